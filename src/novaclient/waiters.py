"""Waiting for a resource to get somewhere: what is waited for is data, how is one flow.

nova.servers.wait_for(server, "ACTIVE", timeout=300)
await nova.servers.wait_for(server, "deleted")
"""

from __future__ import annotations

import time

from novaclient import exceptions
from novaclient.core import Pause
from novaclient.drive import step

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from typing import Any

# Seconds between two looks: a cloud that is quick is seen to be, a slow one is not pestered.
FIRST_PAUSE, LONGEST_PAUSE, GROWTH = 1.0, 5.0, 1.5

TASK = "OS-EXT-STS:task_state"


class Waiter:
    """What is waited for.

    done      attribute -> the values of which it must have one; all attributes must fit
    failed    the same, of which one is enough to give up
    gone      whether it is done when the resource is not there any more
    """

    done: dict[str, tuple[Any, ...]]
    gone: bool
    failed: dict[str, tuple[Any, ...]]

    def __init__(
        self, done: dict[str, tuple[Any, ...]], failed: dict[str, tuple[Any, ...]] | None = None, gone: bool = False
    ) -> None:
        self.done, self.gone = done, gone
        self.failed = {"status": ("ERROR",)} if failed is None else failed

    def is_done(self, info: dict[str, Any]) -> bool:
        """Whether a resource with these attributes is where it should be."""
        return all(info.get(name) in values for name, values in self.done.items())

    def has_failed(self, info: dict[str, Any], was_in_error: bool = False) -> bool:
        """Whether a resource with these attributes will not get there.

        :param was_in_error: whether it was in error before: then it stays so while a task works on it
        """
        failed = any(info.get(name) in values for name, values in self.failed.items())
        return failed and not (was_in_error and info.get(TASK))


# Of servers, beside the statuses: `wait_for(server, "SHUTOFF")` waits for the status and for the end of any task.
# Source: API guide, Server concepts; nova/api/openstack/common.py (statuses).
SERVER_WAITERS = {
    "settled": Waiter({TASK: (None,)}),
    "deleted": Waiter({"status": ("DELETED", "SOFT_DELETED")}, gone=True),
    "resized": Waiter({"status": ("VERIFY_RESIZE",), TASK: (None,)}),
    "migrated": Waiter({"status": ("ACTIVE", "SHUTOFF", "PAUSED", "VERIFY_RESIZE"), TASK: (None,)}),
    "confirmed": Waiter({"status": ("ACTIVE", "SHUTOFF"), TASK: (None,)}),
    "shelved": Waiter({"status": ("SHELVED", "SHELVED_OFFLOADED"), TASK: (None,)}),
}
# Source: Image API reference, Image statuses.
IMAGE_WAITERS = {"active": Waiter({"status": ("active",)}, {"status": ("killed", "deleted")})}
# Source: Block Storage API reference, Volumes.
VOLUME_WAITERS = {
    "attached": Waiter({"status": ("in-use",)}, {"status": ("error",)}),
    "detached": Waiter({"status": ("available",)}, {"status": ("error",)}),
}


def server_waiter(what: str) -> Waiter:
    """The waiter of a name in the table, or of a status, in whatever letters."""
    status = what.upper()
    return SERVER_WAITERS.get(what) or Waiter(
        {"status": (status,), TASK: (None,)}, {} if status == "ERROR" else {"status": ("ERROR",)}
    )


def wait(
    get: Any, item: Any, what: str, waiter: Waiter, timeout: float, clock: Callable[[], float] = time.monotonic
) -> Generator[Any, Any, Any]:
    """The steps of waiting: get it again and again until it is done. Returns it as it was last seen.

    :param get: a manager's method, resource or ID -> resource
    :param timeout: seconds
    :raises ResourceInErrorState: if it has failed, with its fault
    :raises InstanceInDeletedState: if it is gone, and should not be
    :raises WaitTimeout: if it is not done in time
    """
    deadline, pause, seen = clock() + timeout, FIRST_PAUSE, item
    was_in_error: bool | None = None
    while True:
        try:
            seen = yield step(get, item)
        except exceptions.NotFound:
            if waiter.gone:
                return seen
            raise exceptions.InstanceInDeletedState(f"{item!r} does not exist any more") from None
        if waiter.is_done(seen._info):
            return seen
        if was_in_error is None:
            was_in_error = waiter.has_failed(seen._info)
        if waiter.has_failed(seen._info, was_in_error):
            raise exceptions.ResourceInErrorState(seen)
        left = deadline - clock()
        if left <= 0:
            raise exceptions.WaitTimeout(seen, what, timeout)
        yield Pause(min(pause, left))
        pause = min(pause * GROWTH, LONGEST_PAUSE)
