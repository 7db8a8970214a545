"""Addresses of servers: fixed ones, of networks, and floating ones, of a pool.

Nova's own actions end with microversion 2.43; after it the ports of the server are changed in Neutron.
compat: python-novaclient had these methods of servers before 7.0 and 10.0.
"""

from __future__ import annotations

from novaclient import exceptions
from novaclient.base import TupleWithMeta, getid
from novaclient.drive import step
from novaclient.spec import ACTION, SERVER, ByVersion, Param
from novaclient.v2.elsewhere import Elsewhere, neutron

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator
    from typing import Any

    Changed = Generator[Any, Any, TupleWithMeta[Any]]

_LAST, _AFTER = "2.43", "2.44"


def ip_of(address: Any) -> Any:
    """The address, given itself or a `FloatingIP`."""
    return getattr(address, "ip", address)


def ports_of(manager: Any, server: Any, **filters: str) -> Generator[Any, Any, Any]:
    """The ports of a server. Raises NotFound if there is no such server."""
    ports = yield step(neutron(manager).all, "ports", {"device_id": getid(server), **filters})
    if not ports:
        yield step(manager.get, server)
    return ports


def fixed_ip_added(manager: Any, server: Any, network_id: str) -> Changed:
    """Give the port of a server one more address, of the first subnet of the network that has one to give."""
    ports = yield from ports_of(manager, server, network_id=network_id)
    subnets = yield step(neutron(manager).all, "subnets", {"network_id": network_id})
    refusal: exceptions.ClientException = exceptions.BadRequest(
        400, f"The server has no port on the network {network_id}, or the network has no subnet."
    )
    for port in ports:
        for subnet in subnets:
            fixed_ips = [*port["fixed_ips"], {"subnet_id": subnet["id"]}]
            try:
                changed = yield step(neutron(manager).update, "ports", port["id"], {"fixed_ips": fixed_ips})
            except (exceptions.BadRequest, exceptions.Conflict) as error:
                refusal = error
                continue
            return TupleWithMeta((), changed.request_ids)
    raise refusal


def fixed_ip_removed(manager: Any, server: Any, address: str) -> Changed:
    """Take an address from the port of a server."""
    ports = yield from ports_of(manager, server, fixed_ips=f"ip_address={address}")
    if not ports:
        raise exceptions.BadRequest(400, f"The server does not have the address {address}.")
    kept = [item for item in ports[0]["fixed_ips"] if item["ip_address"] != address]
    changed = yield step(neutron(manager).update, "ports", ports[0]["id"], {"fixed_ips": kept})
    return TupleWithMeta((), changed.request_ids)


def floating_ip_at(manager: Any, address: Any) -> Generator[Any, Any, dict[str, Any]]:
    """The floating IP of an address. Raises NotFound if there is none."""
    found = yield step(neutron(manager).all, "floatingips", {"floating_ip_address": ip_of(address)})
    if not found:
        raise exceptions.NotFound(404, f"There is no floating IP {ip_of(address)}.")
    ip: dict[str, Any] = found[0]
    return ip


def floating_ip_added(manager: Any, server: Any, address: Any, fixed_address: Any) -> Changed:
    """Point a floating IP to a fixed one of a server: the one that is given, or the first that can be reached."""
    ip = yield from floating_ip_at(manager, address)
    ports = yield from ports_of(manager, server)
    wanted = ip_of(fixed_address)
    goals = [
        {"port_id": port["id"], "fixed_ip_address": item["ip_address"]}
        for port in ports
        for item in port["fixed_ips"]
        if (item["ip_address"] == wanted if wanted else ":" not in item["ip_address"])
    ]
    refusal: exceptions.ClientException = exceptions.BadRequest(
        400, f"The server does not have the address {wanted}." if wanted else "The server has no IPv4 address."
    )
    for goal in goals:
        try:
            changed = yield step(neutron(manager).update, "floatingips", ip["id"], goal)
        except (exceptions.BadRequest, exceptions.NotFound, exceptions.Conflict) as error:
            # no router leads there from the pool's network, or the port has a floating IP of it already
            refusal = error
            continue
        return TupleWithMeta((), changed.request_ids)
    raise refusal


def floating_ip_removed(manager: Any, server: Any, address: Any) -> Changed:
    """Take a floating IP from a server."""
    ip = yield from floating_ip_at(manager, address)
    ports = yield from ports_of(manager, server)
    if ip["port_id"] not in {port["id"] for port in ports}:
        raise exceptions.Conflict(409, f"Floating IP {ip_of(address)} is not associated with the server.")
    changed = yield step(neutron(manager).update, "floatingips", ip["id"], {"port_id": None})
    return TupleWithMeta((), changed.request_ids)


_NETWORK_ID = Param("network_id", "networkId", help="ID of the network.")
_FIXED = Param("address", help="The address.")
_FLOATING = Param("address", type="Any", encode=ip_of, help="The floating IP, a `FloatingIP` or its address.")
_GOAL = Param("fixed_address", type="Any", default=None, encode=ip_of,
              help="Address of the server that it leads to; without it the first.")  # fmt: skip
_MOVED = {"service": "network", "answer": "TupleWithMeta[Any]", "since": _AFTER}

add_fixed_ip: ByVersion = ByVersion(
    ACTION("addFixedIp", _NETWORK_ID, until=_LAST, help="Give a server one more address of a network."),
    Elsewhere("PUT", "/v2.0/ports/{port}", SERVER, _NETWORK_ID, steps=fixed_ip_added, **_MOVED,
              help="Give a server one more address of a network."),
)  # fmt: skip
remove_fixed_ip: ByVersion = ByVersion(
    ACTION("removeFixedIp", _FIXED, until=_LAST, help="Take an address from a server."),
    Elsewhere("PUT", "/v2.0/ports/{port}", SERVER, _FIXED, steps=fixed_ip_removed, **_MOVED,
              help="Take an address from a server."),
)  # fmt: skip
add_floating_ip: ByVersion = ByVersion(
    ACTION("addFloatingIp", _FLOATING, _GOAL, until=_LAST, help="Give a floating IP to a server."),
    Elsewhere("PUT", "/v2.0/floatingips/{floatingip}", SERVER, _FLOATING, _GOAL, steps=floating_ip_added, **_MOVED,
              help="Give a floating IP to a server."),
)  # fmt: skip
remove_floating_ip: ByVersion = ByVersion(
    ACTION("removeFloatingIp", _FLOATING, until=_LAST, help="Take a floating IP from a server."),
    Elsewhere("PUT", "/v2.0/floatingips/{floatingip}", SERVER, _FLOATING, steps=floating_ip_removed, **_MOVED,
              help="Take a floating IP from a server."),
)  # fmt: skip
