"""Cells of the first kind, each with an API of its own. Those of today are managed with `nova-manage`, not here.

compat: python-novaclient had them before 16.0.
"""

from __future__ import annotations

from novaclient.base import Manager, Resource
from novaclient.core import segment
from novaclient.fields import Field
from novaclient.spec import GET, Param


class Cell(Resource):
    """A cell: `name`, `type`, `username`, `rpc_host`, `rpc_port`; or its `capacities`."""

    name = Field(help="Name.")
    type = Field(help='"parent" or "child".')
    username = Field(type="str | None", help="User of its message queue.")
    rpc_host = Field(type="str | None", help="Host of its message queue.")
    rpc_port = Field(type="int | None", help="Port of its message queue.")
    capacities = Field(type="dict[str, Any]", help="What is free in it; only if that was asked for.")

    def __repr__(self) -> str:
        return f"<Cell: {getattr(self, 'name', 'unknown-name')}>"


def within(cell: str | None) -> str:
    """The part of a path that names a cell; nothing for all cells."""
    return "" if cell is None else "/" + segment("cell_name", cell)


class CellsManager(Manager):
    """The operations on cells. Source: API reference, Cells (os-cells)."""

    resource_class = Cell
    gone = "removed in Nova 20.0 (Train); cells of today have no API: `nova-manage cell_v2` manages them"

    get = GET("/os-cells/{cell_name}", Param("cell_name", help="Name of the cell."), key="cell", returns=Cell,
              help="Show a cell.")  # fmt: skip
    capacities = GET(
        "/os-cells{cell_name}/capacities",
        Param("cell_name", default=None, encode=within, help="Name of the cell, or None for all cells together."),
        key="cell", returns=Cell, answer="Cell", help="Show how much room there is in a cell.",
    )  # fmt: skip
