"""Console authentication tokens: where the console leads that a token opens. For the proxies of consoles."""

from __future__ import annotations

from novaclient.base import Manager, Resource
from novaclient.fields import Field
from novaclient.spec import GET, Param


class ConsoleAuthToken(Resource):
    """Where a console is: `instance_uuid`, `host`, `port`, `internal_access_path`; `tls_port` (2.99, spice-direct)."""

    instance_uuid = Field(help="ID of the server.")
    host = Field(help="Host to connect to.")
    port = Field(type="int", help="Port to connect to.")
    tls_port = Field(type="int | None", since="2.99", help="Port for TLS.")
    internal_access_path = Field(type="str | None", help="Path within the host, of some kinds of console.")


class ConsoleAuthTokenManager(Manager):
    """The operation on tokens. Source: API reference, Show Console Connection Information (os-console-auth-tokens)."""

    resource_class = ConsoleAuthToken

    # Before 2.31 it was for the type rdp-html5 alone, which went with Nova 29.0 (Caracal).
    get = GET(
        "/os-console-auth-tokens/{token}",
        Param("token", help="The token: what follows `token=` in the URL of a console."),
        key="console", returns=ConsoleAuthToken, since="2.31", help="Show where the console of a token is.",
    )  # fmt: skip
