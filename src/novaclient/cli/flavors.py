"""nova flavor-list, flavor-show, flavor-create, ..., and flavor-access-list, ..."""

from __future__ import annotations

from types import SimpleNamespace

from novaclient import exceptions
from novaclient.cli import names, output
from novaclient.cli.command import Arg, command
from novaclient.cli.find import find_flavor
from novaclient.cli.pages import tell_of_rest
from novaclient.cli.values import boolean
from novaclient.spec import microversion_of
from novaclient.v2.flavor_access import FlavorAccessManager
from novaclient.v2.flavors import FlavorManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

FLAVOR = Arg("flavor", metavar="<flavor>", help="Name or ID of the flavor.")
TENANT = Arg("tenant", metavar="<tenant_id>", of=FlavorAccessManager.add_tenant_access)
# Since 2.102 a flavor has these no more; their rows and columns stay.
_DROPPED = ("rxtx_factor", "OS-FLV-DISABLED:disabled")


@command(
    Arg("--extra-specs", action="store_true", default=False, help="Show the extra specs of each flavor."),
    Arg("--all", action="store_true", default=False, help="Show all flavors, not the public ones alone (admin only)."),
    Arg("--marker", metavar="<marker>", default=None, of=FlavorManager.list),
    Arg("--min-disk", metavar="<min-disk>", default=None, of=FlavorManager.list),
    Arg("--min-ram", metavar="<min-ram>", default=None, of=FlavorManager.list),
    Arg("--limit", metavar="<limit>", type=int, default=None, of=FlavorManager.list),
    Arg("--sort-key", metavar="<sort-key>", default=None, of=FlavorManager.list),
    Arg("--sort-dir", metavar="<sort-dir>", default=None, of=FlavorManager.list),
    Arg("--name", metavar="<name>", default=None, of=FlavorManager.list),
)
def do_flavor_list(cs: Any, args: Any) -> None:
    """List flavors: the sizes that servers come in."""
    filters = {"name": args.name} if getattr(args, "name", None) else {}
    flavors = cs.flavors.list(
        is_public=None if args.all else True,
        marker=args.marker,
        min_disk=_integer("--min-disk", args.min_disk),
        min_ram=_integer("--min-ram", args.min_ram),
        limit=args.limit,
        sort_key=args.sort_key,
        sort_dir=args.sort_dir,
        **filters,
    )
    print_flavors(cs, flavors, args.extra_specs)
    names.remember("flavors", flavors)
    tell_of_rest(flavors, "flavors", args.limit)


def _integer(option: str, text: str | None) -> int | None:
    try:
        return int(text) if text else None
    except ValueError:
        raise exceptions.CommandError(f"{option} must be an integer, not {text!r}") from None


def print_flavors(cs: Any, flavors: Any, extra_specs: bool = False, single: bool = False) -> None:
    """Print flavors as a table."""
    version = microversion_of(cs.flavors)
    columns = ["ID", "Name", "Memory_MiB", "Disk", "Ephemeral", "Swap", "VCPUs", "RXTX_Factor", "Is_Public"]
    rows = [_row(flavor, version) for flavor in flavors]
    if extra_specs:
        columns.append("extra_specs")
        if version < (2, 61):
            for row, flavor in zip(rows, flavors, strict=True):
                row.extra_specs = _extra_specs(flavor)
    if version >= (2, 55):
        columns.append("Description")
    output.print_list(rows, columns, raw=flavors, single=single)


def _row(flavor: Any, version: tuple[int, float]) -> SimpleNamespace:
    """A flavor as lists show it."""
    shown = dict(flavor._info)
    if version >= (2, 102):
        shown.setdefault("rxtx_factor", None)
    shown.update(memory_mib=shown.get("ram", ""), ephemeral=flavor.ephemeral, is_public=flavor.is_public)
    return SimpleNamespace(**shown)


def _extra_specs(flavor: Any) -> Any:
    """The extra specs, which before 2.61 are not part of the flavor."""
    try:
        return flavor.get_keys()
    except exceptions.NotFound:
        return "N/A"


@command(FLAVOR)
def do_flavor_show(cs: Any, args: Any) -> None:
    """Show a flavor."""
    flavor = find_flavor(cs, args.flavor)
    shown = flavor.to_dict()
    shown.pop("links", None)
    if "extra_specs" not in shown:
        shown["extra_specs"] = _extra_specs(flavor)
    if microversion_of(cs.flavors) >= (2, 102):
        shown = dict.fromkeys(_DROPPED) | shown
    output.print_dict(shown)


