"""Networks: look-ups in Neutron, as booting a server needs them, and the networks of Nova's own API.

compat: python-novaclient had the latter, `nova.networks`, before 8.0.
"""

from __future__ import annotations

from novaclient import exceptions, hints
from novaclient.base import ListWithMeta, Manager, ManagerWithFind, Resource, getid
from novaclient.drive import flow, step
from novaclient.fields import Field, Time
from novaclient.spec import DELETE, GET, POST, UNSET, ByVersion, Param, set_at_all
from novaclient.utils import bool_from_string
from novaclient.v2.elsewhere import IN_NEUTRON, MOVED, PROXIED, Elsewhere, neutron
from novaclient.v2.images import the_one

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator
    from typing import Any


class Network(Resource):
    """A network: out of `nova.neutron` as Neutron has it, out of `nova.networks` as Nova showed it.

    Nova called its name `label`. From microversion 2.36 on there is also what Nova told of its subnets: `cidr`,
    `netmask`, `broadcast`, `gateway`, `dns1`, `dns2`, `dhcp_start`, `enable_dhcp`; `cidr_v6`, `gateway_v6`,
    `netmask_v6`. What only nova-network knew, as `bridge`, is None.
    """

    HUMAN_ID = True
    NAME_ATTR = "name"

    id = Field(help="ID.")
    label = Field(help="Its name, as Nova calls it.")
    project_id = Field(type="str | None", help="ID of the project it belongs to.")
    cidr = Field(type="str | None", help="Its IPv4 addresses.")
    netmask = Field(type="str | None", help="Mask of these.")
    broadcast = Field(type="str | None", help="Broadcast address.")
    gateway = Field(type="str | None", help="IPv4 gateway.")
    dhcp_server = Field(type="str | None", help="Address of the DHCP server.")
    dhcp_start = Field(type="str | None", help="First address that it gives.")
    enable_dhcp = Field(type="bool | None", help="Whether there is one.")
    dns1 = Field(type="str | None", help="A name server.")
    dns2 = Field(type="str | None", help="Another one.")
    cidr_v6 = Field(type="str | None", help="Its IPv6 addresses.")
    netmask_v6 = Field(type="str | int | None", help="Mask of these.")
    gateway_v6 = Field(type="str | None", help="IPv6 gateway.")
    mtu = Field(type="int | None", help="Largest packet, in bytes.")
    vlan = Field(type="int | None", help="VLAN.")
    bridge = Field(type="str | None", help="Bridge on the hosts, of nova-network.")
    bridge_interface = Field(type="str | None", help="Interface that it is connected to.")
    host = Field(type="str | None", help="Host that serves it.")
    multi_host = Field(type="bool | None", help="Whether each host does so.")
    injected = Field(type="bool | None", help="Whether addresses are written into guests.")
    priority = Field(type="int | None", help="Order among networks.")
    share_address = Field(type="bool | None", help="Whether hosts share the gateway's address.")
    rxtx_base = Field(type="int | None", help="Bandwidth factor.")
    vpn_private_address = Field(type="str | None", help="Address of its gateway inside.")
    vpn_public_address = Field(type="str | None", help="Address of its gateway outside.")
    vpn_public_port = Field(type="int | None", help="Port of its gateway outside.")
    deleted = Field(type="bool | None", help="Whether it is deleted.")
    deleted_at = Field(type="str | None", help="When that was.")
    created_at = Field(type="str | None", help="When it was made, as text.")
    updated_at = Field(type="str | None", help="When it was last changed, as text.")
    created_at_utc = Time("created_at", help="When it was made.")
    updated_at_utc = Time("updated_at", help="When it was last changed.")

    def __repr__(self) -> str:
        return f"<Network: {self.name}>"

    def _add_details(self, info: dict[str, Any]) -> None:
        super()._add_details(info)
        if "label" in info:
            vars(self).setdefault("name", info["label"])


class NeutronManager(Manager):
    """Looks up networks. Source: Networking API reference, Networks."""

    resource_class = Network

    _find = GET(
        "/v2.0/networks",
        Param("name", query=True, help="Exact name."),
        key="networks", returns=Network, service="network", help="List networks.",
    )  # fmt: skip

    @flow
    def find_network(self, name: str) -> Generator[Any, Any, Network]:
        """The network of this name.

        :raises NotFound: if there is none
        :raises NoUniqueMatch: if several have it
        """
        matches = yield step(self._find, name)
        return the_one(matches, "Network", name)


