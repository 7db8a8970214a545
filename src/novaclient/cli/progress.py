"""Servers on their way: which is begun and looked at when, and what became of each.

One loop does it all: requests go out one after the other, and only the waiting is shared. So no client is used by two
threads, and an interrupt finds every server in a state that can be told.
"""

from __future__ import annotations

import time

from novaclient import exceptions
from novaclient.cli.jobs import ASKED, DONE, FAILED, NOT_BEGUN, UNDER_WAY, Job, follow
from novaclient.cli.output import tell
from novaclient.waiters import server_waiter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence
    from typing import Any

    from novaclient.cli.screen import Screen

# How many servers are on their way at a time, where nobody says otherwise.
AT_ONCE = 10
# Seconds between two looks at the clock, which is shown.
_TICK = 1.0


def run(
    jobs: Sequence[Job],
    screen: Screen,
    at_once: int = AT_ONCE,
    *,
    clock: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], None] = time.sleep,
) -> None:
    """Bring all jobs to their end. An interrupt says how far each is.

    :param at_once: how many are on their way at a time
    """
    try:
        while not all(job.is_over for job in jobs):
            _advance(jobs, screen, at_once, clock)
            now = clock()
            waits = [job.next_look - now for job in jobs if job.state == UNDER_WAY]
            if waits and min(waits) > 0:
                sleep(min(*waits, _TICK))
        screen.end(jobs, clock())
    except KeyboardInterrupt:
        screen.leave()
        tell(_by_state(jobs))
        raise


def _advance(jobs: Sequence[Job], screen: Screen, at_once: int, clock: Callable[[], float]) -> None:
    """One round: look at what is due, begin what there is room for."""
    screen.draw(jobs, clock())
    for job in jobs:
        if job.state == UNDER_WAY and job.next_look <= clock():
            job.look(clock)
        elif job.state == NOT_BEGUN and sum(other.state == UNDER_WAY for other in jobs) < at_once:
            job.start(clock)
        else:
            continue
        screen.draw(jobs, clock())


def _by_state(jobs: Iterable[Job]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {state: [] for state in (DONE, FAILED, UNDER_WAY, ASKED, NOT_BEGUN)}
    for job in jobs:
        groups[job.state].append(_told(job))
    return groups


def _told(job: Job) -> str:
    if job.state == FAILED and job.reason:
        return f"{job.name} ({job.reason})"
    known = ", ".join(word for word in (job.status, job.task) if word)
    return f"{job.name} ({known})" if known and job.state == UNDER_WAY else job.name


def watch(get: Callable[[str], Any], item_id: str, done: Collection[str], percent: bool) -> Any:
    """What `cli.watch.watch` does, on a terminal."""
    from novaclient.cli import screen

    job = follow(item_id, item_id, get, done, percent, tells=False)
    run([job], screen.screen())
    if job.error is not None:
        raise job.error
    return job.item


def wait_for(cs: Any, server: Any, what: str, moves: bool) -> None:
    """Wait until a server, of which something was asked, is where it should be, as `novaclient.waiters` names it.

    :param moves: whether it is to leave its host
    :raises ResourceInErrorState: if it gets into ERROR, with its fault
    :raises CommandError: if it does not leave its host
    """
    from novaclient.cli import screen

    job = Job(server.id, lambda: server, cs.servers.get, server_waiter(what), moves=moves, tells=False)
    run([job], screen.screen())
    if job.error is not None:
        raise job.error


def run_all(jobs: Sequence[Job], failed: str, at_once: int | None = None) -> None:
    """Bring all jobs to their end, and raise CommandError with this text if any failed."""
    from novaclient.cli import screen

    run(jobs, screen.screen(), at_once or AT_ONCE)
    check(jobs, failed)


def check(jobs: Iterable[Job], failed: str) -> None:
    """Raise CommandError with this text if any job failed."""
    errors = [job.error for job in jobs if job.error is not None]
    if errors:
        raise exceptions.CommandError(failed) from errors[-1]
