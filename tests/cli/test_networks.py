"""nova network-list, network-show, network-create, network-delete, network-disassociate, network-associate-..."""

from typing import Any

import pytest

from tests.cli.given import requests
from tests.support import neighbours
from tests.support.cloud import Cloud
from tests.support.neighbours import SUBNET_V6, subnet
from tests.support.terminal import Terminal

ID = "0d6b7f7e-0a3c-4f0c-8a5b-0c1d2e3f4a5b"
# What Nova's proxy tells of a network, and what nova-network did.
NOVAS = {"id": ID, "label": "private", "cidr": None, "bridge": None}
NEUTRONS = neighbours.network(id=ID, name="private")
SUBNET = subnet(network_id=ID)
GONE = {"itemGone": {"code": 410, "message": "This resource is no longer available. No forwarding address is given."}}
LIST = [("GET /v2.1/v2.0/networks", None), ("GET /v2.1/v2.0/subnets", None)]


def networks(cloud: Cloud) -> None:
    """Neutron has one network: the answers to a list of all."""
    cloud.answer({"networks": [NEUTRONS]})
    cloud.answer({"subnets": [SUBNET, SUBNET_V6]})


@pytest.mark.parametrize("version", ["2.0", "2.1", "2.35"])
def test_list_by_nova(nova_command: Terminal, cloud: Cloud, version: str) -> None:
    cloud.answer({"networks": [NOVAS]})
    result = nova_command("network-list", version=version)
    assert (result.code, result.err) == (0, "")
    assert (
        result.out
        == f"""\
+--------------------------------------+---------+------+
| ID                                   | Label   | Cidr |
+--------------------------------------+---------+------+
| {ID} | private | -    |
+--------------------------------------+---------+------+
"""
    )
    assert requests(cloud) == [("GET /v2.1/os-networks", None)]


def test_list_in_neutron(nova_command: Terminal, cloud: Cloud) -> None:
    networks(cloud)
    result = nova_command("network-list", "--fields", "project_id,bridge,label", version="2.36")
    assert (result.code, result.err) == (0, "")
    assert (
        result.out
        == f"""\
+--------------------------------------+---------+--------------+------------+--------+
| ID                                   | Label   | Cidr         | Project Id | Bridge |
+--------------------------------------+---------+--------------+------------+--------+
| {ID} | private | 192.0.2.0/24 | P          | -      |
+--------------------------------------+---------+--------------+------------+--------+
"""
    )
    assert requests(cloud) == LIST


def test_list_of_unknown_fields(nova_command: Terminal, cloud: Cloud) -> None:
    networks(cloud)
    result = nova_command("network-list", "--fields", "label,nix")
    assert (result.code, result.out) == (1, "")
    assert result.err == "ERROR (CommandError): Non-existent fields are specified: ['nix']\n"


def test_show_by_nova(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"network": NOVAS})
    result = nova_command("network-show", ID, version="2.35")
    assert (result.code, result.err) == (0, "")
    assert f"| id       | {ID} |\n" in result.out
    assert requests(cloud) == [(f"GET /v2.1/os-networks/{ID}", None)]


SHOWN = f"""\
+---------------------+--------------------------------------+
| Property            | Value                                |
+---------------------+--------------------------------------+
| bridge              | -                                    |
| bridge_interface    | -                                    |
| broadcast           | 192.0.2.255                          |
| cidr                | 192.0.2.0/24                         |
| cidr_v6             | -                                    |
| created_at          | -                                    |
| deleted             | -                                    |
| deleted_at          | -                                    |
| dhcp_server         | -                                    |
| dhcp_start          | 192.0.2.10                           |
| dns1                | 192.0.2.2                            |
| dns2                | 192.0.2.3                            |
| enable_dhcp         | True                                 |
| gateway             | 192.0.2.1                            |
| gateway_v6          | -                                    |
| host                | -                                    |
| id                  | {ID} |
| injected            | -                                    |
| label               | private                              |
| mtu                 | 1450                                 |
| multi_host          | -                                    |
| netmask             | 255.255.255.0                        |
| netmask_v6          | -                                    |
| priority            | -                                    |
| project_id          | P                                    |
| rxtx_base           | -                                    |
| share_address       | -                                    |
| updated_at          | -                                    |
| vlan                | -                                    |
| vpn_private_address | -                                    |
| vpn_public_address  | -                                    |
| vpn_public_port     | -                                    |
+---------------------+--------------------------------------+
"""


@pytest.mark.parametrize("which", [ID, "private"])
def test_show_in_neutron(nova_command: Terminal, cloud: Cloud, which: str) -> None:
    if which == ID:
        cloud.answer({"network": NEUTRONS})
        cloud.answer({"subnets": [SUBNET]})
    else:
        networks(cloud)
    result = nova_command("network-show", which)
    assert (result.code, result.out, result.err) == (0, SHOWN, "")
    by_id = [(f"GET /v2.1/v2.0/networks/{ID}", None), (f"GET /v2.1/v2.0/subnets?network_id={ID}", None)]
    assert requests(cloud) == (by_id if which == ID else LIST)


def test_delete(nova_command: Terminal, cloud: Cloud) -> None:
    networks(cloud)
    cloud.answer(status=204)
    result = nova_command("network-delete", "private")
    assert (result.code, result.out, result.err) == (0, "", "")
    assert requests(cloud) == [*LIST, (f"DELETE /v2.1/v2.0/networks/{ID}", None)]


def test_delete_by_a_nova_that_cannot(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"network": NOVAS})
    cloud.answer(GONE, 410)
    result = nova_command("network-delete", ID, version="2.35")
    why = "removed in Nova 21.0 (Ussuri); from microversion 2.36 on this is done in Neutron"
    assert (result.code, result.err) == (1, f"ERROR (CommandError): `network-delete`: {why}\n")
    assert requests(cloud)[-1] == (f"DELETE /v2.1/os-networks/{ID}", None)


def test_create_by_nova(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"network": NOVAS})
    words = [
        "--fixed-range-v4",
        "192.0.2.0/24",
        "--fixed-range-v6",
        "2001:db8::/64",
        "--vlan",
        "7",
        "--vlan-start",
        "8",
    ]
    words += ["--vpn", "1000", "--gateway", "192.0.2.1", "--gateway-v6", "2001:db8::1", "--bridge", "br0"]
    words += ["--bridge-interface", "eth0", "--multi-host", "T", "--dns1", "192.0.2.2", "--dns2", "192.0.2.3"]
    words += ["--uuid", ID, "--fixed-cidr", "192.0.2.0/25", "--project-id", "P", "--priority", "1", "--mtu", "1450"]
    words += ["--enable-dhcp", "F", "--dhcp-server", "192.0.2.4", "--share-address", "true"]
    words += ["--allowed-start", "192.0.2.10", "--allowed-end", "192.0.2.99"]
    result = nova_command("network-create", "private", *words, version="2.35")
    assert (result.code, result.out, result.err) == (0, "", "")
    assert requests(cloud) == [
        (
            "POST /v2.1/os-networks",
            {
                "network": {
                    "label": "private",
                    "cidr": "192.0.2.0/24",
                    "cidr_v6": "2001:db8::/64",
                    "vlan": 7,
                    "vlan_start": 8,
                    "vpn_start": 1000,
                    "gateway": "192.0.2.1",
                    "gateway_v6": "2001:db8::1",
                    "bridge": "br0",
                    "bridge_interface": "eth0",
                    "multi_host": True,
                    "dns1": "192.0.2.2",
                    "dns2": "192.0.2.3",
                    "uuid": ID,
                    "fixed_cidr": "192.0.2.0/25",
                    "project_id": "P",
                    "priority": "1",
                    "mtu": 1450,
                    "enable_dhcp": False,
                    "dhcp_server": "192.0.2.4",
                    "share_address": True,
                    "allowed_start": "192.0.2.10",
                    "allowed_end": "192.0.2.99",
                }
            },
        )
    ]


def test_create_in_neutron(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"network": NEUTRONS}, 201)
    cloud.answer({"subnet": SUBNET}, 201)
    words = ["--fixed-range-v4", "192.0.2.0/24", "--mtu", "1450", "--enable-dhcp", "T", "--dns1", "192.0.2.2"]
    result = nova_command("network-create", "private", *words, version="2.36")
    assert (result.code, result.out, result.err) == (0, "", "")
    wanted = {"cidr": "192.0.2.0/24", "ip_version": 4, "enable_dhcp": True, "dns_nameservers": ["192.0.2.2"]}
    assert requests(cloud) == [
        ("POST /v2.1/v2.0/networks", {"network": {"name": "private", "mtu": 1450}}),
        ("POST /v2.1/v2.0/subnets", {"subnet": {**wanted, "network_id": ID}}),
    ]


@pytest.mark.parametrize("version", ["2.35", "2.36"])
def test_create_without_addresses(nova_command: Terminal, cloud: Cloud, version: str) -> None:
    result = nova_command("network-create", "private", version=version)
    assert (result.code, result.out) == (1, "")
    assert result.err == "ERROR (CommandError): Must specify either fixed_range_v4 or fixed_range_v6\n"
    assert requests(cloud) == []


def test_what_neutron_cannot_is_no_option(nova_command: Terminal, cloud: Cloud) -> None:
    result = nova_command("network-create", "private", "--fixed-range-v4", "192.0.2.0/24", "--bridge", "br0")
    assert (result.code, result.out) == (2, "")
    assert "error: unrecognized arguments: --bridge br0\n" in result.err
    assert requests(cloud) == []


@pytest.mark.parametrize(
    ("words", "body"),
    [
        (["disassociate", "N"], {"disassociate": None}),
        (["disassociate", "--host-only", "1", "N"], {"disassociate_host": None}),
        (["disassociate", "--host-only", "0", "N"], {"disassociate": None}),
        (["disassociate", "N", "--project-only"], {"disassociate_project": None}),
        (["associate-host", "N", "h1"], {"associate_host": "h1"}),
        (["associate-project", "N"], {"id": "N"}),
    ],
)
def test_what_only_nova_network_could(nova_command: Terminal, cloud: Cloud, words: list[str], body: Any) -> None:
    name = f"network-{words[0]}"
    cloud.answer(status=202)
    result = nova_command(name, *words[1:], version="2.35")
    assert (result.code, result.out, result.err) == (0, "", "")
    line = "POST /v2.1/os-networks/add" if "project" in name else "POST /v2.1/os-networks/N/action"
    assert requests(cloud) == [(line, body)]
    result = nova_command(name, *words[1:], version="2.36")
    assert (result.code, result.out) == (1, "")
    assert result.err.startswith(f"ERROR (CommandError): `{name}`: removed in Nova ")
    assert result.err.endswith(" (older Novas have it, up to microversion 2.35)\n")
    assert len(cloud.sent) == 1
