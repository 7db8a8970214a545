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


# Hosts themselves: at every microversion, though Nova has them only until 2.42

LISTED = """\
+-----------+---------+------+
| host_name | service | zone |
+-----------+---------+------+
| h1        | compute | nova |
+-----------+---------+------+
"""
DESCRIBED = """\
+------+---------+-----+-----------+---------+
| HOST | PROJECT | cpu | memory_mb | disk_gb |
+------+---------+-----+-----------+---------+
| h1   | (total) | 2   | 8192      | 1028    |
| h1   | P       | 1   | 512       | 1       |
+------+---------+-----+-----------+---------+
"""
UPDATED = """\
+------+----------+
| HOST | status   |
+------+----------+
| h1   | disabled |
+------+----------+
"""
BOTH_UPDATED = """\
+------+---------+------------------+
| HOST | status  | maintenance_mode |
+------+---------+------------------+
| h1   | enabled | off_maintenance  |
+------+---------+------------------+
"""
REBOOTED = """\
+------+--------------+
| HOST | power_action |
+------+--------------+
| h1   | reboot       |
+------+--------------+
"""
PARTS = [
    {"resource": {"host": "h1", "project": "(total)", "cpu": 2, "memory_mb": 8192, "disk_gb": 1028}},
    {"resource": {"host": "h1", "project": "P", "cpu": 1, "memory_mb": 512, "disk_gb": 1}},
]


@pytest.mark.parametrize(("version", "spoken"), [("2.41", "2.41"), ("2.42", "2.42"), ("2.43", "2.42")])
@pytest.mark.parametrize(
    ("words", "line", "body", "answer", "out"),
    [
        (["host-list", "--zone", "nova"], "GET /v2.1/os-hosts?zone=nova", None,
         {"hosts": [{"host_name": "h1", "service": "compute", "zone": "nova"}]}, LISTED),
        (["host-describe", "h1"], "GET /v2.1/os-hosts/h1", None, {"host": PARTS}, DESCRIBED),
        (["host-update", "h1", "--status", "disable"], "PUT /v2.1/os-hosts/h1", {"status": "disable"},
         {"host": "h1", "status": "disabled"}, UPDATED),
        (["host-update", "h1", "--status", "enable", "--maintenance", "disable"], "PUT /v2.1/os-hosts/h1",
         {"status": "enable", "maintenance_mode": "disable"},
         {"host": "h1", "status": "enabled", "maintenance_mode": "off_maintenance"}, BOTH_UPDATED),
        (["host-action", "h1", "--action", "reboot"], "GET /v2.1/os-hosts/h1/reboot", None,
         {"host": "h1", "power_action": "reboot"}, REBOOTED),
    ],
)  # fmt: skip
def test_hosts(
    nova_command: Terminal, cloud: Cloud, words: list[str], line: str, body: Any, answer: Any, out: str, version: str,
    spoken: str,
) -> None:  # fmt: skip
    cloud.answer(answer)
    result = nova_command(*words, version=version)
    assert (result.code, result.out, result.err) == (0, out, "")
    assert requests(cloud) == [(line, body)]
    assert cloud.sent[0].headers["X-OpenStack-Nova-API-Version"] == spoken


def test_an_update_of_nothing(nova_command: Terminal, cloud: Cloud) -> None:
    result = nova_command("host-update", "h1")
    assert (result.code, cloud.sent) == (1, [])
    assert result.err == "ERROR (CommandError): Either --status or --maintenance must be given.\n"


def test_a_nova_that_has_no_hosts(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"itemNotFound": {"code": 404, "message": "The resource could not be found."}}, status=404)
    result = nova_command("host-list")
    assert (result.code, result.err) == (1, "ERROR (NotFound): The resource could not be found. (HTTP 404)\n")
