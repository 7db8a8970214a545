"""nova resize, resize-confirm, resize-revert"""

from __future__ import annotations

from novaclient.cli.command import Arg, command
from novaclient.cli.find import find_flavor, find_server
from novaclient.cli.many import act_on_server
from novaclient.cli.servers import SERVER
from novaclient.cli.watch import POLL, watch

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


@command(
    SERVER,
    Arg("flavor", metavar="<flavor>", help="Name or ID of the new flavor."),
    Arg("--poll", action="store_true", default=False, help="Wait until it is resized, and show the progress."),
)
def do_resize(cs: Any, args: Any) -> None:
    """Give a server another flavor. What then runs is kept or dropped by resize-confirm or resize-revert."""
    server = find_server(cs, args.server)
    server.resize(find_flavor(cs, args.flavor))
    if args.poll:
        watch(cs.servers.get, server.id, "resizing", ["active", "verify_resize"])


@command(SERVER, POLL)
def do_resize_confirm(cs: Any, args: Any) -> None:
    """Confirm a resize or migration: what the server was before is removed."""
    act_on_server(cs, args, lambda server: server.confirm_resize(), "confirmed")


@command(SERVER, POLL)
def do_resize_revert(cs: Any, args: Any) -> None:
    """Revert a resize or migration: the server is again what and where it was."""
    act_on_server(cs, args, lambda server: server.revert_resize(), "confirmed")
