"""Volumes of servers on the real cloud, and the snapshots of volumes with which Nova assists Cinder."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from novaclient import drive, exceptions, waiters
from novaclient.base import Resource
from novaclient.testing import Cloud
from novaclient.v2.volumes import Volume
from tests.support.real import PATIENCE, Real


class Cinder:
    """The little of the Block Storage service that the tests need."""

    def __init__(self, cloud: Cloud) -> None:
        self.session = cloud.session()
        self.to = {"endpoint_filter": {"service_type": "block-storage"}}

    def create(self) -> str:
        """A new volume's ID."""
        body = {"volume": {"size": 1, "name": f"test-{uuid.uuid4().hex[:8]}"}}
        volume_id: str = self.session.post("/volumes", json=body, **self.to).json()["volume"]["id"]
        return self.wait(volume_id, "detached")

    def get(self, volume_id: str) -> Resource:
        """A volume."""
        return Resource(None, self.session.get(f"/volumes/{volume_id}", **self.to).json()["volume"])

    def wait(self, volume_id: str, what: str) -> str:
        """Wait until a volume is attached or detached."""
        waiter = waiters.VOLUME_WAITERS[what]
        drive.run(waiters.wait(self.get, volume_id, what, waiter, PATIENCE), None)
        return volume_id

    def delete(self, volume_id: str) -> None:
        """Delete a volume."""
        self.session.delete(f"/volumes/{volume_id}", **self.to)


@pytest.fixture(scope="module")
def cinder(sandbox: Cloud) -> Iterator[Cinder]:
    """Cinder, as admin."""
    made = Cinder(sandbox)
    yield made
    made.session.session.close()


@pytest.fixture(scope="module")
def volume(cinder: Cinder, nova: Any, server: Any) -> Iterator[str]:
    """The ID of a volume that is not attached, between the tests."""
    made = cinder.create()
    yield made
    if cinder.get(made).status == "in-use":
        nova.volumes.delete_server_volume(server, made)
        cinder.wait(made, "detached")
        wait_until_forgotten(lambda _: nova.volumes.get_server_volume(server, made))
    cinder.delete(made)


def wait_until_forgotten(get: Callable[[Any], Volume]) -> None:
    """Nova forgets an attachment a moment after Cinder does; without the volume it never would."""
    never = waiters.Waiter({"serverId": ()}, gone=True)
    drive.run(waiters.wait(get, None, "forgotten", never, PATIENCE), None)


def test_attach_and_detach(real: Real, cinder: Cinder, server: Any, volume: str) -> None:
    made = real("volumes.create_server_volume", server.id, volume)
    assert type(made) is Volume
    assert (made.id, made.volumeId, made.serverId) == (volume, volume, server.id)
    assert made.request_ids
    cinder.wait(volume, "attached")
    got = real("volumes.get_server_volume", server.id, volume)
    assert (got.volumeId, got.serverId) == (volume, server.id)
    assert got.device.startswith("/dev/")
    assert hasattr(got, "id") == (not real.since("2.89"))
    assert hasattr(got, "attachment_id") == real.since("2.89")
    assert [attached.volumeId for attached in real("volumes.get_server_volumes", server.id)] == [volume]
    assert real("volumes.get_server_volumes", server.id, limit=5, offset=5) == []
    if real.since("2.85"):
        assert real("volumes.update_server_volume", server.id, volume, volume, True) == "None"
        assert real("volumes.get_server_volume", server.id, volume).delete_on_termination is True
    else:
        with pytest.raises(exceptions.Conflict, match="not migrating"):
            real("volumes.update_server_volume", server.id, volume, volume)
    assert real("volumes.delete_server_volume", server.id, volume) == ()
    cinder.wait(volume, "detached")
    wait_until_forgotten(lambda _: real("volumes.get_server_volume", server.id, volume))


def test_assisted_snapshots_need_an_attached_volume(real: Real, volume: str) -> None:
    info = {"snapshot_id": str(uuid.uuid4()), "type": "qcow2", "new_file": "disk.1"}
    with pytest.raises(exceptions.BadRequest, match="No volume Block Device Mapping"):
        real("assisted_volume_snapshots.create", volume, info)
    with pytest.raises(exceptions.BadRequest, match="No volume Block Device Mapping"):
        real("assisted_volume_snapshots.delete", info["snapshot_id"], {"volume_id": volume})


def test_assisted_snapshots_of_an_attached_volume(cinder: Cinder, nova: Any, server: Any, volume: str) -> None:
    nova.volumes.create_server_volume(server, volume, delete_on_termination=True)
    cinder.wait(volume, "attached")
    assert nova.volumes.get_server_volume(server, volume).delete_on_termination is True
    info = {"snapshot_id": str(uuid.uuid4()), "type": "qcow2", "new_file": "disk.1"}
    assert nova.assisted_volume_snapshots.create(volume, info).volumeId == volume
    assert nova.assisted_volume_snapshots.delete(info["snapshot_id"], {"volume_id": volume}) == ()
    nova.volumes.delete_server_volume(server, volume)
    cinder.wait(volume, "detached")
    wait_until_forgotten(lambda _: nova.volumes.get_server_volume(server, volume))


def test_what_nova_refuses(nova: Any, nova_demo: Any, server: Any, volume: str) -> None:
    with pytest.raises(exceptions.NotFound):
        nova.volumes.create_server_volume(server, str(uuid.uuid4()))
    with pytest.raises(exceptions.BadRequest):
        nova.volumes.create_server_volume(server, "no-uuid")
    with pytest.raises(exceptions.NotFound):
        nova_demo.volumes.get_server_volumes(server)
