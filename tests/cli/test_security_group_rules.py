"""nova secgroup-list-rules, secgroup-add-rule, secgroup-delete-rule, secgroup-add-group-rule, ..."""

import json
from typing import Any

import pytest

from tests.cli.given import requests
from tests.support import neighbours
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

ID, SOURCE = "0d6b7f7e-0a3c-4f0c-8a5b-0c1d2e3f4a5b", "1e7c8f8f-1b4d-4a1d-9b6c-1d2e3f4a5b6c"
WEB = ["tcp", "80", "80", "192.0.2.0/24"]
# As Nova shows rules, and Neutron keeps them.
NOVAS = {"id": "R", "parent_group_id": ID, "ip_protocol": "tcp", "from_port": 80, "to_port": 80, "group": {},
         "ip_range": {"cidr": "192.0.2.0/24"}}  # fmt: skip
NOVAS_DNS = {**NOVAS, "id": "D", "ip_protocol": "udp", "from_port": 53, "to_port": 53, "ip_range": {},
             "group": {"name": "lan", "tenant_id": "P"}}  # fmt: skip
NEUTRONS = neighbours.rule(security_group_id=ID)
NEUTRONS_DNS = neighbours.rule(id="D", security_group_id=ID, protocol="udp", port_range_min=53, port_range_max=53,
                               remote_ip_prefix=None, remote_group_id=SOURCE)  # fmt: skip
LAN = neighbours.group(id=SOURCE, name="lan")
TABLE = """\
+-------------+-----------+---------+--------------+--------------+
| IP Protocol | From Port | To Port | IP Range     | Source Group |
+-------------+-----------+---------+--------------+--------------+
| tcp         | 80        | 80      | 192.0.2.0/24 |              |
+-------------+-----------+---------+--------------+--------------+
"""
BOTH = """\
+-------------+-----------+---------+--------------+--------------+
| IP Protocol | From Port | To Port | IP Range     | Source Group |
+-------------+-----------+---------+--------------+--------------+
| tcp         | 80        | 80      | 192.0.2.0/24 |              |
| udp         | 53        | 53      |              | lan          |
+-------------+-----------+---------+--------------+--------------+
"""
DNS = """\
+-------------+-----------+---------+----------+--------------+
| IP Protocol | From Port | To Port | IP Range | Source Group |
+-------------+-----------+---------+----------+--------------+
| udp         | 53        | 53      |          | lan          |
+-------------+-----------+---------+----------+--------------+
"""
# The look-ups of the group by its ID, on either side, and of the one that is a source.
BY_NOVA = (f"GET /v2.1/os-security-groups/{ID}", None)
IN_NEUTRON = (f"GET /v2.1/v2.0/security-groups/{ID}", None)
SOURCES = (f"GET /v2.1/v2.0/security-groups?id={SOURCE}", None)


def novas(cloud: Cloud, *rules: dict[str, Any]) -> None:
    """Nova has the group, with these rules."""
    group = {"id": ID, "name": "web", "description": "", "tenant_id": "P", "rules": list(rules)}
    cloud.answer({"security_group": group})


def neutrons(cloud: Cloud, *rules: dict[str, Any]) -> None:
    """Neutron has the group, with these rules."""
    cloud.answer({"security_group": neighbours.group(*rules, id=ID)})


def test_list_by_nova(nova_command: Terminal, cloud: Cloud) -> None:
    novas(cloud, NOVAS, NOVAS_DNS)
    result = nova_command("secgroup-list-rules", ID, version="2.35")
    assert (result.code, result.out, result.err) == (0, BOTH, "")
    assert requests(cloud) == [BY_NOVA]


def test_list_in_neutron(nova_command: Terminal, cloud: Cloud) -> None:
    neutrons(cloud, NEUTRONS, NEUTRONS_DNS, neighbours.rule(id="E", direction="egress"))
    cloud.answer({"security_groups": [LAN]})
    result = nova_command("secgroup-list-rules", ID, version="2.36")
    assert (result.code, result.out, result.err) == (0, BOTH, "")
    assert requests(cloud) == [IN_NEUTRON, SOURCES]


def test_list_by_name(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"security_groups": [neighbours.group(NEUTRONS, id=ID)]})
    result = nova_command("secgroup-list-rules", "web")
    assert (result.code, result.out, result.err) == (0, TABLE, "")
    assert requests(cloud) == [("GET /v2.1/v2.0/security-groups?name=web", None)]


