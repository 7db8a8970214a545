"""nova force-delete, restore, reset-state, reset-network, refresh-network, ...: for servers that are in a bad way"""

from __future__ import annotations

from novaclient import exceptions
from novaclient.cli import output
from novaclient.cli.command import Arg, command
from novaclient.cli.find import find_server
from novaclient.cli.servers import ALL_TENANTS, SERVER, SERVERS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# Codes of an event that Nova has taken. Source: nova/api/openstack/compute/server_external_events.py
_TAKEN = (200, 202)


@command(SERVER)
def do_force_delete(cs: Any, args: Any) -> None:
    """Delete a server for good, whatever its state."""
    find_server(cs, args.server).force_delete()


@command(SERVER)
def do_restore(cs: Any, args: Any) -> None:
    """Bring back a server that was deleted and is still kept."""
    find_server(cs, args.server, deleted=True).restore()


@command(
    ALL_TENANTS,
    SERVERS,
    Arg("--active", dest="state", action="store_const", const="active", default="error",
        help="Set them to `active`, instead of `error`."),
)  # fmt: skip
def do_reset_state(cs: Any, args: Any) -> None:
    """Set the state that Nova has on record for servers (admin only)."""
    failed: Exception | None = None
    for name in args.server:
        shown = output.one_line(name)
        try:
            find_server(cs, name, all_tenants=args.all_tenants).reset_state(args.state)
        except (exceptions.CommandError, exceptions.ClientException) as error:
            failed = error
            from novaclient.cli import failure

            failure.say(f"Reset state for server {shown} failed: {failure.one_line(str(error))}")
        else:
            print(f"Reset state for server {shown} succeeded; new state is {args.state}")
    if failed:
        raise exceptions.CommandError("Unable to reset the state for the specified server(s).") from failed


@command(SERVER)
def do_reset_network(cs: Any, args: Any) -> None:
    """Set up the network inside of a server again. Nova does this no more since 23.0 (Wallaby)."""
    find_server(cs, args.server).reset_network()


@command(SERVER)
def do_inject_network_info(cs: Any, args: Any) -> None:
    """Give the hypervisor of a server the information about its network again (admin only). Few can take it."""
    find_server(cs, args.server).inject_network_info()


@command(SERVER)
def do_refresh_network(cs: Any, args: Any) -> None:
    """Make Nova ask Neutron again for the ports and addresses of a server (admin only)."""
    server = find_server(cs, args.server)
    for event in cs.server_external_events.create([{"server_uuid": server.id, "name": "network-changed"}]):
        # The request as a whole is a success even if Nova could do nothing with this server.
        code = event.get("code", 200)
        if code not in _TAKEN:
            reason = "it is on no host" if code == 422 else f"code {code}"
            raise exceptions.CommandError(f"The network information of server {args.server} stays as it is: {reason}")
