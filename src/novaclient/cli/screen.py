"""Where the progress of jobs is shown: lines that live at the end of a terminal, or plain ones. All on stderr."""

from __future__ import annotations

import os
import sys

from novaclient.cli.jobs import ASKED, DONE, FAILED, NOT_BEGUN, UNDER_WAY
from novaclient.cli.output import on_terminal, one_line, width

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TextIO

    from novaclient.cli.jobs import Job

_UP, _CLEAR_LINE, _CLEAR_BELOW = "\x1b[{}A", "\x1b[K", "\x1b[J"
_COLOURS = {DONE: "\x1b[32m", FAILED: "\x1b[31m"}
_PLAIN = "\x1b[m"
# Columns that are left to a name before the other parts of its line are.
_NAME = 4


class Screen:
    """Shows nothing."""

    def draw(self, jobs: Sequence[Job], now: float) -> None:
        """Show how far the jobs are."""

    def end(self, jobs: Sequence[Job], now: float) -> None:
        """Show how they ended."""

    def leave(self) -> None:
        """Leave what is shown as it is, and the cursor at the beginning of a line."""


class Plain(Screen):
    """A line for every change: for logs, and for terminals that can do no more."""

    def __init__(self, stream: TextIO | None) -> None:
        self._stream = stream
        self._told: dict[int, str] = {}

    def draw(self, jobs: Sequence[Job], now: float) -> None:
        for job in jobs:
            text = ended(job, now) if job.is_over else " ".join(part for part in (job.status, job.task) if part)
            if text and text != self._told.get(id(job)):
                self._told[id(job)] = text
                self._write(text if job.is_over else f"{job.name}: {text}")

    def end(self, jobs: Sequence[Job], now: float) -> None:
        self.draw(jobs, now)
        if len(jobs) > 1:
            self._write(summary(jobs, now))

    def _write(self, text: str) -> None:
        if self._stream is not None:
            self._stream.write(f"{one_line(text)}\n")
            self._stream.flush()


class Live(Screen):
    """A block of lines at the end of the terminal, written over; the lines of jobs that are over stay above it."""

    def __init__(self, stream: TextIO, colour: bool) -> None:
        self._stream, self._colour = stream, colour
        self._shown: list[str] = []
        self._told: set[int] = set()

    def draw(self, jobs: Sequence[Job], now: float) -> None:
        columns, rows = size(self._stream)
        stay = [self._last(job, now) for job in jobs if job.is_over and id(job) not in self._told]
        self._told.update(id(job) for job in jobs if job.is_over)
        block = self._block([job for job in jobs if job.state in (ASKED, UNDER_WAY)], jobs, now, columns, rows)
        if not stay and block == self._shown:
            return
        # one write, each line cleared only behind what it says: nothing is ever blank that will be written again
        lines = "".join(f"{line}{_CLEAR_LINE}\n" for line in stay + block)
        self._write(self._back_to_top(columns) + lines + _CLEAR_BELOW)
        self._shown = block

    def end(self, jobs: Sequence[Job], now: float) -> None:
        self.draw(jobs, now)
        if len(jobs) > 1:
            self._write(f"{self._encoded(summary(jobs, now))}\n")

    def leave(self) -> None:
        # what the terminal has echoed of the interrupt goes
        self._write(f"\r{_CLEAR_BELOW}")

    def _block(self, active: list[Job], jobs: Sequence[Job], now: float, columns: int, rows: int) -> list[str]:
        # the last column stays free, for terminals go to the next line when it is written; the last row is the cursor's
        room, most = max(columns - 1, 1), max(rows - 1, 1)
        several = len(jobs) > 1 and any(not job.is_over for job in jobs)
        shown = active[: max(most - several, 0)]
        names = min(max((width(self._encoded(job.name)) for job in shown), default=0), max(room // 2, _NAME))
        block = [self._encoded(line(job, now, room, names)) for job in shown]
        if several:
            block.append(cut(self._encoded(summary(jobs, now, len(active) - len(shown))), room))
        return block

    def _last(self, job: Job, now: float) -> str:
        text = self._encoded(ended(job, now))
        return f"{_COLOURS[job.state]}{text}{_PLAIN}" if self._colour else text

    def _back_to_top(self, columns: int) -> str:
        # a window that became narrower has broken the lines that stood in it
        rows = sum(max(-(-width(text) // columns), 1) for text in self._shown)
        return "\r" + (_UP.format(rows) if rows else "")

    def _encoded(self, text: str) -> str:
        """The text as this terminal can show it."""
        encoding = self._stream.encoding
        return one_line(text).encode(encoding, "backslashreplace").decode(encoding)

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()


def screen() -> Screen:
    """The screen for where this process writes to."""
    if not on_terminal() or os.environ.get("TERM", "") in ("", "dumb"):
        return Plain(sys.stderr)
    return Live(sys.stderr, colour=not os.environ.get("NO_COLOR"))


def size(stream: TextIO) -> tuple[int, int]:
    """Columns and rows of the terminal; 80 by 24 if it does not know."""
    try:
        columns, rows = os.get_terminal_size(stream.fileno())
    except (OSError, ValueError):
        columns = rows = 0
    return columns or 80, rows or 24


def line(job: Job, now: float, room: int, names: int) -> str:
    """How far a job is, in so many columns; what matters least goes first where they are few.

    :param names: columns of the longest name, so that what follows stands in line
    """
    percent = "" if job.progress is None else f"{job.progress}%"
    status, time = job.status or job.state, duration(job.seconds(now))
    for parts in (
        [status, job.task, percent, time],
        [status, percent, time],
        [status, time],
        [status],
    ):
        rest = "".join(f"  {part}" for part in parts if part)
        left = room - width(rest)
        if left >= min(names, _NAME):
            name = cut(one_line(job.name), min(left, names))
            return name + " " * (min(left, names) - width(name)) + rest
    return cut(f"{one_line(job.name)} {status}", room)


def ended(job: Job, now: float) -> str:
    """How a job ended."""
    what = job.status or ("accepted" if job.accepted else job.state)
    if job.state == FAILED and job.accepted and job.status != "ERROR":
        what = f"{what}, {FAILED}" if what != "accepted" else FAILED
    text = f"{job.name}: {what} after {duration(job.seconds(now))}"
    return f"{text}: {job.reason}" if job.reason and job.tells else text


def summary(jobs: Sequence[Job], now: float, unseen: int = 0) -> str:
    """How many jobs are where.

    :param unseen: how many are under way for whose lines there is no room
    """
    states = [UNDER_WAY if job.state == ASKED else job.state for job in jobs]
    counts = [f"{states.count(state)} {state}" for state in (DONE, FAILED, UNDER_WAY, NOT_BEGUN) if state in states]
    text = f"{len(jobs)} in all: {', '.join(counts)}"
    if all(job.is_over for job in jobs):
        began = min((job.began for job in jobs), default=now)
        text += f" after {duration(int(now - began))}"
    return f"{text} ({unseen} not shown)" if unseen else text


def duration(seconds: int) -> str:
    """65 -> '1:05'."""
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def cut(text: str, columns: int) -> str:
    """The text, or as much of it as fits, with `~` at the end."""
    if width(text) <= columns:
        return text
    while text and width(text) > columns - 1:
        text = text[:-1]
    return f"{text}~" if columns > 0 else ""
