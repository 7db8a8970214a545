"""nova force-delete, restore, reset-state, reset-network, refresh-network."""

import pytest

from tests.cli.given import ACTION, GET, ID, a_server, requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

EVENTS = "POST /v2.1/os-server-external-events"


def test_force_delete(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer(status=202)
    result = nova_command("force-delete", ID)
    assert requests(cloud) == [(GET, None), (ACTION, {"forceDelete": None})]
    assert (result.code, result.out) == (0, "")


def test_restore_looks_among_the_deleted(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"servers": [{"id": ID, "name": "web"}]})
    a_server(cloud, status="SOFT_DELETED")
    cloud.answer(status=202)
    assert nova_command("restore", "web").code == 0
    assert requests(cloud) == [
        ("GET /v2.1/servers?deleted=True&name=web", None),
        (GET, None),
        (ACTION, {"restore": None}),
    ]


def test_reset_state(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer(status=202)
    result = nova_command("reset-state", ID)
    assert requests(cloud) == [(GET, None), (ACTION, {"os-resetState": {"state": "error"}})]
    assert (result.code, result.out) == (0, f"Reset state for server {ID} succeeded; new state is error\n")


def test_reset_state_goes_on_after_a_failure(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"servers": []})
    cloud.answer({"servers": []})
    a_server(cloud)
    cloud.answer(status=202)
    result = nova_command("reset-state", "--active", "--all-tenants", "nobody", ID)
    assert requests(cloud)[0][0] == "GET /v2.1/servers?all_tenants=1&name=nobody"
    assert requests(cloud)[-1] == (ACTION, {"os-resetState": {"state": "active"}})
    assert (result.code, result.out) == (1, f"Reset state for server {ID} succeeded; new state is active\n")
    assert (
        result.err
        == """\
Reset state for server nobody failed: No server with a name or ID of 'nobody' exists.
ERROR (CommandError): Unable to reset the state for the specified server(s).
"""
    )


def test_reset_network_is_gone(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    message = "This resource is no longer available. No forwarding address is given."
    cloud.answer({"itemGone": {"code": 410, "message": message}}, status=410, x_compute_request_id="req-1")
    result = nova_command("reset-network", ID)
    assert requests(cloud) == [(GET, None), (ACTION, {"resetNetwork": None})]
    assert (result.code, result.out) == (1, "")
    assert result.err.startswith(f"ERROR (ClientException): {message} (HTTP 410) (Request-ID: req-1)")


@pytest.mark.parametrize("told", [{"code": 200}, {"code": 202}, {}])
def test_refresh_network(nova_command: Terminal, cloud: Cloud, told: dict[str, int]) -> None:
    a_server(cloud)
    event = {"server_uuid": ID, "name": "network-changed"}
    cloud.answer({"events": [event | told]})
    result = nova_command("refresh-network", ID)
    assert requests(cloud) == [(GET, None), (EVENTS, {"events": [event]})]
    assert (result.code, result.out) == (0, "")


@pytest.mark.parametrize(("code", "reason"), [(422, "it is on no host"), (404, "code 404")])
def test_refresh_network_in_vain(nova_command: Terminal, cloud: Cloud, code: int, reason: str) -> None:
    a_server(cloud)
    event = {"server_uuid": ID, "name": "network-changed", "status": "failed", "code": code}
    cloud.answer({"events": [event]}, status=207)
    result = nova_command("refresh-network", ID)
    assert (result.code, result.out) == (1, "")
    assert result.err == (f"ERROR (CommandError): The network information of server {ID} stays as it is: {reason}\n")


def test_inject_network_info(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer(status=202)
    result = nova_command("inject-network-info", ID)
    assert (result.code, result.out, result.err) == (0, "", "")
    assert requests(cloud) == [(GET, None), (ACTION, {"injectNetworkInfo": None})]
