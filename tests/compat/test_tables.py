"""Tables of random texts, in any script, beside the genuine client's.

Its interpreter takes a while to start: the tables are made first, then printed by each client in one process.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from novaclient.cli.output import printable
from tests.support.genuine import Driver

DRIVER = Path(__file__).with_name("table_driver.py")
TABLES = 400

# Wide letters, combining marks, joined emoji, letters of both directions; and any other that is not escaped here.
_TELLING = "abZ 09-日本語ｶﾞ한국어éü\u0301\u0308\u200d👩🚀🇩🇪שלוםअ\u093f\n\\"
_TEXT = st.text(st.sampled_from(_TELLING) | st.characters(codec="utf-8"), max_size=12).filter(
    lambda text: printable(text) == text and "\r" not in text
)
_CELL = st.none() | st.booleans() | st.integers(-(10**6), 10**6) | st.floats(allow_nan=False, width=32) | _TEXT
_FIELDS = st.sampled_from(["ID", "Name", "Task State", "Networks", "Is_Public"])


@st.composite
def _lists(draw: st.DrawFn) -> Any:
    fields = draw(st.lists(_FIELDS, min_size=1, max_size=4, unique=True))
    row = st.lists(_CELL, min_size=len(fields), max_size=len(fields))
    return [fields, draw(st.lists(row, max_size=4))]


_VALUE = st.recursive(
    _CELL, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TEXT, inner, max_size=3), max_leaves=4
)
_DICTS = st.tuples(st.dictionaries(_TEXT, _VALUE, max_size=4), st.sampled_from([0, 0, 5, 40]))


def _examples(strategy: st.SearchStrategy[Any]) -> list[Any]:
    """Examples, the same in every run."""
    found: list[Any] = []

    @seed(1)
    @settings(
        max_examples=TABLES,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
        deadline=None,
    )
    @given(strategy)
    def collect(example: Any) -> None:
        found.append(example)

    collect()
    return found


def test_tables_are_those_of_the_genuine_client(genuine: Path) -> None:
    work = {"lists": _examples(_lists()), "dicts": _examples(_DICTS)}
    theirs, mine = [Driver(interpreter, DRIVER, work) for interpreter in (genuine, sys.executable)]
    expected, printed = theirs.report(), mine.report()
    for kind, tables in work.items():
        assert len(tables) > TABLES // 2
        for table, one, other in zip(tables, expected[kind], printed[kind], strict=True):
            assert other == one, table
