"""Server migrations: the live migrations of a server that are in progress."""

from __future__ import annotations

from novaclient.base import ManagerWithFind, Resource
from novaclient.fields import Field, Time
from novaclient.spec import DELETE, GET, POST, SERVER, Param


class ServerMigration(Resource):
    """A live migration in progress: hosts, `status`, and how many bytes are done and remain."""

    id = Field(type="int", help="ID.")
    uuid = Field(since="2.59", help="UUID.")
    server_uuid = Field(help="ID of the server.")
    status = Field(help="How far it is.")
    source_compute = Field(type="str | None", help="Host it comes from.")
    source_node = Field(type="str | None", help="Hypervisor it comes from.")
    dest_compute = Field(type="str | None", help="Host it goes to.")
    dest_node = Field(type="str | None", help="Hypervisor it goes to.")
    dest_host = Field(type="str | None", help="Address of the host it goes to.")
    memory_total_bytes = Field(type="int | None", help="Memory to copy.")
    memory_processed_bytes = Field(type="int | None", help="Memory that is copied.")
    memory_remaining_bytes = Field(type="int | None", help="Memory that is left.")
    disk_total_bytes = Field(type="int | None", help="Disk to copy.")
    disk_processed_bytes = Field(type="int | None", help="Disk that is copied.")
    disk_remaining_bytes = Field(type="int | None", help="Disk that is left.")
    created_at = Field(help="When it began, as text.")
    updated_at = Field(type="str | None", help="When it was last changed, as text.")
    created_at_utc = Time("created_at", help="When it began.")
    updated_at_utc = Time("updated_at", help="When it was last changed.")
    user_id = Field(type="str | None", since="2.80", help="ID of the user who began it.")
    project_id = Field(type="str | None", since="2.80", help="ID of that user's project.")

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
