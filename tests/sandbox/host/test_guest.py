"""How programs of the cloud are called, and how they are configured."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from novaclient.sandbox import configure, guest_environment
from novaclient.sandbox.errors import SandboxError
from novaclient.sandbox.instance import Sandbox
from tests.sandbox.host.conftest import mode


class TestGuest:
    def test_the_services_do_not_inherit_the_users_settings(self, box: Sandbox) -> None:
        environ = {"PATH": "/bin", "OS_PASSWORD": "x", "PYTHONPATH": "/x", "http_proxy": "p", "LC_ALL": "C"}
        variables = guest_environment.variables(box, environ)
        assert variables["PATH"] == "/bin"
        assert variables["LC_ALL"] == "C"
        assert not {"OS_PASSWORD", "http_proxy"} & set(variables)
        assert variables["PYTHONPATH"] == str(box.path("guest"))

    def test_the_folder_one_is_in_has_no_say(self, box: Sandbox, tmp_path: Path) -> None:
        (tmp_path / "queue.py").write_text("raise SystemExit('not me')")
        program = [sys.executable, "-c", "import queue"]
        subprocess.run(program, cwd=tmp_path, env=guest_environment.variables(box), check=True)

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
