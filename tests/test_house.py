"""What CONTRIBUTING.md says of the house, as far as it can be counted."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

V2 = Path(__file__).parents[1] / "src" / "novaclient" / "v2"
MOST = 400
# the noun that has a quarter of all operations
OF_SERVERS = 600


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
