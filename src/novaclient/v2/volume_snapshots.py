"""Snapshots of volumes, which are Cinder's.

compat: python-novaclient had them before 4.0. Nova is never asked for them.
"""

from __future__ import annotations

from novaclient.base import ListWithMeta, ManagerWithFind
from novaclient.drive import flow
from novaclient.fields import Field
from novaclient.spec import DELETE, GET, POST, Param
from novaclient.v2.elsewhere import BLOCK_STORAGE, every
from novaclient.v2.volumes import NAMED, OfCinder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator
    from typing import Any


class Snapshot(OfCinder):
    """A snapshot: `id`, `display_name`, `volume_id`, `size`, `status`..."""

    id = Field(help="ID.")
    status = Field(help="Status: available, creating, ...")
    volume_id = Field(help="ID of the volume.")

    def __repr__(self) -> str:
        return f"<Snapshot: {self.id}>"


class SnapshotManager(ManagerWithFind, on_resource="delete"):
    """The operations on snapshots. Source: Block Storage API reference, Volume snapshots."""

    resource_class = Snapshot

    create = POST(
        "/snapshots",
        Param("volume_id", help="ID of the volume."),
        Param("force", type="bool", default=False, help="Even if the volume is attached."),
        *NAMED,
        wrap="snapshot", returns=Snapshot, service=BLOCK_STORAGE, help="Make a snapshot of a volume.",
    )  # fmt: skip
    get = GET("/snapshots/{snapshot_id}", Param("snapshot_id", type="Snapshot | str", help="The snapshot, or its ID."),
              key="snapshot", returns=Snapshot, service=BLOCK_STORAGE, help="Show a snapshot.")  # fmt: skip
    delete = DELETE("/snapshots/{snapshot}", Param("snapshot", type="Snapshot | str", help="The snapshot, or its ID."),
                    service=BLOCK_STORAGE, help="Delete a snapshot.")  # fmt: skip
    _page = GET(
        "/snapshots{detailed}",
        Param("detailed", type="bool", encode=lambda detailed: "/detail" if detailed is True else ""),
        Param("filters", type="dict[str, Any]", query=True),
        service=BLOCK_STORAGE, help="One page of snapshots.",
    )  # fmt: skip

    @flow
    def list(self, detailed: bool = True) -> Generator[Any, Any, ListWithMeta[Snapshot]]:
        """List snapshots.

        :param detailed: with progress and project, or without
        """
        found = yield from every(self._page, "snapshots", {}, detailed)
        return ListWithMeta([Snapshot(self, info, loaded=True) for info in found], found.request_ids)
