"""nova network-list, network-show, network-create, network-delete, network-disassociate, network-associate-..."""

from __future__ import annotations

from novaclient import utils
from novaclient.cli import names, output
from novaclient.cli.command import Arg, command, filled
from novaclient.exceptions import CommandError
from novaclient.v2.networks import NetworkManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_create, _disassociate = NetworkManager.create, NetworkManager.disassociate
# For what only nova-network could do, which took no name.
NETWORK_ID = Arg("network", metavar="<network>", help="ID of the network.")
NETWORK = Arg("network", metavar="<network>", help="Name or ID of the network.")


def find_network(cs: Any, network: str) -> Any:
    """A network, as Nova showed it, by name or ID. Raises CommandError."""
    return utils.find_resource(cs.networks, network)


@command(
    Arg("--fields", metavar="<fields>", default=None,
        help="Comma-separated attributes to show too; `nova network-show` names them."),
    op=NetworkManager.list,
    past=True,
)  # fmt: skip
def do_network_list(cs: Any, args: Any) -> None:
    """List networks."""
    networks = cs.networks.list()
    fields = args.fields.split(",") if args.fields else []
    unknown = [name for name in fields if networks and name not in networks[0].to_dict()]
    if unknown:
        raise CommandError(f"Non-existent fields are specified: {unknown}")
    columns = dict.fromkeys(["ID", "Label", "Cidr", *map(utils.heading, fields)])
    output.print_list(networks, list(columns))
    names.remember("networks", networks)


@command(NETWORK, op=NetworkManager.get, past=True)
def do_network_show(cs: Any, args: Any) -> None:
    """Show a network."""
    output.print_dict(find_network(cs, args.network).to_dict())


@command(NETWORK, op=NetworkManager.delete, past=True)
def do_network_delete(cs: Any, args: Any) -> None:
    """Delete a network."""
    find_network(cs, args.network).delete()


def _value(flag: str, metavar: str, dest: str = "", **options: Any) -> Arg:
    return Arg(flag, dest=dest or flag.lstrip("-").replace("-", "_"), metavar=metavar, of=_create, **options)


def _switch(flag: str) -> Arg:
    return _value(flag, "<'T'|'F'>", type=utils.bool_from_string)


@command(
    Arg("label", metavar="<network_label>", of=_create),
    _value("--fixed-range-v4", "<x.x.x.x/yy>", "cidr"),
    _value("--fixed-range-v6", "<cidr>", "cidr_v6"),
    _value("--vlan", "<vlan id>", type=int),
    _value("--vlan-start", "<vlan start>", type=int),
    _value("--vpn", "<vpn start>", "vpn_start", type=int),
    _value("--gateway", "<address>"),
    _value("--gateway-v6", "<address>"),
    _value("--bridge", "<bridge>"),
    _value("--bridge-interface", "<bridge interface>"),
    _switch("--multi-host"),
    _value("--dns1", "<DNS Address>"),
    _value("--dns2", "<DNS Address>"),
    _value("--uuid", "<network uuid>"),
    _value("--fixed-cidr", "<x.x.x.x/yy>"),
    _value("--project-id", "<project id>"),
    _value("--priority", "<number>"),
    _value("--mtu", "<bytes>", type=int),
    _switch("--enable-dhcp"),
    _value("--dhcp-server", "<address>"),
    _switch("--share-address"),
    _value("--allowed-start", "<address>"),
    _value("--allowed-end", "<address>"),
    op=_create,
    past=True,
)
def do_network_create(cs: Any, args: Any) -> None:
    """Make a network, with a subnet for each range of addresses."""
    if not (args.cidr or args.cidr_v6):
        raise CommandError("Must specify either fixed_range_v4 or fixed_range_v6")
    given = filled(do_network_create, args)
    cs.networks.create(**{name: value for name, value in given.items() if value is not None})


def _only(flag: str, help: str) -> Arg:
    return Arg(flag, metavar="<0|1>", nargs="?", type=int, const=1, default=0, help=help)


@command(
    _only("--host-only", "From its host only."),
    _only("--project-only", "From its project only."),
    NETWORK_ID,
    op=_disassociate,
    past=True,
)
def do_network_disassociate(cs: Any, args: Any) -> None:
    """Free a network of its host, its project or both."""
    host = bool(args.host_only) or not args.project_only
    cs.networks.disassociate(args.network, host, not args.host_only)


@command(NETWORK_ID, Arg("host", metavar="<host>", of=NetworkManager.associate_host), op=NetworkManager.associate_host,
         past=True)  # fmt: skip
def do_network_associate_host(cs: Any, args: Any) -> None:
    """Tie a network to a host."""
    cs.networks.associate_host(args.network, args.host)


@command(NETWORK_ID, op=NetworkManager.associate_project, past=True)
def do_network_associate_project(cs: Any, args: Any) -> None:
    """Give a network to the project."""
    cs.networks.associate_project(args.network)
