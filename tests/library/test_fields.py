"""Declared fields: the names people want, beside the keys that Nova sends."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.support.cloud import Cloud
from tests.support.faces import Async, Face

SERVER = {
    "server": {
        "id": "S",
        "name": "vm",
        "status": "ACTIVE",
        "created": "2026-01-02T03:04:05Z",
        "OS-SRV-USG:launched_at": "2026-01-02T03:04:15.000000",
        "OS-EXT-STS:vm_state": "active",
        "OS-EXT-SRV-ATTR:host": "compute1",
    }
}


@pytest.fixture
def server(face: Face, cloud: Cloud) -> Any:
    """A server, out of a whole answer."""
    cloud.answer(SERVER)
    return face.call("2.60", lambda nova: nova.servers.get("S"))


def test_fields_read_what_the_answer_has(server: Any) -> None:
    assert (server.vm_state, server.host) == ("active", "compute1")
    assert getattr(server, "OS-EXT-STS:vm_state") == "active"


def test_times_are_aware(server: Any) -> None:
    assert server.created_at == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert server.launched_at == datetime(2026, 1, 2, 3, 4, 15, tzinfo=UTC)
    assert server.created == "2026-01-02T03:04:05Z"


def test_a_time_that_nova_calls_so_itself_stays_text_and_is_a_time_besides(face: Face, cloud: Cloud) -> None:
    migration = {"id": 1, "created_at": "2026-01-02T03:04:05.000000", "updated_at": None}
    cloud.answer({"migrations": [migration]})
    (found,) = face.call("2.80", lambda nova: nova.migrations.list())
    assert (found.created_at, found.updated_at) == ("2026-01-02T03:04:05.000000", None)
    assert (found.created_at_utc, found.updated_at_utc) == (datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), None)


def test_what_is_not_there_says_since_when_it_could_be(server: Any) -> None:
    assert not hasattr(server, "locked_reason")
    with pytest.raises(AttributeError, match=r"no 'locked_reason'; Nova sends it since microversion 2\.73"):
        _ = server.locked_reason


def test_a_program_may_write_over_a_field(server: Any) -> None:
    server.host = "elsewhere"
    assert server.host == "elsewhere"
    assert server.to_dict()["OS-EXT-SRV-ATTR:host"] == "compute1"


def test_the_rest_of_a_resource_comes_on_first_need(face: Face, cloud: Cloud) -> None:
    cloud.answer({"server": {"id": "S", "adminPass": "x"}}, 202)
    cloud.answer(SERVER)

    def do(nova: Any) -> Any:
        async def complete() -> Any:
            made = await nova.servers.create("vm", "I", "F", nics="none")
            with pytest.raises(AttributeError, match="await"):
                _ = made.vm_state
            await made.get()
            return made.vm_state

        return complete() if isinstance(face, Async) else nova.servers.create("vm", "I", "F", nics="none").vm_state

    assert face.call("2.60", do) == "active"
