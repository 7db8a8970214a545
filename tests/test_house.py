"""What CONTRIBUTING.md says of the house, as far as it can be counted."""

from __future__ import annotations

import re
from importlib import import_module
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from novaclient.fields import Field
from novaclient.resource import Resource
from novaclient.v2.client import MANAGERS

V2 = Path(__file__).parents[1] / "src" / "novaclient" / "v2"
MOST = 400
# the noun that has a quarter of all operations
OF_SERVERS = 600
# fields that two resources may happen to have alike, as ID, name and times
ALIKE = 5


@pytest.mark.parametrize("file", sorted(V2.glob("*.py")), ids=lambda file: file.name)
def test_no_noun_has_a_long_file(file: Path) -> None:
    lines = len(file.read_text().splitlines())
    assert lines <= (OF_SERVERS if file.name == "servers.py" else MOST)


def test_every_folder_has_its_line() -> None:
    root = Path(__file__).parents[1]
    listed = set(re.findall(r"`(\w+/)`", (root / "CONTRIBUTING.md").read_text()))
    for folder in (root / "tests", root / "src" / "novaclient"):
        here = {f"{path.parent.name}/" for path in folder.glob("*/__init__.py")}
        assert here <= listed, here - listed


def test_what_resources_have_in_common_stands_once() -> None:
    declared: dict[Any, set[str]] = {}
    for module, _ in MANAGERS.values():
        for cls in vars(import_module(f"novaclient.v2.{module}")).values():
            if isinstance(cls, type) and issubclass(cls, Resource):
                declared[cls] = {repr(vars(field)) for field in vars(cls).values() if isinstance(field, Field)}
    assert len(declared) > 40
    for one, other in combinations(declared, 2):
        assert len(declared[one] & declared[other]) <= ALIKE, (one, other)
