"""`nova --debug list`, from credentials to a table, against both Keystones: see docs/guide/seed-story.md."""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.shell.conftest import NOVA, Environment, Nova, Process
from tests.support import keystone
from tests.support.cloud import Cloud

EMPTY_TABLE = """\
+----+------+--------+------------+-------------+----------+
| ID | Name | Status | Task State | Power State | Networks |
+----+------+--------+------------+-------------+----------+
+----+------+--------+------------+-------------+----------+
"""

V2_REQUESTS = [
    "GET /v2.0",
    "POST /v2.0/tokens",
    f"GET /v2/{keystone.TENANT_ID}",
    "GET /v2/",
    f"GET /v2/{keystone.TENANT_ID}/servers/detail",
]
V3_REQUESTS = ["GET /v3", "POST /v3/auth/tokens", "GET /v2.1", "GET /v2.1/servers/detail"]

HASH = "{SHA256}" + hashlib.sha256(keystone.TOKEN.encode()).hexdigest()


def options(environment: Environment, between: str = "-") -> list[str]:
    """The same credentials as words of a command line: OS_USERNAME=x is --os-username x."""
    words = []
    for name, value in environment.items():
        words += [f"--{name.lower().replace('_', between)}", value]
    return words


def lines(cloud: Cloud) -> list[str]:
    return [sent.line for sent in cloud.sent]


def test_v2_from_the_environment(nova: Nova, v2: Environment, cloud: Cloud) -> None:
    result = nova(v2, "list")
    assert (result.code, result.out, result.err) == (0, EMPTY_TABLE, "")
    assert lines(cloud) == V2_REQUESTS
    credentials = {"username": "demo", "password": keystone.PASSWORD}
    assert cloud.sent[1].body == {"auth": {"tenantName": "demo", "passwordCredentials": credentials}}
    assert cloud.sent[1].headers.get("X-Auth-Token") is None
    assert {sent.headers["X-Auth-Token"] for sent in cloud.sent[2:]} == {keystone.TOKEN}


def test_v2_from_options(nova: Nova, v2: Environment, cloud: Cloud) -> None:
    result = nova({}, *options(v2), "list")
    assert (result.code, result.out, result.err) == (0, EMPTY_TABLE, "")
    assert lines(cloud) == V2_REQUESTS


def test_v2_from_options_as_2015_wrote_them(nova: Nova, v2: Environment, cloud: Cloud) -> None:
    result = nova({}, *options(v2, between="_"), "list")
    assert (result.code, result.out) == (0, EMPTY_TABLE)
    assert lines(cloud) == V2_REQUESTS
    assert result.err.splitlines() == [
        f'WARNING: Option "--os_{name}" is deprecated; use "--os-{now}"'
        for name, now in [
            ("tenant_name", "project-name"),
            ("username", "username"),
            ("password", "password"),
            ("auth_url", "auth-url"),
        ]
    ]


def test_v3_from_the_environment_and_from_options(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    for environment, words in ((v3, []), ({}, options(v3))):
        cloud.sent.clear()
        result = nova(environment, *words, "list")
        assert (result.code, result.out, result.err) == (0, EMPTY_TABLE, "")
        assert lines(cloud) == V3_REQUESTS
        default = {"id": "default"}
        user = {"name": "demo", "domain": default, "password": keystone.PASSWORD}
        assert cloud.sent[1].body["auth"] == {
            "identity": {"methods": ["password"], "password": {"user": user}},
            "scope": {"project": {"name": "demo", "domain": default}},
        }
        assert cloud.sent[3].headers["X-OpenStack-Nova-API-Version"] == "2.96"


@pytest.mark.parametrize("identity", ["v2", "v3"])
def test_debug_shows_each_request_as_curl_and_no_secret(
    nova: Nova, cloud: Cloud, identity: str, request: pytest.FixtureRequest
) -> None:
    environment = request.getfixturevalue(identity)
    result = nova(environment, "--debug", "list")
    assert (result.code, result.out) == (0, EMPTY_TABLE)
    curls = re.findall(r"REQ: curl -g -i -X (\w+) (\S+) (.*)", result.err)
    assert [f"{method} {url.removeprefix(cloud.url)}" for method, url, _rest in curls] == lines(cloud)
    assert '"password": "***"' in curls[1][2]
    assert all(f'-H "X-Auth-Token: {HASH}"' in rest for _method, _url, rest in curls[2:])
    # the token by the same hash where it came from, and the catalogue beside it
    came = f'"token": {{"id": "{HASH}"' if identity == "v2" else f"X-Subject-Token: {HASH}"
    assert result.err.count(came) == 1
    assert result.err.count('"type": "compute"') == 1
    assert result.err.count('RESP BODY: {"servers": []}') == 1
    assert keystone.TOKEN not in result.err
    assert keystone.PASSWORD not in result.err


def test_timings_name_the_login_and_each_request(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    result = nova(v3, "--timings", "list")
    assert result.out.startswith(EMPTY_TABLE)
    rows = re.findall(r"^\| (.+?) +\| [\d.e-]+ +\|$", result.out, re.MULTILINE)
    assert rows == [f"auth_url {cloud.url}/v3", f"GET {cloud.url}/v2.1", "GET /servers/detail", "Total"]
    assert lines(cloud) == V3_REQUESTS


def test_the_installed_command_tells_the_story(process: Process, v2: Environment, cloud: Cloud) -> None:
    result = process(v2, "--debug", "list")
    assert (result.returncode, result.stdout) == (0, EMPTY_TABLE)
    assert result.stderr.count("DEBUG (log:") == 12
    assert keystone.TOKEN not in result.stderr
    assert keystone.PASSWORD not in result.stderr


ROOT = Path(__file__).parents[2]


def constant(text: str) -> list[str]:
    """Lines of a session without what differs from run to run, and from one release of a library to the next."""
    for varying, instead in [
        (r"127\.0\.0\.1:\d+", "127.0.0.1:PORT"),
        (r'HTTP/1.1" 200 \d+|Content-Length: \d+', "LENGTH"),
        (r"Date: .{29}", "DATE"),
        (r"\((\w+):\d+\)", r"(\1)"),
        (r"nova/\S+ keystoneauth1/\S+ python-requests/\S+ CPython/[\d.]+|BaseHTTP(?:/\S+)? Python/[\d.]+", "AGENT"),
    ]:
        text = re.sub(varying, instead, text)
    return text.splitlines()


def test_the_guide_shows_what_anybody_sees() -> None:
    guide = (ROOT / "docs/guide/seed-story.md").read_text()
    (session,) = re.findall(
        r"^```console\n\$ python -m tests.support.keystone (.*)\n((?:.|\n)*?)^```$", guide, re.MULTILINE
    )
    words = session[0].split()
    assert words == ["nova", "--debug", "list"]
    command = [sys.executable, "-m", "tests.support.keystone", NOVA, *words[1:]]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=True)
    assert constant(session[1]) == constant(run.stderr + run.stdout)
