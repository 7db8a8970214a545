"""`--poll` off a terminal, and how the lines of progress are made. What a terminal shows is in tests/terminal."""

from __future__ import annotations

import io
import re
from typing import Any

import pytest

from novaclient.cli import progress, screen
from novaclient.cli.jobs import DONE, FAILED, UNDER_WAY, Job
from novaclient.cli.watch import positive
from novaclient.waiters import server_waiter
from tests.cli.given import ACTION, GET, ID, a_server
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

TASK = "OS-EXT-STS:task_state"


class Server:
    """A server as `get` would return it."""

    def __init__(self, name: str, status: str, task: str | None = None, **more: Any) -> None:
        self.id = name
        self._info = {"name": name, "status": status, TASK: task, **more}


class Clock:
    """Time passes when somebody sleeps."""

    def __init__(self) -> None:
        self.now, self.slept = 0.0, []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


class Fleet:
    """Servers whose statuses are scripted, one for each look; `log` is what was begun and looked at, and when."""

    def __init__(self, **scripts: list[Server]) -> None:
        self.scripts, self.log, self.clock = scripts, [], Clock()

    def job(self, name: str, waiter: str = "SHUTOFF", **more: Any) -> Job:
        def begin() -> Server:
            self.log.append(f"{self.clock.now:g} begin {name}")
            return Server(name, "ACTIVE")

        return Job(name, begin, self.get, server_waiter(waiter), **more)

    def get(self, name: str) -> Server:
        self.log.append(f"{self.clock.now:g} look {name}")
        script = self.scripts[name]
        return script.pop(0) if len(script) > 1 else script[0]

    def run(self, *jobs: Job, at_once: int = 10) -> None:
        progress.run(jobs, screen.Screen(), at_once, clock=self.clock, sleep=self.clock.sleep)


def test_the_pauses_become_longer() -> None:
    busy = Server("a", "ACTIVE", "powering-off")
    fleet = Fleet(a=[busy, busy, busy, busy, busy, busy, Server("a", "SHUTOFF")])
    fleet.run(fleet.job("a"))
    looks = [float(line.split()[0]) for line in fleet.log[1:]]
    assert looks == [0, 1, 2.5, 4.75, 8.125, 13.125, 18.125]
    # the time that is shown goes on meanwhile
    assert max(fleet.clock.slept) == 1


def test_one_is_begun_when_another_has_ended() -> None:
    off = Server("x", "SHUTOFF")
    fleet = Fleet(a=[Server("a", "ACTIVE", "powering-off"), off], b=[off], c=[off])
    fleet.run(*map(fleet.job, "abc"), at_once=1)
    begun = [line for line in fleet.log if "begin" in line]
    assert begun == ["0 begin a", "1 begin b", "1 begin c"]


def test_an_error_of_before_is_none_while_there_is_a_task() -> None:
    fleet = Fleet(a=[Server("a", "ERROR", "deleting"), Server("a", "DELETED")])
    job = fleet.job("a", "deleted")
    job._begin = lambda: Server("a", "ERROR")
    fleet.run(job)
    assert job.state == DONE


@pytest.mark.parametrize("task", [None, "deleting"])
def test_an_error_that_is_new_is_a_failure(task: str | None) -> None:
    fleet = Fleet(a=[Server("a", "ERROR", task, fault={"message": "It\nbroke."})])
    job = fleet.job("a", "deleted")
    fleet.run(job)
    assert (job.state, job.reason) == (FAILED, "It broke.")


HOST = "OS-EXT-SRV-ATTR:host"


@pytest.mark.parametrize(
    ("before", "after", "state"), [("h1", "h2", "done"), ("h1", "h1", "failed"), (None, None, "done")]
)
def test_what_is_to_move_moves(before: str | None, after: str | None, state: str) -> None:
    fleet = Fleet(a=[Server("a", "ACTIVE", **{HOST: after})])
    job = fleet.job("a", "migrated", moves=True)
    job._begin = lambda: Server("a", "ACTIVE", **{HOST: before})
    fleet.run(job)
    assert job.state == state


