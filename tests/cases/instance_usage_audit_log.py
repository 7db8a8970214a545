"""The log of usage audits."""

from novaclient.v2.instance_usage_audit_log import InstanceUsageAuditLog
from tests.cases.row import call, row

LOG = {"overall_status": "ALL hosts done. 0 errors.", "log": {}}

ROWS = [
    row("instance_usage_audit_log.get", "2.1", call(), "GET /os-instance_usage_audit_log",
        answer={"instance_usage_audit_logs": LOG}, gives=lambda log: type(log) is InstanceUsageAuditLog),
    row("instance_usage_audit_log.get", "2.104", call("2026-01-31 00:00:00"),
        "GET /os-instance_usage_audit_log/2026-01-31 00:00:00", answer={"instance_usage_audit_log": LOG},
        gives=lambda log: log.overall_status == LOG["overall_status"]),
]  # fmt: skip
