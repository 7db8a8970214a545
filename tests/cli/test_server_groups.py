"""nova server-group-list, server-group-get, server-group-create, server-group-delete"""

from typing import Any

import pytest

from tests.cli.given import requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

OLDEST: dict[str, Any] = {
    "id": "G",
    "name": "apart",
    "policies": ["anti-affinity"],
    "members": ["S1", "S2"],
    "metadata": {},
}
OLD = {**OLDEST, "project_id": "P", "user_id": "U"}
NEW = {
    "id": "G",
    "name": "apart",
    "project_id": "P",
    "user_id": "U",
    "policy": "anti-affinity",
    "rules": {"max_server_per_host": 2},
    "members": [],
}
AT_2_12 = """\
+----+-------+-------------------+--------------+----------+
| Id | Name  | Policies          | Members      | Metadata |
+----+-------+-------------------+--------------+----------+
| G  | apart | ['anti-affinity'] | ['S1', 'S2'] | {}       |
+----+-------+-------------------+--------------+----------+
"""
AT_2_63 = """\
+----+-------+------------+---------+-------------------+--------------+----------+
| Id | Name  | Project Id | User Id | Policies          | Members      | Metadata |
+----+-------+------------+---------+-------------------+--------------+----------+
| G  | apart | P          | U       | ['anti-affinity'] | ['S1', 'S2'] | {}       |
+----+-------+------------+---------+-------------------+--------------+----------+
"""
AT_2_64 = """\
+----+-------+------------+---------+---------------+----------------------------+---------+
| Id | Name  | Project Id | User Id | Policy        | Rules                      | Members |
+----+-------+------------+---------+---------------+----------------------------+---------+
| G  | apart | P          | U       | anti-affinity | {'max_server_per_host': 2} | []      |
+----+-------+------------+---------+---------------+----------------------------+---------+
"""
EVERYWHERE = [("2.12", OLDEST, AT_2_12), ("2.13", OLD, AT_2_63), ("2.63", OLD, AT_2_63), ("2.64", NEW, AT_2_64)]


@pytest.mark.parametrize(("version", "group", "table"), EVERYWHERE)
def test_list(nova_command: Terminal, cloud: Cloud, version: str, group: Any, table: str) -> None:
    cloud.answer({"server_groups": [group]})
    result = nova_command("server-group-list", version=version)
    assert (result.code, result.out, result.err) == (0, table, "")
    assert requests(cloud) == [("GET /v2.1/os-server-groups", None)]


def test_list_of_a_part(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"server_groups": []})
    result = nova_command("server-group-list", "--all-projects", "--limit", "2", "--offset", "4")
    assert (
        result.out
        == """\
+----+------+------------+---------+--------+-------+---------+
| Id | Name | Project Id | User Id | Policy | Rules | Members |
+----+------+------------+---------+--------+-------+---------+
+----+------+------------+---------+--------+-------+---------+
"""
    )
    assert requests(cloud) == [("GET /v2.1/os-server-groups?all_projects=True&limit=2&offset=4", None)]


@pytest.mark.parametrize(("version", "group", "table"), EVERYWHERE)
def test_get(nova_command: Terminal, cloud: Cloud, version: str, group: Any, table: str) -> None:
    cloud.answer({"server_group": group})
    result = nova_command("server-group-get", "G", version=version)
    assert (result.code, result.out, result.err) == (0, table, "")
    assert requests(cloud) == [("GET /v2.1/os-server-groups/G", None)]


@pytest.mark.parametrize(
    ("version", "words", "sent", "group", "table"),
    [
        ("2.1", [], {"policies": ["anti-affinity"]}, OLDEST, AT_2_12),
        ("2.63", [], {"policies": ["anti-affinity"]}, OLD, AT_2_63),
        ("2.64", [], {"policy": "anti-affinity"}, NEW, AT_2_64),
        ("2.104", ["--rule", "max_server_per_host=2"],
         {"policy": "anti-affinity", "rules": {"max_server_per_host": 2}}, NEW, AT_2_64),
        ("2.64", ["--rule", "max_server_per_host=2", "--rule", "a=b=c"],
         {"policy": "anti-affinity", "rules": {"max_server_per_host": 2, "a": "b=c"}}, NEW, AT_2_64),
    ],
)  # fmt: skip
def test_create(
    nova_command: Terminal, cloud: Cloud, version: str, words: list[str], sent: Any, group: Any, table: str
) -> None:
    cloud.answer({"server_group": group})
    result = nova_command("server-group-create", "apart", "anti-affinity", *words, version=version)
    assert (result.code, result.out, result.err) == (0, table, "")
    assert requests(cloud) == [("POST /v2.1/os-server-groups", {"server_group": {"name": "apart", **sent}})]


@pytest.mark.parametrize(
    ("rule", "error"),
    [
        ("nonsense", "ArgumentTypeError): 'nonsense' is not in the format of 'key=value'"),
        ("max_server_per_host=many", "CommandError): Invalid 'max_server_per_host' value: many"),
    ],
)
def test_a_rule_that_is_none(nova_command: Terminal, cloud: Cloud, rule: str, error: str) -> None:
    result = nova_command("server-group-create", "apart", "anti-affinity", "--rule", rule)
    assert (result.code, result.out, result.err) == (1, "", f"ERROR ({error}\n")
    assert cloud.sent == []


def test_rules_are_there_since_2_64(nova_command: Terminal) -> None:
    result = nova_command("server-group-create", "apart", "anti-affinity", "--rule", "a=b", version="2.63")
    assert result.code == 2
    assert "unrecognized arguments: --rule a=b" in result.err


NOT_FOUND = {"itemNotFound": {"code": 404, "message": "Instance group X could not be found."}}
DONE = "Server group G has been successfully deleted.\n"
FAILED = "Delete for server group X failed: Instance group X could not be found. (HTTP 404)\n"
AT_LAST = "ERROR (CommandError): Unable to delete any of the specified server groups.\n"


@pytest.mark.parametrize(
    ("groups", "code", "out", "err"),
    [
        (["G"], 0, DONE, ""),
        (["G", "G"], 0, DONE * 2, ""),
        (["X", "G"], 0, DONE, FAILED),
        (["X"], 1, "", FAILED + AT_LAST),
        (["X", "X"], 1, "", FAILED * 2 + AT_LAST),
    ],
)
def test_delete(nova_command: Terminal, cloud: Cloud, groups: list[str], code: int, out: str, err: str) -> None:
    cloud.route("DELETE /v2.1/os-server-groups/G", status=204)
    cloud.route("DELETE /v2.1/os-server-groups/X", NOT_FOUND, 404)
    result = nova_command("server-group-delete", *groups)
    assert (result.code, result.out, result.err) == (code, out, err)
    assert [sent.line for sent in cloud.sent] == [f"DELETE /v2.1/os-server-groups/{group}" for group in groups]


def test_a_group_that_is_not_there(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer(NOT_FOUND, 404)
    result = nova_command("server-group-get", "X")
    assert (result.code, result.out) == (1, "")
    assert result.err == "ERROR (NotFound): Instance group X could not be found. (HTTP 404)\n"


@pytest.mark.parametrize(
    ("words", "missing"),
    [
        (["server-group-get"], "<id>"),
        (["server-group-delete"], "<id>"),
        (["server-group-create"], "<name>, <policy>"),
        (["server-group-create", "apart"], "<policy>"),
    ],
)
def test_what_must_be_said(nova_command: Terminal, words: list[str], missing: str) -> None:
    result = nova_command(*words)
    assert (result.code, result.out) == (2, "")
    assert f"error: the following arguments are required: {missing}\n" in result.err
