"""nova migrate, live-migration, evacuate: moving one server to another host"""

from __future__ import annotations

from novaclient.cli import output
from novaclient.cli.command import Arg, command, filled
from novaclient.cli.find import find_server
from novaclient.cli.many import act_on_server, wait_for
from novaclient.cli.servers import SERVER
from novaclient.cli.watch import POLL, watch
from novaclient.v2.servers import ServerManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_live = ServerManager.live_migrate
_evacuate = ServerManager.evacuate

# Options that the commands about all servers of a host have too.
BLOCK_MIGRATE = (
    Arg("--block-migrate", action="store_true", default=False, dest="block_migration", until="2.24", of=_live,
        help="Copy the local disks too. Default: no."),
    Arg("--block-migrate", action="store_true", default="auto", dest="block_migration", since="2.25", of=_live,
        help="Copy the local disks too. Default: where it is needed."),
)  # fmt: skip
DISK_OVER_COMMIT = Arg("--disk-over-commit", action="store_true", default=False, of=_live)
ON_SHARED_STORAGE = Arg("--on-shared-storage", action="store_true", default=False, of=_evacuate)
_FORCE = "Go to the given host without asking the scheduler, which may well fail."
FORCE_LIVE = Arg("--force", action="store_true", default=False, of=_live, help=_FORCE)
FORCE_EVACUATE = Arg("--force", action="store_true", default=False, of=_evacuate, help=_FORCE)


@command(
    SERVER,
    Arg("--host", metavar="<host>", default=None, of=ServerManager.migrate),
    Arg("--poll", action="store_true", default=False, help="Wait until it is migrated, and show the progress."),
)
def do_migrate(cs: Any, args: Any) -> None:
    """Move a server to another host, turned off meanwhile. resize-confirm or resize-revert end it."""
    server = find_server(cs, args.server)
    server.migrate(**filled(do_migrate, args))
    if args.poll:
        watch(cs.servers.get, server.id, "migrating", ["active", "verify_resize"])


@command(
    SERVER,
    Arg("host", metavar="<host>", nargs="?", default=None, of=_live,
        help="Host to move it to; without one the scheduler chooses."),
    *BLOCK_MIGRATE,
    DISK_OVER_COMMIT,
    FORCE_LIVE,
    POLL,
)  # fmt: skip
def do_live_migration(cs: Any, args: Any) -> None:
    """Move a running server to another host."""
    options = filled(do_live_migration, args)
    act_on_server(cs, args, lambda server: server.live_migrate(**options), "migrated", moves=True)


@command(
    SERVER,
    Arg("host", metavar="<host>", nargs="?", of=_evacuate,
        help="Host to rebuild it on; without one the scheduler chooses."),
    Arg("--password", metavar="<password>", of=_evacuate,
        help="New password of the administrator; where the disk is shared, the old one stays."),
    ON_SHARED_STORAGE,
    FORCE_EVACUATE,
    POLL,
)  # fmt: skip
def do_evacuate(cs: Any, args: Any) -> None:
    """Rebuild a server of a failed host on another host."""
    server = find_server(cs, args.server)
    _response, body = server.evacuate(**filled(do_evacuate, args))
    if isinstance(body, dict):
        output.print_dict(body)
    if args.poll:
        wait_for(cs, server, "migrated", moves=True)
