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
    from typing import Any

    from novaclient.core import Request


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
