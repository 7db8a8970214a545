"""Baremetal nodes."""

from novaclient import exceptions
from tests.cases.row import call, row

NODE = {"cpus": "2", "disk_gb": "10", "host": "IRONIC MANAGED", "id": "N", "instance_uuid": "S", "memory_mb": "1024",
        "interfaces": [{"address": "fa:16:3e:00:00:01"}], "task_state": "active"}  # fmt: skip
URL = "/os-baremetal-nodes"
MAC = "fa:16:3e:00:00:01"
REFUSED = {"badRequest": {"code": 400, "message": "Command not supported. Please use Ironic command"}}
CALLS = {"create": call("h", 1, 2, 3, MAC), "delete": call("N"), "get": call("N"), "list": call(),
         "add_interface": call("N", MAC), "remove_interface": call("N", MAC), "list_interfaces": call("N")}  # fmt: skip


def made(arguments, **more):
    """A node that is made known."""
    sends = {"service_host": "h", "cpus": 2, "memory_mb": 1024, "local_gb": 10, "prov_mac_address": MAC,
             "pm_address": None, "pm_user": None, "pm_password": None, "terminal_port": None, **more}  # fmt: skip
    return row("baremetal.create", "2.1", arguments, f"POST {URL}", {"node": sends}, answer={"node": NODE},
               gives=lambda node: repr(node) == "<BareMetalNode: N>")  # fmt: skip


ROWS = [
    made(call("h", 2, 1024, 10, MAC)),
    made(call("h", 2, 1024, 10, MAC, "192.0.2.9", "u", "p", 8001), pm_address="192.0.2.9", pm_user="u",
         pm_password="p", terminal_port=8001),
    row("baremetal.delete", "2.35", call("N"), f"DELETE {URL}/N", answer=REFUSED, status=400,
        raises=exceptions.BadRequest, match="Ironic"),
    row("baremetal.get", "2.35", call("N"), f"GET {URL}/N", answer={"node": NODE},
        gives=lambda node: node.instance_uuid == "S"),
    row("baremetal.list", "2.35", call(), f"GET {URL}", answer={"nodes": [NODE]},
        gives=lambda nodes: [node.id for node in nodes] == ["N"]),
    row("baremetal.add_interface", "2.35", call("N", MAC), f"POST {URL}/N/action",
        {"add_interface": {"address": MAC, "datapath_id": 0, "port_no": 0}},
        answer={"interface": {"id": 1, "address": MAC, "datapath_id": "0", "port_no": 0}},
        gives=lambda interface: repr(interface) == "<BareMetalNodeInterface: 1>"),
    row("baremetal.remove_interface", "2.35", call("N", MAC), f"POST {URL}/N/action",
        {"remove_interface": {"address": MAC}}, gives=lambda result: result == ()),
    row("baremetal.list_interfaces", "2.35", call("N"), f"GET {URL}/N", answer={"node": NODE},
        gives=lambda found: [repr(interface) for interface in found] == [f"<BareMetalNodeInterface: {MAC}>"]),
    *(row(f"baremetal.{method}", "2.36", arguments, raises=exceptions.VersionNotFoundForAPIMethod)
      for method, arguments in CALLS.items()),
]  # fmt: skip
