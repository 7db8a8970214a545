"""What servers can do that python-novaclient does not cover, on the real cloud."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import Any

import pytest

from novaclient import exceptions
from tests.support.real import Real


def test_addresses_and_interfaces(real: Real, server: Any) -> None:
    addresses = real("servers.ips", server)
    assert list(addresses) == ["private"]
    assert real("servers.ips", server, "private") == addresses
    with pytest.raises(exceptions.NotFound):
        real("servers.ips", server, network="no such/network")
    port = real("servers.interface_list", server)[0]
    assert real("servers.interface_show", server, port.id) == port
    assert real("servers.inject_network_info", server) == ()


def test_metadata_and_tags(real: Real, nova: Any, server: Any) -> None:
    nova.servers.set_meta(server, {"a": "1", "b": "2"})
    assert real("servers.replace_meta", server, {"c": "3"}) == {"c": "3"}
    assert nova.servers.list_meta(server)["metadata"] == {"c": "3"}
    assert server.replace_meta({}) == {}
    if real.since("2.26"):
        nova.servers.set_tags(server, ["red"])
        assert real("servers.has_tag", server, "red") is True
        assert real("servers.has_tag", server, "blue") is False
        with pytest.raises(exceptions.NotFound):
            real("servers.has_tag", str(uuid.uuid4()), "red")
        nova.servers.delete_all_tags(server)


@pytest.fixture(scope="module")
def own(nova: Any) -> Iterator[Any]:
    """A server that need not stay as it is: Nova forgets no address to reach a server by."""
    name, flavor = f"test-{uuid.uuid4().hex[:8]}", nova.flavors.find(name="m1.nano")
    made = nova.servers.create(name, nova.glance.find_image("cirros"), flavor, nics="none")
    try:
        yield nova.servers.wait_for(made)
    finally:
        nova.servers.delete(made)


def test_update(real: Real, own: Any) -> None:
    changed = real("servers.update", own, access_ip_v4="10.1.2.3", access_ip_v6="fd00::1", disk_config="AUTO")
    assert (changed.accessIPv4, changed.accessIPv6) == ("10.1.2.3", "fd00::1")
    assert getattr(changed, "OS-DCF:diskConfig") == "AUTO"
    assert real("servers.update", own, access_ip_v4="10.1.2.4").accessIPv4 == "10.1.2.4"


def test_rebuild_and_backup(nova: Any, own: Any) -> None:
    rebuilt = nova.servers.rebuild(own, nova.glance.find_image("cirros"), access_ip_v4="10.1.2.5")
    assert rebuilt.accessIPv4 == "10.1.2.5"
    nova.servers.wait_for(own)
    made = nova.servers.backup(own, f"{own.name}-backup", "daily", 1, metadata={"role": "test"})
    nova.servers.wait_for(own)
    try:
        assert nova.glance.find_image(made["image_id"]).role == "test"
    finally:
        nova.client.delete(f"/v2/images/{made['image_id']}", endpoint_filter={"service_type": "image"})
