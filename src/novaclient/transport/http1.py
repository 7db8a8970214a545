"""HTTP/1.1 over one connection, as little of it as the APIs of OpenStack use: see docs/decisions/light-transport.md."""

from __future__ import annotations

try:
    # `socket` makes classes and enumerations of this, which cost more than a request
    import _socket as socket
except ImportError:
    import socket  # type: ignore[no-redef]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from novaclient.transport.intake import Intake

# The largest head of a response, and the longest line in the frame of its body, in bytes.
MOST_HEAD = 256 * 1024
# As `http.client` has it: each header is looked for among the others.
_MOST_HEADERS = 100
# Digits of a length: it may not be a number at all.
_MOST_DIGITS = 18

# Bytes. The memory of larger ones goes back to the operating system, and comes page by page again for the next answer.
_PIECE = 64 * 1024
_NO_ANSWER = "Remote end closed connection without response"


class Unreachable(Exception):
    """There is no connection, and nothing was sent. The cause is why."""


class BadAnswer(Exception):
    """What came is not HTTP, or ends in the middle."""


class Headers(dict[str, str]):
    """The headers of a response, named as they came, and found by any spelling."""

    def get(self, name: str, default: Any = None) -> Any:
        """The value of a header."""
        name = name.lower()
        return next((value for key, value in self.items() if key.lower() == name), default)

    def __getitem__(self, name: str) -> str:
        value: str | None = self.get(name)
        if value is None:
            raise KeyError(name)
        return value

    def __contains__(self, name: object) -> bool:
        return self.get(str(name)) is not None

    def add(self, name: str, value: str) -> None:
        """Add a header; one of a name that is there already is joined to it."""
        known = next((key for key in self if key.lower() == name.lower()), name)
        self[known] = f"{dict.__getitem__(self, known)}, {value}" if known in self.keys() else value


class Response:
    """An answer, with the attributes of one of `requests` that programs read."""

    __slots__ = ("content", "headers", "reason", "status_code", "url")

    def __init__(self, status_code: int, reason: str, headers: Headers, url: str) -> None:
        self.status_code, self.reason, self.headers, self.url = status_code, reason, headers, url
        self.content = b""

    @property
    def ok(self) -> bool:
        """Whether the server did what it was asked for."""
        return self.status_code < 400

    @property
    def text(self) -> str:
        """The body as text."""
        return self.content.decode("utf-8", "replace")

    def json(self) -> Any:
        """The body, decoded. Raises ValueError if it is not JSON."""
        import json

        return json.loads(self.content)

    def __repr__(self) -> str:
        return f"<Response [{self.status_code}]>"


