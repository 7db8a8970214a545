"""The command line of the sandbox, and its plugin of pytest."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections import namedtuple
from functools import partial
from pathlib import Path

import pytest

from novaclient.sandbox import command, lifecycle
from novaclient.sandbox.errors import Interrupted
from novaclient.sandbox.instance import Sandbox


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

    def test_the_environment_says_which(
        self, data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setenv("NOVA_SANDBOX", "two")
        for argv, name in ((["delete"], "two"), (["delete", "--name", "three"], "three")):
            assert command.main(argv) == 0
            assert capsys.readouterr().out == f"there was no sandbox `{name}`\n"
        monkeypatch.setenv("NOVA_SANDBOX", "../two")
        assert command.main(["delete"]) == 1
        assert "'../two' is no name for a sandbox" in capsys.readouterr().err

    def test_the_form_of_a_status(self, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
        for argv, of_nova in ((["-f", "json"], None), (["--json"], "table"), ([], "json")):
            assert command.main(["status", *argv], of_nova) == 3
            assert json.loads(capsys.readouterr().out)["name"] == "default"
        assert command.main(["status", "-f", "table"], "json") == 3
        assert capsys.readouterr().out.startswith("sandbox `default` is not there")
        with pytest.raises(SystemExit, match="2"):
            command.main(["status"], "csv")
        assert "status is shown as table or json, not as csv" in capsys.readouterr().err

    def test_env(self, box: Sandbox, capsys: pytest.CaptureFixture[str]) -> None:
        assert command.main(["env", "--user", "demo"]) == 0
        said = capsys.readouterr()
        assert "export OS_USERNAME=demo\n" in said.out
        assert "nova sandbox up" in said.err

    @pytest.mark.parametrize(
        "argv",
        [["status", "--", "x"], ["bogus"], ["run"], ["logs", "-n", "-1"], ["delete", "--all", "--name", "x"], []],
    )
    def test_wrong_usage(self, argv: list[str], data: Path, capsys: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(SystemExit) as caught:
            command.main(argv)
        assert caught.value.code == 2
        assert "usage: nova sandbox" in capsys.readouterr().err

    def test_no_verb(self, capsys: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(SystemExit, match="2"):
            command.main([])
        assert "error: say what to do: up, down, status," in capsys.readouterr().err

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

    def test_a_terminal_that_was_closed_changes_no_exit_code(self, data: Path) -> None:
        ours, terminal = os.openpty()
        os.close(ours)
        with open(terminal, "w") as stderr:
            code = """
import sys
from novaclient.sandbox.command import Progress, main
Progress().say("something")
sys.exit(100 + main(["env"]))
"""
            done = subprocess.run([sys.executable, "-c", code], stderr=stderr, check=False)
        assert done.returncode == 101

    @pytest.mark.parametrize("verb", ["down", "run -- true"])
    def test_standard_streams_that_are_closed(self, box: Sandbox, verb: str) -> None:
        code = f"""
import sys
from novaclient.sandbox import lifecycle
from novaclient.sandbox.command import main
lifecycle.Lifecycle.up = lambda self: False
sys.exit(100 + main({verb.split()}))
"""
        close = partial(os.closerange, 0, 3)
        done = subprocess.run([sys.executable, "-c", code], preexec_fn=close, check=False)
        # the program that is run ends with its own
        assert done.returncode == (100 if verb == "down" else 0)

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

    def test_a_full_disk_that_is_not_ours(
        self, data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        def fail(self: object, reinstall: bool) -> bool:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(lifecycle.Lifecycle, "up", fail)
        usage = namedtuple("usage", "free")
        for free, line in ((0, f"ERROR: the disk is full: {data}\n"), (2**30, "ERROR: No space left on device\n")):
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

    def test_ctrl_c_is_how_to_end_following(
        self, box: Sandbox, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        def follow(logs: list[Path]) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(command, "follow", follow)
        assert command.main(["logs", "nova", "-f"]) == 130
        assert capsys.readouterr() == ("", "")
