"""Prints tables as the genuine client does. Reads {"lists": [[fields, rows], ...], "dicts": [[dict, wrap], ...]} from
stdin; prints the tables, {"lists": [...], "dicts": [...]}. A cell of a row is the attribute of an object.

Runs in the genuine client's interpreter and in ours: it may import nothing of this project but `novaclient`.
"""

import contextlib
import io
import json
import sys
from types import SimpleNamespace

from novaclient import utils


def _printed(function, *args):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        function(*args)
    return out.getvalue()


def _list(fields, rows):
    names = [field.lower().replace(" ", "_") for field in fields]
    objects = [SimpleNamespace(**dict(zip(names, row, strict=True))) for row in rows]
    return _printed(utils.print_list, objects, fields)


def main():
    """Print what stdin holds."""
    work = json.load(sys.stdin)
    lists = [_list(fields, rows) for fields, rows in work["lists"]]
    dicts = [_printed(utils.print_dict, given, "Property", "Value", wrap) for given, wrap in work["dicts"]]
    print(json.dumps({"lists": lists, "dicts": dicts}))


if __name__ == "__main__":
    main()
