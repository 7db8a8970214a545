# Made by `python tools/stubs.py` out of `aggregates.py`: change that, not this.
from collections.abc import Iterable
from datetime import datetime
from typing import Any, type_check_only

from novaclient.base import ManagerWithFind, Resource
from novaclient.resource import ListWithMeta, TupleWithMeta
from novaclient.spec import Param

class Aggregate(Resource):
    """A group of hosts: `name`, `availability_zone`, `hosts`, `metadata`; `id` is a number, `uuid` came with 2.41."""

    id: int
    """ID."""
    uuid: str
    """UUID. (2.41 and later)"""
    name: str
    """Name."""
    availability_zone: str | None
    """Availability zone that it makes of its hosts."""
    hosts: list[str]
    """Names of the hosts."""
    metadata: dict[str, str]
    """Metadata."""
    created_at: str | None
    """When it was made, as text."""
    updated_at: str | None
    """When it was last changed, as text."""
    deleted: bool
    """Always false."""
    deleted_at: str | None
    """Always None."""
    created_at_utc: datetime | None
    """When it was made."""
    updated_at_utc: datetime | None
    """When it was last changed."""
    def update(self, values: dict[str, str | None]) -> Aggregate:
        """Change the name or availability zone of an aggregate."""
    def add_host(self, host: str) -> Aggregate:
        """Add a host to an aggregate."""
    def remove_host(self, host: str) -> Aggregate:
        """Remove a host from an aggregate."""
    def set_metadata(self, metadata: dict[str, str | None]) -> Aggregate:
        """Set metadata of an aggregate."""
    def delete(self) -> TupleWithMeta[Any]:
        """Delete an aggregate, which must have no hosts."""
    def cache_images(self, images: Iterable[Any]) -> TupleWithMeta[Any]:
        """Have the hosts of an aggregate fetch images in advance. (2.81 and later)"""

@type_check_only
class AsyncAggregate(Resource):
    """`Aggregate` as the asynchronous client has it. At run time there is no class of this name."""

    id: int
    """ID."""
    uuid: str
    """UUID. (2.41 and later)"""
    name: str
    """Name."""
    availability_zone: str | None
    """Availability zone that it makes of its hosts."""
    hosts: list[str]
    """Names of the hosts."""
    metadata: dict[str, str]
    """Metadata."""
    created_at: str | None
    """When it was made, as text."""
    updated_at: str | None
    """When it was last changed, as text."""
    deleted: bool
    """Always false."""
    deleted_at: str | None
    """Always None."""
    created_at_utc: datetime | None
    """When it was made."""
    updated_at_utc: datetime | None
    """When it was last changed."""
    async def update(self, values: dict[str, str | None]) -> AsyncAggregate:
        """Change the name or availability zone of an aggregate."""
    async def add_host(self, host: str) -> AsyncAggregate:
        """Add a host to an aggregate."""
    async def remove_host(self, host: str) -> AsyncAggregate:
        """Remove a host from an aggregate."""
    async def set_metadata(self, metadata: dict[str, str | None]) -> AsyncAggregate:
        """Set metadata of an aggregate."""
    async def delete(self) -> TupleWithMeta[Any]:
        """Delete an aggregate, which must have no hosts."""
    async def cache_images(self, images: Iterable[Any]) -> TupleWithMeta[Any]:
        """Have the hosts of an aggregate fetch images in advance. (2.81 and later)"""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

def references(images: Iterable[Any]) -> list[dict[str, Any]]:
    """Images, or their IDs, as the operation wants them."""

AGGREGATE: Param
HOST: Param

