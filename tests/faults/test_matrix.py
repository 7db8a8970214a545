"""The fault matrix: what a cloud can do wrong, on each driver and transport. Marks are rows of docs/reliability.md."""

from __future__ import annotations

import gzip
import json
import ssl
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from keystoneauth1 import exceptions as kexceptions
from keystoneauth1 import session as ksession
from keystoneauth1 import token_endpoint

from novaclient import exceptions
from novaclient.testing import faults
from tests.faults.conftest import TOKEN, Clock, Way

Happened = Callable[[str], None]

ID = "5b5f3e1c-0000-4000-8000-000000000001"
SERVER = {"server": {"id": ID, "name": "vm", "status": "ACTIVE"}}
BUSY = {"error": {"code": 503, "message": "busy"}}


def get(nova: Any) -> Any:
    """A read."""
    return nova.servers.get(ID)


def start(nova: Any) -> Any:
    """A POST that does something."""
    return nova.servers.start(ID)


def delete(nova: Any) -> Any:
    """A DELETE, which may be repeated."""
    return nova.servers.delete(ID)


def lines(server: faults.Server) -> list[str]:
    """The requests that came, once every fault has happened: who gives up early may be before the server's reading."""
    assert server.all_happened()
    return [request.line for request in server.requests]


GET, POST = f"GET /servers/{ID}", f"POST /servers/{ID}/action"
DELETE = f"DELETE /servers/{ID}"


@pytest.mark.fault("503")
def test_a_read_is_tried_again(way: Way, server: faults.Server, happened: Happened) -> None:
    server.will(faults.answer(BUSY, 503), faults.answer(BUSY, 503), faults.answer(SERVER))
    assert way.call(way.session(server), get).name == "vm"
    assert lines(server) == [GET] * 3
    assert way.pauses == [0.5, 1.0]
    happened("GET sent 3 times, after 0.5 and 1 s, and answered")


@pytest.mark.fault("503")
def test_a_read_is_not_tried_for_ever(way: Way, server: faults.Server, happened: Happened) -> None:
    server.will(*[faults.answer(BUSY, 503)] * 3)
    error = way.call(way.session(server), get)
    assert (type(error), str(error)) == (exceptions.ClientException, "busy (HTTP 503)")
    happened("GET sent 3 times, then ClientException 503")


@pytest.mark.fault("503")
def test_a_post_that_may_have_been_taken_is_not_sent_again(way: Way, server: faults.Server, happened: Happened) -> None:
    server.will(faults.answer(BUSY, 503))
    assert way.call(way.session(server), start).code == 503
    assert lines(server) == [POST]
    happened("POST sent once, ClientException 503")


@pytest.mark.fault("503")
def test_all_requests_of_a_client_share_a_budget(way: Way, server: faults.Server, happened: Happened) -> None:
    policy = way.policy()
    policy.budget.tokens = 12
    server.will(*[faults.answer(BUSY, 503)] * 4)
    way.call(way.session(server), get, policy=policy)
    way.call(way.session(server), get, policy=policy)
    assert policy.budget.tokens == 2
    happened("budget of 12: 2 retries, then none")


@pytest.mark.fault("429, 413 with Retry-After")
@pytest.mark.parametrize("status", [413, 429, 503])
def test_a_refusal_with_a_time_is_waited_for(way: Way, server: faults.Server, happened: Happened, status: int) -> None:
    server.will(faults.answer(BUSY, status, Retry_After="7"), faults.answer(None, 202))
    assert way.call(way.session(server), start) == ()
    assert (lines(server), way.pauses) == ([POST] * 2, [7.0])
    assert way.notes == [f"The server asks to wait (HTTP {status}): {POST} again in 7 seconds"]
    happened(f"HTTP {status}: POST waited 7 s, said so, sent again")


@pytest.mark.fault("429, 413 with Retry-After")
def test_a_date_is_a_time_too(way: Way, server: faults.Server, happened: Happened) -> None:
    dates = {"Date": "Fri, 01 Jan 2021 00:00:00 GMT", "Retry_After": "Fri, 01 Jan 2021 00:00:09 GMT"}
    server.will(faults.answer(BUSY, 429, **dates), faults.answer(SERVER))
    assert way.call(way.session(server), get).name == "vm"
    assert way.pauses == [9.0]
    happened("an HTTP date: waited 9 s")


@pytest.mark.fault("429, 413 with Retry-After")
def test_an_hour_is_too_long(way: Way, server: faults.Server, happened: Happened) -> None:
    server.will(faults.answer(BUSY, 429, Retry_After="3600"), faults.answer(SERVER))
    way.call(way.session(server), get)
    assert way.pauses == [60.0]
    happened("told to wait an hour: waited 60 s")


@pytest.mark.fault("429 without Retry-After")
def test_backoff(way: Way, server: faults.Server, happened: Happened) -> None:
    server.will(faults.answer(BUSY, 429), faults.answer(SERVER))
    assert way.call(way.session(server), get).name == "vm"
    assert (way.pauses, way.notes) == ([0.5], [])
    happened("GET sent again after 0.5 s")


@pytest.mark.fault("502, 504 with an HTML body")
@pytest.mark.parametrize("status", [502, 504])
def test_the_page_of_a_gateway(way: Way, server: faults.Server, happened: Happened, status: int) -> None:
    page = faults.html(status, "<html>dump</html>" * 99, X_Openstack_Request_Id="req-1")
    server.will(page, page, page)
    error = way.call(way.session(server), get)
    host = server.url.removeprefix("http://")
    assert str(error) == f"The gateway at {host} answered HTML (HTTP {status}) (Request-ID: req-1)"
    assert lines(server) == [GET] * 3
    happened(f"GET sent 3 times, then: The gateway at HOST answered HTML (HTTP {status})")


@pytest.mark.fault("502, 504 with an HTML body")
@pytest.mark.parametrize("status", [502, 504])
def test_a_gateway_does_not_know_what_became_of_a_post(
    way: Way, server: faults.Server, happened: Happened, status: int
) -> None:
    server.will(faults.html(status))
    error = way.call(way.session(server), start)
    assert isinstance(error, exceptions.AmbiguousOutcome)
    assert isinstance(error, exceptions.ClientException)
    assert (error.code, lines(server)) == (status, [POST])
    happened(f"POST sent once, AmbiguousOutcome that is a ClientException {status}")


@pytest.mark.fault("500 JSON")
@pytest.mark.parametrize(("do", "line"), [(get, GET), (start, POST)])
def test_a_failure_of_the_server(
    way: Way, server: faults.Server, happened: Happened, do: Callable[[Any], Any], line: str
) -> None:
    body = {"computeFault": {"code": 500, "message": "Unexpected API Error"}}
    server.will(faults.answer(body, 500, X_Compute_Request_Id="req-7"))
    error = way.call(way.session(server), do)
    assert str(error) == "Unexpected API Error (HTTP 500) (Request-ID: req-7)"
    assert lines(server) == [line]
    happened(f"{line.split()[0]} sent once, ClientException 500 with message and request id")


@pytest.mark.fault("truncated JSON with 200; empty body; 200 text/html (captive portal)")
@pytest.mark.parametrize(
    ("fault", "text"),
    [
        (faults.truncated(SERVER, X_Openstack_Request_Id="req-2"), r"no 'server' \(application/json, 46 bytes\)"),
        (faults.empty(), r"no 'server' \(application/json, 0 bytes\)"),
        (faults.html(200, "<html>Log in</html>"), r"no 'server' \(text/html; charset=utf-8, 19 bytes\)"),
        (faults.answer({"other": 1}), r"no 'server' \(application/json, 12 bytes\)"),
        (faults.answer(b"null"), r"no 'server' \(application/json, 4 bytes\)"),
        (faults.answer([]), r"no 'server'"),
    ],
    ids=["truncated", "empty", "portal", "another", "null", "list"],
)
def test_a_success_that_is_none(
    way: Way, server: faults.Server, happened: Happened, fault: faults.Fault, text: str
) -> None:
    server.will(fault)
    error = way.call(way.session(server), get)
    assert isinstance(error, exceptions.MalformedResponse)
    with pytest.raises(exceptions.MalformedResponse, match=f"GET {server.url}/servers/{ID}: the answer has {text}"):
        raise error
    assert (error.method, error.url) == ("GET", f"{server.url}/servers/{ID}")
    assert isinstance(error, TypeError), "as the error of python-novaclient is where there is no JSON"
    assert isinstance(error, KeyError), "and where there is no such key"
    happened(f"MalformedResponse: GET URL: the answer has {text}".replace("\\", ""))


