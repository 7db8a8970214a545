# Made by `python tools/stubs.py` out of `cloudpipe.py`: change that, not this.
from datetime import datetime
from typing import Any, type_check_only

from novaclient.base import ManagerWithFind, Resource
from novaclient.resource import ListWithMeta, StrWithMeta, TupleWithMeta

class Cloudpipe(Resource):
    """A gateway: `project_id`, `instance_id`, `state`, `internal_ip`, `public_ip`, `public_port`, `created_at`."""

    project_id: str
    """ID of the project it leads to."""
    instance_id: str | None
    """ID of the server that it is."""
    state: str
    """"running", "down", "pending", ..."""
    internal_ip: str | None
    """Its address inside."""
    public_ip: str | None
    """Its address outside."""
    public_port: int | None
    """Its port outside."""
    created_at: str | None
    """When it was made, as text."""
    created_at_utc: datetime | None
    """When it was made."""

@type_check_only
class AsyncCloudpipe(Resource):
    """`Cloudpipe` as the asynchronous client has it. At run time there is no class of this name."""

    project_id: str
    """ID of the project it leads to."""
    instance_id: str | None
    """ID of the server that it is."""
    state: str
    """"running", "down", "pending", ..."""
    internal_ip: str | None
    """Its address inside."""
    public_ip: str | None
    """Its address outside."""
    public_port: int | None
    """Its port outside."""
    created_at: str | None
    """When it was made, as text."""
    created_at_utc: datetime | None
    """When it was made."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

class CloudpipeManager(ManagerWithFind):
    """The operations on cloudpipes. Source: API reference, Cloudpipe (os-cloudpipe)."""
    def create(self, project: str) -> StrWithMeta:
        """Launch the gateway of a project. Returns the ID of its server.

        :param project: ID of the project.
        """
    def list(self) -> ListWithMeta[Cloudpipe]:
        """List gateways."""
    def update(self, address: str, port: int | str) -> TupleWithMeta[Any]:
        """Set the VPN address of all networks of the project.

        :param address: IP address of the VPN.
        :param port: Its port.
        """
    def find(self, **kwargs: Any) -> Cloudpipe:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    def findall(self, **kwargs: Any) -> ListWithMeta[Cloudpipe]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """

@type_check_only
class AsyncCloudpipeManager(ManagerWithFind):
    """`CloudpipeManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def create(self, project: str) -> StrWithMeta:
        """Launch the gateway of a project. Returns the ID of its server.

        :param project: ID of the project.
        """
    async def list(self) -> ListWithMeta[AsyncCloudpipe]:
        """List gateways."""
    async def update(self, address: str, port: int | str) -> TupleWithMeta[Any]:
        """Set the VPN address of all networks of the project.

        :param address: IP address of the VPN.
        :param port: Its port.
        """
    async def find(self, **kwargs: Any) -> AsyncCloudpipe:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    async def findall(self, **kwargs: Any) -> ListWithMeta[AsyncCloudpipe]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """
