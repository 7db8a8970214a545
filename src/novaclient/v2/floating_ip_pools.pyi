# Made by `python tools/stubs.py` out of `floating_ip_pools.py`: change that, not this.
from collections.abc import Generator
from typing import Any, type_check_only

from novaclient.base import ListWithMeta, ManagerWithFind, Resource

class FloatingIPPool(Resource):
    """A pool: its `name`."""

    name: str
    """Name."""

@type_check_only
class AsyncFloatingIPPool(Resource):
    """`FloatingIPPool` as the asynchronous client has it. At run time there is no class of this name."""

    name: str
    """Name."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

def name_of(network: dict[str, Any]) -> str:
    """The pool that a network is: its name, or its ID if it has none."""

def external_networks(manager: Any) -> Generator[Any, Any, ListWithMeta[dict[str, Any]]]:
    """The networks that are pools."""

def network_of(manager: Any, pool: str | None) -> Generator[Any, Any, dict[str, Any]]:
    """The network of a pool, given its name or ID; without one the only network, or the default one.

    :raises NotFound: if there is none
    :raises NoUniqueMatch: if there are several
    """

def pools(manager: Any) -> Generator[Any, Any, ListWithMeta[FloatingIPPool]]:
    """List the pools."""

class FloatingIPPoolManager(ManagerWithFind):
    """The operation on pools. Source: API reference, Floating IP pools (os-floating-ip-pools)."""
    def list(self) -> ListWithMeta[FloatingIPPool]:
        """List the pools of floating IPs."""
    def find(self, **kwargs: Any) -> FloatingIPPool:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    def findall(self, **kwargs: Any) -> ListWithMeta[FloatingIPPool]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """

@type_check_only
class AsyncFloatingIPPoolManager(ManagerWithFind):
    """`FloatingIPPoolManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def list(self) -> ListWithMeta[AsyncFloatingIPPool]:
        """List the pools of floating IPs."""
    async def find(self, **kwargs: Any) -> AsyncFloatingIPPool:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    async def findall(self, **kwargs: Any) -> ListWithMeta[AsyncFloatingIPPool]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """
