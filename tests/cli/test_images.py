"""nova image-list, image-show, image-meta, image-delete: by Nova's proxy, and past it in Glance."""

import json
from typing import Any

import pytest

from tests.cli.given import IMAGE_ID, requests
from tests.support.cloud import Cloud
from tests.support.neighbours import image
from tests.support.terminal import Terminal

NOVAS: dict[str, Any] = {
    "id": IMAGE_ID, "name": "cirros", "status": "ACTIVE", "progress": 100, "minDisk": 1, "minRam": 64,
    "created": "2026-01-01T00:00:00Z", "updated": "2026-01-02T00:00:00Z", "OS-EXT-IMG-SIZE:size": 65536,
    "metadata": {"instance_uuid": "S", "os": "linux"}, "server": {"id": "S", "links": []}, "links": [],
}  # fmt: skip
GLANCES = image(id=IMAGE_ID, os="linux", instance_uuid="S")
IN_NOVA, IN_GLANCE = f"/v2.1/images/{IMAGE_ID}", f"/v2.1/v2/images/{IMAGE_ID}"

LISTED = """\
+--------------------------------------+--------+--------+--------+
| ID                                   | Name   | Status | Server |
+--------------------------------------+--------+--------+--------+
| J                                    | a      | SAVING |        |
| a3d1b8c6-0b1f-4c57-9a43-6c5f6f0b7e22 | cirros | ACTIVE | S      |
+--------------------------------------+--------+--------+--------+
"""
SHOWN = """\
+------------------------+--------------------------------------+
| Property               | Value                                |
+------------------------+--------------------------------------+
| OS-EXT-IMG-SIZE:size   | 65536                                |
| created                | 2026-01-01T00:00:00Z                 |
| id                     | a3d1b8c6-0b1f-4c57-9a43-6c5f6f0b7e22 |
| metadata instance_uuid | S                                    |
| metadata os            | linux                                |
| minDisk                | 1                                    |
| minRam                 | 64                                   |
| name                   | cirros                               |
| progress               | 100                                  |
| server                 | S                                    |
| status                 | ACTIVE                               |
| updated                | 2026-01-02T00:00:00Z                 |
+------------------------+--------------------------------------+
"""

# What either side has, at the last microversion of Nova's proxy and at the first without it.
OF_NOVA = {"images": [NOVAS, {"id": "J", "name": "a", "status": "SAVING", "metadata": {}}]}
OF_GLANCE = {"images": [GLANCES, image(id="J", name="a", status="queued")]}


@pytest.mark.parametrize(
    ("words", "version", "answer", "line"),
    [
        ([], "2.35", OF_NOVA, "GET /v2.1/images/detail"),
        (["--limit", "2"], "2.35", OF_NOVA, "GET /v2.1/images/detail?limit=2"),
        ([], "2.36", OF_GLANCE, "GET /v2.1/v2/images"),
        (["--limit", "2"], "2.104", OF_GLANCE, "GET /v2.1/v2/images?limit=2"),
    ],
)
def test_list(
    nova_command: Terminal, cloud: Cloud, words: list[str], version: str, answer: dict[str, Any], line: str
) -> None:
    cloud.answer(answer)
    result = nova_command("image-list", *words, version=version)
    assert (result.code, result.out, result.err) == (0, LISTED, "")
    assert requests(cloud) == [(line, None)]


