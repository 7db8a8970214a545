"""Rules of security groups: what may reach the servers of a group.

compat: python-novaclient had them before 8.0.
"""

from __future__ import annotations

from novaclient import exceptions
from novaclient.base import Manager, Resource
from novaclient.drive import step
from novaclient.fields import Field
from novaclient.spec import DELETE, POST, ByVersion, Param
from novaclient.v2.elsewhere import MOVED, PROXIED, Elsewhere, neutron

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator
    from typing import Any


class SecurityGroupRule(Resource):
    """A rule: `id`, `parent_group_id`, `ip_protocol`, `from_port`, `to_port`, and `ip_range` or `group`.

    The last two are where it lets things come from: `ip_range` has a `cidr`, `group` a `name` and a `tenant_id`.
    """

    id = Field(type="str | int", help="ID; a number from nova-network.")
    parent_group_id = Field(type="str | int", help="ID of the group.")
    ip_protocol = Field(type="str | None", help='"tcp", "udp" or "icmp".')
    from_port = Field(type="int | None", help="First port, or type of ICMP; -1: any.")
    to_port = Field(type="int | None", help="Last port, or code of ICMP; -1: any.")
    ip_range = Field(type="dict[str, str]", help="`cidr`: addresses it comes from.")
    group = Field(type="dict[str, str]", help="`name` and `tenant_id` of the group it comes from.")

    def __str__(self) -> str:
        return str(self.id)


def port_numbers(from_port: Any, to_port: Any) -> tuple[int, int]:
    """Ports as numbers. Raises CommandError."""
    numbers = []
    for told, port in (("From", from_port), ("To", to_port)):
        try:
            numbers.append(int(port))
        except (TypeError, ValueError):
            raise exceptions.CommandError(f"{told} port must be an integer.") from None
    return numbers[0], numbers[1]


def checked(manager: Any, args: dict[str, Any]) -> dict[str, Any]:
    """compat: what python-novaclient refused before it asked the server."""
    low, high = port_numbers(args["from_port"], args["to_port"])
    if str(args["ip_protocol"]).upper() not in ("TCP", "UDP", "ICMP"):
        raise exceptions.CommandError("IP protocol must be 'tcp', 'udp', or 'icmp'.")
    return args | {"from_port": low, "to_port": high}


def to_neutron(
    ip_protocol: str, from_port: int, to_port: int, cidr: str | None, group_id: str | None = None
) -> dict[str, Any]:
    """A rule in Neutron's words: -1 for a port, or a type of ICMP, is any; without a source it is any address."""
    rule: dict[str, Any] = {
        "direction": "ingress",
        "ethertype": "IPv6" if cidr and ":" in cidr else "IPv4",
        "protocol": ip_protocol.lower(),
        "port_range_min": None if from_port == -1 else from_port,
        "port_range_max": None if to_port == -1 else to_port,
    }
    if group_id:
        return rule | {"remote_group_id": group_id}
    return rule | {"remote_ip_prefix": cidr or "0.0.0.0/0"}


def as_nova_says(rule: dict[str, Any], groups: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """A rule of Neutron as Nova showed it. `groups`: those that may be its source, by ID."""
    protocol, low, high = rule["protocol"], rule["port_range_min"], rule["port_range_max"]
    if protocol and low is None and high is None:
        low, high = (1, 65535) if protocol in ("tcp", "udp") else (-1, -1)
    source = groups.get(rule["remote_group_id"] or "")
    prefix = rule["remote_ip_prefix"] or ("::/0" if rule["ethertype"] == "IPv6" else "0.0.0.0/0")
    return {
        "id": rule["id"],
        "parent_group_id": rule.get("security_group_id"),
        "ip_protocol": protocol,
        "from_port": low,
        "to_port": high,
        "group": {"name": source["name"], "tenant_id": source["tenant_id"]} if source else {},
        "ip_range": {} if rule["remote_group_id"] else {"cidr": prefix},
    }


def made(
    manager: Any,
    parent_group_id: str,
    ip_protocol: str,
    from_port: int,
    to_port: int,
    cidr: str | None,
    group_id: str | None,
) -> Generator[Any, Any, SecurityGroupRule]:
    """Add a rule to a group."""
    # first look, then act: an error is to mean that nothing was done
    groups = yield step(neutron(manager).by_id, "security-groups", [group_id])
    values = to_neutron(ip_protocol, from_port, to_port, cidr, group_id) | {"security_group_id": parent_group_id}
    rule = yield step(neutron(manager).create, "security-group-rules", values)
    return SecurityGroupRule(manager, as_nova_says(rule, groups), loaded=True, resp=rule.request_ids)


def always(value: object) -> bool:
    """compat: every argument was sent, None too."""
    return True


# What it is that may come in: the same for the rules of a group and for the default ones.
TRAFFIC = (
    Param("ip_protocol", default=None, keep=always, help='"tcp", "udp" or "icmp".'),
    Param("from_port", type="int | str", default=None, keep=always, help="First port, or type of ICMP; -1: any."),
    Param("to_port", type="int | str", default=None, keep=always, help="Last port, or code of ICMP; -1: any."),
    Param("cidr", default=None, keep=always, help='Addresses it comes from, as "192.0.2.0/24".'),
)
_TO_CREATE = (
    Param("parent_group_id", help="ID of the group that the rule is for."),
    *TRAFFIC,
    Param(
        "group_id", default=None, keep=always, help="ID of the group whose servers it comes from, instead of `cidr`."
    ),
)
_RULE = Param("rule", type="SecurityGroupRule | str", help="The rule, or its ID.")


class SecurityGroupRuleManager(Manager, on_resource="delete"):
    """The operations on rules. Source: API reference, Rules for security group (os-security-group-rules)."""

    resource_class = SecurityGroupRule

    create = ByVersion(
        POST("/os-security-group-rules", *_TO_CREATE, wrap="security_group_rule", returns=SecurityGroupRule,
             prepare=checked, until=PROXIED, help="Add a rule to a security group."),
        Elsewhere("POST", "/v2.0/security-group-rules", *_TO_CREATE, steps=made, prepare=checked, service="network",
                  answer="SecurityGroupRule", since=MOVED, help="Add a rule to a security group."),
    )  # fmt: skip
    delete = ByVersion(
        DELETE("/os-security-group-rules/{rule}", _RULE, until=PROXIED, help="Remove a rule from its group."),
        DELETE("/v2.0/security-group-rules/{rule}", _RULE, service="network", since=MOVED,
               help="Remove a rule from its group."),
    )  # fmt: skip
