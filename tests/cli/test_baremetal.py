"""nova baremetal-*: until microversion 2.35."""

from typing import Any

import pytest

from tests.cli.given import requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

MAC = "fa:16:3e:00:00:01"
URL = "/v2.1/os-baremetal-nodes"
# as the proxy to Ironic shows one, and as Nova's own driver did
NODE: dict[str, Any] = {"cpus": "2", "disk_gb": "10", "host": "IRONIC MANAGED", "id": "N", "memory_mb": "1024",
                        "interfaces": [{"address": MAC}, {"address": "m"}], "task_state": None}  # fmt: skip
OLD: dict[str, Any] = {"cpus": 1, "local_gb": 5, "service_host": "h", "id": 7, "memory_mb": 512, "interfaces": [],
                       "pm_address": "192.0.2.9", "pm_user": "root", "terminal_port": 8001}  # fmt: skip
MADE = {"service_host": "h", "cpus": 1, "memory_mb": 2, "local_gb": 3, "prov_mac_address": "m", "pm_address": None,
        "pm_user": None, "pm_password": None, "terminal_port": None}  # fmt: skip
INTERFACE = {"id": 1, "address": "m", "datapath_id": "0", "port_no": 3}


def test_list(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"nodes": [NODE, OLD]})
    result = nova_command("baremetal-node-list", version="2.35")
    assert (result.code, result.err) == (0, "")
    heading, *rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in result.out.splitlines()[1::2][:1]]
    assert heading == ["ID", "Host", "Task State", "CPUs", "Memory_MB", "Disk_GB", "MAC Address", "PM Address",
                       "PM Username", "PM Password", "Terminal Port"]  # fmt: skip
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in result.out.splitlines()[3:-1]]
    assert rows == [
        ["N", "IRONIC MANAGED", "-", "2", "1024", "10", f"{MAC}, m", "", "", "", ""],
        ["7", "h", "", "1", "512", "5", "", "192.0.2.9", "root", "", "8001"],
    ]
    assert requests(cloud) == [(f"GET {URL}", None)]


def test_show(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"node": {"id": "N", "cpus": "2", "interfaces": [{"address": "m"}]}})
    assert (
        nova_command("baremetal-node-show", "N", version="2.35").out
        == """\
+------------+--------------------+
| Property   | Value              |
+------------+--------------------+
| cpus       | 2                  |
| id         | N                  |
| interfaces | [{"address": "m"}] |
+------------+--------------------+
"""
    )
    assert requests(cloud) == [(f"GET {URL}/N", None)]


def test_list_interfaces(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"node": {"id": "N", "interfaces": [{"address": "m"}, INTERFACE]}})
    assert (
        nova_command("baremetal-interface-list", "N", version="2.35").out
        == """\
+----+-------------+---------+---------+
| ID | Datapath_ID | Port_No | Address |
+----+-------------+---------+---------+
|    |             |         | m       |
| 1  | 0           | 3       | m       |
+----+-------------+---------+---------+
"""
    )
    assert requests(cloud) == [(f"GET {URL}/N", None)]


@pytest.mark.parametrize(
    ("words", "sent", "answer"),
    [
        (["baremetal-node-create", "h", "1", "2", "3", "m"], (f"POST {URL}", {"node": MADE}), {"node": NODE}),
        (["baremetal-node-create", "h", "1", "2", "3", "m", "--pm_address", "a", "--pm_user", "u", "--pm_password", "p",
          "--terminal_port", "4"],
         (f"POST {URL}", {"node": MADE | {"pm_address": "a", "pm_user": "u", "pm_password": "p", "terminal_port": 4}}),
         {"node": NODE}),
        (["baremetal-node-delete", "N"], (f"DELETE {URL}/N", None), None),
        (["baremetal-interface-add", "N", "m", "--datapath_id", "1", "--port_no", "3"],
         (f"POST {URL}/N/action", {"add_interface": {"address": "m", "datapath_id": "1", "port_no": "3"}}),
         {"interface": INTERFACE}),
        (["baremetal-interface-remove", "N", "m"], (f"POST {URL}/N/action", {"remove_interface": {"address": "m"}}),
         None),
    ],
)  # fmt: skip
def test_changes(nova_command: Terminal, cloud: Cloud, words: list[str], sent: Any, answer: Any) -> None:
    cloud.answer(answer, status=200 if answer else 202)
    result = nova_command(*words, version="2.1")
    assert (result.code, result.err) == (0, "")
    assert ("| id " in result.out) == bool(answer)
    assert requests(cloud) == [sent]


def test_what_nova_refuses_today(nova_command: Terminal, cloud: Cloud) -> None:
    message = "Command not supported. Please use Ironic command node-delete to perform this action."
    cloud.answer({"badRequest": {"code": 400, "message": message}}, status=400)
    result = nova_command("baremetal-node-delete", "N", version="2.35")
    assert (result.code, result.out, result.err) == (1, "", f"ERROR (BadRequest): {message} (HTTP 400)\n")


@pytest.mark.parametrize(
    "words",
    [["node-list"], ["node-show", "N"], ["node-create", "h", "1", "2", "3", "m"], ["node-delete", "N"],
     ["interface-list", "N"], ["interface-add", "N", "m"], ["interface-remove", "N", "m"]],
    ids=lambda words: words[0],
)  # fmt: skip
def test_it_ended(nova_command: Terminal, cloud: Cloud, words: list[str]) -> None:
    name = f"baremetal-{words[0]}"
    result = nova_command(name, *words[1:], version="2.36")
    assert (result.code, result.out, cloud.sent) == (1, "", [])
    assert result.err == (
        f"ERROR (CommandError): `{name}`: removed with microversion 2.36 of Nova 14.0 (Newton); use the Bare Metal "
        "service (Ironic): `openstack baremetal` (older Novas have it, up to microversion 2.35)\n"
    )
