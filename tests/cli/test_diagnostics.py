"""nova diagnostics, server-topology."""

from tests.cli.given import GET, ID, a_server, requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal


def test_diagnostics(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer({"state": "running", "driver": None, "nic_details": [{"mac_address": "01:23:45:67:89:ab"}] * 3})
    result = nova_command("diagnostics", ID)
    assert requests(cloud) == [(GET, None), (f"GET /v2.1/servers/{ID}/diagnostics", None)]
    assert (
        result.out
        == """\
+-------------+------------------------------------------------------------------------------+
| Property    | Value                                                                        |
+-------------+------------------------------------------------------------------------------+
| driver      | None                                                                         |
| nic_details | [{"mac_address": "01:23:45:67:89:ab"}, {"mac_address": "01:23:45:67:89:ab"}, |
|             | {"mac_address": "01:23:45:67:89:ab"}]                                        |
| state       | running                                                                      |
+-------------+------------------------------------------------------------------------------+
"""
    )


def test_values_are_broken_after_80_characters(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer({"uptime": "x" * 81})
    rows = nova_command("diagnostics", ID).out.splitlines()[3:5]
    assert rows == [f"| uptime   | {'x' * 80} |", f"|          | x{' ' * 79} |"]


def test_topology(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer({"nodes": [], "pagesize_kb": None})
    result = nova_command("server-topology", ID, version="2.78")
    assert requests(cloud) == [(GET, None), (f"GET /v2.1/servers/{ID}/topology", None)]
    assert (
        result.out
        == """\
+-------------+-------+
| Property    | Value |
+-------------+-------+
| nodes       | []    |
| pagesize_kb | None  |
+-------------+-------+
"""
    )


def test_topology_too_early(nova_command: Terminal, cloud: Cloud) -> None:
    result = nova_command("server-topology", ID, version="2.77")
    assert (result.code, cloud.sent) == (2, [])
