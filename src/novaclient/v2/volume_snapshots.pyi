# Made by `python tools/stubs.py` out of `volume_snapshots.py`: change that, not this.
from typing import Any, type_check_only

from novaclient.base import ListWithMeta, ManagerWithFind
from novaclient.resource import TupleWithMeta
from novaclient.v2.volumes import AsyncOfCinder, OfCinder

class Snapshot(OfCinder):
    """A snapshot: `id`, `display_name`, `volume_id`, `size`, `status`..."""

    id: str
    """ID."""
    status: str
    """Status: available, creating, ..."""
    volume_id: str
    """ID of the volume."""
    def delete(self) -> TupleWithMeta[Any]:
        """Delete a snapshot."""

@type_check_only
class AsyncSnapshot(AsyncOfCinder):
    """`Snapshot` as the asynchronous client has it. At run time there is no class of this name."""

    id: str
    """ID."""
    status: str
    """Status: available, creating, ..."""
    volume_id: str
    """ID of the volume."""
    async def delete(self) -> TupleWithMeta[Any]:
        """Delete a snapshot."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

class SnapshotManager(ManagerWithFind):
    """The operations on snapshots. Source: Block Storage API reference, Volume snapshots."""
    def create(
        self,
        volume_id: str,
        force: bool = False,
        display_name: str | None = None,
        display_description: str | None = None,
    ) -> Snapshot:
        """Make a snapshot of a volume.

        :param volume_id: ID of the volume.
        :param force: Even if the volume is attached.
        :param display_name: Its name.
        :param display_description: What it is for.
        """
    def get(self, snapshot_id: Snapshot | str) -> Snapshot:
        """Show a snapshot.

        :param snapshot_id: The snapshot, or its ID.
        """
    def delete(self, snapshot: Snapshot | str) -> TupleWithMeta[Any]:
        """Delete a snapshot.

        :param snapshot: The snapshot, or its ID.
        """
    def list(self, detailed: bool = True) -> ListWithMeta[Snapshot]:
        """List snapshots.

        :param detailed: with progress and project, or without
        """
    def find(self, **kwargs: Any) -> Snapshot:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    def findall(self, **kwargs: Any) -> ListWithMeta[Snapshot]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """

@type_check_only
class AsyncSnapshotManager(ManagerWithFind):
    """`SnapshotManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def create(
        self,
        volume_id: str,
        force: bool = False,
        display_name: str | None = None,
        display_description: str | None = None,
    ) -> AsyncSnapshot:
        """Make a snapshot of a volume.

        :param volume_id: ID of the volume.
        :param force: Even if the volume is attached.
        :param display_name: Its name.
        :param display_description: What it is for.
        """
    async def get(self, snapshot_id: AsyncSnapshot | str) -> AsyncSnapshot:
        """Show a snapshot.

        :param snapshot_id: The snapshot, or its ID.
        """
    async def delete(self, snapshot: AsyncSnapshot | str) -> TupleWithMeta[Any]:
        """Delete a snapshot.

        :param snapshot: The snapshot, or its ID.
        """
    async def list(self, detailed: bool = True) -> ListWithMeta[AsyncSnapshot]:
        """List snapshots.

        :param detailed: with progress and project, or without
        """
    async def find(self, **kwargs: Any) -> AsyncSnapshot:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    async def findall(self, **kwargs: Any) -> ListWithMeta[AsyncSnapshot]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """
