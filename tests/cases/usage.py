"""Usage of projects."""

from datetime import datetime, timedelta, timezone

from tests.cases.row import call, row

START, END = datetime(2026, 1, 1), datetime(2026, 1, 31, 23, 59, 59, 5)
# the same times, somewhere else
EAST = timezone(timedelta(hours=2))
START_THERE = datetime(2026, 1, 1, 2, tzinfo=EAST)
MONTH = "start=2026-01-01T00:00:00&end=2026-01-31T23:59:59.000005"
USAGE = {"tenant_id": "P", "start": "2026-01-01T00:00:00.000000", "stop": "2026-01-31T23:59:59", "total_hours": 1.5}
SEVERAL = {"tenant_usages": [USAGE]}
ONE = {"tenant_usage": USAGE}

ROWS = [
    row("usage.list", "2.1", call(START, END), f"GET /os-simple-tenant-usage?{MONTH}&detailed=0", answer=SEVERAL,
        gives=lambda found: (repr(found[0]), found[0].total_hours) == ("<ComputeUsage>", 1.5)),
    row("usage.list", "2.39", call(START_THERE, END, True), f"GET /os-simple-tenant-usage?{MONTH}&detailed=1",
        answer=SEVERAL),
    row("usage.list", "2.39", call(START, END, True, "S"), raises=TypeError, match="positional arguments"),
    row("usage.list", "2.40", call(START, END, False, "S", "3"),
        f"GET /os-simple-tenant-usage?{MONTH}&limit=3&marker=S&detailed=0",
        answer={**SEVERAL, "tenant_usages_links": [{"rel": "next", "href": "http://next"}]},
        gives=lambda found: found.next_url == "http://next"),
    row("usage.list", "2.104", call(START, END, detailed=None), f"GET /os-simple-tenant-usage?{MONTH}",
        answer=SEVERAL),
    row("usage.list", "2.1", call("2026-01-01", END), raises=AttributeError, match="isoformat"),
    row("usage.get", "2.1", call("P", START, END), f"GET /os-simple-tenant-usage/P?{MONTH}", answer=ONE,
        gives=lambda found: found.tenant_id == "P"),
    row("usage.get", "2.39", call("P", START, END, limit=1), raises=TypeError, match="'limit'"),
    row("usage.get", "2.40", call("P", START, END, "S", 3),
        f"GET /os-simple-tenant-usage/P?{MONTH}&limit=3&marker=S", answer=ONE),
    row("usage.get", "2.104", call("P", START, END), f"GET /os-simple-tenant-usage/P?{MONTH}",
        answer={"tenant_usage": {}}, gives=lambda found: found.to_dict() == {}),
]  # fmt: skip
