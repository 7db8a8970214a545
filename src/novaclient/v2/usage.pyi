# Made by `python tools/stubs.py` out of `usage.py`: change that, not this.
from datetime import datetime
from typing import Any, type_check_only

from novaclient.base import ManagerWithFind, Resource
from novaclient.resource import ListWithMeta
from novaclient.spec import Param

class Usage(Resource):
    """What a project used from `start` to `stop`: `total_hours`, `total_vcpus_usage`, ..., `server_usages`."""

    project_id: str
    """ID of the project."""
    start: str
    """The time from which it was counted, as text."""
    stop: str
    """The time up to which it was counted, as text."""
    total_hours: float
    """Hours of servers."""
    total_vcpus_usage: float
    """Hours of virtual CPUs."""
    total_memory_mb_usage: float
    """MiB of memory, times hours."""
    total_local_gb_usage: float
    """GiB of disk, times hours."""
    server_usages: list[dict[str, Any]]
    """The usage of each server, if that was asked for."""
    start_utc: datetime | None
    """The time from which it was counted."""
    stop_utc: datetime | None
    """The time up to which it was counted."""
    def get(self) -> Any:
        """Complete it with what the project's own usage of that time says, as each server's."""

@type_check_only
class AsyncUsage(Resource):
    """`Usage` as the asynchronous client has it. At run time there is no class of this name."""

    project_id: str
    """ID of the project."""
    start: str
    """The time from which it was counted, as text."""
    stop: str
    """The time up to which it was counted, as text."""
    total_hours: float
    """Hours of servers."""
    total_vcpus_usage: float
    """Hours of virtual CPUs."""
    total_memory_mb_usage: float
    """MiB of memory, times hours."""
    total_local_gb_usage: float
    """GiB of disk, times hours."""
    server_usages: list[dict[str, Any]]
    """The usage of each server, if that was asked for."""
    start_utc: datetime | None
    """The time from which it was counted."""
    stop_utc: datetime | None
    """The time up to which it was counted."""
    def get(self) -> Any:
        """Complete it with what the project's own usage of that time says, as each server's."""

def moment(time: datetime) -> str:
    """A time as Nova takes it here: without a zone, which means UTC."""

START: Param
END: Param
MARKER: Param
LIMIT: Param
ORDER: str

class UsageManager(ManagerWithFind):
    """The operations on usage. Source: API reference, Usage reports (os-simple-tenant-usage)."""

    usage_prefix: str
    def list(
        self,
        start: datetime,
        end: datetime,
        detailed: bool = False,
        marker: str | None = None,
        limit: int | str | None = None,
    ) -> ListWithMeta[Usage]:
        """The usage of all projects.

        :param start: The time from which to count.
        :param end: The time up to which to count.
        :param detailed: Add the usage of each server.
        :param marker: ID of the server after which to begin. (2.40 and later)
        :param limit: How many servers to count at most; the server has a limit of its own. (2.40 and later)
        """
    def get(
        self, tenant_id: str, start: datetime, end: datetime, marker: str | None = None, limit: int | str | None = None
    ) -> Usage:
        """The usage of a project; empty if it had no server then.

        :param tenant_id: ID of the project.
        :param start: The time from which to count.
        :param end: The time up to which to count.
        :param marker: ID of the server after which to begin. (2.40 and later)
        :param limit: How many servers to count at most; the server has a limit of its own. (2.40 and later)
        """
    def find(self, **kwargs: Any) -> Usage:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    def findall(self, **kwargs: Any) -> ListWithMeta[Usage]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """

@type_check_only
class AsyncUsageManager(ManagerWithFind):
    """`UsageManager` as the asynchronous client has it. At run time there is no class of this name."""

    usage_prefix: str
    async def list(
        self,
        start: datetime,
        end: datetime,
        detailed: bool = False,
        marker: str | None = None,
        limit: int | str | None = None,
    ) -> ListWithMeta[AsyncUsage]:
        """The usage of all projects.

        :param start: The time from which to count.
        :param end: The time up to which to count.
        :param detailed: Add the usage of each server.
        :param marker: ID of the server after which to begin. (2.40 and later)
        :param limit: How many servers to count at most; the server has a limit of its own. (2.40 and later)
        """
    async def get(
        self, tenant_id: str, start: datetime, end: datetime, marker: str | None = None, limit: int | str | None = None
    ) -> AsyncUsage:
        """The usage of a project; empty if it had no server then.

        :param tenant_id: ID of the project.
        :param start: The time from which to count.
        :param end: The time up to which to count.
        :param marker: ID of the server after which to begin. (2.40 and later)
        :param limit: How many servers to count at most; the server has a limit of its own. (2.40 and later)
        """
    async def find(self, **kwargs: Any) -> AsyncUsage:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    async def findall(self, **kwargs: Any) -> ListWithMeta[AsyncUsage]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """
