# Made by `python tools/stubs.py` out of `server_shares.py`: change that, not this.
from typing import Any, type_check_only

from novaclient.base import Manager, Resource
from novaclient.resource import ListWithMeta, TupleWithMeta
from novaclient.spec import Param
from novaclient.v2.server import AsyncServer, Server

class ServerShare(Resource):
    """A share of a server: `share_id`, `status`, `tag`; for admins `uuid` and `export_location`. Its ID is Manila's."""

    share_id: str
    """ID of the share."""
    status: str
    """"attaching", "inactive", "active", ..."""
    tag: str
    """Tag by which the guest mounts it."""
    uuid: str
    """ID of the attachment (admin only)."""
    export_location: str | None
    """Where it is (admin only)."""
    @property
    def id(self) -> Any:
        """The ID of the share."""

@type_check_only
class AsyncServerShare(Resource):
    """`ServerShare` as the asynchronous client has it. At run time there is no class of this name."""

    share_id: str
    """ID of the share."""
    status: str
    """"attaching", "inactive", "active", ..."""
    tag: str
    """Tag by which the guest mounts it."""
    uuid: str
    """ID of the attachment (admin only)."""
    export_location: str | None
    """Where it is (admin only)."""
    @property
    def id(self) -> Any:
        """The ID of the share."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

SHARE: Param

class ServerShareManager(Manager):
    """The operations on them. Source: API reference, Servers with shares attachments (servers, shares)."""
    def list(self, server: Server | str) -> ListWithMeta[ServerShare]:
        """List the shares of a server. (2.97 and later)

        :param server: The server, or its ID.
        """
    def get(self, server: Server | str, share: ServerShare | str) -> ServerShare:
        """Show a share of a server. (2.97 and later)

        :param server: The server, or its ID.
        :param share: The share, or its ID.
        """
    def create(self, server: Server | str, share_id: Any, tag: str | None = None) -> ServerShare:
        """Attach a share to a server that is shut off. (2.97 and later)

        :param server: The server, or its ID.
        :param share_id: ID of the share.
        :param tag: Tag by which the guest mounts it; its ID by default.
        """
    def delete(self, server: Server | str, share: ServerShare | str) -> TupleWithMeta[Any]:
        """Detach a share from a server that is shut off. (2.97 and later)

        :param server: The server, or its ID.
        :param share: The share, or its ID.
        """

@type_check_only
class AsyncServerShareManager(Manager):
    """`ServerShareManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def list(self, server: AsyncServer | str) -> ListWithMeta[AsyncServerShare]:
        """List the shares of a server. (2.97 and later)

        :param server: The server, or its ID.
        """
    async def get(self, server: AsyncServer | str, share: AsyncServerShare | str) -> AsyncServerShare:
        """Show a share of a server. (2.97 and later)

        :param server: The server, or its ID.
        :param share: The share, or its ID.
        """
    async def create(self, server: AsyncServer | str, share_id: Any, tag: str | None = None) -> AsyncServerShare:
        """Attach a share to a server that is shut off. (2.97 and later)

        :param server: The server, or its ID.
        :param share_id: ID of the share.
        :param tag: Tag by which the guest mounts it; its ID by default.
        """
    async def delete(self, server: AsyncServer | str, share: AsyncServerShare | str) -> TupleWithMeta[Any]:
        """Detach a share from a server that is shut off. (2.97 and later)

        :param server: The server, or its ID.
        :param share: The share, or its ID.
        """
