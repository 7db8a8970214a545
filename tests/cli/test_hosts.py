"""nova host-evacuate, host-evacuate-live, host-servers-migrate, host-meta."""

from typing import Any

import pytest

from tests.cli.given import requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

LIVE = "os-migrateLive"


def two_hosts(cloud: Cloud) -> None:
    """The text `h1` is in the names of two hypervisors: one with two servers, one with one."""
    cloud.answer(
        {
            "hypervisors": [
                {"id": "1", "hypervisor_hostname": "h10", "servers": [{"name": "c", "uuid": "C"}]},
                {"id": "2", "hypervisor_hostname": "h1", "servers": [{"name": "a", "uuid": "A"}, {"uuid": "B"}]},
                {"id": "3", "hypervisor_hostname": "h11"},
            ]
        }
    )


def search(version: str) -> str:
    """The request that finds them."""
    if version < "2.53":
        return "GET /v2.1/os-hypervisors/h1/servers"
    return "GET /v2.1/os-hypervisors?hypervisor_hostname_pattern=h1&with_servers=True"


@pytest.mark.parametrize(
    ("words", "version", "body"),
    [
        (["host-evacuate", "h1"], "2.13", {"evacuate": {"onSharedStorage": False}}),
        (["host-evacuate", "h1", "--on-shared-storage"], "2.13", {"evacuate": {"onSharedStorage": True}}),
        (["host-evacuate", "h1"], "2.14", {"evacuate": {}}),
        (["host-evacuate", "h1", "--target_host", "t"], "2.29", {"evacuate": {"host": "t"}}),
        (["host-evacuate", "h1", "--target-host", "t", "--force"], "2.67", {"evacuate": {"host": "t", "force": True}}),
        (["host-evacuate", "h1", "--target", "t"], "2.68", {"evacuate": {"host": "t"}}),
        (
            ["host-evacuate-live", "h1", "--block-migrate"],
            "2.24",
            {LIVE: {"host": None, "block_migration": True, "disk_over_commit": False}},
        ),
        (["host-evacuate-live", "h1"], "2.25", {LIVE: {"host": None, "block_migration": "auto"}}),
        (
            ["host-evacuate-live", "h1", "--target-host", "t", "--force"],
            "2.30",
            {LIVE: {"host": "t", "block_migration": "auto", "force": True}},
        ),
        (["host-evacuate-live", "h1"], "2.68", {LIVE: {"host": None, "block_migration": "auto"}}),
        (["host-servers-migrate", "h1"], "2.55", {"migrate": None}),
        (["host-servers-migrate", "h1"], "2.56", {"migrate": {}}),
    ],
)
def test_moves(nova_command: Terminal, cloud: Cloud, words: list[str], version: str, body: dict[str, Any]) -> None:
    two_hosts(cloud)
    for _server in "CAB":
        cloud.answer(status=202)
    assert nova_command(*words, version=version).code == 0
    assert requests(cloud) == [
        (search(version), None),
        ("POST /v2.1/servers/C/action", body),
        ("POST /v2.1/servers/A/action", body),
        ("POST /v2.1/servers/B/action", body),
    ]


def test_what_became_of_each(nova_command: Terminal, cloud: Cloud) -> None:
    two_hosts(cloud)
    cloud.answer(status=202)
    cloud.answer({"conflictingRequest": {"code": 409, "message": "It is locked"}}, status=409)
    cloud.answer(status=202)
    result = nova_command("host-evacuate", "h1")
    assert (result.code, result.err) == (0, "")
    assert (
        result.out
        == """\
+-------------+-------------------+----------------------------------------------------------+
| Server UUID | Evacuate Accepted | Error Message                                            |
+-------------+-------------------+----------------------------------------------------------+
| C           | True              |                                                          |
| A           | False             | Error while evacuating instance: It is locked (HTTP 409) |
| B           | True              |                                                          |
+-------------+-------------------+----------------------------------------------------------+
"""
    )


