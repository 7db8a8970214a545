"""nova pause, unpause, suspend, resume, lock, unlock, trigger-crash-dump."""

from typing import Any

import pytest

from tests.cli.given import ACTION, GET, ID, a_server, requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal


@pytest.mark.parametrize(
    ("words", "version", "body"),
    [
        (["pause"], "2.1", {"pause": None}),
        (["unpause"], "2.1", {"unpause": None}),
        (["suspend"], "2.1", {"suspend": None}),
        (["resume"], "2.1", {"resume": None}),
        (["lock"], "2.72", {"lock": None}),
        (["lock"], "2.73", {"lock": None}),
        (["lock", "--reason", "audit"], "2.73", {"lock": {"locked_reason": "audit"}}),
        (["unlock"], "2.1", {"unlock": None}),
        (["trigger-crash-dump"], "2.17", {"trigger_crash_dump": None}),
    ],
)
def test_actions(nova_command: Terminal, cloud: Cloud, words: list[str], version: str, body: dict[str, Any]) -> None:
    a_server(cloud)
    cloud.answer(status=202)
    result = nova_command(*words, ID, version=version)
    assert requests(cloud) == [(GET, None), (ACTION, body)]
    assert (result.code, result.out) == (0, "")


def test_server_by_name(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"servers": [{"id": ID, "name": "web"}, {"id": "2", "name": "web2"}]})
    a_server(cloud)
    cloud.answer(status=202)
    assert nova_command("pause", "web").code == 0
    assert [sent.line for sent in cloud.sent] == ["GET /v2.1/servers?name=web", GET, ACTION]


def test_refusal(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    message = "Cannot 'unpause' instance while it is in vm_state active"
    cloud.answer({"conflictingRequest": {"code": 409, "message": message}}, status=409, x_compute_request_id="req-1")
    result = nova_command("unpause", ID)
    assert (result.code, result.out) == (1, "")
    assert result.err == f"ERROR (Conflict): {message} (HTTP 409) (Request-ID: req-1)\n"


@pytest.mark.parametrize(
    ("words", "version", "error"),
    [
        (["lock", ID, "--reason", "audit"], "2.72", "error: unrecognized arguments: --reason audit\n"),
        (["trigger-crash-dump", ID], "2.16", "error: argument <subcommand>: invalid choice: 'trigger-crash-dump'\n"),
        (["pause"], "2.1", "error: the following arguments are required: <server>\n"),
    ],
)
def test_gates(nova_command: Terminal, cloud: Cloud, words: list[str], version: str, error: str) -> None:
    result = nova_command(*words, version=version)
    assert (result.code, cloud.sent) == (2, [])
    assert error in result.err
