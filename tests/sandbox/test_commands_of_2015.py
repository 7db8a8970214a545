"""Commands of 2015 on the real cloud, of images, volumes, hosts, Keystone and what is gone: as admin and as demo."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from novaclient import waiters
from novaclient.testing import Cloud
from tests.sandbox.test_commands import Run, properties, run  # noqa: F401  a fixture
from tests.sandbox.test_server_commands import cells
from tests.support.real import PATIENCE

USERS = pytest.mark.parametrize("user", ["admin", "demo"])
VERSIONS = pytest.mark.parametrize("version", ["2.1", "2.35", "2.36", "2.104"])


@pytest.fixture
def client(request: pytest.FixtureRequest) -> Callable[[str], Any]:
    """The library, as a user."""
    return lambda user: request.getfixturevalue("nova" if user == "admin" else "nova_demo")


def wait(manager: Any, item: str, status: str | None) -> None:
    """Wait until Cinder has done it; None: until it is gone."""
    waiter = waiters.Waiter({"status": (status,)}, {"status": ("error",)}, gone=status is None)
    manager.api.run(waiters.wait(manager.get, item, str(status), waiter, PATIENCE))


@pytest.fixture
def image(client: Callable[[str], Any], request: pytest.FixtureRequest, unique: str) -> Iterator[str]:
    """The ID of an image that a test may change: one of a server of its user, whatever became of that."""
    user = request.node.callspec.params["user"]
    nova = client(user)
    made = json.dumps({"name": unique, "container_format": "bare", "disk_format": "raw", "tags": []})
    session = nova.client.session
    answer = session.post(
        "/v2/images", data=made, headers={"Content-Type": "application/json"},
        endpoint_filter={"service_type": "image"},
    )  # fmt: skip
    image_id = answer.json()["id"]
    yield image_id
    session.delete(f"/v2/images/{image_id}", endpoint_filter={"service_type": "image"}, raise_exc=False)


@VERSIONS
@USERS
def test_images(run: Run, image: str, unique: str, user: str, version: str) -> None:  # noqa: F811
    def nova(*words: str, code: int = 0) -> str:
        return run(*words, user=user, version=version, code=code)

    rows = cells(nova("image-list"))
    assert rows[0] == ["ID", "Name", "Status", "Server"]
    assert [image, unique, "SAVING", ""] in rows
    assert "cirros" in [row[1] for row in rows]
    assert len(cells(nova("image-list", "--limit", "1"))) == 2
    assert nova("image-meta", unique, "set", "colour=blue", "size_of_it=1") == ""
    shown = properties(nova("image-show", unique))
    assert (shown["id"], shown["status"], shown["metadata colour"]) == (image, "SAVING", "blue")
    assert nova("image-meta", image, "delete", "colour") == ""
    assert "metadata colour" not in properties(nova("image-show", image))
    assert nova("image-delete", unique) == f"Request to delete image {unique} has been accepted.\n"
    printed = nova("image-show", unique, code=1)
    assert f"No Image matching {unique}." in printed or f"No image with a name or ID of '{unique}'" in printed


@USERS
def test_volumes(run: Run, client: Callable[[str], Any], unique: str, user: str) -> None:  # noqa: F811
    def nova(*words: str, code: int = 0) -> str:
        return run(*words, user=user, code=code)

    library = client(user)
    made = properties(nova("volume-create", "1", "--display-name", unique, "--display-description", "why"))
    wait(library.volumes, made["id"], "available")
    shown = properties(nova("volume-show", unique))
    assert (shown["id"], shown["display_name"], shown["display_description"]) == (made["id"], unique, "why")
    heading, *rows = cells(nova("volume-list"))
    assert heading == ["ID", "Status", "Display Name", "Size", "Volume Type", "Attached to"]
    assert [made["id"], "available", unique, "1"] in [row[:4] for row in rows]

    snapshot = properties(nova("volume-snapshot-create", made["id"], "--display-name", unique))["id"]
    wait(library.volume_snapshots, snapshot, "available")
    assert properties(nova("volume-snapshot-show", unique))["volume_id"] == made["id"]
    assert [snapshot, made["id"], "available", unique, "1"] in cells(nova("volume-snapshot-list"))
    assert "ERROR (BadRequest)" not in nova("volume-snapshot-delete", unique)
    wait(library.volume_snapshots, snapshot, None)
    assert nova("volume-delete", unique) == f"Request to delete volume {unique} has been accepted.\n"
    wait(library.volumes, made["id"], None)
    assert "No volume with a name or ID of" in nova("volume-show", unique, code=1)


def test_volumes_of_all_projects(run: Run, client: Callable[[str], Any], unique: str) -> None:  # noqa: F811
    made = properties(run("volume-create", "1", "--display-name", unique, user="demo"))["id"]
    wait(client("demo").volumes, made, "available")
    try:
        assert made not in run("volume-list")
        assert made in run("volume-list", "--all-tenants")
        assert made in run("volume-list", "--all-tenants", user="demo")
    finally:
        run("volume-delete", made, user="demo")


def test_volume_types(run: Run, unique: str) -> None:  # noqa: F811
    heading, (made, name) = cells(run("volume-type-create", unique))
    assert (heading, name) == (["ID", "Name"], unique)
    try:
        for user in ("admin", "demo"):
            assert [made, unique] in cells(run("volume-type-list", user=user))
        assert "ERROR (Forbidden)" in run("volume-type-create", f"{unique}-2", user="demo", code=1)
        assert "ERROR (Forbidden)" in run("volume-type-delete", made, user="demo", code=1)
    finally:
        assert run("volume-type-delete", made) == ""
    assert [made, unique] not in cells(run("volume-type-list"))


@VERSIONS
def test_hosts(run: Run, version: str) -> None:  # noqa: F811
    def nova(*words: str, code: int = 0) -> str:
        return run(*words, version=version, code=code)

    heading, *rows = cells(nova("host-list"))
    assert heading == ["host_name", "service", "zone"]
    assert ["compute1", "compute", "nova"] in rows
    assert {row[1] for row in rows} >= {"compute", "conductor", "scheduler"}
    assert [row[2] for row in cells(nova("host-list", "--zone", "internal"))[1:]] != []
    heading, *rows = cells(nova("host-describe", "compute1"))
    assert heading == ["HOST", "PROJECT", "cpu", "memory_mb", "disk_gb"]
    assert {"(total)", "(used_now)", "(used_max)"} <= {row[1] for row in rows}
    assert cells(nova("host-update", "compute1", "--status", "enable")) == [
        ["HOST", "status"],
        ["compute1", "enabled"],
    ]
    assert cells(nova("host-action", "compute1", "--action", "startup"))[1] == ["compute1", "startup"]
    assert "ERROR (NotFound)" in nova("host-describe", "no-such-host", code=1)


def test_hosts_are_for_admins(run: Run) -> None:  # noqa: F811
    for words in (["host-list"], ["host-describe", "compute1"], ["host-update", "compute1", "--status", "enable"],
                  ["host-action", "compute1", "--action", "startup"]):  # fmt: skip
        assert "ERROR (Forbidden)" in run(*words, user="demo", code=1)


@VERSIONS
@USERS
def test_limits_and_extensions(run: Run, user: str, version: str) -> None:  # noqa: F811
    heading, *rows = cells(run("absolute-limits", user=user, version=version))
    assert heading[:3] == ["Name", "Used", "Max"]
    assert {"Cores", "Instances", "RAM"} <= {row[0] for row in rows}
    assert cells(run("rate-limits", user=user, version=version)) == [
        ["Verb", "URI", "Value", "Remain", "Unit", "Next_Available"]
    ]
    heading, *rows = cells(run("list-extensions", user=user, version=version))
    assert heading == ["Name", "Summary", "Alias", "Updated"]
    assert "os-volumes" in [row[2] for row in rows]


@USERS
def test_credentials(run: Run, sandbox: Cloud, client: Callable[[str], Any], user: str) -> None:  # noqa: F811
    data = json.loads(run("credentials", "-f", "json", user=user))
    access = client(user).client.session.auth.get_access(client(user).client.session)
    assert data["user"]["name"] == user
    assert ({"name": "admin"} in data["user"]["roles"]) == (user == "admin")
    assert (data["token"]["project_name"], data["token"]["project_id"]) == (user, access.project_id)
    assert time.strptime(data["token"]["expires"], "%Y-%m-%dT%H:%M:%SZ")
    assert data["token"]["id"].startswith("{SHA256}")
    shown = json.loads(run("credentials", "--show-token", "-f", "json", user=user))["token"]["id"]
    assert shown.startswith("gAAAA")


@USERS
def test_endpoints(run: Run, user: str) -> None:  # noqa: F811
    services = {service["type"]: service for service in json.loads(run("endpoints", "-f", "json", user=user))}
    assert {"compute", "identity", "image", "network"} <= services.keys()
    assert services["compute"]["public_url"].startswith("http://127.0.0.1:")
    assert services["compute"]["region"] == "RegionOne"
    assert "| publicURL" in run("endpoints", user=user)


@pytest.mark.parametrize("version", ["2.1", "2.104"])
def test_rename_and_aggregate_details(run: Run, nova: Any, server: Any, unique: str, version: str) -> None:  # noqa: F811
    assert run("rename", server.id, unique, version=version) == ""
    try:
        assert nova.servers.get(server.id).name == unique
    finally:
        run("rename", unique, server.name, version=version)
    aggregate = nova.aggregates.create(unique, None)
    try:
        assert cells(run("aggregate-details", unique, version=version))[1][1] == unique
    finally:
        nova.aggregates.delete(aggregate)


def test_root_password(run: Run, server: Any, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811
    monkeypatch.setattr("getpass.getpass", lambda prompt: "s3cret")
    assert run("root-password", server.id) == ""


GONE = {
    ("cell-show", "c"): "20.0 (Train)",
    ("cell-capacities",): "20.0 (Train)",
    ("cloudpipe-list",): "16.0 (Pike)",
    ("cloudpipe-create", "p"): "16.0 (Pike)",
    ("cloudpipe-configure", "192.0.2.1", "22"): "16.0 (Pike)",
    ("x509-create-cert",): "16.0 (Pike)",
    ("x509-get-root-cert",): "16.0 (Pike)",
}


@USERS
@pytest.mark.parametrize("version", ["2.1", "2.104"])
def test_gone(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Any, user: str, version: str  # noqa: F811
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    for words, release in GONE.items():
        printed = run(*words, user=user, version=version, code=1)
        assert printed.startswith(f"ERROR (CommandError): `{words[0]}`: removed in Nova {release}; "), words
        assert printed.count("\n") == 1, words


def test_baremetal(run: Run) -> None:  # noqa: F811
    """There is no Ironic in this cloud; what changes a node Nova refuses in any."""
    for words in (["node-create", "h", "1", "1", "1", "m"], ["node-delete", "n"], ["interface-add", "n", "m"],
                  ["interface-remove", "n", "m"]):  # fmt: skip
        name = f"baremetal-{words[0]}"
        assert "Please use Ironic command" in run(name, *words[1:], version="2.35", code=1)
        assert "2.36 of Nova 14.0 (Newton)" in run(name, *words[1:], code=1)
    for words in (["node-list"], ["node-show", "n"], ["interface-list", "n"]):
        name = f"baremetal-{words[0]}"
        assert run(name, *words[1:], version="2.35", code=1).startswith("ERROR (")
        printed = run(name, *words[1:], code=1)
        assert "use the Bare Metal service (Ironic)" in printed
        assert printed.count("\n") == 1


@pytest.mark.parametrize("version", ["2.1", "2.52", "2.53", "2.104"])
def test_words_that_had_a_meaning(run: Run, nova: Any, unique: str, version: str) -> None:  # noqa: F811
    def command(*words: str) -> str:
        return run(*words, version=version)

    assert cells(command("service-disable", "compute2", "nova-compute"))[1][-1] == "disabled"
    assert cells(command("service-enable", "compute2", "nova-compute"))[1][-1] == "enabled"
    aggregate = nova.aggregates.create(unique, None)
    try:
        command("aggregate-update", unique, f"{unique}-2", "north")
        changed = nova.aggregates.get(aggregate)
        assert (changed.name, changed.availability_zone) == (f"{unique}-2", "north")
    finally:
        nova.aggregates.delete(aggregate)
    group = cells(command("server-group-create", "--policy", "affinity", unique))[1]
    assert group[1] == unique
    command("server-group-delete", group[0])


def test_num_instances(run: Run, nova: Any, unique: str) -> None:  # noqa: F811
    words = ["--flavor", "m1.nano", "--image", "cirros", "--nic", "none", "--num-instances", "2"]
    run("boot", *words, "--security_groups", "default", "--return-reservation-id", unique)
    made = nova.servers.list(search_opts={"name": unique})
    try:
        assert sorted(server.name for server in made) == [f"{unique}-1", f"{unique}-2"]
    finally:
        for server in made:
            # one that is deleted while it is built is in ERROR for a moment
            nova.servers.wait_for(server)
            nova.servers.delete(server)
            nova.servers.wait_for(server, "deleted")
