"""Waiting: whatever a server goes through, it ends, in time, and as what was seen says."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from novaclient import drive, exceptions, waiters

TASK = waiters.TASK
STATES = st.sampled_from(["BUILD", "ACTIVE", "ERROR", "SHUTOFF", "DELETED", "gone", "UNHEARD-OF"])
SEEN = st.tuples(STATES, st.sampled_from([None, "spawning"]))


class World:
    """A server that goes through these states, one at each look, and stays in the last; and a clock."""

    def __init__(self, states: list[tuple[str, Any]]) -> None:
        self.states, self.now, self.looks = states, 0.0, 0

    def get(self, item: Any) -> Any:
        """How it is now."""
        status, task = self.states[min(self.looks, len(self.states) - 1)]
        self.looks += 1
        if status == "gone":
            raise exceptions.NotFound(404)
        return SimpleNamespace(_info={"status": status, TASK: task}, status=status)

    def sleep(self, seconds: float) -> None:
        """Time goes by."""
        assert 0 <= seconds <= waiters.LONGEST_PAUSE
        self.now += seconds


def becomes(states: list[tuple[str, Any]], what: str, looks: int) -> Any:
    """What waiting is to end with, as far as it looks."""
    for status, task in states[:looks]:
        if status == "gone":
            return "done" if what == "deleted" else exceptions.InstanceInDeletedState
        if status == "DELETED" if what == "deleted" else (status, task) == (what, None):
            return "done"
        # what was in ERROR before stays so while it is worked on
        if status == "ERROR" and not (states[0][0] == "ERROR" and task):
            return exceptions.ResourceInErrorState
    return exceptions.WaitTimeout


@given(st.lists(SEEN, min_size=1, max_size=12), st.sampled_from(["ACTIVE", "SHUTOFF", "deleted"]), st.floats(0, 40))
def test_it_ends_as_it_must(states: list[tuple[str, Any]], what: str, timeout: float) -> None:
    world = World(states)
    waiting = waiters.wait(world.get, "it", what, waiters.server_waiter(what), timeout, lambda: world.now)
    outcome: Any = "done"
    try:
        drive.run(waiting, lambda request: pytest.fail("nothing is to be sent"), world.sleep)
    except Exception as error:  # noqa: BLE001  which one is the question
        outcome = type(error)
    seen = (states + [states[-1]] * world.looks)[: world.looks]
    assert outcome == becomes(seen, what, world.looks)
    assert world.now <= timeout
    if outcome is exceptions.WaitTimeout:
        assert world.now == pytest.approx(timeout)
