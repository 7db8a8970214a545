"""Data as text: JSON, YAML, CSV, values by themselves. None of it has a character that a terminal would act upon."""

from __future__ import annotations

from collections.abc import Mapping

from novaclient.cli.output import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Any

# characters: to write less than that takes no longer than to import what writes it faster
_LARGE = 100_000

# characters: PyYAML and libyaml, its twin in C, may break longer texts at different places, and may disagree on whether
# a longer key needs a "?" before it
_LONG = 400
_LONG_KEY = 40

_ATOMS = frozenset({str, int, float, bool, type(None)})


def plain(value: Any) -> Any:
    """A value of nothing but dicts, lists, texts, numbers, booleans and None."""
    if type(value) in _ATOMS:
        return value
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return value if isinstance(value, (int, float)) else str(value)


def text_of(value: Any) -> str:
    """A value in a cell: a text as it is, all else as JSON."""
    if isinstance(value, str):
        return value
    import json

    return json.dumps(plain(value), ensure_ascii=False)


def as_json(document: Any, indent: int | None = 2) -> str:
    """JSON for people and programs: what a terminal would act upon is escaped as JSON escapes it."""
    import json

    text = _escaped(json.dumps(document, ensure_ascii=False))
    if indent is None:
        return text
    return _indented(text, indent) or _escaped(json.dumps(document, indent=indent, ensure_ascii=False))


def _indented(text: str, indent: int) -> str | None:
    """A large text of JSON in lines; None if it is better written anew: the standard library does that in Python."""
    if len(text) < _LARGE:
        return None
    try:
        import msgspec
    except ImportError:
        return None
    try:
        return msgspec.json.format(text, indent=indent)
    except msgspec.DecodeError:
        # it has numbers that JSON has not
        return None


def _escaped(text: str) -> str:
    if text.replace("\n", "").isprintable():
        return text
    import json
    import re

    return re.sub(r"[^ -~\n]", lambda c: c[0] if c[0].isprintable() else json.dumps(c[0])[1:-1], text)


def as_jsonl(document: Any) -> str:
    """A line of JSON for each item of a list."""
    import json

    encoded = json.JSONEncoder(ensure_ascii=False, default=plain).encode
    return "\n".join(_escaped(encoded(item)) for item in (document if isinstance(document, list) else [document]))


def as_yaml(document: Any) -> str:
    """YAML, the same to the byte with libyaml and without."""
    import json
    from itertools import groupby

    import yaml

    # with `allow_unicode` it shows some characters that a terminal acts upon; without, it escapes all that is not ASCII
    harmless = as_json(document, None) == json.dumps(document, ensure_ascii=False)

    def written(part: Any, dumper: Any = yaml.SafeDumper) -> str:
        text: str = yaml.dump(part, Dumper=dumper, sort_keys=False, allow_unicode=harmless, width=4096)
        return text

    if not isinstance(document, list) or not document:
        return written(document).removesuffix("...\n").rstrip("\n")
    # that of libyaml takes a third of the time
    dumpers = {False: yaml.SafeDumper, True: getattr(yaml, "CSafeDumper", yaml.SafeDumper)}
    parts = groupby(document, _is_usual)
    return "".join(written(list(items), dumpers[usual]) for usual, items in parts).rstrip("\n")


def _is_usual(value: Any) -> bool:
    """Whether libyaml surely writes a value as PyYAML does."""
    kind = type(value)
    if kind is str:
        # the last is for what UTF-8 makes four bytes of, and for halves of it
        short = len(value) < _LONG or (value.isascii() and value.isprintable() and " " not in value)
        return short and (value.isascii() or max(value) < "\ud800")
    if kind is dict:
        return all(map(_is_usual_key, value)) and all(map(_is_usual, value.values()))
    return kind is not list or all(map(_is_usual, value))


def _is_usual_key(key: str) -> bool:
    return 0 < len(key) < _LONG_KEY and key.isprintable() and _is_usual(key)


def as_csv(table: Iterable[Sequence[Any]]) -> str:
    """Comma-separated values: an empty cell is null."""
    import csv
    from io import StringIO

    file = StringIO()
    writer = csv.writer(file, lineterminator="\n")
    for cells in table:
        writer.writerow(["" if cell is None else printable(text_of(cell)) for cell in cells])
    return file.getvalue().removesuffix("\n")


def as_values(document: Any) -> str:
    """The values alone: a row on a line, and of one object each."""
    rows: list[Sequence[Any]]
    if isinstance(document, dict):
        rows = [[value] for value in document.values()]
    elif isinstance(document, list):
        rows = [list(row.values()) if isinstance(row, dict) else [row] for row in document]
    else:
        rows = [[document]]
    if len(rows) == 1 and len(rows[0]) == 1:
        # a value alone may have lines
        return printable(text_of(rows[0][0]))
    return value_lines(rows)


def value_lines(rows: Iterable[Iterable[Any]]) -> str:
    """The values of each row on a line."""
    return "\n".join(" ".join(printable(text_of(cell)).replace("\n", r"\n") for cell in row) for row in rows)


# What makes the lines of some rows, in the formats that have lines of their own for each row.
LINES: dict[str, Callable[[list[dict[str, Any]]], str]] = {
    "jsonl": as_jsonl,
    "csv": lambda rows: as_csv([list(row.values()) for row in rows]),
    "value": lambda rows: value_lines(row.values() for row in rows),
}
DOCUMENTS: dict[str, Callable[[Any], str]] = {"json": as_json, "jsonl": as_jsonl, "yaml": as_yaml}
