"""nova rescue, unrescue"""

from __future__ import annotations

from novaclient.cli import output
from novaclient.cli.command import Arg, command, filled
from novaclient.cli.find import find_image, find_server
from novaclient.cli.many import act_on_server, wait_for
from novaclient.cli.servers import SERVER
from novaclient.cli.watch import POLL
from novaclient.v2.servers import ServerManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


@command(
    SERVER,
    Arg("--password", metavar="<password>", of=ServerManager.rescue),
    Arg("--image", metavar="<image>", of=ServerManager.rescue, help="Name or ID of the image to rescue it with."),
    POLL,
)
def do_rescue(cs: Any, args: Any) -> None:
    """Boot a server from a rescue image, its own disk beside it."""
    options = filled(do_rescue, args)
    if args.image:
        options["image"] = find_image(cs, args.image)
    server = find_server(cs, args.server)
    _response, body = server.rescue(**options)
    if body:
        # a cloud may be set up to tell no passwords
        output.print_dict(body)
    if args.poll:
        wait_for(cs, server, "RESCUE")


@command(SERVER, POLL)
def do_unrescue(cs: Any, args: Any) -> None:
    """Boot a server from its own disk again."""
    act_on_server(cs, args, lambda server: server.unrescue(), "ACTIVE")
