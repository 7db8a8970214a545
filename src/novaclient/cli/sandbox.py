"""nova sandbox: the words after it are `novaclient.sandbox`'s own. Here where global options come before."""

from __future__ import annotations

from novaclient.cli.command import Arg, command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


@command(Arg("words", metavar="...", nargs="...", help="What to do; see `nova sandbox --help`."))
def do_sandbox(shell: Any, args: Any) -> int:
    """Start, stop and use a real OpenStack cloud on this machine (see `nova sandbox --help`)."""
    from novaclient.sandbox.command import main

    return main(args.words, args.output_format)
