"""nova shelve, shelve-offload, unshelve"""

from __future__ import annotations

from novaclient.cli.command import Arg, command
from novaclient.cli.many import act_on_server
from novaclient.cli.servers import SERVER
from novaclient.cli.watch import POLL
from novaclient.v2.servers import ServerManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_unshelve = ServerManager.unshelve


@command(SERVER, POLL)
def do_shelve(cs: Any, args: Any) -> None:
    """Shelve a server: it is turned off, and its disk is kept as an image."""
    act_on_server(cs, args, lambda server: server.shelve(), "shelved")


@command(SERVER, POLL)
def do_shelve_offload(cs: Any, args: Any) -> None:
    """Remove a shelved server from its host."""
    act_on_server(cs, args, lambda server: server.shelve_offload(), "SHELVED_OFFLOADED")


@command(
    SERVER,
    Arg("--availability-zone", metavar="<availability-zone>", group="zone", of=_unshelve,
        help="Zone to restore an offloaded server in."),
    Arg("--unpin", group="zone", action="store_true", default=False, since="2.91",
        help="Restore an offloaded server in any zone, and no longer keep it in its own."),
    Arg("--host", metavar="<host>", of=_unshelve),
    POLL,
)  # fmt: skip
def do_unshelve(cs: Any, args: Any) -> None:
    """Bring a shelved server back."""
    options = {name: getattr(args, name) for name in ("availability_zone", "host") if getattr(args, name, None)}
    if getattr(args, "unpin", False):
        options["availability_zone"] = None
    act_on_server(cs, args, lambda server: server.unshelve(**options), "ACTIVE")
