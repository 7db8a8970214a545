"""nova instance-usage-audit-log"""

import pytest

from tests.cli.given import requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

LOG = {
    "hosts_not_run": ["c1", "c2"],
    "log": {"c3": {"instances": 1, "message": "ü"}},
    "num_hosts": 3,
    "overall_status": "1 of 3 hosts done. 0 errors.",
}
TABLE = """\
+----------------+------------------------------------------+
| Property       | Value                                    |
+----------------+------------------------------------------+
| hosts_not_run  | ['c1', 'c2']                             |
| log            | {"c3": {"instances": 1, "message": "ü"}} |
| num_hosts      | 3                                        |
| overall_status | 1 of 3 hosts done. 0 errors.             |
+----------------+------------------------------------------+
"""


@pytest.mark.parametrize(
    ("words", "path", "key"),
    [
        ([], "", "instance_usage_audit_logs"),
        (["--before", "2026-01-31 00:00:00"], "/2026-01-31 00:00:00", "instance_usage_audit_log"),
    ],
)
@pytest.mark.parametrize("version", ["2.1", "2.104"])
def test_show(nova_command: Terminal, cloud: Cloud, words: list[str], path: str, key: str, version: str) -> None:
    cloud.answer({key: LOG})
    result = nova_command("instance-usage-audit-log", *words, version=version)
    assert (result.code, result.out, result.err) == (0, TABLE, "")
    assert requests(cloud) == [(f"GET /v2.1/os-instance_usage_audit_log{path}", None)]


def test_many_hosts_take_many_lines(nova_command: Terminal, cloud: Cloud) -> None:
    hosts = [f"a-host-with-a-long-name-{number}" for number in range(4)]
    cloud.answer({"instance_usage_audit_logs": {"hosts_not_run": hosts}})
    assert (
        nova_command("instance-usage-audit-log").out
        == """\
+---------------+-------------------------------+
| Property      | Value                         |
+---------------+-------------------------------+
| hosts_not_run | ['a-host-with-a-long-name-0', |
|               |  'a-host-with-a-long-name-1', |
|               |  'a-host-with-a-long-name-2', |
|               |  'a-host-with-a-long-name-3'] |
+---------------+-------------------------------+
"""
    )


def test_what_is_no_time(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"badRequest": {"code": 400, "message": "Invalid timestamp for date foo"}}, 400)
    result = nova_command("instance-usage-audit-log", "--before", "foo")
    assert (result.code, result.out) == (1, "")
    assert result.err == "ERROR (BadRequest): Invalid timestamp for date foo (HTTP 400)\n"
