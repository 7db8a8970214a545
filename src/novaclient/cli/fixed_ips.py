"""nova fixed-ip-get, fixed-ip-reserve, fixed-ip-unreserve, add-fixed-ip, remove-fixed-ip"""

from __future__ import annotations

from novaclient.cli import output
from novaclient.cli.command import Arg, command
from novaclient.cli.find import find_network, find_server
from novaclient.cli.servers import SERVER
from novaclient.utils import is_uuid_like
from novaclient.v2.fixed_ips import FixedIPsManager
from novaclient.v2.servers import ServerManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_remove = ServerManager.remove_fixed_ip
FIXED_IP = Arg("fixed_ip", metavar="<fixed_ip>", of=FixedIPsManager.get)


@command(FIXED_IP, op=FixedIPsManager.get, past=True)
def do_fixed_ip_get(cs: Any, args: Any) -> None:
    """Show which server has an address."""
    output.print_list([cs.fixed_ips.get(args.fixed_ip)], ["address", "cidr", "hostname", "host"], single=True)


@command(FIXED_IP, op=FixedIPsManager.reserve, past=True)
def do_fixed_ip_reserve(cs: Any, args: Any) -> None:
    """Keep an address from servers."""
    cs.fixed_ips.reserve(args.fixed_ip)


@command(FIXED_IP, op=FixedIPsManager.unreserve, past=True)
def do_fixed_ip_unreserve(cs: Any, args: Any) -> None:
    """Let servers have an address again."""
    cs.fixed_ips.unreserve(args.fixed_ip)


@command(
    SERVER,
    Arg("network_id", metavar="<network-id>", help="ID or name of the network."),
    op=ServerManager.add_fixed_ip,
    past=True,
)
def do_add_fixed_ip(cs: Any, args: Any) -> None:
    """Give a server one more address of a network that it is on."""
    server = find_server(cs, args.server)
    network = args.network_id if is_uuid_like(args.network_id) else find_network(cs, args.network_id).id
    server.add_fixed_ip(network)


@command(SERVER, Arg("address", metavar="<address>", of=_remove), op=_remove, past=True)
def do_remove_fixed_ip(cs: Any, args: Any) -> None:
    """Take an address from a server."""
    find_server(cs, args.server).remove_fixed_ip(args.address)
