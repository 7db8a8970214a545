"""nova add-secgroup, remove-secgroup, list-secgroup; secgroup-list, -create, -update, -delete"""

from typing import Any

import pytest

from tests.cli.given import ACTION, GET, ID, a_server, requests
from tests.support import neighbours
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


# Those of the project, by Nova's proxy and in Neutron.

GROUP_ID = "0d6b7f7e-0a3c-4f0c-8a5b-0c1d2e3f4a5b"
NOVAS = {"id": GROUP_ID, "name": "web", "description": "the web", "tenant_id": "P", "rules": []}
NEUTRONS = neighbours.group(id=GROUP_ID)
TABLE = f"""\
+--------------------------------------+------+-------------+
| Id                                   | Name | Description |
+--------------------------------------+------+-------------+
| {GROUP_ID} | web  | the web     |
+--------------------------------------+------+-------------+
"""
OF_ALL = f"""\
+--------------------------------------+------+-------------+-----------+
| Id                                   | Name | Description | Tenant_ID |
+--------------------------------------+------+-------------+-----------+
| {GROUP_ID} | web  | the web     | P         |
+--------------------------------------+------+-------------+-----------+
"""
BY_NOVA, IN_NEUTRON = "/v2.1/os-security-groups", "/v2.1/v2.0/security-groups"
SIDES = pytest.mark.parametrize(
    ("version", "url", "group"),
    [("2.35", BY_NOVA, NOVAS), ("2.36", IN_NEUTRON, NEUTRONS), ("2.104", IN_NEUTRON, NEUTRONS)],
)


@SIDES
def test_secgroup_list(nova_command: Terminal, cloud: Cloud, version: str, url: str, group: Any) -> None:
    cloud.answer({"security_groups": [group]})
    result = nova_command("secgroup-list", version=version)
    assert (result.code, result.out, result.err) == (0, TABLE, "")
    assert requests(cloud) == [(f"GET {url}", None)]


@pytest.mark.parametrize("words", [["--all-tenants"], ["--all-tenants", "1"]])
@SIDES
def test_secgroup_list_of_all(
    nova_command: Terminal, cloud: Cloud, version: str, url: str, group: Any, words: list[str]
) -> None:
    cloud.answer({"security_groups": [group]})
    result = nova_command("secgroup-list", *words, version=version)
    assert (result.code, result.out, result.err) == (0, OF_ALL, "")
    assert requests(cloud) == [(f"GET {url}?all_tenants=1" if version == "2.35" else f"GET {url}", None)]


@SIDES
def test_secgroup_create(nova_command: Terminal, cloud: Cloud, version: str, url: str, group: Any) -> None:
    cloud.answer({"security_group": group}, 201)
    result = nova_command("secgroup-create", "web", "the web", version=version)
    assert (result.code, result.out, result.err) == (0, TABLE, "")
    body = {"security_group": {"name": "web", "description": "the web"}}
    assert requests(cloud) == [(f"POST {url}", body)]


@SIDES
def test_secgroup_update(nova_command: Terminal, cloud: Cloud, version: str, url: str, group: Any) -> None:
    cloud.answer({"security_groups": [{**group, "name": "old"}]})
    cloud.answer({"security_group": group})
    result = nova_command("secgroup-update", "old", "web", "the web", version=version)
    assert (result.code, result.out, result.err) == (0, TABLE, "")
    body = {"security_group": {"name": "web", "description": "the web"}}
    assert requests(cloud) == [(f"GET {url}?name=old", None), (f"PUT {url}/{GROUP_ID}", body)]


@SIDES
def test_secgroup_delete(nova_command: Terminal, cloud: Cloud, version: str, url: str, group: Any) -> None:
    cloud.answer({"security_group": group})
    cloud.answer(status=204)
    result = nova_command("secgroup-delete", GROUP_ID, version=version)
    assert (result.code, result.out, result.err) == (0, TABLE, "")
    assert requests(cloud) == [(f"GET {url}/{GROUP_ID}", None), (f"DELETE {url}/{GROUP_ID}", None)]


def test_secgroup_delete_of_none(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"security_groups": []})
    result = nova_command("secgroup-delete", "nix")
    assert result.code == 1
    assert result.err == "ERROR (CommandError): No securitygroup with a name or ID of 'nix' exists.\n"
    assert not [line for line, _ in requests(cloud) if not line.startswith("GET")]


def test_secgroup_delete_of_several(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"security_groups": [NEUTRONS, {**NEUTRONS, "id": "H"}]})
    result = nova_command("secgroup-delete", "web")
    assert result.code == 1
    assert "Multiple securitygroup matches found for 'web', use an ID to be more specific." in result.err
