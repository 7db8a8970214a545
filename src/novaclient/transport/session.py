"""The transport over a keystoneauth1 session: every kind of authentication, every proxy and hook people have."""

from __future__ import annotations

import sys
import threading
import time
from typing import TYPE_CHECKING, Any

import requests
import urllib3
from keystoneauth1 import adapter, identity
from keystoneauth1 import exceptions as kexceptions
from keystoneauth1 import session as ksession

import novaclient
from novaclient import api_versions, drive, exceptions, hints
from novaclient.policy import Failure, Policy, Renew
from novaclient.transport import answer, failures
from novaclient.transport.alarm import alarm
from novaclient.transport.deadline import heed, until
from novaclient.transport.intake import Intake
from novaclient.transport.log import decoded, log_request, log_response

if TYPE_CHECKING:
    from collections.abc import Iterator
    from logging import Logger

    from keystoneauth1.plugin import BaseAuthPlugin

    from novaclient.policy import Attempt, Exchange

# The first is of a proxy that could not be reached, or refused to go on.
_NEVER_SENT = (requests.exceptions.ProxyError, requests.exceptions.ConnectTimeout)
_NEVER_CONNECTED = (urllib3.exceptions.NewConnectionError, urllib3.exceptions.ConnectTimeoutError)
_PIECE = 1 << 16
# What `Intake` unpacks.
_UNPACKED = "gzip, deflate"
# The headers that go to another host, after a redirect.
_FOR_EVERYBODY = frozenset({"accept", "accept-encoding", "connection", "host", "user-agent"})


class SessionClient(adapter.LegacyJsonAdapter):
    """Sends requests to Nova (or, by service type, to its neighbours) and raises this library's errors.

    `get`, `post`, `put`, `delete` and `request` return (response, decoded JSON body or None).
    """

    client_name: str = "python-novaclient"
    client_version: str = novaclient.__version__
    # `request` takes what is known of a `core.Request`: its `records`, and whether it is `repeatable`
    takes_facts = True

    def __init__(
        self,
        *args: Any,
        timings: bool = False,
        api_version: Any = None,
        policy: Policy | None = None,
        **kwargs: Any,
    ) -> None:
        self.times: list[tuple[str, float, float]] = []
        self.timings = timings
        if isinstance(api_version, str):
            api_version = api_versions.APIVersion(api_version)
        self.api_version: api_versions.APIVersion = api_version or api_versions.APIVersion()
        api_versions.check_version(self.api_version)
        super().__init__(*args, **kwargs)
        self.policy: Policy = policy or Policy.of(timeout=_timeout_of(self.session))
        self._login = threading.Lock()

    def request(self, url: str, method: str, **kwargs: Any) -> tuple[Any, Any]:
        """Deliver one request, by the client's policy.

        :raises ClientException: for a status of 400 and above, unless `raise_exc` is false
        :raises AmbiguousOutcome: if it may have been done; also an error of keystoneauth1, or a ClientException
        :raises keystoneauth1.exceptions.ConnectionError: if no answer came
        """
        headers = kwargs.setdefault("headers", {})
        service = (kwargs.get("endpoint_filter") or {}).get("service_type") or self.service_type or "compute"
        if service == self.service_type or not self.service_type:
            api_versions.update_headers(headers, self.api_version)
        headers.update(trace_headers())
        raise_exc = kwargs.pop("raise_exc", True)
        started = time.time()
        headers.setdefault("Accept", "application/json")
        if "body" in kwargs:
            kwargs["json"] = kwargs.pop("body")
        policy, follow = self.policy_of(kwargs)
        repeatable = kwargs.pop("repeatable", None)
        send = _Exchanges(self, url, method, service, kwargs)
        steps = policy.deliver(method, url, repeatable=repeatable, follow=follow)
        delivery = drive.run(steps, send, policy.sleep or time.sleep)
        # otherwise they go round in a circle, and an answer stays until the collector finds it
        send.attempt = send.prepared = None
        if self.timings:
            self.times.append((f"{method} {url}", started, time.time()))
        if raise_exc and delivery.response.status_code >= 400:
            raise delivery.error(send.body)
        return delivery.response, send.body

    def exchange(self, url: str, method: str, **kwargs: Any) -> Any:
        """Send a request once, as keystoneauth1 does it: the response, not decoded."""
        # not `super().request`, which decodes in its own, slower way
        return adapter.Adapter.request(self, url, method, **kwargs)  # type: ignore[arg-type]

    def renewed(self, token: str | None, auth: Any = None) -> bool:
        """Have the plugin forget a refused token, unless another thread has had it renewed already."""
        auth = auth or self.auth
        with self._login:
            return self.session.get_token(auth) != token or bool(self.invalidate(auth))

    def policy_of(self, kwargs: dict[str, Any]) -> tuple[Policy, bool]:
        """A request's policy, and whether redirects are followed: what keystoneauth1 was told counts as well."""

        def told(name: str) -> Any:
            value = kwargs.pop(name, None)
            return getattr(self, name, None) if value is None else value

        retries = [told("connect_retries"), told("status_code_retries"), getattr(self.session, "_connect_retries", 0)]
        delays = [told("connect_retry_delay"), told("status_code_retry_delay")]
        statuses, redirect = told("retriable_status_codes"), kwargs.pop("redirect", None)
        redirect = getattr(self.session, "redirect", True) if redirect is None else redirect
        policy = self.policy
        changes: dict[str, Any] = {}
        more = max((number for number in retries if isinstance(number, int)), default=0)
        if more > policy.retries:
            changes["retries"] = more
        if any(delays):
            changes["delay"] = delays[0] or delays[1]
        if statuses:
            changes["statuses"] = policy.statuses | frozenset(statuses)
        if type(redirect) is int and redirect < policy.redirects:
            changes["redirects"] = redirect
        return policy.but(**changes), redirect is not False

    def get_timings(self) -> list[tuple[str, float, float]]:
        """(what, start, end) of each request, in seconds since the epoch."""
        return self.times

    def reset_timings(self) -> None:
        """Forget the times so far."""
        self.times = []


