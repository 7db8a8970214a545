"""Runs `nova` in this process against a recording cloud, and keeps what it printed: a golden session."""

from __future__ import annotations

import contextlib
import io
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from novaclient import shell
from tests.support.cloud import Cloud


@dataclass
class Result:
    """What a command line came to."""

    code: int
    out: str
    err: str


NEWEST = "2.104"


def credentials(cloud: Cloud, newest: str = NEWEST) -> list[str]:
    """The options of a login at a cloud, which is made to speak these microversions."""
    document = {"id": "v2.1", "status": "CURRENT", "version": newest, "min_version": "2.1", "links": []}
    cloud.route("GET /v2.1", {"version": document})
    return ["--os-auth-type", "none", "--os-endpoint", f"{cloud.url}/v2.1"]


class Terminal:
    """`nova("list", "--minimal")` runs the command at a microversion, "2.latest" of a cloud that speaks `newest`.

    The cloud asks for no credentials; its endpoint ends in /v2.1. The request that finds out its microversions is
    answered here and not counted: `cloud.sent` holds the command's own.
    """

    def __init__(self, cloud: Cloud, capsys: pytest.CaptureFixture[str], cache: Path) -> None:
        self.cloud, self.capsys, self.cache = cloud, capsys, cache
        self.newest = NEWEST

    def __call__(self, *words: str, version: str = "2.latest") -> Result:
        if self.newest != NEWEST:
            # what was kept is of another cloud
            shutil.rmtree(self.cache, ignore_errors=True)
        argv = [*credentials(self.cloud, self.newest), "--os-compute-api-version", version, *words]
        code = 0
        try:
            shell.main(argv)
        except SystemExit as stop:
            code = int(stop.code or 0)
        self.cloud.sent = [sent for sent in self.cloud.sent if sent.line != "GET /v2.1"]
        captured = self.capsys.readouterr()
        return Result(code, captured.out, captured.err)


@pytest.fixture(scope="session")
def kept_login(_server: Cloud, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache with what a login at the recording server brings."""
    home = tmp_path_factory.mktemp("login")
    _server.route("GET /v2.1/servers/detail", {"servers": []})
    with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(io.StringIO()):
        patch.setenv("XDG_CACHE_HOME", str(home))
        shell.main([*credentials(_server), "list"])
    _server.clear()
    return home / "novaclient"


@pytest.fixture(params=["cold", "warm"])
def nova_command(
    request: pytest.FixtureRequest,
    cloud: Cloud,
    capsys: pytest.CaptureFixture[str],
    cache_home: Path,
    kept_login: Path,
) -> Terminal:
    """The command `nova`: cold, over keystoneauth1, and with an earlier login, over the light transport."""
    if request.param == "warm":
        shutil.copytree(kept_login, cache_home)
    return Terminal(cloud, capsys, cache_home)
