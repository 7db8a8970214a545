# Made by `python tools/stubs.py` out of `baremetal.py`: change that, not this.
from typing import Any, type_check_only

from novaclient.base import ListWithMeta, ManagerWithFind, Resource
from novaclient.resource import TupleWithMeta
from novaclient.spec import Param

class BareMetalNode(Resource):
    """A machine: `id`, `host`, `cpus`, `memory_mb`, `disk_gb`, `task_state`, `instance_uuid`, `interfaces`."""

    id: str
    """ID."""
    host: str
    """Host that looks after it."""
    cpus: str
    """Number of CPUs, as text."""
    memory_mb: str
    """Memory in MiB, as text."""
    disk_gb: str
    """Disk in GiB, as text."""
    task_state: str | None
    """What is going on with it."""
    instance_uuid: str | None
    """ID of the server on it; only of a node that is shown alone."""
    interfaces: list[dict[str, Any]]
    """Its network cards."""

@type_check_only
class AsyncBareMetalNode(Resource):
    """`BareMetalNode` as the asynchronous client has it. At run time there is no class of this name."""

    id: str
    """ID."""
    host: str
    """Host that looks after it."""
    cpus: str
    """Number of CPUs, as text."""
    memory_mb: str
    """Memory in MiB, as text."""
    disk_gb: str
    """Disk in GiB, as text."""
    task_state: str | None
    """What is going on with it."""
    instance_uuid: str | None
    """ID of the server on it; only of a node that is shown alone."""
    interfaces: list[dict[str, Any]]
    """Its network cards."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

class BareMetalNodeInterface(Resource):
    """A network card of a machine: `address` and, as nova-baremetal had them, `id`, `datapath_id`, `port_no`."""

    id: int | None
    """ID; nova-baremetal had it, Ironic does not."""
    address: str
    """MAC address."""
    datapath_id: str | None
    """ID of the data path, of nova-baremetal."""
    port_no: int | None
    """Number of the port, of nova-baremetal."""

@type_check_only
class AsyncBareMetalNodeInterface(Resource):
    """`BareMetalNodeInterface` as the asynchronous client has it. At run time there is no class of this name."""

    id: int | None
    """ID; nova-baremetal had it, Ironic does not."""
    address: str
    """MAC address."""
    datapath_id: str | None
    """ID of the data path, of nova-baremetal."""
    port_no: int | None
    """Number of the port, of nova-baremetal."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

NODE_ID: Param
ADDRESS: Param

class BareMetalNodeManager(ManagerWithFind):
    """The operations on nodes. A Nova of today refuses all that changes one."""
    def create(
        self,
        service_host: str,
        cpus: int,
        memory_mb: int,
        local_gb: int,
        prov_mac_address: str,
        pm_address: str | None = None,
        pm_user: str | None = None,
        pm_password: str | None = None,
        terminal_port: int | None = None,
    ) -> BareMetalNode:
        """Make a node known. (until 2.35)

        :param service_host: Host of the service that controls it.
        :param cpus: Number of its CPUs.
        :param memory_mb: Its memory, in MiB.
        :param local_gb: Its disk, in GiB.
        :param prov_mac_address: MAC address that it boots by.
        :param pm_address: IP address of its power management.
        :param pm_user: User of that.
        :param pm_password: Password of that.
        :param terminal_port: Port of its terminal.
        """
    def delete(self, node: BareMetalNode | str) -> TupleWithMeta[Any]:
        """Delete a node. (until 2.35)

        :param node: The node, or its ID.
        """
    def get(self, node_id: BareMetalNode | str) -> BareMetalNode:
        """Show a node. (until 2.35)

        :param node_id: The node, or its ID.
        """
    def list(self) -> ListWithMeta[BareMetalNode]:
        """List nodes. (until 2.35)"""
    def add_interface(
        self, node_id: BareMetalNode | str, address: str, datapath_id: int = 0, port_no: int = 0
    ) -> BareMetalNodeInterface:
        """Add an interface to a node. (until 2.35)

        :param node_id: The node, or its ID.
        :param address: MAC address of the interface.
        :param datapath_id: OpenFlow switch that it is on.
        :param port_no: Port of that switch.
        """
    def remove_interface(self, node_id: BareMetalNode | str, address: str) -> TupleWithMeta[Any]:
        """Remove an interface from a node. (until 2.35)

        :param node_id: The node, or its ID.
        :param address: MAC address of the interface.
        """
    def list_interfaces(self, node_id: BareMetalNode | str) -> ListWithMeta[BareMetalNodeInterface]:
        """The interfaces of a node (until microversion 2.35)."""
    def find(self, **kwargs: Any) -> BareMetalNode:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    def findall(self, **kwargs: Any) -> ListWithMeta[BareMetalNode]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """

@type_check_only
class AsyncBareMetalNodeManager(ManagerWithFind):
    """`BareMetalNodeManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def create(
        self,
        service_host: str,
        cpus: int,
        memory_mb: int,
        local_gb: int,
        prov_mac_address: str,
        pm_address: str | None = None,
        pm_user: str | None = None,
        pm_password: str | None = None,
        terminal_port: int | None = None,
    ) -> AsyncBareMetalNode:
        """Make a node known. (until 2.35)

        :param service_host: Host of the service that controls it.
        :param cpus: Number of its CPUs.
        :param memory_mb: Its memory, in MiB.
        :param local_gb: Its disk, in GiB.
        :param prov_mac_address: MAC address that it boots by.
        :param pm_address: IP address of its power management.
        :param pm_user: User of that.
        :param pm_password: Password of that.
        :param terminal_port: Port of its terminal.
        """
    async def delete(self, node: AsyncBareMetalNode | str) -> TupleWithMeta[Any]:
        """Delete a node. (until 2.35)

        :param node: The node, or its ID.
        """
    async def get(self, node_id: AsyncBareMetalNode | str) -> AsyncBareMetalNode:
        """Show a node. (until 2.35)

        :param node_id: The node, or its ID.
        """
    async def list(self) -> ListWithMeta[AsyncBareMetalNode]:
        """List nodes. (until 2.35)"""
    async def add_interface(
        self, node_id: AsyncBareMetalNode | str, address: str, datapath_id: int = 0, port_no: int = 0
    ) -> AsyncBareMetalNodeInterface:
        """Add an interface to a node. (until 2.35)

        :param node_id: The node, or its ID.
        :param address: MAC address of the interface.
        :param datapath_id: OpenFlow switch that it is on.
        :param port_no: Port of that switch.
        """
    async def remove_interface(self, node_id: AsyncBareMetalNode | str, address: str) -> TupleWithMeta[Any]:
        """Remove an interface from a node. (until 2.35)

        :param node_id: The node, or its ID.
        :param address: MAC address of the interface.
        """
    async def list_interfaces(self, node_id: AsyncBareMetalNode | str) -> ListWithMeta[AsyncBareMetalNodeInterface]:
        """The interfaces of a node (until microversion 2.35)."""
    async def find(self, **kwargs: Any) -> AsyncBareMetalNode:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    async def findall(self, **kwargs: Any) -> ListWithMeta[AsyncBareMetalNode]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """
