"""The command line in this process, and a proxy."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.shell.conftest import _home, nova, process, v3  # noqa: F401  fixtures
from tests.support import proxy


@pytest.fixture
def forward() -> Iterator[proxy.Proxy]:
    """A proxy."""
    with proxy.running() as running:
        yield running
