"""The transport for asyncio: aiohttp for requests, a keystoneauth1 plugin for tokens and endpoints.

A plugin does its own, blocking requests: it runs in a thread, one at a time, so that many requests that find no token,
or an expired one, wait for one authentication. Who gives up does not wait for the thread, nor does the end of the
program: that is why it is none of the event loop's executor.
"""

from __future__ import annotations

import asyncio
import contextvars
import json
import threading
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

import aiohttp

from novaclient import api_versions, drive, hints
from novaclient.policy import Renew
from novaclient.transport import answer, failures, route
from novaclient.transport.alarm import still_waiting
from novaclient.transport.intake import Intake
from novaclient.transport.log import log_request, log_response
from novaclient.transport.session import trace_headers
from novaclient.urls import is_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from novaclient.core import Request
    from novaclient.policy import Attempt, Exchange
    from novaclient.transport.session import SessionClient

_PIECE = 1 << 16


class Response:
    """What the core wants to know of a response."""

    status_code: int
    headers: Any
    url: str

    def __init__(self, status_code: int, headers: Any, url: str) -> None:
        self.status_code, self.headers, self.url = status_code, headers, url
        self.content = b""


def in_thread(function: Callable[..., Any], *args: Any) -> asyncio.Future[Any]:
    """Begin a function in a thread that the end of the program does not wait for: what it gives, or raises."""
    loop = asyncio.get_running_loop()
    future: asyncio.Future[Any] = loop.create_future()

    def end(settle: Callable[[Any], None], outcome: Any) -> None:
        if not future.done():
            settle(outcome)

    def work() -> None:
        try:
            settle, outcome = future.set_result, context.run(function, *args)
        except BaseException as error:  # noqa: BLE001  it is for who awaits
            # a future takes no StopIteration, as of a double of a plugin that has no more answers
            told = RuntimeError(repr(error)) if isinstance(error, StopIteration) else error
            settle, outcome = future.set_exception, told
        # the loop may have been closed meanwhile
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(end, settle, outcome)

    context = contextvars.copy_context()
    threading.Thread(target=work, name="novaclient login", daemon=True).start()
    return future


class Access:
    """What a plugin gave for a service: the headers of a token, and the endpoint."""

    headers: dict[str, str]
    endpoint: str

    def __init__(self, headers: dict[str, str], endpoint: str, token: Any) -> None:
        self.headers, self.endpoint, self._token = headers, endpoint, token

    def holds(self, plugin: Any) -> bool:
        """Whether the plugin still has that token, and it will last for a while."""
        if getattr(plugin, "auth_ref", None) is not self._token:
            return False
        return self._token is None or not self._token.will_expire_soon()


