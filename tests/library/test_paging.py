"""servers.iter: all pages, one ahead, through both faces."""

from __future__ import annotations

import _thread
import signal
import sys
import threading
import time
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from novaclient import exceptions
from novaclient.paging import Pages, _Ahead
from novaclient.resource import ListWithMeta
from tests.support.cloud import Cloud
from tests.support.faces import Async, Face

# Seconds after which a test is said to hang.
PATIENCE = 60.0


def page(*ids: str, more: bool) -> dict[str, Any]:
    """A page of servers, with a link to the next one or without."""
    links = [{"rel": "next", "href": "http://elsewhere/"}] if more else []
    return {"servers": [{"id": i, "name": i} for i in ids], "servers_links": links}


def take(face: Face, count: int = 100, **arguments: Any) -> list[str]:
    """The IDs of the first servers."""

    def do(nova: Any) -> Any:
        async def collect() -> list[str]:
            found = []
            async for server in nova.servers.iter(**arguments):
                found.append(server.id)
                if len(found) == count:
                    break
            return found

        if isinstance(face, Async):
            return collect()
        return [server.id for _, server in zip(range(count), nova.servers.iter(**arguments), strict=False)]

    return face.call("2.90", do)


def test_all_pages(face: Face, cloud: Cloud) -> None:
    cloud.answer(page("a", "b", more=True))
    cloud.answer(page("c", more=False))
    assert take(face, limit=2, search_opts={"name": "x"}) == ["a", "b", "c"]
    assert [sent.line for sent in cloud.sent] == [
        "GET /servers/detail?limit=2&name=x",
        "GET /servers/detail?limit=2&marker=b&name=x",
    ]


def test_no_more_than_one_page_ahead(face: Face, cloud: Cloud) -> None:
    for start in range(0, 10, 2):
        cloud.answer(page(str(start), str(start + 1), more=True))
    assert take(face, 3) == ["0", "1", "2"]
    assert len(cloud.sent) <= 3


def test_a_page_that_comes_again_is_an_error(face: Face, cloud: Cloud) -> None:
    cloud.answer(page("a", more=True))
    cloud.answer(page("a", more=True))
    with pytest.raises(exceptions.ClientException, match="the page after a again"):
        take(face)


def test_an_error_on_a_later_page_reaches_the_caller(face: Face, cloud: Cloud) -> None:
    cloud.answer(page("a", more=True))
    cloud.answer({"badRequest": {"message": "marker [a] not found"}}, 400)
    with pytest.raises(exceptions.BadRequest, match="marker"):
        take(face)


@pytest.mark.parametrize(
    ("manager", "key", "items", "second"),
    [
        ("flavors", "flavors", [{"id": "1"}, {"id": "2"}], "GET /flavors/detail?marker=1"),
        ("keypairs", "keypairs", [{"keypair": {"name": "a"}}, {"keypair": {"name": "b"}}], "GET /os-keypairs?marker=a"),
        ("hypervisors", "hypervisors", [{"id": "x"}, {"id": "y"}], "GET /os-hypervisors/detail?marker=x"),
    ],
)
def test_other_lists(face: Face, cloud: Cloud, manager: str, key: str, items: list[Any], second: str) -> None:
    cloud.answer({key: items[:1], f"{key}_links": [{"rel": "next", "href": "http://elsewhere/"}]})
    cloud.answer({key: items[1:]})

    def do(nova: Any) -> Any:
        async def collect() -> list[Any]:
            return [item async for item in getattr(nova, manager).iter()]

        return collect() if isinstance(face, Async) else list(getattr(nova, manager).iter())

    assert len(face.call("2.90", do)) == 2
    assert cloud.sent[1].line == second


def until(seen: Callable[[], bool]) -> None:
    """Look until it is to be seen."""
    end = time.monotonic() + PATIENCE
    while not seen():
        assert time.monotonic() < end, "never seen"


def is_waiting_for_a_page() -> bool:
    """Whether the main thread has asked for a page, and waits for it."""
    frame = sys._current_frames()[threading.main_thread().ident or 0]
    return frame.f_code is _Ahead.page.__code__ and not frame.f_locals["self"].is_more


class Interrupted:
    """A manager whose second page comes when an interrupt has reached who waits for it."""

    is_async, shown = False, ()
    iter = Pages("list")

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.noticed = threading.Event()

    def list(self, marker: str = "") -> Any:
        self.asked.append(marker)
        if marker == "x":
            # it is fetched ahead: before that, an interrupt would meet the test
            until(is_waiting_for_a_page)
            signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
            assert self.noticed.wait(PATIENCE)
        found = ListWithMeta([SimpleNamespace(id=f"{marker}x")], None)
        found.next_url = "http://elsewhere/"
        return found


def test_after_an_interrupt_no_more_pages_are_fetched() -> None:
    manager, before = Interrupted(), _thread._count()
    pages = type(manager).iter.pages(manager)
    next(pages)
    with pytest.raises(KeyboardInterrupt):
        next(pages)
    manager.noticed.set()
    until(lambda: _thread._count() <= before)
    assert manager.asked == ["", "x"]
