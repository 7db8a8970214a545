"""One sandbox: its folder and the record of what was chosen for it.

sandboxes/default/
  sandbox.json     ports, passwords, token, the set of packages (owner only, like all that follows)
  clouds.yaml      for OS_CLIENT_CONFIG_FILE
  lock             held by the command that changes the sandbox
  etc/ keys/       configuration of the services; keystone's keys
  db/ images/ nova/ cinder/ staging/ tasks/    what the services remember
  log/ run/ guest/ cache/                      what a start makes anew
  snapshot/        the cloud as it was when it was new; there once the first `up` has succeeded
"""

from __future__ import annotations

import base64
import dataclasses
import json
import os
import secrets
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from novaclient.sandbox import paths, processes, services
from novaclient.sandbox.errors import SandboxError

STATE = ("db", "images", "nova", "cinder", "staging", "tasks")
VOLATILE = ("run", "guest", "locks")
FOLDERS = (*STATE, *VOLATILE, "cache", "etc", "keys", "log")
KEY_REPOSITORIES = ("fernet", "receipt", "credential")


@dataclass
class Record:
    """What is decided once for a sandbox and kept."""

    token: str
    passwords: dict[str, str]
    requirements: str
    """Which set of packages made the databases: another set could not read them."""
    ports: dict[str, int]
    folder: str
    """Where the sandbox was when its databases were written: they hold this path and the ports."""
    databases_ports: dict[str, int]

    @classmethod
    def new(cls, requirements: str, ports: dict[str, int], folder: Path) -> Record:
        users = (*services.USERS, *services.SERVICE_USERS)
        return cls(
            token=secrets.token_hex(16),
            passwords={user: secrets.token_urlsafe(18) for user in users},
            requirements=requirements,
            ports=ports,
            folder=str(folder),
            databases_ports=dict(ports),
        )


class Sandbox:
    """The folder of one sandbox."""

    def __init__(self, folder: Path, record: Record | None = None) -> None:
        self.folder = folder
        self.name = folder.name
        self._record = record

    @classmethod
    def named(cls, name: str, data: Path | None = None) -> Sandbox:
        data = paths.data_folder() if data is None else data
        return cls(paths.sandboxes_folder(data) / paths.check_name(name))

    def path(self, *parts: str) -> Path:
        return self.folder.joinpath(*parts)

    @property
    def lock(self) -> Path:
        # Beside the folder, not in it: `delete` removes the folder while it holds the lock.
        return self.folder.parent / f".{self.name}.lock"

    @property
    def users_lock(self) -> Path:
        """Held, shared, by test runs that use the sandbox."""
        return self.folder.parent / f".{self.name}.users"

    @property
    def exists(self) -> bool:
        return self.path("sandbox.json").is_file()

    @property
    def is_prepared(self) -> bool:
        """Whether the first `up` came to its end; what an interrupted one left is of no use."""
        return self.exists and self.path("snapshot").is_dir()

    @property
    def record(self) -> Record:
        if self._record is None:
            self._record = self._read_record()
        return self._record

    def _read_record(self) -> Record:
        path = self.path("sandbox.json")
        try:
            return Record(**json.loads(path.read_text()))
        except FileNotFoundError:
            raise SandboxError(
                f"there is no sandbox `{self.name}`", f"Make it with `nova sandbox up{self.name_option}`"
            ) from None
        except (OSError, ValueError, TypeError) as error:
            raise SandboxError(
                f"cannot read {path}: {error}", f"Begin anew with `nova sandbox delete{self.name_option}`"
            ) from None

    @property
    def name_option(self) -> str:
        return paths.name_option(self.name)

    def create(self, record: Record) -> None:
        """Begin a new sandbox, over whatever an interrupted one left."""
        self.remove()
        self._record = record
        self.make_folders()
        self.save()

    def save(self) -> None:
        text = json.dumps(dataclasses.asdict(self.record), indent=2)
        paths.write_private(self.path("sandbox.json"), text + "\n", durable=True)

    def make_folders(self) -> None:
        for name in FOLDERS:
            paths.make_private(self.path(name))
        for name in KEY_REPOSITORIES:
            repository = paths.make_private(self.path("keys", name))
            if not any(repository.iterdir()):
                for number in ("1", "0"):  # the primary key has the highest number; 0 is the next one, staged
                    key = base64.urlsafe_b64encode(secrets.token_bytes(32)).decode()
                    paths.write_private(repository / number, key)

    def clear(self, *names: str) -> None:
        for name in names:
            shutil.rmtree(self.path(name), ignore_errors=True)
            paths.make_private(self.path(name))

    def remove(self) -> None:
        if self.folder.exists():
            shutil.rmtree(self.folder)

    # what is running

    @property
    def is_up(self) -> bool:
        """Whether `up` succeeded and every process it started still lives."""
        return self.started_at is not None and bool(self.pids) and not self.dead_processes()

    @property
    def started_at(self) -> float | None:
        """When the last `up` succeeded, in seconds since 1970; None if it did not, or `down` came after."""
        value = self._read_run("up.json").get("since")
        return float(value) if value is not None else None

    @property
    def pids(self) -> dict[str, int]:
        """The processes that were started, dead or alive."""
        return self._read_run("processes.json")

    def dead_processes(self) -> list[str]:
        return [name for name, pid in self.pids.items() if not processes.has_token(pid, self.record.token)]

    def _read_run(self, name: str) -> dict[str, Any]:
        try:
            content = json.loads(self.path("run", name).read_text())
        except (OSError, ValueError):
            return {}
        return content if isinstance(content, dict) else {}

    def log(self, process: str) -> Path:
        return self.path("log", f"{process}.log")


def all_sandboxes(data: Path | None = None) -> list[Sandbox]:
    """Every sandbox of this user that has a record."""
    folder = paths.sandboxes_folder(paths.data_folder() if data is None else data)
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return []
    return [box for box in (Sandbox(folder / name) for name in names) if box.exists]
