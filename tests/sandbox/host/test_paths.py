"""Where the sandbox keeps its files, and that nobody else can read them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from novaclient.sandbox import paths
from novaclient.sandbox.errors import SandboxError
from novaclient.sandbox.instance import Sandbox
from tests.sandbox.host.conftest import mode


class TestPaths:
    def test_data_folder_follows_xdg(self) -> None:
        assert paths.data_folder({"XDG_DATA_HOME": "/x"}) == Path("/x/novaclient/sandbox")

    @pytest.mark.parametrize("value", ["", "relative/path"])
    def test_a_relative_folder_is_ignored(self, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("HOME", "/home/ann")
        assert paths.data_folder({"XDG_DATA_HOME": value}) == Path("/home/ann/.local/share/novaclient/sandbox")

    def test_a_relative_home_is_meant_from_here(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        monkeypatch.setenv("HOME", "home")
        assert paths.data_folder({}) == tmp_path / "home" / ".local" / "share" / "novaclient" / "sandbox"

    @pytest.mark.parametrize("character", "$%?#{;")
    def test_a_folder_that_confuses_the_services_is_refused(self, character: str) -> None:
        with pytest.raises(SandboxError, match="confuses the services") as caught:
            paths.data_folder({"XDG_DATA_HOME": f"/a{character}b"})
        assert "XDG_DATA_HOME" in caught.value.hint

    @pytest.mark.parametrize("value", [None, "", "other"])
    def test_the_one_that_is_meant(self, value: str | None, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        if value is not None:
            monkeypatch.setenv("NOVA_SANDBOX", value)
        assert paths.default_name() == (value or "default")
        assert Sandbox.named("default").name_option == (" --name default" if value else "")
        assert Sandbox.named("other").name_option == " --name other"

    def test_a_data_folder_that_cannot_be_made(self, tmp_path: Path) -> None:
        (tmp_path / "home").touch()
        with pytest.raises(SandboxError, match=r"cannot make the data folder .*/home/data: ") as caught:
            paths.make_data_folder(tmp_path / "home" / "data")
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

    def test_nothing_is_written_into_what_somebody_else_put_there(self, tmp_path: Path) -> None:
        theirs, path = tmp_path / "theirs", tmp_path / "f"
        theirs.write_text("before")
        path.with_name(f"f.{os.getpid()}.partial").symlink_to(theirs)
        paths.write_private(path, "secret")
        assert (theirs.read_text(), path.read_text(), path.is_symlink()) == ("before", "secret", False)

    def test_a_failed_write_leaves_the_old_file_and_no_other(self, tmp_path: Path) -> None:
        path = tmp_path / "f"
        paths.write_private(path, "old")
        with pytest.raises(UnicodeEncodeError):
            paths.write_private(path, "\ud800")
        assert path.read_text() == "old"
        assert list(tmp_path.iterdir()) == [path]
