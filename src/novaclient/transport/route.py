"""How the asynchronous transport reaches a server: as the keystoneauth1 session would, by the rules of `requests`."""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from requests.utils import DEFAULT_CA_BUNDLE_PATH, prepend_scheme_if_needed, select_proxy

from novaclient.transport import failures, tls

if TYPE_CHECKING:
    from typing import Any

# aiohttp would speak HTTP to any other.
_SPOKEN = ("http", "https")


class Route(NamedTuple):
    """The proxy to go by, if there is one, and the settings of TLS."""

    proxy: str | None
    tls: ssl.SSLContext | bool


def find(session: Any, url: str, credentials: bool = True) -> Route:
    """The route to the server of a URL.

    :param session: a keystoneauth1 session; what `requests` reads in the environment counts as it does there
    :param credentials: whether the client certificate is for that server
    :raises Failure: if there is something wrong with a certificate's file, or with what names the proxy
    """
    settings = session.session.merge_environment_settings(
        url, {}, None, session.verify, session.cert if credentials else None
    )
    proxy = _proxy(url, settings["proxies"])
    if not any(way and way.startswith("https:") for way in (url, proxy)):
        return Route(proxy, True)
    verify, cert = settings["verify"], settings["cert"]
    authorities = str(DEFAULT_CA_BUNDLE_PATH) if verify is True else verify or ""
    ciphers, min_version = (getattr(session, name, None) for name in ("tls_ciphers", "tls_min_version"))
    try:
        return Route(proxy, tls.context(authorities, cert, ciphers, min_version))
    except (OSError, ValueError) as error:
        files = ", ".join(str(file) for file in (verify, cert) if isinstance(file, (str, tuple)))
        raise failures.untrusted(url, f"{error} ({files})" if files else error) from error


def _proxy(url: str, proxies: Any) -> str | None:
    value = select_proxy(url, proxies)
    if not value:
        return None
    value = prepend_scheme_if_needed(value, "http")  # type: ignore[no-untyped-call]
    parts = urlsplit(value)
    if parts.scheme not in _SPOKEN:
        raise failures.no_way(url, f"a proxy of the kind {parts.scheme} is not spoken to in asyncio")
    if not parts.hostname:
        raise failures.no_way(url, "the environment names a proxy without a host")
    return value
