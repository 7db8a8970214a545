"""nova version-list"""

from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

CLIENT = """\
Client supported API versions:
Minimum version 2.1
Maximum version 2.104

Server supported API versions:
"""
OLD = {"id": "v2.0", "status": "DEPRECATED", "updated": "2011-01-21T11:33:21Z"}


def test_versions_of_client_and_cloud(nova_command: Terminal, cloud: Cloud) -> None:
    new = {"id": "v2.1", "status": "CURRENT", "updated": "2013-07-23T11:33:21Z", "version": "2.104"}
    cloud.answer({"versions": [{**OLD, "min_version": "", "version": ""}, {**new, "min_version": "2.1"}]})
    result = nova_command("version-list")
    assert (result.code, result.err) == (0, "")
    assert result.out == CLIENT + """\
+------+------------+----------------------+-------------+---------+
| Id   | Status     | Updated              | Min Version | Version |
+------+------------+----------------------+-------------+---------+
| v2.0 | DEPRECATED | 2011-01-21T11:33:21Z |             |         |
| v2.1 | CURRENT    | 2013-07-23T11:33:21Z | 2.1         | 2.104   |
+------+------------+----------------------+-------------+---------+
"""  # fmt: skip
    assert [sent.line for sent in cloud.sent] == ["GET /"]


def test_versions_of_a_cloud_before_microversions(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"versions": [OLD]})
    assert nova_command("version-list").out == CLIENT + """\
+------+------------+----------------------+
| Id   | Status     | Updated              |
+------+------------+----------------------+
| v2.0 | DEPRECATED | 2011-01-21T11:33:21Z |
+------+------------+----------------------+
"""  # fmt: skip


def test_versions_of_a_cloud_that_names_none(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"versions": []})
    result = nova_command("version-list")
    assert result.code == 0
    assert result.out == CLIENT + """\
+----+--------+---------+
| Id | Status | Updated |
+----+--------+---------+
+----+--------+---------+
"""  # fmt: skip


def test_a_cloud_that_does_not_list_them(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer(status=404)
    result = nova_command("version-list")
    assert (result.code, result.out) == (1, "")
    assert result.err == "ERROR (NotFound): Not found (HTTP 404)\n"
