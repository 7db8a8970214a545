"""Errors for programs: exit codes by kind of failure, and JSON on stderr."""

from __future__ import annotations

import json
import re
import resource
import signal
import socket
import subprocess
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from novaclient import exceptions
from novaclient.cli import failure
from tests.shell.conftest import NOVA, Environment, Nova, Process, clean_environment, without
from tests.shell.test_endings import Silent, silent  # noqa: F401  a fixture
from tests.support import keystone
from tests.support.cloud import Answer, Cloud, Sent, running

GUIDE = Path(__file__).parents[2] / "docs" / "guide" / "exit-codes.md"
EXTENDED = ("--exit-codes", "extended", "--error-format", "json")

# What the list of servers answers: status, body, and the kind of failure
ANSWERS = [
    (400, {"badRequest": {"message": "Bad"}}, "invalid"),
    (401, {"error": {"message": "No"}}, "login"),
    (403, {"forbidden": {"message": "Policy doesn't allow it"}}, "forbidden"),
    (403, {"forbidden": {"message": "Quota exceeded for instances"}}, "limit"),
    (404, {"itemNotFound": {"message": "No"}}, "not-found"),
    (405, None, "invalid"),
    (406, {"computeFault": {"message": "No"}}, "unsupported"),
    (409, {"conflictingRequest": {"message": "No"}}, "conflict"),
    (410, None, "invalid"),
    (413, {"overLimit": {"message": "No"}}, "limit"),
    (418, None, "invalid"),
    (429, {"overLimit": {"message": "No"}}, "limit"),
    (500, {"computeFault": {"message": "No"}}, "server"),
    (501, None, "unsupported"),
    (503, b"<html>", "server"),
    (200, {"nothing": []}, "malformed"),
]


def told(err: str) -> dict[str, Any]:
    """The JSON object, which is the last line."""
    *_, last = err.splitlines()
    found: dict[str, Any] = json.loads(last)
    return found


@pytest.mark.parametrize(("status", "body", "kind"), ANSWERS, ids=lambda value: str(value)[:40])
def test_an_answer(nova: Nova, v3: Environment, cloud: Cloud, status: int, body: Any, kind: str) -> None:
    cloud.route("GET /v2.1/servers/detail", body, status)
    result = nova(v3, *EXTENDED, "list")
    error = told(result.err)
    assert (result.code, result.out) == (failure.KINDS[kind][0], "")
    assert (error["kind"], error["exit_code"], error["http_code"]) == (kind, result.code, status)
    classic = nova(v3, "list")
    assert (classic.code, classic.out) == (1, "")
    assert classic.err.startswith(f"ERROR ({error['class']}): ")


