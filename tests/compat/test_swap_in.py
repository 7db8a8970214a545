"""Swapped in for python-novaclient: the two distributions, and Heat with them in an environment of its own."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

import novaclient

ROOT = Path(__file__).parents[2]
HOME = ROOT / ".build" / "swap-in"
DOWNSTREAM = "openstack-heat==27.0.1"
DRIVER = Path(__file__).with_name("swap_in_driver.py")
VERSION = novaclient.__version__


def _pip(python: Path | str, *words: str) -> None:
    ended = subprocess.run(
        [str(python), "-m", "pip", *words, "--disable-pip-version-check"], check=False, capture_output=True, text=True
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Ours and the one of the old name, built as a distributor builds them."""
    folder = tmp_path_factory.mktemp("wheels")
    _pip(sys.executable, "wheel", "--no-deps", "-w", str(folder), str(ROOT), str(ROOT / "packaging/python-novaclient"))
    return sorted(folder.glob("*.whl"))


def _names(wheel: Path) -> set[str]:
    return set(zipfile.ZipFile(wheel).namelist())


def test_our_wheel_has_all_that_the_package_needs(wheels: list[Path]) -> None:
    ours = _names(wheels[0])
    tracked = subprocess.run(["git", "ls-files", "src"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert {name.removeprefix("src/") for name in tracked.stdout.split()} <= ours
    assert {"novaclient/py.typed", "novaclient/sandbox/requirements.lock", "novaclient/v2/servers.pyi"} <= ours
    assert "novaclient/sandbox/guest/nova.py" in ours
    command = f"novaclient-{VERSION}.data/scripts/nova"
    assert command in ours
    assert all(name.startswith(("novaclient/", f"novaclient-{VERSION}.dist-info/")) for name in ours - {command})


def test_the_wheel_of_the_old_name_is_metadata_alone(wheels: list[Path]) -> None:
    info = f"python_novaclient-{VERSION}.dist-info"
    assert _names(wheels[1]) == {f"{info}/METADATA", f"{info}/RECORD", f"{info}/WHEEL"}
    metadata = zipfile.ZipFile(wheels[1]).read(f"{info}/METADATA").decode().splitlines()
    assert f"Requires-Dist: novaclient=={VERSION}" in metadata
    assert f"Version: {VERSION}" in metadata


@pytest.fixture(scope="module")
def heat(wheels: list[Path]) -> Path:
    """An interpreter that has Heat and our wheels. Making it takes a minute or two; new wheels, seconds."""
    home = HOME / f"python{sys.version_info.major}.{sys.version_info.minor}"
    python, marker = home / "bin" / "python", home / "complete"
    key = hashlib.sha256(b"".join(wheel.read_bytes() for wheel in wheels)).hexdigest()
    had = marker.read_text().split() if marker.exists() else ["", ""]
    if had == [DOWNSTREAM, key]:
        return python
    marker.unlink(missing_ok=True)
    if had[0] == DOWNSTREAM:
        _pip(python, "install", "--quiet", "--force-reinstall", "--no-deps", *map(str, wheels))
    else:
        shutil.rmtree(home, ignore_errors=True)
        venv.create(home, with_pip=True)
        _pip(python, "install", "--quiet", DOWNSTREAM, *map(str, wheels))
    marker.write_text(f"{DOWNSTREAM} {key}")
    return python


def test_nothing_is_amiss_among_the_requirements(heat: Path) -> None:
    _pip(heat, "check")


def test_heat_runs_on_this_client(heat: Path, tmp_path: Path) -> None:
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "PYTHONWARNINGS": "ignore"}
    ended = subprocess.run([heat, DRIVER], check=False, env=environment, cwd=tmp_path, capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr
    found = json.loads(ended.stdout)
    file = Path(found.pop("file"))
    assert file.is_relative_to(heat.parents[1])
    assert file.read_bytes() == Path(novaclient.__file__).read_bytes()
    assert found == {
        "version": VERSION,
        "distributions": {"novaclient": VERSION, "python-novaclient": VERSION},
        "client": "novaclient.v2.client",
        "by hand": "web",
        "server": {"id": "7", "name": "web", "status": "ACTIVE"},
        "not found": True,
    }
