# Made by `python tools/stubs.py` out of `networks.py`: change that, not this.
from collections.abc import Generator
from datetime import datetime
from typing import Any, type_check_only

from novaclient.base import ListWithMeta, Manager, ManagerWithFind, Resource
from novaclient.resource import TupleWithMeta
from novaclient.spec import Param

class Network(Resource):
    """A network: out of `nova.neutron` as Neutron has it, out of `nova.networks` as Nova showed it."""

    id: str
    """ID."""
    label: str
    """Its name, as Nova calls it."""
    project_id: str | None
    """ID of the project it belongs to."""
    cidr: str | None
    """Its IPv4 addresses."""
    netmask: str | None
    """Mask of these."""
    broadcast: str | None
    """Broadcast address."""
    gateway: str | None
    """IPv4 gateway."""
    dhcp_server: str | None
    """Address of the DHCP server."""
    dhcp_start: str | None
    """First address that it gives."""
    enable_dhcp: bool | None
    """Whether there is one."""
    dns1: str | None
    """A name server."""
    dns2: str | None
    """Another one."""
    cidr_v6: str | None
    """Its IPv6 addresses."""
    netmask_v6: str | int | None
    """Mask of these."""
    gateway_v6: str | None
    """IPv6 gateway."""
    mtu: int | None
    """Largest packet, in bytes."""
    vlan: int | None
    """VLAN."""
    bridge: str | None
    """Bridge on the hosts, of nova-network."""
    bridge_interface: str | None
    """Interface that it is connected to."""
    host: str | None
    """Host that serves it."""
    multi_host: bool | None
    """Whether each host does so."""
    injected: bool | None
    """Whether addresses are written into guests."""
    priority: int | None
    """Order among networks."""
    share_address: bool | None
    """Whether hosts share the gateway's address."""
    rxtx_base: int | None
    """Bandwidth factor."""
    vpn_private_address: str | None
    """Address of its gateway inside."""
    vpn_public_address: str | None
    """Address of its gateway outside."""
    vpn_public_port: int | None
    """Port of its gateway outside."""
    deleted: bool | None
    """Whether it is deleted."""
    deleted_at: str | None
    """When that was."""
    created_at: str | None
    """When it was made, as text."""
    updated_at: str | None
    """When it was last changed, as text."""
    created_at_utc: datetime | None
    """When it was made."""
    updated_at_utc: datetime | None
    """When it was last changed."""
    def delete(self) -> TupleWithMeta[Any]:
        """Delete a network."""

