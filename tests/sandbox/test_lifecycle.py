"""The life of a real sandbox, from its making to its end, with what can happen to it on the way.

It is one of its own, beside `default`, in the user's data folder: so the packages are installed once for all.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from novaclient.sandbox import processes, services, snapshot
from novaclient.sandbox.instance import Sandbox
from novaclient.sandbox.seed import Api

PATIENCE = 600.0
# Where the tests run in the background, a shell has told them to ignore Ctrl-C, and programs they start inherit that.
PROGRAM = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
from novaclient.sandbox.command import main
sys.exit(main(sys.argv[1:]))
"""


class Room:
    """A sandbox of this test run, worked through the command line only."""

    def __init__(self, config: Path) -> None:
        self.name = f"lifecycle-{os.getpid()}"
        self.box = Sandbox.named(self.name)
        self.environ = {**os.environ, "XDG_CONFIG_HOME": str(config), "XDG_CACHE_HOME": str(config)}

    def start(self, verb: str, *words: str) -> subprocess.Popen[str]:
        program = [sys.executable, "-c", PROGRAM, verb, "--name", self.name, *words]
        return subprocess.Popen(
            program, env=self.environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
        )

    def __call__(self, verb: str, *words: str, code: int = 0) -> tuple[str, str]:
        return self.finish(self.start(verb, *words), code)

    def finish(self, process: subprocess.Popen[str], code: int = 0) -> tuple[str, str]:
        out, err = process.communicate(timeout=PATIENCE)
        assert process.returncode == code, f"exit code {process.returncode}\n{out}\n{err}"
        return out, err

    def fresh(self) -> Sandbox:
        """What is on the disk now."""
        return Sandbox.named(self.name)

    def status(self, code: int = 0) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self("status", "--json", code=code)[0])
        return found

    def living(self) -> list[int]:
        return processes.find(self.fresh().record.token)

    def listeners(self) -> list[int]:
        """Ports of ours that somebody listens on."""
        found = []
        for port in self.fresh().record.ports.values():
            with socket.socket() as probe:
                if probe.connect_ex((services.ADDRESS, port)) == 0:
                    found.append(port)
        return found

    def api(self) -> Api:
        api = Api(self.fresh())
        api.sign_in()
        return api

    def servers(self) -> list[str]:
        return [server["name"] for server in self.api().get("nova", "/servers")["servers"]]

    def boot(self, name: str) -> dict[str, Any]:
        api = self.api()
        image = api.get("glance", "/v2/images?name=cirros")["images"][0]["id"]
        network = api.get("neutron", "/v2.0/networks?name=private")["networks"][0]["id"]
        body = {"name": name, "flavorRef": "1", "imageRef": image, "networks": [{"uuid": network}]}
        server = api.post("nova", "/servers", {"server": body})["server"]
        eventually(lambda: api.get("nova", f"/servers/{server['id']}")["server"]["status"] != "BUILD")
        found: dict[str, Any] = api.get("nova", f"/servers/{server['id']}")["server"]
        return found

    def stop(self, server_id: str) -> dict[str, Any]:
        api = self.api()
        api.post("nova", f"/servers/{server_id}/action", {"os-stop": None})
        eventually(lambda: api.get("nova", f"/servers/{server_id}")["server"]["OS-EXT-STS:task_state"] is None)
        found: dict[str, Any] = api.get("nova", f"/servers/{server_id}")["server"]
        return found

    def delete_server(self, name: str) -> None:
        api = self.api()
        for server in api.get("nova", f"/servers?name={name}")["servers"]:
            api.delete("nova", f"/servers/{server['id']}")
        eventually(lambda: name not in self.servers())