def test_list_for_programs(nova_command: Terminal, cloud: Cloud) -> None:
    novas(cloud, NOVAS, NOVAS_DNS)
    result = nova_command("secgroup-list-rules", ID, "-f", "json", version="2.35")
    assert json.loads(result.out) == [{**NOVAS, "source_group": None}, {**NOVAS_DNS, "source_group": "lan"}]


def test_add_by_nova(nova_command: Terminal, cloud: Cloud) -> None:
    novas(cloud)
    cloud.answer({"security_group_rule": NOVAS})
    result = nova_command("secgroup-add-rule", ID, *WEB, version="2.35")
    assert (result.code, result.out, result.err) == (0, TABLE, "")
    sent = {"parent_group_id": ID, "ip_protocol": "tcp", "from_port": 80, "to_port": 80, "cidr": "192.0.2.0/24",
            "group_id": None}  # fmt: skip
    assert requests(cloud) == [BY_NOVA, ("POST /v2.1/os-security-group-rules", {"security_group_rule": sent})]


def in_neutron(protocol: str, low: Any, high: Any, **source: str) -> dict[str, Any]:
    """The rule that Neutron is asked for."""
    ports = {"port_range_min": low, "port_range_max": high}
    return {"security_group_rule": {"direction": "ingress", "ethertype": "IPv4", "protocol": protocol, **ports,
                                    "security_group_id": ID, **source}}  # fmt: skip


@pytest.mark.parametrize(
    ("words", "sent"),
    [
        (WEB, in_neutron("tcp", 80, 80, remote_ip_prefix="192.0.2.0/24")),
        (["icmp", "-1", "-1", "0.0.0.0/0"], in_neutron("icmp", None, None, remote_ip_prefix="0.0.0.0/0")),
    ],
)
def test_add_in_neutron(nova_command: Terminal, cloud: Cloud, words: list[str], sent: Any) -> None:
    neutrons(cloud)
    cloud.answer({"security_group_rule": NEUTRONS}, 201)
    result = nova_command("secgroup-add-rule", ID, *words)
    assert (result.code, result.out, result.err) == (0, TABLE, "")
    assert requests(cloud) == [IN_NEUTRON, ("POST /v2.1/v2.0/security-group-rules", sent)]


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (["tcp", "http", "80", "0.0.0.0/0"], "From port must be an integer."),
        (["tcp", "80", "http", "0.0.0.0/0"], "To port must be an integer."),
        (["gre", "80", "80", "0.0.0.0/0"], "IP protocol must be 'tcp', 'udp', or 'icmp'."),
    ],
)
def test_a_rule_that_cannot_be(nova_command: Terminal, cloud: Cloud, words: list[str], error: str) -> None:
    neutrons(cloud)
    result = nova_command("secgroup-add-rule", ID, *words)
    assert (result.code, result.out, result.err) == (1, "", f"ERROR (CommandError): {error}\n")
    assert requests(cloud) == [IN_NEUTRON]


def test_delete_by_nova(nova_command: Terminal, cloud: Cloud) -> None:
    novas(cloud, NOVAS_DNS, NOVAS)
    cloud.answer(status=202)
    result = nova_command("secgroup-delete-rule", ID, *WEB, version="2.35")
    assert (result.code, result.out, result.err) == (0, TABLE, "")
    assert requests(cloud) == [BY_NOVA, ("DELETE /v2.1/os-security-group-rules/R", None)]


@pytest.mark.parametrize(
    ("kept", "words"),
    [
        ({}, WEB),
        ({}, ["TCP", "80", "80", "192.0.2.7/24"]),
        ({"remote_ip_prefix": "192.0.2.1/32"}, ["tcp", "80", "80", "192.0.2.1"]),
        ({"port_range_min": None, "port_range_max": None}, ["tcp", "-1", "-1", "192.0.2.0/24"]),
        ({"port_range_min": None, "port_range_max": None}, ["tcp", "1", "65535", "192.0.2.0/24"]),
        ({"port_range_min": None, "port_range_max": None, "protocol": "icmp", "remote_ip_prefix": None},
         ["icmp", "-1", "-1", "0.0.0.0/0"]),
        ({"protocol": "ipv6-icmp", "port_range_min": None, "port_range_max": None, "ethertype": "IPv6",
          "remote_ip_prefix": "::/0"}, ["icmp", "-1", "-1", "::/0"]),
        # Neutron knows more protocols than can be added here
        ({"protocol": "sctp"}, ["sctp", "80", "80", "192.0.2.0/24"]),
    ],
)  # fmt: skip
def test_delete_in_neutron(nova_command: Terminal, cloud: Cloud, kept: dict[str, Any], words: list[str]) -> None:
    others = [neighbours.rule(id="O", port_range_max=81), neighbours.rule(id="P", protocol=None)]
    neutrons(cloud, *others, {**NEUTRONS, **kept})
    cloud.answer(status=204)
    result = nova_command("secgroup-delete-rule", ID, *words)
    assert (result.code, result.err) == (0, "")
    assert requests(cloud) == [IN_NEUTRON, ("DELETE /v2.1/v2.0/security-group-rules/R", None)]


