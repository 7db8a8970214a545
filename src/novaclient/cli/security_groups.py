"""nova add-secgroup, remove-secgroup, list-secgroup; secgroup-list, -create, -update, -delete"""

from __future__ import annotations

from novaclient import utils
from novaclient.cli import names, output
from novaclient.cli.command import Arg, command
from novaclient.cli.find import find_server
from novaclient.cli.servers import SERVER
from novaclient.v2.security_groups import SecurityGroupManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

COLUMNS = ["Id", "Name", "Description"]
SECURITY_GROUP = Arg("secgroup", metavar="<secgroup>", help="Name or ID of the security group.")


@command(SERVER, SECURITY_GROUP)
def do_add_secgroup(cs: Any, args: Any) -> None:
    """Add a security group to a server."""
    find_server(cs, args.server).add_security_group(args.secgroup)


@command(SERVER, SECURITY_GROUP)
def do_remove_secgroup(cs: Any, args: Any) -> None:
    """Remove a security group from a server."""
    find_server(cs, args.server).remove_security_group(args.secgroup)


@command(SERVER)
def do_list_secgroup(cs: Any, args: Any) -> None:
    """List the security groups of a server."""
    output.print_list(find_server(cs, args.server).list_security_group(), COLUMNS)


def find_security_group(cs: Any, group: str) -> Any:
    """A security group of the project by name, or any by ID. Raises CommandError."""
    return utils.find_resource(cs.security_groups, group)


def _print(groups: Iterable[Any]) -> None:
    output.print_list(groups, COLUMNS, single=True)


@command(
    Arg("--all-tenants", metavar="<0|1>", nargs="?", type=int, const=1,
        default=int(utils.bool_from_string(utils.env("ALL_TENANTS"))), help="Those of all projects (admin only)."),
    op=SecurityGroupManager.list,
    past=True,
)  # fmt: skip
def do_secgroup_list(cs: Any, args: Any) -> None:
    """List the security groups of the project."""
    columns = [*COLUMNS, "Tenant_ID"] if args.all_tenants else COLUMNS
    groups = cs.security_groups.list({"all_tenants": args.all_tenants})
    output.print_list(groups, columns)
    names.remember("security_groups", groups)


@command(
    Arg("name", metavar="<name>", of=SecurityGroupManager.create),
    Arg("description", metavar="<description>", of=SecurityGroupManager.create),
    op=SecurityGroupManager.create,
    past=True,
)
def do_secgroup_create(cs: Any, args: Any) -> None:
    """Make a security group."""
    _print([cs.security_groups.create(args.name, args.description)])


@command(
    SECURITY_GROUP,
    Arg("name", metavar="<name>", of=SecurityGroupManager.update),
    Arg("description", metavar="<description>", of=SecurityGroupManager.update),
    op=SecurityGroupManager.update,
    past=True,
)
def do_secgroup_update(cs: Any, args: Any) -> None:
    """Change the name and the description of a security group."""
    _print([find_security_group(cs, args.secgroup).update(args.name, args.description)])


@command(SECURITY_GROUP, op=SecurityGroupManager.delete, past=True)
def do_secgroup_delete(cs: Any, args: Any) -> None:
    """Delete a security group."""
    group = find_security_group(cs, args.secgroup)
    group.delete()
    _print([group])
