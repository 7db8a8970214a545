"""nova server-group-list, server-group-get, server-group-create, server-group-delete"""

from __future__ import annotations

from novaclient import exceptions
from novaclient.cli import names, output
from novaclient.cli.command import Arg, command
from novaclient.cli.values import pairs
from novaclient.spec import microversion_of
from novaclient.v2.server_groups import ServerGroupsManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

_list, _create = ServerGroupsManager.list, ServerGroupsManager.create


def print_groups(cs: Any, groups: Iterable[Any], single: bool = False) -> None:
    """Print server groups as a table."""
    version = microversion_of(cs.server_groups)
    owner = ["Project Id", "User Id"] if version >= (2, 13) else []
    policy = ["Policy", "Rules", "Members"] if version >= (2, 64) else ["Policies", "Members", "Metadata"]
    output.print_list(groups, ["Id", "Name", *owner, *policy], single=single)


@command(
    Arg("--limit", metavar="<limit>", type=int, default=None, of=_list),
    Arg("--offset", metavar="<offset>", type=int, default=None, of=_list),
    Arg("--all-projects", action="store_true", default=False, of=_list),
)
def do_server_group_list(cs: Any, args: Any) -> None:
    """List server groups."""
    groups = cs.server_groups.list(all_projects=args.all_projects, limit=args.limit, offset=args.offset)
    print_groups(cs, groups)
    names.remember("server_groups", groups)


@command(Arg("id", metavar="<id>", names="server_groups", help="ID of the group."))
def do_server_group_get(cs: Any, args: Any) -> None:
    """Show a server group."""
    print_groups(cs, [cs.server_groups.get(args.id)], single=True)


@command(
    Arg("name", metavar="<name>", of=_create),
    Arg("policy", metavar="<policy>", gone=("--policy",),
        help="`affinity` (one host), `anti-affinity` (hosts apart), `soft-affinity` or `soft-anti-affinity`."),
    Arg("--rule", metavar="<key=value>", dest="rules", action="append", default=[], of=_create,
        help="Rule of the policy `anti-affinity`: `max_server_per_host=<number>`."),
)  # fmt: skip
def do_server_group_create(cs: Any, args: Any) -> None:
    """Create a server group."""
    options = {"rules": pairs(args.rules)} if "rules" in args else {}
    print_groups(cs, [cs.server_groups.create(args.name, args.policy, **options)], single=True)


@command(Arg("id", metavar="<id>", names="server_groups", nargs="+", help="IDs of the groups."))
def do_server_group_delete(cs: Any, args: Any) -> None:
    """Delete server groups. Their servers stay."""
    failures: list[Exception] = []
    for group in args.id:
        try:
            cs.server_groups.delete(group)
        except Exception as error:  # noqa: BLE001  the others are to be deleted, whatever this is
            failures.append(error)
            from novaclient.cli import failure

            failure.say(failure.one_line(f"Delete for server group {group} failed: {error}"))
        else:
            print(output.one_line(f"Server group {group} has been successfully deleted."))
    if len(failures) == len(args.id):
        # compat: one that could be deleted is a success
        raise exceptions.CommandError("Unable to delete any of the specified server groups.") from failures[-1]
