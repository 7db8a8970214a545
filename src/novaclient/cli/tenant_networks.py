"""nova tenant-network-list, -show, -create, -delete, and their other names net-list, net, net-create, net-delete"""

from __future__ import annotations

from novaclient import utils
from novaclient.cli import output
from novaclient.cli.command import Arg, command
from novaclient.v2.tenant_networks import TenantNetworkManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_create = TenantNetworkManager.create
NETWORK = Arg("network_id", metavar="<network_id>", help="ID or name of the network.")
NEW = (Arg("label", metavar="<network_label>", of=_create), Arg("cidr", metavar="<cidr>", of=_create))


def _create_network(cs: Any, args: Any) -> None:
    output.print_dict(cs.tenant_networks.create(args.label, args.cidr).to_dict())


def _delete_network(cs: Any, args: Any) -> None:
    network = args.network_id
    cs.tenant_networks.delete(network if utils.is_uuid_like(network) else find_tenant_network(cs, network))


def find_tenant_network(cs: Any, network: str) -> Any:
    """A network of the project by name or ID. Raises CommandError."""
    return utils.find_resource(cs.tenant_networks, network)


@command(op=TenantNetworkManager.list, past=True)
def do_tenant_network_list(cs: Any, args: Any) -> None:
    """List the networks of the project."""
    output.print_list(cs.tenant_networks.list(), ["ID", "Label", "CIDR"])


@command(NETWORK, op=TenantNetworkManager.get, past=True)
def do_tenant_network_show(cs: Any, args: Any) -> None:
    """Show a network of the project."""
    output.print_dict(find_tenant_network(cs, args.network_id).to_dict())


@command(*NEW, op=_create, past=True)
def do_tenant_network_create(cs: Any, args: Any) -> None:
    """Make a network with a subnet."""
    _create_network(cs, args)


@command(NETWORK, op=TenantNetworkManager.delete, past=True)
def do_tenant_network_delete(cs: Any, args: Any) -> None:
    """Delete a network of the project."""
    _delete_network(cs, args)


@command(op=TenantNetworkManager.list, past="the same as `tenant-network-list`")
def do_net_list(cs: Any, args: Any) -> None:
    """List the networks of the project."""
    do_tenant_network_list(cs, args)


@command(NETWORK, op=TenantNetworkManager.get, past="the same as `tenant-network-show`")
def do_net(cs: Any, args: Any) -> None:
    """Show a network of the project."""
    do_tenant_network_show(cs, args)


@command(*NEW, op=_create, past="the same as `tenant-network-create`")
def do_net_create(cs: Any, args: Any) -> None:
    """Make a network with a subnet."""
    _create_network(cs, args)


@command(NETWORK, op=TenantNetworkManager.delete, past="the same as `tenant-network-delete`")
def do_net_delete(cs: Any, args: Any) -> None:
    """Delete a network of the project."""
    _delete_network(cs, args)
