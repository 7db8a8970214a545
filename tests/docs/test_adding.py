"""docs/adding.md is true: each of its edits is made in a copy of the project, and its tests pass there."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"<!-- (new|edit) (\S+)(?: (after|replace): (.*?))? -->\n```python\n(.*?)```", re.DOTALL)

# the sections of the page, and the tests that show each
SECTIONS = {
    "1. A parameter": ["tests/cases", "-k", "servers.create"],
    "2. A resource": ["tests/cases", "tests/schema/test_samples.py", "-k", "beacons or every_resource_has_fields"],
    "3. A command": ["tests/cli/test_beacons.py", "tests/cli/test_index.py"],
}


def edits(section: str) -> list[tuple[str, ...]]:
    """The edits of one section of the page."""
    page = (ROOT / "docs/adding.md").read_text()
    text = next(part for part in page.split("\n## ") if part.startswith(section))
    return [tuple(found) for found in BLOCK.findall(text)]


def apply(edit: tuple[str, ...], copy: Path) -> None:
    """Make one edit in the copy."""
    kind, path, how, line, code = edit
    file = copy / path
    if kind == "new":
        file.write_text(code)
        return
    text = file.read_text()
    assert text.count(line) == 1, f"{path} has {text.count(line)} times: {line}"
    end = text.index("\n", text.index(line)) + 1
    start = text.rindex("\n", 0, text.index(line)) + 1
    file.write_text(text[: end if how == "after" else start] + code + text[end:])


def run_tests(copy: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run tests in the copy, with the copy's code."""
    environment = os.environ | {"PYTHONPATH": str(copy / "src"), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *words]
    return subprocess.run(command, cwd=copy, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the project's code and tests."""
    ignore = shutil.ignore_patterns("__pycache__", "*.pyi")
    for name in ("src", "tests"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=ignore)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_three_edits(copy: Path) -> None:
    for section, words in SECTIONS.items():
        for edit in edits(section):
            apply(edit, copy)
        result = run_tests(copy, *words)
        assert result.returncode == 0, result.stdout + result.stderr
        assert " passed" in result.stdout


def test_a_parameter_without_rows_is_refused(copy: Path) -> None:
    for edit in edits("1. A parameter"):
        if not edit[1].startswith("tests/"):
            apply(edit, copy)
    result = run_tests(copy, "tests/cases", "-k", "every_operation and servers.create")
    assert result.returncode == 1
    assert "servers.create has no row at microversions 2.104" in result.stdout
