"""What `nova sandbox status` shows."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from novaclient.sandbox import locks, processes, services, status, supervise
from novaclient.sandbox.instance import Sandbox
from tests.sandbox.host.conftest import collected, sleeper
from tests.support.cloud import Answer, Cloud, Sent, running


class TestStatus:
    @pytest.fixture
    def started(self, box: Sandbox, cloud: Cloud, monkeypatch: pytest.MonkeyPatch) -> set[int]:
        """A sandbox that was started, and answers; what is returned are the pids that live."""
        cloud.route("GET /", {"versions": []}, 300)
        box.record.ports = dict.fromkeys(box.record.ports, urlsplit(cloud.url).port or 0)
        pids = {process: 1000 + number for number, process in enumerate(services.PROCESSES)}
        box.path("run", "processes.json").write_text(json.dumps(pids))
        box.path("run", "up.json").write_text('{"since": 1000.0}')
        alive = set(pids.values())
        monkeypatch.setattr(processes, "has_token", lambda pid, token: pid in alive)
        monkeypatch.setattr(processes, "memory", lambda pid: 2**20)
        return alive

    @pytest.fixture
    def silent(self, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
        """The port of one that takes connections, says nothing, and is soon given up; others may take their time."""
        genuine = supervise.http_status
        monkeypatch.setattr(status, "PATIENCE", 60.0)
        with socket.create_server((services.ADDRESS, 0)) as listener:
            port = listener.getsockname()[1]

            def http_status(url: str, timeout: float) -> int | None:
                return genuine(url, timeout / 300 if urlsplit(url).port == port else timeout)

            monkeypatch.setattr(supervise, "http_status", http_status)
            yield port

    def test_absent(self, data: Path) -> None:
        found = status.look(Sandbox.named("default"))
        assert (found.state, found.exit_code) == ("absent", 3)
        assert status.table(found) == "sandbox `default` is not there; make it with `nova sandbox up`"

    def test_up(self, box: Sandbox, started: set[int], cloud: Cloud) -> None:
        found = status.look(box, now=1065.0)
        assert (found.state, found.exit_code, found.uptime) == ("up", 0, 65.0)
        assert found.memory == len(services.PROCESSES) * 2**20
        text = status.table(found)
        assert text.startswith("sandbox `default` is up, for 1 min 5 s\n")
        assert "in nova" in text
        assert json.loads(found.as_json())["services"][1]["url"] == f"{cloud.url}/v2.1"

    def test_one_died(self, box: Sandbox, started: set[int]) -> None:
        started.remove(box.pids["neutron"])
        found = status.look(box)
        assert (found.state, found.exit_code) == ("broken", 1)
        assert [service.service for service in found.services if service.state == "dead"] == ["neutron"]
        assert f"neutron ended by itself: see {box.log('neutron')}" in status.table(found)

    def test_one_hangs(self, box: Sandbox, started: set[int], silent: int) -> None:
        box.record.ports["neutron"] = silent
        found = status.look(box)
        assert (found.state, found.exit_code) == ("broken", 1)
        silent = [service for service in found.services if service.state != "up"]
        assert [(service.service, service.state, service.pid) for service in silent] == [
            ("neutron", "no answer", box.pids["neutron"])
        ]
        text = status.table(found)
        assert "and not all of it answers\n" in text
        assert f"neutron does not answer: see {box.log('neutron')}\n" in text
        assert text.endswith("\n`nova sandbox down`, and then `nova sandbox up` starts them all again")

    def test_all_hang(self, box: Sandbox, started: set[int], silent: int) -> None:
        box.record.ports = dict.fromkeys(box.record.ports, silent)
        found = status.look(box)
        assert (found.state, {service.state for service in found.services}) == ("broken", {"no answer"})

    def test_one_hangs_and_another_died(self, box: Sandbox, started: set[int], silent: int) -> None:
        started.remove(box.pids["glance"])
        box.record.ports["neutron"] = silent
        text = status.table(status.look(box))
        assert f"\nglance ended by itself: see {box.log('glance')}\n" in text
        assert f"\nneutron does not answer: see {box.log('neutron')}\n`nova sandbox up` starts them all again" in text

    def test_they_are_asked_side_by_side(
        self, box: Sandbox, started: set[int], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(status, "PATIENCE", 20.0)
        together = threading.Barrier(len(services.SERVICES), timeout=status.PATIENCE)

        def take(sent: Sent) -> Answer:
            # nobody is answered before all are asked
            together.wait()
            return Answer({"versions": []}, 300)

        with running() as cloud:
            cloud.take = take  # type: ignore[method-assign]
            box.record.ports = dict.fromkeys(box.record.ports, urlsplit(cloud.url).port or 0)
            assert status.look(box).state == "up"

    def test_one_that_is_in_trouble_answers(self, box: Sandbox, started: set[int], cloud: Cloud) -> None:
        cloud.route("GET /", {}, 503)
        assert status.look(box).state == "up"

    def test_what_is_no_http_is_no_answer(self) -> None:
        with socket.create_server((services.ADDRESS, 0)) as listener:
            asked = threading.Thread(target=_say, args=(listener, b"220 mail here\r\n"))
            asked.start()
            assert supervise.http_status(f"http://127.0.0.1:{listener.getsockname()[1]}", 5) is None
            asked.join()

    def test_all_gone_after_a_restart_of_the_machine(self, box: Sandbox, started: set[int]) -> None:
        started.clear()
        found = status.look(box)
        assert (found.state, found.exit_code) == ("down", 3)
        assert {(service.state, service.pid) for service in found.services} == {("down", None)}

    def test_the_command_that_started_it_was_killed(self, box: Sandbox) -> None:
        with collected(sleeper(box.record.token)) as process:
            found = status.look(box)
            assert (found.state, found.exit_code, found.uptime) == ("broken", 1, None)
            box.path("run", "processes.json").write_text(json.dumps({"nova": process.pid}))
            found = status.look(box)
            assert [service.service for service in found.services if service.pid == process.pid] == [
                "nova",
                "placement",
            ]
        text = status.table(found)
        assert text.startswith("sandbox `default` is half started: the command that was at work on it was killed\n")
        assert text.endswith("\n`nova sandbox up` starts them all again")
        assert status.look(box).state == "down"

    def test_a_clock_that_was_put_back(self, box: Sandbox, started: set[int]) -> None:
        assert status.look(box, now=900.0).uptime == 0.0

    def test_another_command_at_work(self, box: Sandbox) -> None:
        with locks.exclusive(box.lock):
            found = status.look(box)
        assert (found.state, found.exit_code) == ("starting", 3)

    @pytest.mark.parametrize(
        ("seconds", "text"), [(0.4, "0 s"), (59, "59 s"), (60, "1 min"), (3_725, "1 h 2 min"), (90_061, "1 d 1 h")]
    )
    def test_duration(self, seconds: float, text: str) -> None:
        assert status.duration(seconds) == text


def _say(listener: socket.socket, words: bytes) -> None:
    connection, _ = listener.accept()
    with connection:
        connection.recv(1 << 16)
        connection.sendall(words)
