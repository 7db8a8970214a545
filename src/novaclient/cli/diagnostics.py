"""nova diagnostics, server-topology"""

from __future__ import annotations

from novaclient.cli import output
from novaclient.cli.command import command
from novaclient.cli.find import find_server
from novaclient.cli.servers import SERVER
from novaclient.v2.servers import ServerManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_WIDTH = 80


@command(SERVER)
def do_diagnostics(cs: Any, args: Any) -> None:
    """Show what a server uses: processors, memory, disks, network (admin only)."""
    _response, usage = cs.servers.diagnostics(find_server(cs, args.server))
    output.print_dict(usage, wrap=_WIDTH)


@command(SERVER, op=ServerManager.topology)
def do_server_topology(cs: Any, args: Any) -> None:
    """Show how the processors and memory of a server lie on its host."""
    output.print_dict(cs.servers.topology(find_server(cs, args.server)), wrap=_WIDTH)
