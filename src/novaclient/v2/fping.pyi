# Made by `python tools/stubs.py` out of `fping.py`: change that, not this.
from collections.abc import Sequence
from typing import Any, type_check_only

from novaclient.base import ManagerWithFind, Resource
from novaclient.resource import ListWithMeta
from novaclient.v2.server import AsyncServer, Server

class Fping(Resource):
    """A server that was pinged: `id`, `project_id`, and whether it is `alive`."""

    id: str
    """ID of the server."""
    project_id: str
    """ID of its project."""
    alive: bool
    """Whether it answered."""

@type_check_only
class AsyncFping(Resource):
    """`Fping` as the asynchronous client has it. At run time there is no class of this name."""

    id: str
    """ID of the server."""
    project_id: str
    """ID of its project."""
    alive: bool
    """Whether it answered."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

def either(manager: Any, args: dict[str, Any]) -> dict[str, Any]:
    """compat: what is to be included goes before what is to be left out."""

class FpingManager(ManagerWithFind):
    """The operations of fping. Source: API reference, Ping instances (os-fping)."""
    def list(
        self, all_tenants: bool = False, include: Sequence[str] = ..., exclude: Sequence[str] = ...
    ) -> ListWithMeta[Fping]:
        """Ping servers.

        :param all_tenants: The servers of all projects.
        :param include: IDs of the servers to ping, and of no others.
        :param exclude: IDs of servers not to ping.
        """
    def get(self, server: Server | str) -> Fping:
        """Ping a server.

        :param server: The server, or its ID.
        """
    def find(self, **kwargs: Any) -> Fping:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    def findall(self, **kwargs: Any) -> ListWithMeta[Fping]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """

@type_check_only
class AsyncFpingManager(ManagerWithFind):
    """`FpingManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def list(
        self, all_tenants: bool = False, include: Sequence[str] = ..., exclude: Sequence[str] = ...
    ) -> ListWithMeta[AsyncFping]:
        """Ping servers.

        :param all_tenants: The servers of all projects.
        :param include: IDs of the servers to ping, and of no others.
        :param exclude: IDs of servers not to ping.
        """
    async def get(self, server: AsyncServer | str) -> AsyncFping:
        """Ping a server.

        :param server: The server, or its ID.
        """
    async def find(self, **kwargs: Any) -> AsyncFping:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    async def findall(self, **kwargs: Any) -> ListWithMeta[AsyncFping]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """
