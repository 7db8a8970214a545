"""Every command on servers, once, on the real cloud."""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from novaclient import shell
from novaclient.cli import watch
from novaclient.testing import Cloud
from tests.sandbox.test_networks import eventually
from tests.sandbox.test_volumes import Cinder

Run = Callable[..., str]


@pytest.fixture(scope="module")
def web(nova: Any) -> Iterator[Any]:
    """A server that the commands change as they like. Each leaves it active."""
    image, network = nova.glance.find_image("cirros"), nova.neutron.find_network("private")
    name, flavor = f"test-{uuid.uuid4().hex[:8]}", nova.flavors.find(name="m1.nano")
    made = nova.servers.create(name, image, flavor, nics=[{"net-id": network.id}], description="first")
    try:
        yield nova.servers.wait_for(made)
    finally:
        nova.servers.force_delete(made)


@pytest.fixture
def run(
    sandbox: Cloud, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], ran: dict[str, set[str]]
) -> Run:
    """Runs a command as admin, which must end with this exit code. Returns what it printed, errors last."""
    for name, value in sandbox.env().items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(watch, "FIRST_PAUSE", 0.1)

    def command(*words: str, version: str = "2.latest", code: int = 0) -> str:
        ended = 0
        try:
            shell.main(["--os-compute-api-version", version, *words])
        except SystemExit as stop:
            ended = int(stop.code or 0)
        printed = capsys.readouterr()
        assert (ended, *words) == (code, *words), printed.err
        ran[words[0]].add("admin")
        return printed.out + printed.err

    return command


def cells(table: str) -> list[list[str]]:
    """The cells of a table, its heading first."""
    return [[cell.strip() for cell in line[1:-1].split("|")] for line in table.splitlines() if line.startswith("|")]


def test_power(run: Run, nova: Any, web: Any) -> None:
    for command, status in (
        ("pause", "PAUSED"),
        ("unpause", "ACTIVE"),
        ("suspend", "SUSPENDED"),
        ("resume", "ACTIVE"),
        ("unrescue", ""),
        ("rescue", "RESCUE"),
        ("unrescue", "ACTIVE"),
        ("shelve", "SHELVED_OFFLOADED"),
        ("shelve-offload", ""),
        ("unshelve", "ACTIVE"),
        ("trigger-crash-dump", "ACTIVE"),
    ):
        printed = run(command, web.name, code=0 if status else 1)
        if status:
            nova.servers.wait_for(web, status)
        else:
            assert f"ERROR (Conflict): Cannot '{command.replace('-o', 'O')}' instance" in printed


def test_lock(run: Run, nova: Any, web: Any) -> None:
    run("lock", web.name, "--reason", "audit")
    assert nova.servers.get(web).locked_reason == "audit"
    run("unlock", web.name)
    assert not nova.servers.get(web).locked


def test_resize(run: Run, nova: Any, web: Any) -> None:
    for end, flavor in (("resize-confirm", "m1.tiny"), ("resize-revert", "m1.tiny")):
        assert run("resize", web.name, "m1.tiny" if end == "resize-confirm" else "m1.nano", "--poll").endswith(
            "resizing... 100% complete\nFinished\n"
        )
        nova.servers.wait_for(web, "resized")
        run(end, web.name)
        assert nova.servers.wait_for(web).flavor["original_name"] == flavor


def test_moves(run: Run, nova: Any, web: Any) -> None:
    run("live-migration", web.name)
    nova.servers.wait_for(web)
    run("migrate", web.name, "--poll")
    nova.servers.wait_for(web, "resized")
    run("resize-confirm", web.name)
    nova.servers.wait_for(web)
    types = {row[-3] for row in cells(run("migration-list", "--instance-uuid", web.id))}
    assert types >= {"Type", "live-migration", "migration"}
    assert cells(run("server-migration-list", web.name))[0][:2] == ["Id", "Source Node"]
    assert "ERROR (NotFound)" in run("server-migration-show", web.name, "999999", code=1)
    assert "ERROR (Conflict)" in run("live-migration-abort", web.name, "999999", code=1)
    assert "ERROR (Conflict)" in run("live-migration-force-complete", web.name, "999999", code=1)
    assert "is still in use" in run("evacuate", web.name, code=1)


def test_whole_hosts(run: Run) -> None:
    # the hosts have other servers too, which are none of ours: test_whole_hosts.py has hosts of its own
    for words in (["host-evacuate"], ["host-evacuate-live"], ["host-servers-migrate"], ["host-meta", "set", "a=1"]):
        printed = run(words[0], "no-such-host", *words[1:], code=1)
        assert "ERROR (NotFound): No hypervisor matching 'no-such-host' could be found." in printed


def test_rebuild_and_update(run: Run, nova: Any, web: Any) -> None:
    run("update", web.name, "--description", "second", "--hostname", "guest")
    printed = cells(run("rebuild", web.name, "cirros", "--poll", "--meta", "a=1"))
    assert ["description", "second"] in printed
    assert ["metadata", '{"a": "1"}'] in printed
    assert nova.servers.wait_for(web).description == "second"
    zone = getattr(web, "OS-EXT-AZ:availability_zone")
    run("update", web.name, "--pinned-availability-zone", zone)
    assert nova.servers.get(web).pinned_availability_zone == zone
    run("update", web.name, "--unpin")
    assert nova.servers.get(web).pinned_availability_zone is None