@command(
    Arg("name", metavar="<name>", of=FlavorManager.create),
    Arg("id", metavar="<id>", of=FlavorManager.create, param="flavorid"),
    Arg("ram", metavar="<ram>", of=FlavorManager.create),
    Arg("disk", metavar="<disk>", of=FlavorManager.create),
    Arg("--ephemeral", metavar="<ephemeral>", default=0, of=FlavorManager.create),
    Arg("vcpus", metavar="<vcpus>", of=FlavorManager.create),
    Arg("--swap", metavar="<swap>", default=0, of=FlavorManager.create),
    # Not `of`: scripts that say 1.0, as it always was, are understood where there is no such factor any more.
    Arg("--rxtx-factor", metavar="<factor>", default=1.0, help="Factor of network bandwidth; from 2.102 on always 1."),
    Arg("--is-public", metavar="<is-public>", type=boolean, default=True, of=FlavorManager.create),
    Arg("--description", metavar="<description>", default=None, of=FlavorManager.create),
)
def do_flavor_create(cs: Any, args: Any) -> None:
    """Create a flavor."""
    flavor = cs.flavors.create(
        args.name,
        args.ram,
        args.vcpus,
        args.disk,
        args.id,
        args.ephemeral,
        args.swap,
        _factor(args.rxtx_factor),
        args.is_public,
        getattr(args, "description", None),
    )
    print_flavors(cs, [flavor], single=True)


def _factor(text: Any) -> Any:
    """A factor as the number that it is; what is none goes on as it is, to be refused."""
    try:
        return float(text)
    except ValueError:
        return text


@command(FLAVOR)
def do_flavor_delete(cs: Any, args: Any) -> None:
    """Delete a flavor. Servers of it stay."""
    cs.flavors.delete(find_flavor(cs, args.flavor))


@command(
    FLAVOR,
    Arg("description", metavar="<description>", of=FlavorManager.update, help='New description; "" for none.'),
    op=FlavorManager.update,
)
def do_flavor_update(cs: Any, args: Any) -> None:
    """Change the description of a flavor."""
    print_flavors(cs, [cs.flavors.update(find_flavor(cs, args.flavor), args.description)], single=True)


@command(
    FLAVOR,
    Arg("action", metavar="<action>", choices=["set", "unset", "get"], help="`set`, `unset` or `get`."),
    Arg(
        "metadata",
        metavar="<key=value>",
        nargs="*",
        help="Extra specs to set, or the keys to unset; those to get, all by default.",
    ),
)
def do_flavor_key(cs: Any, args: Any) -> None:
    """Set, unset or get extra specs of a flavor."""
    if not args.metadata and args.action != "get":
        from novaclient.cli import parse

        parser = parse.build("flavor-key", do_flavor_key, cs.api_version)
        assert parser is not None
        parser.error("the following arguments are required: <key=value>")
    flavor = find_flavor(cs, args.flavor)
    if args.action == "get":
        specs = _wanted(flavor.get_keys(), args.metadata)
        output.print_dict(specs, raw=specs)
        return
    pairs = dict(_pair(word, args.action) for word in args.metadata)
    if args.action == "set":
        flavor.set_keys(pairs)
    else:
        flavor.unset_keys(pairs)


def _wanted(specs: dict[str, str], keys: list[str]) -> dict[str, str]:
    """Those of the extra specs that have these keys; all if there are none. Raises CommandError."""
    missing = [key for key in keys if key not in specs]
    if missing:
        raise exceptions.CommandError(f"The flavor has no extra spec {', '.join(missing)}")
    return {key: specs[key] for key in keys or specs}


def _pair(word: str, action: str) -> tuple[str, str]:
    key, equals, value = word.partition("=")
    if action == "set" and not equals:
        raise exceptions.CommandError(f"'{word}' is not in the format of 'key=value'")
    return key, value


_ACCESS = ["Flavor_ID", "Tenant_ID"]


@command(Arg("--flavor", metavar="<flavor>", help="Name or ID of the flavor; must be given."))
def do_flavor_access_list(cs: Any, args: Any) -> None:
    """List the projects that may use a flavor that is not public."""
    if not args.flavor:
        raise exceptions.CommandError("Unable to get all access lists. Specify --flavor")
    flavor = find_flavor(cs, args.flavor)
    if flavor.is_public:
        raise exceptions.CommandError("Access list not available for public flavors.")
    output.print_list(cs.flavor_access.list(flavor=flavor), _ACCESS)


@command(FLAVOR, TENANT)
def do_flavor_access_add(cs: Any, args: Any) -> None:
    """Let a project use a flavor, and list those that may."""
    output.print_list(cs.flavor_access.add_tenant_access(find_flavor(cs, args.flavor), args.tenant), _ACCESS)


@command(FLAVOR, TENANT)
def do_flavor_access_remove(cs: Any, args: Any) -> None:
    """Take from a project the right to use a flavor, and list those that have it."""
    output.print_list(cs.flavor_access.remove_tenant_access(find_flavor(cs, args.flavor), args.tenant), _ACCESS)