@pytest.mark.fault("truncated JSON with 200; empty body; 200 text/html (captive portal)")
def test_an_action_is_not_done_by_a_portal(way: Way, server: faults.Server, happened: Happened) -> None:
    server.will(faults.html(200, "<html>Log in</html>"))
    error = way.call(way.session(server), start)
    assert isinstance(error, exceptions.MalformedResponse)
    assert "the answer is HTML, not JSON" in str(error)
    happened("MalformedResponse for a POST without an answer of its own")


@pytest.mark.fault("connection reset before, within, after the response")
@pytest.mark.parametrize("when", ["unread", "before", "within"])
def test_a_read_survives_a_reset(way: Way, server: faults.Server, happened: Happened, when: str) -> None:
    server.will(faults.reset(when, SERVER), faults.answer(SERVER))
    assert way.call(way.session(server), get).name == "vm"
    happened(f"reset {when}: GET sent again, and answered")


@pytest.mark.fault("connection reset before, within, after the response")
def test_a_read_is_not_repeated_for_ever(way: Way, server: faults.Server, happened: Happened) -> None:
    server.will(*[faults.reset("before")] * 3)
    error = way.call(way.session(server), get)
    assert isinstance(error, kexceptions.ConnectFailure)
    assert lines(server) == [GET] * 3
    happened("reset 3 times: ConnectFailure")


@pytest.mark.fault("connection reset before, within, after the response")
def test_a_reset_after_the_answer_harms_nobody(way: Way, server: faults.Server, happened: Happened) -> None:
    server.will(faults.reset("after", SERVER), faults.reset("after", SERVER))
    assert way.call(way.session(server), get).name == "vm"
    assert way.call(way.session(server), get).name == "vm"
    happened("reset after: answered")


@pytest.mark.fault("connection reset before, within, after the response")
def test_an_answer_that_is_cut(way: Way, server: faults.Server, happened: Happened) -> None:
    server.will(faults.cut(SERVER), faults.answer(SERVER))
    assert way.call(way.session(server), get).name == "vm"
    happened("closed within: GET sent again, and answered")


@pytest.mark.fault("connection reset before, within, after the response")
@pytest.mark.parametrize("when", ["unread", "before", "within"])
def test_a_post_is_never_sent_twice(way: Way, server: faults.Server, happened: Happened, when: str) -> None:
    server.will(faults.reset(when, {"a": "b" * 99}))
    error = way.call(way.session(server), start)
    assert isinstance(error, exceptions.AmbiguousOutcome)
    assert isinstance(error, kexceptions.ConnectFailure)
    assert str(error).startswith(f"POST /servers/{ID}/action was sent once, and whether it was done is not known: ")
    assert error.hint == "look whether it was done before you send it again"
    assert lines(server) in ([POST], [])
    happened(f"reset {when}: POST sent once, AmbiguousOutcome that is a ConnectFailure")


@pytest.mark.fault("connection reset before, within, after the response")
def test_a_post_that_only_reads_is_sent_again(way: Way, server: faults.Server, happened: Happened) -> None:
    server.will(faults.reset("before"), faults.answer({"output": "login:"}))
    assert way.call(way.session(server), lambda nova: nova.servers.get_console_output(ID)) == "login:"
    assert lines(server) == [POST] * 2
    happened("POST that only reads: sent again, and answered")


@pytest.mark.fault("connection reset before, within, after the response")
def test_a_post_that_never_left_is_tried_again(way: Way, happened: Happened) -> None:
    with faults.Server() as gone:
        session = way.session(gone)
    error = way.call(session, start)
    assert isinstance(error, kexceptions.ConnectFailure)
    assert not isinstance(error, exceptions.AmbiguousOutcome)
    assert way.pauses == [0.5, 1.0]
    happened("nobody listens: POST tried 3 times, ConnectFailure")


