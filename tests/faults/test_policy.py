"""The policy by itself: it does no I/O, so a list of outcomes is all it needs."""

from __future__ import annotations

from typing import Any

import pytest

from novaclient import exceptions
from novaclient.core import Pause
from novaclient.http_dates import retry_after
from novaclient.policy import Attempt, Budget, Failure, Policy, Renew
from novaclient.redirects import origin
from novaclient.transport.intake import Intake


class Response:
    """An answer as a transport hands it over."""

    def __init__(self, status: int, url: str = "https://nova/servers", **headers: str) -> None:
        self.status_code, self.url, self.content = status, url, b""
        self.headers = {name.replace("_", "-"): value for name, value in headers.items()}


class Lost(Exception):
    """What a transport's own error would be."""


class Clock:
    """Time that passes only in pauses, and where a test says so."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


class Line:
    """Delivers a request over a line on which these things happen; keeps what was done."""

    def __init__(self, *outcomes: Any, method: str = "GET", **policy: Any) -> None:
        self.clock = Clock()
        policy.setdefault("random", lambda: 1.0)
        self.policy = Policy(clock=self.clock, now=lambda: 1_000_000.0, **policy)
        self.outcomes, self.method = list(outcomes), method
        self.attempts: list[Attempt] = []
        self.pauses: list[float] = []
        self.renewed: list[Any] = []

    def deliver(self, **options: Any) -> Any:
        """The response, as `drive.run` would get it."""
        steps = self.policy.deliver(self.method, "/servers", **options)
        resume, value = steps.send, None
        while True:
            try:
                step = resume(value)
            except StopIteration as stop:
                return stop.value.response
            resume, value = steps.send, None
            if isinstance(step, Pause):
                self.pauses.append(step.seconds)
                self.clock.seconds += step.seconds
            elif isinstance(step, Renew):
                self.renewed.append(step.token)
                value = True
            else:
                self.attempts.append(step)
                step.token = f"token {len(self.attempts)}"
                value = self.outcomes.pop(0)
                if isinstance(value, Failure):
                    resume = steps.throw


OK = Response(200)


def test_a_read_is_tried_three_times_with_growing_pauses() -> None:
    line = Line(Response(503), Response(503), Response(503))
    assert line.deliver().status_code == 503
    assert line.pauses == [1.0, 2.0]


def test_pauses_are_drawn_at_random_up_to_twenty_seconds() -> None:
    line = Line(*[Response(503)] * 9, retries=8)
    line.deliver()
    assert line.pauses == [1, 2, 4, 8, 16, 20, 20, 20]
    half = Line(*[Response(503)] * 3, random=lambda: 0.5)
    half.deliver()
    assert half.pauses == [0.5, 1.0]


@pytest.mark.parametrize("status", [400, 403, 404, 409, 413, 500, 501])
def test_other_refusals_are_not_tried_again(status: int) -> None:
    assert Line(Response(status)).deliver().status_code == status


@pytest.mark.parametrize("status", [413, 429, 503])
def test_a_post_is_sent_again_if_the_server_says_that_it_did_not_take_it(status: int) -> None:
    line = Line(Response(status, retry_after="7"), OK, method="POST")
    assert line.deliver() is OK
    assert line.pauses == [7.0]


@pytest.mark.parametrize("status", [413, 429, 500, 502, 503, 504])
def test_a_post_is_not_sent_again_otherwise(status: int) -> None:
    assert Line(Response(status), method="POST").deliver().status_code == status


@pytest.mark.parametrize("method", ["POST", "PATCH"])
def test_a_lost_post_is_sent_once(method: str) -> None:
    line = Line(Failure(Lost("reset")), method=method)
    with pytest.raises(exceptions.AmbiguousOutcome, match=f"{method} /servers was sent once.*reset") as caught:
        line.deliver()
    assert isinstance(caught.value, Lost)
    assert len(line.attempts) == 1


def test_a_post_that_never_left_is_sent_again() -> None:
    line = Line(Failure(Lost("refused"), reached=False), OK, method="POST")
    assert line.deliver() is OK


def test_what_is_known_to_be_repeatable_is_sent_again() -> None:
    assert Line(Failure(Lost("reset")), OK, method="POST").deliver(repeatable=True) is OK


def test_the_last_failure_is_the_error() -> None:
    with pytest.raises(Lost, match="3"):
        Line(*[Failure(Lost(str(n))) for n in (1, 2, 3)]).deliver()


def test_what_must_fail_again_is_not_tried_again() -> None:
    with pytest.raises(Lost):
        Line(Failure(Lost("certificate"), reached=False, final=True)).deliver()


def test_the_budget_ends_retries_of_all_requests() -> None:
    budget = Budget(12)
    first = Line(Response(503), OK, budget=budget)
    first.deliver()
    assert budget.tokens == 8
    timeout = Failure(Lost("slow"), timed_out=True)
    with pytest.raises(Lost):
        Line(timeout, budget=budget).deliver()
    assert Line(Response(503), OK, budget=budget).deliver() is OK
    assert budget.tokens == 4
    assert Line(Response(503), budget=budget).deliver().status_code == 503


def test_the_budget_does_not_grow_beyond_its_size() -> None:
    line = Line(OK)
    line.deliver()
    assert line.policy.budget.tokens == 500


def test_no_attempt_is_made_that_the_deadline_does_not_allow() -> None:
    line = Line(Response(503, retry_after="30"), deadline=20.0)
    assert line.deliver().status_code == 503
    assert line.pauses == []


def test_time_outs_shrink_with_the_deadline() -> None:
    line = Line(Response(503, retry_after="30"), OK, deadline=33.0)
    line.deliver()
    assert [(attempt.connect, attempt.idle) for attempt in line.attempts] == [(5.0, 33.0), (3.0, 3.0)]


def test_a_server_is_not_obeyed_for_ever() -> None:
    line = Line(Response(429, retry_after="86400"), OK)
    line.deliver()
    assert line.pauses == [60.0]


def test_a_long_wait_is_said() -> None:
    said: list[str] = []
    Line(Response(429, retry_after="2"), Response(429, retry_after="3"), OK, note=said.append).deliver()
    assert said == ["The server asks to wait (HTTP 429): GET /servers again in 3 seconds"]


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "12"}, 12.0),
        ({"retry-after": "Mon, 12 Jan 1970 13:46:50 GMT"}, 10.0),
        ({"retry-after": "Fri, 01 Jan 2021 00:00:09 GMT", "date": "Fri, 01 Jan 2021 00:00:00 GMT"}, 9.0),
        ({"retry-after": "Thu, 01 Jan 1970 00:00:00 GMT"}, 0.0),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "-1"}, None),
        ({"retry-after": "\xb2"}, None),
        ({"retry-after": "9" * 5000}, float("inf")),
        ({}, None),
    ],
)
def test_retry_after(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after(headers, lambda: 1_000_000.0) == seconds


def test_a_refused_token_is_renewed_once() -> None:
    line = Line(Response(401), Response(401))
    assert line.deliver().status_code == 401
    assert line.renewed == ["token 1"]


def test_a_token_does_not_follow_to_another_host() -> None:
    line = Line(Response(302, location="https://evil/x"), Response(302, location="https://nova/y"), OK)
    line.deliver()
    assert [(attempt.url, attempt.credentials) for attempt in line.attempts] == [
        (None, True), ("https://evil/x", False), ("https://nova/y", False),
    ]  # fmt: skip


def test_a_token_does_not_come_back_from_another_host() -> None:
    line = Line(Response(302, location="https://evil/x"), Response(401, url="https://evil/x"))
    assert line.deliver().status_code == 401
    assert line.renewed == []


def test_a_redirect_within_the_origin_keeps_the_token() -> None:
    line = Line(Response(308, location="/v2.1/servers"), OK)
    line.deliver()
    assert (line.attempts[1].url, line.attempts[1].credentials) == ("https://nova/v2.1/servers", True)


@pytest.mark.parametrize(
    ("method", "location", "text"),
    [
        ("GET", "http://nova/servers", "redirected out of TLS, to http://nova/servers"),
        ("GET", "ftp://nova/servers", "redirected to what is not HTTP"),
        ("GET", "", "redirected without saying where"),
        ("POST", "https://nova/x", "a POST is not redirected, to https://nova/x"),
        ("DELETE", "https://evil/x", "a DELETE is not redirected to another host"),
        # some read one host in these, and some another
        ("GET", "https://evil\\@nova/x", "redirected to what is not HTTP"),
        ("GET", "//evil\\@nova/x", "redirected to what is not HTTP"),
        ("GET", "https://nova@evil/x", "redirected to what is not HTTP"),
        ("GET", "https://evil%2f@nova/x", "redirected to what is not HTTP"),
        ("GET", "https://nova\uff0eevil/x", "redirected to what is not HTTP"),
        ("GET", "https://nova:evil/x", "redirected to what is not HTTP"),
        ("GET", "https://nova:0/x", "redirected to what is not HTTP"),
        ("GET", "https://[::1/x", "redirected to what is not HTTP"),
        ("GET", "https://nova evil/x", "redirected to what is not HTTP"),
    ],
)
def test_a_redirect_that_is_refused(method: str, location: str, text: str) -> None:
    with pytest.raises(exceptions.RefusedRedirect, match=text):
        Line(Response(307, location=location), method=method).deliver()


@pytest.mark.parametrize(
    ("location", "url"),
    [
        ("https://nova?.evil/x", "https://nova/?.evil/x"),
        ("https://nova#.evil/x", "https://nova/"),
        ("\\\\evil/x", "https://nova/\\\\evil/x"),
        ("https://nova/x\r\nX-More: 1", "https://nova/xX-More: 1"),
    ],
)
def test_a_redirect_is_spelt_so_that_nobody_mistakes_its_host(location: str, url: str) -> None:
    line = Line(Response(302, location=location), OK)
    line.deliver()
    assert line.attempts[1].url == url


def test_five_redirects_are_enough() -> None:
    line = Line(*[Response(302, location="/again")] * 6)
    with pytest.raises(exceptions.RefusedRedirect, match="more than 5 times"):
        line.deliver()
    assert len(line.attempts) == 6


def test_a_redirect_may_be_the_answer() -> None:
    assert Line(Response(302, location="/x")).deliver(follow=False).status_code == 302


@pytest.mark.parametrize(
    ("url", "same"),
    [("https://nova:443/x", True), ("https://NOVA", True), ("http://nova", False), ("https://nova:8774", False)],
)
def test_origin(url: str, same: bool) -> None:
    assert (origin(url) == origin("https://nova/servers")) is same


def intake(**policy: Any) -> Intake:
    attempt = Attempt(Policy(**policy), None, True, lambda: 1.0)
    return Intake(attempt, "GET", Response(200, content_encoding="gzip"))


def test_an_answer_may_not_be_larger_than_a_limit() -> None:
    taken = intake(most_bytes=10)
    taken.take(b"0123456789", 10)
    with pytest.raises(exceptions.MalformedResponse, match="larger than 10 bytes"):
        taken.take(b"0", 11)


def test_a_bomb_is_left_after_its_first_pieces() -> None:
    import gzip

    taken = intake()
    with pytest.raises(exceptions.MalformedResponse, match="packed more than 200 to 1"):
        taken.take_packed(gzip.compress(bytes(64 << 20)))
    assert taken.size < 20 << 20


@pytest.mark.parametrize("content_encoding", ["", "gzip"])
def test_small_pieces_take_no_more_memory_than_what_is_in_them(content_encoding: str) -> None:
    import gzip
    import tracemalloc

    content = b"[1]" * 10_000
    packed = gzip.compress(content, 0) if content_encoding else content
    taken = Intake(Attempt(Policy(), None, True, lambda: 1.0), "GET", Response(200, content_encoding=content_encoding))
    tracemalloc.start()
    for start in range(0, len(packed), 2):
        taken.take_packed(packed[start : start + 2])
    memory, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert taken.content == content
    assert memory < 2 * len(content) + (100_000 if content_encoding else 0)


def test_what_comes_behind_the_end_is_counted() -> None:
    import gzip

    taken = intake(most_bytes=1000)
    taken.take_packed(gzip.compress(b"[]"))
    with pytest.raises(exceptions.MalformedResponse, match="larger than 1000 bytes"):
        taken.take_packed(b"more" * 250)
    assert taken.content == b"[]"


def test_what_is_packed_is_unpacked() -> None:
    import gzip

    taken = intake()
    for byte in gzip.compress(b"[1, 2]"):
        taken.take_packed(bytes([byte]))
    assert taken.content == b"[1, 2]"
    with pytest.raises(exceptions.MalformedResponse, match="not packed as it says"):
        intake().take_packed(b"plain text")


def test_the_arguments_of_a_client() -> None:
    assert Policy.of().retries == Policy.of(True).retries == 2
    assert Policy.of(False).retries == Policy.of(0).retries == 0
    assert Policy.of(5).retries == 5
    mine = Policy(retries=7)
    assert Policy.of(mine) is mine
    changed = Policy.of(mine, timeout=(1, 2), deadline=3)
    assert (changed.retries, changed.connect, changed.idle, changed.deadline) == (7, 1.0, 2.0, 3.0)
    assert changed.budget is mine.budget
    assert (Policy.of(timeout=9).connect, Policy.of(timeout=9).idle) == (9.0, 9.0)
