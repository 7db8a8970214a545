"""How a command deals with a slow or faulty cloud: the user is told of what takes long."""

from __future__ import annotations

from novaclient.policy import Policy


def policy(timeout: float | None) -> Policy:
    """The policy of a command.

    :param timeout: of `--timeout`: seconds for a request, all attempts included
    """
    usual = Policy(note=note)
    if not timeout:
        return usual
    return usual.but(deadline=timeout, connect=min(usual.connect, timeout), idle=min(usual.idle, timeout))


def note(text: str) -> None:
    """Tell what takes long."""
    from novaclient.cli import failure

    failure.say(failure.one_line(text))
