"""Prints what every command of python-novaclient takes, as JSON: tests/cli/genuine_options.json.

Run it with an interpreter that has python-novaclient 18.13.1, and not this project:

    PYTHON tools/genuine_options.py > tests/cli/genuine_options.json
"""

from __future__ import annotations

import argparse
import json
from importlib.metadata import version
from typing import Any

from novaclient import api_versions, shell

MICROVERSION = "2.96"


def _takes(action: argparse.Action) -> dict[str, Any]:
    """An argument: `flags`, none of a positional; `values`, as argparse's nargs; what else decides its values."""
    facts = {"metavar": action.metavar, "required": action.required, "choices": action.choices}
    found: dict[str, Any] = {"flags": sorted(action.option_strings), "values": action.nargs}
    return found | {name: value for name, value in facts.items() if value}


def main() -> None:
    """Print it."""
    made = shell.OpenStackComputeShell()
    made.extensions = []  # type: ignore[misc]
    made.get_subcommand_parser(api_versions.APIVersion(MICROVERSION), do_help=False, argv=[])
    commands = {
        # `bash_completion` is another name of a command that is there
        name: [_takes(action) for action in parser._actions if "-h" not in action.option_strings]
        for name, parser in sorted(made.subcommands.items())
        if "_" not in name
    }
    source = f"python-novaclient {version('python-novaclient')}, OpenStackComputeShell.get_subcommand_parser"
    lines = [f"  {json.dumps(name)}: {json.dumps(arguments)}" for name, arguments in commands.items()]
    facts = f' "source": {json.dumps(source)},\n "microversion": {json.dumps(MICROVERSION)},'
    print("{", facts, ' "commands": {', ",\n".join(lines), " }", "}", sep="\n")


if __name__ == "__main__":
    main()
