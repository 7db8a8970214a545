"""A server on loopback that records requests and answers what a test told it to: HTTP over real sockets."""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import unquote


@dataclass
class Answer:
    """One response: a JSON body (None for none; bytes are sent as they are), a status and headers."""

    body: Any = None
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class Sent:
    """One request that arrived. `line` is "GET /path?query", percent-encoding undone; `raw` keeps it."""

    line: str
    raw: str
    headers: dict[str, str]
    body: Any


class Cloud:
    """The server: `answers` are given in order, one for each request; `sent` is what arrived.

    Its clock is `behind` by so many seconds.
    """

    def __init__(self) -> None:
        self.behind = 0.0
        self.answers: list[Answer] = []
        self.routes: dict[str, Answer] = {}
        self.sent: list[Sent] = []
        self.url = ""

    def answer(self, body: Any = None, status: int = 200, **headers: str) -> None:
        """Queue an answer."""
        self.answers.append(Answer(body, status, {k.replace("_", "-"): v for k, v in headers.items()}))

    def route(self, line: str, body: Any = None, status: int = 200, **headers: str) -> None:
        """Always give this answer to a request line such as "GET /v3"; routes go before queued answers."""
        self.routes[line] = Answer(body, status, {k.replace("_", "-"): v for k, v in headers.items()})

    def take(self, sent: Sent) -> Answer:
        """The answer to a request. A request that no test expected is a 599, and fails the test that made it."""
        self.sent.append(sent)
        if sent.line in self.routes:
            return self.routes[sent.line]
        return self.answers.pop(0) if self.answers else Answer({"error": {"message": "unexpected request"}}, 599)

    def clear(self) -> None:
        """Forget requests, answers and routes; the clock is right."""
        self.answers, self.routes, self.sent, self.behind = [], {}, [], 0.0


class QuietServer(ThreadingHTTPServer):
    """Says nothing of clients that hang up before the answer, as interrupted commands do."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def running(cloud: Cloud | None = None) -> Iterator[Cloud]:
    """A cloud, this one or a new one, that listens on a free port of loopback."""
    cloud = Cloud() if cloud is None else cloud

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def handle_any(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            text = self.rfile.read(length)
            form = "form" in self.headers.get("Content-Type", "")
            body = text.decode() if form else json.loads(text) if text else None
            line = f"{self.command} {unquote(self.path)}"
            answer = cloud.take(Sent(line, f"{self.command} {self.path}", dict(self.headers.items()), body))
            content = answer.body if isinstance(answer.body, bytes) else b""
            if answer.body is not None and not content:
                content = json.dumps(answer.body).encode()
            self.send_response(answer.status)
            for name, value in {"Content-Type": "application/json", **answer.headers}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_POST = do_PUT = do_DELETE = do_PATCH = do_HEAD = handle_any  # noqa: N815

        def date_time_string(self, timestamp: float | None = None) -> str:
            return super().date_time_string(int(time.time() - cloud.behind) if timestamp is None else timestamp)

        def log_message(self, format: str, *args: Any) -> None:
            """Tests print what they need."""

    server = QuietServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    cloud.url = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield cloud
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
