"""nova fixed-ip-get, fixed-ip-reserve, fixed-ip-unreserve, add-fixed-ip, remove-fixed-ip"""

from typing import Any

import pytest

from tests.cli.given import ACTION, GET, ID, a_server, requests
from tests.support.cloud import Cloud
from tests.support.neighbours import port, subnet
from tests.support.terminal import Terminal

NETWORK = "0d6b7f7e-0a3c-4f0c-8a5b-0c1d2e3f4a5b"
PORTS = "GET /v2.1/v2.0/ports"
USER = {**port(device_id=ID), "binding:host_id": "compute1"}
# A port that nothing is connected to.
KEPT = port(device_id="", device_owner="")
SHOWN = """\
+------------+--------------+----------+----------+
| address    | cidr         | hostname | host     |
+------------+--------------+----------+----------+
| 192.0.2.10 | 192.0.2.0/24 | web      | compute1 |
+------------+--------------+----------+----------+
"""


def test_get_by_nova(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"fixed_ip": {"address": "192.0.2.10", "cidr": "192.0.2.0/24", "hostname": "web", "host": "compute1"}})
    result = nova_command("fixed-ip-get", "192.0.2.10", version="2.35")
    assert (result.code, result.out, result.err) == (0, SHOWN, "")
    assert requests(cloud) == [("GET /v2.1/os-fixed-ips/192.0.2.10", None)]


def test_get_in_neutron(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"ports": [USER]})
    cloud.answer({"subnet": subnet()})
    a_server(cloud)
    result = nova_command("fixed-ip-get", "192.0.2.10", version="2.36")
    assert (result.code, result.out, result.err) == (0, SHOWN, "")
    assert requests(cloud) == [
        (f"{PORTS}?fixed_ips=ip_address=192.0.2.10", None),
        ("GET /v2.1/v2.0/subnets/U", None),
        (GET, None),
    ]


def test_get_of_an_address_that_is_kept(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"ports": [KEPT]})
    cloud.answer({"subnet": subnet()})
    result = nova_command("fixed-ip-get", "192.0.2.10")
    assert (result.code, result.err) == (0, "")
    assert "| 192.0.2.10 | 192.0.2.0/24 | -        | -    |\n" in result.out


@pytest.mark.parametrize("what", ["reserve", "unreserve"])
def test_reserve_by_nova(nova_command: Terminal, cloud: Cloud, what: str) -> None:
    cloud.answer(status=202)
    result = nova_command(f"fixed-ip-{what}", "192.0.2.10", version="2.35")
    assert (result.code, result.out, result.err) == (0, "", "")
    assert requests(cloud) == [("POST /v2.1/os-fixed-ips/192.0.2.10/action", {what: None})]


@pytest.mark.parametrize("words", [["fixed-ip-get"], ["fixed-ip-reserve"], ["fixed-ip-unreserve"]])
def test_what_nova_has_no_more(nova_command: Terminal, cloud: Cloud, words: list[str]) -> None:
    cloud.answer({"itemGone": {"code": 410, "message": "This resource is no longer available."}}, 410)
    result = nova_command(*words, "192.0.2.10", version="2.35")
    why = "removed in Nova 18.0 (Rocky); from microversion 2.36 on this is done in Neutron"
    assert (result.code, result.err) == (1, f"ERROR (CommandError): `{words[0]}`: {why}\n")


def test_reserve_in_neutron(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"subnets": [subnet()]})
    cloud.answer({"port": KEPT}, 201)
    result = nova_command("fixed-ip-reserve", "192.0.2.10")
    assert (result.code, result.out, result.err) == (0, "", "")
    place = [{"subnet_id": "U", "ip_address": "192.0.2.10"}]
    assert requests(cloud) == [
        ("GET /v2.1/v2.0/subnets", None),
        ("POST /v2.1/v2.0/ports", {"port": {"network_id": "N", "fixed_ips": place}}),
    ]


def test_unreserve_in_neutron(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"ports": [KEPT]})
    cloud.answer(status=204)
    result = nova_command("fixed-ip-unreserve", "192.0.2.10")
    assert (result.code, result.out, result.err) == (0, "", "")
    assert requests(cloud)[-1] == ("DELETE /v2.1/v2.0/ports/PORT", None)


def test_unreserve_of_an_address_in_use(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"ports": [USER]})
    result = nova_command("fixed-ip-unreserve", "192.0.2.10")
    assert (result.code, result.err) == (1, "ERROR (Conflict): The address 192.0.2.10 is in use. (HTTP 409)\n")
    assert len(cloud.sent) == 1


@pytest.mark.parametrize("network", [NETWORK, "private"])
def test_add_by_nova(nova_command: Terminal, cloud: Cloud, network: str) -> None:
    a_server(cloud)
    if network == "private":
        cloud.answer({"networks": [{"id": NETWORK, "name": "private"}]})
    cloud.answer(status=202)
    result = nova_command("add-fixed-ip", ID, network, version="2.43")
    assert (result.code, result.out, result.err) == (0, "", "")
    looked_up: list[Any] = [("GET /v2.1/v2.0/networks?name=private", None)] if network == "private" else []
    assert requests(cloud) == [(GET, None), *looked_up, (ACTION, {"addFixedIp": {"networkId": NETWORK}})]


def test_add_in_neutron(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer({"ports": [port()]})
    cloud.answer({"subnets": [subnet()]})
    cloud.answer({"port": port()})
    result = nova_command("add-fixed-ip", ID, NETWORK, version="2.44")
    assert (result.code, result.out, result.err) == (0, "", "")
    fixed_ips = [{"subnet_id": "U", "ip_address": "192.0.2.10"}, {"subnet_id": "U"}]
    assert requests(cloud) == [
        (GET, None),
        (f"{PORTS}?device_id={ID}&network_id={NETWORK}", None),
        (f"GET /v2.1/v2.0/subnets?network_id={NETWORK}", None),
        ("PUT /v2.1/v2.0/ports/PORT", {"port": {"fixed_ips": fixed_ips}}),
    ]


def test_remove_by_nova(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer(status=202)
    result = nova_command("remove-fixed-ip", ID, "192.0.2.10", version="2.43")
    assert (result.code, result.out, result.err) == (0, "", "")
    assert requests(cloud) == [(GET, None), (ACTION, {"removeFixedIp": {"address": "192.0.2.10"}})]


def test_remove_in_neutron(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer({"ports": [port()]})
    cloud.answer({"port": port()})
    result = nova_command("remove-fixed-ip", ID, "192.0.2.10")
    assert (result.code, result.out, result.err) == (0, "", "")
    assert requests(cloud)[-1] == ("PUT /v2.1/v2.0/ports/PORT", {"port": {"fixed_ips": []}})
