"""The commands of every day on the real cloud, as admin and as demo: servers, flavors, keys, services, versions."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from novaclient.cli import watch
from novaclient.testing import Cloud
from tests.sandbox.test_commands import Run, properties, run
from tests.sandbox.test_commands_of_2015 import wait
from tests.sandbox.test_networks import eventually
from tests.sandbox.test_server_commands import cells

__all__ = ["run"]

USERS = pytest.mark.parametrize("user", ["admin", "demo"])
VERSIONS = pytest.mark.parametrize("version", ["2.1", "2.60", "2.104"])
NOBODY = "00000000-0000-0000-0000-000000000000"


@pytest.fixture(autouse=True)
def _poll_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "FIRST_PAUSE", 0.1)


@pytest.fixture
def mine(run: Run, user: str) -> Run:
    """Runs a command as the user of this test."""

    def command(*words: str, **more: Any) -> str:
        return run(*words, user=user, **more)

    return command


@USERS
def test_a_server(mine: Run, nova: Any, unique: str) -> None:
    words = ["--flavor", "m1.nano", "--image", "cirros", "--nic", "none", "--poll"]
    assert properties(mine("boot", unique, *words))["name"] == unique
    try:
        assert unique in [row[1] for row in cells(mine("list"))]
        for command, status in (("stop", "SHUTOFF"), ("start", "ACTIVE"), ("reboot", "ACTIVE")):
            mine(command, unique, "--poll")
            assert properties(mine("show", unique))["status"] == status
    finally:
        mine("delete", unique, "--poll")
    # for a moment Nova shows it as deleted
    eventually(lambda: not nova.servers.list(search_opts={"all_tenants": True, "name": unique}))
    assert "ERROR (CommandError): No server with a name or ID of" in mine("show", unique, code=1)


@USERS
@VERSIONS
def test_what_there_is(mine: Run, user: str, version: str) -> None:
    def at(*words: str, code: int = 0) -> str:
        return mine(*words, version=version, code=code)

    flavors = cells(at("flavor-list"))
    assert "m1.nano" in [row[1] for row in flavors]
    shown = properties(at("flavor-show", "m1.nano"))
    assert (shown["name"], shown["vcpus"]) == ("m1.nano", "1")
    zones = cells(at("availability-zone-list"))
    assert ["nova", "available"] in zones
    # who sees the hosts is an administrator
    assert ("compute1" in str(zones)) == (user == "admin")
    assert "Cores" in [row[0] for row in cells(at("limits"))]
    assert cells(at("version-list"))
    services = at("service-list", code=0 if user == "admin" else 1)
    if user == "admin":
        assert {"nova-scheduler", "nova-conductor", "nova-compute"} <= {row[1] for row in cells(services)}
    else:
        assert "ERROR (Forbidden)" in services


def test_flavors(run: Run, nova: Any, unique: str) -> None:
    project = nova.client.get_project_id()
    made = cells(run("flavor-create", unique, "auto", "64", "0", "1", "--is-public", "False"))[1]
    try:
        assert made[1] == unique
        assert properties(run("flavor-show", unique))["ram"] == "64"
        run("flavor-update", unique, "small")
        assert properties(run("flavor-show", unique))["description"] == "small"
        assert cells(run("flavor-access-add", unique, project))[1:] == [[made[0], project]]
        assert cells(run("flavor-access-list", "--flavor", unique))[1:] == [[made[0], project]]
        assert cells(run("flavor-access-remove", unique, project))[1:] == []
    finally:
        run("flavor-delete", unique)
    assert "ERROR (CommandError): No flavor with a name or ID of" in run("flavor-show", unique, code=1)


@USERS
def test_key_pairs(mine: Run, unique: str, tmp_path: Path) -> None:
    assert mine("keypair-add", unique).startswith("-----BEGIN")
    try:
        shown = mine("keypair-show", unique)
        assert properties(shown)["name"] == unique
        assert unique in [row[0] for row in cells(mine("keypair-list"))]
        file = tmp_path / "key.pub"
        file.write_text(shown.partition("Public key: ")[2])
        assert mine("keypair-add", f"{unique}-2", "--pub-key", str(file)) == ""
        assert mine("keypair-delete", f"{unique}-2") == ""
    finally:
        mine("keypair-delete", unique)
    assert "ERROR (NotFound)" in mine("keypair-show", unique, code=1)


@USERS
def test_beside_the_cloud(mine: Run) -> None:
    assert "Print the script" in mine("help", "completion")
    assert "flavor-list" in mine("bash-completion").split()
    for shell in ("bash", "zsh", "fish"):
        assert "complet" in mine("completion", shell)
    assert cells(mine("cache", "show"))
    assert mine("cache", "clear", code=0) is not None
    assert len(cells(mine("cache", "show"))) <= 1


@pytest.fixture(scope="module")
def demos(sandbox: Cloud) -> Iterator[tuple[Any, Any]]:
    """The library as demo, and a server of demo's that the commands change as they like."""
    nova = sandbox.client("demo")
    image, network = nova.glance.find_image("cirros"), nova.neutron.find_network("private")
    name, flavor = f"test-{uuid.uuid4().hex[:8]}", nova.flavors.find(name="m1.nano")
    made = nova.servers.create(name, image, flavor, nics=[{"net-id": network.id}])
    try:
        yield nova, nova.servers.wait_for(made)
    finally:
        nova.servers.delete(made)
        nova.servers.wait_for(made, "deleted")
        nova.client.session.session.close()


