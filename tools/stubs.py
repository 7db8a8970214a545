"""Writes the stubs (`*.pyi`) that IDEs and type checkers read, from the declarations. `--check`: fail if stale.

A manager's operations are attributes made by `GET(...)` and its kin, which no type checker understands. In its stub
each is a typed method; where the microversions of an operation have signatures that exclude each other, there is an
overload for each. Beside each class stands its asynchronous form, `AsyncServer` for `Server`: at run time the two are
one class, so import the asynchronous names under `if TYPE_CHECKING`.
"""

from __future__ import annotations

import ast
import builtins
import collections.abc
import datetime
import inspect
import re
import subprocess
import sys
import tempfile
import textwrap
import typing
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pages
from declared import (
    ROOT,
    STAR,
    Argument,
    Signature,
    field_doc,
    flow_signature,
    function_signature,
    managers,
    nouns,
    pages_signature,
    signatures,
    union,
)
from novaclient import aio, client, resource
from novaclient.base import Manager, ManagerWithFind, Resource
from novaclient.drive import flow
from novaclient.fields import Field
from novaclient.paging import Pages
from novaclient.spec import Method
from novaclient.transport import session as transport
from novaclient.v2 import client as v2_client

SOURCE = ROOT / "src"
FIRST_LINE = "# Made by `python tools/stubs.py` out of {}: change that, not this."
# The type of an item where an annotation does not say it.
UNSAID = {"ListWithMeta": "Any", "TupleWithMeta": "Any", "DictWithMeta": "str, Any"}
# What `find` and `findall`, which all managers inherit, return for a manager of resources R.
FOUND = {"find": "{0}", "findall": "ListWithMeta[{0}]"}
# What the constructors hand on to keystoneauth1's adapter, and programs use.
ADAPTER = (
    Argument("additional_headers", "dict[str, str] | None", "None"),
    Argument("connect_retries", "int | None", "None"),
    Argument("global_request_id", "str | None", "None"),
    Argument("status_code_retries", "int | None", "None"),
)


# Rules of the linter for names -> where an argument, or an attribute, is called as the API calls it.
CAMEL_CASE = {"N803": r"[(,] *[a-z]+[A-Z]\w*: ", "N815": r"^    [a-z]+[A-Z]\w*: "}


class Stub:
    """One stub file: its lines, and the imports they need."""

    def __init__(self, module: ModuleType) -> None:
        self.module = module
        self.lines: list[str] = []
        self.imports: defaultdict[str, set[str]] = defaultdict(set)

    def text(self) -> str:
        """The file, not yet formatted."""
        path = Path(inspect.getfile(self.module)).name
        first = FIRST_LINE.format(f"`{path}`" if self.module is not aio else "`aio.py` and `v2/client.py`")
        names = [f"from {module} import {', '.join(sorted(names))}" for module, names in self.imports.items() if module]
        modules = [f"import {name}" for name in self.imports[""]]
        code = "\n".join(self.lines)
        # names that the API has
        rules = [rule for rule, pattern in CAMEL_CASE.items() if re.search(pattern, code, re.MULTILINE)]
        noqa = [f"# ruff: noqa: {', '.join(rules)}"] if rules else []
        return "\n".join([first, *noqa, *modules, *names, code]) + "\n"

    def name(self, name: str, home: str, is_async: bool = False) -> str:
        """A name that an annotation in the module `home` uses, as this stub writes it. It is imported if need be."""
        module, original = _origin(name, home)
        if module == "builtins":
            return name
        if is_async and _is_resource(module, original):
            name = original = f"Async{original}"
        if module != self.module.__name__:
            self.imports[module].add(original if original == name else f"{original} as {name}")
        return name

    def spell(self, annotation: str, home: str, shadowed: Collection[str] = (), is_async: bool = False) -> str:
        """An annotation of the module `home` for this stub.

        :param shadowed: names of the class it stands in: `list[str]` beside a method `list` means the method
        """

        def qualified(node: ast.Name) -> ast.expr:
            name = self.name(node.id, home, is_async)
            if name in shadowed and hasattr(builtins, name):
                self.imports[""].add("builtins")
                name = f"builtins.{name}"
            return ast.parse(name, mode="eval").body

        class Qualify(ast.NodeTransformer):
            def visit_Name(self, node: ast.Name) -> ast.expr:
                unsaid = UNSAID.get(node.id)
                return self.visit(ast.parse(f"{node.id}[{unsaid}]", mode="eval").body) if unsaid else qualified(node)

            def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
                head = qualified(node.value) if isinstance(node.value, ast.Name) else self.visit(node.value)
                is_literal = isinstance(node.value, ast.Name) and node.value.id == "Literal"
                return ast.Subscript(head, node.slice if is_literal else self.visit(node.slice), node.ctx)

        return ast.unparse(Qualify().visit(ast.parse(annotation, mode="eval").body))

    def function(
        self,
        name: str,
        found: Iterable[Signature],
        home: str,
        *,
        first: str = "self",
        shadowed: Collection[str] = (),
        is_async: bool = False,
        is_awaited: bool = False,
        decorators: tuple[str, ...] = (),
        indent: str = "    ",
    ) -> None:
        """Add a function or method: an overload for each signature, if there are several."""
        found = list(found)
        if len(found) > 1:
            self.imports["typing"].add("overload")
            decorators = (*decorators, "@overload")
        for signature in found:
            arguments = [first] if first else []
            for item in signature.arguments:
                kind = item.type and self.spell(item.type, item.home or home, shadowed, is_async)
                arguments.append(str(Argument(item.name, kind, item.default)))
            returns = self.spell(signature.returns, home, shadowed, is_async)
            self.lines += [indent + decorator for decorator in decorators]
            start = "async def" if is_awaited else "def"
            self.lines.append(f"{indent}{start} {name}({', '.join(arguments)}) -> {returns}:")
            self.lines += _docstring(signature.doc, indent + "    ") if signature.doc else [f"{indent}    ..."]


