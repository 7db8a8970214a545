"""One command at a time: `flock`, which the kernel lets go of however its holder ends."""

from __future__ import annotations

import contextlib
import fcntl
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from novaclient.sandbox.paths import make_private


@contextlib.contextmanager
def exclusive(path: Path, on_wait: Callable[[], None] = lambda: None) -> Iterator[None]:
    """Hold the lock at `path`; `on_wait` is called once if another process has it now."""
    waited = False
    while True:
        descriptor = _open(path)
        try:
            if not _try(descriptor, fcntl.LOCK_EX):
                if not waited:
                    waited = True
                    on_wait()
                fcntl.flock(descriptor, fcntl.LOCK_EX)
            if not _is_at(descriptor, path):
                continue  # its holder removed the file with what it stood for
            yield
            return
        finally:
            os.close(descriptor)


def is_held(path: Path) -> bool:
    """Whether some process holds the lock at this moment."""
    if not path.exists():
        return False
    descriptor = _open(path)
    try:
        return not _try(descriptor, fcntl.LOCK_SH)
    finally:
        os.close(descriptor)


class Shared:
    """Held by each of several users of one thing; the last of them can tell that it is the last."""

    def __init__(self, path: Path) -> None:
        self._descriptor = _open(path)
        fcntl.flock(self._descriptor, fcntl.LOCK_SH)

    def release(self) -> bool:
        """Let go, and say whether nobody else holds it."""
        try:
            return _try(self._descriptor, fcntl.LOCK_EX)
        finally:
            os.close(self._descriptor)


def _open(path: Path) -> int:
    make_private(path.parent)
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)


def _is_at(descriptor: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


def _try(descriptor: int, kind: int) -> bool:
    try:
        fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
