"""The light transport and proxies: over real sockets, and beside `requests`, whose rules are the session's."""

from __future__ import annotations

import base64
import json
import os
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import requests
from keystoneauth1 import session as ksession
from keystoneauth1 import token_endpoint
from requests.adapters import HTTPAdapter
from requests.exceptions import InvalidProxyURL
from requests.utils import get_environ_proxies, prepend_scheme_if_needed, select_proxy, should_bypass_proxies
from urllib3.util import parse_url

from novaclient import exceptions
from novaclient.policy import Policy
from novaclient.testing import faults
from novaclient.transport import light, proxy
from novaclient.transport.session import SessionClient
from tests.shell.conftest import Environment, Nova
from tests.support import keystone, tls
from tests.support import proxy as proxies
from tests.support.cloud import Cloud
from tests.transport.test_light import Gone, client
from tests.transport.test_tls import keystone_at

LIST = "GET /v2.1/servers/detail"
USER = "Basic " + base64.b64encode(b"me:s3cret@word").decode()
TOKEN = "a-token-that-is-secret"
SERVERS = faults.answer({"servers": []})


def with_user(forward: proxies.Proxy) -> str:
    """The proxy with a name and a password, as a variable has them."""
    return f"http://me:s3cret%40word@127.0.0.1:{forward.port}"


def by_light(url: str, verify: Any = True) -> light.LightClient:
    """A client that is to send everything itself."""
    return client(url, token=TOKEN, authorities=verify if isinstance(verify, str) else "", verify=verify)


@contextmanager
def both(url: str) -> Iterator[tuple[SessionClient, light.LightClient]]:
    """A client over keystoneauth1's session that has the token already, and the light one."""
    session = requests.Session()
    theirs = SessionClient(
        session=ksession.Session(auth=token_endpoint.Token(url, TOKEN), session=session),
        service_type="compute",
        api_version="2.90",
        policy=Policy(retries=0),
        user_agent="python-novaclient",
    )
    ours = by_light(url)
    try:
        yield theirs, ours
    finally:
        ours.close()
        session.close()


def test_http_is_forwarded(cloud: Cloud, forward: proxies.Proxy, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", with_user(forward))
    nova = by_light(cloud.url)
    for number in range(2):
        cloud.answer({"servers": [number]})
        assert nova.get("/servers?limit=1")[1] == {"servers": [number]}
    nova.close()
    assert forward.lines == [f"GET {cloud.url}/servers?limit=1 HTTP/1.1"] * 2
    assert f"Proxy-Authorization: {USER}" in forward.heads[0]
    assert (len(forward.opened), len(cloud.sent)) == (1, 2)


def test_a_body_is_forwarded(cloud: Cloud, forward: proxies.Proxy, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("all_proxy", forward.url)
    cloud.answer(None, 202)
    nova = by_light(cloud.url)
    nova.post("/servers/x/action", body={"lock": None})
    nova.close()
    assert cloud.sent[0].body == {"lock": None}
    assert "Proxy-Authorization" not in forward.heads[0]


def test_it_tells_the_proxy_what_the_session_does(
    cloud: Cloud, forward: proxies.Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", with_user(forward))
    with both(cloud.url) as ways:
        for way in ways:
            cloud.answer({"servers": []})
            way.get("/servers")
    theirs, ours = (sorted(head.split("\r\n")) for head in forward.heads)
    assert ours == theirs


@pytest.mark.parametrize("name", ["localhost", "127.0.0.1"])
def test_https_is_led_through(
    tmp_path: Path, forward: proxies.Proxy, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("https_proxy", with_user(forward))
    made = faults.Certificates(tmp_path)
    with faults.Server(made.good(), name) as server:
        server.will(SERVERS, SERVERS)
        nova = by_light(server.url, str(made.ca))
        for _ in range(2):
            assert nova.get("/servers")[1] == {"servers": []}
        nova.close()
        authority = server.url.removeprefix("https://")
    # one tunnel for both; the token is in none of what the proxy can read, and its password in none of what it cannot
    assert forward.heads == [
        f"CONNECT {authority} HTTP/1.1\r\nHost: {authority}\r\nProxy-Authorization: {USER}"
    ]  # fmt: skip
    assert [request.line for request in server.requests] == ["GET /servers"] * 2
    assert all(request.headers["x-auth-token"] == TOKEN for request in server.requests)
    assert not any("proxy-authorization" in request.headers for request in server.requests)


@pytest.mark.parametrize("kind", ["expired", "wrong_host"])
def test_a_certificate_is_looked_at_behind_a_proxy_too(
    tmp_path: Path, forward: proxies.Proxy, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setenv("https_proxy", forward.url)
    made = faults.Certificates(tmp_path)
    with faults.Server(getattr(made, kind)()) as server, pytest.raises(Gone):
        by_light(server.url, str(made.ca)).get("/servers")
    assert server.requests == []


REFUSALS = [
    b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n",
    b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n",
    b"HTTP/1.1 200 OK\r\n\r\nmore",
    b"SSH-2.0-OpenSSH\r\n\r\n",
    b"HTTP/1.1 200 OK\r\nX: " + b"x" * 70000 + b"\r\n\r\n",
    b"HTTP/1.1 200",
    b"HTTP/1.1\r\n\r\n",
    b"HTTP/1.\r\n\r\n",
]


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda refusal: str(refusal[:16]))
def test_a_tunnel_that_is_refused_is_the_sessions_to_tell_of(
    forward: proxies.Proxy, monkeypatch: pytest.MonkeyPatch, refusal: bytes
) -> None:
    monkeypatch.setenv("https_proxy", with_user(forward))
    forward.answer = refusal
    with pytest.raises(Gone):
        by_light("https://127.0.0.1:9").get("/servers")
    assert forward.lines == ["CONNECT 127.0.0.1:9 HTTP/1.1"]
    assert TOKEN not in forward.heads[0]


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda refusal: str(refusal[:16]))
def test_no_tls_is_begun_in_a_tunnel_that_is_refused(refusal: bytes) -> None:
    here, there = socket.socketpair()
    with here, there:
        there.sendall(refusal)
        there.shutdown(socket.SHUT_WR)
        with pytest.raises(OSError, match=r"^the proxy (refused|gave no answer to) CONNECT$"):
            proxy.Proxy("proxy", 1, {}).securing("nova:443", pytest.fail)(here)
        assert here.fileno() == -1


@pytest.mark.parametrize("status", [407, 502])
def test_a_refusal_of_the_proxy_is_the_same_error(
    cloud: Cloud, forward: proxies.Proxy, monkeypatch: pytest.MonkeyPatch, status: int
) -> None:
    monkeypatch.setenv("http_proxy", forward.url)
    page = b"<html>no</html>"
    head = b"HTTP/1.1 %d No\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % (status, len(page))
    forward.answer = head + page
    errors = []
    with both(cloud.url) as ways:
        for way in ways:
            with pytest.raises(exceptions.ClientException) as caught:
                way.get("/servers")
            errors.append((type(caught.value), str(caught.value)))
    assert errors[0] == errors[1]
    assert cloud.sent == []


@pytest.mark.parametrize(("status", "kept"), [(503, False), (404, True)])
def test_a_gateway_that_does_not_reach_the_endpoint_ends_the_entry(
    cloud: Cloud, forward: proxies.Proxy, monkeypatch: pytest.MonkeyPatch, cache_home: Path, status: int, kept: bool
) -> None:
    monkeypatch.setenv("http_proxy", forward.url)
    forward.answer = b"HTTP/1.1 %d No\r\nContent-Length: 0\r\n\r\n" % status
    nova = by_light(cloud.url)
    nova.entry.save()
    with pytest.raises(exceptions.ClientException):
        nova.get("/servers")
    nova.close()
    assert (cache_home / nova.entry.name).exists() == kept


def test_a_proxy_that_is_not_there(cloud: Cloud, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{taken.getsockname()[1]}")
    with pytest.raises(Gone):
        by_light(cloud.url).get("/servers")
    assert cloud.sent == []


@pytest.mark.parametrize(
    "value", ["https://127.0.0.1:1", "socks5h://127.0.0.1:1", "http://127.0.0.1:1/path", "localhost:1"]
)
def test_other_proxies_are_left_to_the_session(cloud: Cloud, monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("http_proxy", value)
    with pytest.raises(Gone):
        by_light(cloud.url).get("/servers")
    assert cloud.sent == []


def test_a_redirect_goes_by_its_own_rules(
    cloud: Cloud, forward: proxies.Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", with_user(forward))
    monkeypatch.setenv("no_proxy", "localhost")
    port = cloud.url.rpartition(":")[2]
    cloud.answer(None, 302, Location=f"http://127.0.0.1:{port}/there")
    cloud.answer({"servers": []})
    nova = by_light(f"http://localhost:{port}")
    assert nova.get("/servers")[1] == {"servers": []}
    nova.close()
    # another host: the token does not go there
    assert forward.lines == [f"GET http://127.0.0.1:{port}/there HTTP/1.1"]
    assert TOKEN not in forward.heads[0]
    assert "Proxy-Authorization" not in str(cloud.sent)


# What is named where, for which host: as `requests` decides

EXEMPT = [
    "", "*", "a,*", " * ", ",", ".", "example.com", ".example.com", "..example.com", "EXAMPLE.com", "ample.com", "com",
    "example.com:8774", "nova.example.com:8774", "Nova.example.com:8774", "nova. example.com", " localhost , x",
    "127.0.0.1", "127.0.0.1:8774", "127.0.0.0/8", "10.0.0.0/8,127.0.0.1/32", "127.0.0.0/0", "127.0.0.0/33",
    "127.0.0.0/+8", "127.0.0.0/8/8", "127.1", "127.1/8", "x/8", ".0.0.1", "1", "::1", "[::1]", "::1:8774",
]  # fmt: skip
HOSTS = [
    "nova.example.com", "nova.example.com:8774", "NOVA.Example.com:8774", "example.com", "notexample.com",
    "localhost:80", "127.0.0.1", "127.0.0.1:8774", "127.1:5", "10.1.2.3", "2130706433", "[::1]", "[::1]:8774",
]  # fmt: skip


@pytest.mark.parametrize("lower", [None, *EXEMPT])
def test_no_proxy(monkeypatch: pytest.MonkeyPatch, lower: str | None) -> None:
    monkeypatch.setenv("http_proxy", "http://proxy:1")
    if lower is not None:
        monkeypatch.setenv("no_proxy", lower)
    for upper, host in product([None, *EXEMPT], HOSTS):
        if upper is None:
            monkeypatch.delenv("NO_PROXY", raising=False)
        else:
            monkeypatch.setenv("NO_PROXY", upper)
        theirs = should_bypass_proxies(f"http://{host}/v2.1", no_proxy=None)
        assert (proxy.proxy_for("http", host) is None) == theirs, (upper, host)


def theirs(url: str) -> Any:
    """What `requests` makes of the environment: host, port and headers of the proxy, None, or an error."""
    value = select_proxy(url, get_environ_proxies(url))
    if not value:
        return None
    whole = prepend_scheme_if_needed(value, "http")
    parsed = parse_url(whole)
    if parsed.scheme != "http" or not parsed.host:
        raise InvalidProxyURL(whole)
    return parsed.host.strip("[]"), parsed.port or 80, HTTPAdapter().proxy_headers(whole)


def ours(url: str) -> Any:
    """What the light transport makes of it."""
    found = proxy.proxy_for(*url.split("://"))
    return found and (found.host.lower(), found.port, found.headers)


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"http_proxy": "http://a"},
        {"HTTP_PROXY": "http://b"},
        {"http_proxy": "http://a", "HTTP_PROXY": "http://b"},
        {"http_proxy": "", "HTTP_PROXY": "http://b"},
        {"Http_Proxy": "http://c", "HTTP_PROXY": ""},
        {"https_proxy": "http://a"},
        {"all_proxy": "http://a"},
        {"ALL_PROXY": "http://a", "https_proxy": "http://b"},
        {"ftp_proxy": "http://a"},
        {"HTTP_PROXY": "http://a", "REQUEST_METHOD": "GET"},
        {"http_proxy": "http://a", "REQUEST_METHOD": "GET"},
        {"HTTP_PROXY": "http://a", "REQUEST_METHOD": "GET", "all_proxy": "http://b"},
    ],
    ids=str,
)
def test_which_variable_counts(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str]) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    for url in ("http://nova:8774", "https://nova:8774"):
        assert ours(url) == theirs(url)


@pytest.mark.parametrize(
    "value",
    [
        "http://proxy", "http://proxy:3128", "http://proxy:3128/", "HTTP://Proxy:3128", "http://proxy:", "proxy",
        "proxy.example.com:3128", "127.0.0.1:3128", "http://[::1]:3128", "http://a_b:1", "http://proxy.example.",
        "http://me@proxy", "http://:pw@proxy", "http://me:@proxy", "http://me:pw@proxy:1", "me.x:pw@proxy:1",
        "http://me:p%40@proxy", "http://me:p@@proxy", "http://%C3%BC:\xe9@proxy", "http://me:a b@proxy",
    ],
)  # fmt: skip
def test_how_a_proxy_is_named(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("http_proxy", value)
    assert ours("http://nova") == theirs("http://nova")


@pytest.mark.parametrize(
    "value",
    [
        "localhost:3128", "me:pw@proxy:1", "http:proxy:1", "http:///x", "http://", "http://proxy:99999", " http://proxy",
        "http://me:p/q@proxy", "http://me:p#q@proxy", "http://me:\u20ac@proxy", "http://[::1", "http://::1:3",
        "socks5://proxy", "https://proxy",
    ],
)  # fmt: skip
def test_how_none_is_named(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("http_proxy", value)
    for make in (ours, theirs):
        with pytest.raises(ValueError):  # noqa: PT011  each in its own words
            make("http://nova")


def test_a_strange_host_is_not_told_to_a_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://proxy")
    with pytest.raises(ValueError, match="me:pw@nova"):
        proxy.proxy_for("http", "me:pw@nova")


# The command


@pytest.mark.parametrize("variables", [
    lambda forward: {"no_proxy": "somewhere.example"},
    lambda forward: {"http_proxy": forward.url, "no_proxy": "127.0.0.0/8"},
    lambda forward: {"https_proxy": forward.url},
    lambda forward: {"socks_proxy": "socks5://127.0.0.1:1"},
])  # fmt: skip
def test_a_proxy_for_others_costs_no_login(
    nova: Nova,
    v3: Environment,
    cloud: Cloud,
    forward: proxies.Proxy,
    variables: Callable[[Any], Environment],
) -> None:
    environment = v3 | variables(forward)
    nova(environment, "list")
    cloud.sent = []
    result = nova(environment, "list")
    assert (result.code, result.err) == (0, "")
    assert [sent.line for sent in cloud.sent] == [LIST]
    assert forward.heads == []


def test_one_request_through_a_proxy(
    nova: Nova,
    v3: Environment,
    cloud: Cloud,
    forward: proxies.Proxy,
) -> None:
    environment = v3 | {"http_proxy": with_user(forward)}
    assert nova(environment, "list").code == 0
    assert len(forward.heads) == len(cloud.sent) == 4
    result = nova(environment, "list")
    assert (result.code, result.err) == (0, "")
    assert forward.lines[4:] == [f"GET {cloud.url}/v2.1/servers/detail HTTP/1.1"]
    # and what goes through it is what the session sends
    assert sorted(forward.heads[4].split("\r\n")) == sorted(forward.heads[3].split("\r\n"))


def test_a_tunnel_of_a_command(
    nova: Nova, cloud: Cloud, forward: proxies.Proxy, tmp_path: Path, cache_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("time.sleep", lambda seconds: None)
    made = faults.Certificates(tmp_path)
    with tls.before(cloud.url, made.good()) as front:
        environment = keystone_at(front.url, cloud) | {"https_proxy": with_user(forward), "OS_CACERT": str(made.ca)}
        for sent in (4, 1):
            cloud.sent, forward.heads = [], []
            result = nova(environment, "list")
            assert (result.code, result.err) == (0, "")
            assert (len(cloud.sent), cloud.sent[-1].line) == (sent, LIST)
            authority = front.url.removeprefix("https://")
            assert {line.rpartition(" ")[0] for line in forward.lines} == {f"CONNECT {authority}"}
            assert not any("Proxy-Authorization" in request.headers for request in cloud.sent)
        assert len(forward.heads) == 1
        # a proxy that refuses is told of in the same words, whether there is a token or not
        forward.answer = REFUSALS[0]
        assert list(cache_home.glob("*.login"))
        warm, cold = nova(environment, "list"), nova(environment, "--no-os-cache", "list")
    assert (warm.code, warm.err) == (cold.code, cold.err)
    assert "407 Proxy Authentication Required" in warm.err


@pytest.mark.parametrize("words", [(), ("--debug",)])
def test_a_refusal_shows_no_password(
    nova: Nova, v3: Environment, forward: proxies.Proxy, words: tuple[str, ...]
) -> None:
    environment = v3 | {"http_proxy": with_user(forward)}
    nova(environment, "list")
    told = f"You sent s3cret@word (s3cret%40word) as {USER}, at {with_user(forward)}."
    page = json.dumps({"error": {"message": told}}).encode()
    forward.answer = b"HTTP/1.1 407 No\r\nContent-Length: %d\r\n\r\n%s" % (len(page), page)
    result = nova(environment, *words, "list")
    assert result.code == 1
    assert "You sent *** (***) as Basic ***" in result.err
    for secret in ("s3cret", USER.split()[1], keystone.TOKEN):
        assert secret not in result.err


def test_debug_shows_what_is_sent_through_a_proxy(
    nova: Nova,
    v3: Environment,
    forward: proxies.Proxy,
) -> None:
    environment = v3 | {"http_proxy": with_user(forward)}
    for _ in range(2):
        result = nova(environment, "--debug", "list")
        assert result.code == 0
        assert "REQ: curl" in result.err
        for secret in ("s3cret", USER.split()[1], keystone.TOKEN):
            assert secret not in result.err
    assert os.environ.get("http_proxy") is None