@type_check_only
class AsyncNetwork(Resource):
    """`Network` as the asynchronous client has it. At run time there is no class of this name."""

    id: str
    """ID."""
    label: str
    """Its name, as Nova calls it."""
    project_id: str | None
    """ID of the project it belongs to."""
    cidr: str | None
    """Its IPv4 addresses."""
    netmask: str | None
    """Mask of these."""
    broadcast: str | None
    """Broadcast address."""
    gateway: str | None
    """IPv4 gateway."""
    dhcp_server: str | None
    """Address of the DHCP server."""
    dhcp_start: str | None
    """First address that it gives."""
    enable_dhcp: bool | None
    """Whether there is one."""
    dns1: str | None
    """A name server."""
    dns2: str | None
    """Another one."""
    cidr_v6: str | None
    """Its IPv6 addresses."""
    netmask_v6: str | int | None
    """Mask of these."""
    gateway_v6: str | None
    """IPv6 gateway."""
    mtu: int | None
    """Largest packet, in bytes."""
    vlan: int | None
    """VLAN."""
    bridge: str | None
    """Bridge on the hosts, of nova-network."""
    bridge_interface: str | None
    """Interface that it is connected to."""
    host: str | None
    """Host that serves it."""
    multi_host: bool | None
    """Whether each host does so."""
    injected: bool | None
    """Whether addresses are written into guests."""
    priority: int | None
    """Order among networks."""
    share_address: bool | None
    """Whether hosts share the gateway's address."""
    rxtx_base: int | None
    """Bandwidth factor."""
    vpn_private_address: str | None
    """Address of its gateway inside."""
    vpn_public_address: str | None
    """Address of its gateway outside."""
    vpn_public_port: int | None
    """Port of its gateway outside."""
    deleted: bool | None
    """Whether it is deleted."""
    deleted_at: str | None
    """When that was."""
    created_at: str | None
    """When it was made, as text."""
    updated_at: str | None
    """When it was last changed, as text."""
    created_at_utc: datetime | None
    """When it was made."""
    updated_at_utc: datetime | None
    """When it was last changed."""
    async def delete(self) -> TupleWithMeta[Any]:
        """Delete a network."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

class NeutronManager(Manager):
    """Looks up networks. Source: Networking API reference, Networks."""
    def find_network(self, name: str) -> Network:
        """The network of this name.

        :raises NotFound: if there is none
        :raises NoUniqueMatch: if several have it
        """

@type_check_only
class AsyncNeutronManager(Manager):
    """`NeutronManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def find_network(self, name: str) -> AsyncNetwork:
        """The network of this name.

        :raises NotFound: if there is none
        :raises NoUniqueMatch: if several have it
        """

def as_nova_says(network: dict[str, Any], subnets: list[dict[str, Any]]) -> dict[str, Any]:
    """A network of Neutron and its subnets as Nova showed them: the first subnet of each version of IP."""

def all_networks(manager: Any) -> Generator[Any, Any, ListWithMeta[dict[str, Any]]]:
    """All networks that one may see, as Nova showed them."""

def one_network(manager: Any, network: Any) -> Generator[Any, Any, tuple[dict[str, Any], Any]]:
    """A network as Nova showed it, and the IDs of the requests."""

def new_network(
    manager: Any, network: dict[str, Any], subnets: list[dict[str, Any]]
) -> Generator[Any, Any, tuple[dict[str, Any], Any]]:
    """Make a network and its subnets, all or nothing. Returns what `one_network` does."""

def subnet_of(cidr: str, gateway: str | None = None) -> dict[str, Any]:
    """What a subnet of these addresses is to Neutron."""

def listed(manager: Any) -> Generator[Any, Any, ListWithMeta[Network]]:
    """List networks."""

def shown(manager: Any, network: Any) -> Generator[Any, Any, Network]:
    """Show a network."""

def made(manager: Any, **values: Any) -> Generator[Any, Any, Network]:
    """Make a network, with a subnet for each version of IP that is asked for."""

def what_to_undo(manager: Any, args: dict[str, Any]) -> dict[str, Any]:
    """The action of a disassociation: from the host, the project or both."""

def described(texts: dict[str, str], until: str = "") -> list[Param]:
    """The parameters of these names and meanings: by keyword, and sent if they are given."""

class NetworkManager(ManagerWithFind):
    """The operations on networks. Source: API reference, Networks (os-networks)."""
    def list(self) -> ListWithMeta[Network]:
        """List networks."""
    def get(self, network: Network | str) -> Network:
        """Show a network.

        :param network: The network, or its ID.
        """
    def delete(self, network: Network | str) -> TupleWithMeta[Any]:
        """Delete a network.

        :param network: The network, or its ID.
        """
    def create(
        self,
        *,
        label: str = ...,
        cidr: str = ...,
        cidr_v6: str = ...,
        gateway: str = ...,
        gateway_v6: str = ...,
        dns1: str = ...,
        dns2: str = ...,
        project_id: str = ...,
        mtu: int = ...,
        enable_dhcp: bool | int | str = ...,
        allowed_start: str = ...,
        allowed_end: str = ...,
        bridge: str = ...,
        bridge_interface: str = ...,
        dhcp_server: str = ...,
        fixed_cidr: str = ...,
        id: str = ...,
        multi_host: bool | int | str = ...,
        num_networks: str = ...,
        network_size: str = ...,
        priority: str = ...,
        share_address: bool | int | str = ...,
        uuid: str = ...,
        vlan: int = ...,
        vlan_start: int = ...,
        vpn_start: int = ...,
    ) -> Network:
        """Make a network, and a subnet for each of `cidr` and `cidr_v6`.

        :param label: Its name.
        :param cidr: Its IPv4 addresses, as "192.0.2.0/24".
        :param cidr_v6: Its IPv6 addresses.
        :param gateway: IPv4 address of its gateway.
        :param gateway_v6: IPv6 address of its gateway.
        :param dns1: Address of its first DNS server.
        :param dns2: Address of its second DNS server.
        :param project_id: ID of the project that it is for.
        :param mtu: Largest size of a packet, in bytes.
        :param enable_dhcp: Whether DHCP tells the servers their addresses.
        :param allowed_start: First address to give to servers.
        :param allowed_end: Last address to give to servers.
        :param bridge: Bridge of the hosts. (until 2.35)
        :param bridge_interface: Interface of the hosts that the bridge is on. (until 2.35)
        :param dhcp_server: Address of the DHCP server. (until 2.35)
        :param fixed_cidr: Addresses to give to servers. (until 2.35)
        :param id: ID that it is to have. (until 2.35)
        :param multi_host: Whether each host routes for its own servers. (until 2.35)
        :param num_networks: How many to make. (until 2.35)
        :param network_size: How many addresses each of them has. (until 2.35)
        :param priority: Order in which servers get networks. (until 2.35)
        :param share_address: Whether the hosts share one gateway address. (until 2.35)
        :param uuid: ID that it is to have. (until 2.35)
        :param vlan: ID of the VLAN. (until 2.35)
        :param vlan_start: ID of the first VLAN. (until 2.35)
        :param vpn_start: First port of VPNs. (until 2.35)
        """
    def disassociate(
        self, network: Network | str, disassociate_host: bool = True, disassociate_project: bool = True
    ) -> TupleWithMeta[Any]:
        """Free a network of its host, its project or both. (until 2.35)

        :param network: The network, or its ID.
        :param disassociate_host: From its host.
        :param disassociate_project: From its project.
        """
    def associate_host(self, network: Network | str, host: str) -> TupleWithMeta[Any]:
        """Tie a network to a host. (until 2.35)

        :param network: The network, or its ID.
        :param host: The host.
        """
    def associate_project(self, network: Network | str) -> TupleWithMeta[Any]:
        """Give a network to the project. (until 2.35)

        :param network: The network, or its ID.
        """
    def add(self, network: Network | str | None = None) -> TupleWithMeta[Any]:
        """Give a network to the project. (until 2.35)

        :param network: The network, or its ID; without it any that is free.
        """
    def find(self, **kwargs: Any) -> Network:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    def findall(self, **kwargs: Any) -> ListWithMeta[Network]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """

@type_check_only
class AsyncNetworkManager(ManagerWithFind):
    """`NetworkManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def list(self) -> ListWithMeta[AsyncNetwork]:
        """List networks."""
    async def get(self, network: AsyncNetwork | str) -> AsyncNetwork:
        """Show a network.

        :param network: The network, or its ID.
        """
    async def delete(self, network: AsyncNetwork | str) -> TupleWithMeta[Any]:
        """Delete a network.

        :param network: The network, or its ID.
        """
    async def create(
        self,
        *,
        label: str = ...,
        cidr: str = ...,
        cidr_v6: str = ...,
        gateway: str = ...,
        gateway_v6: str = ...,
        dns1: str = ...,
        dns2: str = ...,
        project_id: str = ...,
        mtu: int = ...,
        enable_dhcp: bool | int | str = ...,
        allowed_start: str = ...,
        allowed_end: str = ...,
        bridge: str = ...,
        bridge_interface: str = ...,
        dhcp_server: str = ...,
        fixed_cidr: str = ...,
        id: str = ...,
        multi_host: bool | int | str = ...,
        num_networks: str = ...,
        network_size: str = ...,
        priority: str = ...,
        share_address: bool | int | str = ...,
        uuid: str = ...,
        vlan: int = ...,
        vlan_start: int = ...,
        vpn_start: int = ...,
    ) -> AsyncNetwork:
        """Make a network, and a subnet for each of `cidr` and `cidr_v6`.

        :param label: Its name.
        :param cidr: Its IPv4 addresses, as "192.0.2.0/24".
        :param cidr_v6: Its IPv6 addresses.
        :param gateway: IPv4 address of its gateway.
        :param gateway_v6: IPv6 address of its gateway.
        :param dns1: Address of its first DNS server.
        :param dns2: Address of its second DNS server.
        :param project_id: ID of the project that it is for.
        :param mtu: Largest size of a packet, in bytes.
        :param enable_dhcp: Whether DHCP tells the servers their addresses.
        :param allowed_start: First address to give to servers.
        :param allowed_end: Last address to give to servers.
        :param bridge: Bridge of the hosts. (until 2.35)
        :param bridge_interface: Interface of the hosts that the bridge is on. (until 2.35)
        :param dhcp_server: Address of the DHCP server. (until 2.35)
        :param fixed_cidr: Addresses to give to servers. (until 2.35)
        :param id: ID that it is to have. (until 2.35)
        :param multi_host: Whether each host routes for its own servers. (until 2.35)
        :param num_networks: How many to make. (until 2.35)
        :param network_size: How many addresses each of them has. (until 2.35)
        :param priority: Order in which servers get networks. (until 2.35)
        :param share_address: Whether the hosts share one gateway address. (until 2.35)
        :param uuid: ID that it is to have. (until 2.35)
        :param vlan: ID of the VLAN. (until 2.35)
        :param vlan_start: ID of the first VLAN. (until 2.35)
        :param vpn_start: First port of VPNs. (until 2.35)
        """
    async def disassociate(
        self, network: AsyncNetwork | str, disassociate_host: bool = True, disassociate_project: bool = True
    ) -> TupleWithMeta[Any]:
        """Free a network of its host, its project or both. (until 2.35)

        :param network: The network, or its ID.
        :param disassociate_host: From its host.
        :param disassociate_project: From its project.
        """
    async def associate_host(self, network: AsyncNetwork | str, host: str) -> TupleWithMeta[Any]:
        """Tie a network to a host. (until 2.35)

        :param network: The network, or its ID.
        :param host: The host.
        """
    async def associate_project(self, network: AsyncNetwork | str) -> TupleWithMeta[Any]:
        """Give a network to the project. (until 2.35)

        :param network: The network, or its ID.
        """
    async def add(self, network: AsyncNetwork | str | None = None) -> TupleWithMeta[Any]:
        """Give a network to the project. (until 2.35)

        :param network: The network, or its ID; without it any that is free.
        """
    async def find(self, **kwargs: Any) -> AsyncNetwork:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    async def findall(self, **kwargs: Any) -> ListWithMeta[AsyncNetwork]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """
