"""What the host side tells the guest: one JSON file, whose path is the first argument."""

import json
import os
import sys
from pathlib import Path
from typing import Any


class Plan:
    """Where the state lives, which service listens where, and which services share a process."""

    def __init__(self, facts: dict[str, Any]) -> None:
        self.state = Path(facts["state"])
        self.venv = Path(facts["venv"])
        self.address: str = facts["address"]
        self.ports: dict[str, int] = facts["ports"]
        self.processes: dict[str, list[str]] = facts["processes"]
        self.computes: list[str] = facts["computes"]
        self.threads: int = facts["threads"]

    @classmethod
    def from_argv(cls) -> "Plan":
        return cls(json.loads(Path(sys.argv[1]).read_text()))

    def config(self, name: str) -> str:
        return str(self.state / "etc" / name)

    def is_there(self) -> bool:
        """Whether the sandbox still exists: somebody may have removed its folder while it ran."""
        return (self.state / "sandbox.json").exists()

    def seeded(self) -> bool:
        """Whether keystone knows the service users, without whom a compute host cannot register."""
        return (self.state / "run" / "seeded").exists()

    def say_ready(self, service: str) -> None:
        """Tell the host side; an empty file cannot be seen half written."""
        (self.state / "run" / "ready" / service).touch()

    def record_processes(self, pids: dict[str, int]) -> None:
        target = self.state / "run" / "processes.json"
        partial = target.with_suffix(".partial")
        partial.write_text(json.dumps(pids))
        os.replace(partial, target)
