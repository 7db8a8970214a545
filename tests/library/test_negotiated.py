"""A program that takes the newest microversion that client and cloud both speak, as Heat does, at each of Nova's."""

from __future__ import annotations

from typing import Any

import pytest

import novaclient
from novaclient.api_versions import APIVersion
from tests.support.cloud import Cloud
from tests.support.faces import Face

FLAVOR = {"id": "F", "name": "m1", "ram": 512, "vcpus": 1, "disk": 10}


def negotiated(face: Face, cloud: Cloud, newest: str) -> str:
    """The lesser of what the client speaks and what the cloud says that it does."""
    current = {"id": "v2.1", "status": "CURRENT", "version": newest, "min_version": "2.1", "links": []}
    cloud.answer({"version": current})
    told = face.call("2.1", lambda nova: nova.versions.get_current())
    cloud.sent.clear()
    return min(novaclient.API_MAX_VERSION, APIVersion(told.version)).get_string()


@pytest.mark.parametrize("newest", ["2.100", "2.101", "2.102", "2.104", "2.110"])
def test_attaching_a_volume_gives_its_ids(face: Face, cloud: Cloud, newest: str) -> None:
    """From 2.101 on Nova answers 202 and nothing more; Heat reads `id` of the answer."""
    version = negotiated(face, cloud, newest)
    attached: Any = {"volumeAttachment": {"id": "V", "volumeId": "V", "serverId": "S", "device": "/dev/vdb"}}
    cloud.answer(*((attached, 200) if version == "2.100" else (None, 202)))
    made = face.call(
        version, lambda nova: nova.volumes.create_server_volume(server_id="S", volume_id="V", device="vdb")
    )
    assert (made.id, made.volumeId, made.serverId) == ("V", "V", "S")
    assert [sent.line for sent in cloud.sent] == ["POST /servers/S/os-volume_attachments"]


@pytest.mark.parametrize("newest", ["2.101", "2.102", "2.104", "2.110"])
def test_what_nova_took_away_is_not_sent(face: Face, cloud: Cloud, newest: str) -> None:
    """From 2.102 on a flavor has no `rxtx_factor`; Heat gives the default of old."""
    version = negotiated(face, cloud, newest)
    cloud.answer({"flavor": FLAVOR})
    arguments = {"name": "m1", "ram": 512, "vcpus": 1, "disk": 10, "flavorid": "auto", "ephemeral": 0, "swap": 0}
    made = face.call(version, lambda nova: nova.flavors.create(**arguments, is_public=True, rxtx_factor=1.0))
    assert made.name == "m1"
    assert ("rxtx_factor" in cloud.sent[0].body["flavor"]) == (newest == "2.101")
