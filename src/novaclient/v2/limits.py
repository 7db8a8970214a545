"""Limits: what a project may use, and what it uses."""

from __future__ import annotations

from novaclient.base import Manager, Resource
from novaclient.spec import GET, Param

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any


class _Value:
    """Limits that are equal in all they hold are equal."""

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and vars(other) == vars(self)

    __hash__ = None  # type: ignore[assignment]  # as resources are


class RateLimit(_Value):
    """How often one verb of one URL may be used. Nova has had none since 2015; `Limits.rate` is empty."""

    def __init__(
        self, verb: str, uri: str, regex: str, value: Any, remain: Any, unit: str, next_available: str
    ) -> None:
        self.verb, self.uri, self.regex, self.value = verb, uri, regex, value
        self.remain, self.unit, self.next_available = remain, unit, next_available

    def __repr__(self) -> str:
        return f"<RateLimit: verb={self.verb} uri={self.uri}>"


class AbsoluteLimit(_Value):
    """One number: the most that is allowed of something, or how much of it is used."""

    def __init__(self, name: str, value: Any) -> None:
        self.name, self.value = name, value

    def __repr__(self) -> str:
        return f"<AbsoluteLimit: name={self.name}>"


class Limits(Resource):
    """The limits of a project."""

    def __repr__(self) -> str:
        return "<Limits>"

    @property
    def absolute(self) -> Iterator[AbsoluteLimit]:
        """The numbers, one by one."""
        for name, value in (self._info.get("absolute") or {}).items():
            yield AbsoluteLimit(name, value)

    @property
    def rate(self) -> Iterator[RateLimit]:
        """The rate limits, one by one."""
        for group in self._info.get("rate") or ():
            for rate in group["limit"]:
                yield RateLimit(
                    rate["verb"],
                    group["uri"],
                    group["regex"],
                    rate["value"],
                    rate["remaining"],
                    rate["unit"],
                    rate["next-available"],
                )


class LimitsManager(Manager):
    """The operation on limits. Source: API reference, Limits (limits)."""

    resource_class = Limits

    get = GET(
        "/limits",
        Param("reserved", type="bool", default=False, query=True, encode=lambda reserved: 1,
              help="Count what is reserved as used."),
        Param("tenant_id", default=None, query=True, help="ID of another project (admin only)."),
        key="limits", returns=Limits, answer="Limits", help="The limits of a project.",
    )  # fmt: skip
