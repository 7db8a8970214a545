"""A real cloud through both faces: each call by a client of its own, so that one test runs through either."""

from __future__ import annotations

from operator import attrgetter
from typing import Any

from tests.support.faces import Async, Face, Sync

FACES = (Sync, Async)
VERSIONS = ("2.1", "2.60", "2.104")
# Seconds after which what a cloud is to come to is said never to come: a busy machine needs many.
PATIENCE = 600.0


class Real:
    """Calls at one microversion through one face: `real("aggregates.create", "fast", None)`."""

    def __init__(self, face: type[Face], session: Any, version: str) -> None:
        self.face, self.version = face(""), version
        self.face.session = lambda: session  # type: ignore[method-assign]

    def __call__(self, method: str, *args: Any, **kwargs: Any) -> Any:
        """Call a manager's method, and wait for its result."""
        return self.face.call(self.version, lambda nova: attrgetter(method)(nova)(*args, **kwargs))

    def since(self, version: str) -> bool:
        """Whether the microversion is this one or a later one."""
        return [int(n) for n in self.version.split(".")] >= [int(n) for n in version.split(".")]
