"""nova limits, and its two halves of 2015: absolute-limits, rate-limits"""

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


_WHOSE = (
    Arg("--tenant", metavar="<tenant>", nargs="?", of=LimitsManager.get, param="tenant_id"),
    Arg("--reserved", action="store_true", default=False, of=LimitsManager.get),
)


@command(*_WHOSE)
def do_limits(cs: Any, args: Any) -> None:
    """Show what a project may use, and what it uses."""
    limits = cs.limits.get(args.reserved, args.tenant)
    _print_rate(limits.rate, "rate")
    _print_absolute(limits.absolute, "absolute")


@command(*_WHOSE, past="`limits` shows them too")
def do_absolute_limits(cs: Any, args: Any) -> None:
    """Show how much a project may use, and how much it uses."""
    _print_absolute(cs.limits.get(args.reserved, args.tenant).absolute)


@command(past="`limits` shows them too; a Nova of today has none")
def do_rate_limits(cs: Any, args: Any) -> None:
    """Show how often the requests of a project may be sent."""
    _print_rate(cs.limits.get().rate)


def _print_rate(limits: Iterable[Any], name: str = "") -> None:
    output.print_list(limits, ["Verb", "URI", "Value", "Remain", "Unit", "Next_Available"], name=name)


def _print_absolute(limits: Iterable[Any], name: str = "") -> None:
    rows: dict[str, SimpleNamespace] = {}
    columns = ["Name", "Used", "Max"]
    for limit in limits:
        shown = _MAX.get(limit.name) or _USED.get(limit.name) or limit.name
        row = rows.setdefault(shown, SimpleNamespace(name=shown, used=None, max=None, other=None))
        if limit.name in _MAX:
            row.max = limit.value
        elif limit.name in _USED:
            row.used = limit.value
        else:
            row.other = limit.value
            columns[3:] = ["Other"]
    output.print_list([rows[row] for row in sorted(rows)], columns, name=name)
