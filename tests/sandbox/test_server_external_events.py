"""What other services tell Nova, on the real cloud."""

from __future__ import annotations

import uuid
from typing import Any

import pytest

from novaclient import exceptions
from tests.support.real import Real


def test_events(real: Real, server: Any) -> None:
    known = {"name": "network-changed", "server_uuid": server.id}
    unknown = {"name": "network-changed", "server_uuid": str(uuid.uuid4())}
    found = real("server_external_events.create", [known, unknown])
    assert [(event["status"], event["code"]) for event in found] == [("completed", 200), ("failed", 404)]
    assert found.request_ids


def test_an_event_that_came_later(real: Real, server: Any) -> None:
    extended = {"name": "volume-extended", "server_uuid": server.id}
    if real.since("2.51"):
        # without a tag, which is the ID of the volume, it fails
        assert real("server_external_events.create", [extended])[0]["code"] == 400
    else:
        with pytest.raises(exceptions.BadRequest, match="volume-extended"):
            real("server_external_events.create", [extended])


def test_only_for_services(nova_demo: Any, server: Any) -> None:
    with pytest.raises(exceptions.Forbidden):
        nova_demo.server_external_events.create([{"name": "network-changed", "server_uuid": server.id}])
