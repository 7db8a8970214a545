"""nova server-addresses"""

from __future__ import annotations

from types import SimpleNamespace

from novaclient.cli import output
from novaclient.cli.command import Arg, command
from novaclient.cli.find import find_server
from novaclient.cli.servers import SERVER

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


@command(
    SERVER,
    Arg(
        "network", metavar="<network>", nargs="?", default=None, help="Only the addresses on the network of this name."
    ),
)
def do_server_addresses(cs: Any, args: Any) -> None:
    """List the addresses of a server."""
    networks = cs.servers.ips(find_server(cs, args.server), args.network)
    rows = [
        SimpleNamespace(network=network, address=address["addr"], version=address["version"])
        for network, addresses in sorted(networks.items())
        for address in addresses
    ]
    output.print_list(rows, ["Network", "Address", "Version"])
