"""What commands print, in other forms than the classic table: `--format`, `--columns`, `--sort`, `--query`.

A command hands `output` what it prints. Without any of these options that prints the classic table, and this module is
not imported; with one of them an `Output` takes it, as `Data`: rows, each with the texts of its cells and its record,
which is the raw typed values by keys in snake_case.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from functools import partial
from itertools import chain, islice
from operator import itemgetter

from novaclient.cli import output, records, writers
from novaclient.exceptions import CommandError
from novaclient.paging import put_back

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import Any

    Row = tuple[dict[str, Any], dict[str, Any]]

MACHINE = frozenset({"json", "jsonl", "yaml", "csv", "value"})
# Rows that are made together: of more, some have left the processor's cache before they are used.
_AT_ONCE = 100
# Those in which each row is a line of its own, and has the columns of the table.
_FLAT = frozenset({"csv", "value"})


class Data:
    """What a command prints at once.

    columns    of the classic table: key -> heading; of one that shows an object, its lines
    rows       of each row the texts of the columns, and the record
    vertical   the headings of a table with a line for each column
    single     whether it is one object
    """

    def __init__(
        self,
        columns: dict[str, str],
        rows: list[Row],
        vertical: tuple[str, str] | None = None,
        single: bool = False,
        wrap: int = 0,
    ) -> None:
        self.columns, self.rows, self.vertical, self.wrap = columns, rows, vertical, wrap
        self.single = single or vertical is not None

    def known(self) -> dict[str, None]:
        """The keys of all columns there are, those of the table first."""
        return dict.fromkeys([*self.columns, *(key for _, record in self.rows for key in record)])

    def value(self, row: Row, key: str) -> Any:
        """The raw value of a column; what the table shows if the record has none."""
        texts, record = row
        return record[key] if key in record else texts.get(key)


class Output:
    """What is to become of what a command prints."""

    def __init__(self, kind: str | None, columns: Iterable[str], sort: str | None, query: str | None) -> None:
        self.kind = kind or ("json" if query else "table")
        self.columns = list(dict.fromkeys(name for text in columns for name in text.split(",") if name))
        self.sort = _directions(sort) if sort else []
        self.query = _compiled(query) if query else None
        self.stdout = sys.stdout
        self.parts: list[tuple[str, Any]] = []

    @property
    def is_machine(self) -> bool:
        """Whether what is no data goes to stderr."""
        return self.kind in MACHINE

    def take_list(
        self,
        objs: Iterable[Any],
        fields: Sequence[str],
        formatters: Mapping[str, Callable[[Any], Any]],
        by: int | None,
        raw: Iterable[Any] | None,
        name: str,
        single: bool,
    ) -> None:
        """Take what `output.print_list` is given."""
        objs = list(objs)
        columns = records.keyed(fields)
        make = output.cell_makers(fields, formatters)
        cells = [[cell(item) for cell in make] for item in objs]
        rows = [
            (
                dict(zip(columns, texts, strict=True)),
                records.record(source, columns, formatters, partial(records.itself, item)),
            )
            for texts, item, source in zip(cells, objs, objs if raw is None else raw, strict=True)
        ]
        numbers = output.order(output.by_columns(fields, cells), by)
        self._take(name, Data(columns, [rows[i] for i in numbers], single=single))

    def take_pages(
        self,
        pages: Iterable[list[Any]],
        columns: Callable[[list[Any]], Iterable[Iterable[Any]]],
        fields: Sequence[str],
        by: int | None,
    ) -> None:
        """Take what `output.print_pages` is given. Formats of lines print a page as soon as it is there."""
        formatters = {heading: itemgetter(i) for i, heading in enumerate(fields)}
        pages = iter(pages)

        def make(item: Any) -> Sequence[Any]:
            return [cell for (cell,) in columns([item])]

        read = list(next(pages, ()))
        by_lines = self.kind in writers.LINES and self.query is None
        # (of one value alone `value` makes something else)
        if len(read) > 1 and by_lines and not self.sort:
            keyed = records.keyed(fields)
            record = partial(records.record, columns=keyed, formatters=formatters, make=make)
            known = Data(keyed, [({}, record(item)) for item in read] if self.columns else [])
            keys = self._found(known)
            # a column that the first page lacks may be in a later one
            if len(keys) == len(self.columns):
                pages = put_back(read, pages)
                # each page is to be gone once it is printed
                del read, known
                self._stream((map(record, page) for page in pages), keys or list(keyed))
                return
        read += chain.from_iterable(pages)
        self.take_list(map(make, read), fields, formatters, None if by_lines else by, read, "", False)

    def _stream(self, pages: Iterable[Iterator[dict[str, Any]]], keys: list[str]) -> None:
        if self.kind == "csv":
            print(writers.as_csv([keys]), file=self.stdout)
        for page in pages:
            # neither is the first row to wait for the last one of its page, nor are all to be in memory at once
            while rows := list(islice(page, _AT_ONCE)):
                if self.columns or self.kind in _FLAT:
                    rows = [{key: record.get(key) for key in keys} for record in rows]
                print(writers.LINES[self.kind](rows), file=self.stdout, flush=True)

    def take_dict(
        self, shown: Mapping[str, Any], headings: tuple[str, str], wrap: int, raw: Any, name: str = ""
    ) -> None:
        """Take what `output.print_dict` is given."""
        # a mapping whose keys are data keeps them
        columns = {key: key for key in sorted(shown)} if raw is shown else records.keyed(sorted(shown))
        record = dict(shown) if raw is shown else records.record_of(shown if raw is None else raw)
        texts = {key: shown[heading] for key, heading in columns.items()}
        self._take(name, Data(columns, [(texts, record)], headings, wrap=wrap))

    def take(self, text: str, value: Any) -> None:
        """Take what `output.print_text` is given."""
        if not self.is_machine and self.query is None:
            output.print_raw(text)
        elif value is not None:
            self._take("", _data_of(value))

    def _take(self, name: str, data: Any) -> None:
        self.parts.append((name, data))
        if not (name or self.is_machine or self.query is not None):
            # texts between tables stay where they are
            self.finish()

    def finish(self) -> None:
        """Print what was taken."""
        parts, self.parts = self.parts, []
        if self.query is not None and parts:
            self._write([("", _data_of(_search(self.query, self._document(parts, whole=True))))])
        elif parts:
            for _, data in parts:
                self._sort(data)
            self._write(parts)

    def _write(self, parts: list[tuple[str, Any]]) -> None:
        if self.columns:
            parts = self._with_columns(parts)
        if self.kind in ("table", "wide"):
            for _, data in parts:
                _print_table(data, self._shown(data))
        elif self.kind in _FLAT:
            texts = [self._flat(data) for _, data in parts]
            print(*(text for text in texts if text), sep="\n\n" if self.kind == "csv" else "\n", end="\n" * any(texts))
        else:
            document = self._document(parts)
            if self.kind != "jsonl" or document != []:
                print(writers.DOCUMENTS[self.kind](document))

    def _flat(self, data: Any) -> str:
        value = self._value(data)
        if self.kind == "value":
            return writers.as_values(value)
        rows = value if isinstance(value, list) else [value]
        if rows and not isinstance(rows[0], dict):
            rows = [{"value": row} for row in rows]
        keys = list(dict.fromkeys(key for row in rows for key in row) or self._shown(data))
        return writers.as_csv([keys, *([row.get(key) for key in keys] for row in rows)])

    def _document(self, parts: list[tuple[str, Any]], whole: bool = False) -> Any:
        """One value for all that a command prints: what it prints; several by their names; or else a list."""
        for _, data in parts if whole else ():
            self._sort(data)
        values = [(name, self._value(data, whole)) for name, data in parts]
        if any(name for name, _ in values):
            return dict(values)
        return values[0][1] if len(values) == 1 else [value for _, value in values]

    def _value(self, data: Any, whole: bool = False) -> Any:
        if not isinstance(data, Data):
            return writers.plain(data)
        keys: Iterable[str] | None = None
        if self.columns and not whole:
            keys = self._found(data)
        elif self.kind in _FLAT and not (whole or data.vertical):
            keys = data.columns
        rows = [writers.plain({k: data.value(row, k) for k in (row[1] if keys is None else keys)}) for row in data.rows]
        return rows[0] if data.single and len(rows) == 1 else rows

    def _with_columns(self, parts: list[tuple[str, Any]]) -> list[tuple[str, Any]]:
        """The tables that have any of the columns that were asked for, each of which one must have."""
        known: dict[str, None] = {}
        # a query that finds nothing is a list like another
        parts = [(name, Data({}, []) if data == [] else data) for name, data in parts]
        for _, data in parts:
            if not isinstance(data, Data):
                raise CommandError("What is printed has no columns")
            known |= data.known()
        # of an empty list nobody knows what else its objects would have
        if len(parts) == 1 and not parts[0][1].rows:
            return parts
        for name in self.columns:
            _check("There is no column", name, known)
        return [(name, data) for name, data in parts if self._found(data)]

    def _found(self, data: Data) -> list[str]:
        """Those of the columns that were asked for that a table has."""
        known = data.known()
        keys = dict.fromkeys(name if name in known else records.key_of(name) for name in self.columns)
        return [key for key in keys if key in known]

    def _shown(self, data: Any) -> list[str]:
        """The keys of the columns of a table."""
        if not isinstance(data, Data):
            return []
        if self.columns:
            return self._found(data) if data.rows else list(dict.fromkeys(map(records.key_of, self.columns)))
        return list(data.known() if self.kind == "wide" else data.columns)

    def _sort(self, data: Any) -> None:
        """Sort the rows by their raw values; those that have none come last, whatever the direction."""
        if not isinstance(data, Data) or data.single or not data.rows:
            return
        known = data.known()
        for name, descending in reversed(self.sort):
            _check("Cannot sort by", name, known)
            key = name if name in known else records.key_of(name)
            there = [row for row in data.rows if data.value(row, key) is not None]
            absent = [row for row in data.rows if data.value(row, key) is None]
            there.sort(key=lambda row: _rank(data.value(row, key)), reverse=descending)
            data.rows = there + absent


_PROPERTY = ("Property", "Value")


def running(args: Any, command: Callable[[], Any]) -> Any:
    """Run a command whose output the options of `args` shape, and return what it returns.

    What it printed as data is printed at its end, even at a bad one; all else it prints goes to stderr when the
    format is for machines.
    """
    chosen = Output(args.output_format, args.output_columns or (), args.output_sort, args.output_query)
    stdout = sys.stdout
    if chosen.is_machine:
        sys.stdout = sys.stderr
    output.chosen = chosen
    try:
        return command()
    finally:
        output.chosen, sys.stdout = None, stdout
        chosen.finish()


def _directions(text: str) -> list[tuple[str, bool]]:
    keys = []
    for item in text.split(","):
        # a key may have a colon of its own
        key, colon, direction = item.rpartition(":")
        if not colon:
            key, direction = item, "asc"
        if direction not in ("asc", "desc"):
            raise CommandError(f"Unknown sort direction: {direction}")
        keys.append((key, direction == "desc"))
    return keys


def _check(complaint: str, name: str, known: Iterable[str]) -> None:
    known = list(known)
    if name not in known and records.key_of(name) not in known:
        raise CommandError(f"{complaint} `{name}`; there are: {', '.join(known)}")


def _rank(value: Any) -> tuple[int, Any]:
    if isinstance(value, (int, float)):
        return 0, value
    return (1, value) if isinstance(value, str) else (2, writers.text_of(value))


def _compiled(query: str) -> Any:
    import jmespath  # type: ignore[import-untyped]

    try:
        return jmespath.compile(query)
    except jmespath.exceptions.JMESPathError as error:
        raise CommandError(f"--query is no JMESPath expression: {_first_line(error)}") from None


def _search(query: Any, document: Any) -> Any:
    import jmespath

    try:
        return query.search(document)
    except jmespath.exceptions.JMESPathError as error:
        function = getattr(error, "function_name", "")
        # what such an error says of a value, it says with all of the value
        what = f"{function}() is not for {error.actual_type}" if hasattr(error, "actual_type") else _first_line(error)
        raise CommandError(f"--query does not fit what is printed: {what}") from None


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0].rstrip(":")


def _data_of(value: Any) -> Any:
    """The result of a query as a table, if it has columns."""
    if isinstance(value, dict):
        return Data({key: key for key in value}, [({}, value)], _PROPERTY)
    if isinstance(value, list) and value and all(isinstance(item, dict) for item in value):
        return Data({key: key for item in value for key in item}, [({}, item) for item in value])
    return value


def _print_table(data: Any, keys: Sequence[str]) -> None:
    if not isinstance(data, Data):
        items = data if isinstance(data, list) else [data]
        print("\n".join(output.printable(writers.text_of(item)) for item in items))
    elif data.vertical:
        (row,) = data.rows
        pairs = [(data.columns.get(key, key), row[0][key] if key in row[0] else row[1].get(key)) for key in keys]
        print(output.render_properties(pairs, data.vertical, data.wrap))
    else:
        rows = [[texts[k] if k in texts else _cell(record.get(k)) for k in keys] for texts, record in data.rows]
        print(output.render([data.columns.get(key) or key for key in keys], rows))


def _cell(value: Any) -> Any:
    if value is None:
        return "-"
    return writers.text_of(value) if isinstance(value, (dict, list)) else value
