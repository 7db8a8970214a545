"""Networks, floating IPs, security groups and fixed IPs on the real cloud: by Nova's proxies, and in Neutron."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from novaclient import drive, exceptions, waiters
from novaclient.base import Resource
from novaclient.testing import Cloud
from tests.support.faces import Sync
from tests.support.real import FACES, PATIENCE, Real

BOTH_SIDES = ("2.1", "2.35", "2.36", "2.104")


@pytest.fixture(params=itertools.product(FACES, ("2.1", "2.104")), ids=lambda of: f"{of[0].__name__}-{of[1]}")
def side(request: pytest.FixtureRequest, admin_session: Any) -> Real:
    """Calls as admin, through both faces, by Nova's proxies and past them."""
    face, version = request.param
    return Real(face, admin_session, version)


@pytest.fixture(scope="module")
def demo_session(sandbox: Cloud) -> Iterator[Any]:
    """A session of demo."""
    made = sandbox.session("demo")
    yield made
    made.session.close()


def eventually(look: Callable[[], Any]) -> Any:
    """What `look` returns as soon as it is true."""

    def seen(_: Any) -> Resource:
        found = look()
        return Resource(None, {"status": "true" if found else "false", "found": found})

    return drive.run(waiters.wait(seen, None, "true", waiters.Waiter({"status": ("true",)}), PATIENCE), None).found


def test_networks(side: Real) -> None:
    label = "private"
    network = side("networks.find", label=label)
    assert {other.label for other in side("networks.list")} >= {"private", "public"}
    got = side("networks.get", network)
    assert (got.id, got.label, got.name) == (network.id, label, label)
    assert got.cidr == ("10.0.0.0/22" if side.since("2.36") else None)
    tenants = side("tenant_networks.get", network.id)
    assert (tenants.label, tenants.cidr) == (label, "10.0.0.0/22" if side.since("2.36") else "None")
    assert network.id in [other.id for other in side("tenant_networks.list")]
    if not side.since("2.36"):
        for method, arguments in (("networks.delete", (network,)), ("tenant_networks.create", ("x", "192.0.2.0/24"))):
            with pytest.raises(exceptions.ClientException, match="410") as raised:
                side(method, *arguments)
            assert "from microversion 2.36 on" in raised.value.hint
    ended = exceptions.VersionNotFoundForAPIMethod if side.since("2.36") else exceptions.ClientException
    with pytest.raises(ended) as raised:
        side("networks.associate_project", network)
    assert "rbac" in raised.value.hint
    with pytest.raises(exceptions.NotFound):
        side("networks.get", "00000000-0000-0000-0000-000000000000")


@pytest.mark.parametrize("face", FACES)
def test_make_networks(face: Any, admin_session: Any, unique: str) -> None:
    real = Real(face, admin_session, "2.104")
    addresses = {"cidr": "192.0.2.0/24", "gateway": "192.0.2.1", "dns1": "192.0.2.2", "allowed_start": "192.0.2.10"}
    made = real("networks.create", label=unique, **addresses, cidr_v6="2001:db8::/64", enable_dhcp=False)
    try:
        got = real("networks.get", made)
        assert got.to_dict() | {"updated_at": ""} == made.to_dict() | {"updated_at": ""}
        assert (got.label, got.cidr, got.gateway, got.dns1) == (unique, "192.0.2.0/24", "192.0.2.1", "192.0.2.2")
        assert (got.cidr_v6, got.dhcp_start, got.enable_dhcp) == ("2001:db8::/64", "192.0.2.10", False)
        real("fixed_ips.reserve", "192.0.2.20")
        ip = real("fixed_ips.get", "192.0.2.20")
        assert (ip.address, ip.cidr, ip.hostname, ip.reserved) == ("192.0.2.20", "192.0.2.0/24", None, True)
        real("fixed_ips.unreserve", ip)
        with pytest.raises(exceptions.NotFound):
            real("fixed_ips.get", "192.0.2.20")
    finally:
        real("networks.delete", made)
    with pytest.raises(exceptions.BadRequest, match="not in a CIDR format"):
        real("tenant_networks.create", unique, "nonsense")
    assert unique not in [network.label for network in real("networks.list")]
    brief = real("tenant_networks.create", unique, "198.51.100.0/24")
    assert real("tenant_networks.get", brief).cidr == "198.51.100.0/24"
    real("tenant_networks.delete", brief)


def test_security_groups(side: Real, unique: str) -> None:
    group = side("security_groups.create", unique, "the web")
    try:
        assert (group.name, group.description, group.rules) == (unique, "the web", [])
        rule = side("security_group_rules.create", group.id, "tcp", 80, 80, "192.0.2.0/24")
        assert rule.to_dict() == {
            "id": rule.id,
            "parent_group_id": group.id,
            "ip_protocol": "tcp",
            "from_port": 80,
            "to_port": 80,
            "group": {},
            "ip_range": {"cidr": "192.0.2.0/24"},
        }
        pings = side("security_group_rules.create", group.id, "icmp", -1, -1, None, group.id)
        assert (pings.from_port, pings.to_port) == (-1, -1)
        assert pings.group == {"name": unique, "tenant_id": group.tenant_id}
        with pytest.raises(exceptions.ClientException, match="already exists"):
            side("security_group_rules.create", group.id, "tcp", 80, 80, "192.0.2.0/24")
        got = side("security_groups.get", group.id)
        assert sorted(got.rules, key=lambda r: r["id"]) == sorted(
            [rule.to_dict(), pings.to_dict()], key=lambda r: r["id"]
        )
        assert side("security_groups.find", name=unique).id == group.id
        side("security_group_rules.delete", rule)
        side("security_group_rules.delete", pings.id)
        assert side("security_groups.update", group, f"{unique}-2", "the old web").name == f"{unique}-2"
        assert side("security_groups.get", group.id).rules == []
    finally:
        side("security_groups.delete", group)
    with pytest.raises(exceptions.NotFound):
        side("security_groups.get", group.id)


