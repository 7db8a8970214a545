"""Assisted volume snapshots: what Cinder asks of Nova when the hypervisor must take part in a snapshot."""

from __future__ import annotations

import json

from novaclient.base import Manager, Resource
from novaclient.fields import Field
from novaclient.spec import DELETE, POST, Param


class Snapshot(Resource):
    """A snapshot that is made with the help of the hypervisor: `id` and `volumeId`."""

    id = Field(help="ID.")
    volume_id = Field("volumeId", help="ID of the volume.")

    def __repr__(self) -> str:
        return f"<Snapshot: {self.id}>"


class AssistedSnapshotManager(Manager, on_resource="delete"):
    """The operations on them. Source: API reference, Assisted volume snapshots (os-assisted-volume-snapshots)."""

    resource_class = Snapshot

    create = POST(
        "/os-assisted-volume-snapshots",
        Param("volume_id", help="ID of the volume."),
        Param("create_info", type="dict[str, str]", help="`snapshot_id`, `type` (qcow2), `new_file`; perhaps `id`."),
        wrap="snapshot", returns=Snapshot, help="Create a snapshot of a volume that is attached.",
    )  # fmt: skip
    delete = DELETE(
        "/os-assisted-volume-snapshots/{snapshot}",
        Param("snapshot", type="Snapshot | str", help="The snapshot, or its ID."),
        Param("delete_info", type="dict[str, str]", query=True, encode=json.dumps, help="`volume_id`, and more."),
        help="Delete a snapshot of a volume that is attached.",
    )
