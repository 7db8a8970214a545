"""The proxy that the environment names for a server, by the rules of `requests`, which the session goes by.

Imported only where there is a variable `*_proxy`. `urllib.request` knows half of this, and imports for 60 ms.
"""

from __future__ import annotations

import os

try:
    from _socket import inet_aton
except ImportError:
    from socket import inet_aton

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

# The longest answer to CONNECT, in bytes.
_MOST_ANSWER = 64 * 1024
_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
_HEX = frozenset("0123456789ABCDEFabcdef")
_HOST = _LETTERS | frozenset("0123456789-._")
_AUTHORITY = _HOST | frozenset("[]:")


class Proxy:
    """A proxy that is spoken to in plain HTTP.

    host, port   where it listens
    headers      what it is told with each request, and nobody else: its user's name and password, if there is one
    """

    __slots__ = ("headers", "host", "port")

    def __init__(self, host: str, port: int, headers: dict[str, str]) -> None:
        self.host, self.port, self.headers = host, port, headers

    def securing(self, authority: str, secure: Callable[[Any], Any]) -> Callable[[Any], Any]:
        """What makes a TLS connection to a server ("host:port") of a TCP connection to the proxy.

        It raises OSError if the proxy does not lead there. Nothing but the server's name has been told then.
        """

        def through(plain: Any) -> Any:
            try:
                self._lead(plain, authority)
            except BaseException:
                plain.close()
                raise
            return secure(plain)

        return through

    def _lead(self, plain: Any, authority: str) -> None:
        lines = [f"CONNECT {authority} HTTP/1.1", f"Host: {authority}"]
        lines += [f"{name}: {value}" for name, value in self.headers.items()]
        plain.sendall("\r\n".join([*lines, "", ""]).encode("latin-1"))
        answer = b""
        while b"\r\n\r\n" not in answer:
            piece = plain.recv(4096)
            if not piece or len(answer) > _MOST_ANSWER:
                raise OSError("the proxy gave no answer to CONNECT")
            answer += piece
        # the server says nothing before TLS does: what came with the answer is not its
        if answer[:7] != b"HTTP/1." or answer.split(None, 2)[1:2] != [b"200"] or answer[-4:] != b"\r\n\r\n":
            raise OSError("the proxy refused CONNECT")


def proxy_for(scheme: str, authority: str) -> Proxy | None:
    """The proxy to reach a server by ("https", "host:port"), or None if it is to be reached by itself.

    :raises ValueError: if it is one of another kind (https, socks), or is named in an unusual way
    """
    named = _named()
    value = named.get(scheme, named.get("all"))
    if not value or _is_exempt(authority, named.get("no")):
        return None
    if not _AUTHORITY.issuperset(authority):
        # of a redirect: the proxy is told no more than a name
        raise ValueError(authority)
    return _parsed(value)


def _named() -> dict[str, str]:
    """Kind of proxy -> value, as `urllib.request.getproxies_environment`: variables in small letters count for more."""
    found = {name[:-6].lower(): value for name, value in os.environ.items() if name[-6:].lower() == "_proxy" and value}
    if "REQUEST_METHOD" in os.environ:
        # a CGI script's HTTP_PROXY is a header of whoever asks it
        found.pop("http", None)
    for name, value in os.environ.items():
        if name[-6:] == "_proxy":
            found[name[:-6].lower()] = value
    return {kind: value for kind, value in found.items() if value}


def _is_exempt(authority: str, no_proxy: str | None) -> bool:
    """As `requests.utils.should_bypass_proxies`, which has rules of its own and then asks urllib for its."""
    host, port = _split(authority.lower())
    # compat: of an empty variable and one in capitals requests takes the latter, and urllib none
    listed = os.environ.get("no_proxy") or os.environ.get("NO_PROXY") or ""
    own = [name for name in listed.replace(" ", "").split(",") if name]
    address = _address(host)
    if address is not None:
        if any(_has_address(name, address) or name == host for name in own):
            return True
    elif any(_ends(host, name) or (port and _ends(f"{host}:{port}", name)) for name in own):
        return True
    if no_proxy is None:
        return False
    return no_proxy == "*" or any(_ends(host, name.strip().lower()) for name in no_proxy.split(",") if name.strip())


def _ends(host: str, name: str) -> bool:
    """Whether a host is the one of that name, or in the domain of it."""
    name = name.lstrip(".")
    return host == name or host.endswith(f".{name}")


def _address(text: str) -> int | None:
    """An IPv4 address as a number; None if it is none."""
    try:
        return int.from_bytes(inet_aton(text), "big")
    except (OSError, ValueError):
        return None


def _has_address(network: str, address: int) -> bool:
    """Whether "10.0.0.0/8" has an address; what is no network has none."""
    base, _, bits = network.partition("/")
    first = _address(base)
    try:
        size = int(bits)
    except ValueError:
        return False
    return first is not None and 1 <= size <= 32 and (first ^ address) >> (32 - size) == 0


def _parsed(value: str) -> Proxy:
    """A proxy as variables name it: "http://user:password@host:port", of which only the host must be there."""
    scheme, colon, rest = value.partition("://")
    if not colon:
        # compat: "localhost:3128" is a scheme and a path to requests, "10.0.0.1:3128" is not
        scheme, rest = "http", value
        word, colon, _ = value.partition(":")
        if colon and word[:1] in _LETTERS and "." not in word:
            raise ValueError(value)
    authority = rest.removesuffix("/")
    userinfo, _, server = authority.rpartition("@")
    host, port = _split(server)
    plain = _HOST.issuperset(host) or (server[:1] == "[" and (_HOST | {":"}).issuperset(host))
    if scheme.lower() != "http" or not host or not plain or set(authority) & set("/?#\\"):
        raise ValueError(scheme)
    number = int(port or 80) if (port or "80").isdecimal() else 0
    if not 0 < number < 65536:
        raise ValueError(port)
    return Proxy(host, number, _headers(userinfo))


def _split(authority: str) -> tuple[str, str]:
    """'[::1]:8774' -> ('::1', '8774')."""
    host, colon, port = authority.rpartition(":")
    if not colon or "]" in port:
        host, port = authority, ""
    return (host[1:-1] if host[:1] == "[" else host), port


def _headers(userinfo: str) -> dict[str, str]:
    name, colon, password = userinfo.partition(":")
    # compat: a user without ":" goes unsaid
    if not name or not colon:
        return {}
    import binascii

    words = f"{_unquoted(name)}:{_unquoted(password)}".encode("latin-1")
    return {"Proxy-Authorization": f"Basic {binascii.b2a_base64(words, newline=False).decode()}"}


def _unquoted(text: str) -> str:
    if "%" not in text:
        return text
    if not all(len(code) > 1 and _HEX.issuperset(code[:2]) for code in text.split("%")[1:]):
        # a "%" that stands for itself makes the others do so
        raise ValueError("%")
    from urllib.parse import unquote

    return unquote(text)
