"""nova agent-list, agent-create, agent-modify, agent-delete"""

from typing import Any

import pytest

from tests.cli.given import requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

BUILD: dict[str, Any] = {
    "agent_id": 1,
    "hypervisor": "xen",
    "os": "linux",
    "architecture": "x86",
    "version": "8.0",
    "url": "u",
    "md5hash": "m",
}
CHANGED = """\
+----------+-------+
| Property | Value |
+----------+-------+
| agent_id | 1     |
| md5hash  | m     |
| url      | u     |
| version  | 8.0   |
+----------+-------+
"""


@pytest.mark.parametrize(("words", "query"), [([], ""), (["--hypervisor", "xen"], "?hypervisor=xen")])
def test_list(nova_command: Terminal, cloud: Cloud, words: list[str], query: str) -> None:
    cloud.answer({"agents": [BUILD]})
    result = nova_command("agent-list", *words)
    assert (result.code, result.err) == (0, "")
    assert (
        result.out
        == """\
+----------+------------+-------+--------------+---------+---------+-----+
| Agent_id | Hypervisor | OS    | Architecture | Version | Md5hash | Url |
+----------+------------+-------+--------------+---------+---------+-----+
| 1        | xen        | linux | x86          | 8.0     | m       | u   |
+----------+------------+-------+--------------+---------+---------+-----+
"""
    )
    assert requests(cloud) == [(f"GET /v2.1/os-agents{query}", None)]


def test_create(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"agent": {name: BUILD[name] for name in ("agent_id", "version", "url", "md5hash")}})
    result = nova_command("agent-create", "linux", "x86", "8.0", "u", "m", "xen")
    assert (result.code, result.out, result.err) == (0, CHANGED, "")
    body = {"agent": {name: value for name, value in BUILD.items() if name != "agent_id"}}
    assert requests(cloud) == [("POST /v2.1/os-agents", body)]


def test_modify(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"agent": {name: BUILD[name] for name in ("agent_id", "version", "url", "md5hash")}})
    result = nova_command("agent-modify", "1", "8.0", "u", "m")
    assert (result.code, result.out, result.err) == (0, CHANGED, "")
    body = {"para": {"version": "8.0", "url": "u", "md5hash": "m"}}
    assert requests(cloud) == [("PUT /v2.1/os-agents/1", body)]


def test_delete(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer()
    result = nova_command("agent-delete", "1")
    assert (result.code, result.out, result.err) == (0, "", "")
    assert requests(cloud) == [("DELETE /v2.1/os-agents/1", None)]


@pytest.mark.parametrize(
    "words",
    [["agent-list"], ["agent-create", *"abcdef"], ["agent-modify", *"abcd"], ["agent-delete", "1"]],
    ids=lambda words: words[0],
)
def test_a_cloud_of_today_has_none(nova_command: Terminal, cloud: Cloud, words: list[str]) -> None:
    text = "This resource is no longer available. No forwarding address is given."
    cloud.answer({"gone": {"code": 410, "message": text}}, 410)
    result = nova_command(*words)
    assert (result.code, result.out) == (1, "")
    assert result.err.startswith(f"ERROR (ClientException): {text} (HTTP 410)\n")
    assert "22.0 (Victoria)" in result.err


@pytest.mark.parametrize(
    ("command", "missing"),
    [
        ("agent-create", "<os>, <architecture>, <version>, <url>, <md5hash>, <hypervisor>"),
        ("agent-modify", "<id>, <version>, <url>, <md5hash>"),
        ("agent-delete", "<id>"),
    ],
)
def test_what_must_be_said(nova_command: Terminal, command: str, missing: str) -> None:
    result = nova_command(command)
    assert (result.code, result.out) == (2, "")
    assert f"error: the following arguments are required: {missing}\n" in result.err
