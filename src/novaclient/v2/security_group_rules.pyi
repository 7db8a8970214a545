# Made by `python tools/stubs.py` out of `security_group_rules.py`: change that, not this.
from collections.abc import Generator
from typing import Any, type_check_only

from novaclient.base import Manager, Resource
from novaclient.resource import TupleWithMeta
from novaclient.spec import Param

class SecurityGroupRule(Resource):
    """A rule: `id`, `parent_group_id`, `ip_protocol`, `from_port`, `to_port`, and `ip_range` or `group`."""

    id: str | int
    """ID; a number from nova-network."""
    parent_group_id: str | int
    """ID of the group."""
    ip_protocol: str | None
    """"tcp", "udp" or "icmp"."""
    from_port: int | None
    """First port, or type of ICMP; -1: any."""
    to_port: int | None
    """Last port, or code of ICMP; -1: any."""
    ip_range: dict[str, str]
    """`cidr`: addresses it comes from."""
    group: dict[str, str]
    """`name` and `tenant_id` of the group it comes from."""
    def delete(self) -> TupleWithMeta[Any]:
        """Remove a rule from its group."""

@type_check_only
class AsyncSecurityGroupRule(Resource):
    """`SecurityGroupRule` as the asynchronous client has it. At run time there is no class of this name."""

    id: str | int
    """ID; a number from nova-network."""
    parent_group_id: str | int
    """ID of the group."""
    ip_protocol: str | None
    """"tcp", "udp" or "icmp"."""
    from_port: int | None
    """First port, or type of ICMP; -1: any."""
    to_port: int | None
    """Last port, or code of ICMP; -1: any."""
    ip_range: dict[str, str]
    """`cidr`: addresses it comes from."""
    group: dict[str, str]
    """`name` and `tenant_id` of the group it comes from."""
    async def delete(self) -> TupleWithMeta[Any]:
        """Remove a rule from its group."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

def port_numbers(from_port: Any, to_port: Any) -> tuple[int, int]:
    """Ports as numbers. Raises CommandError."""

def checked(manager: Any, args: dict[str, Any]) -> dict[str, Any]:
    """compat: what python-novaclient refused before it asked the server."""

def to_neutron(
    ip_protocol: str, from_port: int, to_port: int, cidr: str | None, group_id: str | None = None
) -> dict[str, Any]:
    """A rule in Neutron's words: -1 for a port, or a type of ICMP, is any; without a source it is any address."""

def as_nova_says(rule: dict[str, Any], groups: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """A rule of Neutron as Nova showed it. `groups`: those that may be its source, by ID."""

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

def always(value: object) -> bool:
    """compat: every argument was sent, None too."""

TRAFFIC: tuple[Param, Param, Param, Param]

class SecurityGroupRuleManager(Manager):
    """The operations on rules. Source: API reference, Rules for security group (os-security-group-rules)."""
    def create(
        self,
        parent_group_id: str,
        ip_protocol: str | None = None,
        from_port: int | str | None = None,
        to_port: int | str | None = None,
        cidr: str | None = None,
        group_id: str | None = None,
    ) -> SecurityGroupRule:
        """Add a rule to a security group.

        :param parent_group_id: ID of the group that the rule is for.
        :param ip_protocol: "tcp", "udp" or "icmp".
        :param from_port: First port, or type of ICMP; -1: any.
        :param to_port: Last port, or code of ICMP; -1: any.
        :param cidr: Addresses it comes from, as "192.0.2.0/24".
        :param group_id: ID of the group whose servers it comes from, instead of `cidr`.
        """
    def delete(self, rule: SecurityGroupRule | str) -> TupleWithMeta[Any]:
        """Remove a rule from its group.

        :param rule: The rule, or its ID.
        """

@type_check_only
class AsyncSecurityGroupRuleManager(Manager):
    """`SecurityGroupRuleManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def create(
        self,
        parent_group_id: str,
        ip_protocol: str | None = None,
        from_port: int | str | None = None,
        to_port: int | str | None = None,
        cidr: str | None = None,
        group_id: str | None = None,
    ) -> AsyncSecurityGroupRule:
        """Add a rule to a security group.

        :param parent_group_id: ID of the group that the rule is for.
        :param ip_protocol: "tcp", "udp" or "icmp".
        :param from_port: First port, or type of ICMP; -1: any.
        :param to_port: Last port, or code of ICMP; -1: any.
        :param cidr: Addresses it comes from, as "192.0.2.0/24".
        :param group_id: ID of the group whose servers it comes from, instead of `cidr`.
        """
    async def delete(self, rule: AsyncSecurityGroupRule | str) -> TupleWithMeta[Any]:
        """Remove a rule from its group.

        :param rule: The rule, or its ID.
        """