class _Exchanges:
    """What a request's delivery wants, done by a keystoneauth1 session. `body` is the last answer's."""

    def __init__(self, client: SessionClient, url: str, method: str, service: str, kwargs: dict[str, Any]) -> None:
        self.client, self.url, self.method, self.service, self.kwargs = client, url, method, service, kwargs
        # what is logged must have been decoded
        records = kwargs.pop("records", ())
        self.records = () if client.logger and client.logger.isEnabledFor(10) else records
        self.body: Any = None
        self.attempt: Any = None
        # as `requests` has it, once it is complete
        self.prepared: Any = None

    def __call__(self, step: Exchange) -> Any:
        if isinstance(step, Renew):
            return bool(step.token) and self.client.renewed(step.token, self.kwargs.get("auth"))
        return self.exchange(step)

    def exchange(self, attempt: Any) -> Any:
        """The response; failures as `Failure`."""
        self.attempt, self.prepared = attempt, None
        url = attempt.url or self.url
        try:
            with alarm(attempt.policy, f"{self.method} {self.url}"), until(attempt.left):
                response = self._send(url, attempt)
        except kexceptions.EndpointNotFound as error:
            hints.give(error, hints.for_endpoint(self.client, self.service))
            raise
        except kexceptions.ConnectionError as error:
            if isinstance(error, kexceptions.SSLError):
                hints.give(error, hints.for_tls(str(error)))
            if self.prepared is None:
                # not of this request: there was no token, or no endpoint, to send it with
                raise
            failure = self._failure(error)
            if failure.timed_out and attempt.left() <= 0:
                failure.error = failures.silent(self.prepared.url, attempt).error
            raise failure from None
        self.body = answer.decoded(response, self.method, self.records)
        if self.client.logger is not None:
            log_response(self.client.logger, self.method, self.service, response, self.body)
        return response

    def _send(self, url: str, attempt: Attempt) -> Any:
        once = {"connect_retries": 0, "status_code_retries": 0, "redirect": False, "allow_reauth": False}
        kwargs = {**self.kwargs, **once, "raise_exc": False, "log": False, "requests_auth": self.see}
        kwargs.setdefault("timeout", (attempt.connect, attempt.idle))
        # `requests` asks for more, where there is a library for it
        kwargs["headers"] = {"Accept-Encoding": _UNPACKED, **kwargs["headers"]}
        if attempt.credentials:
            return self.client.exchange(url, self.method, **kwargs)
        # to another host, after a redirect: nothing goes there that is not for everybody
        session: Any = self.client.session
        return session.request(
            url, self.method, authenticated=False,
            headers={"Accept": "application/json", "Accept-Encoding": _UNPACKED},
            user_agent=self.client.user_agent, cert=None,
            **{name: kwargs[name] for name in (*once, "raise_exc", "log", "requests_auth", "timeout")},
        )  # fmt: skip

    def see(self, prepared: Any) -> Any:
        """Where `requests` lets an authentication see a request: the one place where it is complete, and not yet sent.

        A log that came after the answer would not show the request that never got one.
        """
        self.prepared = prepared
        if not self.attempt.credentials:
            # the session, and `requests` below it, add by themselves what they were told to
            for name in [name for name in prepared.headers if name.lower() not in _FOR_EVERYBODY]:
                del prepared.headers[name]
        self.attempt.token = prepared.headers.get("X-Auth-Token")
        prepared.register_hook("response", self.take)
        logger = self.client.logger
        if logger is not None:
            verify = self.client.session.verify
            log_request(logger, self.method, prepared.url, prepared.headers, decoded(prepared.body), verify)
        given = self.kwargs.get("requests_auth") if self.attempt.credentials else None
        return given(prepared) if given else prepared

    def take(self, response: Any, **_: Any) -> None:
        """Read the content of a response, within limits of size and time."""
        intake, raw, url = Intake(self.attempt, self.method, response), response.raw, self.prepared.url
        if getattr(raw, "connection", None) is not None:
            # urllib3 before 2 takes what has been cut for the whole; what tests make up came by no connection
            raw.enforce_content_length = True
        try:
            for piece in _pieces(raw):
                intake.take_packed(piece)
        except (TimeoutError, urllib3.exceptions.ReadTimeoutError):
            raw.close()
            raise failures.silent(url, self.attempt) from None
        except (urllib3.exceptions.HTTPError, OSError) as error:
            raw.close()
            raise failures.lost(url, error) from error
        except exceptions.MalformedResponse:
            raw.close()
            raise
        response._content, response._content_consumed = intake.content, True

    def _failure(self, error: Exception) -> Failure:
        """What became of a request that `requests` gave up; keystoneauth1 keeps its error as the context."""
        cause = error.__context__
        reason: Any = cause.args[0] if cause is not None and cause.args else cause
        reason = getattr(reason, "reason", reason)
        reason = getattr(reason, "original_error", reason)
        text = str(error).lower()
        # all but an end of the connection, which may come at any time
        final = isinstance(cause, requests.exceptions.SSLError) and "eof" not in text
        never = final or isinstance(cause, _NEVER_SENT) or isinstance(reason, _NEVER_CONNECTED)
        # the second is of a proxy, as urllib3 before 2 has it
        timed_out = isinstance(cause, requests.exceptions.Timeout) or isinstance(reason, TimeoutError)
        return Failure(error, reached=not never, timed_out=timed_out, final=final)


