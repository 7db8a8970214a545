"""The two drivers: the only place where synchronous and asynchronous code differ.

A *step* is a `Call`, a generator of steps (a flow), a `Done` value or a `Pause`. A driver runs a step with a `send`
that does one HTTP request and a `sleep`: plain functions for `run`, coroutine functions for `arun`. Results go back
into the generator, and so do errors: within a flow `try/except NotFound` reads as usual.

They also run the delivery of one request (`novaclient.policy`): its steps are `Exchange`s, `send` is a transport's.
"""

from __future__ import annotations

import time

from novaclient.core import Call, Done, Pause
from novaclient.exceptions import AmbiguousOutcome, ClientException
from novaclient.hints import explain
from novaclient.policy import Exchange
from novaclient.spec import Method

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Generator
    from typing import Any


def run(step: Any, send: Callable[[Any], Any], sleep: Callable[[float], Any] = time.sleep) -> Any:
    """Run a step to its end, synchronously."""
    if isinstance(step, Call):
        try:
            answer = send(step.request())
        except (ClientException, AmbiguousOutcome) as error:
            more = explain(error, step)
            if more is not None:
                run(more, send, sleep)
            raise
        return step.result(*answer)
    if isinstance(step, Done):
        return step.value
    if isinstance(step, Pause):
        return sleep(step.seconds)
    if isinstance(step, Exchange):
        return send(step)
    resume, value = step.send, None
    while True:
        try:
            inner = resume(value)
        except StopIteration as stop:
            return stop.value
        try:
            resume, value = step.send, run(inner, send, sleep)
        except Exception as error:  # noqa: BLE001  whatever a step raises is the flow's to handle
            resume, value = step.throw, error


async def arun(step: Any, send: Callable[[Any], Awaitable[Any]], sleep: Callable[[float], Awaitable[Any]]) -> Any:
    """Run a step to its end, in asyncio."""
    if isinstance(step, Call):
        try:
            answer = await send(step.request())
        except (ClientException, AmbiguousOutcome) as error:
            more = explain(error, step)
            if more is not None:
                await arun(more, send, sleep)
            raise
        return step.result(*answer)
    if isinstance(step, Done):
        return await step.value if hasattr(step.value, "__await__") else step.value
    if isinstance(step, Pause):
        return await sleep(step.seconds)
    if isinstance(step, Exchange):
        return await send(step)
    resume, value = step.send, None
    while True:
        try:
            inner = resume(value)
        except StopIteration as stop:
            return stop.value
        try:
            resume, value = step.send, await arun(inner, send, sleep)
        except Exception as error:  # noqa: BLE001  as above
            resume, value = step.throw, error


class flow(Method):  # noqa: N801  a decorator
    """Marks a manager's method that takes several requests: a generator that yields steps.

    @flow
    def find(self, **wanted):
        matches = yield step(self.findall, **wanted)
        ...
        return matches[0]
    """

    def __init__(self, function: Callable[..., Generator[Any, Any, Any]]) -> None:
        self.function = function
        self.__wrapped__ = function

    def docstring(self) -> str | None:
        return self.function.__doc__

    def plan(self, manager: Any, /, *args: Any, **kwargs: Any) -> Generator[Any, Any, Any]:
        return self.function(manager, *args, **kwargs)

    @property
    def __signature__(self) -> Any:
        from inspect import signature

        found = signature(self.function)
        returns = str(found.return_annotation).removeprefix("Generator[Any, Any, ").removesuffix("]")
        return found.replace(return_annotation=returns)


def step(method: Any, /, *args: Any, **kwargs: Any) -> Any:
    """The step that calls a manager's bound method: what a flow yields.

    A plain method, as a third party's manager may have it, has run when this returns: its value is the step.
    """
    declared = getattr(method, "__func__", None)
    if isinstance(declared, Method):
        return declared.plan(method.__self__, *args, **kwargs)
    return Done(method(*args, **kwargs))
