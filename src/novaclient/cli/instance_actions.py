"""nova instance-action, instance-action-list"""

from __future__ import annotations

import sys

from novaclient import exceptions, utils
from novaclient.cli import output
from novaclient.cli.command import Arg, command, filled
from novaclient.cli.find import find_server
from novaclient.cli.times import check_times
from novaclient.spec import microversion_of
from novaclient.v2.instance_action import InstanceActionManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

SERVER = Arg("server", metavar="<server>", help="Name or ID of the server; of a deleted one its ID (2.21 on).")
_list = InstanceActionManager.list


def _find_even_deleted(cs: Any, server: str) -> Any:
    """A server by name or ID, or what was given if there is none: the ID of one that is deleted."""
    if microversion_of(cs.servers) < (2, 21):
        return find_server(cs, server)
    try:
        return utils.find_resource(cs.servers, server, wrap_exception=False)
    except exceptions.NoUniqueMatch as error:
        raise exceptions.CommandError(str(error)) from None
    except exceptions.NotFound:
        return server


@command(SERVER, Arg("request_id", metavar="<request_id>", of=InstanceActionManager.get))
def do_instance_action(cs: Any, args: Any) -> None:
    """Show something that was done with a server, step by step."""
    action = cs.instance_action.get(_find_even_deleted(cs, args.server), args.request_id)
    shown = action.to_dict()
    if "events" in shown:
        from pprint import pformat

        shown["events"] = pformat(shown["events"])
    output.print_dict(shown, raw=action)


@command(
    SERVER,
    Arg("--marker", metavar="<marker>", default=None, of=_list),
    Arg("--limit", metavar="<limit>", type=int, default=None, of=_list),
    Arg("--changes-since", metavar="<changes_since>", default=None, of=_list),
    Arg("--changes-before", metavar="<changes_before>", default=None, of=_list),
)
def do_instance_action_list(cs: Any, args: Any) -> None:
    """List what was done with a server, the oldest first."""
    check_times(args)
    options = filled(do_instance_action_list, args)
    actions = cs.instance_action.list(_find_even_deleted(cs, args.server), **options)
    columns = ["Action", "Request_ID", "Message", "Start_Time"]
    if microversion_of(cs.instance_action) >= (2, 58):
        columns.append("Updated_At")
    output.print_list(actions, columns, sortby_index=3)
    if actions.next_url and not options.get("limit"):
        text = (
            f"Only the last {len(actions)} actions are shown; `--marker {actions[-1].request_id}` shows those before."
        )
        print(output.one_line(text), file=sys.stderr)
