"""nova keypair-list, keypair-show, keypair-add, keypair-delete"""

import io
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_private_key

from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

KEYPAIR = {"name": "k", "type": "ssh", "fingerprint": "aa:bb", "public_key": "ssh-rsa AAAA me", "user_id": "U"}
MADE = {"keypair": {**KEYPAIR, "private_key": "-----BEGIN RSA PRIVATE KEY-----\n"}}


def lines(cloud: Cloud) -> list[str]:
    """The requests that were sent."""
    return [sent.line.replace("/v2.1", "", 1) for sent in cloud.sent]


@pytest.mark.parametrize("version", ["2.2", "2.10", "2.35", "2.104"])
def test_list(nova_command: Terminal, cloud: Cloud, version: str) -> None:
    cloud.answer({"keypairs": [{"keypair": KEYPAIR}]})
    result = nova_command("keypair-list", version=version)
    assert (result.code, result.err) == (0, "")
    assert result.out == """\
+------+------+-------------+
| Name | Type | Fingerprint |
+------+------+-------------+
| k    | ssh  | aa:bb       |
+------+------+-------------+
"""  # fmt: skip
    assert lines(cloud) == ["GET /os-keypairs"]


def test_list_of_nothing_is_a_header_and_has_no_type_until_2_1(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"keypairs": []})
    assert nova_command("keypair-list", version="2.1").out == """\
+------+-------------+
| Name | Fingerprint |
+------+-------------+
+------+-------------+
"""  # fmt: skip


def test_list_of_another_user(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"keypairs": []})
    nova_command("keypair-list", "--user", "U", "--marker", "k", "--limit", "3", version="2.35")
    assert lines(cloud) == ["GET /os-keypairs?limit=3&marker=k&user_id=U"]


def test_list_says_when_it_is_cut(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"keypairs": [{"keypair": KEYPAIR}], "keypairs_links": [{"rel": "next", "href": "http://next"}]})
    result = nova_command("keypair-list")
    assert result.err == "Only the first 1 key pairs are shown; `--marker k` shows those that follow.\n"


@pytest.mark.parametrize(
    ("words", "version"),
    [(["--user", "U"], "2.9"), (["--marker", "k"], "2.34"), (["--limit", "1"], "2.34")],
)
def test_list_has_the_options_of_its_microversion(nova_command: Terminal, words: list[str], version: str) -> None:
    result = nova_command("keypair-list", *words, version=version)
    assert result.code == 2
    assert f"error: unrecognized arguments: {' '.join(words)}" in result.err


SHOWN = """\
+-------------+-------+
| Property    | Value |
+-------------+-------+
| fingerprint | aa:bb |
| name        | k     |
| type        | ssh   |
| user_id     | U     |
+-------------+-------+
Public key: ssh-rsa AAAA me
"""


def test_show(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"keypair": KEYPAIR})
    assert nova_command("keypair-show", "k", "--user", "U", version="2.10").out == SHOWN
    assert lines(cloud) == ["GET /os-keypairs/k?user_id=U"]


def test_show_until_2_9(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"keypair": KEYPAIR})
    assert nova_command("keypair-show", "k", version="2.9").out == SHOWN
    assert lines(cloud) == ["GET /os-keypairs/k"]


def test_show_of_what_is_not_there(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"itemNotFound": {"code": 404, "message": "Keypair x not found for user U"}}, 404)
    result = nova_command("keypair-show", "x")
    assert (result.code, result.out) == (1, "")
    assert result.err == "ERROR (NotFound): Keypair x not found for user U (HTTP 404)\n"


@pytest.mark.parametrize("command", ["keypair-show", "keypair-delete"])
def test_what_is_not_there_until_2_9(nova_command: Terminal, cloud: Cloud, command: str) -> None:
    cloud.answer(status=404)
    cloud.answer({"keypairs": [{"keypair": KEYPAIR}]})
    result = nova_command(command, "x", version="2.9")
    assert (result.code, result.out) == (1, "")
    assert result.err == "ERROR (CommandError): No keypair with a name or ID of 'x' exists.\n"
    assert lines(cloud) == ["GET /os-keypairs/x", "GET /os-keypairs"]


def test_delete(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer(status=204)
    result = nova_command("keypair-delete", "k", "--user", "U", version="2.10")
    assert (result.code, result.out, result.err) == (0, "", "")
    assert lines(cloud) == ["DELETE /os-keypairs/k?user_id=U"]


def test_delete_until_2_9(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"keypair": KEYPAIR})
    cloud.answer(status=202)
    assert nova_command("keypair-delete", "k", version="2.9").code == 0
    assert lines(cloud) == ["GET /os-keypairs/k", "DELETE /os-keypairs/k"]


