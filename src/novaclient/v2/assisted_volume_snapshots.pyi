# Made by `python tools/stubs.py` out of `assisted_volume_snapshots.py`: change that, not this.
from typing import Any, type_check_only

from novaclient.base import Manager, Resource
from novaclient.resource import TupleWithMeta

class Snapshot(Resource):
    """A snapshot that is made with the help of the hypervisor: `id` and `volumeId`."""

    id: str
    """ID."""
    volume_id: str
    """ID of the volume."""
    def delete(self, delete_info: dict[str, str]) -> TupleWithMeta[Any]:
        """Delete a snapshot of a volume that is attached."""

@type_check_only
class AsyncSnapshot(Resource):
    """`Snapshot` as the asynchronous client has it. At run time there is no class of this name."""

    id: str
    """ID."""
    volume_id: str
    """ID of the volume."""
    async def delete(self, delete_info: dict[str, str]) -> TupleWithMeta[Any]:
        """Delete a snapshot of a volume that is attached."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

class AssistedSnapshotManager(Manager):
    """The operations on them. Source: API reference, Assisted volume snapshots (os-assisted-volume-snapshots)."""
    def create(self, volume_id: str, create_info: dict[str, str]) -> Snapshot:
        """Create a snapshot of a volume that is attached.

        :param volume_id: ID of the volume.
        :param create_info: `snapshot_id`, `type` (qcow2), `new_file`; perhaps `id`.
        """
    def delete(self, snapshot: Snapshot | str, delete_info: dict[str, str]) -> TupleWithMeta[Any]:
        """Delete a snapshot of a volume that is attached.

        :param snapshot: The snapshot, or its ID.
        :param delete_info: `volume_id`, and more.
        """

@type_check_only
class AsyncAssistedSnapshotManager(Manager):
    """`AssistedSnapshotManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def create(self, volume_id: str, create_info: dict[str, str]) -> AsyncSnapshot:
        """Create a snapshot of a volume that is attached.

        :param volume_id: ID of the volume.
        :param create_info: `snapshot_id`, `type` (qcow2), `new_file`; perhaps `id`.
        """
    async def delete(self, snapshot: AsyncSnapshot | str, delete_info: dict[str, str]) -> TupleWithMeta[Any]:
        """Delete a snapshot of a volume that is attached.

        :param snapshot: The snapshot, or its ID.
        :param delete_info: `volume_id`, and more.
        """
