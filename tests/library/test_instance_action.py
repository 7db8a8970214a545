"""Iterating over actions, whose links have another name than those of other lists."""

from __future__ import annotations

from typing import Any

from tests.support.cloud import Cloud
from tests.support.faces import Async, Face


def test_all_pages(face: Face, cloud: Cloud) -> None:
    more = {"links": [{"rel": "next", "href": "http://elsewhere/"}]}
    cloud.answer({"instanceActions": [{"request_id": "req-2"}], **more})
    cloud.answer({"instanceActions": [{"request_id": "req-1"}]})

    def do(nova: Any) -> Any:
        pages = nova.instance_action.iter("S", limit=1)

        async def collect() -> list[str]:
            return [action.request_id async for action in pages]

        return collect() if isinstance(face, Async) else [action.request_id for action in pages]

    assert face.call("2.58", do) == ["req-2", "req-1"]
    assert [sent.line for sent in cloud.sent] == [
        "GET /servers/S/os-instance-actions?limit=1",
        "GET /servers/S/os-instance-actions?limit=1&marker=req-2",
    ]
