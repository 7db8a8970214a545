"""Which microversion a command line speaks, and what it says when there is none."""

from __future__ import annotations

import pytest

from tests.shell.conftest import Environment, Nova
from tests.support import keystone
from tests.support.cloud import Cloud

FORMAT = "Expected format 'X.Y', where X is a major part and Y is a minor part of version."
OF_CLIENT = "The specified version isn't supported by client. The valid version range is '2.1' to '2.104'"
OF_SERVER = "The specified version isn't supported by server. The valid version range is "
OURS = "The client valid version range is '2.1' to '2.104'. The server valid version range is "


def spoken(cloud: Cloud) -> tuple[str | None, str | None]:
    """The microversion headers of the last request: Nova's old one, and the one of all services."""
    headers = cloud.sent[-1].headers
    return headers.get("X-OpenStack-Nova-API-Version"), headers.get("OpenStack-API-Version")


@pytest.mark.parametrize(
    ("wanted", "newest", "headers"),
    [
        ("2.latest", "2.96", ("2.96", "compute 2.96")),
        ("2.latest", "2.104", ("2.104", "compute 2.104")),
        ("2.latest", "2.200", ("2.104", "compute 2.104")),
        ("2.latest", "2.26", ("2.26", None)),
        ("2.latest", None, (None, None)),
        ("2.27", "2.96", ("2.27", "compute 2.27")),
        ("2.1", "2.96", ("2.1", None)),
        ("2.0", "2.96", (None, None)),
        ("2", "2.96", (None, None)),
        ("", "2.96", (None, None)),
        ("2", None, (None, None)),
    ],
)
def test_the_microversion_spoken(
    nova: Nova, v3: Environment, cloud: Cloud, wanted: str, newest: str | None, headers: tuple[str | None, str | None]
) -> None:
    keystone.nova(cloud, newest)
    result = nova(v3, "--os-compute-api-version", wanted, "list")
    assert (result.code, result.err) == (0, "")
    assert cloud.sent[-1].line == "GET /v2.1/servers/detail"
    assert spoken(cloud) == headers


@pytest.mark.parametrize(
    ("wanted", "error"),
    [
        ("latest", f"UnsupportedVersion): Invalid format of client version 'latest'. {FORMAT}"),
        ("2.\u0669", f"UnsupportedVersion): Invalid format of client version '2.\u0669'. {FORMAT}"),
        ("foo", f"UnsupportedVersion): Invalid format of client version 'foo'. {FORMAT}"),
        ("2.", f"UnsupportedVersion): Invalid format of client version '2.'. {FORMAT}"),
        ("2.01", f"UnsupportedVersion): Invalid format of client version '2.01'. {FORMAT}"),
        ("3", "UnsupportedVersion): Invalid client version '3.0'. Major part should be '2'"),
        ("1.1", "UnsupportedVersion): Invalid client version '1.1'. Major part should be '2'"),
        ("2.105", f"CommandError): {OF_CLIENT}"),
    ],
)
def test_a_version_that_no_cloud_is_asked_about(
    nova: Nova, v3: Environment, cloud: Cloud, wanted: str, error: str
) -> None:
    result = nova(v3 | {"OS_COMPUTE_API_VERSION": wanted}, "list")
    hint = '\na microversion is written as "2.90" or "2.latest"\n' if "Unsupported" in error else ""
    assert (result.code, result.out, result.err) == (1, "", f"ERROR ({error}\n{hint}")
    assert cloud.sent == []


@pytest.mark.parametrize(
    ("wanted", "oldest", "newest", "error"),
    [
        ("2.90", "2.1", "2.60", f"{OF_SERVER}'2.1' to '2.60'"),
        ("2.5", "2.10", "2.60", f"{OF_SERVER}'2.10' to '2.60'"),
        ("2.90", "2.1", None, "Server doesn't support microversions"),
        ("2", "2.10", "2.60", "The server isn't backward compatible with Nova V2 REST API"),
        ("2.latest", "2.110", "2.120", f"Server version is too new. {OURS}'2.110' to '2.120'."),
        ("2.latest", "1.1", "1.9", f"Server version is too old. {OURS}'1.1' to '1.9'."),
    ],
)
def test_nothing_in_common(
    nova: Nova, v3: Environment, cloud: Cloud, wanted: str, oldest: str, newest: str | None, error: str
) -> None:
    keystone.nova(cloud, newest, oldest)
    result = nova(v3, "--os-compute-api-version", wanted, "list")
    assert (result.code, result.out, result.err) == (1, "", f"ERROR (UnsupportedVersion): {error}\n")
    assert cloud.sent[-1].line == "GET /v2.1"


def test_the_versions_may_be_secret(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    """A cloud that refuses to tell is taken to have no microversions; the token is renewed once."""
    cloud.route("GET /v2.1", {"error": {"message": "no"}}, status=401)
    assert nova(v3, "list").code == 0
    assert spoken(cloud) == (None, None)


def test_a_command_of_later_microversions(nova: Nova, v3: Environment) -> None:
    result = nova(v3, "--os-compute-api-version", "2.10", "service-force-down", "x")
    assert (result.code, result.out) == (2, "")
    hint = "`service-force-down` is not in API version 2.10 (Supported by API versions '2.11' - '2.latest')\n"
    message = "error: argument <subcommand>: invalid choice: 'service-force-down'\n"
    assert result.err.startswith("usage: nova ")
    assert result.err.endswith(f"{message}{hint}Try 'nova help ' for more information.\n")


def test_an_option_of_later_microversions(nova: Nova, v3: Environment) -> None:
    words = ["list", "--tags", "x"]
    assert nova(v3, "--os-compute-api-version", "2.26", *words).code != 2
    result = nova(v3, "--os-compute-api-version", "2.25", *words)
    assert (result.code, result.out) == (2, "")
    assert result.err.endswith(
        "error: unrecognized arguments: --tags x\n"
        "`--tags` is not in API version 2.25 (Supported by API versions '2.26' - '2.latest')\n"
        "Try 'nova help list' for more information.\n"
    )


def test_a_cloud_that_is_too_old_for_a_command(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    keystone.nova(cloud, "2.10")
    assert nova(v3, "service-force-down", "x").code == 2
