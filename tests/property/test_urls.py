"""What becomes of names in URLs: a name stays one segment, a query comes back as it was."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from novaclient import core
from novaclient.spec import GET, Param

# what a command line or JSON can bring: half surrogate pairs only as Python has them for bytes
TEXTS = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("/?#&=%+ .;\udc80\udcff"), max_size=20)


class Manager:
    """One operation with a path and a query."""

    get = GET(
        "/servers/{server}/x/{key}",
        Param("server"),
        Param("key"),
        Param("filters", "/", default=None, query=True, type="dict[str, Any]"),
        Param("name", default=None, query=True),
    )


OP: Any = vars(Manager)["get"]


@given(TEXTS, TEXTS)
def test_a_name_stays_in_its_segment(server: str, key: str) -> None:
    args = {"server": server, "key": key, "filters": None, "name": None}
    if {server, key} & {"", ".", ".."}:
        with pytest.raises(ValueError, match="must be an ID or a name"):
            core.build(OP, (2, 90), args)
        return
    url = core.build(OP, (2, 90), args).url
    parts = urlsplit(f"http://h{url}")
    assert (parts.query, parts.fragment) == ("", "")
    segments = parts.path.split("/")
    assert (segments[1], segments[3], len(segments)) == ("servers", "x", 5)
    assert [unquote(part, errors="surrogateescape") for part in (segments[2], segments[4])] == [server, key]


VALUES = st.one_of(TEXTS.filter(bool), st.lists(TEXTS, min_size=1, max_size=3))


@given(st.dictionaries(TEXTS.filter(bool), VALUES, min_size=1, max_size=4), TEXTS.filter(bool))
def test_a_query_comes_back(filters: dict[str, Any], name: str) -> None:
    url = core.build(OP, (2, 90), {"server": "s", "key": "k", "filters": filters, "name": name}).url
    assert url.count("?") == 1
    query = url.partition("?")[2]
    found = parse_qsl(query, keep_blank_values=True, errors="surrogateescape", separator="&")
    sent = [(key, item) for key, value in filters.items() for item in (value if isinstance(value, list) else [value])]
    assert sorted(found) == sorted([*sent, ("name", name)])
