"""Usage on the real cloud."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from novaclient import exceptions
from tests.support.real import Real


def test_usage(real: Real, server: Any) -> None:
    # with a zone and without one, microseconds and none
    start = datetime.now(UTC) - timedelta(days=1)
    end = (datetime.now(UTC) + timedelta(days=1)).replace(tzinfo=None, microsecond=0)
    mine = next(u for u in real("usage.list", start, end, True) if u.tenant_id == server.tenant_id)
    assert mine.total_hours > 0
    assert server.id in {used["instance_id"] for used in mine.server_usages}
    assert not hasattr(real("usage.list", start, end)[0], "server_usages")
    assert server.id in {used["instance_id"] for used in real("usage.get", server.tenant_id, start, end).server_usages}
    assert real("usage.get", "0" * 32, start, end).to_dict() == {}
    if real.since("2.40"):
        page = real("usage.list", start, end, True, limit=1)
        assert len(page) == 1
        assert page.next_url
        with pytest.raises(exceptions.BadRequest):
            real("usage.get", server.tenant_id, start, end, marker="no-such-server")


def test_on_the_resource(nova: Any, nova_demo: Any, server: Any) -> None:
    start, end = datetime(2026, 1, 1), datetime.now(UTC)
    short = next(u for u in nova.usage.list(start, end) if u.tenant_id == server.tenant_id)
    short.get()
    assert server.id in {used["instance_id"] for used in short.server_usages}
    with pytest.raises(exceptions.Forbidden):
        nova_demo.usage.list(start, end)
