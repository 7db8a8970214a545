"""nova host-evacuate, host-evacuate-live, host-servers-migrate, host-meta: all servers of a host"""

from __future__ import annotations

from functools import partial

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
from novaclient.cli.watch import CONCURRENCY, POLL, on_terminal
from novaclient.v2.servers import ServerManager
from novaclient.waiters import server_waiter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any

    from novaclient.cli.progress import Job

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


def move_all(cs: Any, args: Any, servers: Iterable[str], move: Callable[[str], Any], doing: str, accepted: str) -> None:
    """Move each server, go on when one cannot be, and print what became of each.

    With `--poll` each is waited for, and only so many are on their way at a time.

    :param doing: for the error, as "migrating"
    :param accepted: heading of the column that says whether it was
    :raises CommandError: with `--poll`, if any is not moved
    """
    from novaclient.cli import progress, screen

    def begin(server_id: str) -> Any:
        # the host that it is to leave is only seen before
        server = cs.servers.get(server_id) if args.poll else None
        move(server_id)
        return server

    look = (cs.servers.get, server_waiter("migrated")) if args.poll else (None, None)
    jobs = [progress.Job(server, partial(begin, server), *look, moves=True) for server in servers]
    shown = screen.screen() if args.poll or on_terminal() else screen.Screen()
    progress.run(jobs, shown, args.concurrency or progress.AT_ONCE)
    output.print_list(
        jobs,
        ["Server UUID", accepted, "Error Message"],
        {
            "Server UUID": lambda job: job.called,
            accepted: lambda job: job.accepted,
            "Error Message": lambda job: _message(job, doing),
        },
        raw=[{} for _ in jobs],
    )
    if args.poll:
        progress.check(jobs, "Not all servers have been moved.")


def _message(job: Job, doing: str) -> str:
    if job.error is None:
        return ""
    return f"Error while {doing} instance: {(job.reason or job.status) if job.accepted else job.error}"


@command(
    HOST,
    Arg("--target_host", "--target-host", metavar="<target_host>", default=None, of=ServerManager.evacuate,
        param="host", help=_TARGET),
    ON_SHARED_STORAGE,
    FORCE_EVACUATE,
    STRICT,
    POLL,
    CONCURRENCY,
)  # fmt: skip
def do_host_evacuate(cs: Any, args: Any) -> None:
    """Rebuild all servers of a failed host on other hosts."""
    options = filled(do_host_evacuate, args)
    servers = servers_of(cs, args.host, args.strict)
    move_all(cs, args, servers, lambda s: cs.servers.evacuate(s, **options), "evacuating", "Evacuate Accepted")


@command(
    HOST,
    Arg("--target-host", metavar="<target_host>", default=None, of=ServerManager.live_migrate, param="host",
        help=_TARGET),
    *BLOCK_MIGRATE,
    DISK_OVER_COMMIT,
    Arg("--max-servers", metavar="<max_servers>", type=int, help="How many of its servers to move at most."),
    FORCE_LIVE,
    STRICT,
    POLL,
    CONCURRENCY,
)  # fmt: skip
def do_host_evacuate_live(cs: Any, args: Any) -> None:
    """Move all running servers of a host to other hosts."""
    options = filled(do_host_evacuate_live, args)
    servers = list(servers_of(cs, args.host, args.strict))
    if args.max_servers is not None:
        # compat: one is always moved
        servers = servers[: max(args.max_servers, 1)]

    def move(server: str) -> None:
        cs.servers.live_migrate(server, **options)

    move_all(cs, args, servers, move, "live migrating", "Live Migration Accepted")


@command(HOST, STRICT, POLL, CONCURRENCY)
def do_host_servers_migrate(cs: Any, args: Any) -> None:
    """Move all servers of a host to other hosts, turned off meanwhile."""
    servers = servers_of(cs, args.host, args.strict)
    move_all(cs, args, servers, cs.servers.migrate, "migrating", "Migration Accepted")


@command(HOST, ACTION, METADATA, STRICT)
def do_host_meta(cs: Any, args: Any) -> None:
    """Set or delete metadata of all servers of a host."""
    wanted = items(args)
    for server in servers_of(cs, args.host, args.strict):
        if args.action == "set":
            cs.servers.set_meta(server, wanted)
        else:
            cs.servers.delete_meta(server, list(wanted))
