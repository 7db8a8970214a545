"""nova set-password, get-password, clear-password; root-password, of 2015"""

from __future__ import annotations

from novaclient import cli
from novaclient.cli import output
from novaclient.cli.command import Arg, command
from novaclient.cli.find import find_server
from novaclient.cli.servers import SERVER
from novaclient.exceptions import CommandError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


@command(SERVER)
def do_set_password(cs: Any, args: Any) -> None:
    """Change the admin password of a server. The new one is asked for."""
    server = find_server(cs, args.server)
    server.change_password(_ask())


@command(SERVER, past="`set-password` does it")
def do_root_password(cs: Any, args: Any) -> None:
    """Set the password of a server's administrator. It is asked for."""
    do_set_password(cs, args)


def _ask() -> str:
    try:
        password = _asked("New password: ")
        again = _asked("Again: ")
    except EOFError:
        raise CommandError("No password was given") from None
    if password != again:
        raise CommandError("Passwords do not match.")
    cli.secrets.append(password)
    return password


def _asked(prompt: str) -> str:
    """What is typed at the terminal; without one a line of standard input."""
    import sys
    import warnings
    from getpass import GetPassWarning, getpass

    try:
        # it would warn of an echo, by a line of its own source, where there is nobody who types
        with warnings.catch_warnings(action="error", category=GetPassWarning):
            return getpass(prompt)
    except GetPassWarning:
        line = sys.stdin.readline() if sys.stdin else ""
    if not line:
        raise EOFError
    return line.rstrip("\n")


@command(
    SERVER,
    Arg("private_key", metavar="<private-key>", nargs="?", default=None,
        help="File with the private key of the server's key pair. Without it the password is printed encrypted."),
)  # fmt: skip
def do_get_password(cs: Any, args: Any) -> None:
    """Print the password that the system in a server made for its administrator."""
    encrypted = find_server(cs, args.server).get_password()
    if args.private_key and encrypted:
        from novaclient import crypto

        # A failure must not look like a password.
        try:
            password = crypto.decrypt_password(args.private_key, encrypted)
        except crypto.DecryptionFailure as error:
            raise CommandError(f"Failed to decrypt the password with '{args.private_key}': {error}") from None
        output.print_text(password, {"password": password})
    else:
        output.print_text(encrypted, {"encrypted_password": encrypted})


@command(SERVER)
def do_clear_password(cs: Any, args: Any) -> None:
    """Make the cloud forget the password of a server. In the server itself it stays."""
    find_server(cs, args.server).clear_password()
