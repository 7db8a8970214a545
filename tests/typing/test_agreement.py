"""The stubs and what they describe agree: names, arguments, what is awaited, and what calls return."""

from __future__ import annotations

import ast
import builtins
import importlib
import inspect
from functools import cache
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest

from novaclient.base import Manager
from novaclient.paging import Pages
from novaclient.spec import LATEST, Method
from novaclient.v2.client import MANAGERS
from tests.cases.row import Row
from tests.cases.test_rows import ROWS
from tests.support.cloud import Cloud
from tests.support.faces import Sync

Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def stub_of(module: str) -> dict[str, ast.ClassDef]:
    """The classes in a stub."""
    path = Path(inspect.getfile(importlib.import_module(module))).with_suffix(".pyi")
    return {node.name: node for node in ast.parse(path.read_text()).body if isinstance(node, ast.ClassDef)}


def members(module: str, name: str) -> dict[str, list[ast.stmt]]:
    """What a stub says of each public name of a class, and of its bases in the same stub."""
    found: dict[str, list[ast.stmt]] = {}
    declared = stub_of(module)[name]
    for node in declared.body:
        if isinstance(node, Function):
            found.setdefault(node.name, []).append(node)
        elif isinstance(node, ast.AnnAssign):
            found[ast.unparse(node.target)] = [node]
    for base in declared.bases:
        if ast.unparse(base) in stub_of(module):
            found = members(module, ast.unparse(base)) | found
    return found


@pytest.mark.parametrize(
    "module", ["novaclient.aio", "novaclient.client", "novaclient.v2.client", "novaclient.v2.servers"]
)
def test_a_stub_has_all_that_its_module_defines(module: str) -> None:
    tree = ast.parse(Path(inspect.getfile(importlib.import_module(module))).with_suffix(".pyi").read_text())
    told = {node.name for node in tree.body if isinstance(node, (Function, ast.ClassDef))}
    own = vars(importlib.import_module(module)).items()
    defined = {name for name, value in own if name[0] != "_" and getattr(value, "__module__", "") == module}
    # `AsyncServer` and its like are there for type checkers alone
    assert {name for name in told if name[:5] != "Async" or name in defined} == defined


def manager_of(attribute: str) -> Any:
    module, name = MANAGERS[attribute]
    return getattr(importlib.import_module(f"novaclient.v2.{module}"), name)


def public_names(manager: Any) -> set[str]:
    """What a manager has, beyond what every manager has."""
    return {name for name in dir(manager) if name[0] != "_" and not hasattr(Manager, name)}


@pytest.mark.parametrize("attribute", MANAGERS)
@pytest.mark.parametrize("prefix", ["", "Async"])
def test_the_names_are_those_at_run_time(attribute: str, prefix: str) -> None:
    manager = manager_of(attribute)
    assert set(members(manager.__module__, prefix + manager.__name__)) == public_names(manager)


@pytest.mark.parametrize("attribute", MANAGERS)
@pytest.mark.parametrize("prefix", ["", "Async"])
def test_the_resource_has_what_its_manager_puts_on_it(attribute: str, prefix: str) -> None:
    cls = manager_of(attribute).resource_class
    if cls is None:
        return
    added = {name for name, value in vars(cls).items() if name[0] != "_" and inspect.isfunction(value)}
    assert added <= set(members(cls.__module__, prefix + cls.__name__))


def methods() -> list[tuple[str, str, Any]]:
    return [
        (attribute, name, inspect.getattr_static(manager, name))
        for attribute in MANAGERS
        for manager in [manager_of(attribute)]
        for name in sorted(public_names(manager))
        if isinstance(inspect.getattr_static(manager, name), Method)
    ]


def title(value: Any) -> str | None:
    return value if isinstance(value, str) else ""


@pytest.mark.parametrize(("attribute", "name", "method"), methods(), ids=title)
def test_the_arguments_are_those_of_the_newest_microversion(attribute: str, name: str, method: Any) -> None:
    manager = manager_of(attribute)
    stub = members(manager.__module__, manager.__name__)[name][0]
    assert isinstance(stub, Function)
    arguments = [a.arg for a in (*stub.args.posonlyargs, *stub.args.args, *stub.args.kwonlyargs)]
    arguments += [a.arg for a in (stub.args.vararg, stub.args.kwarg) if a]
    source = inspect.getattr_static(manager, method.listing) if isinstance(method, Pages) else method
    if hasattr(source, "ops"):
        newest = max(source.ops, key=lambda op: op.until)
        params = newest.at(min(newest.until, LATEST))
        expected = ["self", *(p.name for p in sorted(params, key=lambda p: p.keyword))]
    else:
        expected = list(inspect.signature(source.function).parameters)
    assert arguments == expected


@pytest.mark.parametrize(("attribute", "name", "method"), methods(), ids=title)
def test_what_makes_requests_is_awaited_in_asyncio(attribute: str, name: str, method: Any) -> None:
    manager = manager_of(attribute)
    stubs = members(manager.__module__, f"Async{manager.__name__}")[name]
    assert {isinstance(stub, ast.AsyncFunctionDef) for stub in stubs} == {not isinstance(method, Pages)}


# compat: what an update returns when Nova answers with nothing, which it does not, is no case for the stubs
ANSWERED = {row.method for row in ROWS if row.answers and row.answers[-1].body}


def fits(value: Any, annotation: ast.expr, names: dict[str, Any]) -> bool:
    """Whether a value is of a type, as a stub writes it."""
    if isinstance(annotation, ast.BinOp):
        return fits(value, annotation.left, names) or fits(value, annotation.right, names)
    if isinstance(annotation, ast.Constant):
        return value is annotation.value
    if isinstance(annotation, ast.Subscript):
        is_right = fits(value, annotation.value, names)
        of_items = annotation.slice if isinstance(value, list) and not isinstance(annotation.slice, ast.Tuple) else None
        return is_right and (of_items is None or all(fits(item, of_items, names) for item in value))
    kind = names[ast.unparse(annotation).removeprefix("builtins.")]
    return kind is Any or isinstance(value, kind)


def is_described(row: Row) -> bool:
    attribute, _, name = row.method.partition(".")
    if attribute not in MANAGERS or row.raises or name not in public_names(manager_of(attribute)):
        return False
    return bool(row.answers and row.answers[-1].body) or row.method not in ANSWERED


@pytest.mark.parametrize("row", [row for row in ROWS if is_described(row)], ids=str)
def test_a_call_returns_what_the_stub_says(row: Row, cloud: Cloud) -> None:
    attribute, _, name = row.method.partition(".")
    manager = manager_of(attribute)
    cloud.answers = list(row.answers)
    value = Sync(cloud.url).call(
        row.version, lambda nova: attrgetter(row.method)(nova)(*row.call.args, **row.call.kwargs)
    )
    stubs = members(manager.__module__, manager.__name__)[name]
    base = vars(importlib.import_module("novaclient.base"))
    names = {**vars(builtins), **vars(importlib.import_module("collections.abc")), **base}
    names |= {**vars(importlib.import_module(manager.__module__)), "Any": Any}
    told = [stub.returns for stub in stubs if isinstance(stub, Function) and stub.returns]
    assert any(fits(value, annotation, names) for annotation in told), (type(value), [ast.unparse(a) for a in told])
