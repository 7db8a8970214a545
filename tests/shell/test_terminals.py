"""Terminals, pipes, encodings, signals and homes of all kinds: real processes, whose output is taken as bytes."""

from __future__ import annotations

import os
import re
import signal
import subprocess
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from novaclient.cli import output, watch
from tests.shell.conftest import NOVA, Environment, Nova, clean_environment, without
from tests.shell.test_endings import CLEAN, HOSTILE, Silent, server, silent  # noqa: F401  a fixture
from tests.support import keystone
from tests.support.cloud import Cloud
from tests.support.window import Window

FORGED = f"{HOSTILE}\nERROR (Forged): \x85\u2028\x00"
SHOWN = rf"{CLEAN}\nERROR (Forged): \x85\u2028\x00"


def run(environment: Environment, *words: str | bytes, **more: Any) -> subprocess.CompletedProcess[bytes]:
    """The command as a process."""
    pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | more
    return subprocess.run([NOVA, *words], env=clean_environment() | environment, timeout=60, check=False, **pipes)


@pytest.fixture
def forged(cloud: Cloud, v3: Environment) -> Environment:
    """A cloud with one server, whose name is to do harm."""
    found = server(FORGED) | {"OS-EXT-STS:task_state": None, "fault": {"message": FORGED}, "tags": [FORGED]}
    cloud.route("GET /v2.1/servers/detail", {"servers": [found]})
    cloud.route("GET /v2.1/servers?name=x", {"servers": [{"id": "1", "name": "x"}]})
    cloud.route("GET /v2.1/servers/1", {"server": found})
    cloud.route("POST /v2.1/servers/1/action", None, 202)
    cloud.route("DELETE /v2.1/servers/1", None, 204)
    return v3


@pytest.mark.parametrize("form", ["table", "wide", "json", "jsonl", "yaml", "csv", "value"])
@pytest.mark.parametrize("words", [["list"], ["show", "x"], ["show", "--wrap", "10", "x"]], ids=" ".join)
def test_no_form_lets_a_name_act(nova: Nova, forged: Environment, form: str, words: list[str]) -> None:
    """To a terminal or into a pipe: what is read now may be shown later."""
    result = nova(forged, *words, "--format", form)
    assert (result.code, result.err) == (0, "")
    assert not re.search(output._UNSAFE, result.out)
    assert "gpj.exe" in result.out.replace("\n", "") or "--wrap" in words


def test_progress_lets_no_name_act(nova: Nova, forged: Environment) -> None:
    result = nova(forged, "start", "--poll", "x")
    for text in (result.out, result.err):
        assert not re.search(output._UNSAFE, text)
        assert not [line for line in text.splitlines() if line.startswith("ERROR (Forged)")]
    assert SHOWN in result.out + result.err


def test_a_message_has_one_line(nova: Nova, forged: Environment, cloud: Cloud) -> None:
    line = f"GET /v2.1/servers?name={FORGED.replace(' ', '+')}"
    cloud.route(line, {"servers": [{"id": "1", "name": FORGED}]})
    result = nova(forged, "delete", FORGED)
    assert (result.err, result.code, result.out) == ("", 0, f"Request to delete server {SHOWN} has been accepted.\n")
    cloud.route(line, {"servers": []})
    result = nova(forged, "delete", FORGED)
    assert (result.code, len(result.err.splitlines())) == (1, 2)


def test_what_is_said_beside_lets_no_id_act(nova: Nova, forged: Environment, cloud: Cloud) -> None:
    """IDs too are what the cloud says they are."""
    action = {"action": "create", "request_id": FORGED, "message": None, "start_time": "2026-01-01T00:00:00Z"}
    link = [{"rel": "next", "href": "http://nova/?marker=x"}]
    cloud.route("GET /v2.1/servers/1/os-instance-actions", {"instanceActions": [action], "links": link})
    cloud.route("GET /v2.1/os-aggregates", {"aggregates": [{"id": FORGED, "name": "y", "hosts": [], "metadata": {}}]})
    cloud.route(f"DELETE /v2.1/os-aggregates/{FORGED}", None, 200)
    said = [nova(forged, "instance-action-list", "x").err, nova(forged, "aggregate-delete", "y").out]
    for text in said:
        assert SHOWN in text
        assert not re.search(output._UNSAFE, text)


