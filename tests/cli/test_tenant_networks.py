"""nova tenant-network-list, -show, -create, -delete, and their other names net-list, net, net-create, net-delete"""

import pytest

from tests.cli.given import requests
from tests.cli.test_networks import GONE, ID, LIST, NEUTRONS, SUBNET, networks
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

# Nova's proxy tells the text.
NOVAS = {"id": ID, "label": "private", "cidr": "None"}
BY_ID = [(f"GET /v2.1/v2.0/networks/{ID}", None), (f"GET /v2.1/v2.0/subnets?network_id={ID}", None)]


def listed(cidr: str) -> str:
    """A table of the one network."""
    width = max(len(cidr), 4)
    rule = f"+{'-' * 38}+---------+{'-' * (width + 2)}+"
    heading = f"| {'ID':36} | Label   | {'CIDR':{width}} |"
    return f"{rule}\n{heading}\n{rule}\n| {ID} | private | {cidr:{width}} |\n{rule}\n"


def shown(cidr: str) -> str:
    """The one network."""
    rule = f"+----------+{'-' * 38}+"
    lines = [("Property", "Value"), ("cidr", cidr), ("id", ID), ("label", "private")]
    heading, *rest = [f"| {name:8} | {value:36} |" for name, value in lines]
    return "\n".join([rule, heading, rule, *rest, rule]) + "\n"


@pytest.mark.parametrize("name", ["tenant-network-list", "net-list"])
def test_list(nova_command: Terminal, cloud: Cloud, name: str) -> None:
    cloud.answer({"networks": [NOVAS]})
    result = nova_command(name, version="2.35")
    assert (result.code, result.out, result.err) == (0, listed("None"), "")
    assert requests(cloud) == [("GET /v2.1/os-tenant-networks", None)]
    cloud.sent.clear()
    networks(cloud)
    result = nova_command(name, version="2.36")
    assert (result.code, result.out, result.err) == (0, listed("192.0.2.0/24"), "")
    assert requests(cloud) == LIST


@pytest.mark.parametrize("name", ["tenant-network-show", "net"])
def test_show(nova_command: Terminal, cloud: Cloud, name: str) -> None:
    cloud.answer({"network": NOVAS})
    result = nova_command(name, ID, version="2.35")
    assert (result.code, result.out, result.err) == (0, shown("None"), "")
    assert requests(cloud) == [(f"GET /v2.1/os-tenant-networks/{ID}", None)]
    cloud.sent.clear()
    cloud.answer({"network": NEUTRONS})
    cloud.answer({"subnets": [SUBNET]})
    result = nova_command(name, ID)
    assert (result.code, result.out, result.err) == (0, shown("192.0.2.0/24"), "")
    assert requests(cloud) == BY_ID


def test_show_by_name(nova_command: Terminal, cloud: Cloud) -> None:
    networks(cloud)
    result = nova_command("net", "private")
    assert (result.code, result.out, result.err) == (0, shown("192.0.2.0/24"), "")


@pytest.mark.parametrize("name", ["tenant-network-create", "net-create"])
def test_create(nova_command: Terminal, cloud: Cloud, name: str) -> None:
    cloud.answer({"network": {**NOVAS, "cidr": "192.0.2.0/24"}})
    result = nova_command(name, "private", "192.0.2.0/24", version="2.35")
    assert (result.code, result.out, result.err) == (0, shown("192.0.2.0/24"), "")
    body = {"network": {"label": "private", "cidr": "192.0.2.0/24"}}
    assert requests(cloud) == [("POST /v2.1/os-tenant-networks", body)]
    cloud.sent.clear()
    cloud.answer({"network": NEUTRONS}, 201)
    cloud.answer({"subnet": SUBNET}, 201)
    result = nova_command(name, "private", "192.0.2.0/24")
    assert (result.code, result.out, result.err) == (0, shown("192.0.2.0/24"), "")
    assert requests(cloud) == [
        ("POST /v2.1/v2.0/networks", {"network": {"name": "private"}}),
        ("POST /v2.1/v2.0/subnets", {"subnet": {"cidr": "192.0.2.0/24", "ip_version": 4, "network_id": ID}}),
    ]


@pytest.mark.parametrize("name", ["tenant-network-delete", "net-delete"])
def test_delete(nova_command: Terminal, cloud: Cloud, name: str) -> None:
    cloud.answer(GONE, 410)
    result = nova_command(name, ID, version="2.35")
    why = "removed in Nova 21.0 (Ussuri); from microversion 2.36 on this is done in Neutron"
    assert (result.code, result.err) == (1, f"ERROR (CommandError): `{name}`: {why}\n")
    assert requests(cloud) == [(f"DELETE /v2.1/os-tenant-networks/{ID}", None)]
    cloud.sent.clear()
    networks(cloud)
    cloud.answer(status=204)
    result = nova_command(name, "private")
    assert (result.code, result.out, result.err) == (0, "", "")
    assert requests(cloud) == [*LIST, (f"DELETE /v2.1/v2.0/networks/{ID}", None)]
