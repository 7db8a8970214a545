"""The folder of one sandbox, and its record."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from novaclient.sandbox import paths
from novaclient.sandbox.errors import SandboxError
from novaclient.sandbox.instance import Record, Sandbox, all_sandboxes
from tests.sandbox.host.conftest import PORTS, mode


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
