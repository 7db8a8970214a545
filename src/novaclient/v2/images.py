"""Images: look-ups in Glance, as booting a server needs them, and the images of Nova's own API.

compat: python-novaclient had the latter, `nova.images`, before 8.0.
"""

from __future__ import annotations

from novaclient import exceptions, hints, waiters
from novaclient.base import ListWithMeta, Manager, ManagerWithFind, Resource, TupleWithMeta
from novaclient.drive import flow, step
from novaclient.fields import Field, Time
from novaclient.spec import DELETE, GET, POST, ByVersion, Op, Param
from novaclient.utils import bool_from_string, is_uuid_like
from novaclient.v2.elsewhere import MOVED, PROXIED, Elsewhere, every

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Sequence
    from typing import Any


class Image(Resource):
    """An image: out of `nova.glance` as Glance has it, out of `nova.images` as Nova showed it.

    Nova showed `id`, `name`, `status`, `progress`, `created`, `updated`, `minDisk`, `minRam`, `metadata`...
    """

    HUMAN_ID = True

    id = Field(help="ID.")
    name = Field(type="str | None", help="Name.")
    status = Field(help="Status: ACTIVE, SAVING, ... as Nova showed it; in small letters out of Glance.")
    progress = Field(type="int", help="Percentage of what is going on, as Nova showed it.")
    metadata = Field(type="dict[str, Any]", help="Metadata, as Nova showed it.")
    min_disk = Field("minDisk", type="int", help="Least size of a disk for it, in GiB.")
    min_ram = Field("minRam", type="int", help="Least memory for it, in MiB.")
    size = Field("OS-EXT-IMG-SIZE:size", type="int | None", help="Size in bytes.")
    disk_config = Field("OS-DCF:diskConfig", help='"AUTO" or "MANUAL" partitioning.')
    server = Field(type="dict[str, Any]", help="Reference to the server that it was made of.")
    links = Field(type="list[dict[str, str]]", help="Its URLs.")
    created_at_utc = Time("created", help="When it was made.")
    updated_at_utc = Time("updated", help="When it was last changed.")

    def __repr__(self) -> str:
        return f"<Image: {getattr(self, 'name', 'unknown-name')}>"


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
    def wait_for(self, image: Any, what: str = "active", timeout: float = 600.0) -> Generator[Any, Any, Image]:
        """Wait until an image is somewhere, and return it as it is then.

        :param what: "active": it can be booted from
        :param timeout: seconds
        :raises ResourceInErrorState: if it cannot get there any more
        :raises WaitTimeout: if it takes longer
        """
        return (yield from waiters.wait(self._show, image, what, waiters.IMAGE_WAITERS[what], timeout))

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
    # without a name, as of a variable that is not set, none is meant, whatever the service made of that
    if not matches or not name:
        raise exceptions.NotFound(404, f"No {kind} matching {name}.")
    if len(matches) > 1:
        text = f"Multiple {kind.lower()} matches found for '{name}', use an ID to be more specific."
        raise hints.several(exceptions.NoUniqueMatch(text), matches)
    matches[0].append_request_ids(matches.request_ids)
    return matches[0]


# What an image of Glance has by itself; all else is what Nova called its metadata.
# Source: nova/image/glance.py, _extract_attributes; Image API reference, Show image.
_OWN = frozenset(
    {"checksum", "container_format", "created_at", "direct_url", "disk_format", "file", "id", "locations", "min_disk"}
    | {"min_ram", "name", "os_hash_algo", "os_hash_value", "os_hidden", "owner", "protected", "schema", "self", "size"}
    | {"status", "stores", "tags", "updated_at", "virtual_size", "visibility"}
)
# Status in Glance -> status and progress in Nova. Source: nova/api/openstack/compute/views/images.py
_STATUS = {
    "active": ("ACTIVE", 100),
    "queued": ("SAVING", 25),
    "saving": ("SAVING", 50),
    "killed": ("ERROR", 0),
    "deleted": ("DELETED", 0),
    "pending_delete": ("DELETED", 0),
}


def as_nova_says(image: dict[str, Any]) -> dict[str, Any]:
    """An image of Glance as Nova showed it."""
    metadata = {name: value for name, value in image.items() if name not in _OWN}
    status, progress = _STATUS.get(image["status"], ("UNKNOWN", 0))
    info = {
        "id": image["id"],
        "name": image.get("name"),
        "status": status,
        "progress": progress,
        "created": image["created_at"],
        "updated": image["updated_at"],
        "minDisk": int(image.get("min_disk") or 0),
        "minRam": int(image.get("min_ram") or 0),
        "OS-EXT-IMG-SIZE:size": image.get("size") or 0,
        "metadata": metadata,
    }
    if "instance_uuid" in metadata:
        info["server"] = {"id": metadata["instance_uuid"]}
    if "auto_disk_config" in metadata:
        info["OS-DCF:diskConfig"] = "AUTO" if bool_from_string(metadata["auto_disk_config"]) else "MANUAL"
    return info


def listed(manager: Any, detailed: bool, limit: Any) -> Generator[Any, Any, ListWithMeta[Image]]:
    """List images."""
    found = yield from every(manager._page, "images", {}, most=int(limit) if limit else None)
    infos = [as_nova_says(image) for image in found]
    if not detailed:
        infos = [{name: info[name] for name in ("id", "name")} for info in infos]
    return ListWithMeta([Image(manager, info, loaded=True) for info in infos], found.request_ids)


