"""nova availability-zone-list"""

from __future__ import annotations

from types import SimpleNamespace

from novaclient import exceptions
from novaclient.cli import names, output
from novaclient.cli.command import command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any


@command()
def do_availability_zone_list(cs: Any, args: Any) -> None:
    """List availability zones, and (for admins) their hosts and services."""
    zones = _zones(cs)
    rows = [row for zone in zones for row in tree(zone)]
    output.print_list(rows, ["Name", "Status"], raw=[row.raw for row in rows])
    names.remember("availability_zones", filter(_takes_servers, zones))


def _zones(cs: Any) -> Any:
    try:
        return cs.availability_zones.list()
    except exceptions.Forbidden as refusal:
        try:
            return cs.availability_zones.list(detailed=False)
        except exceptions.ClientException:
            raise refusal from None


def _takes_servers(zone: Any) -> bool:
    """Whether it is not Nova's own zone, where all services but those of servers are."""
    hosts = getattr(zone, "hosts", None)
    return not hosts or any("nova-compute" in services for services in hosts.values())


def tree(zone: Any) -> Iterator[SimpleNamespace]:
    """The rows of a zone: itself, its hosts by name, and below each its services."""
    name = zone.zoneName
    yield _row(name, "available" if zone.zoneState["available"] else "not available", name, **zone.zoneState)
    for host, services in sorted((getattr(zone, "hosts", None) or {}).items()):
        yield _row(f"|- {host}", "", name, host=host)
        for service, state in services.items():
            order = "enabled" if state["active"] else "disabled"
            pulse = ":-)" if state["available"] else "XXX"
            status = f"{order} {pulse} {state['updated_at']}"
            yield _row(f"| |- {service}", status, name, host=host, service=service, **state)


def _row(name: str, status: str, zone: str, **state: Any) -> SimpleNamespace:
    """A row, and in `raw` what it says without the signs of the tree."""
    raw = dict.fromkeys(("host", "service", "available", "active", "updated_at")) | state
    last = raw["service"] or raw["host"] or zone
    return SimpleNamespace(name=name, status=status, raw={"name": last, "zone": zone, **raw})
