"""What quotas and usage do of themselves: `quotas.update(...)`, `usage.get()`, in both faces."""

from __future__ import annotations

from typing import Any

import pytest

from novaclient.v2.quota_classes import QuotaClassSet
from novaclient.v2.quotas import QuotaSet
from novaclient.v2.usage import Usage
from tests.support.cloud import Cloud
from tests.support.faces import Face

PERIOD = {"tenant_id": "P", "start": "2026-01-01T00:00:00.000000", "stop": "2026-01-31T00:00:00"}


def do(face: Face, manager: str, kind: Any, info: dict[str, Any], method: str, **arguments: Any) -> tuple[Any, Any]:
    """Call a method of a resource: (what it gives, the resource)."""
    made = []

    def call(nova: Any) -> Any:
        made.append(kind(getattr(nova, manager), dict(info), loaded=True))
        return getattr(made[0], method)(**arguments)

    return face.call("2.104", call), made[0]


@pytest.mark.parametrize(
    ("manager", "kind", "url"),
    [
        ("quotas", QuotaSet, "/os-quota-sets/P"),
        ("quota_classes", QuotaClassSet, "/os-quota-class-sets/P"),
    ],
)
def test_quotas_change_themselves(face: Face, cloud: Cloud, manager: str, kind: Any, url: str) -> None:
    wrap = {"quotas": "quota_set", "quota_classes": "quota_class_set"}[manager]
    cloud.answer({wrap: {"cores": 5}})
    changed, _ = do(face, manager, kind, {"id": "P"}, "update", cores=5)
    assert changed.cores == 5
    assert (cloud.sent[0].line, cloud.sent[0].body) == (f"PUT {url}", {wrap: {"cores": 5}})


def test_usage_completes_itself(face: Face, cloud: Cloud) -> None:
    cloud.answer({"tenant_usage": {**PERIOD, "server_usages": [{"hours": 1.5}]}})
    _, usage = do(face, "usage", Usage, PERIOD, "get")
    assert usage.server_usages == [{"hours": 1.5}]
    query = "start=2026-01-01T00:00:00&end=2026-01-31T00:00:00"
    assert [sent.line for sent in cloud.sent] == [f"GET /os-simple-tenant-usage/P?{query}"]


def test_usage_without_a_period_stays_as_it_is(face: Face, cloud: Cloud) -> None:
    _, usage = do(face, "usage", Usage, {"tenant_id": "P"}, "get")
    assert not cloud.sent
    assert usage.to_dict() == {"tenant_id": "P"}
