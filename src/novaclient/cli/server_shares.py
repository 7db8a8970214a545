"""nova server-share-list, server-share-show, server-share-attach, server-share-detach"""

from __future__ import annotations

from novaclient.cli import output
from novaclient.cli.command import Arg, command
from novaclient.cli.find import find_server
from novaclient.cli.servers import SERVER
from novaclient.v2.server_shares import ServerShareManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

SHARE = Arg("share", metavar="<share>", help="ID of the share in the Shared File Systems service (Manila).")


@command(SERVER, op=ServerShareManager.list)
def do_server_share_list(cs: Any, args: Any) -> None:
    """List the shares of a server."""
    output.print_list(cs.server_shares.list(find_server(cs, args.server)), ["Share ID", "Status", "Tag"])


@command(SERVER, SHARE, op=ServerShareManager.get)
def do_server_share_show(cs: Any, args: Any) -> None:
    """Show a share of a server."""
    output.print_dict(cs.server_shares.get(find_server(cs, args.server), args.share).to_dict())


@command(
    SERVER,
    SHARE,
    Arg("--tag", metavar="<tag>", default=None, of=ServerShareManager.create),
    op=ServerShareManager.create,
)
def do_server_share_attach(cs: Any, args: Any) -> None:
    """Attach a share to a server that is shut off."""
    output.print_dict(cs.server_shares.create(find_server(cs, args.server), args.share, args.tag).to_dict())


@command(SERVER, SHARE, op=ServerShareManager.delete)
def do_server_share_detach(cs: Any, args: Any) -> None:
    """Detach a share from a server that is shut off."""
    cs.server_shares.delete(find_server(cs, args.server), args.share)
