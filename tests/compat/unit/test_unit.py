"""python-novaclient's own unit tests, out of its wheel, against this package: all pass but those in `waivers.txt`."""

from __future__ import annotations

import fcntl
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from tests.support.genuine import Driver

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
HOME = ROOT / ".build" / "upstream-tests"
DRIVER = HERE / "driver.py"
PREFIX = "novaclient.tests.unit."
# what the tests import, and what this package requires
REQUIREMENTS = [
    *("ddt", "fixtures", "oslo.serialization", "oslo.utils", "osprofiler", "requests-mock", "stevedore"),
    *("testscenarios", "testtools"),
    *("PyYAML", "cryptography", "keystoneauth1", "openstacksdk", "wcwidth"),
]
PARTS = 2
# how many there are, so that none is lost on the way
CASES = 3659


def _python() -> Path:
    """The interpreter of an environment that has what the tests need. The first call makes it, in some seconds."""
    home = HOME / f"python{sys.version_info.major}.{sys.version_info.minor}"
    interpreter, marker = home / "bin" / "python", home / "complete"
    HOME.mkdir(parents=True, exist_ok=True)
    with (HOME / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        wanted = " ".join(REQUIREMENTS)
        if not (marker.exists() and marker.read_text() == wanted):
            shutil.rmtree(home, ignore_errors=True)
            venv.create(home, with_pip=True)
            install = [interpreter, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
            subprocess.run([*install, *REQUIREMENTS], check=True)
            marker.write_text(wanted)
    return interpreter


def _overlay(genuine: Path, folder: Path) -> Path:
    """A copy of this package with the genuine client's tests in it."""
    package = folder / "novaclient"
    shutil.copytree(ROOT / "src" / "novaclient", package, ignore=shutil.ignore_patterns("__pycache__"))
    (tests,) = genuine.parents[1].glob("lib/python*/site-packages/novaclient/tests")
    shutil.copytree(tests, package / "tests", ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def _waivers() -> dict[str, str]:
    lines = [line for line in (HERE / "waivers.txt").read_text().splitlines() if line and not line.startswith("#")]
    waivers = dict(line.split(": ", 1) for line in lines)
    assert len(waivers) == len(lines), "a test is waived twice"
    return waivers


@pytest.fixture(scope="module")
def outcomes(genuine: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Test -> the end of its traceback, or nothing."""
    interpreter, path = _python(), str(_overlay(genuine, tmp_path_factory.mktemp("overlay")))
    parts = [Driver(interpreter, DRIVER, {"path": path, "part": part, "parts": PARTS}) for part in range(PARTS)]
    return {test.removeprefix(PREFIX): end for part in parts for test, end in part.report().items()}


def test_all_of_them_ran(outcomes: dict[str, str]) -> None:
    assert len(outcomes) == CASES


def test_those_without_a_waiver_pass(outcomes: dict[str, str]) -> None:
    waivers = _waivers()
    failed = {test: end for test, end in outcomes.items() if end and test not in waivers}
    assert not failed, "\n\n".join(f"{test}\n{end}" for test, end in failed.items())


def test_every_waiver_is_needed(outcomes: dict[str, str]) -> None:
    assert not [test for test in _waivers() if not outcomes.get(test)]


def test_every_waiver_has_a_reason() -> None:
    assert not [test for test, why in _waivers().items() if why.partition(": ")[0] not in ("white-box", "difference")]


def test_98_of_100_pass() -> None:
    assert len(_waivers()) <= CASES * 0.02