def _pieces(raw: Any) -> Iterator[bytes]:
    """What has come of a body, packed as it is, again and again to its end: never waiting for more than a byte."""
    if not hasattr(raw, "read1"):
        yield from raw.stream(_PIECE, decode_content=False)
        return
    while piece := raw.read1(_PIECE, decode_content=False):
        yield piece


def _timeout_of(session: Any) -> float | None:
    """The time-out that a session brings along."""
    timeout = getattr(session, "timeout", None)
    return timeout if isinstance(timeout, (int, float)) else None


def trace_headers() -> dict[str, str]:
    """The headers of OSprofiler, if the program uses it."""
    if "osprofiler.profiler" not in sys.modules:
        return {}
    from osprofiler import web  # type: ignore[import-not-found,unused-ignore]

    headers: dict[str, str] = web.get_trace_id_headers()
    return headers


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
    retry: Policy | int | None = None,
    deadline: float | None = None,
    session: ksession.Session | None = None,
    timeout: float | tuple[float, float] | None = None,
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
        idle = timeout[1] if isinstance(timeout, tuple) else timeout
        session = ksession.Session(
            auth=auth, verify=cacert or not insecure, timeout=idle, cert=cert, user_agent=user_agent
        )
        heed(session)
    return SessionClient(
        api_version=api_version,
        auth=auth,
        endpoint_override=endpoint_override,
        interface=endpoint_type,
        logger=logger,
        policy=Policy.of(retry, _timeout_of(session) if timeout is None else timeout, deadline),
        region_name=region_name,
        service_name=service_name,
        service_type=service_type,
        session=session,
        timings=timings,
        user_agent=user_agent,
        **kwargs,
    )
