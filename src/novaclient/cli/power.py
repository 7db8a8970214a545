"""nova start, stop, reboot, pause, unpause, suspend, resume, lock, unlock, trigger-crash-dump"""

from __future__ import annotations

from novaclient.cli.command import Arg, command, filled
from novaclient.cli.find import find_server
from novaclient.cli.many import act_on_many, act_on_server, act_on_servers
from novaclient.cli.output import on_terminal
from novaclient.cli.servers import ALL_TENANTS, SERVER, SERVERS
from novaclient.cli.watch import CONCURRENCY, POLL, watch
from novaclient.v2.servers import REBOOT_HARD, REBOOT_SOFT, ServerManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


@command(ALL_TENANTS, SERVERS, POLL, CONCURRENCY)
def do_start(cs: Any, args: Any) -> None:
    """Start servers."""
    act_on_servers(cs, args, "start", lambda server: server.start(), "ACTIVE")


@command(ALL_TENANTS, SERVERS, POLL, CONCURRENCY)
def do_stop(cs: Any, args: Any) -> None:
    """Stop servers."""
    act_on_servers(cs, args, "stop", lambda server: server.stop(), "SHUTOFF")


@command(
    Arg(
        "--hard", dest="reboot_type", action="store_const", const=REBOOT_HARD, default=REBOOT_SOFT,
        help="Turn it off and on, instead of asking its system to restart.",
    ),
    SERVERS,
    POLL,
    CONCURRENCY,
)  # fmt: skip
def do_reboot(cs: Any, args: Any) -> None:
    """Reboot servers."""
    if args.poll and (on_terminal() or args.concurrency):
        act_on_servers(cs, args, "reboot", lambda server: server.reboot(args.reboot_type), "ACTIVE")
        return
    servers = [find_server(cs, name) for name in args.server]
    act_on_many(
        servers,
        lambda server: server.reboot(args.reboot_type),
        "Request to reboot server %s has been accepted.",
        "Unable to reboot the specified server(s).",
    )
    if args.poll:
        act_on_many(
            servers,
            lambda server: watch(cs.servers.get, server.id, "rebooting", ["active"], percent=False, tells=False),
            "Wait for server %s reboot.",
            "Wait for specified server(s) failed.",
            waiting=True,
        )


@command(SERVER, POLL)
def do_pause(cs: Any, args: Any) -> None:
    """Pause a server: it stays in the memory of its host, and does nothing."""
    act_on_server(cs, args, lambda server: server.pause(), "PAUSED")


@command(SERVER, POLL)
def do_unpause(cs: Any, args: Any) -> None:
    """Let a paused server go on."""
    act_on_server(cs, args, lambda server: server.unpause(), "ACTIVE")


@command(SERVER, POLL)
def do_suspend(cs: Any, args: Any) -> None:
    """Suspend a server: its memory goes to disk."""
    act_on_server(cs, args, lambda server: server.suspend(), "SUSPENDED")


@command(SERVER, POLL)
def do_resume(cs: Any, args: Any) -> None:
    """Let a suspended server go on."""
    act_on_server(cs, args, lambda server: server.resume(), "ACTIVE")


@command(SERVER, Arg("--reason", metavar="<reason>", of=ServerManager.lock))
def do_lock(cs: Any, args: Any) -> None:
    """Lock a server: only administrators may act on it."""
    find_server(cs, args.server).lock(**filled(do_lock, args))


@command(SERVER)
def do_unlock(cs: Any, args: Any) -> None:
    """Unlock a server."""
    find_server(cs, args.server).unlock()


@command(SERVER, op=ServerManager.trigger_crash_dump)
def do_trigger_crash_dump(cs: Any, args: Any) -> None:
    """Make the system in a server crash and dump its memory."""
    find_server(cs, args.server).trigger_crash_dump()
