"""The transport over a keystoneauth1 session: every kind of authentication, every proxy and hook people have."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Any

from keystoneauth1 import adapter, identity
from keystoneauth1 import session as ksession

import novaclient
from novaclient import api_versions, exceptions
from novaclient.transport.body import decoded as decoded_body
from novaclient.transport.log import decoded, log_request, log_response

if TYPE_CHECKING:
    from logging import Logger

    from keystoneauth1.plugin import BaseAuthPlugin

    from novaclient.core import Request


class SessionClient(adapter.LegacyJsonAdapter):
    """Sends requests to Nova (or, by service type, to its neighbours) and raises this library's errors.

    `get`, `post`, `put`, `delete` and `request` return (response, decoded JSON body or None).
    """

    client_name = "python-novaclient"
    client_version = novaclient.__version__
    # `request` takes `records`, as `body.decoded` does
    leaves_records = True

    def __init__(self, *args: Any, timings: bool = False, api_version: Any = None, **kwargs: Any) -> None:
        self.times: list[tuple[str, float, float]] = []
        self.timings = timings
        if isinstance(api_version, str):
            api_version = api_versions.APIVersion(api_version)
        self.api_version = api_version or api_versions.APIVersion()
        api_versions.check_version(self.api_version)
        super().__init__(*args, **kwargs)

    def request(self, url: str, method: str, **kwargs: Any) -> tuple[Any, Any]:
        """Send one request. Raises ClientException for a status of 400 and above, unless `raise_exc` is false."""
        headers = kwargs.setdefault("headers", {})
        service = (kwargs.get("endpoint_filter") or {}).get("service_type") or self.service_type or "compute"
        if service == self.service_type or not self.service_type:
            api_versions.update_headers(headers, self.api_version)
        headers.update(_trace_headers())
        raise_exc = kwargs.pop("raise_exc", True)
        started = time.time()
        kwargs.setdefault("requests_auth", self._log_request)
        headers.setdefault("Accept", "application/json")
        if "body" in kwargs:
            kwargs["json"] = kwargs.pop("body")
        # what is logged must have been decoded
        records = kwargs.pop("records", "")
        if self.logger and self.logger.isEnabledFor(10):
            records = ""
        # not `super().request`, which decodes in its own, slower way
        resp = adapter.Adapter.request(self, url, method, raise_exc=False, log=False, **kwargs)  # type: ignore[arg-type]
        body = decoded_body(resp.content, records)
        if self.timings:
            self.times.append((f"{method} {url}", started, time.time()))
        if self.logger is not None:
            log_response(self.logger, method, service, resp, body)
        if raise_exc and resp.status_code >= 400:
            raise exceptions.from_response(resp, body, url, method)
        return resp, body

    def _log_request(self, prepared: Any) -> Any:
        # Where `requests` lets an authentication see a request is the one place where it is complete and not
        # yet sent: a log that comes after the answer would not show the request that never got one.
        if self.logger is not None:
            body = decoded(prepared.body)
            log_request(self.logger, prepared.method, prepared.url, prepared.headers, body, self.session.verify)
        return prepared

    def get_timings(self) -> list[tuple[str, float, float]]:
        """(what, start, end) of each request, in seconds since the epoch."""
        return self.times

    def reset_timings(self) -> None:
        """Forget the times so far."""
        self.times = []


def _trace_headers() -> dict[str, str]:
    """The headers of OSprofiler, if the program uses it."""
    if "osprofiler.profiler" not in sys.modules:
        return {}
    from osprofiler import web  # type: ignore[import-not-found,unused-ignore]

    headers: dict[str, str] = web.get_trace_id_headers()
    return headers


def arguments_of(request: Request) -> dict[str, Any]:
    """What a request of the core means for `SessionClient.get` and its kin."""
    kwargs: dict[str, Any] = {}
    if request.method in ("POST", "PUT"):
        kwargs["body"] = request.body
    if request.method == "PATCH":
        kwargs.update(body=request.body, headers={"Content-Type": request.content_type})
    if request.service:
        # the override is the address of Nova, and of nothing else
        kwargs.update(endpoint_filter={"service_type": request.service}, endpoint_override=None)
    return kwargs


def construct(
    *,
    api_version: Any = None,
    auth: BaseAuthPlugin | None = None,
    auth_token: str | None = None,
    auth_url: Any = None,
    cacert: str | None = None,
    cert: str | tuple[str, str] | None = None,
    endpoint_override: str | None = None,
    endpoint_type: str = "publicURL",
    http_log_debug: bool = False,
    insecure: bool = False,
    logger: Logger | None = None,
    os_cache: bool = False,
    password: str | None = None,
    project_domain_id: str | None = None,
    project_domain_name: str | None = None,
    project_id: str | None = None,
    project_name: str | None = None,
    region_name: str | None = None,
    service_name: str | None = None,
    service_type: str = "compute",
    session: ksession.Session | None = None,
    timeout: float | None = None,
    timings: bool = False,
    user_agent: str = "python-novaclient",
    user_domain_id: str | None = None,
    user_domain_name: str | None = None,
    user_id: str | None = None,
    username: str | None = None,
    **kwargs: Any,
) -> SessionClient:
    """The HTTP client for what a program gave `Client`: its session, or a new one from its credentials.

    What is not named here goes to keystoneauth1's adapter. Nothing is sent.
    """
    if not session:
        if not auth:
            project: dict[str, Any] = {
                "project_id": project_id,
                "project_name": project_name,
                "project_domain_id": project_domain_id,
                "project_domain_name": project_domain_name,
            }
            if auth_token:
                auth = identity.Token(auth_url=auth_url, token=auth_token, **project)
            else:
                auth = identity.Password(
                    auth_url=auth_url,
                    username=username,
                    user_id=user_id,
                    password=password,
                    user_domain_id=user_domain_id,
                    user_domain_name=user_domain_name,
                    **project,
                )
        session = ksession.Session(
            auth=auth, verify=cacert or not insecure, timeout=timeout, cert=cert, user_agent=user_agent
        )
    return SessionClient(
        api_version=api_version,
        auth=auth,
        endpoint_override=endpoint_override,
        interface=endpoint_type,
        logger=logger,
        region_name=region_name,
        service_name=service_name,
        service_type=service_type,
        session=session,
        timings=timings,
        user_agent=user_agent,
        **kwargs,
    )
