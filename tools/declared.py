"""What the declarations say, for the generators: managers, signatures by microversion, types."""

from __future__ import annotations

import ast
import inspect
import itertools
import pkgutil
import sys
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

ROOT = Path(__file__).resolve().parent.parent
# The tree that this file is in, whatever is installed.
sys.path.insert(0, str(ROOT / "src"))

from novaclient import v2  # noqa: E402
from novaclient.drive import flow  # noqa: E402
from novaclient.fields import Field  # noqa: E402
from novaclient.paging import Pages  # noqa: E402
from novaclient.spec import FIRST, LATEST, REQUIRED, Method, Op, Param, is_resource  # noqa: E402
from novaclient.v2.client import MANAGERS  # noqa: E402

if TYPE_CHECKING:
    from novaclient.spec import Microversion


@dataclass(frozen=True)
class Argument:
    """One argument of a signature.

    `default` is its source text; without one the argument is required. `home` is the module whose names the type
    uses, where that is not the module of the signature.
    """

    name: str
    type: str
    default: str = ""
    home: str = field(default="", compare=False)

    def __str__(self) -> str:
        if not self.type:
            return self.name
        return f"{self.name}: {self.type}" + (f" = {self.default}" if self.default else "")


# What comes after it is given by name only.
STAR = Argument("*", "")


@dataclass(frozen=True)
class Signature:
    """The arguments and the answer of a method, without `self`; its docstring; and the microversions that have it."""

    arguments: tuple[Argument, ...]
    returns: str
    doc: str = field(default="", compare=False)
    since: Microversion = field(default=FIRST, compare=False)
    until: Microversion = field(default=LATEST, compare=False)


def managers() -> dict[str, Any]:
    """The classes of managers, by attribute of the client."""
    return {
        attribute: getattr(import_module(f"novaclient.v2.{module}"), name)
        for attribute, (module, name) in sorted(MANAGERS.items())
    }


def nouns() -> list[ModuleType]:
    """The modules of `novaclient.v2` that declare something."""
    names = [name for _, name, _ in pkgutil.iter_modules(v2.__path__) if name != "client"]
    return [import_module(f"novaclient.v2.{name}") for name in sorted(names)]


def methods(manager: Any) -> Iterator[tuple[str, Any]]:
    """A manager's public methods, by name: operations, flows and plain functions; inherited ones come last."""
    seen: set[str] = set()
    for cls in manager.__mro__:
        if not cls.__module__.startswith("novaclient.v2."):
            continue
        for name, value in vars(cls).items():
            if (
                not name.startswith("_")
                and name not in seen
                and (isinstance(value, Method) or inspect.isfunction(value))
            ):
                seen.add(name)
                yield name, value


def boundaries(method: Any) -> list[Microversion]:
    """The microversions at which a method's signature may change, newest first."""
    starts = {FIRST}
    for item in (*method.ops, *(p for op in method.ops for p in op.params)):
        starts.add(item.since)
        if item.until != LATEST:
            starts.add((item.until[0], item.until[1] + 1))
    return sorted(starts, reverse=True)


def signatures(method: Any) -> list[Signature]:
    """The signatures of an operation, newest first; an older one only if it takes calls that no newer one takes."""
    found: list[Signature] = []
    ops: list[tuple[Op, list[Param]]] = []
    following = LATEST
    for version in boundaries(method):
        until, following = following, (version[0], version[1] - 1)
        op = next((op for op in method.ops if op.exists_at(version)), None)
        if op is None:
            continue
        params = ordered(op, version)
        older = Signature(arguments_of(params), answer_type(op), documentation(op, params), version, until)
        newer = next((i for i, s in enumerate(found) if covers(s, older)), None)
        if newer is None:
            found.append(older)
            ops.append((op, params))
        else:
            since = version if found[newer].since == (until[0], until[1] + 1) else found[newer].since
            # the docstring is that of the newest operation, for the microversions of all that are called so
            first, told = ops[newer]
            doc = documentation(first, told, span(min(first.since, op.since), first.until))
            returns = union(found[newer].returns, older.returns)
            found[newer] = replace(found[newer], returns=returns, since=since, doc=doc)
    return found


