"""What is asked of other services: whose resources, with which headers, and how many at once."""

from __future__ import annotations

from typing import Any

import pytest
from keystoneauth1 import session, token_endpoint

from novaclient import exceptions
from novaclient.v2.elsewhere import AT_ONCE
from tests.support.cloud import Cloud
from tests.support.faces import Face
from tests.support.neighbours import floating_ip, image, network


class InProject(token_endpoint.Token):
    """A login that knows its project."""

    def get_project_id(self, session: Any) -> str:
        return "P"


@pytest.fixture
def in_project(face: Face) -> Face:
    """A face of somebody who is logged in to a project."""
    face.session = lambda: session.Session(auth=InProject(face.url, "a-token"))  # type: ignore[method-assign]
    return face


def lines(cloud: Cloud) -> list[str]:
    """The requests that arrived."""
    return [sent.line for sent in cloud.sent]


def test_lists_are_of_the_own_project(in_project: Face, cloud: Cloud) -> None:
    """An administrator would get those of all, where Nova's proxy told those of one."""
    for answer in ({"floatingips": []}, {"security_groups": []}) * 2:
        cloud.answer(answer)
    in_project.call("2.36", lambda nova: nova.floating_ips.list())
    in_project.call("2.36", lambda nova: nova.security_groups.list())
    in_project.call("2.36", lambda nova: nova.floating_ips.list(all_tenants=True))
    in_project.call("2.36", lambda nova: nova.security_groups.list({"all_tenants": 1}))
    assert lines(cloud) == [
        "GET /v2.0/floatingips?project_id=P",
        "GET /v2.0/security-groups?project_id=P",
        "GET /v2.0/floatingips",
        "GET /v2.0/security-groups",
    ]


def test_the_project_that_the_client_was_made_with(face: Face, cloud: Cloud) -> None:
    def listed(nova: Any) -> Any:
        nova.project_id = "Q"
        return nova.floating_ips.list()

    cloud.answer({"floatingips": []})
    face.call("2.104", listed)
    assert lines(cloud) == ["GET /v2.0/floatingips?project_id=Q"]


def test_many_are_looked_up_in_several_requests(face: Face, cloud: Cloud) -> None:
    cloud.answer({"floatingips": [floating_ip(floating_network_id=f"{n:03}") for n in range(AT_ONCE + 1)]})
    cloud.answer({"networks": [network(id=f"{n:03}", name=f"net-{n}") for n in range(AT_ONCE)]})
    cloud.answer({"networks": [network(id=f"{AT_ONCE:03}", name="the last")]})
    ips = face.call("2.36", lambda nova: nova.floating_ips.list())
    assert lines(cloud)[1].count("id=") == AT_ONCE
    assert lines(cloud)[2] == f"GET /v2.0/networks?id={AT_ONCE:03}"
    assert [ip.pool for ip in ips] == [f"net-{n}" for n in range(AT_ONCE)] + ["the last"]


def test_no_microversion_of_novas(face: Face, cloud: Cloud) -> None:
    cloud.answer(image())
    face.call("2.104", lambda nova: nova.images.set_meta("I", {"os": "linux"}))
    headers = {name.lower(): value for name, value in cloud.sent[0].headers.items()}
    assert headers["content-type"] == "application/openstack-images-v2.1-json-patch"
    assert not [name for name in headers if "api-version" in name]


def test_an_attachment_is_not_looked_up_in_cinder(face: Face, cloud: Cloud) -> None:
    cloud.answer({"volumeAttachment": {"id": "V", "volumeId": "V", "serverId": "S", "device": "/dev/vdb"}})
    made = face.call("2.1", lambda nova: nova.volumes.create_server_volume("S", "V"))
    assert not hasattr(made, "size")
    assert lines(cloud) == ["POST /servers/S/os-volume_attachments"]


@pytest.mark.parametrize(
    ("version", "call", "hint"),
    [
        ("2.104", lambda nova: nova.certs.get(), "removed in Nova 16.0 (Pike); "),
        (
            "2.35",
            lambda nova: nova.fixed_ips.reserve("192.0.2.1"),
            "removed in Nova 18.0 (Rocky); from microversion 2.36",
        ),
        (
            "2.35",
            lambda nova: nova.networks.create(label="net"),
            "removed in Nova 21.0 (Ussuri); from microversion 2.36",
        ),
        ("2.35", lambda nova: nova.networks.add(), "removed in Nova 21.0 (Ussuri); in Neutron"),
    ],
)
def test_what_is_gone_says_since_when(face: Face, cloud: Cloud, version: str, call: Any, hint: str) -> None:
    cloud.answer({"itemGone": {"code": 410, "message": "This resource is no longer available."}}, status=410)
    with pytest.raises(exceptions.ClientException) as raised:
        face.call(version, call)
    assert raised.value.hint.startswith(hint)


@pytest.mark.parametrize(
    ("version", "call", "hint"),
    [
        (
            "2.43",
            lambda nova: nova.hosts.list(),
            "ends with microversion 2.42; this client speaks 2.43; use `services`",
        ),
        (
            "2.104",
            lambda nova: nova.networks.add(),
            "ends with microversion 2.35; this client speaks 2.104; removed in Nova 21.0 (Ussuri); in Neutron",
        ),
    ],
)
def test_what_ended_says_what_to_use(face: Face, cloud: Cloud, version: str, call: Any, hint: str) -> None:
    with pytest.raises(exceptions.VersionNotFoundForAPIMethod) as raised:
        face.call(version, call)
    assert raised.value.hint.startswith(hint)
    assert not cloud.sent
