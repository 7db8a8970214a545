"""What `up` tells while it works: a living line on a terminal, plain lines elsewhere; always on stderr."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from typing import TextIO

CLEAR = "\r\x1b[K"


class Progress:
    def __init__(
        self,
        stream: TextIO | None = None,
        clock: Callable[[], float] = time.monotonic,
        environ: dict[str, str] | None = None,
    ) -> None:
        self._stream = sys.stderr if stream is None else stream
        self._clock = clock
        term = (os.environ if environ is None else environ).get("TERM", "")
        self._live = self._stream.isatty() and term not in ("", "dumb")
        self._title: str | None = None
        self._since = 0.0
        self._shown: tuple[str, int] | None = None

    def say(self, line: str) -> None:
        """A line that stays."""
        self._write(f"{CLEAR}{line}\n" if self._live and self._title else f"{line}\n")

    @contextlib.contextmanager
    def step(self, title: str) -> Iterator[None]:
        """Something that takes a while; `title` is what is being done, as `preparing databases`."""
        self._title, self._since, self._shown = title, self._clock(), None
        if self._live:
            self.update("")
        else:
            self._write(f"{title} ...\n")
        try:
            yield
            if self._live:
                self._write(f"{CLEAR}{title} ({self._clock() - self._since:.1f} s)\n")
        except BaseException:
            if self._live:
                self._write(f"{CLEAR}{title}\n")
            raise
        finally:
            self._title = None

    def update(self, detail: str) -> None:
        """What of the step is being done now; off a terminal it is not shown."""
        if not self._live or self._title is None:
            return
        seconds = int(self._clock() - self._since)
        if self._shown == (detail, seconds):
            return
        self._shown = (detail, seconds)
        line = f"{self._title} ... {seconds} s  {detail}"
        width = shutil.get_terminal_size().columns - 1
        self._write(f"{CLEAR}{line[:width]}")

    def _write(self, text: str) -> None:
        with contextlib.suppress(OSError):  # nobody reads it any more, as of a terminal that was closed
            self._stream.write(text)
            self._stream.flush()


class Quiet(Progress):
    """Tells nothing: for callers that have no terminal of their own, as the pytest fixtures."""

    def _write(self, text: str) -> None:
        pass
