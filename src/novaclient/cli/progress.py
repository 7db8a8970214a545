"""Servers on their way: which is begun and looked at when, and what became of each.

One loop does it all: requests go out one after the other, and only the waiting is shared. So no client is used by two
threads, and an interrupt finds every server in a state that can be told.
"""

from __future__ import annotations

import time

from novaclient import exceptions
from novaclient.cli.many import tell
from novaclient.waiters import FIRST_PAUSE, GROWTH, LONGEST_PAUSE, TASK, Waiter, server_waiter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence
    from typing import Any

    from novaclient.cli.screen import Screen

# How many servers are on their way at a time, where nobody says otherwise.
AT_ONCE = 10

NOT_BEGUN, ASKED, UNDER_WAY, DONE, FAILED = "not begun", "asked for, no answer yet", "under way", "done", "failed"
_GONE = "deleted"
_HOST = "OS-EXT-SRV-ATTR:host"
# A server that was rebuilt elsewhere is active again a moment before Nova says where: so often it is seen where it was,
# and with nothing under way, before it counts as one that stays.
_STAYS = 3
# Seconds between two looks at the clock, which is shown.
_TICK = 1.0


def told(error: object) -> str:
    """An error, or the text of a fault, in one line."""
    from novaclient.cli import failure

    return failure.one_line(str(error))


class Job:
    """One server, or image: what is to be asked for it, what is waited for, and what is known of it.

    name      what the user called it; later its own name, where that is known
    called    what the user called it
    begin     sends the request and returns the resource, or None if there is nothing to look at
    get       ID -> resource
    waiter    what is waited for; without one it is done when it is accepted
    moves     whether it is to leave its host
    percent   whether its progress has a meaning
    tells     whether its last line says why it failed; otherwise its error is raised, and does
    """

    def __init__(
        self,
        name: str,
        begin: Callable[[], Any],
        get: Callable[[str], Any] | None = None,
        waiter: Waiter | None = None,
        *,
        moves: bool = False,
        percent: bool = False,
        tells: bool = True,
    ) -> None:
        self.name, self.called, self._begin, self._get, self._waiter = name, name, begin, get, waiter
        self._moves, self.percent, self.tells = moves, percent, tells
        self._stayed = 0
        self.state = NOT_BEGUN
        self.status = self.task = self.reason = ""
        self.progress: int | None = None
        self.accepted = False
        self.error: Exception | None = None
        self.item: Any = None
        self.began = self.ended = self.next_look = 0.0
        self._pause, self._host, self._was_in_error = FIRST_PAUSE, None, False

    @property
    def is_over(self) -> bool:
        """Whether nothing more will become of it."""
        return self.state in (DONE, FAILED)

    def seconds(self, now: float) -> int:
        """How long it has taken."""
        return int((self.ended if self.is_over else now) - self.began)

    def start(self, clock: Callable[[], float]) -> None:
        """Ask for it."""
        self.state, self.began = ASKED, clock()
        try:
            self.item = self._begin()
        except Exception as error:  # noqa: BLE001  the others are none the worse
            self._fail(error, told(error), clock())
            return
        self.accepted = True
        if self._waiter is None or self._get is None:
            self._end(DONE, clock())
            return
        self._host = getattr(self.item, "_info", {}).get(_HOST)
        self._was_in_error = getattr(self.item, "_info", {}).get("status") == "ERROR"
        self.name = getattr(self.item, "_info", {}).get("name") or self.name
        self.state, self.next_look = UNDER_WAY, clock()

    def look(self, clock: Callable[[], float]) -> None:
        """See how far it is."""
        assert self._get is not None
        assert self._waiter is not None
        try:
            self.item = self._get(self.item.id)
        except exceptions.NotFound as error:
            if self._waiter.gone:
                self.status, self.task = _GONE, ""
                self._end(DONE, clock())
            else:
                self._fail(error, "it does not exist any more", clock())
        except Exception as error:  # noqa: BLE001  the others are none the worse
            self._fail(error, told(error), clock())
        else:
            self._see(self.item, self._waiter, clock())

    def _see(self, item: Any, waiter: Waiter, now: float) -> None:
        info = item._info
        self.name = info.get("name") or self.name
        self.status, self.task = (info.get("status") or "").upper(), info.get(TASK) or ""
        self.progress = info.get("progress") if self.percent else None
        facts = {"status": self.status, TASK: info.get(TASK)}
        if waiter.is_done(facts):
            if self.status == "DELETED":
                # Nova shows it for a moment longer, or not: both are told alike
                self.status = _GONE
            if self._moves and self._host and info.get(_HOST) == self._host:
                self._stayed += 1
                if self._stayed < _STAYS:
                    self._again(now)
                    return
                stays = f"it is still on {self._host}"
                self._fail(exceptions.CommandError(f"Server {self.name}: {stays}"), stays, now)
            else:
                self._end(DONE, now)
        elif waiter.has_failed(facts) and not (self._was_in_error and self.task):
            # what was in ERROR before stays so while it is worked on
            fault = str((info.get("fault") or {}).get("message") or "")
            deleted = exceptions.InstanceInDeletedState(fault or "The server was deleted")
            ended = deleted if self.status == "DELETED" else exceptions.ResourceInErrorState(item)
            self._fail(ended, told(fault), now)
        else:
            self._again(now)

    def _again(self, now: float) -> None:
        self.next_look = now + self._pause
        self._pause = min(self._pause * GROWTH, LONGEST_PAUSE)

    def _fail(self, error: Exception, reason: str, now: float) -> None:
        self.error, self.reason = error, " ".join(reason.split())
        self._end(FAILED, now)

    def _end(self, state: str, now: float) -> None:
        self.state, self.ended = state, now


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


def follow(
    name: str, item_id: str, get: Callable[[str], Any], done: Collection[str], percent: bool, tells: bool = True
) -> Job:
    """The job of something that was asked for already.

    :param done: the statuses that end it, in any case
    """
    waiter = Waiter({"status": tuple(status.upper() for status in done)}, {"status": ("ERROR", "DELETED", "KILLED")})
    return Job(name, lambda: _Known(item_id), get, waiter, percent=percent, tells=tells)


class _Known:
    """A resource of which only the ID is known."""

    def __init__(self, item_id: str) -> None:
        self.id = item_id


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
