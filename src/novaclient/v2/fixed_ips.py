"""Fixed IPs: the addresses that servers have in their networks. In Neutron they belong to ports.

compat: python-novaclient had them before 8.0.
"""

from __future__ import annotations

from novaclient import exceptions
from novaclient.base import Manager, Resource, TupleWithMeta, getid
from novaclient.core import segment
from novaclient.drive import step
from novaclient.fields import Field
from novaclient.spec import GET, POST, ByVersion, Param
from novaclient.v2.elsewhere import MOVED, PROXIED, Elsewhere, neutron

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator
    from typing import Any


class FixedIP(Resource):
    """An address: `address`, `cidr`, `host`, and `hostname`, the name of its server; `reserved` (2.4)."""

    address = Field(help="The address.")
    cidr = Field(help="Network it is of, as CIDR.")
    host = Field(type="str | None", help="Host of the server.")
    hostname = Field(type="str | None", help="Name of the server.")
    reserved = Field(type="bool", since="2.4", help="Whether it is kept from servers.")

    def __repr__(self) -> str:
        return f"<FixedIP: {self.address}>"


def port_of(manager: Any, address: str) -> Generator[Any, Any, dict[str, Any]]:
    """The port that has an address.

    :raises NotFound: if none has it
    :raises NoUniqueMatch: if several have it, in several networks
    """
    ports = yield step(neutron(manager).all, "ports", {"fixed_ips": f"ip_address={address}"})
    if not ports:
        raise exceptions.NotFound(404, f"No port has the address {address}.")
    if len(ports) > 1:
        raise exceptions.NoUniqueMatch(f"Several ports have the address {address}.")
    port: dict[str, Any] = ports[0]
    return port


def subnet_with(manager: Any, address: str) -> Generator[Any, Any, dict[str, Any]]:
    """The subnet that an address is of. Raises NotFound or NoUniqueMatch."""
    import ipaddress

    wanted = ipaddress.ip_address(address)
    subnets = yield step(neutron(manager).all, "subnets")
    found: list[dict[str, Any]] = [subnet for subnet in subnets if wanted in ipaddress.ip_network(subnet["cidr"])]
    if not found:
        raise exceptions.NotFound(404, f"No subnet has the address {address}.")
    if len(found) > 1:
        raise exceptions.NoUniqueMatch(f"Several subnets have the address {address}.")
    return found[0]


def shown(manager: Any, fixed_ip: Any) -> Generator[Any, Any, FixedIP]:
    """Show an address, with the subnet and the server it belongs to."""
    address = address_of(fixed_ip)
    port = yield from port_of(manager, address)
    item = next(item for item in port["fixed_ips"] if item["ip_address"] == address)
    subnet = yield step(neutron(manager).one, "subnets", item["subnet_id"])
    hostname = None
    if port["device_owner"].startswith("compute:"):
        server = yield step(manager.api.servers.get, port["device_id"])
        hostname = server.name
    info = {
        "address": address,
        "cidr": subnet["cidr"],
        # only administrators are told
        "host": port.get("binding:host_id") or None,
        "hostname": hostname,
        "reserved": not port["device_id"],
    }
    return FixedIP(manager, info, loaded=True, resp=subnet.request_ids)


def reserved(manager: Any, fixed_ip: Any) -> Generator[Any, Any, TupleWithMeta[Any]]:
    """Make a port that keeps an address from servers."""
    address = address_of(fixed_ip)
    subnet = yield from subnet_with(manager, address)
    place = {"subnet_id": subnet["id"], "ip_address": address}
    port = yield step(neutron(manager).create, "ports", {"network_id": subnet["network_id"], "fixed_ips": [place]})
    return TupleWithMeta((), port.request_ids)


def freed(manager: Any, fixed_ip: Any) -> Generator[Any, Any, TupleWithMeta[Any]]:
    """Delete the port that keeps an address, if nothing is connected to it."""
    address = address_of(fixed_ip)
    port = yield from port_of(manager, address)
    if port["device_id"] or port["device_owner"]:
        raise exceptions.Conflict(409, f"The address {address} is in use.")
    return (yield step(neutron(manager).delete, "ports", port["id"]))


def address_of(fixed_ip: Any) -> str:
    """The address, given itself or a `FixedIP`."""
    return str(getattr(fixed_ip, "address", None) or getid(fixed_ip))


_FIXED_IP = Param("fixed_ip", type="FixedIP | str", help="The address.",
                  encode=lambda fixed_ip: segment("fixed_ip", address_of(fixed_ip)))  # fmt: skip
_ACTION = "/os-fixed-ips/{fixed_ip}/action"


class FixedIPsManager(Manager):
    """The operations on fixed IPs. Source: API reference, Fixed IPs (os-fixed-ips)."""

    resource_class = FixedIP
    gone = "removed in Nova 18.0 (Rocky); from microversion 2.36 on this is done in Neutron"

    get = ByVersion(
        GET("/os-fixed-ips/{fixed_ip}", _FIXED_IP, key="fixed_ip", returns=FixedIP, until=PROXIED,
            help="Show an address."),
        Elsewhere("GET", "/v2.0/ports", _FIXED_IP, steps=shown, service="network", answer="FixedIP", since=MOVED,
                  help="Show an address."),
    )  # fmt: skip
    reserve = ByVersion(
        POST(_ACTION, _FIXED_IP, wrap="reserve", until=PROXIED, help="Keep an address from servers."),
        Elsewhere("POST", "/v2.0/ports", _FIXED_IP, steps=reserved, service="network", answer="TupleWithMeta[Any]",
                  since=MOVED, help="Keep an address from servers: make a port that has it."),
    )  # fmt: skip
    unreserve = ByVersion(
        POST(_ACTION, _FIXED_IP, wrap="unreserve", until=PROXIED, help="Let servers have an address again."),
        Elsewhere("DELETE", "/v2.0/ports/{port}", _FIXED_IP, steps=freed, service="network",
                  answer="TupleWithMeta[Any]", since=MOVED,
                  help="Let servers have an address again: delete the port that has it, if it is in no use."),
    )  # fmt: skip
