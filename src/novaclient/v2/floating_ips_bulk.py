"""Floating IPs in bulk: how an administrator made those that there were, in nova-network's days.

compat: python-novaclient had them before 8.0.
"""

from __future__ import annotations

from novaclient.base import ManagerWithFind, Resource
from novaclient.core import segment
from novaclient.fields import Field
from novaclient.spec import GET, POST, PUT, Param, given
from novaclient.v2.elsewhere import PROXIED


class FloatingIP(Resource):
    """An address: `address`, `pool`, `interface`, `project_id`, `instance_uuid`, `fixed_ip`; or a range of them."""

    address = Field(help="The address.")
    pool = Field(type="str | None", help="Pool it is of.")
    interface = Field(type="str | None", help="Interface of the host.")
    project_id = Field(type="str | None", help="ID of the project that has it.")
    instance_uuid = Field(type="str | None", help="ID of the server that it leads to.")
    fixed_ip = Field(type="str | None", help="Address of that server.")
    ip_range = Field(help="Addresses as CIDR; only in the answer that made them.")

    def __repr__(self) -> str:
        return f"<FloatingIP: {getattr(self, 'address', None) or getattr(self, 'ip_range', 'unknown-address')}>"


RANGE = Param("ip_range", help='Addresses as CIDR, "203.0.113.0/24".')


class FloatingIPBulkManager(ManagerWithFind):
    """The operations on many floating IPs. Source: API reference, Floating IPs bulk (os-floating-ips-bulk)."""

    resource_class = FloatingIP
    gone = "removed in Nova 18.0 (Rocky); in Neutron floating IPs come from the subnets of an external network"

    list = GET(
        "/os-floating-ips-bulk{host}",
        Param("host", default=None, encode=lambda host: "" if host is None else "/" + segment("host", host),
              help="Only those of this host."),
        key="floating_ip_info", returns=FloatingIP, answer="ListWithMeta[FloatingIP]", until=PROXIED,
        help="List the floating IPs of all projects.",
    )  # fmt: skip
    create = POST(
        "/os-floating-ips-bulk",
        RANGE,
        Param("pool", default=None, keep=given, help="Pool to make them in."),
        Param("interface", default=None, keep=given, help="Interface of the host that they go to."),
        wrap="floating_ips_bulk_create", returns=FloatingIP, until=PROXIED,
        help="Make the floating IPs of a range.",
    )  # fmt: skip
    delete = PUT("/os-floating-ips-bulk/delete", RANGE, returns=FloatingIP, until=PROXIED,
                 help="Delete the floating IPs of a range.")  # fmt: skip
