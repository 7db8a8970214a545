"""nova floating-ip-list, -create, -delete, -associate, -disassociate, floating-ip-pool-list, add-floating-ip, ..."""

import json
from typing import Any

import pytest

from tests.cli.given import ACTION, GET, ID, a_server, requests
from tests.support import neighbours
from tests.support.cloud import Cloud
from tests.support.neighbours import network, port
from tests.support.terminal import Terminal

# As Nova's proxy tells of one, and Neutron.
NOVAS = {"id": "F", "ip": "203.0.113.9", "fixed_ip": "192.0.2.10", "instance_id": "S", "pool": "public"}
FREE = {**NOVAS, "fixed_ip": None, "instance_id": None}
POOL = network(name="public", **{"router:external": True})
NEUTRONS = neighbours.floating_ip(port_id="PORT", fixed_ip_address="192.0.2.10", port_details={"device_id": "S"})
HEADING = """\
+----+-------------+-----------+------------+--------+
| Id | IP          | Server Id | Fixed IP   | Pool   |
+----+-------------+-----------+------------+--------+
"""
USED = f"""\
{HEADING}| F  | 203.0.113.9 | S         | 192.0.2.10 | public |
+----+-------------+-----------+------------+--------+
"""
UNUSED = """\
+----+-------------+-----------+----------+--------+
| Id | IP          | Server Id | Fixed IP | Pool   |
+----+-------------+-----------+----------+--------+
| F  | 203.0.113.9 | -         | -        | public |
+----+-------------+-----------+----------+--------+
"""
NETWORKS = ("GET /v2.1/v2.0/networks?id=N", None)


@pytest.mark.parametrize(("words", "query"), [([], ""), (["--all-tenants"], "?all_tenants=1")])
def test_list_by_nova(nova_command: Terminal, cloud: Cloud, words: list[str], query: str) -> None:
    cloud.answer({"floating_ips": [NOVAS]})
    result = nova_command("floating-ip-list", *words, version="2.35")
    assert (result.code, result.out, result.err) == (0, USED, "")
    assert requests(cloud) == [(f"GET /v2.1/os-floating-ips{query}", None)]


@pytest.mark.parametrize("version", ["2.36", "2.104"])
def test_list_in_neutron(nova_command: Terminal, cloud: Cloud, version: str) -> None:
    cloud.answer({"floatingips": [NEUTRONS]})
    cloud.answer({"networks": [POOL]})
    result = nova_command("floating-ip-list", version=version)
    assert (result.code, result.out, result.err) == (0, USED, "")
    assert requests(cloud) == [("GET /v2.1/v2.0/floatingips", None), NETWORKS]


def test_list_for_programs(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"floatingips": [NEUTRONS, neighbours.floating_ip()]})
    cloud.answer({"networks": [POOL]})
    shown = json.loads(nova_command("floating-ip-list", "-f", "json").out)
    assert shown == [{**NOVAS, "server_id": "S"}, {**FREE, "server_id": None}]


def test_create_by_nova(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"floating_ip": FREE})
    result = nova_command("floating-ip-create", "public", version="2.35")
    assert (result.code, result.out, result.err) == (0, UNUSED, "")
    assert requests(cloud) == [("POST /v2.1/os-floating-ips", {"pool": "public"})]


@pytest.mark.parametrize("words", [[], ["public"]])
def test_create_in_neutron(nova_command: Terminal, cloud: Cloud, words: list[str]) -> None:
    cloud.answer({"networks": [POOL]})
    cloud.answer({"floatingip": neighbours.floating_ip()}, 201)
    result = nova_command("floating-ip-create", *words)
    assert (result.code, result.out, result.err) == (0, UNUSED, "")
    assert requests(cloud) == [
        ("GET /v2.1/v2.0/networks?router:external=True", None),
        ("POST /v2.1/v2.0/floatingips", {"floatingip": {"floating_network_id": "N"}}),
    ]


def test_create_in_no_pool(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"networks": [POOL]})
    result = nova_command("floating-ip-create", "nix")
    assert (result.code, result.err) == (1, "ERROR (NotFound): No floating IP pool nix. (HTTP 404)\n")


@pytest.mark.parametrize("address", ["203.0.113.9", "F"])
def test_delete_by_nova(nova_command: Terminal, cloud: Cloud, address: str) -> None:
    cloud.answer({"floating_ips": [FREE]})
    cloud.answer(status=202)
    result = nova_command("floating-ip-delete", address, version="2.35")
    assert (result.code, result.out, result.err) == (0, "", "")
    assert requests(cloud) == [("GET /v2.1/os-floating-ips", None), ("DELETE /v2.1/os-floating-ips/F", None)]


def test_delete_in_neutron(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"floatingips": [NEUTRONS]})
    cloud.answer({"networks": [POOL]})
    cloud.answer(status=204)
    result = nova_command("floating-ip-delete", "203.0.113.9")
    assert (result.code, result.out, result.err) == (0, "", "")
    assert requests(cloud)[-1] == ("DELETE /v2.1/v2.0/floatingips/F", None)


def test_delete_of_none(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"floating_ips": [FREE]})
    result = nova_command("floating-ip-delete", "203.0.113.8", version="2.35")
    assert (result.code, result.err) == (1, "ERROR (CommandError): Floating IP 203.0.113.8 not found.\n")


@pytest.mark.parametrize(
    ("version", "answer", "line"),
    [
        ("2.35", {"floating_ip_pools": [{"name": "public"}]}, "GET /v2.1/os-floating-ip-pools"),
        ("2.36", {"networks": [POOL]}, "GET /v2.1/v2.0/networks?router:external=True"),
    ],
)
def test_pool_list(nova_command: Terminal, cloud: Cloud, version: str, answer: Any, line: str) -> None:
    cloud.answer(answer)
    result = nova_command("floating-ip-pool-list", version=version)
    assert (result.code, result.err) == (0, "")
    assert result.out == "+--------+\n| name   |\n+--------+\n| public |\n+--------+\n"
    assert requests(cloud) == [(line, None)]


@pytest.mark.parametrize("name", ["floating-ip-associate", "add-floating-ip"])
@pytest.mark.parametrize(
    ("words", "sent"), [([], {}), (["--fixed-address", "192.0.2.10"], {"fixed_address": "192.0.2.10"})]
)
def test_associate_by_nova(nova_command: Terminal, cloud: Cloud, name: str, words: list[str], sent: Any) -> None:
    a_server(cloud)
    cloud.answer(status=202)
    result = nova_command(name, ID, "203.0.113.9", *words, version="2.43")
    assert (result.code, result.out, result.err) == (0, "", "")
    assert requests(cloud) == [(GET, None), (ACTION, {"addFloatingIp": {"address": "203.0.113.9", **sent}})]


@pytest.mark.parametrize("name", ["floating-ip-associate", "add-floating-ip"])
def test_associate_in_neutron(nova_command: Terminal, cloud: Cloud, name: str) -> None:
    a_server(cloud)
    cloud.answer({"floatingips": [neighbours.floating_ip()]})
    cloud.answer({"ports": [port()]})
    cloud.answer({"floatingip": NEUTRONS})
    result = nova_command(name, ID, "203.0.113.9", version="2.44")
    assert (result.code, result.out, result.err) == (0, "", "")
    assert requests(cloud) == [
        (GET, None),
        ("GET /v2.1/v2.0/floatingips?floating_ip_address=203.0.113.9", None),
        (f"GET /v2.1/v2.0/ports?device_id={ID}", None),
        ("PUT /v2.1/v2.0/floatingips/F", {"floatingip": {"port_id": "PORT", "fixed_ip_address": "192.0.2.10"}}),
    ]


@pytest.mark.parametrize("name", ["floating-ip-disassociate", "remove-floating-ip"])
def test_disassociate_by_nova(nova_command: Terminal, cloud: Cloud, name: str) -> None:
    a_server(cloud)
    cloud.answer(status=202)
    result = nova_command(name, ID, "203.0.113.9", version="2.43")
    assert (result.code, result.out, result.err) == (0, "", "")
    assert requests(cloud) == [(GET, None), (ACTION, {"removeFloatingIp": {"address": "203.0.113.9"}})]


@pytest.mark.parametrize("name", ["floating-ip-disassociate", "remove-floating-ip"])
def test_disassociate_in_neutron(nova_command: Terminal, cloud: Cloud, name: str) -> None:
    a_server(cloud)
    cloud.answer({"floatingips": [NEUTRONS]})
    cloud.answer({"ports": [port()]})
    cloud.answer({"floatingip": neighbours.floating_ip()})
    result = nova_command(name, ID, "203.0.113.9")
    assert (result.code, result.out, result.err) == (0, "", "")
    assert requests(cloud)[-1] == ("PUT /v2.1/v2.0/floatingips/F", {"floatingip": {"port_id": None}})
