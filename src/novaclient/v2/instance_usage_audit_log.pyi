# Made by `python tools/stubs.py` out of `instance_usage_audit_log.py`: change that, not this.
from datetime import datetime
from typing import Any, type_check_only

from novaclient.base import Manager, Resource

class InstanceUsageAuditLog(Resource):
    """The audits of one period: `period_beginning`, `period_ending`, `overall_status`, `log` by host, numbers."""

    period_beginning: str
    """When the period began, as text."""
    period_ending: str
    """When it ended, as text."""
    overall_status: str
    """How many hosts are done, in words."""
    log: dict[str, Any]
    """What each host said."""
    hosts_not_run: list[str]
    """Hosts that have not begun."""
    num_hosts: int
    """Number of hosts."""
    num_hosts_done: int
    """Number of those that are done."""
    num_hosts_not_run: int
    """Number of those that have not begun."""
    num_hosts_running: int
    """Number of those that are at it."""
    total_errors: int
    """Number of errors."""
    total_instances: int
    """Number of servers that were counted."""
    period_beginning_utc: datetime | None
    """When the period began."""
    period_ending_utc: datetime | None
    """When it ended."""

@type_check_only
class AsyncInstanceUsageAuditLog(Resource):
    """`InstanceUsageAuditLog` as the asynchronous client has it. At run time there is no class of this name."""

    period_beginning: str
    """When the period began, as text."""
    period_ending: str
    """When it ended, as text."""
    overall_status: str
    """How many hosts are done, in words."""
    log: dict[str, Any]
    """What each host said."""
    hosts_not_run: list[str]
    """Hosts that have not begun."""
    num_hosts: int
    """Number of hosts."""
    num_hosts_done: int
    """Number of those that are done."""
    num_hosts_not_run: int
    """Number of those that have not begun."""
    num_hosts_running: int
    """Number of those that are at it."""
    total_errors: int
    """Number of errors."""
    total_instances: int
    """Number of servers that were counted."""
    period_beginning_utc: datetime | None
    """When the period began."""
    period_ending_utc: datetime | None
    """When it ended."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

class InstanceUsageAuditLogManager(Manager):
    """The operation on the log. Source: API reference, Server usage audit log (os-instance-usage-audit-log)."""
    def get(self, before: str | None = None) -> InstanceUsageAuditLog:
        """The audits of the last period that is over.

        :param before: a time, as "2026-01-31 00:00:00", in UTC: the last period that was over by then
        """

@type_check_only
class AsyncInstanceUsageAuditLogManager(Manager):
    """`InstanceUsageAuditLogManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def get(self, before: str | None = None) -> AsyncInstanceUsageAuditLog:
        """The audits of the last period that is over.

        :param before: a time, as "2026-01-31 00:00:00", in UTC: the last period that was over by then
        """
