"""The names of all kinds, as the real cloud has them."""

from __future__ import annotations

from typing import Any

import pytest

from novaclient.cli import names
from novaclient.testing import Cloud
from tests.sandbox.test_commands import Run, run  # noqa: F401


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


@pytest.mark.parametrize("kind", names.KINDS)
def test_the_list_of_a_kind_brings_what_is_asked_for(
    nova: Any,
    server: Any,
    sandbox: Cloud,
    kind: str,
    run: Run,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in sandbox.env("admin").items():
        monkeypatch.setenv(name, value)
    who = names.identity(["--os-compute-api-version", "2.latest"])
    names.write(who, kind, ["old"], 0.0)
    asked = names.lines(names.KINDS[kind], names.KINDS[kind].list(nova))
    run(*names.KINDS[kind].command)
    assert names.read(who, kind)[1] == asked  # type: ignore[index]
