"""Cloudpipes: servers that were the VPN gateway of a project, in nova-network's days.

compat: python-novaclient had them before 10.0.
"""

from __future__ import annotations

from novaclient.base import ManagerWithFind, Resource
from novaclient.fields import Field, Time
from novaclient.spec import GET, POST, PUT, Param


class Cloudpipe(Resource):
    """A gateway: `project_id`, `instance_id`, `state`, `internal_ip`, `public_ip`, `public_port`, `created_at`."""

    project_id = Field(help="ID of the project it leads to.")
    instance_id = Field(type="str | None", help="ID of the server that it is.")
    state = Field(help='"running", "down", "pending", ...')
    internal_ip = Field(type="str | None", help="Its address inside.")
    public_ip = Field(type="str | None", help="Its address outside.")
    public_port = Field(type="int | None", help="Its port outside.")
    created_at = Field(type="str | None", help="When it was made, as text.")
    created_at_utc = Time("created_at", help="When it was made.")

    def __repr__(self) -> str:
        return f"<Cloudpipe: {self.project_id}>"


class CloudpipeManager(ManagerWithFind):
    """The operations on cloudpipes. Source: API reference, Cloudpipe (os-cloudpipe)."""

    resource_class = Cloudpipe
    gone = "removed in Nova 16.0 (Pike); VPN as a service of Neutron connects networks, though not in this way"

    create = POST(
        "/os-cloudpipe",
        Param("project", "project_id", help="ID of the project."),
        wrap="cloudpipe", key="instance_id", answer="StrWithMeta",
        help="Launch the gateway of a project. Returns the ID of its server.",
    )  # fmt: skip
    list = GET("/os-cloudpipe", key="cloudpipes", returns=Cloudpipe, help="List gateways.")
    update = PUT(
        "/os-cloudpipe/configure-project",
        Param("address", "vpn_ip", help="IP address of the VPN."),
        Param("port", "vpn_port", type="int | str", help="Its port."),
        wrap="configure_project", answer="TupleWithMeta[Any]",
        help="Set the VPN address of all networks of the project.",
    )  # fmt: skip
