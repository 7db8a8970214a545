"""nova host-evacuate, host-evacuate-live, host-servers-migrate, host-meta: all servers of a host; and of 2015
host-list, host-describe, host-update, host-action: hosts themselves"""

from __future__ import annotations

from functools import partial
from types import SimpleNamespace

from novaclient import exceptions
from novaclient.cli import output
from novaclient.cli.command import Arg, command, filled
from novaclient.cli.metadata import ACTION, METADATA, items
from novaclient.cli.microversions import at_last
from novaclient.cli.migrate import (
    BLOCK_MIGRATE,
    DISK_OVER_COMMIT,
    FORCE_EVACUATE,
    FORCE_LIVE,
    ON_SHARED_STORAGE,
)
from novaclient.cli.watch import CONCURRENCY, POLL
from novaclient.spec import microversion_text
from novaclient.v2.hosts import HostManager
from novaclient.v2.servers import ServerManager
from novaclient.waiters import server_waiter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any

    from novaclient.cli.jobs import Job

HOST = Arg(
    "host",
    metavar="<host>",
    names="hypervisors",
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
    from novaclient.cli.jobs import Job

    def begin(server_id: str) -> Any:
        # the host that it is to leave is only seen before
        server = cs.servers.get(server_id) if args.poll else None
        move(server_id)
        return server

    look = (cs.servers.get, server_waiter("migrated")) if args.poll else (None, None)
    jobs = [Job(server, partial(begin, server), *look, moves=True) for server in servers]
    shown = screen.screen() if args.poll or output.on_terminal() else screen.Screen()
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


# No later microversion tells all of it, or does it at all: it is asked for at the last one that does.
_hosts: Any = HostManager
_PAST = f"asked for at microversion {microversion_text(_hosts.list.until)}, the last that has it"
HOSTNAME = Arg("host", metavar="<hostname>", help="Name of the host.")


@command(
    Arg("--zone", metavar="<zone>", default=None, help="Only those of this availability zone."),
    past=f"{_PAST}; `service-list` is like it",
)
def do_host_list(cs: Any, args: Any) -> None:
    """List the services of hosts."""
    with at_last(cs, HostManager.list):
        output.print_list(cs.hosts.list(args.zone), ["host_name", "service", "zone"])


@command(HOSTNAME, past=f"{_PAST}; `hypervisor-show` is like it")
def do_host_describe(cs: Any, args: Any) -> None:
    """Show how full a host is: as a whole, and with the servers of each project."""
    with at_last(cs, HostManager.get):
        output.print_list(cs.hosts.get(args.host), ["HOST", "PROJECT", "cpu", "memory_mb", "disk_gb"])


@command(
    HOSTNAME,
    Arg("--status", metavar="<enable|disable>", default=None, help="`disable`: it is to get no more servers."),
    Arg("--maintenance", metavar="<enable|disable>", default=None, help="`enable`: its servers are to go elsewhere."),
    past=f"{_PAST}; `service-enable` and `service-disable` are like it",
)
def do_host_update(cs: Any, args: Any) -> None:
    """Take a host out of service or into maintenance, or back. Few hypervisors can do it."""
    wanted = {"status": args.status, "maintenance_mode": args.maintenance}
    values = {name: value for name, value in wanted.items() if value}
    if not values:
        raise exceptions.CommandError("Either --status or --maintenance must be given.")
    with at_last(cs, HostManager.update):
        output.print_list([cs.hosts.update(args.host, values)], ["HOST", *values], single=True)


@command(
    HOSTNAME,
    Arg("--action", metavar="<action>", choices=["startup", "shutdown", "reboot"], required=True,
        help="`startup`, `shutdown` or `reboot`."),
    past=_PAST,
)  # fmt: skip
def do_host_action(cs: Any, args: Any) -> None:
    """Start, shut down or reboot a host. Few hypervisors can do it."""
    with at_last(cs, HostManager.host_action):
        _response, answer = cs.hosts.host_action(args.host, args.action)
    output.print_list([SimpleNamespace(**answer)], ["HOST", "power_action"], single=True)
