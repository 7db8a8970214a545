"""Tables, as `nova` has always printed them."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import Any

# What could make a terminal do something else than show text: C0 and C1 control characters (line feeds are the
# table's own business), DEL, and the marks that turn the direction of text.
_UNSAFE = "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"

_PLAIN = bytes(range(ord(" "), ord("~") + 1))

# The `formats.Output` that takes what is printed, while a command runs whose output is to have another form.
chosen: Any = None

# compat: the one heading whose attribute is not its lower-case form
_MIXED_CASE = frozenset({"serverId"})


def printable(text: str) -> str:
    """The text with every character escaped that a terminal would act upon."""
    if text.isprintable():
        return text
    import re

    return re.sub(_UNSAFE, lambda match: ascii(match[0])[1:-1], text)


def one_line(text: str) -> str:
    """The text as part of a message: printable, and without a line of its own, which would look like one of ours."""
    return printable(text).replace("\n", r"\n")


def width(text: str) -> int:
    """How many columns of a terminal the text takes."""
    if text.isascii():
        return len(text)
    from wcwidth import wcswidth

    return max(wcswidth(text), 0)


def render(headings: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """A table with borders; a cell of several lines makes a row of several lines."""
    return _render_columns(headings, by_columns(headings, rows))


def by_columns(headings: Sequence[str], rows: Iterable[Sequence[Any]]) -> list[Sequence[Any]]:
    """The cells of rows, for each heading those of its column."""
    return list(zip(*rows, strict=True)) or [()] * len(headings)


def _render_columns(
    headings: Sequence[str], columns: Sequence[Sequence[Any]], numbers: Sequence[int] | None = None
) -> str:
    """A table of columns: of what is the same for all cells of one, as nearly everything is, one look tells.

    :param numbers: those of the rows, in their order
    """
    columns = [[heading, *_texts(column)] for heading, column in zip(headings, columns, strict=True)]
    # of the rows that are not plain, each cell as its lines
    odd: dict[int, list[list[str]]] = {}
    if all(map(_is_plain, columns)):
        widths = [max(map(len, column)) for column in columns]
    else:
        rows = list(zip(*columns, strict=True))
        odd = {n: [printable(cell).split("\n") for cell in row] for n, row in enumerate(rows) if not _is_plain(row)}
        sizes = [
            [max(map(width, cell)) for cell in odd[n]] if n in odd else list(map(len, row))
            for n, row in enumerate(rows)
        ]
        widths = list(map(max, zip(*sizes, strict=True)))
    plain = "| " + " | ".join(f"%-{w}s" for w in widths) + " |"
    lines = list(map(plain.__mod__, zip(*columns, strict=True)))
    for n, cells in odd.items():
        lines[n] = _lines(cells, widths)
    heading, *lines = lines
    rule = "+" + "+".join("-" * (w + 2) for w in widths) + "+"
    return "\n".join([rule, heading, rule, *(lines if numbers is None else [lines[i] for i in numbers]), rule])


def _texts(cells: Sequence[Any]) -> Sequence[str]:
    try:
        "".join(cells)
    except TypeError:
        return list(map(str, cells))
    return cells


def _is_plain(texts: Iterable[str]) -> bool:
    """Whether each character is shown as it is, one column wide: nearly always, and for all of a column at once."""
    text = "".join(texts)
    return text.isascii() and not text.encode().translate(None, _PLAIN)


def _lines(row: list[list[str]], widths: list[int]) -> str:
    height = max(len(cell) for cell in row)
    return "\n".join(
        "| " + " | ".join(_pad(cell[i] if i < len(cell) else "", w) for cell, w in zip(row, widths, strict=True)) + " |"
        for i in range(height)
    )


def _pad(text: str, to: int) -> str:
    return text + " " * (to - width(text))


def print_list(
    objs: Iterable[Any],
    fields: Sequence[str],
    formatters: Mapping[str, Callable[[Any], Any]] | None = None,
    sortby_index: int | None = None,
    *,
    raw: Iterable[Any] | None = None,
    name: str = "",
    single: bool = False,
) -> None:
    """Print objects as a table, one a row.

    :param fields: the headings; each stands for the attribute of that name in lower case, blanks as `_`
    :param formatters: heading -> function that makes the cell from the object
    :param sortby_index: column to sort by; without one the order stays
    :param raw: for other formats: what the objects were made of, resources or dicts, one for each
    :param name: for other formats: the key of this table, of a command that prints several
    :param single: for other formats: whether the command shows one object, and lists none
    """
    formatters = formatters or {}
    if chosen is not None:
        chosen.take_list(objs, fields, formatters, sortby_index, raw, name, single)
        return
    make = cell_makers(fields, formatters)
    rows = [[cell(item) for cell in make] for item in objs]
    _print_table(fields, by_columns(fields, rows), sortby_index)


def print_pages(
    pages: Iterable[list[Any]],
    columns: Callable[[list[Any]], Iterable[Iterable[Any]]],
    fields: Sequence[str],
    sortby_index: int | None = None,
) -> None:
    """Print a list that comes page by page; other formats than tables print each page as it comes, if they can.

    :param pages: lists of resources, or of what `columns` takes for them
    :param columns: makes the columns of resources: of each heading the cells
    """
    if chosen is not None:
        chosen.take_pages(pages, columns, fields, sortby_index)
        return
    table: list[list[Any]] = [[] for _ in fields]
    for page in pages:
        if len(page):  # and not its truth: a service's tests hand in mocks, which are true and empty
            for column, cells in zip(table, columns(page), strict=True):
                column.extend(cells)
    _print_table(fields, table, sortby_index)


def _print_table(fields: Sequence[str], columns: Sequence[Sequence[Any]], by: int | None) -> None:
    print(_render_columns(fields, columns, order(columns, by)))


def cell_makers(fields: Sequence[str], formatters: Mapping[str, Callable[[Any], Any]]) -> list[Callable[[Any], Any]]:
    """For each heading, what makes the cell of an object."""
    return [formatters[field] if field in formatters else _reader(attribute_of(field)) for field in fields]


def attribute_of(field: str) -> str:
    """The attribute that a heading stands for."""
    return (field if field in _MIXED_CASE else field.lower()).replace(" ", "_")


def _reader(name: str) -> Callable[[Any], str]:
    def read(item: Any) -> str:
        value = getattr(item, name, "")
        return "-" if value is None else str(value).replace("\r", "")

    return read


def order(columns: Sequence[Sequence[Any]], by: int | None) -> Sequence[int]:
    """The numbers of the rows in the order of a column, and then of the others; without a column as they are."""
    numbers = range(len(columns[0]))
    if by is None:
        return numbers
    keys = list(zip(columns[by], *columns, strict=True))
    try:
        return sorted(numbers, key=keys.__getitem__)
    except TypeError:
        return sorted(numbers, key=lambda i: _sort_key(keys[i]))


def _sort_key(values: Sequence[Any]) -> list[tuple[bool, Any]]:
    # numbers among themselves by value; everything else as text, so that no two values are beyond comparison
    return [(False, v) if isinstance(v, (int, float)) else (True, str(v)) for v in values]


def print_dict(
    d: Mapping[str, Any],
    dict_property: str = "Property",
    dict_value: str = "Value",
    wrap: int = 0,
    *,
    raw: Any = None,
    name: str = "",
) -> None:
    """Print a mapping as a table of two columns, sorted by key.

    :param wrap: break values at this many characters; 0: do not
    :param raw: for other formats: what it was made of, a resource or a dict; `d` itself if its keys are data
    :param name: for other formats: the key of this table, of a command that prints several
    """
    if chosen is not None:
        chosen.take_dict(d, (dict_property, dict_value), wrap, raw, name)
        return
    print(render_properties(sorted(d.items()), (dict_property, dict_value), wrap))


def print_text(text: str, data: Any = None) -> None:
    """Print a text that is no table.

    :param data: for other formats: what it says, as a dict; None if that is told elsewhere
    """
    if chosen is not None:
        chosen.take(text, data)
        return
    print_raw(text)


def print_raw(text: str) -> None:
    """Print a text that somebody else may have written, as a console's: as it is, for it is data.

    To a terminal nothing of it goes that the terminal would act upon, but for colours and tabs.
    """
    if sys.stdout is not None and sys.stdout.isatty():
        import re

        # a serial console ends its lines so
        text = re.sub("(?<!\r)\r+\n", "\n", str(text))
        text = re.sub(f"(\x1b\\[[0-9;]*m|\t)|{_UNSAFE}", lambda match: match[1] or ascii(match[0])[1:-1], text)
    print(text)


def on_terminal() -> bool:
    """Whether a person looks on: data and words both go to a terminal."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdout, sys.stderr))


def tell(groups: dict[str, list[Any]]) -> None:
    """Say on stderr which targets are in which state, when all are left as they are."""
    for state, targets in groups.items():
        if targets and sys.stderr is not None:
            names = ", ".join(str(getattr(target, "name", target)) for target in targets)
            print(f"{state}: {one_line(names)}", file=sys.stderr)


def render_properties(pairs: Iterable[tuple[str, Any]], headings: tuple[str, str], wrap: int = 0) -> str:
    """A table of two columns."""
    return render(headings, [row for key, value in pairs for row in _property(key, value, wrap)])


def _property(key: str, value: Any, wrap: int) -> list[tuple[str, Any]]:
    if isinstance(value, (dict, list)):
        import json

        value = json.dumps(value, ensure_ascii=False)
    if wrap > 0:
        import textwrap

        value = textwrap.fill(str(value), wrap)
    if isinstance(value, str) and (r"\n" in value or "\r" in value):
        # a stack trace comes as one line with backslash-n in it: a row for each of its lines
        first, *rest = value.replace("\r", "").strip().split(r"\n")
        return [(key, first), *(("", line) for line in rest)]
    return [(key, "-" if value is None else value)]
