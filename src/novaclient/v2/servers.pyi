# Made by `python tools/stubs.py` out of `servers.py`: change that, not this.
import builtins
from collections.abc import AsyncGenerator, Generator, Iterable
from typing import Any, overload, type_check_only

from novaclient.base import BootingManagerWithFind, DictWithMeta, ListWithMeta, StrWithMeta, TupleWithMeta
from novaclient.spec import Param
from novaclient.v2.server import (
    AsyncNetworkInterface,
    AsyncSecurityGroup,
    AsyncServer,
    NetworkInterface,
    SecurityGroup,
    Server,
)

__all__ = ["REBOOT_HARD", "REBOOT_SOFT", "NetworkInterface", "SecurityGroup", "Server", "ServerManager"]
REBOOT_SOFT: str
REBOOT_HARD: str

def server_or_reservation(manager: Any, data: Any, response: Any) -> Server | Any:
    """What a boot returns: the first server, or the ID of the reservation if that was asked for."""

def as_server(manager: Any, data: Any, response: Any) -> Server:
    """compat: some answers about metadata and tags come as a `Server`, which they are not."""

DISK_CONFIG: Param
ACCESS_IPS: list[Param]
NEW_ACCESS_IPS: list[Param]
KEY: Param
TAG: Param
PORT: Param

