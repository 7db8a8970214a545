"""The index of commands: it is true, and it has every command of the genuine client, with all that it takes.

genuine_options.json holds what the genuine client's commands take; tools/genuine_options.py makes it.
"""

from __future__ import annotations

import contextlib
import io
import json
from pathlib import Path
from typing import Any

import pytest

from novaclient.api_versions import APIVersion
from novaclient.cli import index, parse
from novaclient.cli.command import Command

GENUINE = json.loads((Path(__file__).parent / "genuine_options.json").read_text(encoding="utf-8"))
VERSION = APIVersion(GENUINE["microversion"])
ARGUMENTS: dict[str, list[dict[str, Any]]] = GENUINE["commands"]
OPTIONS = [(name, argument) for name, arguments in ARGUMENTS.items() for argument in arguments if argument["flags"]]


def parser(name: str) -> parse.NovaParser:
    """Our parser of a command at the genuine client's microversion."""
    found = parse.build(name, parse.load(name), VERSION)
    assert found is not None, f"{name} is not there at {GENUINE['microversion']}"
    return found


def example(argument: dict[str, Any]) -> list[str]:
    """Values that the argument takes, as few as it may have."""
    values = argument["values"]
    if values in ("?", "*", 0):
        return []
    pair = "=" in argument.get("metavar", "")
    return [str(argument["choices"][0]) if "choices" in argument else "a=1" if pair else "1"]


def required(name: str) -> list[str]:
    """The words that the command needs."""
    needed = [argument for argument in ARGUMENTS[name] if argument.get("required")]
    return [word for argument in needed for word in (*argument["flags"][:1], *example(argument))]


def refusal(name: str, words: list[str]) -> str:
    """What the parser says against the words; nothing if it takes them."""
    said = io.StringIO()
    with contextlib.redirect_stderr(said), contextlib.suppress(SystemExit):
        parser(name).parse_args(words)
        return ""
    return said.getvalue()


@pytest.mark.parametrize("name", index.COMMANDS)
def test_every_entry_is_a_command_of_that_name(name: str) -> None:
    function = parse.load(name)
    assert isinstance(function.command, Command)
    assert function.__module__ == f"novaclient.cli.{index.COMMANDS[name]}"
    assert function.command.name == name
    assert function.command.help


def test_every_command_is_in_the_index() -> None:
    folder = Path(index.__file__).parent
    found = {
        line.removeprefix("def do_").partition("(")[0].replace("_", "-"): file.stem
        for file in folder.glob("*.py")
        for line in file.read_text(encoding="utf-8").splitlines()
        if line.startswith("def do_")
    }
    assert found == index.COMMANDS


def test_the_index_is_in_order() -> None:
    assert list(index.COMMANDS) == sorted(index.COMMANDS)


def test_other_names_lead_to_commands() -> None:
    assert not index.ALIASES.keys() & index.COMMANDS.keys()
    assert set(index.ALIASES.values()) <= index.COMMANDS.keys()
    for name, command in index.ALIASES.items():
        assert parse.load(name) is parse.load(command)


def test_no_command_of_the_genuine_client_is_missing() -> None:
    assert len(ARGUMENTS) == 127
    assert sorted(ARGUMENTS.keys() - index.COMMANDS.keys()) == []


@pytest.mark.parametrize("name", ARGUMENTS)
def test_a_command_needs_no_more_words(name: str) -> None:
    assert refusal(name, required(name)) == ""


# `flavor-key` looks itself: `get` needs no keys.
@pytest.mark.parametrize("name", [name for name in ARGUMENTS if required(name) and name != "flavor-key"])
def test_a_command_needs_no_fewer_words(name: str) -> None:
    fewer = required(name)[:-1]
    assert refusal(name, [word for word in fewer if word != "--tenant"]) != ""


@pytest.mark.parametrize(("name", "argument"), OPTIONS, ids=lambda value: value if isinstance(value, str) else "")
def test_every_option_is_taken(name: str, argument: dict[str, Any]) -> None:
    for flag in argument["flags"]:
        rest = [] if argument.get("required") else [flag, *example(argument)]
        assert refusal(name, [*required(name), *rest]) == ""
        ours = parser(name)._option_string_actions[flag]
        assert (flag, ours.nargs) == (flag, argument["values"])


@pytest.mark.parametrize("name", ARGUMENTS)
def test_every_positional_is_taken_in_its_place(name: str) -> None:
    theirs = [(a["metavar"], a["values"]) for a in ARGUMENTS[name] if not a["flags"]]
    ours = [(str(a.metavar), a.nargs) for a in parser(name)._actions if not a.option_strings]
    if name == "flavor-key":
        # `get` needs no keys; `set` and `unset` are refused without
        theirs[-1] = (theirs[-1][0], "*")
    assert ours == theirs


def test_an_unknown_option_is_refused() -> None:
    """That the tests above can fail."""
    assert "unrecognized arguments: --bogus" in refusal("list", ["--bogus"])
    assert "required: <server>" in refusal("show", [])