def shown(manager: Any, image: Any) -> Generator[Any, Any, Image]:
    """Show an image."""
    found = yield step(manager._show, image)
    return Image(manager, as_nova_says(found), loaded=True, resp=found.request_ids)


def metadata_set(manager: Any, image: Any, metadata: dict[str, str]) -> Generator[Any, Any, Image]:
    """Set metadata of an image. Returns all of it, as attributes."""
    changes = [{"op": "add", "path": pointer(key), "value": value} for key, value in metadata.items()]
    now = yield step(manager._change, image, changes) if changes else step(manager._show, image)
    return Image(manager, as_nova_says(now)["metadata"], loaded=True, resp=now.request_ids)


def metadata_deleted(manager: Any, image: Any, keys: Iterable[str]) -> Generator[Any, Any, TupleWithMeta[Any]]:
    """Delete metadata of an image."""
    changes = [{"op": "remove", "path": pointer(key)} for key in keys]
    if not changes:
        return TupleWithMeta((), None)
    now = yield step(manager._change, image, changes)
    return TupleWithMeta((), now.request_ids)


def each_deleted(manager: Any, image: Any, keys: Iterable[str]) -> Generator[Any, Any, TupleWithMeta[Any]]:
    """Delete metadata of an image by Nova's proxy, one request each."""
    result: TupleWithMeta[Any] = TupleWithMeta((), None)
    for key in keys:
        deleted = yield step(manager._delete_meta, image, key)
        result.append_request_ids(deleted.request_ids)
    return result


def pointer(key: str) -> str:
    """The place of a property. Source: RFC 6901 (JSON Pointer)."""
    return "/" + key.replace("~", "~0").replace("/", "~1")


_IMAGE = Param("image", type="Image | str", help="The image, or its ID.")
_METADATA = Param("metadata", type="dict[str, str]", help="Items to set; others stay.")
_KEYS = Param("keys", type="Iterable[str]", help="Keys of the items.")
_DETAILED = Param("detailed", type="bool", default=True, help="Whole images, or only ID and name.",
                  encode=lambda detailed: "/detail" if detailed else "")  # fmt: skip
_LIMIT = Param("limit", type="int | str", default=None, query=True, encode=int, help="How many at most.")


class ImageManager(ManagerWithFind, on_resource="delete"):
    """The operations on images. Source: API reference, Images (images) and Image metadata."""

    resource_class = Image

    _page = GET("/v2/images", Param("filters", type="dict[str, Any]", query=True), service="image",
                help="One page of images.")  # fmt: skip
    _show = GET("/v2/images/{image}", _IMAGE, service="image", help="Show an image.")
    _change = Op("PATCH", "/v2/images/{image}", _IMAGE, Param("changes", "/", type="list[dict[str, Any]]"),
                 service="image", help="Change an image.")  # fmt: skip
    _delete_meta = DELETE("/images/{image}/metadata/{key}", _IMAGE, Param("key"), until="2.38",
                          help="Delete an item of metadata.")  # fmt: skip

    get = ByVersion(
        GET("/images/{image}", _IMAGE, key="image", returns=Image, until=PROXIED, help="Show an image."),
        Elsewhere("GET", "/v2/images/{image}", _IMAGE, steps=shown, service="image", answer="Image", since=MOVED,
                  help="Show an image."),
    )  # fmt: skip
    list = ByVersion(
        GET("/images{detailed}", _DETAILED, _LIMIT, key="images", returns=Image, until=PROXIED,
            help="List images; the server has a limit of its own."),
        Elsewhere("GET", "/v2/images", Param("detailed", type="bool", default=True, help=_DETAILED.help), _LIMIT,
                  steps=listed, service="image", answer="ListWithMeta[Image]", since=MOVED,
                  help="List images, page by page."),
    )  # fmt: skip
    delete = ByVersion(
        DELETE("/images/{image}", _IMAGE, until=PROXIED, help="Delete an image."),
        DELETE("/v2/images/{image}", _IMAGE, service="image", since=MOVED, help="Delete an image."),
    )
    set_meta = ByVersion(
        POST("/images/{image}/metadata", _IMAGE, _METADATA, key="metadata", returns=Image, until="2.38",
             help="Set metadata of an image. All of it is returned, as attributes."),
        Elsewhere("PATCH", "/v2/images/{image}", _IMAGE, _METADATA, steps=metadata_set, service="image",
                  answer="Image", since="2.39",
                  help="Set metadata of an image. All of it is returned, as attributes."),
    )  # fmt: skip
    delete_meta = ByVersion(
        Elsewhere("DELETE", "/images/{image}/metadata/{keys}", _IMAGE, _KEYS, steps=each_deleted,
                  answer="TupleWithMeta[Any]", until="2.38", help="Delete metadata of an image."),
        Elsewhere("PATCH", "/v2/images/{image}", _IMAGE, _KEYS, steps=metadata_deleted, service="image",
                  answer="TupleWithMeta[Any]", since="2.39", help="Delete metadata of an image."),
    )  # fmt: skip
