"""The asynchronous transport reaches servers as the session does: by the same proxies, and by the same rules of TLS."""

from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from keystoneauth1 import exceptions as kexceptions
from keystoneauth1 import session as ksession
from keystoneauth1 import token_endpoint

from novaclient import client
from novaclient.aio import AsyncClient
from novaclient.testing.faults.certificates import Certificates
from tests.support import proxy as proxies
from tests.support import tls
from tests.support.cloud import Cloud
from tests.transport.test_proxy import TOKEN, USER, with_user
from tests.transport.test_tls import CIPHER, asking, of_a_client

GET = "GET /servers/S"


class Ways:
    """Both clients over one session: what each one's request comes to, and what is different between them."""

    def __init__(self) -> None:
        self.sessions: list[Any] = []

    def session(self, url: str, **arguments: Any) -> Any:
        """A session that asks no Keystone."""
        made = ksession.Session(auth=token_endpoint.Token(url, TOKEN), **arguments)
        self.sessions.append(made)
        return made

    def by_async(self, session: Any) -> Any:
        """What the asynchronous client gets: a server's name, or the error."""

        async def main() -> Any:
            async with AsyncClient("2.90", session=session, retry=0) as nova:
                return (await nova.servers.get("S")).name

        try:
            return asyncio.run(main())
        except Exception as error:  # noqa: BLE001  the error is what is looked at
            return error

    def by_sync(self, session: Any) -> Any:
        """What the synchronous client gets."""
        try:
            return client.Client("2.90", session=session, retry=0).servers.get("S").name
        except Exception as error:  # noqa: BLE001  as above
            return error


@pytest.fixture
def ways() -> Iterator[Ways]:
    """Both clients."""
    made = Ways()
    yield made
    for session in made.sessions:
        session.session.close()


@pytest.fixture(autouse=True)
def server(cloud: Cloud) -> None:
    """The cloud has one."""
    cloud.route(GET, {"server": {"id": "S", "name": "vm", "status": "ACTIVE"}})


@pytest.mark.parametrize(
    ("variables", "through"),
    [
        ({}, False),
        ({"http_proxy": "{proxy}"}, True),
        ({"HTTP_PROXY": "{proxy}"}, True),
        ({"all_proxy": "{proxy}"}, True),
        ({"ALL_PROXY": "{proxy}", "https_proxy": "http://127.0.0.1:9"}, True),
        ({"http_proxy": "127.0.0.1:{port}"}, True),
        ({"http_proxy": "{proxy}", "no_proxy": "127.0.0.0/8"}, False),
        ({"http_proxy": "{proxy}", "no_proxy": "127.0.0.1:{nova}"}, True),
        ({"http_proxy": "{proxy}", "no_proxy": "10.0.0.0/8"}, True),
        ({"http_proxy": "{proxy}", "no_proxy": "*"}, False),
    ],
    ids=str,
)
def test_which_proxy(
    ways: Ways,
    cloud: Cloud,
    forward: proxies.Proxy,
    monkeypatch: pytest.MonkeyPatch,
    variables: dict[str, str],
    through: bool,
) -> None:
    words = {"proxy": forward.url, "port": forward.port, "nova": cloud.url.rpartition(":")[2]}
    for name, value in variables.items():
        monkeypatch.setenv(name, value.format_map(words))
    for way in (ways.by_sync, ways.by_async):
        forward.heads.clear()
        assert way(ways.session(cloud.url)) == "vm"
        assert forward.lines == ([f"GET {cloud.url}/servers/S HTTP/1.1"] if through else [])