class ServerManager(BootingManagerWithFind):
    """The operations on servers. Source: API reference, Servers (servers)."""
    @staticmethod
    def transform_userdata(data: Any) -> str:
        """A text, bytes, or what an open file holds, in base64."""
    def get(self, server: Server | str) -> Server:
        """Show a server.

        :param server: The server, or its ID.
        """
    def create(
        self,
        name: str,
        image: Any,
        flavor: Any,
        meta: dict[str, str] | None = None,
        files: dict[str, Any] | None = None,
        reservation_id: bool = False,
        min_count: int | None = None,
        max_count: int | None = None,
        security_groups: builtins.list[str] | None = None,
        userdata: Any = None,
        key_name: str | None = None,
        availability_zone: str | None = None,
        block_device_mapping: dict[str, str] | None = None,
        block_device_mapping_v2: builtins.list[dict[str, Any]] | None = None,
        nics: builtins.list[dict[str, str]] | str | None = None,
        scheduler_hints: dict[str, Any] | None = None,
        config_drive: bool | str | None = None,
        disk_config: str | None = None,
        admin_pass: str | None = None,
        access_ip_v4: str | None = None,
        access_ip_v6: str | None = None,
        description: str | None = None,
        tags: builtins.list[str] | None = None,
        trusted_image_certificates: builtins.list[str] | None = None,
        host: str | None = None,
        hypervisor_hostname: str | None = None,
        hostname: str | None = None,
    ) -> Server | Any:
        """Launch servers.

        :param name: Name of the server.
        :param image: Image to boot from, or its ID.
        :param flavor: Flavor, or its ID.
        :param meta: Metadata: up to 255 characters each.
        :param files: Files to inject: path -> content, text or open file. (until 2.56)
        :param reservation_id: Return the ID of the reservation instead of a server.
        :param min_count: Least number of servers to launch.
        :param max_count: Largest number of servers to launch.
        :param security_groups: Names of security groups.
        :param userdata: What the metadata service serves to the guest: text, bytes or open file.
        :param key_name: Name of a key pair to inject.
        :param availability_zone: Availability zone to place the server in.
        :param block_device_mapping: Block devices, in the legacy form: device -> id:type:size:delete.
        :param block_device_mapping_v2: Disks, as Nova's API has them: source_type, destination_type, uuid,
            boot_index, volume_size (GiB), delete_on_termination, ...
        :param nics: Networks to connect, each with net-id or port-id, and v4-fixed-ip, v6-fixed-ip or tag;
            or "auto" or "none" (2.37). Required since 2.37.
        :param scheduler_hints: Hints for the scheduler, as {"group": ID of a server group}.
        :param config_drive: Give the guest a configuration drive.
        :param disk_config: "AUTO" or "MANUAL" partitioning.
        :param admin_pass: Password of the guest's administrator.
        :param access_ip_v4: IPv4 address to reach the server by.
        :param access_ip_v6: IPv6 address to reach the server by.
        :param description: Description of the server. (2.19 and later)
        :param tags: Tags of the server. (2.52 and later)
        :param trusted_image_certificates: IDs of certificates to verify the image's signature with. (2.63
            and later)
        :param host: Host to launch the server on. (2.74 and later)
        :param hypervisor_hostname: Hypervisor to launch the server on. (2.74 and later)
        :param hostname: Host name of the guest. (2.90 and later)
        """
    def update(
        self,
        server: Server | str,
        name: str | None = None,
        description: str | None = None,
        hostname: str | None = None,
        pinned_availability_zone: str | None = ...,
        *,
        access_ip_v4: str | None = None,
        access_ip_v6: str | None = None,
        disk_config: str | None = None,
    ) -> Server | None:
        """Change a server.

        :param server: The server, or its ID.
        :param name: New name. (2.19 and later)
        :param description: New description; an empty one removes it. (2.19 and later)
        :param hostname: New host name of the guest. (2.90 and later)
        :param pinned_availability_zone: Zone to pin the server to, its own; None to unpin it. (2.104 and
            later)
        :param access_ip_v4: IPv4 address to reach the server by.
        :param access_ip_v6: IPv6 address to reach the server by.
        :param disk_config: "AUTO" or "MANUAL" partitioning.
        """
    def delete(self, server: Server | str) -> TupleWithMeta[Any]:
        """Delete a server.

        :param server: The server, or its ID.
        """
    def list(
        self,
        detailed: bool = True,
        search_opts: dict[str, Any] | None = None,
        marker: str | None = None,
        limit: int | None = None,
        sort_keys: builtins.list[str] | None = None,
        sort_dirs: builtins.list[str] | None = None,
    ) -> ListWithMeta[Server]:
        """List servers.

        :param detailed: whole servers, or only ID, name and links
        :param search_opts: filters, by name of the query parameter: see List Servers in the API reference
        :param marker: ID of the server after which to begin
        :param limit: how many at most; the server has a limit of its own. -1: all, page by page
        :param sort_keys: attributes to sort by
        :param sort_dirs: "asc" or "desc", one for each key
        """
    def iter(
        self,
        detailed: bool = True,
        search_opts: dict[str, Any] | None = None,
        marker: str | None = None,
        limit: int | None = None,
        sort_keys: builtins.list[str] | None = None,
        sort_dirs: builtins.list[str] | None = None,
    ) -> Generator[Server]:
        """Iterates over all that `list` lists, page by page: `limit` is the size of a page."""
    def wait_for(self, server: Any, what: str = "ACTIVE", timeout: float = 600.0) -> Server:
        """Wait until a server is somewhere, and return it as it is then.

        :param what: a status, which must have come to rest; or "settled" (no task), "deleted", "resized", "migrated",
            "confirmed", "shelved"
        :param timeout: seconds
        :raises ResourceInErrorState: if it gets into ERROR, with its fault
        :raises InstanceInDeletedState: if it is deleted meanwhile
        :raises WaitTimeout: if it takes longer
        """
    def start(self, server: Server | str) -> TupleWithMeta[Any]:
        """Start a stopped server.

        :param server: The server, or its ID.
        """
    def stop(self, server: Server | str) -> TupleWithMeta[Any]:
        """Stop a server.

        :param server: The server, or its ID.
        """
    def reboot(self, server: Server | str, reboot_type: str = "SOFT") -> TupleWithMeta[Any]:
        """Reboot a server.

        :param server: The server, or its ID.
        :param reboot_type: "SOFT", or "HARD" as a power cycle.
        """
    def pause(self, server: Server | str) -> TupleWithMeta[Any]:
        """Pause a server: it stays in memory.

        :param server: The server, or its ID.
        """
    def unpause(self, server: Server | str) -> TupleWithMeta[Any]:
        """Unpause a server.

        :param server: The server, or its ID.
        """
    def suspend(self, server: Server | str) -> TupleWithMeta[Any]:
        """Suspend a server: its memory goes to disk.

        :param server: The server, or its ID.
        """
    def resume(self, server: Server | str) -> TupleWithMeta[Any]:
        """Resume a suspended server.

        :param server: The server, or its ID.
        """
    def lock(self, server: Server | str, reason: str | None = None) -> TupleWithMeta[Any]:
        """Lock a server: only administrators may act on it.

        :param server: The server, or its ID.
        :param reason: Why it is locked. (2.73 and later)
        """
    def unlock(self, server: Server | str) -> TupleWithMeta[Any]:
        """Unlock a server.

        :param server: The server, or its ID.
        """
    def force_delete(self, server: Server | str) -> TupleWithMeta[Any]:
        """Delete a server that is in any state.

        :param server: The server, or its ID.
        """
    def restore(self, server: Server | str) -> TupleWithMeta[Any]:
        """Restore a soft-deleted server.

        :param server: The server, or its ID.
        """
    def reset_state(self, server: Server | str, state: str = "error") -> TupleWithMeta[Any]:
        """Set the state that Nova has on record for a server.

        :param server: The server, or its ID.
        :param state: "error" or "active".
        """
    def rescue(self, server: Server | str, password: str | None = None, image: Any = None) -> TupleWithMeta[Any]:
        """Boot a server from a rescue image, its own disk beside it.

        :param server: The server, or its ID.
        :param password: Password for the rescue system.
        :param image: Image to rescue from.
        """
    def unrescue(self, server: Server | str) -> TupleWithMeta[Any]:
        """Return a server from rescue.

        :param server: The server, or its ID.
        """
    def shelve(self, server: Server | str) -> TupleWithMeta[Any]:
        """Shelve a server: its disk is kept as an image.

        :param server: The server, or its ID.
        """
    def shelve_offload(self, server: Server | str) -> TupleWithMeta[Any]:
        """Remove a shelved server from its host.

        :param server: The server, or its ID.
        """
    def unshelve(
        self, server: Server | str, availability_zone: str | None = ..., host: str | None = None
    ) -> TupleWithMeta[Any]:
        """Bring a shelved server back.

        :param server: The server, or its ID.
        :param availability_zone: Zone to restore it in; None unpins it from its zone. (2.91 and later)
        :param host: Host to restore it on. (2.91 and later)
        """
    def trigger_crash_dump(self, server: Server | str) -> TupleWithMeta[Any]:
        """Make the guest dump its memory. (2.17 and later)

        :param server: The server, or its ID.
        """
    def resize(self, server: Server | str, flavor: Any, disk_config: str | None = None) -> TupleWithMeta[Any]:
        """Resize a server.

        :param server: The server, or its ID.
        :param flavor: New flavor, or its ID.
        :param disk_config: "AUTO" or "MANUAL" partitioning.
        """
    def confirm_resize(self, server: Server | str) -> TupleWithMeta[Any]:
        """Confirm a resize or migration: the old server goes.

        :param server: The server, or its ID.
        """
    def revert_resize(self, server: Server | str) -> TupleWithMeta[Any]:
        """Revert a resize or migration.

        :param server: The server, or its ID.
        """
    def migrate(self, server: Server | str, host: str | None = None) -> TupleWithMeta[Any]:
        """Migrate a server to another host.

        :param server: The server, or its ID.
        :param host: Host to migrate to.
        """
    @overload
    def live_migrate(
        self, server: Server | str, host: str | None, block_migration: bool | str | None
    ) -> TupleWithMeta[Any]:
        """Migrate a running server to another host.

        :param server: The server, or its ID.
        :param host: Host to migrate to; None lets the scheduler choose.
        :param block_migration: Copy local disks; "auto" from 2.25.
        """
    @overload
    def live_migrate(
        self, server: Server | str, host: str | None, block_migration: bool | str | None, force: bool | None = None
    ) -> TupleWithMeta[Any]:
        """Migrate a running server to another host.

        :param server: The server, or its ID.
        :param host: Host to migrate to; None lets the scheduler choose.
        :param block_migration: Copy local disks; "auto" from 2.25.
        :param force: Do not ask the scheduler. (2.30 to 2.67)
        """
    @overload
    def live_migrate(
        self, server: Server | str, host: str | None, block_migration: bool | str | None, disk_over_commit: bool | None
    ) -> TupleWithMeta[Any]:
        """Migrate a running server to another host.

        :param server: The server, or its ID.
        :param host: Host to migrate to; None lets the scheduler choose.
        :param block_migration: Copy local disks; "auto" from 2.25.
        :param disk_over_commit: Let the disks overcommit. (until 2.24)
        """
    @overload
    def evacuate(
        self, server: Server | str, host: str | None = None, password: str | None = None
    ) -> TupleWithMeta[Any]:
        """Rebuild a server of a failed host on another.

        :param server: The server, or its ID.
        :param host: Host to rebuild the server on.
        :param password: New password of the administrator.
        """
    @overload
    def evacuate(
        self, server: Server | str, host: str | None = None, password: str | None = None, force: bool | None = None
    ) -> TupleWithMeta[Any]:
        """Rebuild a server of a failed host on another.

        :param server: The server, or its ID.
        :param host: Host to rebuild the server on.
        :param password: New password of the administrator.
        :param force: Do not ask the scheduler. (2.29 to 2.67)
        """
    @overload
    def evacuate(
        self, server: Server | str, host: str | None = None, on_shared_storage: bool = True, password: str | None = None
    ) -> TupleWithMeta[Any]:
        """Rebuild a server of a failed host on another.

        :param server: The server, or its ID.
        :param host: Host to rebuild the server on.
        :param on_shared_storage: Its disk is on shared storage. (until 2.13)
        :param password: New password of the administrator.
        """
    def rebuild(
        self,
        server: Server | str,
        image: Any,
        password: str | None = None,
        disk_config: str | None = None,
        preserve_ephemeral: bool = False,
        name: str | None = None,
        meta: dict[str, str] | None = None,
        files: dict[str, Any] | None = None,
        *,
        description: str | None = ...,
        key_name: str | None = ...,
        userdata: Any = ...,
        trusted_image_certificates: builtins.list[str] | None = ...,
        hostname: str | None = ...,
        access_ip_v4: str | None = None,
        access_ip_v6: str | None = None,
    ) -> Server:
        """Make a server anew from an image.

        :param server: The server, or its ID.
        :param image: Image to rebuild from, or its ID.
        :param password: New password of the administrator.
        :param disk_config: "AUTO" or "MANUAL" partitioning.
        :param preserve_ephemeral: Keep the ephemeral disk.
        :param name: New name.
        :param meta: New metadata.
        :param files: Files to inject: path -> content, text or open file. (until 2.56)
        :param description: New description; None removes it. (2.19 and later)
        :param key_name: New key pair; None removes it. (2.54 and later)
        :param userdata: New user data; None removes it. (2.57 and later)
        :param trusted_image_certificates: New IDs of certificates; None removes them. (2.63 and later)
        :param hostname: New host name of the guest; None resets it. (2.90 and later)
        :param access_ip_v4: IPv4 address to reach the server by.
        :param access_ip_v6: IPv6 address to reach the server by.
        """
    def create_image(
        self, server: Server | str, image_name: str, metadata: dict[str, str] | None = None
    ) -> StrWithMeta:
        """Make an image of a server.

        :param server: The server, or its ID.
        :param image_name: Name of the image.
        :param metadata: Metadata of the image.
        """
    def backup(
        self,
        server: Server | str,
        backup_name: str,
        backup_type: str,
        rotation: int,
        *,
        metadata: dict[str, str] | None = None,
    ) -> DictWithMeta[str, str] | TupleWithMeta[Any]:
        """Make an image of a server, one of a rotation.

        :param server: The server, or its ID.
        :param backup_name: Name of the image.
        :param backup_type: A label as "daily" or "weekly".
        :param rotation: How many backups of this type to keep.
        :param metadata: Metadata of the image.
        """
    def get_console_output(self, server: Server | str, length: int | str | None = None) -> StrWithMeta:
        """What the guest wrote to its console.

        :param server: The server, or its ID.
        :param length: Lines from the end; None: all.
        """
    def change_password(self, server: Server | str, password: str) -> TupleWithMeta[Any]:
        """Set the password of the guest's administrator.

        :param server: The server, or its ID.
        :param password: The new password.
        """
    def clear_password(self, server: Server | str) -> TupleWithMeta[Any]:
        """Forget the guest's password.

        :param server: The server, or its ID.
        """
    def get_password(self, server: Server | str, private_key: str | None = None) -> StrWithMeta:
        """The password that the guest published, encrypted with the key pair it was booted with.

        :param private_key: path of a private key to decrypt it with; without one it stays encrypted
        """
    def get_console_url(self, server: Server | str, console_type: str) -> DictWithMeta[str, Any]:
        """Open a console: type and URL.

        :param console_type: novnc, xvpvnc, spice-html5, rdp-html5, serial; webmks (2.8), spice-direct (2.99)
        :raises UnsupportedConsoleType: if there is no such type at the client's microversion
        """
    def get_vnc_console(self, server: Server | str, console_type: str) -> DictWithMeta[str, Any]:
        """Open a console: type and URL.

        :param console_type: novnc, xvpvnc, spice-html5, rdp-html5, serial; webmks (2.8), spice-direct (2.99)
        :raises UnsupportedConsoleType: if there is no such type at the client's microversion
        """
    def get_spice_console(self, server: Server | str, console_type: str) -> DictWithMeta[str, Any]:
        """Open a console: type and URL.

        :param console_type: novnc, xvpvnc, spice-html5, rdp-html5, serial; webmks (2.8), spice-direct (2.99)
        :raises UnsupportedConsoleType: if there is no such type at the client's microversion
        """
    def get_rdp_console(self, server: Server | str, console_type: str) -> DictWithMeta[str, Any]:
        """Open a console: type and URL.

        :param console_type: novnc, xvpvnc, spice-html5, rdp-html5, serial; webmks (2.8), spice-direct (2.99)
        :raises UnsupportedConsoleType: if there is no such type at the client's microversion
        """
    def get_serial_console(self, server: Server | str, console_type: str) -> DictWithMeta[str, Any]:
        """Open a console: type and URL.

        :param console_type: novnc, xvpvnc, spice-html5, rdp-html5, serial; webmks (2.8), spice-direct (2.99)
        :raises UnsupportedConsoleType: if there is no such type at the client's microversion
        """
    def get_mks_console(self, server: Server | str) -> DictWithMeta[str, Any]:
        """Open an MKS console. (2.8 and later)

        :param server: The server, or its ID.
        """
    def ips(self, server: Server | str, network: str | None = None) -> DictWithMeta[str, Any]:
        """The addresses of a server: name of the network -> `addr` and `version` of each.

        :param network: only those on the network of this name
        """
    def add_fixed_ip(self, server: Server | str, network_id: str) -> TupleWithMeta[Any]:
        """Give a server one more address of a network.

        :param server: The server, or its ID.
        :param network_id: ID of the network.
        """
    def remove_fixed_ip(self, server: Server | str, address: str) -> TupleWithMeta[Any]:
        """Take an address from a server.

        :param server: The server, or its ID.
        :param address: The address.
        """
    def add_floating_ip(self, server: Server | str, address: Any, fixed_address: Any = None) -> TupleWithMeta[Any]:
        """Give a floating IP to a server.

        :param server: The server, or its ID.
        :param address: The floating IP, a `FloatingIP` or its address.
        :param fixed_address: Address of the server that it leads to; without it the first.
        """
    def remove_floating_ip(self, server: Server | str, address: Any) -> TupleWithMeta[Any]:
        """Take a floating IP from a server.

        :param server: The server, or its ID.
        :param address: The floating IP, a `FloatingIP` or its address.
        """
    def diagnostics(self, server: Server | str) -> TupleWithMeta[Any]:
        """Usage of a server.

        :param server: The server, or its ID.
        """
    def topology(self, server: Server | str) -> DictWithMeta[str, Any]:
        """The NUMA topology of a server. (2.78 and later)

        :param server: The server, or its ID.
        """
    def list_meta(self, server: Server | str) -> DictWithMeta[str, Any]:
        """All metadata of a server.

        :param server: The server, or its ID.
        """
    def get_meta(self, server: Server | str, key: str) -> DictWithMeta[str, Any]:
        """One item of metadata.

        :param server: The server, or its ID.
        :param key: Key of the item.
        """
    def set_meta(self, server: Server | str, metadata: dict[str, str]) -> Server:
        """Set metadata of a server.

        :param server: The server, or its ID.
        :param metadata: Items to set; others stay.
        """
    def replace_meta(self, server: Server | str, metadata: dict[str, str]) -> DictWithMeta[str, str]:
        """Replace the metadata of a server.

        :param server: The server, or its ID.
        :param metadata: All items: others go.
        """
    def set_meta_item(self, server: Server | str, key: str, value: str) -> Server:
        """Set one item of metadata."""
    def delete_meta(self, server: Server | str, keys: Iterable[str]) -> TupleWithMeta[Any]:
        """Delete items of metadata, one request each."""
    def tag_list(self, server: Server | str) -> ListWithMeta[str]:
        """The tags of a server. (2.26 and later)

        :param server: The server, or its ID.
        """
    def has_tag(self, server: Server | str, tag: str) -> bool:
        """Whether a server has a tag (2.26)."""
    def set_tags(self, server: Server | str, tags: builtins.list[str]) -> Server:
        """Replace the tags of a server. (2.26 and later)

        :param server: The server, or its ID.
        :param tags: The tags, in place of those there are.
        """
    def add_tag(self, server: Server | str, tag: str) -> StrWithMeta:
        """Add a tag to a server. (2.26 and later)

        :param server: The server, or its ID.
        :param tag: The tag.
        """
    def delete_tag(self, server: Server | str, tag: str) -> TupleWithMeta[Any]:
        """Remove a tag. (2.26 and later)

        :param server: The server, or its ID.
        :param tag: The tag.
        """
    def delete_all_tags(self, server: Server | str) -> TupleWithMeta[Any]:
        """Remove all tags of a server. (2.26 and later)

        :param server: The server, or its ID.
        """
    def list_security_group(self, server: Server | str) -> ListWithMeta[SecurityGroup]:
        """The security groups of a server.

        :param server: The server, or its ID.
        """
    def add_security_group(self, server: Server | str, security_group: str) -> TupleWithMeta[Any]:
        """Add a security group to a server.

        :param server: The server, or its ID.
        :param security_group: Name or ID of the group.
        """
    def remove_security_group(self, server: Server | str, security_group: str) -> TupleWithMeta[Any]:
        """Remove a security group from a server.

        :param server: The server, or its ID.
        :param security_group: Name or ID of the group.
        """
    def interface_list(self, server: Server | str) -> ListWithMeta[NetworkInterface]:
        """The network interfaces of a server.

        :param server: The server, or its ID.
        """
    def interface_show(self, server: Server | str, port_id: str) -> NetworkInterface:
        """One network interface of a server.

        :param server: The server, or its ID.
        :param port_id: ID of the port.
        """
    def interface_attach(
        self,
        server: Server | str,
        port_id: str | None,
        net_id: str | None,
        fixed_ip: str | None,
        tag: str | None = None,
    ) -> NetworkInterface:
        """Attach a network interface to a server.

        :param server: The server, or its ID.
        :param port_id: Port to attach, or None.
        :param net_id: Network to make a port on, or None.
        :param fixed_ip: Address of the port, or None.
        :param tag: Tag by which the guest knows the interface. (2.49 and later)
        """
    def interface_detach(self, server: Server | str, port_id: str) -> TupleWithMeta[Any]:
        """Detach a network interface from a server.

        :param server: The server, or its ID.
        :param port_id: ID of the port.
        """
    def inject_network_info(self, server: Server | str) -> TupleWithMeta[Any]:
        """Give a server the information about its network again (admin only).

        :param server: The server, or its ID.
        """
    def reset_network(self, server: Server | str) -> TupleWithMeta[Any]:
        """Set up the network inside of a server again.

        :param server: The server, or its ID.
        """
    def find(self, **kwargs: Any) -> Server:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    def findall(self, **kwargs: Any) -> ListWithMeta[Server]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """

@type_check_only
class AsyncServerManager(BootingManagerWithFind):
    """`ServerManager` as the asynchronous client has it. At run time there is no class of this name."""
    @staticmethod
    def transform_userdata(data: Any) -> str:
        """A text, bytes, or what an open file holds, in base64."""
    async def get(self, server: AsyncServer | str) -> AsyncServer:
        """Show a server.

        :param server: The server, or its ID.
        """
    async def create(
        self,
        name: str,
        image: Any,
        flavor: Any,
        meta: dict[str, str] | None = None,
        files: dict[str, Any] | None = None,
        reservation_id: bool = False,
        min_count: int | None = None,
        max_count: int | None = None,
        security_groups: builtins.list[str] | None = None,
        userdata: Any = None,
        key_name: str | None = None,
        availability_zone: str | None = None,
        block_device_mapping: dict[str, str] | None = None,
        block_device_mapping_v2: builtins.list[dict[str, Any]] | None = None,
        nics: builtins.list[dict[str, str]] | str | None = None,
        scheduler_hints: dict[str, Any] | None = None,
        config_drive: bool | str | None = None,
        disk_config: str | None = None,
        admin_pass: str | None = None,
        access_ip_v4: str | None = None,
        access_ip_v6: str | None = None,
        description: str | None = None,
        tags: builtins.list[str] | None = None,
        trusted_image_certificates: builtins.list[str] | None = None,
        host: str | None = None,
        hypervisor_hostname: str | None = None,
        hostname: str | None = None,
    ) -> AsyncServer | Any:
        """Launch servers.

        :param name: Name of the server.
        :param image: Image to boot from, or its ID.
        :param flavor: Flavor, or its ID.
        :param meta: Metadata: up to 255 characters each.
        :param files: Files to inject: path -> content, text or open file. (until 2.56)
        :param reservation_id: Return the ID of the reservation instead of a server.
        :param min_count: Least number of servers to launch.
        :param max_count: Largest number of servers to launch.
        :param security_groups: Names of security groups.
        :param userdata: What the metadata service serves to the guest: text, bytes or open file.
        :param key_name: Name of a key pair to inject.
        :param availability_zone: Availability zone to place the server in.
        :param block_device_mapping: Block devices, in the legacy form: device -> id:type:size:delete.
        :param block_device_mapping_v2: Disks, as Nova's API has them: source_type, destination_type, uuid,
            boot_index, volume_size (GiB), delete_on_termination, ...
        :param nics: Networks to connect, each with net-id or port-id, and v4-fixed-ip, v6-fixed-ip or tag;
            or "auto" or "none" (2.37). Required since 2.37.
        :param scheduler_hints: Hints for the scheduler, as {"group": ID of a server group}.
        :param config_drive: Give the guest a configuration drive.
        :param disk_config: "AUTO" or "MANUAL" partitioning.
        :param admin_pass: Password of the guest's administrator.
        :param access_ip_v4: IPv4 address to reach the server by.
        :param access_ip_v6: IPv6 address to reach the server by.
        :param description: Description of the server. (2.19 and later)
        :param tags: Tags of the server. (2.52 and later)
        :param trusted_image_certificates: IDs of certificates to verify the image's signature with. (2.63
            and later)
        :param host: Host to launch the server on. (2.74 and later)
        :param hypervisor_hostname: Hypervisor to launch the server on. (2.74 and later)
        :param hostname: Host name of the guest. (2.90 and later)
        """
    async def update(
        self,
        server: AsyncServer | str,
        name: str | None = None,
        description: str | None = None,
        hostname: str | None = None,
        pinned_availability_zone: str | None = ...,
        *,
        access_ip_v4: str | None = None,
        access_ip_v6: str | None = None,
        disk_config: str | None = None,
    ) -> AsyncServer | None:
        """Change a server.

        :param server: The server, or its ID.
        :param name: New name. (2.19 and later)
        :param description: New description; an empty one removes it. (2.19 and later)
        :param hostname: New host name of the guest. (2.90 and later)
        :param pinned_availability_zone: Zone to pin the server to, its own; None to unpin it. (2.104 and
            later)
        :param access_ip_v4: IPv4 address to reach the server by.
        :param access_ip_v6: IPv6 address to reach the server by.
        :param disk_config: "AUTO" or "MANUAL" partitioning.
        """
    async def delete(self, server: AsyncServer | str) -> TupleWithMeta[Any]:
        """Delete a server.

        :param server: The server, or its ID.
        """
    async def list(
        self,
        detailed: bool = True,
        search_opts: dict[str, Any] | None = None,
        marker: str | None = None,
        limit: int | None = None,
        sort_keys: builtins.list[str] | None = None,
        sort_dirs: builtins.list[str] | None = None,
    ) -> ListWithMeta[AsyncServer]:
        """List servers.

        :param detailed: whole servers, or only ID, name and links
        :param search_opts: filters, by name of the query parameter: see List Servers in the API reference
        :param marker: ID of the server after which to begin
        :param limit: how many at most; the server has a limit of its own. -1: all, page by page
        :param sort_keys: attributes to sort by
        :param sort_dirs: "asc" or "desc", one for each key
        """
    def iter(
        self,
        detailed: bool = True,
        search_opts: dict[str, Any] | None = None,
        marker: str | None = None,
        limit: int | None = None,
        sort_keys: builtins.list[str] | None = None,
        sort_dirs: builtins.list[str] | None = None,
    ) -> AsyncGenerator[AsyncServer]:
        """Iterates over all that `list` lists, page by page: `limit` is the size of a page."""
    async def wait_for(self, server: Any, what: str = "ACTIVE", timeout: float = 600.0) -> AsyncServer:
        """Wait until a server is somewhere, and return it as it is then.

        :param what: a status, which must have come to rest; or "settled" (no task), "deleted", "resized", "migrated",
            "confirmed", "shelved"
        :param timeout: seconds
        :raises ResourceInErrorState: if it gets into ERROR, with its fault
        :raises InstanceInDeletedState: if it is deleted meanwhile
        :raises WaitTimeout: if it takes longer
        """
    async def start(self, server: AsyncServer | str) -> TupleWithMeta[Any]:
        """Start a stopped server.

        :param server: The server, or its ID.
        """
    async def stop(self, server: AsyncServer | str) -> TupleWithMeta[Any]:
        """Stop a server.

        :param server: The server, or its ID.
        """
    async def reboot(self, server: AsyncServer | str, reboot_type: str = "SOFT") -> TupleWithMeta[Any]:
        """Reboot a server.

        :param server: The server, or its ID.
        :param reboot_type: "SOFT", or "HARD" as a power cycle.
        """
    async def pause(self, server: AsyncServer | str) -> TupleWithMeta[Any]:
        """Pause a server: it stays in memory.

        :param server: The server, or its ID.
        """
    async def unpause(self, server: AsyncServer | str) -> TupleWithMeta[Any]:
        """Unpause a server.

        :param server: The server, or its ID.
        """
    async def suspend(self, server: AsyncServer | str) -> TupleWithMeta[Any]:
        """Suspend a server: its memory goes to disk.

        :param server: The server, or its ID.
        """
    async def resume(self, server: AsyncServer | str) -> TupleWithMeta[Any]:
        """Resume a suspended server.

        :param server: The server, or its ID.
        """
    async def lock(self, server: AsyncServer | str, reason: str | None = None) -> TupleWithMeta[Any]:
        """Lock a server: only administrators may act on it.

        :param server: The server, or its ID.
        :param reason: Why it is locked. (2.73 and later)
        """
    async def unlock(self, server: AsyncServer | str) -> TupleWithMeta[Any]:
        """Unlock a server.

        :param server: The server, or its ID.
        """
    async def force_delete(self, server: AsyncServer | str) -> TupleWithMeta[Any]:
        """Delete a server that is in any state.

        :param server: The server, or its ID.
        """
    async def restore(self, server: AsyncServer | str) -> TupleWithMeta[Any]:
        """Restore a soft-deleted server.

        :param server: The server, or its ID.
        """
    async def reset_state(self, server: AsyncServer | str, state: str = "error") -> TupleWithMeta[Any]:
        """Set the state that Nova has on record for a server.

        :param server: The server, or its ID.
        :param state: "error" or "active".
        """
    async def rescue(
        self, server: AsyncServer | str, password: str | None = None, image: Any = None
    ) -> TupleWithMeta[Any]:
        """Boot a server from a rescue image, its own disk beside it.

        :param server: The server, or its ID.
        :param password: Password for the rescue system.
        :param image: Image to rescue from.
        """
    async def unrescue(self, server: AsyncServer | str) -> TupleWithMeta[Any]:
        """Return a server from rescue.

        :param server: The server, or its ID.
        """
    async def shelve(self, server: AsyncServer | str) -> TupleWithMeta[Any]:
        """Shelve a server: its disk is kept as an image.

        :param server: The server, or its ID.
        """
    async def shelve_offload(self, server: AsyncServer | str) -> TupleWithMeta[Any]:
        """Remove a shelved server from its host.

        :param server: The server, or its ID.
        """
    async def unshelve(
        self, server: AsyncServer | str, availability_zone: str | None = ..., host: str | None = None
    ) -> TupleWithMeta[Any]:
        """Bring a shelved server back.

        :param server: The server, or its ID.
        :param availability_zone: Zone to restore it in; None unpins it from its zone. (2.91 and later)
        :param host: Host to restore it on. (2.91 and later)
        """
    async def trigger_crash_dump(self, server: AsyncServer | str) -> TupleWithMeta[Any]:
        """Make the guest dump its memory. (2.17 and later)

        :param server: The server, or its ID.
        """
    async def resize(
        self, server: AsyncServer | str, flavor: Any, disk_config: str | None = None
    ) -> TupleWithMeta[Any]:
        """Resize a server.

        :param server: The server, or its ID.
        :param flavor: New flavor, or its ID.
        :param disk_config: "AUTO" or "MANUAL" partitioning.
        """
    async def confirm_resize(self, server: AsyncServer | str) -> TupleWithMeta[Any]:
        """Confirm a resize or migration: the old server goes.

        :param server: The server, or its ID.
        """
    async def revert_resize(self, server: AsyncServer | str) -> TupleWithMeta[Any]:
        """Revert a resize or migration.

        :param server: The server, or its ID.
        """
    async def migrate(self, server: AsyncServer | str, host: str | None = None) -> TupleWithMeta[Any]:
        """Migrate a server to another host.

        :param server: The server, or its ID.
        :param host: Host to migrate to.
        """
    @overload
    async def live_migrate(
        self, server: AsyncServer | str, host: str | None, block_migration: bool | str | None
    ) -> TupleWithMeta[Any]:
        """Migrate a running server to another host.

        :param server: The server, or its ID.
        :param host: Host to migrate to; None lets the scheduler choose.
        :param block_migration: Copy local disks; "auto" from 2.25.
        """
    @overload
    async def live_migrate(
        self, server: AsyncServer | str, host: str | None, block_migration: bool | str | None, force: bool | None = None
    ) -> TupleWithMeta[Any]:
        """Migrate a running server to another host.

        :param server: The server, or its ID.
        :param host: Host to migrate to; None lets the scheduler choose.
        :param block_migration: Copy local disks; "auto" from 2.25.
        :param force: Do not ask the scheduler. (2.30 to 2.67)
        """
    @overload
    async def live_migrate(
        self,
        server: AsyncServer | str,
        host: str | None,
        block_migration: bool | str | None,
        disk_over_commit: bool | None,
    ) -> TupleWithMeta[Any]:
        """Migrate a running server to another host.

        :param server: The server, or its ID.
        :param host: Host to migrate to; None lets the scheduler choose.
        :param block_migration: Copy local disks; "auto" from 2.25.
        :param disk_over_commit: Let the disks overcommit. (until 2.24)
        """
    @overload
    async def evacuate(
        self, server: AsyncServer | str, host: str | None = None, password: str | None = None
    ) -> TupleWithMeta[Any]:
        """Rebuild a server of a failed host on another.

        :param server: The server, or its ID.
        :param host: Host to rebuild the server on.
        :param password: New password of the administrator.
        """
    @overload
    async def evacuate(
        self, server: AsyncServer | str, host: str | None = None, password: str | None = None, force: bool | None = None
    ) -> TupleWithMeta[Any]:
        """Rebuild a server of a failed host on another.

        :param server: The server, or its ID.
        :param host: Host to rebuild the server on.
        :param password: New password of the administrator.
        :param force: Do not ask the scheduler. (2.29 to 2.67)
        """
    @overload
    async def evacuate(
        self,
        server: AsyncServer | str,
        host: str | None = None,
        on_shared_storage: bool = True,
        password: str | None = None,
    ) -> TupleWithMeta[Any]:
        """Rebuild a server of a failed host on another.

        :param server: The server, or its ID.
        :param host: Host to rebuild the server on.
        :param on_shared_storage: Its disk is on shared storage. (until 2.13)
        :param password: New password of the administrator.
        """
    async def rebuild(
        self,
        server: AsyncServer | str,
        image: Any,
        password: str | None = None,
        disk_config: str | None = None,
        preserve_ephemeral: bool = False,
        name: str | None = None,
        meta: dict[str, str] | None = None,
        files: dict[str, Any] | None = None,
        *,
        description: str | None = ...,
        key_name: str | None = ...,
        userdata: Any = ...,
        trusted_image_certificates: builtins.list[str] | None = ...,
        hostname: str | None = ...,
        access_ip_v4: str | None = None,
        access_ip_v6: str | None = None,
    ) -> AsyncServer:
        """Make a server anew from an image.

        :param server: The server, or its ID.
        :param image: Image to rebuild from, or its ID.
        :param password: New password of the administrator.
        :param disk_config: "AUTO" or "MANUAL" partitioning.
        :param preserve_ephemeral: Keep the ephemeral disk.
        :param name: New name.
        :param meta: New metadata.
        :param files: Files to inject: path -> content, text or open file. (until 2.56)
        :param description: New description; None removes it. (2.19 and later)
        :param key_name: New key pair; None removes it. (2.54 and later)
        :param userdata: New user data; None removes it. (2.57 and later)
        :param trusted_image_certificates: New IDs of certificates; None removes them. (2.63 and later)
        :param hostname: New host name of the guest; None resets it. (2.90 and later)
        :param access_ip_v4: IPv4 address to reach the server by.
        :param access_ip_v6: IPv6 address to reach the server by.
        """
    async def create_image(
        self, server: AsyncServer | str, image_name: str, metadata: dict[str, str] | None = None
    ) -> StrWithMeta:
        """Make an image of a server.

        :param server: The server, or its ID.
        :param image_name: Name of the image.
        :param metadata: Metadata of the image.
        """
    async def backup(
        self,
        server: AsyncServer | str,
        backup_name: str,
        backup_type: str,
        rotation: int,
        *,
        metadata: dict[str, str] | None = None,
    ) -> DictWithMeta[str, str] | TupleWithMeta[Any]:
        """Make an image of a server, one of a rotation.

        :param server: The server, or its ID.
        :param backup_name: Name of the image.
        :param backup_type: A label as "daily" or "weekly".
        :param rotation: How many backups of this type to keep.
        :param metadata: Metadata of the image.
        """
    async def get_console_output(self, server: AsyncServer | str, length: int | str | None = None) -> StrWithMeta:
        """What the guest wrote to its console.

        :param server: The server, or its ID.
        :param length: Lines from the end; None: all.
        """
    async def change_password(self, server: AsyncServer | str, password: str) -> TupleWithMeta[Any]:
        """Set the password of the guest's administrator.

        :param server: The server, or its ID.
        :param password: The new password.
        """
    async def clear_password(self, server: AsyncServer | str) -> TupleWithMeta[Any]:
        """Forget the guest's password.

        :param server: The server, or its ID.
        """
    async def get_password(self, server: AsyncServer | str, private_key: str | None = None) -> StrWithMeta:
        """The password that the guest published, encrypted with the key pair it was booted with.

        :param private_key: path of a private key to decrypt it with; without one it stays encrypted
        """
    async def get_console_url(self, server: AsyncServer | str, console_type: str) -> DictWithMeta[str, Any]:
        """Open a console: type and URL.

        :param console_type: novnc, xvpvnc, spice-html5, rdp-html5, serial; webmks (2.8), spice-direct (2.99)
        :raises UnsupportedConsoleType: if there is no such type at the client's microversion
        """
    async def get_vnc_console(self, server: AsyncServer | str, console_type: str) -> DictWithMeta[str, Any]:
        """Open a console: type and URL.

        :param console_type: novnc, xvpvnc, spice-html5, rdp-html5, serial; webmks (2.8), spice-direct (2.99)
        :raises UnsupportedConsoleType: if there is no such type at the client's microversion
        """
    async def get_spice_console(self, server: AsyncServer | str, console_type: str) -> DictWithMeta[str, Any]:
        """Open a console: type and URL.

        :param console_type: novnc, xvpvnc, spice-html5, rdp-html5, serial; webmks (2.8), spice-direct (2.99)
        :raises UnsupportedConsoleType: if there is no such type at the client's microversion
        """
    async def get_rdp_console(self, server: AsyncServer | str, console_type: str) -> DictWithMeta[str, Any]:
        """Open a console: type and URL.

        :param console_type: novnc, xvpvnc, spice-html5, rdp-html5, serial; webmks (2.8), spice-direct (2.99)
        :raises UnsupportedConsoleType: if there is no such type at the client's microversion
        """
    async def get_serial_console(self, server: AsyncServer | str, console_type: str) -> DictWithMeta[str, Any]:
        """Open a console: type and URL.

        :param console_type: novnc, xvpvnc, spice-html5, rdp-html5, serial; webmks (2.8), spice-direct (2.99)
        :raises UnsupportedConsoleType: if there is no such type at the client's microversion
        """
    async def get_mks_console(self, server: AsyncServer | str) -> DictWithMeta[str, Any]:
        """Open an MKS console. (2.8 and later)

        :param server: The server, or its ID.
        """
    async def ips(self, server: AsyncServer | str, network: str | None = None) -> DictWithMeta[str, Any]:
        """The addresses of a server: name of the network -> `addr` and `version` of each.

        :param network: only those on the network of this name
        """
    async def add_fixed_ip(self, server: AsyncServer | str, network_id: str) -> TupleWithMeta[Any]:
        """Give a server one more address of a network.

        :param server: The server, or its ID.
        :param network_id: ID of the network.
        """
    async def remove_fixed_ip(self, server: AsyncServer | str, address: str) -> TupleWithMeta[Any]:
        """Take an address from a server.

        :param server: The server, or its ID.
        :param address: The address.
        """
    async def add_floating_ip(
        self, server: AsyncServer | str, address: Any, fixed_address: Any = None
    ) -> TupleWithMeta[Any]:
        """Give a floating IP to a server.

        :param server: The server, or its ID.
        :param address: The floating IP, a `FloatingIP` or its address.
        :param fixed_address: Address of the server that it leads to; without it the first.
        """
    async def remove_floating_ip(self, server: AsyncServer | str, address: Any) -> TupleWithMeta[Any]:
        """Take a floating IP from a server.

        :param server: The server, or its ID.
        :param address: The floating IP, a `FloatingIP` or its address.
        """
    async def diagnostics(self, server: AsyncServer | str) -> TupleWithMeta[Any]:
        """Usage of a server.

        :param server: The server, or its ID.
        """
    async def topology(self, server: AsyncServer | str) -> DictWithMeta[str, Any]:
        """The NUMA topology of a server. (2.78 and later)

        :param server: The server, or its ID.
        """
    async def list_meta(self, server: AsyncServer | str) -> DictWithMeta[str, Any]:
        """All metadata of a server.

        :param server: The server, or its ID.
        """
    async def get_meta(self, server: AsyncServer | str, key: str) -> DictWithMeta[str, Any]:
        """One item of metadata.

        :param server: The server, or its ID.
        :param key: Key of the item.
        """
    async def set_meta(self, server: AsyncServer | str, metadata: dict[str, str]) -> AsyncServer:
        """Set metadata of a server.

        :param server: The server, or its ID.
        :param metadata: Items to set; others stay.
        """
    async def replace_meta(self, server: AsyncServer | str, metadata: dict[str, str]) -> DictWithMeta[str, str]:
        """Replace the metadata of a server.

        :param server: The server, or its ID.
        :param metadata: All items: others go.
        """
    async def set_meta_item(self, server: AsyncServer | str, key: str, value: str) -> AsyncServer:
        """Set one item of metadata."""
    async def delete_meta(self, server: AsyncServer | str, keys: Iterable[str]) -> TupleWithMeta[Any]:
        """Delete items of metadata, one request each."""
    async def tag_list(self, server: AsyncServer | str) -> ListWithMeta[str]:
        """The tags of a server. (2.26 and later)

        :param server: The server, or its ID.
        """
    async def has_tag(self, server: AsyncServer | str, tag: str) -> bool:
        """Whether a server has a tag (2.26)."""
    async def set_tags(self, server: AsyncServer | str, tags: builtins.list[str]) -> AsyncServer:
        """Replace the tags of a server. (2.26 and later)

        :param server: The server, or its ID.
        :param tags: The tags, in place of those there are.
        """
    async def add_tag(self, server: AsyncServer | str, tag: str) -> StrWithMeta:
        """Add a tag to a server. (2.26 and later)

        :param server: The server, or its ID.
        :param tag: The tag.
        """
    async def delete_tag(self, server: AsyncServer | str, tag: str) -> TupleWithMeta[Any]:
        """Remove a tag. (2.26 and later)

        :param server: The server, or its ID.
        :param tag: The tag.
        """
    async def delete_all_tags(self, server: AsyncServer | str) -> TupleWithMeta[Any]:
        """Remove all tags of a server. (2.26 and later)

        :param server: The server, or its ID.
        """
    async def list_security_group(self, server: AsyncServer | str) -> ListWithMeta[AsyncSecurityGroup]:
        """The security groups of a server.

        :param server: The server, or its ID.
        """
    async def add_security_group(self, server: AsyncServer | str, security_group: str) -> TupleWithMeta[Any]:
        """Add a security group to a server.

        :param server: The server, or its ID.
        :param security_group: Name or ID of the group.
        """
    async def remove_security_group(self, server: AsyncServer | str, security_group: str) -> TupleWithMeta[Any]:
        """Remove a security group from a server.

        :param server: The server, or its ID.
        :param security_group: Name or ID of the group.
        """
    async def interface_list(self, server: AsyncServer | str) -> ListWithMeta[AsyncNetworkInterface]:
        """The network interfaces of a server.

        :param server: The server, or its ID.
        """
    async def interface_show(self, server: AsyncServer | str, port_id: str) -> AsyncNetworkInterface:
        """One network interface of a server.

        :param server: The server, or its ID.
        :param port_id: ID of the port.
        """
    async def interface_attach(
        self,
        server: AsyncServer | str,
        port_id: str | None,
        net_id: str | None,
        fixed_ip: str | None,
        tag: str | None = None,
    ) -> AsyncNetworkInterface:
        """Attach a network interface to a server.

        :param server: The server, or its ID.
        :param port_id: Port to attach, or None.
        :param net_id: Network to make a port on, or None.
        :param fixed_ip: Address of the port, or None.
        :param tag: Tag by which the guest knows the interface. (2.49 and later)
        """
    async def interface_detach(self, server: AsyncServer | str, port_id: str) -> TupleWithMeta[Any]:
        """Detach a network interface from a server.

        :param server: The server, or its ID.
        :param port_id: ID of the port.
        """
    async def inject_network_info(self, server: AsyncServer | str) -> TupleWithMeta[Any]:
        """Give a server the information about its network again (admin only).

        :param server: The server, or its ID.
        """
    async def reset_network(self, server: AsyncServer | str) -> TupleWithMeta[Any]:
        """Set up the network inside of a server again.

        :param server: The server, or its ID.
        """
    async def find(self, **kwargs: Any) -> AsyncServer:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    async def findall(self, **kwargs: Any) -> ListWithMeta[AsyncServer]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """
