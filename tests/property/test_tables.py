"""Tables: whatever is in their cells, the lines are of one width, and nothing acts on a terminal."""

from __future__ import annotations

import re
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from novaclient.cli import output
from tests.fuzz.tables import print_in

CELLS = st.one_of(
    st.text(max_size=12), st.text("a\n\r\t\x1b\u202e青́", max_size=8), st.none(), st.integers(), st.floats()
)
TABLES = st.integers(1, 4).flatmap(
    lambda columns: st.tuples(
        st.lists(st.text("ab 青", min_size=1, max_size=6), min_size=columns, max_size=columns),
        st.lists(st.lists(CELLS, min_size=columns, max_size=columns), max_size=5),
    )
)


@given(TABLES)
def test_lines_are_of_one_width(table: Any) -> None:
    text = output.render(*table)
    assert not re.search(output._UNSAFE, text)
    lines = text.split("\n")
    assert len({output.width(line) for line in lines}) == 1
    assert lines[0] == lines[-1]
    assert set(lines[0]) == {"+", "-"}


@given(TABLES)
def test_plain_cells_come_back(table: Any) -> None:
    headings, rows = table
    plain = [[str(cell).replace("\n", " ").replace("|", " ") for cell in row] for row in rows]
    lines = output.render(headings, plain).split("\n")
    found = [[cell.strip() for cell in line[1:-1].split("|")] for line in lines[3:-1]]
    assert found == [[output.printable(cell).strip() for cell in row] for row in plain]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.text("abc_", min_size=1, max_size=5), JSON, min_size=1, max_size=4))
def test_json_and_yaml_say_the_same(shown: dict[str, Any]) -> None:
    import json

    import yaml

    # as a mapping whose keys are data: they stay
    texts = [print_in(form, None, None, None, lambda: output.print_dict(shown, raw=shown)) for form in ("json", "yaml")]
    assert json.loads(texts[0]) == shown
    assert yaml.safe_load(texts[1]) == shown
