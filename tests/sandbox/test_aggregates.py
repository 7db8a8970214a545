"""Aggregates on the real cloud."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import Any

import pytest

from novaclient import exceptions
from tests.support.real import Real


@pytest.fixture
def aggregate(nova: Any, unique: str) -> Iterator[Any]:
    """An aggregate without hosts."""
    made = nova.aggregates.create(unique, None)
    yield made
    for host in nova.aggregates.get(made).hosts:
        nova.aggregates.remove_host(made, host)
    nova.aggregates.delete(made)


def test_life_of_an_aggregate(real: Real, nova: Any, unique: str) -> None:
    made = real("aggregates.create", unique, None)
    try:
        assert (made.name, made.availability_zone) == (unique, None)
        assert hasattr(made, "uuid") == real.since("2.41")
        assert real("aggregates.update", made, {"name": f"{unique}-2"}).name == f"{unique}-2"
        assert real("aggregates.add_host", made, "compute1").hosts == ["compute1"]
        assert real("aggregates.set_metadata", made, {"ssd": "true", "old": "1"}).metadata == {
            "ssd": "true",
            "old": "1",
        }
        assert real("aggregates.set_metadata", made, {"old": None}).metadata == {"ssd": "true"}
        got = real("aggregates.get", made.id)
        assert (got.metadata, got.hosts) == ({"ssd": "true"}, ["compute1"])
        assert real("aggregates.get_details", made) == got
        assert made in real("aggregates.list")
        assert real("aggregates.find", name=f"{unique}-2") == got
        with pytest.raises(exceptions.BadRequest):
            real("aggregates.delete", made)
        assert real("aggregates.remove_host", made, "compute1").hosts == []
    finally:
        nova.aggregates.delete(made.id)
    with pytest.raises(exceptions.NotFound):
        real("aggregates.get", made)


def test_on_the_resource(nova: Any, aggregate: Any) -> None:
    assert aggregate.update({"name": f"{aggregate.name}-2"}).name == f"{aggregate.name}-2"
    assert aggregate.add_host("compute2").hosts == ["compute2"]
    assert aggregate.set_metadata({"a": "b"}).metadata == {"a": "b"}
    assert aggregate.cache_images([nova.glance.find_image("cirros")]) == ()
    assert aggregate.remove_host("compute2").hosts == []


def test_cache_images(real: Real, nova: Any, aggregate: Any) -> None:
    image = nova.glance.find_image("cirros")
    if real.since("2.81"):
        assert real("aggregates.cache_images", aggregate, [image]) == ()
        with pytest.raises(exceptions.BadRequest, match="could not be found"):
            real("aggregates.cache_images", aggregate, [str(uuid.uuid4())])
    else:
        with pytest.raises(exceptions.VersionNotFoundForAPIMethod):
            real("aggregates.cache_images", aggregate, [image])


def test_what_nova_refuses(nova: Any, nova_demo: Any, aggregate: Any) -> None:
    with pytest.raises(exceptions.Conflict, match="already exists"):
        nova.aggregates.create(aggregate.name, None)
    with pytest.raises(exceptions.NotFound):
        nova.aggregates.add_host(aggregate, "no-such-host")
    with pytest.raises(exceptions.BadRequest):
        nova.aggregates.get("no-number")
    with pytest.raises(exceptions.Forbidden):
        nova_demo.aggregates.list()
