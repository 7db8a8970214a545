"""nova usage, usage-list"""

import re
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.cli.given import requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

PERIOD = ("--start", "2026-01-01", "--end", "2026-01-31")
QUERY = "start=2026-01-01T00:00:00&end=2026-01-31T00:00:00"
SAID = "Usage from 2026-01-01 to 2026-01-31:\n"


def usage(project: str, *servers: str, hours: float = 1) -> dict[str, Any]:
    """What a project used: each server as much."""
    count = len(servers)
    return {
        "tenant_id": project,
        "total_hours": hours * count,
        "total_memory_mb_usage": 512.0 * hours * count,
        "total_vcpus_usage": hours * count,
        "total_local_gb_usage": hours * count / 3,
        "server_usages": [{"instance_id": server} for server in servers],
    }


TABLE = """\
+---------+---------------+-----------+----------------+
| Servers | RAM MiB-Hours | CPU Hours | Disk GiB-Hours |
+---------+---------------+-----------+----------------+
| 2       | 1024.00       | 2.00      | 0.67           |
+---------+---------------+-----------+----------------+
"""
LIST = """\
+-----------+---------+---------------+-----------+----------------+
| Tenant ID | Servers | RAM MiB-Hours | CPU Hours | Disk GiB-Hours |
+-----------+---------+---------------+-----------+----------------+
| Q         | 2       | 1024.00       | 2.00      | 0.67           |
| P         | 1       | 512.00        | 1.00      | 0.33           |
+-----------+---------+---------------+-----------+----------------+
"""


def test_usage(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"tenant_usage": usage("P", "A", "B")})
    result = nova_command("usage", "--tenant", "P", *PERIOD, version="2.39")
    assert (result.code, result.out, result.err) == (0, SAID + TABLE, "")
    assert requests(cloud) == [(f"GET /v2.1/os-simple-tenant-usage/P?{QUERY}", None)]


def test_usage_of_several_pages(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"tenant_usage": usage("P", "0", "A", hours=0.5)})
    cloud.answer({"tenant_usage": usage("P", "B")})
    cloud.answer({"tenant_usage": {}})
    result = nova_command("usage", "--tenant", "P", *PERIOD, version="2.40")
    assert (result.code, result.out, result.err) == (0, SAID + TABLE.replace("| 2 ", "| 3 "), "")
    path = f"GET /v2.1/os-simple-tenant-usage/P?{QUERY}"
    assert requests(cloud) == [(f"{path}{more}", None) for more in ("", "&marker=A", "&marker=B")]


@pytest.mark.parametrize("answer", [{}, usage("P", "A", hours=0)])
@pytest.mark.parametrize("version", ["2.39", "2.40"])
def test_usage_of_nothing(nova_command: Terminal, cloud: Cloud, answer: dict[str, Any], version: str) -> None:
    cloud.answer({"tenant_usage": answer})
    cloud.answer({"tenant_usage": {}})
    result = nova_command("usage", "--tenant", "P", *PERIOD, version=version)
    assert (result.code, result.out, result.err) == (0, f"{SAID}None\n", "")


def test_usage_without_a_project(nova_command: Terminal, cloud: Cloud) -> None:
    result = nova_command("usage")
    assert (result.code, result.out) == (1, "")
    assert result.err == "ERROR (CommandError): These credentials are of no project; say which one by `--tenant`\n"


def test_list(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"tenant_usages": [usage("Q", "A", "B"), usage("P", "C")]})
    result = nova_command("usage-list", *PERIOD, version="2.39")
    assert (result.code, result.out, result.err) == (0, SAID + LIST, "")
    assert requests(cloud) == [(f"GET /v2.1/os-simple-tenant-usage?{QUERY}&detailed=1", None)]


def test_list_of_several_pages(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"tenant_usages": [usage("Q", "A")]})
    cloud.answer({"tenant_usages": [usage("P", "C"), usage("Q", "B")]})
    cloud.answer({"tenant_usages": []})
    result = nova_command("usage-list", *PERIOD)
    assert (result.code, result.out, result.err) == (0, SAID + LIST, "")
    path = f"GET /v2.1/os-simple-tenant-usage?{QUERY}"
    assert requests(cloud) == [(f"{path}{more}&detailed=1", None) for more in ("", "&marker=A", "&marker=B")]


def test_list_of_nothing_is_a_header(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"tenant_usages": []})
    result = nova_command("usage-list", *PERIOD)
    assert result.out == SAID + "".join(
        line for line in LIST.splitlines(keepends=True) if line[:4] not in ("| Q ", "| P ")
    )
    assert len(cloud.sent) == 1


@pytest.fixture(params=["UTC", "Pacific/Kiritimati"])
def time_zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The zone of the person at the terminal, which is nothing to Nova."""
    with monkeypatch.context() as patch:
        patch.setenv("TZ", request.param)
        time.tzset()
        yield
    time.tzset()


@pytest.mark.usefixtures("time_zone")
@pytest.mark.parametrize("words", [["usage", "--tenant", "P"], ["usage-list"]])
def test_four_weeks_until_tomorrow_by_default(nova_command: Terminal, cloud: Cloud, words: list[str]) -> None:
    before = datetime.now(UTC).replace(tzinfo=None)
    cloud.answer({"tenant_usages": [], "tenant_usage": {}})
    result = nova_command(*words)
    after = datetime.now(UTC).replace(tzinfo=None)
    start, end = (re.search(rf"{name}=([^&]+)", cloud.sent[0].line)[1] for name in ("start", "end"))  # type: ignore[index]
    assert datetime.fromisoformat(end) - datetime.fromisoformat(start) == timedelta(days=29)
    assert before <= datetime.fromisoformat(end) - timedelta(days=1) <= after
    assert result.out.splitlines()[0] == f"Usage from {start[:10]} to {end[:10]}:"


@pytest.mark.parametrize("command", ["usage", "usage-list"])
@pytest.mark.parametrize("text", ["foo", "2026-13-01", "2026-01-01T00:00:00"])
@pytest.mark.parametrize("name", ["start", "end"])
def test_what_is_no_day_is_refused(nova_command: Terminal, cloud: Cloud, command: str, text: str, name: str) -> None:
    result = nova_command(command, f"--{name}", text)
    assert (result.code, result.out) == (1, "")
    error = f"ERROR (CommandError): Invalid {name} value: {text}; a day is written as 2012-01-20\n"
    assert result.err == error
    assert cloud.sent == []


def test_what_the_server_refuses(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"badRequest": {"code": 400, "message": "Invalid start time."}}, 400)
    result = nova_command("usage-list", "--start", "2026-01-02", "--end", "2026-01-01")
    assert (result.code, result.out) == (1, "")
    assert result.err == "ERROR (BadRequest): Invalid start time. (HTTP 400)\n"
