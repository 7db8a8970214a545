"""What Nova does not have any more, on the real cloud: it says 410, and this client what to use instead."""

from __future__ import annotations

from typing import Any

import pytest

from novaclient import exceptions
from tests.support.real import Real

MAC = "fa:16:3e:00:00:01"
GONE: dict[str, tuple[Any, ...]] = {
    "agents.list": (),
    "cells.capacities": (),
    "cells.get": ("cell",),
    "certs.create": (),
    "certs.get": (),
    "cloudpipe.create": ("project",),
    "cloudpipe.list": (),
    "cloudpipe.update": ("192.0.2.1", 80),
    "dns_domains.create_private": ("example.org", "nova"),
    "dns_domains.create_public": ("example.org", "project"),
    "dns_domains.delete": ("example.org",),
    "dns_domains.domains": (),
    "dns_entries.create": ("example.org", "web", "192.0.2.1", "A"),
    "dns_entries.delete": ("example.org", "web"),
    "dns_entries.get": ("example.org", "web"),
    "dns_entries.modify_ip": ("example.org", "web", "192.0.2.1"),
    "floating_ips_bulk.create": ("192.0.2.0/24",),
    "floating_ips_bulk.delete": ("192.0.2.0/24",),
    "floating_ips_bulk.list": (),
    "fping.get": ("server",),
    "fping.list": (),
    "virtual_interfaces.list": ("server",),
}


# Those that ended with a microversion before they were removed.
ENDED = {"dns_domains": "2.36", "dns_entries": "2.36", "floating_ips_bulk": "2.36", "virtual_interfaces": "2.44"}


def test_gone(real: Real) -> None:
    for method, arguments in GONE.items():
        end = ENDED.get(method.partition(".")[0])
        if end and real.since(end):
            with pytest.raises(exceptions.VersionNotFoundForAPIMethod) as ended:
                real(method, *arguments)
            assert "; removed in Nova " in ended.value.hint, method
            continue
        with pytest.raises(exceptions.ClientException, match=r"\(HTTP 410\)") as raised:
            real(method, *arguments)
        assert raised.value.code == 410, method
        assert raised.value.hint.startswith("removed in Nova "), method
        assert raised.value.hint in raised.value.__notes__


def test_hosts(real: Real) -> None:
    if real.since("2.43"):
        with pytest.raises(exceptions.VersionNotFoundForAPIMethod) as raised:
            real("hosts.list")
        assert raised.value.hint.startswith("ends with microversion 2.42; this client speaks")
        assert raised.value.hint.endswith(
            "use `services` and `hypervisors`; how full a host is the Placement service knows"
        )
        return
    host = next(host for host in real("hosts.list_all", "nova") if host.service == "compute")
    parts = real("hosts.get", host.host_name)
    assert {part.project for part in parts} >= {"(total)", "(used_now)", "(used_max)"}
    assert {part.host for part in parts} == {host.host_name}
    # the fake hypervisor has a switch for it, and remembers nothing
    assert real("hosts.update", host.host_name, {"status": "enable"}).status == "enabled"
    assert real("hosts.host_action", host.host_name, "startup")[1]["power_action"] == "startup"


def test_baremetal(real: Real) -> None:
    if real.since("2.36"):
        with pytest.raises(exceptions.VersionNotFoundForAPIMethod) as raised:
            real("baremetal.list")
        assert "Ironic" in raised.value.hint
        return
    # there is no Ironic in this cloud
    with pytest.raises(exceptions.ClientException):
        real("baremetal.list")
    for method, arguments in (("create", ("h", 1, 1, 1, MAC)), ("delete", ("n",)), ("add_interface", ("n", MAC))):
        with pytest.raises(exceptions.BadRequest, match="Ironic"):
            real(f"baremetal.{method}", *arguments)
