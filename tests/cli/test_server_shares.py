"""nova server-share-list, server-share-show, server-share-attach, server-share-detach"""

from typing import Any

import pytest

from tests.cli.given import GET, ID, a_server, requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

SHARES = f"/v2.1/servers/{ID}/shares"
SHARE = {"share_id": "M", "status": "inactive", "tag": "data"}
ONE = """\
+----------+----------+
| Property | Value    |
+----------+----------+
| share_id | M        |
| status   | inactive |
| tag      | data     |
+----------+----------+
"""


def test_list(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer({"shares": [SHARE]})
    result = nova_command("server-share-list", ID)
    assert (result.code, result.err) == (0, "")
    assert (
        result.out
        == """\
+----------+----------+------+
| Share ID | Status   | Tag  |
+----------+----------+------+
| M        | inactive | data |
+----------+----------+------+
"""
    )
    assert requests(cloud) == [(GET, None), (f"GET {SHARES}", None)]


def test_show(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer({"share": SHARE})
    result = nova_command("server-share-show", ID, "M", version="2.97")
    assert (result.code, result.out, result.err) == (0, ONE, "")
    assert requests(cloud) == [(GET, None), (f"GET {SHARES}/M", None)]


@pytest.mark.parametrize(("words", "more"), [([], {}), (["--tag", "data"], {"tag": "data"})])
def test_attach(nova_command: Terminal, cloud: Cloud, words: list[str], more: dict[str, Any]) -> None:
    a_server(cloud)
    cloud.answer({"share": SHARE}, 201)
    result = nova_command("server-share-attach", ID, "M", *words)
    assert (result.code, result.out, result.err) == (0, ONE, "")
    assert requests(cloud) == [(GET, None), (f"POST {SHARES}", {"share": {"share_id": "M", **more}})]


def test_detach(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer()
    result = nova_command("server-share-detach", ID, "M")
    assert (result.code, result.out, result.err) == (0, "", "")
    assert requests(cloud) == [(GET, None), (f"DELETE {SHARES}/M", None)]


COMMANDS = [["list"], ["show", "M"], ["attach", "M"], ["detach", "M"]]


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
def test_what_the_server_refuses(nova_command: Terminal, cloud: Cloud, words: list[str]) -> None:
    a_server(cloud)
    cloud.answer({"conflictingRequest": {"code": 409, "message": "Not while it is active"}}, 409)
    result = nova_command(f"server-share-{words[0]}", ID, *words[1:])
    assert (result.code, result.out) == (1, "")
    assert result.err == "ERROR (Conflict): Not while it is active (HTTP 409)\n"


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
def test_they_are_there_since_2_97(nova_command: Terminal, words: list[str]) -> None:
    result = nova_command(f"server-share-{words[0]}", ID, *words[1:], version="2.96")
    assert result.code == 2
    assert f"invalid choice: 'server-share-{words[0]}'" in result.err
