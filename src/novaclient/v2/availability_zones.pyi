# Made by `python tools/stubs.py` out of `availability_zones.py`: change that, not this.
# ruff: noqa: N815
from typing import Any, type_check_only

from novaclient.base import ManagerWithFind, Resource
from novaclient.resource import ListWithMeta

class AvailabilityZone(Resource):
    """An availability zone: `zoneName`, `zoneState`, and (for admins) `hosts` with their services."""

    zoneName: str
    """Name."""
    zoneState: dict[str, bool]
    """`available`: true or false."""
    hosts: dict[str, Any] | None
    """Its hosts, and the state of their services (admin only)."""

@type_check_only
class AsyncAvailabilityZone(Resource):
    """`AvailabilityZone` as the asynchronous client has it. At run time there is no class of this name."""

    zoneName: str
    """Name."""
    zoneState: dict[str, bool]
    """`available`: true or false."""
    hosts: dict[str, Any] | None
    """Its hosts, and the state of their services (admin only)."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

class AvailabilityZoneManager(ManagerWithFind):
    """The operation on availability zones. Source: API reference, Availability zones (os-availability-zone)."""

    return_parameter_name: str
    def list(self, detailed: bool = True) -> ListWithMeta[AvailabilityZone]:
        """List availability zones.

        :param detailed: With hosts and services (admin only), or names and states alone.
        """
    def find(self, **kwargs: Any) -> AvailabilityZone:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    def findall(self, **kwargs: Any) -> ListWithMeta[AvailabilityZone]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """

@type_check_only
class AsyncAvailabilityZoneManager(ManagerWithFind):
    """`AvailabilityZoneManager` as the asynchronous client has it. At run time there is no class of this name."""

    return_parameter_name: str
    async def list(self, detailed: bool = True) -> ListWithMeta[AsyncAvailabilityZone]:
        """List availability zones.

        :param detailed: With hosts and services (admin only), or names and states alone.
        """
    async def find(self, **kwargs: Any) -> AsyncAvailabilityZone:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    async def findall(self, **kwargs: Any) -> ListWithMeta[AsyncAvailabilityZone]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """
