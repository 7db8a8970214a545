"""Fping."""

from novaclient.base import Resource
from tests.cases.row import call, row

SERVER = {"alive": False, "id": "S", "project_id": "P"}


def listed(arguments, query):
    """A list of servers that were pinged."""
    return row("fping.list", "2.1", arguments, f"GET /os-fping{query}", answer={"servers": [SERVER]},
               gives=lambda servers: [repr(server) for server in servers] == ["<Fping: S>"])  # fmt: skip


ROWS = [
    listed(call(), ""),
    listed(call(True), "?all_tenants=1"),
    listed(call(False, ["S", "T"]), "?include=S,T"),
    listed(call(exclude=["S", "T"]), "?exclude=S,T"),
    listed(call(True, ["S"], ["T"]), "?all_tenants=1&include=S"),
    row("fping.get", "2.1", call(Resource(None, {"id": "S"})), "GET /os-fping/S", answer={"server": SERVER},
        gives=lambda server: server.alive is False),
]  # fmt: skip
