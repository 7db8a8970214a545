"""The genuine python-novaclient in a virtual environment of its own, to run beside: made once, then reused."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

REQUIREMENT = "python-novaclient==18.13.1"
_ROOT = Path(__file__).parents[2]
_BUILD = _ROOT / ".build"


class DriverFailed(Exception):
    """A driver ended without a report."""


def python() -> Path:
    """The interpreter that has the genuine client: see `environment`."""
    return environment("genuine", REQUIREMENT)


def environment(name: str, requirement: str) -> Path:
    """The interpreter of a virtual environment with one package. The first call makes it, which takes the network."""
    home = _BUILD / name / f"python{sys.version_info.major}.{sys.version_info.minor}"
    interpreter, marker = home / "bin" / "python", home / "complete"
    with _locked(_BUILD / name / "lock"):
        if not (marker.exists() and marker.read_text() == requirement):
            shutil.rmtree(home, ignore_errors=True)
            venv.create(home, with_pip=True)
            install = [interpreter, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", requirement]
            subprocess.run(install, check=True)
            marker.write_text(requirement)
    return interpreter


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


class Driver:
    """A script that runs in an interpreter, the genuine client's or ours: JSON on stdin, JSON on stdout.

    Started at once, so that the two sides run beside each other; `report` waits for the end.
    """

    def __init__(self, interpreter: Path | str, script: Path, work: Any) -> None:
        self._home = tempfile.TemporaryDirectory()
        self._files = [tempfile.TemporaryFile("w+") for _ in range(3)]  # noqa: SIM115  `report` closes them
        given, self._out, self._err = self._files
        json.dump(work, given)
        given.seek(0)
        self._process = subprocess.Popen(
            [str(interpreter), str(script)],
            stdin=given,
            stdout=self._out,
            stderr=self._err,
            env=_environment(self._home.name, ours=str(interpreter) == sys.executable),
            cwd=self._home.name,
        )

    def report(self) -> Any:
        """What the script printed, decoded. Raises DriverFailed if it failed."""
        try:
            code = self._process.wait()
            for file in self._files:
                file.seek(0)
            if code:
                raise DriverFailed(self._err.read())
            return json.load(self._out)
        finally:
            for file in self._files:
                file.close()
            self._home.cleanup()


def _environment(home: str, ours: bool) -> dict[str, str]:
    """Neither the user's credentials nor their files; the genuine client writes a cache under its home."""
    source = {"PYTHONPATH": str(_ROOT / "src")} if ours else {}
    return {
        **source,
        "PATH": os.environ["PATH"],
        "HOME": home,
        "NOVACLIENT_UUID_CACHE_DIR": home,
        "COLUMNS": "100",
        "LC_ALL": "C.UTF-8",
        "PYTHONWARNINGS": "ignore",
        "PYTHONIOENCODING": "utf-8",
    }


@pytest.fixture(scope="session")
def genuine() -> Path:
    """The interpreter that has the genuine python-novaclient."""
    return python()
