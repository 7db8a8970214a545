"""A process in the background that asks the cloud for names: at a Tab that finds none, or old ones."""

from __future__ import annotations

import os
import sys
import time

from novaclient.auth import options
from novaclient.cli import names

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# Seconds: how long a Tab waits if the environment does not say otherwise, and how long the process may live.
PATIENCE, LIFE = 1.0, 30
WAIT = "NOVACLIENT_COMPLETION_WAIT"


def start(kind: str, words: list[str], who: str, old: list[str]) -> int:
    """Start a process that asks for the names, without a terminal. Returns what can be read from when it ends."""
    reader, writer = os.pipe()
    if os.fork():
        os.close(writer)
        return reader
    try:
        _detach(writer)
        _ask(kind, words, who)
    except BaseException:  # noqa: BLE001  there is nobody to be told
        # an attempt counts, for the cloud is not to be asked at every Tab what it does not tell
        names.write(who, kind, old, time.time())
    finally:
        os._exit(0)


def _detach(kept: int) -> None:
    import signal

    os.setsid()
    nothing = os.open(os.devnull, os.O_RDWR)
    for descriptor in range(3):
        os.dup2(nothing, descriptor)
    sys.stdin, sys.stdout, sys.stderr = open(0), open(1, "w"), open(2, "w")  # noqa: SIM115  for the rest of its life
    os.set_inheritable(kept, False)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(LIFE)


def _ask(kind: str, words: list[str], who: str) -> None:
    from novaclient.cli.command import command
    from novaclient.shell import OpenStackComputeShell

    @command()
    def do_names(cs: Any, args: Any) -> None:
        """Ask for the names."""
        names.write(who, names.VERSION, [cs.api_version.get_string()], time.time())
        names.write(who, kind, names.lines(names.KINDS[kind], names.KINDS[kind].list(cs)), time.time())

    class Shell(OpenStackComputeShell):
        """One that knows this command alone."""

        def _function(self, base_parser: Any, name: str, *words: str) -> Any:
            return do_names

    Shell().main([*_global_words(words), "names"])


def _global_words(words: list[str]) -> list[str]:
    """The global options on a command line, wherever they stand, without those that shape the output."""
    table = (*options.OPTIONS, *options.of_kind(options.auth_type(words)))
    known = {flag for option in table for flag in (*option.flags, *option.gone)}
    valued = {flag for option in table if option.metavar for flag in (*option.flags, *option.gone)}
    found: list[str] = []
    left = iter(words)
    for word in left:
        flag, has_value, _ = word.partition("=")
        flag = flag.replace("_", "-")
        if flag in known - {"--debug", "--timings"}:
            found.append(word)
            if flag in valued and not has_value:
                found += [value for value in [next(left, None)] if value is not None]
    return found


def wait(reader: int) -> None:
    """Wait for that, as long as a Tab may take."""
    import select

    select.select([reader], [], [], _patience())
    os.close(reader)


def _patience() -> float:
    """The seconds that the environment says; what is no time says nothing."""
    try:
        seconds = float(os.environ.get(WAIT) or PATIENCE)
    except ValueError:
        return PATIENCE
    return min(seconds, LIFE) if seconds >= 0 else PATIENCE
