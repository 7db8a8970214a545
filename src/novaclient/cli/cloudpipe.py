"""nova cloudpipe-list, cloudpipe-create, cloudpipe-configure"""

from __future__ import annotations

from novaclient.cli import output
from novaclient.cli.command import Arg, command
from novaclient.v2.cloudpipe import CloudpipeManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


@command(op=CloudpipeManager.list, past=True)
def do_cloudpipe_list(cs: Any, args: Any) -> None:
    """List cloudpipes: the VPN gateways of projects."""
    output.print_list(cs.cloudpipe.list(), ["Project Id", "Public IP", "Public Port", "Internal IP"])


@command(Arg("project", metavar="<project_id>", of=CloudpipeManager.create), op=CloudpipeManager.create, past=True)
def do_cloudpipe_create(cs: Any, args: Any) -> None:
    """Launch the cloudpipe of a project."""
    cs.cloudpipe.create(args.project)


@command(
    Arg("address", metavar="<ip address>", of=CloudpipeManager.update),
    Arg("port", metavar="<port>", of=CloudpipeManager.update),
    op=CloudpipeManager.update, past=True,
)  # fmt: skip
def do_cloudpipe_configure(cs: Any, args: Any) -> None:
    """Set the address and the port of the project's VPN."""
    cs.cloudpipe.update(args.address, args.port)
