"""nova server-tag-list, server-tag-add, server-tag-set, server-tag-delete, server-tag-delete-all"""

from __future__ import annotations

from novaclient.cli import output
from novaclient.cli.command import Arg, command
from novaclient.cli.find import find_server
from novaclient.cli.many import act_on_many
from novaclient.cli.servers import SERVER
from novaclient.v2.servers import ServerManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


@command(SERVER, op=ServerManager.tag_list)
def do_server_tag_list(cs: Any, args: Any) -> None:
    """List the tags of a server."""
    output.print_list(find_server(cs, args.server).tag_list(), ["Tag"], {"Tag": str})


@command(SERVER, Arg("tag", metavar="<tag>", nargs="+", help="Tag(s) to add."), op=ServerManager.add_tag)
def do_server_tag_add(cs: Any, args: Any) -> None:
    """Add tags to a server."""
    server = find_server(cs, args.server)
    act_on_many(
        args.tag,
        server.add_tag,
        "Request to add tag %s to specified server has been accepted.",
        "Unable to add the specified tag to the server.",
    )


@command(SERVER, Arg("tags", metavar="<tags>", nargs="+", of=ServerManager.set_tags), op=ServerManager.set_tags)
def do_server_tag_set(cs: Any, args: Any) -> None:
    """Give a server these tags, in place of those it has."""
    find_server(cs, args.server).set_tags(args.tags)


@command(SERVER, Arg("tag", metavar="<tag>", nargs="+", help="Tag(s) to remove."), op=ServerManager.delete_tag)
def do_server_tag_delete(cs: Any, args: Any) -> None:
    """Remove tags from a server."""
    server = find_server(cs, args.server)
    act_on_many(
        args.tag,
        server.delete_tag,
        "Request to delete tag %s from specified server has been accepted.",
        "Unable to delete the specified tag from the server.",
    )


@command(SERVER, op=ServerManager.delete_all_tags)
def do_server_tag_delete_all(cs: Any, args: Any) -> None:
    """Remove all tags from a server."""
    find_server(cs, args.server).delete_all_tags()
