"""The environment that holds the cloud's packages."""

from __future__ import annotations

import os
import sys
from collections import namedtuple
from pathlib import Path
from typing import Any

import pytest

from novaclient.sandbox import database, install, processes
from novaclient.sandbox.errors import SandboxError
from novaclient.sandbox.progress import Progress, Quiet
from tests.sandbox.host.conftest import collected, sleeper


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

    def test_what_a_killed_one_left_is_ended_first(self, data: Path, venv: Path, made: list[Path]) -> None:
        venv.mkdir(parents=True)
        with collected(sleeper(processes.token_of(venv))) as pip:
            install.ensure(data, venv, Quiet())
            assert not processes.has_token(pip.pid, processes.token_of(venv))
        assert made == [venv]

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

    @pytest.mark.parametrize(("proven", "is_told"), [((3, 10), True), (sys.version_info[:2], False)])
    def test_a_python_that_is_newer_than_the_packages(
        self, proven: tuple[int, int], is_told: bool, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(install, "PROVEN", proven)
        pip = install.PipProgress(Quiet(), 1)
        with pytest.raises(SandboxError) as caught:
            install._run([sys.executable, "-c", "raise SystemExit('no')"], "abc", os.environ, "pip failed", pip)
        this = f"{sys.version_info.major}.{sys.version_info.minor}"
        assert (f"known to install on Python 3.11 to 3.10, and this is {this}" in caught.value.hint) == is_told

    def test_a_full_disk_is_called_so(self) -> None:
        words = "raise SystemExit('OSError: [Errno 28] No space left on device')"
        with pytest.raises(SandboxError, match=r"^the disk is full"):
            install._run([sys.executable, "-c", words], "abc", os.environ, "pip failed")

    def test_the_folder_one_is_in_has_no_say(self, venv: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "argparse.py").write_text("raise SystemExit('not me')")
        monkeypatch.chdir(tmp_path)
        run = install._run

        def ask_for_help(command: list[str], *others: Any, **more: Any) -> None:
            venv.mkdir(parents=True, exist_ok=True)
            run([sys.executable, *command[1 : command.index("-m") + 2], "--help"], *others, **more)

        monkeypatch.setattr(install, "_run", ask_for_help)
        install._install(venv, "abc", Quiet())
        assert (venv / install.MARKER).is_file()

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
