"""What an error says beside the server's message."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from keystoneauth1.exceptions import EndpointNotFound

from novaclient import client, exceptions
from novaclient.aio import AsyncClient
from tests.support import keystone
from tests.support.cloud import Cloud
from tests.support.faces import Face


def test_operation_and_microversion(face: Face, cloud: Cloud) -> None:
    cloud.answer({"itemNotFound": {"message": "no", "code": 404}}, 404, x_compute_request_id="req-1")
    with pytest.raises(exceptions.NotFound) as caught:
        face.call("2.60", lambda nova: nova.servers.get("S"))
    error = caught.value
    assert (error.operation, error.microversion, error.request_id, error.hint) == (
        "novaclient.v2.servers.ServerManager.get",
        "2.60",
        "req-1",
        "",
    )
    assert str(error) == "no (HTTP 404) (Request-ID: req-1)"


@pytest.mark.parametrize(
    ("status", "message", "hint"),
    [
        (403, "Quota exceeded for cores: Requested 8", "a quota of the project is used up"),
        (403, "Policy doesn't allow os_compute_api:servers:index to be performed.", "it may need the role admin"),
        (
            401,
            "Expired",
            "Nova does not accept the token that Keystone gave: it was taken back, or Nova cannot verify it",
        ),
        (503, None, "503 is 'Service Unavailable', and no more was said"),
        (406, "Version 2.60 is not supported by the API.", "this cloud does not speak microversion 2.60"),
    ],
)
def test_hints(face: Face, cloud: Cloud, status: int, message: str | None, hint: str) -> None:
    body = message and {"error": {"message": message, "code": status}}
    for _ in range(3):
        # some are sent again
        cloud.answer(body, status)
    with pytest.raises(exceptions.ClientException) as caught:
        face.call("2.60", lambda nova: nova.servers.list())
    assert hint in caught.value.hint
    assert caught.value.hint in caught.value.__notes__


def test_what_nova_has_no_more(face: Face, cloud: Cloud) -> None:
    cloud.answer({"error": {"message": "This resource is no longer available.", "code": 410}}, 410)
    with pytest.raises(exceptions.ClientException) as caught:
        face.call("2.60", lambda nova: nova.servers.reset_network("S"))
    assert caught.value.hint == "removed in Nova 23.0 (Wallaby)"


def test_what_the_microversion_does_not_have(face: Face, cloud: Cloud) -> None:
    with pytest.raises(exceptions.VersionNotFoundForAPIMethod) as caught:
        face.call("2.25", lambda nova: nova.servers.tag_list("S"))
    assert caught.value.hint == "needs microversion 2.26; this client speaks 2.25"
    assert not cloud.sent


def test_which_of_several(face: Face, cloud: Cloud) -> None:
    cloud.answer({"images": [{"id": str(number), "name": "cirros"} for number in range(12)]})
    with pytest.raises(exceptions.NoUniqueMatch) as caught:
        face.call("2.35", lambda nova: nova.glance.find_image("cirros"))
    assert caught.value.__notes__ == ["these fit: 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, ..."]


@pytest.mark.parametrize(
    ("told", "hint"),
    [
        ({"region_name": "Nowhere"}, "looked for service type 'compute', interface 'publicURL', region 'Nowhere'"),
        ({"service_type": "computer", "service_name": "n"},
         "looked for service type 'computer', interface 'publicURL', service name 'n'"),
        ({"endpoint_type": "adminURL", "region_name": "X"},
         "looked for service type 'compute', interface 'adminURL', region 'X'"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("is_async", [False, True])
def test_what_was_looked_for_in_the_catalogue(cloud: Cloud, told: dict[str, str], hint: str, is_async: bool) -> None:
    auth_url = keystone.v3(cloud)["OS_AUTH_URL"]
    arguments: Any = {"auth_url": auth_url, "project_name": "demo", "user_domain_id": "default", **told}
    arguments["project_domain_id"] = "default"

    async def listed() -> None:
        async with AsyncClient("2.90", "demo", keystone.PASSWORD, **arguments) as nova:
            await nova.servers.list()

    def listing() -> None:
        client.Client("2.90", "demo", keystone.PASSWORD, **arguments).servers.list()

    with pytest.raises(EndpointNotFound) as caught:
        asyncio.run(listed()) if is_async else listing()
    assert caught.value.hint == hint  # type: ignore[attr-defined]
    assert caught.value.__notes__ == [hint]


def test_nobody_to_log_in_to() -> None:
    with pytest.raises(EndpointNotFound) as caught:
        client.Client("2.90", "demo", "secret", "project").servers.list()
    assert caught.value.__notes__ == [
        "there was no catalogue to look into: neither a `session` nor an `auth_url` was given"
    ]
