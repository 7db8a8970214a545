"""The asynchronous client: the same managers and arguments, awaited.

    async with AsyncClient("2.90", session=keystone_session) as nova:
        servers = await nova.servers.list()

It needs the extra `novaclient[async]`.
"""

from __future__ import annotations

import asyncio

from novaclient import client
from novaclient.v2 import client as v2

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Awaitable, Iterable
    from typing import Any, TypeVar

    T = TypeVar("T")

    from novaclient.core import Request


async def gather(awaitables: Iterable[Awaitable[T]], limit: int = 16) -> list[T]:
    """Await many at once, `limit` at a time: their results, in order.

        servers = await gather(nova.servers.get(i) for i in ids)

    The first error cancels the rest, and is raised.
    """
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
            if hasattr(left, "close"):
                left.close()
    return [results[number] for number in sorted(results)]


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
        self._transport: Any = None

    def run(self, step: Any) -> Any:
        """A coroutine that runs what a manager's method planned."""
        from novaclient import drive

        return drive.arun(step, self.send, self.sleep)

    async def send(self, request: Request) -> tuple[Any, Any]:  # type: ignore[override]
        """Send one request: (response, decoded body)."""
        if self._transport is None:
            from novaclient.transport.aio import AsyncTransport

            self._transport = AsyncTransport(self.client)
        answer: tuple[Any, Any] = await self._transport.send(request)
        return answer

    async def close(self) -> None:
        """Close the connections. The client may be used again after."""
        if self._transport is not None:
            await self._transport.close()

    async def __aenter__(self) -> AsyncClient:
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        await self.close()
