"""Server migrations: the live migrations of a server that are in progress."""

from __future__ import annotations

from novaclient.base import ManagerWithFind
from novaclient.fields import Field
from novaclient.spec import DELETE, GET, POST, SERVER, Param
from novaclient.v2.migrations import Move


class ServerMigration(Move):
    """A live migration in progress: hosts, `status`, and how many bytes are done and remain."""

    server_uuid = Field(help="ID of the server.")
    memory_total_bytes = Field(type="int | None", help="Memory to copy.")
    memory_processed_bytes = Field(type="int | None", help="Memory that is copied.")
    memory_remaining_bytes = Field(type="int | None", help="Memory that is left.")
    disk_total_bytes = Field(type="int | None", help="Disk to copy.")
    disk_processed_bytes = Field(type="int | None", help="Disk that is copied.")
    disk_remaining_bytes = Field(type="int | None", help="Disk that is left.")

    def __repr__(self) -> str:
        return "<ServerMigration>"


MIGRATION = Param("migration", type="ServerMigration | int | str", help="The migration, or its ID: a number.")


class ServerMigrationsManager(ManagerWithFind):
    """The operations on them. Source: API reference, Server migrations (servers, migrations)."""

    resource_class = ServerMigration

    live_migrate_force_complete = POST(
        "/servers/{server}/migrations/{migration}/action",
        SERVER,
        MIGRATION,
        wrap="force_complete", since="2.22", help="Pause the server, so that its live migration comes to an end.",
    )  # fmt: skip
    get = GET(
        "/servers/{server}/migrations/{migration}",
        SERVER,
        MIGRATION,
        key="migration", returns=ServerMigration, since="2.23", help="Show a live migration in progress.",
    )  # fmt: skip
    list = GET(
        "/servers/{server}/migrations",
        SERVER,
        key="migrations", returns=ServerMigration, since="2.23", help="List the live migrations in progress.",
    )  # fmt: skip
    live_migration_abort = DELETE(
        "/servers/{server}/migrations/{migration}",
        SERVER,
        MIGRATION,
        since="2.24", help="Abort a live migration; one that is still queued, from 2.65 on.",
    )  # fmt: skip
