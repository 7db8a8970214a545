"""nova interface-list, interface-attach, interface-detach."""

from typing import Any

import pytest

from tests.cli.given import GET, ID, a_server, requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

URL = f"/v2.1/servers/{ID}/os-interface"
ADDRESSES = [{"ip_address": "10.0.0.5", "subnet_id": "S"}, {"ip_address": "fd00::5", "subnet_id": "S6"}]
INTERFACE = {
    "port_state": "ACTIVE",
    "port_id": "P",
    "net_id": "N",
    "fixed_ips": ADDRESSES,
    "mac_addr": "fa:16:3e:00:00:01",
}


def test_list(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer({"interfaceAttachments": [INTERFACE]})
    result = nova_command("interface-list", ID, version="2.69")
    assert requests(cloud) == [(GET, None), (f"GET {URL}", None)]
    assert (
        result.out
        == """\
+------------+---------+--------+------------------+-------------------+
| Port State | Port ID | Net ID | IP addresses     | MAC Addr          |
+------------+---------+--------+------------------+-------------------+
| ACTIVE     | P       | N      | 10.0.0.5,fd00::5 | fa:16:3e:00:00:01 |
+------------+---------+--------+------------------+-------------------+
"""
    )


def test_list_with_tags(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer({"interfaceAttachments": [INTERFACE | {"tag": None}, INTERFACE | {"tag": "mgmt", "fixed_ips": []}]})
    result = nova_command("interface-list", ID, version="2.70")
    assert (
        result.out
        == """\
+------------+---------+--------+------------------+-------------------+------+
| Port State | Port ID | Net ID | IP addresses     | MAC Addr          | Tag  |
+------------+---------+--------+------------------+-------------------+------+
| ACTIVE     | P       | N      | 10.0.0.5,fd00::5 | fa:16:3e:00:00:01 | -    |
| ACTIVE     | P       | N      |                  | fa:16:3e:00:00:01 | mgmt |
+------------+---------+--------+------------------+-------------------+------+
"""
    )


@pytest.mark.parametrize(
    ("words", "version", "body"),
    [
        ([], "2.1", {}),
        (["--port-id", "P"], "2.1", {"port_id": "P"}),
        (
            ["--net-id", "N", "--fixed-ip", "10.0.0.5"],
            "2.1",
            {"net_id": "N", "fixed_ips": [{"ip_address": "10.0.0.5"}]},
        ),
        (["--net-id", "N"], "2.49", {"net_id": "N"}),
        (["--net-id", "N", "--tag", "mgmt"], "2.49", {"net_id": "N", "tag": "mgmt"}),
    ],
)
def test_attach(nova_command: Terminal, cloud: Cloud, words: list[str], version: str, body: dict[str, Any]) -> None:
    a_server(cloud)
    cloud.answer({"interfaceAttachment": INTERFACE})
    result = nova_command("interface-attach", *words, ID, version=version)
    assert requests(cloud) == [(GET, None), (f"POST {URL}", {"interfaceAttachment": body})]
    assert (
        result.out
        == """\
+------------+-------------------+
| Property   | Value             |
+------------+-------------------+
| ip_address | 10.0.0.5,fd00::5  |
| mac_addr   | fa:16:3e:00:00:01 |
| net_id     | N                 |
| port_id    | P                 |
| port_state | ACTIVE            |
+------------+-------------------+
"""
    )


def test_attach_with_a_tag_too_early(nova_command: Terminal, cloud: Cloud) -> None:
    result = nova_command("interface-attach", ID, "--tag", "mgmt", version="2.48")
    assert (result.code, cloud.sent) == (2, [])
    assert "error: unrecognized arguments: --tag mgmt\n" in result.err


def test_detach(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer(status=202)
    result = nova_command("interface-detach", ID, "P")
    assert requests(cloud) == [(GET, None), (f"DELETE {URL}/P", None)]
    assert (result.code, result.out) == (0, "")


def test_show(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    fixed_ips = [{"subnet_id": "U", "ip_address": "10.0.0.1"}, {"subnet_id": "W", "ip_address": "fd00::1"}]
    cloud.answer({"interfaceAttachment": {"port_id": "P", "net_id": "N", "port_state": "ACTIVE", "tag": None,
                                          "mac_addr": "m", "fixed_ips": fixed_ips}})  # fmt: skip
    result = nova_command("interface-show", ID, "P")
    assert (result.code, result.err) == (0, "")
    assert (
        result.out
        == """\
+------------+------------------+
| Property   | Value            |
+------------+------------------+
| fixed_ips  | 10.0.0.1,fd00::1 |
| mac_addr   | m                |
| net_id     | N                |
| port_id    | P                |
| port_state | ACTIVE           |
| tag        | -                |
+------------+------------------+
"""
    )
    assert requests(cloud) == [(GET, None), (f"GET /v2.1/servers/{ID}/os-interface/P", None)]
