# Made by `python tools/stubs.py` out of `virtual_interfaces.py`: change that, not this.
from typing import Any, type_check_only

from novaclient.base import ManagerWithFind, Resource
from novaclient.resource import ListWithMeta
from novaclient.v2.server import AsyncServer, Server

class VirtualInterface(Resource):
    """A network card: `id`, `mac_address`; `net_id` (2.12)."""

    id: str
    """ID."""
    mac_address: str
    """MAC address."""
    net_id: str
    """ID of the network. (2.12 and later)"""
    network_id: str
    """ID of the network, from an extension of Nova before 2.12."""

@type_check_only
class AsyncVirtualInterface(Resource):
    """`VirtualInterface` as the asynchronous client has it. At run time there is no class of this name."""

    id: str
    """ID."""
    mac_address: str
    """MAC address."""
    net_id: str
    """ID of the network. (2.12 and later)"""
    network_id: str
    """ID of the network, from an extension of Nova before 2.12."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

class VirtualInterfaceManager(ManagerWithFind):
    """The operation on virtual interfaces."""
    def list(self, instance_id: Server | str) -> ListWithMeta[VirtualInterface]:
        """List the virtual interfaces of a server. (until 2.43)

        :param instance_id: The server, or its ID.
        """
    def find(self, **kwargs: Any) -> VirtualInterface:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    def findall(self, **kwargs: Any) -> ListWithMeta[VirtualInterface]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """

@type_check_only
class AsyncVirtualInterfaceManager(ManagerWithFind):
    """`VirtualInterfaceManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def list(self, instance_id: AsyncServer | str) -> ListWithMeta[AsyncVirtualInterface]:
        """List the virtual interfaces of a server. (until 2.43)

        :param instance_id: The server, or its ID.
        """
    async def find(self, **kwargs: Any) -> AsyncVirtualInterface:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    async def findall(self, **kwargs: Any) -> ListWithMeta[AsyncVirtualInterface]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """
