"""Every row of docs/reliability.md has a test, and every test a row."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
_MARK = re.compile(r'@pytest\.mark\.fault\(\s*"((?:[^"\\]|\\.)*)"')


def rows() -> dict[str, str]:
    """Fault -> where its tests are, if not here."""
    text = (ROOT / "docs/reliability.md").read_text()
    table = text.partition("| fault | what happens | tests |\n|---|---|---|\n")[2].partition("\n\n")[0]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()]
    assert all(len(row) == 3 for row in cells)
    return {fault: tests for fault, _, tests in cells}


def marks() -> set[str]:
    """The faults that tests here are about."""
    return {mark for path in Path(__file__).parent.glob("test_*.py") for mark in _MARK.findall(path.read_text())}


def test_every_row_is_tried() -> None:
    assert len(rows()) == 25
    assert {fault for fault, tests in rows().items() if not tests} == marks()


def test_what_is_tried_elsewhere_is_there() -> None:
    assert all(list((ROOT / tests).glob("test_*.py")) for tests in rows().values() if tests)
