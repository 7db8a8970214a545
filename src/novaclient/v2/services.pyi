# Made by `python tools/stubs.py` out of `services.py`: change that, not this.
from datetime import datetime
from typing import Any, overload, type_check_only

from novaclient.base import ManagerWithFind, Resource
from novaclient.resource import ListWithMeta, TupleWithMeta
from novaclient.spec import Param

class Service(Resource):
    """A process of Nova: `binary`, `host`, `zone`, `status` (as was ordered), `state` (as it is)."""

    id: int | str
    """ID: a UUID since 2.53, a number before."""
    binary: str
    """Name of the process, as "nova-compute"."""
    host: str
    """Host it runs on."""
    zone: str
    """Availability zone of the host."""
    status: str
    """"enabled" or "disabled", as was ordered."""
    state: str
    """"up" or "down", as it is."""
    updated_at: str | None
    """When it last reported."""
    updated_at_utc: datetime | None
    """When it last reported."""
    disabled_reason: str | None
    """Why it is disabled."""
    forced_down: bool
    """Whether an administrator says that it is down. (2.11 and later)"""

@type_check_only
class AsyncService(Resource):
    """`Service` as the asynchronous client has it. At run time there is no class of this name."""

    id: int | str
    """ID: a UUID since 2.53, a number before."""
    binary: str
    """Name of the process, as "nova-compute"."""
    host: str
    """Host it runs on."""
    zone: str
    """Availability zone of the host."""
    status: str
    """"enabled" or "disabled", as was ordered."""
    state: str
    """"up" or "down", as it is."""
    updated_at: str | None
    """When it last reported."""
    updated_at_utc: datetime | None
    """When it last reported."""
    disabled_reason: str | None
    """Why it is disabled."""
    forced_down: bool
    """Whether an administrator says that it is down. (2.11 and later)"""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

HOST: Param
BINARY: Param
UUID: Param

class ServiceManager(ManagerWithFind):
    """The operations on services. Source: API reference, Compute services (os-services)."""
    def list(self, host: str | None = None, binary: str | None = None) -> ListWithMeta[Service]:
        """List services.

        :param host: Only services on this host.
        :param binary: Only services of this name, as "nova-compute".
        """
    @overload
    def enable(self, service_uuid: str) -> Service:
        """Let the scheduler use a service. (2.53 and later)

        :param service_uuid: ID of the service, a UUID.
        """
    @overload
    def enable(self, host: str, binary: str) -> Service:
        """Let the scheduler use a service. (until 2.52)

        :param host: Name of the host.
        :param binary: Name of the process, as "nova-compute".
        """
    @overload
    def disable(self, service_uuid: str) -> Service:
        """No longer let the scheduler use a service. (2.53 and later)

        :param service_uuid: ID of the service, a UUID.
        """
    @overload
    def disable(self, host: str, binary: str) -> Service:
        """No longer let the scheduler use a service. (until 2.52)

        :param host: Name of the host.
        :param binary: Name of the process, as "nova-compute".
        """
    @overload
    def disable_log_reason(self, service_uuid: str, reason: str) -> Service:
        """No longer let the scheduler use a service, and say why. (2.53 and later)

        :param service_uuid: ID of the service, a UUID.
        :param reason: Why, up to 255 characters.
        """
    @overload
    def disable_log_reason(self, host: str, binary: str, reason: str | None) -> Service:
        """No longer let the scheduler use a service, and say why. (until 2.52)

        :param host: Name of the host.
        :param binary: Name of the process, as "nova-compute".
        :param reason: Why, up to 255 characters.
        """
    @overload
    def force_down(self, service_uuid: str, force_down: bool) -> Service:
        """Declare a service down, so that its servers can be evacuated; or take that back. (2.53 and later)

        :param service_uuid: ID of the service, a UUID.
        :param force_down: Whether it is down.
        """
    @overload
    def force_down(self, host: str, binary: str, force_down: bool | None = None) -> Service:
        """Declare a service down, so that its servers can be evacuated; or take that back. (2.11 to 2.52)

        :param host: Name of the host.
        :param binary: Name of the process, as "nova-compute".
        :param force_down: Whether it is down.
        """
    def delete(self, service_id: Service | str | int) -> TupleWithMeta[Any]:
        """Delete a service whose process is gone for good.

        :param service_id: The service, or its ID: until 2.52 a number.
        """
    def find(self, **kwargs: Any) -> Service:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    def findall(self, **kwargs: Any) -> ListWithMeta[Service]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """

@type_check_only
class AsyncServiceManager(ManagerWithFind):
    """`ServiceManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def list(self, host: str | None = None, binary: str | None = None) -> ListWithMeta[AsyncService]:
        """List services.

        :param host: Only services on this host.
        :param binary: Only services of this name, as "nova-compute".
        """
    @overload
    async def enable(self, service_uuid: str) -> AsyncService:
        """Let the scheduler use a service. (2.53 and later)

        :param service_uuid: ID of the service, a UUID.
        """
    @overload
    async def enable(self, host: str, binary: str) -> AsyncService:
        """Let the scheduler use a service. (until 2.52)

        :param host: Name of the host.
        :param binary: Name of the process, as "nova-compute".
        """
    @overload
    async def disable(self, service_uuid: str) -> AsyncService:
        """No longer let the scheduler use a service. (2.53 and later)

        :param service_uuid: ID of the service, a UUID.
        """
    @overload
    async def disable(self, host: str, binary: str) -> AsyncService:
        """No longer let the scheduler use a service. (until 2.52)

        :param host: Name of the host.
        :param binary: Name of the process, as "nova-compute".
        """
    @overload
    async def disable_log_reason(self, service_uuid: str, reason: str) -> AsyncService:
        """No longer let the scheduler use a service, and say why. (2.53 and later)

        :param service_uuid: ID of the service, a UUID.
        :param reason: Why, up to 255 characters.
        """
    @overload
    async def disable_log_reason(self, host: str, binary: str, reason: str | None) -> AsyncService:
        """No longer let the scheduler use a service, and say why. (until 2.52)

        :param host: Name of the host.
        :param binary: Name of the process, as "nova-compute".
        :param reason: Why, up to 255 characters.
        """
    @overload
    async def force_down(self, service_uuid: str, force_down: bool) -> AsyncService:
        """Declare a service down, so that its servers can be evacuated; or take that back. (2.53 and later)

        :param service_uuid: ID of the service, a UUID.
        :param force_down: Whether it is down.
        """
    @overload
    async def force_down(self, host: str, binary: str, force_down: bool | None = None) -> AsyncService:
        """Declare a service down, so that its servers can be evacuated; or take that back. (2.11 to 2.52)

        :param host: Name of the host.
        :param binary: Name of the process, as "nova-compute".
        :param force_down: Whether it is down.
        """
    async def delete(self, service_id: AsyncService | str | int) -> TupleWithMeta[Any]:
        """Delete a service whose process is gone for good.

        :param service_id: The service, or its ID: until 2.52 a number.
        """
    async def find(self, **kwargs: Any) -> AsyncService:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    async def findall(self, **kwargs: Any) -> ListWithMeta[AsyncService]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """
