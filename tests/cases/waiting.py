"""Waiting; more of it is in tests/library."""

from tests.cases.row import call, row

ROWS = [
    row(
        "servers.wait_for",
        "2.1",
        call("S", "ACTIVE"),
        "GET /servers/S",
        answer={"server": {"id": "S", "name": "vm", "status": "ACTIVE", "OS-EXT-STS:task_state": None}},
        gives=lambda server: server.status == "ACTIVE",
    ),
]
