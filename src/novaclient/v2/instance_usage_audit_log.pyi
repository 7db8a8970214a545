# Made by `python tools/stubs.py` out of `instance_usage_audit_log.py`: change that, not this.
from typing import type_check_only

from novaclient.base import Manager, Resource

class InstanceUsageAuditLog(Resource):
    """The audits of one period: `period_beginning`, `period_ending`, `overall_status`, `log` by host, numbers."""

@type_check_only
class AsyncInstanceUsageAuditLog(Resource):
    """`InstanceUsageAuditLog` as the asynchronous client has it. At run time there is no class of this name."""
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
