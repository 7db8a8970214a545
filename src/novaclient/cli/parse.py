"""Parsers: the one of global options, and one for each command. Messages and exit codes are novaclient's."""

from __future__ import annotations

import argparse
import os
import sys

from novaclient.auth.options import underscored
from novaclient.cli import index
from novaclient.cli.output import one_line
from novaclient.spec import FIRST, LATEST, microversion_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any, NoReturn

    from novaclient.cli.command import Arg, Command
    from novaclient.extension import Extension
    from novaclient.spec import Microversion

SUBCOMMAND = "<subcommand>"
_SOME_WIDTH = 80


class HelpFormatter(argparse.HelpFormatter):
    """Sections begin with a capital, and the rest of the line after a command is shown as its own."""

    def __init__(self, prog: str, indent_increment: int = 2, max_help_position: int = 32, width: int | None = None):
        # argparse makes one for each argument that it adds: the terminal is asked for its width when help is printed
        super().__init__(prog, indent_increment, max_help_position, width or _SOME_WIDTH)
        self._asks, self._most = width is None, max_help_position

    def format_help(self) -> str:
        """The text."""
        if self._asks:
            self._width = _columns() - 2
            self._max_help_position = min(self._most, max(self._width - 20, self._indent_increment * 2))
        return super().format_help()

    def start_section(self, heading: str | None) -> None:
        super().start_section(heading and heading[0].upper() + heading[1:])

    def _format_args(self, action: argparse.Action, default_metavar: str) -> str:
        if action.metavar == SUBCOMMAND and action.nargs != "?":
            return f"{SUBCOMMAND} ..."
        return super()._format_args(action, default_metavar)


class NovaParser(argparse.ArgumentParser):
    """An ArgumentParser that says in its errors how to get help, and knows `_` for `-` in options.

    past           it is the parser of a command of 2015
    at             the microversion that it is for, as text
    other_args     arguments that the command has at other microversions
    gone_options   options of 2015, and the names that they have today
    gone_words     what further words without an option meant in 2015: the attributes that they go to
    """

    past = False
    at = ""
    other_args: tuple[Arg, ...] = ()
    gone_words: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("formatter_class", HelpFormatter)
        kwargs["add_help"] = False
        super().__init__(*args, **kwargs)
        # what may have been meant is told by `suggestions`, and not by Python 3.15
        self.suggest_on_error = False
        self.gone_options: dict[str, str] = {}
        self._words: list[str] = []

    def parse_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Parse the words, those of 2015 too.

        They are put into today's form first: help, errors and abbreviations know nothing of them.
        """
        found, rest = self.parse_known_args(args, namespace)
        if rest and len(rest) <= len(self.gone_words) and not any(word.startswith("-") for word in rest):
            self._place(found, rest)
            rest = []
        if rest:
            self.error(f"unrecognized arguments: {' '.join(rest)}", self._meant(rest))
        return found

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> tuple[Any, list[str]]:
        """As `parse_args`, but return what is not known."""
        self._words = list(args or ())
        return super().parse_known_args(self._in_form(args) if args and self.gone_options else args, namespace)

    def _in_form(self, words: list[str]) -> list[str]:
        """The words with today's names of options, each with a warning."""
        formed: list[str] = []
        moved: list[str] = []
        left = iter(words)
        for word in left:
            flag, equals, value = word.partition("=")
            today = self.gone_options.get(flag)
            if word == "--":
                formed += [word, *left]
            elif today is None:
                formed.append(word)
            else:
                is_option = today.startswith("-")
                self._warn(f'Option "{flag}"', today if is_option else f"<{today}>")
                if is_option:
                    formed.append(f"{today}{equals}{value}")
                else:
                    # what is a word without an option today comes after the others of them
                    moved += [value] if equals else [word for word in [next(left, None)] if word is not None]
        return formed + moved

    def _place(self, found: argparse.Namespace, words: list[str]) -> None:
        options = {action.dest: action.option_strings[0] for action in self._actions if action.option_strings}
        for name, word in zip(self.gone_words, words, strict=False):
            self._warn(f'Argument "{word}"', f"{options[name]} {word}" if name in options else "")
            setattr(found, name, word)

    def _warn(self, what: str, use: str) -> None:
        print(one_line(f"WARNING: {what} is deprecated" + (f'; use "{use}"' if use else "")), file=sys.stderr)

    def _meant(self, rest: list[str]) -> str:
        """What may have been meant by words that are not known."""
        from novaclient.cli import suggestions

        for arg in self.other_args:
            flags = [flag for flag in arg.flags if flag in (word.partition("=")[0] for word in rest)]
            if flags:
                return absent(flags[0], self.at, arg)
        # what is not in help is of old
        shown = (action for action in self._actions if action.help != argparse.SUPPRESS)
        return suggestions.option(rest, [flag for action in shown for flag in action.option_strings])

    def error(self, message: str, suggestion: str = "") -> NoReturn:
        """Print usage, the message and what may have been meant to stderr, and exit with 2."""
        from novaclient.cli import failure, suggestions

        program, _, name = self.prog.partition(" ")
        hint = f"Try '{program} help {name}' for more information."
        suggestion = suggestion or suggestions.choice(message) or suggestions.variable(message, self._words)
        if "are required:" in message and not suggestion:
            suggestion = suggestions.hyphens(self._words, self._option_string_actions)
        text = message.split(" (choose from")[0]
        sys.exit(failure.misused(self.format_usage(), text, f"{suggestion}\n{hint}" if suggestion else hint))

    def _print_message(self, message: str, file: Any = None) -> None:
        if file is None or file is sys.stderr:
            super()._print_message(message, file)
        else:
            # argparse would not tell of a full disk
            file.write(message)

    def _get_option_tuples(self, option_string: str) -> list[Any]:
        # `--key` fits --key-name and its old spelling --key_name, which are one option
        found: dict[str, Any] = {}
        for item in super()._get_option_tuples(option_string):
            found.setdefault(item[1].replace("_", "-"), item)
        return list(found.values())


