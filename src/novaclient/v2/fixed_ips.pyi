# Made by `python tools/stubs.py` out of `fixed_ips.py`: change that, not this.
from collections.abc import Generator
from typing import Any, type_check_only

from novaclient.base import Manager, Resource, TupleWithMeta

class FixedIP(Resource):
    """An address: `address`, `cidr`, `host`, and `hostname`, the name of its server; `reserved` (2.4)."""

    address: str
    """The address."""
    cidr: str
    """Network it is of, as CIDR."""
    host: str | None
    """Host of the server."""
    hostname: str | None
    """Name of the server."""
    reserved: bool
    """Whether it is kept from servers. (2.4 and later)"""

@type_check_only
class AsyncFixedIP(Resource):
    """`FixedIP` as the asynchronous client has it. At run time there is no class of this name."""

    address: str
    """The address."""
    cidr: str
    """Network it is of, as CIDR."""
    host: str | None
    """Host of the server."""
    hostname: str | None
    """Name of the server."""
    reserved: bool
    """Whether it is kept from servers. (2.4 and later)"""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

def port_of(manager: Any, address: str) -> Generator[Any, Any, dict[str, Any]]:
    """The port that has an address.

    :raises NotFound: if none has it
    :raises NoUniqueMatch: if several have it, in several networks
    """

def subnet_with(manager: Any, address: str) -> Generator[Any, Any, dict[str, Any]]:
    """The subnet that an address is of. Raises NotFound or NoUniqueMatch."""

def shown(manager: Any, fixed_ip: Any) -> Generator[Any, Any, FixedIP]:
    """Show an address, with the subnet and the server it belongs to."""

def reserved(manager: Any, fixed_ip: Any) -> Generator[Any, Any, TupleWithMeta[Any]]:
    """Make a port that keeps an address from servers."""

def freed(manager: Any, fixed_ip: Any) -> Generator[Any, Any, TupleWithMeta[Any]]:
    """Delete the port that keeps an address, if nothing is connected to it."""

def address_of(fixed_ip: Any) -> str:
    """The address, given itself or a `FixedIP`."""

class FixedIPsManager(Manager):
    """The operations on fixed IPs. Source: API reference, Fixed IPs (os-fixed-ips)."""
    def get(self, fixed_ip: FixedIP | str) -> FixedIP:
        """Show an address.

        :param fixed_ip: The address.
        """
    def reserve(self, fixed_ip: FixedIP | str) -> TupleWithMeta[Any]:
        """Keep an address from servers: make a port that has it.

        :param fixed_ip: The address.
        """
    def unreserve(self, fixed_ip: FixedIP | str) -> TupleWithMeta[Any]:
        """Let servers have an address again: delete the port that has it, if it is in no use.

        :param fixed_ip: The address.
        """

@type_check_only
class AsyncFixedIPsManager(Manager):
    """`FixedIPsManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def get(self, fixed_ip: AsyncFixedIP | str) -> AsyncFixedIP:
        """Show an address.

        :param fixed_ip: The address.
        """
    async def reserve(self, fixed_ip: AsyncFixedIP | str) -> TupleWithMeta[Any]:
        """Keep an address from servers: make a port that has it.

        :param fixed_ip: The address.
        """
    async def unreserve(self, fixed_ip: AsyncFixedIP | str) -> TupleWithMeta[Any]:
        """Let servers have an address again: delete the port that has it, if it is in no use.

        :param fixed_ip: The address.
        """
