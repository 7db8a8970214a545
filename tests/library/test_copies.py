"""Resources, plain values and errors can be copied and pickled: programs cache them, or send them to a process."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable
from typing import Any

import pytest
from keystoneauth1 import exceptions as kexceptions

from novaclient import base, client, exceptions
from novaclient.testing import faults
from tests.support.cloud import Cloud
from tests.support.faces import Sync

SERVER = {"id": "S", "name": "vm", "status": "ACTIVE", "metadata": {"a": "b"}}

Copier = Callable[[Any], Any]


def pickled(value: Any) -> Any:
    return pickle.loads(pickle.dumps(value))


COPIERS = [copy.copy, copy.deepcopy, pickled]


@pytest.mark.parametrize("copied", [copy.deepcopy, pickled])
@pytest.mark.parametrize("listed", [True, False])
def test_a_resource_with_its_client(cloud: Cloud, copied: Copier, listed: bool) -> None:
    cloud.answer({"servers": [SERVER]} if listed else {"server": SERVER}, x_openstack_request_id="req-1")

    def server(nova: Any) -> Any:
        return nova.servers.list()[0] if listed else nova.servers.get("S")

    one = Sync(cloud.url).call("2.90", server)
    two = copied(one)
    assert (type(two), two, two.name, two.request_ids) == (type(one), one, "vm", one.request_ids)
    two.metadata["a"] = "changed"
    two.name = "renamed"
    assert (one.name, one.to_dict(), one.is_loaded()) == ("vm", SERVER, two.is_loaded())
    # what was written into the answer is in the answer, as in the one that was copied
    assert two.to_dict()["metadata"] == {"a": "changed"}
    assert two.manager is (None if copied is pickled else one.manager)


def test_a_copy_shares_what_it_holds_and_not_its_attributes(cloud: Cloud) -> None:
    cloud.answer({"server": SERVER})
    one = Sync(cloud.url).call("2.90", lambda nova: nova.servers.get("S"))
    two = copy.copy(one)
    two.name = "renamed"
    assert (one.name, two.metadata is one.metadata, two.manager is one.manager) == ("vm", True, True)


@pytest.mark.parametrize("copied", COPIERS)
@pytest.mark.parametrize(
    "value",
    [
        base.TupleWithMeta((), "req-1"),
        base.TupleWithMeta((1, "b"), "req-1"),
        base.StrWithMeta("text", "req-1"),
        base.BytesWithMeta(b"bytes", "req-1"),
        base.ListWithMeta([1], "req-1"),
        base.DictWithMeta({"a": 1}, "req-1"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_plain_value(value: Any, copied: Copier) -> None:
    made = copied(value)
    assert (type(made), made, made.request_ids) == (type(value), value, ["req-1"])


ERRORS = [
    exceptions.NotFound(404, "gone", "details", "req-1", "/servers/S", "GET"),
    exceptions.Conflict(code=409, message="busy"),
    exceptions.OverLimit(413, retry_after="5"),
    exceptions.RefusedRedirect(302, "GET", "http://nova", "another host", "http://elsewhere"),
    exceptions.UnsupportedConsoleType("bogus"),
    exceptions.UnsupportedAttribute("tags", "2.52", "2.60"),
    exceptions.VersionNotFoundForAPIMethod("2.1", "servers.lock"),
    exceptions.ResourceInErrorState(base.Resource(None, {"fault": {"message": "no host"}})),
    exceptions.WaitTimeout(base.Resource(None, {"status": "BUILD"}), "ACTIVE", 5),
    exceptions.CommandError("no", kind="login"),
    exceptions.ambiguous(kexceptions.ConnectFailure("reset"), "POST", "/servers", 2.5),
    exceptions.ambiguous(exceptions.ClientException(502, "bad gateway"), "POST", "/servers", 2.5),
    exceptions.AmbiguousOutcome("as a program's tests make it"),
]


@pytest.mark.parametrize("copied", COPIERS)
@pytest.mark.parametrize("error", ERRORS, ids=lambda error: f"{type(error).__name__}-{type(error).__mro__[2].__name__}")
def test_an_error(error: Any, copied: Copier) -> None:
    made = copied(error)
    assert (type(made), str(made), made.args) == (type(error), str(error), error.args)
    assert {k: repr(v) for k, v in vars(made).items()} == {k: repr(v) for k, v in vars(error).items()}


def test_an_error_of_a_request(cloud: Cloud) -> None:
    cloud.answer({"itemNotFound": {"code": 404, "message": "gone"}}, 404, x_compute_request_id="req-1")
    with pytest.raises(exceptions.NotFound) as caught:
        Sync(cloud.url).call("2.90", lambda nova: nova.servers.get("S"))
    made = pickled(caught.value)
    assert repr(made) == "NotFound(404, 'gone')"
    assert str(made) == str(caught.value) == "gone (HTTP 404) (Request-ID: req-1)"
    assert (made.operation, made.microversion, made.method) == (caught.value.operation, "2.90", "GET")


def test_the_error_of_a_lost_boot_with_the_servers_that_appeared() -> None:
    with faults.Server() as server:
        server.will(faults.reset("before"), faults.answer({"servers": [{**SERVER, "created": "2999-01-01T00:00:00Z"}]}))
        session = Sync(server.url).session()
        try:
            with pytest.raises(exceptions.AmbiguousOutcome) as caught:
                client.Client("2.90", session=session, retry=0).servers.create("vm", "I", "F", nics="none")
        finally:
            session.session.close()
    made = pickled(caught.value)
    assert isinstance(made, kexceptions.ConnectFailure)
    assert (str(made), made.servers, made.reason) == (str(caught.value), caught.value.servers, caught.value.reason)
    assert [server.name for server in made.servers] == ["vm"]