def _columns() -> int:
    """The width of the terminal, as `shutil` tells it, which brings all kinds of archives along."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns):
        return int(columns)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or 80  # type: ignore[union-attr]
    except (AttributeError, OSError, ValueError):
        return 80


def load(name: str, extensions: Callable[[], Iterable[Extension]] = tuple) -> Any:
    """The function `do_*` of a command, or None if there is no such command.

    :param extensions: called where they count, after our own commands and before those of 2015, which other clients do
        not have, so that extensions have taken their names
    """
    name = index.ALIASES.get(name, name)
    own = None
    if name in index.COMMANDS:
        module = __import__(f"novaclient.cli.{index.COMMANDS[name]}", fromlist=("",))
        own = getattr(module, "do_" + name.replace("-", "_"))
        if not own.command.past:
            return own
    return next(filter(None, (extension.command(name) for extension in extensions())), own)


def names(extensions: Iterable[Any] = ()) -> list[str]:
    """The names of all commands, in order."""
    own = set(index.COMMANDS)
    for extension in extensions:
        own.update(a[3:].replace("_", "-") for a in dir(extension.module) if a.startswith("do_"))
    return sorted(own)


def build(
    name: str, func: Any, version: Any, explain: bool = False, make: Callable[..., Any] | None = None
) -> NovaParser | None:
    """The parser of one command at one microversion; None if the command does not exist at it.

    With `explain` its help also says at which microversions command and arguments exist. `make` is the
    `add_parser` of the parser that it is to be part of.
    """
    at = _version(version)
    declared, added = getattr(func, "command", None), []
    if declared is None:
        declared, func = _legacy(func, at)
    else:
        # compat: an extension may give arguments to our commands, by `utils.add_arg`
        added = [arg for given in getattr(func, "arguments", ()) if (arg := _legacy_arg(*given)).exists_at(at)]
    if declared is None or not declared.exists_at(at):
        return None
    text, when = _told(declared, declared.today), _span(declared) if explain else ""
    facts: dict[str, Any] = {"prog": f"nova {name}", "description": text + when}
    if make is None:
        parser = NovaParser(**facts)
    else:
        parser = make(name, help=_listed(declared, text + when).replace("%", "%%"), **facts)
    parser.add_argument("-h", "--help", action="help", help=argparse.SUPPRESS)
    groups: dict[str, Any] = {}
    gone: dict[str, str] = {}
    for arg in [*declared.arguments(at), *added]:
        target: Any = parser
        if arg.group:
            target = groups[arg.group] = groups.get(arg.group) or parser.add_mutually_exclusive_group()
        options = dict(arg.options)
        if explain and options.get("help") != argparse.SUPPRESS:
            options["help"] = (options.get("help") or "") + _span(arg)
        target.add_argument(*arg.flags, **options)
        gone |= dict.fromkeys((*arg.gone, *underscored(arg.flags + arg.gone)), arg.flags[0])
    parser.gone_options = {flag: today for flag, today in gone.items() if flag not in parser._option_string_actions}
    parser.gone_words = declared.gone
    here = declared.arguments(at)
    parser.at, parser.other_args = microversion_text(at), tuple(arg for arg in declared.args if arg not in here)
    parser.set_defaults(func=func)
    parser.past = bool(declared.past)
    return parser


def set_apart(parser: NovaParser, commands: Any) -> None:
    """Let help list the commands of 2015 after the others, in a section of their own."""
    past = {name for name, command in commands.choices.items() if command.past}
    listed = commands._choices_actions
    group = parser.add_argument_group(
        "commands of 2015",
        "Later clients dropped these. Here they go on wherever something still does their work; each says what.",
    )
    group._group_actions.append(_Listing([entry for entry in listed if entry.dest in past]))
    # right after the other commands
    parser._action_groups.insert(1, parser._action_groups.pop())
    commands._choices_actions = [entry for entry in listed if entry.dest not in past]


class _Listing(argparse.Action):
    """Commands, as help lists them; it takes part in nothing else."""

    def __init__(self, entries: list[Any]) -> None:
        super().__init__([], argparse.SUPPRESS, metavar=SUBCOMMAND)
        self._entries = entries

    def _get_subactions(self) -> list[Any]:
        return self._entries


def merged(args: argparse.Namespace, own: argparse.Namespace) -> argparse.Namespace:
    """All arguments of a command line: a command's own count for more than global ones of the same name."""
    return argparse.Namespace(**vars(args) | vars(own))


