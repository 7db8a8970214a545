"""nova image-create, backup: images made of servers"""

from __future__ import annotations

from novaclient.cli import output
from novaclient.cli.command import Arg, command
from novaclient.cli.find import find_image, find_server
from novaclient.cli.servers import SERVER
from novaclient.cli.values import pairs
from novaclient.cli.watch import watch
from novaclient.spec import microversion_of
from novaclient.v2.servers import ServerManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# Seconds that a server may take to be ready again after its image is: it has nothing left to do but to say so.
_READY_AGAIN = 600.0


@command(
    SERVER,
    Arg("name", metavar="<name>", help="Name of the image."),
    Arg("--metadata", metavar="<key=value>", action="append", default=[], help="A property of the image."),
    Arg("--show", action="store_true", default=False, help="Show the image."),
    Arg("--poll", action="store_true", default=False, help="Wait until the image is complete, and show the progress."),
)
def do_image_create(cs: Any, args: Any) -> None:
    """Make an image of a server."""
    properties = pairs(args.metadata)
    server = find_server(cs, args.server)
    image_id = cs.servers.create_image(server, args.name, properties or None)
    if args.poll:
        watch(cs.glance.find_image, image_id, "snapshotting", ["active"])
        # The server may still be busy then, and would refuse whatever a script does with it next.
        cs.servers.wait_for(server.id, "settled", timeout=_READY_AGAIN)
    if args.show:
        print_image(find_image(cs, image_id))


def print_image(image: Any) -> None:
    """Print an image as a table of its properties."""
    shown = image.to_dict()
    shown.pop("links", None)
    server = shown.pop("server", None)
    if isinstance(server, dict) and "id" in server:
        shown["server"] = server["id"]
    output.print_dict(shown)


@command(
    SERVER,
    Arg("name", metavar="<name>", help="Name of the image."),
    Arg("backup_type", metavar="<backup-type>", of=ServerManager.backup),
    Arg("rotation", metavar="<rotation>", of=ServerManager.backup),
)
def do_backup(cs: Any, args: Any) -> None:
    """Make an image of a server that takes the place of the oldest one of its type."""
    result = find_server(cs, args.server).backup(args.name, args.backup_type, args.rotation)
    if microversion_of(cs.servers) >= (2, 45):
        print_image(find_image(cs, result["image_id"]))
