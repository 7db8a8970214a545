"""aio.gather: bounded, in order, and clean after an error."""

from __future__ import annotations

import asyncio

import pytest

from novaclient.aio import gather


def test_results_come_in_order_and_no_more_than_the_limit_run() -> None:
    running = most = 0

    async def one(number: int) -> int:
        nonlocal running, most
        running += 1
        most = max(most, running)
        for _ in range(10 - number):
            await asyncio.sleep(0)
        running -= 1
        return number

    assert asyncio.run(gather((one(n) for n in range(10)), limit=3)) == list(range(10))
    assert most == 3


def test_the_first_error_cancels_the_rest() -> None:
    cancelled: list[int] = []

    async def one(number: int) -> None:
        if number == 1:
            raise LookupError("one")
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            cancelled.append(number)
            raise

    # those that never began are closed: an un-awaited coroutine would be a warning, and so an error
    with pytest.raises(LookupError, match="one"):
        asyncio.run(gather([one(n) for n in range(8)], limit=3))
    assert cancelled == [0, 2]
