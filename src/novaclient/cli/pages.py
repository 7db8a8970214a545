"""Lists that Nova has cut: its answers hold so many at most."""

from __future__ import annotations

import sys

from novaclient.cli.output import one_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def tell_of_rest(shown: Any, things: str, limit: int | None, marker: str = "id") -> None:
    """Say on stderr that a list goes on, where the user has set it no limit.

    :param things: what it is a list of, as "flavors"
    :param marker: the attribute of the last one that `--marker` takes
    """
    if shown.next_url and not limit:
        last = one_line(str(getattr(shown[-1], marker)))
        print(
            f"Only the first {len(shown)} {things} are shown; `--marker {last}` shows those that follow.",
            file=sys.stderr,
        )
