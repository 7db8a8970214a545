"""One row of the tables of cases: a call at a microversion, the requests it must be, and what it gives.

    row("servers.lock", "2.73", call("S", reason="why"), "POST /servers/S/action", {"lock": {"locked_reason": "why"}})

A call of several requests has a list of (line, body) for `sends` and one answer for each in `answers`. A call
that must be refused before anything is sent has `raises`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.support.cloud import Answer


@dataclass(frozen=True)
class Call:
    """The arguments of a call."""

    args: tuple[Any, ...]
    kwargs: dict[str, Any]


def call(*args: Any, **kwargs: Any) -> Call:
    """The arguments of a call."""
    return Call(args, kwargs)


@dataclass(frozen=True)
class Row:
    """See the module. `gives` is a function of the result: it asserts, or returns whether it is right."""

    method: str
    version: str
    call: Call
    sends: list[tuple[str, Any]]
    answers: list[Answer] = field(default_factory=list)
    gives: Callable[[Any], Any] | None = None
    raises: type[Exception] | None = None
    match: str = ""

    def __str__(self) -> str:
        return f"{self.method}-{self.version}"


def row(
    method: str,
    version: str,
    arguments: Call,
    sends: str | list[tuple[str, Any]] = "",
    body: Any = None,
    *,
    answer: Any = None,
    answers: list[Answer] | None = None,
    status: int = 200,
    headers: dict[str, str] | None = None,
    gives: Callable[[Any], Any] | None = None,
    raises: type[Exception] | None = None,
    match: str = "",
) -> Row:
    """A row: see the module."""
    lines = [(sends, body)] if isinstance(sends, str) and sends else list(sends)
    given = answers if answers is not None else [Answer(answer, status, headers or {})] * len(lines)
    return Row(method, version, arguments, lines, given, gives, raises, match)  # type: ignore[arg-type]
