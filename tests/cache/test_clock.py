"""A clock of this machine that is not the cloud's: each token seems to be at its end when it comes."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from keystoneauth1.identity import v3

from novaclient.auth.clock import Clock, about
from novaclient.auth.session import LoggedSession
from novaclient.policy import Policy
from tests.cache.test_logins import COLD, LIST, lines, listed
from tests.shell.conftest import Environment, Nova
from tests.support import keystone
from tests.support.cloud import Cloud

HOUR = 3600.0
LOGIN = "POST /v3/auth/tokens"


def wrong(cloud: Cloud, ahead: float, life: float = HOUR) -> Environment:
    """A cloud of tokens with this life; this machine's clock is ahead of its by so many seconds."""
    end = datetime.fromtimestamp(time.time() - ahead + life, UTC)
    environment = keystone.v3(cloud, expires=end.strftime("%Y-%m-%dT%H:%M:%SZ"))
    cloud.behind = ahead
    return environment


@pytest.mark.parametrize(
    ("ahead", "words"), [(HOUR - 50, "59 minutes"), (HOUR + 70, "61 minutes"), (30 * HOUR, "30 hours")]
)
def test_it_logs_in_once_and_says_so(nova: Nova, cloud: Cloud, cache_home: Path, ahead: float, words: str) -> None:
    environment = wrong(cloud, ahead)
    for _ in range(2):
        result = nova(environment, "list")
        assert result.code == 0
        assert lines(cloud) == COLD
        assert result.err == (
            f"note: this machine's clock is about {words} ahead of the cloud's: each token seems to be at its end when "
            "it comes, and no login is kept for the next command\n"
        )
    assert not list(cache_home.glob("*.login"))


def test_nothing_is_said_where_nothing_would_be_kept(nova: Nova, cloud: Cloud) -> None:
    assert listed(nova, wrong(cloud, 2 * HOUR), cloud, "--no-os-cache") == COLD


@pytest.mark.parametrize("ahead", [HOUR / 2, -HOUR])
def test_a_clock_that_does_no_harm_is_not_told_of(nova: Nova, cloud: Cloud, ahead: float) -> None:
    environment = wrong(cloud, ahead)
    assert listed(nova, environment, cloud) == COLD
    assert listed(nova, environment, cloud) == [LIST]


def test_a_token_that_is_short_indeed_is_not_put_down_to_the_clock(nova: Nova, cloud: Cloud) -> None:
    result = nova(wrong(cloud, 5, life=40), "list")
    assert (result.code, result.err) == (0, "")


@pytest.mark.parametrize("life", [40, 100])
def test_a_token_of_a_short_life_takes_one_login(nova: Nova, cloud: Cloud, life: float) -> None:
    for words in ([], ["--no-os-cache"]):
        assert listed(nova, wrong(cloud, 0, life), cloud, *words) == COLD


def test_a_token_that_is_refused_is_replaced(nova: Nova, cloud: Cloud) -> None:
    environment = wrong(cloud, 2 * HOUR)
    del cloud.routes[LIST]
    cloud.answer({"error": {"message": "no"}}, 401)
    cloud.answer({"servers": []})
    assert nova(environment, "list").code == 0
    assert lines(cloud) == [*COLD, LOGIN, LIST]


# keystoneauth1 renews a token two minutes before its end
@pytest.mark.parametrize(
    ("ahead", "life", "steps"),
    [
        (2 * HOUR, HOUR, [(0, 1), (HOUR - 130, 1), (20, 2), (0, 2), (HOUR - 130, 2), (20, 3)]),
        (0, 100, [(0, 1), (90, 1), (20, 2), (0, 2)]),
        (0, 200, [(0, 1), (190, 1), (20, 2)]),
        (HOUR, 100, [(0, 1), (90, 1), (20, 2)]),
        (-HOUR, 100, [(0, 1), (90, 1), (20, 2)]),
    ],
)
def test_a_token_is_renewed_before_its_end(
    cloud: Cloud, ahead: float, life: float, steps: list[tuple[float, int]]
) -> None:
    environment = wrong(cloud, ahead, life)
    auth = v3.Password(environment["OS_AUTH_URL"], username="demo", password="x", project_name="demo")
    forward = [100.0]
    session = LoggedSession(Policy(), {}, auth=auth)
    session.clock = Clock(forward=lambda: forward[0])
    for passed, logins in steps:
        forward[0] += passed
        session.get_auth_headers()
        assert len(cloud.sent) == logins


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(90, "about 90 seconds"), (130, "about 2 minutes"), (7000, "about 117 minutes"), (7300, "about 2 hours"),
     (400000, "about 5 days")],
)  # fmt: skip
def test_a_time_in_words(seconds: float, words: str) -> None:
    assert about(seconds) == words
