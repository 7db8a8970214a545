"""nova availability-zone-list"""

from __future__ import annotations

from types import SimpleNamespace

from novaclient import exceptions
from novaclient.cli import output
from novaclient.cli.command import command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any


@command()
def do_availability_zone_list(cs: Any, args: Any) -> None:
    """List availability zones, and (for admins) their hosts and services."""
    output.print_list([row for zone in _zones(cs) for row in _tree(zone)], ["Name", "Status"])


def _zones(cs: Any) -> Any:
    try:
        return cs.availability_zones.list()
    except exceptions.Forbidden as refusal:
        try:
            return cs.availability_zones.list(detailed=False)
        except exceptions.ClientException:
            raise refusal from None


def _tree(zone: Any) -> Iterator[SimpleNamespace]:
    """The rows of a zone: itself, its hosts by name, and below each its services."""
    yield _row(zone.zoneName, "available" if zone.zoneState["available"] else "not available")
    for host, services in sorted((getattr(zone, "hosts", None) or {}).items()):
        yield _row(f"|- {host}", "")
        for service, state in services.items():
            order = "enabled" if state["active"] else "disabled"
            pulse = ":-)" if state["available"] else "XXX"
            yield _row(f"| |- {service}", f"{order} {pulse} {state['updated_at']}")


def _row(name: str, status: str) -> SimpleNamespace:
    return SimpleNamespace(name=name, status=status)
