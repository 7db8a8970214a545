"""What a fresh interpreter imports: the start-up time of a command is the sum of it."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tests.shell.conftest import clean_environment

# What argparse brings is argparse's; these are ours to leave out.
HEAVY = {"requests", "keystoneauth1", "openstack", "yaml", "asyncio", "typing", "dataclasses", "inspect", "ssl",
         "json", "logging", "importlib.metadata", "pathlib", "subprocess", "wcwidth"}  # fmt: skip

RUN = """
import contextlib, io, sys
from novaclient import shell
with contextlib.suppress(SystemExit), contextlib.redirect_stdout(io.StringIO()) as printed:
    shell.main(sys.argv[1:])
assert printed.getvalue()
"""


def imported(code: str, *words: str) -> set[str]:
    """The modules that a program imports which its interpreter has not."""
    report = "\nprint(__import__('json').dumps(list(sys.modules.keys() - before)))"
    code = f"import sys; before = set(sys.modules){chr(10)}{code}\nafter = list(sys.modules){report}"
    code = code.replace("sys.modules.keys() - before", "set(after) - before")
    # -I: no path of this checkout, no user's site; -S is not possible, as the package is installed
    command = [sys.executable, "-I", "-c", code, *words]
    return set(json.loads(subprocess.check_output(command, env=clean_environment(), text=True)))


def test_the_package_alone() -> None:
    assert imported("import novaclient") == {"novaclient"}


@pytest.mark.parametrize(
    "words", [["--version"], ["help"], ["help", "list"], ["list", "--help"], ["bash-completion"], ["--debug", "help"]]
)
def test_what_needs_no_cloud(words: list[str]) -> None:
    found = imported(RUN, *words)
    light = HEAVY - {"logging", "json"} if "--debug" in words else HEAVY
    assert not found & light
    assert "argparse" in found


def test_version_imports_no_command() -> None:
    found = {name for name in imported(RUN, "--version") if name.startswith("novaclient.cli.")}
    assert found == {"novaclient.cli.index", "novaclient.cli.parse"}


def test_help_of_a_command_imports_no_other() -> None:
    found = imported(RUN, "help", "list")
    assert "novaclient.cli.servers" in found
    assert not {"novaclient.cli.boot", "novaclient.cli.flavors", "novaclient.cli.completion"} & found
