"""The services' own commands, and their start."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from novaclient.sandbox import guest_environment, supervise
from novaclient.sandbox.errors import SandboxError
from novaclient.sandbox.instance import Sandbox
from novaclient.sandbox.management import Commands
from novaclient.sandbox.progress import Quiet


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
