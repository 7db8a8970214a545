"""Aggregates."""

from novaclient import exceptions
from novaclient.base import TupleWithMeta
from novaclient.v2.aggregates import Aggregate
from tests.cases.row import call, row

AGGREGATE = {"aggregate": {"id": 1, "name": "fast", "availability_zone": None, "hosts": ["h"], "metadata": {}}}
OBJECT = Aggregate(None, {"id": 1, "name": "fast"})
IMAGES = {"cache": [{"id": "I"}, {"id": "J"}]}


def action(method, argument, body):
    """An action, which answers with the aggregate."""
    return row(f"aggregates.{method}", "2.1", call(1, argument), "POST /os-aggregates/1/action", body,
               answer=AGGREGATE, gives=lambda aggregate: aggregate.name == "fast")  # fmt: skip


ROWS = [
    row("aggregates.list", "2.1", call(), "GET /os-aggregates", answer={"aggregates": [AGGREGATE["aggregate"]]},
        gives=lambda found: [repr(aggregate) for aggregate in found] == ["<Aggregate: 1>"]),
    row("aggregates.get", "2.1", call(1), "GET /os-aggregates/1", answer=AGGREGATE,
        gives=lambda aggregate: aggregate.hosts == ["h"] and aggregate.is_loaded()),
    row("aggregates.get", "2.104", call(OBJECT), "GET /os-aggregates/1", answer=AGGREGATE),
    row("aggregates.get_details", "2.1", call("1"), "GET /os-aggregates/1", answer=AGGREGATE,
        gives=lambda aggregate: aggregate == OBJECT),
    row("aggregates.create", "2.1", call("fast", "north"), "POST /os-aggregates",
        {"aggregate": {"name": "fast", "availability_zone": "north"}}, answer=AGGREGATE,
        gives=lambda aggregate: aggregate.id == 1 and not aggregate.is_loaded()),
    row("aggregates.create", "2.104", call("fast", None), "POST /os-aggregates",
        {"aggregate": {"name": "fast", "availability_zone": None}}, answer=AGGREGATE),
    row("aggregates.create", "2.1", call("fast"), raises=TypeError, match="'availability_zone'"),
    row("aggregates.update", "2.1", call(OBJECT, {"name": "slow", "availability_zone": None}), "PUT /os-aggregates/1",
        {"aggregate": {"name": "slow", "availability_zone": None}}, answer=AGGREGATE,
        gives=lambda aggregate: aggregate.id == 1),
    row("aggregates.update", "2.1", call(1, {"name": "slow"}), "PUT /os-aggregates/1", {"aggregate": {"name": "slow"}},
        gives=lambda result: result == "None"),
    row("aggregates.delete", "2.1", call(1), "DELETE /os-aggregates/1", gives=lambda result: result == ()),
    action("add_host", "h", {"add_host": {"host": "h"}}),
    action("remove_host", "h", {"remove_host": {"host": "h"}}),
    action("set_metadata", {"ssd": "true", "old": None}, {"set_metadata": {"metadata": {"ssd": "true", "old": None}}}),
    action("set_metadata", {}, {"set_metadata": {"metadata": {}}}),
    row("aggregates.cache_images", "2.80", call(1, ["I"]), raises=exceptions.VersionNotFoundForAPIMethod,
        match="API version '2.80' is not supported on"),
    row("aggregates.cache_images", "2.81", call(1, ["I", Aggregate(None, {"id": "J"})]),
        "POST /os-aggregates/1/images", IMAGES, status=202, gives=lambda result: type(result) is TupleWithMeta),
    row("aggregates.cache_images", "2.104", call(OBJECT, ("I", "J")), "POST /os-aggregates/1/images", IMAGES,
        status=202, gives=lambda result: result == ()),
]  # fmt: skip
