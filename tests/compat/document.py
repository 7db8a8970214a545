"""Writes docs/differences.md from the list of intended differences: `python -m tests.compat.document`."""

from __future__ import annotations

from pathlib import Path

from tests.compat.compare import Difference
from tests.compat.differences import DIFFERENCES

PAGE = Path(__file__).parents[2] / "docs" / "differences.md"

_INTRODUCTION = """\
# Differences from python-novaclient 18.13

Everything else is the same: requests, results, refusals, output, exit codes. The tests in `tests/compat` make
thousands of calls of the library and run hundreds of command lines in both clients, and fail on a difference that
is not here. This page is made from `tests/compat/differences.py` by `python -m tests.compat.document`.
"""
_FACES = {
    "library": "The library",
    "surface": "What the library has",
    "command": "Commands",
    "parser": "Arguments of commands",
}


def page() -> str:
    """The text of the page."""
    parts = [_INTRODUCTION]
    for face, title in _FACES.items():
        reasons: dict[str, list[Difference]] = {}
        for difference in DIFFERENCES:
            if difference.face == face:
                reasons.setdefault(difference.reason, []).append(difference)
        rows = [f"| {reason} | {_where(listed)} |" for reason, listed in reasons.items()]
        parts.append("\n".join([f"## {title}", "", "| Difference | Where |", "|---|---|", *rows, ""]))
    return "\n".join(parts)


def _where(listed: list[Difference]) -> str:
    """What differs, and in which cases: the patterns of the tests."""
    shown: dict[str, list[str]] = {}
    for difference in listed:
        shown.setdefault(difference.where, []).append(difference.what)
    return "<br>".join(
        ", ".join(what) + (f": `{where.replace('|', chr(92) + '|')}`" if where else "") for where, what in shown.items()
    )


if __name__ == "__main__":
    PAGE.write_text(page())
