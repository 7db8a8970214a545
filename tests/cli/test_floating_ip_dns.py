"""nova dns-domains, dns-list, dns-create, dns-delete, dns-create-private-domain and its like"""

from typing import Any

import pytest

from tests.cli.given import requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

DOMAIN = {"availability_zone": None, "domain": "example.org", "project": "P", "scope": "public"}
ENTRY = {"domain": "example.org", "id": None, "ip": "192.0.2.1", "name": "web", "type": "A"}
# A recorded line has one quoting undone, and Nova undoes the other.
OF = "/v2.1/os-floating-ip-dns/example%2Eorg"
ENTRIES = """\
+-----------+------+-------------+
| ip        | name | domain      |
+-----------+------+-------------+
| 192.0.2.1 | web  | example.org |
+-----------+------+-------------+
"""


def test_domains(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"domain_entries": [DOMAIN]})
    result = nova_command("dns-domains", version="2.35")
    assert (result.code, result.err) == (0, "")
    assert (
        result.out
        == """\
+-------------+--------+---------+-------------------+
| domain      | scope  | project | availability_zone |
+-------------+--------+---------+-------------------+
| example.org | public | P       | -                 |
+-------------+--------+---------+-------------------+
"""
    )
    assert requests(cloud) == [("GET /v2.1/os-floating-ip-dns", None)]


@pytest.mark.parametrize(
    ("words", "answer", "url"),
    [
        (["--ip", "192.0.2.1"], {"dns_entries": [ENTRY]}, "entries?ip=192.0.2.1"),
        (["--name", "web"], {"dns_entry": ENTRY}, "entries/web"),
        (["--name", "web", "--ip", "192.0.2.1"], {"dns_entry": ENTRY}, "entries/web"),
    ],
)
def test_list(nova_command: Terminal, cloud: Cloud, words: list[str], answer: Any, url: str) -> None:
    cloud.answer(answer)
    result = nova_command("dns-list", "example.org", *words, version="2.35")
    assert (result.code, result.out, result.err) == (0, ENTRIES, "")
    assert requests(cloud) == [(f"GET {OF}/{url}", None)]


def test_list_of_neither(nova_command: Terminal, cloud: Cloud) -> None:
    result = nova_command("dns-list", "example.org", version="2.35")
    assert (result.code, result.err) == (1, "ERROR (CommandError): You must specify either --ip or --name\n")
    assert requests(cloud) == []


@pytest.mark.parametrize(
    ("words", "line", "body", "answer"),
    [
        (["create", "192.0.2.1", "web", "example.org"], f"PUT {OF}/entries/web",
         {"dns_entry": {"ip": "192.0.2.1", "dns_type": "A"}}, {"dns_entry": ENTRY}),
        (["create", "192.0.2.1", "web", "example.org", "--type", "CNAME"], f"PUT {OF}/entries/web",
         {"dns_entry": {"ip": "192.0.2.1", "dns_type": "CNAME"}}, {"dns_entry": ENTRY}),
        (["delete", "example.org", "web"], f"DELETE {OF}/entries/web", None, None),
        (["create-private-domain", "example.org", "--availability-zone", "nova"], f"PUT {OF}",
         {"domain_entry": {"scope": "private", "availability_zone": "nova"}}, {"domain_entry": DOMAIN}),
        (["create-public-domain", "example.org", "--project", "P"], f"PUT {OF}",
         {"domain_entry": {"scope": "public", "project": "P"}}, {"domain_entry": DOMAIN}),
        (["delete-domain", "example.org"], f"DELETE {OF}", None, None),
    ],
)  # fmt: skip
def test_the_others(nova_command: Terminal, cloud: Cloud, words: list[str], line: str, body: Any, answer: Any) -> None:
    cloud.answer(answer)
    result = nova_command(f"dns-{words[0]}", *words[1:], version="2.35")
    assert (result.code, result.out, result.err) == (0, "", "")
    assert requests(cloud) == [(line, body)]
    result = nova_command(f"dns-{words[0]}", *words[1:], version="2.36")
    assert result.code == 1
    assert result.err.startswith(f"ERROR (CommandError): `dns-{words[0]}`: removed in Nova 18.0 (Rocky); use the DNS")
    assert len(cloud.sent) == 1
