"""The commands of 2015 about networks, addresses and security groups, on the real cloud: as admin and as demo."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from typing import Any

import pytest

from novaclient.testing import Cloud
from novaclient.v2.elsewhere import neutron
from tests.sandbox.test_commands import Run, properties, run
from tests.sandbox.test_networks import eventually
from tests.sandbox.test_server_commands import cells

__all__ = ["run"]

USERS = pytest.mark.parametrize("user", ["admin", "demo"])
BOTH_SIDES = pytest.mark.parametrize("version", ["2.35", "2.104"])
ROCKY = "removed in Nova 18.0 (Rocky)"


@pytest.fixture
def mine(run: Run, user: str) -> Run:
    """Runs a command as the user of this test."""

    def command(*words: str, **more: Any) -> str:
        return run(*words, user=user, **more)

    return command


@pytest.fixture(scope="module")
def servers(sandbox: Cloud) -> Iterator[dict[str, Any]]:
    """A server of each user, by the user's name."""
    clients = {user: sandbox.client(user) for user in ("admin", "demo")}
    made = {}
    try:
        for user, nova in clients.items():
            image, network = nova.glance.find_image("cirros"), nova.neutron.find_network("private")
            nics = [{"net-id": network.id}]
            name = f"test-{uuid.uuid4().hex[:8]}"
            made[user] = nova.servers.create(name, image, nova.flavors.find(name="m1.nano"), nics=nics)
            made[user] = nova.servers.wait_for(made[user])
        yield made
    finally:
        for user, server in made.items():
            clients[user].servers.delete(server)
            clients[user].servers.wait_for(server, "deleted")
        for nova in clients.values():
            nova.client.session.session.close()


def rows(table: str) -> list[list[str]]:
    """The rows of a table."""
    return cells(table)[1:]


@USERS
@BOTH_SIDES
def test_networks(mine: Run, version: str) -> None:
    printed = mine("network-list", version=version)
    assert cells(printed)[0] == ["ID", "Label", "Cidr"]
    cidr = "10.0.0.0/22" if version == "2.104" else "-"
    (network,) = [row[0] for row in rows(printed) if row[1:] == ["private", cidr]]
    assert mine("network-list", "--fields", "gateway", "-f", "value", "-c", "label,gateway", version=version)
    for which in ("private", network):
        shown = properties(mine("network-show", which, version=version))
        assert (shown["id"], shown["label"], shown["cidr"]) == (network, "private", cidr)
        assert properties(mine("tenant-network-show", which, version=version))["label"] == "private"
        assert properties(mine("net", which, version=version))["id"] == network
    for command in ("tenant-network-list", "net-list"):
        assert network in [row[0] for row in rows(mine(command, version=version))]
    assert "No network with a name or ID of 'nix' exists." in mine("network-show", "nix", version=version, code=1)


@USERS
def test_make_networks(mine: Run, unique: str) -> None:
    words = ["--fixed-range-v4", "192.0.2.0/24", "--gateway", "192.0.2.1", "--dns1", "192.0.2.2",
             "--allowed-start", "192.0.2.10", "--enable-dhcp", "F"]  # fmt: skip
    assert mine("network-create", unique, *words) == ""
    try:
        shown = properties(mine("network-show", unique))
        assert (shown["cidr"], shown["gateway"], shown["dns1"]) == ("192.0.2.0/24", "192.0.2.1", "192.0.2.2")
        assert (shown["dhcp_start"], shown["enable_dhcp"], shown["bridge"]) == ("192.0.2.10", "False", "-")
        assert mine("fixed-ip-reserve", "192.0.2.20") == ""
        # only administrators are told where a port is bound
        assert rows(mine("fixed-ip-get", "192.0.2.20")) == [["192.0.2.20", "192.0.2.0/24", "-", "-"]]
        assert mine("fixed-ip-unreserve", "192.0.2.20") == ""
        assert "ERROR (NotFound)" in mine("fixed-ip-get", "192.0.2.20", code=1)
    finally:
        assert mine("network-delete", unique) == ""
    assert unique not in mine("network-list")
    for kind in ("tenant-network", "net"):
        made = properties(mine(f"{kind}-create", unique, "198.51.100.0/24"))
        assert (made["label"], made["cidr"]) == (unique, "198.51.100.0/24")
        assert mine(f"{kind}-delete", made["id"] if kind == "net" else unique) == ""
    assert "unrecognized arguments: --bridge" in mine("network-create", unique, "--bridge", "br0", code=2)


@USERS
@BOTH_SIDES
def test_floating_ips(mine: Run, user: str, version: str, servers: dict[str, Any]) -> None:
    server = servers[user]
    fixed = server.addresses["private"][0]["addr"]
    assert ["public"] in rows(mine("floating-ip-pool-list", version=version))
    heading, (number, address, *rest) = cells(mine("floating-ip-create", "public", version=version))
    try:
        assert heading == ["Id", "IP", "Server Id", "Fixed IP", "Pool"]
        assert rest == ["-", "-", "public"]
        for give, take, words in (
            ("floating-ip-associate", "floating-ip-disassociate", []),
            ("add-floating-ip", "remove-floating-ip", ["--fixed-address", fixed]),
        ):
            assert mine(give, server.name, address, *words, version=version) == ""
            assert [number, address, server.id, fixed, "public"] in rows(mine("floating-ip-list", version=version))
            assert mine(take, server.id, address, version=version) == ""
        assert [number, address, "-", "-", "public"] in rows(mine("floating-ip-list", version=version))
        listed = json.loads(mine("floating-ip-list", "-f", "json", version=version))
        assert {"id": number, "ip": address, "server_id": None, "fixed_ip": None, "pool": "public",
                "instance_id": None} in listed  # fmt: skip
    finally:
        assert mine("floating-ip-delete", address, version=version) == ""
    assert mine("floating-ip-delete", address, version=version, code=1) == (
        f"ERROR (CommandError): Floating IP {address} not found.\n"
    )


def test_an_administrator_sees_all_floating_ips(run: Run) -> None:
    ((number, *_),) = rows(run("floating-ip-create", user="demo"))
    try:
        assert number not in run("floating-ip-list")
        assert number in run("floating-ip-list", "--all-tenants")
    finally:
        run("floating-ip-delete", number, user="demo")


@USERS
@pytest.mark.parametrize("version", ["2.43", "2.104"])
def test_fixed_ips(mine: Run, user: str, version: str, servers: dict[str, Any], unique: str) -> None:
    server = servers[user]
    if user == "demo":
        # on a network of others the cloud's policy lets nobody have more addresses
        assert version == "2.43" or "ERROR (Forbidden)" in mine("add-fixed-ip", server.name, "private", code=1)
    made = properties(mine("net-create", unique, "192.0.2.0/24"))
    mine("interface-attach", "--net-id", made["id"], server.id)
    try:
        _change_addresses(mine, version, server, unique)
    finally:
        (port,) = [interface.port_id for interface in server.interface_list() if interface.net_id == made["id"]]
        mine("interface-detach", server.id, port)
        eventually(lambda: port not in [interface.port_id for interface in server.interface_list()])
        mine("net-delete", made["id"])


def _change_addresses(mine: Run, version: str, server: Any, network: str) -> None:

    def addresses() -> set[str]:
        return {item["ip_address"] for interface in server.interface_list() for item in interface.fixed_ips}

    before = addresses()
    assert mine("add-fixed-ip", server.name, network, version=version) == ""
    # Nova's proxy only says that it will
    (new,) = eventually(lambda: addresses() - before)
    shown = json.loads(mine("fixed-ip-get", new, "-f", "json"))
    assert (shown["address"], shown["cidr"], shown["hostname"]) == (new, "192.0.2.0/24", server.name)
    # only administrators are told
    assert shown["host"] in ("compute1", "compute2", None)
    assert mine("remove-fixed-ip", server.name, new, version=version) == ""
    eventually(lambda: addresses() == before)


@USERS
@BOTH_SIDES
def test_security_groups(mine: Run, unique: str, version: str) -> None:
    def at(*words: str, code: int = 0) -> str:
        return mine(*words, version=version, code=code)

    assert cells(at("secgroup-list"))[0] == ["Id", "Name", "Description"]
    ((number, *rest),) = rows(at("secgroup-create", unique, "the web"))
    assert rest == [unique, "the web"]
    try:
        assert rows(at("secgroup-update", unique, f"{unique}-2", "the old web")) == [
            [number, f"{unique}-2", "the old web"]
        ]
        name = f"{unique}-2"
        web = ["tcp", "22", "22", "0.0.0.0/0"]
        assert rows(at("secgroup-add-rule", name, *web)) == [[*web, ""]]
        ping = ["icmp", "-1", "-1", "192.0.2.1/32"]
        assert rows(at("secgroup-add-rule", number, *ping)) == [[*ping, ""]]
        assert rows(at("secgroup-add-group-rule", name, name, "udp", "53", "53")) == [["udp", "53", "53", "", name]]
        heading, *listed = cells(at("secgroup-list-rules", name))
        assert heading == ["IP Protocol", "From Port", "To Port", "IP Range", "Source Group"]
        assert sorted(listed) == sorted([[*web, ""], [*ping, ""], ["udp", "53", "53", "", name]])
        assert "already exists" in at("secgroup-add-rule", name, *web, code=1)
        assert rows(at("secgroup-delete-rule", name, *web)) == [[*web, ""]]
        assert rows(at("secgroup-delete-rule", name, *ping[:3], "192.0.2.1")) == [[*ping, ""]]
        assert at("secgroup-delete-group-rule", name, number, "UDP", "53", "53") == ""
        assert rows(at("secgroup-list-rules", number)) == []
        assert at("secgroup-delete-rule", name, *web, code=1) == "ERROR (CommandError): Rule not found\n"
        if version == "2.104":
            # any port is shown as all of them, and may be deleted as either; Nova's proxy knows no such rule
            assert rows(at("secgroup-add-rule", name, "tcp", "-1", "-1", "0.0.0.0/0"))[0][1:3] == ["1", "65535"]
            at("secgroup-delete-rule", name, "tcp", "-1", "-1", "0.0.0.0/0")
        assert rows(at("secgroup-add-rule", name, "icmp", "-1", "-1", "::/0"))[0][3] == "::/0"
        at("secgroup-delete-rule", name, "icmp", "-1", "-1", "::/0")
        assert rows(at("secgroup-list-rules", name)) == []
    finally:
        assert rows(at("secgroup-delete", number))[0][0] == number
    assert number not in at("secgroup-list")


