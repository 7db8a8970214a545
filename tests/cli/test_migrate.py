"""nova migrate, live-migration, evacuate."""

from typing import Any

import pytest

from tests.cli.given import ACTION, GET, ID, a_server, requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

LIVE = "os-migrateLive"


@pytest.mark.parametrize(
    ("words", "version", "body"),
    [
        (["migrate", ID], "2.55", {"migrate": None}),
        (["migrate", ID], "2.56", {"migrate": {}}),
        (["migrate", ID, "--host", "h2"], "2.56", {"migrate": {"host": "h2"}}),
        (["live-migration", ID], "2.24", {LIVE: {"host": None, "block_migration": False, "disk_over_commit": False}}),
        (
            ["live-migration", ID, "h2", "--block-migrate", "--disk-over-commit"],
            "2.24",
            {LIVE: {"host": "h2", "block_migration": True, "disk_over_commit": True}},
        ),
        (["live-migration", ID], "2.25", {LIVE: {"host": None, "block_migration": "auto"}}),
        (["live-migration", "--block-migrate", ID, "h2"], "2.25", {LIVE: {"host": "h2", "block_migration": True}}),
        (["live-migration", ID, "h2"], "2.30", {LIVE: {"host": "h2", "block_migration": "auto"}}),
        (
            ["live-migration", ID, "h2", "--force"],
            "2.30",
            {LIVE: {"host": "h2", "block_migration": "auto", "force": True}},
        ),
        (["live-migration", ID, "h2"], "2.68", {LIVE: {"host": "h2", "block_migration": "auto"}}),
    ],
)
def test_moves(nova_command: Terminal, cloud: Cloud, words: list[str], version: str, body: dict[str, Any]) -> None:
    a_server(cloud)
    cloud.answer(status=202)
    result = nova_command(*words, version=version)
    assert requests(cloud) == [(GET, None), (ACTION, body)]
    assert (result.code, result.out) == (0, "")


@pytest.mark.parametrize("status", ["ACTIVE", "VERIFY_RESIZE"])
def test_migrate_until_it_has(nova_command: Terminal, cloud: Cloud, status: str) -> None:
    a_server(cloud)
    cloud.answer(status=202)
    a_server(cloud, status=status)
    result = nova_command("migrate", "--poll", ID)
    assert result.out == "\n\rServer migrating... 100% complete\nFinished\n"


@pytest.mark.parametrize(
    ("words", "version", "body"),
    [
        ([], "2.1", {"evacuate": {"onSharedStorage": False}}),
        (
            ["h2", "--on-shared-storage", "--password", "pw"],
            "2.13",
            {"evacuate": {"host": "h2", "onSharedStorage": True, "adminPass": "pw"}},
        ),
        ([], "2.14", {"evacuate": {}}),
        (["h2", "--force"], "2.29", {"evacuate": {"host": "h2", "force": True}}),
        (["h2"], "2.67", {"evacuate": {"host": "h2"}}),
        (["h2"], "2.68", {"evacuate": {"host": "h2"}}),
    ],
)
def test_evacuate(nova_command: Terminal, cloud: Cloud, words: list[str], version: str, body: dict[str, Any]) -> None:
    a_server(cloud)
    cloud.answer()
    result = nova_command("evacuate", ID, *words, version=version)
    assert requests(cloud) == [(GET, None), (ACTION, body)]
    assert (result.code, result.out) == (0, "")


def test_evacuate_shows_the_password(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer({"adminPass": "s3cret"})
    assert (
        nova_command("evacuate", ID, version="2.13").out
        == """\
+-----------+--------+
| Property  | Value  |
+-----------+--------+
| adminPass | s3cret |
+-----------+--------+
"""
    )


@pytest.mark.parametrize(
    ("words", "version", "unknown"),
    [
        (["migrate", ID, "--host", "h2"], "2.55", "--host h2"),
        (["live-migration", ID, "--disk-over-commit"], "2.25", "--disk-over-commit"),
        (["live-migration", ID, "--force"], "2.29", "--force"),
        (["live-migration", ID, "--force"], "2.68", "--force"),
        (["evacuate", ID, "--on-shared-storage"], "2.14", "--on-shared-storage"),
        (["evacuate", ID, "--force"], "2.28", "--force"),
        (["evacuate", ID, "--force"], "2.68", "--force"),
    ],
)
def test_gates(nova_command: Terminal, cloud: Cloud, words: list[str], version: str, unknown: str) -> None:
    result = nova_command(*words, version=version)
    assert (result.code, cloud.sent) == (2, [])
    assert f"error: unrecognized arguments: {unknown}\n" in result.err
