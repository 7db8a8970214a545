"""nova update; rename, of 2015"""

from __future__ import annotations

from novaclient.cli.command import Arg, command
from novaclient.cli.find import find_server
from novaclient.cli.servers import SERVER
from novaclient.v2.servers import ServerManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_update = ServerManager.update


@command(
    SERVER,
    Arg("--name", metavar="<name>", default=None, of=_update),
    Arg("--description", metavar="<description>", default=None, of=_update),
    Arg("--hostname", default=None, of=_update,
        help="New host name of the guest, which a program in the guest has to take over from the metadata service."),
    Arg("--access-ip-v4", metavar="<value>", default=None, of=_update),
    Arg("--access-ip-v6", metavar="<value>", default=None, of=_update),
    Arg("--pinned-availability-zone", metavar="<availability-zone>", group="zone", default=None, of=_update,
        help="Zone to keep the server in: the one that it is in."),
    Arg("--unpin", group="zone", action="store_true", default=False, of=_update, param="pinned_availability_zone",
        help="No longer keep the server in its zone."),
)  # fmt: skip
def do_update(cs: Any, args: Any) -> None:
    """Change a server: its name, description, host name, addresses to reach it by, or the zone that it is kept in."""
    names = ("name", "description", "hostname", "access_ip_v4", "access_ip_v6", "pinned_availability_zone")
    changes = {name: getattr(args, name) for name in names if getattr(args, name, None) is not None}
    if getattr(args, "unpin", False):
        changes["pinned_availability_zone"] = None
    find_server(cs, args.server).update(**changes)


@command(SERVER, Arg("name", metavar="<name>", of=_update), past="`update --name` does it")
def do_rename(cs: Any, args: Any) -> None:
    """Give a server another name."""
    find_server(cs, args.server).update(name=args.name)
