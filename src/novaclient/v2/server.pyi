# Made by `python tools/stubs.py` out of `server.py`: change that, not this.
from datetime import datetime
from typing import Any, overload, type_check_only

from novaclient.base import Resource
from novaclient.resource import DictWithMeta, ListWithMeta, StrWithMeta, TupleWithMeta

class Server(Resource):
    """A virtual machine."""

    id: str
    """ID."""
    name: str
    """Name."""
    status: str
    """Status: ACTIVE, BUILD, SHUTOFF, ERROR, ..."""
    project_id: str
    """ID of the project it belongs to."""
    user_id: str
    """ID of the user who made it."""
    description: str | None
    """Description. (2.19 and later)"""
    hostname: str
    """Host name of the guest. (2.3 and later)"""
    metadata: dict[str, str]
    """Metadata."""
    tags: list[str]
    """Tags. (2.26 and later)"""
    flavor: dict[str, Any]
    """The flavor it was made of, whole since 2.47; before, a reference."""
    image: Any
    """Reference to its image; an empty text if it boots from a volume."""
    key_name: str | None
    """Name of the key pair."""
    addresses: dict[str, list[dict[str, Any]]]
    """Addresses by network."""
    access_ip_v4: str
    """IPv4 address to reach it by."""
    access_ip_v6: str
    """IPv6 address to reach it by."""
    security_groups: list[dict[str, str]]
    """Security groups of its ports."""
    volumes_attached: list[dict[str, Any]]
    """Volumes attached to it."""
    config_drive: str
    """"True" if it has a configuration drive."""
    disk_config: str
    """"AUTO" or "MANUAL" partitioning."""
    progress: int
    """Percentage of what is going on."""
    fault: dict[str, Any]
    """Why it is in ERROR."""
    vm_state: str
    """State of the virtual machine."""
    task_state: str | None
    """What is going on with it."""
    power_state: int
    """Power state: 1 running, 4 shut down, ..."""
    locked: bool
    """Whether only administrators may act on it. (2.9 and later)"""
    locked_reason: str | None
    """Why it is locked. (2.73 and later)"""
    availability_zone: str
    """Availability zone it is in."""
    pinned_availability_zone: str | None
    """Zone it must stay in. (2.96 and later)"""
    host: str | None
    """Host it is on (admin only)."""
    hypervisor_hostname: str | None
    """Hypervisor it is on (admin only)."""
    instance_name: str
    """Its name on the hypervisor (admin only)."""
    root_device_name: str | None
    """Root disk. (2.3 and later)"""
    reservation_id: str
    """The boot it comes from. (2.3 and later)"""
    launch_index: int
    """Its number within that. (2.3 and later)"""
    user_data: str | None
    """User data, in base64. (2.3 and later)"""
    host_id: str
    """A hash of host and project: equal for servers on one host."""
    host_status: str
    """Status of the host (admin only). (2.16 and later)"""
    links: list[dict[str, str]]
    """Its URLs."""
    admin_password: str
    """Password of its administrator; only in the answer that made it."""
    kernel_id: str | None
    """ID of its kernel's image. (2.3 and later)"""
    ramdisk_id: str | None
    """ID of its ram disk's image. (2.3 and later)"""
    trusted_image_certificates: list[str] | None
    """IDs of certificates. (2.63 and later)"""
    server_groups: list[str]
    """IDs of server groups. (2.71 and later)"""
    scheduler_hints: dict[str, Any]
    """Hints it was scheduled by. (2.100 and later)"""
    created_at: datetime | None
    """When it was made."""
    updated_at: datetime | None
    """When it was last changed."""
    launched_at: datetime | None
    """When it came up."""
    terminated_at: datetime | None
    """When it was deleted."""
    @property
    def networks(self) -> dict[str, list[str]]:
        """The addresses by network, networks in the order of their names; {} if the answer had none."""
    def rebuild(
        self, image: Any, password: str | None = None, preserve_ephemeral: bool = False, **kwargs: Any
    ) -> Server:
        """Make the server anew from an image: see `ServerManager.rebuild`."""
    def live_migrate(
        self, host: str | None = None, block_migration: Any = None, *args: Any, **kwargs: Any
    ) -> TupleWithMeta[Any]:
        """Move the running server to another host: see `ServerManager.live_migrate`."""
    def delete(self) -> TupleWithMeta[Any]:
        """Delete a server."""
    def update(
        self,
        name: str | None = None,
        description: str | None = None,
        hostname: str | None = None,
        pinned_availability_zone: str | None = ...,
        *,
        access_ip_v4: str | None = None,
        access_ip_v6: str | None = None,
        disk_config: str | None = None,
    ) -> Server | None:
        """Change a server."""
    def get_console_output(self, length: int | str | None = None) -> StrWithMeta:
        """What the guest wrote to its console."""
    def get_vnc_console(self, console_type: str) -> DictWithMeta[str, Any]:
        """Open a console: type and URL."""
    def get_spice_console(self, console_type: str) -> DictWithMeta[str, Any]:
        """Open a console: type and URL."""
    def get_rdp_console(self, console_type: str) -> DictWithMeta[str, Any]:
        """Open a console: type and URL."""
    def get_serial_console(self, console_type: str) -> DictWithMeta[str, Any]:
        """Open a console: type and URL."""
    def get_mks_console(self) -> DictWithMeta[str, Any]:
        """Open an MKS console. (2.8 and later)"""
    def get_console_url(self, console_type: str) -> DictWithMeta[str, Any]:
        """Open a console: type and URL."""
    def get_password(self, private_key: str | None = None) -> StrWithMeta:
        """The password that the guest published, encrypted with the key pair it was booted with."""
    def clear_password(self) -> TupleWithMeta[Any]:
        """Forget the guest's password."""
    def stop(self) -> TupleWithMeta[Any]:
        """Stop a server."""
    def force_delete(self) -> TupleWithMeta[Any]:
        """Delete a server that is in any state."""
    def restore(self) -> TupleWithMeta[Any]:
        """Restore a soft-deleted server."""
    def start(self) -> TupleWithMeta[Any]:
        """Start a stopped server."""
    def pause(self) -> TupleWithMeta[Any]:
        """Pause a server: it stays in memory."""
    def unpause(self) -> TupleWithMeta[Any]:
        """Unpause a server."""
    def lock(self, reason: str | None = None) -> TupleWithMeta[Any]:
        """Lock a server: only administrators may act on it."""
    def unlock(self) -> TupleWithMeta[Any]:
        """Unlock a server."""
    def suspend(self) -> TupleWithMeta[Any]:
        """Suspend a server: its memory goes to disk."""
    def resume(self) -> TupleWithMeta[Any]:
        """Resume a suspended server."""
    def rescue(self, password: str | None = None, image: Any = None) -> TupleWithMeta[Any]:
        """Boot a server from a rescue image, its own disk beside it."""
    def unrescue(self) -> TupleWithMeta[Any]:
        """Return a server from rescue."""
    def shelve(self) -> TupleWithMeta[Any]:
        """Shelve a server: its disk is kept as an image."""
    def shelve_offload(self) -> TupleWithMeta[Any]:
        """Remove a shelved server from its host."""
    def unshelve(self, availability_zone: str | None = ..., host: str | None = None) -> TupleWithMeta[Any]:
        """Bring a shelved server back."""
    def diagnostics(self) -> TupleWithMeta[Any]:
        """Usage of a server."""
    def topology(self) -> DictWithMeta[str, Any]:
        """The NUMA topology of a server. (2.78 and later)"""
    def migrate(self, host: str | None = None) -> TupleWithMeta[Any]:
        """Migrate a server to another host."""
    def change_password(self, password: str) -> TupleWithMeta[Any]:
        """Set the password of the guest's administrator."""
    def reboot(self, reboot_type: str = "SOFT") -> TupleWithMeta[Any]:
        """Reboot a server."""
    def resize(self, flavor: Any, disk_config: str | None = None) -> TupleWithMeta[Any]:
        """Resize a server."""
    def create_image(self, image_name: str, metadata: dict[str, str] | None = None) -> StrWithMeta:
        """Make an image of a server."""
    def backup(
        self, backup_name: str, backup_type: str, rotation: int, *, metadata: dict[str, str] | None = None
    ) -> DictWithMeta[str, str] | TupleWithMeta[Any]:
        """Make an image of a server, one of a rotation."""
    def confirm_resize(self) -> TupleWithMeta[Any]:
        """Confirm a resize or migration: the old server goes."""
    def revert_resize(self) -> TupleWithMeta[Any]:
        """Revert a resize or migration."""
    def reset_state(self, state: str = "error") -> TupleWithMeta[Any]:
        """Set the state that Nova has on record for a server."""
    def reset_network(self) -> TupleWithMeta[Any]:
        """Set up the network inside of a server again."""
    def add_security_group(self, security_group: str) -> TupleWithMeta[Any]:
        """Add a security group to a server."""
    def remove_security_group(self, security_group: str) -> TupleWithMeta[Any]:
        """Remove a security group from a server."""
    def list_security_group(self) -> ListWithMeta[SecurityGroup]:
        """The security groups of a server."""
    @overload
    def evacuate(self, host: str | None = None, password: str | None = None) -> TupleWithMeta[Any]:
        """Rebuild a server of a failed host on another."""
    @overload
    def evacuate(
        self, host: str | None = None, password: str | None = None, force: bool | None = None
    ) -> TupleWithMeta[Any]:
        """Rebuild a server of a failed host on another."""
    @overload
    def evacuate(
        self, host: str | None = None, on_shared_storage: bool = True, password: str | None = None
    ) -> TupleWithMeta[Any]:
        """Rebuild a server of a failed host on another."""
    def interface_list(self) -> ListWithMeta[NetworkInterface]:
        """The network interfaces of a server."""
    def interface_show(self, port_id: str) -> NetworkInterface:
        """One network interface of a server."""
    def interface_attach(
        self, port_id: str | None, net_id: str | None, fixed_ip: str | None, tag: str | None = None
    ) -> NetworkInterface:
        """Attach a network interface to a server."""
    def interface_detach(self, port_id: str) -> TupleWithMeta[Any]:
        """Detach a network interface from a server."""
    def inject_network_info(self) -> TupleWithMeta[Any]:
        """Give a server the information about its network again (admin only)."""
    def trigger_crash_dump(self) -> TupleWithMeta[Any]:
        """Make the guest dump its memory. (2.17 and later)"""
    def replace_meta(self, metadata: dict[str, str]) -> DictWithMeta[str, str]:
        """Replace the metadata of a server."""
    def tag_list(self) -> ListWithMeta[str]:
        """The tags of a server. (2.26 and later)"""
    def has_tag(self, tag: str) -> bool:
        """Whether a server has a tag (2.26)."""
    def delete_tag(self, tag: str) -> TupleWithMeta[Any]:
        """Remove a tag. (2.26 and later)"""
    def delete_all_tags(self) -> TupleWithMeta[Any]:
        """Remove all tags of a server. (2.26 and later)"""
    def set_tags(self, tags: list[str]) -> Server:
        """Replace the tags of a server. (2.26 and later)"""
    def add_tag(self, tag: str) -> StrWithMeta:
        """Add a tag to a server. (2.26 and later)"""
    def add_fixed_ip(self, network_id: str) -> TupleWithMeta[Any]:
        """Give a server one more address of a network."""
    def remove_fixed_ip(self, address: str) -> TupleWithMeta[Any]:
        """Take an address from a server."""
    def add_floating_ip(self, address: Any, fixed_address: Any = None) -> TupleWithMeta[Any]:
        """Give a floating IP to a server."""
    def remove_floating_ip(self, address: Any) -> TupleWithMeta[Any]:
        """Take a floating IP from a server."""

