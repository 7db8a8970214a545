# Made by `python tools/stubs.py` out of `floating_ips_bulk.py`: change that, not this.
from typing import Any, type_check_only

from novaclient.base import ManagerWithFind, Resource
from novaclient.resource import ListWithMeta
from novaclient.spec import Param

class FloatingIP(Resource):
    """An address: `address`, `pool`, `interface`, `project_id`, `instance_uuid`, `fixed_ip`; or a range of them."""

    address: str
    """The address."""
    pool: str | None
    """Pool it is of."""
    interface: str | None
    """Interface of the host."""
    project_id: str | None
    """ID of the project that has it."""
    instance_uuid: str | None
    """ID of the server that it leads to."""
    fixed_ip: str | None
    """Address of that server."""
    ip_range: str
    """Addresses as CIDR; only in the answer that made them."""

@type_check_only
class AsyncFloatingIP(Resource):
    """`FloatingIP` as the asynchronous client has it. At run time there is no class of this name."""

    address: str
    """The address."""
    pool: str | None
    """Pool it is of."""
    interface: str | None
    """Interface of the host."""
    project_id: str | None
    """ID of the project that has it."""
    instance_uuid: str | None
    """ID of the server that it leads to."""
    fixed_ip: str | None
    """Address of that server."""
    ip_range: str
    """Addresses as CIDR; only in the answer that made them."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

RANGE: Param

class FloatingIPBulkManager(ManagerWithFind):
    """The operations on many floating IPs. Source: API reference, Floating IPs bulk (os-floating-ips-bulk)."""
    def list(self, host: str | None = None) -> ListWithMeta[FloatingIP]:
        """List the floating IPs of all projects. (until 2.35)

        :param host: Only those of this host.
        """
    def create(self, ip_range: str, pool: str | None = None, interface: str | None = None) -> FloatingIP:
        """Make the floating IPs of a range. (until 2.35)

        :param ip_range: Addresses as CIDR, "203.0.113.0/24".
        :param pool: Pool to make them in.
        :param interface: Interface of the host that they go to.
        """
    def delete(self, ip_range: str) -> FloatingIP:
        """Delete the floating IPs of a range. (until 2.35)

        :param ip_range: Addresses as CIDR, "203.0.113.0/24".
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
class AsyncFloatingIPBulkManager(ManagerWithFind):
    """`FloatingIPBulkManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def list(self, host: str | None = None) -> ListWithMeta[AsyncFloatingIP]:
        """List the floating IPs of all projects. (until 2.35)

        :param host: Only those of this host.
        """
    async def create(self, ip_range: str, pool: str | None = None, interface: str | None = None) -> AsyncFloatingIP:
        """Make the floating IPs of a range. (until 2.35)

        :param ip_range: Addresses as CIDR, "203.0.113.0/24".
        :param pool: Pool to make them in.
        :param interface: Interface of the host that they go to.
        """
    async def delete(self, ip_range: str) -> AsyncFloatingIP:
        """Delete the floating IPs of a range. (until 2.35)

        :param ip_range: Addresses as CIDR, "203.0.113.0/24".
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
