"""Extracts from an installed Nova what it takes at each microversion, as test data: `tests/schema/nova-34.json`.

    python tools/schemas.py <python of an environment that has nova> [--check]

For every route, and every action: the microversions at which it exists, whether it is gone (410), and the JSON
schemas of its body and its query with their microversions. Nova's own decorators hold all that; they are read in the
other interpreter. Schemas that occur more than once are named, after Nova's `parameter_types` where it names them.

It is run again when Nova has a new microversion.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

TARGET = Path(__file__).resolve().parent.parent / "tests" / "schema"
# Keywords of JSON Schema whose values are schemas, lists of them, or named ones.
ONE, LISTS, NAMED = (
    ("items", "not", "additionalProperties"),
    ("oneOf", "anyOf", "allOf"),
    ("properties", "patternProperties"),
)
# Keywords whose values are sets, which Nova builds in any order.
SETS = ("enum", "required")
# Shorter ones are easier to read where they stand.
WORTH_A_NAME = 60


def main(arguments: list[str]) -> int:
    """Write the file, or with `--check` compare it."""
    interpreter = next((a for a in arguments if not a.startswith("-")), None)
    if interpreter is None:
        print(__doc__, file=sys.stderr)
        return 2
    command = [interpreter, __file__, "--extract"]
    found = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)
    text = layout(share(found))
    path = TARGET / f"nova-{found['version'].split('.')[0]}.json"
    if "--check" in arguments:
        if path.read_text() != text:
            print(f"{path} does not say what {interpreter} says", file=sys.stderr)
            return 1
        return 0
    path.write_text(text)
    print(f"wrote {path} ({len(text) // 1000} kB, {len(found['operations'])} operations)")
    return 0


def extract() -> dict[str, Any]:
    """What the Nova of this interpreter says."""
    from importlib.metadata import version

    from nova.api.openstack import api_version_request  # type: ignore[import-not-found]
    from nova.api.openstack.compute import routes  # type: ignore[import-not-found]
    from nova.api.validation import parameter_types  # type: ignore[import-not-found]

    operations = {}
    for path, methods in routes.ROUTE_LIST:
        # a text is a redirection
        for verb, (factory, name) in {} if isinstance(methods, str) else methods.items():
            controller, others = factory.args
            if name != "action":
                operations[f"{verb} {path}"] = describe(controller, name)
                continue
            for cls in (controller, *others):
                for action, method in cls.wsgi_actions.items():
                    operations[f"{verb} {path} {action}"] = describe(cls, method)
    return {
        "version": version("nova"),
        "newest": api_version_request.max_api_version().get_string(),
        "operations": operations,
        "names": {k: v for k, v in vars(parameter_types).items() if isinstance(v, dict) and not k.startswith("_")},
    }


def describe(controller: Any, name: str) -> dict[str, Any]:
    """One method of a controller."""
    method = getattr(controller, name)
    found: dict[str, Any] = {"source": f"{controller.__module__}.{controller.__name__}.{name}"}
    for key, attribute in (("since", "min_version"), ("until", "max_version")):
        if getattr(method, attribute, None):
            found[key] = getattr(method, attribute)
    if getattr(method, "removed", False):
        found["gone"] = method.removed_reason.strip().split("\n\n")[0].replace("\n", " ")
    for key, attribute in (("body", "request_body_schemas"), ("query", "request_query_schemas")):
        schemas = getattr(method, attribute, None)
        if schemas:
            found[key] = [[_text(since), _text(until), schema] for schema, since, until in schemas._schemas]
    return found


def _text(version: Any) -> str:
    return "" if version.is_null() else str(version.get_string())


def share(found: dict[str, Any]) -> dict[str, Any]:
    """Give schemas that occur more than once a name, and refer to them by it."""
    operations = found["operations"].values()
    versions = [item for operation in operations for key in ("body", "query") for item in operation.get(key, ())]
    for item in versions:
        item[2] = _ordered(item[2])
    counts: Counter[str] = Counter()
    for _, _, schema in versions:
        _count(schema, counts)
    known = {json.dumps(_ordered(schema), sort_keys=True): name for name, schema in sorted(found.pop("names").items())}
    definitions: dict[str, Any] = {}

    def referring(schema: Any) -> Any:
        text = json.dumps(schema, sort_keys=True)
        inner = _map(schema, referring)
        if counts[text] < 2 or len(text) < WORTH_A_NAME:
            return inner
        name = known.get(text) or hashlib.sha256(text.encode()).hexdigest()[:8]
        definitions[name] = inner
        return {"$ref": f"#/$defs/{name}"}

    for item in versions:
        item[2] = _map(item[2], referring)
    return {**found, "$defs": dict(sorted(definitions.items()))}


def _ordered(schema: Any) -> Any:
    return _map(schema, _ordered)


def _count(schema: Any, counts: Counter[str]) -> None:
    def counted(inner: Any) -> Any:
        text = json.dumps(inner, sort_keys=True)
        counts[text] += 1
        # what stands in a schema that gets a name is in the file once
        return _map(inner, counted) if counts[text] == 1 else inner

    _map(schema, counted)


def _map(schema: Any, change: Callable[[Any], Any]) -> Any:
    """The schema with its direct parts, which are schemas too, changed."""
    if not isinstance(schema, dict):
        return schema
    made = dict(schema)
    for key, value in schema.items():
        if key in ONE and isinstance(value, dict):
            made[key] = change(value)
        elif key in LISTS:
            made[key] = [change(item) for item in value]
        elif key in SETS:
            made[key] = sorted(value, key=json.dumps)
        elif key in NAMED:
            made[key] = {name: change(item) for name, item in value.items()}
    return made


def layout(found: dict[str, Any]) -> str:
    """JSON with a line for each operation's fact, each version of a schema, and each definition."""

    def flat(value: Any) -> str:
        return json.dumps(value, sort_keys=True)

    def members(items: list[str], indent: str) -> str:
        return "{\n" + ",\n".join(indent + item for item in items) + "\n" + indent[:-1] + "}"

    operations = []
    for name, operation in sorted(found["operations"].items()):
        facts = []
        for key, value in operation.items():
            versions = ",\n".join(f"    {flat(item)}" for item in value) if isinstance(value, list) else ""
            facts.append(f"{flat(key)}: " + (f"[\n{versions}\n   ]" if versions else flat(value)))
        operations.append(f"{flat(name)}: {members(facts, '   ')}")
    definitions = [f"{flat(name)}: {flat(schema)}" for name, schema in found["$defs"].items()]
    return (
        members(
            [
                '"source": "the package nova of PyPI, read by tools/schemas.py"',
                f'"version": {flat(found["version"])}',
                f'"newest": {flat(found["newest"])}',
                f'"operations": {members(operations, "  ")}',
                f'"$defs": {members(definitions, "  ")}',
            ],
            " ",
        )
        + "\n"
    )


if __name__ == "__main__":
    if "--extract" in sys.argv:
        print(json.dumps(extract()))
    else:
        sys.exit(main(sys.argv[1:]))
