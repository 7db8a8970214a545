"""The options of TLS on the light transport, beside the session: client certificates, ciphers, the least version."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from novaclient.testing.faults.certificates import Certificates
from tests.shell.conftest import Environment, Nova, Process
from tests.support import keystone, tls
from tests.support.cloud import Cloud
from tests.transport.test_light import Gone, client

CIPHER = "ECDHE-ECDSA-AES128-GCM-SHA256"
OTHER = "ECDHE-ECDSA-AES256-GCM-SHA384"
LIST = "GET /v2.1/servers/detail"


@pytest.fixture
def made(tmp_path: Path) -> Certificates:
    """An authority."""
    return Certificates(tmp_path)


def keystone_at(url: str, cloud: Cloud) -> Environment:
    """The environment of a user who reaches a cloud at another URL than its own."""
    plain, cloud.url = cloud.url, url
    try:
        return keystone.v3(cloud)
    finally:
        cloud.url = plain


def asking(made: Certificates) -> ssl.SSLContext:
    """For a server that wants a certificate of its clients, too."""
    context = made.good()
    context.load_verify_locations(made.ca)
    context.verify_mode = ssl.CERT_REQUIRED
    return context


def of_a_client(made: Certificates) -> tuple[str, str, str]:
    """Files of a client's certificate: (with its key, without it, the key)."""
    made.good()
    whole = made.ca.with_name("good.pem")
    key, begin, certificate = whole.read_text().partition("-----BEGIN CERTIFICATE-----")
    files = whole, made.ca.with_name("client.crt"), made.ca.with_name("client.key")
    files[1].write_text(begin + certificate)
    files[2].touch(mode=0o600)
    files[2].write_text(key)
    return str(files[0]), str(files[1]), str(files[2])


@pytest.mark.parametrize("apart", [False, True])
def test_a_client_certificate(cloud: Cloud, made: Certificates, apart: bool) -> None:
    whole, certificate, key = of_a_client(made)
    cloud.answer({"servers": []})
    with tls.before(cloud.url, asking(made)) as front:
        nova = client(front.url, authorities=str(made.ca), cert=[certificate, key] if apart else whole)
        assert nova.get("/servers")[1] == {"servers": []}
        nova.close()
        assert [name for _, _, name in front.handshakes] == ["good"]


def test_a_key_that_is_encrypted_is_not_asked_for(cloud: Cloud, made: Certificates) -> None:
    from cryptography.hazmat.primitives import serialization

    _, certificate, key = of_a_client(made)
    loaded = serialization.load_pem_private_key(Path(key).read_bytes(), None)
    locked = serialization.BestAvailableEncryption(b"secret")
    pem, pkcs8 = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    Path(key).write_bytes(loaded.private_bytes(pem, pkcs8, locked))
    with tls.before(cloud.url, asking(made)) as front:
        with pytest.raises(Gone):
            client(front.url, authorities=str(made.ca), cert=[certificate, key]).get("/servers")
        assert (front.handshakes, cloud.sent) == ([], [])


@pytest.mark.parametrize("which", ["missing", "key of another"])
def test_files_that_make_no_certificate_are_the_sessions_to_refuse(
    cloud: Cloud, made: Certificates, which: str
) -> None:
    _, certificate, key = of_a_client(made)
    if which == "missing":
        Path(key).unlink()
    else:
        made.expired()
        key = str(made.ca.with_name("expired.pem"))
    with tls.before(cloud.url, asking(made)) as front:
        with pytest.raises(Gone):
            client(front.url, authorities=str(made.ca), cert=[certificate, key]).get("/servers")
        assert (front.handshakes, cloud.sent) == ([], [])


@pytest.mark.parametrize(
    ("server", "options", "handshake"),
    [
        ("TLSv1_2", (CIPHER, None), ("TLSv1.2", CIPHER)),
        ("TLSv1_2", (OTHER, None), ("TLSv1.2", OTHER)),
        ("TLSv1_2", (f"{OTHER}:{CIPHER}", "1.2"), ("TLSv1.2", OTHER)),
        ("TLSv1_2", (None, "1.3"), None),
        ("TLSv1_1", (None, None), None),
        ("TLSv1_3", (None, "1.3"), ("TLSv1.3", None)),
        # ciphers are those of 1.2: 1.3 has its own
        ("TLSv1_3", (CIPHER, None), ("TLSv1.3", None)),
        ("TLSv1_2", ("no such cipher", None), None),
    ],
)  # fmt: skip
@pytest.mark.filterwarnings("ignore:ssl.TLSVersion.TLSv1_1 is deprecated")
def test_ciphers_and_least_version(
    cloud: Cloud, made: Certificates, server: str, options: tuple[str | None, str | None], handshake: Any
) -> None:
    context = made.good()
    # what the server would like best is not asked
    context.options &= ~ssl.OP_CIPHER_SERVER_PREFERENCE
    if server == "TLSv1_1":
        context.minimum_version = ssl.TLSVersion.TLSv1_1
    context.maximum_version = ssl.TLSVersion[server]
    cloud.answer({"servers": []})
    with tls.before(cloud.url, context) as front:
        nova = client(front.url, authorities=str(made.ca))
        nova.tls = options
        if handshake is None:
            with pytest.raises(Gone):
                nova.get("/servers")
            assert cloud.sent == []
            return
        assert nova.get("/servers")[1] == {"servers": []}
        nova.close()
        ((version, cipher, _),) = front.handshakes
        assert (version, handshake[1] and cipher) == handshake


