"""nova image-list, image-show, image-meta, image-delete: the images of 2015, which are Glance's"""

from __future__ import annotations

import sys

from novaclient import utils
from novaclient.cli import names, output
from novaclient.cli.command import Arg, command
from novaclient.cli.find import find_image
from novaclient.cli.many import act_on_many
from novaclient.cli.metadata import ACTION, METADATA, items
from novaclient.spec import microversion, microversion_of
from novaclient.v2.elsewhere import MOVED
from novaclient.v2.images import ImageManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

IMAGE = Arg("image", metavar="<image>", help="Name or ID of the image.")


def find(cs: Any, image: str) -> Any:
    """An image by name or ID, as Nova showed it. Raises CommandError."""
    if microversion_of(cs.images) >= microversion(MOVED) and not utils.is_uuid_like(image):
        # Glance finds a name among all images; Nova's proxy did not
        image = find_image(cs, image).id
    return utils.find_resource(cs.images, image)


@command(Arg("--limit", metavar="<limit>", type=int, of=ImageManager.list), op=ImageManager.list, past=True)
def do_image_list(cs: Any, args: Any) -> None:
    """List images."""
    images = cs.images.list(limit=args.limit)
    output.print_list(
        images,
        ["ID", "Name", "Status", "Server"],
        {"Server": _server_of},
        sortby_index=1,
        raw=[{"server": None, **image.to_dict()} for image in images],
    )
    names.remember("images", images)
    if images.next_url and not args.limit:
        print(f"Only the first {len(images)} images are shown; `--limit` asks for more.", file=sys.stderr)


def _server_of(image: Any) -> str:
    """The ID of the server that an image was made of; nothing of one that was uploaded."""
    return str((image.to_dict().get("server") or {}).get("id", ""))


@command(IMAGE, op=ImageManager.get, past=True)
def do_image_show(cs: Any, args: Any) -> None:
    """Show an image, with its metadata."""
    image = find(cs, args.image)
    shown = image.to_dict()
    shown.pop("links", None)
    if "server" in shown:
        shown["server"] = _server_of(image)
    metadata = shown.pop("metadata", None) or {}
    output.print_dict(shown | {f"metadata {key}": value for key, value in metadata.items()}, raw=image)


@command(IMAGE, ACTION, METADATA, op=ImageManager.set_meta, past=True)
def do_image_meta(cs: Any, args: Any) -> None:
    """Set or delete metadata of an image."""
    wanted = items(args)
    image = find(cs, args.image)
    if args.action == "set":
        cs.images.set_meta(image, wanted)
    else:
        cs.images.delete_meta(image, list(wanted))


@command(
    Arg("image", metavar="<image>", nargs="+", help="Name(s) or ID(s) of the image(s)."),
    op=ImageManager.delete, past=True,
)  # fmt: skip
def do_image_delete(cs: Any, args: Any) -> None:
    """Delete images."""
    act_on_many(
        args.image,
        lambda name: cs.images.delete(find(cs, name)),
        "Request to delete image %s has been accepted.",
        "Unable to delete the specified image(s).",
    )
