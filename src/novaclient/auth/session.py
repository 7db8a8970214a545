"""The command's session of keystoneauth1: what that sends by itself, to Keystone, is logged and stays on its way."""

from __future__ import annotations

import logging
import threading
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from keystoneauth1 import session as ksession
from keystoneauth1.exceptions import Unauthorized

from novaclient import cli, exceptions, hints, redirects
from novaclient.auth.clock import Clock
from novaclient.transport.alarm import alarm
from novaclient.transport.deadline import heed, until
from novaclient.transport.log import decoded, log_request, log_response

if TYPE_CHECKING:
    from collections.abc import Callable

    from novaclient.policy import Policy

_LOGGER = logging.getLogger("novaclient.client")

# What lets somebody in, beside a body.
_CREDENTIALS = ("X-Auth-Token", "X-Subject-Token", "Authorization")


class LoggedSession(ksession.Session):
    """Shows logins too, which keystoneauth1 keeps from its log: their secrets are masked here.

    options    what the kind of authentication was given, by keystoneauth1's names
    clock      what Keystone's answers tell of its clock

    A login does not follow a redirect to another server, as keystoneauth1 would have it, nor out of TLS.
    """

    def __init__(self, policy: Policy, options: dict[str, Any], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        heed(self)
        self.policy, self.options, self.clock = policy, options, Clock()
        self._here = threading.local()
        self.session.hooks["response"].append(partial(_look_at_redirect, self._here))

    def get_auth_headers(self, auth: Any = None, **kwargs: Any) -> Any:
        """The headers that a login brings. An error says in its hint that it is the login that failed.

        :raises Unauthorized: keystoneauth1's, within that login: as what is to say which versions of Keystone there
            are asks for it. It would wait for itself
        """
        auth = auth or self.auth
        # the logins that this thread is at: one may need another
        entered = vars(self._here).setdefault("entered", [])
        if auth in entered:
            raise Unauthorized("It is asked for a login before it can be known how to log in.")
        entered.append(auth)
        try:
            self.clock.end(auth)
            headers = super().get_auth_headers(auth, **kwargs)
            self.clock.bear_with(auth)
        except Exception as error:
            from novaclient.auth import troubles

            hints.give(error, troubles.of_login(error, self.options))
            raise
        finally:
            entered.remove(auth)
        cli.secrets += set((headers or {}).values()).difference(cli.secrets)
        return headers

    def get_endpoint(self, auth: Any = None, **kwargs: Any) -> Any:
        """The URL of a service, which a login tells: it is made first, so that its errors are told as such."""
        self.get_auth_headers(auth)
        return super().get_endpoint(auth, **kwargs)

    def request(self, url: str, method: str, **kwargs: Any) -> Any:  # type: ignore[override]
        """Send a request: one of keystoneauth1's own, to Keystone, if it does not say how long it may take."""
        before, self._here.alone = getattr(self._here, "alone", False), "timeout" not in kwargs
        try:
            if not self._here.alone:
                return super().request(url, method, **kwargs)
            with alarm(self.policy, f"{method} {url}"), until(self._left()):
                timeout = (self.policy.connect, self.policy.idle)
                response = super().request(url, method, timeout=timeout, **kwargs)
        finally:
            self._here.alone = before
        self.clock.hear(response)
        return response

    def _left(self) -> Callable[[], float]:
        """What tells the seconds until the deadline of a request that is sent now."""
        policy = self.policy
        end = policy.clock() + policy.deadline
        return lambda: end - policy.clock()

    def post(self, url: str, **kwargs: Any) -> Any:
        """Send a POST; one that is kept from the log is a login."""
        if kwargs.get("log") is False and _LOGGER.isEnabledFor(logging.DEBUG):
            kwargs.setdefault("requests_auth", self._log)
        return super().post(url, **kwargs)

    def _log(self, prepared: Any) -> Any:
        # as an authentication of `requests` sees it: whole, and before it is sent
        log_request(_LOGGER, prepared.method, prepared.url, prepared.headers, decoded(prepared.body), self.verify)
        prepared.register_hook("response", _log_answer)
        return prepared


def _log_answer(response: Any, **_: Any) -> None:
    log_response(_LOGGER, "POST", "identity", response, decoded(response.content))


def _look_at_redirect(thread: threading.local, response: Any, **_: Any) -> None:
    """Before keystoneauth1 follows a redirect, with all that was sent here.

    :raises RefusedRedirect: if that is a secret, and goes to another server, or out of TLS
    """
    location = response.headers.get("location")
    if not (getattr(thread, "alone", False) and location and 300 < response.status_code < 400):
        return
    request, here = response.request, str(response.url)
    there, secret = redirects.whole(here, location), _is_secret(request)
    good = there and (_is_secure(there) or not _is_secure(here))
    if good and (not secret or _is_same_server(here, there)):
        response.headers["location"] = there
    elif secret:
        response.close()
        what = "a login is not redirected to another server, or out of TLS"
        raise exceptions.RefusedRedirect(response.status_code, request.method, here, what, there or location)
    else:
        # what it is asked for, the versions there are, may be found in another way
        del response.headers["location"]


def _is_secure(url: str) -> bool:
    return urlsplit(url).scheme == "https"


def _is_secret(request: Any) -> bool:
    return bool(request.body) or any(name in request.headers for name in _CREDENTIALS)


def _is_same_server(here: str, there: str) -> bool:
    """Whether it is the same one, now by TLS perhaps."""
    one, other = redirects.origin(here), redirects.origin(there)
    return one == other or (one[:2] == ("http", other[1]) and other[0] == "https")
