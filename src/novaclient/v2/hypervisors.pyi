# Made by `python tools/stubs.py` out of `hypervisors.py`: change that, not this.
from collections.abc import AsyncGenerator, Generator
from typing import Any, type_check_only

from novaclient.base import Manager, ManagerWithFind, Resource
from novaclient.resource import ListWithMeta
from novaclient.spec import Param

class Hypervisor(Resource):
    """A hypervisor: `hypervisor_hostname`, `hypervisor_type`, `state`, `status`, `service`, `servers`, ..."""

    id: int | str
    """ID: a UUID since 2.53, a number before."""
    hypervisor_hostname: str
    """Name."""
    hypervisor_type: str
    """Kind, as "QEMU"."""
    hypervisor_version: int
    """Version."""
    host_ip: str | None
    """Address of the host."""
    state: str
    """"up" or "down"."""
    status: str
    """"enabled" or "disabled"."""
    service: dict[str, Any]
    """The nova-compute that serves it."""
    servers: list[dict[str, str]]
    """Servers on it, if they were asked for."""
    uptime: str | None
    """What `uptime` says on the host; before 2.88 only if that was asked for."""
    vcpus: int
    """Number of CPUs. (until 2.87)"""
    vcpus_used: int
    """Number of virtual CPUs given to servers. (until 2.87)"""
    memory_mb: int
    """Memory, in MiB. (until 2.87)"""
    memory_mb_used: int
    """Memory given to servers, in MiB. (until 2.87)"""
    local_gb: int
    """Disk, in GiB. (until 2.87)"""
    local_gb_used: int
    """Disk given to servers, in GiB. (until 2.87)"""
    running_vms: int
    """Number of servers on it. (until 2.87)"""
    cpu_info: dict[str, Any] | str
    """About its CPU; before 2.28 as JSON text. (until 2.87)"""
    free_ram_mb: int
    """Memory that is left, in MiB. (until 2.87)"""
    free_disk_gb: int
    """Disk that is left, in GiB. (until 2.87)"""
    disk_available_least: int | None
    """Disk that is left at least, in GiB. (until 2.87)"""
    current_workload: int
    """Number of servers that something goes on with. (until 2.87)"""

@type_check_only
class AsyncHypervisor(Resource):
    """`Hypervisor` as the asynchronous client has it. At run time there is no class of this name."""

    id: int | str
    """ID: a UUID since 2.53, a number before."""
    hypervisor_hostname: str
    """Name."""
    hypervisor_type: str
    """Kind, as "QEMU"."""
    hypervisor_version: int
    """Version."""
    host_ip: str | None
    """Address of the host."""
    state: str
    """"up" or "down"."""
    status: str
    """"enabled" or "disabled"."""
    service: dict[str, Any]
    """The nova-compute that serves it."""
    servers: list[dict[str, str]]
    """Servers on it, if they were asked for."""
    uptime: str | None
    """What `uptime` says on the host; before 2.88 only if that was asked for."""
    vcpus: int
    """Number of CPUs. (until 2.87)"""
    vcpus_used: int
    """Number of virtual CPUs given to servers. (until 2.87)"""
    memory_mb: int
    """Memory, in MiB. (until 2.87)"""
    memory_mb_used: int
    """Memory given to servers, in MiB. (until 2.87)"""
    local_gb: int
    """Disk, in GiB. (until 2.87)"""
    local_gb_used: int
    """Disk given to servers, in GiB. (until 2.87)"""
    running_vms: int
    """Number of servers on it. (until 2.87)"""
    cpu_info: dict[str, Any] | str
    """About its CPU; before 2.28 as JSON text. (until 2.87)"""
    free_ram_mb: int
    """Memory that is left, in MiB. (until 2.87)"""
    free_disk_gb: int
    """Disk that is left, in GiB. (until 2.87)"""
    disk_available_least: int | None
    """Disk that is left at least, in GiB. (until 2.87)"""
    current_workload: int
    """Number of servers that something goes on with. (until 2.87)"""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

class HypervisorStats(Resource):
    """Sums over all hypervisors: `count`, `vcpus`, `memory_mb`, `running_vms`, ..."""

    count: int
    """Number of hypervisors."""
    vcpus: int
    """Number of CPUs."""
    vcpus_used: int
    """Number of virtual CPUs given to servers."""
    memory_mb: int
    """Memory, in MiB."""
    memory_mb_used: int
    """Memory given to servers, in MiB."""
    free_ram_mb: int
    """Memory that is left, in MiB."""
    local_gb: int
    """Disk, in GiB."""
    local_gb_used: int
    """Disk given to servers, in GiB."""
    free_disk_gb: int
    """Disk that is left, in GiB."""
    running_vms: int
    """Number of servers."""
    current_workload: int
    """Number of servers that something goes on with."""
    disk_available_least: int | None
    """Disk that is left at least, in GiB."""

