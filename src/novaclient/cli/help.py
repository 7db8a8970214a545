"""nova help"""

from __future__ import annotations

from novaclient import hints
from novaclient.cli import index, parse
from novaclient.cli.command import Arg, command
from novaclient.exceptions import CommandError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


@command(Arg("command", metavar="<subcommand>", nargs="?", help="The command to explain."))
def do_help(shell: Any, args: Any) -> None:
    """Explain this program, or one of its commands."""
    version = shell.wanted_version(args)
    if not args.command:
        kind = ["--os-auth-type", args.os_auth_type] if args.os_auth_type else []
        shell.get_subcommand_parser(version, do_help=True, argv=kind).print_help()
        return
    name = index.ALIASES.get(args.command, args.command)
    func = parse.load(name, lambda: shell.extensions)
    parser = func and parse.build(name, func, version, explain=True)
    if parser is None:
        from novaclient.cli import suggestions

        error = CommandError(f"'{args.command}' is not a valid subcommand")
        if not func:
            hints.give(error, suggestions.command([args.command], parse.names(shell.extensions)))
        raise error
    parser.print_help()
