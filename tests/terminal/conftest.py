"""A cloud whose servers get on when a test says so, and windows in which commands wait for them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.shell.conftest import clean_environment
from tests.support import keystone
from tests.support.cloud import Answer, Cloud, Sent, running
from tests.support.window import NOVA, Window

IMAGE = "a3d1b8c6-0b1f-4c57-9a43-6c5f6f0b7e22"


class Fleet(Cloud):
    """A cloud of servers, each in a state that a test sets with `put`; an action leaves it as it is.

    `stuck` are request lines that get no answer before the test ends.
    """

    def __init__(self) -> None:
        super().__init__()
        self.servers: dict[str, dict[str, Any]] = {}
        self.stuck: set[str] = set()
        self.over, self.arrived = threading.Event(), threading.Condition()

    def put(self, name: str, /, status: str, task: str | None = None, **more: Any) -> None:
        """A server of this name, which is its ID too, is in this state."""
        self.servers[name] = {
            "id": name, "name": name, "status": status, "OS-EXT-STS:task_state": task, "addresses": {}, "metadata": {},
            "flavor": {"original_name": "m1.tiny"}, "image": "", "created": "2026-01-01T00:00:00Z", **more,
        }  # fmt: skip

    def remove(self, name: str) -> None:
        """The server is gone."""
        del self.servers[name]

    def take(self, sent: Sent) -> Answer:
        with self.arrived:
            self.sent.append(sent)
            self.arrived.notify_all()
        if sent.line in self.stuck:
            self.over.wait(120)
        verb, path = sent.line.split(" ", 1)
        resource, _, query = path.removeprefix("/v2.1/servers").partition("?")
        if sent.line in self.routes:
            return self.routes[sent.line]
        if resource in ("", "/detail") and verb == "GET":
            return Answer({"servers": [s for s in self.servers.values() if _fits(s["name"], query)]})
        name, _, _action = resource.strip("/").partition("/")
        if verb == "POST" and not name:
            return Answer({"server": {"id": next(iter(self.servers))}}, 202)
        if name not in self.servers:
            return Answer({"itemNotFound": {"code": 404, "message": f"Instance {name} could not be found."}}, 404)
        if verb == "GET":
            return Answer({"server": self.servers[name]})
        return Answer(None, 204 if verb == "DELETE" else 202)

    def wait_for(self, line: str, times: int = 1) -> None:
        """Wait until a request has arrived so many times."""
        with self.arrived:
            assert self.arrived.wait_for(lambda: [s.line for s in self.sent].count(line) >= times, 30), line


def _fits(name: str, query: str) -> bool:
    wanted = [part.partition("=")[2] for part in query.split("&") if part.startswith("name=")]
    return not wanted or name == wanted[0] or (wanted[0].startswith("^") and name.startswith("web-"))


@pytest.fixture
def fleet() -> Iterator[Fleet]:
    cloud = Fleet()
    with running(cloud):
        try:
            yield cloud
        finally:
            cloud.over.set()


Open = Callable[..., Window]


@pytest.fixture
def window(fleet: Fleet, tmp_path: Path) -> Iterator[Open]:
    """`window("boot", ...)` starts the command in a window; keywords are its size, or environment variables."""
    opened: list[Window] = []

    def start(*words: str, rows: int = 24, columns: int = 80, program: str = NOVA, **environment: str) -> Window:
        home = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path)}
        settings = clean_environment() | keystone.v3(fleet) | home | environment
        opened.append(Window(list(words), settings, rows=rows, columns=columns, program=program))
        return opened[-1]

    yield start
    for one in opened:
        one.child.close(force=True)
