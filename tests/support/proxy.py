"""An HTTP proxy on loopback: forwards requests, leads tunnels, and keeps what it was told."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

from tests.support.listening import listening


@dataclass
class Proxy:
    """The proxy: `heads` is what came, as text, on which connections; `answer`, if it is set, is all it says."""

    port: int
    heads: list[str] = field(default_factory=list)
    answer: bytes = b""
    opened: list[socket.socket] = field(default_factory=list)

    @property
    def url(self) -> str:
        """What a variable calls it."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def lines(self) -> list[str]:
        """The first line of each request."""
        return [head.partition("\r\n")[0] for head in self.heads]

    def serve(self, client: socket.socket) -> None:
        """Serve one connection: requests that are forwarded one after the other, or a tunnel."""
        self.opened.append(client)
        with client, suppress(OSError):
            while True:
                head, body = _message(client)
                if not head:
                    return
                self.heads.append(head)
                if self.answer:
                    client.sendall(self.answer)
                    return
                if head.startswith("CONNECT "):
                    self._lead(client, head)
                    return
                self._forward(client, head, body)

    def _lead(self, client: socket.socket, head: str) -> None:
        with _connection(head.split()[1]) as server:
            client.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
            back = threading.Thread(target=pump, args=(server, client), daemon=True)
            back.start()
            pump(client, server)
            back.join(10)

    def _forward(self, client: socket.socket, head: str, body: bytes) -> None:
        line, *fields = head.split("\r\n")
        method, url, version = line.split()
        authority, _, path = url.removeprefix("http://").partition("/")
        kept = [text for text in fields if not text.lower().startswith("proxy-")]
        with _connection(authority) as server:
            message = "\r\n".join([f"{method} /{path} {version}", *kept, "", ""]).encode("latin-1")
            server.sendall(message + body)
            answered, content = _message(server)
            client.sendall(f"{answered}\r\n\r\n".encode("latin-1") + content)


def _connection(authority: str) -> socket.socket:
    host, _, port = authority.rpartition(":")
    return socket.create_connection((host.strip("[]"), int(port)), 10)


def _message(connection: socket.socket) -> tuple[str, bytes]:
    """Head and body of what comes next; of a body that has a length."""
    data = b""
    while b"\r\n\r\n" not in data:
        piece = connection.recv(65536)
        if not piece:
            return "", b""
        data += piece
    head, _, body = data.partition(b"\r\n\r\n")
    text = head.decode("latin-1")
    fields = [line.lower().partition(":") for line in text.split("\r\n")[1:]]
    length = next((int(value) for name, _, value in fields if name == "content-length"), 0)
    while len(body) < length:
        body += connection.recv(65536)
    return text, body


def pump(source: socket.socket, target: socket.socket) -> None:
    """Carry what comes from one connection to another, until the end of it."""
    with suppress(OSError):
        while piece := source.recv(65536):
            target.sendall(piece)
    with suppress(OSError):
        target.shutdown(socket.SHUT_WR)


@contextmanager
def running() -> Iterator[Proxy]:
    """A proxy that listens."""
    proxy = Proxy(0)
    with listening(proxy.serve, proxy.opened) as proxy.port:
        yield proxy
