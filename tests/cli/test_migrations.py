"""nova migration-list, server-migration-list, server-migration-show, live-migration-abort, ..."""

from typing import Any

import pytest

from tests.cli.given import GET, ID, a_server, requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

MIGRATION = {
    "id": 7,
    "uuid": "U",
    "source_node": "n1",
    "dest_node": None,
    "source_compute": "c1",
    "dest_compute": "c2",
    "dest_host": "1.2.3.4",
    "status": "done",
    "instance_uuid": "S",
    "old_instance_type_id": 1,
    "new_instance_type_id": None,
    "created_at": "2026-01-01",
    "updated_at": None,
    "migration_type": "resize",
    "project_id": "P",
    "user_id": "me",
}
LIVE = {
    "id": 7,
    "source_node": "n1",
    "dest_node": "n2",
    "source_compute": "c1",
    "dest_compute": "c2",
    "dest_host": "h",
    "status": "running",
    "server_uuid": ID,
    "created_at": "C",
    "updated_at": None,
    "memory_total_bytes": 6,
    "memory_processed_bytes": 4,
    "memory_remaining_bytes": 2,
    "disk_total_bytes": 9,
    "disk_processed_bytes": None,
    "disk_remaining_bytes": 0,
    "project_id": "P",
    "user_id": "me",
}
URL = f"/v2.1/servers/{ID}/migrations"


@pytest.mark.parametrize(
    ("version", "heading", "row"),
    [
        (
            "2.22",
            "Source Node | Dest Node | Source Compute | Dest Compute | Dest Host | Status | Instance UUID | Old Flavor "
            "| New Flavor | Created At | Updated At",
            "n1 | - | c1 | c2 | 1.2.3.4 | done | S | 1 | None | 2026-01-01 | -",
        ),
        (
            "2.23",
            "Id | Source Node | Dest Node | Source Compute | Dest Compute | Dest Host | Status | Instance UUID "
            "| Old Flavor | New Flavor | Created At | Updated At | Type",
            "7 | n1 | - | c1 | c2 | 1.2.3.4 | done | S | 1 | None | 2026-01-01 | - | resize",
        ),
        (
            "2.59",
            "Id | UUID | Source Node | Dest Node | Source Compute | Dest Compute | Dest Host | Status | Instance UUID "
            "| Old Flavor | New Flavor | Created At | Updated At | Type",
            "7 | U | n1 | - | c1 | c2 | 1.2.3.4 | done | S | 1 | None | 2026-01-01 | - | resize",
        ),
        (
            "2.80",
            "Id | UUID | Source Node | Dest Node | Source Compute | Dest Compute | Dest Host | Status | Instance UUID "
            "| Old Flavor | New Flavor | Created At | Updated At | Type | Project ID | User ID",
            "7 | U | n1 | - | c1 | c2 | 1.2.3.4 | done | S | 1 | None | 2026-01-01 | - | resize | P | me",
        ),
    ],
)
def test_list(nova_command: Terminal, cloud: Cloud, version: str, heading: str, row: str) -> None:
    cloud.answer({"migrations": [MIGRATION]})
    result = nova_command("migration-list", version=version)
    assert requests(cloud) == [("GET /v2.1/os-migrations", None)]
    assert cells(result.out) == [heading, row]
    assert result.err == ""


def cells(table: str) -> list[str]:
    """The rows of a table, without its rules and padding."""
    return [
        " | ".join(cell.strip() for cell in line.strip("|").split("|"))
        for line in table.splitlines()
        if line.startswith("|")
    ]


@pytest.mark.parametrize(
    ("words", "version", "query"),
    [
        (["--host", "h", "--status", "done"], "2.1", "host=h&status=done"),
        (
            ["--instance-uuid", "S", "--migration-type", "resize", "--source-compute", "c"],
            "2.58",
            "instance_uuid=S&migration_type=resize&source_compute=c",
        ),
        (
            ["--marker", "U", "--limit", "1", "--changes-since", "2026-01-01T00:00:00Z"],
            "2.59",
            "changes-since=2026-01-01T00:00:00Z&limit=1&marker=U",
        ),
        (["--changes-before", "2026-01-01"], "2.66", "changes-before=2026-01-01"),
        (["--project-id", "P", "--user-id", "me"], "2.80", "project_id=P&user_id=me"),
    ],
)
def test_filters(nova_command: Terminal, cloud: Cloud, words: list[str], version: str, query: str) -> None:
    cloud.answer({"migrations": []})
    assert nova_command("migration-list", *words, version=version).code == 0
    assert requests(cloud) == [(f"GET /v2.1/os-migrations?{query}", None)]


