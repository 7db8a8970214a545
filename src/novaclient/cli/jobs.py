"""Servers on their way: what is asked for each, what is waited for, and what is known of it."""

from __future__ import annotations

from novaclient import exceptions
from novaclient.waiters import FIRST_PAUSE, GROWTH, LONGEST_PAUSE, TASK, Waiter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from typing import Any

NOT_BEGUN, ASKED, UNDER_WAY, DONE, FAILED = "not begun", "asked for, no answer yet", "under way", "done", "failed"
_GONE = "deleted"
_HOST = "OS-EXT-SRV-ATTR:host"
# A server that was rebuilt elsewhere is active again a moment before Nova says where: so often it is seen where it was,
# and with nothing under way, before it counts as one that stays.
_STAYS = 3


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
        elif waiter.has_failed(facts, self._was_in_error):
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
