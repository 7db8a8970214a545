"""nova meta"""

from __future__ import annotations

from novaclient.cli.command import Arg, command
from novaclient.cli.find import find_server
from novaclient.cli.servers import SERVER
from novaclient.cli.values import pairs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

ACTION = Arg("action", metavar="<action>", choices=["set", "delete"], help="`set` or `delete`.")
METADATA = Arg("metadata", metavar="<key=value>", nargs="+", help="Items to set, or the keys to delete.")


def items(args: Any) -> dict[str, str]:
    """The items that a command line gives: to set, each with its value; to delete, their keys count."""
    if args.action == "set":
        return pairs(args.metadata)
    return {word.partition("=")[0]: "" for word in args.metadata}


@command(SERVER, ACTION, METADATA)
def do_meta(cs: Any, args: Any) -> None:
    """Set or delete metadata of a server."""
    wanted = items(args)
    server = find_server(cs, args.server)
    if args.action == "set":
        cs.servers.set_meta(server, wanted)
    else:
        cs.servers.delete_meta(server, sorted(wanted, reverse=True))
