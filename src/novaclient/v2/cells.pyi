# Made by `python tools/stubs.py` out of `cells.py`: change that, not this.
from typing import Any, type_check_only

from novaclient.base import Manager, Resource

class Cell(Resource):
    """A cell: `name`, `type`, `username`, `rpc_host`, `rpc_port`; or its `capacities`."""

    name: str
    """Name."""
    type: str
    """"parent" or "child"."""
    username: str | None
    """User of its message queue."""
    rpc_host: str | None
    """Host of its message queue."""
    rpc_port: int | None
    """Port of its message queue."""
    capacities: dict[str, Any]
    """What is free in it; only if that was asked for."""

@type_check_only
class AsyncCell(Resource):
    """`Cell` as the asynchronous client has it. At run time there is no class of this name."""

    name: str
    """Name."""
    type: str
    """"parent" or "child"."""
    username: str | None
    """User of its message queue."""
    rpc_host: str | None
    """Host of its message queue."""
    rpc_port: int | None
    """Port of its message queue."""
    capacities: dict[str, Any]
    """What is free in it; only if that was asked for."""
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
