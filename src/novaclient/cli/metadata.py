"""nova meta, server-metadata, server-metadata-replace"""

from __future__ import annotations

from novaclient.cli import output
from novaclient.cli.command import Arg, command
from novaclient.cli.find import find_server
from novaclient.cli.servers import SERVER
from novaclient.cli.values import pairs
from novaclient.v2.elsewhere import held
from novaclient.v2.servers import ServerManager

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


@command(SERVER, Arg("key", metavar="<key>", nargs="?", default=None, help="Only this item."))
def do_server_metadata(cs: Any, args: Any) -> None:
    """Show the metadata of a server."""
    server = find_server(cs, args.server)
    answer = cs.servers.get_meta(server, args.key) if args.key else cs.servers.list_meta(server)
    shown = held(answer, "meta" if args.key else "metadata")
    output.print_dict(shown, raw=shown)


@command(
    SERVER,
    Arg("metadata", metavar="<key=value>", nargs="*", of=ServerManager.replace_meta,
        help="All items that there are to be; none to delete all that there are."),
)  # fmt: skip
def do_server_metadata_replace(cs: Any, args: Any) -> None:
    """Replace the metadata of a server. What is not named goes; `meta ... set` leaves it."""
    wanted = pairs(args.metadata)
    shown = dict(cs.servers.replace_meta(find_server(cs, args.server), wanted))
    output.print_dict(shown, raw=shown)
