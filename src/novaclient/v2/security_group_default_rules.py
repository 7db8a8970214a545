"""Default rules: those that the security group `default` of a new project has from the beginning.

compat: python-novaclient had them before 8.0.
"""

from __future__ import annotations

from novaclient.base import ListWithMeta, Manager, Resource
from novaclient.drive import step
from novaclient.fields import Field
from novaclient.spec import DELETE, GET, POST, ByVersion, Param
from novaclient.v2 import security_group_rules
from novaclient.v2.elsewhere import IN_NEUTRON, MOVED, PROXIED, Elsewhere, neutron

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator
    from typing import Any


# Neutron 23.0 (2023.2, Bobcat) was the first that had them.
RULES = "default-security-group-rules"


class SecurityGroupDefaultRule(Resource):
    """A rule: `id`, `ip_protocol`, `from_port`, `to_port`, and in `ip_range` a `cidr`."""

    id = Field(type="str | int", help="ID; a number from nova-network.")
    ip_protocol = Field(type="str | None", help='"tcp", "udp" or "icmp".')
    from_port = Field(type="int | None", help="First port, or type of ICMP; -1: any.")
    to_port = Field(type="int | None", help="Last port, or code of ICMP; -1: any.")
    ip_range = Field(type="dict[str, str]", help="`cidr`: addresses it comes from.")

    def __str__(self) -> str:
        return str(self.id)


def as_nova_says(rule: dict[str, Any]) -> dict[str, Any]:
    """A default rule of Neutron as Nova showed it."""
    info = security_group_rules.as_nova_says(rule, {})
    return {name: info[name] for name in ("id", "ip_protocol", "from_port", "to_port", "ip_range")}


def made(
    manager: Any, ip_protocol: str, from_port: int, to_port: int, cidr: str | None
) -> Generator[Any, Any, SecurityGroupDefaultRule]:
    """Make a default rule."""
    values = security_group_rules.to_neutron(ip_protocol, from_port, to_port, cidr)
    values |= {"used_in_default_sg": True, "used_in_non_default_sg": False}
    rule = yield step(neutron(manager).create, RULES, values)
    return SecurityGroupDefaultRule(manager, as_nova_says(rule), loaded=True, resp=rule.request_ids)


def listed(manager: Any) -> Generator[Any, Any, ListWithMeta[SecurityGroupDefaultRule]]:
    """List the default rules that are for addresses; those for groups, and for what goes out, Nova did not have."""
    rules = yield step(neutron(manager).all, RULES, {"direction": "ingress", "used_in_default_sg": True})
    found = [
        SecurityGroupDefaultRule(manager, as_nova_says(rule), loaded=True)
        for rule in rules
        if not rule["remote_group_id"]
    ]
    return ListWithMeta(found, rules.request_ids)


_RULE = Param("rule", type="SecurityGroupDefaultRule | str", help="The rule, or its ID.")


class SecurityGroupDefaultRuleManager(Manager, on_resource="delete"):
    """The operations on default rules.

    Source: API reference, Rules for default security group (os-security-group-default-rules).
    """

    resource_class = SecurityGroupDefaultRule
    gone = IN_NEUTRON

    create = ByVersion(
        POST("/os-security-group-default-rules", *security_group_rules.TRAFFIC, wrap="security_group_default_rule",
             returns=SecurityGroupDefaultRule, prepare=security_group_rules.checked, until=PROXIED,
             help="Make a default rule."),
        Elsewhere("POST", f"/v2.0/{RULES}", *security_group_rules.TRAFFIC, steps=made,
                  prepare=security_group_rules.checked, service="network", answer="SecurityGroupDefaultRule",
                  since=MOVED, help="Make a default rule."),
    )  # fmt: skip
    delete = ByVersion(
        DELETE("/os-security-group-default-rules/{rule}", _RULE, until=PROXIED, help="Delete a default rule."),
        DELETE(f"/v2.0/{RULES}/{{rule}}", _RULE, service="network", since=MOVED, help="Delete a default rule."),
    )  # fmt: skip
    list = ByVersion(
        GET("/os-security-group-default-rules", key="security_group_default_rules", returns=SecurityGroupDefaultRule,
            until=PROXIED, help="List default rules."),
        Elsewhere("GET", f"/v2.0/{RULES}", steps=listed, service="network",
                  answer="ListWithMeta[SecurityGroupDefaultRule]", since=MOVED, help="List default rules."),
    )  # fmt: skip
