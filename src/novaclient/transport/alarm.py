"""Who waits for an answer is told so, after a while."""

from __future__ import annotations

from contextlib import contextmanager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from novaclient.policy import Policy


@contextmanager
def alarm(policy: Policy, what: str) -> Iterator[None]:
    """Tell `policy.note`, if there is one, when what is done within takes longer than a user's patience."""
    if policy.note is None:
        yield
        return
    from threading import Timer

    timer = Timer(policy.patience[1], policy.note, [still_waiting(policy, what)])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def still_waiting(policy: Policy, what: str) -> str:
    """What is told."""
    return f"No answer for {policy.patience[1]:g} seconds, still waiting: {what}"
