# Made by `python tools/stubs.py` out of `volumes.py`: change that, not this.
# ruff: noqa: N803
from datetime import datetime
from typing import Any, type_check_only

from novaclient.base import ListWithMeta, ManagerWithFind, Resource
from novaclient.resource import StrWithMeta, TupleWithMeta
from novaclient.spec import Op, Param
from novaclient.v2.server import AsyncServer, Server

class OfCinder(Resource):
    """What Cinder has. Its `name` and `description` are also what they once were called, `display_name` and so on."""

    display_name: str | None
    """Name."""
    display_description: str | None
    """What it is for."""
    size: int
    """Size in GiB."""
    metadata: dict[str, str]
    """Metadata."""
    created_at: str
    """When it was made, as text."""
    created_at_utc: datetime | None
    """When it was made."""

@type_check_only
class AsyncOfCinder(Resource):
    """`OfCinder` as the asynchronous client has it. At run time there is no class of this name."""

    display_name: str | None
    """Name."""
    display_description: str | None
    """What it is for."""
    size: int
    """Size in GiB."""
    metadata: dict[str, str]
    """Metadata."""
    created_at: str
    """When it was made, as text."""
    created_at_utc: datetime | None
    """When it was made."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

class Volume(OfCinder):
    """A volume: `id`, `display_name`, `size`, `status`, `attachments`..."""

    id: str
    """ID; of an attachment that of the volume, until 2.88."""
    status: str
    """Status: available, in-use, ..."""
    availability_zone: str | None
    """Zone it is in."""
    volume_type: str | None
    """Type."""
    snapshot_id: str | None
    """ID of the snapshot that it was made of."""
    attachments: list[dict[str, Any]]
    """Servers it is attached to."""
    volume_id: str
    """ID of the volume, of an attachment."""
    server_id: str
    """ID of the server, of an attachment."""
    device: str | None
    """Name of the device in the guest, of an attachment."""
    tag: str | None
    """Tag by which the guest knows it, of an attachment. (2.70 and later)"""
    delete_on_termination: bool
    """Whether it goes with the server, of an attachment. (2.79 and later)"""
    attachment_id: str
    """ID of the attachment in Cinder. (2.89 and later)"""
    bdm_uuid: str
    """ID of the attachment in Nova. (2.89 and later)"""
    def get(self) -> Any:
        """Complete a volume with what a GET of it returns. An attachment is complete."""
    def delete(self) -> TupleWithMeta[Any]:
        """Delete a volume."""

@type_check_only
class AsyncVolume(AsyncOfCinder):
    """`Volume` as the asynchronous client has it. At run time there is no class of this name."""

    id: str
    """ID; of an attachment that of the volume, until 2.88."""
    status: str
    """Status: available, in-use, ..."""
    availability_zone: str | None
    """Zone it is in."""
    volume_type: str | None
    """Type."""
    snapshot_id: str | None
    """ID of the snapshot that it was made of."""
    attachments: list[dict[str, Any]]
    """Servers it is attached to."""
    volume_id: str
    """ID of the volume, of an attachment."""
    server_id: str
    """ID of the server, of an attachment."""
    device: str | None
    """Name of the device in the guest, of an attachment."""
    tag: str | None
    """Tag by which the guest knows it, of an attachment. (2.70 and later)"""
    delete_on_termination: bool
    """Whether it goes with the server, of an attachment. (2.79 and later)"""
    attachment_id: str
    """ID of the attachment in Cinder. (2.89 and later)"""
    bdm_uuid: str
    """ID of the attachment in Nova. (2.89 and later)"""
    def get(self) -> Any:
        """Complete a volume with what a GET of it returns. An attachment is complete."""
    async def delete(self) -> TupleWithMeta[Any]:
        """Delete a volume."""

def one_name(manager: Any, args: dict[str, Any]) -> dict[str, Any]:
    """compat: `attachment_id` is an older name of `volume_id`, which therefore is not required."""

class Attach(Op):
    """Attaching from 2.101 on: Nova says only that it will, so what the call returns is made of its arguments."""
    def plan(self, manager: Any, /, *args: Any, **kwargs: Any) -> Any: ...

ATTACHMENTS: str
ATTACHMENT: str
SERVER_ID: Param
TO_ATTACH: tuple[Param, Param, Param, Param, Param]
EITHER: tuple[Param, Param]
VOLUME: Param
NAMED: tuple[Param, Param]

def filters(search_opts: dict[str, Any] | None) -> dict[str, Any]:
    """compat: the filters of old, those with a value, by the names of today."""

class VolumeManager(ManagerWithFind):
    """The operations on attachments, and on volumes."""
    def create(
        self,
        size: int | str,
        snapshot_id: str | None = None,
        display_name: str | None = None,
        display_description: str | None = None,
        volume_type: str | None = None,
        availability_zone: str | None = None,
        imageRef: str | None = None,
    ) -> Volume:
        """Make a volume.

        :param size: Its size, in GiB.
        :param snapshot_id: ID of the snapshot to make it from.
        :param display_name: Its name.
        :param display_description: What it is for.
        :param volume_type: Its type, by name or ID.
        :param availability_zone: Availability zone to make it in.
        :param imageRef: ID of the image to make it from.
        """
    def get(self, volume_id: Volume | str) -> Volume:
        """Show a volume.

        :param volume_id: The volume, or its ID.
        """
    def delete(self, volume: Volume | str) -> TupleWithMeta[Any]:
        """Delete a volume.

        :param volume: The volume, or its ID.
        """
    def wait_for(self, volume: Any, what: str = "attached", timeout: float = 600.0) -> Volume:
        """Wait until a volume is somewhere, and return it as it is then.

        :param what: "attached" to a server, or "detached" and free
        :param timeout: seconds
        :raises ResourceInErrorState: if it gets into error
        :raises WaitTimeout: if it takes longer
        """
    def list(self, detailed: bool = True, search_opts: dict[str, Any] | None = None) -> ListWithMeta[Volume]:
        """List volumes.

        :param detailed: whole volumes, or only ID, name and links
        :param search_opts: filters, as `name`, `status`, `all_tenants`: see List volumes in Cinder's API reference
        """
    def create_server_volume(
        self,
        server_id: Server | str,
        volume_id: Any,
        device: str | None = None,
        tag: str | None = None,
        delete_on_termination: bool = False,
    ) -> Volume:
        """Attach a volume to a server; `device` is as asked for, and None if Nova is to choose.

        :param server_id: The server, or its ID.
        :param volume_id: ID of the volume.
        :param device: Name of the device in the guest, as /dev/vdb, a wish.
        :param tag: Tag by which the guest knows the volume. (2.49 and later)
        :param delete_on_termination: Delete it together with the server. (2.79 and later)
        """
    def update_server_volume(
        self, server_id: Server | str, src_volid: Any, dest_volid: Any, delete_on_termination: bool | None = None
    ) -> StrWithMeta:
        """Swap a volume for another, as Cinder does when it migrates one; or change what becomes of it.

        :param server_id: The server, or its ID.
        :param src_volid: ID of the volume that is attached.
        :param dest_volid: ID of the volume to copy it to and attach.
        :param delete_on_termination: Whether it is deleted with the server; to change that alone, give the
            same volume twice. (2.85 and later)
        """
    def get_server_volume(
        self, server_id: Server | str, volume_id: Any = None, attachment_id: str | None = None
    ) -> Volume:
        """Show a volume of a server.

        :param server_id: The server, or its ID.
        :param volume_id: ID of the volume.
        :param attachment_id: An older name of `volume_id`.
        """
    def get_server_volumes(
        self, server_id: Server | str, *, limit: int | str | None = None, offset: int | str | None = None
    ) -> ListWithMeta[Volume]:
        """List the volumes of a server.

        :param server_id: The server, or its ID.
        :param limit: How many disks to look at, one that is no volume included; the server has a limit of
            its own.
        :param offset: How many disks to leave out first.
        """
    def delete_server_volume(
        self, server_id: Server | str, volume_id: Any = None, attachment_id: str | None = None
    ) -> TupleWithMeta[Any]:
        """Detach a volume.

        :param server_id: The server, or its ID.
        :param volume_id: ID of the volume.
        :param attachment_id: An older name of `volume_id`.
        """
    def find(self, **kwargs: Any) -> Volume:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    def findall(self, **kwargs: Any) -> ListWithMeta[Volume]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """

@type_check_only
class AsyncVolumeManager(ManagerWithFind):
    """`VolumeManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def create(
        self,
        size: int | str,
        snapshot_id: str | None = None,
        display_name: str | None = None,
        display_description: str | None = None,
        volume_type: str | None = None,
        availability_zone: str | None = None,
        imageRef: str | None = None,
    ) -> AsyncVolume:
        """Make a volume.

        :param size: Its size, in GiB.
        :param snapshot_id: ID of the snapshot to make it from.
        :param display_name: Its name.
        :param display_description: What it is for.
        :param volume_type: Its type, by name or ID.
        :param availability_zone: Availability zone to make it in.
        :param imageRef: ID of the image to make it from.
        """
    async def get(self, volume_id: AsyncVolume | str) -> AsyncVolume:
        """Show a volume.

        :param volume_id: The volume, or its ID.
        """
    async def delete(self, volume: AsyncVolume | str) -> TupleWithMeta[Any]:
        """Delete a volume.

        :param volume: The volume, or its ID.
        """
    async def wait_for(self, volume: Any, what: str = "attached", timeout: float = 600.0) -> AsyncVolume:
        """Wait until a volume is somewhere, and return it as it is then.

        :param what: "attached" to a server, or "detached" and free
        :param timeout: seconds
        :raises ResourceInErrorState: if it gets into error
        :raises WaitTimeout: if it takes longer
        """
    async def list(self, detailed: bool = True, search_opts: dict[str, Any] | None = None) -> ListWithMeta[AsyncVolume]:
        """List volumes.

        :param detailed: whole volumes, or only ID, name and links
        :param search_opts: filters, as `name`, `status`, `all_tenants`: see List volumes in Cinder's API reference
        """
    async def create_server_volume(
        self,
        server_id: AsyncServer | str,
        volume_id: Any,
        device: str | None = None,
        tag: str | None = None,
        delete_on_termination: bool = False,
    ) -> AsyncVolume:
        """Attach a volume to a server; `device` is as asked for, and None if Nova is to choose.

        :param server_id: The server, or its ID.
        :param volume_id: ID of the volume.
        :param device: Name of the device in the guest, as /dev/vdb, a wish.
        :param tag: Tag by which the guest knows the volume. (2.49 and later)
        :param delete_on_termination: Delete it together with the server. (2.79 and later)
        """
    async def update_server_volume(
        self, server_id: AsyncServer | str, src_volid: Any, dest_volid: Any, delete_on_termination: bool | None = None
    ) -> StrWithMeta:
        """Swap a volume for another, as Cinder does when it migrates one; or change what becomes of it.

        :param server_id: The server, or its ID.
        :param src_volid: ID of the volume that is attached.
        :param dest_volid: ID of the volume to copy it to and attach.
        :param delete_on_termination: Whether it is deleted with the server; to change that alone, give the
            same volume twice. (2.85 and later)
        """
    async def get_server_volume(
        self, server_id: AsyncServer | str, volume_id: Any = None, attachment_id: str | None = None
    ) -> AsyncVolume:
        """Show a volume of a server.

        :param server_id: The server, or its ID.
        :param volume_id: ID of the volume.
        :param attachment_id: An older name of `volume_id`.
        """
    async def get_server_volumes(
        self, server_id: AsyncServer | str, *, limit: int | str | None = None, offset: int | str | None = None
    ) -> ListWithMeta[AsyncVolume]:
        """List the volumes of a server.

        :param server_id: The server, or its ID.
        :param limit: How many disks to look at, one that is no volume included; the server has a limit of
            its own.
        :param offset: How many disks to leave out first.
        """
    async def delete_server_volume(
        self, server_id: AsyncServer | str, volume_id: Any = None, attachment_id: str | None = None
    ) -> TupleWithMeta[Any]:
        """Detach a volume.

        :param server_id: The server, or its ID.
        :param volume_id: ID of the volume.
        :param attachment_id: An older name of `volume_id`.
        """
    async def find(self, **kwargs: Any) -> AsyncVolume:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    async def findall(self, **kwargs: Any) -> ListWithMeta[AsyncVolume]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """
