# Made by `python tools/stubs.py` out of `console_auth_tokens.py`: change that, not this.
from typing import type_check_only

from novaclient.base import Manager, Resource

class ConsoleAuthToken(Resource):
    """Where a console is: `instance_uuid`, `host`, `port`, `internal_access_path`; `tls_port` (2.99, spice-direct)."""

    instance_uuid: str
    """ID of the server."""
    host: str
    """Host to connect to."""
    port: int
    """Port to connect to."""
    tls_port: int | None
    """Port for TLS. (2.99 and later)"""
    internal_access_path: str | None
    """Path within the host, of some kinds of console."""

@type_check_only
class AsyncConsoleAuthToken(Resource):
    """`ConsoleAuthToken` as the asynchronous client has it. At run time there is no class of this name."""

    instance_uuid: str
    """ID of the server."""
    host: str
    """Host to connect to."""
    port: int
    """Port to connect to."""
    tls_port: int | None
    """Port for TLS. (2.99 and later)"""
    internal_access_path: str | None
    """Path within the host, of some kinds of console."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

class ConsoleAuthTokenManager(Manager):
    """The operation on tokens. Source: API reference, Show Console Connection Information (os-console-auth-tokens)."""
    def get(self, token: str) -> ConsoleAuthToken:
        """Show where the console of a token is. (2.31 and later)

        :param token: The token: what follows `token=` in the URL of a console.
        """

@type_check_only
class AsyncConsoleAuthTokenManager(Manager):
    """`ConsoleAuthTokenManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def get(self, token: str) -> AsyncConsoleAuthToken:
        """Show where the console of a token is. (2.31 and later)

        :param token: The token: what follows `token=` in the URL of a console.
        """
