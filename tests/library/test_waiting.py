"""servers.wait_for, through both faces, with a clock of the test's own."""

from __future__ import annotations

from typing import Any

import pytest

from novaclient import exceptions, waiters
from novaclient.v2.servers import ServerManager
from tests.support.cloud import Cloud
from tests.support.faces import Async, Face

TASK = "OS-EXT-STS:task_state"


def server(status: str, task: str | None = None, **more: Any) -> dict[str, Any]:
    """A server as Nova shows it."""
    return {"server": {"id": "S", "name": "vm", "status": status, TASK: task, **more}}


def wait(face: Face, what: str, **more: Any) -> tuple[Any, list[float]]:
    """Wait for the server S; returns it and the pauses."""
    pauses: list[float] = []

    def do(nova: Any) -> Any:
        async def sleep(seconds: float) -> None:
            pauses.append(seconds)

        nova.sleep = sleep if isinstance(face, Async) else pauses.append
        return nova.servers.wait_for("S", what, **more)

    return face.call("2.90", do), pauses


def test_waits_until_the_status_is_there_and_the_task_over(face: Face, cloud: Cloud) -> None:
    for body in (server("BUILD"), server("ACTIVE", "powering-off"), server("SHUTOFF")):
        cloud.answer(body)
    found, pauses = wait(face, "SHUTOFF")
    assert found.status == "SHUTOFF"
    assert pauses == [1.0, 1.5]


@pytest.mark.parametrize("what", ["Active", "error"])
def test_a_status_in_other_letters(face: Face, cloud: Cloud, what: str) -> None:
    cloud.answer(server(what.upper()))
    found, _ = wait(face, what, timeout=0)
    assert found.status == what.upper()


def test_an_error_is_raised_with_its_fault(face: Face, cloud: Cloud) -> None:
    cloud.answer(server("ERROR", fault={"message": "No valid host was found."}))
    with pytest.raises(exceptions.ResourceInErrorState, match=r"due to 'No valid host was found\.'"):
        wait(face, "ACTIVE")


def test_what_was_in_error_stays_so_while_it_is_worked_on(face: Face, cloud: Cloud) -> None:
    cloud.answer(server("ERROR", "deleting"))
    cloud.answer(server("ERROR", "deleting"))
    cloud.answer({"itemNotFound": {"message": "Instance S could not be found.", "code": 404}}, 404)
    found, pauses = wait(face, "deleted")
    assert (found.status, len(pauses)) == ("ERROR", 2)


@pytest.mark.parametrize("first", [server("ERROR", "deleting"), server("ACTIVE", "deleting")])
def test_what_could_not_be_deleted_is_in_error(face: Face, cloud: Cloud, first: Any) -> None:
    cloud.answer(first)
    cloud.answer(server("ERROR", None if first["server"]["status"] == "ERROR" else "deleting"))
    with pytest.raises(exceptions.ResourceInErrorState):
        wait(face, "deleted")


def test_what_is_waited_to_be_gone_may_be_gone(face: Face, cloud: Cloud) -> None:
    cloud.answer(server("ACTIVE", "deleting"))
    cloud.answer({"itemNotFound": {"message": "Instance S could not be found.", "code": 404}}, 404)
    found, _ = wait(face, "deleted")
    assert found.status == "ACTIVE"


def test_what_is_not_waited_to_be_gone_may_not(face: Face, cloud: Cloud) -> None:
    cloud.answer({"itemNotFound": {"message": "Instance S could not be found.", "code": 404}}, 404)
    with pytest.raises(exceptions.InstanceInDeletedState):
        wait(face, "ACTIVE")


def test_waiting_ends_in_time(face: Face, cloud: Cloud) -> None:
    cloud.answer(server("BUILD"))
    with pytest.raises(exceptions.WaitTimeout, match=r"<Server: vm> is not ACTIVE after 0 seconds; it is BUILD"):
        wait(face, "ACTIVE", timeout=0)


def test_help_names_all_that_can_be_waited_for() -> None:
    told = ServerManager.wait_for.__doc__ or ""
    assert [name for name in waiters.SERVER_WAITERS if f'"{name}"' not in told] == []


@pytest.mark.parametrize("name", waiters.SERVER_WAITERS)
def test_every_waiter_can_be_done_and_can_fail(name: str) -> None:
    waiter = waiters.SERVER_WAITERS[name]
    done = {attribute: values[0] for attribute, values in waiter.done.items()}
    assert waiter.is_done(done)
    assert not waiter.is_done(dict.fromkeys(waiter.done, "something else"))
    assert waiter.has_failed({"status": "ERROR"})
