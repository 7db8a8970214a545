"""Migrations on the real cloud: one that is in progress, and what is left of it."""

from __future__ import annotations

import contextlib
from typing import Any

import pytest

from novaclient import drive, exceptions, waiters
from tests.support.real import PATIENCE, Real

HOST = "OS-EXT-SRV-ATTR:host"


@pytest.fixture(scope="module")
def seen() -> list[Any]:
    """What was seen of the live migration while it was in progress."""
    return []


@pytest.fixture(scope="module")
def migrated(nova: Any, server: Any, seen: list[Any]) -> tuple[str, str]:
    """The hosts between which the server was moved, live."""
    source = getattr(nova.servers.get(server), HOST)
    target = {"compute1": "compute2", "compute2": "compute1"}[source]
    nova.servers.live_migrate(server, target, "auto")

    def look(_: Any) -> Any:
        if not seen and (found := nova.server_migrations.list(server)):
            with contextlib.suppress(exceptions.NotFound):
                seen.extend([*found, nova.server_migrations.get(server, found[0])])
        return next(iter(nova.migrations.list(instance_uuid=server.id)), server)

    completed = waiters.Waiter({"status": ("completed",)}, {"status": ("error", "failed")})
    drive.run(waiters.wait(look, server, "completed", completed, PATIENCE), None)
    nova.servers.wait_for(server)
    return source, target


def test_in_progress(server: Any, migrated: tuple[str, str], seen: list[Any]) -> None:
    if not seen:
        pytest.skip("the migration was over before it was seen")
    listed, shown = seen
    assert (listed.source_compute, listed.dest_compute, listed.server_uuid) == (*migrated, server.id)
    assert shown == listed


def test_list(real: Real, server: Any, migrated: tuple[str, str]) -> None:
    source, target = migrated
    [found] = real("migrations.list", instance_uuid=server.id, host=source, status="completed", source_compute=source)
    assert (found.source_compute, found.dest_compute, found.status) == (source, target, "completed")
    assert hasattr(found, "migration_type") == real.since("2.23")
    assert hasattr(found, "uuid") == real.since("2.59")
    assert hasattr(found, "user_id") == real.since("2.80")
    assert real("migrations.list", instance_uuid=server.id, migration_type="resize") == []
    assert real("migrations.list", instance_uuid=server.id, hidden=False) == [found]
    assert real("migrations.list", instance_uuid=server.id, hidden=True) == []
    if real.since("2.59"):
        first = real("migrations.list", instance_uuid=server.id, limit=1, changes_since="2020-01-01T00:00:00Z")
        assert first == [found]
        assert first.next_url
        assert real("migrations.list", instance_uuid=server.id, marker=found.uuid) == []
    if real.since("2.80"):
        assert real("migrations.list", user_id=found.user_id, project_id="another") == []


def test_pages(nova: Any, server: Any, migrated: tuple[str, str]) -> None:
    assert len(list(nova.migrations.iter(instance_uuid=server.id, limit=1))) == 1


def test_none_in_progress(real: Real, server: Any, migrated: tuple[str, str]) -> None:
    calls = {
        "live_migrate_force_complete": ("2.22", exceptions.Conflict),
        "get": ("2.23", exceptions.NotFound),
        "live_migration_abort": ("2.24", exceptions.Conflict),
    }
    for method, (first, error) in calls.items():
        with pytest.raises(error if real.since(first) else exceptions.VersionNotFoundForAPIMethod):
            real(f"server_migrations.{method}", server.id, 1)
    if real.since("2.23"):
        assert real("server_migrations.list", server.id) == []


def test_only_for_admins(nova_demo: Any) -> None:
    with pytest.raises(exceptions.Forbidden):
        nova_demo.migrations.list()
