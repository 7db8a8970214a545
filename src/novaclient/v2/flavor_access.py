"""Flavor access: which projects may use a flavor that is not public."""

from __future__ import annotations

from novaclient.base import ListWithMeta, ManagerWithFind, Resource
from novaclient.drive import flow, step
from novaclient.fields import Field
from novaclient.spec import GET, POST, Param
from novaclient.v2.flavors import FLAVOR

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator
    from typing import Any


class FlavorAccess(Resource):
    """A project's right to use a flavor: `flavor_id` and `tenant_id`."""

    flavor_id = Field(help="ID of the flavor.")
    tenant_id = Field(help="ID of the project.")

    def __repr__(self) -> str:
        return f"<FlavorAccess flavor id: {self.flavor_id}, tenant id: {self.tenant_id}>"


TENANT = Param("tenant", help="ID of the project.")


class FlavorAccessManager(ManagerWithFind):
    """The operations on the access to flavors. Source: API reference, Flavors (flavors)."""

    resource_class = FlavorAccess

    _of_flavor = GET(
        "/flavors/{flavor}/os-flavor-access",
        FLAVOR,
        key="flavor_access", returns=FlavorAccess, help="The projects that may use a flavor.",
    )  # fmt: skip

    @flow
    def list(self, **kwargs: Any) -> Generator[Any, Any, ListWithMeta[FlavorAccess]]:
        """The projects that may use a flavor.

        :param flavor: the flavor, or its ID; by this name only
        :raises NotImplementedError: without it
        """
        if not kwargs.get("flavor"):
            raise NotImplementedError("Unknown list options.")
        return (yield step(self._of_flavor, kwargs["flavor"]))

    add_tenant_access = POST(
        "/flavors/{flavor}/action",
        FLAVOR,
        TENANT,
        wrap="addTenantAccess", key="flavor_access", returns=FlavorAccess, answer="ListWithMeta[FlavorAccess]",
        help="Let a project use a flavor.",
    )  # fmt: skip
    remove_tenant_access = POST(
        "/flavors/{flavor}/action",
        FLAVOR,
        TENANT,
        wrap="removeTenantAccess", key="flavor_access", returns=FlavorAccess, answer="ListWithMeta[FlavorAccess]",
        help="Take that right from a project.",
    )  # fmt: skip
