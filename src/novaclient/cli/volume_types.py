"""nova volume-type-list, volume-type-create, volume-type-delete"""

from __future__ import annotations

from novaclient.cli import output
from novaclient.cli.command import Arg, command
from novaclient.v2.volume_types import VolumeTypeManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any


def _print(types: Iterable[Any], single: bool = False) -> None:
    output.print_list(types, ["ID", "Name"], single=single)


@command(op=VolumeTypeManager.list, past=True)
def do_volume_type_list(cs: Any, args: Any) -> None:
    """List types of volumes."""
    _print(cs.volume_types.list())


@command(Arg("name", metavar="<name>", of=VolumeTypeManager.create), op=VolumeTypeManager.create, past=True)
def do_volume_type_create(cs: Any, args: Any) -> None:
    """Make a type of volumes (admin only)."""
    _print([cs.volume_types.create(args.name)], single=True)


@command(Arg("id", metavar="<id>", help="ID of the type."), op=VolumeTypeManager.delete, past=True)
def do_volume_type_delete(cs: Any, args: Any) -> None:
    """Delete a type of volumes (admin only)."""
    cs.volume_types.delete(args.id)
