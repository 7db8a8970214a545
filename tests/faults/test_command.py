"""What `nova` says and does about a faulty cloud."""

from __future__ import annotations

import os
import resource
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from novaclient import shell
from novaclient.cli import patience
from novaclient.policy import Policy
from novaclient.testing import faults
from tests.faults.conftest import Clock
from tests.shell.conftest import new_logging


class Nova:
    """Runs `nova` at a server; pauses take no time. `patience` is after how many seconds of silence it says so."""

    def __init__(self, server: faults.Server, capsys: pytest.CaptureFixture[str]) -> None:
        self.server, self.capsys = server, capsys
        self.keystone = faults.Keystone(server)
        self.pauses: list[float] = []
        self.patience = 60.0
        self.of_nova: dict[str, Any] = {}
        self.is_logged_in = False
        self.told = threading.Event()
        self.policy_of = patience.policy
        document = {"id": "v2.1", "status": "CURRENT", "version": "2.96", "min_version": "2.1", "links": []}
        self.version = faults.answer({"version": document})
        server.always("GET /v2.1", self.version)

    def policy(self, timeout: float | None) -> Policy:
        """The policy of commands, which takes no time here."""
        usual = self.policy_of(timeout)

        def note(text: str) -> None:
            assert usual.note is not None
            usual.note(text)
            self.told.set()

        self.latest = usual.but(sleep=self.pauses.append, random=lambda: 0.5, patience=(2.0, self.patience), note=note)
        if self.is_logged_in:
            self.latest = self.latest.but(**self.of_nova)
        return self.latest

    def asks_nova(self, **policy: Any) -> None:
        """What the policy says about requests to Nova itself; a login takes as long as it takes."""

        def act(connection: faults.Connection, request: Any) -> None:
            vars(self.latest).update(policy)
            self.version(connection, request)

        self.of_nova = policy
        self.server.always("GET /v2.1", faults.Fault("the last answer before Nova is asked", act))

    def __call__(self, *words: str) -> tuple[int, str, str]:
        """Run a command line: (exit code, stdout, stderr)."""
        code = 0
        try:
            shell.main([*words])
        except SystemExit as stop:
            code = int(stop.code or 0)
        return (code, *self.capsys.readouterr())

    def log_in(self) -> None:
        """Have a login in the cache: what follows goes over the light transport."""
        self.server.will(faults.answer({"servers": []}))
        assert self("list", "--minimal")[0] == 0
        self.server.requests.clear()
        self.is_logged_in = True


