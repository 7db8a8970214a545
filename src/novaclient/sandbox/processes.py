"""The processes of a sandbox: finding, starting and ending them.

Every process that we start carries a token in its environment, which its children inherit. A process is ours if it has
it: a pid that was given to another program since can never be mistaken, and what a killed `up` left is found again.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import signal
import subprocess
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO

from novaclient.sandbox.errors import SandboxError

TOKEN = "NOVACLIENT_SANDBOX_TOKEN"
PROC = Path("/proc")


def has_token(pid: int, token: str) -> bool:
    """Whether this is a living process of ours. One that has ended and was not collected yet has no environment."""
    try:
        environ = (PROC / str(pid) / "environ").read_bytes()
    except OSError:  # gone, or somebody else's
        return False
    return f"{TOKEN}={token}".encode() in environ.split(b"\0")


def token_of(folder: Path) -> str:
    """The token of those who make a folder: the next who makes it knows it too, without a record."""
    return hashlib.sha256(os.fsencode(folder)).hexdigest()[:32]


def find(token: str) -> list[int]:
    """The pids of all living processes that carry the token."""
    try:
        names = os.listdir(PROC)
    except OSError:
        raise SandboxError(f"no {PROC} here: the sandbox runs on Linux only") from None
    pids = (int(name) for name in names if name.isdigit())
    return sorted(pid for pid in pids if pid != os.getpid() and has_token(pid, token))


def spawn(
    command: list[str], token: str, environ: Mapping[str, str], output: int | IO[str] | IO[bytes]
) -> subprocess.Popen[str]:
    """Start a program in a session of its own: Ctrl-C at the terminal reaches us, and we end it in good order."""
    return subprocess.Popen(
        command,
        env={**environ, TOKEN: token},
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT,
        start_new_session=True,
        text=True,
        errors="replace",
    )


def end(
    token: str,
    grace: float = 5.0,
    clock: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], None] = time.sleep,
) -> int:
    """End every process that carries the token, first politely, and return how many there were."""
    ended: set[int] = set()
    deadline = clock() + grace
    number = signal.SIGTERM
    asked: set[int] = set()
    while pids := find(token):
        ended.update(pids)
        if number == signal.SIGTERM and clock() >= deadline:
            number = signal.SIGKILL
            asked.clear()
            deadline = clock() + grace
        elif number == signal.SIGKILL and clock() >= deadline:
            raise SandboxError(f"cannot end process {pids[0]}: it does not react even to SIGKILL")
        send(number, (pid for pid in pids if pid not in asked))
        asked.update(pids)
        sleep(0.05)
    while any(map(_is_ending, ended)) and clock() < deadline:
        sleep(0.05)
    return len(ended)


def _is_ending(pid: int) -> bool:
    """Whether something of a process is left: it loses its environment first, its files and its ports after that."""
    folder = PROC / str(pid)
    try:
        state = (folder / "stat").read_text(errors="replace").rpartition(")")[2].split()[0]
        return state not in "ZX" or len(os.listdir(folder / "task")) > 1
    except OSError:  # gone
        return False


@contextlib.contextmanager
def uninterrupted() -> Iterator[None]:
    """An impatient second Ctrl-C must not leave half a cloud alive."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    before = {number: signal.signal(number, signal.SIG_IGN) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, signal.SIG_DFL if handler is None else handler)


def send(number: signal.Signals, pids: Iterable[int]) -> None:
    for pid in pids:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, number)


def memory(pid: int) -> int | None:
    """Bytes a process takes: its own pages and its share of those it shares (PSS); None if it is gone."""
    for name, key in (("smaps_rollup", "Pss:"), ("status", "VmRSS:")):
        try:
            lines = (PROC / str(pid) / name).read_text().splitlines()
        except OSError:
            continue
        for line in lines:
            if line.startswith(key):
                return int(line.split()[1]) * 1024
    return None