class AsyncTransport:
    """Sends requests. Made of the synchronous HTTP client, whose session, plugin and choice of endpoint it uses."""

    def __init__(self, client: SessionClient) -> None:
        self.client = client
        self._http: aiohttp.ClientSession | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._login = asyncio.Lock()
        # what the plugin does, perhaps for a request that has been given up
        self._asked: asyncio.Future[Any] | None = None
        self._access: dict[str, Access] = {}
        self._routes: dict[tuple[str, bool], route.Route] = {}

    async def send(self, request: Request) -> tuple[Response, Any]:
        """Deliver one request, by the client's policy: (response, decoded body or None). Errors as `SessionClient`."""
        self._enter()
        started = time.time()
        policy, follow = self.client.policy_of({})
        send = _Exchanges(self, request)
        steps = policy.deliver(request.method, request.url, repeatable=request.repeatable or None, follow=follow)
        delivery = await drive.arun(steps, send, policy.sleep or asyncio.sleep)
        if self.client.timings:
            self.client.times.append((f"{request.method} {request.url}", started, time.time()))
        if delivery.response.status_code >= 400:
            raise delivery.error(send.body)
        return delivery.response, send.body

    async def close(self) -> None:
        """Close the connections."""
        http, self._http, self._loop = self._http, None, None
        if http is not None:
            await http.close()

    def _enter(self) -> None:
        """Begin anew in another event loop: connections and locks belong to the one they were made in."""
        loop = asyncio.get_running_loop()
        if self._loop is loop:
            return
        if self._loop is not None and not self._loop.is_closed():
            raise RuntimeError("the client is in use by another event loop: close it there, or make one for each")
        self._http, self._loop, self._login, self._asked = None, loop, asyncio.Lock(), None

    async def address(self, request: Request) -> tuple[dict[str, str], str]:
        """The authentication headers and the whole URL of a request."""
        access = self._access.get(request.service)
        if access is None or not access.holds(self._plugin()):
            async with self._login:
                await self._idle()
                # another request may have asked while this one waited
                access = self._access.get(request.service)
                if access is None or not access.holds(self._plugin()):
                    access = await self._in_thread(self._ask, request.service)
                    self._access[request.service] = access
        return access.headers, request.url if is_whole(request.url) else access.endpoint + request.url

    def _plugin(self) -> Any:
        return self.client.auth or self.client.session.auth

    async def _in_thread(self, function: Callable[..., Any], *args: Any) -> Any:
        """What a function gives that blocks. It goes on where nobody waits any more: a thread cannot be ended."""
        self._asked = in_thread(function, *args)
        return await asyncio.shield(self._asked)

    async def _idle(self) -> None:
        """Wait until the thread of a request that was given up has ended, that there be one."""
        if self._asked is not None:
            await asyncio.wait([self._asked])

    def _ask(self, service: str) -> Access:
        """Ask the plugin for a token and for the endpoint of a service; this may take requests of its own."""
        from keystoneauth1.exceptions import EndpointNotFound

        client, asked = self.client, service or self.client.service_type or "compute"
        headers = dict(client.session.get_auth_headers(client.auth) or {})
        try:
            endpoint = (
                client.get_endpoint()
                if not service
                else client.session.get_endpoint(
                    client.auth, service_type=service, interface=client.interface, region_name=client.region_name
                )
            )
            if endpoint is None:
                raise EndpointNotFound(f"no endpoint of the {asked} service")
        except EndpointNotFound as error:
            hints.give(error, hints.for_endpoint(client, asked))
            raise
        return Access(headers, endpoint.rstrip("/"), getattr(self._plugin(), "auth_ref", None))

    async def renewed(self, refused: dict[str, str]) -> bool:
        """Have the plugin forget a refused token, unless another request has had it renewed already."""
        async with self._login:
            if not any(access.headers == refused for access in self._access.values()):
                return True
            await self._idle()
            renewed: bool = await self._in_thread(self.client.invalidate)
            if renewed:
                self._access.clear()
            return renewed

    async def exchange(self, attempt: Attempt, request: Request, token: dict[str, str], url: str) -> Response:
        """Send a request once; failures as `Failure`."""
        client = self.client
        headers = {
            "Accept": "application/json",
            "Accept-Encoding": "gzip",
            "User-Agent": client.user_agent or "python-novaclient",
        }
        if attempt.credentials:
            headers.update(token)
            if not request.service:
                api_versions.update_headers(headers, client.api_version)
            headers.update(trace_headers())
            headers.update(self._additional_headers())
        data = None
        if request.body is not None:
            headers["Content-Type"] = request.content_type
            data = json.dumps(request.body).encode()
        if attempt.credentials:
            headers = self._with_those_of_requests(headers)
        if client.logger:
            log_request(client.logger, request.method, url, headers, request.body, client.session.verify)
        way = self._route(url, attempt.credentials)
        with _failures(url, attempt), _alarm(attempt, f"{request.method} {request.url}"):
            async with (
                asyncio.timeout(attempt.left()),
                self._session().request(
                    request.method,
                    url,
                    data=data,
                    headers=headers,
                    # Nova does not take what aiohttp calls a body that is not there
                    skip_auto_headers=("Content-Type",),
                    ssl=way.tls,
                    proxy=way.proxy,
                    allow_redirects=False,
                    timeout=aiohttp.ClientTimeout(sock_connect=attempt.connect, sock_read=attempt.idle),
                ) as answered,
            ):
                response = Response(answered.status, answered.headers, url)
                intake = Intake(attempt, request.method, response)
                async for piece in answered.content.iter_any():
                    intake.take_packed(piece)
                response.content = intake.content
        return response

    def _additional_headers(self) -> dict[str, str]:
        """What the session and the client were told to add to each request; the client's count for more."""
        client, headers = self.client, dict(getattr(self.client.session, "additional_headers", {}))
        if client.global_request_id is not None:
            headers["X-OpenStack-Request-ID"] = client.global_request_id
        return headers | dict(client.additional_headers or {})

    def _with_those_of_requests(self, headers: dict[str, str]) -> dict[str, str]:
        """Headers, and what else the session's own session of `requests` was told to add to each request."""
        # that of its connections is not for these
        there = {"connection", *(name.lower() for name in headers)}
        told: dict[str, Any] = {
            name: value.decode() if isinstance(value, bytes) else value
            for name, value in self.client.session.session.headers.items()
            if value is not None and name.lower() not in there
        }
        return told | headers

    def _session(self) -> aiohttp.ClientSession:
        if self._loop is None:
            # what is sent again then would open connections that nobody closes
            raise RuntimeError("the client was closed while the request was under way")
        if self._http is None:
            # what it unpacks by itself it unpacks whole, however large that is
            self._http = aiohttp.ClientSession(auto_decompress=False)
            # and what it sends again by itself is not counted, nor known to have been lost
            self._http._retry_connection = False
        return self._http

    def _route(self, url: str, credentials: bool) -> route.Route:
        """How to reach a server: looked up once, since it takes files and the environment."""
        at = "/".join(url.split("/", 3)[:3]), credentials
        if at not in self._routes:
            self._routes[at] = route.find(self.client.session, url, credentials)
        return self._routes[at]