@pytest.mark.fault("connection reset before, within, after the response")
def test_a_delete_that_was_done_unseen(way: Way, server: faults.Server, happened: Happened) -> None:
    server.will(faults.reset("before"), faults.answer({"itemNotFound": {"message": "gone"}}, 404))
    error = way.call(way.session(server), delete)
    assert isinstance(error, exceptions.NotFound)
    assert error.hint == "an earlier attempt got no answer, and may have done it"
    assert lines(server) == [DELETE] * 2
    happened("DELETE sent twice, NotFound with a hint")


@pytest.mark.fault("connection reset after POST /servers with keystoneauth `connect_retries=2`")
def test_a_boot_is_sent_once_whatever_the_session_says(way: Way, server: faults.Server, happened: Happened) -> None:
    server.will(faults.reset("before"))
    error = way.call(
        way.session(server), lambda nova: nova.servers.create("vm", "image", "1", nics="none"), connect_retries=2
    )
    assert isinstance(error, exceptions.AmbiguousOutcome)
    assert [line for line in lines(server) if line.startswith("POST")] == ["POST /servers"]
    happened("POST /servers sent once")


@pytest.mark.fault("connection reset after POST /servers with keystoneauth `connect_retries=2`")
@pytest.mark.of_session
def test_reads_are_repeated_as_often_as_the_session_says(way: Way, server: faults.Server, happened: Happened) -> None:
    server.will(*[faults.reset("before")] * 6, faults.answer(SERVER))
    assert way.call(way.session(server), get, connect_retries=6).name == "vm"
    happened("connect_retries=6: GET sent 7 times, and answered")


