"""Agents on the real cloud: gone, and Nova says so."""

from __future__ import annotations

import pytest

from novaclient import exceptions
from tests.support.real import Real

FACTS = ("7.0", "http://example/7", "add6bb58e139be103324d04d82d8f545")
CALLS = {"list": (), "update": (1, *FACTS), "create": ("linux", "x86_64", *FACTS, "xen"), "delete": (1,)}


def test_gone(real: Real) -> None:
    for method, args in CALLS.items():
        with pytest.raises(exceptions.ClientException, match=r"no longer available.* \(HTTP 410\)") as raised:
            real(f"agents.{method}", *args)
        assert raised.value.code == 410
