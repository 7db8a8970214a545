"""Hypervisors on the real cloud."""

from __future__ import annotations

from typing import Any

import pytest

from novaclient import exceptions
from tests.support.real import Real


def test_list_get_search_uptime(real: Real, server: Any) -> None:
    listed = real("hypervisors.list")
    assert {h.hypervisor_hostname for h in listed} >= {"compute1", "compute2"}
    # "down" too: other tests force services down, or keep a machine busy
    assert {h.state for h in listed} <= {"up", "down"}
    assert not hasattr(real("hypervisors.list", detailed=False)[0], "hypervisor_type")
    one = next(h for h in listed if h.hypervisor_hostname == "compute1")
    assert isinstance(one.id, str) == real.since("2.53")
    got = real("hypervisors.get", one)
    assert (got, got.host_ip) == (one, one.host_ip)
    assert real("hypervisors.find", hypervisor_hostname="compute1") == one

    found = real("hypervisors.search", "compute1")
    assert found == [one]
    assert not hasattr(found[0], "servers")
    with pytest.raises(exceptions.NotFound):
        real("hypervisors.search", "no-such-host")
    names = {s["uuid"] for h in real("hypervisors.search", "compute", servers=True) for s in getattr(h, "servers", [])}
    assert server.id in names

    uptime = real("hypervisors.uptime", one)
    assert (uptime.id, uptime.hypervisor_hostname) == (one.id, "compute1")
    assert hasattr(uptime, "uptime")
    assert not hasattr(uptime, "host_ip")


def test_pages_and_servers(real: Real, nova: Any, server: Any) -> None:
    if not real.since("2.33"):
        with pytest.raises(TypeError):
            real("hypervisors.list", limit=1)
        return
    first = real("hypervisors.list", limit=1)
    assert len(first) == 1
    assert first.next_url
    following = real("hypervisors.list", marker=first[0].id, limit=1)
    assert following[0] != first[0]
    everywhere = real("hypervisors.list", with_servers=True)
    host = next(h for h in everywhere if any(s["uuid"] == server.id for s in getattr(h, "servers", [])))
    assert server.id in {s["uuid"] for s in real("hypervisors.get", host, with_servers=True).servers}
    assert real("hypervisors.search", "compute1", detailed=True)[0].hypervisor_type


def test_statistics(real: Real) -> None:
    if real.since("2.88"):
        with pytest.raises(exceptions.UnsupportedVersion):
            real("hypervisor_stats.statistics")
        return
    statistics = real("hypervisor_stats.statistics")
    assert statistics.count >= 2
    assert real("hypervisors.statistics").vcpus == statistics.vcpus


def test_not_for_everybody(nova_demo: Any) -> None:
    with pytest.raises(exceptions.Forbidden):
        nova_demo.hypervisors.list()