class Connection:
    """A connection to one server. `reusable` tells whether it takes another request.

    :param timeout: seconds to connect in
    :param secure: makes a TLS connection of a TCP connection, which is one of the module `socket` then
    :param forwarded: the server is a proxy, which forwards requests and is told these headers with each
    :raises Unreachable: if there is no connection
    """

    def __init__(
        self,
        host: str,
        port: int,
        timeout: float | None,
        secure: Callable[[Any], Any] | None = None,
        forwarded: dict[str, str] | None = None,
    ) -> None:
        self._unread = b""
        self._forwarded = forwarded
        self._left: Callable[[], float]
        self.reusable = True
        try:
            self._socket: Any = _connected(host, port, timeout, secure is not None)
            if secure is not None:
                self._socket = secure(self._socket)
        except (OSError, ValueError) as error:
            raise Unreachable(str(error)) from error

    def is_open(self) -> bool:
        """Whether the server has not hung up, nor said what it was not asked; only to be asked between requests."""
        from select import select

        return self.reusable and not self._unread and not select([self._socket.fileno()], [], [], 0)[0]

    @property
    def is_forwarded(self) -> bool:
        """Whether it is a proxy that answers."""
        return self._forwarded is not None

    def close(self) -> None:
        """Hang up."""
        self.reusable = False
        self._socket.close()

    def exchange(
        self,
        method: str,
        url: str,
        headers: dict[str, str],
        content: bytes,
        timeout: float | None,
        intake: Callable[[Response], Intake],
        left: Callable[[], float],
        patience: float = 0.0,
        say: Callable[[], None] | None = None,
    ) -> Response:
        """Send a request and read the response to it.

        :param timeout: seconds in which at least a byte must come
        :param intake: makes what takes the pieces of a response's body
        :param left: seconds until all must have come
        :param patience: seconds of silence after which `say` is called, and waiting goes on
        :raises OSError: if the connection breaks; TimeoutError if time runs out
        :raises BadAnswer: if what comes is no whole response
        """
        scheme, _, rest = url.partition("://")
        authority, _, path = rest.partition("/")
        target = f"/{path}"
        if self._forwarded is not None:
            target, headers = f"{scheme}://{authority}{target}", headers | self._forwarded
        lines = [f"{method} {target} HTTP/1.1", f"Host: {authority}"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        if content or method in ("POST", "PUT", "PATCH"):
            lines.append(f"Content-Length: {len(content)}")
        self._left = left
        try:
            self._socket.settimeout(timeout)
            self._socket.sendall("\r\n".join([*lines, "", ""]).encode("latin-1") + content)
            if say is not None and (timeout is None or patience < timeout):
                self._listen(patience, timeout, say)
            response = self._response(method, url, intake)
        except BaseException:
            # what is still to come belongs to no other request
            self.close()
            raise
        if not self.reusable:
            self.close()
        return response

    def _listen(self, patience: float, timeout: float | None, say: Callable[[], None]) -> None:
        from select import select

        heard = [self._socket.fileno()]
        if select(heard, [], [], patience)[0]:
            return
        say()
        if timeout is not None and not select(heard, [], [], timeout - patience)[0]:
            raise TimeoutError

    def _response(self, method: str, url: str, intake: Callable[[Response], Intake]) -> Response:
        status = 100
        while status < 200:
            lines = self._head()
            version, _, rest = lines[0].partition(" ")
            code, _, reason = rest.partition(" ")
            if version[:7] != "HTTP/1." or len(code) != 3 or _number(code) is None:
                raise BadAnswer(f"this is not HTTP: {lines[0][:80]!r}")
            status = int(code)
        if len(lines) - 1 > _MOST_HEADERS:
            raise BadAnswer("there are too many headers")
        headers = Headers()
        for line in lines[1:]:
            name, colon, value = line.partition(":")
            if not colon or name != name.strip():
                raise BadAnswer(f"this is not a header: {line[:80]!r}")
            headers.add(name, value.strip())
        words = headers.get("connection", "").lower()
        self.reusable = "close" not in words and (version != "HTTP/1.0" or "keep-alive" in words)
        response = Response(status, reason, headers, url)
        if method != "HEAD" and status not in (204, 304):
            taken = intake(response)
            for piece in self._body(headers):
                taken.take_packed(piece)
            response.content = taken.content
        return response

    def _head(self) -> list[str]:
        while True:
            end = self._unread.find(b"\r\n\r\n")
            if end >= 0:
                head, self._unread = self._unread[:end], self._unread[end + 4 :]
                return head.decode("latin-1").split("\r\n")
            if len(self._unread) > MOST_HEAD:
                raise BadAnswer("the headers are too long")
            self._more()

    def _more(self) -> None:
        piece = self._socket.recv(_PIECE)
        if not piece:
            raise BadAnswer("the server hung up in the middle of an answer" if self._unread else _NO_ANSWER)
        self._unread += piece
        if self._left() <= 0:
            raise TimeoutError("no whole answer before the deadline")

    def _body(self, headers: Headers) -> Iterator[bytes]:
        coding = headers.get("transfer-encoding", "").strip().lower()
        length = headers.get("content-length")
        if coding:
            if coding != "chunked":
                raise BadAnswer(f"unknown transfer coding {coding!r}")
            return self._chunks()
        if length is None:
            self.reusable = False
            return self._rest()
        # an answer may be joined of equal ones
        lengths = {word.strip() for word in length.split(",")}
        count = _number(lengths.pop()) if len(lengths) == 1 else None
        if count is None:
            raise BadAnswer(f"unknown length {length[:80]!r}")
        return self._exactly(count)

    def _exactly(self, count: int) -> Iterator[bytes]:
        while count:
            if not self._unread:
                piece = self._socket.recv(min(count, _PIECE))
                if not piece:
                    raise BadAnswer(f"the server hung up {count} bytes before the end of an answer")
                self._unread = piece
            piece, self._unread = self._unread[:count], self._unread[count:]
            count -= len(piece)
            yield piece

    def _chunks(self) -> Iterator[bytes]:
        while True:
            size = self._line().partition(b";")[0].strip()
            try:
                count = int(size, 16) if size.isalnum() and len(size) <= _MOST_DIGITS else -1
            except ValueError:
                count = -1
            if count < 0:
                raise BadAnswer(f"this is not the size of a chunk: {size[:80]!r}")
            if not count:
                break
            yield from self._exactly(count)
            if self._line():
                raise BadAnswer("a chunk is longer than it says")
        while self._line():
            pass

    def _line(self) -> bytes:
        while b"\r\n" not in self._unread:
            if len(self._unread) > MOST_HEAD:
                raise BadAnswer("a line of the body is too long")
            self._more()
        line, _, self._unread = self._unread.partition(b"\r\n")
        return line

    def _rest(self) -> Iterator[bytes]:
        piece, self._unread = self._unread, b""
        while True:
            if piece:
                yield piece
            piece = self._socket.recv(_PIECE)
            if not piece:
                return


def _number(text: str) -> int | None:
    """What digits say. Python knows others than ASCII's, and does not read very many."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS else None


def _connected(host: str, port: int, timeout: float | None, whole: bool) -> Any:
    """A TCP connection to the first address of the host that takes one."""
    module: Any = socket
    if whole:
        import socket as module
    # as bytes: a text would bring in the tables for names of other than ASCII letters
    name = host.encode("ascii") if host.isascii() else host
    failure: OSError | None = None
    for family, kind, protocol, _, address in module.getaddrinfo(name, port, 0, module.SOCK_STREAM):
        made = module.socket(family, kind, protocol)
        try:
            made.settimeout(timeout)
            made.connect(address)
            made.setsockopt(module.IPPROTO_TCP, module.TCP_NODELAY, 1)
            return made
        except OSError as error:
            failure = error
            made.close()
        except BaseException:
            made.close()
            raise
    raise failure or OSError(f"{host} has no address")