def test_what_is_left_out_is_said(nova_command: Terminal, cloud: Cloud) -> None:
    links = [{"rel": "next", "href": f"{cloud.url}/v2.1/os-migrations?marker=U"}]
    cloud.answer({"migrations": [MIGRATION], "migrations_links": links})
    result = nova_command("migration-list", version="2.96")
    assert result.err == "Only the first 1 migrations are shown; `--marker U` shows those that follow.\n"
    cloud.answer({"migrations": [MIGRATION], "migrations_links": links})
    assert nova_command("migration-list", "--limit", "1", version="2.96").err == ""


@pytest.mark.parametrize("option", ["--changes-since", "--changes-before"])
def test_times(nova_command: Terminal, cloud: Cloud, option: str) -> None:
    result = nova_command("migration-list", option, "yesterday", version="2.96")
    assert (result.code, cloud.sent) == (1, [])
    assert result.err == f"ERROR (CommandError): Invalid {option[2:]} value: yesterday\n"


@pytest.mark.parametrize(
    ("words", "version"),
    [
        (["--marker", "U"], "2.58"),
        (["--changes-since", "2026-01-01"], "2.58"),
        (["--changes-before", "2026-01-01"], "2.65"),
        (["--project-id", "P"], "2.79"),
        (["--user-id", "me"], "2.79"),
    ],
)
def test_gates_of_options(nova_command: Terminal, cloud: Cloud, words: list[str], version: str) -> None:
    result = nova_command("migration-list", *words, version=version)
    assert (result.code, cloud.sent) == (2, [])
    assert f"error: unrecognized arguments: {' '.join(words)}\n" in result.err


@pytest.mark.parametrize(
    ("version", "more", "row"), [("2.23", [], []), ("2.80", ["Project ID", "User ID"], ["P", "me"])]
)
def test_server_migration_list(
    nova_command: Terminal, cloud: Cloud, version: str, more: list[str], row: list[str]
) -> None:
    a_server(cloud)
    cloud.answer({"migrations": [LIVE]})
    result = nova_command("server-migration-list", ID, version=version)
    assert requests(cloud) == [(GET, None), (f"GET {URL}", None)]
    heading = [
        *["Id", "Source Node", "Dest Node", "Source Compute", "Dest Compute", "Dest Host", "Status", "Server UUID"],
        *["Created At", "Updated At", *more],
        *["Total Memory Bytes", "Processed Memory Bytes", "Remaining Memory Bytes"],
        *["Total Disk Bytes", "Processed Disk Bytes", "Remaining Disk Bytes"],
    ]
    values = ["7", "n1", "n2", "c1", "c2", "h", "running", ID, "C", "-", *row, "6", "4", "2", "9", "None", "0"]
    assert cells(result.out) == [" | ".join(heading), " | ".join(values)]


def test_a_migration_that_does_not_tell_its_progress(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer({"migrations": [{key: value for key, value in LIVE.items() if not key.endswith("_bytes")}]})
    assert cells(nova_command("server-migration-list", ID).out)[1].endswith(" | P | me |  |  |  |  |  | ")


def test_server_migration_show(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer({"migration": {"id": 7, "status": "running", "dest_host": None}})
    result = nova_command("server-migration-show", ID, "7", version="2.23")
    assert requests(cloud) == [(GET, None), (f"GET {URL}/7", None)]
    assert (
        result.out
        == """\
+-----------+---------+
| Property  | Value   |
+-----------+---------+
| dest_host | -       |
| id        | 7       |
| status    | running |
+-----------+---------+
"""
    )


def test_live_migration_abort(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer(status=202)
    result = nova_command("live-migration-abort", ID, "7", version="2.24")
    assert requests(cloud) == [(GET, None), (f"DELETE {URL}/7", None)]
    assert (result.code, result.out) == (0, "")


def test_live_migration_force_complete(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer(status=202)
    result = nova_command("live-migration-force-complete", ID, "7", version="2.22")
    assert requests(cloud) == [(GET, None), (f"POST {URL}/7/action", {"force_complete": None})]
    assert (result.code, result.out) == (0, "")


@pytest.mark.parametrize(
    ("name", "version"),
    [
        ("live-migration-force-complete", "2.21"),
        ("server-migration-list", "2.22"),
        ("server-migration-show", "2.22"),
        ("live-migration-abort", "2.23"),
    ],
)
def test_gates(nova_command: Terminal, cloud: Cloud, name: str, version: str) -> None:
    result: Any = nova_command(name, ID, "7", version=version)
    assert (result.code, cloud.sent) == (2, [])
    assert f"invalid choice: '{name}'" in result.err
