"""nova instance-action, instance-action-list."""

import pytest

from tests.cli.given import GET, ID, a_server, requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

URL = f"GET /v2.1/servers/{ID}/os-instance-actions"
ACTIONS = [
    {"action": "stop", "request_id": "req-2", "message": None, "start_time": "2026-01-02", "updated_at": "2026-01-03"},
    {"action": "create", "request_id": "req-1", "message": "", "start_time": "2026-01-01", "updated_at": None},
]


def test_list(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer({"instanceActions": ACTIONS})
    result = nova_command("instance-action-list", ID, version="2.57")
    assert requests(cloud) == [(GET, None), (URL, None)]
    assert (
        result.out
        == """\
+--------+------------+---------+------------+
| Action | Request_ID | Message | Start_Time |
+--------+------------+---------+------------+
| create | req-1      |         | 2026-01-01 |
| stop   | req-2      | -       | 2026-01-02 |
+--------+------------+---------+------------+
"""
    )


def test_list_with_updates(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    links = [{"rel": "next", "href": f"{cloud.url}/v2.1/servers/{ID}/os-instance-actions?marker=req-1"}]
    cloud.answer({"instanceActions": ACTIONS, "links": links})
    result = nova_command("instance-action-list", ID, version="2.58")
    assert (
        result.out
        == """\
+--------+------------+---------+------------+------------+
| Action | Request_ID | Message | Start_Time | Updated_At |
+--------+------------+---------+------------+------------+
| create | req-1      |         | 2026-01-01 | -          |
| stop   | req-2      | -       | 2026-01-02 | 2026-01-03 |
+--------+------------+---------+------------+------------+
"""
    )
    assert result.err == "Only the last 2 actions are shown; `--marker req-1` shows those before.\n"
    a_server(cloud)
    cloud.answer({"instanceActions": ACTIONS, "links": links})
    assert nova_command("instance-action-list", ID, "--limit", "2", version="2.58").err == ""


@pytest.mark.parametrize(
    ("words", "version", "query"),
    [
        (
            ["--marker", "req-1", "--limit", "2", "--changes-since", "2026-01-01T00:00:00Z"],
            "2.58",
            "changes-since=2026-01-01T00:00:00Z&limit=2&marker=req-1",
        ),
        (["--changes-before", "2026-01-01"], "2.66", "changes-before=2026-01-01"),
    ],
)
def test_filters(nova_command: Terminal, cloud: Cloud, words: list[str], version: str, query: str) -> None:
    a_server(cloud)
    cloud.answer({"instanceActions": []})
    assert nova_command("instance-action-list", ID, *words, version=version).code == 0
    assert requests(cloud) == [(GET, None), (f"{URL}?{query}", None)]


def test_deleted_server(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"itemNotFound": {"code": 404, "message": "Instance could not be found."}}, status=404)
    cloud.answer({"servers": []})
    cloud.answer({"servers": []})
    cloud.answer({"instanceActions": ACTIONS})
    assert nova_command("instance-action-list", ID, version="2.21").code == 0
    assert cloud.sent[-1].line == URL


def test_deleted_server_too_early(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"itemNotFound": {"code": 404, "message": "Instance could not be found."}}, status=404)
    cloud.answer({"servers": []})
    cloud.answer({"servers": []})
    result = nova_command("instance-action", ID, "req-1", version="2.20")
    assert (result.code, result.err) == (1, f"ERROR (CommandError): No server with a name or ID of '{ID}' exists.\n")


def test_ambiguous_name(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"servers": [{"id": "1", "name": "web"}, {"id": "2", "name": "web"}]})
    cloud.answer({"server": {"id": "1", "name": "web"}})
    cloud.answer({"server": {"id": "2", "name": "web"}})
    result = nova_command("instance-action-list", "web")
    error = "Multiple server matches found for 'web', use an ID to be more specific."
    assert (result.code, result.err) == (1, f"ERROR (CommandError): {error}\n\nthese fit: 1, 2\n")


def test_show(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    events = [
        {"event": "compute__do_build_and_run_instance", "result": "Success", "start_time": "2026-01-01T00:00:00"},
        {"event": "conductor", "result": None},
    ]
    cloud.answer({"instanceAction": {"action": "create", "request_id": "req-1", "message": None, "events": events}})
    result = nova_command("instance-action", ID, "req-1")
    assert requests(cloud) == [(GET, None), (f"{URL}/req-1", None)]
    assert (
        result.out
        == """\
+------------+--------------------------------------------------+
| Property   | Value                                            |
+------------+--------------------------------------------------+
| action     | create                                           |
| events     | [{'event': 'compute__do_build_and_run_instance', |
|            |   'result': 'Success',                           |
|            |   'start_time': '2026-01-01T00:00:00'},          |
|            |  {'event': 'conductor', 'result': None}]         |
| message    | -                                                |
| request_id | req-1                                            |
+------------+--------------------------------------------------+
"""
    )


@pytest.mark.parametrize("option", ["--changes-since", "--changes-before"])
def test_times(nova_command: Terminal, cloud: Cloud, option: str) -> None:
    a_server(cloud)
    result = nova_command("instance-action-list", ID, option, "yesterday", version="2.66")
    assert (result.code, result.out) == (1, "")
    assert result.err == f"ERROR (CommandError): Invalid {option[2:]} value: yesterday\n"


@pytest.mark.parametrize(
    ("words", "version"),
    [
        (["--marker", "req-1"], "2.57"),
        (["--limit", "2"], "2.57"),
        (["--changes-since", "2026-01-01"], "2.57"),
        (["--changes-before", "2026-01-01"], "2.65"),
    ],
)
def test_gates(nova_command: Terminal, cloud: Cloud, words: list[str], version: str) -> None:
    result = nova_command("instance-action-list", ID, *words, version=version)
    assert (result.code, cloud.sent) == (2, [])
    assert f"error: unrecognized arguments: {' '.join(words)}\n" in result.err