@type_check_only
class AsyncServer(Resource):
    """`Server` as the asynchronous client has it. At run time there is no class of this name."""

    id: str
    """ID."""
    name: str
    """Name."""
    status: str
    """Status: ACTIVE, BUILD, SHUTOFF, ERROR, ..."""
    project_id: str
    """ID of the project it belongs to."""
    user_id: str
    """ID of the user who made it."""
    description: str | None
    """Description. (2.19 and later)"""
    hostname: str
    """Host name of the guest. (2.3 and later)"""
    metadata: dict[str, str]
    """Metadata."""
    tags: list[str]
    """Tags. (2.26 and later)"""
    flavor: dict[str, Any]
    """The flavor it was made of, whole since 2.47; before, a reference."""
    image: Any
    """Reference to its image; an empty text if it boots from a volume."""
    key_name: str | None
    """Name of the key pair."""
    addresses: dict[str, list[dict[str, Any]]]
    """Addresses by network."""
    access_ip_v4: str
    """IPv4 address to reach it by."""
    access_ip_v6: str
    """IPv6 address to reach it by."""
    security_groups: list[dict[str, str]]
    """Security groups of its ports."""
    volumes_attached: list[dict[str, Any]]
    """Volumes attached to it."""
    config_drive: str
    """"True" if it has a configuration drive."""
    disk_config: str
    """"AUTO" or "MANUAL" partitioning."""
    progress: int
    """Percentage of what is going on."""
    fault: dict[str, Any]
    """Why it is in ERROR."""
    vm_state: str
    """State of the virtual machine."""
    task_state: str | None
    """What is going on with it."""
    power_state: int
    """Power state: 1 running, 4 shut down, ..."""
    locked: bool
    """Whether only administrators may act on it. (2.9 and later)"""
    locked_reason: str | None
    """Why it is locked. (2.73 and later)"""
    availability_zone: str
    """Availability zone it is in."""
    pinned_availability_zone: str | None
    """Zone it must stay in. (2.96 and later)"""
    host: str | None
    """Host it is on (admin only)."""
    hypervisor_hostname: str | None
    """Hypervisor it is on (admin only)."""
    instance_name: str
    """Its name on the hypervisor (admin only)."""
    root_device_name: str | None
    """Root disk. (2.3 and later)"""
    reservation_id: str
    """The boot it comes from. (2.3 and later)"""
    launch_index: int
    """Its number within that. (2.3 and later)"""
    user_data: str | None
    """User data, in base64. (2.3 and later)"""
    host_id: str
    """A hash of host and project: equal for servers on one host."""
    host_status: str
    """Status of the host (admin only). (2.16 and later)"""
    links: list[dict[str, str]]
    """Its URLs."""
    admin_password: str
    """Password of its administrator; only in the answer that made it."""
    kernel_id: str | None
    """ID of its kernel's image. (2.3 and later)"""
    ramdisk_id: str | None
    """ID of its ram disk's image. (2.3 and later)"""
    trusted_image_certificates: list[str] | None
    """IDs of certificates. (2.63 and later)"""
    server_groups: list[str]
    """IDs of server groups. (2.71 and later)"""
    scheduler_hints: dict[str, Any]
    """Hints it was scheduled by. (2.100 and later)"""
    created_at: datetime | None
    """When it was made."""
    updated_at: datetime | None
    """When it was last changed."""
    launched_at: datetime | None
    """When it came up."""
    terminated_at: datetime | None
    """When it was deleted."""
    @property
    def networks(self) -> dict[str, list[str]]:
        """The addresses by network, networks in the order of their names; {} if the answer had none."""
    async def rebuild(
        self, image: Any, password: str | None = None, preserve_ephemeral: bool = False, **kwargs: Any
    ) -> AsyncServer:
        """Make the server anew from an image: see `ServerManager.rebuild`."""
    async def live_migrate(
        self, host: str | None = None, block_migration: Any = None, *args: Any, **kwargs: Any
    ) -> TupleWithMeta[Any]:
        """Move the running server to another host: see `ServerManager.live_migrate`."""
    async def delete(self) -> TupleWithMeta[Any]:
        """Delete a server."""
    async def update(
        self,
        name: str | None = None,
        description: str | None = None,
        hostname: str | None = None,
        pinned_availability_zone: str | None = ...,
        *,
        access_ip_v4: str | None = None,
        access_ip_v6: str | None = None,
        disk_config: str | None = None,
    ) -> AsyncServer | None:
        """Change a server."""
    async def get_console_output(self, length: int | str | None = None) -> StrWithMeta:
        """What the guest wrote to its console."""
    async def get_vnc_console(self, console_type: str) -> DictWithMeta[str, Any]:
        """Open a console: type and URL."""
    async def get_spice_console(self, console_type: str) -> DictWithMeta[str, Any]:
        """Open a console: type and URL."""
    async def get_rdp_console(self, console_type: str) -> DictWithMeta[str, Any]:
        """Open a console: type and URL."""
    async def get_serial_console(self, console_type: str) -> DictWithMeta[str, Any]:
        """Open a console: type and URL."""
    async def get_mks_console(self) -> DictWithMeta[str, Any]:
        """Open an MKS console. (2.8 and later)"""
    async def get_console_url(self, console_type: str) -> DictWithMeta[str, Any]:
        """Open a console: type and URL."""
    async def get_password(self, private_key: str | None = None) -> StrWithMeta:
        """The password that the guest published, encrypted with the key pair it was booted with."""
    async def clear_password(self) -> TupleWithMeta[Any]:
        """Forget the guest's password."""
    async def stop(self) -> TupleWithMeta[Any]:
        """Stop a server."""
    async def force_delete(self) -> TupleWithMeta[Any]:
        """Delete a server that is in any state."""
    async def restore(self) -> TupleWithMeta[Any]:
        """Restore a soft-deleted server."""
    async def start(self) -> TupleWithMeta[Any]:
        """Start a stopped server."""
    async def pause(self) -> TupleWithMeta[Any]:
        """Pause a server: it stays in memory."""
    async def unpause(self) -> TupleWithMeta[Any]:
        """Unpause a server."""
    async def lock(self, reason: str | None = None) -> TupleWithMeta[Any]:
        """Lock a server: only administrators may act on it."""
    async def unlock(self) -> TupleWithMeta[Any]:
        """Unlock a server."""
    async def suspend(self) -> TupleWithMeta[Any]:
        """Suspend a server: its memory goes to disk."""
    async def resume(self) -> TupleWithMeta[Any]:
        """Resume a suspended server."""
    async def rescue(self, password: str | None = None, image: Any = None) -> TupleWithMeta[Any]:
        """Boot a server from a rescue image, its own disk beside it."""
    async def unrescue(self) -> TupleWithMeta[Any]:
        """Return a server from rescue."""
    async def shelve(self) -> TupleWithMeta[Any]:
        """Shelve a server: its disk is kept as an image."""
    async def shelve_offload(self) -> TupleWithMeta[Any]:
        """Remove a shelved server from its host."""
    async def unshelve(self, availability_zone: str | None = ..., host: str | None = None) -> TupleWithMeta[Any]:
        """Bring a shelved server back."""
    async def diagnostics(self) -> TupleWithMeta[Any]:
        """Usage of a server."""
    async def topology(self) -> DictWithMeta[str, Any]:
        """The NUMA topology of a server. (2.78 and later)"""
    async def migrate(self, host: str | None = None) -> TupleWithMeta[Any]:
        """Migrate a server to another host."""
    async def change_password(self, password: str) -> TupleWithMeta[Any]:
        """Set the password of the guest's administrator."""
    async def reboot(self, reboot_type: str = "SOFT") -> TupleWithMeta[Any]:
        """Reboot a server."""
    async def resize(self, flavor: Any, disk_config: str | None = None) -> TupleWithMeta[Any]:
        """Resize a server."""
    async def create_image(self, image_name: str, metadata: dict[str, str] | None = None) -> StrWithMeta:
        """Make an image of a server."""
    async def backup(
        self, backup_name: str, backup_type: str, rotation: int, *, metadata: dict[str, str] | None = None
    ) -> DictWithMeta[str, str] | TupleWithMeta[Any]:
        """Make an image of a server, one of a rotation."""
    async def confirm_resize(self) -> TupleWithMeta[Any]:
        """Confirm a resize or migration: the old server goes."""
    async def revert_resize(self) -> TupleWithMeta[Any]:
        """Revert a resize or migration."""
    async def reset_state(self, state: str = "error") -> TupleWithMeta[Any]:
        """Set the state that Nova has on record for a server."""
    async def reset_network(self) -> TupleWithMeta[Any]:
        """Set up the network inside of a server again."""
    async def add_security_group(self, security_group: str) -> TupleWithMeta[Any]:
        """Add a security group to a server."""
    async def remove_security_group(self, security_group: str) -> TupleWithMeta[Any]:
        """Remove a security group from a server."""
    async def list_security_group(self) -> ListWithMeta[AsyncSecurityGroup]:
        """The security groups of a server."""
    @overload
    async def evacuate(self, host: str | None = None, password: str | None = None) -> TupleWithMeta[Any]:
        """Rebuild a server of a failed host on another."""
    @overload
    async def evacuate(
        self, host: str | None = None, password: str | None = None, force: bool | None = None
    ) -> TupleWithMeta[Any]:
        """Rebuild a server of a failed host on another."""
    @overload
    async def evacuate(
        self, host: str | None = None, on_shared_storage: bool = True, password: str | None = None
    ) -> TupleWithMeta[Any]:
        """Rebuild a server of a failed host on another."""
    async def interface_list(self) -> ListWithMeta[AsyncNetworkInterface]:
        """The network interfaces of a server."""
    async def interface_show(self, port_id: str) -> AsyncNetworkInterface:
        """One network interface of a server."""
    async def interface_attach(
        self, port_id: str | None, net_id: str | None, fixed_ip: str | None, tag: str | None = None
    ) -> AsyncNetworkInterface:
        """Attach a network interface to a server."""
    async def interface_detach(self, port_id: str) -> TupleWithMeta[Any]:
        """Detach a network interface from a server."""
    async def inject_network_info(self) -> TupleWithMeta[Any]:
        """Give a server the information about its network again (admin only)."""
    async def trigger_crash_dump(self) -> TupleWithMeta[Any]:
        """Make the guest dump its memory. (2.17 and later)"""
    async def replace_meta(self, metadata: dict[str, str]) -> DictWithMeta[str, str]:
        """Replace the metadata of a server."""
    async def tag_list(self) -> ListWithMeta[str]:
        """The tags of a server. (2.26 and later)"""
    async def has_tag(self, tag: str) -> bool:
        """Whether a server has a tag (2.26)."""
    async def delete_tag(self, tag: str) -> TupleWithMeta[Any]:
        """Remove a tag. (2.26 and later)"""
    async def delete_all_tags(self) -> TupleWithMeta[Any]:
        """Remove all tags of a server. (2.26 and later)"""
    async def set_tags(self, tags: list[str]) -> AsyncServer:
        """Replace the tags of a server. (2.26 and later)"""
    async def add_tag(self, tag: str) -> StrWithMeta:
        """Add a tag to a server. (2.26 and later)"""
    async def add_fixed_ip(self, network_id: str) -> TupleWithMeta[Any]:
        """Give a server one more address of a network."""
    async def remove_fixed_ip(self, address: str) -> TupleWithMeta[Any]:
        """Take an address from a server."""
    async def add_floating_ip(self, address: Any, fixed_address: Any = None) -> TupleWithMeta[Any]:
        """Give a floating IP to a server."""
    async def remove_floating_ip(self, address: Any) -> TupleWithMeta[Any]:
        """Take a floating IP from a server."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

def by_network(addresses: Any) -> dict[str, list[str]]:
    """The addresses alone of what a server's answer has as its addresses, networks in the order of their names."""

