"""Iterating over a list of any length: a page at a time, the next one fetched while this one is used.

for server in nova.servers.iter():
async for server in nova.servers.iter(search_opts={"status": "ERROR"}):
"""

from __future__ import annotations

from novaclient import exceptions
from novaclient.drive import step
from novaclient.spec import Method

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from typing import Any


class Pages(Method):
    """The method that iterates over what another one lists; it takes the same arguments.

    `limit` is the size of a page, not of the whole; without it the server chooses. At most two pages are held.

    listing   the name of the method that lists, which takes `marker` and `limit`
    marker    the attribute of an item after which the next page begins
    """

    def __init__(self, listing: str, marker: str = "id") -> None:
        self.listing, self.marker = listing, marker

    @property
    def __doc__(self) -> str:  # type: ignore[override]
        return f"Iterates over all that `{self.listing}` lists, page by page: `limit` is the size of a page."

    def __call__(self, manager: Any, /, *args: Any, **kwargs: Any) -> Any:
        pages = _Reader(self, manager, args, kwargs)
        return pages.iterate_async() if manager.is_async else pages.iterate()

    def plan(self, manager: Any, /, *args: Any, **kwargs: Any) -> Any:
        """The step of the first page."""
        return step(getattr(manager, self.listing), *args, **kwargs)


class _Reader:
    """One iteration: how to get a page, and how to know the next one."""

    def __init__(self, pages: Pages, manager: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> None:
        self.pages, self.manager, self.args, self.kwargs = pages, manager, args, kwargs

    def fetch(self, marker: Any) -> Any:
        """A page: a list, or a coroutine of one."""
        more = {} if marker is None else {"marker": marker}
        return getattr(self.manager, self.pages.listing)(*self.args, **self.kwargs | more)

    def after(self, page: Any, marker: Any) -> Any:
        """The marker of the page after this one; None after the last."""
        if not page or not page.next_url:
            return None
        following = getattr(page[-1], self.pages.marker)
        if following == marker:
            raise exceptions.ClientException(200, f"The server sent the page after {marker} again")
        return following

    def iterate(self) -> Iterator[Any]:
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(1, "novaclient-page") as ahead:
            page, marker = self.fetch(None), None
            while True:
                marker = self.after(page, marker)
                following = None if marker is None else ahead.submit(self.fetch, marker)
                yield from page
                if following is None:
                    return
                page = following.result()

    async def iterate_async(self) -> AsyncIterator[Any]:
        import asyncio

        page, marker = await self.fetch(None), None
        while True:
            marker = self.after(page, marker)
            following = None if marker is None else asyncio.ensure_future(self.fetch(marker))
            try:
                for item in page:
                    yield item
                if following is None:
                    return
                page = await following
            finally:
                if following is not None:
                    following.cancel()
