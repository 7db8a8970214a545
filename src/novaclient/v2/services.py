"""Services: the processes of Nova, as nova-compute on each host. For administrators.

Until 2.52 a service is named by its host and binary, from 2.53 on by its UUID, which one database shares with no other.
"""

from __future__ import annotations

from novaclient.base import ManagerWithFind, Resource
from novaclient.fields import Field, Time
from novaclient.spec import DELETE, GET, PUT, ByVersion, Param, given

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Service(Resource):
    """A process of Nova: `binary`, `host`, `zone`, `status` (as was ordered), `state` (as it is)."""

    id = Field(type="int | str", help="ID: a UUID since 2.53, a number before.")
    binary = Field(help='Name of the process, as "nova-compute".')
    host = Field(help="Host it runs on.")
    zone = Field(help="Availability zone of the host.")
    status = Field(help='"enabled" or "disabled", as was ordered.')
    state = Field(help='"up" or "down", as it is.')
    updated_at = Field(type="str | None", help="When it last reported.")
    updated_at_utc = Time("updated_at", help="When it last reported.")
    disabled_reason = Field(type="str | None", help="Why it is disabled.")
    forced_down = Field(type="bool", since="2.11", help="Whether an administrator says that it is down.")

    def __repr__(self) -> str:
        return f"<Service: {getattr(self, 'id', 'unknown-id')}>"


HOST = Param("host", help="Name of the host.")
BINARY = Param("binary", help='Name of the process, as "nova-compute".')
UUID = Param("service_uuid", help="ID of the service, a UUID.")


def _until_uuids(verb: str, *params: Param, **facts: Any) -> Any:
    return PUT(f"/os-services/{verb}", HOST, BINARY, *params, key="service", returns=Service, until="2.52", **facts)


def _by_uuid(*params: Param, **facts: Any) -> Any:
    return PUT("/os-services/{service_uuid}", UUID, *params, key="service", returns=Service, since="2.53", **facts)


class ServiceManager(ManagerWithFind):
    """The operations on services. Source: API reference, Compute services (os-services)."""

    resource_class = Service

    list = GET(
        "/os-services",
        Param("host", default=None, query=True, help="Only services on this host."),
        Param("binary", default=None, query=True, help='Only services of this name, as "nova-compute".'),
        key="services", returns=Service, order="host binary", help="List services.",
    )  # fmt: skip
    enable = ByVersion(
        _until_uuids("enable", help="Let the scheduler use a service."),
        _by_uuid(const={"status": "enabled"}, help="Let the scheduler use a service."),
    )
    disable = ByVersion(
        _until_uuids("disable", help="No longer let the scheduler use a service."),
        _by_uuid(const={"status": "disabled"}, help="No longer let the scheduler use a service."),
    )
    disable_log_reason = ByVersion(
        _until_uuids(
            "disable-log-reason",
            Param("reason", "disabled_reason", type="str | None", keep=given, help="Why, up to 255 characters."),
            help="No longer let the scheduler use a service, and say why.",
        ),
        _by_uuid(
            Param("reason", "disabled_reason", help="Why, up to 255 characters."),
            const={"status": "disabled"},
            help="No longer let the scheduler use a service, and say why.",
        ),
    )
    force_down = ByVersion(
        _until_uuids(
            "force-down",
            Param("force_down", "forced_down", type="bool", default=None, keep=given, help="Whether it is down."),
            since="2.11",
            help="Declare a service down, so that its servers can be evacuated; or take that back.",
        ),
        _by_uuid(
            Param("force_down", "forced_down", type="bool", help="Whether it is down."),
            help="Declare a service down, so that its servers can be evacuated; or take that back.",
        ),
    )
    delete = DELETE(
        "/os-services/{service_id}",
        Param("service_id", type="Service | str | int", help="The service, or its ID: until 2.52 a number."),
        help="Delete a service whose process is gone for good.",
    )