def beyond(global_parser: NovaParser, args: argparse.Namespace, known: set[str]) -> dict[str, Any]:
    """The options of a command line that are of a kind of authentication: none of the table, and no default."""
    return {
        name: value
        for name, value in vars(args).items()
        if name.startswith("os_") and name not in known and value != global_parser.get_default(name)
    }


def hoist(func: Any, words: list[str], global_parser: NovaParser) -> tuple[list[str], list[str]]:
    """Take the global options out of the words that follow a command: `nova list --debug`.

    Only whole names count (and `-fjson`), and none that the command has for itself. Returns (global words, the others).
    """
    own = _flags(func)
    moved: list[str] = []
    rest: list[str] = []
    left = iter(words)
    for word in left:
        if word == "--":
            rest += [word, *left]
            break
        flag, has_value, _ = word.partition("=")
        if len(word) > 2 and word[0] == "-" != word[1] and " " not in word:
            # `-fjson`
            flag, has_value = word[:2], "="
        action = global_parser._option_string_actions.get(flag)
        if action is None or flag in own or flag in ("-h", "--help"):
            rest.append(word)
            continue
        moved.append(word)
        if not has_value and action.nargs != 0:
            moved += [value for value in [next(left, None)] if value is not None]
    return moved, rest


def _flags(func: Any) -> set[str]:
    command = getattr(func, "command", None)
    if command is not None:
        return {
            flag for arg in command.args for flags in (arg.flags, arg.gone) for flag in (*flags, *underscored(flags))
        }
    return {flag for flags, _options in getattr(func, "arguments", []) for flag in flags}


def _legacy(func: Any, at: Microversion) -> tuple[Command | None, Any]:
    """An extension's command, declared with `utils.arg` and perhaps `api_versions.wraps`, and its function.

    None for the command if there is none at this microversion.
    """
    from novaclient import api_versions
    from novaclient.cli.command import Command

    since, until = FIRST, LATEST
    if getattr(func, "versioned", False):
        methods = api_versions.get_substitutions(func)
        since, until = _version(methods[0].start_version), _version(methods[-1].end_version)
        func = next(
            (m.func for m in reversed(methods) if _version(m.start_version) <= at <= _version(m.end_version)), None
        )
        if func is None:
            return None, None
    command = Command(func, tuple(_legacy_arg(*declared) for declared in getattr(func, "arguments", [])), None, False)
    command.since, command.until = since, until
    return command, func


def _legacy_arg(flags: tuple[str, ...], declared: dict[str, Any]) -> Arg:
    from novaclient.cli.command import Arg

    options = dict(declared)
    since, until = options.pop("start_version", ""), options.pop("end_version", "")
    if options.get("group"):
        options.setdefault("dest", options["group"])
    # compat: an end counts only where there is a beginning
    return Arg(*flags, since=since, until=until if since and not until.endswith("latest") else "", **options)


def _version(version: Any) -> Microversion:
    return version.ver_major, version.ver_minor


def absent(name: str, at: str, declared: Any) -> str:
    """What is said of a command, or an argument, that does not exist at a microversion; of an extension's less."""
    return f"`{name}` is not in API version {at}{_span(declared) if declared else ''}"


def _told(declared: Command, today: str) -> str:
    """The help of a command; of one of 2015 the first paragraph also says what does its work today."""
    first, *rest = declared.help.split("\n\n")
    if today:
        first = f"{first.rstrip('.')} ({today})."
    return "\n\n".join([first, *rest])


def _listed(declared: Command, text: str) -> str:
    """The line of a command in the list of all: the first paragraph of its help."""
    if declared.past:
        from novaclient.cli import past

        text = _told(declared, past.today(declared, brief=True))
    return " ".join(text.partition("\n\n")[0].split())


def _span(declared: Any) -> str:
    """What help says of the microversions of a command or an argument; nothing if it always exists."""
    if declared.since == FIRST and declared.until == LATEST:
        return ""
    return f" (Supported by API versions '{microversion_text(declared.since)}' - '{microversion_text(declared.until)}')"
