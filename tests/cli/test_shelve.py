"""nova shelve, shelve-offload, unshelve."""

from typing import Any

import pytest

from tests.cli.given import ACTION, GET, ID, a_server, requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal


@pytest.mark.parametrize(
    ("words", "version", "body"),
    [
        (["shelve"], "2.1", {"shelve": None}),
        (["shelve-offload"], "2.1", {"shelveOffload": None}),
        (["unshelve"], "2.1", {"unshelve": None}),
        (["unshelve"], "2.77", {"unshelve": None}),
        (["unshelve", "--availability-zone", "north"], "2.77", {"unshelve": {"availability_zone": "north"}}),
        (["unshelve"], "2.91", {"unshelve": None}),
        (["unshelve", "--availability-zone", "north"], "2.91", {"unshelve": {"availability_zone": "north"}}),
        (["unshelve", "--unpin"], "2.91", {"unshelve": {"availability_zone": None}}),
        (["unshelve", "--host", "h1"], "2.91", {"unshelve": {"host": "h1"}}),
        (["unshelve", "--unpin", "--host", "h1"], "2.91", {"unshelve": {"availability_zone": None, "host": "h1"}}),
    ],
)
def test_actions(nova_command: Terminal, cloud: Cloud, words: list[str], version: str, body: dict[str, Any]) -> None:
    a_server(cloud)
    cloud.answer(status=202)
    result = nova_command(*words, ID, version=version)
    assert requests(cloud) == [(GET, None), (ACTION, body)]
    assert (result.code, result.out) == (0, "")


@pytest.mark.parametrize(
    ("words", "version", "error"),
    [
        (["--availability-zone", "north"], "2.76", "unrecognized arguments: --availability-zone north"),
        (["--host", "h1"], "2.90", "unrecognized arguments: --host h1"),
        (["--unpin"], "2.90", "unrecognized arguments: --unpin"),
        (["--unpin", "--availability-zone", "north"], "2.91", "not allowed with argument --unpin"),
    ],
)
def test_gates(nova_command: Terminal, cloud: Cloud, words: list[str], version: str, error: str) -> None:
    result = nova_command("unshelve", ID, *words, version=version)
    assert (result.code, cloud.sent) == (2, [])
    assert error in result.err
