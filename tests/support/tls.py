"""TLS in front of a server that speaks none; it keeps how each connection came about."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from tests.support.listening import listening
from tests.support.proxy import pump


@dataclass
class Front:
    """Where it listens, and each handshake that succeeded: (version, cipher, name in the client's certificate)."""

    url: str
    handshakes: list[tuple[str | None, str | None, str | None]] = field(default_factory=list)


def _name(certificate: Any) -> str | None:
    return dict(pairs[0] for pairs in certificate["subject"])["commonName"] if certificate else None


@contextmanager
def before(url: str, context: ssl.SSLContext) -> Iterator[Front]:
    """TLS, by this context, before the server at a URL."""
    host, _, port = url.removeprefix("http://").rpartition(":")
    front = Front("")
    opened: list[socket.socket] = []

    def serve(plain: socket.socket) -> None:
        # a client that does not like the certificate, or has none that is liked, goes away
        with suppress(OSError), context.wrap_socket(plain, server_side=True) as client:
            opened.append(client)
            cipher = client.cipher()
            front.handshakes.append((client.version(), cipher and cipher[0], _name(client.getpeercert())))
            with socket.create_connection((host, int(port)), 10) as server:
                back = threading.Thread(target=pump, args=(server, client), daemon=True)
                back.start()
                pump(client, server)
                back.join(10)

    with listening(serve, opened) as mine:
        front.url = f"https://127.0.0.1:{mine}"
        yield front
