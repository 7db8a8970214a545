"""What a program finds in the package that has imported a part of it is what it finds in the genuine one."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from novaclient.v2.client import MANAGERS
from tests.support.genuine import Driver

DRIVER = Path(__file__).with_name("modules_driver.py")

_STARTS = ["", ".client", ".exceptions", ".base", ".utils", ".shell", ".v2", ".v2.client", ".v2.servers", ".v2.shell"]
_TOP = [".api_versions", ".base", ".client", ".crypto", ".exceptions", ".extension", ".i18n", ".utils", ".v2.Client"]
_MODULES = sorted({module for module, _ in MANAGERS.values()})
WORK = {
    "starts": [f"novaclient{start}" for start in _STARTS],
    "names": [f"novaclient{name}" for name in _TOP]
    + [f"novaclient.v2.{name}" for name in ["client", *_MODULES]]
    + [f"novaclient.v2.client.{name}" for name in _MODULES],
}


def test_modules_are_found_where_the_genuine_client_has_them(genuine: Path) -> None:
    theirs, mine = [Driver(interpreter, DRIVER, WORK).report() for interpreter in (genuine, sys.executable)]
    assert len(theirs["novaclient.v2"]) > 50
    assert [(start, name) for start, names in theirs.items() for name in names if name not in mine[start]] == []


@pytest.mark.parametrize("name", ["novaclient.nothing", "novaclient.v2.nothing", "novaclient.v2.client.nothing"])
def test_what_is_no_module_is_no_attribute(name: str) -> None:
    module, _, attribute = name.rpartition(".")
    __import__(module)
    assert not hasattr(sys.modules[module], attribute)
