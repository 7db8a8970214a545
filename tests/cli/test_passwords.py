"""nova set-password, get-password, clear-password."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

from tests.cli.given import ACTION, GET, ID, a_server, requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

URL = f"/v2.1/servers/{ID}/os-server-password"


@pytest.fixture(scope="session")
def key() -> rsa.RSAPrivateKey:
    """A private key."""
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


@pytest.fixture
def key_file(key: rsa.RSAPrivateKey, tmp_path: Path) -> str:
    """The private key in a file."""
    form, plain = serialization.PrivateFormat.TraditionalOpenSSL, serialization.NoEncryption()
    path = tmp_path / "key.pem"
    path.write_bytes(key.private_bytes(serialization.Encoding.PEM, form, plain))
    return str(path)


def typed(monkeypatch: pytest.MonkeyPatch, *answers: str) -> list[str]:
    """What a person types at the prompts, which are returned; after the last one the terminal is closed."""
    prompts: list[str] = []
    left = iter(answers)

    def getpass(prompt: str) -> str:
        prompts.append(prompt)
        try:
            return next(left)
        except StopIteration:
            raise EOFError from None

    monkeypatch.setattr("getpass.getpass", getpass)
    return prompts


def test_set(nova_command: Terminal, cloud: Cloud, monkeypatch: pytest.MonkeyPatch) -> None:
    prompts = typed(monkeypatch, "s3cret", "s3cret")
    a_server(cloud)
    cloud.answer(status=202)
    result = nova_command("set-password", ID)
    assert prompts == ["New password: ", "Again: "]
    assert requests(cloud) == [(GET, None), (ACTION, {"changePassword": {"adminPass": "s3cret"}})]
    assert (result.code, result.out, result.err) == (0, "", "")


@pytest.mark.parametrize(
    ("answers", "error"), [(["one", "two"], "Passwords do not match."), (["one"], "No password was given")]
)
def test_set_nothing(
    nova_command: Terminal, cloud: Cloud, monkeypatch: pytest.MonkeyPatch, answers: list[str], error: str
) -> None:
    typed(monkeypatch, *answers)
    a_server(cloud)
    result = nova_command("set-password", ID)
    assert requests(cloud) == [(GET, None)]
    assert (result.code, result.err) == (1, f"ERROR (CommandError): {error}\n")


def test_get_encrypted(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer({"password": "c2VjcmV0"})
    result = nova_command("get-password", ID)
    assert requests(cloud) == [(GET, None), (f"GET {URL}", None)]
    assert (result.code, result.out) == (0, "c2VjcmV0\n")


def test_get_what_is_not_there(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer({"password": ""})
    result = nova_command("get-password", ID, "/nowhere/key")
    assert (result.code, result.out) == (0, "\n")


def test_get(
    nova_command: Terminal, cloud: Cloud, key: rsa.RSAPrivateKey, key_file: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # no program is needed
    monkeypatch.setenv("PATH", "")
    a_server(cloud)
    cloud.answer({"password": base64.b64encode(key.public_key().encrypt(b"s3cret", padding.PKCS1v15())).decode()})
    result = nova_command("get-password", ID, key_file)
    assert (result.code, result.out, result.err) == (0, "s3cret\n", "")


def test_get_with_what_is_no_key(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer({"password": "c2VjcmV0"})
    result = nova_command("get-password", ID, "/nowhere/key")
    assert (result.code, result.out) == (1, "")
    assert result.err.startswith("ERROR (CommandError): Failed to decrypt the password with '/nowhere/key': ")
    assert result.err.count("\n") == 1


def test_clear(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer(status=204)
    result = nova_command("clear-password", ID)
    assert requests(cloud) == [(GET, None), (f"DELETE {URL}", None)]
    assert (result.code, result.out) == (0, "")


def test_root_password(nova_command: Terminal, cloud: Cloud, monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, "s3cret", "s3cret")
    a_server(cloud)
    cloud.answer(status=202)
    result = nova_command("root-password", ID)
    assert requests(cloud) == [(GET, None), (ACTION, {"changePassword": {"adminPass": "s3cret"}})]
    assert (result.code, result.out, result.err) == (0, "", "")
