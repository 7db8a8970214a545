"""Limits."""

from tests.cases.row import call, row

RATE = {
    "uri": "*",
    "regex": ".*",
    "limit": [
        {"verb": "POST", "value": 10, "remaining": 2, "unit": "MINUTE", "next-available": "2015-01-01T00:00:00Z"}
    ],
}
LIMITS = {"limits": {"rate": [RATE], "absolute": {"maxTotalCores": 20, "totalCoresUsed": 3}}}


def complete(limits):
    """Whether both kinds of limits are there."""
    [rate] = limits.rate
    assert vars(rate) == {
        "verb": "POST", "uri": "*", "regex": ".*", "value": 10, "remain": 2, "unit": "MINUTE",
        "next_available": "2015-01-01T00:00:00Z",
    }  # fmt: skip
    assert rate == next(iter(limits.rate))
    assert rate != next(iter(limits.absolute))
    assert repr(rate) == "<RateLimit: verb=POST uri=*>"
    assert [(limit.name, limit.value, repr(limit)) for limit in limits.absolute] == [
        ("maxTotalCores", 20, "<AbsoluteLimit: name=maxTotalCores>"),
        ("totalCoresUsed", 3, "<AbsoluteLimit: name=totalCoresUsed>"),
    ]
    assert repr(limits) == "<Limits>"


ROWS = [
    row("limits.get", "2.1", call(), "GET /limits", answer=LIMITS, gives=complete),
    row("limits.get", "2.104", call(True, "P"), "GET /limits?reserved=1&tenant_id=P", answer=LIMITS),
    row("limits.get", "2.1", call(reserved="yes"), "GET /limits?reserved=1", answer=LIMITS),
]
