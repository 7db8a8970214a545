"""The cache of logins: which requests a command makes, with what, and what is written down meanwhile."""

from __future__ import annotations

import json
import subprocess
import time
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from tests.shell.conftest import NOVA, Environment, Nova, clean_environment
from tests.support import keystone
from tests.support.cloud import Cloud

LIST = "GET /v2.1/servers/detail"
COLD = ["GET /v3", "POST /v3/auth/tokens", "GET /v2.1", LIST]


def lines(cloud: Cloud) -> list[str]:
    """The requests that came since it was last asked."""
    sent, cloud.sent = cloud.sent, []
    return [request.line for request in sent]


def listed(nova: Nova, environment: Environment, cloud: Cloud, *words: str) -> list[str]:
    """The requests of one `nova list`, which must succeed without a word on stderr."""
    result = nova(environment, *words, "list")
    assert (result.code, result.err) == (0, "")
    return lines(cloud)


def entry(cache_home: Path) -> dict[str, Any]:
    """The one entry that there is."""
    (path,) = cache_home.glob("*.login")
    fields: dict[str, Any] = json.loads(path.read_text())
    return fields


def change(cache_home: Path, **fields: Any) -> None:
    """Change the one entry."""
    (path,) = cache_home.glob("*.login")
    path.write_text(json.dumps(json.loads(path.read_text()) | fields))


