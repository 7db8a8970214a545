# Made by `python tools/stubs.py` out of `flavor_access.py`: change that, not this.
from typing import Any, type_check_only

from novaclient.base import ListWithMeta, ManagerWithFind, Resource
from novaclient.spec import Param
from novaclient.v2.flavors import AsyncFlavor, Flavor

class FlavorAccess(Resource):
    """A project's right to use a flavor: `flavor_id` and `tenant_id`."""

    flavor_id: str
    """ID of the flavor."""
    tenant_id: str
    """ID of the project."""

@type_check_only
class AsyncFlavorAccess(Resource):
    """`FlavorAccess` as the asynchronous client has it. At run time there is no class of this name."""

    flavor_id: str
    """ID of the flavor."""
    tenant_id: str
    """ID of the project."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

TENANT: Param

class FlavorAccessManager(ManagerWithFind):
    """The operations on the access to flavors. Source: API reference, Flavors (flavors)."""
    def list(self, **kwargs: Any) -> ListWithMeta[FlavorAccess]:
        """The projects that may use a flavor.

        :param flavor: the flavor, or its ID; by this name only
        :raises NotImplementedError: without it
        """
    def add_tenant_access(self, flavor: Flavor | str, tenant: str) -> ListWithMeta[FlavorAccess]:
        """Let a project use a flavor.

        :param flavor: The flavor, or its ID.
        :param tenant: ID of the project.
        """
    def remove_tenant_access(self, flavor: Flavor | str, tenant: str) -> ListWithMeta[FlavorAccess]:
        """Take that right from a project.

        :param flavor: The flavor, or its ID.
        :param tenant: ID of the project.
        """
    def find(self, **kwargs: Any) -> FlavorAccess:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    def findall(self, **kwargs: Any) -> ListWithMeta[FlavorAccess]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """

@type_check_only
class AsyncFlavorAccessManager(ManagerWithFind):
    """`FlavorAccessManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def list(self, **kwargs: Any) -> ListWithMeta[AsyncFlavorAccess]:
        """The projects that may use a flavor.

        :param flavor: the flavor, or its ID; by this name only
        :raises NotImplementedError: without it
        """
    async def add_tenant_access(self, flavor: AsyncFlavor | str, tenant: str) -> ListWithMeta[AsyncFlavorAccess]:
        """Let a project use a flavor.

        :param flavor: The flavor, or its ID.
        :param tenant: ID of the project.
        """
    async def remove_tenant_access(self, flavor: AsyncFlavor | str, tenant: str) -> ListWithMeta[AsyncFlavorAccess]:
        """Take that right from a project.

        :param flavor: The flavor, or its ID.
        :param tenant: ID of the project.
        """
    async def find(self, **kwargs: Any) -> AsyncFlavorAccess:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    async def findall(self, **kwargs: Any) -> ListWithMeta[AsyncFlavorAccess]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """
