"""The databases: SQLite files, migrated once for all sandboxes and copied to each.

Migrating takes half a minute; a copy and three UPDATEs take none, because only three tables know where they are: the
cells of Nova and the images of Glance name a folder, the catalogue of Keystone names ports.
"""

from __future__ import annotations

import contextlib
import hashlib
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from novaclient.sandbox import configure, guest_environment, install, locks, paths, processes
from novaclient.sandbox.instance import Record, Sandbox
from novaclient.sandbox.management import Commands
from novaclient.sandbox.progress import Progress
from novaclient.sandbox.services import SERVICES, root_url

ORIGIN = "origin"


def schemas_folder(data: Path) -> Path:
    # Neutron's is of our own making, so it may change while the packages do not.
    ours = hashlib.sha256(guest_environment.guest_files()["neutron_schema.py"].encode()).hexdigest()[:8]
    return data / "schemas" / f"{install.requirements_key()}-{ours}"


def make_schemas(data: Path, venv: Path, progress: Progress) -> Path:
    """The folder of empty, migrated databases; made on first need."""
    made = schemas_folder(data)
    if made.is_dir():
        return made
    with locks.exclusive(
        made.with_name(f".{made.name}.lock"),
        lambda: progress.say("waiting for another `nova sandbox` that prepares the databases"),
    ):
        if made.is_dir():
            return made
        with progress.step("preparing empty databases, once"):
            _migrate(made.with_name(f"{made.name}.partial"), venv, progress).rename(made)
    return made


def _migrate(folder: Path, venv: Path, progress: Progress) -> Path:
    token = processes.token_of(folder)
    processes.end(token)  # what a killed `up` left would write on into what we make
    # Configured like a sandbox, but its passwords and ports are never used.
    template = Sandbox(folder)
    template.create(Record.new(install.requirements_key(), {service.name: 1 for service in SERVICES}, folder))
    guest_environment.copy_guest(template)
    configure.write(template, venv)
    commands = Commands(token, guest_environment.variables(template), template.log("migrate"))
    try:
        commands.start(*_migrations(template, venv))
        commands.wait(progress.update)
    except BaseException:
        with processes.uninterrupted():
            processes.end(token)
        raise
    paths.write_private(template.path(ORIGIN), str(folder))
    for name in template.folder.iterdir():
        if name.is_dir() and name.name != "db":
            shutil.rmtree(name)
    template.path("sandbox.json").unlink()
    return folder


def _migrations(template: Sandbox, venv: Path) -> list[list[list[str]]]:
    def manage(service: str, *words: str) -> list[str]:
        name = "glance-api" if service == "glance" else service
        config = str(template.path("etc", f"{name}.conf"))
        return [guest_environment.program(venv, f"{service}-manage"), "--config-file", config, *words]

    def url(database: str) -> str:
        return f"sqlite:///{template.path('db', database)}.sqlite"

    python = guest_environment.program(venv, "python")
    cell = ["cell_v2", "create_cell", "--name", "cell1", "--database_connection", url("nova_cell1")]
    return [
        [
            manage("nova", "api_db", "sync"),
            manage("nova", "cell_v2", "map_cell0", "--database_connection", url("nova_cell0")),
            manage("nova", *cell, "--transport-url", "fake:/"),
        ],
        [
            manage("nova", "db", "sync", "--local_cell"),
            # cell0, where servers that found no host are kept, is the same database, still empty.
            [
                python,
                "-c",
                _COPY,
                str(template.path("db", "nova_cell1.sqlite")),
                str(template.path("db", "nova_cell0.sqlite")),
            ],
        ],
        [manage("keystone", "db_sync"), [python, "-m", "sandbox_guest.neutron_schema", url("neutron")]],
        [manage("placement", "db", "sync"), manage("glance", "db_sync"), manage("cinder", "db", "sync")],
    ]


_COPY = "import shutil, sys; shutil.copyfile(sys.argv[1], sys.argv[2])"


def copy_schemas(schemas: Path, sandbox: Sandbox) -> None:
    """Give a new sandbox its databases."""
    for file in (schemas / "db").iterdir():
        shutil.copyfile(file, sandbox.path("db", file.name))
    sandbox.record.folder = (schemas / ORIGIN).read_text()


def relocate(sandbox: Sandbox) -> None:
    """Make the databases agree with where the sandbox is and which ports it has now."""
    record = sandbox.record
    if record.folder == str(sandbox.folder) and record.databases_ports == record.ports:
        return
    moved = (f"{record.folder}/", f"{sandbox.folder}/")
    with _open(sandbox, "nova_api") as database:
        database.execute("UPDATE cell_mappings SET database_connection = replace(database_connection, ?, ?)", moved)
    with _open(sandbox, "glance") as database:
        database.execute("UPDATE image_locations SET value = replace(value, ?, ?)", moved)
    with _open(sandbox, "keystone") as database:
        # By way of names, for an old port of one service may be a new port of another.
        for name, ports, to_name in (
            (n, p, t) for p, t in ((record.databases_ports, True), (record.ports, False)) for n in p
        ):
            change = (f"{root_url(name, ports)}", f"@{name}@")
            database.execute("UPDATE endpoint SET url = replace(url, ?, ?)", change if to_name else change[::-1])
    record.folder = str(sandbox.folder)
    record.databases_ports = dict(record.ports)
    sandbox.save()


def freshen(sandbox: Sandbox) -> None:
    """Say that each service was seen just now.

    After a pause all would count as down until their first report, and a server made in those ten seconds would find no
    host.
    """
    for name, column in (("nova_cell1", "last_seen_up"), ("cinder", "updated_at")):
        with _open(sandbox, name) as database:
            database.execute(f"UPDATE services SET {column} = strftime('%Y-%m-%d %H:%M:%f', 'now')")


@contextlib.contextmanager
def _open(sandbox: Sandbox, name: str) -> Iterator[sqlite3.Connection]:
    with (
        contextlib.closing(sqlite3.connect(sandbox.path("db", f"{name}.sqlite"), timeout=30)) as connection,
        connection,
    ):
        yield connection
