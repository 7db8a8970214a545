"""nova baremetal-node-list, baremetal-node-show, baremetal-interface-list, ..."""

from __future__ import annotations

from novaclient.cli import output
from novaclient.cli.command import Arg, command, filled
from novaclient.v2.baremetal import BareMetalNodeManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_create, _add, _remove = (
    BareMetalNodeManager.create,
    BareMetalNodeManager.add_interface,
    BareMetalNodeManager.remove_interface,
)
NODE = Arg("node", metavar="<node>", help="ID of the node.")


@command(op=BareMetalNodeManager.list, past=True)
def do_baremetal_node_list(cs: Any, args: Any) -> None:
    """List baremetal nodes."""
    columns = ["ID", "Host", "Task State", "CPUs", "Memory_MB", "Disk_GB", "MAC Address"]
    columns += ["PM Address", "PM Username", "PM Password", "Terminal Port"]
    output.print_list(
        cs.baremetal.list(),
        columns,
        {
            # the names that Nova's own driver had for them, and those of its proxy to Ironic
            "Host": lambda node: _either(node, "host", "service_host"),
            "Disk_GB": lambda node: _either(node, "disk_gb", "local_gb"),
            "PM Username": lambda node: _either(node, "pm_username", "pm_user"),
            "MAC Address": lambda node: ", ".join(item["address"] for item in getattr(node, "interfaces", [])),
            # no Nova has ever told it
            "PM Password": lambda node: "",
        },
    )


def _either(node: Any, *names: str) -> Any:
    values = (getattr(node, name, None) for name in names)
    return next((value for value in values if value is not None), "")


@command(NODE, op=BareMetalNodeManager.get, past=True)
def do_baremetal_node_show(cs: Any, args: Any) -> None:
    """Show a baremetal node."""
    output.print_dict(cs.baremetal.get(args.node).to_dict())


@command(
    Arg("service_host", metavar="<service_host>", of=_create),
    Arg("cpus", metavar="<cpus>", type=int, of=_create),
    Arg("memory_mb", metavar="<memory_mb>", type=int, of=_create),
    Arg("local_gb", metavar="<local_gb>", type=int, of=_create),
    Arg("prov_mac_address", metavar="<prov_mac_address>", of=_create),
    Arg("--pm_address", metavar="<pm_address>", default=None, of=_create),
    Arg("--pm_user", metavar="<pm_user>", default=None, of=_create),
    Arg("--pm_password", metavar="<pm_password>", default=None, of=_create),
    Arg("--terminal_port", metavar="<terminal_port>", type=int, default=None, of=_create),
    op=_create, past=True,
)  # fmt: skip
def do_baremetal_node_create(cs: Any, args: Any) -> None:
    """Make a baremetal node known."""
    output.print_dict(cs.baremetal.create(**filled(do_baremetal_node_create, args)).to_dict())


@command(NODE, op=BareMetalNodeManager.delete, past=True)
def do_baremetal_node_delete(cs: Any, args: Any) -> None:
    """Delete a baremetal node, and its interfaces."""
    cs.baremetal.delete(args.node)


@command(NODE, op=BareMetalNodeManager.get, past=True)
def do_baremetal_interface_list(cs: Any, args: Any) -> None:
    """List the network interfaces of a baremetal node."""
    output.print_list(cs.baremetal.list_interfaces(args.node), ["ID", "Datapath_ID", "Port_No", "Address"])


@command(
    NODE,
    Arg("address", metavar="<address>", of=_add),
    Arg("--datapath_id", metavar="<datapath_id>", default=0, of=_add),
    Arg("--port_no", metavar="<port_no>", default=0, of=_add),
    op=_add, past=True,
)  # fmt: skip
def do_baremetal_interface_add(cs: Any, args: Any) -> None:
    """Add a network interface to a baremetal node."""
    output.print_dict(cs.baremetal.add_interface(args.node, args.address, args.datapath_id, args.port_no).to_dict())


@command(NODE, Arg("address", metavar="<address>", of=_remove), op=_remove, past=True)
def do_baremetal_interface_remove(cs: Any, args: Any) -> None:
    """Remove a network interface from a baremetal node."""
    cs.baremetal.remove_interface(args.node, args.address)
