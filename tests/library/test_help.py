"""What `help` and editors show of a manager: its operations are methods, with their arguments and what they do."""

from __future__ import annotations

import inspect
import pydoc
import re
from importlib import import_module
from pkgutil import iter_modules
from types import SimpleNamespace
from typing import Any, get_type_hints
from unittest.mock import create_autospec

import pytest
from keystoneauth1.session import Session

import novaclient.v2
from novaclient import aio, client
from novaclient.base import Manager
from novaclient.resource import Resource
from novaclient.spec import Method
from novaclient.v2.client import MANAGERS
from novaclient.v2.servers import ServerManager


def manager(name: str) -> Any:
    module, cls = MANAGERS[name]
    return getattr(import_module(f"novaclient.v2.{module}"), cls)


def flat(text: str) -> str:
    """A text without what tells one layout from another.

    Since Python 3.13 long signatures take several lines, since 3.14 annotations have no quotes.
    """
    return re.sub(r"[\s|,']", "", text)


@pytest.mark.parametrize("name", MANAGERS)
def test_every_operation(name: str) -> None:
    cls = manager(name)
    shown = flat(pydoc.plain(pydoc.render_doc(cls)).replace(f"{cls.__name__}.", ""))
    for method, declared in inspect.getmembers(cls, lambda value: isinstance(value, Method)):
        if method.startswith("_"):
            continue
        signature = str(inspect.signature(declared))
        assert signature.startswith("(self")
        assert "Generator" not in signature
        assert get_type_hints(declared) == {}
        sentence = getattr(declared, "help", "") or str(declared.__doc__).partition("\n")[0]
        # one that has several names is shown as "one = another(...)"
        assert re.search(rf"{method}(=\w+)?{re.escape(flat(signature))}", shown)
        assert flat(sentence) in shown


@pytest.mark.parametrize("module", [module.name for module in iter_modules(novaclient.v2.__path__)])
def test_hints_of_resources_can_be_asked_for(module: str) -> None:
    for _, cls in inspect.getmembers(import_module(f"novaclient.v2.{module}"), inspect.isclass):
        if issubclass(cls, Resource):
            assert "_record" not in get_type_hints(cls)
            methods = inspect.getmembers(cls, inspect.isfunction) + inspect.getmembers(cls, inspect.ismethod)
            for name, method in methods:
                if not name.startswith("_") or name == "__init__":
                    assert get_type_hints(method).keys() <= {"val", "return"}, f"{cls}.{name}"


def test_a_bound_one() -> None:
    shown = flat(pydoc.plain(pydoc.render_doc(ServerManager(None).create)))
    assert flat("(name, image, flavor, meta=None, ") in shown
    assert flat("Launch servers.") in shown
    assert str(inspect.signature(ServerManager(None).iter)).startswith("(detailed: 'bool' = True, search_opts")


@pytest.mark.parametrize("make", [client.Client, aio.AsyncClient])
def test_a_client_shows_all_its_managers_before_they_are_used(make: Any) -> None:
    made = make("2.90", session=Session())
    extended = make("2.90", session=Session(), extensions=[SimpleNamespace(name="more", manager_class=Manager)])
    assert not MANAGERS.keys() & vars(made).keys()
    assert MANAGERS.keys() <= set(dir(made))
    assert {*MANAGERS, "more"} <= set(dir(extended))
    assert all(hasattr(made, name) for name in MANAGERS)
    assert not hasattr(made, "more")
    found = dict(inspect.getmembers(make("2.90", session=Session()), lambda value: isinstance(value, Manager)))
    assert found.keys() == MANAGERS.keys()
    double = create_autospec(make("2.90", session=Session()), instance=True)
    assert callable(double.servers.list)
    assert not hasattr(double, "more")