@type_check_only
class AsyncHypervisorStats(Resource):
    """`HypervisorStats` as the asynchronous client has it. At run time there is no class of this name."""

    count: int
    """Number of hypervisors."""
    vcpus: int
    """Number of CPUs."""
    vcpus_used: int
    """Number of virtual CPUs given to servers."""
    memory_mb: int
    """Memory, in MiB."""
    memory_mb_used: int
    """Memory given to servers, in MiB."""
    free_ram_mb: int
    """Memory that is left, in MiB."""
    local_gb: int
    """Disk, in GiB."""
    local_gb_used: int
    """Disk given to servers, in GiB."""
    free_disk_gb: int
    """Disk that is left, in GiB."""
    running_vms: int
    """Number of servers."""
    current_workload: int
    """Number of servers that something goes on with."""
    disk_available_least: int | None
    """Disk that is left at least, in GiB."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

def uptime_only(manager: Any, data: Any, response: Any) -> Hypervisor:
    """The part of a hypervisor that tells its uptime."""

def without_details(manager: Any, args: dict[str, Any]) -> dict[str, Any]:
    """The search of before 2.53 knows no details."""

HYPERVISOR: Param
DETAILED: Param
WITH_SERVERS: Param

class HypervisorManager(ManagerWithFind):
    """The operations on hypervisors. Source: API reference, Hypervisors (os-hypervisors)."""

    is_alphanum_id_allowed: bool
    def list(
        self,
        detailed: bool = True,
        marker: str | int | None = None,
        limit: int | str | None = None,
        with_servers: bool = False,
    ) -> ListWithMeta[Hypervisor]:
        """List hypervisors.

        :param detailed: Whole hypervisors, or only ID, name, state and status.
        :param marker: ID of the hypervisor after which to begin. (2.33 and later)
        :param limit: How many at most; the server has a limit of its own. (2.33 and later)
        :param with_servers: Add the servers that run there. (2.53 and later)
        """
    def iter(
        self,
        detailed: bool = True,
        marker: str | int | None = None,
        limit: int | str | None = None,
        with_servers: bool = False,
    ) -> Generator[Hypervisor]:
        """Iterates over all that `list` lists, page by page: `limit` is the size of a page."""
    def get(self, hypervisor: Hypervisor | str | int, with_servers: bool = False) -> Hypervisor:
        """Show a hypervisor.

        :param hypervisor: The hypervisor, or its ID.
        :param with_servers: Add the servers that run there. (2.53 and later)
        """
    def search(self, hypervisor_match: str, servers: bool = False, detailed: bool = False) -> ListWithMeta[Hypervisor]:
        """The hypervisors whose host name holds a text; NotFound if there is none.

        :param hypervisor_match: Part of the host name.
        :param servers: Add the servers that run there.
        :param detailed: Whole hypervisors, or only ID, name, state and status.
        """
    def uptime(self, hypervisor: Hypervisor | str | int) -> Hypervisor:
        """How long a hypervisor has been up; None if it cannot tell.

        :param hypervisor: The hypervisor, or its ID.
        """
    def statistics(self) -> HypervisorStats:
        """Sums over all hypervisors: what `hypervisor_stats.statistics` returns."""
    def find(self, **kwargs: Any) -> Hypervisor:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    def findall(self, **kwargs: Any) -> ListWithMeta[Hypervisor]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """

@type_check_only
class AsyncHypervisorManager(ManagerWithFind):
    """`HypervisorManager` as the asynchronous client has it. At run time there is no class of this name."""

    is_alphanum_id_allowed: bool
    async def list(
        self,
        detailed: bool = True,
        marker: str | int | None = None,
        limit: int | str | None = None,
        with_servers: bool = False,
    ) -> ListWithMeta[AsyncHypervisor]:
        """List hypervisors.

        :param detailed: Whole hypervisors, or only ID, name, state and status.
        :param marker: ID of the hypervisor after which to begin. (2.33 and later)
        :param limit: How many at most; the server has a limit of its own. (2.33 and later)
        :param with_servers: Add the servers that run there. (2.53 and later)
        """
    def iter(
        self,
        detailed: bool = True,
        marker: str | int | None = None,
        limit: int | str | None = None,
        with_servers: bool = False,
    ) -> AsyncGenerator[AsyncHypervisor]:
        """Iterates over all that `list` lists, page by page: `limit` is the size of a page."""
    async def get(self, hypervisor: AsyncHypervisor | str | int, with_servers: bool = False) -> AsyncHypervisor:
        """Show a hypervisor.

        :param hypervisor: The hypervisor, or its ID.
        :param with_servers: Add the servers that run there. (2.53 and later)
        """
    async def search(
        self, hypervisor_match: str, servers: bool = False, detailed: bool = False
    ) -> ListWithMeta[AsyncHypervisor]:
        """The hypervisors whose host name holds a text; NotFound if there is none.

        :param hypervisor_match: Part of the host name.
        :param servers: Add the servers that run there.
        :param detailed: Whole hypervisors, or only ID, name, state and status.
        """
    async def uptime(self, hypervisor: AsyncHypervisor | str | int) -> AsyncHypervisor:
        """How long a hypervisor has been up; None if it cannot tell.

        :param hypervisor: The hypervisor, or its ID.
        """
    async def statistics(self) -> AsyncHypervisorStats:
        """Sums over all hypervisors: what `hypervisor_stats.statistics` returns."""
    async def find(self, **kwargs: Any) -> AsyncHypervisor:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    async def findall(self, **kwargs: Any) -> ListWithMeta[AsyncHypervisor]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """

class HypervisorStatsManager(Manager):
    """The operation on the sums over all hypervisors. Source: API reference, Hypervisors (os-hypervisors)."""
    def statistics(self) -> HypervisorStats:
        """Sums over all hypervisors.

        :raises UnsupportedVersion: from 2.88 on, where Nova leaves sums to Placement
        """

@type_check_only
class AsyncHypervisorStatsManager(Manager):
    """`HypervisorStatsManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def statistics(self) -> AsyncHypervisorStats:
        """Sums over all hypervisors.

        :raises UnsupportedVersion: from 2.88 on, where Nova leaves sums to Placement
        """
