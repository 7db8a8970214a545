"""The cache of logins: what was put in comes out, and whatever else is in its files is nothing at all."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from novaclient import private_files
from novaclient.auth import cache

NAME = f"name{cache.ENDING}"
FAR = 4e9
TEXT = st.none() | st.text(max_size=8)
ENTRIES = st.fixed_dictionaries(
    {
        **dict.fromkeys(("token", "user_id", "project_id", "oldest", "newest", "default_version"), TEXT),
        "expires": st.none() | st.floats(FAR, FAR * 2),
        "endpoints": st.dictionaries(st.text(max_size=4), st.text()),
        "asked": st.floats(0, FAR),
        "verify": st.booleans() | st.text(),
        "authorities": st.text(),
        "cert": TEXT | st.lists(st.text(), max_size=2),
        "where": st.text(),
    }
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner, max_size=4),
    max_leaves=10,
)


@given(ENTRIES)
def test_what_was_put_in_comes_out(fields: dict[str, Any]) -> None:
    cache.Entry(NAME, **fields).save()
    found = cache.find(NAME)
    assert found is not None
    assert {name: getattr(found, name) for name in fields} == fields


@given(st.binary(max_size=200))
def test_any_bytes_are_nothing(content: bytes) -> None:
    private_files.write(NAME, content)
    assert cache.find(NAME) is None
    assert cache.entries() == []


@given(ENTRIES, JSON, st.data())
def test_fields_of_another_kind_are_nothing(fields: dict[str, Any], value: Any, data: Any) -> None:
    name = data.draw(st.sampled_from([*fields, "format"]))
    private_files.write(NAME, json.dumps({"format": 1, **fields, name: value}).encode())
    found = cache.find(NAME)
    assert found is None or isinstance(getattr(found, name, ""), cache.Entry.FIELDS.get(name, str))


@given(ENTRIES, st.integers(0, 400))
def test_half_a_file_is_nothing(fields: dict[str, Any], kept: int) -> None:
    content = json.dumps({"format": 1, **fields}).encode()
    private_files.write(NAME, content[: min(kept, len(content) - 1)])
    assert cache.find(NAME) is None


def test_where_it_is(cache_home: Path) -> None:
    """The files of these tests are in the folder of their own."""
    private_files.write(NAME, b"x")
    assert (cache_home / NAME).read_bytes() == b"x"
