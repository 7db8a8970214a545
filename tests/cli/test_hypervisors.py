"""nova hypervisor-list, hypervisor-show, hypervisor-servers, hypervisor-uptime, hypervisor-stats"""

import json
from typing import Any

import pytest

from tests.cli.given import requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

ID = "5d4f0f94-5c36-4a5b-8c1e-2f0a5c2a9d11"
SHORT: dict[str, Any] = {"id": ID, "hypervisor_hostname": "c1", "state": "up", "status": "enabled"}
LIST = f"""\
+--------------------------------------+---------------------+-------+---------+
| ID                                   | Hypervisor hostname | State | Status  |
+--------------------------------------+---------------------+-------+---------+
| {ID} | c1                  | up    | enabled |
+--------------------------------------+---------------------+-------+---------+
"""


@pytest.mark.parametrize(
    ("words", "version", "line"),
    [
        ([], "2.1", "os-hypervisors"),
        ([], "2.32", "os-hypervisors"),
        (["--limit", "5", "--marker", "M"], "2.33", "os-hypervisors?limit=5&marker=M"),
        (["--limit", "0"], "2.104", "os-hypervisors?limit=0"),
        (["--matching", "c"], "2.52", "os-hypervisors/c/search"),
        (["--matching", "c", "--limit", "5"], "2.53", "os-hypervisors?hypervisor_hostname_pattern=c"),
    ],
)
def test_list(nova_command: Terminal, cloud: Cloud, words: list[str], version: str, line: str) -> None:
    cloud.answer({"hypervisors": [SHORT]})
    result = nova_command("hypervisor-list", *words, version=version)
    assert (result.code, result.out, result.err) == (0, LIST, "")
    assert requests(cloud) == [(f"GET /v2.1/{line}", None)]


@pytest.mark.parametrize(("words", "says"), [([], True), (["--limit", "1"], False)])
def test_a_list_that_is_cut_says_so(nova_command: Terminal, cloud: Cloud, words: list[str], says: bool) -> None:
    cloud.answer({"hypervisors": [SHORT], "hypervisors_links": [{"rel": "next", "href": "there"}]})
    result = nova_command("hypervisor-list", *words)
    assert (result.code, result.out) == (0, LIST)
    said = f"Only the first 1 hypervisors are shown; `--marker {ID}` shows those that follow.\n"
    assert result.err == (said if says else "")


def test_pages_are_there_since_2_33(nova_command: Terminal) -> None:
    assert "unrecognized arguments: --limit 5" in nova_command("hypervisor-list", "--limit", "5", version="2.32").err


@pytest.mark.parametrize(
    ("version", "line"),
    [
        ("2.52", "os-hypervisors/c/servers"),
        ("2.53", "os-hypervisors?hypervisor_hostname_pattern=c&with_servers=True"),
    ],
)
def test_servers(nova_command: Terminal, cloud: Cloud, version: str, line: str) -> None:
    servers = [{"uuid": "S1", "name": "instance-1"}, {"uuid": "S2", "name": "instance-2"}]
    others = [{**SHORT, "id": 2, "hypervisor_hostname": "c2"}, {**SHORT, "id": 3, "servers": []}]
    cloud.answer({"hypervisors": [{**SHORT, "id": 1, "servers": servers}, *others]})
    result = nova_command("hypervisor-servers", "c", version=version)
    assert (
        result.out
        == """\
+----+------------+---------------+---------------------+
| ID | Name       | Hypervisor ID | Hypervisor Hostname |
+----+------------+---------------+---------------------+
| S1 | instance-1 | 1             | c1                  |
| S2 | instance-2 | 1             | c1                  |
+----+------------+---------------+---------------------+
"""
    )
    assert requests(cloud) == [(f"GET /v2.1/{line}", None)]


def test_servers_of_no_hypervisor(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"itemNotFound": {"code": 404, "message": "No hypervisor matching 'x' could be found."}}, 404)
    result = nova_command("hypervisor-servers", "x")
    assert (result.code, result.out) == (1, "")
    assert result.err == "ERROR (NotFound): No hypervisor matching 'x' could be found. (HTTP 404)\n"


CPU = {"arch": "x86_64", "features": ["pge"], "topology": {"cores": 1}, "empty": {}}
WHOLE = {**SHORT, "cpu_info": CPU, "service": {"host": "c1", "disabled_reason": None}, "text": "a b c d e f g h i"}


@pytest.mark.parametrize("cpu_info", [CPU, json.dumps(CPU)])
def test_show(nova_command: Terminal, cloud: Cloud, cpu_info: Any) -> None:
    cloud.answer({"hypervisor": {**WHOLE, "cpu_info": cpu_info, "text": "six of these words make two of its lines"}})
    result = nova_command("hypervisor-show", ID, "--wrap", "36")
    assert (result.code, result.err) == (0, "")
    assert (
        result.out
        == f"""\
+-------------------------+--------------------------------------+
| Property                | Value                                |
+-------------------------+--------------------------------------+
| cpu_info_arch           | x86_64                               |
| cpu_info_empty          | {{}}                                   |
| cpu_info_features       | ["pge"]                              |
| cpu_info_topology_cores | 1                                    |
| hypervisor_hostname     | c1                                   |
| id                      | {ID} |
| service_disabled_reason | None                                 |
| service_host            | c1                                   |
| state                   | up                                   |
| status                  | enabled                              |
| text                    | six of these words make two of its   |
|                         | lines                                |
+-------------------------+--------------------------------------+
"""
    )
    assert requests(cloud) == [(f"GET /v2.1/os-hypervisors/{ID}", None)]