def test_progress_lets_no_number_act(capsys: pytest.CaptureFixture[str]) -> None:
    states = iter([{"status": "BUILD", "progress": FORGED}, {"status": "ACTIVE"}])
    watch.poll(lambda _id: SimpleNamespace(**next(states)), "x", "building", ["active"], True, lambda _seconds: None)
    assert f"{SHOWN}% complete" in capsys.readouterr().out


CONSOLE = "\x1b[32mOK\x1b[0m\t\x1b]0;title\x07login:\r\r\n\x1b[2Jlate\rr"


def test_a_console_is_data_in_a_pipe(nova: Nova, forged: Environment, cloud: Cloud) -> None:
    cloud.route("POST /v2.1/servers/1/action", {"output": CONSOLE})
    assert nova(forged, "console-log", "x").out == f"{CONSOLE}\n"


@pytest.mark.parametrize("form", [[], ["-f", "wide"]])
def test_a_console_does_not_act_on_a_terminal(forged: Environment, cloud: Cloud, form: list[str]) -> None:
    cloud.route("POST /v2.1/servers/1/action", {"output": CONSOLE})
    window = Window([*form, "console-log", "x"], clean_environment() | forged)
    assert window.ends() == 0
    assert window.raw == b"\x1b[32mOK\x1b[0m\t\\x1b]0;title\\x07login:\r\n\\x1b[2Jlate\\rr\r\n"


@pytest.mark.parametrize(
    "encoding",
    [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}],
    ids=["ascii", "C"],
)
def test_an_output_that_knows_no_such_letters(v3: Environment, cloud: Cloud, encoding: Environment) -> None:
    cloud.route("GET /v2.1/servers/detail", {"servers": [server("日本")]})
    result = run(v3 | encoding, "list")
    assert (result.returncode, result.stderr) == (0, b"")
    assert rb"\u65e5\u672c" in result.stdout


def test_an_argument_that_is_no_utf8(v3: Environment, cloud: Cloud) -> None:
    """It is sent as the bytes that it is, and shown so that it can be read."""
    cloud.route("GET /v2.1/servers?name=\ufffd", {"servers": []})
    result = run(v3, "show", b"\xff")
    assert cloud.sent[-1].raw == "GET /v2.1/servers?name=%FF"
    assert (result.returncode, result.stdout) == (1, b"")
    assert result.stderr == b"ERROR (CommandError): No server with a name or ID of '\\udcff' exists.\n"


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [
        ("new\nnew\n", 0, b""),
        ("new\nold\n", 1, b"ERROR (CommandError): Passwords do not match.\n"),
        ("new\n", 1, b"ERROR (CommandError): No password was given\n"),
        ("", 1, b"ERROR (CommandError): No password was given\n"),
    ],
)
def test_a_password_from_a_pipe(
    forged: Environment, cloud: Cloud, tmp_path: Path, typed: str, code: int, said: bytes
) -> None:
    file = tmp_path / "typed"
    file.write_text(typed)
    with file.open() as pipe:
        result = run(forged, "set-password", "x", stdin=pipe, start_new_session=True)
    assert (result.returncode, result.stdout, result.stderr) == (code, b"", said)
    sent = [request.body for request in cloud.sent if request.line.endswith("/action")]
    assert sent == ([{"changePassword": {"adminPass": "new"}}] if code == 0 else [])


@pytest.mark.parametrize("columns", ["1", "0", "-7", "wide", "", "9" * 30])
def test_a_terminal_of_an_odd_width(v3: Environment, columns: str) -> None:
    environment = v3 | {"COLUMNS": columns, "LINES": columns}
    assert (run(environment, "list").returncode, run(environment, "help", "list").returncode) == (0, 0)
    usage = run(environment, "show")
    assert (usage.returncode, usage.stderr.startswith(b"usage: nova show")) == (2, True)


HOMES = ["", "{tmp}/nobody/home", "/dev/null", "/proc"]


