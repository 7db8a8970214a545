"""Command lines beside the genuine client: requests, output, exit codes, errors; and the arguments of every command."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from novaclient.cli import parse
from tests.compat import beside, command_lines, compare
from tests.compat.compare import Found
from tests.compat.differences import DIFFERENCES
from tests.support.genuine import Driver

DRIVER = Path(__file__).with_name("command_driver.py")
FACE = "command"


def _error_line(err: str) -> str:
    """What stderr says went wrong. All else on it is for people, and each client's own."""
    return next((line for line in err.splitlines() if line.startswith(("ERROR (", "error: "))), "")


def _differences(where: str, theirs: Any, mine: Any) -> Iterator[Found]:
    for what, genuine, ours in (
        ("exit code", str(theirs["code"]), str(mine["code"])),
        ("stdout", theirs["out"], mine["out"]),
        ("error", _error_line(theirs["err"]), _error_line(mine["err"])),
    ):
        if genuine != ours:
            yield Found(FACE, what, where, genuine, ours)


def test_every_command_line_beside_the_genuine_client(genuine: Path) -> None:
    lines = command_lines.lines()
    work = {"task": "run", "lines": [line.work() for line in lines], "files": command_lines.FILES}
    settings = {str(number): line.setting for number, line in enumerate(lines)}
    theirs, mine = beside.run(genuine, DRIVER, work, len(lines), settings)
    found: list[Found] = []
    for number, line in enumerate(lines):
        found += compare.requests(FACE, str(line), theirs.requests[number], mine.requests[number])
        found += _differences(str(line), theirs.reports[number], mine.reports[number])
    assert not (problems := compare.judge(FACE, found, DIFFERENCES)), problems


def test_every_argument_of_every_command_parses_alike(genuine: Path) -> None:
    work = {"task": "parsers", "versions": command_lines.VERSIONS}
    started = [Driver(interpreter, DRIVER, work) for interpreter in (genuine, sys.executable)]
    theirs, mine = [driver.report() for driver in started]
    found: list[Found] = []
    for version, commands in theirs.items():
        found += [
            Found("parser", "command", f"{name} at {version}", "there" if name in commands else "missing", _kind(name))
            for name in set(commands) ^ set(mine[version])
        ]
        for name in set(commands) & set(mine[version]):
            found += _arguments(f"{name} at {version}", commands[name], mine[version][name])
    assert not (problems := compare.judge("parser", found, DIFFERENCES)), problems


def _kind(name: str) -> str:
    declared = getattr(parse.load(name), "command", None)
    return "of 2015" if declared and declared.past else ""


def _arguments(where: str, theirs: list[str], mine: list[str]) -> Iterator[Found]:
    for argument in theirs:
        if argument not in mine:
            yield Found("parser", "argument", where, argument, "")
    for argument in mine:
        if argument not in theirs:
            yield Found("parser", "argument", where, "", argument)
