"""Migrations: moves of servers from host to host, of every kind. For administrators."""

from __future__ import annotations

from novaclient.base import ManagerWithFind, Resource
from novaclient.fields import Field, Time
from novaclient.paging import Pages
from novaclient.spec import GET, Param, given


class Move(Resource):
    """What migrations of every kind have in common: hosts, `status`, times, and who began it."""

    id = Field(type="int", help="ID.")
    uuid = Field(since="2.59", help="UUID.")
    status = Field(help="How far it is.")
    source_compute = Field(type="str | None", help="Host it comes from.")
    source_node = Field(type="str | None", help="Hypervisor it comes from.")
    dest_compute = Field(type="str | None", help="Host it goes to.")
    dest_node = Field(type="str | None", help="Hypervisor it goes to.")
    dest_host = Field(type="str | None", help="Address of the host it goes to.")
    created_at = Field(help="When it began, as text.")
    updated_at = Field(type="str | None", help="When it was last changed, as text.")
    created_at_utc = Time("created_at", help="When it began.")
    updated_at_utc = Time("updated_at", help="When it was last changed.")
    user_id = Field(type="str | None", since="2.80", help="ID of the user who began it.")
    project_id = Field(type="str | None", since="2.80", help="ID of that user's project.")


class Migration(Move):
    """A move: `instance_uuid`, `source_compute`, `dest_compute`, `status`, `migration_type` (2.23), `uuid` (2.59)..."""

    instance_uuid = Field(help="ID of the server.")
    migration_type = Field(since="2.23", help='"migration", "live-migration", "resize" or "evacuation".')
    old_flavor_id = Field(
        "old_instance_type_id", type="int | None", help="Number of the flavor it had, in Nova's database."
    )
    new_flavor_id = Field("new_instance_type_id", type="int | None", help="Number of the flavor it gets.")
    links = Field(type="list[dict[str, str]]", since="2.23", help="Its URLs, of a live migration in progress.")

    def __repr__(self) -> str:
        return f"<Migration: {self.id}>"


class MigrationManager(ManagerWithFind):
    """The operation on migrations. Source: API reference, Migrations (os-migrations)."""

    resource_class = Migration

    list = GET(
        "/os-migrations",
        Param("host", default=None, query=True, help="Only from or to this host."),
        Param("status", default=None, query=True, help='Only of this status, as "running".'),
        Param("instance_uuid", default=None, query=True, help="Only of the server of this ID."),
        Param("marker", default=None, since="2.59", query=True, help="UUID of the migration after which to begin."),
        Param("limit", type="int | str", default=None, since="2.59", query=True,
              help="How many at most; the server has a limit of its own."),
        Param("changes_since", "changes-since", default=None, since="2.59", query=True,
              help="Only what changed at this time or later: ISO 8601."),
        Param("changes_before", "changes-before", default=None, since="2.66", query=True,
              help="Only what changed at this time or earlier: ISO 8601."),
        Param("migration_type", default=None, query=True,
              help='Only of this type: "evacuation", "live-migration", "migration" (cold) or "resize".'),
        Param("source_compute", default=None, query=True, help="Only from this host."),
        Param("user_id", default=None, since="2.80", query=True, help="Only of this user."),
        Param("project_id", default=None, since="2.80", query=True, help="Only of this project."),
        Param("cell_name", default=None, until="2.58", query=True, keyword=True,
              help="Only of servers in this cell, in a Nova that has cells of the first kind."),
        # Nova compares it as a text, and takes the hidden ones out of its answer in any case.
        Param("hidden", type="bool", default=None, query=True, keyword=True, keep=given, encode=int,
              help="False: only those that are not hidden, which is all that Nova shows; with True there are none."),
        key="migrations", returns=Migration, help="List migrations, the newest first.",
    )  # fmt: skip
    iter = Pages("list", marker="uuid")
