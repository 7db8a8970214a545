# Made by `python tools/stubs.py` out of `server_groups.py`: change that, not this.
import builtins
from typing import Any, overload, type_check_only

from novaclient.base import ManagerWithFind, Resource
from novaclient.resource import ListWithMeta, TupleWithMeta
from novaclient.spec import Param

class ServerGroup(Resource):
    """A group of servers: `members`, and `policies` (until 2.63) or `policy` with its `rules` (2.64)."""

    id: str
    """ID."""
    name: str
    """Name."""
    policies: list[str]
    """Its policy, in a list. (until 2.63)"""
    policy: str
    """Its policy. (2.64 and later)"""
    rules: dict[str, Any]
    """Rules of the policy. (2.64 and later)"""
    members: list[str]
    """IDs of the servers."""
    metadata: dict[str, str]
    """Always empty. (until 2.63)"""
    project_id: str | None
    """ID of the project it belongs to. (2.13 and later)"""
    user_id: str | None
    """ID of the user who made it. (2.13 and later)"""
    def delete(self) -> TupleWithMeta[Any]:
        """Delete a server group; its servers stay."""

@type_check_only
class AsyncServerGroup(Resource):
    """`ServerGroup` as the asynchronous client has it. At run time there is no class of this name."""

    id: str
    """ID."""
    name: str
    """Name."""
    policies: list[str]
    """Its policy, in a list. (until 2.63)"""
    policy: str
    """Its policy. (2.64 and later)"""
    rules: dict[str, Any]
    """Rules of the policy. (2.64 and later)"""
    members: list[str]
    """IDs of the servers."""
    metadata: dict[str, str]
    """Always empty. (until 2.63)"""
    project_id: str | None
    """ID of the project it belongs to. (2.13 and later)"""
    user_id: str | None
    """ID of the user who made it. (2.13 and later)"""
    async def delete(self) -> TupleWithMeta[Any]:
        """Delete a server group; its servers stay."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

def listed(policies: Any) -> list[Any]:
    """One policy, or the list of it that Nova wants."""

def with_numbers(rules: dict[str, Any]) -> dict[str, Any]:
    """The rules, with the number that may come as text from a command line."""

ID: Param

class ServerGroupsManager(ManagerWithFind):
    """The operations on server groups. Source: API reference, Server groups (os-server-groups)."""
    def list(
        self, all_projects: bool = False, limit: int | str | None = None, offset: int | str | None = None
    ) -> ListWithMeta[ServerGroup]:
        """List server groups.

        :param all_projects: Of all projects (admins).
        :param limit: How many at most; the server has a limit of its own.
        :param offset: How many to leave out first.
        """
    def get(self, id: ServerGroup | str) -> ServerGroup:
        """Show a server group.

        :param id: The group, or its ID.
        """
    def delete(self, id: ServerGroup | str) -> TupleWithMeta[Any]:
        """Delete a server group; its servers stay.

        :param id: The group, or its ID.
        """
    @overload
    def create(self, name: str, policy: str, rules: dict[str, Any] | None = None) -> ServerGroup:
        """Create a server group.

        :param name: Name of the group.
        :param policy: "affinity" (one host), "anti-affinity" (hosts apart), "soft-affinity" or
            "soft-anti-affinity". (2.64 and later)
        :param rules: `max_server_per_host`, for anti-affinity. (2.64 and later)
        """
    @overload
    def create(self, name: str, policies: builtins.list[str] | str) -> ServerGroup:
        """Create a server group.

        :param name: Name of the group.
        :param policies: The policy, alone or in a list. (until 2.63)
        """
    def find(self, **kwargs: Any) -> ServerGroup:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    def findall(self, **kwargs: Any) -> ListWithMeta[ServerGroup]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """

@type_check_only
class AsyncServerGroupsManager(ManagerWithFind):
    """`ServerGroupsManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def list(
        self, all_projects: bool = False, limit: int | str | None = None, offset: int | str | None = None
    ) -> ListWithMeta[AsyncServerGroup]:
        """List server groups.

        :param all_projects: Of all projects (admins).
        :param limit: How many at most; the server has a limit of its own.
        :param offset: How many to leave out first.
        """
    async def get(self, id: AsyncServerGroup | str) -> AsyncServerGroup:
        """Show a server group.

        :param id: The group, or its ID.
        """
    async def delete(self, id: AsyncServerGroup | str) -> TupleWithMeta[Any]:
        """Delete a server group; its servers stay.

        :param id: The group, or its ID.
        """
    @overload
    async def create(self, name: str, policy: str, rules: dict[str, Any] | None = None) -> AsyncServerGroup:
        """Create a server group.

        :param name: Name of the group.
        :param policy: "affinity" (one host), "anti-affinity" (hosts apart), "soft-affinity" or
            "soft-anti-affinity". (2.64 and later)
        :param rules: `max_server_per_host`, for anti-affinity. (2.64 and later)
        """
    @overload
    async def create(self, name: str, policies: builtins.list[str] | str) -> AsyncServerGroup:
        """Create a server group.

        :param name: Name of the group.
        :param policies: The policy, alone or in a list. (until 2.63)
        """
    async def find(self, **kwargs: Any) -> AsyncServerGroup:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    async def findall(self, **kwargs: Any) -> ListWithMeta[AsyncServerGroup]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """
