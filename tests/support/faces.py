"""The two faces of the library, called alike, so that one test runs through both."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from keystoneauth1 import session, token_endpoint

from novaclient import aio, client


class Face:
    """A way to call the library."""

    def __init__(self, url: str) -> None:
        self.url = url

    def session(self) -> Any:
        """A session that asks no Keystone: every service is the recording server."""
        return session.Session(auth=token_endpoint.Token(self.url, "a-token"))

    def call(self, version: str, do: Callable[[Any], Any]) -> Any:
        """Do something with a client of this microversion: `do(client)` makes one call."""
        raise NotImplementedError


class Sync(Face):
    """The synchronous client."""

    def call(self, version: str, do: Callable[[Any], Any]) -> Any:
        made = self.session()
        try:
            return do(client.Client(version, session=made))
        finally:
            made.session.close()


class Async(Face):
    """The asynchronous client."""

    def call(self, version: str, do: Callable[[Any], Any]) -> Any:
        async def main() -> Any:
            async with aio.AsyncClient(version, session=self.session()) as nova:
                result = do(nova)
                return await result if hasattr(result, "__await__") else result

        return asyncio.run(main())


FACES = (Sync, Async)
