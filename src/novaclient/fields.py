"""Declared fields of resources: the names people want, beside the keys that the API sends.

    class Server(Resource):
        vm_state = Field("OS-EXT-STS:vm_state", type="str | None", help="State of the virtual machine.")
        created_at = Field("created", type="datetime", decode=timestamp)

`server.vm_state` reads what `getattr(server, "OS-EXT-STS:vm_state")` reads; a field with `decode` makes more of it.
Stubs and reference are read from the declarations.
"""

from __future__ import annotations

from novaclient.resource import ABSENT
from novaclient.spec import FIRST, LATEST, microversion, microversion_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from typing import Any

    from novaclient.spec import Microversion


class Field:
    """One attribute of a resource.

    wire      the key of the answer, if not the attribute's own name
    type      its type, as the stubs write it
    since, until   the microversions at which the API sends it
    decode    value -> what the attribute is; reading the attribute raises ValueError where the value is no such thing
    help      one sentence for people
    """

    wire: str
    decode: Callable[[Any], Any] | None
    help: str
    since: Microversion
    until: Microversion
    name: str

    def __init__(
        self,
        wire: str = "",
        *,
        type: str = "str",
        since: str = "",
        until: str = "",
        decode: Callable[[Any], Any] | None = None,
        help: str = "",
    ) -> None:
        self.wire, self.decode, self.help = wire, decode, help
        # not above: there it would stand for the built-in in what follows
        self.type: str = type
        self.since = microversion(since) if since else FIRST
        self.until = microversion(until) if until else LATEST

    def __set_name__(self, owner: type, name: str) -> None:
        self.name, self.wire = name, self.wire or name

    # No __set__: a program may still write the attribute, and an answer's own key of this name goes first.
    def __get__(self, resource: Any, owner: type | None = None) -> Any:
        if resource is None:
            return self
        value = ABSENT if resource._record is None else resource._answered(self.name)
        if value is not ABSENT:
            return value
        value = resource._answered(self.wire)
        if value is ABSENT:
            # `Resource.__getattr__` takes over: it gets the rest of the resource, or says what `absent` says
            raise AttributeError(self.name)
        return self._decoded(resource, value) if self.decode else value

    def _decoded(self, resource: Any, value: Any) -> Any:
        try:
            return self.decode(value)  # type: ignore[misc]
        except (TypeError, ValueError) as error:
            raise ValueError(f"{type(resource).__name__}.{self.name} cannot be made of {value!r}") from error

    def absent(self, resource: Any) -> str:
        """Why a complete resource does not have it."""
        text = f"{type(resource).__name__}.{self.name}: the answer has no '{self.wire}'"
        if self.since > FIRST:
            text += f"; Nova sends it since microversion {microversion_text(self.since)}"
        if self.until < LATEST:
            text += f"; Nova sent it until microversion {microversion_text(self.until)}"
        return text


def Time(wire: str, **facts: Any) -> Field:  # noqa: N802  declared as a field is
    """A time, as an aware datetime: `..._at`, or where Nova calls the text so itself, `..._at_utc`."""
    return Field(wire, type="datetime | None", decode=timestamp, **facts)


def timestamp(text: str | None) -> datetime | None:
    """A time as Nova writes it, "2026-01-02T03:04:05Z" or without a zone (it means UTC), as an aware datetime."""
    if not text:
        return None
    from datetime import UTC, datetime

    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