def _origin(name: str, home: str) -> tuple[str, str]:
    """The module that a name comes from, and its name there."""
    module = import_module(home)
    if name in _imports(home):
        return _imports(home)[name]
    if getattr(vars(module).get(name), "__module__", "") == home:
        return home, name
    if hasattr(builtins, name):
        return "builtins", name
    homes = _resources().get(name, [])
    if len(homes) == 1:
        return homes[0], name
    for known in (collections.abc, typing, datetime):
        if name in known.__all__:
            return known.__name__, name
    raise LookupError(f"{home}: an annotation names {name!r}, which is {'in ' + ' and '.join(homes) or 'nowhere'}")


@cache
def _imports(home: str) -> dict[str, tuple[str, str]]:
    """The names that a module imports, also those for type checkers only: name -> (module, name there)."""
    tree = ast.parse(Path(inspect.getfile(import_module(home))).read_text())
    found: dict[str, tuple[str, str]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            found.update({alias.asname or alias.name: (node.module or "", alias.name) for alias in node.names})
        elif isinstance(node, ast.Import):
            found.update({alias.asname or alias.name: ("", alias.name) for alias in node.names})
    return found


@cache
def _resources() -> dict[str, list[str]]:
    """The classes that annotations may name without an import: name -> modules."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for module in [resource, *nouns()]:
        for name, value in _own(module).items():
            if isinstance(value, type):
                found[name].append(module.__name__)
    return found


def _is_resource(module: str, name: str) -> bool:
    value = getattr(import_module(module), name, None) if module.startswith("novaclient.v2.") else None
    return isinstance(value, type) and issubclass(value, Resource)


def _own(module: ModuleType) -> dict[str, Any]:
    """A module's own public names: what it does not import."""
    imported = _imports(module.__name__)
    hidden = ("TYPE_CHECKING", "annotations")
    return {k: v for k, v in vars(module).items() if k[0] != "_" and k not in imported and k not in hidden}


def _docstring(text: str, indent: str) -> list[str]:
    quoted = inspect.cleandoc(text).replace("\\", "\\\\").replace('"""', "'''")
    if quoted.endswith('"'):
        quoted += " "
    lines = quoted.split("\n")
    closing = [f'{indent}"""'] if len(lines) > 1 else []
    lines = [f'{indent}"""{lines[0]}', *(indent + line if line else "" for line in lines[1:])]
    if not closing:
        lines[0] += '"""'
    return lines + closing


def noun_stub(module: ModuleType) -> Stub:
    """The stub of a module of resources and managers."""
    stub = Stub(module)
    own = _own(module)
    keepers = {manager.resource_class: manager for manager in managers().values()} | {
        value.resource_class: value for value in own.values() if _is_manager(value) and value.resource_class
    }
    for name, value in own.items():
        if isinstance(value, type) and value.__module__ == module.__name__ and value.__name__ == name:
            keeper = value if _is_manager(value) else keepers.get(value)
            add_class(stub, value, keeper, is_async=False)
            if issubclass(value, (Manager, Resource)):
                add_class(stub, value, keeper, is_async=True)
        else:
            add_name(stub, name, value)
    exported = getattr(module, "__all__", [])
    if exported:
        for name in set(exported) - set(own):
            stub.name(name, module.__name__)
        stub.lines.insert(0, f"__all__ = {exported!r}")
    return stub


def _declares(module: ModuleType) -> bool:
    """Whether a module has managers or resources of its own."""
    return any(isinstance(value, type) and issubclass(value, (Manager, Resource)) for value in _own(module).values())


def _is_manager(value: Any) -> bool:
    return isinstance(value, type) and issubclass(value, Manager)


def add_name(stub: Stub, name: str, value: Any) -> None:
    """Add a module's function, constant, or second name of a class."""
    home = stub.module.__name__
    if inspect.isfunction(value):
        is_awaited = inspect.iscoroutinefunction(value)
        stub.function(name, [function_signature(value)], home, first="", is_awaited=is_awaited, indent="")
    elif isinstance(value, type):
        stub.lines.append(f"{name} = {stub.name(value.__name__, home)}")
    elif not isinstance(value, ModuleType):
        stub.lines.append(f"{name}: {stub.spell(type_of(value), home)}")


def type_of(value: Any) -> str:
    """The type of a constant."""
    if isinstance(value, dict):
        return f"dict[{type_of_all(value)}, {type_of_all(value.values())}]"
    if isinstance(value, tuple):
        return f"tuple[{', '.join(type_of(item) for item in value) or '()'}]"
    if isinstance(value, (list, set, frozenset)):
        return f"{type(value).__name__}[{type_of_all(value)}]"
    if isinstance(value, (str, int, float, bytes)):
        return type(value).__name__
    if type(value).__module__.startswith("novaclient."):
        return type(value).__name__
    return "None" if value is None else "Any"


def type_of_all(values: Iterable[Any]) -> str:
    """The one type of several constants."""
    return union(*(type_of(value) for value in values)) if values else "Any"


def add_class(stub: Stub, cls: type, keeper: Any, *, is_async: bool) -> None:
    """Add a class, or its asynchronous form. `keeper` is the manager of its instances, or the manager itself."""
    home = stub.module.__name__
    bases = [_base(stub, base, is_async) for base in cls.__bases__ if base is not object and base.__name__[0] != "_"]
    name = f"Async{cls.__name__}" if is_async else cls.__name__
    if is_async:
        stub.imports["typing"].add("type_check_only")
        stub.lines.append("@type_check_only")
    stub.lines.append(f"class {name}({', '.join(bases)}):" if bases else f"class {name}:")
    doc = (cls.__doc__ or "").partition("\n")[0]
    if is_async:
        doc = f"`{cls.__name__}` as the asynchronous client has it. At run time there is no class of this name."
        doc = doc if len(doc) < 110 else doc.replace(". At", ".\n\nAt")
    stub.lines += _docstring(doc, "    ") if doc else []
    start = len(stub.lines)
    shadowed = set(vars(cls)) | (set(FOUND) if issubclass(cls, ManagerWithFind) else set())
    if inspect.isfunction(vars(cls).get("__init__")):
        _add_instance_attributes(stub, cls)
    for member, value in _members(cls):
        add_member(stub, cls, keeper, member, value, shadowed, is_async)
    if issubclass(cls, ManagerWithFind):
        _add_found(stub, cls, shadowed, is_async)
    if is_async and issubclass(cls, Resource) and "get" not in vars(cls):
        doc = "Complete the resource with what a GET of it returns."
        stub.function("get", [Signature((), "None", doc)], home, is_awaited=True)
    if len(stub.lines) == start and not doc:
        stub.lines.append("    ...")


def _members(cls: type) -> Iterator[tuple[str, Any]]:
    for name, value in vars(cls).items():
        if name == "__init__" or not name.startswith("_"):
            yield name, value


def _base(stub: Stub, base: type, is_async: bool) -> str:
    """A base class as the stub names it."""
    name = base.__name__
    if is_async and base.__module__.startswith("novaclient.v2."):
        name = f"Async{name}"
    if base.__module__ != stub.module.__name__:
        # the base classes are public in novaclient.base
        module = "novaclient.base" if base.__module__ == "novaclient.resource" else base.__module__
        stub.imports[module].add(name)
    return name


def add_member(
    stub: Stub, cls: type, keeper: Any, name: str, value: Any, shadowed: Collection[str], is_async: bool
) -> None:
    """Add one attribute of a class."""
    home = cls.__module__
    facts: dict[str, Any] = {"shadowed": shadowed, "is_async": is_async}
    if isinstance(value, Pages):
        stub.function(name, [pages_signature(keeper, value, is_async)], home, **facts)
    elif isinstance(value, (Method, staticmethod)) or inspect.isfunction(value):
        if isinstance(value, staticmethod):
            found = [function_signature(value.__func__)]
            stub.function(name, found, value.__module__, first="", decorators=("@staticmethod",), **facts)
            return
        found, is_call = describe(keeper, name, value)
        stub.function(name, found, home, is_awaited=is_async and is_call, **facts)
    elif isinstance(value, property):
        _add_property(stub, name, value, home, facts)
    elif isinstance(value, Field):
        stub.lines.append(f"    {name}: {stub.spell(value.type, home, shadowed, is_async)}")
        stub.lines += _docstring(field_doc(value), "    ")
    elif not any(hasattr(base, name) for base in cls.__bases__):
        stub.lines.append(f"    {name}: {stub.spell(type_of(value), home, shadowed)}")


def _add_property(stub: Stub, name: str, value: property, home: str, facts: dict[str, Any]) -> None:
    found = flow_signature(value.fget)
    stub.function(name, [found], home, decorators=("@property",), **facts)
    if value.fset:
        setter = replace(flow_signature(value.fset), doc="")
        stub.function(name, [setter], home, decorators=(f"@{name}.setter",), **facts)


def describe(keeper: Any, name: str, value: Any) -> tuple[list[Signature], bool]:
    """A method's signatures, and whether it makes a call (and so is awaited in asyncio)."""
    if isinstance(value, flow):
        return [flow_signature(value)], True
    if isinstance(value, Method):
        return signatures(value), True
    if value.__module__ == Manager.__module__:
        # the manager put it on its resource, which is the first argument
        found, is_call = describe(keeper, name, inspect.getattr_static(keeper, name))
        briefs = [(s, s.doc.partition("\n")[0]) for s in found]
        return list(dict.fromkeys(Signature(s.arguments[1:], s.returns, doc) for s, doc in briefs)), is_call
    own = flow_signature(value)
    target = passed_on(value, keeper)
    if target is not None and own.returns == "Any":
        found, _ = describe(keeper, name, target)
        own = replace(own, returns=union(*(s.returns for s in found)))
    return [own], target is not None


def passed_on(function: Any, keeper: Any) -> Any:
    """The manager's method whose result a plain method returns as it is; None if there is none."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Return) and isinstance(node.value, ast.Call)):
            continue
        called = node.value.func
        if isinstance(called, ast.Attribute) and ast.unparse(called.value) in ("self", "self.manager"):
            target = inspect.getattr_static(keeper, called.attr, None) if keeper else None
            if isinstance(target, Method):
                return target
    return None


def _add_found(stub: Stub, cls: Any, shadowed: Collection[str], is_async: bool) -> None:
    kind = cls.resource_class.__name__ if cls.resource_class else "Any"
    for name, returns in FOUND.items():
        if name in vars(cls):
            continue
        method = vars(ManagerWithFind)[name]
        found = replace(flow_signature(method), returns=returns.format(kind))
        stub.function(name, [found], cls.__module__, is_awaited=is_async, shadowed=shadowed, is_async=is_async)


def client_stub() -> Stub:
    """`novaclient.v2.client`: the client, with an attribute for each manager."""
    stub = Stub(v2_client)
    for name, value in _own(v2_client).items():
        if isinstance(value, type):
            add_client(stub, value, [value], is_async=False)
        else:
            add_name(stub, name, value)
    return stub


def entry_stub() -> Stub:
    """`novaclient.client`: `Client(...)` with all its arguments."""
    stub = Stub(client)
    home = client.__name__
    stub.lines.append("# ruff: noqa: N802")
    for name, value in _own(client).items():
        if name != "Client":
            add_name(stub, name, value)
            continue
        found = constructor()
        stub.function(name, [found], home, first="", indent="")
    for name, original in vars(client)["_IN_SESSION"].items():
        stub.imports[transport.__name__].add(f"{original} as {original}")
        stub.lines += [f"{name} = {original}"] if name != original else []
    return stub


def aio_stub() -> Stub:
    """`novaclient.aio`: the asynchronous client, whose managers' methods are awaited."""
    stub = Stub(aio)
    for name, value in _own(aio).items():
        if value is aio.AsyncClient:
            add_client(stub, value, [value, v2_client.Client], is_async=True)
        else:
            add_name(stub, name, value)
    return stub


def constructor() -> Signature:
    """The arguments of `Client` and `AsyncClient`: those they name, and those they hand on."""
    entry = function_signature(client.Client)
    named = tuple(item for item in entry.arguments if not item.name.startswith("*"))
    known = {"direct_use", "api_version", *(item.name for item in named)}
    more = {"profile": Argument("profile", "str | None", "None")}
    for function in (transport.construct, v2_client.Client.__init__):
        for item in function_signature(function).arguments:
            if item.name not in known and item.name[0] != "*" and item.name != "self":
                more[item.name] = replace(item, home=function.__module__)
    more.update({item.name: item for item in ADAPTER})
    optional = tuple(more[name] for name in sorted(more))
    return replace(entry, arguments=(*named, STAR, *optional))


def add_client(stub: Stub, cls: type, sources: list[type], *, is_async: bool) -> None:
    """Add a class of client: what `sources` define, the first first, and the managers."""
    stub.lines.append(f"class {cls.__name__}:")
    stub.lines += _docstring((cls.__doc__ or "").partition("\n")[0], "    ")
    for attribute, manager in managers().items():
        name = f"Async{manager.__name__}" if is_async else manager.__name__
        stub.imports[manager.__module__].add(name)
        stub.lines.append(f"    {attribute}: {name}")
    _add_instance_attributes(stub, sources[-1])
    seen: set[str] = set()
    for source in sources:
        for name, value in vars(source).items():
            is_public = name[0] != "_" or name in ("__init__", "__aenter__", "__aexit__")
            if not is_public or name in seen:
                continue
            seen.add(name)
            if name == "__init__" and is_async:
                found = replace(constructor(), returns="None")
                stub.function(name, [found], client.__name__)
            elif isinstance(value, property):
                _add_property(stub, name, value, source.__module__, {})
            elif inspect.isfunction(value):
                is_awaited = inspect.iscoroutinefunction(value)
                stub.function(name, [flow_signature(value)], source.__module__, is_awaited=is_awaited)
            else:
                stub.lines.append(f"    {name}: {type_of(value)}")


def _add_instance_attributes(stub: Stub, cls: type) -> None:
    for name, kind in _instance_attributes(cls).items():
        stub.lines.append(f"    {name}: {stub.spell(kind, cls.__module__)}")


def _instance_attributes(cls: type) -> dict[str, str]:
    """The public attributes that a class's `__init__` sets, with what it or its arguments say of their types."""
    init: Any = vars(cls)["__init__"]
    arguments = {item.name: item.type for item in flow_signature(init).arguments}
    found: dict[str, str] = {}
    for node in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(init)))):
        if isinstance(node, ast.AnnAssign):
            found[ast.unparse(node.target)] = ast.unparse(node.annotation)
        elif isinstance(node, ast.Assign):
            targets = node.targets[0].elts if isinstance(node.targets[0], ast.Tuple) else node.targets
            for target in targets:
                name = ast.unparse(target)
                found.setdefault(name, arguments.get(name.removeprefix("self."), "Any"))
    return {k.removeprefix("self."): v for k, v in found.items() if k.startswith("self.") and k[5] != "_"}