# What networks of nova-network had and those of Neutron have not. Source: nova/api/openstack/compute/networks.py
_UNKNOWN = (
    "bridge", "bridge_interface", "deleted", "deleted_at", "dhcp_server", "host", "injected", "multi_host", "priority",
    "rxtx_base", "share_address", "vpn_private_address", "vpn_public_address", "vpn_public_port",
)  # fmt: skip


def as_nova_says(network: dict[str, Any], subnets: list[dict[str, Any]]) -> dict[str, Any]:
    """A network of Neutron and its subnets as Nova showed them: the first subnet of each version of IP."""
    v4, v6 = (next((subnet for subnet in subnets if subnet["ip_version"] == version), None) for version in (4, 6))
    names = (v4 or {}).get("dns_nameservers") or []
    info = {
        "id": network["id"],
        "label": network["name"],
        "project_id": network.get("project_id") or network.get("tenant_id"),
        "mtu": network.get("mtu"),
        "vlan": network.get("provider:segmentation_id") if network.get("provider:network_type") == "vlan" else None,
        "created_at": network.get("created_at"),
        "updated_at": network.get("updated_at"),
        "dns1": names[0] if names else None,
        "dns2": names[1] if names[1:] else None,
        "enable_dhcp": v4["enable_dhcp"] if v4 else None,
        "dhcp_start": v4["allocation_pools"][0]["start"] if v4 and v4["allocation_pools"] else None,
    }
    return dict.fromkeys(_UNKNOWN) | info | _range(v4, "") | _range(v6, "_v6")


def _range(subnet: dict[str, Any] | None, suffix: str) -> dict[str, Any]:
    if subnet is None:
        named = dict.fromkeys(("cidr", "gateway", "netmask", "broadcast"))
    else:
        import ipaddress

        network = ipaddress.ip_network(subnet["cidr"])
        # Nova told the mask of an IPv6 network by its length
        netmask = str(network.prefixlen if suffix else network.netmask)
        named = {"cidr": subnet["cidr"], "gateway": subnet["gateway_ip"], "netmask": netmask}
        named["broadcast"] = str(network.broadcast_address)
    if suffix:
        del named["broadcast"]
    return {name + suffix: value for name, value in named.items()}


def all_networks(manager: Any) -> Generator[Any, Any, ListWithMeta[dict[str, Any]]]:
    """All networks that one may see, as Nova showed them."""
    networks = yield step(neutron(manager).all, "networks")
    subnets = yield step(neutron(manager).all, "subnets")
    of: dict[str, list[dict[str, Any]]] = {}
    for subnet in subnets:
        of.setdefault(subnet["network_id"], []).append(subnet)
    found = [as_nova_says(network, of.get(network["id"], [])) for network in networks]
    return ListWithMeta(found, networks.request_ids + subnets.request_ids)


def one_network(manager: Any, network: Any) -> Generator[Any, Any, tuple[dict[str, Any], Any]]:
    """A network as Nova showed it, and the IDs of the requests."""
    found = yield step(neutron(manager).one, "networks", getid(network))
    subnets = yield step(neutron(manager).all, "subnets", {"network_id": found["id"]})
    return as_nova_says(found, subnets), found.request_ids + subnets.request_ids


def new_network(
    manager: Any, network: dict[str, Any], subnets: list[dict[str, Any]]
) -> Generator[Any, Any, tuple[dict[str, Any], Any]]:
    """Make a network and its subnets, all or nothing. Returns what `one_network` does."""
    made = yield step(neutron(manager).create, "networks", network)
    have = []
    try:
        for subnet in subnets:
            have.append((yield step(neutron(manager).create, "subnets", subnet | {"network_id": made["id"]})))
    except Exception as error:
        try:
            yield step(neutron(manager).delete, "networks", made["id"])
        except Exception:  # noqa: BLE001  the error to tell of is the first one
            hints.give(error, f"the network {made['id']} was made, and could not be deleted again")
        raise
    return as_nova_says(made, have), made.request_ids


