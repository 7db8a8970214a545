"""Answers that are not as Nova's API promises: an error of this library, or shown as they are."""

from __future__ import annotations

from typing import Any

import pytest

from novaclient import exceptions
from tests.support.cloud import Cloud
from tests.support.faces import Face


@pytest.mark.parametrize(
    ("body", "do"),
    [
        ([], lambda nova: nova.servers.create("x", "i", "f", nics="none")),
        ({}, lambda nova: nova.servers.create("x", "i", "f", nics="none")),
        ({"server": 5}, lambda nova: nova.servers.create("x", "i", "f", nics="none")),
        ({"server": 5}, lambda nova: nova.servers.get("x")),
        ({"servers": [5]}, lambda nova: nova.servers.list()),
        ({"servers": ["x"]}, lambda nova: nova.servers.list()),
        ({"keypairs": [[]]}, lambda nova: nova.keypairs.list()),
        ({}, lambda nova: nova.flavors.get_key("f", "k")),
        ({"keypairs": True}, lambda nova: nova.keypairs.list()),
    ],
    ids=str,
)
def test_what_nothing_can_be_made_of(face: Face, cloud: Cloud, body: Any, do: Any) -> None:
    cloud.answer(body, x_compute_request_id="req-1")
    with pytest.raises(exceptions.MalformedResponse) as caught:
        face.call("2.90", do)
    assert (caught.value.request_id, caught.value.method in ("GET", "POST")) == ("req-1", True)


def test_a_time_that_is_none(face: Face, cloud: Cloud) -> None:
    for created in (5, "yesterday", ["2026"]):
        cloud.answer({"server": {"id": "1", "created": created}})
        server = face.call("2.90", lambda nova: nova.servers.get("1"))
        assert server.created == created
        with pytest.raises(ValueError, match=r"^Server.created_at cannot be made of "):
            _ = server.created_at


@pytest.mark.parametrize(
    ("addresses", "networks"),
    [
        ({"a": [{"addr": "10.0.0.1"}]}, {"a": ["10.0.0.1"]}),
        ({"a": [{"x": 1}, "10.0.0.2", 5]}, {"a": ["{'x': 1}", "10.0.0.2", "5"]}),
        ({"a": 5}, {"a": ["5"]}),
        ([], {}),
        (None, {}),
    ],
)
def test_addresses_that_are_none(face: Face, cloud: Cloud, addresses: Any, networks: Any) -> None:
    cloud.answer({"server": {"id": "1", "addresses": addresses}})
    assert face.call("2.90", lambda nova: nova.servers.get("1")).networks == networks


def test_a_key_of_no_letters(face: Face, cloud: Cloud) -> None:
    cloud.answer({"instanceAction": {"": 1, "action": "create"}})
    assert repr(face.call("2.90", lambda nova: nova.instance_action.get("S", "R"))).endswith(" =1, action=create>")


def test_no_limits(face: Face, cloud: Cloud) -> None:
    cloud.answer({"limits": {}})
    limits = face.call("2.90", lambda nova: nova.limits.get())
    assert (list(limits.absolute), list(limits.rate)) == ([], [])


def test_a_size_that_is_none(face: Face) -> None:
    devices = {"vda": "volume:snap:big"}
    with pytest.raises(exceptions.CommandError, match="is in GiB, not 'big'"):
        face.call("2.90", lambda nova: nova.servers.create("x", "", "f", nics="none", block_device_mapping=devices))


def test_a_certificate_of_numbers(face: Face, cloud: Cloud) -> None:
    cloud.answer({"certificate": {"data": 1.5, "private_key": 7}})
    assert "[3 bytes]" in repr(face.call("2.1", lambda nova: nova.certs.create()))
