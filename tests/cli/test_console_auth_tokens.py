"""nova console-auth-token-show, and its other name console-connection"""

import pytest

from tests.cli.given import requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

NAMES = ["console-auth-token-show", "console-connection"]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("version", ["2.31", "2.104"])
def test_show(nova_command: Terminal, cloud: Cloud, name: str, version: str) -> None:
    cloud.answer({"console": {"instance_uuid": "S", "host": "10.0.0.1", "port": 5900, "internal_access_path": None}})
    result = nova_command(name, "a-token", version=version)
    assert (result.code, result.err) == (0, "")
    assert (
        result.out
        == """\
+----------------------+----------+
| Property             | Value    |
+----------------------+----------+
| host                 | 10.0.0.1 |
| instance_uuid        | S        |
| internal_access_path | -        |
| port                 | 5900     |
+----------------------+----------+
"""
    )
    assert requests(cloud) == [("GET /v2.1/os-console-auth-tokens/a-token", None)]


@pytest.mark.parametrize("name", NAMES)
def test_it_is_there_since_2_31(nova_command: Terminal, name: str) -> None:
    result = nova_command(name, "a-token", version="2.30")
    assert result.code == 2
    assert f"invalid choice: '{NAMES[0]}'" in result.err


def test_a_token_that_is_none(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"itemNotFound": {"code": 404, "message": "Token not found"}}, 404)
    result = nova_command("console-connection", "x")
    assert (result.code, result.out) == (1, "")
    assert result.err == "ERROR (NotFound): Token not found (HTTP 404)\n"
