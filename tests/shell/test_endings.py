"""How a command ends: errors in one clean line, interrupts, a reader that has gone, a disk that is full."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from typing import Any

import pytest

import novaclient
from tests.shell.conftest import NOVA, Environment, Nova, Process, clean_environment
from tests.support import keystone
from tests.support.cloud import Answer, Cloud, Sent, running

HOSTILE = "evil\x1b[31m\x9b2J\u202egpj.exe\x07\x7f"
CLEAN = r"evil\x1b[31m\x9b2J\u202egpj.exe\x07\x7f"


def server(name: str) -> dict[str, Any]:
    return {"id": "1", "name": name, "status": "ACTIVE", "addresses": {}, "metadata": {}, "flavor": {}, "image": ""}


def test_hostile_names_in_a_table(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    cloud.route("GET /v2.1/servers/detail", {"servers": [server(HOSTILE)]})
    result = nova(v3, "list")
    assert f"| 1  | {CLEAN} | ACTIVE | " in result.out
    assert len({len(line) for line in result.out.splitlines()}) == 1


def test_hostile_names_in_properties(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    cloud.route("GET /v2.1/servers?name=x", {"servers": [{"id": "1", "name": "x"}]})
    cloud.route("GET /v2.1/servers/1", {"server": server("x") | {"description": HOSTILE, HOSTILE: "k"}})
    result = nova(v3, "show", "x")
    assert f"| {CLEAN} " in result.out
    assert f"| description {' ' * (len(CLEAN) - len('description'))}| {CLEAN}" in result.out
    assert "\x1b" not in result.out


@pytest.mark.parametrize(
    ("body", "status", "error"),
    [
        ({"itemNotFound": {"code": 404, "message": f"No\n{HOSTILE}"}}, 404, f"NotFound): No {CLEAN} (HTTP 404)"),
        ({"x": {"message": "\r\nSpoofed"}}, 400, r"BadRequest): \r Spoofed (HTTP 400)"),
        (["x"], 409, "Conflict): n/a (HTTP 409)"),
    ],
)
def test_an_error_is_one_clean_line(
    nova: Nova, v3: Environment, cloud: Cloud, body: Any, status: int, error: str
) -> None:
    cloud.route("GET /v2.1/servers/detail", body, status=status)
    result = nova(v3, "list")
    assert (result.code, result.out, result.err) == (1, "", f"ERROR ({error}\n")


def test_the_request_id_is_named(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    cloud.route("GET /v2.1/servers/detail", {"forbidden": {"message": "No."}}, 403, x_compute_request_id="req-1")
    assert nova(v3, "list").err == "ERROR (Forbidden): No. (HTTP 403) (Request-ID: req-1)\n"


def test_debug_adds_a_traceback_before_the_line(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    cloud.route("GET /v2.1/servers/detail", {"forbidden": {"message": "No."}}, 403)
    lines = nova(v3, "--debug", "list").err.splitlines()
    assert lines[-1] == "ERROR (Forbidden): No. (HTTP 403)"
    assert lines[-2] == "novaclient.exceptions.Forbidden: No. (HTTP 403)"
    assert "Traceback (most recent call last):" in lines


class Silent(Cloud):
    """A cloud whose list of servers never comes: it tells when it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.asked, self.over = threading.Event(), threading.Event()

    def take(self, sent: Sent) -> Answer:
        if sent.line.endswith("/detail"):
            self.asked.set()
            self.over.wait(120)
        return super().take(sent)


@pytest.fixture
def silent() -> Iterator[Silent]:
    """A cloud that can be interrupted."""
    cloud = Silent()
    with running(cloud):
        yield cloud
        cloud.over.set()


def test_an_interrupt(silent: Silent) -> None:
    environment = clean_environment() | keystone.v3(silent)
    pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen([NOVA, "list"], env=environment, text=True, **pipes) as child:  # type: ignore[call-overload]
        assert silent.asked.wait(120)
        child.send_signal(signal.SIGINT)
        assert child.communicate(timeout=120) == ("", "... terminating nova client\n")
    assert child.returncode == 130


# more than a pipe or a buffer takes
MANY = {"servers": [server(f"server-{i}") for i in range(2000)]}


@pytest.mark.parametrize("body", [{"servers": []}, MANY], ids=["short", "long"])
def test_a_reader_that_has_gone(process: Process, v3: Environment, cloud: Cloud, body: Any) -> None:
    cloud.route("GET /v2.1/servers/detail", body)
    reader, writer = os.pipe()
    os.close(reader)
    result = process(v3, "list", stdout=writer)
    os.close(writer)
    assert (result.returncode, result.stderr) == (141, "")


@pytest.mark.parametrize("words", [["help"], ["help", "list"], ["list", "--help"], ["--version"]])
def test_a_reader_of_help_that_has_gone(process: Process, words: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    result = process({}, *words, stdout=writer)
    os.close(writer)
    assert (result.returncode, result.stderr) == (141, "")


@pytest.mark.parametrize("body", [{"servers": []}, MANY], ids=["short", "long"])
def test_a_full_disk(process: Process, v3: Environment, cloud: Cloud, body: Any) -> None:
    cloud.route("GET /v2.1/servers/detail", body)
    with open("/dev/full", "w") as full:
        result = process(v3, "list", stdout=full)
    text = "ERROR (OSError): [Errno 28] No space left on device\n"
    assert (result.returncode, result.stderr) == (1, text)


@pytest.mark.parametrize("words", [["help"], ["list", "--help"], ["--version"]])
def test_help_on_a_full_disk(process: Process, words: list[str]) -> None:
    with open("/dev/full", "w") as full:
        result = process({}, *words, stdout=full)
    text = "ERROR (OSError): [Errno 28] No space left on device\n"
    assert (result.returncode, result.stderr) == (1, text)


# Something that only Python's own end takes apart, and then what a test adds.
_ENDING = """
class Last:
    def __del__(self, write=__import__("os").write):
        write(1, b"taken apart\\n")
last = Last()
{}
from novaclient.shell import run
run()
"""


@pytest.mark.parametrize(
    ("first", "told"),
    [
        ("", ""),
        ("import atexit; atexit.register(print, 'at the end', flush=True)", "at the end\ntaken apart\n"),
        ("import threading", "taken apart\n"),
    ],
)
def test_nothing_is_taken_apart_unless_somebody_waits_for_the_end(first: str, told: str) -> None:
    command = [sys.executable, "-I", "-c", _ENDING.format(first), "--version"]
    done = subprocess.run(command, env=clean_environment(), capture_output=True, text=True, check=True)
    assert done.stdout == f"{novaclient.__version__}\n{told}"


def test_the_exit_code_is_that_of_the_command(process: Process) -> None:
    assert [process({}, *words).returncode for words in (["help"], ["help", "x"], ["x"])] == [0, 1, 2]


def test_no_output_at_all(v3: Environment) -> None:
    command = ["sh", "-c", f"exec '{NOVA}' list >&- 2>&- <&-"]
    assert subprocess.run(command, env=clean_environment() | v3, timeout=60, check=False).returncode == 0
