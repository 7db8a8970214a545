"""nova virtual-interface-list"""

import pytest

from tests.cli.given import GET, ID, a_server, requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

OLDEST = """\
+----+-------------------+
| Id | Mac address       |
+----+-------------------+
| V  | fa:16:3e:3c:ce:6f |
+----+-------------------+
"""
NEWEST = """\
+----+-------------------+------------+
| Id | Mac address       | Network ID |
+----+-------------------+------------+
| V  | fa:16:3e:3c:ce:6f | N          |
+----+-------------------+------------+
"""


@pytest.mark.parametrize(("version", "table"), [("2.1", OLDEST), ("2.11", OLDEST), ("2.12", NEWEST), ("2.43", NEWEST)])
def test_list(nova_command: Terminal, cloud: Cloud, version: str, table: str) -> None:
    a_server(cloud)
    card = {"id": "V", "mac_address": "fa:16:3e:3c:ce:6f"}
    cloud.answer({"virtual_interfaces": [card if table == OLDEST else {**card, "net_id": "N"}]})
    result = nova_command("virtual-interface-list", ID, version=version)
    assert (result.code, result.out, result.err) == (0, table, "")
    assert requests(cloud) == [(GET, None), (f"GET /v2.1/servers/{ID}/os-virtual-interfaces", None)]
