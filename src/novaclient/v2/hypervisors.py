"""Hypervisors: what runs servers on each host, and the sums over all of them. For administrators.

Until 2.52 the ID of a hypervisor is a number, from 2.53 on a UUID.
"""

from __future__ import annotations

from novaclient import exceptions
from novaclient.base import Manager, ManagerWithFind, Resource
from novaclient.drive import flow, step
from novaclient.fields import Field
from novaclient.paging import Pages
from novaclient.spec import GET, ByVersion, Param, given

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator
    from typing import Any


class Hypervisor(Resource):
    """A hypervisor: `hypervisor_hostname`, `hypervisor_type`, `state`, `status`, `service`, `servers`, ..."""

    NAME_ATTR = "hypervisor_hostname"

    id = Field(type="int | str", help="ID: a UUID since 2.53, a number before.")
    hypervisor_hostname = Field(help="Name.")
    hypervisor_type = Field(help='Kind, as "QEMU".')
    hypervisor_version = Field(type="int", help="Version.")
    host_ip = Field(type="str | None", help="Address of the host.")
    state = Field(help='"up" or "down".')
    status = Field(help='"enabled" or "disabled".')
    service = Field(type="dict[str, Any]", help="The nova-compute that serves it.")
    servers = Field(type="list[dict[str, str]]", help="Servers on it, if they were asked for.")
    uptime = Field(type="str | None", help="What `uptime` says on the host; before 2.88 only if that was asked for.")
    vcpus = Field(type="int", until="2.87", help="Number of CPUs.")
    vcpus_used = Field(type="int", until="2.87", help="Number of virtual CPUs given to servers.")
    memory_mb = Field(type="int", until="2.87", help="Memory, in MiB.")
    memory_mb_used = Field(type="int", until="2.87", help="Memory given to servers, in MiB.")
    local_gb = Field(type="int", until="2.87", help="Disk, in GiB.")
    local_gb_used = Field(type="int", until="2.87", help="Disk given to servers, in GiB.")
    running_vms = Field(type="int", until="2.87", help="Number of servers on it.")
    cpu_info = Field(type="dict[str, Any] | str", until="2.87", help="About its CPU; before 2.28 as JSON text.")
    free_ram_mb = Field(type="int", until="2.87", help="Memory that is left, in MiB.")
    free_disk_gb = Field(type="int", until="2.87", help="Disk that is left, in GiB.")
    disk_available_least = Field(type="int | None", until="2.87", help="Disk that is left at least, in GiB.")
    current_workload = Field(type="int", until="2.87", help="Number of servers that something goes on with.")

    def __repr__(self) -> str:
        return f"<Hypervisor: {self.id}>"


class HypervisorStats(Resource):
    """Sums over all hypervisors: `count`, `vcpus`, `memory_mb`, `running_vms`, ..."""

    count = Field(type="int", help="Number of hypervisors.")
    vcpus = Field(type="int", help="Number of CPUs.")
    vcpus_used = Field(type="int", help="Number of virtual CPUs given to servers.")
    memory_mb = Field(type="int", help="Memory, in MiB.")
    memory_mb_used = Field(type="int", help="Memory given to servers, in MiB.")
    free_ram_mb = Field(type="int", help="Memory that is left, in MiB.")
    local_gb = Field(type="int", help="Disk, in GiB.")
    local_gb_used = Field(type="int", help="Disk given to servers, in GiB.")
    free_disk_gb = Field(type="int", help="Disk that is left, in GiB.")
    running_vms = Field(type="int", help="Number of servers.")
    current_workload = Field(type="int", help="Number of servers that something goes on with.")
    disk_available_least = Field(type="int | None", help="Disk that is left at least, in GiB.")

    def __repr__(self) -> str:
        return f"<HypervisorStats: {self.count} Hypervisor{'' if self.count == 1 else 's'}>"


# what the route `uptime` answered before 2.88
_UPTIME = ("id", "hypervisor_hostname", "state", "status", "uptime")


def uptime_only(manager: Any, data: Any, response: Any) -> Hypervisor:
    """The part of a hypervisor that tells its uptime."""
    return Hypervisor(manager, {k: v for k, v in data.items() if k in _UPTIME}, loaded=True, resp=response)


def without_details(manager: Any, args: dict[str, Any]) -> dict[str, Any]:
    """The search of before 2.53 knows no details."""
    if args["detailed"]:
        raise exceptions.UnsupportedVersion('Parameter "detailed" requires API version 2.53 or greater.')
    return args


