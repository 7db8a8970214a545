"""The log of usage audits: which hosts have counted their servers' usage in a period. For administrators."""

from __future__ import annotations

from urllib.parse import quote

from novaclient.base import Manager, Resource
from novaclient.drive import flow, step
from novaclient.spec import GET, Param

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator
    from typing import Any


class InstanceUsageAuditLog(Resource):
    """The audits of one period: `period_beginning`, `period_ending`, `overall_status`, `log` by host, numbers."""


class InstanceUsageAuditLogManager(Manager):
    """The operation on the log. Source: API reference, Server usage audit log (os-instance-usage-audit-log)."""

    resource_class = InstanceUsageAuditLog

    _latest = GET(
        "/os-instance_usage_audit_log",
        key="instance_usage_audit_logs", returns=InstanceUsageAuditLog, help="The last period that is over.",
    )  # fmt: skip
    _before = GET(
        "/os-instance_usage_audit_log/{before}",
        Param("before", encode=quote, help="A time."),
        key="instance_usage_audit_log", returns=InstanceUsageAuditLog, help="The last period before a time.",
    )  # fmt: skip

    @flow
    def get(self, before: str | None = None) -> Generator[Any, Any, InstanceUsageAuditLog]:
        """The audits of the last period that is over.

        :param before: a time, as "2026-01-31 00:00:00", in UTC: the last period that was over by then
        """
        log: InstanceUsageAuditLog = yield step(self._before, before) if before else step(self._latest)
        return log
