# Made by `python tools/stubs.py` out of `floating_ips.py`: change that, not this.
from collections.abc import Generator
from typing import Any, type_check_only

from novaclient.base import ListWithMeta, ManagerWithFind, Resource
from novaclient.resource import TupleWithMeta
from novaclient.spec import Param

class FloatingIP(Resource):
    """An address: `id`, `ip`, `pool`; and if it is in use, `fixed_ip` and `instance_id`, the ID of the server."""

    id: str | int
    """ID; a number from nova-network."""
    ip: str
    """The address."""
    pool: str | None
    """Pool it is of."""
    fixed_ip: str | None
    """Address of the server that it leads to."""
    instance_id: str | None
    """ID of that server."""
    def delete(self) -> TupleWithMeta[Any]:
        """Give a floating IP back."""

@type_check_only
class AsyncFloatingIP(Resource):
    """`FloatingIP` as the asynchronous client has it. At run time there is no class of this name."""

    id: str | int
    """ID; a number from nova-network."""
    ip: str
    """The address."""
    pool: str | None
    """Pool it is of."""
    fixed_ip: str | None
    """Address of the server that it leads to."""
    instance_id: str | None
    """ID of that server."""
    async def delete(self) -> TupleWithMeta[Any]:
        """Give a floating IP back."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

def as_nova_says(
    ips: list[dict[str, Any]], manager: Any, networks: dict[str, dict[str, Any]] | None = None
) -> Generator[Any, Any, list[FloatingIP]]:
    """Floating IPs of Neutron as Nova showed them; ports, if need be, are looked up.

    :param networks: those that they are of, by ID; looked up if they are not known
    """

def listed(manager: Any, all_tenants: bool) -> Generator[Any, Any, ListWithMeta[FloatingIP]]:
    """List the floating IPs of the project, or those of all."""

def shown(manager: Any, floating_ip: Any) -> Generator[Any, Any, FloatingIP]:
    """Show a floating IP."""

def made(manager: Any, pool: str | None) -> Generator[Any, Any, FloatingIP]:
    """Take a floating IP out of a pool."""

FLOATING_IP: Param
POOL: Param

class FloatingIPManager(ManagerWithFind):
    """The operations on floating IPs. Source: API reference, Floating IPs (os-floating-ips)."""
    def list(self, all_tenants: bool = False) -> ListWithMeta[FloatingIP]:
        """List floating IPs.

        :param all_tenants: Those of all projects (admin only).
        """
    def get(self, floating_ip: FloatingIP | str) -> FloatingIP:
        """Show a floating IP.

        :param floating_ip: The floating IP, or its ID.
        """
    def create(self, pool: str | None = None) -> FloatingIP:
        """Allocate a floating IP to the project.

        :param pool: Name of the pool; without it the only one, or the default one.
        """
    def delete(self, floating_ip: FloatingIP | str) -> TupleWithMeta[Any]:
        """Give a floating IP back.

        :param floating_ip: The floating IP, or its ID.
        """
    def find(self, **kwargs: Any) -> FloatingIP:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    def findall(self, **kwargs: Any) -> ListWithMeta[FloatingIP]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """

@type_check_only
class AsyncFloatingIPManager(ManagerWithFind):
    """`FloatingIPManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def list(self, all_tenants: bool = False) -> ListWithMeta[AsyncFloatingIP]:
        """List floating IPs.

        :param all_tenants: Those of all projects (admin only).
        """
    async def get(self, floating_ip: AsyncFloatingIP | str) -> AsyncFloatingIP:
        """Show a floating IP.

        :param floating_ip: The floating IP, or its ID.
        """
    async def create(self, pool: str | None = None) -> AsyncFloatingIP:
        """Allocate a floating IP to the project.

        :param pool: Name of the pool; without it the only one, or the default one.
        """
    async def delete(self, floating_ip: AsyncFloatingIP | str) -> TupleWithMeta[Any]:
        """Give a floating IP back.

        :param floating_ip: The floating IP, or its ID.
        """
    async def find(self, **kwargs: Any) -> AsyncFloatingIP:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    async def findall(self, **kwargs: Any) -> ListWithMeta[AsyncFloatingIP]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """
