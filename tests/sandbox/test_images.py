"""Images on the real cloud: by Nova's proxy, and in Glance."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

import pytest

from novaclient import exceptions
from novaclient.testing import Cloud
from tests.support.real import FACES, Real


@pytest.fixture(params=itertools.product(FACES, ("2.1", "2.37", "2.104")), ids=lambda of: f"{of[0].__name__}-{of[1]}")
def side(request: pytest.FixtureRequest, admin_session: Any) -> Real:
    """Calls as admin, through both faces, by the proxy, by that of metadata alone, and past both."""
    face, version = request.param
    return Real(face, admin_session, version)


@pytest.fixture
def image(admin_session: Any, unique: str) -> Iterator[Any]:
    """An image without content, as Glance shows it."""
    to = {"endpoint_filter": {"service_type": "image"}}
    body = {"name": unique, "disk_format": "raw", "container_format": "bare", "min_disk": 1, "os_type": "linux"}
    made = admin_session.post("/v2/images", json=body, **to).json()
    yield made
    admin_session.delete(f"/v2/images/{made['id']}", **to, raise_exc=False)


def test_images(side: Real, image: Any, unique: str) -> None:
    got = side("images.get", image["id"])
    assert (got.name, got.status, got.progress, got.minDisk) == (unique, "SAVING", 25, 1)
    assert (got.metadata["os_type"], got.created) == ("linux", image["created_at"])
    assert {found.name for found in side("images.list")} >= {"cirros", unique}
    assert side("images.find", name=unique).id == image["id"]
    assert len(side("images.list", limit=1)) == 1
    assert side("images.list", detailed=False)[0].to_dict().keys() >= {"id", "name"}
    side("images.delete", got)
    with pytest.raises(exceptions.NotFound):
        side("images.get", image["id"])


def test_metadata(side: Real, image: Any) -> None:
    now = side("images.set_meta", image["id"], {"a:b": "c", "os_type": "bsd", "d": "e"})
    assert (getattr(now, "a:b"), now.os_type, now.d) == ("c", "bsd", "e")
    assert side("images.delete_meta", image["id"], ["os_type", "d"]) == ()
    now = side("images.set_meta", image["id"], {"f": "g"})
    assert now.to_dict().items() >= {"a:b": "c", "f": "g"}.items()
    assert not {"os_type", "d"} & now.to_dict().keys()
    if side.since("2.39"):
        # Nova took no such key
        assert getattr(side("images.set_meta", image["id"], {"a/b~c": "d"}), "a/b~c") == "d"
        side("images.delete_meta", image["id"], ["a/b~c"])


def test_both_sides_say_the_same(sandbox: Cloud, admin_session: Any) -> None:
    shown = [sandbox.client(version=version, session=admin_session).images.list() for version in ("2.35", "2.36")]
    infos = [{found.id: found.to_dict() for found in images} for images in shown]
    assert infos[0].keys() == infos[1].keys()
    for image_id, info in infos[1].items():
        proxied = infos[0][image_id]
        info.get("server", {}).pop("links", None)
        proxied.get("server", {}).pop("links", None)
        proxied.pop("links")
        assert info["metadata"].items() <= proxied.pop("metadata").items()
        del info["metadata"]
        assert info == proxied


def test_other_look_ups_are_as_they_were(nova: Any) -> None:
    """`nova.glance` and `nova.neutron` say what Glance and Neutron say."""
    assert nova.glance.find_image("cirros").status == "active"
    assert nova.neutron.find_network("private").status == "ACTIVE"
    assert nova.images.find(name="cirros").status == "ACTIVE"
