"""Assisted volume snapshots."""

from tests.cases.row import call, row

INFO = {"snapshot_id": "S", "type": "qcow2", "new_file": "disk.S"}

ROWS = [
    row("assisted_volume_snapshots.create", "2.1", call("V", INFO), "POST /os-assisted-volume-snapshots",
        {"snapshot": {"volume_id": "V", "create_info": INFO}}, answer={"snapshot": {"id": "S", "volumeId": "V"}},
        gives=lambda snapshot: repr(snapshot) == "<Snapshot: S>" and snapshot.volumeId == "V"),
    row("assisted_volume_snapshots.delete", "2.1", call("S", {"volume_id": "V", "file": "a b&c"}),
        'DELETE /os-assisted-volume-snapshots/S?delete_info={"volume_id":+"V",+"file":+"a+b&c"}', status=204,
        gives=lambda result: result == ()),
    row("assisted_volume_snapshots.delete", "2.1", call("S"), raises=TypeError, match="'delete_info'"),
]  # fmt: skip
