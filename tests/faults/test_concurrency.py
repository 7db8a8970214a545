"""Many requests at once over one client: one login for all, and one that is given up harms no other."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from novaclient import aio, client, exceptions
from novaclient.policy import Policy
from novaclient.testing import faults
from novaclient.v2.flavors import FlavorManager
from tests.faults.conftest import AsyncWay, Way

SERVER = {"server": {"id": "S", "name": "vm"}}
LINE = "GET /v2.1/servers/S"
MANY = 8


class Crowd:
    """A Keystone and a Nova that hold back their answers to a first token until all requests have come with it."""

    def __init__(self, server: faults.Server) -> None:
        self.keystone = faults.Keystone(server)
        self.keystone.guard(LINE, SERVER)
        self.keystone.refused.add("token-1")
        self._together = threading.Barrier(MANY)
        guarded = server._always[LINE]

        def act(connection: Any, request: Any) -> None:
            if request.headers["x-auth-token"] == "token-1":
                self._together.wait()
            guarded(connection, request)

        server.always(LINE, faults.Fault("a refusal of all at once", act))


def of_threads(session: Any, do: Callable[[Any], Any]) -> list[Any]:
    """What many threads get that share a client."""
    nova = client.Client("2.96", session=session)
    with ThreadPoolExecutor(MANY) as pool:
        return [future.result() for future in [pool.submit(do, nova) for _ in range(MANY)]]


def of_tasks(session: Any, do: Callable[[Any], Any]) -> list[Any]:
    """What many tasks get that share a client."""

    async def main() -> list[Any]:
        async with aio.AsyncClient("2.96", session=session) as nova:
            return await aio.gather([do(nova) for _ in range(MANY)], limit=MANY)

    return asyncio.run(main())


@pytest.mark.parametrize("run", [of_threads, of_tasks])
def test_a_token_that_all_are_refused_with_is_renewed_once(server: faults.Server, run: Any) -> None:
    crowd = Crowd(server)
    session = crowd.keystone.session()
    # all are to have the first token
    session.get_token()
    found = run(session, lambda nova: nova.servers.get("S"))
    session.session.close()
    assert [one.name for one in found] == ["vm"] * MANY
    assert crowd.keystone.logins == 2


def test_a_task_that_is_cancelled_while_it_waits_for_a_retry(server: faults.Server) -> None:
    """The pause ends, no other attempt is made, and the client goes on."""
    server.will(faults.answer({"x": {"message": "busy"}}, 503, Retry_After="30"), faults.answer(SERVER))

    async def main() -> Any:
        waiting = asyncio.Event()

        async def sleep(_seconds: float) -> None:
            waiting.set()
            await asyncio.Event().wait()

        session = AsyncWay().session(server)
        async with aio.AsyncClient("2.96", session=session, retry=Policy(sleep=sleep)) as nova:
            task = asyncio.ensure_future(nova.servers.get("S"))
            await waiting.wait()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            return await nova.servers.get("S")

    assert asyncio.run(main()).name == "vm"
    assert len(server.requests) == 2


def test_a_post_that_is_cancelled_is_not_sent_again(server: faults.Server) -> None:
    arrived = threading.Event()

    def act(connection: Any, _request: Any) -> None:
        arrived.set()
        connection.wait_for_hangup()

    server.will(faults.Fault("a stall that tells", act))

    async def main() -> None:
        session = AsyncWay().session(server)
        async with aio.AsyncClient("2.96", session=session) as nova:
            task = asyncio.ensure_future(nova.servers.start("S"))
            await asyncio.to_thread(arrived.wait)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    asyncio.run(main())
    assert len(server.requests) == 1


class Slow:
    """A Keystone that holds back its answer to a login until it may."""

    def __init__(self, server: faults.Server) -> None:
        self.keystone = faults.Keystone(server)
        self.keystone.guard(LINE, SERVER)
        self.asked, self.may, self.gave_up = threading.Event(), threading.Event(), False
        answer = server._always["POST /v3/auth/tokens"]

        def act(connection: Any, request: Any) -> None:
            self.asked.set()
            # so that a test fails, and does not hang
            self.gave_up = not self.may.wait(60)
            answer(connection, request)

        server.always("POST /v3/auth/tokens", faults.Fault("a login that takes long", act))


@pytest.fixture
def slow(server: faults.Server) -> Iterator[Slow]:
    made = Slow(server)
    yield made
    made.may.set()


async def given_up(nova: aio.AsyncClient, slow: Slow) -> None:
    """A request that is cancelled while it waits for the login."""
    task = asyncio.ensure_future(nova.servers.get("S"))
    await asyncio.to_thread(slow.asked.wait)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


def test_a_program_ends_though_a_login_that_it_gave_up_does_not(slow: Slow) -> None:
    session = slow.keystone.session()

    async def main() -> None:
        async with aio.AsyncClient("2.96", session=session) as nova:
            await given_up(nova, slow)

    asyncio.run(main())
    assert not slow.gave_up
    slow.may.set()
    # what the thread of it began
    session.get_token()
    session.session.close()


def test_requests_wait_for_the_login_of_one_that_was_given_up(slow: Slow) -> None:
    session = slow.keystone.session()

    async def main() -> Any:
        async with aio.AsyncClient("2.96", session=session) as nova:
            for _ in range(3):
                await given_up(nova, slow)
            threads = [thread.name for thread in threading.enumerate()]
            assert threads.count("novaclient login") == 1
            slow.may.set()
            return await nova.servers.get("S")

    assert asyncio.run(main()).name == "vm"
    session.session.close()
    assert (slow.keystone.logins, slow.gave_up) == (1, False)


def test_threads_share_a_budget(server: faults.Server) -> None:
    """Whoever comes first spends it; nobody spends what is not there."""
    pauses: list[float] = []
    policy = Policy(sleep=pauses.append, random=lambda: 0.5, retries=1)
    policy.budget.tokens = 10
    server.always("GET /servers/S", faults.answer({"x": {"message": "busy"}}, 503))
    session = Way().session(server)
    nova = client.Client("2.96", session=session, retry=policy)

    def get(_: int) -> int:
        with pytest.raises(exceptions.ClientException):
            nova.servers.get("S")
        return 1

    with ThreadPoolExecutor(MANY) as pool:
        assert sum(pool.map(get, range(MANY))) == MANY
    session.session.close()
    assert (len(pauses), policy.budget.tokens) == (2, 0)


def test_threads_that_ask_for_a_manager_at_once_get_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    made, both = FlavorManager.__init__, threading.Barrier(2)

    def make(self: Any, api: Any) -> None:
        both.wait(120)
        made(self, api)

    monkeypatch.setattr(FlavorManager, "__init__", make)
    nova = client.Client("2.90", session=object())
    with ThreadPoolExecutor(2) as threads:
        one, other = threads.map(lambda _: nova.flavors, range(2))
    assert one is other is nova.flavors
