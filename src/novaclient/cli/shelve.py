"""nova shelve, shelve-offload, unshelve"""

from __future__ import annotations

from novaclient.cli.command import Arg, command
from novaclient.cli.find import find_server
from novaclient.cli.servers import SERVER
from novaclient.v2.servers import ServerManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_unshelve = ServerManager.unshelve


@command(SERVER)
def do_shelve(cs: Any, args: Any) -> None:
    """Shelve a server: it is turned off, and its disk is kept as an image."""
    find_server(cs, args.server).shelve()


@command(SERVER)
def do_shelve_offload(cs: Any, args: Any) -> None:
    """Remove a shelved server from its host."""
    find_server(cs, args.server).shelve_offload()


@command(
    SERVER,
    Arg("--availability-zone", metavar="<availability-zone>", group="zone", of=_unshelve,
        help="Zone to restore an offloaded server in."),
    Arg("--unpin", group="zone", action="store_true", default=False, since="2.91",
        help="Restore an offloaded server in any zone, and no longer keep it in its own."),
    Arg("--host", metavar="<host>", of=_unshelve),
)  # fmt: skip
def do_unshelve(cs: Any, args: Any) -> None:
    """Bring a shelved server back."""
    options = {name: getattr(args, name) for name in ("availability_zone", "host") if getattr(args, name, None)}
    if getattr(args, "unpin", False):
        options["availability_zone"] = None
    find_server(cs, args.server).unshelve(**options)
