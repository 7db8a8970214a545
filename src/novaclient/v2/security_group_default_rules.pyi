# Made by `python tools/stubs.py` out of `security_group_default_rules.py`: change that, not this.
from collections.abc import Generator
from typing import Any, type_check_only

from novaclient.base import ListWithMeta, Manager, Resource
from novaclient.resource import TupleWithMeta

RULES: str

class SecurityGroupDefaultRule(Resource):
    """A rule: `id`, `ip_protocol`, `from_port`, `to_port`, and in `ip_range` a `cidr`."""

    id: str | int
    """ID; a number from nova-network."""
    ip_protocol: str | None
    """"tcp", "udp" or "icmp"."""
    from_port: int | None
    """First port, or type of ICMP; -1: any."""
    to_port: int | None
    """Last port, or code of ICMP; -1: any."""
    ip_range: dict[str, str]
    """`cidr`: addresses it comes from."""
    def delete(self) -> TupleWithMeta[Any]:
        """Delete a default rule."""

@type_check_only
class AsyncSecurityGroupDefaultRule(Resource):
    """`SecurityGroupDefaultRule` as the asynchronous client has it. At run time there is no class of this name."""

    id: str | int
    """ID; a number from nova-network."""
    ip_protocol: str | None
    """"tcp", "udp" or "icmp"."""
    from_port: int | None
    """First port, or type of ICMP; -1: any."""
    to_port: int | None
    """Last port, or code of ICMP; -1: any."""
    ip_range: dict[str, str]
    """`cidr`: addresses it comes from."""
    async def delete(self) -> TupleWithMeta[Any]:
        """Delete a default rule."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

def as_nova_says(rule: dict[str, Any]) -> dict[str, Any]:
    """A default rule of Neutron as Nova showed it."""

def made(
    manager: Any, ip_protocol: str, from_port: int, to_port: int, cidr: str | None
) -> Generator[Any, Any, SecurityGroupDefaultRule]:
    """Make a default rule."""

def listed(manager: Any) -> Generator[Any, Any, ListWithMeta[SecurityGroupDefaultRule]]:
    """List the default rules that are for addresses; those for groups, and for what goes out, Nova did not have."""

class SecurityGroupDefaultRuleManager(Manager):
    """The operations on default rules."""
    def create(
        self,
        ip_protocol: str | None = None,
        from_port: int | str | None = None,
        to_port: int | str | None = None,
        cidr: str | None = None,
    ) -> SecurityGroupDefaultRule:
        """Make a default rule.

        :param ip_protocol: "tcp", "udp" or "icmp".
        :param from_port: First port, or type of ICMP; -1: any.
        :param to_port: Last port, or code of ICMP; -1: any.
        :param cidr: Addresses it comes from, as "192.0.2.0/24".
        """
    def delete(self, rule: SecurityGroupDefaultRule | str) -> TupleWithMeta[Any]:
        """Delete a default rule.

        :param rule: The rule, or its ID.
        """
    def list(self) -> ListWithMeta[SecurityGroupDefaultRule]:
        """List default rules."""

@type_check_only
class AsyncSecurityGroupDefaultRuleManager(Manager):
    """`SecurityGroupDefaultRuleManager` as the asynchronous client has it.

    At run time there is no class of this name.
    """
    async def create(
        self,
        ip_protocol: str | None = None,
        from_port: int | str | None = None,
        to_port: int | str | None = None,
        cidr: str | None = None,
    ) -> AsyncSecurityGroupDefaultRule:
        """Make a default rule.

        :param ip_protocol: "tcp", "udp" or "icmp".
        :param from_port: First port, or type of ICMP; -1: any.
        :param to_port: Last port, or code of ICMP; -1: any.
        :param cidr: Addresses it comes from, as "192.0.2.0/24".
        """
    async def delete(self, rule: AsyncSecurityGroupDefaultRule | str) -> TupleWithMeta[Any]:
        """Delete a default rule.

        :param rule: The rule, or its ID.
        """
    async def list(self) -> ListWithMeta[AsyncSecurityGroupDefaultRule]:
        """List default rules."""
