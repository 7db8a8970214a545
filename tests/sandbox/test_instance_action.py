"""The actions on a server on the real cloud."""

from __future__ import annotations

from typing import Any

import pytest

from novaclient import exceptions
from tests.sandbox.test_networks import eventually
from tests.support.real import Real


def ended(action: Any) -> Any:
    """The action, if all its events have ended."""
    return action if all(event["result"] for event in action.events) else None


def test_list_and_get(real: Real, nova: Any, server: Any) -> None:
    actions = real("instance_action.list", server)
    created = actions[-1]
    assert (created.action, created.instance_uuid) == ("create", server.id)
    assert hasattr(created, "updated_at") == real.since("2.58")
    # the event ends a moment after the server has become active
    whole = eventually(lambda: ended(real("instance_action.get", server, created.request_id)))
    assert [event["result"] for event in whole.events] == ["Success"]
    assert ("details" in whole.events[0]) == real.since("2.84")
    with pytest.raises(exceptions.NotFound):
        real("instance_action.get", server, "req-none")
    if real.since("2.58"):
        since = "2020-01-01T00:00:00Z"
        page = real("instance_action.list", server, limit=1, changes_since=since)
        assert len(page) == 1
        assert page.next_url
        assert real("instance_action.list", server, marker=created.request_id) == []
    if real.since("2.66"):
        assert real("instance_action.list", server, changes_before=since) == []


def test_pages(nova: Any, server: Any) -> None:
    nova.servers.lock(server)
    nova.servers.unlock(server)
    listed = [action.request_id for action in nova.instance_action.list(server)]
    assert [action.request_id for action in nova.instance_action.iter(server, limit=1)] == listed
    assert len(listed) >= 3
