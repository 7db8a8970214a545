"""The log of usage audits on the real cloud."""

from __future__ import annotations

from typing import Any

import pytest

from novaclient import exceptions
from tests.support.real import Real


def test_get(real: Real) -> None:
    log = real("instance_usage_audit_log.get")
    assert log.num_hosts == 2
    before = real("instance_usage_audit_log.get", "2026-01-15 12:00:00")
    assert (before.period_beginning, before.period_ending) == ("2025-12-01 00:00:00", "2026-01-01 00:00:00")
    with pytest.raises(exceptions.BadRequest, match="Invalid timestamp"):
        real("instance_usage_audit_log.get", "yesterday")


def test_only_for_admins(nova_demo: Any) -> None:
    with pytest.raises(exceptions.Forbidden):
        nova_demo.instance_usage_audit_log.get()
