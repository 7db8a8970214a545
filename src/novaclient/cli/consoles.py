"""nova console-log, get-vnc-console, get-spice-console, get-rdp-console, get-serial-console, get-mks-console"""

from __future__ import annotations

from novaclient.cli import output
from novaclient.cli.command import Arg, command
from novaclient.cli.find import find_server
from novaclient.cli.servers import SERVER
from novaclient.exceptions import CommandError
from novaclient.v2.servers import ServerManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


@command(SERVER, Arg("--length", metavar="<length>", default=None, help="How many lines from the end. Default: all."))
def do_console_log(cs: Any, args: Any) -> None:
    """Print what the system in a server wrote to its console."""
    log = find_server(cs, args.server).get_console_output(length=args.length)
    output.print_text(log, {"output": log})


def print_console(answer: Any) -> None:
    """Print a console as a table."""
    # before 2.6 it comes under another name
    console = answer.get("remote_console") or answer["console"]
    cells = {"Type": lambda console: console["type"], "Url": lambda console: console["url"]}
    output.print_list([console], [*cells], cells, single=True)


def _type(help: str) -> Arg:
    return Arg("console_type", metavar="<console-type>", help=help)


@command(SERVER, _type("`novnc`, or `xvpvnc` of old clouds."))
def do_get_vnc_console(cs: Any, args: Any) -> None:
    """Open a VNC console of a server."""
    print_console(find_server(cs, args.server).get_vnc_console(args.console_type))


@command(SERVER, _type("`spice-html5`; from 2.99 on also `spice-direct`."))
def do_get_spice_console(cs: Any, args: Any) -> None:
    """Open a SPICE console of a server."""
    print_console(find_server(cs, args.server).get_spice_console(args.console_type))


@command(SERVER, _type("`rdp-html5`."))
def do_get_rdp_console(cs: Any, args: Any) -> None:
    """Open an RDP console of a server. Nova has none since 29.0 (2024.1)."""
    print_console(find_server(cs, args.server).get_rdp_console(args.console_type))


@command(SERVER, Arg("--console-type", default="serial", help="`serial`: there is no other."))
def do_get_serial_console(cs: Any, args: Any) -> None:
    """Open a serial console of a server."""
    if args.console_type != "serial":
        raise CommandError("Invalid parameter value for 'console_type', currently supported 'serial'.")
    print_console(find_server(cs, args.server).get_serial_console(args.console_type))


@command(SERVER, op=ServerManager.get_mks_console)
def do_get_mks_console(cs: Any, args: Any) -> None:
    """Open an MKS console of a server, as VMware has them."""
    print_console(find_server(cs, args.server).get_mks_console())
