"""A boot whose answer is lost: sent once, and the cloud is looked at for what became of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

import pytest

from novaclient import exceptions
from novaclient.testing import faults
from tests.faults.conftest import Way

NOW = {"Date": "Fri, 01 Jan 2021 12:00:00 GMT"}


def boot(name: str = "vm", **more: Any) -> Callable[[Any], Any]:
    """Launch a server."""
    return lambda nova: nova.servers.create(name, "image", "1", nics="none", **more)


def server_of(id: str, name: str, created: str) -> dict[str, Any]:
    """A server of a list."""
    return {"id": id, "name": name, "created": f"2021-01-01T{created}Z"}


@pytest.mark.fault("connection reset before, within, after the response")
def test_the_servers_of_that_name_that_appeared_since(
    way: Way, server: faults.Server, happened: Callable[[str], None]
) -> None:
    found = [
        server_of("new", "vm", "12:00:00"),
        server_of("other", "vm-2", "12:00:00"),
        server_of("old", "vm", "11:00:00"),
    ]
    server.will(faults.reset("before"), faults.answer({"servers": found}, **NOW))
    error = way.call(way.session(server), boot())
    assert isinstance(error, exceptions.AmbiguousOutcome)
    assert [found.id for found in error.servers] == ["new"]
    assert error.hint == (
        "look whether it was done before you send it again: a server of that name has appeared since: new"
    )
    assert [request.line for request in server.requests] == [
        "POST /servers",
        "GET /servers/detail?limit=100&name=vm&sort_dir=desc&sort_key=created_at",
    ]
    happened("POST /servers sent once; the server that appeared since is in the error")


def test_no_server_has_appeared(way: Way, server: faults.Server) -> None:
    server.will(faults.reset("before"), faults.answer({"servers": []}, **NOW))
    error = way.call(way.session(server), boot())
    assert error.servers == []
    assert error.hint.endswith("no server of that name has appeared yet")


def test_the_cloud_does_not_answer_at_all(way: Way, server: faults.Server) -> None:
    server.will(*[faults.reset("before")] * 4)
    error = way.call(way.session(server), boot())
    assert isinstance(error, exceptions.AmbiguousOutcome)
    assert error.method == "POST"
    assert error.servers is None
    assert error.hint.endswith("the servers could not be listed")


def test_several_servers_are_numbered(way: Way, server: faults.Server) -> None:
    found = [server_of(name, name, "12:00:01") for name in ("vm-1", "vm-2", "vm-x", "vm")]
    server.will(faults.html(504), faults.answer({"servers": found}, **NOW))
    error = way.call(way.session(server), boot(max_count=2))
    assert isinstance(error, exceptions.ClientException)
    assert [found.id for found in error.servers] == ["vm-1", "vm-2", "vm"]


def test_a_name_is_no_regular_expression(way: Way, server: faults.Server) -> None:
    server.will(faults.reset("before"), faults.answer({"servers": [server_of("1", "vm(1)", "12:00:00")]}, **NOW))
    error = way.call(way.session(server), boot("vm(1)"))
    assert [found.id for found in error.servers] == ["1"]
    assert r"name=vm\(1\)" in unquote(server.requests[1].path)
