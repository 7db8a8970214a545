"""nova resize, resize-confirm, resize-revert."""

import pytest

from tests.cli.given import ACTION, GET, ID, a_server, requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

POLLED = "\n\rServer resizing... 100% complete\nFinished\n"


@pytest.mark.parametrize("status", ["ACTIVE", "VERIFY_RESIZE"])
def test_resize(nova_command: Terminal, cloud: Cloud, status: str) -> None:
    a_server(cloud)
    cloud.answer({"flavor": {"id": "2", "name": "m1.small"}})
    cloud.answer(status=202)
    a_server(cloud, status=status)
    result = nova_command("resize", ID, "2", "--poll")
    assert requests(cloud) == [
        (GET, None),
        ("GET /v2.1/flavors/2", None),
        (ACTION, {"resize": {"flavorRef": "2"}}),
        (GET, None),
    ]
    assert (result.code, result.out) == (0, POLLED)


def test_resize_without_waiting(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer({"flavor": {"id": "2", "name": "m1.small"}})
    cloud.answer(status=202)
    result = nova_command("resize", ID, "2")
    assert requests(cloud)[2:] == [(ACTION, {"resize": {"flavorRef": "2"}})]
    assert (result.code, result.out) == (0, "")


def test_resize_that_fails(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer({"flavor": {"id": "2", "name": "m1.small"}})
    cloud.answer(status=202)
    a_server(cloud, status="ERROR", fault={"message": "No valid host was found."})
    result = nova_command("resize", ID, "2", "--poll")
    assert (result.code, result.out) == (1, "\n\nError resizing server\n")
    assert result.err.startswith("ERROR (ResourceInErrorState): ")


def test_resize_to_what_is_no_flavor(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer({"itemNotFound": {"code": 404, "message": "Flavor tiny could not be found."}}, status=404)
    cloud.route("GET /v2.1/flavors?is_public=None", {"flavors": []})
    result = nova_command("resize", ID, "tiny")
    assert [sent.line for sent in cloud.sent][:2] == [GET, "GET /v2.1/flavors/tiny"]
    assert (result.code, result.err) == (1, "ERROR (CommandError): No flavor with a name or ID of 'tiny' exists.\n")


@pytest.mark.parametrize(("name", "action"), [("resize-confirm", "confirmResize"), ("resize-revert", "revertResize")])
def test_ends_of_a_resize(nova_command: Terminal, cloud: Cloud, name: str, action: str) -> None:
    a_server(cloud)
    cloud.answer(status=204)
    result = nova_command(name, ID)
    assert requests(cloud) == [(GET, None), (ACTION, {action: None})]
    assert (result.code, result.out) == (0, "")
