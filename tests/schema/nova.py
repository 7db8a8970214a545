"""What Nova takes at each microversion, out of `nova-34.json`: see `tools/schemas.py`."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jsonschema

from novaclient.spec import LATEST, microversion

Microversion = tuple[int, float]

DATA = json.loads((Path(__file__).parent / "nova-34.json").read_text())
FIRST = microversion("2.1")
NEWEST = microversion(DATA["newest"])
# As Nova checks them: nova/api/validation/validators.py. An ID may be any text: in the rows a letter stands for it.
FORMATS = jsonschema.FormatChecker()


@FORMATS.checks("uuid")
def _is_id(value: Any) -> bool:
    return value != ""


@FORMATS.checks("date-time", raises=ValueError)
def _is_time(value: Any) -> bool:
    return not isinstance(value, str) or bool(datetime.fromisoformat(value))


@FORMATS.checks("base64", raises=ValueError)
def _is_base64(value: Any) -> bool:
    return not isinstance(value, str) or base64.b64decode(value, validate=True) is not None


@FORMATS.checks("uri")
def _is_uri(value: Any) -> bool:
    return not isinstance(value, str) or all(urlsplit(value)[:2])


@FORMATS.checks("name")
@FORMATS.checks("az_name")
def _is_name(value: Any) -> bool:
    return not isinstance(value, str) or (value == value.strip() and value.isprintable())


def _of_number(keyword: str) -> Any:
    original = jsonschema.Draft202012Validator.VALIDATORS[keyword]

    def check(validator: Any, limit: Any, value: Any, schema: Any) -> Iterator[Any]:
        """A limit holds for a number that is a text too."""
        try:
            yield from original(validator, limit, float(value), schema) or ()
        except (TypeError, ValueError):
            return

    return check


VALIDATOR = jsonschema.validators.extend(
    jsonschema.Draft202012Validator, {keyword: _of_number(keyword) for keyword in ("minimum", "maximum")}
)


class Operation:
    """One of Nova's operations: a verb, a route, and of an action its name."""

    def __init__(self, name: str, facts: dict[str, Any]) -> None:
        self.name, self.facts = name, facts
        self.verb, self.path, *action = name.split()
        self.action = action[0] if action else ""
        self.gone = facts.get("gone", "")
        self.since = max(microversion(facts.get("since", "2.1")), FIRST)
        self.until = microversion(facts["until"]) if "until" in facts else LATEST
        self.pattern = re.compile(re.sub(r"{\w+}", "[^/]+", self.path))

    def __repr__(self) -> str:
        return self.name

    def exists_at(self, version: Microversion) -> bool:
        """Whether Nova has it at a microversion."""
        return self.since <= version <= self.until

    def schemas(self, kind: str) -> Iterator[tuple[Microversion, Microversion, Any]]:
        """The schemas of the "body" or "query", each with its microversions, whole."""
        for since, until, schema in self.facts.get(kind, ()):
            yield microversion(since or "2.1"), microversion(until) if until else LATEST, whole(schema)

    def schema(self, kind: str, version: Microversion) -> Any:
        """The schema at a microversion, None if there is none."""
        return next((s for since, until, s in self.schemas(kind) if since <= version <= until), None)

    def properties(self, kind: str, within: str = "") -> dict[str, list[tuple[Microversion, Microversion]]]:
        """Every property that a schema names, with the ranges of microversions that have it.

        :param within: the property of the body whose properties are meant
        """
        found: dict[str, list[tuple[Microversion, Microversion]]] = {}
        for since, until, schema in self.schemas(kind):
            inner = _named(schema).get(within, {}) if within else schema
            for name in _named(inner):
                ranges = found.setdefault(name, [])
                if ranges and (ranges[-1][1][0], ranges[-1][1][1] + 1) == since:
                    ranges[-1] = (ranges[-1][0], until)
                else:
                    ranges.append((since, until))
        # its own range is narrower than some schemas' ranges, and there are schemas for 2.0, before microversions
        clipped = {name: [(max(a, self.since), min(b, self.until)) for a, b in found[name]] for name in found}
        return {name: [r for r in ranges if r[0] <= r[1]] for name, ranges in clipped.items()}

    def refusal(self, version: Microversion, body: Any, query: str) -> str:
        """Why Nova would refuse a request, or overlook something in it; empty if it would not."""
        if self.gone:
            return f"gone: {self.gone}"
        if not self.exists_at(version):
            return "no such operation at this microversion"
        parameters = parse_qs(query, keep_blank_values=True)
        for kind, value in (("body", body), ("query", parameters or None)):
            schema = self.schema(kind, version)
            if schema is None:
                # at some microversions a body is not checked
                if value is not None and kind not in self.facts:
                    return f"takes no {kind}"
                continue
            content = parameters if kind == "query" else body
            error = next(VALIDATOR(schema, format_checker=FORMATS).iter_errors(content), None)
            if error:
                return f"{kind}: {'.'.join(map(str, error.path))}: {error.message}"
            overlooked = [] if kind == "body" else [name for name in parameters if not _knows(schema, name)]
            if overlooked:
                return f"query: overlooks {', '.join(overlooked)}"
        return ""


def whole(schema: Any) -> Any:
    """A schema with what it refers to in place."""
    if isinstance(schema, list):
        return [whole(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        return whole(DATA["$defs"][schema["$ref"].rsplit("/", 1)[-1]])
    return {key: whole(value) for key, value in schema.items()}


def _named(schema: Any) -> dict[str, Any]:
    """The properties that a schema names, in any of its alternatives."""
    found = dict(schema.get("properties", {}))
    for keyword in ("oneOf", "anyOf", "allOf"):
        for alternative in schema.get(keyword, ()):
            found.update(_named(alternative))
    return found


def _knows(schema: Any, name: str) -> bool:
    """Whether a query schema speaks of a parameter; Nova drops others in silence, or refuses them from 2.75 on."""
    patterns = schema.get("patternProperties", {})
    # an empty schema is that of a proxy, whose parameters nobody listed
    return not schema or name in schema.get("properties", {}) or any(re.search(p, name) for p in patterns)


OPERATIONS = [Operation(name, facts) for name, facts in DATA["operations"].items()]
# A path with fewer parameters goes first: /servers/detail is not a server
OPERATIONS.sort(key=lambda operation: operation.path.count("{"))


def find(verb: str, path: str, actions: Any = ()) -> Operation | None:
    """The operation that Nova takes a request for; `actions` are the names that a body may have for an action's."""
    for operation in OPERATIONS:
        if operation.verb == verb and operation.pattern.fullmatch(path) and operation.action in ("", *actions):
            return operation
    return None
