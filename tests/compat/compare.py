"""Compares what two clients did, and holds what it finds against the list of intended differences."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

# How many kinds of unlisted differences are printed.
_SHOWN = 60


@dataclass(frozen=True)
class Difference:
    """An intended difference, and its reason. All but `face` and `what` are regular expressions, looked for anywhere.

    face     "library", "command" or "surface"
    what     which part of the behaviour differs
    where    the cases that differ
    genuine, ours   what the one and the other has there
    """

    face: str
    what: str
    where: str
    reason: str
    genuine: str = ""
    ours: str = ""

    def covers(self, found: Found) -> bool:
        """Whether it is this difference that was found."""
        texts = ((self.where, found.where), (self.genuine, found.genuine), (self.ours, found.ours))
        return (
            self.face == found.face
            and self.what == found.what
            and all(re.search(pattern, text, re.DOTALL) for pattern, text in texts)
        )


@dataclass(frozen=True)
class Found:
    """A difference that was found."""

    face: str
    what: str
    where: str
    genuine: str
    ours: str

    def __str__(self) -> str:
        return f"{self.where}\n  {self.what}, genuine: {self.genuine}\n  {self.what}, ours:    {self.ours}"


def judge(face: str, found: Iterable[Found], intended: Iterable[Difference]) -> str:
    """What is wrong: differences that nobody listed, and listed ones that are no more. Nothing if all is well."""
    listed = [difference for difference in intended if difference.face == face]
    used: set[Difference] = set()
    unlisted = []
    for item in found:
        covering = [difference for difference in listed if difference.covers(item)]
        used.update(covering)
        if not covering:
            unlisted.append(item)
    stale = [difference for difference in listed if difference not in used]
    lines = [f"{len(unlisted)} differences that tests/compat/differences.py does not list:"] if unlisted else []
    groups: dict[Any, list[Found]] = {}
    for item in unlisted:
        groups.setdefault((item.where.split(" at ")[0], item.what, item.genuine[:60], item.ours[:60]), []).append(item)
    lines += [f"{len(group)} x {group[0]}" for group in list(groups.values())[:_SHOWN]]
    lines += ["Listed in tests/compat/differences.py, but no more to be seen:"] if stale else []
    lines += [f"  {difference}" for difference in stale]
    return "\n".join(lines)


def flat(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """A nested value as (path, leaf as text)."""
    if isinstance(value, dict) and value:
        for key, item in value.items():
            yield from flat(item, f"{path}.{key}" if path else str(key))
    elif isinstance(value, list) and value:
        for number, item in enumerate(value):
            yield from flat(item, f"{path}[{number}]")
    else:
        yield path, json.dumps(value, ensure_ascii=False)


def leaves(face: str, what: str, where: str, genuine: Any, ours: Any) -> Iterator[Found]:
    """A difference for each leaf in which two nested values differ."""
    theirs, mine = dict(flat(genuine)), dict(flat(ours))
    for path in [*theirs, *(path for path in mine if path not in theirs)]:
        one, other = theirs.get(path), mine.get(path)
        if one != other:
            yield Found(face, what, where, f"{path}: {one}", f"{path}: {other}")


def requests(face: str, where: str, genuine: list[Any], ours: list[Any]) -> Iterator[Found]:
    """Differences between the requests that were sent: the requests themselves, and their microversions."""
    theirs, mine = [_lines(genuine), _lines(ours)]
    if theirs != mine:
        yield Found(face, "requests", where, " | ".join(theirs), " | ".join(mine))
        return
    for one, other in zip(genuine, ours, strict=True):
        if one["microversion"] != other["microversion"]:
            yield Found(
                face,
                "microversion",
                f"{where}: {one['line']}",
                " / ".join(one["microversion"]),
                " / ".join(other["microversion"]),
            )


def _lines(sent: list[Any]) -> list[str]:
    return [
        request["line"]
        + ("" if request["body"] is None else " " + json.dumps(request["body"], sort_keys=True, ensure_ascii=False))
        for request in sent
    ]