def test_images(run: Run, nova: Any, web: Any) -> None:
    session, to = nova.client.session, {"endpoint_filter": {"service_type": "image"}}
    printed = [
        run("image-create", web.name, f"{web.name}-image", "--metadata", "colour=red", "--poll", "--show"),
        run("backup", web.name, f"{web.name}-backup", "daily", "1"),
    ]
    assert ["colour", "red"] in cells(printed[0])
    nova.servers.wait_for(web)
    for table in printed:
        session.delete(f"/v2/images/{dict(cells(table))['id']}", **to)


def test_consoles(run: Run, web: Any) -> None:
    assert run("console-log", web.name, "--length", "2").strip()
    for words, kind in (
        (["get-vnc-console", web.name, "novnc"], "novnc"),
        (["get-spice-console", web.name, "spice-html5"], "spice-html5"),
        (["get-serial-console", web.name], "serial"),
    ):
        assert cells(run(*words))[1][0] == kind
    # neither is in this cloud
    assert "ERROR (BadRequest)" in run("get-mks-console", web.name, code=1)
    assert "ERROR (BadRequest)" in run("get-rdp-console", web.name, "rdp-html5", code=1)


def test_passwords(run: Run, nova: Any, web: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("getpass.getpass", lambda prompt: "s3cret")
    run("set-password", web.name)
    nova.servers.wait_for(web)
    assert run("get-password", web.name) == "\n"
    run("clear-password", web.name)


def test_metadata_and_tags(run: Run, nova: Any, web: Any) -> None:
    run("meta", web.name, "set", "a=1", "b=2")
    run("meta", web.name, "delete", "a")
    assert nova.servers.get(web).metadata == {"b": "2"}
    assert run("server-tag-add", web.name, "red") == "Request to add tag red to specified server has been accepted.\n"
    run("server-tag-set", web.name, "red", "blue")
    printed = run("server-tag-delete", web.name, "red")
    assert printed == "Request to delete tag red from specified server has been accepted.\n"
    assert cells(run("server-tag-list", web.name)) == [["Tag"], ["blue"]]
    run("server-tag-delete-all", web.name)
    assert cells(run("server-tag-list", web.name)) == [["Tag"]]


def test_networks(run: Run, nova: Any, web: Any) -> None:
    run("remove-secgroup", web.name, "default")
    assert cells(run("list-secgroup", web.name))[1:] == []
    run("add-secgroup", web.name, "default")
    assert [row[1] for row in cells(run("list-secgroup", web.name))] == ["Name", "default"]
    network = nova.neutron.find_network("private")
    port = dict(cells(run("interface-attach", web.name, "--net-id", network.id)))["port_id"]
    assert port in [row[1] for row in cells(run("interface-list", web.name))]
    run("interface-detach", web.name, port)
    eventually(lambda: nova.servers.get(web).networks == web.networks)
    run("refresh-network", web.name)
    assert "This resource is no longer available." in run("reset-network", web.name, code=1)


def test_volumes(run: Run, sandbox: Cloud, web: Any) -> None:
    cinder = Cinder(sandbox)
    volume, other = cinder.create(), cinder.create()
    try:
        assert ["volumeId", volume] in cells(run("volume-attach", web.name, volume, version="2.100"))
        cinder.wait(volume, "attached")
        run("volume-update", web.name, volume, volume, "--delete-on-termination")
        heading, row = cells(run("volume-attachments", web.name))
        assert dict(zip(heading, row, strict=True))["DELETE ON TERMINATION"] == "True"
        for version in ("2.1", "2.latest"):
            assert ["serverId", web.id] in cells(run("volume-attachment-show", web.id, volume, version=version))
        run("volume-detach", web.name, volume)
        cinder.wait(volume, "detached")
        assert ["volumeId", other] in cells(run("volume-attach", web.name, other))
        cinder.wait(other, "attached")
        run("volume-detach", web.name, other)
        cinder.wait(other, "detached")
    finally:
        cinder.delete(volume)
        cinder.delete(other)
        cinder.session.session.close()


def test_what_it_does_and_did(run: Run, web: Any) -> None:
    assert ["state", "running"] in cells(run("diagnostics", web.name))
    assert ["pagesize_kb", "None"] in cells(run("server-topology", web.name))
    heading, first, *_ = cells(run("instance-action-list", web.name))
    assert (heading[0], first[0]) == ("Action", "create")
    assert ["action", "create"] in cells(run("instance-action", web.name, first[1]))


def test_ssh(run: Run, web: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "ssh"
    program.write_text(f"#!/bin/sh\necho \"$@\" > '{tmp_path}/said'\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    run("ssh", "--private", f"cirros@{web.name}", "--extra-opts", "uptime")
    assert (tmp_path / "said").read_text() == f"-4 -p22 cirros@{web.networks['private'][0]} uptime\n"


def test_states(run: Run, nova: Any, web: Any) -> None:
    assert run("reset-state", web.name) == f"Reset state for server {web.name} succeeded; new state is error\n"
    assert nova.servers.get(web).status == "ERROR"
    run("reset-state", "--active", web.name)
    nova.servers.wait_for(web)


def test_end(run: Run, nova: Any) -> None:
    name, flavor = f"test-{uuid.uuid4().hex[:8]}", nova.flavors.find(name="m1.nano")
    server = nova.servers.wait_for(nova.servers.create(name, nova.glance.find_image("cirros"), flavor, nics="none"))
    # this cloud keeps no deleted servers; that of test_whole_hosts.py does
    assert "ERROR (CommandError): No server" in run("restore", name, code=1)
    # one in ERROR is waited for, too, as long as Nova works on it
    nova.servers.reset_state(server)
    run("force-delete", name)
    nova.servers.wait_for(server, "deleted")