class AggregateManager(ManagerWithFind):
    """The operations on aggregates. Source: API reference, Host aggregates (os-aggregates)."""
    def list(self) -> ListWithMeta[Aggregate]:
        """List aggregates."""
    def get(self, aggregate: Aggregate | int | str) -> Aggregate:
        """Show an aggregate.

        :param aggregate: The aggregate, or its ID.
        """
    def get_details(self, aggregate: Any) -> Aggregate:
        """compat: the older name of `get`."""
    def create(self, name: str, availability_zone: str | None) -> Aggregate:
        """Create an aggregate.

        :param name: Name of the aggregate.
        :param availability_zone: Availability zone that its hosts are to be in, or None.
        """
    def update(self, aggregate: Aggregate | int | str, values: dict[str, str | None]) -> Aggregate:
        """Change the name or availability zone of an aggregate.

        :param aggregate: The aggregate, or its ID.
        :param values: What to change: `name`, `availability_zone`.
        """
    def delete(self, aggregate: Aggregate | int | str) -> TupleWithMeta[Any]:
        """Delete an aggregate, which must have no hosts.

        :param aggregate: The aggregate, or its ID.
        """
    def add_host(self, aggregate: Aggregate | int | str, host: str) -> Aggregate:
        """Add a host to an aggregate.

        :param aggregate: The aggregate, or its ID.
        :param host: Name of the host.
        """
    def remove_host(self, aggregate: Aggregate | int | str, host: str) -> Aggregate:
        """Remove a host from an aggregate.

        :param aggregate: The aggregate, or its ID.
        :param host: Name of the host.
        """
    def set_metadata(self, aggregate: Aggregate | int | str, metadata: dict[str, str | None]) -> Aggregate:
        """Set metadata of an aggregate.

        :param aggregate: The aggregate, or its ID.
        :param metadata: Items to set; None removes one; others stay.
        """
    def cache_images(self, aggregate: Aggregate | int | str, images: Iterable[Any]) -> TupleWithMeta[Any]:
        """Have the hosts of an aggregate fetch images in advance. (2.81 and later)

        :param aggregate: The aggregate, or its ID.
        :param images: Images, or their IDs.
        """
    def find(self, **kwargs: Any) -> Aggregate:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    def findall(self, **kwargs: Any) -> ListWithMeta[Aggregate]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """

@type_check_only
class AsyncAggregateManager(ManagerWithFind):
    """`AggregateManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def list(self) -> ListWithMeta[AsyncAggregate]:
        """List aggregates."""
    async def get(self, aggregate: AsyncAggregate | int | str) -> AsyncAggregate:
        """Show an aggregate.

        :param aggregate: The aggregate, or its ID.
        """
    async def get_details(self, aggregate: Any) -> AsyncAggregate:
        """compat: the older name of `get`."""
    async def create(self, name: str, availability_zone: str | None) -> AsyncAggregate:
        """Create an aggregate.

        :param name: Name of the aggregate.
        :param availability_zone: Availability zone that its hosts are to be in, or None.
        """
    async def update(self, aggregate: AsyncAggregate | int | str, values: dict[str, str | None]) -> AsyncAggregate:
        """Change the name or availability zone of an aggregate.

        :param aggregate: The aggregate, or its ID.
        :param values: What to change: `name`, `availability_zone`.
        """
    async def delete(self, aggregate: AsyncAggregate | int | str) -> TupleWithMeta[Any]:
        """Delete an aggregate, which must have no hosts.

        :param aggregate: The aggregate, or its ID.
        """
    async def add_host(self, aggregate: AsyncAggregate | int | str, host: str) -> AsyncAggregate:
        """Add a host to an aggregate.

        :param aggregate: The aggregate, or its ID.
        :param host: Name of the host.
        """
    async def remove_host(self, aggregate: AsyncAggregate | int | str, host: str) -> AsyncAggregate:
        """Remove a host from an aggregate.

        :param aggregate: The aggregate, or its ID.
        :param host: Name of the host.
        """
    async def set_metadata(
        self, aggregate: AsyncAggregate | int | str, metadata: dict[str, str | None]
    ) -> AsyncAggregate:
        """Set metadata of an aggregate.

        :param aggregate: The aggregate, or its ID.
        :param metadata: Items to set; None removes one; others stay.
        """
    async def cache_images(self, aggregate: AsyncAggregate | int | str, images: Iterable[Any]) -> TupleWithMeta[Any]:
        """Have the hosts of an aggregate fetch images in advance. (2.81 and later)

        :param aggregate: The aggregate, or its ID.
        :param images: Images, or their IDs.
        """
    async def find(self, **kwargs: Any) -> AsyncAggregate:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    async def findall(self, **kwargs: Any) -> ListWithMeta[AsyncAggregate]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """
