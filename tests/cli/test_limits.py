"""nova limits, absolute-limits, rate-limits"""

import json

from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

NO_RATES = """\
+------+-----+-------+--------+------+----------------+
| Verb | URI | Value | Remain | Unit | Next_Available |
+------+-----+-------+--------+------+----------------+
+------+-----+-------+--------+------+----------------+
"""


def test_limits_are_two_tables(nova_command: Terminal, cloud: Cloud) -> None:
    rate = {
        "uri": "/servers",
        "regex": "^/servers",
        "limit": [{"verb": "POST", "value": 10, "remaining": 2, "unit": "MINUTE", "next-available": "now"}],
    }
    absolute = {
        "maxTotalRAMSize": 51200,
        "totalRAMUsed": 512,
        "maxTotalKeypairs": 100,
        "totalCoresUsed": 0,
        "maxServerMeta": 128,
    }
    cloud.answer({"limits": {"rate": [rate], "absolute": absolute}})
    result = nova_command("limits")
    assert (result.code, result.err) == (0, "")
    assert result.out == """\
+------+----------+-------+--------+--------+----------------+
| Verb | URI      | Value | Remain | Unit   | Next_Available |
+------+----------+-------+--------+--------+----------------+
| POST | /servers | 10    | 2      | MINUTE | now            |
+------+----------+-------+--------+--------+----------------+
+-------------+------+-------+
| Name        | Used | Max   |
+-------------+------+-------+
| Cores       | 0    | -     |
| Keypairs    | -    | 100   |
| RAM         | 512  | 51200 |
| Server Meta | -    | 128   |
+-------------+------+-------+
"""  # fmt: skip
    assert [sent.line for sent in cloud.sent] == ["GET /v2.1/limits"]


def test_limits_that_are_new_have_a_column_of_their_own(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"limits": {"rate": [], "absolute": {"maxTotalInstances": 10, "maxNew": 3}}})
    assert nova_command("limits").out == NO_RATES + """\
+-----------+------+-----+-------+
| Name      | Used | Max | Other |
+-----------+------+-----+-------+
| Instances | -    | 10  | -     |
| maxNew    | -    | -   | 3     |
+-----------+------+-----+-------+
"""  # fmt: skip


def test_limits_of_nothing(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"limits": {"rate": [], "absolute": {}}})
    assert nova_command("limits").out == NO_RATES + """\
+------+------+-----+
| Name | Used | Max |
+------+------+-----+
+------+------+-----+
"""  # fmt: skip


def test_limits_of_another_project(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"limits": {"rate": [], "absolute": {}}})
    nova_command("limits", "--tenant", "P", "--reserved")
    assert [sent.line for sent in cloud.sent] == ["GET /v2.1/limits?reserved=1&tenant_id=P"]


def test_limits_that_are_none_of_yours(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"forbidden": {"code": 403, "message": "Policy doesn't allow it."}}, 403)
    result = nova_command("limits", "--tenant", "P")
    assert (result.code, result.out) == (1, "")
    assert result.err.splitlines() == [
        "ERROR (Forbidden): Policy doesn't allow it. (HTTP 403)",
        "",
        "the cloud's policy does not let this user do it; it may need the role admin, or another project",
    ]


RATE = {"verb": "POST", "value": 10, "remaining": 2, "unit": "MINUTE", "next-available": "now"}
RATES = {"uri": "/servers", "regex": "^/servers", "limit": [RATE]}


def test_the_halves_of_2015(nova_command: Terminal, cloud: Cloud) -> None:
    limits = {"limits": {"rate": [RATES], "absolute": {"maxTotalCores": 20, "totalCoresUsed": 1}}}
    cloud.answer(limits)
    assert (
        nova_command("absolute-limits", "--reserved", "--tenant", "P").out
        == """\
+-------+------+-----+
| Name  | Used | Max |
+-------+------+-----+
| Cores | 1    | 20  |
+-------+------+-----+
"""
    )
    cloud.answer(limits)
    assert (
        nova_command("rate-limits", version="2.1").out
        == """\
+------+----------+-------+--------+--------+----------------+
| Verb | URI      | Value | Remain | Unit   | Next_Available |
+------+----------+-------+--------+--------+----------------+
| POST | /servers | 10    | 2      | MINUTE | now            |
+------+----------+-------+--------+--------+----------------+
"""
    )
    assert [sent.line for sent in cloud.sent] == ["GET /v2.1/limits?reserved=1&tenant_id=P", "GET /v2.1/limits"]


def test_one_half_as_json_is_a_list(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"limits": {"rate": [], "absolute": {"maxTotalCores": 20}}})
    assert json.loads(nova_command("absolute-limits", "-f", "json").out) == [
        {"name": "Cores", "used": None, "max": 20, "other": None}
    ]
