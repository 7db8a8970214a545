"""A Keystone v3 on a faulty server: tokens with numbers, which expire when a test wants it."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from typing import Any

from novaclient.testing.faults.server import Connection, Fault, Request, Server
from novaclient.testing.faults.wrongs import answer


class Keystone:
    """Lets a server log users in at `auth_url`; its catalogue says that Nova is at `compute`.

    The tokens are "token-1", "token-2", and so on: `logins` is how many were given.
    """

    def __init__(self, server: Server, *, lasts: float = 3600.0) -> None:
        """Begin to answer logins.

        :param lasts: seconds after which a token expires
        """
        self.server: Server = server
        self.lasts: float = lasts
        self.logins: int = 0
        self.auth_url: str = f"{server.url}/v3"
        self.compute: str = f"{server.url}/v2.1"
        self._lock = threading.Lock()
        self.refused: set[str] = set()
        link = {"rel": "self", "href": f"{self.auth_url}/"}
        version = {"id": "v3.14", "status": "stable", "updated": "2020-04-07T00:00:00Z", "links": [link]}
        server.always("GET /v3", answer({"version": version}))
        server.always("POST /v3/auth/tokens", Fault("a login", self._log_in))

    def credentials(self) -> dict[str, str]:
        """Arguments of keystoneauth1's `identity.v3.Password`."""
        return {
            "auth_url": self.auth_url,
            "username": "demo",
            "password": "secret",
            "project_name": "demo",
            "user_domain_id": "default",
            "project_domain_id": "default",
        }

    def session(self, **arguments: Any) -> Any:
        """A `keystoneauth1.session.Session` that logs in here."""
        from keystoneauth1 import session
        from keystoneauth1.identity import v3

        credentials: dict[str, Any] = dict(self.credentials())
        return session.Session(auth=v3.Password(**credentials), **arguments)

    def guard(self, line: str, body: Any) -> None:
        """Answer a request line by a body, unless its token is one of `refused`: then by 401."""
        good, bad = answer(body), answer({"error": {"code": 401, "message": "The token has expired"}}, 401)

        def act(connection: Connection, request: Request) -> None:
            (bad if request.headers.get("x-auth-token") in self.refused else good)(connection, request)

        self.server.always(line, Fault("a guarded answer", act))

    def _log_in(self, connection: Connection, request: Request) -> None:
        with self._lock:
            self.logins += 1
            number = self.logins
        now = datetime.now(UTC)
        domain = {"id": "default", "name": "Default"}
        endpoint = {"id": "1", "interface": "public", "region": "R", "region_id": "R", "url": self.compute}
        token = {
            "methods": ["password"],
            "issued_at": _text(now),
            "expires_at": _text(now + timedelta(seconds=self.lasts)),
            "audit_ids": ["a"],
            "user": {"id": "u", "name": "demo", "domain": domain},
            "project": {"id": "p", "name": "demo", "domain": domain},
            "roles": [{"id": "r", "name": "member"}],
            "catalog": [{"id": "c", "type": "compute", "name": "nova", "endpoints": [endpoint]}],
        }
        answer({"token": token}, 201, X_Subject_Token=f"token-{number}")(connection, request)


def _text(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
