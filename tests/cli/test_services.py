"""nova service-list, service-enable, service-disable, service-force-down, service-delete"""

from typing import Any

import pytest

from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

SERVICE: dict[str, Any] = {
    "id": "S",
    "binary": "nova-compute",
    "host": "h",
    "zone": "nova",
    "status": "disabled",
    "state": "up",
    "updated_at": "now",
    "disabled_reason": "why",
    "forced_down": True,
}
NAMED = {"host": "h", "binary": "nova-compute"}


def table(*columns: tuple[str, str]) -> str:
    """The table of one service."""
    rule = "+" + "+".join("-" * (max(map(len, column)) + 2) for column in columns) + "+\n"
    rows = ["|" + "|".join(f" {column[i]:<{max(map(len, column))}} " for column in columns) + "|\n" for i in (0, 1)]
    return rule + rows[0] + rule + rows[1] + rule


ID, HOST, BINARY, STATUS = ("ID", "S"), ("Host", "h"), ("Binary", "nova-compute"), ("Status", "disabled")
REASON, DOWN = ("Disabled Reason", "why"), ("Forced down", "True")


def test_list(nova_command: Terminal, cloud: Cloud) -> None:
    other = {**SERVICE, "id": "T", "status": "enabled", "disabled_reason": None, "forced_down": False}
    cloud.answer({"services": [SERVICE, other]})
    result = nova_command("service-list", version="2.11")
    assert (result.code, result.err) == (0, "")
    assert result.out == """\
+----+--------------+------+------+----------+-------+------------+-----------------+-------------+
| Id | Binary       | Host | Zone | Status   | State | Updated_at | Disabled Reason | Forced down |
+----+--------------+------+------+----------+-------+------------+-----------------+-------------+
| S  | nova-compute | h    | nova | disabled | up    | now        | why             | True        |
| T  | nova-compute | h    | nova | enabled  | up    | now        | -               | False       |
+----+--------------+------+------+----------+-------+------------+-----------------+-------------+
"""  # fmt: skip
    assert [sent.line for sent in cloud.sent] == ["GET /v2.1/os-services"]


def test_list_of_nothing_is_a_header_and_nothing_is_forced_down_until_2_10(
    nova_command: Terminal, cloud: Cloud
) -> None:
    cloud.answer({"services": []})
    assert nova_command("service-list", "--host", "h", "--binary", "b", version="2.10").out == """\
+----+--------+------+------+--------+-------+------------+-----------------+
| Id | Binary | Host | Zone | Status | State | Updated_at | Disabled Reason |
+----+--------+------+------+--------+-------+------------+-----------------+
+----+--------+------+------+--------+-------+------------+-----------------+
"""  # fmt: skip
    assert [sent.line for sent in cloud.sent] == ["GET /v2.1/os-services?host=h&binary=b"]


@pytest.mark.parametrize(
    ("words", "version", "line", "body", "out"),
    [
        (["service-enable", "h"], "2.52", "enable", NAMED, table(HOST, BINARY, STATUS)),
        (["service-enable", "S"], "2.53", "S", {"status": "enabled"}, table(ID, HOST, BINARY, STATUS)),
        (["service-disable", "h"], "2.52", "disable", NAMED, table(HOST, BINARY, STATUS)),
        (["service-disable", "S"], "2.53", "S", {"status": "disabled"}, table(ID, HOST, BINARY, STATUS)),
        (["service-disable", "h", "--reason", "why"], "2.52", "disable-log-reason",
         {**NAMED, "disabled_reason": "why"}, table(HOST, BINARY, STATUS, REASON)),
        (["service-disable", "S", "--reason", "why"], "2.53", "S", {"status": "disabled", "disabled_reason": "why"},
         table(ID, HOST, BINARY, STATUS, REASON)),
        (["service-force-down", "h"], "2.11", "force-down", {**NAMED, "forced_down": True}, table(HOST, BINARY, DOWN)),
        (["service-force-down", "S"], "2.53", "S", {"forced_down": True}, table(ID, HOST, BINARY, DOWN)),
        (["service-force-down", "--unset", "S"], "2.104", "S", {"forced_down": False}, table(ID, HOST, BINARY, DOWN)),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)  # fmt: skip
def test_changes(
    nova_command: Terminal, cloud: Cloud, words: list[str], version: str, line: str, body: Any, out: str
) -> None:
    cloud.answer({"service": SERVICE})
    result = nova_command(*words, version=version)
    assert (result.code, result.out, result.err) == (0, out, "")
    assert [(sent.line, sent.body) for sent in cloud.sent] == [(f"PUT /v2.1/os-services/{line}", body)]


@pytest.mark.parametrize("version", ["2.1", "2.53"])
def test_delete(nova_command: Terminal, cloud: Cloud, version: str) -> None:
    cloud.answer(status=204)
    result = nova_command("service-delete", "S", version=version)
    assert (result.code, result.out, result.err) == (0, "", "")
    assert [sent.line for sent in cloud.sent] == ["DELETE /v2.1/os-services/S"]


def test_force_down_is_there_since_2_11(nova_command: Terminal) -> None:
    result = nova_command("service-force-down", "h", version="2.10")
    assert result.code == 2
    assert "invalid choice: 'service-force-down'" in result.err


@pytest.mark.parametrize(
    ("command", "version", "missing"),
    [
        ("service-enable", "2.52", "<hostname>"),
        ("service-disable", "2.53", "<id>"),
        ("service-force-down", "2.53", "<id>"),
        ("service-delete", "2.53", "<id>"),
    ],
)
def test_the_service_must_be_named(nova_command: Terminal, command: str, version: str, missing: str) -> None:
    result = nova_command(command, version=version)
    assert result.code == 2
    assert f"error: the following arguments are required: {missing}\n" in result.err
    assert result.err.endswith(f"Try 'nova help {command}' for more information.\n")


@pytest.mark.parametrize("command", ["service-enable", "service-disable", "service-force-down", "service-delete"])
def test_what_the_server_refuses(nova_command: Terminal, cloud: Cloud, command: str) -> None:
    cloud.answer({"badRequest": {"code": 400, "message": "Invalid uuid h"}}, 400, x_compute_request_id="req-1")
    result = nova_command(command, "h")
    assert (result.code, result.out) == (1, "")
    assert result.err == "ERROR (BadRequest): Invalid uuid h (HTTP 400) (Request-ID: req-1)\n"
