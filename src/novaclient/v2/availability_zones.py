"""Availability zones: parts of a cloud that users can choose between."""

from __future__ import annotations

from novaclient.base import ManagerWithFind, Resource
from novaclient.fields import Field
from novaclient.spec import GET, Param


class AvailabilityZone(Resource):
    """An availability zone: `zoneName`, `zoneState`, and (for admins) `hosts` with their services."""

    # compat: there is no such attribute, and so no name to find a zone by
    NAME_ATTR = "display_name"

    zoneName = Field(help="Name.")  # noqa: N815  compat
    zoneState = Field(type="dict[str, bool]", help="`available`: true or false.")  # noqa: N815  compat
    hosts = Field(type="dict[str, Any] | None", help="Its hosts, and the state of their services (admin only).")

    def __repr__(self) -> str:
        return f"<AvailabilityZone: {self.zoneName}>"


class AvailabilityZoneManager(ManagerWithFind):
    """The operation on availability zones. Source: API reference, Availability zones (os-availability-zone)."""

    resource_class = AvailabilityZone
    return_parameter_name = "availabilityZoneInfo"

    list = GET(
        "/os-availability-zone{detailed}",
        Param("detailed", type="bool", default=True, encode=lambda detailed: "/detail" if detailed is True else "",
              help="With hosts and services (admin only), or names and states alone."),
        key="availabilityZoneInfo", returns=AvailabilityZone, help="List availability zones.",
    )  # fmt: skip
