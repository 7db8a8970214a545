# Made by `python tools/stubs.py` out of `tenant_networks.py`: change that, not this.
from collections.abc import Generator
from typing import Any, type_check_only

from novaclient.base import ListWithMeta, ManagerWithFind, Resource
from novaclient.resource import TupleWithMeta

class TenantNetwork(Resource):
    """A network: `id`, `label`, `cidr`. From Nova's proxy the last is the text "None"."""

    id: str
    """ID."""
    label: str
    """Its name."""
    cidr: str | None
    """Its addresses."""
    def delete(self) -> TupleWithMeta[Any]:
        """Delete a network."""

@type_check_only
class AsyncTenantNetwork(Resource):
    """`TenantNetwork` as the asynchronous client has it. At run time there is no class of this name."""

    id: str
    """ID."""
    label: str
    """Its name."""
    cidr: str | None
    """Its addresses."""
    async def delete(self) -> TupleWithMeta[Any]:
        """Delete a network."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

def brief(info: dict[str, Any]) -> dict[str, Any]:
    """What is told of a network here."""

def listed(manager: Any) -> Generator[Any, Any, ListWithMeta[TenantNetwork]]:
    """List networks."""

def shown(manager: Any, network: Any) -> Generator[Any, Any, TenantNetwork]:
    """Show a network."""

def made(manager: Any, label: str, cidr: str) -> Generator[Any, Any, TenantNetwork]:
    """Make a network with a subnet."""

class TenantNetworkManager(ManagerWithFind):
    """The operations on the networks of a project. Source: API reference, Project networks (os-tenant-networks)."""
    def list(self) -> ListWithMeta[TenantNetwork]:
        """List networks."""
    def get(self, network: TenantNetwork | str) -> TenantNetwork:
        """Show a network.

        :param network: The network, or its ID.
        """
    def delete(self, network: TenantNetwork | str) -> TupleWithMeta[Any]:
        """Delete a network.

        :param network: The network, or its ID.
        """
    def create(self, label: str, cidr: str) -> TenantNetwork:
        """Make a network with a subnet.

        :param label: Its name.
        :param cidr: Its addresses, as "192.0.2.0/24".
        """
    def find(self, **kwargs: Any) -> TenantNetwork:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    def findall(self, **kwargs: Any) -> ListWithMeta[TenantNetwork]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """

@type_check_only
class AsyncTenantNetworkManager(ManagerWithFind):
    """`TenantNetworkManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def list(self) -> ListWithMeta[AsyncTenantNetwork]:
        """List networks."""
    async def get(self, network: AsyncTenantNetwork | str) -> AsyncTenantNetwork:
        """Show a network.

        :param network: The network, or its ID.
        """
    async def delete(self, network: AsyncTenantNetwork | str) -> TupleWithMeta[Any]:
        """Delete a network.

        :param network: The network, or its ID.
        """
    async def create(self, label: str, cidr: str) -> AsyncTenantNetwork:
        """Make a network with a subnet.

        :param label: Its name.
        :param cidr: Its addresses, as "192.0.2.0/24".
        """
    async def find(self, **kwargs: Any) -> AsyncTenantNetwork:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    async def findall(self, **kwargs: Any) -> ListWithMeta[AsyncTenantNetwork]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """
