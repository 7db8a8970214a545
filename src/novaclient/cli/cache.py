"""nova cache"""

from __future__ import annotations

import time

from novaclient.auth import cache
from novaclient.cli import output
from novaclient.cli.command import Arg, command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_FIELDS = ["Login", "Project ID", "User ID", "Microversions", "Token"]


@command(
    Arg("action", metavar="<show|clear>", choices=("show", "clear"), help="What to do: show it, or remove all of it."),
)
def do_cache(shell: Any, args: Any) -> None:
    """Show or clear what earlier commands left for later ones: logins and endpoints.

    No token is shown. `--no-os-cache`, or OS_CACHE=0, lets a command do without the cache.
    """
    if args.action == "clear":
        cache.clear()
        return
    entries = sorted(cache.entries(), key=lambda entry: (entry.where, entry.name))
    output.print_list(entries, _FIELDS, _CELLS)


def _microversions(entry: Any) -> str:
    return f"{entry.oldest} - {entry.newest}" if entry.newest else "none"


def _life(entry: Any) -> str:
    if not entry.is_good():
        return "used up"
    if entry.expires is None:
        return "does not end"
    minutes = int(entry.expires - time.time()) // 60
    return f"{minutes // 60} h {minutes % 60:02} min"


_CELLS = {
    "Login": lambda entry: entry.where,
    "Project ID": lambda entry: entry.project_id or "-",
    "User ID": lambda entry: entry.user_id or "-",
    "Microversions": _microversions,
    "Token": _life,
}
