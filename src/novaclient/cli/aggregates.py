"""nova aggregate-list, aggregate-show, aggregate-create, aggregate-update, aggregate-add-host, ..."""

from __future__ import annotations

from novaclient import exceptions, utils
from novaclient.cli import names, output
from novaclient.cli.command import Arg, command
from novaclient.spec import microversion_of
from novaclient.v2.aggregates import AggregateManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

AGGREGATE = Arg("aggregate", metavar="<aggregate>", help="Name or ID of the aggregate.")


def find_aggregate(cs: Any, aggregate: str) -> Any:
    """An aggregate by name or ID. Raises CommandError."""
    return utils.find_resource(cs.aggregates, aggregate)


def print_aggregates(cs: Any, aggregates: Iterable[Any], *more: str, single: bool = False) -> None:
    """Print aggregates as a table, with more columns."""
    columns = ["Id", "Name", "Availability Zone", *more]
    if microversion_of(cs.aggregates) >= (2, 41):
        columns.append("UUID")
    output.print_list(aggregates, columns, {"Hosts": _hosts, "Metadata": _metadata}, single=single)


def _print_one(cs: Any, aggregate: Any) -> None:
    print_aggregates(cs, [aggregate], "Hosts", "Metadata", single=True)


def _hosts(aggregate: Any) -> str:
    return _quoted(getattr(aggregate, "hosts", []))


def _metadata(aggregate: Any) -> str:
    return _quoted(f"{key}={value}" for key, value in sorted((getattr(aggregate, "metadata", None) or {}).items()))


def _quoted(words: Iterable[str]) -> str:
    return ", ".join(f"'{word}'" for word in words)


@command()
def do_aggregate_list(cs: Any, args: Any) -> None:
    """List host aggregates."""
    aggregates = cs.aggregates.list()
    print_aggregates(cs, aggregates)
    names.remember("aggregates", aggregates)


@command(AGGREGATE)
def do_aggregate_show(cs: Any, args: Any) -> None:
    """Show an aggregate, with its hosts and metadata."""
    _print_one(cs, find_aggregate(cs, args.aggregate))


@command(AGGREGATE, past="`aggregate-show` does it")
def do_aggregate_details(cs: Any, args: Any) -> None:
    """Show an aggregate, with its hosts and metadata."""
    do_aggregate_show(cs, args)


@command(
    Arg("name", metavar="<name>", of=AggregateManager.create),
    Arg("availability_zone", metavar="<availability-zone>", nargs="?", default=None, of=AggregateManager.create),
)
def do_aggregate_create(cs: Any, args: Any) -> None:
    """Create an aggregate."""
    _print_one(cs, cs.aggregates.create(args.name, args.availability_zone))


@command(AGGREGATE)
def do_aggregate_delete(cs: Any, args: Any) -> None:
    """Delete an aggregate, which must have no hosts."""
    aggregate = find_aggregate(cs, args.aggregate)
    cs.aggregates.delete(aggregate)
    print(output.one_line(f"Aggregate {aggregate.id} has been successfully deleted."))


@command(
    AGGREGATE,
    Arg("--name", metavar="<name>", help="New name."),
    Arg("--availability-zone", metavar="<availability-zone>", help="New availability zone."),
    gone=("name", "availability_zone"),
)
def do_aggregate_update(cs: Any, args: Any) -> None:
    """Change the name or the availability zone of an aggregate."""
    aggregate = find_aggregate(cs, args.aggregate)
    wanted = {"name": args.name, "availability_zone": args.availability_zone}
    updates = {name: value for name, value in wanted.items() if value}
    if not updates:
        raise exceptions.CommandError(
            "Either '--name <name>' or '--availability-zone <availability-zone>' must be specified."
        )
    aggregate = cs.aggregates.update(aggregate.id, updates)
    print(output.one_line(f"Aggregate {aggregate.id} has been successfully updated."))
    _print_one(cs, aggregate)


@command(
    AGGREGATE,
    Arg("metadata", metavar="<key=value>", nargs="+", help="Items to set; a key alone is removed."),
)
def do_aggregate_set_metadata(cs: Any, args: Any) -> None:
    """Set and remove metadata of an aggregate."""
    aggregate = find_aggregate(cs, args.aggregate)
    wanted = dict(_item(word) for word in args.metadata)
    current = getattr(aggregate, "metadata", {})
    if wanted.items() & current.items():
        raise exceptions.CommandError("metadata already exists")
    for key, value in wanted.items():
        if value is None and key not in current:
            raise exceptions.CommandError(f"metadata key {key} does not exist hence can not be deleted")
    aggregate = cs.aggregates.set_metadata(aggregate.id, wanted)
    print(output.one_line(f"Metadata has been successfully updated for aggregate {aggregate.id}."))
    _print_one(cs, aggregate)


def _item(word: str) -> tuple[str, str | None]:
    key, equals, value = word.partition("=")
    return key, value if equals else None


@command(AGGREGATE, Arg("host", metavar="<host>", of=AggregateManager.add_host))
def do_aggregate_add_host(cs: Any, args: Any) -> None:
    """Add a host to an aggregate."""
    aggregate = cs.aggregates.add_host(find_aggregate(cs, args.aggregate).id, args.host)
    # compat: the line ends with a blank
    print(output.one_line(f"Host {args.host} has been successfully added for aggregate {aggregate.id} "))
    _print_one(cs, aggregate)


@command(AGGREGATE, Arg("host", metavar="<host>", of=AggregateManager.remove_host))
def do_aggregate_remove_host(cs: Any, args: Any) -> None:
    """Remove a host from an aggregate."""
    aggregate = cs.aggregates.remove_host(find_aggregate(cs, args.aggregate).id, args.host)
    print(output.one_line(f"Host {args.host} has been successfully removed from aggregate {aggregate.id} "))
    _print_one(cs, aggregate)


@command(
    AGGREGATE,
    Arg("images", metavar="<image>", nargs="+", help="Names or IDs of the images."),
    op=AggregateManager.cache_images,
)
def do_aggregate_cache_images(cs: Any, args: Any) -> None:
    """Have the hosts of an aggregate fetch images in advance."""
    aggregate = find_aggregate(cs, args.aggregate)
    try:
        images = cs.glance.find_images(args.images)
    except exceptions.NotFound as error:
        raise exceptions.CommandError(str(error)) from None
    cs.aggregates.cache_images(aggregate, images)
