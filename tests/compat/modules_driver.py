"""Imports modules of this library, one at a time, and tells which others a program finds from there without importing
them: `import novaclient.client`, then `novaclient.exceptions`.

Reads from stdin {"starts": [MODULE, ...], "names": [MODULE, ...]}; prints {MODULE: [NAME, ...]}.
Runs in the genuine client's interpreter and in ours: it may import nothing of this project but `novaclient`.
"""

import importlib
import json
import operator
import sys


def _found_from(start, names):
    for module in [name for name in sys.modules if name.partition(".")[0] == "novaclient"]:
        del sys.modules[module]
    importlib.import_module(start)
    return [name for name in names if _is_there(name)]


def _is_there(name):
    try:
        operator.attrgetter(name.partition(".")[2])(sys.modules["novaclient"])
    except AttributeError:
        return False
    return True


def main():
    """Do what stdin asks for."""
    work = json.load(sys.stdin)
    print(json.dumps({start: _found_from(start, work["names"]) for start in work["starts"]}))


if __name__ == "__main__":
    main()
