"""nova secgroup-list-default-rules, secgroup-add-default-rule, secgroup-delete-default-rule"""

from __future__ import annotations

from novaclient.cli.command import command
from novaclient.cli.security_group_rules import TRAFFIC, find_rule, from_addresses, print_rules
from novaclient.v2.security_group_default_rules import SecurityGroupDefaultRuleManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


@command(op=SecurityGroupDefaultRuleManager.list, past=True)
def do_secgroup_list_default_rules(cs: Any, args: Any) -> None:
    """List the rules that the security group `default` of a new project has."""
    print_rules([rule.to_dict() for rule in cs.security_group_default_rules.list()], source_group=False)


@command(*TRAFFIC, op=SecurityGroupDefaultRuleManager.create, past=True)
def do_secgroup_add_default_rule(cs: Any, args: Any) -> None:
    """Add a rule to those that the security group `default` of a new project has."""
    rule = cs.security_group_default_rules.create(args.ip_proto, args.from_port, args.to_port, args.cidr)
    print_rules([rule.to_dict()], source_group=False, single=True)


@command(*TRAFFIC, op=SecurityGroupDefaultRuleManager.delete, past=True)
def do_secgroup_delete_default_rule(cs: Any, args: Any) -> None:
    """Remove a rule from those that the security group `default` of a new project has."""
    rules = [rule.to_dict() for rule in cs.security_group_default_rules.list()]
    rule = find_rule(from_addresses(rules, args.cidr), args)
    cs.security_group_default_rules.delete(rule["id"])
    print_rules([rule], source_group=False, single=True)