def test_every_key(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    body = {"forbidden": {"message": "Policy doesn't allow\n\x1b[31mthis"}}
    cloud.route("GET /v2.1/servers/detail", body, 403, x_compute_request_id="req-1")
    result = nova(v3, "--os-compute-api-version", "2.90", "list", "--error-format=json")
    assert (result.code, result.err.count("\n")) == (1, 1)
    assert "\x1b" not in result.err
    assert json.loads(result.err) == {
        "class": "Forbidden",
        "kind": "forbidden",
        "message": "Policy doesn't allow\n\x1b[31mthis",
        "http_code": 403,
        "request_id": "req-1",
        "operation": "novaclient.v2.servers.ServerManager._page",
        "microversion": "2.90",
        "method": "GET",
        "url": "/servers/detail",
        "hint": "the cloud's policy does not let this user do it; it may need the role admin, or another project",
        "exit_code": 1,
    }


def test_the_environment_asks(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    cloud.route("GET /v2.1/servers/detail", None, 409)
    environment = v3 | {"NOVA_EXIT_CODES": "extended", "NOVA_ERROR_FORMAT": "json"}
    result = nova(environment, "list")
    assert (result.code, told(result.err)["kind"]) == (8, "conflict")
    result = nova(environment, "--exit-codes", "classic", "--error-format", "text", "list")
    assert (result.code, result.err) == (1, "ERROR (Conflict): Conflict (HTTP 409)\n")


def test_abbreviated(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    cloud.route("GET /v2.1/servers/detail", None, 409)
    result = nova(v3, "--exit-c", "extended", "--error-f=json", "list")
    assert (result.code, told(result.err)["kind"]) == (8, "conflict")


@pytest.mark.parametrize("variable", ["NOVA_EXIT_CODES", "NOVA_ERROR_FORMAT"])
def test_a_variable_that_makes_no_sense(nova: Nova, variable: str) -> None:
    result = nova({variable: "\x1bx"}, "list")
    assert (result.code, result.out) == (2, "")
    *_, wrong, hint, _ = result.err.splitlines()
    assert r"'\x1bx' is not " in wrong
    assert hint == f"The environment variable {variable} says so."


@pytest.mark.parametrize("words", [("--exit-codes", "x"), ("--exit-codes=x",), ("--exit-c", "x")])
def test_a_variable_that_does_not_count(nova: Nova, words: tuple[str, ...]) -> None:
    result = nova({"NOVA_EXIT_CODES": "extended"}, *words, "list")
    assert result.err.endswith(
        "error: argument --exit-codes: 'x' is not classic or extended\nTry 'nova help ' for more information.\n"
    )


@pytest.mark.parametrize(
    ("words", "message", "suggestion"),
    [
        (("lits",), "argument <subcommand>: invalid choice: 'lits'", ["Did you mean `list` or `limits`?"]),
        (("list", "--\x1b[31m"), "unrecognized arguments: --\x1b[31m", []),
        (("show",), "the following arguments are required: <server>", []),
        (("--timeout", "x", "list"), "argument --timeout: x must be a float", []),
    ],
)
def test_a_wrong_command_line(
    nova: Nova, v3: Environment, words: tuple[str, ...], message: str, suggestion: list[str]
) -> None:
    result = nova(v3, *EXTENDED, *words)
    error = told(result.err)
    assert (result.code, result.out) == (2, "")
    assert (error["kind"], error["message"], error["exit_code"]) == ("usage", message, 2)
    *meant, hint = error["hint"].splitlines()
    assert (meant, hint[:15]) == (suggestion, "Try 'nova help ")
    text = nova(v3, *words).err
    assert "\x1b" not in text
    assert text.startswith("usage: nova")
    assert text.splitlines()[-2 - len(meant) : -1] == ["error: " + message.replace("\x1b", r"\x1b"), *meant]


def test_a_name_that_nobody_has(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    cloud.route("GET /v2.1/servers?name=x", {"servers": []})
    for command in ("show", "delete", "reset-state"):
        result = nova(v3, *EXTENDED, command, "x")
        assert (result.code, told(result.err)["kind"], told(result.err)["class"]) == (3, "not-found", "CommandError")


@pytest.mark.parametrize("missing", ["OS_USERNAME", "OS_PROJECT_NAME", "OS_AUTH_URL", "OS_PASSWORD"])
def test_credentials_that_are_missing(process: Process, v3: Environment, missing: str) -> None:
    result = process(without(v3, missing), *EXTENDED, "list")
    assert (result.returncode, told(result.stderr)["kind"]) == (5, "login")


def test_credentials_that_are_not_accepted(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    keystone.refuse(cloud)
    result = nova(v3, *EXTENDED, "list")
    error = told(result.err)
    assert (result.code, error["kind"], error["http_code"], error["class"]) == (5, "login", 401, "Unauthorized")


def test_a_cloud_that_is_not_in_the_file(nova: Nova) -> None:
    result = nova({}, *EXTENDED, "--os-cloud", "nowhere", "list")
    assert (result.code, told(result.err)["kind"]) == (5, "login")


def test_nobody_listens(nova: Nova, v3: Environment) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    result = nova(v3 | {"OS_AUTH_URL": f"http://127.0.0.1:{port}/v3"}, *EXTENDED, "list")
    assert (result.code, told(result.err)["kind"]) == (10, "connection")


class Deaf(Cloud):
    """A cloud that hangs up when it is told to do something."""

    def take(self, sent: Sent) -> Answer:
        if sent.line.endswith("/action"):
            raise ConnectionResetError
        return super().take(sent)


def test_nobody_knows_what_became_of_it(nova: Nova) -> None:
    with running(Deaf()) as cloud:
        environment = keystone.v3(cloud)
        cloud.route("GET /v2.1/servers?name=x", {"servers": [{"id": "7", "name": "x"}]})
        cloud.route("GET /v2.1/servers/7", {"server": {"id": "7", "name": "x"}})
        result = nova(environment, *EXTENDED, "pause", "x")
    error = told(result.err)
    assert (result.code, error["kind"], error["class"], error["method"]) == (
        14,
        "ambiguous",
        "AmbiguousOutcome",
        "POST",
    )
    assert "was sent once" in error["message"]


def test_no_such_plugin(nova: Nova, v3: Environment) -> None:
    result = nova(v3, *EXTENDED, "--os-auth-type", "v3oauth1", "list")
    assert (result.code, told(result.err)["kind"]) == (5, "login")


def test_the_command_refuses(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    result = nova(v3, *EXTENDED, "list", "--changes-since", "yesterday")
    assert (result.code, told(result.err)["kind"]) == (4, "invalid")


def test_an_answer_that_a_command_can_make_nothing_of(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    cloud.route("GET /v2.1/limits", {"limits": {"rate": [5]}})
    result = nova(v3, "limits")
    assert (result.code, result.out) == (1, "")
    assert result.err.startswith("ERROR (TypeError): ")
    assert result.err.endswith("`--debug` shows both\n")
    error = told(nova(v3, *EXTENDED, "limits").err)
    assert (error["kind"], error["exit_code"], error["hint"]) == ("unexpected", 1, result.err.splitlines()[-1])


def test_a_full_disk(process: Process, v3: Environment) -> None:
    with open("/dev/full", "w") as full:
        result = process(v3, *EXTENDED, "list", stdout=full)
    error = told(result.stderr)
    assert (result.returncode, error["kind"], error["class"]) == (16, "local", "OSError")


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_disk_that_gets_full(process: Process, tmp_path: Path, unbuffered: str) -> None:
    limit = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (4096, 4096))
    with open(tmp_path / "help", "wb") as file:
        result = process({"PYTHONUNBUFFERED": unbuffered}, *EXTENDED, "help", stdout=file, preexec_fn=limit)
    assert (result.returncode, told(result.stderr)["kind"]) == (16, "local")
    assert (tmp_path / "help").stat().st_size == 4096


def test_an_interrupt(silent: Silent) -> None:  # noqa: F811
    environment = clean_environment() | keystone.v3(silent)
    pipes: Any = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen([NOVA, *EXTENDED, "list"], env=environment, text=True, **pipes) as child:
        assert silent.asked.wait(120)
        child.send_signal(signal.SIGINT)
        out, err = child.communicate(timeout=120)
    assert (child.returncode, out, told(err)["kind"]) == (130, "", "interrupted")


@pytest.mark.parametrize("words", [(), EXTENDED], ids=["classic", "extended"])
def test_an_error_that_cannot_be_told(process: Process, v3: Environment, cloud: Cloud, words: tuple[str, ...]) -> None:
    cloud.route("GET /v2.1/servers/detail", None, 409)
    with open("/dev/full", "w") as full:
        result = process(v3, *words, "list", stderr=full)
    assert (result.returncode, result.stdout) == (8 if words else 1, "")


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_what_cannot_be_told_does_not_keep_a_command_from_going_on(
    process: Process, v3: Environment, cloud: Cloud, unbuffered: str, tmp_path: Path
) -> None:
    # of this a note tells, too
    (tmp_path / "novaclient").mkdir()
    (tmp_path / "novaclient").chmod(0o777)
    environment = v3 | {"PYTHONUNBUFFERED": unbuffered, "XDG_CACHE_HOME": str(tmp_path)}
    bad, good = "5f1c2a39-7f9f-4a3c-8f4e-d0e1e6a0a001", "5f1c2a39-7f9f-4a3c-8f4e-d0e1e6a0a002"
    cloud.route(f"GET /v2.1/servers/{bad}", None, 403)
    cloud.route(f"GET /v2.1/servers/{good}", {"server": {"id": good, "name": "vm", "status": "SHUTOFF"}})
    cloud.route(f"POST /v2.1/servers/{good}/action", None, 202)
    with open("/dev/full", "w") as full:
        result = process(environment, "stop", "--poll", bad, good, stderr=full)
    assert (result.returncode, result.stdout) == (1, f"Request to stop server {good} has been accepted.\n")


def test_an_error_does_not_go_to_stdout_instead(v3: Environment, cloud: Cloud) -> None:
    cloud.route("GET /v2.1/servers/detail", None, 409)
    command = ["sh", "-c", f"exec '{NOVA}' list 2>&-"]
    result = subprocess.run(command, env=clean_environment() | v3, stdout=subprocess.PIPE, timeout=60, check=False)
    assert (result.returncode, result.stdout) == (1, b"")


def test_what_a_command_says_in_words_is_of_the_kind_of_what_it_means() -> None:
    def kind(cause: Exception, explicit: bool) -> str:
        try:
            try:
                raise cause
            except Exception as error:  # noqa: BLE001  whichever it is
                raise exceptions.CommandError("x") from (error if explicit else None)
        except exceptions.CommandError as error:
            return failure.kind_of(error)

    assert [kind(exceptions.Conflict(409), explicit) for explicit in (True, False)] == ["conflict", "conflict"]
    assert [kind(KeyError("x"), explicit) for explicit in (True, False)] == ["unexpected", "invalid"]


def test_every_error_of_ours_has_its_kind() -> None:
    ours = [e for e in vars(exceptions).values() if isinstance(e, type) and issubclass(e, Exception)]
    general = {exceptions.ClientException, exceptions.RetryAfterException}
    without = [e.__name__ for e in ours if e not in general and not {c.__name__ for c in e.__mro__} & named()]
    assert ours
    assert without == []


def named() -> set[str]:
    """The names of errors that have a kind."""
    return {name for _, names in failure.KINDS.values() for name in names.split()}


def test_the_guide_has_every_kind() -> None:
    rows = re.findall(r"^\| (\d+) \| `([a-z-]+)` \|", GUIDE.read_text(), re.MULTILINE)
    assert rows == [(str(code), kind) for kind, (code, _) in failure.KINDS.items()]


def test_the_guide_has_every_key(nova: Nova) -> None:
    keys = set(told(nova({"NOVA_ERROR_FORMAT": "json"}, "lits").err))
    rows = re.findall(r"^\| (`[a-z_`, ]+) \|", GUIDE.read_text().partition("## Errors as JSON")[2], re.MULTILINE)
    assert {key for row in rows for key in re.findall("`([a-z_]+)`", row)} == keys
