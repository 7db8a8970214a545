"""Processes that are known by their token."""

from __future__ import annotations

import os
import platform
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from novaclient.sandbox import ports, processes
from novaclient.sandbox.errors import SandboxError
from tests.sandbox.host.conftest import collected, sleeper


class TestProcesses:
    def test_ours_by_its_token_only(self) -> None:
        with collected(sleeper("abc")) as process:
            assert processes.has_token(process.pid, "abc")
            assert not processes.has_token(process.pid, "ab")
            assert not processes.has_token(process.pid, "other")
            assert processes.find("abc") == [process.pid]
        assert not processes.has_token(process.pid, "abc")

    def test_a_pid_that_belongs_to_another_program_now_is_not_ours(self) -> None:
        assert not processes.has_token(os.getpid(), "abc")
        assert not processes.has_token(1, "abc")

    def test_one_that_ended_and_was_not_collected_is_dead(self) -> None:
        with collected(sleeper("abc")) as process:
            process.kill()
            os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
            assert not processes.has_token(process.pid, "abc")

    def test_end_takes_children_too_and_nothing_else(self) -> None:
        child = f"import subprocess; subprocess.Popen([{sys.executable!r}, '-c', 'import signal; signal.pause()'])"
        with collected(sleeper("abc", child)), collected(sleeper("other")) as other:
            assert len(processes.find("abc")) == 2
            assert processes.end("abc") == 2
            assert processes.find("abc") == []
            assert other.poll() is None

    def test_end_kills_what_ignores_the_request(self) -> None:
        times = iter([0.0, 1.0, 1.0])
        with collected(sleeper("abc", "signal.signal(signal.SIGTERM, signal.SIG_IGN)")) as process:
            processes.end("abc", grace=1.0, clock=lambda: next(times, 1.0))
            assert process.wait() == -signal.SIGKILL

    def test_end_waits_until_the_ports_are_free(self) -> None:
        """A process loses its environment, by which we know it, before its ports. Here its last thread keeps them."""
        code = """
import ctypes, os, socket, threading
listener = socket.create_server(("127.0.0.1", 0))
def last():
    sys.stdin.read()
    os._exit(0)
threading.Thread(target=last).start()
signal.signal(signal.SIGTERM, lambda *_: ctypes.CDLL(None).syscall(EXIT, 0))  # of this thread only
print(listener.getsockname()[1], flush=True)
""".replace("EXIT", str({"x86_64": 60}.get(platform.machine(), 93)))
        reader, writer = os.pipe()
        with open(writer, "w") as stays, open(reader) as stdin:
            process = subprocess.Popen(
                [sys.executable, "-c", f"import signal, sys{code}\nwhile True: signal.pause()"],
                env={**os.environ, processes.TOKEN: "abc"},
                stdin=stdin,
                stdout=subprocess.PIPE,
                text=True,
            )
            with collected(process):
                assert process.stdout is not None
                port = int(process.stdout.readline())

                def sleep(_: float) -> None:
                    if not (stays.closed or processes.has_token(process.pid, "abc")):
                        assert not ports.is_free(port)
                        stays.close()

                assert processes.end("abc", sleep=sleep) == 1
                assert ports.is_free(port)
                assert process.wait() == 0

    def test_end_of_nothing(self) -> None:
        assert processes.end("nobody has this") == 0

    def test_the_token_is_in_no_argument(self) -> None:
        with collected(sleeper("abc")) as process:
            assert b"abc" not in Path(f"/proc/{process.pid}/cmdline").read_bytes()

    def test_memory(self) -> None:
        assert (processes.memory(os.getpid()) or 0) > 1_000_000
        assert processes.memory(2**30) is None

    def test_without_proc(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.setattr(processes, "PROC", tmp_path / "none")
        with pytest.raises(SandboxError, match="Linux only"):
            processes.find("abc")
