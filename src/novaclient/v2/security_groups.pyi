# Made by `python tools/stubs.py` out of `security_groups.py`: change that, not this.
from collections.abc import Generator
from typing import Any, type_check_only

from novaclient.base import ListWithMeta, ManagerWithFind, Resource
from novaclient.resource import TupleWithMeta

class SecurityGroup(Resource):
    """A group: `id`, `name`, `description`, `tenant_id`, and its `rules`, each as `SecurityGroupRule` has it."""

    id: str | int
    """ID; a number from nova-network."""
    name: str
    """Name."""
    description: str
    """What it is for."""
    project_id: str
    """ID of the project it belongs to."""
    rules: list[dict[str, Any]]
    """Its rules."""
    def delete(self) -> TupleWithMeta[Any]:
        """Delete a security group."""
    def update(self, name: str, description: str) -> SecurityGroup:
        """Change the name and the description of a security group."""

@type_check_only
class AsyncSecurityGroup(Resource):
    """`SecurityGroup` as the asynchronous client has it. At run time there is no class of this name."""

    id: str | int
    """ID; a number from nova-network."""
    name: str
    """Name."""
    description: str
    """What it is for."""
    project_id: str
    """ID of the project it belongs to."""
    rules: list[dict[str, Any]]
    """Its rules."""
    async def delete(self) -> TupleWithMeta[Any]:
        """Delete a security group."""
    async def update(self, name: str, description: str) -> AsyncSecurityGroup:
        """Change the name and the description of a security group."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

def as_nova_says(groups: list[dict[str, Any]], manager: Any) -> Generator[Any, Any, list[SecurityGroup]]:
    """Groups of Neutron as Nova showed them: only rules for what comes in, and groups that are sources by name."""

def listed(manager: Any, search_opts: dict[str, Any] | None) -> Generator[Any, Any, ListWithMeta[SecurityGroup]]:
    """List the groups of the project, or those of all; ordered, and cut, as Nova did it."""

def shown(manager: Any, group_id: Any) -> Generator[Any, Any, SecurityGroup]:
    """Show a group."""

def made(manager: Any, name: str, description: str) -> Generator[Any, Any, SecurityGroup]:
    """Make a group."""

def changed(manager: Any, group: Any, name: str, description: str) -> Generator[Any, Any, SecurityGroup]:
    """Change a group."""

class SecurityGroupManager(ManagerWithFind):
    """The operations on security groups. Source: API reference, Security groups (os-security-groups)."""
    def create(self, name: str, description: str) -> SecurityGroup:
        """Make a security group.

        :param name: Its name.
        :param description: What it is for.
        """
    def update(self, group: SecurityGroup | str, name: str, description: str) -> SecurityGroup:
        """Change the name and the description of a security group.

        :param group: The group, or its ID.
        :param name: Its name.
        :param description: What it is for.
        """
    def delete(self, group: SecurityGroup | str) -> TupleWithMeta[Any]:
        """Delete a security group.

        :param group: The group, or its ID.
        """
    def get(self, group_id: SecurityGroup | str) -> SecurityGroup:
        """Show a security group.

        :param group_id: The group, or its ID.
        """
    def list(self, search_opts: dict[str, Any] | None = None) -> ListWithMeta[SecurityGroup]:
        """List security groups.

        :param search_opts: `all_tenants` (admin only), `limit`, `offset`, `name`.
        """
    def find(self, **kwargs: Any) -> SecurityGroup:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    def findall(self, **kwargs: Any) -> ListWithMeta[SecurityGroup]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """

@type_check_only
class AsyncSecurityGroupManager(ManagerWithFind):
    """`SecurityGroupManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def create(self, name: str, description: str) -> AsyncSecurityGroup:
        """Make a security group.

        :param name: Its name.
        :param description: What it is for.
        """
    async def update(self, group: AsyncSecurityGroup | str, name: str, description: str) -> AsyncSecurityGroup:
        """Change the name and the description of a security group.

        :param group: The group, or its ID.
        :param name: Its name.
        :param description: What it is for.
        """
    async def delete(self, group: AsyncSecurityGroup | str) -> TupleWithMeta[Any]:
        """Delete a security group.

        :param group: The group, or its ID.
        """
    async def get(self, group_id: AsyncSecurityGroup | str) -> AsyncSecurityGroup:
        """Show a security group.

        :param group_id: The group, or its ID.
        """
    async def list(self, search_opts: dict[str, Any] | None = None) -> ListWithMeta[AsyncSecurityGroup]:
        """List security groups.

        :param search_opts: `all_tenants` (admin only), `limit`, `offset`, `name`.
        """
    async def find(self, **kwargs: Any) -> AsyncSecurityGroup:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    async def findall(self, **kwargs: Any) -> ListWithMeta[AsyncSecurityGroup]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """
