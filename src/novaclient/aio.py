"""The asynchronous client: the same managers and arguments, awaited.

    async with AsyncClient("2.90", session=keystone_session) as nova:
        servers = await nova.servers.list()

It needs the extra `novaclient[async]`.
"""

from __future__ import annotations

import asyncio

from novaclient import api_versions, client, drive, exceptions
from novaclient.v2 import client as v2

try:
    # here, and not with the first request: a loop that runs is not to wait for imports
    from novaclient.transport.aio import AsyncTransport
except ModuleNotFoundError as error:
    if error.name != "aiohttp":
        raise
    raise ImportError("novaclient.aio needs aiohttp: pip install 'novaclient[async]'", name="aiohttp") from error

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Awaitable, Coroutine, Iterable
    from typing import Any, Self

    from novaclient.api_versions import APIVersion
    from novaclient.core import Request
    from novaclient.resource import T


async def gather(awaitables: Iterable[Awaitable[T]], limit: int = 16) -> list[T]:
    """Await many at once, `limit` at a time: their results, in order.

        servers = await gather(nova.servers.get(i) for i in ids)

    The first error cancels the rest, and is raised.

    :param limit: how many are awaited at a time, 1 or more
    """
    if limit < 1:
        raise ValueError(f"limit must be 1 or more, not {limit}")
    results: dict[int, T] = {}
    waiting = enumerate(awaitables)

    async def worker() -> None:
        for number, awaitable in waiting:
            results[number] = await awaitable

    workers = [asyncio.ensure_future(worker()) for _ in range(limit)]
    try:
        await asyncio.gather(*workers)
    finally:
        for task in workers:
            task.cancel()
        await asyncio.gather(*workers, return_exceptions=True)
        for _number, left in waiting:
            # a coroutine has the one, a task or future the other
            end = getattr(left, "close", None) or getattr(left, "cancel", None)
            if end:
                end()
    return [results[number] for number in sorted(results)]


async def discover_version(nova: AsyncClient, requested_version: APIVersion) -> APIVersion:
    """The version to use with the client's server, for the one that is wanted: as `api_versions.discover_version`.

        nova.api_version = await discover_version(nova, APIVersion("2.latest"))

    :raises UnsupportedVersion: if the server does not speak it, or has none in common with this client
    """
    found: APIVersion = await nova.run(api_versions.discovery(nova, requested_version))
    return found


class AsyncClient(v2.Client):
    """A client of the Compute API for asyncio. Arguments as for `novaclient.client.Client`.

    Use it as an asynchronous context manager, or `await close()` in the end. What a resource does not hold is
    not fetched behind your back: `await server.get()`.
    """

    is_async = True
    sleep = staticmethod(asyncio.sleep)

    def __init__(
        self,
        version: Any,
        username: str | None = None,
        password: str | None = None,
        project_id: str | None = None,
        auth_url: str | None = None,
        **kwargs: Any,
    ) -> None:
        arguments, _ = client.versioned_arguments(version, username, password, project_id, auth_url, kwargs)
        super().__init__(**arguments)
        self._transport = AsyncTransport(self.client)
        self._ahead: set[asyncio.Task[Any]] = set()

    def run(self, step: Any) -> Any:
        """A coroutine that runs what a manager's method planned."""
        coroutine: Any = drive.arun(step, self.send, self.sleep)
        # what Python says of one that was not awaited, and what a task is called by
        coroutine.__qualname__ = getattr(getattr(step, "op", step), "__qualname__", coroutine.__qualname__)
        return coroutine

    async def send(self, request: Request) -> tuple[Any, Any]:  # type: ignore[override]
        """Send one request: (response, decoded body)."""
        return await self._transport.send(request)

    def ahead(self, coroutine: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        """Begin what may come to be of no use: it ends with the client, if not before."""
        task = asyncio.get_running_loop().create_task(coroutine)
        self._ahead.add(task)
        task.add_done_callback(self._ahead.discard)
        return task

    async def close(self) -> None:
        """Close the connections. The client may be used again after."""
        for task in self._ahead:
            task.cancel()
        await asyncio.gather(*self._ahead, return_exceptions=True)
        await self._transport.close()

    def __enter__(self) -> Any:
        raise exceptions.InvalidUsage("an asynchronous client is opened by `async with`")

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        await self.close()
