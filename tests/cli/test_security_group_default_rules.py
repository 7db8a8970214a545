"""nova secgroup-list-default-rules, secgroup-add-default-rule, secgroup-delete-default-rule"""

import json

import pytest

from tests.cli.given import requests
from tests.support import neighbours
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

NOVAS = {"id": "R", "ip_protocol": "tcp", "from_port": 80, "to_port": 80, "ip_range": {"cidr": "192.0.2.0/24"}}
WEB = ["tcp", "80", "80", "192.0.2.0/24"]
RULES = "/v2.1/v2.0/default-security-group-rules"
LIST = (f"GET {RULES}?direction=ingress&used_in_default_sg=True", None)
TABLE = """\
+-------------+-----------+---------+--------------+
| IP Protocol | From Port | To Port | IP Range     |
+-------------+-----------+---------+--------------+
| tcp         | 80        | 80      | 192.0.2.0/24 |
+-------------+-----------+---------+--------------+
"""


def test_list_by_nova(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"security_group_default_rules": [NOVAS]})
    result = nova_command("secgroup-list-default-rules", version="2.35")
    assert (result.code, result.out, result.err) == (0, TABLE, "")
    assert requests(cloud) == [("GET /v2.1/os-security-group-default-rules", None)]


def test_list_in_neutron(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"default_security_group_rules": [neighbours.rule()]})
    result = nova_command("secgroup-list-default-rules", version="2.36")
    assert (result.code, result.out, result.err) == (0, TABLE, "")
    assert requests(cloud) == [LIST]


def test_list_for_programs(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"default_security_group_rules": [neighbours.rule()]})
    result = nova_command("secgroup-list-default-rules", "-f", "json", "-c", "id,ip_range,from_port")
    assert json.loads(result.out) == [{"id": "R", "ip_range": {"cidr": "192.0.2.0/24"}, "from_port": 80}]


def test_what_nova_has_no_more(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"itemGone": {"code": 410, "message": "This resource is no longer available."}}, 410)
    result = nova_command("secgroup-list-default-rules", version="2.35")
    why = "removed in Nova 21.0 (Ussuri); from microversion 2.36 on this is done in Neutron"
    assert (result.code, result.err) == (1, f"ERROR (CommandError): `secgroup-list-default-rules`: {why}\n")


def test_add(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"security_group_default_rule": NOVAS})
    result = nova_command("secgroup-add-default-rule", *WEB, version="2.35")
    assert (result.code, result.out, result.err) == (0, TABLE, "")
    sent = {"ip_protocol": "tcp", "from_port": 80, "to_port": 80, "cidr": "192.0.2.0/24"}
    assert requests(cloud) == [("POST /v2.1/os-security-group-default-rules", {"security_group_default_rule": sent})]
    cloud.sent.clear()
    cloud.answer({"default_security_group_rule": neighbours.rule()}, 201)
    result = nova_command("secgroup-add-default-rule", *WEB)
    assert (result.code, result.out, result.err) == (0, TABLE, "")
    ((line, body),) = requests(cloud)
    assert line == f"POST {RULES}"
    sent = body["default_security_group_rule"]
    assert (sent["remote_ip_prefix"], sent["used_in_default_sg"], sent["used_in_non_default_sg"]) == (
        WEB[3],
        True,
        False,
    )


@pytest.mark.parametrize("version", ["2.35", "2.104"])
def test_delete(nova_command: Terminal, cloud: Cloud, version: str) -> None:
    if version == "2.35":
        cloud.answer({"security_group_default_rules": [{**NOVAS, "id": "O", "to_port": 81}, NOVAS]})
        line = "DELETE /v2.1/os-security-group-default-rules/R"
    else:
        cloud.answer({"default_security_group_rules": [neighbours.rule(id="O", protocol="udp"), neighbours.rule()]})
        line = f"DELETE {RULES}/R"
    cloud.answer(status=204)
    result = nova_command("secgroup-delete-default-rule", *WEB, version=version)
    assert (result.code, result.out, result.err) == (0, TABLE, "")
    assert requests(cloud)[-1] == (line, None)


def test_delete_of_none(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"default_security_group_rules": []})
    result = nova_command("secgroup-delete-default-rule", *WEB)
    assert (result.code, result.out, result.err) == (1, "", "ERROR (CommandError): Rule not found\n")
