"""What commands print of any data, in every form."""

from __future__ import annotations

import csv
import io
import json
import math
import re
from contextlib import redirect_stdout
from types import SimpleNamespace
from typing import Any

import yaml

from novaclient.cli import formats, output
from novaclient.exceptions import CommandError
from tests.fuzz.bits import Bits, in_words

KINDS = ("table", "wide", "json", "jsonl", "yaml", "csv", "value", None)
SEEDS = [
    bytes([0, 0, 0, 0, 2, 7, 2, 1, 1, 4, 3]) + "aé青".encode(),
    bytes([7, 1, 1, 1, 2, 7, 2, 1, 1, 4, 3]) + b"a\x1b[",
]


def one(data: bytes) -> None:
    """One list, or one object."""
    bits = Bits(data)
    kind = bits.one_of(KINDS)
    columns = [bits.text()] if bits.byte() % 4 == 3 else None
    sort = bits.text() if bits.byte() % 4 == 3 else None
    query = bits.text() if bits.byte() % 4 == 3 else None
    fields = ["ID", "Name", *dict.fromkeys(bits.texts(2))]
    items = [bits.value(["id", "name"]) for _ in range(bits.byte() % 4)]
    vertical = bits.byte() % 2 == 1
    wrap = bits.byte() % 40
    sortby = bits.one_of((None, 0, 1))

    def command() -> None:
        if vertical:
            output.print_dict({bits.text(): item for item in items}, wrap=wrap)
        else:
            rows = [SimpleNamespace(**item) if isinstance(item, dict) else SimpleNamespace(id=item) for item in items]
            output.print_list(rows, fields, sortby_index=sortby)

    try:
        printed = print_in(kind, columns, sort, query, command)
    except CommandError as error:
        in_words(error)
        return
    check(printed, kind, query)


def print_in(kind: str | None, columns: list[str] | None, sort: str | None, query: str | None, command: Any) -> str:
    """What a command prints, as `nova --format kind` does."""
    out = io.StringIO()
    with redirect_stdout(out):
        if kind is None:
            command()
        else:
            args = SimpleNamespace(output_format=kind, output_columns=columns, output_sort=sort, output_query=query)
            formats.running(args, command)
    return out.getvalue()


def check(printed: str, kind: str | None, query: str | None) -> None:
    """Nothing of it acts on a terminal, it can be written, and it is what it claims to be."""
    assert not re.search(output._UNSAFE, printed), printed
    printed.encode()
    if kind == "json" and printed:
        json.loads(printed)
    if kind == "jsonl":
        for line in printed.splitlines():
            json.loads(line)
    if kind == "yaml" and printed:
        yaml.safe_load(printed)
    if kind == "csv":
        list(csv.reader(io.StringIO(printed)))
    if kind in ("table", "wide", None) and printed.startswith("+-") and query is None:
        widths = {output.width(line) for line in printed.splitlines()}
        assert len(widths) == 1, printed
    assert math.isfinite(len(printed))
