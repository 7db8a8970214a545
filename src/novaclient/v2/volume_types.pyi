# Made by `python tools/stubs.py` out of `volume_types.py`: change that, not this.
from typing import Any, type_check_only

from novaclient.base import ManagerWithFind, Resource
from novaclient.resource import ListWithMeta, TupleWithMeta

class VolumeType(Resource):
    """A type of volumes: `id`, `name`, `extra_specs`..."""

    id: str
    """ID."""
    name: str
    """Name."""
    description: str | None
    """Description."""
    extra_specs: dict[str, str]
    """Extra specs."""
    is_public: bool
    """Whether every project may use it."""
    def delete(self) -> TupleWithMeta[Any]:
        """Delete a type."""

@type_check_only
class AsyncVolumeType(Resource):
    """`VolumeType` as the asynchronous client has it. At run time there is no class of this name."""

    id: str
    """ID."""
    name: str
    """Name."""
    description: str | None
    """Description."""
    extra_specs: dict[str, str]
    """Extra specs."""
    is_public: bool
    """Whether every project may use it."""
    async def delete(self) -> TupleWithMeta[Any]:
        """Delete a type."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

class VolumeTypeManager(ManagerWithFind):
    """The operations on types of volumes. Source: Block Storage API reference, Volume types."""
    def list(self) -> ListWithMeta[VolumeType]:
        """List types."""
    def get(self, volume_type: VolumeType | str) -> VolumeType:
        """Show a type.

        :param volume_type: The type, or its ID.
        """
    def delete(self, volume_type: VolumeType | str) -> TupleWithMeta[Any]:
        """Delete a type.

        :param volume_type: The type, or its ID.
        """
    def create(self, name: str) -> VolumeType:
        """Make a type.

        :param name: Its name.
        """
    def find(self, **kwargs: Any) -> VolumeType:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    def findall(self, **kwargs: Any) -> ListWithMeta[VolumeType]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """

@type_check_only
class AsyncVolumeTypeManager(ManagerWithFind):
    """`VolumeTypeManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def list(self) -> ListWithMeta[AsyncVolumeType]:
        """List types."""
    async def get(self, volume_type: AsyncVolumeType | str) -> AsyncVolumeType:
        """Show a type.

        :param volume_type: The type, or its ID.
        """
    async def delete(self, volume_type: AsyncVolumeType | str) -> TupleWithMeta[Any]:
        """Delete a type.

        :param volume_type: The type, or its ID.
        """
    async def create(self, name: str) -> AsyncVolumeType:
        """Make a type.

        :param name: Its name.
        """
    async def find(self, **kwargs: Any) -> AsyncVolumeType:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    async def findall(self, **kwargs: Any) -> ListWithMeta[AsyncVolumeType]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """
