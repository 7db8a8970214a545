"""A login goes where the user says: not on to another server, and not out of TLS, whatever Keystone answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from novaclient.testing import faults
from tests.shell.conftest import Environment, Nova
from tests.support import keystone, tls
from tests.support.cloud import Cloud
from tests.transport.test_tls import keystone_at

LOGIN = "POST /v3/auth/tokens"


@pytest.fixture
def elsewhere() -> Iterator[faults.Server]:
    """Another server, to which no password may go."""
    with faults.Server() as running:
        yield running


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("place", ["{0}/v3/auth/tokens", "{0}\\@{1}/v3/auth/tokens"])
def test_not_to_another_server(
    nova: Nova, v3: Environment, cloud: Cloud, elsewhere: faults.Server, status: int, place: str
) -> None:
    there = place.format(elsewhere.url, cloud.url.removeprefix("http://"))
    cloud.route(LOGIN, None, status, Location=there)
    result = nova(v3, "list")
    assert (result.code, elsewhere.requests) == (1, [])
    assert "a login is not redirected to another server, or out of TLS, to http://" in result.err
    assert keystone.PASSWORD not in result.err


def test_within_the_server_it_is_followed(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    cloud.routes["POST /v3/there"] = cloud.routes[LOGIN]
    cloud.route(LOGIN, None, 307, Location="/v3/there")
    result = nova(v3, "list")
    assert (result.code, result.err) == (0, "")
    assert [sent.line for sent in cloud.sent if sent.line.startswith("POST")] == [LOGIN, "POST /v3/there"]


def test_to_the_same_server_by_tls_it_is_followed(nova: Nova, v3: Environment, cloud: Cloud, tmp_path: Path) -> None:
    made = faults.Certificates(tmp_path)
    with tls.before(cloud.url, made.good()) as front:
        cloud.routes["POST /v3/there"] = cloud.routes[LOGIN]
        cloud.route(LOGIN, None, 307, Location=f"{front.url}/v3/there")
        result = nova(v3 | {"OS_CACERT": str(made.ca)}, "list")
    assert (result.code, result.err) == (0, "")


def test_versions_are_not_asked_for_out_of_tls(
    nova: Nova, cloud: Cloud, elsewhere: faults.Server, tmp_path: Path
) -> None:
    made = faults.Certificates(tmp_path)
    with tls.before(cloud.url, made.good()) as front:
        environment = keystone_at(front.url, cloud) | {"OS_CACERT": str(made.ca)}
        cloud.route("GET /v3", None, 302, Location=f"{elsewhere.url}/v3")
        result = nova(environment, "list")
    assert (result.code, elsewhere.requests) == (0, [])
    assert LOGIN in [sent.line for sent in cloud.sent]


def test_not_out_of_tls_because_the_versions_say_so(
    nova: Nova, cloud: Cloud, elsewhere: faults.Server, tmp_path: Path
) -> None:
    made = faults.Certificates(tmp_path)
    with tls.before(cloud.url, made.good()) as front:
        environment = keystone_at(front.url, cloud) | {"OS_CACERT": str(made.ca)}
        cloud.routes["GET /v3"].body["version"]["links"][0]["href"] = f"{elsewhere.url}/v3/"
        result = nova(environment, "list")
    # keystoneauth1 sees to that: where the versions are said to be elsewhere, it stays where they were asked for
    assert (result.code, elsewhere.requests) == (0, [])
    assert LOGIN in [sent.line for sent in cloud.sent]
