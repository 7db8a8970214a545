"""The life of a server on the real cloud: through the library's two faces, and through the command."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from novaclient import exceptions
from novaclient.aio import AsyncClient
from novaclient.cli.watch import watch
from novaclient.testing import Cloud


@pytest.fixture
def name() -> str:
    """A name that no other server has."""
    return f"test-{uuid.uuid4().hex[:8]}"


@pytest.fixture
def boot(nova: Any, name: str) -> Iterator[Callable[..., Any]]:
    """Boots servers as admin, and deletes them in the end."""
    made = []

    def make(**more: Any) -> Any:
        image, network = nova.glance.find_image("cirros"), nova.neutron.find_network("private")
        nics = [{"net-id": network.id}]
        server = nova.servers.create(name, image, nova.flavors.find(name="m1.nano"), nics=nics, **more)
        made.append(server)
        return wait(nova, server, "active")

    yield make
    for server in made:
        server.delete()


def wait(nova: Any, server: Any, *statuses: str) -> Any:
    """The server, once it is in one of these statuses."""
    return watch(nova.servers.get, server.id, "getting there", statuses, percent=False)


def test_life_of_a_server(nova: Any, boot: Callable[..., Any], name: str) -> None:
    server = boot(meta={"role": "test"}, tags=["blue"], description="of a test")
    assert server.name == name
    assert list(server.networks) == ["private"]
    assert [s.id for s in nova.servers.list(search_opts={"name": f"^{name}$"})] == [server.id]
    assert server.metadata == {"role": "test"}
    assert server.tags == ["blue"]
    assert server.description == "of a test"
    assert server.request_ids

    server.stop()
    assert wait(nova, server, "shutoff").status == "SHUTOFF"
    server.start()
    assert wait(nova, server, "active").status == "ACTIVE"
    server.reboot("HARD")
    assert wait(nova, server, "active").status == "ACTIVE"

    server.resize(nova.flavors.find(name="m1.tiny"))
    resized = wait(nova, server, "verify_resize")
    assert resized.flavor["original_name"] == "m1.tiny"
    server.confirm_resize()
    assert wait(nova, server, "active").flavor["original_name"] == "m1.tiny"


def test_what_hangs_on_a_server(nova: Any, boot: Callable[..., Any]) -> None:
    server = boot()
    nova.servers.set_meta(server, {"a": "1", "b": "2"})
    nova.servers.delete_meta(server, ["a"])
    assert nova.servers.list_meta(server)["metadata"] == {"b": "2"}
    server.add_tag("red")
    assert server.tag_list() == ["red"]
    assert [port.port_state for port in server.interface_list()] == ["ACTIVE"]
    assert [group.name for group in server.list_security_group()] == ["default"]
    assert server.get_console_output()
    server.lock(reason="testing")
    assert nova.servers.get(server.id).locked_reason == "testing"
    server.unlock()
    server.update(name="renamed")
    assert nova.servers.get(server.id).name == "renamed"


def test_what_nova_refuses(nova: Any, nova_demo: Any, boot: Callable[..., Any]) -> None:
    server = boot()
    with pytest.raises(exceptions.Conflict, match=r"Cannot 'start' instance .* \(HTTP 409\) \(Request-ID: req-"):
        server.start()
    with pytest.raises(exceptions.NotFound):
        nova_demo.servers.get(server.id)
    with pytest.raises(exceptions.Forbidden):
        nova_demo.services.list()
    with pytest.raises(exceptions.BadRequest):
        nova.servers.create("x" * 300, "", nova.flavors.find(name="m1.nano"), nics="none")


def test_demo_boots_its_own(nova_demo: Any, name: str) -> None:
    image, network = nova_demo.glance.find_image("cirros"), nova_demo.neutron.find_network("private")
    flavor = nova_demo.flavors.find(name="m1.nano")
    server = nova_demo.servers.create(name, image, flavor, nics=[{"net-id": network.id}])
    try:
        assert wait(nova_demo, server, "active").status == "ACTIVE"
    finally:
        server.delete()


@pytest.mark.parametrize("version", ["2.1", "2.60", "2.104"])
def test_the_asynchronous_client(sandbox: Cloud, boot: Callable[..., Any], name: str, version: str) -> None:
    server = boot()

    async def main() -> None:
        session = sandbox.session()
        async with AsyncClient(version, session=session, region_name=sandbox.region_name) as nova:
            listed = await nova.servers.list(search_opts={"name": name})
            assert [s.id for s in listed] == [server.id]
            got, found = await asyncio.gather(nova.servers.get(server.id), nova.servers.find(name=name))
            assert got == found
            with pytest.raises(exceptions.NotFound):
                await nova.servers.get(str(uuid.uuid4()))
            image = await nova.glance.find_image("cirros")
            assert image.name == "cirros"
        session.session.close()

    asyncio.run(main())


def run(cloud: Cloud, *words: str, user: str = "admin") -> subprocess.CompletedProcess[str]:
    """Run `nova` as a person would, with the environment of an openrc file."""
    command = [sys.executable, "-m", "novaclient.shell", *words]
    environment = os.environ | cloud.env(user)
    return subprocess.run(
        command, env=environment, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
    )


@pytest.mark.parametrize("user", ["admin", "demo"])
def test_the_command(sandbox: Cloud, name: str, user: str) -> None:
    def nova(*words: str) -> str:
        result = run(sandbox, *words, user=user)
        assert result.returncode == 0, result.stderr
        return result.stdout

    booted = nova("boot", "--flavor", "m1.nano", "--image", "cirros", "--nic", "net-name=private", "--poll", name)
    assert "Server building... 100% complete\nFinished\n" in booted
    try:
        row = next(line for line in nova("list").splitlines() if name in line)
        assert [cell.strip() for cell in row.split("|")][2:6] == [name, "ACTIVE", "-", "Running"]
        assert "private=10." in row
        assert f"| name                                 | {name}" in nova("show", name)
        assert nova("stop", name) == f"Request to stop server {name} has been accepted.\n"
        refused = run(sandbox, "reboot", "no-such-server", user=user)
        assert refused.returncode == 1
        assert refused.stderr == "ERROR (CommandError): No server with a name or ID of 'no-such-server' exists.\n"
    finally:
        assert nova("delete", name) == f"Request to delete server {name} has been accepted.\n"


def test_debug_shows_requests_and_no_secret(sandbox: Cloud) -> None:
    result = run(sandbox, "--debug", "list")
    assert result.returncode == 0
    assert "REQ: curl -g -i -X GET" in result.stderr
    assert "X-Auth-Token: {SHA256}" in result.stderr
    assert sandbox.credentials["admin"]["password"] not in result.stderr + result.stdout
