"""The light transport over real sockets: frames of HTTP, kept connections, TLS. Faults are in tests/faults."""

from __future__ import annotations

import gzip
import socket
import threading
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from novaclient.api_versions import APIVersion
from novaclient.auth.cache import Entry
from novaclient.policy import Policy
from novaclient.testing.faults.certificates import Certificates
from novaclient.transport import http1, light
from tests.support.cloud import Cloud

OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
BODY = b'{"servers": []}'
CHUNKED = (
    b"Transfer-Encoding: chunked\r\n\r\n5;x=y\r\n" + BODY[:5] + b"\r\na\r\n" + BODY[5:] + b"\r\n0\r\nTrailer: 1\r\n\r\n"
)


class Gone(Exception):
    """The session was asked for."""


def client(url: str, **fields: Any) -> light.LightClient:
    """A client that is to send everything itself."""
    facts: dict[str, Any] = dict.fromkeys(Entry.FIELDS)
    facts |= {"token": "t", "endpoints": {"compute": url}, "asked": 0, "verify": True, "authorities": "", "where": ""}

    def begin_anew() -> Any:
        raise Gone

    made = light.LightClient(Entry("x", **(facts | fields)), begin_anew, BaseException, policy=Policy(retries=0))
    made.api_version = APIVersion("2.90")
    return made


@contextmanager
def serving(*answers: bytes, tls: Any = None, family: int = socket.AF_INET) -> Iterator[tuple[str, list[int]]]:
    """A server that gives these answers, in order, whatever is asked; and the number of requests of each connection."""
    listener = socket.create_server(("::1" if family == socket.AF_INET6 else "127.0.0.1", 0), family=family)
    left, connections = list(answers), []

    def serve() -> None:
        while left:
            try:
                plain, _ = listener.accept()
                connection = tls.wrap_socket(plain, server_side=True) if tls else plain
            except OSError:
                return
            connections.append(0)
            with connection:
                while left:
                    request = b""
                    while b"\r\n\r\n" not in request:
                        piece = connection.recv(65536)
                        if not piece:
                            break
                        request += piece
                    if not request:
                        break
                    connections[-1] += 1
                    answer = left.pop(0)
                    connection.sendall(answer)
                    if b"Content-Length" not in answer and b"chunked" not in answer:
                        break

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    host, port = listener.getsockname()[:2]
    name = f"[{host}]" if family == socket.AF_INET6 else host
    try:
        yield f"{'https' if tls else 'http'}://{name}:{port}", connections
    finally:
        # a connection of our own wakes who waits for one
        left.clear()
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        thread.join(10)


def whole(body: bytes, *more: bytes) -> bytes:
    return OK + b"".join(line + b"\r\n" for line in more) + b"Content-Length: %d\r\n\r\n" % len(body) + body


@pytest.mark.parametrize(
    "answer",
    [
        whole(BODY),
        OK + CHUNKED,
        OK + b"\r\n" + BODY,
        b"HTTP/1.1 100 Continue\r\n\r\n" + whole(BODY),
        whole(gzip.compress(BODY), b"Content-Encoding: gzip"),
        whole(zlib.compress(BODY), b"Content-Encoding: deflate"),
        b"HTTP/1.0 200 OK\r\nContent-Length: 15\r\n\r\n" + BODY,
    ],
    ids=["length", "chunked", "until-the-end", "continue", "gzip", "deflate", "http-1.0"],
)
def test_frames(answer: bytes) -> None:
    with serving(answer) as (url, _):
        nova = client(url)
        response, body = nova.get("/servers")
        nova.close()
    assert (response.status_code, body) == (200, {"servers": []})


def test_a_connection_is_kept() -> None:
    with serving(whole(BODY), OK + CHUNKED, whole(BODY)) as (url, connections):
        nova = client(url)
        for _ in range(3):
            assert nova.get("/servers")[1] == {"servers": []}
        nova.close()
        assert connections == [3]


@pytest.mark.parametrize("answer", [whole(BODY, b"Connection: close"), OK + b"\r\n" + BODY])
def test_one_that_ends_is_replaced(answer: bytes) -> None:
    with serving(answer, whole(BODY)) as (url, connections):
        nova = client(url)
        for _ in range(2):
            assert nova.get("/servers")[1] == {"servers": []}
        nova.close()
        assert len(connections) == 2


def test_what_was_not_asked_is_no_answer_to_the_next_request() -> None:
    with serving(whole(BODY) + whole(b'{"servers": ["forged"]}'), whole(BODY)) as (url, connections):
        nova = client(url)
        for _ in range(2):
            assert nova.get("/servers")[1] == {"servers": []}
        nova.close()
        assert connections == [1, 1]


