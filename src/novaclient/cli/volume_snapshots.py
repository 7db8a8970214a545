"""nova volume-snapshot-list, volume-snapshot-show, volume-snapshot-create, volume-snapshot-delete"""

from __future__ import annotations

from novaclient import utils
from novaclient.cli import output
from novaclient.cli.command import Arg, command, filled
from novaclient.cli.values import boolean
from novaclient.cli.volumes import print_volume
from novaclient.v2.volume_snapshots import SnapshotManager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_create = SnapshotManager.create
SNAPSHOT = Arg("snapshot", metavar="<snapshot>", help="Name or ID of the snapshot.")


@command(op=SnapshotManager.get, past=True)
def do_volume_snapshot_list(cs: Any, args: Any) -> None:
    """List snapshots of volumes."""
    output.print_list(cs.volume_snapshots.list(), ["ID", "Volume ID", "Status", "Display Name", "Size"])


@command(SNAPSHOT, op=SnapshotManager.get, past=True)
def do_volume_snapshot_show(cs: Any, args: Any) -> None:
    """Show a snapshot of a volume."""
    print_volume(utils.find_resource(cs.volume_snapshots, args.snapshot))


@command(
    Arg("volume_id", metavar="<volume-id>", of=_create),
    Arg("--force", metavar="<True|False>", type=boolean, default=False, of=_create),
    Arg("--display-name", metavar="<display-name>", default=None, of=_create),
    Arg("--display-description", metavar="<display-description>", default=None, of=_create),
    op=_create, past=True,
)  # fmt: skip
def do_volume_snapshot_create(cs: Any, args: Any) -> None:
    """Make a snapshot of a volume."""
    print_volume(cs.volume_snapshots.create(**filled(do_volume_snapshot_create, args)))


@command(SNAPSHOT, op=SnapshotManager.delete, past=True)
def do_volume_snapshot_delete(cs: Any, args: Any) -> None:
    """Delete a snapshot of a volume."""
    cs.volume_snapshots.delete(utils.find_resource(cs.volume_snapshots, args.snapshot))