@pytest.mark.fault("no answer (stall), one byte a second (slowloris)")
@pytest.mark.parametrize(
    "after", [b"", b"HTTP/1.1 200 OK\r\nContent-Le", b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"]
)
def test_a_stalled_read_is_given_up(way: Way, server: faults.Server, happened: Happened, after: bytes) -> None:
    server.will(faults.stall(after), faults.stall(after))
    error = way.call(way.session(server), get, policy=way.policy(idle=0.05, retries=1))
    assert isinstance(error, kexceptions.ConnectTimeout)
    assert "timed out" in str(error)
    assert lines(server) == [GET] * 2
    happened(f"stall after {len(after)} bytes: given up after the idle time, twice; ConnectTimeout")


@pytest.mark.fault("no answer (stall), one byte a second (slowloris)")
def test_a_stalled_post_is_ambiguous(way: Way, server: faults.Server, happened: Happened) -> None:
    server.will(faults.stall())
    error = way.call(way.session(server), start, policy=way.policy(idle=0.05))
    assert isinstance(error, exceptions.AmbiguousOutcome)
    assert isinstance(error, kexceptions.ConnectTimeout)
    happened("POST: AmbiguousOutcome that is a ConnectTimeout")


@pytest.mark.fault("no answer (stall), one byte a second (slowloris)")
def test_a_slow_answer_ends_at_the_deadline(way: Way, server: faults.Server, happened: Happened, clock: Clock) -> None:
    server.will(faults.slow({"servers": "x" * 100_000}, clock.tick))
    error = way.call(way.session(server), get, policy=way.policy(deadline=600, clock=clock))
    assert isinstance(error, kexceptions.ConnectTimeout)
    assert "no whole answer within 600 seconds" in str(error)
    assert lines(server) == [GET]
    happened("one byte a second: ConnectTimeout at the deadline of 600 s")


@pytest.mark.fault("no answer (stall), one byte a second (slowloris)")
def test_what_follows_a_packed_answer_ends_at_the_deadline(
    way: Way, server: faults.Server, happened: Happened, clock: Clock
) -> None:
    def act(connection: faults.Connection, _request: Any) -> None:
        connection.send(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 999999999\r\n\r\n")
        connection.send(gzip.compress(json.dumps(SERVER).encode()))
        while True:
            clock.tick()
            connection.send(b"\0" * 100)

    server.will(faults.Fault("bytes behind the end", act))
    error = way.call(way.session(server), get, policy=way.policy(deadline=50, clock=clock))
    assert isinstance(error, kexceptions.ConnectTimeout)
    assert "no whole answer within 50 seconds" in str(error)
    happened("bytes behind the end of a packed answer: ConnectTimeout")


@pytest.mark.fault("no answer (stall), one byte a second (slowloris)")
def test_slow_headers_end_at_the_deadline(way: Way, server: faults.Server, happened: Happened, clock: Clock) -> None:
    server.will(faults.slow(SERVER, clock.tick, head=True))
    error = way.call(way.session(server), get, policy=way.policy(deadline=50, clock=clock))
    assert isinstance(error, kexceptions.ConnectTimeout)
    assert "no whole answer within 50 seconds" in str(error)
    happened("headers byte by byte: ConnectTimeout")


@pytest.mark.fault("no answer (stall), one byte a second (slowloris)")
def test_headers_without_an_end(way: Way, server: faults.Server, happened: Happened, clock: Clock) -> None:
    def act(connection: faults.Connection, _request: Any) -> None:
        connection.send(b"HTTP/1.1 200 OK\r\nX-Long: ")
        while True:
            clock.tick()
            connection.send(b"x" * 1000)

    server.will(faults.Fault("headers without an end", act))
    error = way.call(way.session(server), get, policy=way.policy(deadline=50, clock=clock, retries=0))
    # the others find out by their length: their libraries read headers, and ask nobody meanwhile
    kind = kexceptions.ConnectTimeout if way.transport == "light" else kexceptions.ConnectFailure
    assert isinstance(error, kind)
    assert lines(server) == [GET]
    happened(f"headers that do not end: {kind.__name__}")


@pytest.mark.fault("no answer (stall), one byte a second (slowloris)")
def test_silence_is_spoken_of(way: Way, server: faults.Server, happened: Happened) -> None:
    told = threading.Event()

    def note(text: str) -> None:
        way.notes.append(text)
        told.set()

    def act(connection: faults.Connection, request: Any) -> None:
        assert told.wait(60)
        faults.answer(SERVER)(connection, request)

    server.will(faults.Fault("an answer when it was spoken of", act))
    assert way.call(way.session(server), get, policy=way.policy(note=note, patience=(2.0, 0.01))).name == "vm"
    assert way.notes == [f"No answer for 0.01 seconds, still waiting: {GET}"]
    happened("a note when there is no answer for a while (5 s)")


@pytest.mark.fault("no answer (stall), one byte a second (slowloris)")
@pytest.mark.of_session
def test_a_session_keeps_its_time_out(way: Way, server: faults.Server, happened: Happened) -> None:
    server.will(*[faults.stall()] * 3)
    assert isinstance(way.call(way.session(server, timeout=0.05), get), kexceptions.ConnectTimeout)
    assert lines(server) == [GET] * 3
    happened("a session's own time-out counts")


@pytest.mark.fault("401 in mid-session")
def test_a_refused_token_is_renewed(way: Way, server: faults.Server, happened: Happened) -> None:
    keystone = faults.Keystone(server)
    keystone.guard(f"GET /v2.1/servers/{ID}", SERVER)
    keystone.refused.add("token-1")
    assert way.call(keystone.session(), get).name == "vm"
    assert keystone.logins == 2
    happened("one more login, GET sent again")


@pytest.mark.fault("401 in mid-session")
def test_a_token_that_is_refused_again_is_an_error(way: Way, server: faults.Server, happened: Happened) -> None:
    keystone = faults.Keystone(server)
    keystone.guard(f"GET /v2.1/servers/{ID}", SERVER)
    keystone.refused |= {"token-1", "token-2"}
    assert isinstance(way.call(keystone.session(), get), exceptions.Unauthorized)
    assert keystone.logins == 2
    happened("two logins, then Unauthorized")


@pytest.mark.fault("token expires within the call")
@pytest.mark.of_session
def test_a_token_is_not_used_in_its_last_seconds(way: Way, server: faults.Server, happened: Happened) -> None:
    keystone = faults.Keystone(server, lasts=20)
    keystone.guard(f"GET /v2.1/servers/{ID}", SERVER)

    def twice(nova: Any) -> Any:
        first = get(nova)
        if not hasattr(first, "__await__"):
            return get(nova)

        async def second() -> Any:
            await first
            return await get(nova)

        return second()

    assert way.call(keystone.session(), twice).name == "vm"
    used = [request.headers["x-auth-token"] for request in server.requests if "servers" in request.path]
    assert used[0] != used[1]
    happened("a token in its last seconds is replaced before it is sent")


@pytest.mark.fault("redirect to another host")
def test_a_token_stays_where_it_belongs(
    way: Way, server: faults.Server, elsewhere: faults.Server, happened: Happened
) -> None:
    server.will(faults.redirect(f"{elsewhere.url}/servers"))
    elsewhere.will(faults.answer(SERVER))
    assert way.call(way.session(server), get, additional_headers={"X-Secret": TOKEN}).name == "vm"
    assert server.requests[0].headers["x-auth-token"] == TOKEN
    assert not [value for value in elsewhere.requests[0].headers.values() if TOKEN in value]
    happened("GET sent there without the token")


@pytest.mark.fault("redirect to another host")
@pytest.mark.of_session
def test_what_a_session_adds_to_each_request_stays_there_too(
    way: Way, server: faults.Server, elsewhere: faults.Server, happened: Happened
) -> None:
    server.will(faults.redirect(f"{elsewhere.url}/servers"))
    elsewhere.will(faults.answer(SERVER))
    session = way.session(server, additional_headers={"X-Secret": TOKEN})
    session.session.headers["X-Of-Requests"] = TOKEN
    session.session.auth = ("user", TOKEN)
    assert way.call(session, get).name == "vm"
    assert server.requests[0].headers["x-secret"] == TOKEN
    theirs = {"accept", "accept-encoding", "connection", "host", "user-agent"}
    assert elsewhere.requests[0].headers.keys() <= theirs
    happened("GET sent there without the session's own headers")


@pytest.mark.fault("redirect to another host")
@pytest.mark.parametrize("slashes", ["http://", "//"])
def test_a_host_that_is_read_in_two_ways(
    way: Way, server: faults.Server, elsewhere: faults.Server, happened: Happened, slashes: str
) -> None:
    one, other = (each.url.removeprefix("http://") for each in (elsewhere, server))
    server.will(faults.redirect(f"{slashes}{one}\\@{other}/servers"))
    assert isinstance(way.call(way.session(server), get), exceptions.RefusedRedirect)
    assert elsewhere.requests == []
    happened(f"{slashes}ONE\\@OTHER/: RefusedRedirect, nothing sent to either")


@pytest.mark.fault("redirect to another host")
def test_a_client_certificate_stays_where_it_belongs(way: Way, happened: Happened, tmp_path: Path) -> None:
    made = faults.Certificates(tmp_path)
    contexts = [made.good(), made.good()]
    for context in contexts:
        context.load_verify_locations(made.ca)
        context.verify_mode = ssl.CERT_OPTIONAL
    shown: list[bool] = []

    def looking(fault: faults.Fault) -> faults.Fault:
        def act(connection: Any, request: Any) -> None:
            shown.append(bool(connection._socket.getpeercert()))
            fault(connection, request)

        return faults.Fault(fault.name, act)

    with faults.Server(contexts[0]) as one, faults.Server(contexts[1]) as other:
        one.will(looking(faults.redirect(f"{other.url}/servers")))
        other.will(looking(faults.answer(SERVER)))
        session = way.session(one, verify=str(made.ca), cert=str(tmp_path / "good.pem"))
        assert way.call(session, get).name == "vm"
    assert shown == [True, False]
    happened("GET sent there without the client certificate")


@pytest.mark.fault("redirect to another host")
def test_another_host_is_not_logged_in_to(
    way: Way, server: faults.Server, elsewhere: faults.Server, happened: Happened
) -> None:
    server.will(faults.redirect(f"{elsewhere.url}/servers"))
    elsewhere.will(faults.answer({"error": {"message": "who are you?"}}, 401))
    assert isinstance(way.call(way.session(server), get), exceptions.Unauthorized)
    assert len(elsewhere.requests) == 1
    happened("401 there: no token renewed, Unauthorized")


@pytest.mark.fault("redirect to another host")
@pytest.mark.parametrize("do", [start, delete])
def test_what_changes_something_is_not_sent_elsewhere(
    way: Way, server: faults.Server, elsewhere: faults.Server, happened: Happened, do: Callable[[Any], Any]
) -> None:
    server.will(faults.redirect(f"{elsewhere.url}/x", 307))
    error = way.call(way.session(server), do)
    assert isinstance(error, exceptions.RefusedRedirect)
    assert error.location == f"{elsewhere.url}/x"
    assert elsewhere.requests == []
    happened(f"{error.method}: RefusedRedirect, nothing sent there")


@pytest.mark.fault("redirect to another host")
def test_redirects_end(way: Way, server: faults.Server, happened: Happened) -> None:
    server.will(*[faults.redirect("/again")] * 6)
    error = way.call(way.session(server), get)
    assert isinstance(error, exceptions.RefusedRedirect)
    assert len(server.requests) == 6
    happened("6th redirect: RefusedRedirect")


@pytest.mark.fault("redirect to another host")
def test_tls_is_not_left(way: Way, elsewhere: faults.Server, happened: Happened, tmp_path: Path) -> None:
    certificates = faults.Certificates(tmp_path)
    with faults.Server(certificates.good()) as secure:
        secure.will(faults.redirect(f"{elsewhere.url}/servers"))
        error = way.call(way.session(secure, verify=str(certificates.ca)), get)
    assert isinstance(error, exceptions.RefusedRedirect)
    assert "out of TLS" in str(error)
    assert elsewhere.requests == []
    happened("https -> http: RefusedRedirect, nothing sent there")


@pytest.mark.fault("`next` link or catalogue endpoint on an unexpected host")
def test_only_the_marker_of_a_next_link_is_used(
    way: Way, server: faults.Server, elsewhere: faults.Server, happened: Happened
) -> None:
    link = {"rel": "next", "href": f"{elsewhere.url}/servers?marker={ID}"}
    server.will(faults.answer({"servers": [{"id": ID}], "servers_links": [link]}), faults.answer({"servers": []}))
    assert len(way.call(way.session(server), lambda nova: nova.servers.list(limit=-1))) == 1
    assert lines(server) == ["GET /servers/detail", f"GET /servers/detail?marker={ID}"]
    assert elsewhere.requests == []
    happened("the next page is asked of the endpoint; nothing sent there")


@pytest.mark.fault("pagination loop (same marker again)")
def test_a_loop_of_two_pages(way: Way, server: faults.Server, happened: Happened) -> None:
    link = [{"rel": "next", "href": "http://nova/servers?marker=a"}]
    pages = [faults.answer({"servers": [{"id": name}], "servers_links": link}) for name in "aba"]
    server.will(*pages)
    error = way.call(way.session(server), lambda nova: nova.servers.list(limit=-1))
    assert str(error) == "The server sent the page after a again: http://nova/servers?marker=a (HTTP 200)"
    happened("MalformedResponse, which names the URL")


@pytest.mark.fault("missing, null or odd fields; unknown enum values")
def test_odd_fields_are_shown_as_given(way: Way, server: faults.Server, happened: Happened) -> None:
    server.will(faults.answer({"server": faults.odd_server(), "other": 1}))
    found = way.call(way.session(server), get)
    assert (found.status, found.name, found.metadata, found.networks) == ("PONDERING", None, None, {})
    assert found.to_dict()["quantum_state"] == {"alive": 0.5, "dead": 0.5}
    happened("a Server, as given")


@pytest.mark.fault("invalid UTF-8")
def test_invalid_utf_8(way: Way, server: faults.Server, happened: Happened) -> None:
    server.will(faults.answer(b'{"server": {"id": "1", "name": "a\xff\xfeb"}}'))
    assert way.call(way.session(server), get).name == "a\ufffd\ufffdb"
    happened("U+FFFD")


@pytest.mark.fault("huge body, gzip bomb, deeply nested JSON")
def test_a_bomb_does_not_go_off(way: Way, server: faults.Server, happened: Happened) -> None:
    server.will(faults.bomb())
    error = way.call(way.session(server), get)
    assert isinstance(error, exceptions.MalformedResponse)
    assert "packed more than 200 to 1" in str(error)
    happened("gzip bomb of 64 MB: MalformedResponse after a few of them")


@pytest.mark.fault("huge body, gzip bomb, deeply nested JSON")
def test_a_huge_answer_is_not_taken(way: Way, server: faults.Server, happened: Happened) -> None:
    server.will(faults.answer({"server": "x" * 1000}))
    error = way.call(way.session(server), get, policy=way.policy(most_bytes=500))
    assert isinstance(error, exceptions.MalformedResponse)
    assert "larger than 500 bytes" in str(error)
    happened("more than `most_bytes`: MalformedResponse")


@pytest.mark.fault("huge body, gzip bomb, deeply nested JSON")
@pytest.mark.parametrize("status", [200, 500])
def test_what_is_nested_too_deeply(way: Way, server: faults.Server, happened: Happened, status: int) -> None:
    server.will(faults.deep() if status == 200 else faults.answer(b"[" * 100_000, 500))
    error = way.call(way.session(server), get)
    assert (type(error) is exceptions.MalformedResponse) is (status == 200)
    assert error.code == status
    happened(f"HTTP {status}: {type(error).__name__}")


@pytest.mark.fault("unknown CA, expired or wrong-host certificate")
@pytest.mark.parametrize(
    ("kind", "trusted", "hint"),
    [
        ("good", False, "if the cloud's certificates are of an authority of its own, name its file: OS_CACERT"),
        ("expired", True, "the cloud's certificate has expired"),
        ("wrong_host", True, "the certificate is for another host"),
    ],
)
def test_a_certificate_that_is_not_to_be_trusted(
    way: Way, happened: Happened, tmp_path: Path, kind: str, trusted: bool, hint: str
) -> None:
    certificates = faults.Certificates(tmp_path)
    with faults.Server(getattr(certificates, kind)()) as secure:
        error = way.call(way.session(secure, verify=str(certificates.ca) if trusted else True), get)
        assert secure.requests == []
    assert isinstance(error, kexceptions.SSLError)
    assert error.hint.startswith(hint)
    assert way.pauses == []
    happened(f"SSLError once, hint: {hint}")


@pytest.mark.fault("unknown CA, expired or wrong-host certificate")
def test_what_speaks_no_tls(way: Way, server: faults.Server, happened: Happened) -> None:
    plain = b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n"
    fault = faults.Fault("an answer without TLS", lambda connection, _: connection.send(plain), unread=True)
    # what the light transport cannot reach it leaves to the session
    server.will(*[fault] * (1 if way.has_session else 2))
    secure = ksession.Session(auth=token_endpoint.Token(server.url.replace("http:", "https:"), TOKEN))
    error = way.call(secure, start)
    assert isinstance(error, kexceptions.SSLError)
    assert not isinstance(error, exceptions.AmbiguousOutcome)
    assert way.pauses == []
    happened("a server without TLS: SSLError, POST not sent")


@pytest.mark.fault("connection reset before, within, after the response")
def test_a_proxy_that_is_not_there(
    way: Way, server: faults.Server, happened: Happened, monkeypatch: pytest.MonkeyPatch
) -> None:
    with faults.Server() as proxy:
        monkeypatch.setenv("http_proxy", proxy.url)
    monkeypatch.delenv("no_proxy", raising=False)
    error = way.call(way.session(server), start)
    assert isinstance(error, kexceptions.ConnectFailure)
    assert not isinstance(error, exceptions.AmbiguousOutcome)
    assert (way.pauses, server.requests) == ([0.5, 1.0], [])
    happened("a proxy that is not there: POST tried 3 times, ConnectFailure")


@pytest.mark.fault("unknown CA, expired or wrong-host certificate")
def test_a_certificate_that_is_trusted(way: Way, happened: Happened, tmp_path: Path) -> None:
    certificates = faults.Certificates(tmp_path)
    with faults.Server(certificates.good()) as secure:
        secure.will(faults.answer(SERVER))
        assert way.call(way.session(secure, verify=str(certificates.ca)), get).name == "vm"
    happened("with the authority's file: answered")
