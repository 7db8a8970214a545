"""The names of all kinds, as the real cloud has them."""

from __future__ import annotations

from typing import Any

import pytest

from novaclient.cli import names


@pytest.mark.parametrize("kind", names.KINDS)
def test_names(nova: Any, server: Any, kind: str) -> None:
    found = names.lines(names.KINDS[kind], names.KINDS[kind].list(nova))
    assert all(line.partition("\t")[0] for line in found)
    known = {"servers": server.name, "flavors": "m1.nano", "images": "cirros", "networks": "private",
             "security_groups": "default"}  # fmt: skip
    if kind in known:
        # of those that share a name it is told which they are
        assert any(known[kind] in line.split("\t") for line in found)
    elif kind in ("hosts", "hypervisors", "availability_zones"):
        assert found
