"""The commands of 2015 take what they took then. options_2015.json says what: tools/options_2015.py makes it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from novaclient.api_versions import APIVersion
from novaclient.cli import index, parse

THEN: dict[str, list[dict[str, Any]]] = json.loads(
    (Path(__file__).parent / "options_2015.json").read_text(encoding="utf-8")
)["commands"]
# A client of that time spoke the first microversion.
VERSION = APIVersion("2.1")
PAST = [name for name in index.COMMANDS if parse.load(name).command.past]
OPTIONS = [(name, argument) for name in PAST for argument in THEN[name] if argument["flags"]]


def parser(name: str) -> parse.NovaParser:
    """Our parser of a command."""
    found = parse.build(name, parse.load(name), VERSION)
    assert found is not None
    return found


def test_those_that_are_marked_are_those_of_2015() -> None:
    assert len(THEN) == 93
    assert set(PAST) <= THEN.keys()
    assert [name for name in THEN if name in index.COMMANDS and name not in PAST] == []


@pytest.mark.parametrize("name", PAST)
def test_positionals_are_what_they_were(name: str) -> None:
    theirs = [(a.get("metavar"), a["values"]) for a in THEN[name] if not a["flags"]]
    ours = [(a.metavar, a.nargs) for a in parser(name)._actions if not a.option_strings]
    assert ours == theirs


@pytest.mark.parametrize(("name", "argument"), OPTIONS, ids=lambda value: value if isinstance(value, str) else "")
def test_options_are_what_they_were(name: str, argument: dict[str, Any]) -> None:
    actions = parser(name)._option_string_actions
    for flag in argument["flags"]:
        assert flag in actions
        assert (flag, actions[flag].nargs) == (flag, argument["values"])
        assert list(actions[flag].choices or []) == (argument.get("choices") or [])
        assert actions[flag].required == argument.get("required", False)
