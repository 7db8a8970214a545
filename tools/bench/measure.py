"""Whole processes: what they took, by the operating system's own figures."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from . import stub

_READ = 1 << 20

# Runs a program from a small process: the peak memory of a child counts what its parent had when it was made.
_LAUNCHER = """
import os, sys, time
started = time.perf_counter()
pid = os.posix_spawn(sys.argv[2], sys.argv[2:], os.environ)
_, status, usage = os.wait4(pid, 0)
wall = time.perf_counter() - started
figures = started, wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, os.waitstatus_to_exitcode(status)
os.write(int(sys.argv[1]), " ".join(map(str, figures)).encode())
"""


@dataclass(frozen=True)
class Program:
    """A command line; `{url}` in it is the cloud's. `cold` runs it without what earlier runs have kept."""

    words: tuple[str, ...]
    cold: bool = False


@dataclass
class Run:
    """What one process took: seconds, MiB at most, seconds to the first output, requests and connections.

    `reported` is the number on the first line of its output, if that is one.
    """

    wall: float
    cpu: float
    memory: float
    first: float
    requests: int
    connections: int
    reported: float | None


class Cloud:
    """A stub, and the environment of the programs that talk to it."""

    def __init__(self, url: str, home: Path, certificate: Path | None) -> None:
        self.url, self.home, self.certificate = url, home, certificate
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "XDG_CACHE_HOME": str(home / "cache"),
            "COLUMNS": "200",
            "LC_ALL": "C.UTF-8",
            "PYTHONWARNINGS": "ignore",
            "OS_AUTH_URL": f"{url}/v3",
            "OS_USERNAME": "demo",
            "OS_PASSWORD": "secret",
            "OS_PROJECT_NAME": "demo",
            "OS_USER_DOMAIN_ID": "default",
            "OS_PROJECT_DOMAIN_ID": "default",
            **({"OS_CACERT": str(certificate)} if certificate else {}),
        }

    def run(self, program: Program) -> Run:
        """Run a program to its end. Raises SystemExit with what it printed if it fails."""
        stub.counts(self.url, self.certificate)
        with tempfile.TemporaryDirectory() as other, tempfile.TemporaryFile("w+") as errors:
            cold = {"HOME": other, "XDG_CACHE_HOME": other} if program.cold else {}
            words = [word.replace("{url}", self.url) for word in program.words]
            report, reported = os.pipe()
            process = subprocess.Popen(
                [sys.executable, "-ISc", _LAUNCHER, str(reported), *words],
                env={**self.environment, **cold}, stdout=subprocess.PIPE, stderr=errors, cwd=self.home,
                pass_fds=[reported],
            )  # fmt: skip
            os.close(reported)
            assert process.stdout is not None
            output = start = os.read(process.stdout.fileno(), _READ)
            first = time.perf_counter()
            while output:
                output = os.read(process.stdout.fileno(), _READ)
            process.communicate()
            with os.fdopen(report) as figures:
                started, wall, cpu, memory, code = map(float, figures.read().split())
            if code:
                errors.seek(0)
                raise SystemExit(f"{' '.join(words)} ended with {code:.0f}:\n{errors.read()}")
        counts = stub.counts(self.url, self.certificate)
        return Run(wall, cpu, memory, first - started, counts["requests"], counts["connections"], _number(start))


def _number(output: bytes) -> float | None:
    try:
        return float(output.split(b"\n", 1)[0])
    except ValueError:
        return None


def median(runs: list[Run], field: str) -> float:
    """The median of one figure."""
    return statistics.median(getattr(run, field) for run in runs)


def ratio(ours: list[Run], theirs: list[Run], field: str) -> float:
    """How many times more the other side took: the median of the ratios of each round."""
    pairs = zip(ours, theirs, strict=True)
    return statistics.median(getattr(other, field) / getattr(own, field) for own, other in pairs)
