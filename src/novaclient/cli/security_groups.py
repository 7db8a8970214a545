"""nova add-secgroup, remove-secgroup, list-secgroup"""

from __future__ import annotations

from novaclient.cli import output
from novaclient.cli.command import Arg, command
from novaclient.cli.find import find_server
from novaclient.cli.servers import SERVER

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

SECURITY_GROUP = Arg("secgroup", metavar="<secgroup>", help="Name or ID of the security group.")


@command(SERVER, SECURITY_GROUP)
def do_add_secgroup(cs: Any, args: Any) -> None:
    """Add a security group to a server."""
    find_server(cs, args.server).add_security_group(args.secgroup)


@command(SERVER, SECURITY_GROUP)
def do_remove_secgroup(cs: Any, args: Any) -> None:
    """Remove a security group from a server."""
    find_server(cs, args.server).remove_security_group(args.secgroup)


@command(SERVER)
def do_list_secgroup(cs: Any, args: Any) -> None:
    """List the security groups of a server."""
    output.print_list(find_server(cs, args.server).list_security_group(), ["Id", "Name", "Description"])
