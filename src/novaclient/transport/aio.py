"""The transport for asyncio: aiohttp for requests, a keystoneauth1 plugin for tokens and endpoints.

A plugin does its own, blocking requests: it runs in a worker thread, one at a time, so that many requests that
find no token, or an expired one, wait for one authentication.
"""

from __future__ import annotations

import asyncio
import json
import ssl
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp

from novaclient import api_versions, exceptions
from novaclient.transport.body import decoded
from novaclient.transport.log import log_request, log_response

if TYPE_CHECKING:
    from novaclient.core import Request
    from novaclient.transport.session import SessionClient

_UNAUTHORIZED = 401


class Response:
    """What the core wants to know of a response."""

    def __init__(self, status_code: int, headers: Any, url: str) -> None:
        self.status_code, self.headers, self.url = status_code, headers, url


class Access:
    """What a plugin gave for a service: the headers of a token, and the endpoint."""

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
        self._client = client
        self._http: aiohttp.ClientSession | None = None
        self._login = asyncio.Lock()
        self._access: dict[str, Access] = {}
        self._proxies: dict[str, str | None] = {}
        self._tls_context: ssl.SSLContext | bool | None = None

    async def send(self, request: Request) -> tuple[Response, Any]:
        """Send one request: (response, decoded body or None). Raises ClientException for a status of 400 and above."""
        client, service = self._client, request.service or self._client.service_type or "compute"
        token, url = await self._address(request)
        response, body = await self._exchange(request, service, token, url)
        if response.status_code == _UNAUTHORIZED and token and await self._renewed(token):
            token, url = await self._address(request)
            response, body = await self._exchange(request, service, token, url)
        log_response(client.logger, request.method, service, response, body) if client.logger else None
        if response.status_code >= 400:
            raise exceptions.from_response(response, body, request.url, request.method)
        return response, body

    async def close(self) -> None:
        """Close the connections."""
        if self._http is not None:
            await self._http.close()
            self._http = None

    async def _address(self, request: Request) -> tuple[dict[str, str], str]:
        """The authentication headers and the whole URL of a request."""
        access = self._access.get(request.service)
        if access is None or not access.holds(self._plugin()):
            async with self._login:
                # another request may have asked while this one waited
                access = self._access.get(request.service)
                if access is None or not access.holds(self._plugin()):
                    access = await asyncio.to_thread(self._ask, request.service)
                    self._access[request.service] = access
        return access.headers, request.url if "://" in request.url else access.endpoint + request.url

    def _plugin(self) -> Any:
        return self._client.auth or self._client.session.auth

    def _ask(self, service: str) -> Access:
        """Ask the plugin for a token and for the endpoint of a service; this may take requests of its own."""
        client = self._client
        headers = dict(client.session.get_auth_headers(client.auth) or {})
        endpoint = (
            client.get_endpoint()
            if not service
            else client.session.get_endpoint(
                client.auth, service_type=service, interface=client.interface, region_name=client.region_name
            )
        )
        if endpoint is None:
            from keystoneauth1.exceptions import EndpointNotFound

            raise EndpointNotFound(f"no endpoint of the {service or client.service_type} service")
        return Access(headers, endpoint.rstrip("/"), getattr(self._plugin(), "auth_ref", None))

    async def _renewed(self, refused: dict[str, str]) -> bool:
        """Have the plugin forget a refused token, unless another request has had it renewed already."""
        async with self._login:
            if any(access.headers != refused for access in self._access.values()):
                return True
            self._access.clear()
            return await asyncio.to_thread(self._client.invalidate)

    async def _exchange(self, request: Request, service: str, token: dict[str, str], url: str) -> tuple[Response, Any]:
        client = self._client
        headers = {"Accept": "application/json", "User-Agent": client.user_agent or "python-novaclient", **token}
        if not request.service:
            api_versions.update_headers(headers, client.api_version)
        headers.update(client.additional_headers or {})
        data = None
        if request.body is not None:
            headers["Content-Type"] = request.content_type
            data = json.dumps(request.body).encode()
        if client.logger:
            log_request(client.logger, request.method, url, headers, request.body, client.session.verify)
        async with self._session().request(
            request.method,
            url,
            data=data,
            headers=headers,
            ssl=self._tls(),
            proxy=self._proxy(url),
            allow_redirects=False,
        ) as answer:
            content = await answer.read()
            # what is logged must have been decoded
            records = "" if client.logger and client.logger.isEnabledFor(10) else request.records
            return Response(answer.status, answer.headers, url), decoded(content, records)

    def _session(self) -> aiohttp.ClientSession:
        if self._http is None:
            timeout = aiohttp.ClientTimeout(total=self._client.session.timeout)
            self._http = aiohttp.ClientSession(timeout=timeout)
        return self._http

    def _proxy(self, url: str) -> str | None:
        """The proxy that the environment names for a URL. aiohttp would look, in a thread, at each request."""
        origin = "/".join(url.split("/", 3)[:3])
        if origin not in self._proxies:
            parts = urlsplit(url)
            bypass = proxy_bypass(parts.hostname or "")
            self._proxies[origin] = None if bypass else getproxies().get(parts.scheme)
        return self._proxies[origin]

    def _tls(self) -> ssl.SSLContext | bool:
        if self._tls_context is None:
            self._tls_context = self._make_tls()
        return self._tls_context

    def _make_tls(self) -> ssl.SSLContext | bool:
        verify, cert = self._client.session.verify, self._client.session.cert
        if verify is True and not cert:
            return True
        context = ssl.create_default_context(cafile=verify if isinstance(verify, str) else None)
        if not verify:
            context.check_hostname = False
            context.verify_mode = ssl.CERT_NONE
        if cert:
            context.load_cert_chain(*((cert,) if isinstance(cert, str) else cert))
        return context
