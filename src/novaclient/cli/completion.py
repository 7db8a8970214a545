"""nova bash-completion"""

from __future__ import annotations

from novaclient.cli import parse
from novaclient.cli.command import command

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


@command()
def do_bash_completion(shell: Any, args: Any) -> None:
    """Print all commands and all their options, for the shell's completion."""
    version = shell.wanted_version(args)
    words: set[str] = set()
    for name in parse.names(shell.extensions):
        parser = parse.build(name, parse.load(name, shell.extensions), version)
        if parser is not None:
            words.update({name}, parser._option_string_actions)
    words.discard("bash-completion")
    print(" ".join(sorted(words)))
