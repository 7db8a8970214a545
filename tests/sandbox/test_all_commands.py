"""Every command has been run on the real cloud, as admin and as demo, or stands here with the reason why not."""

from __future__ import annotations

from pathlib import Path

import pytest

from novaclient.cli.index import ALIASES, COMMANDS

NOT_RUN = {
    "sandbox": "it makes the cloud; test_lifecycle.py runs it, as programs",
}
NOT_BY_DEMO = {
    "ssh": "all that Nova says to it, `show` says too; the rest is ssh's",
}


def is_whole(session: pytest.Session) -> bool:
    """Whether all tests of this folder are run: what a part leaves out is no hole."""
    option = session.config.option
    there = set(Path(__file__).parent.glob("test_*.py"))
    return not (option.keyword or option.markexpr) and there <= {item.path for item in session.items}


def holes(ran: dict[str, set[str]], user: str, excused: dict[str, str]) -> tuple[list[str], list[str]]:
    """Commands that this user has not run though nothing excuses it; and those that are excused without need."""
    done = {ALIASES.get(name, name) for name, users in ran.items() if user in users}
    return sorted(COMMANDS.keys() - done - excused.keys()), sorted(done & excused.keys() | excused.keys() - COMMANDS)


def test_every_command_was_run(request: pytest.FixtureRequest, ran: dict[str, set[str]]) -> None:
    if not is_whole(request.session):
        pytest.skip("only after all tests of this folder")
    assert holes(ran, "admin", NOT_RUN) == ([], [])
    assert holes(ran, "demo", NOT_RUN | NOT_BY_DEMO) == ([], [])
