"""What can go wrong between a client and a cloud, each as a `Fault`."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from typing import Any

from novaclient.testing.faults.server import Connection, Fault

# Names of servers that do something to a terminal which shows them raw: colours, its title, a line that is
# overwritten, a C1 control, text that runs from right to left.
HOSTILE_NAMES = (
    "\x1b[31mred",
    "\x1b]0;title\x07",
    "visible\rhidden",
    "\x9b31m",
    "file\u202etxt.exe",
)


def answer(body: Any = None, status: int = 200, **headers: str) -> Fault:
    """An answer: JSON, or bytes as they are; None is no body. In names of headers "_" is "-"."""
    content = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
    return Fault(
        f"HTTP {status}", lambda connection, _: connection.send(_head(status, len(content), headers) + content)
    )


def html(status: int = 502, text: str = "<html><body><h1>Bad Gateway</h1></body></html>", **headers: Any) -> Fault:
    """A page for people, as a proxy or a captive portal sends it."""
    return answer(text.encode(), status, Content_Type="text/html; charset=utf-8", **headers)


def empty(status: int = 200) -> Fault:
    """No body, where there should be one."""
    return answer(None, status)


def truncated(body: Any, **headers: Any) -> Fault:
    """Half of an answer, which says of itself that it is whole."""
    content = json.dumps(body).encode()
    return answer(content[: len(content) // 2], **headers)


def cut(body: Any, *, by_reset: bool = False, **headers: str) -> Fault:
    """An answer that ends in the middle, before the length that it announced."""
    content = json.dumps(body).encode()

    def act(connection: Connection, _: Any) -> None:
        connection.send(_head(200, len(content), headers) + content[: len(content) // 2])
        connection.reset() if by_reset else connection.end()

    return Fault("an answer that is cut", act)


def reset(when: str, body: Any = None) -> Fault:
    """A TCP reset.

    :param when: "unread", before the request is read (it has been sent, though), "before" the answer, "within" it,
        or "after" it
    :param body: of the answer that is cut, or complete
    """
    if when == "within":
        return cut(body or {"servers": []}, by_reset=True)

    def act(connection: Connection, _: Any) -> None:
        if when == "after":
            answer(body)(connection, None)
        connection.reset()

    return Fault(f"a reset: {when}", act, unread=when == "unread")


def stall(after: bytes = b"") -> Fault:
    """No answer, or no more of it than this: the connection stays open until the client gives up."""

    def act(connection: Connection, _: Any) -> None:
        connection.send(after)
        connection.wait_for_hangup()
        connection.end()

    return Fault("a stall", act)


def slow(body: Any, tick: Callable[[], Any], *, head: bool = False) -> Fault:
    """An answer that comes byte by byte, without end in view.

    :param tick: called before each byte: it may take the time, or move a clock that the client is given
    :param head: whether the status line and the headers come as slowly; otherwise they come at once
    """
    content = json.dumps(body).encode()
    first = _head(200, len(content), {})

    def act(connection: Connection, _: Any) -> None:
        connection.send(b"" if head else first)
        for byte in (first if head else b"") + content:
            tick()
            connection.send(bytes([byte]))

    return Fault("one byte at a time", act)


def redirect(location: str, status: int = 302) -> Fault:
    """The client is sent elsewhere."""
    return answer(None, status, Location=location)


def bomb(megabytes: int = 64) -> Fault:
    """JSON of so many megabytes, which gzip has packed a thousand to one."""
    return Fault("a gzip bomb", partial(_bomb, megabytes << 20))


def _bomb(size: int, connection: Connection, _: Any) -> None:
    content = gzip.compress(b'{"server": "' + b"0" * size + b'"}', 9)
    connection.send(_head(200, len(content), {"Content_Encoding": "gzip"}) + content)


def deep(levels: int = 100_000) -> Fault:
    """JSON that is nested deeper than a parser can follow."""
    return answer(b'{"servers": ' + b"[" * levels + b"]" * levels + b"}")


def odd_server(**fields: Any) -> dict[str, Any]:
    """A server as no Nova should send it: most fields missing or null, values of enumerations that nobody knows."""
    return {
        "id": "5b5f3e1c-0000-4000-8000-000000000001",
        "name": None,
        "status": "PONDERING",
        "OS-EXT-STS:power_state": 42,
        "OS-EXT-STS:task_state": None,
        "addresses": None,
        "flavor": None,
        "image": None,
        "metadata": None,
        "locked": "perhaps",
        "quantum_state": {"alive": 0.5, "dead": 0.5},
        **fields,
    }


def _head(status: int, length: int, headers: dict[str, str]) -> bytes:
    try:
        phrase = HTTPStatus(status).phrase
    except ValueError:
        phrase = "Unknown"
    fields = {"Content-Type": "application/json"} | {name.replace("_", "-"): value for name, value in headers.items()}
    lines = [f"HTTP/1.1 {status} {phrase}", *(f"{name}: {value}" for name, value in fields.items())]
    if status not in (204, 304):
        lines.append(f"Content-Length: {length}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")
