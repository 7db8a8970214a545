"""Cells."""

from tests.cases.row import call, row

CELL = {"cell": {"name": "cell3", "rpc_host": None, "rpc_port": None, "type": "child", "username": "username3"}}
ROOM = {"cell": {"capacities": {"disk_free": {"total_mb": 1052672, "units_by_mb": {"0": 0, "20480": 46}},
                                "ram_free": {"total_mb": 7680, "units_by_mb": {"2048": 3, "512": 13}}}}}  # fmt: skip


def total(cell):
    """What the capacities of a cell give."""
    return cell.capacities["ram_free"]["total_mb"] == 7680 and repr(cell) == "<Cell: unknown-name>"


ROWS = [
    row("cells.get", "2.1", call("cell3"), "GET /os-cells/cell3", answer=CELL,
        gives=lambda cell: (repr(cell), cell.type) == ("<Cell: cell3>", "child")),
    row("cells.capacities", "2.1", call(), "GET /os-cells/capacities", answer=ROOM, gives=total),
    row("cells.capacities", "2.1", call("api!cell3"), "GET /os-cells/api!cell3/capacities", answer=ROOM, gives=total),
]  # fmt: skip
