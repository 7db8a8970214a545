"""Starting the services of a sandbox, seeing that they answer, and ending them."""

from __future__ import annotations

import json
import os
import subprocess
import time
import urllib.error
import urllib.request
from http.client import HTTPException
from pathlib import Path

from novaclient.sandbox import guest_environment, processes
from novaclient.sandbox.errors import failure, last_lines
from novaclient.sandbox.instance import Sandbox
from novaclient.sandbox.paths import make_private, write_private
from novaclient.sandbox.progress import Progress
from novaclient.sandbox.services import ADDRESS, BY_NAME, COMPUTE_HOSTS, PROCESSES, SERVICES, root_url

PATIENCE = 180.0
"""Seconds a start may take; on two cores it takes six."""
THREADS = 12
ZYGOTE = "start"


class Supervisor:
    """One start of a sandbox, step by step."""

    def __init__(self, sandbox: Sandbox, venv: Path, progress: Progress) -> None:
        self.sandbox = sandbox
        self._venv = venv
        self._progress = progress
        self._deadline = time.monotonic() + PATIENCE
        self._zygote: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Start all processes, and return while they come up."""
        sandbox = self.sandbox
        sandbox.clear("run")
        make_private(sandbox.path("run", "ready"))
        for process in (ZYGOTE, *PROCESSES):
            keep_previous_log(sandbox.log(process))
        plan = {
            "state": str(sandbox.folder),
            "venv": str(self._venv),
            "address": ADDRESS,
            "ports": sandbox.record.ports,
            "processes": PROCESSES,
            "computes": COMPUTE_HOSTS,
            "threads": THREADS,
        }
        write_private(sandbox.path("run", "plan.json"), json.dumps(plan))
        with open(sandbox.log(ZYGOTE), "w", encoding="utf-8") as log:
            self._zygote = processes.spawn(
                [
                    guest_environment.program(self._venv, "python"),
                    "-m",
                    f"{guest_environment.PACKAGE}.zygote",
                    str(sandbox.path("run", "plan.json")),
                ],
                sandbox.record.token,
                guest_environment.variables(sandbox),
                log,
            )

    def say_seeded(self) -> None:
        """Let the services go on that need their users in keystone."""
        self.sandbox.path("run", "seeded").touch()

    def wait_for(self, *services: str) -> None:
        """Wait until each service says it is ready and answers."""
        waiting = list(services)
        while waiting:
            self._progress.update(f"waiting for {', '.join(waiting)}")
            self.check()
            waiting = [name for name in waiting if not self._is_ready(name)]
            if waiting and time.monotonic() > self._deadline:
                log = self.sandbox.log(BY_NAME[waiting[0]].process)
                names = " and ".join(f"`{name}`" for name in waiting)
                raise failure(f"{names} did not come up within {PATIENCE:.0f} s", log, last_lines(log))
            time.sleep(0.05)

    def _is_ready(self, name: str) -> bool:
        if not self.sandbox.path("run", "ready", name).exists():
            return False
        return answers(root_url(name, self.sandbox.record.ports))

    def check(self) -> None:
        """Complain if a process that was started has ended."""
        if self._zygote is not None and (code := self._zygote.poll()) is not None:
            self._zygote = None
            if code:
                self._fail(ZYGOTE)
        for process in self.sandbox.dead_processes():
            self._fail(process)

    def _fail(self, process: str) -> None:
        log = self.sandbox.log(process)
        end = last_lines(log)
        what = "the common parent of the services" if process == ZYGOTE else f"`{process}`"
        error = failure(f"{what} ended while it was starting", log, end)
        if "ModuleNotFoundError" in end or "ImportError" in end:
            error.hint += "\n\nThe installation may be damaged: repair it with `nova sandbox up --reinstall`"
        raise error

    def say_up(self) -> None:
        write_private(self.sandbox.path("run", "up.json"), json.dumps({"since": time.time()}))


def stop(sandbox: Sandbox) -> int:
    """End every process of the sandbox, and return how many there were."""
    ended = processes.end(sandbox.record.token)
    if sandbox.path("run").is_dir():
        sandbox.clear("run")
    return ended


def answers(url: str) -> bool:
    """Whether something at this URL speaks HTTP and is not in trouble."""
    code = http_status(url, 10)
    return code is not None and code < 500


def http_status(url: str, timeout: float) -> int | None:
    """The status of what a GET of this URL is answered, None if it is not; proxies are for elsewhere."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(url, timeout=timeout) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        error.close()
        return error.code
    except (OSError, HTTPException):
        return None


def keep_previous_log(log: Path) -> None:
    """One earlier generation is kept: it tells why the cloud was started again."""
    if log.exists():
        os.replace(log, log.with_name(f"{log.name}.1"))


def service_names() -> list[str]:
    return [service.name for service in SERVICES]
