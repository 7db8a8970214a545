"""A window in which `nova` runs: a real terminal (a pty), and what a person would see in it."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import pexpect
import pyte

NOVA = str(Path(sys.executable).with_name("nova"))
# How long anything may take before a test is said to hang.
_LONGEST = 120.0


class Window:
    """`Window(["boot", ...], env)` starts the command; `raw` is all that it has written."""

    def __init__(
        self,
        words: list[str],
        environment: dict[str, str],
        *,
        rows: int = 24,
        columns: int = 80,
        program: str = NOVA,
        longest: float = _LONGEST,
    ) -> None:
        environment = {"TERM": "xterm", "LANG": "C.UTF-8", **environment}
        self.child = pexpect.spawn(program, words, env=environment, dimensions=(rows, columns), timeout=longest)
        self._screen = pyte.HistoryScreen(columns, rows, history=1000, ratio=0.5)
        self._stream = pyte.ByteStream(self._screen)
        self._until = time.monotonic() + longest
        self.raw = b""

    @property
    def lines(self) -> list[str]:
        """All lines from the first one on, those that have left the window too, without trailing blanks."""
        above = ["".join(row[i].data for i in range(self._screen.columns)) for row in self._screen.history.top]
        lines = [line.rstrip() for line in [*above, *self._screen.display]]
        while lines and not lines[-1]:
            lines.pop()
        return lines

    @property
    def visible(self) -> list[str]:
        """The lines in the window."""
        return [line.rstrip() for line in self._screen.display]

    def until(self, seen: Callable[[Window], bool]) -> None:
        """Read on until this is to be seen."""
        try:
            while not seen(self):
                self._read()
        except (pexpect.TIMEOUT, pexpect.EOF):
            raise AssertionError("never seen; instead:\n" + "\n".join(self.lines)) from None

    def shows(self, text: str) -> None:
        """Read on until a line holds this text."""
        self.until(lambda window: any(text in line for line in window.lines))

    def ends(self) -> int:
        """Read to the end. Returns the exit code; minus the signal's number if one ended it."""
        try:
            while True:
                self._read()
        except pexpect.EOF:
            self.child.close()
        status: int | None = self.child.exitstatus
        return -self.child.signalstatus if status is None else status

    def resize(self, rows: int, columns: int) -> None:
        """Make the window larger or smaller."""
        self._screen.resize(rows, columns)
        self.child.setwinsize(rows, columns)

    def _read(self) -> None:
        left = self._until - time.monotonic()
        data = self.child.read_nonblocking(65536, timeout=max(left, 0))
        self.raw += data
        self._stream.feed(data)
