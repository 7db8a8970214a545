"""compat: what extensions import from `novaclient.v2.shell`: every `do_*` function, and helpers by their old names.

The commands themselves are in `novaclient.cli`, one module for each noun; nothing there uses this module.
"""

from __future__ import annotations

import contextlib
import io
import sys  # noqa: F401  compat: programs replace its streams by this name in their tests
import time
from types import SimpleNamespace

from novaclient import exceptions, utils
from novaclient.cli import availability_zones, find, index, parse, servers, values, watch

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence
    from typing import Any

_find_server = find.find_server
_find_flavor = find.find_flavor
_find_image = find.find_image
_key_value_pairing = values.key_value


def __getattr__(name: str) -> Any:
    command = name.removeprefix("do_").replace("_", "-")
    if not name.startswith("do_") or command not in index.COMMANDS:
        raise AttributeError(f"module 'novaclient.v2.shell' has no attribute {name!r}")
    return parse.load(command)


def __dir__() -> list[str]:
    return sorted({*globals(), *("do_" + name.replace("-", "_") for name in index.COMMANDS)})


def _find_images(cs: Any, images: Sequence[str]) -> Any:
    try:
        return cs.glance.find_images(images)
    except (exceptions.NotFound, exceptions.NoUniqueMatch) as error:
        raise exceptions.CommandError(str(error)) from None


def _find_network_id(cs: Any, net_name: str) -> Any:
    return find.find_network(cs, net_name).id


def _find_keypair(cs: Any, keypair: str) -> Any:
    return utils.find_resource(cs.keypairs, keypair)


def _find_aggregate(cs: Any, aggregate: str) -> Any:
    return utils.find_resource(cs.aggregates, aggregate)


def _find_hypervisor(cs: Any, hypervisor: str) -> Any:
    return utils.find_resource(cs.hypervisors, hypervisor)


def _treeizeAvailabilityZone(zone: Any) -> list[SimpleNamespace]:  # noqa: N802  compat
    """The rows of a zone in the table of zones: itself, its hosts, and below each its services."""
    return [SimpleNamespace(zoneName=row.name, zoneState=row.status) for row in availability_zones.tree(zone)]


def _print_server(cs: Any, args: Any, server: Any = None, wrap: int = 0) -> None:
    found = server or _find_server(cs, args.server)
    servers.print_server(cs, found, getattr(args, "minimal", False), wrap)


def _meta_parsing(metadata: Iterable[str]) -> dict[str, str]:
    return dict(values.key_value(text) for text in metadata)


def _extract_metadata(args: Any) -> dict[str, str | None]:
    """What the words after `set` or `delete` name: a key without a value has None."""
    split = (word.partition("=") for word in args.metadata[0])
    return {key: value if equals else None for key, equals, value in split}


def _translate_keys(collection: Iterable[Any], convert: Iterable[tuple[str, str]]) -> None:
    """Give attributes of resources a second name each."""
    renamed = tuple(convert)
    for item in collection:
        for old, new in renamed:
            if old in vars(item) and new not in vars(item):
                setattr(item, new, getattr(item, old))
                item.set_info(new, getattr(item, old))


def _poll_for_status(
    poll_fn: Callable[[Any], Any],
    obj_id: Any,
    action: str,
    final_ok_states: Collection[str],
    poll_period: float = 5,
    show_progress: bool = True,
    status_field: str = "status",
    silent: bool = False,
) -> None:
    """Call `poll_fn(obj_id)` again and again until the status is one of `final_ok_states`."""
    with contextlib.redirect_stdout(io.StringIO()) if silent else contextlib.nullcontext():
        watch.poll(
            poll_fn, obj_id, action, final_ok_states, show_progress, lambda _: time.sleep(poll_period), status_field
        )
