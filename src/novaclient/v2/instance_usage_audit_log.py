"""The log of usage audits: which hosts have counted their servers' usage in a period. For administrators."""

from __future__ import annotations

from novaclient.base import Manager, Resource
from novaclient.drive import flow, step
from novaclient.fields import Field, Time
from novaclient.spec import GET, Param
from novaclient.urls import quote

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator
    from typing import Any


class InstanceUsageAuditLog(Resource):
    """The audits of one period: `period_beginning`, `period_ending`, `overall_status`, `log` by host, numbers."""

    period_beginning = Field(help="When the period began, as text.")
    period_ending = Field(help="When it ended, as text.")
    overall_status = Field(help="How many hosts are done, in words.")
    log = Field(type="dict[str, Any]", help="What each host said.")
    hosts_not_run = Field(type="list[str]", help="Hosts that have not begun.")
    num_hosts = Field(type="int", help="Number of hosts.")
    num_hosts_done = Field(type="int", help="Number of those that are done.")
    num_hosts_not_run = Field(type="int", help="Number of those that have not begun.")
    num_hosts_running = Field(type="int", help="Number of those that are at it.")
    total_errors = Field(type="int", help="Number of errors.")
    total_instances = Field(type="int", help="Number of servers that were counted.")
    period_beginning_utc = Time("period_beginning", help="When the period began.")
    period_ending_utc = Time("period_ending", help="When it ended.")


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
