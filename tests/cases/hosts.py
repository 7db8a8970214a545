"""Hosts."""

from novaclient import exceptions
from tests.cases.row import call, row

LISTED = {"hosts": [{"host_name": "host-1", "service": "compute", "zone": "nova"}]}
FILLED = {
    "host": [
        {"resource": {"host": "host-1", "project": "(total)", "cpu": 2, "memory_mb": 8192, "disk_gb": 1028}},
        {"resource": {"host": "host-1", "project": "P", "cpu": 1, "memory_mb": 512, "disk_gb": 1}},
    ]
}
CHANGED = {"host": "host-1", "maintenance_mode": "off_maintenance", "status": "enabled"}
CALLS = {"get": call("h"), "update": call("h", {}), "host_action": call("h", "reboot"), "list": call()}

ROWS = [
    row("hosts.list", "2.1", call(), "GET /os-hosts", answer=LISTED,
        gives=lambda hosts: [repr(host) for host in hosts] == ["<Host: host-1>"]),
    row("hosts.list_all", "2.42", call("nova"), "GET /os-hosts?zone=nova", answer=LISTED,
        gives=lambda hosts: hosts[0].service == "compute"),
    row("hosts.find", "2.42", call(zone="nova"), "GET /os-hosts", answer=LISTED,
        gives=lambda host: host.host_name == "host-1"),
    row("hosts.get", "2.42", call("host-1"), "GET /os-hosts/host-1", answer=FILLED,
        gives=lambda rows: [(repr(part), part.project, part.cpu) for part in rows]
        == [("<Host: host-1>", "(total)", 2), ("<Host: host-1>", "P", 1)]),
    row("hosts.update", "2.42", call("host-1", {"status": "enable", "maintenance_mode": "disable"}),
        "PUT /os-hosts/host-1", {"status": "enable", "maintenance_mode": "disable"}, answer=CHANGED,
        gives=lambda host: (host.host, host.status) == ("host-1", "enabled")),
    row("hosts.host_action", "2.42", call("host-1", "reboot"), "GET /os-hosts/host-1/reboot",
        answer={"host": "host-1", "power_action": "reboot"},
        gives=lambda result: result[0].status_code == 200 and result[1]["power_action"] == "reboot"
        if hasattr(result[0], "status_code") else False),
    *(row(f"hosts.{method}", "2.43", arguments, raises=exceptions.VersionNotFoundForAPIMethod)
      for method, arguments in CALLS.items()),
]  # fmt: skip
