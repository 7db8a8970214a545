"""Runs `nova` in this process against a recording cloud, and keeps what it printed: a golden session."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from novaclient import shell
from tests.support.cloud import Cloud


@dataclass
class Result:
    """What a command line came to."""

    code: int
    out: str
    err: str


class Terminal:
    """`nova("list", "--minimal")` runs the command at a microversion, "2.latest" of a cloud that speaks `newest`.

    The cloud asks for no credentials; its endpoint ends in /v2.1. The request that finds out its microversions is
    answered here and not counted: `cloud.sent` holds the command's own.
    """

    def __init__(self, cloud: Cloud, capsys: pytest.CaptureFixture[str]) -> None:
        self.cloud, self.capsys = cloud, capsys
        self.newest = "2.104"

    def __call__(self, *words: str, version: str = "2.latest") -> Result:
        endpoint = f"{self.cloud.url}/v2.1"
        document = {"id": "v2.1", "status": "CURRENT", "version": self.newest, "min_version": "2.1", "links": []}
        self.cloud.route("GET /v2.1", {"version": document})
        argv = ["--os-auth-type", "none", "--os-endpoint", endpoint, "--os-compute-api-version", version, *words]
        code = 0
        try:
            shell.main(argv)
        except SystemExit as stop:
            code = int(stop.code or 0)
        self.cloud.sent = [sent for sent in self.cloud.sent if sent.line != "GET /v2.1"]
        captured = self.capsys.readouterr()
        return Result(code, captured.out, captured.err)


@pytest.fixture
def nova_command(cloud: Cloud, capsys: pytest.CaptureFixture[str]) -> Terminal:
    """The command `nova`."""
    return Terminal(cloud, capsys)
