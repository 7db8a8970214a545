"""nova rebuild."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.given import ACTION, GET, ID, IMAGE_ID, a_server
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

REBUILT = {
    "id": ID,
    "name": "web",
    "status": "REBUILD",
    "addresses": {},
    "adminPass": "s3cret",
    "flavor": {"original_name": "m1.tiny", "vcpus": 1},
    "image": {"id": IMAGE_ID},
    "metadata": {"a": "1"},
}
IMAGE = f"GET /v2.1/v2/images/{IMAGE_ID}"


def rebuild(nova: Terminal, cloud: Cloud, *words: str, version: str) -> Any:
    """The body of the action, once the command has run and shown the server."""
    a_server(cloud)
    cloud.route(IMAGE, {"id": IMAGE_ID, "name": "cirros"})
    cloud.answer({"server": REBUILT}, status=202)
    assert nova("rebuild", ID, IMAGE_ID, "--minimal", *words, version=version).code == 0
    assert [sent.line for sent in cloud.sent] == [GET, IMAGE, ACTION]
    return cloud.sent[-1].body


def test_rebuild(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.route(IMAGE, {"id": IMAGE_ID, "name": "cirros"})
    cloud.answer({"server": REBUILT}, status=202)
    a_server(cloud)
    result = nova_command("rebuild", ID, IMAGE_ID, "--poll", version="2.96")
    assert [sent.line for sent in cloud.sent] == [GET, IMAGE, ACTION, IMAGE, GET]
    assert (
        result.out
        == f"""\
+----------------------+-----------------------------------------------+
| Property             | Value                                         |
+----------------------+-----------------------------------------------+
| adminPass            | s3cret                                        |
| flavor:original_name | m1.tiny                                       |
| flavor:vcpus         | 1                                             |
| id                   | {ID}          |
| image                | cirros ({IMAGE_ID}) |
| metadata             | {{"a": "1"}}                                    |
| name                 | web                                           |
| status               | REBUILD                                       |
+----------------------+-----------------------------------------------+

\rServer rebuilding... 100% complete
Finished
"""
    )


@pytest.mark.parametrize(
    ("words", "version", "more"),
    [
        ([], "2.1", {}),
        (["--rebuild-password", "pw", "--name", "new"], "2.1", {"adminPass": "pw", "name": "new"}),
        (["--preserve-ephemeral", "--meta", "a=1"], "2.1", {"preserve_ephemeral": True, "metadata": {"a": "1"}}),
        (["--access-ip-v4", "192.0.2.7", "--access-ip-v6", "::7"], "2.1",
         {"accessIPv4": "192.0.2.7", "accessIPv6": "::7"}),
        ([], "2.19", {}),
        (["--description", "d"], "2.19", {"description": "d"}),
        (["--key-name", "k"], "2.54", {"key_name": "k"}),
        (["--key-unset"], "2.54", {"key_name": None}),
        (["--user-data-unset"], "2.57", {"user_data": None}),
        (["--trusted-image-certificate-id", "c1", "--trusted-image-certificate-id", "c2"], "2.63",
         {"trusted_image_certificates": ["c1", "c2"]}),
        (["--trusted-image-certificates-unset"], "2.63", {"trusted_image_certificates": None}),
        (["--hostname", "h"], "2.90", {"hostname": "h"}),
        ([], "2.90", {}),
    ],
)  # fmt: skip
def test_options(nova_command: Terminal, cloud: Cloud, words: list[str], version: str, more: dict[str, Any]) -> None:
    assert rebuild(nova_command, cloud, *words, version=version) == {"rebuild": {"imageRef": IMAGE_ID, **more}}


def test_files(nova_command: Terminal, cloud: Cloud, tmp_path: Path) -> None:
    file = tmp_path / "motd"
    file.write_text("hello")
    body = rebuild(nova_command, cloud, "--file", f"/etc/motd={file}", version="2.56")
    assert body["rebuild"]["personality"] == [{"path": "/etc/motd", "contents": "aGVsbG8="}]


def test_user_data(nova_command: Terminal, cloud: Cloud, tmp_path: Path) -> None:
    file = tmp_path / "init"
    file.write_text("hello")
    body = rebuild(nova_command, cloud, "--user-data", str(file), version="2.57")
    assert body["rebuild"]["user_data"] == "aGVsbG8="


def test_certificates_of_the_environment(nova_command: Terminal, cloud: Cloud, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OS_TRUSTED_IMAGE_CERTIFICATE_IDS", "c1,c2")
    body = rebuild(nova_command, cloud, version="2.63")
    assert body["rebuild"]["trusted_image_certificates"] == ["c1", "c2"]
    cloud.clear()
    result = nova_command("rebuild", ID, IMAGE_ID, version="2.62")
    assert result.code == 1
    assert "ERROR (UnsupportedAttribute): 'OS_TRUSTED_IMAGE_CERTIFICATE_IDS' argument" in result.err


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (["--key-unset", "--key-name", "k"], "Cannot specify '--key-unset' with '--key-name'."),
        (["--user-data-unset", "--user-data", "f"], "Cannot specify '--user-data-unset' with '--user-data'."),
        (
            ["--trusted-image-certificates-unset", "--trusted-image-certificate-id", "c"],
            "Cannot specify '--trusted-image-certificates-unset' with '--trusted-image-certificate-id' or with "
            "OS_TRUSTED_IMAGE_CERTIFICATE_IDS env variable set.",
        ),
        (["--user-data", "/nowhere/f"], "Can't open '/nowhere/f': [Errno 2] No such file or directory: '/nowhere/f'"),
    ],
)
def test_refusals(nova_command: Terminal, cloud: Cloud, words: list[str], error: str) -> None:
    a_server(cloud)
    cloud.route(IMAGE, {"id": IMAGE_ID, "name": "cirros"})
    result = nova_command("rebuild", ID, IMAGE_ID, *words, version="2.96")
    assert (result.code, result.out, result.err) == (1, "", f"ERROR (CommandError): {error}\n")


@pytest.mark.parametrize(
    ("words", "version"),
    [
        (["--description", "d"], "2.18"),
        (["--key-name", "k"], "2.53"),
        (["--key-unset"], "2.53"),
        (["--user-data", "f"], "2.56"),
        (["--user-data-unset"], "2.56"),
        (["--file", "a=b"], "2.57"),
        (["--trusted-image-certificate-id", "c"], "2.62"),
        (["--trusted-image-certificates-unset"], "2.62"),
        (["--hostname", "h"], "2.89"),
    ],
)
def test_gates(nova_command: Terminal, cloud: Cloud, words: list[str], version: str) -> None:
    result = nova_command("rebuild", ID, IMAGE_ID, *words, version=version)
    assert (result.code, cloud.sent) == (2, [])
    assert f"error: unrecognized arguments: {' '.join(words)}\n" in result.err