@pytest.mark.parametrize("home", HOMES)
def test_a_home_of_no_use(v3: Environment, tmp_path: Path, home: str) -> None:
    home = home.format(tmp=tmp_path)
    environment = without(clean_environment() | v3, "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "HOME")
    # without one it is what the system knows as the home of the user, in which no test leaves anything
    environment |= {"HOME": home} if home else {"OS_CACHE": "0"}
    for words in (["list"], ["list"], ["--os-cloud", "none", "list"]):
        result = subprocess.run(
            [NOVA, *words], env=environment, capture_output=True, timeout=60, check=False, stdin=subprocess.DEVNULL
        )
        assert result.returncode == (1 if "none" in words else 0), result.stderr
        assert b"Traceback" not in result.stderr
        # and after a blank line which clouds there are
        assert len(result.stderr.partition(b"\n\n")[0].splitlines()) <= 2, result.stderr


def test_a_folder_that_is_gone(v3: Environment, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    command = ["sh", "-c", f"rmdir '{gone}' && exec '{NOVA}' list"]
    result = subprocess.run(
        command, cwd=gone, env=clean_environment() | v3, capture_output=True, timeout=60, check=False
    )
    assert (result.returncode, result.stderr) == (0, b"")


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- 2>&-"])
@pytest.mark.parametrize("words", ["list", "show nobody", "nonsense", "--debug list", "list -f json"])
def test_streams_that_are_closed(v3: Environment, cloud: Cloud, closed: str, words: str) -> None:
    """Exit codes are what they are, and no stream has what is another's."""
    cloud.route("GET /v2.1/servers?name=nobody", {"servers": []})
    command = ["sh", "-c", f"exec '{NOVA}' {words} {closed}"]
    result = subprocess.run(command, env=clean_environment() | v3, capture_output=True, timeout=60, check=False)
    assert result.returncode == {"show nobody": 1, "nonsense": 2}.get(words, 0), result.stderr
    if "2" in closed:
        assert b"ERROR" not in result.stdout
        assert b"usage" not in result.stdout
        assert b"REQ" not in result.stdout
    assert b"Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("number", "code", "said"),
    [(signal.SIGINT, 130, b"... terminating nova client\n"), (signal.SIGTERM, -signal.SIGTERM, b"")],
)
@pytest.mark.parametrize("words", [["list"], ["-f", "json", "list"], ["list", "--limit", "-1"]], ids=" ".join)
def test_signals(silent: Silent, number: int, code: int, said: bytes, words: list[str]) -> None:  # noqa: F811
    environment = clean_environment() | keystone.v3(silent)
    pipes: Any = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen([NOVA, *words], env=environment, **pipes) as child:
        assert silent.asked.wait(120)
        child.send_signal(number)
        assert child.communicate(timeout=120) == (b"", said)
    assert child.returncode == code


@pytest.mark.parametrize(
    "words", [["list", "-f", "json"], ["list", "-f", "csv"], ["--timings", "list"], ["list", "-f", "yaml"]]
)
def test_a_reader_that_has_gone(v3: Environment, words: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    result = run(v3, *words, stdout=writer)
    os.close(writer)
    assert (result.returncode, result.stderr) == (141, b"")


@pytest.mark.parametrize("words", [["list", "-f", "json"], ["--timings", "list"], ["list", "-f", "value"]])
def test_a_full_disk(v3: Environment, cloud: Cloud, words: list[str]) -> None:
    cloud.route("GET /v2.1/servers/detail", {"servers": [server("x")]})
    with open("/dev/full", "wb") as full:
        result = run(v3, *words, stdout=full)
    assert (result.returncode, result.stderr) == (1, b"ERROR (OSError): [Errno 28] No space left on device\n")


@pytest.mark.parametrize("words", [["list"], ["--debug", "list"], ["nonsense"]])
def test_an_error_stream_that_is_full(v3: Environment, words: list[str]) -> None:
    with open("/dev/full", "wb") as full:
        result = run(v3, *words, stderr=full)
    assert result.returncode == (2 if words == ["nonsense"] else 0)
    assert b"ERROR" not in result.stdout
