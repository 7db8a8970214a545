"""The user's clouds.yaml, and our clouds in it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from novaclient.sandbox import clouds, paths
from novaclient.sandbox.instance import Record, Sandbox
from tests.sandbox.host.conftest import PORTS, mode


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

    def test_the_users_own_file_hides_nothing(self, tmp_path: Path) -> None:
        path = paths.make_private(tmp_path / "openstack") / "clouds.yaml"
        path.touch()
        environ = {"XDG_CONFIG_HOME": str(tmp_path)}
        assert clouds.shadows(environ | {"OS_CLIENT_CONFIG_FILE": str(path)}) is None
        assert clouds.shadows(environ, path.parent) is None

    def test_where_nothing_can_be_looked_for(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        assert clouds.shadows({}, tmp_path / ("too long" * 50)) is None
        (tmp_path / "removed").mkdir()
        monkeypatch.chdir(tmp_path / "removed")
        (tmp_path / "removed").rmdir()
        assert clouds.shadows({}) is None
