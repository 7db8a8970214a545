"""Writes the reference under docs/reference from the declarations: a page for each manager, and one of all commands.

`--check`: write nothing, fail if a page is stale.
"""

from __future__ import annotations

import argparse
import inspect
import re
import sys
import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pages
from declared import (
    ROOT,
    Argument,
    Signature,
    answer_type,
    argument,
    flow_signature,
    managers,
    methods,
    pages_signature,
    signatures,
    span,
)
from novaclient.auth.options import OPTIONS, OUTPUT, Option
from novaclient.base import Manager
from novaclient.cli import index, parse
from novaclient.cli.command import Arg, Command
from novaclient.fields import Field
from novaclient.paging import Pages
from novaclient.spec import Method, Op, Param

REFERENCE, GUIDE = ROOT / "docs" / "reference", ROOT / "docs" / "guide"
FIRST_LINE = "<!-- Made by `python tools/docs.py` out of {}: change that, not this. -->"
CODE_WIDTH = 100
COMMANDS = "../reference/commands.md"
OF_2015 = """\
# Commands of 2015

The `nova` of January 2015 had 92 commands that later clients dropped, and one more came and went. They are here again,
with the arguments and the columns they had.

- What Nova handed over to another service is *done in* that service as soon as the microversion is past Nova's own
  proxy: with the newest one, and so by default. At the microversions before (`--os-compute-api-version 2.35`) Nova is
  asked, as then. What the other service does not know is `-` in the table.
- What was *removed*, and is nowhere else, ends with exit code 1 and one line that says so. A Nova that still has it is
  asked, at a microversion that has it.

New scripts better use what the last column names. For what is done in Neutron, Glance or Cinder there are commands of
`openstack`.

Options and words that today's commands had then are taken too, each with a line on stderr that says what it is called
today: every option with `_` for `-` (`--key_name`), `boot --num-instances`, `server-group-create --policy`, the new
name and zone as words of `aggregate-update`, the binary after the host in `service-enable` and `service-disable`, and
up to microversion 2.58 `migration-list --cell_name`. Not `list --instance-name` and `flavor-access-list --tenant`,
which did nothing even then.
"""


