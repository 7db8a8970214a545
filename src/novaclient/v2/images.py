"""Images, as far as booting a server needs them: look-ups in the Image service (Glance)."""

from __future__ import annotations

from novaclient import exceptions
from novaclient.base import ListWithMeta, Manager, Resource
from novaclient.drive import flow, step
from novaclient.spec import GET, Param
from novaclient.utils import is_uuid_like

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from typing import Any


class Image(Resource):
    """An image of the Image service."""

    HUMAN_ID = True

    def __repr__(self) -> str:
        return f"<Image: {self.name}>"


def one_of(values: list[str]) -> str:
    """A filter for any of these values. Source: Image API reference, `in:` operator."""
    return "in:" + ",".join(f'"{value}"' if "," in value else value for value in values)


class GlanceManager(Manager):
    """Looks up images. Source: Image API reference, Images."""

    resource_class = Image

    _show = GET("/v2/images/{image}", Param("image"), returns=Image, service="image", help="Show an image.")
    _find = GET(
        "/v2/images",
        Param("name", default=None, query=True, help="Exact name."),
        Param("ids", "id", type="list[str]", default=None, query=True, encode=one_of, help="Any of these IDs."),
        Param("names", "name", type="list[str]", default=None, query=True, encode=one_of, help="Any of these names."),
        key="images", returns=Image, service="image", help="List images.",
    )  # fmt: skip
    list = GET("/v2/images", key="images", returns=Image, service="image", help="The first page of images.")

    @flow
    def find_image(self, name_or_id: str) -> Generator[Any, Any, Image]:
        """The image of this name or ID.

        :raises NotFound: if there is none
        :raises NoUniqueMatch: if several have the name
        """
        if is_uuid_like(name_or_id):
            return (yield step(self._show, name_or_id))
        matches = yield step(self._find, name=name_or_id)
        return the_one(matches, "Image", name_or_id)

    @flow
    def find_images(self, names_or_ids: Sequence[str]) -> Generator[Any, Any, ListWithMeta[Image]]:
        """The images of these names or IDs.

        :raises NotFound: if one is not found
        """
        if not names_or_ids:
            # no filter would be all images
            return ListWithMeta([], None)
        found = yield step(self._find, ids=names_or_ids)
        named = yield step(self._find, names=names_or_ids)
        known = {image.id for image in found}
        found.extend(image for image in named if image.id not in known)
        found.append_request_ids(named.request_ids)
        missing = set[str](names_or_ids) - {image.id for image in found} - {image.name for image in found}
        if missing:
            raise exceptions.NotFound(404, f"Unable to find image(s): {','.join(sorted(missing))}")
        return found


def the_one(matches: Any, kind: str, name: str) -> Any:
    """The single match. Raises NotFound or NoUniqueMatch."""
    if not matches:
        raise exceptions.NotFound(404, f"No {kind} matching {name}.")
    if len(matches) > 1:
        raise exceptions.NoUniqueMatch(
            f"Multiple {kind.lower()} matches found for '{name}', use an ID to be more specific."
        )
    matches[0].append_request_ids(matches.request_ids)
    return matches[0]
