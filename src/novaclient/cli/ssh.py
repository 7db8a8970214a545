"""nova ssh"""

from __future__ import annotations

import argparse

from novaclient.cli.command import Arg, command
from novaclient.cli.find import find_server
from novaclient.cli.servers import SERVER
from novaclient.exceptions import CommandError, ResourceNotFound

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any


@command(
    Arg(*SERVER.flags, metavar="<server>", help="Name or ID of the server, perhaps with a login: <login>@<server>."),
    Arg("--port", type=int, default=22, help="Port of the SSH server."),
    Arg("--private", action="store_true", default=False, help=argparse.SUPPRESS),
    Arg("--address-type", default="floating", help="`fixed`, or `floating` (the default)."),
    Arg("--network", metavar="<network>", default=None, help="Network to reach it by, if it has several."),
    Arg("--ipv6", action="store_true", default=False, help="Reach it by its IPv6 address, instead of IPv4."),
    Arg("--login", metavar="<login>", default="root", help="Name to log in with."),
    Arg("-i", "--identity", dest="identity", default="", help="File with the private key, as for ssh."),
    Arg("--extra-opts", dest="extra", default="", help="More options and words for ssh, as a shell would read them."),
)
def do_ssh(cs: Any, args: Any) -> int:
    """Log in to a server with ssh. What ssh ends with, nova ends with."""
    if "@" in args.server:
        args.login, args.server = args.server.split("@", 1)
    words = ssh_words(args, address(find_server(cs, args.server).addresses, args))
    import subprocess

    try:
        return subprocess.call(words)
    except FileNotFoundError:
        raise CommandError("The program ssh is not installed") from None


def address(addresses: dict[str, list[dict[str, Any]]], args: Any) -> str:
    """The one address that the options choose.

    :raises CommandError: if several fit
    :raises ResourceNotFound: if none does
    """
    if args.network:
        if not addresses.get(args.network):
            lacking = ResourceNotFound(f"Server '{args.server}' is not attached to network '{args.network}'")
            raise _with_hint(lacking, "its networks", addresses)
        candidates = addresses[args.network]
    elif len(addresses) > 1:
        unclear = f"Server '{args.server}' is attached to more than one network. Please pick the network to use."
        raise _with_hint(CommandError(unclear), "--network takes one of", addresses)
    elif not addresses:
        raise CommandError(f"Server '{args.server}' is not attached to any network.")
    else:
        (candidates,) = addresses.values()
    kind, version = "fixed" if args.private else args.address_type, 6 if args.ipv6 else 4
    # an address of no kind counts as floating
    fitting = [
        item["addr"]
        for item in candidates
        if item.get("version") == version and item.get("OS-EXT-IPS:type", "floating") == kind
    ]
    if not fitting:
        lacking = ResourceNotFound(
            f"No address that would match network '{args.network}' and type '{kind}' of version IPv{version} "
            f"has been found for server '{args.server}'."
        )
        raise _with_hint(lacking, "its addresses there", map(_described, candidates))
    if len(fitting) > 1:
        raise CommandError(f"More than one IPv{version} {kind} address found.")
    found: str = fitting[0]
    return found


def _with_hint(error: Exception, what: str, there: Iterable[str]) -> Exception:
    from novaclient import hints

    hints.give(error, f"{what}: {', '.join(there)}")
    return error


def _described(item: dict[str, Any]) -> str:
    return f"{item['addr']} (IPv{item.get('version')}, {item.get('OS-EXT-IPS:type', 'floating')})"


def ssh_words(args: Any, address: str) -> list[str]:
    """The command line of ssh, word by word: no shell reads it. Raises CommandError."""
    import ipaddress
    import shlex

    try:
        # it comes from the cloud, and goes to a program
        ipaddress.ip_address(address)
    except ValueError:
        raise CommandError(f"The address of the server is none: '{address}'") from None
    if args.login[:1] == "-":
        # ssh would take it, and the address, for an option
        raise CommandError(f"A login does not begin with `-`: '{args.login}'")
    try:
        extra = shlex.split(args.extra)
    except ValueError as error:
        raise CommandError(f"--extra-opts '{args.extra}': {error}") from None
    identity = ["-i", args.identity] if args.identity else []
    return ["ssh", "-6" if args.ipv6 else "-4", f"-p{args.port}", *identity, f"{args.login}@{address}", *extra]
