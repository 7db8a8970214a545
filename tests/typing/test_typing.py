"""What type checkers say of programs that use the library: mypy, strict, and pyright."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import which
from typing import Any

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
PROGRAMS = ("accepted.py", "refused.py")

# What programs do not import: how the command, logging in, sending and the sandbox are made.
PRIVATE = ("auth", "cli", "hints", "private_files", "sandbox", "transport")

Lines = dict[str, dict[int, str]]
"""File -> line -> the first error there."""


def mypy() -> Lines:
    """The errors of mypy."""
    command = [sys.executable, "-m", "mypy", "--config-file", str(ROOT / "pyproject.toml"), "--no-error-summary"]
    command += ["--cache-dir", str(ROOT / ".mypy_cache" / "typing"), *(str(HERE / name) for name in PROGRAMS)]
    environment = os.environ | {"MYPYPATH": str(ROOT / "src")}
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=environment, check=False)
    assert done.returncode in (0, 1), done.stderr
    found: Lines = {}
    for path, line, text in re.findall(r"^(\S+?):(\d+): error: (.*)$", done.stdout, re.MULTILINE):
        found.setdefault(Path(path).name, {}).setdefault(int(line), text)
    return found


def basedpyright(*arguments: str, **how: Any) -> Any:
    """What basedpyright says, decoded."""
    beside = Path(sys.executable).with_name("basedpyright")
    binary = str(beside) if beside.exists() else which("basedpyright")
    assert binary, "basedpyright is not installed"
    command = [binary, *arguments, "--outputjson"]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=False, **how).stdout)


def pyright() -> Lines:
    """The errors of pyright, as the standard mode of basedpyright has them."""
    found: Lines = {}
    said = basedpyright("--project", str(HERE), "--pythonpath", sys.executable, cwd=ROOT)
    for problem in said["generalDiagnostics"]:
        if problem["severity"] == "error":
            line = problem["range"]["start"]["line"] + 1
            found.setdefault(Path(problem["file"]).name, {}).setdefault(line, problem["message"])
    return found


@pytest.fixture(scope="module", params=[mypy, pyright], ids=lambda checker: checker.__name__)
def errors(request: pytest.FixtureRequest) -> Lines:
    """What each checker says, in turn."""
    checker: Callable[[], Lines] = request.param
    return checker()


def test_a_right_program_is_accepted(errors: Lines) -> None:
    assert "accepted.py" not in errors


def test_each_mistake_is_refused_and_nothing_else(errors: Lines) -> None:
    found = errors["refused.py"]
    lines = (HERE / "refused.py").read_text().splitlines()
    marked = {i for i, line in enumerate(lines, 1) if "# error" in line}
    missed = [f"{i}: {lines[i - 1].strip()}" for i in sorted(marked - found.keys())]
    unexpected = [f"{i}: {found[i]}" for i in sorted(found.keys() - marked)]
    assert (missed, unexpected) == ([], [])


def test_the_types_of_all_public_names_are_complete(tmp_path: Path) -> None:
    # it looks for the package where the first `python` of the path does; here are no sources that it might take instead
    environment = os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    said = basedpyright("--verifytypes", "novaclient", "--ignoreexternal", cwd=tmp_path, env=environment)
    prefixes = tuple(f"novaclient.{name}." for name in PRIVATE)
    public = [
        symbol
        for symbol in said["typeCompleteness"]["symbols"]
        if symbol["isExported"] and not f"{symbol['name']}.".startswith(prefixes)
    ]
    assert len(public) > 2500
    incomplete = {
        symbol["name"]: [problem["message"] for problem in symbol["diagnostics"]]
        for symbol in public
        if not symbol["isTypeKnown"] or symbol["isTypeAmbiguous"]
    }
    assert not incomplete