HYPERVISOR = Param("hypervisor", type="Hypervisor | str | int", help="The hypervisor, or its ID.")
DETAILED = Param("detailed", type="bool", default=True, encode=lambda detailed: "/detail" if detailed else "",
                 help="Whole hypervisors, or only ID, name, state and status.")  # fmt: skip
WITH_SERVERS = Param("with_servers", type="bool", default=False, since="2.53", query=True,
                     help="Add the servers that run there.")  # fmt: skip


class HypervisorManager(ManagerWithFind):
    """The operations on hypervisors. Source: API reference, Hypervisors (os-hypervisors)."""

    resource_class = Hypervisor
    is_alphanum_id_allowed = True

    list = GET(
        "/os-hypervisors{detailed}",
        DETAILED,
        Param("marker", type="str | int", default=None, since="2.33", query=True, keep=given, encode=str,
              help="ID of the hypervisor after which to begin."),
        Param("limit", type="int | str", default=None, since="2.33", query=True, keep=given, encode=int,
              help="How many at most; the server has a limit of its own."),
        WITH_SERVERS,
        key="hypervisors", returns=Hypervisor, help="List hypervisors.",
    )  # fmt: skip
    iter = Pages("list")
    get = GET(
        "/os-hypervisors/{hypervisor}",
        HYPERVISOR,
        WITH_SERVERS,
        key="hypervisor", returns=Hypervisor, help="Show a hypervisor.",
    )  # fmt: skip
    search = ByVersion(
        GET(
            "/os-hypervisors/{hypervisor_match}/{servers}",
            Param("hypervisor_match", help="Part of the host name."),
            Param("servers", type="bool", default=False, encode=lambda servers: "servers" if servers else "search",
                  help="Add the servers that run there."),
            Param("detailed", type="bool", default=False, help="Must be false before 2.53."),
            key="hypervisors", returns=Hypervisor, answer="ListWithMeta[Hypervisor]", prepare=without_details,
            until="2.52", help="The hypervisors whose host name holds a text; NotFound if there is none.",
        ),
        GET(
            "/os-hypervisors{detailed}",
            Param("hypervisor_match", "hypervisor_hostname_pattern", query=True, help="Part of the host name."),
            Param("servers", "with_servers", type="bool", default=False, query=True,
                  help="Add the servers that run there."),
            Param("detailed", type="bool", default=False, encode=lambda detailed: "/detail" if detailed else "",
                  help="Whole hypervisors, or only ID, name, state and status."),
            key="hypervisors", returns=Hypervisor, since="2.53",
            help="The hypervisors whose host name holds a text; NotFound if there is none.",
        ),
    )  # fmt: skip
    uptime = ByVersion(
        GET("/os-hypervisors/{hypervisor}/uptime", HYPERVISOR, key="hypervisor", returns=Hypervisor,
            answer="Hypervisor", until="2.87", help="How long a hypervisor has been up."),
        GET("/os-hypervisors/{hypervisor}", HYPERVISOR, key="hypervisor", returns=uptime_only,
            since="2.88", help="How long a hypervisor has been up; None if it cannot tell."),
    )  # fmt: skip

    @flow
    def statistics(self) -> Generator[Any, Any, HypervisorStats]:
        """Sums over all hypervisors: what `hypervisor_stats.statistics` returns."""
        return (yield step(self.api.hypervisor_stats.statistics))


class HypervisorStatsManager(Manager):
    """The operation on the sums over all hypervisors. Source: API reference, Hypervisors (os-hypervisors)."""

    resource_class = HypervisorStats

    _statistics = GET(
        "/os-hypervisors/statistics",
        key="hypervisor_statistics", returns=HypervisorStats, answer="HypervisorStats", until="2.87",
        help="Sums over all hypervisors.",
    )  # fmt: skip

    @flow
    def statistics(self) -> Generator[Any, Any, HypervisorStats]:
        """Sums over all hypervisors.

        :raises UnsupportedVersion: from 2.88 on, where Nova leaves sums to Placement
        """
        try:
            return (yield step(self._statistics))
        except exceptions.VersionNotFoundForAPIMethod:
            text = "The 'statistics' API is removed in API version 2.88 or later."
            raise exceptions.UnsupportedVersion(text) from None
