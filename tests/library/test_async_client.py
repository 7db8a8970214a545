"""The asynchronous client in a loop: closing, cancelling, other loops, and what is said of mistakes.

Warnings are errors here: of coroutines that nobody awaits, and of connections that nobody closes.
"""

from __future__ import annotations

import asyncio
import gc
import subprocess
import sys
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import pytest

from novaclient import api_versions, exceptions
from novaclient.aio import AsyncClient, discover_version, gather
from novaclient.api_versions import APIVersion
from novaclient.testing import faults
from tests.support import keystone
from tests.support.cloud import Cloud
from tests.support.faces import Async

SERVER = {"server": {"id": "S", "name": "vm", "status": "ACTIVE", "OS-EXT-STS:task_state": None}}
LINE = "GET /servers/S"


@pytest.fixture(autouse=True)
def no_leak(recwarn: pytest.WarningsRecorder) -> Iterator[None]:
    """What is left behind is found when the test ends, and not in another one."""
    yield
    gc.collect()
    assert [str(warning.message)[:150] for warning in recwarn.list] == []


@pytest.fixture
def session(cloud: Cloud) -> Any:
    """A session that asks no Keystone."""
    cloud.route(LINE, SERVER)
    return Async(cloud.url).session()


def run(session: Any, do: Callable[[AsyncClient], Awaitable[Any]], **arguments: Any) -> Any:
    """What comes of a coroutine that has a client, which is closed in the end."""

    async def main() -> Any:
        async with AsyncClient("2.90", session=session, **arguments) as nova:
            return await do(nova)

    return asyncio.run(main())


def test_many_clients_in_one_loop(cloud: Cloud, session: Any) -> None:
    async def main() -> list[str]:
        clients = [AsyncClient("2.90", session=session) for _ in range(20)]
        found = await asyncio.gather(*(nova.servers.get("S") for nova in clients))
        for _ in range(2):
            await asyncio.gather(*(nova.close() for nova in clients))
        return [server.name for server in found]

    assert asyncio.run(main()) == ["vm"] * 20
    assert len(cloud.sent) == 20


def test_a_closed_client_may_be_used_again(session: Any) -> None:
    async def do(nova: AsyncClient) -> str:
        await nova.servers.get("S")
        await nova.close()
        return (await nova.servers.get("S")).name

    assert run(session, do) == "vm"


def test_a_client_in_one_loop_after_the_other(session: Any) -> None:
    nova = AsyncClient("2.90", session=session)

    async def once() -> str:
        async with nova:
            return (await nova.servers.get("S")).name

    assert [asyncio.run(once()) for _ in range(2)] == ["vm", "vm"]


def test_a_client_whose_loop_ended_without_closing_it(session: Any, recwarn: pytest.WarningsRecorder) -> None:
    nova = AsyncClient("2.90", session=session)
    assert asyncio.run(nova.servers.get("S")).name == "vm"

    async def again() -> str:
        async with nova:
            return (await nova.servers.get("S")).name

    assert asyncio.run(again()) == "vm"
    gc.collect()
    # what was left open is told of, as ever
    assert any("Unclosed client session" in str(warning.message) for warning in recwarn.list)
    while recwarn.list:
        # a warning keeps what it is about
        recwarn.clear()
        gc.collect()


def test_a_client_belongs_to_one_loop_at_a_time(session: Any) -> None:
    async def do(nova: AsyncClient) -> str:
        await nova.servers.get("S")

        def other() -> None:
            with pytest.raises(RuntimeError, match="in use by another event loop"):
                asyncio.run(nova.servers.get("S"))

        await asyncio.to_thread(other)
        return (await nova.servers.get("S")).name

    assert run(session, do) == "vm"


def test_closing_ends_what_is_under_way() -> None:
    with faults.Server() as server:
        server.will(faults.stall())

        async def main() -> Any:
            async with AsyncClient("2.90", session=Async(server.url).session()) as nova:
                under_way = asyncio.create_task(nova.servers.get("S"))
                while not server.requests:
                    await asyncio.sleep(0)
            return await asyncio.gather(under_way, return_exceptions=True)

        (error,) = asyncio.run(main())
    # and nothing is opened anew, which nobody would close
    assert isinstance(error, RuntimeError)
    assert "closed while the request was under way" in str(error)
    assert [request.line for request in server.requests] == [LINE]


@pytest.mark.parametrize("how", ["cancel", "wait_for", "timeout"])
def test_a_request_that_is_given_up(how: str) -> None:
    with faults.Server() as server:
        server.will(faults.stall(), faults.answer(SERVER))

        async def give_up(nova: AsyncClient) -> None:
            asked = asyncio.create_task(nova.servers.get("S"))
            while not server.requests:
                await asyncio.sleep(0)
            if how == "cancel":
                asked.cancel()
                await asked
            elif how == "wait_for":
                await asyncio.wait_for(asked, 0)
            else:
                async with asyncio.timeout(0):
                    await asked

        async def do(nova: AsyncClient) -> str:
            with pytest.raises(asyncio.CancelledError if how == "cancel" else TimeoutError):
                await give_up(nova)
            # by a connection of its own: the answer to the other request may still come on that one
            return (await nova.servers.get("S")).name

        assert run(Async(server.url).session(), do) == "vm"


def test_an_iteration_that_ends_early_leaves_no_request(cloud: Cloud) -> None:
    page = {"servers": [{"id": "A"}, {"id": "B"}], "servers_links": [{"rel": "next", "href": "?marker=B"}]}
    cloud.route("GET /servers/detail", page)
    cloud.route("GET /servers/detail?marker=B", {"servers": []})

    async def do(nova: AsyncClient) -> str:
        async for server in nova.servers.iter():
            return server.id
        raise AssertionError

    assert run(Async(cloud.url).session(), do) == "A"


def test_the_error_of_a_page_that_nobody_wants_is_not_told(cloud: Cloud, caplog: pytest.LogCaptureFixture) -> None:
    page = {"servers": [{"id": "A"}], "servers_links": [{"rel": "next", "href": "?marker=A"}]}
    cloud.route("GET /servers/detail", page)
    cloud.route("GET /servers/detail?marker=A", {"error": {"message": "no"}}, 500)

    async def do(nova: AsyncClient) -> str:
        async for server in nova.servers.iter():
            while nova._ahead:
                await asyncio.sleep(0)
            return server.id
        raise AssertionError

    assert run(Async(cloud.url).session(), do) == "A"
    gc.collect()
    assert caplog.records == []


def test_waiting_can_be_bounded_from_outside(cloud: Cloud) -> None:
    cloud.route(LINE, {"server": {**SERVER["server"], "status": "BUILD"}})

    async def do(nova: AsyncClient) -> None:
        async with asyncio.timeout(0.05):
            await nova.servers.wait_for("S", "ACTIVE", timeout=600)

    with pytest.raises(TimeoutError):
        run(Async(cloud.url).session(), do)
    assert len(cloud.sent) == 1


def test_waiting_that_takes_too_long_is_a_timeout_too(cloud: Cloud) -> None:
    cloud.route(LINE, {"server": {**SERVER["server"], "status": "BUILD"}})
    with pytest.raises(TimeoutError, match="not ACTIVE after 0 seconds; it is BUILD"):
        run(Async(cloud.url).session(), lambda nova: nova.servers.wait_for("S", "ACTIVE", timeout=0))


def test_timings_are_kept(session: Any) -> None:
    async def do(nova: AsyncClient) -> Any:
        await gather(nova.servers.get("S") for _ in range(3))
        return nova.get_timings()

    timings = run(session, do, timings=True)
    assert [what for what, _, _ in timings] == ["GET /servers/S"] * 3
    assert all(start <= end for _, start, end in timings)


@pytest.mark.parametrize("name", ["servers.get", "servers.find", "servers.wait_for", "flavors.list"])
def test_a_coroutine_is_called_by_its_operation(session: Any, name: str) -> None:
    nova = AsyncClient("2.90", session=session)
    manager, _, method = name.partition(".")
    coroutine = getattr(getattr(nova, manager), method)(*["S"] * (method in ("get", "wait_for")))
    try:
        assert coroutine.__qualname__ in (f"{type(getattr(nova, manager)).__name__}.{method}", "ManagerWithFind.find")
    finally:
        coroutine.close()


@pytest.mark.parametrize(("wanted", "found"), [("2.latest", "2.96"), ("2.90", "2.90")])
def test_the_version_to_use(cloud: Cloud, wanted: str, found: str) -> None:
    keystone.nova(cloud, "2.96")

    async def do(nova: AsyncClient) -> tuple[str, str]:
        nova.api_version = await discover_version(nova, APIVersion(wanted))
        await nova.servers.list()
        return nova.api_version.get_string(), cloud.sent[-1].headers["X-OpenStack-Nova-API-Version"]

    assert run(Async(f"{cloud.url}/v2.1").session(), do) == (found, found)


def test_a_version_that_the_server_does_not_speak(cloud: Cloud) -> None:
    keystone.nova(cloud, "2.79")
    with pytest.raises(exceptions.UnsupportedVersion, match=r"valid version range is '2\.1' to '2\.79'"):
        run(Async(f"{cloud.url}/v2.1").session(), lambda nova: discover_version(nova, APIVersion("2.90")))


def test_the_function_for_the_other_clients_names_this_one(session: Any) -> None:
    with pytest.raises(exceptions.InvalidUsage, match=r"`await novaclient\.aio\.discover_version\(\.\.\.\)`"):
        api_versions.discover_version(AsyncClient("2.90", session=session), APIVersion("2.latest"))


def test_with_is_not_enough(session: Any) -> None:
    with pytest.raises(exceptions.InvalidUsage, match="`async with`"), AsyncClient("2.90", session=session):
        pass


WITHOUT_AIOHTTP = """
import sys
sys.modules["aiohttp"] = None
import novaclient.client
import novaclient.aio
"""


def test_without_the_extra_it_is_named() -> None:
    done = subprocess.run([sys.executable, "-c", WITHOUT_AIOHTTP], capture_output=True, text=True, check=False)
    assert done.stderr.endswith("ImportError: novaclient.aio needs aiohttp: pip install 'novaclient[async]'\n")


def test_a_loop_that_runs_does_not_wait_for_imports() -> None:
    program = "import novaclient.aio, sys; print('aiohttp' in sys.modules)"
    assert (
        subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout == "True\n"
    )