@pytest.mark.parametrize("words", [["tcp", "80", "81", WEB[3]], ["udp", *WEB[1:]], ["tcp", "80", "80", "192.0.2.0/25"],
                                   ["tcp", "80", "80", "nonsense"], ["tcp", "-1", "-1", WEB[3]]])  # fmt: skip
def test_delete_of_none(nova_command: Terminal, cloud: Cloud, words: list[str]) -> None:
    neutrons(cloud, NEUTRONS)
    result = nova_command("secgroup-delete-rule", ID, *words)
    assert (result.code, result.out, result.err) == (1, "", "ERROR (CommandError): Rule not found\n")
    assert requests(cloud) == [IN_NEUTRON]


def test_delete_by_what_is_no_port(nova_command: Terminal, cloud: Cloud) -> None:
    neutrons(cloud, NEUTRONS)
    result = nova_command("secgroup-delete-rule", ID, "tcp", "http", "80", WEB[3])
    assert (result.code, result.err) == (1, "ERROR (CommandError): From port must be an integer.\n")


def test_add_of_a_group_by_nova(nova_command: Terminal, cloud: Cloud) -> None:
    novas(cloud)
    cloud.answer({"security_group": {"id": SOURCE, "name": "lan", "rules": []}})
    cloud.answer({"security_group_rule": NOVAS_DNS})
    result = nova_command("secgroup-add-group-rule", ID, SOURCE, "udp", "53", "53", version="2.35")
    assert (result.code, result.out, result.err) == (0, DNS, "")
    sent = {"parent_group_id": ID, "ip_protocol": "udp", "from_port": 53, "to_port": 53, "cidr": None,
            "group_id": SOURCE}  # fmt: skip
    assert requests(cloud)[-1] == ("POST /v2.1/os-security-group-rules", {"security_group_rule": sent})


def test_add_of_a_group_in_neutron(nova_command: Terminal, cloud: Cloud) -> None:
    neutrons(cloud)
    cloud.answer({"security_group": LAN})
    cloud.answer({"security_groups": [LAN]})
    cloud.answer({"security_group_rule": NEUTRONS_DNS}, 201)
    result = nova_command("secgroup-add-group-rule", ID, SOURCE, "udp", "53", "53")
    assert (result.code, result.out, result.err) == (0, DNS, "")
    assert requests(cloud)[2:] == [
        SOURCES,
        ("POST /v2.1/v2.0/security-group-rules", in_neutron("udp", 53, 53, remote_group_id=SOURCE)),
    ]


@pytest.mark.parametrize("version", ["2.35", "2.104"])
def test_delete_of_a_group(nova_command: Terminal, cloud: Cloud, version: str) -> None:
    if version == "2.35":
        novas(cloud, NOVAS, {**NOVAS_DNS, "id": "O", "group": {"name": "wan", "tenant_id": "P"}}, NOVAS_DNS)
        cloud.answer({"security_group": {"id": SOURCE, "name": "lan", "rules": []}})
        line = "DELETE /v2.1/os-security-group-rules/D"
    else:
        neutrons(cloud, NEUTRONS, {**NEUTRONS_DNS, "id": "O", "remote_group_id": ID}, NEUTRONS_DNS)
        cloud.answer({"security_groups": [LAN]})
        cloud.answer({"security_group": LAN})
        line = "DELETE /v2.1/v2.0/security-group-rules/D"
    cloud.answer(status=204)
    result = nova_command("secgroup-delete-group-rule", ID, SOURCE, "udp", "53", "53", version=version)
    assert (result.code, result.out, result.err) == (0, "", "")
    assert requests(cloud)[-1] == (line, None)


def test_delete_of_a_group_that_is_no_source(nova_command: Terminal, cloud: Cloud) -> None:
    novas(cloud, NOVAS)
    cloud.answer({"security_group": {"id": SOURCE, "name": "lan", "rules": []}})
    result = nova_command("secgroup-delete-group-rule", ID, SOURCE, "tcp", "80", "80", version="2.35")
    assert (result.code, result.err) == (1, "ERROR (CommandError): Rule not found\n")