def test_values_are_broken_at_40_characters(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"hypervisor": {"id": "x " * 25, "none": None}})
    assert (
        nova_command("hypervisor-show", ID).out
        == """\
+----------+-----------------------------------------+
| Property | Value                                   |
+----------+-----------------------------------------+
| id       | x x x x x x x x x x x x x x x x x x x x |
|          | x x x x x                               |
| none     | None                                    |
+----------+-----------------------------------------+
"""
    )


def test_wrap_0_breaks_nothing(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"hypervisor": {"id": "x" * 45, "none": None}})
    assert (
        nova_command("hypervisor-show", ID, "--wrap", "0").out
        == """\
+----------+-----------------------------------------------+
| Property | Value                                         |
+----------+-----------------------------------------------+
| id       | xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx |
| none     | -                                             |
+----------+-----------------------------------------------+
"""
    )


def test_wrap_must_be_a_number(nova_command: Terminal, cloud: Cloud) -> None:
    result = nova_command("hypervisor-show", ID, "--wrap", "x")
    assert (result.code, result.err) == (1, "ERROR (CommandError): --wrap must be an integer, not 'x'\n")
    assert cloud.sent == []


def refused(cloud: Cloud, version: str) -> None:
    """How Nova answers where an ID must be, and a name comes."""
    if version == "2.52":
        cloud.answer({"itemNotFound": {"code": 404, "message": "Compute host c1 could not be found."}}, 404)
    else:
        cloud.answer({"badRequest": {"code": 400, "message": "Invalid uuid c1"}}, 400)


@pytest.mark.parametrize("version", ["2.52", "2.53", "2.104"])
def test_show_by_name(nova_command: Terminal, cloud: Cloud, version: str) -> None:
    refused(cloud, version)
    cloud.answer({"hypervisors": [{**SHORT, "hypervisor_hostname": "c10", "id": "other"}, SHORT]})
    result = nova_command("hypervisor-show", "c1", version=version)
    assert (result.code, result.err) == (0, "")
    assert f"| id                  | {ID} |" in result.out
    assert [sent.line for sent in cloud.sent] == ["GET /v2.1/os-hypervisors/c1", "GET /v2.1/os-hypervisors/detail"]


@pytest.mark.parametrize(("version", "path"), [("2.87", "/uptime"), ("2.88", "")])
def test_uptime_by_name(nova_command: Terminal, cloud: Cloud, version: str, path: str) -> None:
    refused(cloud, version)
    cloud.answer({"hypervisors": [SHORT]})
    cloud.answer({"hypervisor": {**SHORT, "uptime": "up 5 days", **({} if path else {"host_ip": "10.0.0.1"})}})
    result = nova_command("hypervisor-uptime", "c1", version=version)
    assert (result.code, result.err) == (0, "")
    assert (
        result.out
        == f"""\
+---------------------+--------------------------------------+
| Property            | Value                                |
+---------------------+--------------------------------------+
| hypervisor_hostname | c1                                   |
| id                  | {ID} |
| state               | up                                   |
| status              | enabled                              |
| uptime              | up 5 days                            |
+---------------------+--------------------------------------+
"""
    )
    assert [sent.line for sent in cloud.sent][-1] == f"GET /v2.1/os-hypervisors/{ID}{path}"


@pytest.mark.parametrize("command", ["hypervisor-show", "hypervisor-uptime"])
def test_a_hypervisor_that_is_not_there(nova_command: Terminal, cloud: Cloud, command: str) -> None:
    refused(cloud, "2.104")
    cloud.answer({"hypervisors": [SHORT]})
    result = nova_command(command, "nothing")
    assert (result.code, result.out) == (1, "")
    assert result.err == "ERROR (CommandError): No hypervisor with a name or ID of 'nothing' exists.\n"


@pytest.mark.parametrize(("version", "asked"), [("2.1", None), ("2.87", "2.87"), ("2.88", "2.87"), ("2.104", "2.87")])
def test_stats(nova_command: Terminal, cloud: Cloud, version: str, asked: str | None) -> None:
    """Past 2.87 Nova tells the sums, and what they are made of, at 2.87 alone."""
    cloud.answer({"hypervisor_statistics": {"vcpus": 8, "count": 2}})
    result = nova_command("hypervisor-stats", version=version)
    assert (result.code, result.err) == (0, "")
    assert (
        result.out
        == """\
+----------+-------+
| Property | Value |
+----------+-------+
| count    | 2     |
| vcpus    | 8     |
+----------+-------+
"""
    )
    assert requests(cloud) == [("GET /v2.1/os-hypervisors/statistics", None)]
    sent = {name.lower(): value for name, value in cloud.sent[0].headers.items()}
    assert sent.get("openstack-api-version") == (asked and f"compute {asked}")