@pytest.fixture
def cold(server: faults.Server, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Nova:
    """The command `nova`, at the server, which has not logged in yet."""
    made = Nova(server, capsys)
    for name, value in made.keystone.credentials().items():
        monkeypatch.setenv(f"OS_{name.upper()}", value)
    monkeypatch.setattr(patience, "policy", made.policy)
    return made


@pytest.fixture(params=["session", "light"])
def nova(request: pytest.FixtureRequest, cold: Nova, monkeypatch: pytest.MonkeyPatch) -> Nova:
    """The same, over either transport."""
    if request.param == "light":
        cold.log_in()
    else:
        monkeypatch.setenv("OS_CACHE", "0")
    return cold


@pytest.fixture
def happened(request: pytest.FixtureRequest, record_property: Callable[[str, object], None], nova: Nova) -> Any:
    """Tells what happened, for the table."""
    mark = request.node.get_closest_marker("fault")
    transport = request.node.callspec.params["nova"]
    return lambda what: record_property("fault", (mark.args[0], "command", transport, what))


def test_a_long_wait_is_told(nova: Nova, server: faults.Server) -> None:
    server.will(faults.answer({"x": {"message": "busy"}}, 429, Retry_After="7"), faults.answer({"servers": []}))
    code, out, err = nova("list", "--minimal")
    assert (code, nova.pauses) == (0, [7.0])
    assert err == "The server asks to wait (HTTP 429): GET /servers again in 7 seconds\n"
    assert "| ID | Name |" in out


def test_silence_is_told(nova: Nova, server: faults.Server) -> None:
    def act(connection: faults.Connection, request: Any) -> None:
        assert nova.told.wait(60)
        faults.answer({"servers": []})(connection, request)

    server.will(faults.Fault("an answer when it was told of", act))
    nova.asks_nova(patience=(2.0, 0.01))
    code, out, err = nova("list", "--minimal")
    assert err == "No answer for 0.01 seconds, still waiting: GET /servers\n"
    assert (code, out[:6]) == (0, "+----+")


def test_a_page_is_not_dumped(nova: Nova, server: faults.Server) -> None:
    server.will(*[faults.html(502, "<html>" + "dump" * 1000, X_Openstack_Request_Id="req-9")] * 3)
    code, out, err = nova("list", "--minimal")
    host = server.url.removeprefix("http://")
    assert err == f"ERROR (ClientException): The gateway at {host} answered HTML (HTTP 502) (Request-ID: req-9)\n"
    assert (code, out) == (1, "")


def test_a_lost_action(nova: Nova, server: faults.Server) -> None:
    found = {"server": {"id": "5b5f3e1c-0000-4000-8000-000000000001", "name": "vm"}}
    server.will(faults.answer(found), faults.reset("before"))
    code, _, err = nova("pause", found["server"]["id"])
    assert err.startswith(
        "ERROR (AmbiguousOutcome): POST /servers/5b5f3e1c-0000-4000-8000-000000000001/action was sent "
    )
    assert err.endswith("\n\nlook whether it was done before you send it again\n")
    assert code == 1


@pytest.mark.parametrize(
    ("timeout", "times"), [(None, (5, 60, 600)), (3.0, (3, 3, 3)), (30.0, (5, 30, 30)), (1000.0, (5, 60, 1000))]
)
def test_the_time_out_of_a_command(timeout: float | None, times: tuple[int, int, int]) -> None:
    policy = patience.policy(timeout)
    assert (policy.connect, policy.idle, policy.deadline) == times


def test_silence_is_told_of_only_where_it_goes_on(nova: Nova, server: faults.Server) -> None:
    server.will(faults.stall())
    nova.asks_nova(deadline=0.2)
    code, out, err = nova("list")
    assert (code, out, err.count("\n")) == (1, "", 1)
    assert err.startswith(f"ERROR (ConnectTimeout): Request to {server.url}/v2.1/servers/detail timed out")


def test_the_time_until_silence_is_told_of_counts(
    cold: Nova, server: faults.Server, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    cold.log_in()
    cold.asks_nova(clock=clock)
    server.will(faults.stall())
    cold.patience, waited, genuine = 0.0625, [], select.select

    def recorded(*arguments: Any) -> Any:
        # the server waits too, without a limit
        waited.extend(arguments[3:])
        return genuine(*arguments)

    monkeypatch.setattr(select, "select", recorded)
    code, _, err = cold("--timeout", "0.5", "list")
    assert (code, err[:10]) == (1, "No answer ")
    assert waited == [0.0625, 0.5 - 0.0625]


def test_keystone_is_not_waited_for_either(cold: Nova, server: faults.Server) -> None:
    server.always("POST /v3/auth/tokens", faults.stall())
    cold.patience = 0.01
    code, out, err = cold("--timeout", "1", "list")
    assert err.splitlines()[-4] == f"No answer for 0.01 seconds, still waiting: POST {server.url}/v3/auth/tokens"
    assert err.splitlines()[-3] == f"ERROR (ConnectTimeout): Request to {server.url}/v3/auth/tokens timed out"
    assert err.splitlines()[-1].startswith(f"it is the login that fails, at {server.url}/v3: ")
    assert (code, out) == (1, "")


# What a terminal must not get: C0 and C1 controls, and those that turn the direction of text.
CONTROLS = {*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)} - {0x0A}
SERVER_ID = "5b5f3e1c-0000-4000-8000-000000000001"


@pytest.mark.fault("ESC, OSC, CR, C1, bidi controls in a server name")
def test_names_do_nothing_to_the_terminal(nova: Nova, server: faults.Server, happened: Callable[[str], None]) -> None:
    names = faults.HOSTILE_NAMES
    servers = [faults.odd_server(name=name, id=str(number)) for number, name in enumerate(names)]
    server.will(faults.answer({"servers": servers}), faults.answer({"servers": servers}))
    code, out, err = nova("list")
    assert (code, err) == (0, "")
    assert not CONTROLS & set(map(ord, out))
    assert "visible" in out
    code, out, _ = nova("list", "--format", "json")
    assert code == 0
    assert not CONTROLS & set(map(ord, out))
    happened("escaped in the table and in JSON")


@pytest.mark.fault("missing, null or odd fields; unknown enum values")
def test_an_odd_server_is_shown(nova: Nova, server: faults.Server, happened: Callable[[str], None]) -> None:
    server.will(faults.answer({"servers": [faults.odd_server(name="vm")]}))
    code, out, err = nova("list")
    assert (code, err) == (0, "")
    assert "PONDERING" in out
    happened("nova list shows it as given")


@pytest.mark.fault("1,000-item page limit")
def test_a_list_that_ends_early_says_so(nova: Nova, server: faults.Server, happened: Callable[[str], None]) -> None:
    page = {"servers": [{"id": "1", "name": "vm"}], "servers_links": [{"rel": "next", "href": "http://nova/"}]}
    server.will(faults.answer(page))
    code, out, err = nova("list", "--minimal")
    assert (code, err) == (0, "Only the first 1 servers are shown; `--limit -1` shows all.\n")
    assert "vm" in out
    happened("said on stderr; exit 0")


@pytest.mark.fault("adminPass, user_data, private keys, tokens, passwords in `--debug`")
def test_no_secret_is_shown(nova: Nova, server: faults.Server, happened: Callable[[str], None], tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.write_text("user-data-secret")
    server.will(
        faults.answer({"flavor": {"id": "1", "name": "small"}}),
        faults.answer({"server": {"id": SERVER_ID, "adminPass": "answered-secret"}}, 202),
        faults.answer({"server": faults.odd_server(name="vm", image="")}),
    )
    secrets = ["--admin-pass", "asked-secret", "--user-data", str(data)]
    with new_logging():
        code, _, err = nova("--debug", "boot", "--boot-volume", SERVER_ID, "--flavor", "1", *secrets, "vm")
    assert code == 0
    body = server.requests[-2].json["server"]
    assert (body["adminPass"], body["user_data"]) == ("asked-secret", "dXNlci1kYXRhLXNlY3JldA==")
    assert "POST" in err
    for secret in ("asked-secret", "answered-secret", "user-data-secret", body["user_data"], "token-1"):
        assert secret not in err
    happened("masked")


@pytest.mark.fault("wrong password, unknown user, unknown project, no auth URL")
def test_a_login_that_is_refused(cold: Nova, server: faults.Server, record_property: Any) -> None:
    message = "The request you have made requires authentication."
    server.always("POST /v3/auth/tokens", faults.answer({"error": {"code": 401, "message": message}}, 401))
    code, out, err = cold("list")
    assert (code, out) == (1, "")
    error, _, hint = err.partition("\n\n")
    assert error == f"ERROR (Unauthorized): {message} (HTTP 401)"
    assert hint.startswith(f"Keystone at {server.url}/v3 does not let user 'demo' of domain 'default' log in to ")
    name = "wrong password, unknown user, unknown project, no auth URL"
    record_property("fault", (name, "command", "session", "Unauthorized, as python-novaclient says it; exit 1"))


@pytest.mark.fault("SIGINT, SIGPIPE, full disk under the cache")
def test_an_interrupt_while_nothing_comes(nova: Nova, server: faults.Server, happened: Callable[[str], None]) -> None:
    def act(connection: faults.Connection, _request: Any) -> None:
        os.kill(os.getpid(), signal.SIGINT)
        # one that comes when the client is just about to wait does not end the waiting: another one does
        while not select.select([connection._socket], [], [], 5.0)[0]:
            os.kill(os.getpid(), signal.SIGINT)

    server.will(faults.Fault("an interrupt", act))
    code, out, err = nova("list")
    assert (code, out, err) == (130, "", "... terminating nova client\n")
    happened("exit 130")


def process(*words: str, **how: Any) -> subprocess.Popen[str]:
    """A process of the command, in the environment of this test."""
    command = [sys.executable, "-m", "novaclient.shell", *words]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **how)


def no_file_holds_a_byte() -> None:
    """As on a full disk: files can be made, and nothing written to them."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))


@pytest.mark.fault("SIGINT, SIGPIPE, full disk under the cache")
def test_a_full_disk_under_the_cache(
    cold: Nova, server: faults.Server, cache_home: Path, record_property: Callable[[str, object], None]
) -> None:
    for _ in range(2):
        server.will(faults.answer({"servers": []}))
        ended = process("list", "--minimal", preexec_fn=no_file_holds_a_byte)
        out, err = ended.communicate()
        assert (ended.returncode, err) == (0, "")
        assert "| ID | Name |" in out
    # nobody could keep the login, and nothing half-written is left
    assert [request.line for request in server.requests].count("POST /v3/auth/tokens") == 2
    assert list(cache_home.iterdir()) == []
    name = "SIGINT, SIGPIPE, full disk under the cache"
    record_property("fault", (name, "command", "session", "full disk: a login for each command, and nothing is said"))


@pytest.mark.fault("SIGINT, SIGPIPE, full disk under the cache")
def test_nobody_reads_any_more(nova: Nova, server: faults.Server, happened: Callable[[str], None]) -> None:
    server.will(faults.answer({"servers": []}))
    with process("list", "--minimal") as ended:
        assert ended.stdout is not None
        assert ended.stderr is not None
        ended.stdout.close()
        assert (ended.stderr.read(), ended.wait()) == ("", 141)
    happened("SIGPIPE: exit 141, and nothing is said")
