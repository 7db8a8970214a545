"""nova secgroup-list-rules, secgroup-add-rule, secgroup-delete-rule, secgroup-add-group-rule, ..."""

from __future__ import annotations

from types import SimpleNamespace

from novaclient.cli import output
from novaclient.cli.command import Arg, command
from novaclient.cli.security_groups import SECURITY_GROUP, find_security_group
from novaclient.exceptions import CommandError
from novaclient.v2.security_group_rules import SecurityGroupRuleManager, port_numbers
from novaclient.v2.security_groups import SecurityGroupManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

_create = SecurityGroupRuleManager.create
PROTOCOL_AND_PORTS = (
    Arg("ip_proto", metavar="<ip-proto>", of=_create, param="ip_protocol"),
    Arg("from_port", metavar="<from-port>", of=_create),
    Arg("to_port", metavar="<to-port>", of=_create),
)
TRAFFIC = (*PROTOCOL_AND_PORTS, Arg("cidr", metavar="<cidr>", of=_create))
SOURCE_GROUP = Arg("source_group", metavar="<source-group>",
                   help="Name or ID of the group whose servers it comes from.")  # fmt: skip


def print_rules(rules: Iterable[dict[str, Any]], source_group: bool = True, single: bool = False) -> None:
    """Print rules as a table. `source_group`: whether it has a column for the group they let things come from."""
    raw = [rule | {"source_group": (rule.get("group") or {}).get("name")} for rule in rules]
    shown = [rule | {"ip_range": (rule.get("ip_range") or {}).get("cidr")} for rule in raw]
    columns = ["IP Protocol", "From Port", "To Port", "IP Range", "Source Group"]
    # what does not count is empty
    rows = [SimpleNamespace(**{name: "" if value is None else value for name, value in rule.items()}) for rule in shown]
    output.print_list(rows, columns if source_group else columns[:-1], raw=raw, single=single)


def find_rule(rules: Iterable[dict[str, Any]], args: Any) -> dict[str, Any]:
    """The first rule for the traffic that the command line names. Raises CommandError."""
    ports = [port_numbers(args.from_port, args.to_port)]
    if ports == [(-1, -1)]:
        # of protocols that have ports, Nova showed any port as all of them
        ports.append((1, 65535))
    protocols = [args.ip_proto.lower()]
    if protocols == ["icmp"]:
        # what Neutron makes of it where addresses are of IPv6
        protocols += ["ipv6-icmp", "icmpv6"]
    for rule in rules:
        protocol = str(rule["ip_protocol"] or "").lower()
        if protocol in protocols and (rule["from_port"], rule["to_port"]) in ports:
            return rule
    raise CommandError("Rule not found", kind="not-found")


def from_addresses(rules: Iterable[dict[str, Any]], cidr: str) -> list[dict[str, Any]]:
    """Those of the rules that are for these addresses."""
    return [rule for rule in rules if _range((rule.get("ip_range") or {}).get("cidr")) == _range(cidr)]


def _range(cidr: str | None) -> Any:
    from ipaddress import ip_network

    try:
        # `192.0.2.1` becomes `192.0.2.1/32` where rules are kept
        return ip_network(cidr or "", strict=False)
    except ValueError:
        return cidr


@command(SECURITY_GROUP, op=SecurityGroupManager.get, past=True)
def do_secgroup_list_rules(cs: Any, args: Any) -> None:
    """List the rules of a security group."""
    print_rules(find_security_group(cs, args.secgroup).rules)


@command(SECURITY_GROUP, *TRAFFIC, op=_create, past=True)
def do_secgroup_add_rule(cs: Any, args: Any) -> None:
    """Let traffic from some addresses in to the servers of a security group."""
    group = find_security_group(cs, args.secgroup)
    rule = cs.security_group_rules.create(group.id, args.ip_proto, args.from_port, args.to_port, args.cidr)
    print_rules([rule.to_dict()], single=True)


@command(SECURITY_GROUP, *TRAFFIC, op=SecurityGroupRuleManager.delete, past=True)
def do_secgroup_delete_rule(cs: Any, args: Any) -> None:
    """Remove a rule from a security group."""
    rule = find_rule(from_addresses(find_security_group(cs, args.secgroup).rules, args.cidr), args)
    cs.security_group_rules.delete(rule["id"])
    print_rules([rule], single=True)


@command(SECURITY_GROUP, SOURCE_GROUP, *PROTOCOL_AND_PORTS, op=_create, past=True)
def do_secgroup_add_group_rule(cs: Any, args: Any) -> None:
    """Let traffic from the servers of one security group in to those of another."""
    group, source = find_security_group(cs, args.secgroup), find_security_group(cs, args.source_group)
    rule = cs.security_group_rules.create(group.id, args.ip_proto, args.from_port, args.to_port, group_id=source.id)
    print_rules([rule.to_dict()], single=True)


@command(SECURITY_GROUP, SOURCE_GROUP, *PROTOCOL_AND_PORTS, op=SecurityGroupRuleManager.delete, past=True)
def do_secgroup_delete_group_rule(cs: Any, args: Any) -> None:
    """Remove a rule for the servers of another group from a security group."""
    group, source = find_security_group(cs, args.secgroup), find_security_group(cs, args.source_group)
    rules = [rule for rule in group.rules if (rule.get("group") or {}).get("name") == source.name]
    cs.security_group_rules.delete(find_rule(rules, args)["id"])
