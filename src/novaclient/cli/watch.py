"""Waiting for a resource to get somewhere: what `--poll` does.

Off a terminal what is printed is python-novaclient's; on one it is `cli.progress`, which is imported only there.
"""

from __future__ import annotations

import sys
import time

from novaclient import exceptions
from novaclient.cli.command import Arg
from novaclient.cli.output import on_terminal, one_line, tell
from novaclient.waiters import FIRST_PAUSE, GROWTH, LONGEST_PAUSE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from typing import Any


def positive(text: str) -> int:
    """A number of things: at least one."""
    from argparse import ArgumentTypeError

    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f"{text!r} is not a number of at least 1")
    return int(text)


POLL = Arg("--poll", action="store_true", default=False, help="Wait until it is done, and show the progress.")
CONCURRENCY = Arg(
    "--concurrency",
    metavar="<number>",
    type=positive,
    help="With --poll: how many servers are under way at a time at most; 10 by default.",
)


def watch(
    get: Callable[[str], Any],
    item_id: str,
    doing: str,
    done: Collection[str],
    *,
    percent: bool = True,
    tells: bool = True,
    sleep: Callable[[float], None] = time.sleep,
) -> Any:
    """Get a server again and again until it is in one of these statuses, and show the progress.

    :param get: ID -> resource
    :param doing: what it is doing, as "building"
    :param done: the statuses that end it, in lower case
    :param percent: whether the progress has a meaning
    :param tells: whether to say at an interrupt that it is under way
    :returns: the server at the end
    :raises ResourceInErrorState: if it gets into ERROR, with its fault
    :raises InstanceInDeletedState: if it is deleted
    """
    if on_terminal():
        from novaclient.cli import progress

        return progress.watch(get, item_id, done, percent)
    try:
        return poll(get, item_id, doing, done, percent, sleep)
    except KeyboardInterrupt:
        if tells:
            tell({"under way": [item_id]})
        raise


def poll(
    get: Callable[[str], Any],
    item_id: str,
    doing: str,
    done: Collection[str],
    percent: bool,
    sleep: Callable[[float], None],
    field: str = "status",
) -> Any:
    """What `watch` does off a terminal. `field` is the attribute that the status is in."""
    print()
    pause = FIRST_PAUSE
    while True:
        item = get(item_id)
        status = (getattr(item, field) or "").lower()
        if status in done:
            _show(doing, 100 if percent else None)
            print("\nFinished")
            return item
        if status == "error":
            print(f"\nError {doing} server")
            raise exceptions.ResourceInErrorState(item)
        if status == "deleted":
            print(f"\nDeleted {doing} server")
            fault = getattr(item, "fault", None) or {}
            raise exceptions.InstanceInDeletedState(fault.get("message", "The server was deleted"))
        _show(doing, (getattr(item, "progress", None) or 0) if percent else None)
        sleep(pause)
        pause = min(pause * GROWTH, LONGEST_PAUSE)


def _show(doing: str, percent: int | None) -> None:
    progress = "" if percent is None else f" {one_line(str(percent))}% complete"
    if sys.stdout is not None:
        # compat: one piece, where `print` would write an empty one for the end
        sys.stdout.write(f"\rServer {doing}...{progress}")
        sys.stdout.flush()
