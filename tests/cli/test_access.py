"""nova credentials, endpoints: what two Keystones say."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from novaclient import shell
from tests.support import keystone
from tests.support.cloud import Cloud
from tests.support.terminal import Result, Terminal

HASH = "{SHA256}"


@pytest.fixture(params=[keystone.v2, keystone.v3], ids=["v2", "v3"])
def login(request: pytest.FixtureRequest, cloud: Cloud, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Logs in to one of the two Keystones."""
    for name, value in request.param(cloud).items():
        monkeypatch.setenv(name, value)
    return request.param


@pytest.fixture
def run(login: Any, capsys: pytest.CaptureFixture[str]) -> Any:
    """Runs a command of somebody who logs in."""

    def command(*words: str) -> Result:
        code = 0
        try:
            shell.main(list(words))
        except SystemExit as stop:
            code = int(stop.code or 0)
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return command


def tables(text: str) -> list[list[list[str]]]:
    """The rows of each table, its heading first."""
    found: list[list[list[str]]] = []
    rules = 0
    for line in text.splitlines():
        if line.startswith("+"):
            found += [[]] if rules % 3 == 0 else []
            rules += 1
        else:
            found[-1].append([cell.strip() for cell in line.split("|")[1:-1]])
    return found


def test_credentials(run: Any, login: Any) -> None:
    result = run("credentials")
    assert (result.code, result.err) == (0, "")
    user, token = tables(result.out)
    domain = [["domain_id", "default"]] if login is keystone.v3 else []
    assert user == [
        ["User Credentials", "Value"],
        *domain,
        ["id", keystone.USER_ID],
        ["name", "demo"],
        ["roles", '[{"name": "member"}]'],
        ["username", "demo"],
    ]
    assert [row[0] for row in token] == ["Token", "expires", "id", "", "project_id", "project_name", "tenant_id",
                                         "user_id"]  # fmt: skip
    values = dict(token)
    assert (values["expires"], values["tenant_id"]) == ("2099-12-31T23:59:59Z", keystone.TENANT_ID)
    assert values["id"].startswith(HASH)


def test_a_token_is_shown_only_when_asked_for(run: Any) -> None:
    formats = [["-f", kind] for kind in ("json", "jsonl", "yaml", "csv", "value", "wide")]
    for words in ([], *formats, ["--wrap", "0"], ["--debug"]):
        result = run("credentials", *words)
        assert result.code == 0
        assert "demo" in result.out
        assert keystone.TOKEN not in result.out + result.err
    assert dict(tables(run("credentials", "--show-token").out)[1])["id"] == keystone.TOKEN


def test_credentials_as_json(run: Any) -> None:
    data = json.loads(run("credentials", "-f", "json", "--show-token").out)
    assert data["user"]["roles"] == [{"name": "member"}]
    assert data["token"]["id"] == keystone.TOKEN


def test_endpoints(run: Any, cloud: Cloud, login: Any) -> None:
    result = run("endpoints")
    assert (result.code, result.err) == (0, "")
    nova, identity = tables(result.out)
    url = f"{cloud.url}/v2/{keystone.TENANT_ID}" if login is keystone.v2 else f"{cloud.url}/v2.1"
    assert nova == [
        ["nova", "Value"],
        ["adminURL", url],
        ["id", "1" if login is keystone.v2 else "public"],
        ["internalURL", url],
        ["publicURL", url],
        ["region", "RegionOne"],
    ]
    assert identity[0] == ["keystone", "Value"]
    assert json.loads(run("endpoints", "-f", "json").out)[0] == {
        "name": "nova", "type": "compute", "region": "RegionOne", "admin_url": url, "internal_url": url,
        "public_url": url, "id": nova[2][1],
    }  # fmt: skip


@pytest.mark.parametrize("login", [keystone.v3], indirect=True)
@pytest.mark.parametrize(
    ("region", "shown"),
    [("RegionTwo", ["nova RegionTwo", "keystone RegionOne"]),
     ("RegionOne", ["nova RegionOne", "keystone RegionOne"]),
     ("", ["nova RegionOne", "nova RegionTwo", "keystone RegionOne"])],
)  # fmt: skip
def test_endpoints_of_a_region(run: Any, cloud: Cloud, region: str, shown: list[str]) -> None:
    _in_two_regions(cloud, 0)
    result = run("endpoints", *(["--os-region-name", region] if region else []))
    assert [f"{table[0][0]} {table[-1][1]}" for table in tables(result.out)] == shown
    assert (result.code, result.err) == (0, "")


@pytest.mark.parametrize("login", [keystone.v3], indirect=True)
def test_a_service_that_is_in_other_regions_only(run: Any, cloud: Cloud) -> None:
    _in_two_regions(cloud, 1)
    catalog = cloud.routes["POST /v3/auth/tokens"].body["token"]["catalog"]
    for endpoint in catalog[0]["endpoints"]:
        endpoint["region"] = endpoint["region_id"] = "RegionSix"
    result = run("endpoints", "--os-region-name", "RegionSix")
    assert [f"{table[0][0]} {table[-1][1]}" for table in tables(result.out)] == [
        "nova RegionSix", "keystone RegionOne", "keystone RegionTwo",
    ]  # fmt: skip
    assert result.err == ("WARNING: keystone has no endpoint in RegionSix! Available endpoints for this service:\n")


def _in_two_regions(cloud: Cloud, number: int) -> None:
    """Of the services in the catalogue this one is in a second region, too."""
    endpoints = cloud.routes["POST /v3/auth/tokens"].body["token"]["catalog"][number]["endpoints"]
    endpoints += [
        {**endpoint, "region": "RegionTwo", "region_id": "RegionTwo"} for endpoint in copy.deepcopy(endpoints)
    ]


@pytest.mark.parametrize("name", ["credentials", "endpoints"])
def test_without_keystone(nova_command: Terminal, name: str) -> None:
    result = nova_command(name)
    assert (result.code, result.out) == (1, "")
    assert result.err == (
        "ERROR (CommandError): This kind of authentication asks no Keystone, which would know users and endpoints\n"
    )
