"""nova add-secgroup, remove-secgroup, list-secgroup."""

import pytest

from tests.cli.given import ACTION, GET, ID, a_server, requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal


@pytest.mark.parametrize(
    ("name", "action"), [("add-secgroup", "addSecurityGroup"), ("remove-secgroup", "removeSecurityGroup")]
)
def test_add_and_remove(nova_command: Terminal, cloud: Cloud, name: str, action: str) -> None:
    a_server(cloud)
    cloud.answer(status=202)
    result = nova_command(name, ID, "web")
    assert requests(cloud) == [(GET, None), (ACTION, {action: {"name": "web"}})]
    assert (result.code, result.out) == (0, "")


def test_refusal(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer({"itemNotFound": {"code": 404, "message": "Security group web not found"}}, status=404)
    result = nova_command("add-secgroup", ID, "web")
    assert (result.code, result.err) == (1, "ERROR (NotFound): Security group web not found (HTTP 404)\n")


def test_list(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer({"security_groups": [{"id": "G", "name": "web", "description": None, "rules": []}]})
    result = nova_command("list-secgroup", ID)
    assert requests(cloud) == [(GET, None), (f"GET /v2.1/servers/{ID}/os-security-groups", None)]
    assert (
        result.out
        == """\
+----+------+-------------+
| Id | Name | Description |
+----+------+-------------+
| G  | web  | -           |
+----+------+-------------+
"""
    )
