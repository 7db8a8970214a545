"""Both clients' commands against the real cloud: what they print is the same, byte for byte."""

from __future__ import annotations

import re
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from novaclient.testing import Cloud
from tests.support.genuine import Driver

DRIVER = Path(__file__).with_name("command_driver.py")
VERSION = "2.96"
# A service says when it was last seen, and that is another time in another second.
_TIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?")


@pytest.fixture(scope="module")
def server(nova: Any) -> Iterator[Any]:
    """A server on two networks' worth of columns: metadata, tags, a description."""
    image, network = nova.glance.find_image("cirros"), nova.neutron.find_network("private")
    made = nova.servers.create(
        f"compat-{uuid.uuid4().hex[:8]}-名", image, nova.flavors.find(name="m1.nano"),
        nics=[{"net-id": network.id}], meta={"b": "2", "a": "é"}, tags=["blue"], description="of a test",
    )  # fmt: skip
    yield nova.servers.wait_for(made)
    made.delete()


def _lines(server: Any) -> list[list[str]]:
    name = server.name
    return [
        ["list", "--name", name],
        ["list", "--name", name, "--all-tenants"],
        ["list", "--name", name, "--minimal"],
        ["list", "--name", name, "--fields", "name,status,hostId,tags,metadata,flavor:original_name"],
        ["list", "--name", name, "--status", "SHUTOFF"],
        ["show", name],
        ["show", "--minimal", server.id],
        ["show", "--wrap", "30", name],
        ["show", "no-such-server"],
        ["flavor-list"],
        ["flavor-list", "--all", "--extra-specs"],
        ["flavor-show", "m1.nano"],
        ["flavor-show", "no-such-flavor"],
        ["keypair-list"],
        ["keypair-show", "no-such-key"],
        ["limits"],
        ["availability-zone-list"],
        ["service-list"],
        ["service-list", "--binary", "nova-compute"],
        ["bogus"],
    ]


def _differing(genuine: Path, lines: list[list[str]], env: dict[str, str]) -> list[Any]:
    """(line, the genuine client's output, ours) where they are not the same."""
    work = {"task": "run", "url": "", "files": {}, "lines": [{"argv": words, "env": env} for words in lines]}
    drivers = [Driver(interpreter, DRIVER, work) for interpreter in (genuine, sys.executable)]
    reports = [[(r["code"], _TIME.sub("TIME", r["out"])) for r in driver.report()] for driver in drivers]
    return [found for found in zip(lines, *reports, strict=True) if found[1] != found[2]]


@pytest.mark.parametrize("user", ["admin", "demo"])
def test_both_clients_print_the_same(genuine: Path, sandbox: Cloud, server: Any, user: str) -> None:
    env = {**sandbox.env(user), "OS_COMPUTE_API_VERSION": VERSION}
    differing = _differing(genuine, _lines(server), env)
    for _ in range(2):
        # the cloud may be in use by others: what they do between the two looks is not our difference
        if differing:
            differing = _differing(genuine, [words for words, *_ in differing], env)
    assert differing == []
