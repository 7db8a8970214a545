"""nova meta."""

import json
from typing import Any

import pytest

from tests.cli.given import GET, ID, a_server, requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

URL = f"/v2.1/servers/{ID}/metadata"


def test_set(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer({"metadata": {"a": "1"}})
    result = nova_command("meta", ID, "set", "a=1", "b=x=y", "c=")
    assert requests(cloud) == [(GET, None), (f"POST {URL}", {"metadata": {"a": "1", "b": "x=y", "c": ""}})]
    assert (result.code, result.out) == (0, "")


def test_delete(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer(status=204)
    cloud.answer(status=204)
    result = nova_command("meta", ID, "delete", "a", "b=1")
    assert requests(cloud)[1:] == [(f"DELETE {URL}/b", None), (f"DELETE {URL}/a", None)]
    assert (result.code, result.out) == (0, "")


def test_delete_what_is_not_there(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer({"itemNotFound": {"code": 404, "message": "Metadata item was not found"}}, status=404)
    result = nova_command("meta", ID, "delete", "a")
    assert (result.code, result.err) == (1, "ERROR (NotFound): Metadata item was not found (HTTP 404)\n")


def test_set_without_a_value(nova_command: Terminal, cloud: Cloud) -> None:
    result = nova_command("meta", ID, "set", "a")
    assert (result.code, cloud.sent) == (1, [])
    assert result.err == "ERROR (ArgumentTypeError): 'a' is not in the format of 'key=value'\n"


@pytest.mark.parametrize("words", [[ID, "change", "a=1"], [ID, "set"]])
def test_wrong_words(nova_command: Terminal, cloud: Cloud, words: list[str]) -> None:
    assert nova_command("meta", *words).code == 2
    assert cloud.sent == []


@pytest.mark.parametrize(
    ("words", "answer", "path"),
    [([], {"metadata": {"role": "web", "a:b C": "1"}}, ""), (["role"], {"meta": {"role": "web"}}, "/role")],
)
def test_server_metadata(
    nova_command: Terminal, cloud: Cloud, words: list[str], answer: dict[str, Any], path: str
) -> None:
    for _run in range(2):
        a_server(cloud)
        cloud.answer(answer)
    result = nova_command("server-metadata", ID, *words)
    assert (result.code, result.err) == (0, "")
    assert ("| a:b C    | 1     |" in result.out) == (not words)
    assert "| role     | web   |" in result.out
    assert requests(cloud) == [(GET, None), (f"GET /v2.1/servers/{ID}/metadata{path}", None)]
    # keys of metadata are data
    assert json.loads(nova_command("server-metadata", ID, *words, "-f", "json").out) == next(iter(answer.values()))


@pytest.mark.parametrize(("words", "metadata"), [(["a=1=2", "b="], {"a": "1=2", "b": ""}), ([], {})])
def test_server_metadata_replace(
    nova_command: Terminal, cloud: Cloud, words: list[str], metadata: dict[str, str]
) -> None:
    a_server(cloud)
    cloud.answer({"metadata": metadata})
    result = nova_command("server-metadata-replace", ID, *words)
    assert (result.code, result.err) == (0, "")
    assert requests(cloud) == [(GET, None), (f"PUT /v2.1/servers/{ID}/metadata", {"metadata": metadata})]
