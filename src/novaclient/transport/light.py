"""The light transport: what `nova` speaks with while it holds a valid token. Standard library only.

It does what is usual. What is not - a server that cannot be reached, an option of keystoneauth1, a URL that wants
quoting - it leaves to the session, which begins anew with a login. See docs/decisions/light-transport.md.
"""

from __future__ import annotations

import os
import time

from novaclient import drive, quick_json
from novaclient.policy import Policy, Renew
from novaclient.transport import answer
from novaclient.transport.http1 import BadAnswer, Connection, Unreachable
from novaclient.transport.intake import Intake
from novaclient.urls import is_whole

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from logging import Logger
    from typing import Any, NoReturn

    from novaclient.auth.cache import Entry
    from novaclient.policy import Attempt, Exchange
    from novaclient.transport.http1 import Response
    from novaclient.transport.proxy import Proxy

USER_AGENT = "python-novaclient"

# What a URL may hold to be sent as it stands; `requests` quotes the rest.
_PLAIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?[]@!$&'()*+,;=%")
# What the light transport knows to do with a request.
_KNOWN = frozenset({"body", "headers", "endpoint_filter", "endpoint_override", "raise_exc", "records", "repeatable"})
_PORTS = {"http": 80, "https": 443}
_GATEWAY = frozenset({502, 503, 504})


class Leave(BaseException):
    """The request is the session's to send. Nothing has been done, and no policy is to take it for a failure."""


