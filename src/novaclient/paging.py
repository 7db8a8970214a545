"""Iterating over a list of any length: a page at a time, the next one fetched while this one is used.

for server in nova.servers.iter():
async for server in nova.servers.iter(search_opts={"status": "ERROR"}):
"""

from __future__ import annotations

import _thread

from novaclient import exceptions
from novaclient.drive import step
from novaclient.spec import Method

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Generator, Iterator
    from typing import Any


class Pages(Method):
    """The method that iterates over what another one lists; it takes the same arguments.

    `limit` is the size of a page, not of the whole; without it the server chooses. At most two pages are held.

    listing   the name of the method that lists, which takes `marker` and `limit`
    marker    the attribute of an item after which the next page begins
    """

    if TYPE_CHECKING:
        listing: str
        marker: str

    def __init__(self, listing: str, marker: str = "id") -> None:
        self.listing, self.marker = listing, marker

    def __set_name__(self, owner: type, name: str) -> None:
        super().__set_name__(owner, name)
        self._owner = owner

    @property
    def __signature__(self) -> Any:
        from inspect import Signature, signature

        return signature(getattr(self._owner, self.listing)).replace(return_annotation=Signature.empty)

    def docstring(self) -> str:
        return f"Iterates over all that `{self.listing}` lists, page by page: `limit` is the size of a page."

    def __call__(self, manager: Any, /, *args: Any, **kwargs: Any) -> Any:
        pages = _Reader(self, manager, args, kwargs)
        return pages.iterate_async() if manager.is_async else pages.iterate()

    def pages(self, manager: Any, /, *args: Any, **kwargs: Any) -> Iterator[Any]:
        """The pages themselves, of the synchronous client, up to an empty one, whatever is said of a next one."""
        return _Reader(self, manager, args, kwargs, to_the_end=True).pages()

    def plan(self, manager: Any, /, *args: Any, **kwargs: Any) -> Any:
        """The step of the first page."""
        return step(getattr(manager, self.listing), *args, **kwargs)


class _Reader:
    """One iteration: how to get a page, and how to know the next one."""

    def __init__(
        self, pages: Pages, manager: Any, args: tuple[Any, ...], kwargs: dict[str, Any], to_the_end: bool = False
    ) -> None:
        self.listing, self.marker, self.to_the_end = pages.listing, pages.marker, to_the_end
        self.manager, self.args, self.kwargs = manager, args, kwargs
        self.ahead = _Ahead(self)
        self.trail = Trail()

    def fetch(self, marker: Any) -> Any:
        """A page: a list, or a coroutine of one."""
        more = {} if marker is None else {"marker": marker}
        return getattr(self.manager, self.listing)(*self.args, **self.kwargs | more)

    def after(self, page: Any) -> Any:
        """The marker of the page after this one; None after the last."""
        if not page or not (self.to_the_end or page.next_url):
            return None
        last = page[-1]
        following = last[0] if self.manager.shown else getattr(last, self.marker)
        return self.trail.follow(following, page.next_url or self.listing)

    def pages(self) -> Iterator[Any]:
        page = self.fetch(None)
        try:
            self.ahead.start(self.after(page))
            yield page
            del page
            while self.ahead.is_more:
                yield self.ahead.page()
        finally:
            self.ahead.end()

    def iterate(self) -> Generator[Any, None, None]:
        try:
            for page in self.pages():
                yield from page
        finally:
            # who stops early is not to find a request still on its way
            self.ahead.wait()

    async def iterate_async(self) -> AsyncGenerator[Any, None]:
        page = await self.fetch(None)
        while True:
            marker = self.after(page)
            following = None if marker is None else self.manager.api.ahead(self.fetch(marker))
            try:
                for item in page:
                    yield item
                if following is None:
                    return
                page = await following
            finally:
                if following is not None:
                    following.cancel()


def put_back(first: Any, rest: Iterator[Any]) -> Iterator[Any]:
    """A page that was looked at, and the rest. Unlike `itertools.chain` this keeps no page that was taken."""
    yield first
    del first
    yield from rest


class Trail:
    """The markers of a listing so far: a server that sends a page again would be asked for ever.

    The link to the next page is never followed, only its marker: it may lead to another host than the endpoint.
    """

    def __init__(self) -> None:
        self._markers: set[str] = set()

    def follow(self, marker: Any, url: str) -> Any:
        """The marker of the page at this URL, which is new.

        :raises MalformedResponse: if it is not
        """
        if str(marker) in self._markers:
            raise exceptions.MalformedResponse(200, f"The server sent the page after {marker} again: {url}", url=url)
        self._markers.add(str(marker))
        return marker


class _Ahead:
    """A thread that fetches each page while the one before it is used, and asks for the next before it hands one over:
    a thread that were told to, by one that is at work, would have to wait for the interpreter.
    """

    def __init__(self, reader: _Reader) -> None:
        self._reader = reader
        # whether there is a page that has not been taken
        self.is_more = False
        self._is_over = False

    def start(self, marker: Any) -> None:
        """Begin with the page after this marker; None: there is none."""
        if marker is None:
            return
        from _queue import SimpleQueue

        self.is_more = True
        # what the thread waits for before it fetches another page
        self._turns: Any = SimpleQueue()
        self._pages: Any = SimpleQueue()
        # not by `threading`, which takes longer to import than a page to print
        _thread.start_new_thread(self._run, (marker,))

    def _run(self, marker: Any) -> None:
        while marker is not None:
            try:
                page = self._reader.fetch(marker)
                marker = self._reader.after(page)
            except BaseException as error:  # noqa: BLE001  raised again where the page is wanted
                self._pages.put((None, None, error))
                return
            self._pages.put((page, marker, None))
            # it is the other thread's alone
            del page
            # no more than one page ahead: whoever waits for this one has nothing else
            self._turns.get()
            if self._is_over:
                return

    def page(self) -> Any:
        """The next page, or the error instead of it."""
        self._turns.put(None)
        self.is_more = False
        page, marker, error = self._pages.get()
        if error is not None:
            raise error
        self.is_more = marker is not None
        return page

    def wait(self) -> None:
        """Wait for a page that nobody wants any more."""
        if self.is_more:
            self._pages.get()

    def end(self) -> None:
        """Let the thread end, once it has done what it is at: also where an interrupt came while it was waited for."""
        self._is_over = True
        if self.is_more:
            self._turns.put(None)
