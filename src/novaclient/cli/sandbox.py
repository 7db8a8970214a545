"""nova sandbox: the words after it are `novaclient.sandbox`'s own."""

from __future__ import annotations

from novaclient.cli.command import command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


@command()
def do_sandbox(shell: Any, args: Any) -> None:
    """Start, stop and use a real OpenStack cloud on this machine (see `nova sandbox --help`)."""
    from novaclient.sandbox.command import main

    main(["--help"])
