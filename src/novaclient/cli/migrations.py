"""nova migration-list, server-migration-list, server-migration-show, live-migration-abort, ..."""

from __future__ import annotations

import argparse

from novaclient.cli import output
from novaclient.cli.actions import WarningAction
from novaclient.cli.command import Arg, command, filled
from novaclient.cli.find import find_server
from novaclient.cli.pages import tell_of_rest
from novaclient.cli.servers import SERVER
from novaclient.cli.times import check_times
from novaclient.spec import microversion_of
from novaclient.v2.migrations import MigrationManager
from novaclient.v2.server_migrations import ServerMigrationsManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

MIGRATION = Arg("migration", metavar="<migration>", help="ID of the migration: a number.")
_list = MigrationManager.list

_PROGRESS = tuple(f"{part} {kind} Bytes" for kind in ("Memory", "Disk") for part in ("Total", "Processed", "Remaining"))


@command(
    Arg("--instance-uuid", metavar="<instance_uuid>", of=_list),
    Arg("--host", metavar="<host>", of=_list),
    Arg("--status", metavar="<status>", of=_list),
    Arg("--migration-type", metavar="<migration_type>", of=_list),
    Arg("--source-compute", metavar="<source_compute>", of=_list),
    Arg("--marker", metavar="<marker>", of=_list),
    Arg("--limit", metavar="<limit>", type=int, of=_list),
    Arg("--changes-since", metavar="<changes_since>", of=_list),
    Arg("--changes-before", metavar="<changes_before>", of=_list),
    Arg("--project-id", metavar="<project_id>", of=_list),
    Arg("--user-id", metavar="<user_id>", of=_list),
    Arg("--cell_name", metavar="<cell_name>", of=_list, action=WarningAction, help=argparse.SUPPRESS),
)
def do_migration_list(cs: Any, args: Any) -> None:
    """List migrations, the newest first (admin only)."""
    check_times(args)
    migrations = cs.migrations.list(**filled(do_migration_list, args))
    columns, version = _columns("Instance UUID", "Old Flavor", "New Flavor"), microversion_of(cs.migrations)
    if version >= (2, 59):
        columns.insert(0, "UUID")
    if version >= (2, 23):
        columns = ["Id", *columns, "Type"]
    if version >= (2, 80):
        columns += ["Project ID", "User ID"]
    output.print_list(
        migrations,
        columns,
        {
            # numbers of the database, not IDs of flavors
            "Old Flavor": lambda migration: migration.old_instance_type_id,
            "New Flavor": lambda migration: migration.new_instance_type_id,
            "Type": lambda migration: migration.migration_type,
        },
    )
    tell_of_rest(migrations, "migrations", getattr(args, "limit", None), marker="uuid")


def _columns(*which: str) -> list[str]:
    """What both lists show, with the columns that only one has after the status."""
    return ["Source Node", "Dest Node", "Source Compute", "Dest Compute", "Dest Host", "Status", *which,
            "Created At", "Updated At"]  # fmt: skip


@command(SERVER, op=ServerMigrationsManager.list)
def do_server_migration_list(cs: Any, args: Any) -> None:
    """List the live migrations of a server that are in progress."""
    migrations = cs.server_migrations.list(find_server(cs, args.server))
    columns = ["Id", *_columns("Server UUID")]
    if microversion_of(cs.server_migrations) >= (2, 80):
        columns += ["Project ID", "User ID"]
    cells = {heading: _progress(heading) for heading in _PROGRESS}
    output.print_list(migrations, [*columns, *cells], cells)


def _progress(heading: str) -> Any:
    """The function that makes the cells of a column such as `Total Memory Bytes`, the attribute memory_total_bytes."""
    part, kind, _bytes = heading.lower().split()
    return lambda migration: getattr(migration, f"{kind}_{part}_bytes", "")


@command(SERVER, MIGRATION, op=ServerMigrationsManager.get)
def do_server_migration_show(cs: Any, args: Any) -> None:
    """Show a live migration that is in progress."""
    output.print_dict(cs.server_migrations.get(find_server(cs, args.server), args.migration).to_dict())


@command(SERVER, MIGRATION, op=ServerMigrationsManager.live_migration_abort)
def do_live_migration_abort(cs: Any, args: Any) -> None:
    """Abort a live migration: the server stays where it is."""
    cs.server_migrations.live_migration_abort(find_server(cs, args.server), args.migration)


@command(SERVER, MIGRATION, op=ServerMigrationsManager.live_migrate_force_complete)
def do_live_migration_force_complete(cs: Any, args: Any) -> None:
    """Pause a server, so that its live migration comes to an end."""
    cs.server_migrations.live_migrate_force_complete(find_server(cs, args.server), args.migration)
