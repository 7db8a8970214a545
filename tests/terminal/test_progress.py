"""`--poll` on a terminal: live lines, several servers, narrow windows, no colour."""

from __future__ import annotations

import re

import pytest

from tests.support.window import NOVA, Window
from tests.terminal.conftest import Fleet, Open

CLOCK = re.compile(r"\b\d+:\d\d\b")
BOOT = ("boot", "--flavor", "1", "--boot-volume", "V", "--nic", "none", "--poll", "web")
FLAVOR = {"flavor": {"id": "1", "name": "m1.tiny"}}


def said(window: Window) -> list[str]:
    """The lines of a window, whatever time it took; without the tables of boot."""
    return [CLOCK.sub("0:00", line) for line in window.lines if not line.startswith(("|", "+"))]


def server_actions(fleet: Fleet) -> list[str]:
    return [sent.line for sent in fleet.sent if sent.line.startswith(("POST /v2.1/servers", "DELETE"))]


def test_one_server(fleet: Fleet, window: Open) -> None:
    fleet.route("GET /v2.1/flavors/1", FLAVOR)
    fleet.put("web", "BUILD", "spawning", progress=40)
    boot = window(*BOOT)
    boot.until(lambda w: any(re.fullmatch(r"web  BUILD  spawning  40%  \d:\d\d", line) for line in w.lines))
    fleet.put("web", "ACTIVE")
    assert boot.ends() == 0
    assert said(boot) == ["web: ACTIVE after 0:00"]


def test_the_time_passes(fleet: Fleet, window: Open) -> None:
    fleet.put("web", "REBOOT", "rebooting")
    reboot = window("reboot", "--poll", "web")
    for time in ("0:00", "0:01", "0:02"):
        reboot.shows(f"web  REBOOT  rebooting  {time}")
    assert sum("rebooting" in line for line in reboot.lines) == 1


def test_the_fault_is_told_once(fleet: Fleet, window: Open) -> None:
    fleet.route("GET /v2.1/flavors/1", FLAVOR)
    fleet.put("web", "BUILD", "scheduling")
    boot = window(*BOOT, columns=160)
    boot.shows("web  BUILD  scheduling")
    fleet.put("web", "ERROR", fault={"message": "No valid host was found.", "code": 500})
    assert boot.ends() == 1
    first, error = said(boot)
    assert first == "web: ERROR after 0:00"
    assert error.startswith("ERROR (ResourceInErrorState): ")
    assert error.count("No valid host was found.") == 1


def test_several_servers(fleet: Fleet, window: Open) -> None:
    for name in ("a", "bb", "c"):
        fleet.put(name, "ACTIVE", "powering-off")
    stop = window("stop", "--poll", "a", "bb", "c", "none")
    stop.shows("4 in all: 1 failed, 3 under way")
    assert said(stop)[0] == "none: failed after 0:00: No server with a name or ID of 'none' exists."
    fleet.put("bb", "SHUTOFF")
    stop.shows("4 in all: 1 done, 1 failed, 2 under way")
    fleet.put("a", "SHUTOFF")
    fleet.put("c", "ERROR", fault={"message": "Broken."})
    assert stop.ends() == 1
    *lines, summary, error = said(stop)
    assert sorted(lines[1:]) == ["a: SHUTOFF after 0:00", "bb: SHUTOFF after 0:00", "c: ERROR after 0:00: Broken."]
    assert summary == "4 in all: 2 done, 2 failed after 0:00"
    assert error == "ERROR (CommandError): Unable to stop the specified server(s)."


def test_all_servers_of_one_boot(fleet: Fleet, window: Open) -> None:
    fleet.route("GET /v2.1/flavors/1", FLAVOR)
    fleet.put("web-1", "BUILD", "scheduling")
    fleet.put("web-2", "BUILD", "scheduling")
    fleet.put("web-3", "BUILD", "scheduling")
    fleet.put("web-9", "BUILD", "scheduling")
    # one of an earlier boot by the same name
    fleet.put("web-4", "BUILD", "scheduling", created="2025-12-31T23:59:59Z")
    boot = window(*BOOT, "--min-count", "2", "--max-count", "4")
    boot.shows("3 in all: 3 under way")
    for number in (1, 2, 3):
        fleet.put(f"web-{number}", "ACTIVE")
    assert boot.ends() == 0
    assert said(boot)[-1] == "3 in all: 3 done after 0:00"


