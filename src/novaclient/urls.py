"""Texts in URLs, quoted. Few need it, and `urllib.parse`, which knows how, takes a while to import."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")
# What was not UTF-8 on a command line is sent as the bytes that it was.
_BYTES = "surrogateescape"


def is_whole(url: str) -> bool:
    """Whether a URL says where, and not only what: a query may hold another URL."""
    return "://" in url.partition("?")[0]


def quote(text: str, safe: str = "/") -> str:
    """As `urllib.parse.quote`."""
    if _UNRESERVED.union(safe).issuperset(text):
        return text
    from urllib import parse

    return parse.quote(text, safe=safe, errors=_BYTES)


def urlencode(pairs: Iterable[tuple[str, Any]], safe: str = "") -> str:
    """As `urllib.parse.urlencode`."""
    plain = _UNRESERVED.union(safe)
    pairs = list(pairs)
    if all(isinstance(value, (str, int)) and plain.issuperset(name + str(value)) for name, value in pairs):
        return "&".join(f"{name}={value}" for name, value in pairs)
    from urllib import parse

    return parse.urlencode(pairs, safe=safe, errors=_BYTES)
