"""A sandbox that is only files: a data folder and a home of its own, and what helps to look into it."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from novaclient.sandbox import install, paths, processes, services
from novaclient.sandbox.instance import Record, Sandbox

PORTS = {service.name: 25_000 + offset for offset, service in enumerate(services.SERVICES)}


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder and a home of their own."""
    for name in list(os.environ):
        if name.startswith("OS_") or name == "NOVA_SANDBOX":
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
