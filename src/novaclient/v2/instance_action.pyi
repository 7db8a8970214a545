# Made by `python tools/stubs.py` out of `instance_action.py`: change that, not this.
from collections.abc import AsyncGenerator, Generator
from datetime import datetime
from typing import Any, type_check_only

from novaclient.base import ManagerWithFind, Resource
from novaclient.resource import ListWithMeta
from novaclient.v2.server import AsyncServer, Server

class InstanceAction(Resource):
    """Something that was done: `action`, `request_id`, `start_time`, ...; shown alone, also its `events`."""

    action: str
    """What was done, as "create"."""
    request_id: str
    """ID of the request that began it."""
    instance_uuid: str
    """ID of the server."""
    message: str | None
    """What went wrong."""
    start_time: str
    """When it began."""
    updated_at: str | None
    """When it was last changed. (2.58 and later)"""
    started_at: datetime | None
    """When it began."""
    updated_at_utc: datetime | None
    """When it was last changed. (2.58 and later)"""
    user_id: str | None
    """ID of the user who began it."""
    project_id: str | None
    """ID of that user's project."""
    events: list[dict[str, Any]]
    """Its steps; only of an action that is shown alone."""

@type_check_only
class AsyncInstanceAction(Resource):
    """`InstanceAction` as the asynchronous client has it. At run time there is no class of this name."""

    action: str
    """What was done, as "create"."""
    request_id: str
    """ID of the request that began it."""
    instance_uuid: str
    """ID of the server."""
    message: str | None
    """What went wrong."""
    start_time: str
    """When it began."""
    updated_at: str | None
    """When it was last changed. (2.58 and later)"""
    started_at: datetime | None
    """When it began."""
    updated_at_utc: datetime | None
    """When it was last changed. (2.58 and later)"""
    user_id: str | None
    """ID of the user who began it."""
    project_id: str | None
    """ID of that user's project."""
    events: list[dict[str, Any]]
    """Its steps; only of an action that is shown alone."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

class InstanceActionManager(ManagerWithFind):
    """The operations on actions. Source: API reference, Servers actions (os-instance-actions)."""
    def get(self, server: Server | str, request_id: str) -> InstanceAction:
        """Show an action on a server.

        :param server: The server, or its ID.
        :param request_id: ID of the request that began it.
        """
    def list(
        self,
        server: Server | str,
        marker: str | None = None,
        limit: int | str | None = None,
        changes_since: str | None = None,
        changes_before: str | None = None,
    ) -> ListWithMeta[InstanceAction]:
        """List the actions on a server, the newest first.

        :param server: The server, or its ID.
        :param marker: Request ID of the action after which to begin. (2.58 and later)
        :param limit: How many at most; the server has a limit of its own. (2.58 and later)
        :param changes_since: Only what changed at this time or later: ISO 8601. (2.58 and later)
        :param changes_before: Only what changed at this time or earlier: ISO 8601. (2.66 and later)
        """
    def iter(
        self,
        server: Server | str,
        marker: str | None = None,
        limit: int | str | None = None,
        changes_since: str | None = None,
        changes_before: str | None = None,
    ) -> Generator[InstanceAction]:
        """Iterates over all that `list` lists, page by page: `limit` is the size of a page."""
    def find(self, **kwargs: Any) -> InstanceAction:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    def findall(self, **kwargs: Any) -> ListWithMeta[InstanceAction]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """

@type_check_only
class AsyncInstanceActionManager(ManagerWithFind):
    """`InstanceActionManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def get(self, server: AsyncServer | str, request_id: str) -> AsyncInstanceAction:
        """Show an action on a server.

        :param server: The server, or its ID.
        :param request_id: ID of the request that began it.
        """
    async def list(
        self,
        server: AsyncServer | str,
        marker: str | None = None,
        limit: int | str | None = None,
        changes_since: str | None = None,
        changes_before: str | None = None,
    ) -> ListWithMeta[AsyncInstanceAction]:
        """List the actions on a server, the newest first.

        :param server: The server, or its ID.
        :param marker: Request ID of the action after which to begin. (2.58 and later)
        :param limit: How many at most; the server has a limit of its own. (2.58 and later)
        :param changes_since: Only what changed at this time or later: ISO 8601. (2.58 and later)
        :param changes_before: Only what changed at this time or earlier: ISO 8601. (2.66 and later)
        """
    def iter(
        self,
        server: AsyncServer | str,
        marker: str | None = None,
        limit: int | str | None = None,
        changes_since: str | None = None,
        changes_before: str | None = None,
    ) -> AsyncGenerator[AsyncInstanceAction]:
        """Iterates over all that `list` lists, page by page: `limit` is the size of a page."""
    async def find(self, **kwargs: Any) -> AsyncInstanceAction:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    async def findall(self, **kwargs: Any) -> ListWithMeta[AsyncInstanceAction]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """
