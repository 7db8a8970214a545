"""Volumes: which of them are attached to a server; and the volumes themselves, which are Cinder's.

compat: python-novaclient had the latter (`create`, `get`, `list`, `delete`) before 4.0. Nova is never asked for them.
"""

from __future__ import annotations

from novaclient import waiters
from novaclient.base import ListWithMeta, ManagerWithFind, Resource, getid
from novaclient.drive import flow
from novaclient.fields import Field, Time
from novaclient.resource import unhinted
from novaclient.spec import DELETE, GET, POST, PUT, ByVersion, Op, Param, given
from novaclient.v2.elsewhere import BLOCK_STORAGE, every

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator
    from typing import Any


class OfCinder(Resource):
    """What Cinder has. Its `name` and `description` are also what they once were called, `display_name` and so on."""

    NAME_ATTR = "display_name"

    display_name = Field(type="str | None", help="Name.")
    display_description = Field(type="str | None", help="What it is for.")
    size = Field(type="int", help="Size in GiB.")
    metadata = Field(type="dict[str, str]", help="Metadata.")
    created_at = Field(help="When it was made, as text.")
    created_at_utc = Time("created_at", help="When it was made.")

    def _add_details(self, info: dict[str, Any]) -> None:
        super()._add_details(info)
        for name in ("name", "description"):
            if name in info:
                vars(self).setdefault(f"display_{name}", info[name])


class Volume(OfCinder):
    """A volume: `id`, `display_name`, `size`, `status`, `attachments`...

    Or an attachment: `volumeId`, `serverId`, `device`; `id`, the volume's, until 2.88, then `attachment_id`.
    """

    id = Field(help="ID; of an attachment that of the volume, until 2.88.")
    status = Field(help="Status: available, in-use, ...")
    availability_zone = Field(type="str | None", help="Zone it is in.")
    volume_type = Field(type="str | None", help="Type.")
    snapshot_id = Field(type="str | None", help="ID of the snapshot that it was made of.")
    attachments = Field(type="list[dict[str, Any]]", help="Servers it is attached to.")
    volume_id = Field("volumeId", help="ID of the volume, of an attachment.")
    server_id = Field("serverId", help="ID of the server, of an attachment.")
    device = Field(type="str | None", help="Name of the device in the guest, of an attachment.")
    tag = Field(type="str | None", since="2.70", help="Tag by which the guest knows it, of an attachment.")
    delete_on_termination = Field(type="bool", since="2.79", help="Whether it goes with the server, of an attachment.")
    attachment_id = Field(since="2.89", help="ID of the attachment in Cinder.")
    bdm_uuid = Field(since="2.89", help="ID of the attachment in Nova.")

    def __repr__(self) -> str:
        info = self._info
        return f"<Volume: {info.get('volumeId') or info.get('id', 'unknown-id')}>"

    @unhinted
    def get(self) -> Any:
        """Complete a volume with what a GET of it returns. An attachment is complete."""
        if "volumeId" in self._info:
            return self.set_loaded(True)
        return super().get()


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


VOLUME = Param("volume", type="Volume | str", help="The volume, or its ID.")
NAMED = (
    Param("display_name", "name", default=None, help="Its name."),
    Param("display_description", "description", default=None, help="What it is for."),
)


def filters(search_opts: dict[str, Any] | None) -> dict[str, Any]:
    """compat: the filters of old, those with a value, by the names of today."""
    kept = {name: value for name, value in (search_opts or {}).items() if value}
    return {name.removeprefix("display_"): value for name, value in kept.items()}


class VolumeManager(ManagerWithFind, on_resource="delete"):
    """The operations on attachments, and on volumes.

    Source: API reference, Servers with volume attachments (os-volume_attachments); Block Storage API reference,
    Volumes.
    """

    resource_class = Volume

    create = POST(
        "/volumes",
        Param("size", type="int | str", help="Its size, in GiB."),
        Param("snapshot_id", default=None, help="ID of the snapshot to make it from."),
        *NAMED,
        Param("volume_type", default=None, help="Its type, by name or ID."),
        Param("availability_zone", default=None, help="Availability zone to make it in."),
        Param("imageRef", default=None, help="ID of the image to make it from."),
        wrap="volume", returns=Volume, service=BLOCK_STORAGE, help="Make a volume.",
    )  # fmt: skip
    get = GET("/volumes/{volume_id}", Param("volume_id", type="Volume | str", help="The volume, or its ID."),
              key="volume", returns=Volume, service=BLOCK_STORAGE, help="Show a volume.")  # fmt: skip
    delete = DELETE("/volumes/{volume}", VOLUME, service=BLOCK_STORAGE, help="Delete a volume.")

    @flow
    def wait_for(self, volume: Any, what: str = "attached", timeout: float = 600.0) -> Generator[Any, Any, Volume]:
        """Wait until a volume is somewhere, and return it as it is then.

        :param what: "attached" to a server, or "detached" and free
        :param timeout: seconds
        :raises ResourceInErrorState: if it gets into error
        :raises WaitTimeout: if it takes longer
        """
        return (yield from waiters.wait(self.get, volume, what, waiters.VOLUME_WAITERS[what], timeout))

    _page = GET(
        "/volumes{detailed}",
        Param("detailed", type="bool", encode=lambda detailed: "/detail" if detailed is True else ""),
        Param("filters", type="dict[str, Any]", query=True),
        service=BLOCK_STORAGE, help="One page of volumes.",
    )  # fmt: skip

    @flow
    def list(
        self, detailed: bool = True, search_opts: dict[str, Any] | None = None
    ) -> Generator[Any, Any, ListWithMeta[Volume]]:
        """List volumes.

        :param detailed: whole volumes, or only ID, name and links
        :param search_opts: filters, as `name`, `status`, `all_tenants`: see List volumes in Cinder's API reference
        """
        found = yield from every(self._page, "volumes", filters(search_opts), detailed)
        return ListWithMeta([Volume(self, info, loaded=True) for info in found], found.request_ids)

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
