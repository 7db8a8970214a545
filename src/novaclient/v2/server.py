"""A server, as Nova shows it. Source: API reference, Show Server Details."""

from __future__ import annotations

from novaclient.base import Resource
from novaclient.fields import Field, Time
from novaclient.resource import unhinted
from novaclient.spec import microversion_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class Server(Resource):
    """A virtual machine."""

    HUMAN_ID = True

    id = Field(help="ID.")
    name = Field(help="Name.")
    status = Field(help="Status: ACTIVE, BUILD, SHUTOFF, ERROR, ...")
    project_id = Field("tenant_id", help="ID of the project it belongs to.")
    user_id = Field(help="ID of the user who made it.")
    description = Field(type="str | None", since="2.19", help="Description.")
    hostname = Field("OS-EXT-SRV-ATTR:hostname", since="2.3", help="Host name of the guest.")
    metadata = Field(type="dict[str, str]", help="Metadata.")
    tags = Field(type="list[str]", since="2.26", help="Tags.")
    flavor = Field(type="dict[str, Any]", help="The flavor it was made of, whole since 2.47; before, a reference.")
    image = Field(type="Any", help="Reference to its image; an empty text if it boots from a volume.")
    key_name = Field(type="str | None", help="Name of the key pair.")
    addresses = Field(type="dict[str, list[dict[str, Any]]]", help="Addresses by network.")
    access_ip_v4 = Field("accessIPv4", help="IPv4 address to reach it by.")
    access_ip_v6 = Field("accessIPv6", help="IPv6 address to reach it by.")
    security_groups = Field(type="list[dict[str, str]]", help="Security groups of its ports.")
    volumes_attached = Field(
        "os-extended-volumes:volumes_attached", type="list[dict[str, Any]]", help="Volumes attached to it."
    )
    config_drive = Field(help='"True" if it has a configuration drive.')
    disk_config = Field("OS-DCF:diskConfig", help='"AUTO" or "MANUAL" partitioning.')
    progress = Field(type="int", help="Percentage of what is going on.")
    fault = Field(type="dict[str, Any]", help="Why it is in ERROR.")
    vm_state = Field("OS-EXT-STS:vm_state", help="State of the virtual machine.")
    task_state = Field("OS-EXT-STS:task_state", type="str | None", help="What is going on with it.")
    power_state = Field("OS-EXT-STS:power_state", type="int", help="Power state: 1 running, 4 shut down, ...")
    locked = Field(type="bool", since="2.9", help="Whether only administrators may act on it.")
    locked_reason = Field(type="str | None", since="2.73", help="Why it is locked.")
    availability_zone = Field("OS-EXT-AZ:availability_zone", help="Availability zone it is in.")
    pinned_availability_zone = Field(type="str | None", since="2.96", help="Zone it must stay in.")
    host = Field("OS-EXT-SRV-ATTR:host", type="str | None", help="Host it is on (admin only).")
    hypervisor_hostname = Field(
        "OS-EXT-SRV-ATTR:hypervisor_hostname", type="str | None", help="Hypervisor it is on (admin only)."
    )
    instance_name = Field("OS-EXT-SRV-ATTR:instance_name", help="Its name on the hypervisor (admin only).")
    root_device_name = Field("OS-EXT-SRV-ATTR:root_device_name", type="str | None", since="2.3", help="Root disk.")
    reservation_id = Field("OS-EXT-SRV-ATTR:reservation_id", since="2.3", help="The boot it comes from.")
    launch_index = Field("OS-EXT-SRV-ATTR:launch_index", type="int", since="2.3", help="Its number within that.")
    user_data = Field("OS-EXT-SRV-ATTR:user_data", type="str | None", since="2.3", help="User data, in base64.")
    host_id = Field("hostId", help="A hash of host and project: equal for servers on one host.")
    host_status = Field(since="2.16", help="Status of the host (admin only).")
    links = Field(type="list[dict[str, str]]", help="Its URLs.")
    admin_password = Field("adminPass", help="Password of its administrator; only in the answer that made it.")
    kernel_id = Field("OS-EXT-SRV-ATTR:kernel_id", type="str | None", since="2.3", help="ID of its kernel's image.")
    ramdisk_id = Field("OS-EXT-SRV-ATTR:ramdisk_id", type="str | None", since="2.3", help="ID of its ram disk's image.")
    trusted_image_certificates = Field(type="list[str] | None", since="2.63", help="IDs of certificates.")
    server_groups = Field(type="list[str]", since="2.71", help="IDs of server groups.")
    scheduler_hints = Field(type="dict[str, Any]", since="2.100", help="Hints it was scheduled by.")
    created_at = Time("created", help="When it was made.")
    updated_at = Time("updated", help="When it was last changed.")
    launched_at = Time("OS-SRV-USG:launched_at", help="When it came up.")
    terminated_at = Time("OS-SRV-USG:terminated_at", help="When it was deleted.")

    def __repr__(self) -> str:
        return f"<Server: {getattr(self, 'name', 'unknown-name')}>"

    @property
    def networks(self) -> dict[str, list[str]]:
        """The addresses by network, networks in the order of their names; {} if the answer had none."""
        try:
            return by_network(self.addresses)
        except AttributeError:
            return {}

    @unhinted
    def rebuild(self, image: Any, password: str | None = None, preserve_ephemeral: bool = False, **kwargs: Any) -> Any:
        """Make the server anew from an image: see `ServerManager.rebuild`."""
        kwargs.update(password=password, preserve_ephemeral=preserve_ephemeral)
        return self.manager.rebuild(self, image, **kwargs)

    @unhinted
    def live_migrate(self, host: str | None = None, block_migration: Any = None, *args: Any, **kwargs: Any) -> Any:
        """Move the running server to another host: see `ServerManager.live_migrate`."""
        # compat: on a resource None stands for the default of the microversion
        before_auto = microversion_of(self.manager) < (2, 25)
        if block_migration is None:
            block_migration = False if before_auto else "auto"
        if before_auto:
            given_one = args[0] if args else kwargs.pop("disk_over_commit", None)
            args = (False if given_one is None else given_one, *args[1:])
        return self.manager.live_migrate(self, host, block_migration, *args, **kwargs)


def by_network(addresses: Any) -> dict[str, list[str]]:
    """The addresses alone of what a server's answer has as its addresses, networks in the order of their names."""
    if not isinstance(addresses, dict):
        return {}
    return {name: _texts(addresses[name]) for name in sorted(addresses)}


def _texts(addresses: Any) -> list[str]:
    """The addresses of a network. What is not as Nova sends it is shown as it is."""
    items = addresses if isinstance(addresses, list) else [addresses]
    return [
        item["addr"] if isinstance(item, dict) and isinstance(item.get("addr"), str) else str(item) for item in items
    ]


class NetworkInterface(Resource):
    """A port of a server. Its ID is the port's."""

    port_id = Field(help="ID of the port.")
    net_id = Field(help="ID of the network.")
    mac_addr = Field(help="MAC address.")
    port_state = Field(help="State of the port: ACTIVE, DOWN, ...")
    fixed_ips = Field(type="list[dict[str, str]]", help="Its addresses, and the IDs of their subnets.")
    tag = Field(type="str | None", since="2.70", help="Tag by which the guest knows it.")

    def __repr__(self) -> str:
        return f"<NetworkInterface: {self.id}>"

    @property
    def id(self) -> Any:
        """The ID of the port."""
        return self.port_id


class SecurityGroup(Resource):
    """A security group of a server."""

    id = Field(type="str | int", help="ID.")
    name = Field(help="Name.")
    description = Field(help="What it is for.")
    project_id = Field("tenant_id", help="ID of the project it belongs to.")
    rules = Field(type="list[dict[str, Any]]", help="Its rules.")

    def __str__(self) -> str:
        return str(self.id)
