"""nova floating-ip-list, -create, -delete, -associate, -disassociate, floating-ip-pool-list, add-floating-ip, ..."""

from __future__ import annotations

from novaclient.cli import names, output
from novaclient.cli.command import Arg, command
from novaclient.cli.find import find_server
from novaclient.cli.servers import SERVER
from novaclient.exceptions import CommandError
from novaclient.v2.floating_ip_pools import FloatingIPPoolManager
from novaclient.v2.floating_ips import FloatingIPManager
from novaclient.v2.servers import ServerManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

ADDRESS = Arg("address", metavar="<address>", names="floating_ips", help="The address of the floating IP.")
FIXED_ADDRESS = Arg("--fixed-address", metavar="<fixed_address>", default=None, of=ServerManager.add_floating_ip)
_list, _create = FloatingIPManager.list, FloatingIPManager.create


def print_floating_ips(ips: Iterable[Any], single: bool = False) -> None:
    """Print floating IPs as a table."""
    ips = list(ips)
    output.print_list(
        ips,
        ["Id", "IP", "Server Id", "Fixed IP", "Pool"],
        {"Server Id": lambda ip: ip.instance_id or "-"},
        raw=[{**ip.to_dict(), "server_id": ip.instance_id} for ip in ips],
        single=single,
    )


@command(Arg("--all-tenants", action="store_true", default=False, of=_list), op=_list, past=True)
def do_floating_ip_list(cs: Any, args: Any) -> None:
    """List the floating IPs of the project."""
    ips = cs.floating_ips.list(args.all_tenants)
    print_floating_ips(ips)
    names.remember("floating_ips", ips)


@command(Arg("pool", metavar="<floating-ip-pool>", nargs="?", default=None, of=_create), op=_create, past=True)
def do_floating_ip_create(cs: Any, args: Any) -> None:
    """Allocate a floating IP to the project."""
    print_floating_ips([cs.floating_ips.create(args.pool)], single=True)


@command(
    Arg("address", metavar="<address>", names="floating_ips", help="The address of the floating IP, or its ID."),
    op=FloatingIPManager.delete,
    past=True,
)
def do_floating_ip_delete(cs: Any, args: Any) -> None:
    """Give a floating IP of the project back."""
    found = [ip for ip in cs.floating_ips.list() if args.address in (ip.ip, str(ip.id))]
    if not found:
        raise CommandError(f"Floating IP {args.address} not found.", kind="not-found")
    cs.floating_ips.delete(found[0])


@command(op=FloatingIPPoolManager.list, past=True)
def do_floating_ip_pool_list(cs: Any, args: Any) -> None:
    """List the pools that floating IPs are taken from."""
    pools = cs.floating_ip_pools.list()
    output.print_list(pools, ["name"])
    names.remember("floating_ip_pools", pools)


@command(SERVER, ADDRESS, FIXED_ADDRESS, op=ServerManager.add_floating_ip, past=True)
def do_floating_ip_associate(cs: Any, args: Any) -> None:
    """Give a floating IP to a server."""
    find_server(cs, args.server).add_floating_ip(args.address, args.fixed_address)


@command(SERVER, ADDRESS, op=ServerManager.remove_floating_ip, past=True)
def do_floating_ip_disassociate(cs: Any, args: Any) -> None:
    """Take a floating IP from a server."""
    find_server(cs, args.server).remove_floating_ip(args.address)


@command(SERVER, ADDRESS, FIXED_ADDRESS, op=ServerManager.add_floating_ip, past="the same as `floating-ip-associate`")
def do_add_floating_ip(cs: Any, args: Any) -> None:
    """Give a floating IP to a server."""
    do_floating_ip_associate(cs, args)


@command(SERVER, ADDRESS, op=ServerManager.remove_floating_ip, past="the same as `floating-ip-disassociate`")
def do_remove_floating_ip(cs: Any, args: Any) -> None:
    """Take a floating IP from a server."""
    do_floating_ip_disassociate(cs, args)
