"""The host side of the sandbox, without a cloud: files, ports, processes, locks, clouds.yaml, installation."""

from __future__ import annotations

import contextlib
import io
import json
import os
import signal
import socket
import sqlite3
import stat
import subprocess
import sys
import threading
from collections import namedtuple
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from novaclient.sandbox import (
    clouds,
    command,
    configure,
    database,
    environment,
    guest_environment,
    install,
    lifecycle,
    locks,
    paths,
    ports,
    processes,
    services,
    snapshot,
    status,
    supervise,
)
from novaclient.sandbox.errors import Interrupted, SandboxError
from novaclient.sandbox.instance import Record, Sandbox, all_sandboxes
from novaclient.sandbox.management import Commands
from novaclient.sandbox.progress import Progress, Quiet

PORTS = {service.name: 25_000 + offset for offset, service in enumerate(services.SERVICES)}


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder and a home of their own."""
    for name in list(os.environ):
        if name.startswith("OS_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    return paths.make_private(paths.data_folder())


@pytest.fixture
def box(data: Path) -> Sandbox:
    made = Sandbox.named("default")
    made.create(Record.new(install.requirements_key(), dict(PORTS), made.folder))
    return made


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


class TestPaths:
    def test_data_folder_follows_xdg(self) -> None:
        assert paths.data_folder({"XDG_DATA_HOME": "/x"}) == Path("/x/novaclient/sandbox")

    @pytest.mark.parametrize("value", ["", "relative/path"])
    def test_a_relative_folder_is_ignored(self, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("HOME", "/home/ann")
        assert paths.data_folder({"XDG_DATA_HOME": value}) == Path("/home/ann/.local/share/novaclient/sandbox")

    @pytest.mark.parametrize("character", "$%?#{;")
    def test_a_folder_that_confuses_the_services_is_refused(self, character: str) -> None:
        with pytest.raises(SandboxError, match="confuses the services") as caught:
            paths.data_folder({"XDG_DATA_HOME": f"/a{character}b"})
        assert "XDG_DATA_HOME" in caught.value.hint

    @pytest.mark.parametrize("name", ["", "..", ".hidden", "a/b", "-x", "a b", "x" * 41])
    def test_bad_names_are_refused(self, name: str, data: Path) -> None:
        with pytest.raises(SandboxError, match="is no name for a sandbox"):
            Sandbox.named(name)

    def test_private_files(self, tmp_path: Path) -> None:
        folder = paths.make_private(tmp_path / "a" / "b")
        paths.write_private(folder / "f", "one")
        paths.write_private(folder / "f", "two")
        assert (folder / "f").read_text() == "two"
        assert (mode(folder), mode(folder.parent), mode(folder / "f")) == (0o700, 0o700, 0o600)

    def test_a_failed_write_leaves_the_old_file_and_no_other(self, tmp_path: Path) -> None:
        path = tmp_path / "f"
        paths.write_private(path, "old")
        with pytest.raises(UnicodeEncodeError):
            paths.write_private(path, "\ud800")
        assert path.read_text() == "old"
        assert list(tmp_path.iterdir()) == [path]


class TestPorts:
    def test_the_first_block_that_is_free_and_unclaimed(self) -> None:
        busy = {25_001}
        chosen = ports.choose({25_013}, free=lambda port: port not in busy)
        assert set(chosen) == {service.name for service in services.SERVICES}
        assert sorted(chosen.values()) == list(range(25_020, 25_026))

    def test_no_ports_left(self) -> None:
        with pytest.raises(SandboxError, match="no 6 free ports"):
            ports.choose((), free=lambda _: False)

    def test_a_listener_occupies_its_port(self) -> None:
        with socket.socket() as listener:
            listener.bind((services.ADDRESS, 0))
            listener.listen()
            port = listener.getsockname()[1]
            assert not ports.is_free(port)
            assert ports.taken({"nova": port}) == ["nova"]
        assert ports.is_free(port)


def sleeper(token: str, code: str = "") -> subprocess.Popen[str]:
    """A process that has the token, says `ready` and waits."""
    program = f"import signal, sys\n{code}\nprint('ready', flush=True)\nsignal.pause()"
    process = processes.spawn([sys.executable, "-c", program], token, os.environ, subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


@contextlib.contextmanager
def collected(process: subprocess.Popen[str]) -> Iterator[subprocess.Popen[str]]:
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        if process.stdout is not None:
            process.stdout.close()


class TestProcesses:
    def test_ours_by_its_token_only(self) -> None:
        with collected(sleeper("abc")) as process:
            assert processes.has_token(process.pid, "abc")
            assert not processes.has_token(process.pid, "ab")
            assert not processes.has_token(process.pid, "other")
            assert processes.find("abc") == [process.pid]
        assert not processes.has_token(process.pid, "abc")

    def test_a_pid_that_belongs_to_another_program_now_is_not_ours(self) -> None:
        assert not processes.has_token(os.getpid(), "abc")
        assert not processes.has_token(1, "abc")

    def test_one_that_ended_and_was_not_collected_is_dead(self) -> None:
        with collected(sleeper("abc")) as process:
            process.kill()
            os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
            assert not processes.has_token(process.pid, "abc")

    def test_end_takes_children_too_and_nothing_else(self) -> None:
        child = f"import subprocess; subprocess.Popen([{sys.executable!r}, '-c', 'import signal; signal.pause()'])"
        with collected(sleeper("abc", child)), collected(sleeper("other")) as other:
            assert len(processes.find("abc")) == 2
            assert processes.end("abc") == 2
            assert processes.find("abc") == []
            assert other.poll() is None

    def test_end_kills_what_ignores_the_request(self) -> None:
        times = iter([0.0, 1.0, 1.0])
        with collected(sleeper("abc", "signal.signal(signal.SIGTERM, signal.SIG_IGN)")) as process:
            processes.end("abc", grace=1.0, clock=lambda: next(times, 1.0))
            assert process.wait() == -signal.SIGKILL

    def test_end_of_nothing(self) -> None:
        assert processes.end("nobody has this") == 0

    def test_the_token_is_in_no_argument(self) -> None:
        with collected(sleeper("abc")) as process:
            assert b"abc" not in Path(f"/proc/{process.pid}/cmdline").read_bytes()

    def test_memory(self) -> None:
        assert (processes.memory(os.getpid()) or 0) > 1_000_000
        assert processes.memory(2**30) is None

    def test_without_proc(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.setattr(processes, "PROC", tmp_path / "none")
        with pytest.raises(SandboxError, match="Linux only"):
            processes.find("abc")


class TestLocks:
    def test_the_second_waits_and_says_so(self, tmp_path: Path) -> None:
        path = tmp_path / "lock"
        taken, let_go = threading.Event(), threading.Event()
        order: list[str] = []

        def first() -> None:
            with locks.exclusive(path):
                taken.set()
                let_go.wait()
                order.append("first")

        thread = threading.Thread(target=first)
        thread.start()
        taken.wait()
        assert locks.is_held(path)
        with locks.exclusive(path, on_wait=let_go.set):
            order.append("second")
        thread.join()
        assert order == ["first", "second"]
        assert not locks.is_held(path)

    def test_a_free_lock_is_not_waited_for(self, tmp_path: Path) -> None:
        waited: list[bool] = []
        with locks.exclusive(tmp_path / "lock", on_wait=lambda: waited.append(True)):
            pass
        assert not waited

    def test_the_last_of_several_users_knows(self, tmp_path: Path) -> None:
        one, two = locks.Shared(tmp_path / "users"), locks.Shared(tmp_path / "users")
        assert not one.release()
        assert two.release()

    def test_a_lock_that_was_removed_by_its_holder_is_made_anew(self, tmp_path: Path) -> None:
        path = tmp_path / "lock"
        taken, let_go = threading.Event(), threading.Event()

        def deleter() -> None:
            with locks.exclusive(path):
                taken.set()
                let_go.wait()
                path.unlink()

        thread = threading.Thread(target=deleter)
        thread.start()
        taken.wait()
        with locks.exclusive(path, on_wait=let_go.set):
            assert locks.is_held(path)
        thread.join()

    def test_a_process_that_is_killed_lets_go(self, tmp_path: Path) -> None:
        path = tmp_path / "lock"
        code = f"import fcntl; lock = open({str(path)!r}, 'w'); fcntl.flock(lock, fcntl.LOCK_EX)"
        with collected(sleeper("abc", code)) as process:
            assert locks.is_held(path)
            process.kill()
            process.wait()
            assert not locks.is_held(path)


class TestInstance:
    def test_secrets_are_random_and_private(self, box: Sandbox) -> None:
        other = Record.new("x", dict(PORTS), box.folder)
        assert len(set(box.record.passwords.values()) | set(other.passwords.values())) == 2 * len(box.record.passwords)
        assert box.record.token != other.token
        assert mode(box.path("sandbox.json")) == 0o600
        assert {mode(path) for path in box.folder.rglob("*") if path.is_dir()} == {0o700}
        assert mode(box.path("keys", "fernet", "1")) == 0o600
        assert box.path("keys", "fernet", "0").read_text() != box.path("keys", "fernet", "1").read_text()

    def test_the_record_is_kept(self, box: Sandbox) -> None:
        assert Sandbox.named("default").record == box.record

    def test_not_prepared_before_there_is_a_snapshot(self, box: Sandbox) -> None:
        assert box.exists
        assert not box.is_prepared
        box.path("snapshot.partial").mkdir()
        assert not box.is_prepared
        box.path("snapshot.partial").rename(box.path("snapshot"))
        assert box.is_prepared

    def test_create_throws_the_half_made_away(self, box: Sandbox) -> None:
        box.path("db", "nova_api.sqlite").write_text("half")
        box.create(Record.new("x", dict(PORTS), box.folder))
        assert not box.path("db", "nova_api.sqlite").exists()

    def test_a_sandbox_that_is_not_there(self, data: Path) -> None:
        with pytest.raises(SandboxError, match="there is no sandbox `two`") as caught:
            _ = Sandbox.named("two").record
        assert "nova sandbox up --name two" in caught.value.hint

    @pytest.mark.parametrize("text", ["", "{", "[]", '{"token": "x"}'])
    def test_a_damaged_record(self, box: Sandbox, text: str) -> None:
        box.path("sandbox.json").write_text(text)
        with pytest.raises(SandboxError, match="cannot read") as caught:
            _ = Sandbox.named("default").record
        assert "nova sandbox delete" in caught.value.hint

    def test_stale_pids_are_dead(self, box: Sandbox) -> None:
        box.path("run", "processes.json").write_text(json.dumps({"nova": os.getpid(), "glance": 2**30}))
        assert box.dead_processes() == ["nova", "glance"]
        assert not box.is_up

    def test_all_sandboxes(self, box: Sandbox, data: Path) -> None:
        paths.make_private(box.folder.parent / "half")
        assert [found.name for found in all_sandboxes(data)] == ["default"]


class TestStatus:
    @pytest.fixture
    def started(self, box: Sandbox, monkeypatch: pytest.MonkeyPatch) -> set[int]:
        """A sandbox that was started; what is returned are the pids that live."""
        pids = {process: 1000 + number for number, process in enumerate(services.PROCESSES)}
        box.path("run", "processes.json").write_text(json.dumps(pids))
        box.path("run", "up.json").write_text('{"since": 1000.0}')
        alive = set(pids.values())
        monkeypatch.setattr(processes, "has_token", lambda pid, token: pid in alive)
        monkeypatch.setattr(processes, "memory", lambda pid: 2**20)
        return alive

    def test_absent(self, data: Path) -> None:
        found = status.look(Sandbox.named("default"))
        assert (found.state, found.exit_code) == ("absent", 3)
        assert status.table(found) == "sandbox `default` is not there; make it with `nova sandbox up`"

    def test_up(self, box: Sandbox, started: set[int]) -> None:
        found = status.look(box, now=1065.0)
        assert (found.state, found.exit_code, found.uptime) == ("up", 0, 65.0)
        assert found.memory == len(services.PROCESSES) * 2**20
        text = status.table(found)
        assert text.startswith("sandbox `default` is up, for 1 min 5 s\n")
        assert "in nova" in text
        assert json.loads(found.as_json())["services"][1]["url"] == "http://127.0.0.1:25001/v2.1"

    def test_one_died(self, box: Sandbox, started: set[int]) -> None:
        started.remove(box.pids["neutron"])
        found = status.look(box)
        assert (found.state, found.exit_code) == ("broken", 1)
        assert [service.service for service in found.services if service.state == "dead"] == ["neutron"]
        assert f"neutron ended by itself: see {box.log('neutron')}" in status.table(found)

    def test_all_gone_after_a_restart_of_the_machine(self, box: Sandbox, started: set[int]) -> None:
        started.clear()
        found = status.look(box)
        assert (found.state, found.exit_code) == ("down", 3)
        assert {(service.state, service.pid) for service in found.services} == {("down", None)}

    def test_another_command_at_work(self, box: Sandbox) -> None:
        with locks.exclusive(box.lock):
            found = status.look(box)
        assert (found.state, found.exit_code) == ("starting", 3)

    @pytest.mark.parametrize(
        ("seconds", "text"),
        [(0.4, "0 s"), (59, "59 s"), (60, "1 min"), (3_725, "1 h 2 min"), (90_061, "1 d 1 h")],
    )
    def test_duration(self, seconds: float, text: str) -> None:
        assert status.duration(seconds) == text


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class TestProgress:
    def test_plain_lines_off_a_terminal(self) -> None:
        stream = io.StringIO()
        progress = Progress(stream, clock=lambda: 0.0)
        with progress.step("making"):
            progress.update("a detail")
        assert stream.getvalue() == "making ...\n"

    def test_a_living_line_on_a_terminal(self) -> None:
        stream = Terminal()
        times = iter([0.0, 0.0, 3.0, 4.0])
        progress = Progress(stream, clock=lambda: next(times), environ={"TERM": "xterm"})
        with progress.step("making"):
            progress.update("a detail")
        assert stream.getvalue().split("\r\x1b[K") == [
            "",
            "making ... 0 s  ",
            "making ... 3 s  a detail",
            "making (4.0 s)\n",
        ]

    def test_a_dumb_terminal_gets_plain_lines(self) -> None:
        stream = Terminal()
        with Progress(stream, environ={"TERM": "dumb"}).step("making"):
            pass
        assert stream.getvalue() == "making ...\n"


class TestInstall:
    @pytest.fixture
    def venv(self, data: Path) -> Path:
        return install.venv_folder(data)

    @pytest.fixture
    def made(self, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
        """The calls of a installer that installs nothing."""
        calls: list[Path] = []

        def make(venv: Path, token: str, progress: Progress) -> None:
            calls.append(venv)
            (venv / "bin").mkdir(parents=True)
            (venv / "bin" / "python").symlink_to(sys.executable)
            (venv / install.MARKER).touch()

        monkeypatch.setattr(install, "_install", make)
        monkeypatch.setattr(install, "check_space", lambda folder, needed: None)
        return calls

    def test_the_lock_file_pins_everything(self) -> None:
        names = install.packages(install.requirements())
        assert all(line.count("==") == 1 for line in names)
        listed = {line.partition("==")[0].lower() for line in names}
        assert listed >= {"nova", "keystone", "openstack-placement", "glance", "neutron", "cinder", "cheroot"}

    def test_the_key_changes_with_the_packages_only(self) -> None:
        assert install.requirements_key("# new words\na==1\n\n") == install.requirements_key("a==1 # why\n")
        assert install.requirements_key("a==1") != install.requirements_key("a==2")

    def test_once(self, data: Path, venv: Path, made: list[Path]) -> None:
        install.ensure(data, venv, Quiet())
        install.ensure(data, venv, Quiet())
        assert made == [venv]

    def test_half_made_is_made_anew(self, data: Path, venv: Path, made: list[Path]) -> None:
        (venv / "lib").mkdir(parents=True)
        (venv / "bin").mkdir()
        (venv / "bin" / "python").symlink_to(sys.executable)
        install.ensure(data, venv, Quiet())
        assert made == [venv]
        assert not (venv / "lib").exists()

    def test_one_whose_python_was_removed_is_made_anew(self, data: Path, venv: Path, made: list[Path]) -> None:
        install.ensure(data, venv, Quiet())
        (venv / "bin" / "python").unlink()
        (venv / "bin" / "python").symlink_to(data / "no-longer-there")
        install.ensure(data, venv, Quiet())
        assert made == [venv, venv]

    def test_on_demand(self, data: Path, venv: Path, made: list[Path]) -> None:
        install.ensure(data, venv, Quiet())
        install.ensure(data, venv, Quiet(), again=True)
        assert made == [venv, venv]

    def test_interrupted_is_not_complete(self, data: Path, venv: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def interrupted(venv: Path, token: str, progress: Progress) -> None:
            venv.mkdir()
            raise KeyboardInterrupt

        monkeypatch.setattr(install, "_install", interrupted)
        monkeypatch.setattr(install, "check_space", lambda folder, needed: None)
        with pytest.raises(KeyboardInterrupt):
            install.ensure(data, venv, Quiet())
        assert not install.is_complete(venv)

    def test_too_little_space(self, data: Path, venv: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        usage = namedtuple("usage", "free")
        monkeypatch.setattr(install.shutil, "disk_usage", lambda path: usage(5_000_000))
        with pytest.raises(SandboxError, match="1200 MB are needed and 5 MB are free"):
            install.ensure(data, venv, Quiet())

    def test_python_without_ensurepip(self, venv: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(install.importlib.util, "find_spec", lambda name: None)
        with pytest.raises(SandboxError, match="lacks the modules") as caught:
            install._install(venv, "abc", Quiet())
        assert "python3-venv" in caught.value.hint

    def test_the_last_words_of_a_program_that_fails(self) -> None:
        words = "print('first'); [print('more', i) for i in range(8)]; raise SystemExit(7)"
        with pytest.raises(SandboxError, match=r"^pip failed \(exit code 7\)$") as caught:
            install._run([sys.executable, "-c", words], "abc", os.environ, "pip failed")
        assert "more 7" in caught.value.hint
        assert "first" not in caught.value.hint

    def test_a_full_disk_is_called_so(self) -> None:
        words = "raise SystemExit('OSError: [Errno 28] No space left on device')"
        with pytest.raises(SandboxError, match=r"^the disk is full"):
            install._run([sys.executable, "-c", words], "abc", os.environ, "pip failed")

    def test_settings_that_lead_pip_astray_are_dropped(self) -> None:
        environ = install.pip_environment({"PYTHONPATH": "/x", "PIP_TARGET": "/y", "PIP_INDEX_URL": "https://index"})
        assert "PYTHONPATH" not in environ
        assert "PIP_TARGET" not in environ
        assert environ["PIP_INDEX_URL"] == "https://index"

    @pytest.mark.parametrize(
        ("line", "shown"),
        [
            ("Collecting nova==34.0.0 (from -r requirements.txt (line 9))", "1 of 9: nova"),
            ("Collecting oslo.config==10.7.0", "1 of 9: oslo.config"),
            ("Processing /wheels/attrs-26.1.0-py3-none-any.whl (from x)", "1 of 9: attrs"),
            ("Collecting keystoneauth1==5.18.1", "1 of 9: keystoneauth1"),
            ("Processing ./python_novaclient-18.1-py3-none-any.whl", "1 of 9: python_novaclient"),
            ("Installing collected packages: a, b", "unpacking"),
        ],
    )
    def test_progress_of_pip(self, line: str, shown: str, monkeypatch: pytest.MonkeyPatch) -> None:
        details: list[str] = []
        progress = Quiet()
        monkeypatch.setattr(progress, "update", details.append)
        install.PipProgress(progress, 9).line(line)
        assert details == [shown]

    def test_older_sandboxes_keep_their_packages(self, data: Path, venv: Path) -> None:
        older = data / "venvs" / "python3.11-0ld0ld00"
        (older / "bin").mkdir(parents=True)
        assert install.find(data, install.requirements_key()) == venv
        with pytest.raises(SandboxError, match="no longer installed"):
            install.find(data, "0ld0ld00")
        (older / "bin" / "python").symlink_to(sys.executable)
        (older / install.MARKER).touch()
        assert install.find(data, "0ld0ld00") == older
        install.prune(data, {"0ld0ld00"})
        assert older.exists()
        install.prune(data, set())
        assert not older.exists()

    def test_what_is_of_use_is_kept(self, data: Path, venv: Path, made: list[Path]) -> None:
        install.ensure(data, venv, Quiet())
        database.schemas_folder(data).mkdir(parents=True)
        install.prune(data, set())
        assert install.is_complete(venv)
        assert database.schemas_folder(data).exists()


class TestClouds:
    NAMES = {"sandbox", "sandbox-demo"}

    def add(self, box: Sandbox) -> clouds.Outcome:
        return clouds.add(box, sites=[])

    def file(self, text: str | None = None, suffix: str = ".yaml") -> Path:
        path = clouds.config_folder() / f"clouds{suffix}"
        if text is not None:
            paths.make_private(path.parent)
            paths.write_private(path, text)
        return path

    def test_names(self) -> None:
        assert clouds.cloud_names("default") == {"admin": "sandbox", "demo": "sandbox-demo"}
        assert clouds.cloud_names("two") == {"admin": "sandbox-two", "demo": "sandbox-two-demo"}

    def test_own_file(self, box: Sandbox) -> None:
        path = clouds.write_own(box)
        assert mode(path) == 0o600
        written = yaml.safe_load(path.read_text())["clouds"]
        assert set(written) == self.NAMES
        assert written["sandbox"]["auth"]["password"] == box.record.passwords["admin"]
        assert written["sandbox-demo"]["auth"]["project_name"] == "demo"

    def test_a_new_file_comes_and_goes(self, box: Sandbox) -> None:
        assert self.add(box) == (True, "")
        assert mode(self.file()) == 0o600
        assert yaml.safe_load(self.file().read_text())["clouds"] == clouds.entries(box)
        assert clouds.remove("default") == (True, "")
        assert not self.file().exists()

    @pytest.mark.parametrize(
        "text",
        [
            "# mine\nclouds:\n  work:\n    auth: {auth_url: http://x}  # old\n\ncache:\n  expiration_time: 5\n",
            "clouds:   # all of them\n    # indented by four\n    work:\n        profile: vexxhost\n",
            "cache: {}\n",
            "cache: {}",
            "clouds:\n",
            "---\nclouds:\n\n\n  work: {profile: a}\n",
        ],
    )
    def test_the_users_words_stay(self, box: Sandbox, text: str) -> None:
        path = self.file(text)
        assert self.add(box) == (True, "")
        after = yaml.safe_load(path.read_text())
        before = yaml.safe_load(text)
        assert after["clouds"] == (before.get("clouds") or {}) | clouds.entries(box)
        for line in text.splitlines():
            assert line in path.read_text().splitlines()
        added = path.read_text()
        self.add(box)
        assert path.read_text() == added
        assert clouds.remove("default") == (True, "")
        if yaml.safe_load(text) != {"clouds": None}:
            assert path.read_text().replace("\nclouds:\n", "\n").strip() == text.replace("\nclouds:\n", "\n").strip()

    def test_new_passwords_replace_the_old(self, box: Sandbox) -> None:
        self.add(box)
        box.record.passwords["admin"] = "new"
        self.add(box)
        assert yaml.safe_load(self.file().read_text())["clouds"]["sandbox"]["auth"]["password"] == "new"
        assert self.file().read_text().count(">>>") == 1

    def test_two_sandboxes(self, box: Sandbox) -> None:
        two = Sandbox.named("two")
        two.create(Record.new("x", dict(PORTS), two.folder))
        of_two = {"sandbox-two", "sandbox-two-demo"}
        self.add(box)
        self.add(two)
        assert set(yaml.safe_load(self.file().read_text())["clouds"]) == self.NAMES | {
            "sandbox-two",
            "sandbox-two-demo",
        }
        clouds.remove("default")
        assert set(yaml.safe_load(self.file().read_text())["clouds"]) == of_two

    @pytest.mark.parametrize(
        ("text", "reason"),
        [
            ("clouds:\n  sandbox:\n    profile: mine\n", "has a cloud `sandbox` that is not ours"),
            ("clouds: {work: {profile: a}}\n", "is written in a way that we cannot add to"),
            ("clouds: [a]\n", "has no mapping under `clouds`"),
            ("- a\n", "holds no mapping"),
            ("clouds: {\n", "is not valid YAML"),
            ("clouds:\r\n  work: {profile: a}\r\n", "is written in a way that we cannot add to"),
        ],
    )
    def test_what_cannot_be_added_to_is_left_alone(self, box: Sandbox, text: str, reason: str) -> None:
        path = self.file(text)
        done, note = self.add(box)
        assert not done
        assert note == f"{path} {reason}"
        assert path.read_bytes() == text.encode()

    def test_something_of_the_users_between_the_marks_stays(self, box: Sandbox) -> None:
        self.add(box)
        path = self.file()
        text = path.read_text().replace("  # <<<", "  work:\n    profile: a\n  # <<<")
        path.write_text(text)
        assert "between the marks" in clouds.remove("default").note
        assert path.read_text() == text

    def test_a_json_file_is_left_alone(self, box: Sandbox) -> None:
        path = self.file("{}", ".json")
        assert self.add(box) == (False, f"{path} is not YAML")

    def test_the_file_that_is_read_is_the_one_that_is_changed(self, box: Sandbox) -> None:
        path = self.file("clouds:\n  work: {profile: a}\n", ".yml")
        assert self.add(box).done
        assert "sandbox-demo" in path.read_text()
        assert not self.file().exists()

    def test_a_site_wide_file_is_not_hidden(self, box: Sandbox, tmp_path: Path) -> None:
        site = tmp_path / "site"
        site.mkdir()
        (site / "clouds.yaml").write_text("clouds: {}\n")
        done, note = clouds.add(box, sites=[site])
        assert not done
        assert str(site / "clouds.yaml") in note
        assert not self.file().exists()

    def test_a_link_stays_a_link(self, box: Sandbox, tmp_path: Path) -> None:
        target = tmp_path / "dotfiles.yaml"
        target.write_text("clouds:\n  work: {profile: a}\n")
        target.chmod(0o600)
        paths.make_private(self.file().parent)
        self.file().symlink_to(target)
        assert self.add(box) == (True, "")
        assert self.file().is_symlink()
        assert "sandbox" in target.read_text()

    def test_a_file_that_others_can_read_is_closed_and_it_is_said(self, box: Sandbox) -> None:
        path = self.file("clouds:\n  work: {profile: a}\n")
        path.chmod(0o644)
        done, note = self.add(box)
        assert done
        assert "was readable by others" in note
        assert mode(path) == 0o600
        assert self.add(box) == (True, "")

    def test_what_would_be_read_first(self, tmp_path: Path) -> None:
        assert clouds.shadows({}, tmp_path) is None
        (tmp_path / "clouds.yaml").touch()
        assert clouds.shadows({}, tmp_path) == tmp_path / "clouds.yaml"
        assert clouds.shadows({"OS_CLIENT_CONFIG_FILE": "/x"}, tmp_path) == Path("/x")


class TestEnvironment:
    def test_variables(self, box: Sandbox) -> None:
        variables = environment.variables(box, "demo")
        assert variables["OS_AUTH_URL"] == "http://127.0.0.1:25000/v3"
        assert variables["OS_USERNAME"] == variables["OS_PROJECT_NAME"] == "demo"
        assert variables["OS_PASSWORD"] == box.record.passwords["demo"]

    def test_another_clouds_variables_are_cleared(self, box: Sandbox) -> None:
        lines = environment.shell_lines(box, "admin", {"OS_CLOUD": "x", "OS_USERNAME": "y", "HOME": "/h"}).splitlines()
        assert lines[0] == "unset OS_CLOUD"
        assert "export OS_USERNAME=admin" in lines
        assert not any("HOME" in line for line in lines)
        assert "OS_CLOUD" not in environment.complete(box, "admin", {"OS_CLOUD": "x", "HOME": "/h"})

    def test_the_shell_reads_back_what_was_meant(self, box: Sandbox) -> None:
        box.record.passwords["admin"] = 'it\'s $(odd) "here"'
        script = f'{environment.shell_lines(box, "admin", {})}\nprintf %s "$OS_PASSWORD"'
        said = subprocess.run(["sh", "-c", script], capture_output=True, text=True, check=True).stdout
        assert said == box.record.passwords["admin"]

    @pytest.mark.parametrize(
        ("environ", "wanted"),
        [
            ({}, None),
            ({"no_proxy": "a"}, None),
            ({"http_proxy": "p"}, "127.0.0.1"),
            ({"http_proxy": "p", "no_proxy": "a,b"}, "a,b,127.0.0.1"),
            ({"http_proxy": "p", "no_proxy": "a, 127.0.0.1"}, None),
            ({"http_proxy": "p", "no_proxy": "*"}, None),
        ],
    )
    def test_requests_keep_away_from_a_proxy(self, environ: dict[str, str], wanted: str | None) -> None:
        assert environment.around_proxy(environ).get("no_proxy") == wanted


class TestGuest:
    def test_the_services_do_not_inherit_the_users_settings(self, box: Sandbox) -> None:
        environ = {"PATH": "/bin", "OS_PASSWORD": "x", "PYTHONPATH": "/x", "http_proxy": "p", "LC_ALL": "C"}
        variables = guest_environment.variables(box, environ)
        assert variables["PATH"] == "/bin"
        assert variables["LC_ALL"] == "C"
        assert not {"OS_PASSWORD", "http_proxy"} & set(variables)
        assert variables["PYTHONPATH"] == str(box.path("guest"))

    def test_the_copy_is_whole_and_imports_nothing_of_ours(self, box: Sandbox) -> None:
        guest_environment.copy_guest(box)
        files = sorted(box.path("guest", guest_environment.PACKAGE).glob("*.py"))
        assert {"zygote.py", "serve.py", "ml2.py", "volumes.py", "__init__.py"} <= {file.name for file in files}
        for file in files:
            for line in file.read_text().splitlines():
                assert not line.strip().startswith(("import novaclient", "from novaclient"))
        entry = box.path("guest", f"{guest_environment.PACKAGE}-1.dist-info", "entry_points.txt").read_text()
        assert f"sandbox = {guest_environment.PACKAGE}.ml2:SandboxMechanismDriver" in entry


class TestConfigure:
    @pytest.fixture
    def venv(self, tmp_path: Path) -> Path:
        (tmp_path / "venv" / "etc" / "nova").mkdir(parents=True)
        (tmp_path / "venv" / "etc" / "nova" / "api-paste.ini").write_text("[x]\n")
        return tmp_path / "venv"

    def test_only_loopback_and_only_the_owner(self, box: Sandbox, venv: Path) -> None:
        configure.write(box, venv)
        for name in configure.FILES:
            assert mode(box.path("etc", name)) == 0o600
        nova = box.path("etc", "nova.conf").read_text()
        assert f"connection = sqlite:///{box.folder}/db/nova_cell1.sqlite" in nova
        assert f"password = {box.record.passwords['nova']}" in nova
        assert box.record.passwords["admin"] not in nova

    def test_a_damaged_installation(self, box: Sandbox, tmp_path: Path) -> None:
        with pytest.raises(SandboxError, match="the installation is damaged") as caught:
            configure.write(box, tmp_path)
        assert "--reinstall" in caught.value.hint


def rows(box: Sandbox, name: str, query: str) -> list[str]:
    with contextlib.closing(sqlite3.connect(box.path("db", f"{name}.sqlite"))) as connection:
        return [row[0] for row in connection.execute(query)]


def write_rows(box: Sandbox, name: str, table: str, column: str, *values: str) -> None:
    with contextlib.closing(sqlite3.connect(box.path("db", f"{name}.sqlite"))) as connection, connection:
        connection.execute(f"CREATE TABLE {table} ({column} TEXT)")
        connection.executemany(f"INSERT INTO {table} VALUES (?)", [(value,) for value in values])


@pytest.fixture
def furnished(box: Sandbox) -> Sandbox:
    """With the rows that name folders and ports, as the services write them."""
    folder = box.folder
    write_rows(
        box, "nova_api", "cell_mappings", "database_connection", "none:///", f"sqlite:///{folder}/db/nova_cell1.sqlite"
    )
    write_rows(box, "glance", "image_locations", "value", f"file://{folder}/images/1")
    write_rows(box, "keystone", "endpoint", "url", "http://127.0.0.1:25000/v3", "http://127.0.0.1:25001/v2.1")
    write_rows(box, "nova_cell1", "services", "last_seen_up", "2001-01-01 00:00:00.000")
    write_rows(box, "cinder", "services", "updated_at", "2001-01-01 00:00:00.000")
    box.path("images", "1").write_text("image")
    return box


class TestDatabase:
    def test_ports_that_change_places(self, furnished: Sandbox) -> None:
        furnished.record.ports |= {"keystone": 25_001, "nova": 25_000}
        database.relocate(furnished)
        assert rows(furnished, "keystone", "SELECT url FROM endpoint") == [
            "http://127.0.0.1:25001/v3",
            "http://127.0.0.1:25000/v2.1",
        ]
        assert Sandbox.named("default").record.databases_ports["nova"] == 25_000

    def test_another_folder(self, furnished: Sandbox) -> None:
        moved = Sandbox(furnished.folder.rename(furnished.folder.with_name("moved")))
        database.relocate(moved)
        assert rows(moved, "nova_api", "SELECT database_connection FROM cell_mappings") == [
            "none:///",
            f"sqlite:///{moved.folder}/db/nova_cell1.sqlite",
        ]
        assert rows(moved, "glance", "SELECT value FROM image_locations") == [f"file://{moved.folder}/images/1"]

    def test_nothing_to_do(self, box: Sandbox) -> None:
        database.relocate(box)  # there is not even a database

    def test_services_were_seen_just_now(self, furnished: Sandbox) -> None:
        database.freshen(furnished)
        for name, column in (("nova_cell1", "last_seen_up"), ("cinder", "updated_at")):
            assert rows(furnished, name, f"SELECT {column} > '2020' FROM services") == [1]

    def test_migrations_are_kept_only_when_whole(self, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def fail(*_: object) -> Path:
            raise SandboxError("no")

        monkeypatch.setattr(database, "_migrate", fail)
        with pytest.raises(SandboxError):
            database.make_schemas(data, data / "venv", Quiet())
        assert not database.schemas_folder(data).exists()


class TestSnapshot:
    def test_there_and_back(self, furnished: Sandbox) -> None:
        snapshot.take(furnished)
        assert furnished.is_prepared
        write_rows(furnished, "nova_cell1", "instances", "name", "a server")
        furnished.path("images", "2").write_text("another")
        furnished.record.ports = {name: port + 10 for name, port in PORTS.items()}
        database.relocate(furnished)
        snapshot.restore(furnished)
        database.relocate(furnished)
        assert rows(furnished, "nova_cell1", "SELECT name FROM sqlite_master") == ["services"]
        assert [path.name for path in furnished.path("images").iterdir()] == ["1"]
        assert rows(furnished, "keystone", "SELECT url FROM endpoint")[0] == "http://127.0.0.1:25010/v3"

    def test_a_database_in_use_is_copied_as_it_stands(self, furnished: Sandbox) -> None:
        with contextlib.closing(sqlite3.connect(furnished.path("db", "cinder.sqlite"))) as writer:
            writer.execute("PRAGMA journal_mode=WAL")
            writer.execute("INSERT INTO services VALUES ('committed')")
            writer.commit()
            writer.execute("INSERT INTO services VALUES ('not yet')")
            snapshot.take(furnished)
        copy = Sandbox(furnished.path("snapshot"))
        assert rows(copy, "cinder", "SELECT updated_at FROM services")[1:] == ["committed"]

    def test_an_interrupted_one_is_no_snapshot(self, furnished: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
        def interrupted(*_: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(snapshot.shutil, "copytree", interrupted)
        with pytest.raises(KeyboardInterrupt):
            snapshot.take(furnished)
        assert not furnished.is_prepared

    def test_an_interrupted_reset_is_noticed(self, furnished: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
        snapshot.take(furnished)
        assert not snapshot.is_half_restored(furnished)
        with monkeypatch.context() as patch:
            patch.setattr(snapshot.shutil, "copytree", lambda *_, **__: (_ for _ in ()).throw(KeyboardInterrupt))
            with pytest.raises(KeyboardInterrupt):
                snapshot.restore(furnished)
        assert snapshot.is_half_restored(furnished)
        snapshot.restore(furnished)
        assert not snapshot.is_half_restored(furnished)


class TestCommands:
    def run(self, tmp_path: Path, *chains: list[list[str]]) -> None:
        commands = Commands("abc", os.environ, tmp_path / "log")
        commands.start(*chains)
        commands.wait()

    def test_a_chain_goes_in_order(self, tmp_path: Path) -> None:
        self.run(tmp_path, [["mkdir", str(tmp_path / "a")], ["mkdir", str(tmp_path / "a" / "b")]], [["true"]])
        assert (tmp_path / "a" / "b").is_dir()

    def test_a_failure_ends_it_and_shows_the_log(self, tmp_path: Path) -> None:
        shout = ["sh", "-c", "echo what went wrong; exit 4"]
        with pytest.raises(SandboxError, match=r"failed \(exit code 4\)") as caught:
            self.run(tmp_path, [shout, ["touch", str(tmp_path / "later")]])
        assert "what went wrong" in caught.value.hint
        assert str(tmp_path / "log") in caught.value.hint
        assert not (tmp_path / "later").exists()


class TestSupervisor:
    @pytest.fixture
    def supervisor(self, box: Sandbox, data: Path) -> supervise.Supervisor:
        return supervise.Supervisor(box, data, Quiet())

    def died(self, box: Sandbox, last_words: str) -> None:
        box.path("run", "processes.json").write_text(json.dumps({"nova": 2**30}))
        box.log("nova").write_text(last_words)

    def test_a_service_that_ends_while_starting(self, box: Sandbox, supervisor: supervise.Supervisor) -> None:
        self.died(box, "Traceback\nValueError: why\n")
        with pytest.raises(SandboxError, match=r"^`nova` ended while it was starting$") as caught:
            supervisor.wait_for("nova")
        assert str(box.log("nova")) in caught.value.hint
        assert "ValueError: why" in caught.value.hint

    def test_a_damaged_installation(self, box: Sandbox, supervisor: supervise.Supervisor) -> None:
        self.died(box, "ModuleNotFoundError: No module named 'webob'\n")
        with pytest.raises(SandboxError) as caught:
            supervisor.check()
        assert "nova sandbox up --reinstall" in caught.value.hint

    def test_a_full_disk(self, box: Sandbox, supervisor: supervise.Supervisor) -> None:
        self.died(box, "sqlite3.OperationalError: database or disk is full\n")
        with pytest.raises(SandboxError, match=r"^the disk is full"):
            supervisor.check()

    def test_a_parent_that_cannot_start(
        self, box: Sandbox, supervisor: supervise.Supervisor, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(guest_environment, "program", lambda venv, name: "false")
        supervisor.start()
        with pytest.raises(SandboxError, match=r"^the common parent of the services ended"):
            supervisor.wait_for("nova")

    def test_one_that_never_answers(
        self, box: Sandbox, supervisor: supervise.Supervisor, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(supervise.time, "monotonic", lambda: supervisor._deadline + 1)
        with pytest.raises(SandboxError, match=r"^`nova` and `glance` did not come up within 180 s$"):
            supervisor.wait_for("nova", "glance")

    def test_the_log_of_the_time_before_is_kept(self, tmp_path: Path) -> None:
        log = tmp_path / "nova.log"
        supervise.keep_previous_log(log)
        for text in ("one", "two"):
            log.write_text(text)
            supervise.keep_previous_log(log)
        assert (tmp_path / "nova.log.1").read_text() == "two"
        assert not log.exists()


class TestLifecycle:
    """The order of events, with the cloud itself left out."""

    @pytest.fixture
    def events(self, monkeypatch: pytest.MonkeyPatch, data: Path) -> list[str]:
        events: list[str] = []
        monkeypatch.setattr(install, "ensure", lambda *_, **__: events.append("install"))
        monkeypatch.setattr(install, "check_space", lambda *_: None)
        monkeypatch.setattr(clouds, "site_folders", lambda *_: [])
        monkeypatch.setattr(lifecycle.Lifecycle, "_configure", lambda self, venv: events.append("configure"))
        monkeypatch.setattr(supervise.Supervisor, "start", lambda self: events.append("start"))
        monkeypatch.setattr(supervise.Supervisor, "say_seeded", lambda self: None)
        monkeypatch.setattr(supervise.Supervisor, "wait_for", lambda self, *names: events.append("wait"))
        monkeypatch.setattr(supervise, "stop", lambda box: events.append("stop") or 0)
        monkeypatch.setattr(lifecycle.time, "sleep", lambda _: None)
        monkeypatch.setattr(ports, "is_free", lambda _: True)
        return events

    @pytest.fixture
    def prepared(self, furnished: Sandbox) -> Sandbox:
        snapshot.take(furnished)
        return furnished

    def lifecycle(self, box: Sandbox, stream: io.StringIO | None = None) -> lifecycle.Lifecycle:
        return lifecycle.Lifecycle(Sandbox.named(box.name), Progress(stream or io.StringIO()))

    def test_up_again(self, prepared: Sandbox, events: list[str]) -> None:
        assert self.lifecycle(prepared).up()
        assert events == ["install", "configure", "start", "wait"]
        assert prepared.started_at is not None
        assert "sandbox-demo" in (clouds.config_folder() / "clouds.yaml").read_text()

    def test_up_twice(self, prepared: Sandbox, events: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.lifecycle(prepared).up()
        events.clear()
        prepared.path("run", "processes.json").write_text('{"nova": 1}')
        monkeypatch.setattr(processes, "has_token", lambda pid, token: True)
        assert not self.lifecycle(prepared).up()
        assert events == []

    @pytest.mark.parametrize("error", [KeyboardInterrupt(), Interrupted(15), SandboxError("no"), OSError(28, "full")])
    def test_whatever_interrupts_nothing_lives_on(
        self, prepared: Sandbox, events: list[str], monkeypatch: pytest.MonkeyPatch, error: BaseException
    ) -> None:
        def fail(self: object, *names: str) -> None:
            raise error

        monkeypatch.setattr(supervise.Supervisor, "wait_for", fail)
        with pytest.raises(type(error)):
            self.lifecycle(prepared).up()
        assert events[-2:] == ["stop", "stop"]
        assert prepared.started_at is None
        assert not locks.is_held(prepared.lock)

    def test_a_taken_port_moves_the_sandbox(
        self, prepared: Sandbox, events: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(ports, "is_free", lambda port: port != 25_003)
        monkeypatch.setattr(ports.taken, "__defaults__", (ports.is_free,))
        monkeypatch.setattr(ports.choose, "__defaults__", (ports.is_free,))
        said = io.StringIO()
        assert self.lifecycle(prepared, said).up()
        assert "port 25003 of glance is taken by another program: the sandbox moves to 25010 and up" in said.getvalue()
        assert rows(prepared, "keystone", "SELECT url FROM endpoint")[0] == "http://127.0.0.1:25010/v3"

    def test_an_interrupted_reset_is_finished_by_up(self, prepared: Sandbox, events: list[str]) -> None:
        prepared.clear("db")
        prepared.path(snapshot.RESTORING).touch()
        assert self.lifecycle(prepared).up()
        assert rows(prepared, "cinder", "SELECT count(*) FROM services") == [1]

    def test_delete(self, prepared: Sandbox, events: list[str]) -> None:
        self.lifecycle(prepared).up()
        assert self.lifecycle(prepared).delete()
        assert not prepared.folder.exists()
        assert not prepared.lock.exists()
        assert not (clouds.config_folder() / "clouds.yaml").exists()
        assert not self.lifecycle(prepared).delete()

    @pytest.mark.parametrize("record", ["", '{"requirements": "0ld0ld00"}'])
    def test_delete_keeps_packages_that_a_sandbox_may_use(
        self, prepared: Sandbox, events: list[str], record: str
    ) -> None:
        older = paths.data_folder() / "venvs" / "python3.11-0ld0ld00"
        older.mkdir(parents=True)
        unreadable = Sandbox.named("unreadable")
        unreadable.folder.mkdir(parents=True)
        (unreadable.folder / "sandbox.json").write_text(record)
        assert self.lifecycle(prepared).delete()
        assert older.exists()

    def test_no_second_interrupt_while_cleaning_up(self) -> None:
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        try:
            with processes.uninterrupted():
                os.kill(os.getpid(), signal.SIGINT)
            assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
        finally:
            signal.signal(signal.SIGINT, before)

    def test_packages_in_use_are_not_replaced(
        self, prepared: Sandbox, events: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(Sandbox, "is_up", True)
        with pytest.raises(SandboxError, match="sandbox `default` is running with the packages"):
            lifecycle.Lifecycle(Sandbox.named("two"), Quiet()).up(reinstall=True)


class TestPlugin:
    def test_pytest_loads_it_everywhere_so_it_loads_nothing(self) -> None:
        """Whoever has novaclient installed pays for this import in each of their test runs."""
        heavy = "keystoneauth1 requests openstack yaml novaclient.client novaclient.sandbox"
        code = f"import sys, novaclient.testing; print(*set({heavy!r}.split()) & set(sys.modules))"
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert done.stdout == "\n"


class TestCommand:
    def test_a_sandbox_that_is_not_there(self, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert command.main(["env"]) == 1
        said = capsys.readouterr()
        assert said.out == ""
        assert said.err == "ERROR: there is no sandbox `default`\n\nMake it with `nova sandbox up`\n"

    def test_status_of_nothing(self, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert command.main(["status", "--name", "two"]) == 3
        assert capsys.readouterr().out == "sandbox `two` is not there; make it with `nova sandbox up --name two`\n"
        assert command.main(["--name", "two", "status", "--json"]) == 3
        assert json.loads(capsys.readouterr().out)["state"] == "absent"

    def test_env(self, box: Sandbox, capsys: pytest.CaptureFixture[str]) -> None:
        assert command.main(["env", "--user", "demo"]) == 0
        said = capsys.readouterr()
        assert "export OS_USERNAME=demo\n" in said.out
        assert "nova sandbox up" in said.err

    @pytest.mark.parametrize("argv", [["status", "--", "x"], ["bogus"], ["run"], []])
    def test_wrong_usage(self, argv: list[str], data: Path, capsys: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(SystemExit) as caught:
            command.main(argv)
        assert caught.value.code == 2
        assert "usage: nova sandbox" in capsys.readouterr().err

    @pytest.mark.parametrize(
        "argv", [["run", "--", "prog", "--name", "x", "--", "y"], ["run", "prog", "--name", "x", "--", "y"]]
    )
    def test_the_programs_arguments_are_its_own(
        self, argv: list[str], box: Sandbox, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(lifecycle.Lifecycle, "up", lambda self: False)
        called: list[object] = []
        monkeypatch.setattr(os, "execvpe", lambda *arguments: called.append(arguments[1]))
        command.main(argv)
        words = ["prog", "--name", "x", "--", "y"]
        assert called == [words]

    def test_a_program_that_is_not_there(
        self, box: Sandbox, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(lifecycle.Lifecycle, "up", lambda self: False)
        assert command.main(["run", "--", "no-such-program"]) == 127
        assert capsys.readouterr().err == "ERROR: no program `no-such-program`\n"

    @pytest.mark.parametrize(
        ("error", "code", "line"),
        [
            (KeyboardInterrupt(), 130, "ERROR: interrupted\n"),
            (Interrupted(signal.SIGTERM), 143, "ERROR: ended by SIGTERM\n"),
            (OSError(28, "No space left on device", "/x/y"), 1, "ERROR: the disk is full: /x/y\n"),
            (OSError(13, "Permission denied", "/x/y"), 1, "ERROR: Permission denied: /x/y\n"),
            (sqlite3.OperationalError("database or disk is full"), 1, "ERROR: the disk is full\n"),
        ],
    )
    def test_failures_are_one_line(
        self,
        error: BaseException,
        code: int,
        line: str,
        data: Path,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        def fail(self: object, reinstall: bool) -> bool:
            raise error

        monkeypatch.setattr(lifecycle.Lifecycle, "up", fail)
        assert command.main(["up"]) == code
        assert capsys.readouterr().err == line

    def test_a_database_in_trouble_on_a_full_disk(
        self, data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        def fail(self: object, reinstall: bool) -> bool:
            raise sqlite3.OperationalError("disk I/O error")

        monkeypatch.setattr(lifecycle.Lifecycle, "up", fail)
        usage = namedtuple("usage", "free")
        for free, line in (
            (0, "ERROR: the disk is full\n"),
            (2**30, "ERROR: a database of the sandbox: disk I/O error\n"),
        ):
            monkeypatch.setattr(command.shutil, "disk_usage", lambda path, free=free: usage(free))
            assert command.main(["up"]) == 1
            assert capsys.readouterr().err == line

    def test_logs(self, box: Sandbox, capsys: pytest.CaptureFixture[str]) -> None:
        box.log("nova").write_text("one\ntwo\nthree\n")
        assert command.main(["logs", "placement", "-n", "2"]) == 0
        assert capsys.readouterr().out == "two\nthree\n"
        assert command.main(["logs"]) == 0
        assert f"==> {box.log('keystone')} <==\n" in capsys.readouterr().out

    def test_following_a_log_through_a_restart(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        log = tmp_path / "log"
        log.write_text("long before\n")
        texts = iter(["long before\nmore\n", "anew\n"])

        def later(_: float) -> None:
            text = next(texts, None)
            if text is None:
                raise KeyboardInterrupt
            log.write_text(text)

        with pytest.raises(KeyboardInterrupt):
            command.follow([log], sleep=later)
        assert capsys.readouterr().out == "more\nanew\n"
