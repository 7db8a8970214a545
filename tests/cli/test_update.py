"""nova update."""

from typing import Any

import pytest

from tests.cli.given import GET, ID, a_server, requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

PUT = f"PUT /v2.1/servers/{ID}"


@pytest.mark.parametrize(
    ("words", "version", "body"),
    [
        (["--name", "new"], "2.18", {"name": "new"}),
        (["--name", "new", "--description", "d"], "2.19", {"name": "new", "description": "d"}),
        (["--description", ""], "2.19", {"description": None}),
        (["--access-ip-v4", "192.0.2.7", "--access-ip-v6", ""], "2.1", {"accessIPv4": "192.0.2.7", "accessIPv6": ""}),
        (["--hostname", "h"], "2.90", {"hostname": "h"}),
        (["--pinned-availability-zone", "north"], "2.104", {"pinned_availability_zone": "north"}),
        (["--unpin"], "2.104", {"pinned_availability_zone": None}),
    ],
)
def test_update(nova_command: Terminal, cloud: Cloud, words: list[str], version: str, body: dict[str, Any]) -> None:
    a_server(cloud)
    a_server(cloud)
    result = nova_command("update", ID, *words, version=version)
    assert requests(cloud) == [(GET, None), (PUT, {"server": body})]
    assert (result.code, result.out) == (0, "")


def test_nothing_to_change(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    assert nova_command("update", ID).code == 0
    assert requests(cloud) == [(GET, None)]


def test_one_zone_or_none(nova_command: Terminal, cloud: Cloud) -> None:
    result = nova_command("update", ID, "--unpin", "--pinned-availability-zone", "north", version="2.104")
    assert (result.code, cloud.sent) == (2, [])
    assert "error: argument --pinned-availability-zone: not allowed with argument --unpin\n" in result.err


@pytest.mark.parametrize(
    ("words", "version"),
    [
        (["--description", "d"], "2.18"),
        (["--hostname", "h"], "2.89"),
        (["--pinned-availability-zone", "north"], "2.103"),
        (["--unpin"], "2.103"),
    ],
)
def test_gates(nova_command: Terminal, cloud: Cloud, words: list[str], version: str) -> None:
    result = nova_command("update", ID, *words, version=version)
    assert (result.code, cloud.sent) == (2, [])
    assert f"error: unrecognized arguments: {' '.join(words)}\n" in result.err


@pytest.mark.parametrize("version", ["2.1", "2.104"])
def test_rename(nova_command: Terminal, cloud: Cloud, version: str) -> None:
    a_server(cloud)
    a_server(cloud)
    result = nova_command("rename", ID, "new", version=version)
    assert (result.code, result.out, result.err) == (0, "", "")
    assert requests(cloud) == [(GET, None), (PUT, {"server": {"name": "new"}})]
