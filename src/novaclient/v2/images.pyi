# Made by `python tools/stubs.py` out of `images.py`: change that, not this.
from collections.abc import Generator, Iterable, Sequence
from datetime import datetime
from typing import Any, type_check_only

from novaclient.base import ListWithMeta, Manager, ManagerWithFind, Resource, TupleWithMeta

class Image(Resource):
    """An image: out of `nova.glance` as Glance has it, out of `nova.images` as Nova showed it."""

    id: str
    """ID."""
    name: str | None
    """Name."""
    status: str
    """Status: ACTIVE, SAVING, ... as Nova showed it; in small letters out of Glance."""
    progress: int
    """Percentage of what is going on, as Nova showed it."""
    metadata: dict[str, Any]
    """Metadata, as Nova showed it."""
    min_disk: int
    """Least size of a disk for it, in GiB."""
    min_ram: int
    """Least memory for it, in MiB."""
    size: int | None
    """Size in bytes."""
    disk_config: str
    """"AUTO" or "MANUAL" partitioning."""
    server: dict[str, Any]
    """Reference to the server that it was made of."""
    links: list[dict[str, str]]
    """Its URLs."""
    created_at_utc: datetime | None
    """When it was made."""
    updated_at_utc: datetime | None
    """When it was last changed."""
    def delete(self) -> TupleWithMeta[Any]:
        """Delete an image."""