def test_deleted_is_gone(fleet: Fleet, window: Open) -> None:
    fleet.put("a", "ERROR", "deleting")
    fleet.put("b", "ACTIVE", "deleting")
    delete = window("delete", "a", "b", "--poll")
    delete.shows("2 in all: 2 under way")
    fleet.remove("a")
    # Nova shows it a little longer, to an administrator
    fleet.put("b", "DELETED")
    assert delete.ends() == 0
    assert said(delete)[-1] == "2 in all: 2 done after 0:00"
    assert {"a: deleted after 0:00", "b: deleted after 0:00"} == set(said(delete)[:-1])


def test_only_so_many_at_a_time(fleet: Fleet, window: Open) -> None:
    for name in "abc":
        fleet.put(name, "ACTIVE", "powering-off")
    stop = window("stop", "--poll", "--concurrency", "2", *"abc")
    stop.shows("3 in all: 2 under way, 1 not begun")
    fleet.wait_for("GET /v2.1/servers/b", 3)
    assert server_actions(fleet) == [f"POST /v2.1/servers/{name}/action" for name in "ab"]
    fleet.put("a", "SHUTOFF")
    fleet.wait_for("POST /v2.1/servers/c/action")


HOSTS = {"hypervisors": [{"id": "1", "hypervisor_hostname": "h1", "servers": [{"uuid": name} for name in "abc"]}]}
SEARCH = "GET /v2.1/os-hypervisors?hypervisor_hostname_pattern=h1&with_servers=True"
ON = "OS-EXT-SRV-ATTR:host"


@pytest.mark.parametrize(
    ("command", "heading"),
    [
        ("host-evacuate", "Evacuate Accepted"),
        ("host-evacuate-live", "Live Migration Accepted"),
        ("host-servers-migrate", "Migration Accepted"),
    ],
)
def test_all_servers_of_a_host(fleet: Fleet, window: Open, command: str, heading: str) -> None:
    fleet.route(SEARCH, HOSTS)
    fleet.route("POST /v2.1/servers/b/action", {"conflictingRequest": {"message": "It is locked"}}, 409)
    for name in "abc":
        fleet.put(name, "MIGRATING", "migrating", **{ON: "h1"})
    move = window(command, "h1", "--poll", columns=120)
    move.shows("3 in all: 1 failed, 2 under way")
    fleet.put("a", "ACTIVE", **{ON: "h2"})
    fleet.put("c", "ACTIVE", **{ON: "h1"})
    assert move.ends() == 1
    lines = [CLOCK.sub("0:00", line) for line in move.lines]
    assert "a: ACTIVE after 0:00" in lines
    assert "c: ACTIVE, failed after 0:00: it is still on h1" in lines
    assert "3 in all: 1 done, 2 failed after 0:00" in lines
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines if line.startswith("|")]
    assert [row[0] for row in rows] == ["Server UUID", "a", "b", "c"]
    assert [row[1] for row in rows] == [heading, "True", "False", "True"]
    assert rows[2][2].endswith("It is locked (HTTP 409)")
    assert rows[3][2].endswith("it is still on h1")


def test_a_narrow_window(fleet: Fleet, window: Open) -> None:
    fleet.put("a-rather-long-name", "ACTIVE", "powering-off")
    fleet.put("網路伺服器的名稱", "ACTIVE", "powering-off")
    stop = window("stop", "--poll", "a-rather-long-name", "網路伺服器的名稱", columns=24)
    stop.shows("2 in all: 2 under way")
    stop.until(lambda w: sum("ACTIVE" in line for line in w.visible) == 2)
    first, second, _summary = (CLOCK.sub("0:00", line) for line in stop.visible if line)
    assert first == "a-rather~  ACTIVE  0:00"
    # pyte gives a wide character two cells, the second of them empty
    assert second.replace(" ", "").startswith("網路伺")
    assert second.endswith("ACTIVE  0:00")
    stop.until(lambda w: any("0:02" in line for line in w.visible))
    assert len([line for line in stop.visible if line]) == 3


def test_a_window_of_few_rows(fleet: Fleet, window: Open) -> None:
    for name in "abcdef":
        fleet.put(name, "ACTIVE", "powering-off")
    stop = window("stop", "--poll", *"abcdef", rows=4)
    stop.shows("6 in all: 6 under way (4 not shown)")
    assert [line[:1] for line in stop.visible] == ["a", "b", "6", ""]
    for name in "abcdef":
        fleet.put(name, "SHUTOFF")
    assert stop.ends() == 0
    assert said(stop) == [*(f"{name}: SHUTOFF after 0:00" for name in "abcdef"), "6 in all: 6 done after 0:00"]


def test_a_window_that_becomes_narrow(fleet: Fleet, window: Open) -> None:
    fleet.put("a-name-of-some-length", "ACTIVE", "powering-off")
    stop = window("stop", "--poll", "a-name-of-some-length", columns=60)
    stop.shows("a-name-of-some-length  ACTIVE  powering-off  0:00")
    stop.resize(24, 20)
    stop.until(lambda w: any(re.fullmatch(r"\S+~  ACTIVE  0:0\d", line) for line in w.visible))
    assert all(len(line) < 20 for line in stop.visible)


ESCAPES = re.compile(rb"\x1b\[[0-9;]*m")


@pytest.mark.parametrize(
    ("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True)]
)
def test_colours(fleet: Fleet, window: Open, environment: dict[str, str], coloured: bool) -> None:
    fleet.put("web", "SHUTOFF")
    stop = window("stop", "--poll", "web", **environment)
    assert stop.ends() == 0
    assert bool(ESCAPES.search(stop.raw)) == coloured
    assert said(stop) == ["web: SHUTOFF after 0:00"]


def test_a_terminal_that_can_do_nothing(fleet: Fleet, window: Open) -> None:
    fleet.put("web", "ACTIVE", "powering-off")
    stop = window("stop", "--poll", "web", TERM="dumb")
    stop.shows("web: ACTIVE powering-off")
    fleet.put("web", "SHUTOFF")
    assert stop.ends() == 0
    assert b"\x1b" not in stop.raw
    assert said(stop) == ["web: ACTIVE powering-off", "web: SHUTOFF after 0:00"]


def test_hostile_names(fleet: Fleet, window: Open) -> None:
    server = "5d4f0f94-5c36-4a5b-8c1e-2f0a5c2a9d11"
    fleet.put(server, "SHUTOFF", name="\x1b]0;owned\x07\u202eevil")
    stop = window("stop", "--poll", server, NO_COLOR="1")
    assert stop.ends() == 0
    assert said(stop) == [r"\x1b]0;owned\x07\u202eevil: SHUTOFF after 0:00"]


def test_nothing_flickers(fleet: Fleet, window: Open) -> None:
    fleet.put("web", "ACTIVE", "powering-off")
    stop = window("stop", "--poll", "web")
    stop.shows("0:02")
    # every piece that clears what stands below comes behind the new text: no frame is empty in between
    frames = stop.raw.split(b"\x1b[J")
    assert len(frames) > 3
    assert all(b"web" in frame for frame in frames[:-1])


def test_data_in_a_pipe_and_progress_on_the_terminal(fleet: Fleet, window: Open, tmp_path: object) -> None:
    fleet.route("GET /v2.1/flavors/1", FLAVOR)
    fleet.put("web", "BUILD", "spawning")
    boot = window("-c", f'"$@" -f value -c id > "{tmp_path}/out"', "sh", NOVA, *BOOT, program="/bin/sh")
    boot.shows("web  BUILD  spawning")
    fleet.put("web", "ACTIVE")
    assert boot.ends() == 0
    with open(f"{tmp_path}/out", newline="") as out:
        assert out.read() == "web\n"


def test_off_a_terminal_all_is_as_ever(fleet: Fleet, window: Open, tmp_path: object) -> None:
    fleet.put("web", "ACTIVE")
    reboot = window("-c", f'"$@" > "{tmp_path}/out"', "sh", NOVA, "reboot", "--poll", "web", program="/bin/sh")
    assert reboot.ends() == 0
    assert reboot.raw == b""
    with open(f"{tmp_path}/out", newline="") as out:
        accepted, _blank, *rest = out.read().split("\n")
    assert accepted == "Request to reboot server web (web) has been accepted."
    assert rest == ["\rServer rebooting...", "Finished", "Wait for server web (web) reboot.", ""]
