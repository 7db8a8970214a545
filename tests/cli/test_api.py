"""nova api"""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.given import requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

BODY = {"keypair": {"name": "ü", "public_key": "k"}}
TEXT = json.dumps(BODY)


@pytest.mark.parametrize("path", ["/servers?limit=1", "servers?limit=1", "//servers?limit=1"])
@pytest.mark.parametrize("method", ["GET", "get"])
def test_get(nova_command: Terminal, cloud: Cloud, method: str, path: str) -> None:
    cloud.answer({"servers": [{"id": "S", "name": "ü", "size": 1.5, "none": None}], "empty": []})
    result = nova_command("api", method, path, version="2.90")
    assert (result.code, result.err) == (0, "")
    assert (
        result.out
        == """\
{
  "servers": [
    {
      "id": "S",
      "name": "ü",
      "size": 1.5,
      "none": null
    }
  ],
  "empty": []
}
"""
    )
    assert requests(cloud) == [("GET /v2.1/servers?limit=1", None)]
    headers = {name.lower(): value for name, value in cloud.sent[0].headers.items()}
    assert headers["openstack-api-version"] == "compute 2.90"


def test_a_query_may_hold_a_url(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({})
    assert nova_command("api", "GET", "/servers?name=http://x").out == "{}\n"
    assert requests(cloud) == [("GET /v2.1/servers?name=http://x", None)]


@pytest.mark.parametrize("option", [["-d"], ["--data"]])
@pytest.mark.parametrize("method", ["POST", "PUT"])
def test_a_body(nova_command: Terminal, cloud: Cloud, method: str, option: list[str]) -> None:
    cloud.answer({"keypair": {}})
    result = nova_command("api", method, "/os-keypairs", *option, TEXT)
    assert (result.code, result.out, result.err) == (0, '{\n  "keypair": {}\n}\n', "")
    assert requests(cloud) == [(f"{method} /v2.1/os-keypairs", BODY)]


def test_a_body_out_of_a_file(nova_command: Terminal, cloud: Cloud, tmp_path: Path) -> None:
    file = tmp_path / "body.json"
    file.write_text(TEXT, encoding="utf-8")
    cloud.answer(status=204)
    result = nova_command("api", "POST", "/os-keypairs", "-d", f"@{file}")
    assert (result.code, result.out, result.err) == (0, "", "")
    assert requests(cloud) == [("POST /v2.1/os-keypairs", BODY)]


def test_a_body_from_standard_input(nova_command: Terminal, cloud: Cloud, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(TEXT))
    cloud.answer(status=202)
    result = nova_command("api", "POST", "/os-keypairs", "-d", "-")
    assert (result.code, result.out, result.err) == (0, "", "")
    assert requests(cloud) == [("POST /v2.1/os-keypairs", BODY)]


def test_standard_input_that_is_closed(nova_command: Terminal, cloud: Cloud, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    result = nova_command("api", "POST", "/os-keypairs", "-d", "-")
    assert (result.code, requests(cloud)) == (1, [])
    assert result.err.startswith("ERROR (CommandError): The body is not JSON: ")


@pytest.mark.parametrize(("method", "status"), [("DELETE", 204), ("POST", 202), ("PUT", 200)])
def test_no_body_and_no_answer(nova_command: Terminal, cloud: Cloud, method: str, status: int) -> None:
    cloud.answer(status=status)
    result = nova_command("api", method, "/servers/S")
    assert (result.code, result.out, result.err) == (0, "", "")
    assert requests(cloud) == [(f"{method} /v2.1/servers/S", None)]


def test_what_a_terminal_would_act_upon_stays_json(nova_command: Terminal, cloud: Cloud) -> None:
    answer: dict[str, Any] = {"a": "\x1b[2J\x9b\u202e\ud800\U000e0001 \n\x7f", "b\u2066": "日本"}
    cloud.answer(answer)
    result = nova_command("api", "GET", "/x")
    assert (
        result.out
        == """\
{
  "a": "\\u001b[2J\\u009b\\u202e\\ud800\\udb40\\udc01 \\n\\u007f",
  "b\\u2066": "日本"
}
"""
    )
    assert json.loads(result.out) == answer


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (["POST", "/x", "-d", "{"], "The body is not JSON: Expecting property name enclosed in double quotes"),
        (["POST", "/x", "-d", ""], "The body is not JSON: Expecting value"),
        (["POST", "/x", "-d", "@/does/not/exist"], "Can't open '/does/not/exist': "),
        (["GET", "/x", "-d", "{}"], "A GET has no body"),
        (["DELETE", "/x", "-d", "{}"], "A DELETE has no body"),
        (["GET", "https://example.com/x"], "`https://example.com/x` is a URL; what follows the URL of Nova is wanted"),
    ],
)
def test_what_is_refused_here(nova_command: Terminal, cloud: Cloud, words: list[str], error: str) -> None:
    result = nova_command("api", *words)
    assert (result.code, result.out) == (1, "")
    assert result.err.startswith(f"ERROR (CommandError): {error}")
    assert result.err.count("\n") == 1
    assert cloud.sent == []


def test_a_method_that_nova_does_not_know(nova_command: Terminal, cloud: Cloud) -> None:
    result = nova_command("api", "BREW", "/x")
    assert (result.code, result.out) == (2, "")
    assert "error: argument <method>: invalid choice: 'BREW'\n" in result.err


def test_what_the_server_refuses(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"itemNotFound": {"code": 404, "message": "Instance x could not be found."}}, 404)
    result = nova_command("api", "GET", "/servers/x")
    assert (result.code, result.out) == (1, "")
    assert result.err == "ERROR (NotFound): Instance x could not be found. (HTTP 404)\n"


def test_an_answer_that_is_not_json(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer(b"<html>", Content_Type="text/html")
    result = nova_command("api", "GET", "/x")
    assert (result.code, result.out) == (1, "")
    assert result.err == "ERROR (CommandError): The answer is not JSON (text/html)\n"
