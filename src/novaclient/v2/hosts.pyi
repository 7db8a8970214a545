# Made by `python tools/stubs.py` out of `hosts.py`: change that, not this.
from typing import Any, type_check_only

from novaclient.base import ManagerWithFind, Resource
from novaclient.resource import ListWithMeta, TupleWithMeta
from novaclient.spec import Param

class Host(Resource):
    """A service of a host: `host_name`, `service`, `zone`; or what is on a host: `host`, `project`, `cpu`..."""

    host_name: str
    """Name, in a list."""
    service: str
    """Service, as "compute", in a list."""
    zone: str
    """Availability zone, in a list."""
    host: str
    """Name, out of a show or an action."""
    project: str
    """Project, "(total)", "(used_now)" or "(used_max)", out of a show."""
    cpu: int
    """Number of CPUs, out of a show."""
    memory_mb: int
    """Memory in MiB, out of a show."""
    disk_gb: int
    """Disk in GiB, out of a show."""
    status: str
    """"enabled" or "disabled", out of an update."""
    maintenance_mode: str
    """"on_maintenance" or "off_maintenance", out of an update."""
    power_action: str
    """What was done, out of an action."""
    def update(self, values: dict[str, str]) -> Host:
        """Change the host: see `HostManager.update`."""
    def startup(self) -> TupleWithMeta[Any]:
        """Start the host."""
    def shutdown(self) -> TupleWithMeta[Any]:
        """Shut the host down."""
    def reboot(self) -> TupleWithMeta[Any]:
        """Reboot the host."""

@type_check_only
class AsyncHost(Resource):
    """`Host` as the asynchronous client has it. At run time there is no class of this name."""

    host_name: str
    """Name, in a list."""
    service: str
    """Service, as "compute", in a list."""
    zone: str
    """Availability zone, in a list."""
    host: str
    """Name, out of a show or an action."""
    project: str
    """Project, "(total)", "(used_now)" or "(used_max)", out of a show."""
    cpu: int
    """Number of CPUs, out of a show."""
    memory_mb: int
    """Memory in MiB, out of a show."""
    disk_gb: int
    """Disk in GiB, out of a show."""
    status: str
    """"enabled" or "disabled", out of an update."""
    maintenance_mode: str
    """"on_maintenance" or "off_maintenance", out of an update."""
    power_action: str
    """What was done, out of an action."""
    async def update(self, values: dict[str, str]) -> AsyncHost:
        """Change the host: see `HostManager.update`."""
    async def startup(self) -> TupleWithMeta[Any]:
        """Start the host."""
    async def shutdown(self) -> TupleWithMeta[Any]:
        """Shut the host down."""
    async def reboot(self) -> TupleWithMeta[Any]:
        """Reboot the host."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

HOST: Param

class HostManager(ManagerWithFind):
    """The operations on hosts. Source: API reference, Hosts (os-hosts)."""
    def get(self, host: str) -> ListWithMeta[Host]:
        """Show how full a host is: one item for the whole, and one for each project. (until 2.42)

        :param host: Name of the host.
        """
    def update(self, host: str, values: dict[str, str]) -> Host:
        """Take a host out of service, or into maintenance, or back. (until 2.42)

        :param host: Name of the host.
        :param values: `status` and `maintenance_mode`: "enable" or "disable".
        """
    def host_action(self, host: str, action: str) -> TupleWithMeta[Any]:
        """Start, shut down or reboot a host. (until 2.42)

        :param host: Name of the host.
        :param action: "startup", "shutdown" or "reboot".
        """
    def list(self, zone: str | None = None) -> ListWithMeta[Host]:
        """List the services of hosts. (until 2.42)

        :param zone: Only those of this availability zone.
        """
    def list_all(self, zone: str | None = None) -> ListWithMeta[Host]:
        """compat: another name of `list`."""
    def find(self, **kwargs: Any) -> Host:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    def findall(self, **kwargs: Any) -> ListWithMeta[Host]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """

@type_check_only
class AsyncHostManager(ManagerWithFind):
    """`HostManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def get(self, host: str) -> ListWithMeta[AsyncHost]:
        """Show how full a host is: one item for the whole, and one for each project. (until 2.42)

        :param host: Name of the host.
        """
    async def update(self, host: str, values: dict[str, str]) -> AsyncHost:
        """Take a host out of service, or into maintenance, or back. (until 2.42)

        :param host: Name of the host.
        :param values: `status` and `maintenance_mode`: "enable" or "disable".
        """
    async def host_action(self, host: str, action: str) -> TupleWithMeta[Any]:
        """Start, shut down or reboot a host. (until 2.42)

        :param host: Name of the host.
        :param action: "startup", "shutdown" or "reboot".
        """
    async def list(self, zone: str | None = None) -> ListWithMeta[AsyncHost]:
        """List the services of hosts. (until 2.42)

        :param zone: Only those of this availability zone.
        """
    async def list_all(self, zone: str | None = None) -> ListWithMeta[AsyncHost]:
        """compat: another name of `list`."""
    async def find(self, **kwargs: Any) -> AsyncHost:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    async def findall(self, **kwargs: Any) -> ListWithMeta[AsyncHost]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """
