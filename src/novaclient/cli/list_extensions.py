"""nova list-extensions"""

from __future__ import annotations

from novaclient.cli import output
from novaclient.cli.command import command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


@command(past="the list is frozen; `version-list` says what a Nova of today can do")
def do_list_extensions(cs: Any, args: Any) -> None:
    """List the extensions that the API of before microversions was made of."""
    output.print_list(cs.list_extensions.show_all(), ["Name", "Summary", "Alias", "Updated"])