def test_a_port_in_no_proxy(ways: Ways, cloud: Cloud, forward: proxies.Proxy, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", forward.url)
    monkeypatch.setenv("no_proxy", f"localhost:{cloud.url.rpartition(':')[2]}")
    assert ways.by_async(ways.session(cloud.url.replace("127.0.0.1", "localhost"))) == "vm"
    assert forward.lines == []


def test_a_session_that_does_not_trust_the_environment(
    ways: Ways, cloud: Cloud, forward: proxies.Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    session = ways.session(cloud.url)
    session.session.trust_env = False
    assert ways.by_async(session) == "vm"
    session.session.proxies = {"http": forward.url}
    assert ways.by_async(session) == "vm"
    assert len(forward.heads) == 1


def test_https_is_led_through(
    ways: Ways, cloud: Cloud, forward: proxies.Proxy, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", with_user(forward))
    made = Certificates(tmp_path)
    with tls.before(cloud.url, made.good()) as front:
        assert ways.by_async(ways.session(front.url, verify=str(made.ca))) == "vm"
        authority = front.url.removeprefix("https://")
    assert forward.lines == [f"CONNECT {authority} HTTP/1.1"]
    assert f"Proxy-Authorization: {USER}" in forward.heads[0]
    assert TOKEN not in forward.heads[0]
    assert "Proxy-Authorization" not in cloud.sent[0].headers


@pytest.mark.parametrize(
    ("value", "told"), [("socks5://me:s3cret@127.0.0.1:9", "socks5"), ("http://", "without a host")]
)
def test_a_proxy_that_cannot_be_used_is_told_of_and_gets_nothing(
    ways: Ways, cloud: Cloud, monkeypatch: pytest.MonkeyPatch, value: str, told: str
) -> None:
    monkeypatch.setenv("http_proxy", value)
    errors = [way(ways.session(cloud.url)) for way in (ways.by_sync, ways.by_async)]
    assert [type(error) for error in errors] == [kexceptions.UnknownConnectionError] * 2
    assert told in str(errors[1])
    assert "s3cret" not in str(errors[1])
    assert cloud.sent == []


def test_a_proxy_that_refuses_is_told_of_without_its_password(
    ways: Ways, forward: proxies.Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", with_user(forward))
    forward.answer = b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n"
    error = ways.by_async(ways.session("https://127.0.0.1:9"))
    assert isinstance(error, kexceptions.ConnectFailure)
    assert "407" in str(error)
    assert "s3cret" not in str(error)


# TLS


@pytest.mark.parametrize("name", ["REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"])
def test_authorities_of_the_environment(
    ways: Ways, cloud: Cloud, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    made = Certificates(tmp_path)
    for other in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
        monkeypatch.delenv(other, raising=False)
    monkeypatch.setenv(name, str(made.ca))
    with tls.before(cloud.url, made.good()) as front:
        for way in (ways.by_sync, ways.by_async):
            assert way(ways.session(front.url)) == "vm"


def test_a_folder_of_authorities(ways: Ways, cloud: Cloud, tmp_path: Path) -> None:
    import subprocess

    made = Certificates(tmp_path)
    folder = tmp_path / "authorities"
    folder.mkdir()
    asked = subprocess.run(
        ["openssl", "x509", "-hash", "-noout", "-in", made.ca], check=True, capture_output=True, text=True
    )
    (folder / f"{asked.stdout.strip()}.0").write_bytes(made.ca.read_bytes())
    with tls.before(cloud.url, made.good()) as front:
        for way in (ways.by_sync, ways.by_async):
            assert way(ways.session(front.url, verify=str(folder))) == "vm"


def test_only_the_sessions_authorities_count(
    ways: Ways, cloud: Cloud, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Certificates(tmp_path)
    # which OpenSSL by itself would go by
    monkeypatch.setenv("SSL_CERT_FILE", str(made.ca))
    with tls.before(cloud.url, made.good()) as front:
        for way in (ways.by_sync, ways.by_async):
            assert isinstance(way(ways.session(front.url)), kexceptions.SSLError)
        assert ways.by_async(ways.session(front.url, verify=False)) == "vm"


def test_a_client_certificate_and_ciphers(ways: Ways, cloud: Cloud, tmp_path: Path) -> None:
    made = Certificates(tmp_path)
    context = asking(made)
    _, certificate, key = of_a_client(made)
    with tls.before(cloud.url, context) as front:
        session = ways.session(front.url, verify=str(made.ca), cert=(certificate, key), tls_min_version="1.3")
        assert ways.by_async(session) == "vm"
        context.maximum_version = context.minimum_version = 0x0303  # type: ignore[assignment]  # TLS 1.2
        assert isinstance(ways.by_async(session), kexceptions.ConnectionError)
        session = ways.session(front.url, verify=str(made.ca), cert=(certificate, key), tls_ciphers=CIPHER)
        assert ways.by_async(session) == "vm"
        assert [name for _, _, name in front.handshakes] == ["good"] * 2
        assert front.handshakes[-1][1] == CIPHER


@pytest.mark.parametrize("which", ["verify", "cert"])
def test_a_file_that_is_no_certificate_is_named(ways: Ways, cloud: Cloud, tmp_path: Path, which: str) -> None:
    made = Certificates(tmp_path)
    wrong = tmp_path / "wrong.pem"
    wrong.write_text("nothing")
    with tls.before(cloud.url, made.good()) as front:
        error = ways.by_async(ways.session(front.url, **{"verify": str(made.ca), which: str(wrong)}))
    assert isinstance(error, kexceptions.SSLError)
    assert str(wrong) in str(error)
    assert cloud.sent == []


def test_the_authority_of_tests_stands_the_look_of_newer_pythons(cloud: Cloud, tmp_path: Path) -> None:
    made = Certificates(tmp_path)
    context = ssl.create_default_context(cafile=str(made.ca))
    context.verify_flags |= ssl.VERIFY_X509_STRICT
    with tls.before(cloud.url, made.good()) as front:
        host, _, port = front.url.removeprefix("https://").rpartition(":")
        with (
            socket.create_connection((host, int(port))) as plain,
            context.wrap_socket(plain, server_hostname=host) as led,
        ):
            assert led.version() == "TLSv1.3"