POWER = (
    ("pause", "PAUSED"),
    ("unpause", "ACTIVE"),
    ("suspend", "SUSPENDED"),
    ("resume", "ACTIVE"),
    ("rescue", "RESCUE"),
    ("unrescue", "ACTIVE"),
    ("resize {} m1.tiny", "VERIFY_RESIZE"),
    ("resize-revert", "ACTIVE"),
    ("resize {} m1.tiny", "VERIFY_RESIZE"),
    ("resize-confirm", "ACTIVE"),
    ("rebuild {} cirros", "ACTIVE"),
    ("shelve", "SHELVED_OFFLOADED"),
    ("unshelve", "ACTIVE"),
)


def test_a_plain_users_server_changes(run: Run, demos: tuple[Any, Any]) -> None:
    nova, server = demos
    for line, status in POWER:
        run(*(line if "{}" in line else f"{line} {{}}").format(server.name).split(), user="demo")
        nova.servers.wait_for(server, status)


# what a member of a project may do to its servers, beside that
ALLOWED = (
    "lock {}",
    "unlock {}",
    "trigger-crash-dump {}",
    "server-addresses {}",
    "server-metadata {}",
    "server-metadata-replace {} a=1",
    "meta {} set b=2",
    "meta {} delete b",
    "server-tag-add {} red",
    "server-tag-set {} red blue",
    "server-tag-delete {} red",
    "server-tag-list {}",
    "server-tag-delete-all {}",
    "list-secgroup {}",
    "remove-secgroup {} default",
    "add-secgroup {} default",
    "interface-list {}",
    "console-log {} --length 2",
    "get-vnc-console {} novnc",
    "get-spice-console {} spice-html5",
    "get-serial-console {}",
    "get-password {}",
    "clear-password {}",
    "instance-action-list {}",
    "server-topology {}",
    "server-share-list {}",
    "volume-attachments {}",
    "update {} --description second",
    "rename {id} {}",
    # of a project that it does not see
    f"scrub {NOBODY}",
)
# what only an administrator may
FORBIDDEN = (
    "migrate {}",
    "live-migration {}",
    "evacuate {}",
    "shelve-offload {}",
    "reset-state {}",
    "inject-network-info {}",
    "diagnostics {}",
    "server-migration-list {}",
    "server-migration-show {} 1",
    "live-migration-abort {} 1",
    "live-migration-force-complete {} 1",
    "migration-list",
    f"service-enable {NOBODY}",
    f"service-disable {NOBODY}",
    f"service-force-down {NOBODY}",
    f"service-delete {NOBODY}",
    "flavor-create test-forbidden auto 64 0 1",
    "flavor-update m1.nano new",
    "flavor-delete m1.nano",
    "flavor-key m1.nano set a=1",
    "flavor-access-add m1.nano {project}",
    "flavor-access-remove m1.nano {project}",
    "aggregate-create test-forbidden",
    "aggregate-update no-such --name a",
    "aggregate-set-metadata no-such a=1",
    "aggregate-add-host no-such compute1",
    "aggregate-remove-host no-such compute1",
    "aggregate-cache-images no-such cirros",
    "aggregate-show no-such",
    "aggregate-details no-such",
    "aggregate-delete no-such",
    "hypervisor-show compute1",
    "hypervisor-uptime compute1",
    "refresh-network {}",
    "hypervisor-stats",
    "hypervisor-servers compute1",
    f"console-auth-token-show {NOBODY}",
    "quota-update {project} --cores 1",
    "quota-delete --tenant {project}",
    "quota-class-show default",
    "quota-class-update test-forbidden --cores 1",
)


