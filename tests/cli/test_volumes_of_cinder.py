"""nova volume-list, volume-create, volume-snapshot-*, volume-type-*: Cinder's, at every microversion."""

import json
from typing import Any

import pytest

from tests.cli.given import requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

ID = "b3d1b8c6-0b1f-4c57-9a43-6c5f6f0b7e22"
VOLUME: dict[str, Any] = {
    "id": ID, "name": "data", "description": None, "size": 1, "status": "in-use", "volume_type": "records",
    "attachments": [{"server_id": "S"}, {"server_id": "T"}], "links": [], "metadata": {},
}  # fmt: skip
FREE = {**VOLUME, "id": "F", "name": None, "status": "available", "attachments": [], "volume_type": None}
SNAPSHOT = {"id": ID, "name": "s", "description": "d", "volume_id": "V", "size": 1, "status": "available"}
TYPE = {"id": "T", "name": "fast", "extra_specs": {}}
VERSIONS = pytest.mark.parametrize("version", ["2.1", "2.104"])

SHOWN = """\
+---------------------+------------------------------------------+
| Property            | Value                                    |
+---------------------+------------------------------------------+
| attachments         | [{"server_id": "S"}, {"server_id": "T"}] |
| display_description | -                                        |
| display_name        | data                                     |
| id                  | b3d1b8c6-0b1f-4c57-9a43-6c5f6f0b7e22     |
| metadata            | {}                                       |
| size                | 1                                        |
| status              | in-use                                   |
| volume_type         | records                                  |
+---------------------+------------------------------------------+
"""
SNAPSHOT_SHOWN = """\
+---------------------+--------------------------------------+
| Property            | Value                                |
+---------------------+--------------------------------------+
| display_description | d                                    |
| display_name        | s                                    |
| id                  | b3d1b8c6-0b1f-4c57-9a43-6c5f6f0b7e22 |
| size                | 1                                    |
| status              | available                            |
| volume_id           | V                                    |
+---------------------+--------------------------------------+
"""


@VERSIONS
@pytest.mark.parametrize(
    ("words", "environment", "query"),
    [([], "", ""), (["--all-tenants"], "", "?all_tenants=1"), (["--all-tenants", "0"], "true", ""),
     ([], "true", "?all_tenants=1")],
)  # fmt: skip
def test_list(
    nova_command: Terminal, cloud: Cloud, monkeypatch: pytest.MonkeyPatch, words: list[str], environment: str,
    query: str, version: str,
) -> None:  # fmt: skip
    import importlib

    from novaclient.cli import volumes

    # a default of an option is read from the environment with the module
    monkeypatch.setenv("ALL_TENANTS", environment)
    importlib.reload(volumes)
    cloud.answer({"volumes": [VOLUME, FREE]})
    result = nova_command("volume-list", *words, version=version)
    monkeypatch.undo()
    importlib.reload(volumes)
    assert (result.code, result.err) == (0, "")
    assert result.out == """\
+--------------------------------------+-----------+--------------+------+-------------+-------------+
| ID                                   | Status    | Display Name | Size | Volume Type | Attached to |
+--------------------------------------+-----------+--------------+------+-------------+-------------+
| b3d1b8c6-0b1f-4c57-9a43-6c5f6f0b7e22 | in-use    | data         | 1    | records     | S,T         |
| F                                    | available | -            | 1    | -           |             |
+--------------------------------------+-----------+--------------+------+-------------+-------------+
"""  # fmt: skip
    assert requests(cloud) == [(f"GET /v2.1/volumes/detail{query}", None)]


def test_json(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"volume": VOLUME})
    # Cinder's own names
    shown = json.loads(nova_command("volume-show", ID, "-f", "json").out)
    assert (shown["name"], shown["attachments"]) == ("data", [{"server_id": "S"}, {"server_id": "T"}])
    assert "display_name" not in shown


@VERSIONS
def test_show(nova_command: Terminal, cloud: Cloud, version: str) -> None:
    cloud.answer({"volumes": [{"id": ID, "name": "data", "links": []}]})
    cloud.answer({"volume": VOLUME})
    result = nova_command("volume-show", "data", version=version)
    assert (result.code, result.out, result.err) == (0, SHOWN, "")
    assert requests(cloud) == [("GET /v2.1/volumes?name=data", None), (f"GET /v2.1/volumes/{ID}", None)]


@pytest.mark.parametrize(
    ("words", "body"),
    [
        (["1"], {"size": 1}),
        (["2", "--display-name", "data", "--display-description", "why", "--volume-type", "records",
          "--availability-zone", "nova"],
         {"size": 2, "name": "data", "description": "why", "volume_type": "records", "availability_zone": "nova"}),
        (["1", "--image-id", "I"], {"size": 1, "imageRef": "I"}),
        (["1", "--snapshot-id", "N"], {"size": 1, "snapshot_id": "N"}),
    ],
)  # fmt: skip
def test_create(nova_command: Terminal, cloud: Cloud, words: list[str], body: dict[str, Any]) -> None:
    cloud.answer({"volume": VOLUME}, status=202)
    result = nova_command("volume-create", *words)
    assert (result.code, result.out, result.err) == (0, SHOWN, "")
    assert requests(cloud) == [("POST /v2.1/volumes", {"volume": body})]


def test_delete(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"volume": VOLUME})
    cloud.answer({"badRequest": {"code": 400, "message": "It is in use."}}, status=400)
    cloud.answer({"volume": VOLUME})
    cloud.answer(status=202)
    result = nova_command("volume-delete", ID, ID)
    assert result.out == f"Request to delete volume {ID} has been accepted.\n"
    assert result.err == ("It is in use. (HTTP 400)\nERROR (CommandError): Unable to delete the specified volume(s).\n")
    assert [sent.line for sent in cloud.sent] == [f"GET /v2.1/volumes/{ID}", f"DELETE /v2.1/volumes/{ID}"] * 2


@VERSIONS
def test_list_snapshots(nova_command: Terminal, cloud: Cloud, version: str) -> None:
    cloud.answer({"snapshots": [SNAPSHOT]})
    result = nova_command("volume-snapshot-list", version=version)
    assert (
        result.out
        == """\
+--------------------------------------+-----------+-----------+--------------+------+
| ID                                   | Volume ID | Status    | Display Name | Size |
+--------------------------------------+-----------+-----------+--------------+------+
| b3d1b8c6-0b1f-4c57-9a43-6c5f6f0b7e22 | V         | available | s            | 1    |
+--------------------------------------+-----------+-----------+--------------+------+
"""
    )
    assert requests(cloud) == [("GET /v2.1/snapshots/detail", None)]


def test_show_a_snapshot(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"snapshot": SNAPSHOT})
    assert nova_command("volume-snapshot-show", ID).out == SNAPSHOT_SHOWN
    assert requests(cloud) == [(f"GET /v2.1/snapshots/{ID}", None)]


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ([], {}),
        (["--force", "True", "--display-name", "s", "--display-description", "d"],
         {"force": True, "name": "s", "description": "d"}),
        (["--force", "no"], {}),
    ],
)  # fmt: skip
def test_make_a_snapshot(nova_command: Terminal, cloud: Cloud, words: list[str], body: dict[str, Any]) -> None:
    cloud.answer({"snapshot": SNAPSHOT}, status=202)
    assert nova_command("volume-snapshot-create", "V", *words).out == SNAPSHOT_SHOWN
    assert requests(cloud) == [("POST /v2.1/snapshots", {"snapshot": {"volume_id": "V", **body}})]


def test_force_is_yes_or_no(nova_command: Terminal, cloud: Cloud) -> None:
    result = nova_command("volume-snapshot-create", "V", "--force", "maybe")
    assert (result.code, cloud.sent) == (2, [])
    assert "error: argument --force: invalid boolean value: 'maybe'\n" in result.err


def test_delete_a_snapshot(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"snapshot": SNAPSHOT})
    cloud.answer(status=202)
    result = nova_command("volume-snapshot-delete", ID)
    assert (result.code, result.out, result.err) == (0, "", "")
    assert [sent.line for sent in cloud.sent] == [f"GET /v2.1/snapshots/{ID}", f"DELETE /v2.1/snapshots/{ID}"]


@pytest.mark.parametrize(
    ("words", "answer", "sent"),
    [
        (["volume-type-list"], {"volume_types": [TYPE]}, ("GET /v2.1/types", None)),
        (
            ["volume-type-create", "fast"],
            {"volume_type": TYPE},
            ("POST /v2.1/types", {"volume_type": {"name": "fast"}}),
        ),
    ],
)
@VERSIONS
def test_types(
    nova_command: Terminal, cloud: Cloud, words: list[str], answer: dict[str, Any], sent: Any, version: str
) -> None:
    cloud.answer(answer)
    result = nova_command(*words, version=version)
    assert (
        result.out
        == """\
+----+------+
| ID | Name |
+----+------+
| T  | fast |
+----+------+
"""
    )
    assert requests(cloud) == [sent]


def test_delete_a_type(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer(status=202)
    result = nova_command("volume-type-delete", "T")
    assert (result.code, result.out, result.err) == (0, "", "")
    assert requests(cloud) == [("DELETE /v2.1/types/T", None)]
