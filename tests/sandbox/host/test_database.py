"""The databases: moved, freshened, put aside and brought back."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

import pytest

from novaclient.sandbox import configure, database, processes, snapshot
from novaclient.sandbox.errors import SandboxError
from novaclient.sandbox.instance import Sandbox
from novaclient.sandbox.progress import Quiet
from tests.sandbox.host.conftest import PORTS, collected, rows, sleeper, write_rows


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

    def test_what_a_killed_migration_left_is_ended_first(self, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        folder = database.schemas_folder(data)
        token = processes.token_of(folder.with_name(f"{folder.name}.partial"))
        monkeypatch.setattr(database, "_migrations", lambda *_: [])
        monkeypatch.setattr(configure, "write", lambda *_: None)
        with collected(sleeper(token)) as left:
            assert database.make_schemas(data, data / "venv", Quiet()) == folder
            assert not processes.has_token(left.pid, token)
        assert folder.is_dir()


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
