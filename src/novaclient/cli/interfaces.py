"""nova interface-list, interface-show, interface-attach, interface-detach"""

from __future__ import annotations

from novaclient.cli import output
from novaclient.cli.command import Arg, command, filled
from novaclient.cli.find import find_server
from novaclient.cli.servers import SERVER
from novaclient.spec import microversion_of
from novaclient.v2.servers import ServerManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_attach = ServerManager.interface_attach


@command(SERVER)
def do_interface_list(cs: Any, args: Any) -> None:
    """List the network interfaces of a server."""
    columns = ["Port State", "Port ID", "Net ID", "IP addresses", "MAC Addr"]
    if microversion_of(cs.servers) >= (2, 70):
        columns.append("Tag")
    interfaces = find_server(cs, args.server).interface_list()
    output.print_list(interfaces, columns, {"IP addresses": lambda interface: _addresses(interface.fixed_ips)})


@command(SERVER, Arg("port_id", metavar="<port_id>", of=ServerManager.interface_show))
def do_interface_show(cs: Any, args: Any) -> None:
    """Show a network interface of a server."""
    interface = find_server(cs, args.server).interface_show(args.port_id)
    shown = interface.to_dict()
    output.print_dict(shown | {"fixed_ips": _addresses(shown.get("fixed_ips") or [])}, raw=interface)


def _addresses(fixed_ips: list[dict[str, str]]) -> str:
    return ",".join(item["ip_address"] for item in fixed_ips)


@command(
    SERVER,
    Arg("--port-id", metavar="<port_id>", of=_attach, help="ID of a port to attach."),
    Arg("--net-id", metavar="<net_id>", default=None, of=_attach, help="ID of a network to make a port on."),
    Arg("--fixed-ip", metavar="<fixed_ip>", default=None, of=_attach, help="Address of the port, with --net-id."),
    Arg("--tag", metavar="<tag>", default=None, of=_attach),
)
def do_interface_attach(cs: Any, args: Any) -> None:
    """Attach a network interface to a server."""
    interface = find_server(cs, args.server).interface_attach(**filled(do_interface_attach, args))
    shown = interface.to_dict()
    fixed_ips = shown.pop("fixed_ips", None)
    shown["ip_address"] = None if fixed_ips is None else _addresses(fixed_ips)
    output.print_dict(shown, raw=shown | interface.to_dict())


@command(SERVER, Arg("port_id", metavar="<port_id>", of=ServerManager.interface_detach))
def do_interface_detach(cs: Any, args: Any) -> None:
    """Detach a network interface from a server."""
    find_server(cs, args.server).interface_detach(args.port_id)
