"""Snapshots of volumes."""

from novaclient.base import Resource
from tests.cases.row import call, row
from tests.support.cloud import Answer

SNAPSHOT = {"id": "X", "name": "snap", "description": "why", "volume_id": "V", "size": 1, "status": "available"}
MORE = {"snapshots_links": [{"rel": "next", "href": "http://cinder/v3/snapshots?marker=X"}]}


def shown(snapshot):
    """What a row gives: a snapshot by its names of old."""
    names = snapshot.display_name, snapshot.display_description, repr(snapshot)
    return names == ("snap", "why", "<Snapshot: X>") and snapshot.volume_id == "V"


ROWS = [
    row("volume_snapshots.create", "2.1", call("V"), "POST /snapshots", {"snapshot": {"volume_id": "V"}},
        answer={"snapshot": SNAPSHOT}, status=202, gives=shown),
    row("volume_snapshots.create", "2.104", call("V", True, "snap", "why"), "POST /snapshots",
        {"snapshot": {"volume_id": "V", "force": True, "name": "snap", "description": "why"}},
        answer={"snapshot": SNAPSHOT}, status=202, gives=shown),
    row("volume_snapshots.get", "2.104", call("X"), "GET /snapshots/X", answer={"snapshot": SNAPSHOT}, gives=shown),
    row("volume_snapshots.delete", "2.104", call(Resource(None, {"id": "X"})), "DELETE /snapshots/X", status=202,
        gives=lambda result: result == ()),
    row("volume_snapshots.list", "2.104", call(), "GET /snapshots/detail", answer={"snapshots": [SNAPSHOT]},
        gives=lambda snapshots: shown(snapshots[0])),
    row("volume_snapshots.list", "2.1", call(False), [("GET /snapshots", None), ("GET /snapshots?marker=X", None)],
        answers=[Answer({"snapshots": [SNAPSHOT], **MORE}), Answer({"snapshots": [{**SNAPSHOT, "id": "Y"}]})],
        gives=lambda snapshots: [snapshot.id for snapshot in snapshots] == ["X", "Y"]),
]  # fmt: skip
