"""The deadline of a session that is ours: a command's that logs in, and a program's that brings none."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import Any

import pytest
from keystoneauth1 import exceptions as kexceptions
from keystoneauth1 import token_endpoint

from novaclient import client
from novaclient.policy import Policy
from novaclient.testing import faults
from novaclient.transport.deadline import Bytes
from tests.faults.conftest import TOKEN, Clock
from tests.faults.test_command import Nova, cold  # noqa: F401  `cold` is a fixture

DEADLINE = 50


def drip(clock: Clock, first: bytes, piece: bytes) -> faults.Fault:
    """Of an answer a piece a second, without an end."""

    def act(connection: faults.Connection, _request: Any) -> None:
        connection.send(first)
        while True:
            clock.tick()
            connection.send(piece)

    return faults.Fault("a piece a second", act)


DRIPS = [(b"HTTP/1.1 200 OK\r\nX-Long: ", b"x"), (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"0")]


def failed(url: str, policy: Policy, **arguments: Any) -> Exception:
    """What a program without a session gets for its `servers.get`."""
    nova = client.Client("2.96", auth=token_endpoint.Token(url, TOKEN), retry=policy, **arguments)
    try:
        with pytest.raises(kexceptions.ConnectionError) as caught:
            nova.servers.get("S")
    finally:
        nova.client.session.session.close()
    return caught.value


@pytest.mark.parametrize(("first", "piece"), DRIPS, ids=["header", "chunk"])
@pytest.mark.parametrize("tls", [False, True], ids=["http", "https"])
def test_a_program_without_a_session(tmp_path: Path, clock: Clock, tls: bool, first: bytes, piece: bytes) -> None:
    made = faults.Certificates(tmp_path) if tls else None
    with faults.Server(made and made.good()) as server:
        server.will(drip(clock, first, piece))
        error = failed(server.url, Policy(deadline=DEADLINE, clock=clock), cacert=str(made.ca) if made else None)
    assert type(error) is kexceptions.ConnectTimeout
    assert str(error) == f"Request to {server.url}/servers/S timed out: no whole answer within {DEADLINE} seconds"


@pytest.mark.parametrize(("first", "piece"), [(b"HTTP/1.1 ", b"2"), (b"HTTP/1.1 200 OK\r\nX-Long: ", b"x")])
def test_a_proxy_that_does_not_come_to_its_point(
    server: faults.Server, clock: Clock, monkeypatch: pytest.MonkeyPatch, first: bytes, piece: bytes
) -> None:
    monkeypatch.setenv("https_proxy", server.url)
    server.will(drip(clock, first, piece))
    error = failed("https://nova.example", Policy(deadline=DEADLINE, clock=clock))
    assert type(error) is kexceptions.ConnectTimeout
    assert f"no whole answer within {DEADLINE} seconds" in str(error)
    assert [request.method for request in server.requests] == ["CONNECT"]


@pytest.fixture
def nova(cold: Nova, clock: Clock) -> Nova:  # noqa: F811
    """The command, which logs in, by a clock that a test moves."""
    usual = cold.policy_of
    cold.policy_of = lambda timeout: usual(timeout).but(clock=clock, idle=60.0, connect=5.0)
    return cold


@pytest.mark.parametrize("line", ["POST /v3/auth/tokens", "GET /v2.1/servers"])
@pytest.mark.parametrize(("first", "piece"), DRIPS, ids=["header", "chunk"])
def test_a_command_that_logs_in(
    nova: Nova, server: faults.Server, clock: Clock, line: str, first: bytes, piece: bytes
) -> None:
    server.always(line, drip(clock, first, piece))
    code, out, err = nova("--timeout", str(DEADLINE), "list", "--minimal")
    assert (code, out) == (1, "")
    # keystoneauth1 calls it a ConnectFailure where it was the body of its own answer that did not come
    first_line = err.splitlines()[0]
    assert first_line.startswith(("ERROR (ConnectTimeout): ", "ERROR (ConnectFailure): "))
    assert f"{server.url}{line.split()[1]}" in first_line
    assert "timed out" in first_line
    assert [request.line for request in server.requests][-1] == line


def test_the_time_for_a_byte_is_what_it_was(server: faults.Server, clock: Clock) -> None:
    server.will(faults.stall(b"HTTP/1.1 200 OK\r\nX-Long: "))
    error = failed(server.url, Policy(deadline=DEADLINE, idle=0.05, retries=0, clock=clock))
    assert type(error) is kexceptions.ConnectTimeout
    assert "within" not in str(error)


def test_a_connection_is_used_again(server: faults.Server, clock: Clock) -> None:
    connections = set()

    def act(connection: faults.Connection, request: Any) -> None:
        connections.add(id(connection))
        # so late that what is left is shorter than the time for a byte
        clock.seconds += DEADLINE - 20
        faults.answer({"server": {"id": "S", "name": "vm"}})(connection, request)

    server.will(*[faults.Fault("late", act)] * 3)
    policy = Policy(deadline=DEADLINE, clock=clock)
    nova = client.Client("2.96", auth=token_endpoint.Token(server.url, TOKEN), retry=policy)
    assert [nova.servers.get("S").name for _ in range(3)] == ["vm"] * 3
    nova.client.session.session.close()
    assert len(connections) == 1


def test_the_time_out_of_a_connection_stays() -> None:
    here, there = socket.socketpair()
    with here, there, here.makefile("rb", buffering=0) as raw:
        here.settimeout(60)
        there.send(b"x")
        left = [5.0, 0.01]
        coming = Bytes(here, raw, lambda: left.pop(0))
        assert coming.readinto(bytearray(9)) == 1
        assert here.gettimeout() == 60
        with pytest.raises(TimeoutError):
            coming.readinto(bytearray(9))
        assert here.gettimeout() == 60
