# Made by `python tools/stubs.py` out of `cells.py`: change that, not this.
from typing import type_check_only

from novaclient.base import Manager, Resource

class Cell(Resource):
    """A cell: `name`, `type`, `username`, `rpc_host`, `rpc_port`; or its `capacities`."""

@type_check_only
class AsyncCell(Resource):
    """`Cell` as the asynchronous client has it. At run time there is no class of this name."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

def within(cell: str | None) -> str:
    """The part of a path that names a cell; nothing for all cells."""

class CellsManager(Manager):
    """The operations on cells. Source: API reference, Cells (os-cells)."""
    def get(self, cell_name: str) -> Cell:
        """Show a cell.

        :param cell_name: Name of the cell.
        """
    def capacities(self, cell_name: str | None = None) -> Cell:
        """Show how much room there is in a cell.

        :param cell_name: Name of the cell, or None for all cells together.
        """

@type_check_only
class AsyncCellsManager(Manager):
    """`CellsManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def get(self, cell_name: str) -> AsyncCell:
        """Show a cell.

        :param cell_name: Name of the cell.
        """
    async def capacities(self, cell_name: str | None = None) -> AsyncCell:
        """Show how much room there is in a cell.

        :param cell_name: Name of the cell, or None for all cells together.
        """
