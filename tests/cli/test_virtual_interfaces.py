"""nova virtual-interface-list"""

from tests.cli.given import GET, ID, a_server, requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal


def test_list(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer({"virtual_interfaces": [{"id": "V", "mac_address": "fa:16:3e:3c:ce:6f", "net_id": "N"}]})
    result = nova_command("virtual-interface-list", ID, version="2.43")
    assert (result.code, result.err) == (0, "")
    assert (
        result.out
        == """\
+----+-------------------+
| Id | Mac address       |
+----+-------------------+
| V  | fa:16:3e:3c:ce:6f |
+----+-------------------+
"""
    )
    assert requests(cloud) == [(GET, None), (f"GET /v2.1/servers/{ID}/os-virtual-interfaces", None)]
