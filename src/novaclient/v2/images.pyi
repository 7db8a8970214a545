# Made by `python tools/stubs.py` out of `images.py`: change that, not this.
from collections.abc import Sequence
from typing import Any, type_check_only

from novaclient.base import ListWithMeta, Manager, Resource

class Image(Resource):
    """An image of the Image service."""

@type_check_only
class AsyncImage(Resource):
    """`Image` as the asynchronous client has it. At run time there is no class of this name."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

def one_of(values: list[str]) -> str:
    """A filter for any of these values. Source: Image API reference, `in:` operator."""

class GlanceManager(Manager):
    """Looks up images. Source: Image API reference, Images."""
    def list(self) -> ListWithMeta[Image]:
        """The first page of images."""
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