def subnet_of(cidr: str, gateway: str | None = None) -> dict[str, Any]:
    """What a subnet of these addresses is to Neutron."""
    subnet: dict[str, Any] = {"cidr": cidr, "ip_version": 6 if ":" in cidr else 4}
    return subnet | ({"gateway_ip": gateway} if gateway else {})


def listed(manager: Any) -> Generator[Any, Any, ListWithMeta[Network]]:
    """List networks."""
    found = yield from all_networks(manager)
    return ListWithMeta([Network(manager, info, loaded=True) for info in found], found.request_ids)


def shown(manager: Any, network: Any) -> Generator[Any, Any, Network]:
    """Show a network."""
    info, request_ids = yield from one_network(manager, network)
    return Network(manager, info, loaded=True, resp=request_ids)


def made(manager: Any, **values: Any) -> Generator[Any, Any, Network]:
    """Make a network, with a subnet for each version of IP that is asked for."""
    given = {name: value for name, value in values.items() if value is not UNSET and value is not None}
    network = {"name": given.get("label", "")}
    network |= {name: given[name] for name in ("project_id", "mtu") if name in given}
    common = {"project_id": given["project_id"]} if "project_id" in given else {}
    common |= {"enable_dhcp": bool_from_string(given["enable_dhcp"])} if "enable_dhcp" in given else {}
    subnets = []
    if "cidr" in given:
        names = [given[name] for name in ("dns1", "dns2") if name in given]
        servers = {"dns_nameservers": names} if names else {}
        subnets.append(subnet_of(given["cidr"], given.get("gateway")) | _pool(given) | servers | common)
    if "cidr_v6" in given:
        subnets.append(subnet_of(given["cidr_v6"], given.get("gateway_v6")) | common)
    info, request_ids = yield from new_network(manager, network, subnets)
    return Network(manager, info, loaded=True, resp=request_ids)


def _pool(given: dict[str, Any]) -> dict[str, Any]:
    if "allowed_start" not in given and "allowed_end" not in given:
        return {}
    import ipaddress

    # the first address is the gateway's
    network = ipaddress.ip_network(given["cidr"])
    start, end = given.get("allowed_start", str(network[2])), given.get("allowed_end", str(network[-2]))
    return {"allocation_pools": [{"start": start, "end": end}]}


def what_to_undo(manager: Any, args: dict[str, Any]) -> dict[str, Any]:
    """The action of a disassociation: from the host, the project or both."""
    host, project = args["disassociate_host"], args["disassociate_project"]
    if not host and not project:
        raise exceptions.CommandError("Must disassociate either host or project or both")
    action = "disassociate" if host and project else "disassociate_host" if host else "disassociate_project"
    return args | {"disassociate_host": {action: None}}


_KINDS = {"mtu": "int", "vlan": "int", "vlan_start": "int", "vpn_start": "int"}
_KINDS |= dict.fromkeys(("enable_dhcp", "multi_host", "share_address"), "bool | int | str")
_MEANT = {
    "label": "Its name.",
    "cidr": 'Its IPv4 addresses, as "192.0.2.0/24".',
    "cidr_v6": "Its IPv6 addresses.",
    "gateway": "IPv4 address of its gateway.",
    "gateway_v6": "IPv6 address of its gateway.",
    "dns1": "Address of its first DNS server.",
    "dns2": "Address of its second DNS server.",
    "project_id": "ID of the project that it is for.",
    "mtu": "Largest size of a packet, in bytes.",
    "enable_dhcp": "Whether DHCP tells the servers their addresses.",
    "allowed_start": "First address to give to servers.",
    "allowed_end": "Last address to give to servers.",
}
_OF_NOVA_NETWORK = {
    "bridge": "Bridge of the hosts.",
    "bridge_interface": "Interface of the hosts that the bridge is on.",
    "dhcp_server": "Address of the DHCP server.",
    "fixed_cidr": "Addresses to give to servers.",
    "id": "ID that it is to have.",
    "multi_host": "Whether each host routes for its own servers.",
    "num_networks": "How many to make.",
    "network_size": "How many addresses each of them has.",
    "priority": "Order in which servers get networks.",
    "share_address": "Whether the hosts share one gateway address.",
    "uuid": "ID that it is to have.",
    "vlan": "ID of the VLAN.",
    "vlan_start": "ID of the first VLAN.",
    "vpn_start": "First port of VPNs.",
}


def described(texts: dict[str, str], until: str = "") -> list[Param]:
    """The parameters of these names and meanings: by keyword, and sent if they are given."""
    return [
        Param(name, type=_KINDS.get(name, "str"), default=UNSET, keep=set_at_all, keyword=True, until=until, help=text)
        for name, text in texts.items()
    ]


_NETWORK = Param("network", type="Network | str", help="The network, or its ID.")
# Source: release notes of Nova 21.0, "remove-nova-network"
_NO_HOSTS = "removed in Nova 21.0 (Ussuri); a network of Neutron is not tied to a host"
_FREED = f"{_NO_HOSTS}, and `openstack network rbac delete` takes it from a project"
_SHARE = "removed in Nova 21.0 (Ussuri); in Neutron a network is given to projects by `openstack network rbac create`"


class NetworkManager(ManagerWithFind, on_resource="delete"):
    """The operations on networks. Source: API reference, Networks (os-networks)."""

    resource_class = Network

    list = ByVersion(
        GET("/os-networks", key="networks", returns=Network, until=PROXIED,
            help="List networks; a Nova without nova-network tells but `id` and `label`."),
        Elsewhere("GET", "/v2.0/networks", steps=listed, service="network", answer="ListWithMeta[Network]",
                  since=MOVED, help="List networks."),
    )  # fmt: skip
    get = ByVersion(
        GET("/os-networks/{network}", _NETWORK, key="network", returns=Network, until=PROXIED, help="Show a network."),
        Elsewhere("GET", "/v2.0/networks/{network}", _NETWORK, steps=shown, service="network", answer="Network",
                  since=MOVED, help="Show a network."),
    )  # fmt: skip
    delete = ByVersion(
        DELETE("/os-networks/{network}", _NETWORK, until=PROXIED, gone=IN_NEUTRON, help="Delete a network."),
        DELETE("/v2.0/networks/{network}", _NETWORK, service="network", since=MOVED, help="Delete a network."),
    )
    create = ByVersion(
        POST("/os-networks", *described(_MEANT), *described(_OF_NOVA_NETWORK), wrap="network", returns=Network,
             until=PROXIED, gone=IN_NEUTRON, help="Make a network."),
        Elsewhere("POST", "/v2.0/networks", *described(_MEANT), *described(_OF_NOVA_NETWORK, PROXIED), steps=made,
                  service="network", answer="Network", since=MOVED, gate=exceptions.UnsupportedAttribute,
                  help="Make a network, and a subnet for each of `cidr` and `cidr_v6`."),
    )  # fmt: skip
    disassociate = POST(
        "/os-networks/{network}/action",
        _NETWORK,
        Param("disassociate_host", "/", type="bool", default=True, help="From its host."),
        Param("disassociate_project", type="bool", default=True, keep=lambda value: False, help="From its project."),
        prepare=what_to_undo, answer="TupleWithMeta[Any]", gone=_FREED, until=PROXIED,
        help="Free a network of its host, its project or both.",
    )  # fmt: skip
    associate_host = POST(
        "/os-networks/{network}/action",
        _NETWORK,
        Param("host", "/", encode=lambda host: {"associate_host": host}, help="The host."),
        answer="TupleWithMeta[Any]", gone=_NO_HOSTS, until=PROXIED, help="Tie a network to a host.",
    )  # fmt: skip
    associate_project = POST(
        "/os-networks/add",
        Param("network", "id", type="Network | str", encode=getid, help="The network, or its ID."),
        answer="TupleWithMeta[Any]", gone=_SHARE, until=PROXIED, help="Give a network to the project.",
    )  # fmt: skip
    add = POST(
        "/os-networks/add",
        Param("network", "id", type="Network | str", default=None, keep=lambda value: True,
              encode=lambda network: getid(network) if network else None,
              help="The network, or its ID; without it any that is free."),
        answer="TupleWithMeta[Any]", gone=_SHARE, until=PROXIED, help="Give a network to the project.",
    )  # fmt: skip
