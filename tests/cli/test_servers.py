"""nova list, show, delete, start, stop, reboot."""

from tests.support.cloud import Cloud
from tests.support.terminal import Terminal


def test_list_shows_servers_by_name(nova_command: Terminal, cloud: Cloud) -> None:
    nova = nova_command
    cloud.answer(
        {
            "servers": [
                {"id": "2", "name": "web", "status": "ACTIVE", "OS-EXT-STS:power_state": 1,
                 "OS-EXT-STS:task_state": None, "addresses": {"net": [{"addr": "10.0.0.5"}]}},
                {"id": "1", "name": "db", "status": "SHUTOFF", "OS-EXT-STS:power_state": 4, "addresses": {}},
            ]
        }
    )  # fmt: skip
    assert (
        nova("list").out
        == """\
+----+------+---------+------------+-------------+--------------+
| ID | Name | Status  | Task State | Power State | Networks     |
+----+------+---------+------------+-------------+--------------+
| 1  | db   | SHUTOFF | N/A        | Shutdown    |              |
| 2  | web  | ACTIVE  | -          | Running     | net=10.0.0.5 |
+----+------+---------+------------+-------------+--------------+
"""
    )
    assert [sent.line for sent in cloud.sent] == ["GET /v2.1/servers/detail"]
