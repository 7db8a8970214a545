"""Writes generated files, or tells which of them are stale: what every generator does in the end."""

from __future__ import annotations

import argparse
import difflib
from pathlib import Path

from declared import ROOT


def main(pages: dict[Path, str], generator: str, places: list[tuple[Path, str]]) -> int:
    """Write the pages, or with `--check` compare them: 1 if one differs, is missing or should not be there.

    :param pages: path -> content
    :param generator: the generator's path, which the first line of every page names
    :param places: folder and pattern under which pages lie: one that is not made any more is stale
    """
    parser = argparse.ArgumentParser(description=f"What {generator} makes.")
    parser.add_argument("--check", action="store_true", help="Write nothing; exit with 1 if a file is stale.")
    check = parser.parse_args().check
    old = {path for folder, pattern in places for path in folder.glob(pattern) if generator in _first_line(path)}
    stale = {path: pages.get(path, "") for path in sorted(old | set(pages)) if _read(path) != pages.get(path)}
    for path, content in stale.items():
        print(f"{'stale' if check else 'wrote'} {path.relative_to(ROOT)} ({_changes(_read(path) or '', content)})")
        if not check:
            _write(path, content if path in pages else None)
    if check and stale:
        print(f"\nRun `python {generator}`")
    return int(check and bool(stale))


def _read(path: Path) -> str | None:
    return path.read_text() if path.exists() else None


def _write(path: Path, content: str | None) -> None:
    if content is None:
        path.unlink()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content)


def _first_line(path: Path) -> str:
    return path.read_text().partition("\n")[0]


def _changes(old: str, new: str) -> str:
    lines = list(difflib.unified_diff(old.splitlines(), new.splitlines(), n=0))[2:]
    return f"+{sum(line[0] == '+' for line in lines)} -{sum(line[0] == '-' for line in lines)}"
