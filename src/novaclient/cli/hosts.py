"""nova host-evacuate, host-evacuate-live, host-servers-migrate, host-meta: all servers of a host"""

from __future__ import annotations

from types import SimpleNamespace

from novaclient import exceptions
from novaclient.cli import output
from novaclient.cli.command import Arg, command, filled
from novaclient.cli.metadata import ACTION, METADATA, items
from novaclient.cli.migrate import (
    BLOCK_MIGRATE,
    DISK_OVER_COMMIT,
    FORCE_EVACUATE,
    FORCE_LIVE,
    ON_SHARED_STORAGE,
)
from novaclient.v2.servers import ServerManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any

HOST = Arg(
    "host",
    metavar="<host>",
    help="Host name of a hypervisor, or a part of several; a short name may fit more hosts than it seems.",
)
STRICT = Arg("--strict", action="store_true", default=False, help="Only the hypervisor of exactly this host name.")
_TARGET = "Host to move them to; without one the scheduler chooses."


def servers_of(cs: Any, host: str, strict: bool) -> Iterator[str]:
    """The IDs of the servers on all hypervisors whose host name holds this text; `strict`: is this text.

    :raises NotFound: if there is no such hypervisor
    """
    hypervisors = cs.hypervisors.search(host, servers=True)
    if strict:
        hypervisors = [hypervisor for hypervisor in hypervisors if hypervisor.hypervisor_hostname == host][:1]
        if not hypervisors:
            raise exceptions.NotFound(404, f"No hypervisor matching '{host}' could be found.")
    for hypervisor in hypervisors:
        # before 2.75 a hypervisor without servers has no list of them
        yield from (server["uuid"] for server in hypervisor.to_dict().get("servers", []))


def move_all(servers: Iterable[str], move: Callable[[str], Any], doing: str, accepted: str) -> None:
    """Move each server, go on when one cannot be, and print which were accepted.

    :param doing: for the error, as "migrating"
    :param accepted: heading of the column that says whether it was
    """
    rows = []
    for server in servers:
        message = ""
        try:
            move(server)
        except Exception as error:  # noqa: BLE001  what became of the others must be shown, whatever this is
            message = f"Error while {doing} instance: {error}"
        rows.append(SimpleNamespace(server=server, accepted=not message, message=message))
    output.print_list(
        rows,
        ["Server UUID", accepted, "Error Message"],
        {
            "Server UUID": lambda row: row.server,
            accepted: lambda row: row.accepted,
            "Error Message": lambda row: row.message,
        },
        raw=[{} for _ in rows],
    )


@command(
    HOST,
    Arg("--target_host", "--target-host", metavar="<target_host>", default=None, of=ServerManager.evacuate,
        param="host", help=_TARGET),
    ON_SHARED_STORAGE,
    FORCE_EVACUATE,
    STRICT,
)  # fmt: skip
def do_host_evacuate(cs: Any, args: Any) -> None:
    """Rebuild all servers of a failed host on other hosts."""
    options = filled(do_host_evacuate, args)
    servers = servers_of(cs, args.host, args.strict)
    move_all(servers, lambda s: cs.servers.evacuate(s, **options), "evacuating", "Evacuate Accepted")


@command(
    HOST,
    Arg("--target-host", metavar="<target_host>", default=None, of=ServerManager.live_migrate, param="host",
        help=_TARGET),
    *BLOCK_MIGRATE,
    DISK_OVER_COMMIT,
    Arg("--max-servers", metavar="<max_servers>", type=int, help="How many of its servers to move at most."),
    FORCE_LIVE,
    STRICT,
)  # fmt: skip
def do_host_evacuate_live(cs: Any, args: Any) -> None:
    """Move all running servers of a host to other hosts."""
    options = filled(do_host_evacuate_live, args)
    servers = list(servers_of(cs, args.host, args.strict))
    if args.max_servers is not None:
        # compat: one is always moved
        servers = servers[: max(args.max_servers, 1)]
    move_all(servers, lambda s: cs.servers.live_migrate(s, **options), "live migrating", "Live Migration Accepted")


@command(HOST, STRICT)
def do_host_servers_migrate(cs: Any, args: Any) -> None:
    """Move all servers of a host to other hosts, turned off meanwhile."""
    move_all(servers_of(cs, args.host, args.strict), cs.servers.migrate, "migrating", "Migration Accepted")


@command(HOST, ACTION, METADATA, STRICT)
def do_host_meta(cs: Any, args: Any) -> None:
    """Set or delete metadata of all servers of a host."""
    wanted = items(args)
    for server in servers_of(cs, args.host, args.strict):
        if args.action == "set":
            cs.servers.set_meta(server, wanted)
        else:
            cs.servers.delete_meta(server, list(wanted))
