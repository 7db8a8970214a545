"""Volumes: which of them are attached to a server. The volumes themselves are Cinder's."""

from __future__ import annotations

from novaclient.base import Manager, Resource, getid
from novaclient.spec import DELETE, GET, POST, PUT, ByVersion, Op, Param, given

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator
    from typing import Any


class Volume(Resource):
    """An attachment: `volumeId`, `serverId`, `device`; `id`, the volume's, until 2.88, then `attachment_id`."""

    NAME_ATTR = "display_name"

    def __repr__(self) -> str:
        return f"<Volume: {getattr(self, 'volumeId', None) or getattr(self, 'id', 'unknown-id')}>"


def one_name(manager: Any, args: dict[str, Any]) -> dict[str, Any]:
    """compat: `attachment_id` is an older name of `volume_id`, which therefore is not required."""
    volume_id, attachment_id = args["volume_id"], args["attachment_id"]
    if attachment_id is not None:
        if volume_id is not None:
            raise TypeError("volume_id and attachment_id are one argument: give only volume_id")
        import warnings

        # shown where the manager's method is called, four functions above
        warnings.warn("The argument attachment_id is deprecated in favor of volume_id", stacklevel=5)
    elif volume_id is None:
        raise TypeError("volume_id is required")
    return args | {"volume_id": attachment_id if volume_id is None else volume_id}


class Attach(Op):
    """Attaching from 2.101 on: Nova says only that it will, so what the call returns is made of its arguments."""

    def plan(self, manager: Any, /, *args: Any, **kwargs: Any) -> Any:
        return self._attached(super().plan(manager, *args, **kwargs))

    def _attached(self, call: Any) -> Generator[Any, Any, Volume]:
        accepted = yield call
        args = call.args
        volume_id = getid(args["volume_id"])
        info = {"id": volume_id, "volumeId": volume_id, "serverId": getid(args["server_id"])}
        info |= {name: args[name] for name in ("device", "tag", "delete_on_termination")}
        return Volume(call.manager, info, resp=accepted.request_ids)


ATTACHMENTS = "/servers/{server_id}/os-volume_attachments"
ATTACHMENT = "/servers/{server_id}/os-volume_attachments/{volume_id}"
SERVER_ID = Param("server_id", type="Server | str", help="The server, or its ID.")
TO_ATTACH = (
    SERVER_ID,
    Param("volume_id", "volumeId", type="Any", encode=getid, help="ID of the volume."),
    Param("device", default=None, keep=given, help="Name of the device in the guest, as /dev/vdb, a wish."),
    Param("tag", default=None, since="2.49", keep=given, help="Tag by which the guest knows the volume."),
    Param(
        "delete_on_termination", type="bool", default=False, since="2.79", help="Delete it together with the server."
    ),
)
EITHER = (
    Param("volume_id", type="Any", default=None, help="ID of the volume."),
    Param("attachment_id", default=None, help="An older name of `volume_id`."),
)


class VolumeManager(Manager):
    """The operations on attachments. Source: API reference, Servers with volume attachments (os-volume_attachments)."""

    resource_class = Volume

    create_server_volume = ByVersion(
        POST(ATTACHMENTS, *TO_ATTACH, wrap="volumeAttachment", returns=Volume, until="2.100",
             help="Attach a volume to a server."),
        Attach("POST", ATTACHMENTS, *TO_ATTACH, wrap="volumeAttachment", answer="Volume", since="2.101",
               help="Attach a volume to a server; `device` is as asked for, and None if Nova is to choose."),
    )  # fmt: skip
    update_server_volume = PUT(
        "/servers/{server_id}/os-volume_attachments/{src_volid}",
        SERVER_ID,
        Param("src_volid", type="Any", help="ID of the volume that is attached."),
        Param("dest_volid", "volumeId", type="Any", encode=getid, help="ID of the volume to copy it to and attach."),
        Param("delete_on_termination", type="bool", default=None, since="2.85", keep=given,
              help="Whether it is deleted with the server; to change that alone, give the same volume twice."),
        wrap="volumeAttachment", returns=Volume, answer="StrWithMeta",
        help="Swap a volume for another, as Cinder does when it migrates one; or change what becomes of it.",
    )  # fmt: skip
    get_server_volume = GET(
        ATTACHMENT,
        SERVER_ID,
        *EITHER,
        key="volumeAttachment", returns=Volume, prepare=one_name, help="Show a volume of a server.",
    )  # fmt: skip
    get_server_volumes = GET(
        ATTACHMENTS,
        SERVER_ID,
        # Nova cuts the list of all disks, and takes those that are no volumes out of it afterwards.
        Param("limit", type="int | str", default=None, query=True, keyword=True, encode=int,
              help="How many disks to look at, one that is no volume included; the server has a limit of its own."),
        Param("offset", type="int | str", default=None, query=True, keyword=True, encode=int,
              help="How many disks to leave out first."),
        key="volumeAttachments", returns=Volume, help="List the volumes of a server.",
    )  # fmt: skip
    delete_server_volume = DELETE(ATTACHMENT, SERVER_ID, *EITHER, prepare=one_name, help="Detach a volume.")
