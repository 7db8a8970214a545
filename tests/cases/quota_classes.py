"""Quotas of a class."""

from tests.cases.quotas import ALL, INJECTED, NETWORK
from tests.cases.row import call, row

CLASS = {"quota_class_set": {"id": "default", "cores": 20}}


def updated(version, arguments, quotas):
    """An update that is sent as it should be."""
    return row("quota_classes.update", version, arguments, "PUT /os-quota-class-sets/default",
               {"quota_class_set": quotas}, answer=CLASS, gives=lambda found: found.cores == 20)  # fmt: skip


ROWS = [
    row("quota_classes.get", "2.1", call("default"), "GET /os-quota-class-sets/default", answer=CLASS,
        gives=lambda found: (found.id, found.cores) == ("default", 20)),
    updated("2.1", call("default", **ALL, **INJECTED, **NETWORK), {**ALL, **INJECTED, **NETWORK}),
    updated("2.49", call("default", cores=5, ram=None), {"cores": 5}),
    row("quota_classes.update", "2.49", call("default", 1), raises=TypeError, match="takes 2 positional arguments"),
    updated("2.50", call("default", 1, 1, 1, 1, 1, 1, 1, 1, 1, 1), {**ALL, **INJECTED}),
    updated("2.56", call("default"), {}),
    row("quota_classes.update", "2.50", call("default", floating_ips=1), raises=TypeError, match="'floating_ips'"),
    updated("2.57", call("default", *ALL.values()), ALL),
    updated("2.104", call("default", instances=0), {"instances": 0}),
    row("quota_classes.update", "2.57", call("default", injected_files=1), raises=TypeError, match="'injected_files'"),
]  # fmt: skip
