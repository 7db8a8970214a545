"""nova volume-attach, volume-update, volume-detach, volume-attachments"""

from __future__ import annotations

from novaclient.cli import output
from novaclient.cli.command import Arg, command
from novaclient.cli.find import find_server
from novaclient.cli.servers import SERVER
from novaclient.spec import microversion_of
from novaclient.v2.volumes import VolumeManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_attach = VolumeManager.create_server_volume
_update = VolumeManager.update_server_volume


@command(
    SERVER,
    Arg("volume", metavar="<volume>", help="ID of the volume."),
    Arg("device", metavar="<device>", nargs="?", default=None, of=_attach,
        help="Its name in the guest, as /dev/vdb; most clouds choose one themselves. `auto`: no wish."),
    Arg("--tag", metavar="<tag>", default=None, of=_attach),
    Arg("--delete-on-termination", action="store_true", default=False, of=_attach),
)  # fmt: skip
def do_volume_attach(cs: Any, args: Any) -> None:
    """Attach a volume to a server."""
    device = None if args.device == "auto" else args.device
    names = ("tag", "delete_on_termination")
    options = {name: getattr(args, name) for name in names if getattr(args, name, None)}
    volume = cs.volumes.create_server_volume(find_server(cs, args.server).id, args.volume, device, **options)
    output.print_dict(volume.to_dict())


@command(
    SERVER,
    Arg("src_volume", metavar="<src_volume>", help="ID of the volume that is attached."),
    Arg("dest_volume", metavar="<dest_volume>", help="ID of the volume to copy it to and attach; or again the same."),
    Arg("--delete-on-termination", action="store_true", default=None, group="termination", of=_update,
        help="Delete the volume together with the server."),
    Arg("--no-delete-on-termination", action="store_false", default=None, dest="delete_on_termination",
        group="termination", of=_update, help="Keep the volume when the server is deleted."),
)  # fmt: skip
def do_volume_update(cs: Any, args: Any) -> None:
    """Swap a volume of a server for another, or change what becomes of it.

    With two volumes, the data of the first is copied to the second, which takes its place. With the same volume
    twice, only the options count.
    """
    value = getattr(args, "delete_on_termination", None)
    options = {} if value is None else {"delete_on_termination": value}
    cs.volumes.update_server_volume(find_server(cs, args.server).id, args.src_volume, args.dest_volume, **options)


@command(SERVER, Arg("attachment_id", metavar="<volume>", help="ID of the volume."))
def do_volume_detach(cs: Any, args: Any) -> None:
    """Detach a volume from a server."""
    cs.volumes.delete_server_volume(find_server(cs, args.server).id, args.attachment_id)


@command(SERVER)
def do_volume_attachments(cs: Any, args: Any) -> None:
    """List the volumes of a server."""
    version = microversion_of(cs.volumes)
    columns = ["ID", "DEVICE", "SERVER ID", "VOLUME ID"]
    if version >= (2, 89):
        columns = [*columns[1:], "ATTACHMENT ID", "BDM UUID"]
    if version >= (2, 70):
        columns.append("TAG")
    if version >= (2, 79):
        columns.append("DELETE ON TERMINATION")
    output.print_list(
        cs.volumes.get_server_volumes(find_server(cs, args.server).id),
        columns,
        {
            "SERVER ID": lambda volume: getattr(volume, "serverId", ""),
            "VOLUME ID": lambda volume: getattr(volume, "volumeId", ""),
        },
    )