def test_both_sides_say_the_same(sandbox: Cloud, nova: Any) -> None:
    """The attributes that the proxies have do not change when they end."""
    session = sandbox.session()
    try:
        clients = [sandbox.client(version=version, session=session) for version in BOTH_SIDES]
        for lists in (
            [cs.security_groups.list() for cs in clients],
            [cs.security_groups.list({"all_tenants": 1}) for cs in clients],
            [cs.floating_ip_pools.list() for cs in clients],
            [cs.floating_ips.list() for cs in clients],
        ):
            infos = [[item.to_dict() for item in found] for found in lists]
            for info in [item for found in infos for item in found]:
                info.get("rules", []).sort(key=lambda rule: rule["id"])
            assert infos[0] == infos[1] == infos[2] == infos[3]
    finally:
        session.session.close()


def test_each_sees_its_own(nova: Any, nova_demo: Any) -> None:
    ip = nova_demo.floating_ips.create()
    try:
        assert ip.id in [other.id for other in nova_demo.floating_ips.list()]
        assert ip.id not in [other.id for other in nova.floating_ips.list()]
        assert ip.id in [other.id for other in nova.floating_ips.list(all_tenants=True)]
        mine, theirs = nova.security_groups.list(), nova_demo.security_groups.list()
        assert {group.tenant_id for group in mine} != {group.tenant_id for group in theirs}
        assert len({group.tenant_id for group in mine}) == len({group.tenant_id for group in theirs}) == 1
        everyones = [group.id for group in nova.security_groups.list({"all_tenants": True})]
        assert {group.id for group in [*mine, *theirs]} <= set(everyones)
    finally:
        ip.delete()


def test_floating_ips(side: Real, server: Any) -> None:
    pool = next(pool.name for pool in side("floating_ip_pools.list"))
    ip = side("floating_ips.create", pool)
    try:
        assert (ip.pool, ip.instance_id, ip.fixed_ip) == ("public", None, None)
        address = server.addresses["private"][0]["addr"]
        # either face in another way
        arguments = (ip,) if isinstance(side.face, Sync) else (ip.ip, address)
        side("servers.add_floating_ip", server.id, *arguments)
        used = side("floating_ips.get", ip.id)
        assert (used.ip, used.instance_id, used.fixed_ip) == (ip.ip, server.id, address)
        assert used.to_dict() in [other.to_dict() for other in side("floating_ips.list")]
        side("servers.remove_floating_ip", server.id, arguments[0])
        assert side("floating_ips.get", ip).instance_id is None
        with pytest.raises(exceptions.ClientException) as raised:
            side("servers.remove_floating_ip", server.id, ip)
        assert raised.value.code == 409
        with pytest.raises(exceptions.BadRequest):
            side("servers.add_floating_ip", server.id, ip, "192.0.2.77")
    finally:
        side("floating_ips.delete", ip)
    with pytest.raises(exceptions.NotFound):
        side("floating_ips.get", ip)
    with pytest.raises(exceptions.NotFound):
        side("floating_ips.create", "no-such-pool")


def test_fixed_ips(side: Real, server: Any, nova: Any) -> None:
    network = nova.networks.find(label="private")

    def addresses() -> set[str]:
        found = nova.servers.interface_list(server)[0].fixed_ips
        return {item["ip_address"] for item in found}

    def known() -> set[str]:
        return {item["addr"] for item in nova.servers.get(server).addresses["private"]}

    before = addresses()
    side("servers.add_fixed_ip", server.id, network.id)
    # Nova's proxy only says that it will
    (new,) = eventually(lambda: addresses() - before)
    shown = nova.fixed_ips.get(new)
    assert (shown.address, shown.hostname, shown.reserved) == (new, server.name, False)
    with pytest.raises(exceptions.Conflict, match="in use"):
        nova.fixed_ips.unreserve(new)
    side("servers.remove_fixed_ip", server.id, new)
    # Nova notices after Neutron; other tests look at both
    eventually(lambda: addresses() == known() == before)
    if side.since("2.44"):
        with pytest.raises(exceptions.BadRequest):
            side("servers.remove_fixed_ip", server.id, new)


def test_default_rules(side: Real) -> None:
    if not side.since("2.36"):
        with pytest.raises(exceptions.ClientException, match="410") as raised:
            side("security_group_default_rules.list")
        assert "from microversion 2.36 on" in raised.value.hint
        return
    rule = side("security_group_default_rules.create", "tcp", 8080, 8080, "192.0.2.0/24")
    try:
        assert rule.to_dict() in [other.to_dict() for other in side("security_group_default_rules.list")]
    finally:
        side("security_group_default_rules.delete", rule)
    assert rule.id not in [other.id for other in side("security_group_default_rules.list")]
