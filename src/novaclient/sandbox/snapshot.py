"""The cloud as it was when it was new, to come back to with `nova sandbox reset`.

Taken while the services run, which saves stopping and starting them: SQLite copies a database that is in use as it
stands at one moment.
"""

from __future__ import annotations

import contextlib
import json
import shutil
import sqlite3

from novaclient.sandbox.instance import STATE, Sandbox
from novaclient.sandbox.paths import make_private, write_private

ORIGIN = "origin.json"
RESTORING = "restoring"


def take(sandbox: Sandbox) -> None:
    """The folder gets its name last: as long as that is missing the sandbox counts as not prepared."""
    partial = sandbox.path("snapshot.partial")
    shutil.rmtree(partial, ignore_errors=True)
    make_private(partial / "db")
    for file in sandbox.path("db").glob("*.sqlite"):
        with (
            contextlib.closing(sqlite3.connect(file, timeout=60)) as source,
            contextlib.closing(sqlite3.connect(partial / "db" / file.name)) as target,
        ):
            source.backup(target)
    shutil.copytree(sandbox.path("images"), partial / "images")
    record = sandbox.record
    write_private(partial / ORIGIN, json.dumps({"folder": record.folder, "ports": record.databases_ports}))
    partial.rename(sandbox.path("snapshot"))


def restore(sandbox: Sandbox) -> None:
    """Put the snapshot in the place of the present state; the services must not be running."""
    sandbox.path(RESTORING).touch()
    sandbox.clear(*STATE)
    for name in ("db", "images"):
        shutil.copytree(sandbox.path("snapshot", name), sandbox.path(name), dirs_exist_ok=True)
    origin = json.loads(sandbox.path("snapshot", ORIGIN).read_text())
    sandbox.record.folder = origin["folder"]
    sandbox.record.databases_ports = origin["ports"]
    sandbox.save()
    sandbox.path(RESTORING).unlink()


def is_half_restored(sandbox: Sandbox) -> bool:
    return sandbox.path(RESTORING).exists()
