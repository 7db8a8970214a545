"""nova limits"""

from __future__ import annotations

from types import SimpleNamespace

from novaclient.cli import output
from novaclient.cli.command import Arg, command
from novaclient.v2.limits import LimitsManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

# name in the answer -> name in the table; those of the same name share a row
_MAX = {
    "maxImageMeta": "ImageMeta",
    "maxPersonality": "Personality",
    "maxPersonalitySize": "Personality Size",
    "maxSecurityGroupRules": "SecurityGroupRules",
    "maxSecurityGroups": "SecurityGroups",
    "maxServerGroupMembers": "ServerGroupMembers",
    "maxServerGroups": "ServerGroups",
    "maxServerMeta": "Server Meta",
    "maxTotalCores": "Cores",
    "maxTotalFloatingIps": "FloatingIps",
    "maxTotalInstances": "Instances",
    "maxTotalKeypairs": "Keypairs",
    "maxTotalRAMSize": "RAM",
}
_USED = {
    "totalCoresUsed": "Cores",
    "totalFloatingIpsUsed": "FloatingIps",
    "totalInstancesUsed": "Instances",
    "totalRAMUsed": "RAM",
    "totalSecurityGroupsUsed": "SecurityGroups",
    "totalServerGroupsUsed": "ServerGroups",
}


@command(
    Arg("--tenant", metavar="<tenant>", nargs="?", of=LimitsManager.get, param="tenant_id"),
    Arg("--reserved", action="store_true", default=False, of=LimitsManager.get),
)
def do_limits(cs: Any, args: Any) -> None:
    """Show what a project may use, and what it uses."""
    limits = cs.limits.get(args.reserved, args.tenant)
    output.print_list(limits.rate, ["Verb", "URI", "Value", "Remain", "Unit", "Next_Available"], name="rate")
    _print_absolute(limits.absolute)


def _print_absolute(limits: Iterable[Any]) -> None:
    rows: dict[str, SimpleNamespace] = {}
    columns = ["Name", "Used", "Max"]
    for limit in limits:
        name = _MAX.get(limit.name) or _USED.get(limit.name) or limit.name
        row = rows.setdefault(name, SimpleNamespace(name=name, used=None, max=None, other=None))
        if limit.name in _MAX:
            row.max = limit.value
        elif limit.name in _USED:
            row.used = limit.value
        else:
            row.other = limit.value
            columns[3:] = ["Other"]
    output.print_list([rows[name] for name in sorted(rows)], columns, name="absolute")
