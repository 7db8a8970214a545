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


def test_tasks_that_were_not_awaited_yet_are_cancelled_too() -> None:
    async def fail() -> None:
        raise LookupError("one")

    async def main() -> list[bool]:
        tasks = [asyncio.ensure_future(asyncio.sleep(3600)) for _ in range(3)]
        with pytest.raises(LookupError):
            await gather([asyncio.ensure_future(fail()), *tasks], limit=1)
        await asyncio.sleep(0)
        return [task.cancelled() for task in tasks]

    assert asyncio.run(main()) == [True, True, True]


@pytest.mark.parametrize("limit", [0, -1])
def test_a_limit_that_lets_nothing_through_is_refused(limit: int) -> None:
    with pytest.raises(ValueError, match="1 or more"):
        asyncio.run(gather([], limit=limit))
