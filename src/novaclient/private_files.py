"""Files that only their owner can read, in ~/.cache/novaclient: caches, which may be lost at any time.

Everything here is best effort. A folder that cannot be written, a disk that is full: nothing is kept, and nobody is
told. What somebody else could have put there is not used, and that is told once, on stderr.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_NAME = "novaclient"
# A file that is larger is none of ours.
_MOST = 16 * 1024 * 1024
# How long a file is kept that nobody writes anew, in seconds.
_KEPT = 7 * 24 * 3600

_told: set[str] = set()


def home() -> str:
    """Where the files are: `$XDG_CACHE_HOME/novaclient`, by default `~/.cache/novaclient`."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    # a relative one is to be ignored, says the XDG Base Directory Specification
    return os.path.join(base if os.path.isabs(base) else os.path.expanduser("~/.cache"), _NAME)


def read(name: str) -> bytes | None:
    """The content of a file; None if there is none, or none that can be trusted."""
    folder = _open_folder()
    if folder is None:
        return None
    try:
        return _read(folder, name)
    finally:
        os.close(folder)


def write(name: str, content: bytes) -> bool:
    """Put a file in the place of the one that is there: a reader sees the old one or the new one, whole.

    Returns whether it is written.
    """
    folder = _open_folder(make=True)
    if folder is None:
        return False
    try:
        return _write(folder, name, content)
    finally:
        os.close(folder)


def remove(name: str) -> bool:
    """Remove a file. Returns whether there was one."""
    folder = _open_folder()
    if folder is None:
        return False
    try:
        return _unlink(name, folder)
    finally:
        os.close(folder)


def names(ending: str = "") -> list[str]:
    """The names of the files that end like this."""
    folder = _open_folder()
    if folder is None:
        return []
    try:
        return sorted(name for name in os.listdir(folder) if name.endswith(ending) and name[0] != ".")
    except OSError:
        return []
    finally:
        os.close(folder)


def distrust(name: str, why: str) -> None:
    """Tell on stderr, once, why a file is not used."""
    path = os.path.join(home(), name) if name else home()
    text = f"note: {path} is not used: {why}"
    if text not in _told and sys.stderr is not None:
        _told.add(text)
        print(text if text.isprintable() else ascii(text), file=sys.stderr)


class Locked:
    """`with Locked():` no other process is in such a block meanwhile, where the file system can lock."""

    def __enter__(self) -> Locked:
        self._folder = _open_folder(make=True)
        if self._folder is not None:
            try:
                import fcntl

                fcntl.flock(self._folder, fcntl.LOCK_EX)
            except (ImportError, OSError):
                # two at once are rare, and each file is whole at any time
                pass
        return self

    def __exit__(self, *_: Any) -> None:
        if self._folder is not None:
            os.close(self._folder)


def _open_folder(make: bool = False) -> int | None:
    """A descriptor of the folder, or None if there is none that can be trusted."""
    path = home()
    flags = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
    for attempt in (make, False):
        try:
            folder = os.open(path, flags)
            break
        except FileNotFoundError:
            if not attempt or not _make_folder(path):
                return None
        except OSError:
            if os.path.islink(path):
                distrust("", "it is a symbolic link")
            return None
    else:
        return None
    why = _flaw(os.fstat(folder))
    if why:
        distrust("", why)
        os.close(folder)
        return None
    return folder


def _make_folder(path: str) -> bool:
    try:
        os.makedirs(os.path.dirname(path), mode=0o700, exist_ok=True)
        os.mkdir(path, 0o700)
    except FileExistsError:
        # by another process, just now
        return True
    except OSError:
        return False
    return True


def _flaw(status: os.stat_result) -> str:
    """Why somebody else could have written what this is the status of; empty if nobody could."""
    if status.st_uid != os.geteuid():
        return "it belongs to another user"
    if status.st_mode & 0o077:
        return "others can read or write it (`chmod go-rwx` helps)"
    return ""


def _read(folder: int, name: str) -> bytes | None:
    try:
        file = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC, dir_fd=folder)
    except FileNotFoundError:
        return None
    except OSError as error:
        from errno import ELOOP

        if error.errno == ELOOP:
            distrust(name, "it is a symbolic link")
        return None
    try:
        status = os.fstat(file)
        why = _flaw(status)
        if not why and (status.st_mode & 0o170000) != 0o100000:
            why = "it is not a file"
        if not why and status.st_size > _MOST:
            why = "it is too large"
        if why:
            distrust(name, why)
            return None
        # not in one piece only if a signal comes in between
        return b"".join(iter(lambda: os.read(file, _MOST), b""))
    except OSError:
        return None
    finally:
        os.close(file)


def _write(folder: int, name: str, content: bytes) -> bool:
    new = f".{name}.{os.getpid()}"
    try:
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
        try:
            file = os.open(new, flags, 0o600, dir_fd=folder)
        except FileExistsError:
            # of a process of this number that was killed
            _unlink(new, folder)
            file = os.open(new, flags, 0o600, dir_fd=folder)
        try:
            left = memoryview(content)
            while left:
                left = left[os.write(file, left) :]
        finally:
            os.close(file)
        os.rename(new, name, src_dir_fd=folder, dst_dir_fd=folder)
    except OSError:
        _unlink(new, folder)
        return False
    _remove_old(folder)
    return True


def _unlink(name: str, folder: int) -> bool:
    try:
        os.unlink(name, dir_fd=folder)
    except OSError:
        return False
    return True


def _remove_old(folder: int) -> None:
    """Remove what nobody has written for long: nobody comes back for it."""
    try:
        now = os.stat(folder).st_mtime
        for name in os.listdir(folder):
            if now - os.stat(name, dir_fd=folder, follow_symlinks=False).st_mtime > _KEPT:
                os.unlink(name, dir_fd=folder)
    except OSError:
        # another process was faster, or it is a folder
        return
