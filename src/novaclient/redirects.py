"""Where a redirect leads, and whether it is followed. Imported only where there is one."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit, urlunsplit

from novaclient import exceptions

TYPE_CHECKING = False
if TYPE_CHECKING:
    from novaclient.policy import Delivery

# A server that all readers of URLs take for the same one. They do not agree on "http://one\@two", "http://one?.two", or
# on letters that are none of ASCII.
_SERVER = re.compile(r"(?:\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+)(?::[0-9]*)?", re.ASCII)


def follow(delivery: Delivery, hops: int, credentials: bool) -> tuple[str, bool]:
    """Where the response of a delivery leads, and whether the credentials go there.

    :param hops: which redirect it is, from 1
    :param credentials: whether they went where it is from
    :raises RefusedRedirect: if it is not to be followed
    """
    response, method = delivery.response, delivery.method
    location = response.headers.get("location") or ""
    here = str(response.url)
    there = whole(here, location) if location else ""
    same = bool(there) and origin(here) == origin(there)
    problem = ""
    if not location:
        problem = "redirected without saying where"
    elif hops > delivery.policy.redirects:
        problem = f"redirected more than {delivery.policy.redirects} times"
    elif not there:
        problem = "redirected to what is not HTTP"
    elif origin(here)[0] == "https" and origin(there)[0] != "https":
        problem = "redirected out of TLS"
    elif not delivery.repeatable:
        problem = f"a {method} is not redirected"
    elif not same and method not in ("GET", "HEAD"):
        problem = f"a {method} is not redirected to another host"
    if problem:
        raise exceptions.RefusedRedirect(response.status_code, method, delivery.url, problem, there or location)
    return there, credentials and same


def whole(here: str, location: str) -> str:
    """The URL that a redirect from here leads to, spelt so that nobody mistakes whose it is; empty if it is no HTTP."""
    try:
        parts = urlsplit(urljoin(here, location))
        # it raises ValueError for what is no port
        good = parts.scheme in ("http", "https") and _SERVER.fullmatch(parts.netloc) and parts.port != 0
    except ValueError:
        return ""
    return urlunsplit(parts._replace(path=parts.path or "/", fragment="")) if good else ""


def origin(url: str) -> tuple[str, str, int]:
    """Scheme, host and port: who is spoken to."""
    parts = urlsplit(url)
    return parts.scheme, parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80)
