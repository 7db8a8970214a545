"""What is done to a host with all its servers, and a server that comes back: in a cloud of their own.

A host fails here, and Nova is told to keep deleted servers for a while, neither of which other tests could bear.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

import soak
from novaclient import exceptions
from novaclient.cli import watch
from novaclient.sandbox.instance import Sandbox
from novaclient.sandbox.lifecycle import Lifecycle
from novaclient.sandbox.progress import Quiet
from novaclient.testing import Cloud, _describe
from tests.sandbox.test_commands import Run, run
from tests.sandbox.test_server_commands import cells

__all__ = ["run"]

USERS = pytest.mark.parametrize("user", ["admin", "demo"])
NAME = "whole-hosts"
WHOLE = (["host-evacuate"], ["host-evacuate-live"], ["host-servers-migrate"], ["host-meta", "set", "a=1"])


class Forgiving(Lifecycle):
    """A cloud whose deleted servers can be restored for an hour."""

    def _configure(self, venv: Path) -> None:
        super()._configure(venv)
        file = self.sandbox.path("etc", "nova.conf")
        file.write_text(file.read_text().replace("[DEFAULT]\n", "[DEFAULT]\nreclaim_instance_interval = 3600\n", 1))


@pytest.fixture(scope="module")
def box() -> Iterator[Sandbox]:
    """A sandbox that is as new at the beginning, and down at the end."""
    made = Sandbox.named(NAME)
    life = Forgiving(made, Quiet())
    life.reset()
    yield made
    life.down()


@pytest.fixture(scope="module")
def sandbox(box: Sandbox) -> Cloud:
    """The cloud of this file's commands."""
    return _describe(box)


@pytest.fixture(scope="module")
def nova(sandbox: Cloud) -> Iterator[Any]:
    """The library, as admin of that cloud."""
    made = sandbox.client()
    yield made
    made.client.session.session.close()


@pytest.fixture(autouse=True)
def _poll_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "FIRST_PAUSE", 0.1)


@pytest.fixture
def servers(run: Run, nova: Any, unique: str) -> Iterator[list[Any]]:
    """All servers that there are: two, on compute2."""
    words = ["--flavor", "m1.nano", "--image", "cirros", "--nic", "none", "--host", "compute2"]
    run("boot", unique, *words, "--min-count", "2", "--poll")
    made = nova.servers.list(search_opts={"name": unique})
    assert places(nova, made) == {"compute2 ACTIVE"}
    yield made
    for server in made:
        nova.servers.force_delete(server)
        nova.servers.wait_for(server, "deleted")


def places(nova: Any, servers: list[Any]) -> set[str]:
    """Where the servers are, and how."""
    found = [nova.servers.get(server) for server in servers]
    return {f"{getattr(server, 'OS-EXT-SRV-ATTR:host')} {server.status}" for server in found}


def moved(table: str, heading: str, servers: list[Any]) -> None:
    """Each of the servers was accepted, and no other."""
    first, *rows = cells(table)
    assert first == ["Server UUID", heading, "Error Message"]
    assert sorted(rows) == sorted([server.id, "True", ""] for server in servers)


def test_a_host_is_emptied_cold_and_live(run: Run, nova: Any, servers: list[Any]) -> None:
    printed = run("host-servers-migrate", "compute2", "--strict", "--poll")
    moved(printed, "Migration Accepted", servers)
    assert places(nova, servers) == {"compute1 VERIFY_RESIZE"}
    for server in servers:
        run("resize-confirm", server.id)
        nova.servers.wait_for(server)
    assert places(nova, servers) == {"compute1 ACTIVE"}

    printed = run("host-evacuate-live", "compute1", "--target-host", "compute2", "--max-servers", "1", "--poll")
    assert [row[1:] for row in cells(printed)[1:]] == [["True", ""]]
    assert places(nova, servers) == {"compute1 ACTIVE", "compute2 ACTIVE"}
    run("host-evacuate-live", "compute1", "--poll")
    assert places(nova, servers) == {"compute2 ACTIVE"}


def test_metadata_of_all_servers_of_a_host(run: Run, nova: Any, servers: list[Any]) -> None:
    assert run("host-meta", "compute2", "set", "a=1", "b=2") == ""
    assert run("host-meta", "compute1", "set", "c=3") == ""
    assert run("host-meta", "compute2", "--strict", "delete", "a") == ""
    assert [nova.servers.get(server).metadata for server in servers] == [{"b": "2"}] * 2


def test_a_host_fails_and_comes_back(run: Run, nova: Any, box: Sandbox, servers: list[Any]) -> None:
    _heading, *refused = cells(run("host-evacuate", "compute2"))
    assert [row[1] for row in refused] == ["False"] * 2
    assert all("is still in use" in row[2] for row in refused), refused

    (service,) = nova.services.list(host="compute2", binary="nova-compute")
    assert "ERROR (Forbidden)" in run("service-force-down", service.id, user="demo", code=1)
    assert cells(run("service-force-down", service.id))[1] == [service.id, "compute2", "nova-compute", "True"]
    moved(run("host-evacuate", "compute2", "--target_host", "compute1", "--poll"), "Evacuate Accepted", servers)
    # from 2.95 on they are to be started by whoever owns them
    assert places(nova, servers) == {"compute1 SHUTOFF"}

    # only a compute service that is started again learns that its servers are gone
    refusal = run("service-force-down", "--unset", service.id, code=1)
    assert "ERROR (BadRequest)" in refusal
    assert "compute service has been restarted" in refusal
    os.kill(box.pids["nova"], signal.SIGKILL)
    soak.Troublemaker(box, 0.0, ()).start("nova")
    assert cells(run("service-force-down", "--unset", service.id))[1][-1] == "False"


def test_a_service_that_is_deleted(run: Run, nova: Any, servers: list[Any]) -> None:
    (service,) = nova.services.list(host="compute2", binary="nova-compute")
    assert "ERROR (Forbidden)" in run("service-delete", service.id, user="demo", code=1)
    printed = run("service-delete", service.id, code=1)
    assert "ERROR (Conflict): Unable to delete compute service that is hosting instances." in printed
    (scheduler,) = nova.services.list(binary="nova-scheduler")
    assert run("service-delete", scheduler.id) == ""
    with pytest.raises(exceptions.NotFound):
        nova.services.delete(scheduler.id)


def test_whole_hosts_are_for_admins(run: Run) -> None:
    for name, *words in WHOLE:
        assert "ERROR (Forbidden)" in run(name, "compute2", *words, user="demo", code=1)


@USERS
def test_a_deleted_server_is_restored(run: Run, sandbox: Cloud, nova: Any, unique: str, user: str) -> None:
    words = ["--flavor", "m1.nano", "--image", "cirros", "--nic", "none", "--poll"]
    run("boot", unique, *words, user=user)
    (server,) = nova.servers.list(search_opts={"name": unique, "all_tenants": 1})
    try:
        run("delete", unique, user=user)
        nova.servers.wait_for(server, "SOFT_DELETED")
        # a deleted server has no name any more, except to administrators
        run("restore", server.id if user == "demo" else unique, user=user)
        nova.servers.wait_for(server)
        assert "ERROR (Conflict)" in run("restore", server.id, user=user, code=1)
    finally:
        run("force-delete", server.id, user=user)
        nova.servers.wait_for(server, "deleted")
