"""Server migrations."""

from novaclient import exceptions
from novaclient.v2.server_migrations import ServerMigration
from tests.cases.row import call, row

MIGRATION = {"id": 1, "status": "running"}
OBJECT = ServerMigration(None, MIGRATION)


def too_early(method, version, *args):
    """The microversion before the operation's first."""
    return row(f"server_migrations.{method}", version, call(*args), raises=exceptions.VersionNotFoundForAPIMethod,
               match=f"server_migrations.ServerMigrationsManager.{method}' method")  # fmt: skip


ROWS = [
    too_early("live_migrate_force_complete", "2.21", "S", 1),
    row("server_migrations.live_migrate_force_complete", "2.22", call("S", 1), "POST /servers/S/migrations/1/action",
        {"force_complete": None}, status=202, gives=lambda result: result == ()),
    too_early("get", "2.22", "S", 1),
    row("server_migrations.get", "2.23", call("S", OBJECT), "GET /servers/S/migrations/1",
        answer={"migration": MIGRATION},
        gives=lambda migration: repr(migration) == "<ServerMigration>" and migration.status == "running"),
    too_early("list", "2.22", "S"),
    row("server_migrations.list", "2.23", call("S"), "GET /servers/S/migrations", answer={"migrations": [MIGRATION]},
        gives=lambda found: found == [OBJECT]),
    too_early("live_migration_abort", "2.23", "S", 1),
    row("server_migrations.live_migration_abort", "2.24", call("S", 1), "DELETE /servers/S/migrations/1", status=202,
        gives=lambda result: result == ()),
]  # fmt: skip
