"""Server shares: file shares of the Shared File Systems service (Manila) that a server may mount by virtiofs."""

from __future__ import annotations

from novaclient.base import Manager, Resource, getid
from novaclient.fields import Field
from novaclient.spec import DELETE, GET, POST, SERVER, Param

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class ServerShare(Resource):
    """A share of a server: `share_id`, `status`, `tag`; for admins `uuid` and `export_location`. Its ID is Manila's."""

    share_id = Field(help="ID of the share.")
    status = Field(help='"attaching", "inactive", "active", ...')
    tag = Field(help="Tag by which the guest mounts it.")
    uuid = Field(help="ID of the attachment (admin only).")
    export_location = Field(type="str | None", help="Where it is (admin only).")

    def __repr__(self) -> str:
        return f"<ServerShare: {self.id}>"

    @property
    def id(self) -> Any:
        """The ID of the share."""
        return self.share_id


SHARE = Param("share", type="ServerShare | str", help="The share, or its ID.")


class ServerShareManager(Manager):
    """The operations on them. Source: API reference, Servers with shares attachments (servers, shares)."""

    resource_class = ServerShare

    list = GET(
        "/servers/{server}/shares",
        SERVER,
        key="shares", returns=ServerShare, since="2.97", help="List the shares of a server.",
    )  # fmt: skip
    get = GET(
        "/servers/{server}/shares/{share}",
        SERVER,
        SHARE,
        key="share", returns=ServerShare, since="2.97", help="Show a share of a server.",
    )  # fmt: skip
    create = POST(
        "/servers/{server}/shares",
        SERVER,
        Param("share_id", type="Any", encode=getid, help="ID of the share."),
        Param("tag", default=None, help="Tag by which the guest mounts it; its ID by default."),
        wrap="share", returns=ServerShare, since="2.97", help="Attach a share to a server that is shut off.",
    )  # fmt: skip
    delete = DELETE(
        "/servers/{server}/shares/{share}",
        SERVER,
        SHARE,
        since="2.97", help="Detach a share from a server that is shut off.",
    )  # fmt: skip
