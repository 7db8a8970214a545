# Made by `python tools/stubs.py` out of `agents.py`: change that, not this.
from typing import Any, type_check_only

from novaclient.base import ManagerWithFind, Resource
from novaclient.resource import ListWithMeta, TupleWithMeta
from novaclient.spec import Param

class Agent(Resource):
    """A build of the guest agent: `agent_id`, `hypervisor`, `os`, `architecture`, `version`, `url`, `md5hash`."""

    agent_id: int | str
    """ID of the build; text out of an update."""
    hypervisor: str
    """Kind of hypervisor it is for."""
    os: str
    """System of the guest."""
    architecture: str
    """Architecture of the guest."""
    version: str
    """Its version."""
    url: str
    """Where hosts get it."""
    md5hash: str
    """MD5 hash of what is there."""

@type_check_only
class AsyncAgent(Resource):
    """`Agent` as the asynchronous client has it. At run time there is no class of this name."""

    agent_id: int | str
    """ID of the build; text out of an update."""
    hypervisor: str
    """Kind of hypervisor it is for."""
    os: str
    """System of the guest."""
    architecture: str
    """Architecture of the guest."""
    version: str
    """Its version."""
    url: str
    """Where hosts get it."""
    md5hash: str
    """MD5 hash of what is there."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

ID: Param
VERSION: Param
URL: Param
MD5: Param

class AgentsManager(ManagerWithFind):
    """The operations on agents. Source: API reference, Guest agents (os-agents)."""
    def list(self, hypervisor: str | None = None) -> ListWithMeta[Agent]:
        """List agent builds.

        :param hypervisor: Only for this kind of hypervisor, as "xen".
        """
    def update(self, id: str | int, version: str, url: str, md5hash: str) -> Agent:
        """Change an agent build.

        :param id: ID of the build.
        :param version: Its version.
        :param url: Where hosts get it.
        :param md5hash: MD5 hash of what is there.
        """
    def create(self, os: str, architecture: str, version: str, url: str, md5hash: str, hypervisor: str) -> Agent:
        """Make an agent build known.

        :param os: Operating system of the guest.
        :param architecture: Its architecture, as "x86_64".
        :param version: Its version.
        :param url: Where hosts get it.
        :param md5hash: MD5 hash of what is there.
        :param hypervisor: Kind of hypervisor, as "xen".
        """
    def delete(self, id: str | int) -> TupleWithMeta[Any]:
        """Delete an agent build.

        :param id: ID of the build.
        """
    def find(self, **kwargs: Any) -> Agent:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    def findall(self, **kwargs: Any) -> ListWithMeta[Agent]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """

@type_check_only
class AsyncAgentsManager(ManagerWithFind):
    """`AgentsManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def list(self, hypervisor: str | None = None) -> ListWithMeta[AsyncAgent]:
        """List agent builds.

        :param hypervisor: Only for this kind of hypervisor, as "xen".
        """
    async def update(self, id: str | int, version: str, url: str, md5hash: str) -> AsyncAgent:
        """Change an agent build.

        :param id: ID of the build.
        :param version: Its version.
        :param url: Where hosts get it.
        :param md5hash: MD5 hash of what is there.
        """
    async def create(
        self, os: str, architecture: str, version: str, url: str, md5hash: str, hypervisor: str
    ) -> AsyncAgent:
        """Make an agent build known.

        :param os: Operating system of the guest.
        :param architecture: Its architecture, as "x86_64".
        :param version: Its version.
        :param url: Where hosts get it.
        :param md5hash: MD5 hash of what is there.
        :param hypervisor: Kind of hypervisor, as "xen".
        """
    async def delete(self, id: str | int) -> TupleWithMeta[Any]:
        """Delete an agent build.

        :param id: ID of the build.
        """
    async def find(self, **kwargs: Any) -> AsyncAgent:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    async def findall(self, **kwargs: Any) -> ListWithMeta[AsyncAgent]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """
