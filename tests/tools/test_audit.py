"""What the audit of dependencies sees."""

from __future__ import annotations

import pytest
from packaging.version import Version

import audit


def test_what_is_needed_at_run_time() -> None:
    found = audit.needed()
    # directly, by way of another, and with the extra; nothing of the tests
    assert {"keystoneauth1", "urllib3", "aiohttp"} <= found.keys()
    assert not {"pytest", "ruff", "hypothesis"} & found.keys()


@pytest.mark.parametrize(("version", "bad"), [("2.4.9", True), ("2.5.0", False), ("10.0", False)])
def test_a_version_that_is_known_to_be_bad(version: str, bad: bool) -> None:
    assert bool(audit.known_bad({"urllib3": Version(version)})) is bad


@pytest.mark.parametrize(
    ("licence", "usable"), [("Apache-2.0", True), ("MIT License", True), ("GPL-3.0-only", False), ("", False)]
)
def test_licences(licence: str, usable: bool) -> None:
    assert bool(audit.LICENCES.search(licence)) is usable


def test_every_package_has_one() -> None:
    assert [name for name in audit.needed() if not audit.LICENCES.search(audit.licence_of(name))] == []
