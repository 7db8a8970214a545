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


def test_all_of_them_are_here_and_marked() -> None:
    assert len(THEN) == 93
    assert list(THEN) == PAST


@pytest.mark.parametrize("name", PAST)
def test_positionals_are_what_they_were(name: str) -> None:
    theirs = [(a.get("metavar"), a["values"]) for a in THEN[name] if not a["flags"]]
    ours = [(a.metavar, a.nargs) for a in parser(name)._actions if not a.option_strings]
    assert ours == theirs


@pytest.mark.parametrize(("name", "argument"), OPTIONS, ids=lambda value: value if isinstance(value, str) else "")
def test_options_are_what_they_were(name: str, argument: dict[str, Any]) -> None:
    found = parser(name)
    for flag in argument["flags"]:
        ours = found._option_string_actions[found.gone_options.get(flag, flag)]
        assert (flag, ours.nargs) == (flag, argument["values"])
        assert list(ours.choices or []) == (argument.get("choices") or [])
        # the old one asked for the path /None without it
        assert ours.required == (argument.get("required", False) or (name, flag) == ("host-action", "--action"))
