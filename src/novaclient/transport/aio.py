"""The transport for asyncio: aiohttp for requests, a keystoneauth1 plugin for tokens and endpoints.

A plugin does its own, blocking requests: it runs in a worker thread, one at a time, so that many requests that
find no token, or an expired one, wait for one authentication.
"""

from __future__ import annotations

import asyncio
import json
import ssl
from typing import TYPE_CHECKING, Any

import aiohttp

from novaclient import api_versions, exceptions
from novaclient.transport.log import log_request, log_response

if TYPE_CHECKING:
    from novaclient.core import Request
    from novaclient.transport.session import SessionClient

_UNAUTHORIZED = 401


class Response:
    """What the core wants to know of a response."""

    def __init__(self, status_code: int, headers: Any, url: str) -> None:
        self.status_code, self.headers, self.url = status_code, headers, url


class AsyncTransport:
    """Sends requests. Made of the synchronous HTTP client, whose session, plugin and choice of endpoint it uses."""

    def __init__(self, client: SessionClient) -> None:
        self._client = client
        self._http: aiohttp.ClientSession | None = None
        self._login = asyncio.Lock()

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
        async with self._login:
            return await asyncio.to_thread(self._address_now, request)

    def _address_now(self, request: Request) -> tuple[dict[str, str], str]:
        client = self._client
        headers = self._token_now()
        if "://" in request.url:
            return headers, request.url
        if request.service:
            endpoint = client.session.get_endpoint(
                client.auth,
                service_type=request.service,
                interface=client.interface,
                region_name=client.region_name,
            )
        else:
            endpoint = client.get_endpoint()
        if endpoint is None:
            from keystoneauth1.exceptions import EndpointNotFound

            raise EndpointNotFound(f"no endpoint of the {request.service or client.service_type} service")
        return headers, endpoint.rstrip("/") + request.url

    def _token_now(self) -> dict[str, str]:
        return dict(self._client.session.get_auth_headers(self._client.auth) or {})

    async def _renewed(self, refused: dict[str, str]) -> bool:
        """Have the plugin forget a refused token, unless another request has had it renewed already."""
        async with self._login:
            current = await asyncio.to_thread(self._token_now)
            return current != refused or await asyncio.to_thread(self._client.invalidate)

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
            request.method, url, data=data, headers=headers, ssl=self._tls(), allow_redirects=False
        ) as answer:
            text = await answer.read()
            return Response(answer.status, answer.headers, str(answer.url)), _decoded(text)

    def _session(self) -> aiohttp.ClientSession:
        if self._http is None:
            timeout = aiohttp.ClientTimeout(total=self._client.session.timeout)
            self._http = aiohttp.ClientSession(timeout=timeout, trust_env=True)
        return self._http

    def _tls(self) -> ssl.SSLContext | bool:
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


def _decoded(text: bytes) -> Any:
    try:
        return json.loads(text) if text else None
    except ValueError:
        return None