@pytest.mark.parametrize(
    "answer",
    [
        b"SSH-2.0-OpenSSH\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n folded: x\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X: " + b"y" * (http1.MOST_HEAD + 1),
        OK + b"Content-Length: 5, 6\r\n\r\n12345",
        OK + b"Content-Length: -1\r\n\r\n",
        OK + b"Content-Length: 99\r\n\r\n" + BODY,
        OK + b"Transfer-Encoding: chunked\r\n\r\n-5\r\n",
        OK + b"Transfer-Encoding: chunked\r\n\r\n3\r\nabcdef\r\n0\r\n\r\n",
        OK + b"Transfer-Encoding: rot13\r\n\r\n",
        # what Python calls digits, and those that it refuses to read
        b"HTTP/1.1 2\xb20 OK\r\n\r\n",
        OK + b"Content-Length: \xb2\r\n\r\n",
        OK + b"Content-Length: " + b"9" * 5000 + b"\r\n\r\n",
        OK + b"Transfer-Encoding: chunked\r\n\r\n" + b"f" * 5000 + b"\r\n",
        OK + b"".join(b"X-%d: y\r\n" % n for n in range(101)) + b"Content-Length: 0\r\n\r\n",
    ],
)
def test_what_is_not_http_is_no_answer(answer: bytes) -> None:
    from keystoneauth1 import exceptions

    with serving(answer) as (url, _):
        nova = client(url)
        with pytest.raises(exceptions.ConnectFailure):
            nova.get("/servers")
        nova.close()


@pytest.mark.skipif(not socket.has_ipv6, reason="there is no IPv6 here")
def test_ipv6() -> None:
    try:
        with serving(whole(BODY), family=socket.AF_INET6) as (url, _):
            nova = client(url)
            assert nova.get("/servers")[1] == {"servers": []}
            nova.close()
    except OSError as error:
        pytest.skip(f"IPv6 does not work here: {error}")


def test_tls(tmp_path: Path) -> None:
    made = Certificates(tmp_path)
    with serving(whole(BODY), tls=made.good()) as (url, _):
        nova = client(url, authorities=str(made.ca))
        assert nova.get("/servers")[1] == {"servers": []}
        nova.close()


@pytest.mark.parametrize("kind", ["expired", "wrong_host"])
def test_a_certificate_that_is_not_good_is_the_sessions_to_refuse(tmp_path: Path, kind: str) -> None:
    made = Certificates(tmp_path)
    with serving(whole(BODY), tls=getattr(made, kind)()) as (url, connections), pytest.raises(Gone):
        client(url, authorities=str(made.ca)).get("/servers")
    assert connections == []


def test_an_authority_that_is_not_known(tmp_path: Path) -> None:
    made = Certificates(tmp_path)
    (tmp_path / "other").mkdir()
    other = Certificates(tmp_path / "other")
    with serving(whole(BODY), tls=made.good()) as (url, _), pytest.raises(Gone):
        client(url, authorities=str(other.ca)).get("/servers")


def test_insecure(tmp_path: Path) -> None:
    with serving(whole(BODY), tls=Certificates(tmp_path).expired()) as (url, _):
        nova = client(url, authorities="", verify=False)
        assert nova.get("/servers")[1] == {"servers": []}
        nova.close()


@pytest.mark.parametrize(
    "ask",
    [
        lambda nova: nova.get("/servers/a b"),
        lambda nova: nova.get("/servers/../x"),
        lambda nova: nova.get("/servers", params={"a": "b"}),
        lambda nova: nova.get("/images", endpoint_filter={"service_type": "image"}),
    ],
)
def test_what_is_left_to_the_session(cloud: Cloud, ask: Callable[[Any], Any]) -> None:
    with pytest.raises(Gone):
        ask(client(cloud.url))
    assert cloud.sent == []


@pytest.mark.parametrize(
    "headers",
    [{"X": "1\r\nY: 2"}, {"X": "1\nY: 2"}, {"X\r\nY": "1"}, {"X": "\x00"}, {"X": "\u20ac"}],
    ids=["crlf", "lf", "name", "nul", "not-latin"],
)
def test_a_header_that_would_be_more_than_one_is_left_to_the_session(cloud: Cloud, headers: dict[str, str]) -> None:
    with pytest.raises(Gone):
        client(cloud.url).get("/servers", headers=headers)
    assert cloud.sent == []


def test_a_token_with_lines_of_its_own_is_left_to_the_session(cloud: Cloud) -> None:
    with pytest.raises(Gone):
        client(cloud.url, token="t\r\nX-Roles: admin").get("/servers")
    assert cloud.sent == []


def test_nobody_listens() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with pytest.raises(Gone):
        client(f"http://127.0.0.1:{port}").get("/servers")


def test_other_services_are_asked_without_novas_headers(cloud: Cloud) -> None:
    cloud.answer({"images": []})
    nova = client("http://127.0.0.1:1", endpoints={"image": cloud.url})
    nova.get("/v2/images", endpoint_filter={"service_type": "image"}, endpoint_override=None)
    nova.close()
    assert [sent.line for sent in cloud.sent] == ["GET /v2/images"]
    assert not any("api-version" in name.lower() for name in cloud.sent[0].headers)


def test_headers_have_no_case() -> None:
    headers = http1.Headers()
    headers.add("Set-Cookie", "a")
    headers.add("set-cookie", "b")
    assert headers["SET-COOKIE"] == headers.get("set-cookie") == "a, b"
    assert "Set-cookie" in headers
    assert headers.get("other", 1) == 1
