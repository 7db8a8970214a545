"""Virtual interfaces: the network cards that nova-network gave a server.

compat: python-novaclient had them before 10.0.
"""

from __future__ import annotations

from novaclient.base import ManagerWithFind, Resource
from novaclient.fields import Field
from novaclient.spec import GET, Param


class VirtualInterface(Resource):
    """A network card: `id`, `mac_address`; `net_id` (2.12)."""

    id = Field(help="ID.")
    mac_address = Field(help="MAC address.")
    net_id = Field(since="2.12", help="ID of the network.")
    network_id = Field("OS-EXT-VIF-NET:net_id", help="ID of the network, from an extension of Nova before 2.12.")

    def __repr__(self) -> str:
        return f"<VirtualInterface: {self.id}>"


class VirtualInterfaceManager(ManagerWithFind):
    """The operation on virtual interfaces.

    Source: API reference, Servers virtual interfaces (servers, os-virtual-interfaces).
    """

    resource_class = VirtualInterface
    gone = "removed in Nova 18.0 (Rocky); use `servers.interface_list`, `nova interface-list`"

    list = GET(
        "/servers/{instance_id}/os-virtual-interfaces",
        Param("instance_id", type="Server | str", help="The server, or its ID."),
        key="virtual_interfaces", returns=VirtualInterface, until="2.43",
        help="List the virtual interfaces of a server.",
    )  # fmt: skip
