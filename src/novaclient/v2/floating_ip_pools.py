"""Pools of floating IPs: the external networks of Neutron, by name.

compat: python-novaclient had them before 8.0.
"""

from __future__ import annotations

from novaclient import exceptions
from novaclient.base import ListWithMeta, ManagerWithFind, Resource
from novaclient.drive import step
from novaclient.fields import Field
from novaclient.spec import GET, ByVersion
from novaclient.v2.elsewhere import MOVED, PROXIED, Elsewhere, neutron

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator
    from typing import Any


class FloatingIPPool(Resource):
    """A pool: its `name`."""

    name = Field(help="Name.")

    def __repr__(self) -> str:
        return f"<FloatingIPPool: name={self.name}>"


def name_of(network: dict[str, Any]) -> str:
    """The pool that a network is: its name, or its ID if it has none."""
    return str(network["name"] or network["id"])


def external_networks(manager: Any) -> Generator[Any, Any, ListWithMeta[dict[str, Any]]]:
    """The networks that are pools."""
    return (yield step(neutron(manager).all, "networks", {"router:external": True}))


def network_of(manager: Any, pool: str | None) -> Generator[Any, Any, dict[str, Any]]:
    """The network of a pool, given its name or ID; without one the only network, or the default one.

    :raises NotFound: if there is none
    :raises NoUniqueMatch: if there are several
    """
    networks = yield from external_networks(manager)
    found = [network for network in networks if not pool or pool in (network["name"], network["id"])]
    if not pool and len(found) > 1:
        found = [network for network in found if network.get("is_default")] or found
    if not found:
        raise exceptions.NotFound(404, f"No floating IP pool {pool}." if pool else "There is no floating IP pool.")
    if len(found) > 1:
        names = ", ".join(sorted(name_of(network) for network in found))
        raise exceptions.NoUniqueMatch(f"Several floating IP pools may be meant: {names}")
    return found[0]


def pools(manager: Any) -> Generator[Any, Any, ListWithMeta[FloatingIPPool]]:
    """List the pools."""
    networks = yield from external_networks(manager)
    found = [FloatingIPPool(manager, {"name": name_of(network)}, loaded=True) for network in networks]
    return ListWithMeta(found, networks.request_ids)


class FloatingIPPoolManager(ManagerWithFind):
    """The operation on pools. Source: API reference, Floating IP pools (os-floating-ip-pools)."""

    resource_class = FloatingIPPool

    list = ByVersion(
        GET("/os-floating-ip-pools", key="floating_ip_pools", returns=FloatingIPPool, until=PROXIED,
            help="List the pools of floating IPs."),
        Elsewhere("GET", "/v2.0/networks", steps=pools, service="network", answer="ListWithMeta[FloatingIPPool]",
                  since=MOVED, help="List the pools of floating IPs."),
    )  # fmt: skip
