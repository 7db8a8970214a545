"""No secret in what `--debug` shows: requests and responses, ours and other libraries', however deep it stands."""

from __future__ import annotations

import json
import logging
from typing import Any

import pytest

from novaclient import redaction
from novaclient.core import Call
from novaclient.shell import OpenStackComputeShell
from novaclient.transport import log
from novaclient.v2.servers import ServerManager
from tests.shell.conftest import Environment, Nova, new_logging
from tests.support import keystone
from tests.support.cloud import Cloud

SECRET = "the-secret"


@pytest.mark.parametrize(
    "body",
    [
        {"server": {"adminPass": SECRET}},
        {"server": {"user_data": SECRET}},
        {"server": {"OS-EXT-SRV-ATTR:user_data": SECRET}},
        {"server": {"personality": [{"path": "/etc/x", "contents": SECRET}]}},
        {"changePassword": {"adminPass": SECRET}},
        {"rescue": {"adminPass": SECRET}},
        {"keypair": {"private_key": SECRET}},
        {"password": SECRET},
        {"servers": [{"a": [{"b": {"admin_pass": SECRET}}]}]},
        {"auth": {"identity": {"password": {"user": {"name": "x", "password": SECRET}}}}},
        {"auth": {"identity": {"application_credential": {"id": "x", "secret": SECRET}}}},
        {"access": {"token": {"id": SECRET}}},
        {"connection_info": {"data": {"auth_password": SECRET, "secret_uuid": SECRET}}},
        {"console": {"type": "novnc", "url": f"http://h/vnc.html?path=%3Ftoken%3D{SECRET}"}},
        {"remote_console": {"url": f"http://h:6080/vnc.html?token={SECRET}&x=1"}},
        {"access_token": SECRET, "refresh_token": SECRET, "id_token": SECRET},
    ],
    ids=lambda body: next(iter(body)),
)
def test_bodies_both_ways(body: Any, caplog: pytest.LogCaptureFixture) -> None:
    logger = logging.getLogger("test")
    response = Response({"X-Subject-Token": SECRET, "Set-Cookie": SECRET, "Location": f"http://h/?token={SECRET}"})
    with caplog.at_level(logging.DEBUG):
        log.log_request(logger, "POST", "http://h/x", {"X-Auth-Token": SECRET, "Authorization": SECRET}, body)
        log.log_response(logger, "POST", "compute", response, body)
    assert len(caplog.messages) == 3
    assert SECRET not in caplog.text
    for message in (caplog.messages[0], caplog.messages[2]):
        assert "***" in message or '"id": "{SHA256}' in message


def test_what_is_nested_too_deeply_to_be_shown(caplog: pytest.LogCaptureFixture) -> None:
    body: Any = {"password": SECRET}
    for _ in range(5000):
        body = [body]
    with caplog.at_level(logging.DEBUG):
        log.log_request(logging.getLogger("test"), "POST", "http://h/x", {}, body)
        log.log_response(logging.getLogger("test"), "POST", "compute", Response({}), body)
    assert SECRET not in caplog.text
    assert caplog.text.count("<nested too deeply>") == 2


def test_the_prefix_of_an_extension_hides_no_secret() -> None:
    assert log.redacted({"OS-EXT-SRV-ATTR:user_data": [SECRET]}) == {"OS-EXT-SRV-ATTR:user_data": "***"}


def test_a_call_that_is_shown_does_not_show_its_arguments() -> None:
    call = Call(ServerManager.change_password, None, {"server": "x", "password": SECRET})
    assert repr(call) == "<Call ServerManager.change_password server, password>"


class Response:
    """As much of a response as is logged."""

    status_code = 200
    url = f"http://h/os-console-auth-tokens/{SECRET}"

    def __init__(self, headers: dict[str, str]) -> None:
        self.headers = headers


def test_what_is_no_secret_is_shown(caplog: pytest.LogCaptureFixture) -> None:
    body = {"server": {"name": "x", "metadata": {"k": "v"}, "adminPass": None, "key_name": "mine"}}
    with caplog.at_level(logging.DEBUG):
        log.log_request(logging.getLogger("test"), "POST", "http://h/x?name=a b", {"Accept": "it's"}, body)
    assert caplog.messages == [
        f"""REQ: curl -g -i -X POST 'http://h/x?name=a b' -H "Accept: it's" -d '{json.dumps(body)}'"""
    ]


