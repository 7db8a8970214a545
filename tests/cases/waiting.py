"""Waiting; more of it is in tests/library."""

from tests.cases.row import call, row

ROWS = [
    row(
        "glance.wait_for",
        "2.1",
        call("I"),
        "GET /v2/images/I",
        answer={"id": "I", "name": "cirros", "status": "active"},
        gives=lambda image: image.status == "active",
    ),
    row(
        "volumes.wait_for",
        "2.1",
        call("V", "detached"),
        "GET /volumes/V",
        answer={"volume": {"id": "V", "status": "available"}},
        gives=lambda volume: volume.status == "available",
    ),
    row(
        "servers.wait_for",
        "2.1",
        call("S", "ACTIVE"),
        "GET /servers/S",
        answer={"server": {"id": "S", "name": "vm", "status": "ACTIVE", "OS-EXT-STS:task_state": None}},
        gives=lambda server: server.status == "ACTIVE",
    ),
]
