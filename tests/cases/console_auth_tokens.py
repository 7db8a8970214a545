"""Console authentication tokens."""

from novaclient import exceptions
from tests.cases.row import call, row

CONSOLE = {"instance_uuid": "S", "host": "h", "port": 5900, "internal_access_path": None}

ROWS = [
    row("console_auth_tokens.get", "2.30", call("T"), raises=exceptions.VersionNotFoundForAPIMethod,
        match="console_auth_tokens.ConsoleAuthTokenManager.get' method"),
    row("console_auth_tokens.get", "2.31", call("T"), "GET /os-console-auth-tokens/T", answer={"console": CONSOLE},
        gives=lambda token: token.port == 5900 and not hasattr(token, "tls_port")),
    row("console_auth_tokens.get", "2.99", call(token="T"), "GET /os-console-auth-tokens/T",
        answer={"console": CONSOLE | {"tls_port": 5901}}, gives=lambda token: token.tls_port == 5901),
]  # fmt: skip
