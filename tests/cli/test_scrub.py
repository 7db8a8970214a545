"""nova scrub"""

from typing import Any

from tests.cli.given import requests
from tests.support import neighbours
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

GROUPS = "GET /v2.1/v2.0/security-groups"
NETWORKS = "GET /v2.1/v2.0/networks?project_id=P&router:external=False&shared=False"


def refusal(text: str) -> Any:
    """What Neutron says when it does not do something."""
    return {"NeutronError": {"type": "InUse", "message": text, "detail": ""}}


def test_by_nova(nova_command: Terminal, cloud: Cloud) -> None:
    group = {"id": "G", "name": "web", "description": "", "tenant_id": "P", "rules": []}
    cloud.answer({"security_groups": [group, {**group, "id": "H", "tenant_id": "Q"}]})
    cloud.answer({"networks": [{"id": "N", "label": "a", "project_id": "P"}, {"id": "M", "label": "b"}]})
    cloud.answer(status=202)
    cloud.answer(status=202)
    result = nova_command("scrub", "P", version="2.35")
    assert (result.code, result.out, result.err) == (0, "", "")
    assert requests(cloud) == [
        ("GET /v2.1/os-security-groups?all_tenants=1", None),
        ("GET /v2.1/os-networks", None),
        ("POST /v2.1/os-networks/N/action", {"disassociate": None}),
        ("DELETE /v2.1/os-security-groups/G", None),
    ]


def test_in_neutron(nova_command: Terminal, cloud: Cloud) -> None:
    other = neighbours.group(id="H", tenant_id="Q", project_id="Q")
    cloud.answer({"security_groups": [neighbours.group(), other]})
    cloud.answer({"networks": [neighbours.network()]})
    cloud.answer(status=204)
    cloud.answer(status=204)
    result = nova_command("scrub", "P", version="2.36")
    assert (result.code, result.out, result.err) == (0, "", "")
    assert requests(cloud) == [
        (GROUPS, None),
        (NETWORKS, None),
        ("DELETE /v2.1/v2.0/networks/N", None),
        ("DELETE /v2.1/v2.0/security-groups/G", None),
    ]


def test_what_is_in_use_stays_and_is_told(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"security_groups": [neighbours.group(), neighbours.group(id="H")]})
    cloud.answer({"networks": [neighbours.network()]})
    cloud.answer(refusal("Network N is in use."), 409)
    cloud.answer(refusal("Group G is in use."), 409)
    cloud.answer(status=204)
    result = nova_command("scrub", "P")
    assert (result.code, result.out) == (1, "")
    assert (
        result.err
        == """\
The network N stays: Network N is in use. (HTTP 409)
The security group G stays: Group G is in use. (HTTP 409)
ERROR (CommandError): Unable to scrub 2 of the 3 networks and security groups of the project.
"""
    )
    assert [line for line, _ in requests(cloud)][-1] == "DELETE /v2.1/v2.0/security-groups/H"


def test_of_nothing(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"security_groups": [neighbours.group(tenant_id="Q")]})
    cloud.answer({"networks": []})
    result = nova_command("scrub", "P")
    assert (result.code, result.out) == (0, "")
    assert result.err == "There is no network or security group of project P to be seen.\n"
