"""nova server-addresses"""

from tests.cli.given import GET, ID, a_server, requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

ADDRESSES = {
    "private": [{"addr": "10.0.0.5", "version": 4}, {"addr": "fd00::5", "version": 6}],
    "apart": [{"addr": "10.1.0.5", "version": 4}],
}


def test_all(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer({"addresses": ADDRESSES})
    result = nova_command("server-addresses", ID)
    assert (result.code, result.err) == (0, "")
    assert (
        result.out
        == """\
+---------+----------+---------+
| Network | Address  | Version |
+---------+----------+---------+
| apart   | 10.1.0.5 | 4       |
| private | 10.0.0.5 | 4       |
| private | fd00::5  | 6       |
+---------+----------+---------+
"""
    )
    assert requests(cloud) == [(GET, None), (f"GET /v2.1/servers/{ID}/ips", None)]


def test_of_one_network(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer({"apart": ADDRESSES["apart"]})
    result = nova_command("server-addresses", ID, "apart", version="2.1")
    assert (
        result.out
        == """\
+---------+----------+---------+
| Network | Address  | Version |
+---------+----------+---------+
| apart   | 10.1.0.5 | 4       |
+---------+----------+---------+
"""
    )
    assert requests(cloud) == [(GET, None), (f"GET /v2.1/servers/{ID}/ips/apart", None)]


def test_of_none(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer({"addresses": {}})
    assert nova_command("server-addresses", ID).out.count("\n") == 4


def test_of_a_network_that_it_is_not_on(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer({"itemNotFound": {"code": 404, "message": "Network x not found"}}, 404)
    result = nova_command("server-addresses", ID, "x")
    assert (result.code, result.out, result.err) == (1, "", "ERROR (NotFound): Network x not found (HTTP 404)\n")