@contextmanager
def waiting_to_read(made: Certificates) -> Iterator[str]:
    """A server that says why it goes, after it has read what comes: what is unread when it goes resets a connection."""
    context, listener = asking(made), socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        plain, _ = listener.accept()
        with plain:
            end = context.wrap_bio(incoming := ssl.MemoryBIO(), outgoing := ssl.MemoryBIO(), server_side=True)
            while True:
                try:
                    end.do_handshake()
                except ssl.SSLWantReadError:
                    plain.sendall(outgoing.read())
                    incoming.write(plain.recv(65536))
                except ssl.SSLError:
                    break
            # the request comes with the end of the handshake, or after it
            plain.sendall(outgoing.read())
            plain.shutdown(socket.SHUT_WR)
            while plain.recv(65536):
                pass

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield f"https://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        thread.join(10)
        listener.close()


def test_a_server_that_misses_a_client_certificate(made: Certificates) -> None:
    from keystoneauth1 import exceptions

    with waiting_to_read(made) as url:
        nova = client(url, authorities=str(made.ca))
        with pytest.raises(exceptions.SSLError) as caught:
            # nobody has read it: it is not a POST of which nothing is known
            nova.post("/servers", body={"server": {}})
        nova.close()
    assert "--os-cert" in caught.value.hint  # type: ignore[attr-defined]


def test_the_options_of_a_command(nova: Nova, cloud: Cloud, made: Certificates) -> None:
    _, certificate, key = of_a_client(made)
    context = asking(made)
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    with tls.before(cloud.url, context) as front:
        environment = keystone_at(front.url, cloud)
        options = ("--os-cacert", str(made.ca), "--os-cert", certificate, "--os-key", key, "--tls-ciphers", OTHER)
        for sent in (4, 1):
            cloud.sent = []
            front.handshakes.clear()
            result = nova(environment, *options, "list")
            assert (result.code, result.err) == (0, "")
            assert (len(cloud.sent), cloud.sent[-1].line) == (sent, LIST)
            assert set(front.handshakes) == {("TLSv1.2", OTHER, "good")}
        # another version, or no certificate, is another login, and this server has neither
        for others in (("--tls-min-version", "1.3", *options), options[:2]):
            cloud.sent = []
            assert nova(environment, *others, "list").code == 1
            assert cloud.sent == []


def test_insecure_is_taken_at_its_word(process: Process, cloud: Cloud, made: Certificates) -> None:
    with tls.before(cloud.url, made.good()) as front:
        environment = keystone_at(front.url, cloud)
        result = process(environment, "--insecure", "list")
        assert (result.returncode, result.stderr) == (0, "")


def test_http_where_tls_is_spoken(nova: Nova, cloud: Cloud, made: Certificates) -> None:
    with tls.before(cloud.url, made.good()) as front:
        environment = keystone_at(front.url, cloud)
        result = nova(environment | {"OS_AUTH_URL": front.url.replace("https:", "http:")}, "list")
    assert result.code == 1
    assert result.err.endswith(": Nova has not been asked for anything yet; is it https:// ?\n")


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("/dev/null", "\n\nthere is no certificate in the file of authorities: see OS_CACERT, or --os-cacert\n"),
        ("/nonexistent.pem", "invalid path: /nonexistent.pem\n"),
    ],
)
def test_a_file_of_authorities_that_has_none(
    nova: Nova, cloud: Cloud, made: Certificates, name: str, hint: str
) -> None:
    with tls.before(cloud.url, made.good()) as front:
        result = nova(keystone_at(front.url, cloud) | {"OS_CACERT": name}, "list")
    assert (result.code, result.out) == (1, "")
    assert result.err.endswith(hint)
