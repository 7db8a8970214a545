"""What programs import of `novaclient.utils`."""

from __future__ import annotations

from typing import Any

import pytest

from novaclient import utils


@pytest.mark.parametrize(
    ("value", "like"),
    [(7, True), ("7", True), (" 7 ", True), ("7.0", False), ("x", False), (None, False), (float("inf"), False)],
)
def test_integer_like(value: Any, like: bool) -> None:
    assert utils.is_integer_like(value) is like
