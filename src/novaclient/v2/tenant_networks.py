"""Networks of a project, as its members see them.

compat: python-novaclient had them before 8.0.
"""

from __future__ import annotations

from novaclient.base import ListWithMeta, ManagerWithFind, Resource
from novaclient.fields import Field
from novaclient.spec import DELETE, GET, POST, ByVersion, Param
from novaclient.v2 import networks
from novaclient.v2.elsewhere import IN_NEUTRON, MOVED, PROXIED, Elsewhere

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator
    from typing import Any


class TenantNetwork(Resource):
    """A network: `id`, `label`, `cidr`. From Nova's proxy the last is the text "None"."""

    NAME_ATTR = "label"

    id = Field(help="ID.")
    label = Field(help="Its name.")
    cidr = Field(type="str | None", help="Its addresses.")

    def __repr__(self) -> str:
        return f"<TenantNetwork: {self.label}>"


def brief(info: dict[str, Any]) -> dict[str, Any]:
    """What is told of a network here."""
    return {name: info[name] for name in ("id", "label", "cidr")}


def listed(manager: Any) -> Generator[Any, Any, ListWithMeta[TenantNetwork]]:
    """List networks."""
    found = yield from networks.all_networks(manager)
    return ListWithMeta([TenantNetwork(manager, brief(info), loaded=True) for info in found], found.request_ids)


def shown(manager: Any, network: Any) -> Generator[Any, Any, TenantNetwork]:
    """Show a network."""
    info, request_ids = yield from networks.one_network(manager, network)
    return TenantNetwork(manager, brief(info), loaded=True, resp=request_ids)


def made(manager: Any, label: str, cidr: str) -> Generator[Any, Any, TenantNetwork]:
    """Make a network with a subnet."""
    info, request_ids = yield from networks.new_network(manager, {"name": label}, [networks.subnet_of(cidr)])
    return TenantNetwork(manager, brief(info) | {"cidr": cidr}, loaded=True, resp=request_ids)


_NETWORK = Param("network", type="TenantNetwork | str", help="The network, or its ID.")
_NEW = (Param("label", help="Its name."), Param("cidr", help='Its addresses, as "192.0.2.0/24".'))


class TenantNetworkManager(ManagerWithFind, on_resource="delete"):
    """The operations on the networks of a project. Source: API reference, Project networks (os-tenant-networks)."""

    resource_class = TenantNetwork

    list = ByVersion(
        GET("/os-tenant-networks", key="networks", returns=TenantNetwork, until=PROXIED, help="List networks."),
        Elsewhere("GET", "/v2.0/networks", steps=listed, service="network", answer="ListWithMeta[TenantNetwork]",
                  since=MOVED, help="List networks."),
    )  # fmt: skip
    get = ByVersion(
        GET("/os-tenant-networks/{network}", _NETWORK, key="network", returns=TenantNetwork, until=PROXIED,
            help="Show a network."),
        Elsewhere("GET", "/v2.0/networks/{network}", _NETWORK, steps=shown, service="network", answer="TenantNetwork",
                  since=MOVED, help="Show a network."),
    )  # fmt: skip
    delete = ByVersion(
        DELETE("/os-tenant-networks/{network}", _NETWORK, until=PROXIED, gone=IN_NEUTRON, help="Delete a network."),
        DELETE("/v2.0/networks/{network}", _NETWORK, service="network", since=MOVED, help="Delete a network."),
    )
    create = ByVersion(
        POST("/os-tenant-networks", *_NEW, wrap="network", returns=TenantNetwork, until=PROXIED, gone=IN_NEUTRON,
             help="Make a network."),
        Elsewhere("POST", "/v2.0/networks", *_NEW, steps=made, service="network", answer="TenantNetwork", since=MOVED,
                  help="Make a network with a subnet."),
    )  # fmt: skip
