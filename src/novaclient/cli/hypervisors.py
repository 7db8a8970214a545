"""nova hypervisor-list, hypervisor-show, hypervisor-servers, hypervisor-uptime, hypervisor-stats"""

from __future__ import annotations

from types import SimpleNamespace

from novaclient import exceptions, utils
from novaclient.cli import names, output
from novaclient.cli.command import Arg, command
from novaclient.cli.microversions import at_last
from novaclient.cli.pages import tell_of_rest
from novaclient.v2.hypervisors import HypervisorManager, HypervisorStatsManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

HYPERVISOR = Arg("hypervisor", metavar="<hypervisor>", help="Host name or ID of the hypervisor.")
_list = HypervisorManager.list
_sums: Any = HypervisorStatsManager


def find_hypervisor(cs: Any, hypervisor: str) -> Any:
    """A hypervisor by host name or ID. Raises CommandError."""
    return utils.find_resource(cs.hypervisors, hypervisor)


@command(
    Arg("--matching", metavar="<hostname>", names="hypervisors", default=None, of=HypervisorManager.search,
        param="hypervisor_match",
        help="Only those whose host name holds this text; without --marker and --limit."),
    Arg("--marker", metavar="<marker>", default=None, of=_list),
    Arg("--limit", metavar="<limit>", type=int, default=None, of=_list),
)  # fmt: skip
def do_hypervisor_list(cs: Any, args: Any) -> None:
    """List hypervisors."""
    if args.matching:
        hypervisors = cs.hypervisors.search(args.matching)
    else:
        page = {name: getattr(args, name) for name in ("marker", "limit") if getattr(args, name, None) is not None}
        hypervisors = cs.hypervisors.list(False, **page)
    output.print_list(hypervisors, ["ID", "Hypervisor hostname", "State", "Status"])
    names.remember("hypervisors", hypervisors)
    tell_of_rest(hypervisors, "hypervisors", getattr(args, "limit", None))


@command(
    Arg("hostname", metavar="<hostname>", names="hypervisors", of=HypervisorManager.search, param="hypervisor_match")
)
def do_hypervisor_servers(cs: Any, args: Any) -> None:
    """List the servers on the hypervisors whose host name holds a text."""
    rows = [
        SimpleNamespace(
            id=server["uuid"],
            name=server["name"],
            hypervisor_id=hypervisor.id,
            hypervisor_hostname=hypervisor.hypervisor_hostname,
        )
        for hypervisor in cs.hypervisors.search(args.hostname, servers=True)
        # before 2.75 a hypervisor without servers has no list of them
        for server in hypervisor.to_dict().get("servers", [])
    ]
    output.print_list(rows, ["ID", "Name", "Hypervisor ID", "Hypervisor Hostname"])


@command(
    HYPERVISOR,
    Arg("--wrap", metavar="<integer>", default=40, help="Wrap values at this many characters; 0: do not."),
)
def do_hypervisor_show(cs: Any, args: Any) -> None:
    """Show a hypervisor."""
    try:
        width = int(args.wrap)
    except ValueError:
        raise exceptions.CommandError(f"--wrap must be an integer, not {args.wrap!r}") from None
    shown = {name: _parsed(value) for name, value in find_hypervisor(cs, args.hypervisor).to_dict().items()}
    output.print_dict(utils.flatten_dict(shown), wrap=width, raw=shown)


def _parsed(value: Any) -> Any:
    """What a text stands for, if it is JSON: as `cpu_info` was until 2.27."""
    import json

    try:
        return json.loads(value) if isinstance(value, str) else value
    except ValueError:
        return value


@command(HYPERVISOR)
def do_hypervisor_uptime(cs: Any, args: Any) -> None:
    """Show how long a hypervisor has been up."""
    output.print_dict(cs.hypervisors.uptime(find_hypervisor(cs, args.hypervisor)).to_dict())


@command()
def do_hypervisor_stats(cs: Any, args: Any) -> None:
    """Show the sums over all hypervisors: processors, memory, disk, servers."""
    # from 2.88 on neither they nor what they are made of is in the API
    with at_last(cs, _sums._statistics):
        output.print_dict(cs.hypervisor_stats.statistics().to_dict())
