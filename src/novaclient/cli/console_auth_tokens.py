"""nova console-auth-token-show"""

from __future__ import annotations

from novaclient.cli import output
from novaclient.cli.command import Arg, command
from novaclient.v2.console_auth_tokens import ConsoleAuthTokenManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


@command(Arg("token", metavar="<token>", of=ConsoleAuthTokenManager.get), op=ConsoleAuthTokenManager.get)
def do_console_auth_token_show(cs: Any, args: Any) -> None:
    """Show where the console is that a token opens (admin only)."""
    output.print_dict(cs.console_auth_tokens.get(args.token).to_dict())
