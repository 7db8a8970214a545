"""Secrets that are in no word of the command line, nor in the environment, and that a cloud repeats: no log is shown,
and still none of them is.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.shell.conftest import Environment, Nova, without
from tests.support import keystone
from tests.support.cloud import Cloud


def says(cloud: Cloud, line: str, text: str, status: int = 400) -> None:
    """Let the cloud answer a request by an error of this text."""
    cloud.route(line, {"error": {"code": status, "title": "No", "message": text}}, status)


@pytest.mark.parametrize("form", ["text", "json"])
def test_the_token(nova: Nova, v3: Environment, cloud: Cloud, form: str) -> None:
    says(cloud, "GET /v2.1/servers/detail", f"the token {keystone.TOKEN} is odd")
    # the second time the token is from the cache
    for _ in range(2):
        result = nova(v3, "--error-format", form, "list")
        assert result.code == 1
        assert "the token *** is odd" in result.err
        assert keystone.TOKEN not in result.err


def test_the_password_of_clouds_yaml(nova: Nova, v3: Environment, cloud: Cloud, tmp_path: Path) -> None:
    file = tmp_path / "clouds.yaml"
    file.write_text(
        f"clouds: {{mine: {{auth: {{auth_url: '{v3['OS_AUTH_URL']}', username: demo, project_name: demo, "
        "password: of-clouds-yaml}}}"
    )
    says(cloud, "POST /v3/auth/tokens", "the password of-clouds-yaml is wrong", 401)
    result = nova({"OS_CLIENT_CONFIG_FILE": str(file)}, "--os-cloud", "mine", "list")
    assert (result.code, result.err.splitlines()[0]) == (
        1,
        "ERROR (Unauthorized): the password *** is wrong (HTTP 401)",
    )


def test_what_is_typed(nova: Nova, v3: Environment, cloud: Cloud, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("getpass.getpass", lambda prompt="": "typed-secret")
    cloud.route("GET /v2.1/servers/x", {"server": {"id": "x", "name": "x"}})
    cloud.route("GET /v2.1/servers?name=x", {"servers": [{"id": "x", "name": "x"}]})
    says(cloud, "POST /v2.1/servers/x/action", "typed-secret is too short")
    result = nova(v3, "set-password", "x")
    assert (result.code, result.err) == (1, "ERROR (BadRequest): *** is too short (HTTP 400)\n")


@pytest.mark.parametrize("flag", ["--os-pass", "--os-passw", "--os_passwor", "--os-password"])
def test_the_value_of_a_shortened_option(nova: Nova, v3: Environment, cloud: Cloud, flag: str) -> None:
    says(cloud, "POST /v3/auth/tokens", "hunter2-hunter2 is wrong", 401)
    for words in ([flag, "hunter2-hunter2"], [f"{flag}=hunter2-hunter2"]):
        result = nova(without(v3, "OS_PASSWORD"), *words, "list")
        assert result.code == 1
        assert "*** is wrong" in result.err
        assert "hunter2" not in result.err


def test_a_fault_that_is_waited_for(nova: Nova, v3: Environment, cloud: Cloud, monkeypatch: pytest.MonkeyPatch) -> None:
    fault = {"message": f"no host for {keystone.TOKEN}, nor {keystone.PASSWORD}"}
    found = {"id": "x", "name": "x", "status": "ERROR", "OS-EXT-STS:task_state": None, "fault": fault}
    cloud.route("GET /v2.1/servers/x", {"server": found | {"status": "SHUTOFF"}})
    cloud.route("GET /v2.1/servers?name=x", {"servers": [{"id": "x", "name": "x"}]})
    cloud.route("POST /v2.1/servers/x/action", None, 202)
    states = iter([found | {"status": "SHUTOFF"}])

    def take(sent: object) -> object:
        answer = Cloud.take(cloud, sent)  # type: ignore[arg-type]
        if sent.line == "GET /v2.1/servers/x":  # type: ignore[attr-defined]
            answer.body = {"server": next(states, found)}
        return answer

    # the cloud is that of other tests, too
    monkeypatch.setattr(cloud, "take", take)
    result = nova(v3, "start", "--poll", "x")
    assert result.code == 1
    assert "no host for ***, nor ***" in result.err
    assert keystone.TOKEN not in result.err + result.out
    assert keystone.PASSWORD not in result.err + result.out


def test_a_hint_forges_no_line(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    catalogue = cloud.routes["POST /v3/auth/tokens"].body["token"]["catalog"]
    catalogue[0]["type"] = "x\nERROR (Forged): send money"
    result = nova(v3, "list")
    assert result.code == 1
    assert "Forged" in result.err
    assert not [line for line in result.err.splitlines() if line.startswith("ERROR (Forged)")]


def test_a_wrong_word_forges_no_line(nova: Nova) -> None:
    result = nova({}, "a\nERROR (Forged): \x1b[2J")
    assert result.code == 2
    assert not [line for line in result.err.splitlines() if line.startswith("ERROR (Forged)")]
    assert "\x1b" not in result.err
