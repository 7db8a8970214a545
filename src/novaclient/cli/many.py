"""One action on many servers: go on when it fails for one, say how far it got when it is interrupted."""

from __future__ import annotations

from novaclient.cli.find import find_server
from novaclient.cli.output import on_terminal, one_line, tell
from novaclient.utils import do_action_on_many

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any


def act_on_many(
    targets: Iterable[Any], act: Callable[[Any], Any], done: str, failed: str, *, waiting: bool = False
) -> None:
    """Do something to each target; go on when it fails for one, whatever the error, and fail in the end.

    An interrupt says what became of each.

    :param done: what to print for each, with `%s` for the target
    :param failed: the error in the end
    :param waiting: all of them were asked for before, and `act` waits
    """
    left = list(targets)
    several = len(left) > 1
    asked: list[Any] = []
    accepted: list[Any] = []

    def tracked(target: Any) -> None:
        left.remove(target)
        asked[:] = [target]
        act(target)
        accepted.append(target)

    try:
        do_action_on_many(tracked, list(left), done, failed)
    except KeyboardInterrupt:
        if several or waiting:
            current = [] if asked == accepted[-1:] else asked
            if waiting:
                tell({"done": accepted, "under way": current + left})
            else:
                tell({"done": accepted, "asked for, no answer yet": current, "not begun": left})
        raise


def act_on_servers(cs: Any, args: Any, verb: str, act: Callable[[Any], Any], waiter: str) -> None:
    """Look up each server that a command line names, do something to it, and with `--poll` wait for what comes of it.

    :param verb: for what is said of it, as "start"
    :param waiter: what to wait for, as `novaclient.waiters` names it
    """
    where = {"all_tenants": args.all_tenants} if "all_tenants" in args else {}
    done, failed = f"Request to {verb} server %s has been accepted.", f"Unable to {verb} the specified server(s)."

    def begin(name: str) -> Any:
        server = find_server(cs, name, **where)
        act(server)
        return server

    if not args.poll:
        act_on_many(args.server, begin, done, failed)
        return
    from functools import partial

    from novaclient.cli import progress
    from novaclient.cli.jobs import Job
    from novaclient.waiters import server_waiter

    def begin_and_say(name: str) -> Any:
        server = begin(name)
        if not on_terminal():
            print(done % one_line(name))
        return server

    jobs = [Job(name, partial(begin_and_say, name), cs.servers.get, server_waiter(waiter)) for name in args.server]
    progress.run_all(jobs, failed, args.concurrency)


def act_on_server(cs: Any, args: Any, act: Callable[[Any], Any], waiter: str, moves: bool = False) -> None:
    """Look up the server that a command line names, do something to it, and with `--poll` wait for what comes of it.

    :param waiter: what to wait for, as `novaclient.waiters` names it
    :param moves: whether the server is to leave its host
    """
    server = find_server(cs, args.server)
    act(server)
    if args.poll:
        wait_for(cs, server, waiter, moves)


def wait_for(cs: Any, server: Any, waiter: str, moves: bool = False) -> None:
    """What `--poll` does of a command that had none in python-novaclient."""
    from novaclient.cli import progress

    progress.wait_for(cs, server, waiter, moves)
