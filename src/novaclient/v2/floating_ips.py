"""Floating IPs: public addresses of a project, to be given to its servers.

compat: python-novaclient had them before 8.0.
"""

from __future__ import annotations

from novaclient.base import ListWithMeta, ManagerWithFind, Resource, getid
from novaclient.drive import step
from novaclient.fields import Field
from novaclient.spec import DELETE, GET, POST, ByVersion, Param
from novaclient.v2.elsewhere import MOVED, PROXIED, Elsewhere, neutron, own_project
from novaclient.v2.floating_ip_pools import name_of, network_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator
    from typing import Any


class FloatingIP(Resource):
    """An address: `id`, `ip`, `pool`; and if it is in use, `fixed_ip` and `instance_id`, the ID of the server."""

    id = Field(type="str | int", help="ID; a number from nova-network.")
    ip = Field(help="The address.")
    pool = Field(type="str | None", help="Pool it is of.")
    fixed_ip = Field(type="str | None", help="Address of the server that it leads to.")
    instance_id = Field(type="str | None", help="ID of that server.")


def as_nova_says(
    ips: list[dict[str, Any]], manager: Any, networks: dict[str, dict[str, Any]] | None = None
) -> Generator[Any, Any, list[FloatingIP]]:
    """Floating IPs of Neutron as Nova showed them; ports, if need be, are looked up.

    :param networks: those that they are of, by ID; looked up if they are not known
    """
    if networks is None:
        networks = yield step(neutron(manager).by_id, "networks", {ip["floating_network_id"] for ip in ips})
    # newer Neutrons tell of the port together with the address
    ports = yield step(neutron(manager).by_id, "ports", {ip["port_id"] for ip in ips if "port_details" not in ip})
    found = []
    for ip in ips:
        port = ip.get("port_details") or ports.get(ip["port_id"] or "") or {}
        network = networks.get(ip["floating_network_id"])
        info = {
            "id": ip["id"],
            "ip": ip["floating_ip_address"],
            "fixed_ip": ip["fixed_ip_address"],
            "instance_id": port.get("device_id") or None,
            "pool": name_of(network) if network else ip["floating_network_id"],
        }
        found.append(FloatingIP(manager, info, loaded=True))
    return found


def listed(manager: Any, all_tenants: bool) -> Generator[Any, Any, ListWithMeta[FloatingIP]]:
    """List the floating IPs of the project, or those of all."""
    project = None if all_tenants else (yield own_project(manager))
    ips = yield step(neutron(manager).all, "floatingips", {"project_id": project} if project else {})
    found = yield from as_nova_says(ips, manager)
    return ListWithMeta(found, ips.request_ids)


def shown(manager: Any, floating_ip: Any) -> Generator[Any, Any, FloatingIP]:
    """Show a floating IP."""
    ip = yield step(neutron(manager).one, "floatingips", getid(floating_ip))
    return (yield from _one(manager, ip))


def made(manager: Any, pool: str | None) -> Generator[Any, Any, FloatingIP]:
    """Take a floating IP out of a pool."""
    network = yield from network_of(manager, pool)
    ip = yield step(neutron(manager).create, "floatingips", {"floating_network_id": network["id"]})
    # nothing is looked up any more: an error is to mean that nothing was taken
    return (yield from _one(manager, ip, {network["id"]: network}))


def _one(manager: Any, ip: Any, networks: Any = None) -> Generator[Any, Any, FloatingIP]:
    found = yield from as_nova_says([ip], manager, networks)
    found[0].append_request_ids(ip.request_ids)
    return found[0]


FLOATING_IP = Param("floating_ip", type="FloatingIP | str", help="The floating IP, or its ID.")
POOL = Param("pool", default=None, keep=lambda value: True,
             help="Name of the pool; without it the only one, or the default one.")  # fmt: skip


class FloatingIPManager(ManagerWithFind, on_resource="delete"):
    """The operations on floating IPs. Source: API reference, Floating IPs (os-floating-ips)."""

    resource_class = FloatingIP

    list = ByVersion(
        GET("/os-floating-ips",
            Param("all_tenants", type="bool", default=False, query=True, encode=int,
                  help="Those of all projects; Nova's proxy does not know it."),
            key="floating_ips", returns=FloatingIP, until=PROXIED, help="List floating IPs."),
        Elsewhere("GET", "/v2.0/floatingips",
                  Param("all_tenants", type="bool", default=False, help="Those of all projects (admin only)."),
                  steps=listed, service="network", answer="ListWithMeta[FloatingIP]", since=MOVED,
                  help="List floating IPs."),
    )  # fmt: skip
    get = ByVersion(
        GET("/os-floating-ips/{floating_ip}", FLOATING_IP, key="floating_ip", returns=FloatingIP, until=PROXIED,
            help="Show a floating IP."),
        Elsewhere("GET", "/v2.0/floatingips/{floating_ip}", FLOATING_IP, steps=shown, service="network",
                  answer="FloatingIP", since=MOVED, help="Show a floating IP."),
    )  # fmt: skip
    create = ByVersion(
        POST("/os-floating-ips", POOL, key="floating_ip", returns=FloatingIP, until=PROXIED,
             help="Allocate a floating IP to the project."),
        Elsewhere("POST", "/v2.0/floatingips", POOL, steps=made, service="network", answer="FloatingIP", since=MOVED,
                  help="Allocate a floating IP to the project."),
    )  # fmt: skip
    delete = ByVersion(
        DELETE("/os-floating-ips/{floating_ip}", FLOATING_IP, until=PROXIED, help="Give a floating IP back."),
        DELETE("/v2.0/floatingips/{floating_ip}", FLOATING_IP, service="network", since=MOVED,
               help="Give a floating IP back."),
    )  # fmt: skip
