"""nova volume-attach, volume-update, volume-detach, volume-attachments."""

from typing import Any

import pytest

from tests.cli.given import GET, ID, a_server, requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

URL = f"/v2.1/servers/{ID}/os-volume_attachments"
OLD = {"id": "V", "volumeId": "V", "serverId": ID, "device": "/dev/vdb"}
NEW = {
    "volumeId": "V",
    "serverId": ID,
    "device": "/dev/vdb",
    "tag": None,
    "delete_on_termination": False,
    "attachment_id": "A",
    "bdm_uuid": "B",
}


@pytest.mark.parametrize(
    ("words", "version", "body"),
    [
        (["V"], "2.1", {"volumeId": "V"}),
        (["V", "auto"], "2.1", {"volumeId": "V"}),
        (["V", "/dev/vdb"], "2.1", {"volumeId": "V", "device": "/dev/vdb"}),
        (["V", "--tag", "db"], "2.49", {"volumeId": "V", "tag": "db"}),
        (["V", "--delete-on-termination"], "2.79", {"volumeId": "V", "delete_on_termination": True}),
        (["V"], "2.79", {"volumeId": "V"}),
    ],
)
def test_attach(nova_command: Terminal, cloud: Cloud, words: list[str], version: str, body: dict[str, Any]) -> None:
    a_server(cloud)
    cloud.answer({"volumeAttachment": OLD})
    result = nova_command("volume-attach", ID, *words, version=version)
    assert requests(cloud) == [(GET, None), (f"POST {URL}", {"volumeAttachment": body})]
    assert (
        result.out
        == f"""\
+----------+--------------------------------------+
| Property | Value                                |
+----------+--------------------------------------+
| device   | /dev/vdb                             |
| id       | V                                    |
| serverId | {ID} |
| volumeId | V                                    |
+----------+--------------------------------------+
"""
    )


def test_attach_where_nova_only_says_that_it_will(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer(status=202)
    result = nova_command("volume-attach", ID, "V", "--tag", "db", version="2.101")
    assert requests(cloud)[1] == (f"POST {URL}", {"volumeAttachment": {"volumeId": "V", "tag": "db"}})
    assert (
        result.out
        == f"""\
+-----------------------+--------------------------------------+
| Property              | Value                                |
+-----------------------+--------------------------------------+
| delete_on_termination | False                                |
| device                | -                                    |
| id                    | V                                    |
| serverId              | {ID} |
| tag                   | db                                   |
| volumeId              | V                                    |
+-----------------------+--------------------------------------+
"""
    )


@pytest.mark.parametrize(
    ("words", "version", "body"),
    [
        (["V", "W"], "2.1", {"volumeId": "W"}),
        (["V", "W"], "2.85", {"volumeId": "W"}),
        (["V", "V", "--delete-on-termination"], "2.85", {"volumeId": "V", "delete_on_termination": True}),
        (["V", "V", "--no-delete-on-termination"], "2.85", {"volumeId": "V", "delete_on_termination": False}),
    ],
)
def test_update(nova_command: Terminal, cloud: Cloud, words: list[str], version: str, body: dict[str, Any]) -> None:
    a_server(cloud)
    cloud.answer(status=202)
    result = nova_command("volume-update", ID, *words, version=version)
    assert requests(cloud) == [(GET, None), (f"PUT {URL}/V", {"volumeAttachment": body})]
    assert (result.code, result.out) == (0, "")


def test_detach(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer(status=202)
    result = nova_command("volume-detach", ID, "V")
    assert requests(cloud) == [(GET, None), (f"DELETE {URL}/V", None)]
    assert (result.code, result.out) == (0, "")


def test_detach_what_is_not_attached(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer({"itemNotFound": {"code": 404, "message": "volume_id not found: V"}}, status=404)
    result = nova_command("volume-detach", ID, "V")
    assert (result.code, result.err) == (1, "ERROR (NotFound): volume_id not found: V (HTTP 404)\n")


@pytest.mark.parametrize(
    ("version", "attachment", "heading", "row"),
    [
        ("2.69", OLD, "ID | DEVICE | SERVER ID | VOLUME ID", f"V | /dev/vdb | {ID} | V"),
        ("2.70", OLD | NEW, "ID | DEVICE | SERVER ID | VOLUME ID | TAG", f"V | /dev/vdb | {ID} | V | -"),
        ("2.79", OLD | NEW, "ID | DEVICE | SERVER ID | VOLUME ID | TAG | DELETE ON TERMINATION",
         f"V | /dev/vdb | {ID} | V | - | False"),
        ("2.89", NEW, "DEVICE | SERVER ID | VOLUME ID | ATTACHMENT ID | BDM UUID | TAG | DELETE ON TERMINATION",
         f"/dev/vdb | {ID} | V | A | B | - | False"),
    ],
)  # fmt: skip
def test_list(
    nova_command: Terminal, cloud: Cloud, version: str, attachment: dict[str, Any], heading: str, row: str
) -> None:
    a_server(cloud)
    cloud.answer({"volumeAttachments": [attachment]})
    result = nova_command("volume-attachments", ID, version=version)
    assert requests(cloud) == [(GET, None), (f"GET {URL}", None)]
    table = [line.strip("|").split("|") for line in result.out.splitlines() if line[0] == "|"]
    assert [" | ".join(cell.strip() for cell in line) for line in table] == [heading, row]


@pytest.mark.parametrize(
    ("words", "version", "error"),
    [
        (["volume-attach", ID, "V", "/dev/vdb", "--tag", "db"], "2.48", "unrecognized arguments: --tag db"),
        (["volume-attach", ID, "V", "--delete-on-termination"], "2.78", "unrecognized arguments: --delete-on"),
        (["volume-update", ID, "V", "V", "--delete-on-termination"], "2.84", "unrecognized arguments: --delete-on"),
        (["volume-update", ID, "V", "V", "--no-delete-on-termination"], "2.84", "unrecognized arguments: --no-del"),
        (["volume-update", ID, "V", "V", "--no-delete-on-termination", "--delete-on-termination"], "2.85",
         "not allowed with argument"),
    ],
)  # fmt: skip
def test_gates(nova_command: Terminal, cloud: Cloud, words: list[str], version: str, error: str) -> None:
    result = nova_command(*words, version=version)
    assert (result.code, cloud.sent) == (2, [])
    assert error in result.err


def test_show_an_attachment(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer({"volumeAttachment": {"volumeId": "V", "serverId": ID, "device": "/dev/vdb", "tag": None}})
    result = nova_command("volume-attachment-show", ID, "V")
    assert (result.code, result.err) == (0, "")
    assert (
        result.out
        == """\
+----------+--------------------------------------+
| Property | Value                                |
+----------+--------------------------------------+
| device   | /dev/vdb                             |
| serverId | 5d4f0f94-5c36-4a5b-8c1e-2f0a5c2a9d11 |
| tag      | -                                    |
| volumeId | V                                    |
+----------+--------------------------------------+
"""
    )
    assert requests(cloud) == [(GET, None), (f"GET /v2.1/servers/{ID}/os-volume_attachments/V", None)]
