"""nova floating-ip-bulk-list, floating-ip-bulk-create, floating-ip-bulk-delete"""

from __future__ import annotations

from novaclient.cli import output
from novaclient.cli.command import Arg, command
from novaclient.v2.floating_ips_bulk import FloatingIPBulkManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_list, _create, _delete = FloatingIPBulkManager.list, FloatingIPBulkManager.create, FloatingIPBulkManager.delete


@command(Arg("--host", metavar="<host>", default=None, of=_list), op=_list, past=True)
def do_floating_ip_bulk_list(cs: Any, args: Any) -> None:
    """List the floating IPs of all projects."""
    columns = ["project_id", "address", "instance_uuid", "pool", "interface"]
    output.print_list(cs.floating_ips_bulk.list(args.host), columns)


@command(
    Arg("ip_range", metavar="<range>", of=_create),
    Arg("--pool", metavar="<pool>", default=None, of=_create),
    Arg("--interface", metavar="<interface>", default=None, of=_create),
    op=_create,
    past=True,
)
def do_floating_ip_bulk_create(cs: Any, args: Any) -> None:
    """Make the floating IPs of a range."""
    cs.floating_ips_bulk.create(args.ip_range, args.pool, args.interface)


@command(Arg("ip_range", metavar="<range>", of=_delete), op=_delete, past=True)
def do_floating_ip_bulk_delete(cs: Any, args: Any) -> None:
    """Delete the floating IPs of a range."""
    cs.floating_ips_bulk.delete(args.ip_range)
