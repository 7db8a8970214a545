"""Bytes as a stream of choices: every input means something, and a small change of it a small change of that."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

T = TypeVar("T")

_DEPTH = 6


def in_words(error: BaseException) -> None:
    """It tells something."""
    assert str(error), repr(error)


class Bits:
    """Reads choices off bytes; when they have run out every choice is the first."""

    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 0

    def byte(self) -> int:
        """A number below 256."""
        self.at += 1
        return self.data[self.at - 1] if self.at <= len(self.data) else 0

    def one_of(self, choices: Sequence[T]) -> T:
        """One of these."""
        return choices[self.byte() % len(choices)]

    def text(self) -> str:
        """A text of any characters; of bytes that are no UTF-8, lone surrogates, as in arguments and file names."""
        size = self.byte()
        piece, self.at = self.data[self.at : self.at + size], self.at + size
        return piece.decode("utf-8", "surrogateescape")

    def texts(self, most: int = 4) -> list[str]:
        """Some texts."""
        return [self.text() for _ in range(self.byte() % (most + 1))]

    def rest(self) -> bytes:
        """What is left."""
        piece, self.at = self.data[self.at :], len(self.data)
        return piece

    def value(self, keys: Sequence[str] = (), depth: int = _DEPTH) -> Any:
        """A value of JSON, whose objects have these keys or any other."""
        kind = self.byte() % (9 if depth else 6)
        if kind == 0:
            return None
        if kind == 1:
            return bool(self.byte() % 2)
        if kind == 2:
            return self.byte() - 128
        if kind == 3:
            return self.one_of((0.5, 1e308, float("inf"), float("nan"), -(10**30)))
        if kind in (4, 5):
            return self.text()
        if kind == 6:
            return [self.value(keys, depth - 1) for _ in range(self.byte() % 5)]
        return {self.key(keys): self.value(keys, depth - 1) for _ in range(self.byte() % 6)}

    def key(self, keys: Sequence[str]) -> str:
        """One of these keys, or any text."""
        return self.one_of(keys) if keys and self.byte() % 4 else self.text()
