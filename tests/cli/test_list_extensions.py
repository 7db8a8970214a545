"""nova list-extensions."""

import pytest

from tests.cli.given import requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal


@pytest.mark.parametrize("version", ["2.1", "2.104"])
def test_list(nova_command: Terminal, cloud: Cloud, version: str) -> None:
    some = {"name": "Agents", "alias": "os-agents", "description": "One.\nTwo.", "updated": "2014-12-03", "links": []}
    cloud.answer({"extensions": [some, some | {"name": "X", "alias": "os-x", "description": ""}]})
    result = nova_command("list-extensions", version=version)
    assert (result.code, result.err) == (0, "")
    assert (
        result.out
        == """\
+--------+---------+-----------+------------+
| Name   | Summary | Alias     | Updated    |
+--------+---------+-----------+------------+
| Agents | One.... | os-agents | 2014-12-03 |
| X      | ??      | os-x      | 2014-12-03 |
+--------+---------+-----------+------------+
"""
    )
    assert requests(cloud) == [("GET /v2.1/extensions", None)]
