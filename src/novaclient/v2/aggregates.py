"""Host aggregates: groups of hosts, with metadata by which the scheduler chooses. For administrators."""

from __future__ import annotations

from novaclient.base import ManagerWithFind, Resource, getid
from novaclient.fields import Field, Time
from novaclient.spec import DELETE, GET, POST, PUT, Op, Param

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any


class Aggregate(Resource):
    """A group of hosts: `name`, `availability_zone`, `hosts`, `metadata`; `id` is a number, `uuid` came with 2.41."""

    id = Field(type="int", help="ID.")
    uuid = Field(since="2.41", help="UUID.")
    name = Field(help="Name.")
    availability_zone = Field(type="str | None", help="Availability zone that it makes of its hosts.")
    hosts = Field(type="list[str]", help="Names of the hosts.")
    metadata = Field(type="dict[str, str]", help="Metadata.")
    created_at = Field(type="str | None", help="When it was made, as text.")
    updated_at = Field(type="str | None", help="When it was last changed, as text.")
    deleted = Field(type="bool", help="Always false.")
    deleted_at = Field(type="str | None", help="Always None.")
    created_at_utc = Time("created_at", help="When it was made.")
    updated_at_utc = Time("updated_at", help="When it was last changed.")

    def __repr__(self) -> str:
        return f"<Aggregate: {self.id}>"


def references(images: Iterable[Any]) -> list[dict[str, Any]]:
    """Images, or their IDs, as the operation wants them."""
    return [{"id": getid(image)} for image in images]


AGGREGATE = Param("aggregate", type="Aggregate | int | str", help="The aggregate, or its ID.")
HOST = Param("host", help="Name of the host.")


def _action(verb: str, *params: Param, **facts: Any) -> Op:
    path = "/os-aggregates/{aggregate}/action"
    return POST(path, AGGREGATE, *params, wrap=verb, key="aggregate", returns=Aggregate, **facts)


class AggregateManager(
    ManagerWithFind, on_resource="update add_host remove_host set_metadata delete cache_images"
):  # fmt: skip
    """The operations on aggregates. Source: API reference, Host aggregates (os-aggregates)."""

    resource_class = Aggregate

    list = GET("/os-aggregates", key="aggregates", returns=Aggregate, help="List aggregates.")
    get = GET("/os-aggregates/{aggregate}", AGGREGATE, key="aggregate", returns=Aggregate, help="Show an aggregate.")

    def get_details(self, aggregate: Any) -> Any:
        """compat: the older name of `get`."""
        return self.get(aggregate)

    create = POST(
        "/os-aggregates",
        Param("name", help="Name of the aggregate."),
        Param("availability_zone", type="str | None", help="Availability zone that its hosts are to be in, or None."),
        wrap="aggregate", returns=Aggregate, help="Create an aggregate.",
    )  # fmt: skip
    update = PUT(
        "/os-aggregates/{aggregate}",
        AGGREGATE,
        Param("values", "aggregate", type="dict[str, str | None]", help="What to change: `name`, `availability_zone`."),
        key="aggregate", returns=Aggregate, help="Change the name or availability zone of an aggregate.",
    )  # fmt: skip
    delete = DELETE("/os-aggregates/{aggregate}", AGGREGATE, help="Delete an aggregate, which must have no hosts.")
    add_host = _action("add_host", HOST, help="Add a host to an aggregate.")
    remove_host = _action("remove_host", HOST, help="Remove a host from an aggregate.")
    set_metadata = _action(
        "set_metadata",
        Param("metadata", type="dict[str, str | None]", help="Items to set; None removes one; others stay."),
        repeatable=True,
        help="Set metadata of an aggregate.",
    )
    cache_images = POST(
        "/os-aggregates/{aggregate}/images",
        AGGREGATE,
        Param("images", "cache", type="Iterable[Any]", encode=references, help="Images, or their IDs."),
        since="2.81", answer="TupleWithMeta[Any]", help="Have the hosts of an aggregate fetch images in advance.",
    )  # fmt: skip
