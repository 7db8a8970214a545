# Made by `python tools/stubs.py` out of `volumes.py`: change that, not this.
from typing import Any, type_check_only

from novaclient.base import Manager, Resource
from novaclient.resource import ListWithMeta, StrWithMeta, TupleWithMeta
from novaclient.spec import Op, Param
from novaclient.v2.server import AsyncServer, Server

class Volume(Resource):
    """An attachment: `volumeId`, `serverId`, `device`; `id`, the volume's, until 2.88, then `attachment_id`."""

@type_check_only
class AsyncVolume(Resource):
    """`Volume` as the asynchronous client has it. At run time there is no class of this name."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

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

class VolumeManager(Manager):
    """The operations on attachments. Source: API reference, Servers with volume attachments (os-volume_attachments)."""
    def create_server_volume(
        self,
        server_id: Server | str,
        volume_id: Any,
        device: str | None = None,
        tag: str | None = None,
        delete_on_termination: bool = False,
    ) -> Volume:
        """Attach a volume to a server; `device` is as asked for, and None if Nova is to choose. (2.101 and later)

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

@type_check_only
class AsyncVolumeManager(Manager):
    """`VolumeManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def create_server_volume(
        self,
        server_id: AsyncServer | str,
        volume_id: Any,
        device: str | None = None,
        tag: str | None = None,
        delete_on_termination: bool = False,
    ) -> AsyncVolume:
        """Attach a volume to a server; `device` is as asked for, and None if Nova is to choose. (2.101 and later)

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