class LightClient:
    """Sends requests with a token from the cache. The face is that of `transport.session.SessionClient`.

    :param entry: token, endpoints and TLS files, from the cache
    :param begin_anew: logs in: what it brought, and a `SessionClient` over it
    :param outdated: what to raise when the first request is refused for its microversion, which the cache told
    :param endpoint_override, service_type: as of the session's client
    :param tls: ciphers and least version of TLS, or None
    """

    # `request` takes what is known of a `core.Request`: its `records`, and whether it is `repeatable`
    takes_facts = True

    def __init__(
        self,
        entry: Entry,
        begin_anew: Callable[[], tuple[Entry, Any]],
        outdated: type[BaseException],
        *,
        policy: Policy,
        endpoint_override: str | None = None,
        service_type: str = "compute",
        tls: tuple[str | None, str | None] = (None, None),
        logger: Logger | None = None,
        timings: bool = False,
    ) -> None:
        self.entry, self.policy, self.tls, self.logger, self.timings = entry, policy, tls, logger, timings
        self.endpoint_override, self.service_type = endpoint_override, service_type
        self.api_version: Any = None
        self.times: list[tuple[str, float, float]] = []
        self.answered = False
        self.outdated = outdated
        self._begin_anew = begin_anew
        self._session_client: Any = None
        self._connections: dict[tuple[str, bool], Connection] = {}

    def close(self) -> None:
        """Hang up."""
        for connection in self._connections.values():
            connection.close()

    def get(self, url: str, **kwargs: Any) -> tuple[Any, Any]:
        """Send a GET: (response, decoded body)."""
        return self.request(url, "GET", **kwargs)

    def head(self, url: str, **kwargs: Any) -> tuple[Any, Any]:
        """Send a HEAD."""
        return self.request(url, "HEAD", **kwargs)

    def post(self, url: str, **kwargs: Any) -> tuple[Any, Any]:
        """Send a POST."""
        return self.request(url, "POST", **kwargs)

    def put(self, url: str, **kwargs: Any) -> tuple[Any, Any]:
        """Send a PUT."""
        return self.request(url, "PUT", **kwargs)

    def patch(self, url: str, **kwargs: Any) -> tuple[Any, Any]:
        """Send a PATCH."""
        return self.request(url, "PATCH", **kwargs)

    def delete(self, url: str, **kwargs: Any) -> tuple[Any, Any]:
        """Send a DELETE."""
        return self.request(url, "DELETE", **kwargs)

    def request(self, url: str, method: str, **kwargs: Any) -> tuple[Any, Any]:
        """Deliver one request, by the client's policy. Errors as of `SessionClient.request`."""
        started = time.time()
        send = _Exchanges(self, url, method, kwargs)
        try:
            if not kwargs.keys() <= _KNOWN:
                raise Leave
            delivery = drive.run(
                self.policy.deliver(method, url, repeatable=kwargs.get("repeatable")),
                send,
                self.policy.sleep or time.sleep,
            )
        except Leave:
            return self._by_session(url, method, kwargs)
        if self.timings:
            self.times.append((f"{method} {url}", started, time.time()))
        if delivery.response.status_code >= 400 and kwargs.get("raise_exc", True):
            raise delivery.error(send.body)
        return delivery.response, send.body

    def whole_url(self, url: str, service: str, kwargs: dict[str, Any]) -> str:
        """The URL to ask. Raises Leave if it is the session's to find, or to quote."""
        if not is_whole(url):
            base = kwargs.get("endpoint_override", self.endpoint_override) or self.entry.endpoints.get(service)
            if not base:
                raise Leave
            url = f"{base.rstrip('/')}/{url.lstrip('/')}"
        if not _PLAIN.issuperset(url) or "/." in url or "@" in url.partition("?")[0] or "%(" in url:
            raise Leave
        return url

    def connection(self, url: str, attempt: Attempt) -> Connection:
        """A connection to the server of a URL: the one that there is, or a new one.

        :raises Unreachable: if there is none
        """
        scheme, _, rest = url.partition("://")
        authority = rest.partition("/")[0]
        # the certificate is for whom the token is for
        at = f"{scheme}://{authority}", attempt.credentials
        known = self._connections.get(at)
        if known is not None:
            if known.is_open():
                return known
            known.close()
        made = self._connections[at] = self._connected(scheme, authority, attempt)
        return made

    def _connected(self, scheme: str, authority: str, attempt: Attempt) -> Connection:
        host, port = split_authority(authority, _PORTS[scheme])
        timeout, cert = attempt.connect, self.entry.cert if attempt.credentials else None
        secure = self._securing(host, cert) if scheme == "https" else None
        proxy = _proxy_for(scheme, authority)
        if proxy is None:
            return Connection(host, port, timeout, secure)
        if secure is None:
            return Connection(proxy.host, proxy.port, timeout, None, proxy.headers)
        name = f"[{host}]" if ":" in host else host
        return Connection(proxy.host, proxy.port, timeout, proxy.securing(f"{name}:{port}", secure))

    def _securing(self, host: str, cert: str | list[str] | None) -> Any:
        from novaclient.transport import tls

        try:
            return tls.securing(host, self.entry.authorities, cert, *self.tls)
        except (OSError, ValueError) as error:
            raise Unreachable(error) from error

    def renew(self, token: str | None) -> bool:
        """Log in anew, for a token that was refused. Whether that brought another one."""
        if self.entry.token != token:
            return True
        self.entry.drop()
        self.entry, self._session_client = self._begin_anew()
        # one without an end was given by the user, and not by Keystone
        return self.entry.expires is not None

    # What the session does

    def _session(self) -> Any:
        if self._session_client is None:
            self.entry, self._session_client = self._begin_anew()
        self._session_client.api_version, self._session_client.service_type = self.api_version, self.service_type
        return self._session_client

    def _by_session(self, url: str, method: str, kwargs: dict[str, Any]) -> tuple[Any, Any]:
        result: tuple[Any, Any] = self._session().request(url, method, **kwargs)
        return result

    def get_timings(self) -> list[tuple[str, float, float]]:
        """(what, start, end) of each request, in seconds since the epoch."""
        return self.times + (self._session_client.get_timings() if self._session_client else [])

    def reset_timings(self) -> None:
        """Forget the times so far."""
        self.times = []
        if self._session_client:
            self._session_client.reset_timings()

    def get_endpoint(self, *args: Any, **kwargs: Any) -> Any:
        """The URL of the service."""
        known = self.endpoint_override or self.entry.endpoints.get(self.service_type)
        if known and not args and not kwargs:
            return known
        return self._session().get_endpoint(*args, **kwargs)

    def get_token(self, *args: Any, **kwargs: Any) -> Any:
        """The token."""
        return self._session().get_token(*args, **kwargs) if args or kwargs else self.entry.token

    def get_project_id(self, *args: Any, **kwargs: Any) -> Any:
        """The ID of the project that the token is for, or None."""
        return self._session().get_project_id(*args, **kwargs) if args or kwargs else self.entry.project_id

    def get_user_id(self, *args: Any, **kwargs: Any) -> Any:
        """The ID of the user."""
        return self._session().get_user_id(*args, **kwargs) if args or kwargs else self.entry.user_id

    def __getattr__(self, name: str) -> Any:
        # what else an extension may know of keystoneauth1's adapter
        if name[:1] == "_":
            raise AttributeError(name)
        return getattr(self._session(), name)


class _Exchanges:
    """What a request's delivery wants, done over connections of our own. `body` is the last answer's."""

    def __init__(self, client: LightClient, url: str, method: str, kwargs: dict[str, Any]) -> None:
        self.client, self.url, self.method, self.kwargs = client, url, method, kwargs
        self.service = (kwargs.get("endpoint_filter") or {}).get("service_type") or client.service_type
        # what is logged must have been decoded
        self.records = () if client.logger else kwargs.get("records", ())
        self.body: Any = None

    def __call__(self, step: Exchange) -> Any:
        return self.client.renew(step.token) if isinstance(step, Renew) else self._exchange(step)

    def _exchange(self, attempt: Any) -> Response:
        url = attempt.url or self.client.whole_url(self.url, self.service, self.kwargs)
        headers, content = self._content(attempt)
        words = "".join(map(str, [*headers, *headers.values()]))
        # after a redirect the URL is the server's; and a token, which is Keystone's, may have lines of its own
        if not (_PLAIN.issuperset(url) and words.isascii() and words.isprintable()):
            raise Leave
        self._log_request(url, headers, content)
        try:
            connection = self.client.connection(url, attempt)
        except Unreachable as error:
            self._unreachable(url, attempt, error)
        try:
            response = connection.exchange(
                self.method,
                url,
                headers,
                content,
                attempt.idle,
                lambda head: Intake(attempt, self.method, head),
                attempt.left,
                *self._patience(attempt.policy),
            )
        except (OSError, BadAnswer) as error:
            from novaclient.transport import failures

            silent = isinstance(error, TimeoutError)
            raise (failures.silent(url, attempt) if silent else failures.broken(url, error)) from error
        self._check_microversion(response)
        if connection.is_forwarded and response.status_code in _GATEWAY:
            # a proxy that cannot reach the endpoint says so by an answer
            self.client.entry.drop()
        self.body = answer.decoded(response, self.method, self.records)
        if self.client.logger is not None:
            from novaclient.transport.log import log_response

            log_response(self.client.logger, self.method, self.service, response, self.body)
        return response

    def _patience(self, policy: Policy) -> tuple[float, Callable[[], None]] | tuple[()]:
        """After how long a silence to say so, and how, if anybody wants to be told."""
        if policy.note is None:
            return ()
        tell, what = policy.note, f"{self.method} {self.url}"

        def say() -> None:
            from novaclient.transport.alarm import still_waiting

            tell(still_waiting(policy, what))

        return policy.patience[1], say

    def _unreachable(self, url: str, attempt: Attempt, error: Unreachable) -> NoReturn:
        # the endpoint may have moved: the next login brings a new catalogue
        self.client.entry.drop()
        if not isinstance(error.__cause__, TimeoutError):
            raise Leave
        from novaclient.transport import failures

        raise failures.slow_to_connect(url, attempt) from error

    def _check_microversion(self, response: Response) -> None:
        if response.status_code == 406 and not self.client.answered and self.service == self.client.service_type:
            self.client.entry.drop()
            raise self.client.outdated
        self.client.answered = True

    def _content(self, attempt: Any) -> tuple[dict[str, str], bytes]:
        """The headers of a request, and its body."""
        headers = {
            "User-Agent": USER_AGENT,
            "Accept-Encoding": "gzip, deflate",
            "Accept": "application/json",
            "Connection": "keep-alive",
        }
        if not attempt.credentials:
            # to another host, after a redirect: nothing goes there that is not for everybody
            return headers, b""
        client = self.client
        attempt.token = client.entry.token
        if attempt.token:
            headers["X-Auth-Token"] = attempt.token
        content = b""
        if self.kwargs.get("body") is not None:
            try:
                content = quick_json.dumps(self.kwargs["body"]).encode()
            except TypeError:
                # keystoneauth1 knows how to write more than JSON has
                raise Leave from None
            headers["Content-Type"] = "application/json"
        if self.service == client.service_type:
            from novaclient.api_versions import update_headers

            update_headers(headers, client.api_version)
        headers.update(self.kwargs.get("headers") or {})
        return headers, content

    def _log_request(self, url: str, headers: dict[str, str], content: bytes) -> None:
        if self.client.logger is not None:
            from novaclient.transport.body import decoded
            from novaclient.transport.log import log_request

            log_request(self.client.logger, self.method, url, headers, decoded(content), self.client.entry.verify)


def _proxy_for(scheme: str, authority: str) -> Proxy | None:
    """The proxy between us and a server, if there is one. Raises Leave if it is the session's to speak to."""
    if not any(name[-6:].lower() == "_proxy" and value for name, value in os.environ.items()):
        return None
    from novaclient.transport.proxy import proxy_for

    try:
        return proxy_for(scheme, authority)
    except ValueError:
        raise Leave from None


def split_authority(authority: str, usual_port: int) -> tuple[str, int]:
    """'[::1]:8774' -> ('::1', 8774)."""
    host, colon, port = authority.rpartition(":")
    if not colon or "]" in port:
        host, port = authority, ""
    return host.strip("[]"), int(port) if port else usual_port