def eventually(condition: Callable[[], object]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    room = Room(tmp_path_factory.mktemp("config"))
    try:
        yield room
    finally:
        room("delete")


@pytest.fixture
def up(room: Room) -> Room:
    room("up")
    return room


def test_ctrl_c_within_the_first_up(room: Room) -> None:
    """At a moment when services run and are not ready: all end, and the next `up` works."""
    process = room.start("up")
    eventually(lambda: room.box.path("run", "processes.json").exists() or process.poll() is not None)
    process.send_signal(signal.SIGINT)
    _, err = room.finish(process, code=130)
    assert err.endswith("ERROR: interrupted\n")
    assert room.living() == []
    assert room.listeners() == []
    assert room.status(code=3)["state"] == "down"


def test_up_in_two_shells_at_once(room: Room) -> None:
    one, two = room.start("up"), room.start("up")
    (out_one, err_one), (out_two, err_two) = room.finish(one), room.finish(two)
    outs, errs = out_one + out_two, err_one + err_two
    assert outs.count("is up: http://127.0.0.1:") == 1
    assert outs.count("is already running") == 1
    assert errs.count("waiting for another command that works on sandbox") == 1


def test_what_a_new_cloud_holds(up: Room) -> None:
    found = up.status()
    assert found["state"] == "up"
    assert {service["state"] for service in found["services"]} == {"up"}
    api = up.api()
    flavors = {flavor["name"] for flavor in api.get("nova", "/flavors")["flavors"]}
    assert flavors == {"m1.nano", "m1.tiny", "m1.small", "m1.medium", "m1.large"}
    images = api.get("glance", "/v2/images")["images"]
    assert [(image["name"], image["status"]) for image in images] == [("cirros", "active")]
    networks = {network["name"]: network for network in api.get("neutron", "/v2.0/networks")["networks"]}
    assert networks["public"]["router:external"]
    assert networks["private"]["shared"]
    hosts = [(service["binary"], service["host"]) for service in api.get("nova", "/os-services")["services"]]
    assert sorted(host for binary, host in hosts if binary == "nova-compute") == ["compute1", "compute2"]
    users = {user["name"] for user in api.get("keystone", "/users")["users"]}
    assert {"admin", "demo"} <= users


def test_nobody_else_can_read_or_reach_it(up: Room) -> None:
    for path in up.fresh().folder.glob("*"):
        assert path.stat().st_mode & 0o077 == 0 or path.is_file(), path
    assert up.fresh().folder.stat().st_mode & 0o777 == 0o700
    ports = set(up.fresh().record.ports.values())
    for line in Path("/proc/net/tcp").read_text().splitlines()[1:]:
        local, state = line.split()[1], line.split()[3]
        if state == "0A" and int(local.partition(":")[2], 16) in ports:
            assert local.startswith("0100007F:")
    assert not any(int(line.split()[1].split(":")[1], 16) in ports for line in _tcp6())
    secrets = [*up.fresh().record.passwords.values(), up.fresh().record.token]
    for pid in up.living():
        arguments = Path(f"/proc/{pid}/cmdline").read_text()
        assert not any(secret in arguments for secret in secrets)


def _tcp6() -> list[str]:
    try:
        lines = Path("/proc/net/tcp6").read_text().splitlines()[1:]
    except OSError:
        return []
    return [line for line in lines if line.split()[3] == "0A"]


def test_a_server_lives_through_down_and_up(up: Room) -> None:
    server = up.boot("stays")
    assert server["status"] == "ACTIVE"
    assert list(server["addresses"]) == ["private"]
    pids = up.living()
    out, _ = up("down")
    assert "is down" in out
    assert up.living() == []
    assert up.listeners() == []
    assert "was not running" in up("down")[0]
    up("up")
    assert not set(pids) & set(up.living())
    after = up.api().get("nova", f"/servers/{server['id']}")["server"]
    assert (after["status"], after["OS-EXT-STS:power_state"]) == ("ACTIVE", 1)
    assert up.stop(server["id"])["status"] == "SHUTOFF"  # the hypervisor knows it, too
    assert up.boot("second")["status"] == "ACTIVE"


def test_the_first_requests_after_a_start(up: Room) -> None:
    """None of them finds Neutron at making its rules, by which nobody may see anything."""
    up("down")
    up("up")
    api = up.api()
    with ThreadPoolExecutor(10) as pool:
        found = list(pool.map(lambda _: len(api.get("neutron", "/v2.0/networks")["networks"]), range(10)))
    assert found == [2] * 10


def test_run_and_env(up: Room) -> None:
    show = "import os; print(os.environ['OS_USERNAME']); raise SystemExit(7)"
    out, _ = up("run", "--user", "demo", "--", sys.executable, "-c", show, code=7)
    assert out == "demo\n"
    out, _ = up("env")
    assert f"export OS_AUTH_URL=http://127.0.0.1:{up.fresh().record.ports['keystone']}/v3\n" in out


INNER_TESTS = """
def test_sandbox(sandbox):
    assert sandbox.env("demo")["OS_PASSWORD"] == sandbox.credentials["demo"]["password"]
    assert sandbox.endpoints["nova"].endswith("/v2.1")

def test_clients(nova, nova_demo):
    assert nova.api_version.get_string() == "2.104"
    assert nova.servers.list() == nova_demo.servers.list() == []
"""


def test_the_fixtures_leave_it_as_they_found_it(up: Room, tmp_path: Path) -> None:
    def run_tests() -> None:
        environ = up.environ | {"NOVA_SANDBOX": up.name}
        program = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-W", "error", "test_inner.py"]
        done = subprocess.run(program, cwd=tmp_path, env=environ, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr

    (tmp_path / "test_inner.py").write_text(INNER_TESTS)
    for server in up.servers():
        up.delete_server(server)
    run_tests()
    assert up.status()["state"] == "up"
    up("down")
    run_tests()
    assert up.status(code=3)["state"] == "down"


def test_demo(up: Room, tmp_path: Path) -> None:
    """On this cloud, even if a cloud of the user's has its name."""
    (tmp_path / "openstack").mkdir()
    name = f"sandbox-{up.name}"
    text = f"clouds:\n  {name}:\n    auth: {{auth_url: 'http://127.0.0.1:9'}}\n"
    (tmp_path / "openstack" / "clouds.yaml").write_text(text)
    environ = up.environ | {"NOVA_SANDBOX": up.name, "XDG_CONFIG_HOME": str(tmp_path)}
    up("down")
    program = [sys.executable, str(Path(__file__).parents[2] / "tools" / "demo.py")]
    done = subprocess.run(program, env=environ, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"has a cloud `{name}` that is not ours" in done.stderr
    assert "| demo " in done.stdout
    assert (tmp_path / "openstack" / "clouds.yaml").read_text() == text
    assert "demo" in up.servers()
    up("up")  # back into the file that the other tests look at


def test_a_service_that_dies(up: Room) -> None:
    victim = up.fresh().pids["glance"]
    os.kill(victim, signal.SIGKILL)
    eventually(lambda: not processes.has_token(victim, up.box.record.token))
    found = up.status(code=1)
    assert found["state"] == "broken"
    out, _ = up("status", code=1)
    assert f"glance ended by itself: see {up.box.log('glance')}" in out
    up("up")
    assert up.status()["state"] == "up"


def test_a_service_that_hangs(up: Room) -> None:
    victim = up.fresh().pids["glance"]
    os.kill(victim, signal.SIGSTOP)
    try:
        states = {service["service"]: service["state"] for service in up.status(code=1)["services"]}
    finally:
        os.kill(victim, signal.SIGCONT)
    assert states == dict.fromkeys(states, "up") | {"glance": "no answer"}
    assert up.status()["state"] == "up"


def test_up_that_was_killed(up: Room) -> None:
    """Nothing could clean up: the next `up` finds what is left and begins again."""
    up("down")
    process = up.start("up")
    eventually(lambda: up.living() or process.poll() is not None)
    process.kill()
    process.communicate()
    assert up.status(code=1)["state"] == "broken"
    ports = up.fresh().record.ports
    up("up")
    assert up.status()["state"] == "up"
    assert up.fresh().record.ports == ports
    assert len(up.living()) == len(services.PROCESSES)


def test_a_taken_port_moves_the_sandbox(up: Room) -> None:
    up("down")
    before = up.fresh().record.ports
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((services.ADDRESS, before["neutron"]))
        listener.listen()
        _, err = up("up")
    assert f"port {before['neutron']} of neutron is taken by another program" in err
    assert not set(before.values()) & set(up.fresh().record.ports.values())
    assert up.boot("moved")["status"] == "ACTIVE"


def test_reset(up: Room) -> None:
    up.boot("goes")
    token = up.fresh().record.token
    up("reset")
    assert up.servers() == []
    assert up.fresh().record.token == token
    assert up.boot("fresh")["status"] == "ACTIVE"


def test_sigterm_within_reset(up: Room) -> None:
    before = up.fresh().pids
    process = up.start("reset")
    marker = up.box.path(snapshot.RESTORING)
    eventually(lambda: marker.exists() or up.fresh().pids not in (before, {}) or process.poll() is not None)
    process.terminate()
    up.finish(process, code=143)
    assert up.living() == []
    up("up")
    assert up.servers() == []


def test_no_database_was_ever_locked(up: Room) -> None:
    for log in up.box.path("log").glob("*.log*"):
        assert "database is locked" not in log.read_text(errors="replace"), log


def test_clouds_yaml_and_delete(up: Room) -> None:
    path = Path(up.environ["XDG_CONFIG_HOME"]) / "openstack" / "clouds.yaml"
    text = path.read_text()
    assert f"sandbox-{up.name}:\n" in text
    assert f"sandbox-{up.name}-demo:\n" in text
    address = f"http://127.0.0.1:{up.fresh().record.ports['keystone']}/v3"
    with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(address) as answer:
        assert json.load(answer)["version"]["status"] == "stable"
    token = up.fresh().record.token
    up("delete")
    assert not path.exists()
    assert not up.box.folder.exists()
    assert processes.find(token) == []


def test_a_cloud_whose_folder_was_removed_ends_by_itself(up: Room) -> None:
    token = up.fresh().record.token
    shutil.rmtree(up.box.folder)
    eventually(lambda: not processes.find(token))
