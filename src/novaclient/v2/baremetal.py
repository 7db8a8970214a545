"""Baremetal nodes: machines that Nova served as they are, and later Ironic's by a proxy; until microversion 2.35.

compat: python-novaclient had them before 8.0.
"""

from __future__ import annotations

from novaclient.base import ListWithMeta, ManagerWithFind, Resource
from novaclient.drive import flow, step
from novaclient.fields import Field
from novaclient.spec import DELETE, GET, POST, Param, given

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator
    from typing import Any


class BareMetalNode(Resource):
    """A machine: `id`, `host`, `cpus`, `memory_mb`, `disk_gb`, `task_state`, `instance_uuid`, `interfaces`."""

    id = Field(help="ID.")
    host = Field(help="Host that looks after it.")
    cpus = Field(help="Number of CPUs, as text.")
    memory_mb = Field(help="Memory in MiB, as text.")
    disk_gb = Field(help="Disk in GiB, as text.")
    task_state = Field(type="str | None", help="What is going on with it.")
    instance_uuid = Field(type="str | None", help="ID of the server on it; only of a node that is shown alone.")
    interfaces = Field(type="list[dict[str, Any]]", help="Its network cards.")

    def __repr__(self) -> str:
        return f"<BareMetalNode: {self.id}>"


class BareMetalNodeInterface(Resource):
    """A network card of a machine: `address` and, as nova-baremetal had them, `id`, `datapath_id`, `port_no`."""

    id = Field(type="int | None", help="ID; nova-baremetal had it, Ironic does not.")
    address = Field(help="MAC address.")
    datapath_id = Field(type="str | None", help="ID of the data path, of nova-baremetal.")
    port_no = Field(type="int | None", help="Number of the port, of nova-baremetal.")

    def __repr__(self) -> str:
        return f"<BareMetalNodeInterface: {getattr(self, 'id', None) or self.address}>"


NODE_ID = Param("node_id", type="BareMetalNode | str", help="The node, or its ID.")
ADDRESS = Param("address", help="MAC address of the interface.")


class BareMetalNodeManager(ManagerWithFind):
    """The operations on nodes. A Nova of today refuses all that changes one.

    Source: API reference, Bare metal nodes (os-baremetal-nodes).
    """

    resource_class = BareMetalNode
    gone = (
        "removed with microversion 2.36 of Nova 14.0 (Newton); use the Bare Metal service (Ironic): "
        "`openstack baremetal`"
    )

    create = POST(
        "/os-baremetal-nodes",
        Param("service_host", help="Host of the service that controls it."),
        Param("cpus", type="int", help="Number of its CPUs."),
        Param("memory_mb", type="int", help="Its memory, in MiB."),
        Param("local_gb", type="int", help="Its disk, in GiB."),
        Param("prov_mac_address", help="MAC address that it boots by."),
        *(
            # compat: these were always sent
            Param(name, type=kind, default=None, keep=lambda value: True, help=told)
            for name, kind, told in (
                ("pm_address", "str", "IP address of its power management."),
                ("pm_user", "str", "User of that."),
                ("pm_password", "str", "Password of that."),
                ("terminal_port", "int", "Port of its terminal."),
            )
        ),
        wrap="node", returns=BareMetalNode, until="2.35", help="Make a node known.",
    )  # fmt: skip
    delete = DELETE("/os-baremetal-nodes/{node}", Param("node", type=NODE_ID.type, help=NODE_ID.help), until="2.35",
                    help="Delete a node.")  # fmt: skip
    get = GET("/os-baremetal-nodes/{node_id}", NODE_ID, key="node", returns=BareMetalNode, until="2.35",
              help="Show a node.")  # fmt: skip
    list = GET("/os-baremetal-nodes", key="nodes", returns=BareMetalNode, until="2.35", help="List nodes.")
    add_interface = POST(
        "/os-baremetal-nodes/{node_id}/action",
        NODE_ID,
        ADDRESS,
        Param("datapath_id", type="int", default=0, keep=given, help="OpenFlow switch that it is on."),
        Param("port_no", type="int", default=0, keep=given, help="Port of that switch."),
        wrap="add_interface", key="interface", returns=BareMetalNodeInterface, until="2.35",
        help="Add an interface to a node.",
    )  # fmt: skip
    remove_interface = POST("/os-baremetal-nodes/{node_id}/action", NODE_ID, ADDRESS, wrap="remove_interface",
                            until="2.35", help="Remove an interface from a node.")  # fmt: skip

    @flow
    def list_interfaces(
        self, node_id: BareMetalNode | str
    ) -> Generator[Any, Any, ListWithMeta[BareMetalNodeInterface]]:
        """The interfaces of a node (until microversion 2.35)."""
        node = yield step(self.get, node_id)
        interfaces = [BareMetalNodeInterface(self, info, loaded=True) for info in node.interfaces]
        return ListWithMeta(interfaces, node.request_ids)
