"""What `nova` says and does about a faulty cloud."""

from __future__ import annotations

import pytest

from novaclient import shell
from novaclient.cli import patience
from novaclient.policy import Policy
from novaclient.testing import faults


class Nova:
    """Runs `nova` at a server; pauses take no time. `patience` is after how many seconds of silence it says so."""

    def __init__(self, server: faults.Server, capsys: pytest.CaptureFixture[str]) -> None:
        self.server, self.capsys = server, capsys
        self.keystone = faults.Keystone(server)
        self.pauses: list[float] = []
        self.patience = 60.0
        self.policy_of = patience.policy
        document = {"id": "v2.1", "status": "CURRENT", "version": "2.96", "min_version": "2.1", "links": []}
        server.always("GET /v2.1", faults.answer({"version": document}))

    def policy(self, timeout: float | None) -> Policy:
        """The policy of commands, which takes no time here."""
        usual = self.policy_of(timeout)
        return usual.but(sleep=self.pauses.append, random=lambda: 0.5, patience=(2.0, self.patience))

    def __call__(self, *words: str) -> tuple[int, str, str]:
        """Run a command line: (exit code, stdout, stderr)."""
        code = 0
        try:
            shell.main([*words])
        except SystemExit as stop:
            code = int(stop.code or 0)
        return (code, *self.capsys.readouterr())


@pytest.fixture
def nova(server: faults.Server, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Nova:
    """The command `nova`, at the server."""
    made = Nova(server, capsys)
    for name, value in made.keystone.credentials().items():
        monkeypatch.setenv(f"OS_{name.upper()}", value)
    monkeypatch.setattr(patience, "policy", made.policy)
    return made


def test_a_long_wait_is_told(nova: Nova, server: faults.Server) -> None:
    server.will(faults.answer({"x": {"message": "busy"}}, 429, Retry_After="7"), faults.answer({"servers": []}))
    code, out, err = nova("list", "--minimal")
    assert (code, nova.pauses) == (0, [7.0])
    assert err == "The server asks to wait (HTTP 429): GET /servers again in 7 seconds\n"
    assert "| ID | Name |" in out


def test_silence_is_told(nova: Nova, server: faults.Server) -> None:
    server.will(faults.stall())
    nova.patience = 0.01
    code, out, err = nova("--timeout", "0.3", "list", "--minimal")
    *_, note, last = err.splitlines()
    assert note == "No answer for 0.01 seconds, still waiting: GET /servers"
    assert last.startswith("ERROR (ConnectTimeout): Request to ")
    assert (code, out) == (1, "")


def test_a_page_is_not_dumped(nova: Nova, server: faults.Server) -> None:
    server.will(*[faults.html(502, "<html>" + "dump" * 1000, X_Openstack_Request_Id="req-9")] * 3)
    code, out, err = nova("list", "--minimal")
    host = server.url.removeprefix("http://")
    assert err == f"ERROR (ClientException): The gateway at {host} answered HTML (HTTP 502) (Request-ID: req-9)\n"
    assert (code, out) == (1, "")


def test_a_lost_action(nova: Nova, server: faults.Server) -> None:
    found = {"server": {"id": "5b5f3e1c-0000-4000-8000-000000000001", "name": "vm"}}
    server.will(faults.answer(found), faults.reset("before"))
    code, _, err = nova("lock", found["server"]["id"])
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


def test_keystone_is_not_waited_for_either(nova: Nova, server: faults.Server) -> None:
    server.always("POST /v3/auth/tokens", faults.stall())
    nova.patience = 0.01
    code, out, err = nova("--timeout", "0.3", "list")
    assert err.splitlines()[-2] == f"No answer for 0.01 seconds, still waiting: POST {server.url}/v3/auth/tokens"
    assert err.splitlines()[-1] == f"ERROR (ConnectTimeout): Request to {server.url}/v3/auth/tokens timed out"
    assert (code, out) == (1, "")
