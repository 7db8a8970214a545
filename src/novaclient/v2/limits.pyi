# Made by `python tools/stubs.py` out of `limits.py`: change that, not this.
from collections.abc import Iterator
from typing import Any, type_check_only

from novaclient.base import Manager, Resource

class RateLimit:
    """How often one verb of one URL may be used. Nova has had none since 2015; `Limits.rate` is empty."""

    verb: str
    uri: str
    regex: str
    value: Any
    remain: Any
    unit: str
    next_available: str
    def __init__(
        self, verb: str, uri: str, regex: str, value: Any, remain: Any, unit: str, next_available: str
    ) -> None: ...

class AbsoluteLimit:
    """One number: the most that is allowed of something, or how much of it is used."""

    name: str
    value: Any
    def __init__(self, name: str, value: Any) -> None: ...

class Limits(Resource):
    """The limits of a project."""
    @property
    def absolute(self) -> Iterator[AbsoluteLimit]:
        """The numbers, one by one."""
    @property
    def rate(self) -> Iterator[RateLimit]:
        """The rate limits, one by one."""

@type_check_only
class AsyncLimits(Resource):
    """`Limits` as the asynchronous client has it. At run time there is no class of this name."""
    @property
    def absolute(self) -> Iterator[AbsoluteLimit]:
        """The numbers, one by one."""
    @property
    def rate(self) -> Iterator[RateLimit]:
        """The rate limits, one by one."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

class LimitsManager(Manager):
    """The operation on limits. Source: API reference, Limits (limits)."""
    def get(self, reserved: bool = False, tenant_id: str | None = None) -> Limits:
        """The limits of a project.

        :param reserved: Count what is reserved as used.
        :param tenant_id: ID of another project (admin only).
        """

@type_check_only
class AsyncLimitsManager(Manager):
    """`LimitsManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def get(self, reserved: bool = False, tenant_id: str | None = None) -> AsyncLimits:
        """The limits of a project.

        :param reserved: Count what is reserved as used.
        :param tenant_id: ID of another project (admin only).
        """
