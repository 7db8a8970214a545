"""JSON that commands print: whatever writes it, it is the standard library's, and harmless."""

from __future__ import annotations

import json
from typing import Any
from unittest import mock

from hypothesis import example, given
from hypothesis import strategies as st

from novaclient.cli import writers

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(JSON)
@example(["\ud83d", {"\u2028\x7f": float("inf")}])
def test_large_and_small_are_written_alike(document: Any) -> None:
    small = writers.as_json(document)
    with mock.patch.object(writers, "_LARGE", 0):
        assert writers.as_json(document) == small
    assert repr(json.loads(small)) == repr(document)
    assert small.replace("\n", "").isprintable()
    assert len(small.split("\n")) == len(json.dumps(document, indent=2).split("\n"))