def documentation(op: Op, params: list[Param], when: str | None = None) -> str:
    """The docstring of an operation with these parameters; `when` are its microversions, if not its own alone."""
    lines = [op.help + (_when(op) if when is None else when and f" ({when})")]
    told = [p for p in params if p.help]
    for p in told:
        text = f":param {p.name}: {p.help}{_when(p)}"
        lines += textwrap.wrap(text, 100, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False)
    return "\n".join([lines[0], "", *lines[1:]] if told else lines)


def _when(declared: Op | Param | Field) -> str:
    words = span(declared.since, declared.until)
    return f" ({words})" if words else ""


def ordered(op: Op, version: Microversion) -> list[Param]:
    """The parameters at a microversion, those that are given by name only in the end.

    Raises ValueError if a required one comes after one that is not: Python has no such signature.
    """
    params = sorted(op.at(version), key=lambda p: p.keyword)
    for before, after in itertools.pairwise(params):
        if after.default is REQUIRED and before.default is not REQUIRED and not after.keyword:
            raise ValueError(f"{op!r}: the required `{after.name}` comes after `{before.name}`, which has a default")
    return params


def arguments_of(params: list[Param]) -> tuple[Argument, ...]:
    """Parameters as arguments, with a star before those that are given by name only."""
    named = [argument(p) for p in params if p.keyword]
    return (*(argument(p) for p in params if not p.keyword), *([STAR] if named else ()), *named)


def argument(param: Param) -> Argument:
    """A parameter as an argument."""
    kind = param.type
    if param.default is None and not {"None", "Any"} & set(members(kind)):
        kind += " | None"
    return Argument(param.name, kind, "" if param.default is REQUIRED else literal(param.default))


def literal(value: object) -> str:
    """A default as the stubs write it; "..." for what has no short text."""
    return repr(value).replace("'", '"') if isinstance(value, (str, int, float, bool, type(None))) else "..."


def covers(newer: Signature, older: Signature) -> bool:
    """Whether every call that fits the older signature fits the newer one."""
    places = itertools.zip_longest(by_position(older), by_position(newer))
    if any(old is not None and (new is None or new.name != old.name) for old, new in places):
        return False
    left = {item.name: item for item in newer.arguments if item != STAR}
    for old in older.arguments:
        if old != STAR and not accepts(left.pop(old.name, None), old):
            return False
    return all(item.default for item in left.values())


def by_position(signature: Signature) -> list[Argument]:
    """The arguments that may be given by position."""
    return list(itertools.takewhile(lambda item: item != STAR, signature.arguments))


def accepts(new: Argument | None, old: Argument) -> bool:
    """Whether an argument takes all that another of its name takes."""
    if new is None or (old.default and not new.default):
        return False
    return "Any" in members(new.type) or set(members(old.type)) <= set(members(new.type))


def members(annotation: str) -> list[str]:
    """The members of a union: `str | None` -> ["str", "None"]."""

    def flat(node: ast.expr) -> list[ast.expr]:
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
            return flat(node.left) + flat(node.right)
        return [node]

    return [ast.unparse(node) for node in flat(ast.parse(annotation, mode="eval").body)]


def union(*annotations: str) -> str:
    """One type of several."""
    return " | ".join(dict.fromkeys(member for annotation in annotations for member in members(annotation)))


def answer_type(op: Op) -> str:
    """The type of what an operation returns."""
    text = op.answer or _derived_answer(op)
    rules = getattr(op.prepare, "__annotations__", {})
    # nothing is sent, and None returned, where the rules that join parameters may say so
    return union(text, "None") if "None" in members(rules.get("return", "Any")) else text


