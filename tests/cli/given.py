"""What golden sessions of commands about one server begin with."""

from __future__ import annotations

from typing import Any

from tests.support.cloud import Cloud

ID = "5d4f0f94-5c36-4a5b-8c1e-2f0a5c2a9d11"
IMAGE_ID = "a3d1b8c6-0b1f-4c57-9a43-6c5f6f0b7e22"
GET = f"GET /v2.1/servers/{ID}"
ACTION = f"POST /v2.1/servers/{ID}/action"


def a_server(cloud: Cloud, **more: Any) -> None:
    """The cloud has one server; looking it up by its ID is one request, GET."""
    cloud.answer({"server": {"id": ID, "name": "web", "status": "ACTIVE", **more}})


def requests(cloud: Cloud) -> list[tuple[str, Any]]:
    """What arrived: request line and body."""
    return [(sent.line, sent.body) for sent in cloud.sent]