def test_a_server_that_is_active_before_nova_says_where() -> None:
    before, *looks = (Server("a", "ACTIVE", **{HOST: host}) for host in ("h1", "h1", "h1", "h2"))
    fleet = Fleet(a=looks)
    job = Job("a", lambda: before, fleet.get, server_waiter("migrated"), moves=True)
    fleet.run(job)
    assert (job.state, job.error) == (DONE, None)


def test_an_interrupt_tells_all(capsys: pytest.CaptureFixture[str]) -> None:
    fleet = Fleet(a=[Server("a", "SHUTOFF")], b=[Server("b", "ACTIVE", "powering-off")], c=[])

    def interrupted(seconds: float) -> None:
        raise KeyboardInterrupt

    jobs = [fleet.job(name) for name in "abc"]
    with pytest.raises(KeyboardInterrupt):
        progress.run(jobs, screen.Screen(), 1, clock=fleet.clock, sleep=interrupted)
    assert capsys.readouterr().err == "done: a\nunder way: b (ACTIVE, powering-off)\nnot begun: c\n"


# Off a terminal


def test_delete_and_wait(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer(status=204)
    a_server(cloud, **{TASK: "deleting"})
    cloud.answer({"itemNotFound": {"code": 404, "message": "gone"}}, status=404)
    result = nova_command("delete", ID, "--poll")
    assert [sent.line for sent in cloud.sent] == [GET, f"DELETE /v2.1/servers/{ID}", GET, GET]
    assert (result.code, result.out) == (0, f"Request to delete server {ID} has been accepted.\n")
    assert result.err == "web: ACTIVE deleting\nweb: deleted after 0:01\n"


@pytest.mark.parametrize(
    ("words", "version", "action", "status"),
    [
        (["start"], "2.latest", {"os-start": None}, "ACTIVE"),
        (["stop"], "2.latest", {"os-stop": None}, "SHUTOFF"),
        (["pause"], "2.latest", {"pause": None}, "PAUSED"),
        (["unpause"], "2.latest", {"unpause": None}, "ACTIVE"),
        (["suspend"], "2.latest", {"suspend": None}, "SUSPENDED"),
        (["resume"], "2.latest", {"resume": None}, "ACTIVE"),
        (["shelve"], "2.latest", {"shelve": None}, "SHELVED_OFFLOADED"),
        (["shelve-offload"], "2.latest", {"shelveOffload": None}, "SHELVED_OFFLOADED"),
        (["unshelve"], "2.latest", {"unshelve": None}, "ACTIVE"),
        (["rescue"], "2.latest", {"rescue": None}, "RESCUE"),
        (["unrescue"], "2.latest", {"unrescue": None}, "ACTIVE"),
        (["resize-confirm"], "2.latest", {"confirmResize": None}, "SHUTOFF"),
        (["resize-revert"], "2.latest", {"revertResize": None}, "ACTIVE"),
        (["live-migration"], "2.68", {"os-migrateLive": {"host": None, "block_migration": "auto"}}, "PAUSED"),
        (["evacuate"], "2.68", {"evacuate": {}}, "ACTIVE"),
        (["reboot", "--concurrency", "3"], "2.latest", {"reboot": {"type": "SOFT"}}, "ACTIVE"),
    ],
)
def test_what_is_waited_for(
    nova_command: Terminal, cloud: Cloud, words: list[str], version: str, action: Any, status: str
) -> None:
    a_server(cloud)
    cloud.answer(status=202)
    a_server(cloud, status=status, **{TASK: None})
    result = nova_command(*words, ID, "--poll", version=version)
    assert [sent.line for sent in cloud.sent] == [GET, ACTION, GET]
    assert cloud.sent[1].body == action
    assert (result.code, result.err) == (0, f"web: {status} after 0:00\n")


@pytest.mark.parametrize("words", [["unpause"], ["start"]])
def test_what_ends_badly(nova_command: Terminal, cloud: Cloud, words: list[str]) -> None:
    a_server(cloud)
    cloud.answer(status=202)
    a_server(cloud, status="ERROR", fault={"message": "Broken."}, **{TASK: None})
    result = nova_command(*words, ID, "--poll")
    assert result.code == 1
    assert result.err.startswith("web: ERROR after 0:00")
    assert result.err.count("Broken.") == 1


def test_several_and_a_summary(nova_command: Terminal, cloud: Cloud) -> None:
    hosts = {"hypervisors": [{"id": "1", "hypervisor_hostname": "h1", "servers": [{"uuid": "A"}, {"uuid": "B"}]}]}
    cloud.answer(hosts)
    cloud.route("GET /v2.1/servers/A", {"server": {"id": "A", "name": "a", "status": "ACTIVE", TASK: None}})
    cloud.route("GET /v2.1/servers/B", {"server": {"id": "B", "name": "b", "status": "ERROR", TASK: None}})
    cloud.route("POST /v2.1/servers/A/action", None, 202)
    cloud.route("POST /v2.1/servers/B/action", None, 202)
    result = nova_command("host-servers-migrate", "h1", "--poll")
    assert result.code == 1
    assert re.sub(r"\d:\d\d", "0:00", result.err).splitlines() == [
        "a: ACTIVE after 0:00",
        "b: ERROR after 0:00",
        "2 in all: 1 done, 1 failed after 0:00",
        "ERROR (CommandError): Not all servers have been moved.",
    ]
    assert "| B           | True               | Error while migrating instance: ERROR |" in result.out


@pytest.mark.parametrize("number", ["0", "-1", "many", ""])
def test_how_many_at_a_time(nova_command: Terminal, cloud: Cloud, number: str) -> None:
    result = nova_command("stop", "--concurrency", number, ID)
    assert (result.code, cloud.sent) == (2, [])


def test_positive() -> None:
    assert positive("12") == 12


# Lines


def under_way(name: str, status: str = "BUILD", task: str = "spawning", percent: int | None = 40) -> Job:
    job = Job(name, lambda: None)
    job.state, job.status, job.task, job.progress = UNDER_WAY, status, task, percent
    return job


@pytest.mark.parametrize(
    ("room", "text"),
    [
        (79, "web-server  BUILD  spawning  40%  1:05"),
        (33, "web-~  BUILD  spawning  40%  1:05"),
        (31, "web-server  BUILD  40%  1:05"),
        (17, "web~  BUILD  1:05"),
        (12, "web-~  BUILD"),
        (8, "web-ser~"),
        (1, "~"),
    ],
)
def test_a_line_fits(room: int, text: str) -> None:
    line = screen.line(under_way("web-server"), 65.0, room, 10)
    assert line == text
    assert len(line) <= room


def test_a_wide_name_takes_its_columns() -> None:
    assert screen.cut("網路伺服器", 6) == "網路~"
    assert screen.line(under_way("網路", percent=None), 0.0, 79, 10) == "網路        BUILD  spawning  0:00"


@pytest.mark.parametrize(
    ("seconds", "text"), [(0, "0:00"), (59, "0:59"), (60, "1:00"), (3599, "59:59"), (3600, "1:00:00")]
)
def test_durations(seconds: int, text: str) -> None:
    assert screen.duration(seconds) == text


@pytest.mark.parametrize(("columns", "rows"), [(80, 2), (40, 3), (10, 7)])
def test_lines_that_a_narrower_window_has_broken(columns: int, rows: int) -> None:
    live = screen.Live(io.StringIO(), colour=False)
    live._shown = ["x" * 50, "網" * 10]
    assert live._back_to_top(columns) == f"\r\x1b[{rows}A"
