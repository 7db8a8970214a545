"""nova virtual-interface-list"""

from __future__ import annotations

from novaclient.cli import output
from novaclient.cli.command import command
from novaclient.cli.find import find_server
from novaclient.cli.servers import SERVER
from novaclient.spec import microversion_of
from novaclient.v2.virtual_interfaces import VirtualInterfaceManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


@command(SERVER, op=VirtualInterfaceManager.list, past=True)
def do_virtual_interface_list(cs: Any, args: Any) -> None:
    """List the network cards that nova-network gave a server."""
    columns = ["Id", "Mac address"]
    if microversion_of(cs) >= (2, 12):
        columns.append("Network ID")
    cards = cs.virtual_interfaces.list(find_server(cs, args.server))
    output.print_list(cards, columns, {"Network ID": lambda card: card.net_id})
