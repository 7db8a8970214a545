"""Pages: however a list is cut, it comes whole and in order; a server that goes round in circles is found out."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from novaclient import exceptions
from novaclient.paging import Pages
from novaclient.resource import ListWithMeta


class Manager:
    """Lists numbers, in pages that end where `cuts` says."""

    is_async = False
    shown = ()
    iter = Pages("list")

    def __init__(self, count: int, cuts: set[int], back_to: int | None = None) -> None:
        self.count, self.cuts, self.back_to = count, sorted(cuts), back_to
        self.asked = 0

    def list(self, marker: int | None = None, limit: int | None = None) -> Any:
        """The page after a marker."""
        self.asked += 1
        assert self.asked < 200, "it goes on for ever"
        first = 0 if marker is None else marker + 1
        end = next((cut for cut in self.cuts if cut > first), self.count)
        if end >= self.count and self.back_to is not None:
            first, end = 0, self.back_to + 1
        page = ListWithMeta([SimpleNamespace(id=number) for number in range(first, end)], None)
        page.next_url = "http://h/next" if end < self.count or self.back_to is not None else None
        return page


SIZES = st.integers(0, 60)
CUTS = st.sets(st.integers(1, 59), max_size=20)


@given(SIZES, CUTS)
def test_any_cuts_give_the_same_list(count: int, cuts: set[int]) -> None:
    manager = Manager(count, {cut for cut in cuts if cut < count})
    assert [item.id for item in manager.iter()] == list(range(count))


@given(st.integers(2, 60), CUTS, st.data())
def test_a_circle_is_found_out(count: int, cuts: set[int], data: Any) -> None:
    cuts = {cut for cut in cuts if cut < count} | {1}
    # the last page is one that has been
    manager = Manager(count, cuts, back_to=data.draw(st.sampled_from(sorted(cuts))) - 1)
    with pytest.raises(exceptions.ClientException):
        list(manager.iter())
