"""What fits at a place of a command line: the answer to a Tab.

It comes from the command's own parser, at the microversion in use, and from `cli.names`. A Tab is no place for errors:
whatever goes wrong, nothing fits.
"""

from __future__ import annotations

import argparse
import os
import sys

from novaclient.auth import options
from novaclient.cli import parse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    # what fits, and what it is
    Candidate = tuple[str, str]

# The exit code for: names of files fit, which the shell knows.
FILES = 3
_FILE = ("\0file", "")
# What stands in help for values that are names of files.
_FILE_METAVARS = frozenset({"ca-certificate", "certificate", "key", "user-data", "pub-key", "private-key"})


def answer(argv: list[str]) -> int:
    """Print what fits, a line each. Returns the exit code for the shell's function.

    :param argv: as the scripts of `cli.completion` have it after `nova completion`: the shell, `--`, and the words up
        to the cursor; for bash the line up to the cursor, and the piece of it that will be replaced
    """
    shell, _, *given = argv
    try:
        if shell == "bash":
            from novaclient.cli import bash

            found, lines = bash.answer(at, *given)
        else:
            found = at(given)
            # the names in a clouds.yaml, which may be anybody's: that of the working folder comes first
            shown = [one for one in found if "".join(one).isprintable()]
            lines = [f"{value}\t{about}" if about else value for value, about in shown]
        sys.stdout.write("".join(f"{line}\n" for line in lines))
    except Exception:  # noqa: BLE001  see above
        return 1
    return FILES if _FILE in found else 0


def at(words: list[str]) -> list[Candidate]:
    """What fits for the last of the words of a command line, without `nova`."""
    *before, current = words
    place = Place(_global_parser(), before, to_first=True)
    if place.pending is None and place.positionals:
        name = place.positionals[0]
        parser = _parser_of(name, words)
        if parser is None:
            return []
        place = Place(parser, before[before.index(name) + 1 :], beside=place.parser)
        return _fitting(place, current, words)
    return _fitting(place, current, words)


class Place:
    """Where on the command line the cursor stands, by what comes before it.

    parser        whose words they are; `beside`: the global options, which may stand among them
    pending       the option that waits for its value
    positionals   the words that are no options, nor values of such
    used          the options that are there
    literal       whether `--` was there: no options from here on
    """

    def __init__(self, parser: Any, before: Iterable[str], *, beside: Any = None, to_first: bool = False) -> None:
        self.parser, self.beside = parser, beside
        self.pending: Any = None
        self.positionals: list[str] = []
        self.used: set[str] = set()
        self.literal = False
        for word in before:
            if self.pending is not None:
                self.pending = None
            elif self.literal or not word.startswith("-") or word == "-":
                self.positionals.append(word)
                if to_first:
                    break
            elif word == "--":
                self.literal = True
            else:
                self._option(word)

    def _option(self, word: str) -> None:
        flag, has_value, _ = word.partition("=")
        action = self.action(flag)
        if action is not None:
            self.used.add(action.dest)
            self.pending = None if has_value or action.nargs == 0 else action

    def action(self, flag: str) -> Any:
        """The option of this name."""
        own = self.parser._option_string_actions.get(flag)
        return own if own is not None or self.beside is None else self.beside._option_string_actions.get(flag)

    @property
    def positional(self) -> Any:
        """The argument that the next word without a hyphen is for."""
        left = len(self.positionals)
        for action in self.parser._get_positional_actions():
            if left == 0 or action.nargs in ("+", "*", argparse.REMAINDER):
                return action
            left -= 1
        return None

    def flags(self) -> list[Candidate]:
        """The options that may come now."""
        actions = [*self.parser._actions, *(self.beside._actions if self.beside else ())]
        return [
            (flag, " ".join((action.help or "").partition(". ")[0].split()).removesuffix(".").replace("%%", "%"))
            for action in actions
            if action.help != argparse.SUPPRESS and (action.dest not in self.used or _may_repeat(action))
            for flag in action.option_strings
            # each may also be written with "_"
            if flag.startswith("--") and ("_" not in flag or flag.replace("_", "-") not in action.option_strings)
        ]


def _may_repeat(action: Any) -> bool:
    return isinstance(action, argparse._AppendAction)


def _fitting(place: Place, current: str, words: list[str]) -> list[Candidate]:
    head, equals, _ = current.partition("=")
    if place.pending is not None:
        return _starting(current, _values(place.pending, words))
    if equals and head.startswith("--") and not place.literal:
        action = place.action(head)
        found = _values(action, words) if action is not None else []
        return [(f"{head}={value}", about) for value, about in _starting(current[len(head) + 1 :], found)]
    if current.startswith("-") and not place.literal:
        return _starting(current, place.flags())
    positional = place.positional
    if positional is not None:
        there = set(place.positionals)
        return [one for one in _starting(current, _values(positional, words)) if one[0] not in there]
    return place.flags() if not current and place.beside else []


def _starting(with_: str, found: list[Candidate]) -> list[Candidate]:
    return [one for one in found if one == _FILE or one[0].startswith(with_)]


def _values(action: Any, words: list[str]) -> list[Candidate]:
    """What fits as the value of an option or argument."""
    metavar = (action.metavar or "").strip("<>")
    if action.choices is not None:
        return [(str(choice), "") for choice in action.choices]
    if metavar in ("subcommand", "command"):
        return [(name, "") for name in parse.names(_extensions())]
    if action.dest == "os_cloud":
        return [(name, "") for name in _clouds()]
    if metavar in _FILE_METAVARS:
        return [_FILE]
    from novaclient.cli import names

    kind = getattr(action, "names", "") or names.kind_of(metavar)
    return names.names(kind, words) if kind else []


def _global_parser() -> Any:
    parser = parse.NovaParser(prog="nova")
    options.add_to(parser)
    parser.add_argument("command", metavar="<command>")
    return parser


def _parser_of(name: str, words: list[str]) -> Any:
    """The parser of a command at the microversion in use: the one that is asked for, or that the cloud spoke last."""
    from novaclient import api_versions
    from novaclient.cli import names

    func = parse.load(name, _extensions)
    if func is None:
        return None
    text = options.found_in(words, "os_compute_api_version") or "2.latest"
    if text == "2.latest":
        text = names.version(words) or text
    parser = parse.build(name, func, api_versions.get_api_version(text))
    if parser is not None:
        declared = {arg.dest: arg for arg in getattr(func, "command", func).args} if hasattr(func, "command") else {}
        for action in parser._actions:
            action.names = getattr(declared.get(action.dest), "names", "")  # type: ignore[attr-defined]
    return parser


def _extensions() -> list[Any]:
    from novaclient import extension

    return extension.discover()


def _clouds() -> list[str]:
    """The names in the first clouds.yaml there is."""
    import yaml

    folders = (os.curdir, os.path.expanduser("~/.config/openstack"), "/etc/openstack")
    files = [os.environ.get("OS_CLIENT_CONFIG_FILE", ""), *(os.path.join(folder, "clouds.yaml") for folder in folders)]
    for path in files:
        if path and os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                return sorted(yaml.safe_load(file)["clouds"])
    return []