@pytest.mark.parametrize(
    ("version", "words", "sent"),
    [
        ("2.1", [], {}),
        ("2.2", [], {"type": "ssh"}),
        ("2.9", ["--key-type", "x509"], {"type": "x509"}),
        ("2.10", ["--user", "U"], {"type": "ssh", "user_id": "U"}),
        ("2.92", [], {"type": "ssh"}),
    ],
)
def test_add_of_a_public_key(
    nova_command: Terminal, cloud: Cloud, tmp_path: Path, version: str, words: list[str], sent: dict[str, str]
) -> None:
    file = tmp_path / "k.pub"
    file.write_text("ssh-rsa AAAA me\n")
    cloud.answer({"keypair": KEYPAIR})
    result = nova_command("keypair-add", "k", "--pub-key", str(file), *words, version=version)
    assert (result.code, result.out, result.err) == (0, "", "")
    assert lines(cloud) == ["POST /os-keypairs"]
    assert cloud.sent[0].body == {"keypair": {"name": "k", "public_key": "ssh-rsa AAAA me\n", **sent}}


def test_add_of_a_public_key_from_stdin(nova_command: Terminal, cloud: Cloud, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("ssh-rsa AAAA me\n"))
    cloud.answer({"keypair": KEYPAIR})
    assert nova_command("keypair-add", "k", "--pub-key", "-").code == 0
    assert cloud.sent[0].body["keypair"]["public_key"] == "ssh-rsa AAAA me\n"


def test_add_from_a_stdin_that_is_closed(nova_command: Terminal, cloud: Cloud, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    result = nova_command("keypair-add", "k", "--pub-key", "-")
    assert (result.code, result.err) == (1, "ERROR (CommandError): There is no public key in '-'\n")
    assert cloud.sent == []


def test_add_without_a_key_prints_the_one_that_nova_made_until_2_91(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer(MADE)
    result = nova_command("keypair-add", "k", version="2.91")
    assert (result.code, result.out, result.err) == (0, "-----BEGIN RSA PRIVATE KEY-----\n\n", "")
    assert cloud.sent[0].body == {"keypair": {"name": "k", "type": "ssh"}}


def test_add_without_a_key_makes_one_here_since_2_92(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"keypair": KEYPAIR})
    result = nova_command("keypair-add", "k", "--user", "U", version="2.92")
    assert (result.code, result.err) == (0, "")
    sent = cloud.sent[0].body["keypair"]
    public_key = sent.pop("public_key")
    assert sent == {"name": "k", "type": "ssh", "user_id": "U"}
    private = load_pem_private_key(result.out.encode(), password=None)
    openssh = private.public_key().public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH).decode()
    assert public_key.startswith(openssh)


def test_add_prints_no_key_that_nova_does_not_take(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"conflictingRequest": {"code": 409, "message": "Key pair 'k' already exists."}}, 409)
    result = nova_command("keypair-add", "k", version="2.92")
    assert (result.code, result.out) == (1, "")
    assert result.err == "ERROR (Conflict): Key pair 'k' already exists. (HTTP 409)\n"


def test_add_makes_no_certificates(nova_command: Terminal, cloud: Cloud) -> None:
    result = nova_command("keypair-add", "k", "--key-type", "x509", version="2.92")
    assert (result.code, result.out) == (1, "")
    assert result.err == "ERROR (CommandError): A key pair of type x509 needs --pub-key from microversion 2.92 on\n"
    assert cloud.sent == []


def test_add_refuses_files_without_a_key(nova_command: Terminal, cloud: Cloud, tmp_path: Path) -> None:
    binary, empty, none = tmp_path / "binary", tmp_path / "empty", tmp_path / "none"
    binary.write_bytes(b"\xff\x00")
    empty.write_text("\n")
    for path, error in (
        (binary, f"Can't open or read '{binary}': 'utf-8' codec can't decode byte"),
        (empty, f"There is no public key in '{empty}'\n"),
        (none, f"Can't open or read '{none}': [Errno 2] No such file or directory: '{none}'\n"),
    ):
        result = nova_command("keypair-add", "k", "--pub-key", str(path))
        assert (result.code, result.out) == (1, "")
        assert result.err.startswith(f"ERROR (CommandError): {error}")
    assert cloud.sent == []
