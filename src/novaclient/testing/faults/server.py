"""The server: takes connections and requests, and does what it was told to."""

from __future__ import annotations

import contextlib
import json
import select
import socket
import ssl
import struct
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Request:
    """A request that came: its verb, its path as sent, its headers by lower-case name, its body."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def line(self) -> str:
        """Verb and path: "GET /servers"."""
        return f"{self.method} {self.path}"

    @property
    def json(self) -> Any:
        """The body's JSON; None if there is no body."""
        return json.loads(self.body) if self.body else None


class Connection:
    """One connection, as a fault sees it."""

    def __init__(self, sock: socket.socket) -> None:
        self._socket = sock

    def send(self, data: bytes) -> None:
        """Send bytes now. Raises OSError if nobody is there any more."""
        self._socket.sendall(data)

    def reset(self) -> None:
        """End the connection by a TCP reset."""
        # to linger for no time is to reset
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self._socket.close()

    def end(self) -> None:
        """End the connection properly."""
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()

    def wait_for_hangup(self) -> None:
        """Wait until the other side gives up."""
        with contextlib.suppress(OSError):
            while self._socket.recv(65536):
                pass

    @property
    def is_open(self) -> bool:
        """Whether another request can come."""
        return self._socket.fileno() >= 0

    def wait_for_request(self) -> None:
        """Wait until bytes come, and leave them where they are."""
        if not (isinstance(self._socket, ssl.SSLSocket) and self._socket.pending()):
            select.select([self._socket], [], [])

    def read(self) -> Request | None:
        """The next request; None if there is none."""
        data = b""
        while b"\r\n\r\n" not in data:
            more = self._socket.recv(65536)
            if not more:
                return None
            data += more
        head, _, body = data.partition(b"\r\n\r\n")
        line, *fields = head.decode("latin-1").split("\r\n")
        method, path, _ = line.split(" ", 2)
        headers = {name.lower(): value.strip() for name, _, value in (field.partition(":") for field in fields)}
        while len(body) < int(headers.get("content-length", 0)):
            more = self._socket.recv(65536)
            if not more:
                return None
            body += more
        return Request(method, path, headers, body)


@dataclass(frozen=True)
class Fault:
    """Something that happens to a request: `act(connection, request)`; with `unread` before it is read."""

    name: str
    act: Callable[[Connection, Any], None]
    unread: bool = False

    def __call__(self, connection: Connection, request: Request | None) -> None:
        self.act(connection, request)

    def __str__(self) -> str:
        return self.name


class Server:
    """A server on a free port of loopback; a context manager.

    url        where it is, without a slash at the end
    requests   what came, in order (not what was reset unread)
    """

    def __init__(self, tls: ssl.SSLContext | None = None, host: str = "127.0.0.1") -> None:
        """Make a server.

        :param tls: what `Certificates` makes, to speak TLS
        :param host: how its URL names it: `127.0.0.1` or `localhost`
        """
        self.requests: list[Request] = []
        self._tls, self._host = tls, host
        self._next: list[Fault] = []
        self._always: dict[str, Fault] = {}
        self._lock = threading.Condition()
        self._open: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        port = self._listener.getsockname()[1]
        self.url: str = f"{'http' if tls is None else 'https'}://{host}:{port}"

    def will(self, *faults: Fault) -> None:
        """Say what happens to the next requests."""
        with self._lock:
            self._next += faults

    def always(self, line: str, fault: Fault) -> None:
        """Say what happens to every request of a line, as "GET /v3"."""
        self._always[line] = fault

    @property
    def left(self) -> int:
        """How many faults have not happened yet."""
        return len(self._next)

    def all_happened(self, patience: float = 20.0) -> bool:
        """Whether all that was said has happened. A client may give up before its request is read: this waits for it.

        :param patience: for how many seconds
        """
        with self._lock:
            return self._lock.wait_for(lambda: not self._next, patience)

    def __enter__(self) -> Server:
        self._start(self._accept)
        return self

    def __exit__(self, *exc_info: object) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for sock in list(self._open):
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join()

    def _start(self, target: Callable[..., None], *args: Any) -> None:
        thread = threading.Thread(target=target, args=args, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        while True:
            try:
                sock, _ = self._listener.accept()
            except OSError:
                return
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._open.add(sock)
            self._start(self._serve, sock)

    def _serve(self, sock: socket.socket) -> None:
        connection = Connection(sock)
        try:
            if self._tls is not None:
                # which is another socket: the first one is closed by it
                self._open.discard(sock)
                sock = self._tls.wrap_socket(sock, server_side=True)
                self._open.add(sock)
                connection = Connection(sock)
            while connection.is_open and self._one(connection):
                pass
        except (OSError, ValueError):
            # the client has gone, or does not trust the certificate: that is the client's matter
            pass
        finally:
            connection.end()
            self._open.discard(sock)

    def _one(self, connection: Connection) -> bool:
        """Let one request come and its fault happen; whether there was one."""
        connection.wait_for_request()
        with self._lock:
            if self._next and self._next[0].unread:
                self._pop()(connection, None)
                return False
        request = connection.read()
        if request is None:
            return False
        with self._lock:
            self.requests.append(request)
            fault = self._always.get(request.line)
            if fault is None and self._next:
                fault = self._pop()
        (fault or _UNEXPECTED)(connection, request)
        return True

    def _pop(self) -> Fault:
        """What happens next. Who waits for it hears of it when the lock is free again."""
        self._lock.notify_all()
        return self._next.pop(0)


def _unexpected(connection: Connection, _request: Any) -> None:
    body = b'{"error": {"message": "unexpected request"}}'
    connection.send(b"HTTP/1.1 599 Unexpected\r\nContent-Type: application/json\r\nContent-Length: 44\r\n\r\n" + body)


_UNEXPECTED = Fault("an unexpected request", _unexpected)
