"""What goes wrong, told in one line, with a hint below it where there is one to give."""

from __future__ import annotations

from pathlib import Path


class SandboxError(Exception):
    """A failure for people to read: `message` is one line without a full stop, `hint` says what to do next."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class Interrupted(BaseException):
    """A signal asked the command to end; like KeyboardInterrupt it passes every `except Exception`."""

    def __init__(self, signal_number: int) -> None:
        super().__init__(signal_number)
        self.signal_number = signal_number


FULL = ("No space left on device", "disk is full")


def failure(message: str, log_name: object, end: str) -> SandboxError:
    """A failure that a log explains. A full disk has many faces, and is called by its name."""
    if any(text in end for text in FULL):
        message = f"the disk is full ({message})"
    return SandboxError(message, f"The end of {log_name}:\n{end}")


def last_lines(log: Path, count: int = 12) -> str:
    """The end of a log, for a hint; empty if there is none."""
    try:
        lines = log.read_text(errors="replace").splitlines()
    except OSError:
        return ""
    return "\n".join(f"    {line}" for line in lines[-count:] if line.strip())