@pytest.mark.parametrize(
    ("name", "heading", "error"),
    [
        ("host-evacuate-live", "Live Migration Accepted", "Error while live migrating instance: no (HTTP 400)"),
        ("host-servers-migrate", "Migration Accepted", "Error while migrating instance: no (HTTP 400)"),
    ],
)
def test_headings(nova_command: Terminal, cloud: Cloud, name: str, heading: str, error: str) -> None:
    two_hosts(cloud)
    cloud.answer({"badRequest": {"code": 400, "message": "no"}}, status=400)
    cloud.answer(status=202)
    result = nova_command(name, "h1", "--strict")
    assert [sent.line for sent in cloud.sent[1:]] == ["POST /v2.1/servers/A/action", "POST /v2.1/servers/B/action"]
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in result.out.splitlines() if line[0] == "|"]
    assert rows == [["Server UUID", heading, "Error Message"], ["A", "False", error], ["B", "True", ""]]


@pytest.mark.parametrize(("number", "moved"), [("0", "C"), ("1", "C"), ("2", "CA"), ("9", "CAB")])
def test_some_of_the_servers(nova_command: Terminal, cloud: Cloud, number: str, moved: str) -> None:
    two_hosts(cloud)
    for _server in moved:
        cloud.answer(status=202)
    assert nova_command("host-evacuate-live", "h1", "--max-servers", number).code == 0
    assert [sent.line for sent in cloud.sent[1:]] == [f"POST /v2.1/servers/{server}/action" for server in moved]


def test_set_metadata(nova_command: Terminal, cloud: Cloud) -> None:
    two_hosts(cloud)
    cloud.answer({"metadata": {}})
    cloud.answer({"metadata": {}})
    result = nova_command("host-meta", "h1", "set", "a=1", "b=x=y", "--strict")
    body = {"metadata": {"a": "1", "b": "x=y"}}
    assert requests(cloud)[1:] == [
        ("POST /v2.1/servers/A/metadata", body),
        ("POST /v2.1/servers/B/metadata", body),
    ]
    assert (result.code, result.out) == (0, "")


def test_delete_metadata(nova_command: Terminal, cloud: Cloud) -> None:
    two_hosts(cloud)
    for _request in range(4):
        cloud.answer(status=204)
    assert nova_command("host-meta", "--strict", "h1", "delete", "a", "b=1").code == 0
    assert [sent.line for sent in cloud.sent[1:]] == [
        "DELETE /v2.1/servers/A/metadata/a",
        "DELETE /v2.1/servers/A/metadata/b",
        "DELETE /v2.1/servers/B/metadata/a",
        "DELETE /v2.1/servers/B/metadata/b",
    ]


@pytest.mark.parametrize(
    "words",
    [
        ["host-evacuate", "h"],
        ["host-evacuate-live", "h"],
        ["host-servers-migrate", "h"],
        ["host-meta", "h", "set", "a=1"],
    ],
)
def test_no_host_of_exactly_this_name(nova_command: Terminal, cloud: Cloud, words: list[str]) -> None:
    two_hosts(cloud)
    result = nova_command(*words, "--strict")
    assert len(cloud.sent) == 1
    assert (result.code, result.out) == (1, "")
    assert result.err == "ERROR (NotFound): No hypervisor matching 'h' could be found. (HTTP 404)\n"


def test_no_host_at_all(nova_command: Terminal, cloud: Cloud) -> None:
    message = "No hypervisor matching 'h' could be found."
    cloud.answer({"itemNotFound": {"code": 404, "message": message}}, status=404)
    result = nova_command("host-evacuate", "h")
    assert (result.code, result.out, result.err) == (1, "", f"ERROR (NotFound): {message} (HTTP 404)\n")


@pytest.mark.parametrize(
    ("words", "version", "unknown"),
    [
        (["host-evacuate", "h", "--on-shared-storage"], "2.14", "--on-shared-storage"),
        (["host-evacuate", "h", "--force"], "2.28", "--force"),
        (["host-evacuate", "h", "--force"], "2.68", "--force"),
        (["host-evacuate-live", "h", "--disk-over-commit"], "2.25", "--disk-over-commit"),
        (["host-evacuate-live", "h", "--force"], "2.29", "--force"),
        (["host-evacuate-live", "h", "--force"], "2.68", "--force"),
    ],
)
def test_gates(nova_command: Terminal, cloud: Cloud, words: list[str], version: str, unknown: str) -> None:
    result = nova_command(*words, version=version)
    assert (result.code, cloud.sent) == (2, [])
    assert f"error: unrecognized arguments: {unknown}\n" in result.err