def test_what_a_list_keeps_back_is_said(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer(OF_NOVA | {"images_links": [{"rel": "next", "href": "..."}]})
    result = nova_command("image-list", version="2.35")
    assert result.out == LISTED
    assert result.err == "Only the first 2 images are shown; `--limit` asks for more.\n"


def test_json(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer(OF_GLANCE)
    first, second = json.loads(nova_command("image-list", "-f", "json").out)
    assert (first["server"], second["server"]) == (None, {"id": "S"})
    assert (second["min_disk"], second["metadata"]["os"]) == (1, "linux")


@pytest.mark.parametrize(
    ("name", "version", "answers", "lines"),
    [
        (IMAGE_ID, "2.35", [{"image": NOVAS}], [f"GET {IN_NOVA}"]),
        ("cirros", "2.35", [{"images": [{"id": IMAGE_ID, "name": "cirros"}]}, {"image": NOVAS}],
         ["GET /v2.1/images", f"GET {IN_NOVA}"]),
        (IMAGE_ID, "2.36", [GLANCES], [f"GET {IN_GLANCE}"]),
        ("cirros", "2.36", [{"images": [GLANCES]}, GLANCES], ["GET /v2.1/v2/images?name=cirros", f"GET {IN_GLANCE}"]),
    ],
)  # fmt: skip
def test_show(
    nova_command: Terminal, cloud: Cloud, name: str, version: str, answers: list[Any], lines: list[str]
) -> None:
    for answer in answers:
        cloud.answer(answer)
    result = nova_command("image-show", name, version=version)
    assert (result.code, result.out, result.err) == (0, SHOWN, "")
    assert [sent.line for sent in cloud.sent] == lines


@pytest.mark.parametrize(
    ("version", "method", "url", "body"),
    [
        ("2.38", "POST", f"{IN_NOVA}/metadata", {"metadata": {"a": "1=2", "b": ""}}),
        ("2.39", "PATCH", IN_GLANCE, [{"op": "add", "path": "/a", "value": "1=2"},
                                      {"op": "add", "path": "/b", "value": ""}]),
    ],
)  # fmt: skip
def test_set_metadata(
    nova_command: Terminal, cloud: Cloud, version: str, method: str, url: str, body: dict[str, Any]
) -> None:
    cloud.answer(GLANCES)
    cloud.answer({"metadata": {}} if method == "POST" else GLANCES)
    result = nova_command("image-meta", IMAGE_ID, "set", "a=1=2", "b=", version=version)
    assert (result.code, result.out, result.err) == (0, "", "")
    assert requests(cloud) == [(f"GET {IN_GLANCE}", None), (f"{method} {url}", body)]


@pytest.mark.parametrize(
    ("version", "sent"),
    [
        ("2.38", [(f"DELETE {IN_NOVA}/metadata/a", None), (f"DELETE {IN_NOVA}/metadata/b", None)]),
        ("2.39", [(f"PATCH {IN_GLANCE}", [{"op": "remove", "path": "/a"}, {"op": "remove", "path": "/b"}])]),
    ],
)
def test_delete_metadata(nova_command: Terminal, cloud: Cloud, version: str, sent: list[Any]) -> None:
    for _request in range(3):
        cloud.answer(GLANCES)
    assert nova_command("image-meta", IMAGE_ID, "delete", "a", "b=1", version=version).code == 0
    assert requests(cloud)[1:] == sent


@pytest.mark.parametrize(("version", "url"), [("2.35", IN_NOVA), ("2.36", IN_GLANCE)])
def test_delete(nova_command: Terminal, cloud: Cloud, version: str, url: str) -> None:
    cloud.answer(GLANCES if url == IN_GLANCE else {"image": NOVAS})
    cloud.answer(status=204)
    result = nova_command("image-delete", IMAGE_ID, version=version)
    assert (result.code, result.err) == (0, "")
    assert result.out == f"Request to delete image {IMAGE_ID} has been accepted.\n"
    assert requests(cloud) == [(f"GET {url}", None), (f"DELETE {url}", None)]


def test_one_that_is_not_there_does_not_keep_the_others(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"images": []})
    cloud.answer(GLANCES)
    cloud.answer(status=204)
    result = nova_command("image-delete", "nope", IMAGE_ID)
    assert result.out == f"Request to delete image {IMAGE_ID} has been accepted.\n"
    assert (result.code, result.err) == (
        1,
        "No Image matching nope. (HTTP 404)\nERROR (CommandError): Unable to delete the specified image(s).\n",
    )
