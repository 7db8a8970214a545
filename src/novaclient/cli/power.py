"""nova pause, unpause, suspend, resume, lock, unlock, trigger-crash-dump"""

from __future__ import annotations

from novaclient.cli.command import Arg, command, filled
from novaclient.cli.find import find_server
from novaclient.cli.many import act_on_server
from novaclient.cli.servers import SERVER
from novaclient.cli.watch import POLL
from novaclient.v2.servers import ServerManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


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
