"""nova cell-show, cell-capacities"""

from __future__ import annotations

from novaclient.cli import output
from novaclient.cli.command import Arg, command
from novaclient.v2.cells import CellsManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


@command(Arg("cell", metavar="<cell-name>", of=CellsManager.get, param="cell_name"), op=CellsManager.get, past=True)
def do_cell_show(cs: Any, args: Any) -> None:
    """Show a cell."""
    output.print_dict(cs.cells.get(args.cell).to_dict())


@command(
    Arg("--cell", metavar="<cell-name>", default=None, of=CellsManager.capacities, param="cell_name",
        help="Name of the cell; without it, all cells together."),
    op=CellsManager.capacities, past=True,
)  # fmt: skip
def do_cell_capacities(cs: Any, args: Any) -> None:
    """Show how many servers of each size still fit into a cell."""
    capacities = cs.cells.capacities(args.cell).capacities
    for what, key, before in (("Ram", "ram_free", ""), ("Disk", "disk_free", "\n")):
        free = capacities[key]
        output.print_text(f"{before}{what} Available: {free['total_mb']} MB")
        output.print_dict(free["units_by_mb"], f"{what}(MB)", "Units", raw={key: free})