def _derived_answer(op: Op) -> str:
    if is_resource(op.returns):
        return f"ListWithMeta[{op.returns.__name__}]" if is_list(op) else str(op.returns.__name__)
    if op.returns is not None:
        return str(getattr(op.returns, "__annotations__", {}).get("return", "Any"))
    if op.key:
        return "Any"
    if op.method == "GET":
        return "DictWithMeta[str, Any]"
    # deleted or acted on: there is no answer
    return "TupleWithMeta[Any]" if op.method == "DELETE" or op.path.endswith("/action") else "Any"


def is_list(op: Op) -> bool:
    """Whether a GET is of a collection: its path does not end in the ID of one item."""
    return op.method == "GET" and (not op.path.endswith("}") or op.path.endswith("{detailed}"))


def field_doc(field: Field) -> str:
    """The docstring of a declared field of a resource."""
    return f"{field.help}{_when(field)}".strip() or f"`{field.wire}` of the answer."


def flow_signature(method: Any) -> Signature:
    """The signature of a flow or a function, as annotated. A flow's answer is what its generator returns."""
    function = method.function if isinstance(method, flow) else method
    parts = inspect.signature(function)
    returns = "Any" if parts.return_annotation is parts.empty else str(parts.return_annotation)
    node = ast.parse(returns, mode="eval").body
    if isinstance(method, flow):
        is_generator = isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Tuple)
        returns = ast.unparse(node.slice.elts[2]) if is_generator else "Any"  # type: ignore[attr-defined]
    return Signature(tuple(_arguments(list(parts.parameters.values())[1:])), returns, function.__doc__ or "")


def _arguments(parameters: list[inspect.Parameter]) -> Iterator[Argument]:
    stars: dict[object, str] = {inspect.Parameter.VAR_POSITIONAL: "*", inspect.Parameter.VAR_KEYWORD: "**"}
    has_star = False
    for i, p in enumerate(parameters):
        if p.kind is p.KEYWORD_ONLY and not has_star:
            has_star = True
            yield STAR
        has_star = has_star or p.kind is p.VAR_POSITIONAL
        kind = "Any" if p.annotation is p.empty else str(p.annotation)
        yield Argument(stars.get(p.kind, "") + p.name, kind, "" if p.default is p.empty else literal(p.default))
        following = parameters[i + 1].kind if i + 1 < len(parameters) else None
        if p.kind is p.POSITIONAL_ONLY and following is not p.POSITIONAL_ONLY:
            yield Argument("/", "")


def pages_signature(manager: Any, method: Pages, is_async: bool = False) -> Signature:
    """The signature of an iteration: the arguments of what it iterates over, one item at a time."""
    listing = inspect.getattr_static(manager, method.listing)
    listed = flow_signature(listing) if isinstance(listing, flow) else signatures(listing)[0]
    item = listed.returns.removeprefix("ListWithMeta[").removesuffix("]") if "[" in listed.returns else "Any"
    # what is left early can be closed, by `contextlib.closing` and `aclosing`
    kind = "AsyncGenerator" if is_async else "Generator"
    return Signature(listed.arguments, f"{kind}[{item}]", method.docstring())


def function_signature(function: Any) -> Signature:
    """The signature of a function that has no `self`."""
    parts = inspect.signature(function)
    returns = "Any" if parts.return_annotation is parts.empty else str(parts.return_annotation)
    return Signature(tuple(_arguments(list(parts.parameters.values()))), returns, function.__doc__ or "")


def span(since: Microversion, until: Microversion) -> str:
    """A range of microversions in words; nothing for all of them."""
    if since == FIRST and until == LATEST:
        return ""
    if until == LATEST:
        return f"{_text(since)} and later"
    if since == FIRST:
        return f"until {_text(until)}"
    return f"only {_text(since)}" if since == until else f"{_text(since)} to {_text(until)}"


def _text(version: Microversion) -> str:
    return f"{version[0]}.{version[1]}"