def formatted(texts: dict[Path, str]) -> dict[Path, str]:
    """The same files in the style of the house."""
    with tempfile.TemporaryDirectory() as folder:
        there = {path: Path(folder, f"{i}.pyi") for i, path in enumerate(texts)}
        for path, text in texts.items():
            there[path].write_text(text)
        first_party = "lint.isort.known-first-party=['novaclient']"
        common = ["--quiet", "--isolated", "--no-cache", "--target-version", "py311", "--line-length", "120"]
        ruff = [sys.executable, "-m", "ruff"]
        sort = ["check", *common, "--select", "I", "--fix", "--config", first_party]
        subprocess.run([*ruff, *sort, folder], check=True)
        subprocess.run([*ruff, "format", *common, folder], check=True)
        return {path: where.read_text() for path, where in there.items()}


def build() -> dict[Path, str]:
    """All stubs: path -> content."""
    stubs = [noun_stub(module) for module in nouns() if _declares(module)]
    stubs += [client_stub(), entry_stub(), aio_stub()]
    return formatted({Path(inspect.getfile(stub.module)).with_suffix(".pyi"): stub.text() for stub in stubs})


if __name__ == "__main__":
    sys.exit(pages.main(build(), "tools/stubs.py", [(SOURCE, "**/*.pyi")]))
