"""The commands of `nova`."""

from __future__ import annotations

import io
import sys

# The words of the command that runs: how its errors are to be told may have to be known before they are parsed.
command_line: list[str] = []

# What it must not show, whoever repeats it: tokens, and passwords that are neither among its words nor in the
# environment.
secrets: list[str | None] = []


class _Told(io.TextIOWrapper):
    """Standard error: what cannot be told, as where the log's disk is full, is no reason to leave the rest undone."""

    def write(self, text: str, /) -> int:
        try:
            return super().write(text)
        except OSError:
            return len(text)

    def flush(self) -> None:
        try:  # noqa: SIM105  contextlib takes a while to import
            super().flush()
        except OSError:
            pass


def prepare_streams() -> None:
    """Make standard output and error what a command wants of them, in a process of its own."""
    out, err = sys.stdout, sys.stderr
    unbuffered = getattr(out, "buffer", None)
    if isinstance(unbuffered, io.FileIO):
        # by PYTHONUNBUFFERED, and then Python takes for written what a disk that gets full took a part of
        sys.stdout = io.TextIOWrapper(io.BufferedWriter(unbuffered), out.encoding, out.errors, line_buffering=True)
    if isinstance(err, io.TextIOWrapper) and err is sys.__stderr__:
        sys.stderr = _Told(err.buffer, err.encoding, err.errors, line_buffering=True)
