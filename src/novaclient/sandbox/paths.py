"""Where things live, under the user's data folder.

$XDG_DATA_HOME/novaclient/sandbox/      (~/.local/share/novaclient/sandbox/)
  venvs/python3.11-1f2e3d4c/            the cloud's packages, shared by all sandboxes
  schemas/1f2e3d4c-5b6a7988/            empty databases, migrated once for all sandboxes
  sandboxes/default/                    one sandbox: see `instance`
"""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Mapping
from pathlib import Path

from novaclient.sandbox.errors import SandboxError

NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,39}")
# These mean something in a database URL, in oslo.config or in a cell mapping of Nova.
AWKWARD = set("$%?#{};\n\r")


def default_name(environ: Mapping[str, str] = os.environ) -> str:
    """The sandbox that is meant where none is named."""
    return environ.get("NOVA_SANDBOX") or "default"


def name_option(name: str) -> str:
    """What a command needs to mean this sandbox, in whatever shell: nothing for the default one."""
    return "" if name == default_name() == "default" else f" --name {name}"


def data_folder(environ: Mapping[str, str] = os.environ) -> Path:
    base = environ.get("XDG_DATA_HOME", "")
    if not os.path.isabs(base):  # the XDG specification: a relative path is to be ignored
        base = os.path.join(os.path.expanduser("~"), ".local", "share")
    folder = Path(base).absolute() / "novaclient" / "sandbox"
    if bad := AWKWARD & set(str(folder)):
        raise SandboxError(
            f"the data folder {str(folder)!r} has {' '.join(sorted(bad))!r} in its name, which confuses the services",
            "Set XDG_DATA_HOME to another folder",
        )
    return folder


def check_name(name: str) -> str:
    if not NAME.fullmatch(name):
        raise SandboxError(
            f"{name!r} is no name for a sandbox",
            "A name has up to 40 letters, digits, `_`, `.` and `-`, and begins with a letter or a digit",
        )
    return name


def sandboxes_folder(data: Path) -> Path:
    return data / "sandboxes"


def make_data_folder(data: Path) -> None:
    try:
        make_private(data)
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise
        raise SandboxError(
            f"cannot make the data folder {data}: {error.strerror}", "Set XDG_DATA_HOME to one that can be written to"
        ) from None


def make_private(folder: Path) -> Path:
    """Make a folder, and those above it that are missing, for the owner only."""
    if not folder.is_dir():
        make_private(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)
    return folder


def write_private(path: Path, text: str, durable: bool = False) -> None:
    """Replace a file at once, readable by its owner only: nobody sees it half written.

    `durable` is for what cannot be made again: it waits until the disk has it.
    """
    partial = path.with_name(f"{path.name}.{os.getpid()}.partial")
    # what is there is of a process of this number that was killed, or nothing that is to be written into
    partial.unlink(missing_ok=True)
    descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
    try:
        with open(descriptor, "w", encoding="utf-8") as stream:
            stream.write(text)
            if durable:
                stream.flush()
                os.fsync(stream.fileno())
        os.replace(partial, path)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
