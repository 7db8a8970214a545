"""What the verbs do, in order, with the cloud itself left out."""

from __future__ import annotations

import io
import os
import signal
import socket
from pathlib import Path

import pytest

from novaclient.sandbox import clouds, install, lifecycle, locks, paths, ports, processes, services, snapshot, supervise
from novaclient.sandbox.errors import Interrupted, SandboxError
from novaclient.sandbox.instance import Sandbox
from novaclient.sandbox.progress import Progress, Quiet
from tests.sandbox.host.conftest import rows


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

    def test_no_name_is_told_that_leads_to_another_cloud(
        self, prepared: Sandbox, events: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = paths.make_private(clouds.config_folder()) / "clouds.yaml"
        path.write_text("clouds:\n  sandbox:\n    profile: mine\n")
        said = io.StringIO()
        life = self.lifecycle(prepared, said)
        assert life.up()
        assert "has a cloud `sandbox` that is not ours" in said.getvalue()
        assert not [line for line in lifecycle.reachable_as(prepared, life.has_a_name) if "--os-cloud" in line]
        for file, has_a_name in ((path, False), (prepared.path("clouds.yaml"), True)):
            monkeypatch.setenv("OS_CLIENT_CONFIG_FILE", str(file))
            life.publish()
            assert life.has_a_name is has_a_name
        monkeypatch.delenv("OS_CLIENT_CONFIG_FILE")
        path.unlink()
        life.publish()
        assert "  nova --os-cloud sandbox list" in lifecycle.reachable_as(prepared, life.has_a_name)

    def test_a_taken_port_moves_the_sandbox(
        self, prepared: Sandbox, events: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(ports, "is_free", lambda port: port != 25_003)
        monkeypatch.setattr(ports.taken, "__defaults__", (ports.is_free,))
        monkeypatch.setattr(ports.choose, "__defaults__", (ports.is_free, lambda base: socket.socket()))
        said = io.StringIO()
        assert self.lifecycle(prepared, said).up()
        assert "port 25003 of glance is taken by another program: the sandbox moves to 25010 and up" in said.getvalue()
        assert rows(prepared, "keystone", "SELECT url FROM endpoint")[0] == "http://127.0.0.1:25010/v3"

    def test_nobody_else_gets_its_ports_while_it_starts(
        self, prepared: Sandbox, events: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        base = min(prepared.record.ports.values())

        def look(self: object, *names: str) -> None:
            events.append(f"hold: {ports.hold(base)}")

        monkeypatch.setattr(supervise.Supervisor, "wait_for", look)
        monkeypatch.setattr(ports.taken, "__defaults__", (lambda port: True,))
        assert self.lifecycle(prepared).up()
        assert events[-1] == "hold: None"
        with socket.create_server((services.ADDRESS, base + ports.HELD)):
            said = io.StringIO()
            prepared.clear("run")
            assert self.lifecycle(prepared, said).up()
        moved = min(Sandbox.named(prepared.name).record.ports.values())
        assert f"port 25009 is taken by another program: the sandbox moves to {moved} and up" in said.getvalue()
        assert moved > base

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