@pytest.mark.parametrize("line", ALLOWED)
def test_a_plain_user_may(run: Run, demos: tuple[Any, Any], line: str) -> None:
    _nova, server = demos
    run(*line.format(server.name, id=server.id).split(), user="demo")


@pytest.mark.parametrize("line", FORBIDDEN)
def test_a_plain_user_may_not(run: Run, demos: tuple[Any, Any], line: str) -> None:
    nova, server = demos
    words = line.format(server.name, project=nova.client.get_project_id()).split()
    assert "Policy doesn't allow os_compute_api:" in run(*words, user="demo", code=1)


# what is refused to anyone: this cloud has no such consoles, no Manila and no Ironic, and is of today
REFUSED = {
    "flavor-access-list --flavor m1.nano": "not available for public flavors",
    "get-mks-console {}": "ERROR (BadRequest)",
    "get-rdp-console {} rdp-html5": "ERROR (BadRequest)",
    "reset-network {}": "no longer available",
    f"server-share-show {{}} {NOBODY}": "ERROR (NotFound)",
    f"server-share-attach {{}} {NOBODY}": "ERROR (Conflict)",
    f"server-share-detach {{}} {NOBODY}": "ERROR (Conflict)",
    "agent-list": "no longer available",
    "agent-create a b c d e f": "no longer available",
    "agent-modify 1 b c d": "no longer available",
    "agent-delete 1": "no longer available",
    "baremetal-node-create h 1 1 1 m": "2.36 of Nova 14.0 (Newton)",
    "baremetal-node-delete n": "2.36 of Nova 14.0 (Newton)",
    "baremetal-node-list": "use the Bare Metal service (Ironic)",
    "baremetal-node-show n": "use the Bare Metal service (Ironic)",
    "baremetal-interface-add n m": "2.36 of Nova 14.0 (Newton)",
    "baremetal-interface-remove n m": "2.36 of Nova 14.0 (Newton)",
    "baremetal-interface-list n": "use the Bare Metal service (Ironic)",
}


@pytest.mark.parametrize("line", REFUSED)
def test_nobody_may(run: Run, demos: tuple[Any, Any], line: str) -> None:
    _nova, server = demos
    assert REFUSED[line] in run(*line.format(server.name).split(), user="demo", code=1)


def test_a_plain_users_passwords(run: Run, demos: tuple[Any, Any], monkeypatch: pytest.MonkeyPatch) -> None:
    nova, server = demos
    monkeypatch.setattr("getpass.getpass", lambda prompt: "s3cret")
    for command in ("set-password", "root-password"):
        assert run(command, server.name, user="demo") == ""
        nova.servers.wait_for(server)


def test_a_plain_user_looks_closely(run: Run, demos: tuple[Any, Any]) -> None:
    nova, server = demos
    (interface,) = nova.servers.interface_list(server)
    shown = properties(run("interface-show", server.name, interface.port_id, user="demo"))
    assert shown["port_id"] == interface.port_id
    done = nova.instance_action.list(server)[-1]
    assert properties(run("instance-action", server.name, done.request_id, user="demo"))["action"] == "create"


def test_a_plain_users_images(run: Run, demos: tuple[Any, Any], unique: str) -> None:
    _nova, server = demos
    run("image-create", server.name, unique, "--poll", user="demo")
    run("image-delete", unique, user="demo")
    kept = properties(run("backup", server.name, f"{unique}-2", "daily", "1", user="demo"))["id"]
    demos[0].servers.wait_for(server)
    run("image-delete", kept, user="demo")


def test_a_plain_users_volume(run: Run, demos: tuple[Any, Any], unique: str) -> None:
    nova, server = demos
    volume = properties(run("volume-create", "1", "--display-name", unique, user="demo"))["id"]
    wait(nova.volumes, volume, "available")
    try:
        assert properties(run("volume-attach", server.name, volume, user="demo"))["volumeId"] == volume
        wait(nova.volumes, volume, "in-use")
        run("volume-update", server.name, volume, volume, "--delete-on-termination", user="demo")
        shown = properties(run("volume-attachment-show", server.name, volume, user="demo"))
        assert shown["delete_on_termination"] == "True"
        run("volume-detach", server.name, volume, user="demo")
        wait(nova.volumes, volume, "available")
    finally:
        run("volume-delete", volume, user="demo")
        wait(nova.volumes, volume, None)