class _Exchanges:
    """What a request's delivery wants, done by aiohttp. `body` is the last answer's."""

    def __init__(self, transport: AsyncTransport, request: Request) -> None:
        self.transport, self.request = transport, request
        self.service = request.service or transport.client.service_type or "compute"
        self.body: Any = None

    async def __call__(self, step: Exchange) -> Any:
        if isinstance(step, Renew):
            return bool(step.token) and await self.transport.renewed(step.token)
        return await self.exchange(step)

    async def exchange(self, attempt: Any) -> Response:
        """The response; failures as `Failure`."""
        request, logger = self.request, self.transport.client.logger
        token: dict[str, str] = {}
        url = attempt.url
        if attempt.credentials:
            token, address = await self.transport.address(request)
            attempt.token, url = token, url or address
        response = await self.transport.exchange(attempt, request, token, url)
        # what is logged must have been decoded
        records = () if logger and logger.isEnabledFor(10) else request.records
        self.body = answer.decoded(response, request.method, records)
        if logger:
            log_response(logger, request.method, self.service, response, self.body)
        return response


@contextmanager
def _failures(url: str, attempt: Attempt) -> Iterator[None]:
    """What aiohttp raises, as a `Failure`."""
    try:
        yield
    except (aiohttp.ConnectionTimeoutError, aiohttp.ServerTimeoutError, TimeoutError) as error:
        if isinstance(error, aiohttp.ConnectionTimeoutError) and attempt.left() > 0:
            raise failures.slow_to_connect(url, attempt) from error
        raise failures.silent(url, attempt) from error
    except (aiohttp.ClientConnectorCertificateError, aiohttp.ClientConnectorSSLError) as error:
        raise failures.untrusted(url, error) from error
    except aiohttp.ClientHttpProxyError as error:
        # its own text has the proxy's password
        raise failures.unreachable(url, f"the proxy refused: {error.status} {error.message}") from None
    except aiohttp.ClientConnectorError as error:
        raise failures.unreachable(url, error) from error
    except aiohttp.InvalidURL:
        raise
    except (aiohttp.ClientError, OSError) as error:
        raise failures.lost(url, error) from error


@contextmanager
def _alarm(attempt: Attempt, what: str) -> Iterator[None]:
    """Says after a while that there is no answer yet, to who wants to be told."""
    policy = attempt.policy
    if policy.note is None:
        yield
        return
    text = still_waiting(policy, what)
    alarm = asyncio.get_running_loop().call_later(policy.patience[1], policy.note, text)
    try:
        yield
    finally:
        alarm.cancel()