def table(titles: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
    """A table in Markdown, without the columns that are empty; nothing without rows."""
    rows = list(rows)
    shown = [i for i in range(len(titles)) if any(row[i] for row in rows)]
    lines = [[row[i].replace("|", r"\|") for i in shown] for row in [titles, tuple("---" for _ in titles), *rows]]
    return [*(f"| {' | '.join(line)} |" for line in lines), ""] if rows else []


def text(words: str) -> str:
    """Help as Markdown: what would be a tag is none, except in code."""
    parts = words.replace("%%", "%").split("`")
    parts[::2] = [part.replace("&", "&amp;").replace("<", "&lt;") for part in parts[::2]]
    return "`".join(parts)


def code(words: str) -> str:
    """A piece of code; nothing for nothing."""
    return f"`{words}`" if words else ""


def prose(docstring: str) -> Iterator[str]:
    """A docstring as Markdown: `:param x:` and its like become a list."""
    pieces = re.split(r"\n(?=:|\n)", inspect.cleandoc(docstring))
    for piece in pieces:
        words = " ".join(line.strip() for line in piece.split("\n")).strip()
        marked = re.fullmatch(r":(param|raises) ([^:]+): (.*)", words)
        if marked:
            kind, names, told = marked.groups()
            listed = ", ".join(code(name.strip()) for name in names.split(","))
            yield f"- {'raises ' if kind == 'raises' else ''}{listed}: {text(told)}"
        else:
            yield text(words)
    yield ""


# The library


def api() -> dict[Path, str]:
    """The pages of the library: an index, and one for each manager."""
    made = {REFERENCE / "api" / f"{name}.md": "\n".join(manager_page(name, cls)) for name, cls in managers().items()}
    first = FIRST_LINE.format("the docstrings of managers")
    rows = [
        (f"[`nova.{name}`](api/{name}.md)", text(brief(cls)), str(sum(1 for _ in methods(cls))))
        for name, cls in managers().items()
    ]
    lines = [first, "# The library", "", "The managers of a client, `nova = novaclient.client.Client(...)`:", ""]
    made[REFERENCE / "api.md"] = "\n".join([*lines, *table(("manager", "what for", "methods"), rows)])
    return made


def brief(cls: Any) -> str:
    """The first line of a class's docstring, without its source."""
    return (cls.__doc__ or "").partition("\n")[0].partition(" Source:")[0]


def manager_page(attribute: str, manager: Any) -> Iterator[str]:
    """The page of one manager."""
    yield FIRST_LINE.format(f"`{source_of(manager)}`")
    yield from (f"# nova.{attribute}", "", *prose(manager.__doc__ or ""))
    found = dict(methods(manager))
    rows = ((f"[`{name}`](#{name})", summary(doc_of(m)), lines_of(m), span_of(m)) for name, m in found.items())
    yield from table(("method", "what it does", "request", "microversions"), rows)
    if hasattr(manager, "find"):
        yield from ("It also has `find(**attributes)`, for the one that has these, and `findall(**attributes)`.", "")
    iterates = any(isinstance(method, Pages) for method in found.values())
    yield f"With the asynchronous client, await every call{', and iterate with `async for`' if iterates else ''}."
    yield ""
    for name, method in found.items():
        yield from method_section(attribute, manager, name, method)
    yield from resource_section(manager.resource_class)


def source_of(cls: Any) -> str:
    return Path(inspect.getfile(cls)).relative_to(ROOT).as_posix()


def doc_of(method: Any) -> str:
    """The docstring of a method, of an operation its sentence."""
    return str(method.help) if hasattr(method, "ops") else inspect.cleandoc(method.__doc__ or "")


def lines_of(method: Any) -> str:
    """The verbs and paths of an operation."""
    ops = reversed(method.ops) if is_op(method) else ()
    return ", ".join(dict.fromkeys(request(op) for op in ops))


def request(op: Op) -> str:
    """The verb and path of an operation, and which of the actions it is."""
    return code(f"{op.method} {op.path}") + (f" `{op.wrap}`" if op.path.endswith("/action") else "")


def is_op(method: Any) -> bool:
    return isinstance(method, Method) and hasattr(method, "ops")


def span_of(declared: Any) -> str:
    return span(declared.since, declared.until) if hasattr(declared, "since") else ""


def method_section(attribute: str, manager: Any, name: str, method: Any) -> Iterator[str]:
    """What there is to say of one method."""
    found = signatures_of(manager, method)
    yield from (f"## {name}", "", "```python")
    for signature in found:
        when = span(signature.since, signature.until) if len(found) > 1 else ""
        yield from call_lines(f"nova.{attribute}.{name}", signature, f"  # {when}" if when else "")
    yield from ("```", "")
    if not is_op(method):
        yield from prose(doc_of(method))
        yield from (f"Returns `{found[0].returns}`.", "")
    else:
        yield from (text(method.help), "")
        for op in reversed(method.ops):
            yield from operation(op)
    resource = manager.resource_class
    if name in vars(resource or object) and vars(resource)[name].__module__ == Manager.__module__:
        shown = call(Signature(found[0].arguments[1:], ""))
        yield from (f"On a `{resource.__name__}`: `{resource.__name__.lower()}.{name}({shown})`.", "")


def signatures_of(manager: Any, method: Any) -> list[Signature]:
    """The signatures of any kind of method."""
    if is_op(method):
        return signatures(method)
    return [pages_signature(manager, method) if isinstance(method, Pages) else flow_signature(method)]


def call_lines(function: str, signature: Signature, comment: str) -> list[str]:
    """A call as code, on several lines if it is long."""
    line = f"{function}({call(signature)}){comment}"
    if len(line) <= CODE_WIDTH:
        return [line]
    arguments = textwrap.wrap(call(signature) + ",", CODE_WIDTH, initial_indent="    ", subsequent_indent="    ")
    return [f"{function}({comment}", *arguments, ")"]


def call(signature: Signature) -> str:
    """The arguments of a call, with their defaults."""
    return ", ".join(shown(item) for item in signature.arguments)


def shown(item: Argument) -> str:
    return f"{item.name}={item.default}" if item.default else item.name


def operation(op: Op) -> Iterator[str]:
    """An operation: its request, its parameters, its answer."""
    when = span(op.since, op.until)
    service = f" of the {op.service} service" if op.service else ""
    returns = f"; returns `{answer_type(op)}`"
    if op.gate:
        returns += f"; an argument outside its microversions is an `{op.gate.__name__}`"
    yield f"{request(op)}{service}{f', microversions {when}' if when else ''}{returns}."
    yield ""
    titles = ("parameter", "type", "default", "microversions", "in the request", "meaning")
    yield from table(titles, (parameter(op, p) for p in op.params))
    if op.gone:
        yield from (f"Gone: {text(op.gone)}.", "")
    if op.source:
        yield from (f"Source: {text(op.source)}", "")


def parameter(op: Op, param: Param) -> tuple[str, ...]:
    """The row of a parameter."""
    item = argument(param)
    default = "as it was" if item.default == "..." else code(item.default) if item.default else "*required*"
    return code(item.name), code(item.type), default, span(param.since, param.until), place(op, param), text(param.help)


def place(op: Op, param: Param) -> str:
    """Where a parameter goes in the request, under which name."""
    if param.name in op.in_path:
        return "path"
    if param.query:
        return f"query `{param.wire}`"
    if param.wire == "/":
        return "body"
    if param.wire[0] == "/" or not op.wrap:
        return f"body `{param.wire.lstrip('/')}`"
    return f"body `{op.wrap}.{param.wire}`"


def resource_section(cls: Any) -> Iterator[str]:
    """The declared fields of a resource, first those that it has in common with others."""
    kinds = reversed((cls or object).__mro__)
    fields = {name: value for kind in kinds for name, value in vars(kind).items() if isinstance(value, Field)}
    if not fields:
        return
    yield from (f"## Fields of a {cls.__name__}", "", text(brief(cls)), "")
    titles = ("field", "type", "microversions", "in the answer", "meaning")
    rows = ((code(n), code(f.type), span_of(f), code(f.wire), text(f.help)) for n, f in fields.items())
    yield from table(titles, rows)


# The command line


def commands() -> dict[Path, str]:
    """The page of all commands, and what became of those of 2015."""
    found = {name: getattr(parse.load(name), "command", None) for name in sorted(index.COMMANDS)}
    shown = {name: command for name, command in found.items() if command and not command.hidden}
    past = {name: command for name, command in shown.items() if command.past}
    lines = [FIRST_LINE.format("`src/novaclient/cli` and `src/novaclient/auth/options.py`"), "# Commands", ""]
    lines += ["`nova [options] command [arguments]`; options may also follow the command.", ""]
    lines += table(("command", "what it does"), (row(n, c) for n, c in shown.items() if n not in past))
    lines += ["Commands of 2015, which later clients dropped:", ""]
    lines += table(("command", "what it does", "today"), (row(n, c) for n, c in past.items()))
    lines += options()
    for name, command in shown.items():
        lines += command_section(name, command)
    return {REFERENCE / "commands.md": "\n".join(lines), GUIDE / "commands-of-2015.md": "\n".join(of_2015(past))}


def row(name: str, command: Command, page: str = "") -> tuple[str, ...]:
    """A command in a table: its name, what it does and, of one of 2015, what does that today."""
    today = (text(command.today) or "as ever",) if command.past else ()
    return (f"[{name}]({page}#nova-{name})", summary(command.help), *today)


def of_2015(past: dict[str, Command]) -> list[str]:
    """The guide to the commands of 2015."""
    lines = [FIRST_LINE.format("the declarations in `src/novaclient/cli` and the text here"), OF_2015]
    return lines + table(("command", "what it does", "today"), (row(n, c, COMMANDS) for n, c in past.items()))


def summary(words: str) -> str:
    return text(words.partition("\n")[0])


def options() -> list[str]:
    """The global options, and the names that some had once."""
    seen = [option for option in (*OPTIONS, *OUTPUT) if not option.hidden]
    titles = ("option", "environment", "meaning")
    rows = [(flags(option), ", ".join(map(code, option.env)), text(option.help)) for option in seen]
    gone = [(code(old), code(option.flags[0])) for option in seen for old in option.gone]
    first = "An option goes before its environment variable; the first variable that is set counts."
    lines = ["## Options", "", first, ""]
    lines += table(titles, rows)
    return [*lines, "Former names, accepted with a warning:", "", *table(("former", "now"), gone)]


def flags(option: Option) -> str:
    value = f" {option.metavar}" if option.metavar else ""
    return ", ".join(code(flag + value) for flag in option.flags)


def command_section(name: str, command: Command) -> list[str]:
    """What there is to say of one command."""
    when = span_of(command)
    arguments = [arg for arg in command.args if arg.options.get("help") is not argparse.SUPPRESS]
    lines = [f"## nova {name}", "", *prose(command.help)]
    lines += [f"A command of 2015; today: {text(command.today)}.", ""] if command.today else []
    lines += [f"Microversions: {when}.", ""] if when else []
    lines += ["```", *usage(name, arguments), "```", ""]
    rows = ((", ".join(map(code, spellings(arg))), span_of(arg), help_of(arg)) for arg in arguments)
    return lines + table(("argument", "microversions", "meaning"), rows)


def help_of(arg: Arg) -> str:
    return text((arg.options.get("help") or "").replace("%(default)s", str(arg.options.get("default"))))


def spellings(arg: Arg) -> list[str]:
    """An argument as it is written: `--name <name>`."""
    if not arg.flags[0].startswith("-"):
        return [metavar(arg)]
    return [f"{flag} {value}".strip() for value in [values(arg)] for flag in arg.flags]


def metavar(arg: Arg) -> str:
    choices = arg.options.get("choices")
    named = arg.options.get("metavar") or ("{" + ",".join(map(str, choices)) + "}" if choices else "")
    return named or (f"<{arg.dest}>" if arg.flags[0].startswith("-") else arg.flags[0])


def values(arg: Arg) -> str:
    """The values of an argument, as usage shows them."""
    if arg.options.get("action", "store") not in ("store", "append") and not isinstance(arg.options["action"], type):
        return ""
    one, count = metavar(arg), arg.options.get("nargs")
    forms = {None: one, "?": f"[{one}]", "*": f"[{one} ...]", "+": f"{one} [{one} ...]", argparse.REMAINDER: "..."}
    return " ".join([one] * count) if isinstance(count, int) else forms[count]


def usage(name: str, arguments: list[Arg]) -> list[str]:
    """The lines of a command's usage: options first, as they may stand anywhere."""
    groups: dict[str, list[Arg]] = {}
    for arg in arguments:
        if arg.flags[0].startswith("-"):
            groups.setdefault(arg.group or arg.flags[0], []).append(arg)
    words = [alternatives(group) for group in groups.values()]
    words += [values(arg) for arg in arguments if not arg.flags[0].startswith("-")]
    lines, indent = [f"nova {name}"], " " * len(f"nova {name} ")
    for word in words:
        if len(f"{lines[-1]} {word}") > CODE_WIDTH:
            lines.append(indent + word)
        else:
            lines[-1] += f" {word}"
    return lines


def alternatives(group: list[Arg]) -> str:
    """Options that exclude each other, or one option, as usage shows them."""
    forms = " | ".join(f"{arg.flags[0]} {values(arg)}".strip() for arg in group)
    return forms if group[0].options.get("required") else f"[{forms}]"


def build() -> dict[Path, str]:
    """All pages: path -> content."""
    return {path: content.rstrip("\n") + "\n" for path, content in (api() | commands()).items()}


if __name__ == "__main__":
    sys.exit(pages.main(build(), "tools/docs.py", [(REFERENCE, "**/*.md"), (GUIDE, "*.md")]))
