"""Ctrl-C: what is told, what is not sent any more; and terminals and pipes that go away."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.window import NOVA, Window
from tests.terminal.conftest import Fleet, Open


def told(window: Window) -> list[str]:
    """The lines from the interrupt on."""
    lines = [line.removeprefix("^C") for line in window.lines]
    first = next(i for i, line in enumerate(lines) if line.startswith(("done:", "failed:", "under way:", "asked for")))
    return lines[first:]


def test_in_the_middle_of_many(fleet: Fleet, window: Open) -> None:
    for name in "abcd":
        fleet.put(name, "ACTIVE", "powering-off")
    fleet.put("a", "SHUTOFF")
    stop = window("stop", "--poll", "none", *"abcd", "--concurrency", "2", columns=120)
    stop.shows("5 in all: 1 done, 1 failed, 2 under way, 1 not begun")
    # both have been looked at
    stop.until(lambda w: sum("powering-off" in line for line in w.visible) == 2)
    stop.child.sendintr()
    assert stop.ends() == 130
    assert told(stop) == [
        "done: a",
        "failed: none (No server with a name or ID of 'none' exists.)",
        "under way: b (ACTIVE, powering-off), c (ACTIVE, powering-off)",
        "not begun: d",
        "... terminating nova client",
    ]
    assert not any("servers/d" in sent.line for sent in fleet.sent)


def test_while_a_request_is_on_its_way(fleet: Fleet, window: Open) -> None:
    for name in "abc":
        fleet.put(name, "ACTIVE", "deleting")
    fleet.stuck.add("DELETE /v2.1/servers/b")
    delete = window("delete", "--poll", *"abc")
    fleet.wait_for("DELETE /v2.1/servers/b")
    delete.child.sendintr()
    assert delete.ends() == 130
    assert told(delete)[1:] == ["asked for, no answer yet: b", "not begun: c", "... terminating nova client"]
    assert fleet.sent[-1].line == "DELETE /v2.1/servers/b"


def test_one_server_that_is_waited_for(fleet: Fleet, window: Open) -> None:
    fleet.put("web", "REBOOT", "rebooting")
    reboot = window("reboot", "--poll", "web")
    reboot.shows("web  REBOOT  rebooting")
    reboot.child.sendintr()
    assert reboot.ends() == 130
    assert told(reboot) == ["under way: web (REBOOT, rebooting)", "... terminating nova client"]


def test_many_without_waiting(fleet: Fleet, window: Open) -> None:
    for name in "abc":
        fleet.put(name, "ACTIVE")
    fleet.stuck.add("DELETE /v2.1/servers/b")
    delete = window("delete", *"abc")
    fleet.wait_for("DELETE /v2.1/servers/b")
    delete.child.sendintr()
    assert delete.ends() == 130
    assert told(delete) == ["done: a", "asked for, no answer yet: b", "not begun: c", "... terminating nova client"]


@pytest.mark.parametrize("options", [[], ["--poll"]])
def test_all_servers_of_a_host(fleet: Fleet, window: Open, options: list[str]) -> None:
    hosts = [{"id": "1", "hypervisor_hostname": "h1", "servers": [{"uuid": name} for name in "abc"]}]
    fleet.route("GET /v2.1/os-hypervisors?hypervisor_hostname_pattern=h1&with_servers=True", {"hypervisors": hosts})
    for name in "abc":
        fleet.put(name, "ACTIVE", "migrating")
    fleet.stuck.add("POST /v2.1/servers/b/action")
    move = window("host-evacuate-live", "h1", *options)
    fleet.wait_for("POST /v2.1/servers/b/action")
    move.child.sendintr()
    assert move.ends() == 130
    first = "under way: a" if options else "done: a"
    assert told(move) == [first, "asked for, no answer yet: b", "not begun: c", "... terminating nova client"]


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        (["reboot", "--poll", "a", "b", "c"], ["done: a", "under way: b, c"]),
        (["resize", "b", "1", "--poll"], ["under way: b"]),
    ],
)
def test_off_a_terminal(fleet: Fleet, window: Open, tmp_path: Path, words: list[str], lines: list[str]) -> None:
    fleet.route("GET /v2.1/flavors?is_public=None", {"flavors": [{"id": "1", "name": "1"}]})
    fleet.route("GET /v2.1/flavors/1", {"flavor": {"id": "1", "name": "1"}})
    fleet.put("a", "ACTIVE")
    fleet.put("b", "REBOOT", "rebooting")
    fleet.put("c", "REBOOT", "rebooting")
    command = window("-c", f'exec "$@" > "{tmp_path}/out"', "sh", NOVA, *words, program="/bin/sh")
    fleet.wait_for("GET /v2.1/servers/b", 3)
    command.child.sendintr()
    assert command.ends() == 130
    assert told(command) == [*lines, "... terminating nova client"]


def test_one_that_cannot_be_looked_at(fleet: Fleet, window: Open) -> None:
    fleet.put("a", "ACTIVE", "powering-off")
    fleet.put("b", "ACTIVE", "powering-off")
    stop = window("stop", "--poll", "a", "b", columns=200)
    stop.until(lambda w: sum("powering-off" in line for line in w.visible) == 2)
    fleet.route("GET /v2.1/servers/a", {"computeFault": {"message": "Broken"}}, 500)
    stop.shows("Broken (HTTP 500)")
    fleet.put("b", "SHUTOFF")
    assert stop.ends() == 1
    assert any(line.startswith("2 in all: 1 done, 1 failed after ") for line in stop.lines)


def test_the_password_and_then_the_progress(fleet: Fleet, window: Open) -> None:
    fleet.put("web", "ACTIVE", "powering-off")
    stop = window("stop", "--poll", "web", OS_PASSWORD="")
    stop.shows("OS Password:")
    stop.child.sendline("asked-for")
    stop.shows("web  ACTIVE  powering-off")
    fleet.put("web", "SHUTOFF")
    assert stop.ends() == 0
    assert b"asked-for" not in stop.raw
    login = next(sent for sent in fleet.sent if sent.line == "POST /v3/auth/tokens")
    assert login.body["auth"]["identity"]["password"]["user"]["password"] == "asked-for"


def test_a_reader_that_has_gone(fleet: Fleet, window: Open) -> None:
    fleet.put("web", "SHUTOFF")
    script = 'exec 3> >(true); wait $!; exec "$@" >&3'
    stop = window("-c", script, "bash", NOVA, "stop", "--poll", "web", program="/bin/bash")
    assert stop.ends() == 141
    assert [line.partition(" after")[0] for line in stop.lines] == ["web: SHUTOFF"]