@pytest.mark.parametrize(
    ("verify", "words"), [(True, ""), (False, "--insecure "), ("/etc/ca.pem", '--cacert "/etc/ca.pem" ')]
)
def test_how_certificates_are_verified_is_shown(
    caplog: pytest.LogCaptureFixture, verify: bool | str, words: str
) -> None:
    with caplog.at_level(logging.DEBUG):
        log.log_request(logging.getLogger("test"), "GET", "http://h/x", {}, None, verify)
    assert caplog.messages == [f"REQ: curl -g -i {words}-X GET http://h/x"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (f'RESP BODY: {{"token": "{SECRET}", "name": "x"}}', 'RESP BODY: {"token": "***", "name": "x"}'),
        (f"data {{'password': '{SECRET}', 'user': 'x'}}", """data {'password': "***", 'user': 'x'}"""),
        (r'{"adminPass": "the-\"secret"}', '{"adminPass": "***"}'),
        (f"GET /v2.1/os-console-auth-tokens/{SECRET} HTTP/1.1", "GET /v2.1/os-console-auth-tokens/*** HTTP/1.1"),
        (f"proxy http://me:{SECRET}@proxy:3128", "proxy http://me:***@proxy:3128"),
        ("http://h:80/a@b {'user': 'token'}", "http://h:80/a@b {'user': 'token'}"),
    ],
)
def test_lines_of_other_libraries(capsys: pytest.CaptureFixture[str], text: str, shown: str) -> None:
    with new_logging():
        OpenStackComputeShell().setup_debugging(True)
        logging.getLogger("keystoneauth.session").debug(text)
    assert capsys.readouterr().err.rstrip("\n").endswith(f") {shown}")


@pytest.mark.parametrize(
    "value",
    [
        "http://me:pass//word@proxy:1",
        "me:pass//word@proxy",
        "http://me:pass%2F%2Fword@proxy",
        "\udcff:pass//word@proxy",
    ],
)
def test_the_password_of_a_proxy_is_masked_anywhere(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("HTTPS_PROXY", value)
    redaction.remember_those_of([])
    assert redaction.redacted_text("sent pass//word, or pass%2F%2Fword") == "sent ***, or ***"


def test_no_line_acts_on_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    with new_logging():
        OpenStackComputeShell().setup_debugging(True)
        logging.getLogger("urllib3").debug("a\x1b]0;title\x07\u202eb\nc")
    assert capsys.readouterr().err.endswith(") a\\x1b]0;title\\x07\\u202eb\nc\n")


def test_the_answers_of_keystone(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    """The catalogue is shown, once, and nothing that lets anybody in."""
    answer = cloud.routes["POST /v3/auth/tokens"]
    answer.body["token"]["OS-OAUTH1"] = {"access_token_id": "x", "secret": SECRET}
    answer.headers["Set-Cookie"] = SECRET
    result = nova(v3, "--debug", "list")
    assert result.code == 0
    assert result.err.count('"catalog": [') == 1
    assert SECRET not in result.err
    assert keystone.TOKEN not in result.err


def test_a_login_that_is_no_json(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    cloud.route("POST /v3/auth/tokens", f"<a password={SECRET}>".encode(), status=502, Content_Type="text/html")
    result = nova(v3, "--debug", "list")
    assert (result.code, SECRET in result.err) == (1, False)
    assert 'RESP BODY: "<not JSON>"' in result.err


def test_a_failure_shows_no_secret(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    keystone.refuse(cloud)
    result = nova(v3, "--debug", "list")
    assert result.code == 1
    assert "Traceback (most recent call last):" in result.err
    assert result.err.splitlines()[-3].endswith("(HTTP 401)")
    assert keystone.PASSWORD not in result.err


def test_a_password_for_a_new_server(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    flavor = {"id": "1", "name": "tiny"}
    server = {"id": "7", "name": "x", "status": "ACTIVE", "flavor": {}, "image": "", "adminPass": SECRET}
    cloud.route("GET /v2.1/flavors/1", {"flavor": flavor})
    cloud.route("POST /v2.1/servers", {"server": {"id": "7", "adminPass": SECRET}}, status=202)
    cloud.route("GET /v2.1/servers/7", {"server": server | {"OS-EXT-SRV-ATTR:user_data": SECRET}})
    words = ["--flavor", "1", "--boot-volume", "v", "--nic", "none", "--admin-pass", SECRET, "x"]
    result = nova(v3, "--debug", "boot", *words)
    assert (result.code, result.err.count('"adminPass": "***"')) == (0, 3)
    assert SECRET not in result.err
    assert SECRET in result.out
    sent = next(sent for sent in cloud.sent if sent.line == "POST /v2.1/servers")
    assert sent.body["server"]["adminPass"] == SECRET


def test_half_a_surrogate_pair_is_no_reason_to_fail() -> None:
    """As what is not UTF-8 on a command line, or `"\\ud800"` in JSON."""
    secret = "secret \udcff \ud800"
    assert redaction.redacted({"password": secret, "token": {"id": secret}})["password"] == "***"
    assert redaction.redacted_text(f"it is {secret}.") == "it is ***."
