"""Resources of a list take their answer apart when it is needed, and nobody can tell but by the time it takes."""

from __future__ import annotations

import copy
import gc
import json
import pickle
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
import requests

from novaclient import base
from novaclient.transport import body
from novaclient.v2 import keypairs, networks, servers, volumes
from novaclient.v2.servers import Server
from tests.support.cloud import Cloud
from tests.support.faces import Face, Sync

ANSWER = {
    "id": "S",
    "name": "vm",
    "status": "ACTIVE",
    "created": "2026-01-02T03:04:05Z",
    "OS-EXT-STS:task_state": None,
    "flavor": {"original_name": "tiny"},
    "addresses": {"net": [{"addr": "10.0.0.4"}]},
    "host": "its own key, beside the one of the field",
    "OS-EXT-SRV-ATTR:host": "compute1",
    "networks": "a property answers for it",
}


class Api:
    """All that a manager of these tests is asked for."""

    api_version = None
    client = None


MANAGER = servers.ServerManager(Api())


def undecoded() -> Server:
    raw = msgspec.json.decode(json.dumps([ANSWER]), type=list[msgspec.Raw])[0]
    return Server.waiting(MANAGER, raw)  # type: ignore[no-any-return]


def decoded() -> Server:
    return Server.waiting(MANAGER, copy.deepcopy(ANSWER))  # type: ignore[no-any-return]


def at_once() -> Server:
    return Server(MANAGER, copy.deepcopy(ANSWER), loaded=True)


@pytest.fixture(params=[undecoded, decoded, at_once], ids=lambda make: make.__name__)
def server(request: pytest.FixtureRequest) -> Server:
    made: Server = request.param()
    return made


def _written(server: Server) -> Any:
    server.name = "mine"
    server.extra = 1  # type: ignore[attr-defined]
    return server.name, server.extra, server.to_dict()["name"], vars(server)["name"]  # type: ignore[attr-defined]


def _written_after_a_read(server: Server) -> Any:
    read = server.name
    server.name = "mine"
    return read, server.name, server._info["name"], server.name


def _written_inside(server: Server) -> Any:
    server.flavor["name"] = "big"
    return server.flavor, server._info["flavor"], server.to_dict()["flavor"], server.flavor is server._info["flavor"]


def _set_info(server: Server) -> Any:
    server.set_info("name", "other")
    return server.name, server.to_dict()["name"]


def _info_changed(server: Server) -> Any:
    server._info["status"] = "other"
    return server.status, server._info["status"]


def _deleted(server: Server) -> Any:
    del server.name
    return hasattr(server, "name"), server._info["name"]


def _absent(server: Server) -> Any:
    with pytest.raises(AttributeError) as one:
        server.fault  # noqa: B018
    with pytest.raises(AttributeError) as other:
        server.nothing  # type: ignore[attr-defined]  # noqa: B018
    return str(one.value), str(other.value), hasattr(server, "__nothing__")


@pytest.mark.parametrize(
    "look",
    [
        lambda server: [getattr(server, key) for key in ANSWER],
        lambda server: (server.task_state, server.host, server.created_at),
        lambda server: (server.id, server.id, server._info, server.manager is MANAGER, server.is_loaded()),
        lambda server: {k: v for k, v in vars(server).items() if k != "manager"},
        lambda server: sorted(dir(server)),
        lambda server: (repr(server), server.human_id, server.networks, server.request_ids),
        lambda server: server == at_once() and at_once() == server and server != "S",
        base.Resource.__repr__,
        lambda server: (server.append_request_ids("req-1"), server.request_ids),
        lambda server: (vars(copy.copy(server)), copy.copy(server).id),
        lambda server: copy.deepcopy(server._info),
        lambda server: vars(pickle.loads(pickle.dumps((setattr(server, "manager", None), server)[1]))),
        lambda server: json.dumps({k: v for k, v in server.__dict__.items() if k != "manager"}, sort_keys=True),
        _written,
        _written_after_a_read,
        _written_inside,
        _set_info,
        _info_changed,
        _deleted,
        _absent,
    ],
)
def test_nobody_can_tell(server: Server, look: Callable[[Server], Any]) -> None:
    assert look(server) == look(at_once())


def test_only_what_is_read_is_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(body, "record", lambda raw: pytest.fail("all of it was decoded"))
    waiting = undecoded()
    assert (waiting.id, waiting.task_state, waiting.created_at.year) == ("S", None, 2026)  # type: ignore[union-attr]


def test_a_value_is_decoded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    waiting = undecoded()
    assert waiting.id == "S"
    monkeypatch.setattr(body, "pick", lambda *_: pytest.fail("again"))
    assert waiting.id == "S"


def test_a_subclass_sees_its_answer() -> None:
    class Counted(Server):
        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **kwargs)
            self.count = len(self._info)

    assert Server.can_wait()
    assert not Counted.can_wait()
    assert not any(kind.can_wait() for kind in (volumes.Volume, keypairs.Keypair, networks.Network))


def large_list() -> dict[str, Any]:
    return {"servers": [ANSWER | {"id": str(n), "metadata": {"k": "x" * 1000}} for n in range(100)]}


@pytest.mark.parametrize("pays", [False, True])
def test_a_large_list_in_both_faces(face: Face, cloud: Cloud, pays: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(body, "_pays", lambda size: pays)
    cloud.answer(large_list())
    found = face.call("2.90", lambda nova: nova.servers.list())
    assert (
        "Raw" in {type(vars(base.RequestIdMixin)["__dict__"].__get__(s).get("_record")).__name__ for s in found}
    ) is pays
    assert [server.id for server in found] == [str(n) for n in range(100)]
    assert found[7].to_dict() == large_list()["servers"][7]


def test_the_log_has_the_whole_answer(
    cloud: Cloud, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(body, "_pays", lambda size: True)
    cloud.answer(large_list())
    caplog.set_level("DEBUG", "novaclient")
    Sync(cloud.url).call("2.90", lambda nova: nova.servers.list())
    assert '"id": "99"' in caplog.text


def test_the_http_client_itself_leaves_nothing_undecoded(cloud: Cloud, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(body, "_pays", lambda size: True)
    cloud.answer(large_list())
    _, answer = Sync(cloud.url).call("2.90", lambda nova: nova.client.get("/servers/detail"))
    assert answer == large_list()


def test_iterating_holds_two_pages(cloud: Cloud) -> None:
    """Memory: of ten pages never more than two are alive."""
    for number in range(10):
        page = [{"id": f"{number}-{n}"} for n in range(50)]
        link = [{"rel": "next", "href": "http://elsewhere/"}]
        cloud.answer({"servers": page, "servers_links": link if number < 9 else []})
    most = 0

    def count(nova: Any) -> int:
        nonlocal most
        seen = 0
        for server in nova.servers.iter():
            seen += 1
            if server.id.endswith("-25"):
                most = max(most, sum(isinstance(thing, Server) for thing in gc.get_objects()))
        return seen

    before = sum(isinstance(thing, Server) for thing in gc.get_objects())
    assert Sync(cloud.url).call("2.90", count) == 500
    assert most - before <= 100


def test_an_answer_is_kept_by_no_circle(cloud: Cloud) -> None:
    """It goes when nobody holds it, not when the collector happens to come by."""

    def count(nova: Any) -> int:
        with body.uncollected():
            before = sum(isinstance(thing, requests.Response) for thing in gc.get_objects())
            nova.servers.list()
            return sum(isinstance(thing, requests.Response) for thing in gc.get_objects()) - before

    cloud.answer({"servers": [{"id": "a"}]})
    assert Sync(cloud.url).call("2.90", count) == 0
