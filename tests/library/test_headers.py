"""The asynchronous client sends the headers that the synchronous one does, whatever client and session were told."""

from __future__ import annotations

import asyncio
import sys
from types import ModuleType
from typing import Any

import pytest

from novaclient import aio, client
from tests.support.cloud import Cloud
from tests.support.faces import Sync

REQUEST_ID = "req-11111111-1111-1111-1111-111111111111"
# what each HTTP library adds by itself
_ITS_OWN = {"host", "connection", "accept-encoding", "content-length"}


def headers(
    cloud: Cloud,
    *,
    is_async: bool,
    told: dict[str, Any],
    session_told: dict[str, str],
    requests_told: dict[str, Any] | None = None,
) -> list[Any]:
    """The headers of a GET and of a POST."""
    cloud.clear()
    cloud.answer({"server": {"id": "S"}})
    cloud.answer(None, 202)
    session = Sync(cloud.url).session()
    session.additional_headers = session_told
    session.session.headers.update(requests_told or {})

    async def asynchronous() -> None:
        async with aio.AsyncClient("2.90", session=session, **told) as nova:
            await nova.servers.get("S")
            await nova.servers.lock("S", reason="mine")

    try:
        if is_async:
            asyncio.run(asynchronous())
        else:
            nova = client.Client("2.90", session=session, **told)
            nova.servers.get("S")
            nova.servers.lock("S", reason="mine")
    finally:
        session.session.close()
    assert len(cloud.sent) == 2
    return [
        {name.lower(): value for name, value in sent.headers.items() if name.lower() not in _ITS_OWN}
        for sent in cloud.sent
    ]


@pytest.mark.parametrize(
    ("told", "session_told"),
    [
        ({}, {}),
        ({"user_agent": "mine/1"}, {}),
        ({"global_request_id": REQUEST_ID}, {}),
        ({"additional_headers": {"X-Mine": "1"}}, {"X-Mine": "2", "X-Session": "3"}),
        ({"global_request_id": REQUEST_ID, "additional_headers": {"X-OpenStack-Request-ID": "req-2"}}, {}),
        ({"global_request_id": REQUEST_ID}, {"X-OpenStack-Request-ID": "req-3"}),
    ],
    ids=str,
)
def test_they_are_the_same(cloud: Cloud, told: dict[str, Any], session_told: dict[str, str]) -> None:
    ours, theirs = (
        headers(cloud, is_async=is_async, told=told, session_told=session_told) for is_async in (True, False)
    )
    assert ours == theirs


@pytest.mark.parametrize(
    "requests_told",
    [
        {"X-Gateway-Key": "k", "x-bytes": b"b"},
        {"accept": "text/html", "USER-AGENT": "theirs/1", "x-auth-token": "theirs", "x-mine": "2", "X-Session": "2"},
        {"Content-Type": "text/plain"},
        {"X-None": None, "Accept": None, "Connection": "close"},
    ],
    ids=str,
)
def test_those_of_the_session_of_requests_too(cloud: Cloud, requests_told: dict[str, Any]) -> None:
    ours, theirs = (
        headers(
            cloud,
            is_async=is_async,
            told={"additional_headers": {"X-Mine": "1"}},
            session_told={"x-session": "1"},
            requests_told=requests_told,
        )
        for is_async in (True, False)
    )
    assert ours == theirs


def test_those_of_a_profiler_too(cloud: Cloud, monkeypatch: pytest.MonkeyPatch) -> None:
    web = ModuleType("osprofiler.web")
    web.get_trace_id_headers = lambda: {"X-Trace-Info": "traced"}  # type: ignore[attr-defined]
    package = ModuleType("osprofiler")
    package.web = web  # type: ignore[attr-defined]
    for name, module in {"osprofiler": package, "osprofiler.web": web, "osprofiler.profiler": web}.items():
        monkeypatch.setitem(sys.modules, name, module)
    for is_async in (True, False):
        for sent in headers(cloud, is_async=is_async, told={}, session_told={}):
            assert sent["x-trace-info"] == "traced"