@BOTH_SIDES
def test_an_administrator_sees_all_security_groups(run: Run, version: str) -> None:
    heading, *groups = cells(run("secgroup-list", "--all-tenants", version=version))
    assert heading == ["Id", "Name", "Description", "Tenant_ID"]
    assert len({row[3] for row in groups}) > 1
    own = run("secgroup-list", "--all-tenants", "0", version=version)
    assert len(rows(own)) < len(groups)


def test_default_rules(run: Run) -> None:
    web = ["tcp", "8080", "8080", "192.0.2.0/24"]
    assert rows(run("secgroup-add-default-rule", *web)) == [web]
    try:
        assert web in rows(run("secgroup-list-default-rules"))
        assert web in rows(run("secgroup-list-default-rules", user="demo"))
        assert "ERROR (Forbidden)" in run("secgroup-add-default-rule", *web, user="demo", code=1)
        assert "ERROR (Forbidden)" in run("secgroup-delete-default-rule", *web, user="demo", code=1)
    finally:
        assert rows(run("secgroup-delete-default-rule", *web)) == [web]
    assert web not in rows(run("secgroup-list-default-rules"))
    gone = "removed in Nova 21.0 (Ussuri); from microversion 2.36 on this is done in Neutron"
    assert run("secgroup-list-default-rules", version="2.35", code=1) == (
        f"ERROR (CommandError): `secgroup-list-default-rules`: {gone}\n"
    )


def test_scrub(run: Run, nova: Any) -> None:
    project, other = uuid.uuid4().hex, uuid.uuid4().hex
    for owner in (project, other):
        run("network-create", owner, "--fixed-range-v4", "192.0.2.0/24", "--project-id", owner)
        neutron(nova.networks).create("security-groups", {"name": "web", "project_id": owner})
    assert run("scrub", project) == ""
    groups = [row[3] for row in rows(run("secgroup-list", "--all-tenants"))]
    networks = run("network-list")
    assert (project in groups, other in groups) == (False, True)
    assert (project in networks, other in networks) == (False, True)
    run("scrub", other)
    assert run("scrub", project) == ""


@USERS
@pytest.mark.parametrize("version", ["2.35", "2.104"])
def test_gone(mine: Run, version: str, servers: dict[str, Any], user: str) -> None:
    network = "00000000-0000-0000-0000-000000000000"
    older = " (older Novas have it, up to microversion 2.35)" if version == "2.104" else ""
    dns = f"{ROCKY}; use the DNS service (Designate): `openstack zone` and `openstack recordset`"
    for line in (
        "dns-domains", "dns-list example.org --name web", "dns-list example.org --ip 192.0.2.1",
        "dns-create 192.0.2.1 web example.org", "dns-delete example.org web", "dns-delete-domain example.org",
        "dns-create-private-domain example.org", "dns-create-public-domain example.org",
    ):  # fmt: skip
        name = line.partition(" ")[0]
        printed = mine(*line.split(), version=version, code=1)
        if line.startswith("dns-list example.org --ip") and not older:
            # this Nova has no such path any more
            assert "ERROR (NotFound)" in printed
            continue
        assert printed == f"ERROR (CommandError): `{name}`: {dns}{older}\n"
    for line in (
        "floating-ip-bulk-list", "floating-ip-bulk-create 192.0.2.0/24", "floating-ip-bulk-delete 192.0.2.0/24",
        f"network-disassociate {network}", f"network-associate-host {network} compute1",
        f"network-associate-project {network}", f"virtual-interface-list {servers[user].id}",
    ):  # fmt: skip
        name = line.partition(" ")[0]
        printed = mine(*line.split(), version=version, code=1)
        assert printed.startswith(f"ERROR (CommandError): `{name}`: removed in Nova ")
        assert printed.count("\n") == 1