class NetworkInterface(Resource):
    """A port of a server. Its ID is the port's."""

    port_id: str
    """ID of the port."""
    net_id: str
    """ID of the network."""
    mac_addr: str
    """MAC address."""
    port_state: str
    """State of the port: ACTIVE, DOWN, ..."""
    fixed_ips: list[dict[str, str]]
    """Its addresses, and the IDs of their subnets."""
    tag: str | None
    """Tag by which the guest knows it. (2.70 and later)"""
    @property
    def id(self) -> Any:
        """The ID of the port."""

@type_check_only
class AsyncNetworkInterface(Resource):
    """`NetworkInterface` as the asynchronous client has it. At run time there is no class of this name."""

    port_id: str
    """ID of the port."""
    net_id: str
    """ID of the network."""
    mac_addr: str
    """MAC address."""
    port_state: str
    """State of the port: ACTIVE, DOWN, ..."""
    fixed_ips: list[dict[str, str]]
    """Its addresses, and the IDs of their subnets."""
    tag: str | None
    """Tag by which the guest knows it. (2.70 and later)"""
    @property
    def id(self) -> Any:
        """The ID of the port."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

class SecurityGroup(Resource):
    """A security group of a server."""

    id: str | int
    """ID."""
    name: str
    """Name."""
    description: str
    """What it is for."""
    project_id: str
    """ID of the project it belongs to."""
    rules: list[dict[str, Any]]
    """Its rules."""

@type_check_only
class AsyncSecurityGroup(Resource):
    """`SecurityGroup` as the asynchronous client has it. At run time there is no class of this name."""

    id: str | int
    """ID."""
    name: str
    """Name."""
    description: str
    """What it is for."""
    project_id: str
    """ID of the project it belongs to."""
    rules: list[dict[str, Any]]
    """Its rules."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""
