"""Every call of the library beside the genuine client: requests, results, refusals."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from novaclient.v2.client import MANAGERS
from tests.compat import beside, compare, library_calls
from tests.compat.compare import Found
from tests.compat.differences import DIFFERENCES
from tests.support.genuine import Driver

DRIVER = Path(__file__).with_name("library_driver.py")
FACE = "library"


def _describe(genuine: Path) -> Any:
    return Driver(genuine, DRIVER, {"task": "describe"}).report()


def _outcome(report: dict[str, Any]) -> str:
    return report.get("error", "a result")


def _differences(where: str, theirs: Any, mine: Any) -> Iterator[Found]:
    if _outcome(theirs) != _outcome(mine):
        texts = [f"{_outcome(report)}: {report.get('text', '')}" for report in (theirs, mine)]
        yield Found(FACE, "outcome", where, *texts)
    elif "error" in theirs:
        if theirs["text"] != mine["text"]:
            yield Found(FACE, "text of the error", where, *(f"{r['error']}: {r['text']}" for r in (theirs, mine)))
    else:
        yield from compare.leaves(FACE, "result", where, theirs, mine)


def test_every_call_beside_the_genuine_client(genuine: Path) -> None:
    calls = library_calls.derived(_describe(genuine)) + library_calls.by_hand()
    assert len(calls) > 5000
    theirs, mine = beside.run(genuine, DRIVER, {"task": "call", "calls": calls}, len(calls), {})
    found: list[Found] = []
    for number, call in enumerate(calls):
        where = f"{call['target']} at {call['version']}: {call['case']}"
        found += compare.requests(FACE, where, theirs.requests[number], mine.requests[number])
        found += _differences(where, theirs.reports[number], mine.reports[number])
    assert not (problems := compare.judge(FACE, found, DIFFERENCES)), problems


def test_every_attribute_manager_and_method_is_there(genuine: Path) -> None:
    described = _describe(genuine)
    here = [name for name in described["methods"] if library_calls.manager_of(name) in MANAGERS]
    work = {"task": "missing", "names": described["attributes"] + here}
    missing = Driver(sys.executable, DRIVER, work).report()
    found = [Found("surface", "attribute", name, "there", "missing") for name in missing]
    assert not (problems := compare.judge("surface", found, DIFFERENCES)), problems
