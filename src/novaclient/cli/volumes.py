"""nova volume-attach, volume-update, volume-detach, volume-attachments, volume-attachment-show; of 2015
volume-list, volume-show, volume-create, volume-delete"""

from __future__ import annotations

from novaclient import utils
from novaclient.cli import names, output
from novaclient.cli.command import Arg, command, filled
from novaclient.cli.find import find_server
from novaclient.cli.many import act_on_many
from novaclient.cli.servers import SERVER
from novaclient.cli.values import all_tenants
from novaclient.spec import microversion_of
from novaclient.v2.volumes import VolumeManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_attach = VolumeManager.create_server_volume
_update = VolumeManager.update_server_volume
_create = VolumeManager.create


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


@command(SERVER, Arg("volume", metavar="<volume>", help="ID of the volume."))
def do_volume_attachment_show(cs: Any, args: Any) -> None:
    """Show how a volume is attached to a server."""
    output.print_dict(cs.volumes.get_server_volume(find_server(cs, args.server).id, args.volume).to_dict())


def find_volume(cs: Any, volume: str) -> Any:
    """A volume by name or ID. Raises CommandError."""
    return utils.find_resource(cs.volumes, volume)


def print_volume(volume: Any) -> None:
    """Print a volume, or a snapshot, as a table of its properties, which has the names of 2015."""
    shown = volume.to_dict()
    shown.pop("links", None)
    for name in ("name", "description"):
        if name in shown:
            shown[f"display_{name}"] = shown.pop(name)
    output.print_dict(shown, raw=volume)


@command(
    Arg("--all-tenants", metavar="<0|1>", nargs="?", type=int, const=1, default=all_tenants(),
        help="Volumes of all projects (admin only)."),
    op=VolumeManager.get, past=True,
)  # fmt: skip
def do_volume_list(cs: Any, args: Any) -> None:
    """List volumes."""
    columns = ["ID", "Status", "Display Name", "Size", "Volume Type", "Attached to"]
    volumes = cs.volumes.list(search_opts={"all_tenants": args.all_tenants})
    output.print_list(volumes, columns, {"Attached to": _servers_of})
    names.remember("volumes", volumes)


def _servers_of(volume: Any) -> str:
    return ",".join(str(attachment.get("server_id")) for attachment in volume.attachments)


@command(Arg("volume", metavar="<volume>", help="Name or ID of the volume."), op=VolumeManager.get, past=True)
def do_volume_show(cs: Any, args: Any) -> None:
    """Show a volume."""
    print_volume(find_volume(cs, args.volume))


@command(
    Arg("size", metavar="<size>", type=int, of=_create),
    Arg("--snapshot-id", metavar="<snapshot-id>", default=None, of=_create),
    Arg("--image-id", metavar="<image-id>", default=None, of=_create, param="imageRef"),
    Arg("--display-name", metavar="<display-name>", default=None, of=_create),
    Arg("--display-description", metavar="<display-description>", default=None, of=_create),
    Arg("--volume-type", metavar="<volume-type>", default=None, of=_create),
    Arg("--availability-zone", metavar="<availability-zone>", default=None, of=_create),
    op=_create, past=True,
)  # fmt: skip
def do_volume_create(cs: Any, args: Any) -> None:
    """Make a volume."""
    print_volume(cs.volumes.create(**filled(do_volume_create, args)))


@command(
    Arg("volume", metavar="<volume>", nargs="+", help="Name(s) or ID(s) of the volume(s)."),
    op=VolumeManager.delete, past=True,
)  # fmt: skip
def do_volume_delete(cs: Any, args: Any) -> None:
    """Delete volumes."""
    act_on_many(
        args.volume,
        lambda name: cs.volumes.delete(find_volume(cs, name)),
        "Request to delete volume %s has been accepted.",
        "Unable to delete the specified volume(s).",
    )
