"""docs/guide/library.md and README.md are true: their Python runs, in its order, and mypy accepts it."""

from __future__ import annotations

import re
import subprocess
import sys
import warnings
from pathlib import Path

import pytest

from tests.support import keystone
from tests.support.cloud import Cloud

ROOT = Path(__file__).parents[2]
PAGES = ["docs/guide/library.md", "README.md"]
URL = "https://keystone.example.org/v3"
SERVER = {
    "id": "server-id", "name": "web", "status": "ACTIVE", "created": "2026-01-02T03:04:05Z", "addresses": {},
    "OS-EXT-STS:task_state": None,
}  # fmt: skip


def program(page: str) -> str:
    """The blocks of a page, one after the other."""
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / page).read_text(), re.DOTALL)
    assert blocks
    return "\n".join(blocks)


@pytest.fixture
def auth_url(cloud: Cloud, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The URL of a Keystone, whose Nova has what the pages speak of; there is a `clouds.yaml` too."""
    url = keystone.v3(cloud)["OS_AUTH_URL"]
    servers = "/v2.1/servers"
    for query in ("", "?limit=100", "?status=ACTIVE"):
        cloud.route(f"GET {servers}/detail{query}", {"servers": [SERVER]})
    cloud.route(f"POST {servers}", {"server": {"id": "server-id", "links": []}}, 202)
    cloud.route(f"GET {servers}/server-id", {"server": SERVER})
    cloud.route(f"PUT {servers}/server-id/tags/production", None, 201)
    cloud.route(f"GET {servers}/no-such-id", {"itemNotFound": {"message": "no"}}, 404)
    # not by the current folder: openstacksdk looks which it is when it is imported, perhaps by another test
    monkeypatch.setenv("OS_CLIENT_CONFIG_FILE", str(tmp_path / "clouds.yaml"))
    login = "username: me, password: secret, project_name: mine, user_domain_id: default, project_domain_id: default"
    (tmp_path / "clouds.yaml").write_text(
        f"clouds: {{mycloud: {{auth: {{auth_url: '{url}', {login}}}, region_name: RegionOne}}}}"
    )
    return url


@pytest.mark.parametrize("page", PAGES)
def test_it_runs(page: str, auth_url: str, cloud: Cloud, capsys: pytest.CaptureFixture[str]) -> None:
    with warnings.catch_warnings():
        # of openstacksdk's own
        warnings.simplefilter("ignore")
        exec(compile(program(page).replace(URL, auth_url), page, "exec"), {"__name__": "page"})
    assert "web" in capsys.readouterr().out
    assert not any("unexpected request" in str(answer.body) for answer in cloud.answers)
    if page == PAGES[0]:
        lines = {sent.line for sent in cloud.sent}
        assert {line for line in cloud.routes if "/v2.1/servers" in line} <= lines


@pytest.mark.parametrize("page", PAGES)
def test_a_type_checker_accepts_it(page: str, tmp_path: Path) -> None:
    file = tmp_path / "page.py"
    file.write_text(program(page))
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(ROOT / ".mypy_cache/typing"), str(file)]
    done = subprocess.run(
        command, capture_output=True, text=True, cwd=tmp_path, env={"MYPYPATH": str(ROOT / "src")}, check=False
    )
    assert done.stdout.startswith("Success"), done.stdout
