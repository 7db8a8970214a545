"""nova floating-ip-bulk-list, floating-ip-bulk-create, floating-ip-bulk-delete"""

from typing import Any

import pytest

from tests.cli.given import requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

IP = {"address": "192.0.2.1", "instance_uuid": None, "fixed_ip": None, "interface": "eth0", "pool": "nova",
      "project_id": "P"}  # fmt: skip
RANGE = {"ip_range": "192.0.2.0/24"}
WHY = "removed in Nova 18.0 (Rocky); in Neutron floating IPs come from the subnets of an external network"


@pytest.mark.parametrize(("words", "url"), [([], ""), (["--host", "h1"], "/h1")])
def test_list(nova_command: Terminal, cloud: Cloud, words: list[str], url: str) -> None:
    cloud.answer({"floating_ip_info": [IP]})
    result = nova_command("floating-ip-bulk-list", *words, version="2.35")
    assert (result.code, result.err) == (0, "")
    assert (
        result.out
        == """\
+------------+-----------+---------------+------+-----------+
| project_id | address   | instance_uuid | pool | interface |
+------------+-----------+---------------+------+-----------+
| P          | 192.0.2.1 | -             | nova | eth0      |
+------------+-----------+---------------+------+-----------+
"""
    )
    assert requests(cloud) == [(f"GET /v2.1/os-floating-ips-bulk{url}", None)]


@pytest.mark.parametrize(
    ("words", "request_line", "body", "answer"),
    [
        (["floating-ip-bulk-create", "192.0.2.0/24", "--pool", "nova", "--interface", "eth0"],
         "POST /v2.1/os-floating-ips-bulk",
         {"floating_ips_bulk_create": {**RANGE, "pool": "nova", "interface": "eth0"}},
         {"floating_ips_bulk_create": RANGE}),
        (["floating-ip-bulk-create", "192.0.2.0/24"], "POST /v2.1/os-floating-ips-bulk",
         {"floating_ips_bulk_create": RANGE}, {"floating_ips_bulk_create": RANGE}),
        (["floating-ip-bulk-delete", "192.0.2.0/24"], "PUT /v2.1/os-floating-ips-bulk/delete", RANGE,
         {"floating_ips_bulk_delete": "192.0.2.0/24"}),
    ],
)  # fmt: skip
def test_make_and_delete(
    nova_command: Terminal, cloud: Cloud, words: list[str], request_line: str, body: Any, answer: Any
) -> None:
    cloud.answer(answer)
    result = nova_command(*words, version="2.35")
    assert (result.code, result.out, result.err) == (0, "", "")
    assert requests(cloud) == [(request_line, body)]


@pytest.mark.parametrize("words", [["list"], ["create", "192.0.2.0/24"], ["delete", "192.0.2.0/24"]])
def test_past_the_end(nova_command: Terminal, cloud: Cloud, words: list[str]) -> None:
    name = f"floating-ip-bulk-{words[0]}"
    result = nova_command(name, *words[1:])
    assert (result.code, result.out) == (1, "")
    assert result.err == f"ERROR (CommandError): `{name}`: {WHY} (older Novas have it, up to microversion 2.35)\n"
    assert requests(cloud) == []