@type_check_only
class AsyncImage(Resource):
    """`Image` as the asynchronous client has it. At run time there is no class of this name."""

    id: str
    """ID."""
    name: str | None
    """Name."""
    status: str
    """Status: ACTIVE, SAVING, ... as Nova showed it; in small letters out of Glance."""
    progress: int
    """Percentage of what is going on, as Nova showed it."""
    metadata: dict[str, Any]
    """Metadata, as Nova showed it."""
    min_disk: int
    """Least size of a disk for it, in GiB."""
    min_ram: int
    """Least memory for it, in MiB."""
    size: int | None
    """Size in bytes."""
    disk_config: str
    """"AUTO" or "MANUAL" partitioning."""
    server: dict[str, Any]
    """Reference to the server that it was made of."""
    links: list[dict[str, str]]
    """Its URLs."""
    created_at_utc: datetime | None
    """When it was made."""
    updated_at_utc: datetime | None
    """When it was last changed."""
    async def delete(self) -> TupleWithMeta[Any]:
        """Delete an image."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

def one_of(values: list[str]) -> str:
    """A filter for any of these values. Source: Image API reference, `in:` operator."""

class GlanceManager(Manager):
    """Looks up images. Source: Image API reference, Images."""
    def list(self) -> ListWithMeta[Image]:
        """The first page of images."""
    def wait_for(self, image: Any, what: str = "active", timeout: float = 600.0) -> Image:
        """Wait until an image is somewhere, and return it as it is then.

        :param what: "active": it can be booted from
        :param timeout: seconds
        :raises ResourceInErrorState: if it cannot get there any more
        :raises WaitTimeout: if it takes longer
        """
    def find_image(self, name_or_id: str) -> Image:
        """The image of this name or ID.

        :raises NotFound: if there is none
        :raises NoUniqueMatch: if several have the name
        """
    def find_images(self, names_or_ids: Sequence[str]) -> ListWithMeta[Image]:
        """The images of these names or IDs.

        :raises NotFound: if one is not found
        """

@type_check_only
class AsyncGlanceManager(Manager):
    """`GlanceManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def list(self) -> ListWithMeta[AsyncImage]:
        """The first page of images."""
    async def wait_for(self, image: Any, what: str = "active", timeout: float = 600.0) -> AsyncImage:
        """Wait until an image is somewhere, and return it as it is then.

        :param what: "active": it can be booted from
        :param timeout: seconds
        :raises ResourceInErrorState: if it cannot get there any more
        :raises WaitTimeout: if it takes longer
        """
    async def find_image(self, name_or_id: str) -> AsyncImage:
        """The image of this name or ID.

        :raises NotFound: if there is none
        :raises NoUniqueMatch: if several have the name
        """
    async def find_images(self, names_or_ids: Sequence[str]) -> ListWithMeta[AsyncImage]:
        """The images of these names or IDs.

        :raises NotFound: if one is not found
        """

def the_one(matches: Any, kind: str, name: str) -> Any:
    """The single match. Raises NotFound or NoUniqueMatch."""

def as_nova_says(image: dict[str, Any]) -> dict[str, Any]:
    """An image of Glance as Nova showed it."""

def listed(manager: Any, detailed: bool, limit: Any) -> Generator[Any, Any, ListWithMeta[Image]]:
    """List images."""

def shown(manager: Any, image: Any) -> Generator[Any, Any, Image]:
    """Show an image."""

def metadata_set(manager: Any, image: Any, metadata: dict[str, str]) -> Generator[Any, Any, Image]:
    """Set metadata of an image. Returns all of it, as attributes."""

def metadata_deleted(manager: Any, image: Any, keys: Iterable[str]) -> Generator[Any, Any, TupleWithMeta[Any]]:
    """Delete metadata of an image."""

def each_deleted(manager: Any, image: Any, keys: Iterable[str]) -> Generator[Any, Any, TupleWithMeta[Any]]:
    """Delete metadata of an image by Nova's proxy, one request each."""

def pointer(key: str) -> str:
    """The place of a property. Source: RFC 6901 (JSON Pointer)."""

class ImageManager(ManagerWithFind):
    """The operations on images. Source: API reference, Images (images) and Image metadata."""
    def get(self, image: Image | str) -> Image:
        """Show an image.

        :param image: The image, or its ID.
        """
    def list(self, detailed: bool = True, limit: int | str | None = None) -> ListWithMeta[Image]:
        """List images, page by page.

        :param detailed: Whole images, or only ID and name.
        :param limit: How many at most.
        """
    def delete(self, image: Image | str) -> TupleWithMeta[Any]:
        """Delete an image.

        :param image: The image, or its ID.
        """
    def set_meta(self, image: Image | str, metadata: dict[str, str]) -> Image:
        """Set metadata of an image. All of it is returned, as attributes.

        :param image: The image, or its ID.
        :param metadata: Items to set; others stay.
        """
    def delete_meta(self, image: Image | str, keys: Iterable[str]) -> TupleWithMeta[Any]:
        """Delete metadata of an image.

        :param image: The image, or its ID.
        :param keys: Keys of the items.
        """
    def find(self, **kwargs: Any) -> Image:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    def findall(self, **kwargs: Any) -> ListWithMeta[Image]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """

@type_check_only
class AsyncImageManager(ManagerWithFind):
    """`ImageManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def get(self, image: AsyncImage | str) -> AsyncImage:
        """Show an image.

        :param image: The image, or its ID.
        """
    async def list(self, detailed: bool = True, limit: int | str | None = None) -> ListWithMeta[AsyncImage]:
        """List images, page by page.

        :param detailed: Whole images, or only ID and name.
        :param limit: How many at most.
        """
    async def delete(self, image: AsyncImage | str) -> TupleWithMeta[Any]:
        """Delete an image.

        :param image: The image, or its ID.
        """
    async def set_meta(self, image: AsyncImage | str, metadata: dict[str, str]) -> AsyncImage:
        """Set metadata of an image. All of it is returned, as attributes.

        :param image: The image, or its ID.
        :param metadata: Items to set; others stay.
        """
    async def delete_meta(self, image: AsyncImage | str, keys: Iterable[str]) -> TupleWithMeta[Any]:
        """Delete metadata of an image.

        :param image: The image, or its ID.
        :param keys: Keys of the items.
        """
    async def find(self, **kwargs: Any) -> AsyncImage:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    async def findall(self, **kwargs: Any) -> ListWithMeta[AsyncImage]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """
