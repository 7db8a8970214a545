"""The virtual environment that holds the cloud's packages: made once, shared by all sandboxes.

It is known by the version of Python and by the contents of `requirements.lock`, so a new novaclient with newer services
makes another one and leaves those that older sandboxes need. A marker is written last: without it the rest is rubbish.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
import shutil
import sys
from collections import deque
from collections.abc import Mapping
from importlib import resources
from pathlib import Path

from novaclient.sandbox import locks, paths, processes
from novaclient.sandbox.errors import SandboxError, failure
from novaclient.sandbox.progress import Progress

NEEDED = 1_200_000_000
"""Bytes: 560 MB stay, the rest is for what pip unpacks and builds on the way."""
PROVEN = (3, 14)
"""The newest Python that the packages have been installed on: for a newer one some may have to be built."""
MARKER = "complete"
MODULE = ("-P", "-m")
"""Runs a module, without the folder one happens to be in: there may be a `queue.py`."""
# Settings of the user's own environment that would lead pip or the new Python astray; all else of pip's is respected.
NOT_FOR_PIP = (
    "PYTHONHOME",
    "PYTHONPATH",
    "PIP_TARGET",
    "PIP_PREFIX",
    "PIP_ROOT",
    "PIP_CONSTRAINT",
    "__PYVENV_LAUNCHER__",
)


def requirements() -> str:
    """The text of the lock file."""
    return resources.files("novaclient.sandbox").joinpath("requirements.lock").read_text(encoding="utf-8")


def packages(text: str) -> list[str]:
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return [line for line in lines if line]


def requirements_key(text: str | None = None) -> str:
    """A short name for a set of packages: comments do not count."""
    listed = "\n".join(packages(requirements() if text is None else text))
    return hashlib.sha256(listed.encode()).hexdigest()[:8]


def python_key() -> str:
    return f"{sys.implementation.name}{sys.version_info.major}.{sys.version_info.minor}".replace("cpython", "python")


def venv_folder(data: Path) -> Path:
    return data / "venvs" / f"{python_key()}-{requirements_key()}"


def is_complete(venv: Path) -> bool:
    """Whether the installation came to its end, and its Python is still there (an upgrade may have removed it)."""
    return (venv / MARKER).is_file() and os.access(venv / "bin" / "python", os.X_OK)


def find(data: Path, wanted: str) -> Path:
    """A complete environment with the set of packages a sandbox was made with, of whatever Python."""
    current = venv_folder(data)
    if wanted == requirements_key():
        return current
    for venv in sorted((data / "venvs").glob(f"*-{wanted}"), reverse=True):
        if is_complete(venv):
            return venv
    raise SandboxError(
        "this sandbox was made with another version of the OpenStack services, which is no longer installed",
        "`nova sandbox delete` it, then `nova sandbox up` makes one with the present version",
    )


def prune(data: Path, in_use: set[str]) -> None:
    """Remove environments and databases of sets of packages that no sandbox uses and no new one would."""
    keep = in_use | {requirements_key()}
    for venv in (data / "venvs").glob("[!.]*"):
        if venv.name.rpartition("-")[2] not in keep:
            shutil.rmtree(venv, ignore_errors=True)
    for schemas in (data / "schemas").glob("[!.]*"):
        if schemas.name.partition("-")[0] not in keep:
            shutil.rmtree(schemas, ignore_errors=True)


def ensure(data: Path, venv: Path, progress: Progress, again: bool = False) -> None:
    """Make the environment unless it is there and whole."""
    if is_complete(venv) and not again:
        return
    lock = venv.with_name(f".{venv.name}.lock")
    with locks.exclusive(lock, lambda: progress.say("waiting for another `nova sandbox` that installs the packages")):
        if is_complete(venv) and not again:
            return
        token = processes.token_of(venv)
        processes.end(token)  # what a killed `up` left would write on into what we make
        check_space(data, NEEDED)
        if venv.exists():
            progress.say(f"removing an incomplete or broken installation in {venv}")
            (venv / MARKER).unlink(missing_ok=True)
            shutil.rmtree(venv)
        paths.make_private(venv.parent)
        try:
            _install(venv, token, progress)
        except BaseException:
            with processes.uninterrupted():
                processes.end(token)
            raise


def check_space(folder: Path, needed: int) -> None:
    existing = next(parent for parent in (folder, *folder.parents) if parent.exists())
    free = shutil.disk_usage(existing).free
    if free < needed:
        raise SandboxError(
            f"not enough space in {existing}: {needed // 1_000_000} MB are needed and {free // 1_000_000} MB are free",
            "Free some, or set XDG_DATA_HOME to a folder on another disk",
        )


def _install(venv: Path, token: str, progress: Progress) -> None:
    if importlib.util.find_spec("ensurepip") is None or importlib.util.find_spec("venv") is None:
        raise SandboxError(
            f"this Python ({sys.executable}) lacks the modules `venv` and `ensurepip`",
            "Debian and Ubuntu have them in the package `python3-venv`; any other Python 3.11 or newer does too",
        )
    environ = pip_environment(os.environ)
    python = str(venv / "bin" / "python")
    text = requirements()
    names = packages(text)
    with progress.step("making a virtual environment"):
        _run([sys.executable, *MODULE, "venv", str(venv)], token, environ, "cannot make a virtual environment")
    (venv / "requirements.txt").write_text(text, encoding="utf-8")
    pip = [python, *MODULE, "pip", "--no-input", "--disable-pip-version-check", "install"]
    with progress.step(f"installing OpenStack: {len(names)} packages from PyPI, once (about 560 MB)"):
        # The list is whole, so `--no-deps` saves pip the search; compiling on every core is faster than pip's way.
        _run(
            [*pip, "--no-deps", "--no-compile", "--progress-bar", "off", "-r", str(venv / "requirements.txt")],
            token,
            environ,
            "pip could not install the cloud's packages",
            PipProgress(progress, len(names)),
        )
    with progress.step("compiling"):
        compile_all = [python, *MODULE, "compileall", "-q", "-j", "0", "-x", r"[/\\]tests?[/\\]", str(venv / "lib")]
        _run(compile_all, token, environ, "cannot compile the packages", tolerated=(0, 1))
    paths.write_private(venv / MARKER, requirements_key(text) + "\n")


def pip_environment(environ: Mapping[str, str]) -> dict[str, str]:
    kept = {key: value for key, value in environ.items() if key not in NOT_FOR_PIP}
    return kept | {"PIP_USER": "0", "PYTHONUNBUFFERED": "1", "PYTHONNOUSERSITE": "1"}


class PipProgress:
    """Turns pip's lines into `57 of 179: nova`."""

    PACKAGE = re.compile(
        r"(?:Collecting|Processing) (?:\S*/)?([A-Za-z0-9_.]+?(?:-[A-Za-z][A-Za-z0-9_.]*)*)(?:[=-]\S*)?(?: |$)"
    )

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress = progress
        self._total = total
        self._count = 0

    def line(self, line: str) -> None:
        if match := self.PACKAGE.match(line):
            self._count = min(self._count + 1, self._total)
            self._progress.update(f"{self._count} of {self._total}: {match[1]}")
        elif line.startswith("Building wheel"):
            self._progress.update("building")
        elif line.startswith("Installing collected"):
            self._progress.update("unpacking")


def _run(
    command: list[str],
    token: str,
    environ: Mapping[str, str],
    what_failed: str,
    pip: PipProgress | None = None,
    tolerated: tuple[int, ...] = (0,),
) -> None:
    process = processes.spawn(command, token, environ, output=-1)
    assert process.stdout is not None
    tail: deque[str] = deque(maxlen=8)
    with process.stdout as lines:
        for line in lines:
            if line.strip():
                tail.append(line.rstrip())
            if pip is not None:
                pip.line(line.strip())
    if (code := process.wait()) not in tolerated:
        error = failure(f"{what_failed} (exit code {code})", "its output", "\n".join(f"    {line}" for line in tail))
        if pip is not None and sys.version_info[:2] > PROVEN:
            proven, this = (".".join(map(str, version)) for version in (PROVEN, sys.version_info[:2]))
            error.hint += f"\n\nThey are known to install on Python 3.11 to {proven}, and this is {this}"
        error.hint += "\n\nThe next `nova sandbox up` begins anew"
        raise error
