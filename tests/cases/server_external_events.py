"""Server external events."""

from novaclient.base import ListWithMeta
from tests.cases.row import call, row

EVENT = {"server_uuid": "S", "name": "network-vif-plugged", "status": "completed", "tag": "P"}

ROWS = [
    row("server_external_events.create", "2.1", call([EVENT]), "POST /os-server-external-events", {"events": [EVENT]},
        answer={"events": [EVENT | {"code": 200}]},
        gives=lambda events: type(events) is ListWithMeta and events[0]["code"] == 200),
    row("server_external_events.create", "2.104", call(events=[EVENT]), "POST /os-server-external-events",
        {"events": [EVENT]}, answer={"events": [EVENT | {"code": 404}]}, status=207,
        gives=lambda events: events[0]["code"] == 404),
]  # fmt: skip
