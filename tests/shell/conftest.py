"""The command line, run in this process, or as a process where a terminal, a signal or an import counts."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from novaclient import shell
from tests.support import keystone
from tests.support.cloud import Cloud
from tests.support.terminal import Result

# As the command is installed, beside the Python that runs the tests.
NOVA = str(Path(sys.executable).with_name("nova"))

Environment = dict[str, str]
Nova = Callable[..., Result]
Process = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody's clouds.yaml is read."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home))
    monkeypatch.chdir(home)


@contextmanager
def new_logging() -> Iterator[None]:
    """Logging as a new process has it, and afterwards as it was."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    root.handlers[:] = []
    root.setLevel(logging.WARNING)
    try:
        yield
    finally:
        root.handlers[:] = handlers
        root.setLevel(level)


@pytest.fixture
def nova(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Nova:
    """`nova({"OS_USERNAME": ...}, "list")` runs the command in that environment."""

    def run(environment: Environment, *words: str) -> Result:
        code: int | str | None = 0
        with monkeypatch.context() as patch, new_logging():
            for name, value in environment.items():
                patch.setenv(name, value)
            try:
                shell.main(list(words))
            except SystemExit as stop:
                code = stop.code
        captured = capsys.readouterr()
        assert isinstance(code, int)
        return Result(code, captured.out, captured.err)

    return run


def clean_environment() -> Environment:
    """What a process of a test sees of this one's environment."""
    # buffered output, which is what a shell's user has: argparse ignores what an unbuffered write says
    return {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}


@pytest.fixture
def process() -> Process:
    """`process({"OS_USERNAME": ...}, "list")` runs the installed command; standard input is empty."""

    def run(environment: Environment, *words: str, **more: object) -> subprocess.CompletedProcess[str]:
        pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | more
        return subprocess.run(  # type: ignore[call-overload,no-any-return]
            [NOVA, *words], env=clean_environment() | environment, text=True, timeout=60, check=False, **pipes
        )

    return run


@pytest.fixture
def v2(cloud: Cloud) -> Environment:
    """The environment of a user of Keystone v2.0."""
    return keystone.v2(cloud)


@pytest.fixture
def v3(cloud: Cloud) -> Environment:
    """The environment of a user of Keystone v3."""
    return keystone.v3(cloud)


def without(environment: Environment, *names: str) -> Environment:
    """An environment that lacks these variables."""
    return {name: value for name, value in environment.items() if name not in names}
