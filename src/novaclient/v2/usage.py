"""Usage: how much servers a project had over a time, in hours."""

from __future__ import annotations

from novaclient.base import ManagerWithFind, Resource
from novaclient.fields import Field, Time
from novaclient.resource import unhinted
from novaclient.spec import GET, Param

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime
    from typing import Any


class Usage(Resource):
    """What a project used from `start` to `stop`: `total_hours`, `total_vcpus_usage`, ..., `server_usages`."""

    project_id = Field("tenant_id", help="ID of the project.")
    start = Field(help="The time from which it was counted, as text.")
    stop = Field(help="The time up to which it was counted, as text.")
    total_hours = Field(type="float", help="Hours of servers.")
    total_vcpus_usage = Field(type="float", help="Hours of virtual CPUs.")
    total_memory_mb_usage = Field(type="float", help="MiB of memory, times hours.")
    total_local_gb_usage = Field(type="float", help="GiB of disk, times hours.")
    server_usages = Field(type="list[dict[str, Any]]", help="The usage of each server, if that was asked for.")
    start_utc = Time("start", help="The time from which it was counted.")
    stop_utc = Time("stop", help="The time up to which it was counted.")

    def __repr__(self) -> str:
        return "<ComputeUsage>"

    @unhinted
    def get(self) -> Any:
        """Complete it with what the project's own usage of that time says, as each server's."""
        from datetime import datetime

        project, start, stop = (self._info.get(name) for name in ("tenant_id", "start", "stop"))
        if not (project and start and stop):
            return _nothing() if self.manager.is_async else None
        self.set_loaded(True)
        new = self.manager.get(project, datetime.fromisoformat(start), datetime.fromisoformat(stop))
        return self._complete_later(new) if hasattr(new, "__await__") else self._complete(new)


async def _nothing() -> None:
    """What is to be awaited where there is nothing to do."""


def moment(time: datetime) -> str:
    """A time as Nova takes it here: without a zone, which means UTC."""
    from datetime import UTC

    return (time.astimezone(UTC).replace(tzinfo=None) if getattr(time, "tzinfo", None) else time).isoformat()


START = Param("start", type="datetime", query=True, encode=moment, help="The time from which to count.")
END = Param("end", type="datetime", query=True, encode=moment, help="The time up to which to count.")
MARKER = Param("marker", default=None, since="2.40", query=True, help="ID of the server after which to begin.")
LIMIT = Param("limit", type="int | str", default=None, since="2.40", query=True, encode=int,
              help="How many servers to count at most; the server has a limit of its own.")  # fmt: skip
ORDER = "start end limit marker detailed"


class UsageManager(ManagerWithFind):
    """The operations on usage. Source: API reference, Usage reports (os-simple-tenant-usage)."""

    resource_class = Usage
    usage_prefix = "os-simple-tenant-usage"

    list = GET(
        "/os-simple-tenant-usage",
        START,
        END,
        Param("detailed", type="bool", default=False, query=True, keep=lambda detailed: detailed is not None,
              encode=lambda detailed: int(bool(detailed)), help="Add the usage of each server."),
        MARKER,
        LIMIT,
        key="tenant_usages", returns=Usage, order=ORDER, help="The usage of all projects.",
    )  # fmt: skip
    get = GET(
        "/os-simple-tenant-usage/{tenant_id}",
        Param("tenant_id", help="ID of the project."),
        START,
        END,
        MARKER,
        LIMIT,
        key="tenant_usage", returns=Usage, order=ORDER, help="The usage of a project; empty if it had no server then.",
    )  # fmt: skip
