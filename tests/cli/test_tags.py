"""nova server-tag-list, server-tag-add, server-tag-set, server-tag-delete, server-tag-delete-all."""

import pytest

from tests.cli.given import GET, ID, a_server, requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

URL = f"/v2.1/servers/{ID}/tags"


def test_list(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer({"tags": ["red", "blue"]})
    result = nova_command("server-tag-list", ID, version="2.26")
    assert requests(cloud) == [(GET, None), (f"GET {URL}", None)]
    assert (
        result.out
        == """\
+------+
| Tag  |
+------+
| red  |
| blue |
+------+
"""
    )


def test_add(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer(status=201)
    cloud.answer(status=204)
    result = nova_command("server-tag-add", ID, "red", "blue", version="2.26")
    assert requests(cloud) == [(GET, None), (f"PUT {URL}/red", None), (f"PUT {URL}/blue", None)]
    assert (
        result.out
        == """\
Request to add tag red to specified server has been accepted.
Request to add tag blue to specified server has been accepted.
"""
    )


def test_add_goes_on_after_a_failure(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer({"badRequest": {"code": 400, "message": "Tag is too long"}}, status=400)
    cloud.answer(status=201)
    result = nova_command("server-tag-add", ID, "r" * 61, "blue")
    assert (result.code, result.out) == (1, "Request to add tag blue to specified server has been accepted.\n")
    assert (
        result.err
        == """\
Tag is too long (HTTP 400)
ERROR (CommandError): Unable to add the specified tag to the server.
"""
    )


def test_set(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer({"tags": ["red", "blue"]})
    result = nova_command("server-tag-set", ID, "red", "blue", version="2.26")
    assert requests(cloud) == [(GET, None), (f"PUT {URL}", {"tags": ["red", "blue"]})]
    assert (result.code, result.out) == (0, "")


def test_delete(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer(status=204)
    cloud.answer({"itemNotFound": {"code": 404, "message": "No such tag"}}, status=404)
    result = nova_command("server-tag-delete", ID, "red", "grey", version="2.26")
    assert requests(cloud) == [(GET, None), (f"DELETE {URL}/red", None), (f"DELETE {URL}/grey", None)]
    assert (result.code, result.out) == (1, "Request to delete tag red from specified server has been accepted.\n")
    assert (
        result.err
        == """\
No such tag (HTTP 404)
ERROR (CommandError): Unable to delete the specified tag from the server.
"""
    )


def test_delete_all(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer(status=204)
    result = nova_command("server-tag-delete-all", ID, version="2.26")
    assert requests(cloud) == [(GET, None), (f"DELETE {URL}", None)]
    assert (result.code, result.out) == (0, "")


@pytest.mark.parametrize("verb", ["list", "add", "set", "delete", "delete-all"])
def test_gates(nova_command: Terminal, cloud: Cloud, verb: str) -> None:
    result = nova_command(f"server-tag-{verb}", ID, "red", version="2.25")
    assert (result.code, cloud.sent) == (2, [])
    assert f"invalid choice: 'server-tag-{verb}'" in result.err
