"""nova rescue, unrescue"""

from __future__ import annotations

from novaclient.cli import output
from novaclient.cli.command import Arg, command, filled
from novaclient.cli.find import find_image, find_server
from novaclient.cli.servers import SERVER
from novaclient.v2.servers import ServerManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


@command(
    SERVER,
    Arg("--password", metavar="<password>", of=ServerManager.rescue),
    Arg("--image", metavar="<image>", of=ServerManager.rescue, help="Name or ID of the image to rescue it with."),
)
def do_rescue(cs: Any, args: Any) -> None:
    """Boot a server from a rescue image, its own disk beside it."""
    options = filled(do_rescue, args)
    if args.image:
        options["image"] = find_image(cs, args.image)
    _response, body = find_server(cs, args.server).rescue(**options)
    if body:
        # a cloud may be set up to tell no passwords
        output.print_dict(body)


@command(SERVER)
def do_unrescue(cs: Any, args: Any) -> None:
    """Boot a server from its own disk again."""
    find_server(cs, args.server).unrescue()
