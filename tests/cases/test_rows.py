"""Every row through both faces, and the demand that every operation has a row at each of its microversions."""

from __future__ import annotations

import importlib
import pkgutil
from operator import attrgetter
from typing import Any

import pytest

import tests.cases
from novaclient.drive import flow
from novaclient.spec import LATEST, ByVersion, Op, microversion, microversion_text
from novaclient.v2.client import MANAGERS
from tests.cases.row import Row
from tests.support.cloud import Cloud
from tests.support.faces import Face

MODULES = [name for _, name, _ in pkgutil.iter_modules(tests.cases.__path__) if name not in ("row", "test_rows")]
ROWS: list[Row] = [r for name in MODULES for r in importlib.import_module(f"tests.cases.{name}").ROWS]


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_row(row: Row, face: Face, cloud: Cloud) -> None:
    cloud.answers = list(row.answers)

    def do(nova: Any) -> Any:
        return attrgetter(row.method)(nova)(*row.call.args, **row.call.kwargs)

    if row.raises:
        with pytest.raises(row.raises, match=row.match or None):
            face.call(row.version, do)
    else:
        result = face.call(row.version, do)
        if row.gives:
            assert row.gives(result) in (True, None), result
    assert [(sent.line, sent.body) for sent in cloud.sent] == row.sends
    assert not cloud.answers, "an answer was not asked for"


def _methods() -> list[tuple[str, Any]]:
    found = []
    for name, (module, manager) in MANAGERS.items():
        cls = getattr(importlib.import_module(f"novaclient.v2.{module}"), manager)
        found += [
            (f"{name}.{attribute}", method)
            for attribute, method in vars(cls).items()
            if isinstance(method, (Op, ByVersion, flow)) and not attribute.startswith("_")
        ]
    return found


def _spans(method: Any) -> list[tuple[Any, Any]]:
    """The ranges of microversions within which an operation is one and the same."""
    if isinstance(method, flow):
        return [(microversion("2.0"), LATEST)]
    starts = {microversion("2.0")}
    for item in [*method.ops, *(p for op in method.ops for p in op.params)]:
        starts.add(item.since)
        if item.until != LATEST:
            starts.add((item.until[0], item.until[1] + 1))
    ordered = sorted(starts)
    ends = [(major, minor - 1) for major, minor in ordered[1:]] + [LATEST]
    return list(zip(ordered, ends, strict=True))


@pytest.mark.parametrize(("name", "method"), _methods(), ids=lambda value: value if isinstance(value, str) else "")
def test_every_operation_has_rows_at_each_of_its_microversions(name: str, method: Any) -> None:
    versions = [microversion(r.version) for r in ROWS if r.method == name]
    missing = [
        f"{microversion_text(start)} to {microversion_text(end)}"
        for start, end in _spans(method)
        if not any(start <= version <= end for version in versions)
    ]
    assert not missing, f"{name} has no row at microversions {', '.join(missing)}"
