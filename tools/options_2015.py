"""Prints what the commands of 2015 took that python-novaclient dropped, as JSON: tests/cli/options_2015.json.

It reads sources, as no Python of today runs them: of python-novaclient 2.20.0 `v1_1/shell.py` and `v1_1/contrib/*.py`,
of 2.21.0 `v2/shell.py` and `v2/contrib/*.py`, of 9.1.0 `v2/shell.py`; the later counts where two have a command.

    python tools/options_2015.py FILE... > tests/cli/options_2015.json
"""

from __future__ import annotations

import ast
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

OF_TODAY = Path(__file__).parent.parent / "tests" / "cli" / "genuine_options.json"
# One that came after 2015 and went, too.
LATER = {"virtual-interface-list"}
SHELL_OF_LATER = "9.1.0"


def _constant(node: ast.expr) -> Any:
    """What a keyword of a declaration is: a literal, or one in `_(...)`; None for what is computed."""
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "_":
        node = node.args[0]
    try:
        return ast.literal_eval(node)
    except ValueError:
        return None


def _argument(call: ast.Call) -> dict[str, Any]:
    """An argument, in the form of tools/genuine_options.py."""
    names = [str(_constant(node)) for node in call.args]
    facts = {keyword.arg: _constant(keyword.value) for keyword in call.keywords}
    flags = sorted(name for name in names if name.startswith("-"))
    values = 0 if str(facts.get("action", "")).startswith("store_") else facts.get("nargs")
    required = (not flags and values not in ("?", "*")) or facts.get("required")
    found = {"flags": flags, "values": values, "metavar": facts.get("metavar"), "choices": facts.get("choices")}
    return {k: v for k, v in (found | {"required": bool(required)}).items() if v or k in ("flags", "values")}


def commands(source: str) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The commands of a module and their arguments, in order."""
    for function in ast.parse(source).body:
        if isinstance(function, ast.FunctionDef) and function.name.startswith("do_"):
            declared = [node for node in function.decorator_list if isinstance(node, ast.Call)]
            declared = [call for call in declared if ast.unparse(call.func).endswith("arg")]
            yield function.name[3:].replace("_", "-"), [_argument(call) for call in declared]


def main(paths: list[str]) -> None:
    """Print those of the sources that are no command of today's python-novaclient."""
    today = set(json.loads(OF_TODAY.read_text(encoding="utf-8"))["commands"])
    found: dict[str, list[dict[str, Any]]] = {}
    for path in paths:
        own = dict(commands(Path(path).read_text(encoding="utf-8")))
        found |= {name: own[name] for name in own if (SHELL_OF_LATER in path) == (name in LATER)}
    lines = [f"  {json.dumps(name)}: {json.dumps(found[name])}" for name in sorted(found.keys() - today)]
    source = '"python-novaclient 2.20.0, 2.21.0 and 9.1.0, the declarations of their shells"'
    print("{", f' "source": {source},', ' "commands": {', ",\n".join(lines), " }", "}", sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
