"""How a sandbox is: what `nova sandbox status` shows."""

from __future__ import annotations

import dataclasses
import json
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from novaclient.sandbox import locks, paths, processes, supervise
from novaclient.sandbox.instance import Sandbox
from novaclient.sandbox.services import SERVICES, root_url, url

TROUBLES = {"dead": "ended by itself", "no answer": "does not answer"}
PATIENCE = 3.0
"""Seconds in which a service is to answer; it takes some hundredths."""

EXIT_CODES = {"up": 0, "broken": 1, "starting": 3, "down": 3, "absent": 3}
"""As LSB has it: 3 means not running, 1 means that something died."""


@dataclass
class ServiceStatus:
    service: str
    state: str
    """`up` or `down`; `dead` if it was started and ended by itself, `no answer` if it lives and does not answer."""
    pid: int | None
    port: int
    process: str
    memory: int | None
    """Bytes of the whole process; its first service has them, so that the sum is right."""
    url: str
    log: str


@dataclass
class Status:
    name: str
    state: str
    """`up`, `down`, `absent` (never made), `starting` (another command is at work), `broken` (a service died
    or does not answer, or the command that started them was killed)."""
    since: float | None
    uptime: float | None
    folder: str
    memory: int
    services: list[ServiceStatus]

    @property
    def exit_code(self) -> int:
        return EXIT_CODES[self.state]

    def as_json(self) -> str:
        return json.dumps(dataclasses.asdict(self), indent=2)


def look(sandbox: Sandbox, now: float | None = None) -> Status:
    if not sandbox.exists:
        state = "starting" if locks.is_held(sandbox.lock) else "absent"
        return Status(sandbox.name, state, None, None, str(sandbox.folder), 0, [])
    found = _services(sandbox)
    since = sandbox.started_at
    if since is not None:
        _ask(found, sandbox.record.ports)
    states = {service.state for service in found}
    if since is not None and states == {"up"}:
        state = "up"
    elif locks.is_held(sandbox.lock):
        state = "starting"
    elif states & {"up", "no answer"} if since is not None else processes.find(sandbox.record.token):
        state = "broken"
    else:
        state = "down"
    if state == "down":  # all ended at once: the machine was restarted, not a service in trouble
        for service in found:
            service.state, service.pid = "down", None
    uptime = None
    if since is not None and state in ("up", "broken"):
        uptime = max(0.0, (time.time() if now is None else now) - since)  # the clock may have been put back
    memory = sum(service.memory or 0 for service in found)
    return Status(
        sandbox.name, state, since if uptime is not None else None, uptime, str(sandbox.folder), memory, found
    )


def _services(sandbox: Sandbox) -> list[ServiceStatus]:
    pids = sandbox.pids
    dead = sandbox.dead_processes()
    seen: set[str] = set()
    found = []
    for service in SERVICES:
        pid = pids.get(service.process)
        alive = pid is not None and service.process not in dead
        first = service.process not in seen
        seen.add(service.process)
        found.append(
            ServiceStatus(
                service=service.name,
                state="up" if alive else "down" if pid is None else "dead",
                pid=pid if alive else None,
                port=sandbox.record.ports[service.name],
                process=service.process,
                memory=processes.memory(pid) if alive and first and pid is not None else None,
                url=url(service.name, sandbox.record.ports),
                log=str(sandbox.log(service.process)),
            )
        )
    return found


def _ask(found: list[ServiceStatus], ports: dict[str, int]) -> None:
    """Tell the services that answer from those that only live; side by side, so that many take no longer than one."""

    def is_silent(service: ServiceStatus) -> bool:
        return supervise.http_status(root_url(service.service, ports), PATIENCE) is None

    living = [service for service in found if service.state == "up"]
    with ThreadPoolExecutor(len(SERVICES)) as pool:
        for service, silent in zip(living, pool.map(is_silent, living), strict=True):
            if silent:
                service.state = "no answer"


def table(status: Status) -> str:
    """For people."""
    option = paths.name_option(status.name)
    head = f"sandbox `{status.name}` is {_sentence(status, option)}"
    if not status.services:
        return head
    rows = [("SERVICE", "STATE", "PID", "PORT", "MEMORY", "URL")]
    for service in status.services:
        shared = f"in {service.process}" if service.pid else "-"
        memory = f"{service.memory / 2**20:.0f} MiB" if service.memory else shared
        rows.append((service.service, service.state, str(service.pid or "-"), str(service.port), memory, service.url))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    states = {service.state for service in status.services}
    foot = [
        f"{service.service} {TROUBLES[service.state]}: see {service.log}"
        for service in status.services
        if service.state in TROUBLES
    ]
    if status.state == "broken":
        # `up` leaves alone what lives: it may only be slow
        first = f"`nova sandbox down{option}`, and then " if "no answer" in states and "dead" not in states else ""
        foot.append(f"{first}`nova sandbox up{option}` starts them all again")
    elif status.state == "up":
        foot.append(f"{status.memory / 2**20:.0f} MiB in all")
    return "\n".join([head, "", *lines, *([""] if foot else []), *foot])


def _sentence(status: Status, option: str) -> str:
    match status.state:
        case "up":
            return f"up, for {duration(status.uptime or 0)}"
        case "broken" if status.uptime is None:
            return "half started: the command that was at work on it was killed"
        case "broken":
            dead = any(service.state == "dead" for service in status.services)
            what = "lives" if dead else "answers"
            return f"broken: it has been up for {duration(status.uptime or 0)}, and not all of it {what}"
        case "starting":
            return "being worked on by another `nova sandbox`"
        case "down":
            return f"down; start it with `nova sandbox up{option}`"
        case _:
            return f"not there; make it with `nova sandbox up{option}`"


def duration(seconds: float) -> str:
    minutes, second = divmod(int(seconds), 60)
    hours, minute = divmod(minutes, 60)
    days, hour = divmod(hours, 24)
    parts = [(days, "d"), (hour, "h"), (minute, "min"), (second, "s")]
    shown = [f"{number} {unit}" for number, unit in parts if number] or ["0 s"]
    return " ".join(shown[:2])