def test_the_second_command_makes_one_request(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    assert listed(nova, v3, cloud) == COLD
    assert listed(nova, v3, cloud) == [LIST]


def test_it_sends_the_same_request(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    nova(v3, "list")
    cold = cloud.sent[-1]
    nova(v3, "list")
    warm = cloud.sent[-1]
    assert (warm.raw, warm.headers, warm.body) == (cold.raw, cold.headers, cold.body)
    assert warm.headers["X-Auth-Token"] == keystone.TOKEN


def test_keystone_v2(nova: Nova, v2: Environment, cloud: Cloud) -> None:
    assert len(listed(nova, v2, cloud)) == 5
    assert listed(nova, v2, cloud) == [f"GET /v2/{keystone.TENANT_ID}/servers/detail"]


@pytest.mark.parametrize(("environment", "words"), [({"OS_CACHE": "0"}, ()), ({}, ("--no-os-cache",))])
def test_turned_off(
    nova: Nova, v3: Environment, cloud: Cloud, cache_home: Path, environment: Environment, words: tuple[str, ...]
) -> None:
    for _ in range(2):
        assert listed(nova, v3 | environment, cloud, *words) == COLD
    assert not cache_home.exists()
    # and what is there is neither used nor changed
    listed(nova, v3, cloud)
    before = entry(cache_home)
    assert listed(nova, v3 | environment, cloud, *words) == COLD
    assert entry(cache_home) == before


@pytest.mark.parametrize(
    "other",
    [
        {"OS_PASSWORD": "another"},
        {"OS_USERNAME": "another"},
        {"OS_PROJECT_NAME": "another"},
        {"OS_REGION_NAME": "RegionOne"},
        {"OS_ENDPOINT_TYPE": "internal"},
        {"OS_CACERT": "/dev/null"},
        {"OS_USER_DOMAIN_NAME": "Default"},
        {"OS_ANYTHING": "1"},
    ],
    ids=lambda other: next(iter(other)),
)
def test_whatever_shapes_a_login_is_part_of_the_key(
    nova: Nova, v3: Environment, cloud: Cloud, other: Environment
) -> None:
    listed(nova, v3, cloud)
    assert listed(nova, v3 | other, cloud) == COLD
    assert listed(nova, v3 | other, cloud) == [LIST]
    assert listed(nova, v3, cloud) == [LIST]


@pytest.mark.parametrize("words", [["--timeout", "5"], ["--os-compute-api-version", "2.90"], ["-f", "json"]])
def test_what_does_not_shape_a_login_is_not(nova: Nova, v3: Environment, cloud: Cloud, words: list[str]) -> None:
    listed(nova, v3, cloud)
    assert listed(nova, v3, cloud, *words) == [LIST]


def test_an_option_counts_as_the_variable_that_says_the_same(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    listed(nova, v3, cloud)
    url = v3.pop("OS_AUTH_URL")
    assert listed(nova, v3, cloud, "--os-auth-url", url) != [LIST]


def test_no_password_is_written(nova: Nova, v3: Environment, cloud: Cloud, cache_home: Path) -> None:
    listed(nova, v3, cloud)
    kept = b"".join(path.read_bytes() for path in cache_home.iterdir())
    assert keystone.TOKEN.encode() in kept
    assert keystone.PASSWORD.encode() not in kept
    assert not any(keystone.PASSWORD in path.name for path in cache_home.iterdir())


def test_no_password_of_a_url_is_written(nova: Nova, v3: Environment, cloud: Cloud, cache_home: Path) -> None:
    listed(nova, v3 | {"OS_AUTH_URL": v3["OS_AUTH_URL"].replace("://", "://me:s3cret@")}, cloud)
    assert list(cache_home.glob("*.login"))
    assert b"s3cret" not in b"".join(path.read_bytes() for path in cache_home.iterdir())


def test_a_token_is_not_used_in_its_last_minute(nova: Nova, v3: Environment, cloud: Cloud, cache_home: Path) -> None:
    listed(nova, v3, cloud)
    change(cache_home, expires=time.time() + 90)
    assert listed(nova, v3, cloud) == [LIST]
    change(cache_home, expires=time.time() + 59)
    assert listed(nova, v3, cloud) == COLD
    assert listed(nova, v3, cloud) == [LIST]


def test_the_microversions_are_asked_for_again_after_an_hour(
    nova: Nova, v3: Environment, cloud: Cloud, cache_home: Path
) -> None:
    listed(nova, v3, cloud)
    keystone.nova(cloud, "2.99")
    change(cache_home, asked=time.time() - 3700)
    nova(v3, "list")
    assert cloud.sent[-1].headers["X-OpenStack-Nova-API-Version"] == "2.99"
    assert lines(cloud) == ["GET /v2.1", LIST]
    assert listed(nova, v3, cloud) == [LIST]
    assert entry(cache_home)["newest"] == "2.99"


def test_a_microversion_that_is_not_known_yet_is_asked_for(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    listed(nova, v3, cloud)
    keystone.nova(cloud, "2.99")
    assert listed(nova, v3, cloud, "--os-compute-api-version", "2.99") == ["GET /v2.1", LIST]
    result = nova(v3, "--os-compute-api-version", "2.100", "list")
    assert result.err.endswith("The valid version range is '2.1' to '2.99'\n")


def test_a_cloud_that_went_back_is_asked_again(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    listed(nova, v3, cloud)
    keystone.nova(cloud, "2.90")
    del cloud.routes[LIST]
    cloud.answer({"computeFault": {"message": "Version 2.96 is not supported by the API."}}, 406)
    cloud.answer({"servers": []})
    result = nova(v3, "list")
    assert (result.code, result.err) == (0, "")
    assert cloud.sent[-1].headers["X-OpenStack-Nova-API-Version"] == "2.90"
    assert lines(cloud) == [LIST, *COLD]


def test_a_token_that_is_refused_is_replaced_once(nova: Nova, v3: Environment, cloud: Cloud, cache_home: Path) -> None:
    listed(nova, v3, cloud)
    change(cache_home, token="revoked")
    del cloud.routes[LIST]
    cloud.answer({"error": {"message": "no"}}, 401)
    cloud.answer({"servers": []})
    result = nova(v3, "list")
    assert (result.code, result.err) == (0, "")
    assert [(sent.line, sent.headers.get("X-Auth-Token")) for sent in cloud.sent] == [
        (LIST, "revoked"),
        ("GET /v3", None),
        ("POST /v3/auth/tokens", None),
        (LIST, keystone.TOKEN),
    ]
    assert entry(cache_home)["token"] == keystone.TOKEN
    cloud.route(LIST, {"servers": []})
    cloud.sent.clear()
    assert listed(nova, v3, cloud) == [LIST]


def test_a_user_that_is_refused_is_told_so(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    listed(nova, v3, cloud)
    cloud.route(LIST, {"error": {"message": "no"}}, 401)
    result = nova(v3, "list")
    hint = "Nova does not accept the token that Keystone gave: it was taken back, or Nova cannot verify it"
    assert (result.code, result.err) == (1, f"ERROR (Unauthorized): no (HTTP 401)\n\n{hint}\n")
    assert lines(cloud) == [LIST, *COLD[:2], LIST]


def test_an_action_is_sent_once(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    listed(nova, v3, cloud)
    server = "0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0"
    cloud.route(f"GET /v2.1/servers/{server}", {"server": {"id": server, "name": "vm"}})
    cloud.answer(None, 202)
    assert nova(v3, "lock", server).code == 0
    assert lines(cloud) == [f"GET /v2.1/servers/{server}", f"POST /v2.1/servers/{server}/action"]


def test_an_endpoint_that_is_gone_is_looked_up_again(
    nova: Nova, v3: Environment, cloud: Cloud, cache_home: Path
) -> None:
    listed(nova, v3, cloud)
    change(cache_home, endpoints={"compute": "http://127.0.0.1:1/v2.1"})
    assert listed(nova, v3, cloud) == [*COLD[:2], LIST]
    assert listed(nova, v3, cloud) == [LIST]


def test_clouds_yaml_is_part_of_the_key(nova: Nova, v3: Environment, cloud: Cloud, tmp_path: Path) -> None:
    auth = {"auth_url": v3["OS_AUTH_URL"], "username": "demo", "password": "x", "project_name": "demo"}
    file = tmp_path / "clouds.yaml"
    environment = {"OS_CLOUD": "one", "OS_CLIENT_CONFIG_FILE": str(file)}
    file.write_text(json.dumps({"clouds": {"one": {"auth": auth}}}))
    assert listed(nova, environment, cloud) == COLD
    assert listed(nova, environment, cloud) == [LIST]
    file.write_text(json.dumps({"clouds": {"one": {"auth": auth | {"password": "another"}}}}))
    assert listed(nova, environment, cloud) == COLD
    assert listed(nova, environment, cloud, "--os-project-name", "p") == COLD


@pytest.mark.parametrize(
    "given",
    [
        {"OS_AUTH_TYPE": "none", "OS_ENDPOINT": "{url}/v2.1"},
        {"OS_AUTH_TYPE": "admin_token", "OS_ENDPOINT": "{url}/v2.1", "OS_TOKEN": "t"},
        {"OS_AUTH_TYPE": "v3token", "OS_AUTH_URL": "{url}/v3", "OS_TOKEN": "t", "OS_PROJECT_NAME": "demo"},
        {
            "OS_AUTH_TYPE": "v3applicationcredential",
            "OS_AUTH_URL": "{url}/v3",
            "OS_APPLICATION_CREDENTIAL_ID": "i",
            "OS_APPLICATION_CREDENTIAL_SECRET": "s3cret",
        },
    ],
    ids=lambda given: given["OS_AUTH_TYPE"],
)
def test_every_kind_of_authentication(
    nova: Nova, v3: Environment, cloud: Cloud, cache_home: Path, given: Environment
) -> None:
    environment = {name: value.replace("{url}", cloud.url) for name, value in given.items()}
    assert len(listed(nova, environment, cloud)) > 1
    assert listed(nova, environment, cloud) == [LIST]
    kept = b"".join(path.read_bytes() for path in cache_home.iterdir())
    assert b"s3cret" not in kept


def test_basic_authentication_is_not_kept(nova: Nova, v3: Environment, cloud: Cloud, cache_home: Path) -> None:
    environment = {"OS_AUTH_TYPE": "http_basic", "OS_ENDPOINT": f"{cloud.url}/v2.1"}
    environment |= {"OS_USERNAME": "demo", "OS_PASSWORD": "s3cret"}
    for _ in range(2):
        assert listed(nova, environment, cloud) == ["GET /v2.1", LIST]
    assert not list(cache_home.glob("*.login"))


def test_show_and_clear(nova: Nova, v3: Environment, cloud: Cloud, cache_home: Path) -> None:
    listed(nova, v3, cloud)
    shown = nova({}, "cache", "show")
    assert (shown.code, shown.err) == (0, "")
    assert f"| {cloud.url}/v3 | {keystone.TENANT_ID} | {keystone.USER_ID} | 2.1 - 2.96 " in shown.out
    assert keystone.TOKEN not in shown.out
    form = nova({}, "cache", "show", "-f", "json").out
    assert [entry["login"] for entry in json.loads(form)] == [f"{cloud.url}/v3"]
    assert keystone.TOKEN not in form
    assert lines(cloud) == []
    assert nova({}, "cache", "clear").code == 0
    assert not list(cache_home.glob("*.login"))
    assert listed(nova, v3, cloud) == COLD


def test_debug_shows_the_request(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    cold = nova(v3, "--debug", "list").err.splitlines()
    warm = nova(v3, "--debug", "list").err.splitlines()
    curl = [line for line in cold if "/servers/detail -H" in line]
    assert curl == [line for line in warm if "REQ: curl" in line]
    assert [line for line in warm if "RESP BODY" in line] == [line for line in cold if line.endswith('{"servers": []}')]
    assert not any(keystone.TOKEN in line for line in warm)


def test_timings_name_the_request(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    nova(v3, "list")
    printed = nova(v3, "--timings", "list").out
    assert "| GET /servers/detail |" in printed
    assert "auth_url" not in printed


def test_a_damaged_entry_is_told_of_once_and_replaced(
    nova: Nova, v3: Environment, cloud: Cloud, cache_home: Path
) -> None:
    listed(nova, v3, cloud)
    (path,) = cache_home.glob("*.login")
    for text in ('{"format": 1', '{"format": 1, "token": 7}', "[]"):
        path.write_text(text)
        result = nova(v3, "list")
        assert (result.code, lines(cloud)) == (0, COLD)
        assert listed(nova, v3, cloud) == [LIST]
    assert result.err in ("", f"note: {path} is not used: it is damaged\n")


def test_processes_at_once_share_the_cache(v3: Environment, cloud: Cloud, cache_home: Path) -> None:
    environment = clean_environment() | v3
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    for expected in ({4, 1}, {1}):
        cloud.sent.clear()
        started = [subprocess.Popen([NOVA, "list"], env=environment, **pipes) for _ in range(4)]  # type: ignore[call-overload]
        ended = [(process.communicate()[1], process.returncode) for process in started]
        assert ended == [("", 0)] * 4
        # each has logged in by itself, or found what another one kept
        assert len(cloud.sent) in {sum(counts) for counts in product(expected, repeat=4)}
    assert entry(cache_home)["token"] == keystone.TOKEN
