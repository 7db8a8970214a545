"""Volumes, snapshots and types on the real cloud: always Cinder's."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from novaclient import exceptions, waiters
from tests.support.real import FACES, PATIENCE, Real


@pytest.fixture(params=itertools.product(FACES, ("2.1", "2.104")), ids=lambda of: f"{of[0].__name__}-{of[1]}")
def side(request: pytest.FixtureRequest, admin_session: Any) -> Real:
    """Calls as admin, through both faces."""
    face, version = request.param
    return Real(face, admin_session, version)


def wait(manager: Any, item: Any, status: str | None) -> None:
    """Wait until Cinder has done it; None: until it is gone."""
    waiter = waiters.Waiter({"status": (status,)}, {"status": ("error",)}, gone=status is None)
    manager.api.run(waiters.wait(manager.get, item, str(status), waiter, PATIENCE))


def test_volumes(side: Real, nova: Any, server: Any, unique: str) -> None:
    volume = side("volumes.create", 1, display_name=unique, display_description="why", volume_type="records")
    assert (volume.display_name, volume.display_description, volume.size) == (unique, "why", 1)
    wait(nova.volumes, volume.id, "available")
    assert volume.id in [other.id for other in side("volumes.list")]
    assert [other.id for other in side("volumes.list", False, {"display_name": unique})] == [volume.id]
    assert side("volumes.find", display_name=unique).id == volume.id

    attached = side("volumes.create_server_volume", server.id, volume.id)
    # an attachment is no volume: what it does not have is not looked up
    assert not hasattr(attached, "size")
    wait(nova.volumes, volume.id, "in-use")
    got = side("volumes.get", volume.id)
    assert [item["server_id"] for item in got.attachments] == [server.id]
    with pytest.raises(exceptions.BadRequest):
        side("volumes.delete", volume)
    with pytest.raises(exceptions.BadRequest):
        side("volume_snapshots.create", volume.id)
    snapshot = side("volume_snapshots.create", volume.id, True, unique, "why")
    wait(nova.volume_snapshots, snapshot.id, "available")
    nova.volumes.delete_server_volume(server, volume.id)
    wait(nova.volumes, volume.id, "available")

    shown = side("volume_snapshots.get", snapshot.id)
    assert (shown.display_name, shown.display_description, shown.volume_id) == (unique, "why", volume.id)
    assert snapshot.id in [other.id for other in side("volume_snapshots.list")]
    assert snapshot.id in [other.id for other in side("volume_snapshots.list", False)]
    side("volume_snapshots.delete", snapshot)
    wait(nova.volume_snapshots, snapshot.id, None)
    side("volumes.delete", volume)
    wait(nova.volumes, volume.id, None)
    with pytest.raises(exceptions.NotFound):
        side("volumes.get", volume.id)


def test_types(side: Real, unique: str) -> None:
    assert "records" in [kind.name for kind in side("volume_types.list")]
    made = side("volume_types.create", unique)
    try:
        assert side("volume_types.get", made).name == unique
        assert side("volume_types.find", name=unique).id == made.id
    finally:
        side("volume_types.delete", made)
    with pytest.raises(exceptions.NotFound):
        side("volume_types.get", made.id)
