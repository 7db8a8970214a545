"""Runs the services' own management commands, several at a time."""

from __future__ import annotations

import shlex
import subprocess
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from novaclient.sandbox import processes
from novaclient.sandbox.errors import failure, last_lines

Chain = list[list[str]]


class Commands:
    """Chains of commands: each chain in order, the chains side by side."""

    def __init__(self, token: str, environ: Mapping[str, str], log: Path) -> None:
        self._token = token
        self._environ = environ
        self._log = log
        self._running: list[tuple[list[str], subprocess.Popen[str], Chain]] = []

    def start(self, *chains: Chain) -> None:
        for chain in chains:
            self._next(list(chain))

    def _next(self, chain: Chain) -> None:
        if not chain:
            return
        command = chain.pop(0)
        with open(self._log, "a", encoding="utf-8") as log:
            log.write(f"$ {shlex.join(command)}\n")
            log.flush()
            self._running.append((command, processes.spawn(command, self._token, self._environ, log), chain))

    def is_done(self) -> bool:
        """Look once: begin what can begin, complain about what failed."""
        for entry in list(self._running):
            command, process, rest = entry
            code = process.poll()
            if code is None:
                continue
            self._running.remove(entry)
            if code:
                raise failure(f"`{_short(command)}` failed (exit code {code})", self._log, last_lines(self._log))
            self._next(rest)
        return not self._running

    def wait(self, on_tick: Callable[[str], None] = lambda _: None) -> None:
        while not self.is_done():
            on_tick(", ".join(Path(command[0]).name for command, _, _ in self._running))
            time.sleep(0.05)


def _short(command: list[str]) -> str:
    words = [Path(command[0]).name, *command[1:]]
    return " ".join(word for word in words if not word.startswith(("/", "--config", "sqlite:")))
