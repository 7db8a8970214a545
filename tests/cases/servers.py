"""Servers."""

from tests.cases.row import call, row

SERVER = {"server": {"id": "S", "name": "vm", "status": "ACTIVE"}}

ROWS = [
    row("servers.lock", "2.1", call("S"), "POST /servers/S/action", {"lock": None}, status=202),
    row(
        "servers.lock", "2.72", call("S", reason="why"), raises=TypeError, match="unexpected keyword argument 'reason'"
    ),
    row("servers.lock", "2.73", call("S", reason="why"), "POST /servers/S/action", {"lock": {"locked_reason": "why"}}),
    row("servers.get", "2.1", call("S"), "GET /servers/S", answer=SERVER, gives=lambda server: server.name == "vm"),
]
