"""nova list, show"""

from __future__ import annotations

import sys
from types import SimpleNamespace

from novaclient import exceptions
from novaclient.cli import names, output
from novaclient.cli.command import Arg, command
from novaclient.cli.find import find_flavor, find_image, find_server
from novaclient.cli.values import all_tenants
from novaclient.resource import picks
from novaclient.spec import microversion_of
from novaclient.utils import (
    format_networks,
    format_security_groups,
    format_servers_list_networks,
    heading,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any

SERVER = Arg("server", metavar="<server>", help="Name or ID of the server.")
SERVERS = Arg("server", metavar="<server>", nargs="+", help="Name(s) or ID(s) of server(s).")
ALL_TENANTS = Arg(
    "--all-tenants", action="store_const", const=1, default=0, help="Look for it in all projects (admin only)."
)
WRAP = Arg("--wrap", metavar="<integer>", type=int, default=0, help="Wrap values at this many characters; 0: do not.")

# Names that the list's columns give to attributes of Nova's extensions.
_SHORT = {
    "OS-EXT-SRV-ATTR:host": "host",
    "OS-EXT-STS:task_state": "task_state",
    "OS-EXT-SRV-ATTR:instance_name": "instance_name",
    "OS-EXT-STS:power_state": "power_state",
    "hostId": "host_id",
}
# Source: nova/compute/power_state.py
_POWER_STATES = ("NOSTATE", "Running", "", "Paused", "Shutdown", "", "Crashed", "Suspended")


def _filter(flag: str, metavar: str, help: str, **more: Any) -> Arg:
    return Arg(flag, metavar=metavar, help=help, **more)


@command(
    _filter("--reservation-id", "<reservation-id>", "Only servers of this reservation.", default=None),
    _filter("--ip", "<ip-regexp>", "Only servers with an IPv4 address that fits this regular expression."),
    _filter("--ip6", "<ip6-regexp>", "Only servers with an IPv6 address that fits this regular expression."),
    _filter("--name", "<name-regexp>", "Only servers whose name fits this regular expression."),
    _filter("--status", "<status>", "Only servers in this status."),
    _filter("--flavor", "<flavor>", "Only servers of this flavor (name or ID)."),
    _filter("--image", "<image>", "Only servers of this image (name or ID)."),
    _filter("--host", "<hostname>", "Only servers on this host (admin only)."),
    Arg("--all-tenants", metavar="<0|1>", nargs="?", type=int, const=1, default=all_tenants(),
        help="Servers of all projects (admin only)."),
    _filter("--tenant", "<tenant>", "Only servers of this project (admin only).", nargs="?"),
    _filter("--user", "<user>", "Only servers of this user (admin only).", nargs="?"),
    Arg("--deleted", action="store_true", default=False, help="Only deleted servers (admin only)."),
    _filter("--fields", "<fields>", "Comma-separated attributes to show; `nova show` names them."),
    Arg("--minimal", action="store_true", default=False, help="Show only ID and name."),
    _filter("--sort", "<key>[:<direction>]", "Comma-separated keys to sort by, each with `asc` or `desc`."),
    _filter("--marker", "<marker>", "ID of the server after which to begin."),
    _filter("--limit", "<limit>", "How many at most; the server has a limit of its own. -1: all.", type=int),
    _filter("--availability-zone", "<availability_zone>", "Only servers in this zone."),
    _filter("--key-name", "<key_name>", "Only servers with this key pair."),
    Arg("--config-drive", group="config_drive", action="store_true", default=None,
        help="Only servers with a configuration drive."),
    Arg("--no-config-drive", group="config_drive", action="store_false", dest="config_drive",
        help="Only servers without a configuration drive."),
    _filter("--progress", "<progress>", "Only servers with this progress, in percent."),
    _filter("--vm-state", "<vm_state>", "Only servers in this VM state."),
    _filter("--task-state", "<task_state>", "Only servers in this task state."),
    _filter("--power-state", "<power_state>", "Only servers in this power state."),
    _filter("--changes-since", "<changes_since>", "Only servers changed at or after this time (ISO 8601)."),
    _filter("--tags", "<tags>", "Only servers that have all these comma-separated tags.", since="2.26"),
    _filter("--tags-any", "<tags-any>", "Only servers that have one of these tags.", since="2.26", dest="tags-any"),
    _filter("--not-tags", "<not-tags>", "Only servers that do not have all these tags.", since="2.26",
            dest="not-tags"),
    _filter("--not-tags-any", "<not-tags-any>", "Only servers that have none of these tags.", since="2.26",
            dest="not-tags-any"),
    _filter("--changes-before", "<changes_before>", "Only servers changed at or before this time.", since="2.66"),
    _filter("--locked", "<locked>", "Only locked servers (`true`), or unlocked ones (`false`).", since="2.73"),
)  # fmt: skip
def do_list(cs: Any, args: Any) -> None:
    """List servers."""
    if args.tenant:
        args.all_tenants = 1
    filters = _filters(cs, args)
    keys, directions = _sorting(args.sort)
    asked = {
        "detailed": not args.minimal,
        "search_opts": filters,
        "sort_keys": keys,
        "sort_dirs": directions,
        "marker": args.marker,
    }
    if output.chosen is None and not args.fields:
        cs.servers.shown = _shown(_headings(args))
    if args.limit == -1:
        _print_pages(type(cs.servers).iter.pages(cs.servers, **asked), args)
        return
    servers = cs.servers.list(**asked, limit=args.limit)
    _print_pages(iter([servers]), args)
    names.remember("servers", _named(servers))
    if len(servers) and servers.next_url and not args.limit:
        print(f"Only the first {len(servers)} servers are shown; `--limit -1` shows all.", file=sys.stderr)


def _named(servers: list[Any]) -> Iterable[Any]:
    """What has the ID and the name of each server, or row of one."""
    return (SimpleNamespace(id=one[0], name=one[1]) if type(one) is tuple else one for one in servers)


def _print_pages(pages: Iterator[Any], args: Any) -> None:
    """Print servers that come page by page, none of which is kept."""
    headings = _headings(args)
    columns = _columns(headings)
    if args.fields:
        from novaclient.paging import put_back

        first = next(pages)
        if first:
            headings, columns = _fields(args.fields, _row(first[0]))
        pages = put_back(first, pages)
        del first
    output.print_pages(pages, columns, headings, None if args.sort else min(1, len(headings) - 1))


def _filters(cs: Any, args: Any) -> dict[str, Any]:
    """The filters of the list, by the API's names."""
    for name in ("changes_since", "changes_before"):
        _check_time(name, getattr(args, name, None))
    filters = {
        "all_tenants": args.all_tenants,
        "reservation_id": args.reservation_id,
        "ip": args.ip,
        "ip6": args.ip6,
        "name": args.name,
        "image": find_image(cs, args.image).id if args.image else None,
        "flavor": find_flavor(cs, args.flavor).id if args.flavor else None,
        "status": args.status,
        "tenant_id": args.tenant,
        "user_id": args.user,
        "host": args.host,
        "deleted": args.deleted,
        "changes-since": args.changes_since,
        "availability_zone": args.availability_zone,
        "config_drive": args.config_drive,
        "key_name": args.key_name,
        "progress": args.progress,
        "vm_state": args.vm_state,
        "task_state": args.task_state,
        "power_state": args.power_state,
        "changes-before": getattr(args, "changes_before", None),
    }
    filters |= {n: getattr(args, n) for n in ("tags", "tags-any", "not-tags", "not-tags-any") if n in args}
    if getattr(args, "locked", None):
        filters["locked"] = args.locked
    return filters


def _check_time(name: str, text: str | None) -> None:
    if not text:
        return
    from datetime import datetime

    try:
        datetime.fromisoformat(text)
    except ValueError:
        raise exceptions.CommandError(f"Invalid {name.replace('_', '-')} value: {text}") from None


def _sorting(text: str | None) -> tuple[list[str], list[str]]:
    keys, directions = [], []
    for item in text.split(",") if text else ():
        key, _, direction = item.partition(":")
        if direction not in ("", "asc", "desc"):
            raise exceptions.CommandError(f"Unknown sort direction: {direction}")
        keys.append(key)
        directions.append(direction or "desc")
    return keys, directions


def _columns(headings: list[str]) -> Callable[[list[Any]], Iterable[Iterable[str]]]:
    """What makes columns of servers, of whose answers it looks at nothing else, or of their rows."""
    shown = _shown(headings)
    texts = [_SHOWN[heading][1] for heading in headings]

    def columns(servers: list[Any]) -> Iterable[Iterable[str]]:
        rows = servers if type(servers[0]) is tuple else picks(servers, *shown)
        return map(_column, texts, zip(*rows, strict=True))

    return columns


def _shown(headings: list[str]) -> tuple[tuple[str, ...], str]:
    """What is read of the servers for these columns, and what stands for a key that an answer has not."""
    return tuple(_SHOWN[heading][0] for heading in headings), ""


def _column(text: Callable[[Any], str], values: tuple[Any, ...]) -> Iterable[str]:
    """The texts of a column's values: of most columns a look at the whole says that they are that already."""
    if text is _text and set(map(type, values)) == {str} and "\r" not in "".join(values):
        return values
    return map(text, values)


def _text(value: Any) -> str:
    if type(value) is str and "\r" not in value:
        return value
    text = "-" if value is None else str(value)
    return text.replace("\r", "") if "\r" in text else text


def _task_state(state: str | None) -> str:
    return _text(state) if state != "" else "N/A"


def _networks(addresses: Any) -> str:
    try:
        # what `format_networks` makes, at once: of a long list nothing takes longer
        return "; ".join(
            [
                f"{name}={', '.join([port['addr'] for port in addresses[name]])}"
                for name in sorted(addresses)
                if addresses[name]
            ]
        )
    except (KeyError, TypeError):
        # some of it is not as Nova sends it
        from novaclient.v2.server import by_network

        return format_networks(by_network(addresses))


def _row(server: Any) -> SimpleNamespace:
    """A server as `--fields` shows it: short names, words for numbers, the flavor's parts one by one."""
    shown = dict(server._info)
    shown |= {short: shown[wire] for wire, short in _SHORT.items() if wire in shown}
    shown["power_state"] = _power_state(shown.get("power_state"))
    shown.setdefault("task_state", "N/A")
    flavor = shown.get("flavor")
    if isinstance(flavor, dict):
        # since 2.47 the flavor is here whole, as it was at boot; before, as a reference
        shown |= {f"flavor:{key}": value for key, value in flavor.items() if "original_name" in flavor}
        shown["flavor"] = flavor.get("original_name", flavor.get("id"))
    if isinstance(shown.get("security_groups"), list):
        shown["security_groups"] = format_security_groups(shown["security_groups"])
    shown["networks"] = format_servers_list_networks(server)
    return SimpleNamespace(**shown)


def _power_state(number: Any) -> str:
    try:
        return _POWER_STATES[number] if number >= 0 else "N/A"
    except (IndexError, TypeError):
        return "N/A"


# The columns of the list: the key of the answer, and what makes the text of its value.
_SHOWN: dict[str, tuple[str, Callable[[Any], str]]] = {
    "ID": ("id", _text),
    "Name": ("name", _text),
    "Tenant ID": ("tenant_id", _text),
    "Status": ("status", _text),
    "Task State": ("OS-EXT-STS:task_state", _task_state),
    "Power State": ("OS-EXT-STS:power_state", _power_state),
    "Networks": ("addresses", _networks),
    "Updated": ("updated", _text),
}


def _headings(args: Any) -> list[str]:
    if args.minimal:
        return ["ID", "Name"]
    headings = ["ID", "Name", "Status", "Task State", "Power State", "Networks"]
    if args.all_tenants:
        headings.insert(2, "Tenant ID")
    if args.changes_since or getattr(args, "changes_before", None):
        headings.append("Updated")
    return headings


def _fields(text: str, row: Any) -> tuple[list[str], Callable[[list[Any]], Iterable[Iterable[Any]]]]:
    """The headings that `--fields` names, and what makes columns of servers."""
    names = list(dict.fromkeys(text.split(",")))
    unknown = [name for name in names if name not in vars(row)]
    if unknown:
        raise exceptions.CommandError(f"Non-existent fields are specified: {unknown}")
    from functools import partial

    formatters = {heading(name): partial(_attribute, name) for name in names if name != "id"}
    headings = ["ID", *formatters]
    cells = output.cell_makers(headings, formatters)

    def columns(servers: list[Any]) -> Iterable[Iterable[Any]]:
        rows = list(map(_row, servers))
        return [map(cell, rows) for cell in cells]

    return headings, columns


def _attribute(name: str, row: Any) -> Any:
    return getattr(row, name, "")


@command(
    Arg("--minimal", action="store_true", default=False, help="Do not look up the names of flavor and image."),
    SERVER,
    WRAP,
)
def do_show(cs: Any, args: Any) -> None:
    """Show details about the given server."""
    print_server(cs, find_server(cs, args.server), args.minimal, args.wrap)


def print_server(cs: Any, server: Any, minimal: bool = False, wrap: int = 0) -> None:
    """Print a server as a table of its properties."""
    # first: of a server that was just made, this gets all the rest
    try:
        networks = server.networks
    except exceptions.NotFound as error:
        raise exceptions.CommandError(str(error)) from error
    shown = server.to_dict() | {f"{network} network": ", ".join(ips) for network, ips in networks.items()}
    shown |= _flavor_of(cs, shown.pop("flavor", None), minimal)
    shown["image"] = _image_of(cs, shown.get("image"), minimal)
    if "security_groups" in shown:
        # one entry for each port
        shown["security_groups"] = ", ".join(sorted({group["name"] for group in shown["security_groups"]}))
    for name in ("links", "addresses", "OS-EXT-SRV-ATTR:user_data"):
        shown.pop(name, None)
    output.print_dict(shown, wrap=wrap, raw=server.to_dict() | {"networks": networks})


def _flavor_of(cs: Any, flavor: Any, minimal: bool) -> dict[str, Any]:
    if flavor is None:
        # a server in a cell that does not answer (2.69)
        return {}
    if microversion_of(cs.servers) >= (2, 47):
        if minimal:
            return {"flavor": flavor["original_name"]}
        return {f"flavor:{key}": value for key, value in flavor.items()}
    flavor_id = flavor.get("id", "")
    if minimal:
        return {"flavor": flavor_id}
    return {"flavor": f"{_name_of(find_flavor, cs, flavor_id, 'Flavor not found')} ({flavor_id})"}


def _image_of(cs: Any, image: Any, minimal: bool) -> str:
    if not image:
        return "Attempt to boot from volume - no image supplied"
    image_id: str = image.get("id", "")
    if minimal:
        return image_id
    return f"{_name_of(find_image, cs, image_id, 'Image not found')} ({image_id})"


def _name_of(find: Callable[[Any, str], Any], cs: Any, item_id: str, otherwise: str) -> str:
    """The name of what a server refers to; the server is shown even if that cannot be looked up."""
    try:
        name: str = find(cs, item_id).name
    except _look_up_failures():
        return otherwise
    return name


def _look_up_failures() -> tuple[type[Exception], ...]:
    # keystoneauth1 is not imported for its errors: where it is not, none of them can have come
    theirs = sys.modules.get("keystoneauth1.exceptions")
    return exceptions.CommandError, exceptions.ClientException, *([theirs.ClientException] if theirs else [])
