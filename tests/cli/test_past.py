"""Commands of 2015: what help says of them, and how those end that nothing does any more."""

import pytest

from novaclient.cli import index, parse
from tests.cli.given import ID, requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

GONE = {"itemGone": {"code": 410, "message": "This resource is no longer available. No forwarding address is given."}}
ROCKY = "removed in Nova 18.0 (Rocky)"
DESIGNATE = f"{ROCKY}; use the DNS service (Designate): `openstack zone` and `openstack recordset`"
INTERFACES = f"{ROCKY}; use `servers.interface_list`, `nova interface-list`"


@pytest.mark.parametrize(
    ("words", "version", "error"),
    [
        (["dns-list", "example.org", "--ip", "192.0.2.1"], "2.36",
         f"`dns-list`: {DESIGNATE} (older Novas have it, up to microversion 2.35)"),
        (["dns-create", "192.0.2.1", "web", "example.org", "--type", "A"], "2.latest",
         f"`dns-create`: {DESIGNATE} (older Novas have it, up to microversion 2.35)"),
        (["virtual-interface-list", "web"], "2.44",
         f"`virtual-interface-list`: {INTERFACES} (older Novas have it, up to microversion 2.43)"),
    ],
)  # fmt: skip
def test_what_has_ended_says_so_in_one_line_and_asks_nobody(
    nova_command: Terminal, cloud: Cloud, words: list[str], version: str, error: str
) -> None:
    result = nova_command(*words, version=version)
    assert (result.code, result.out, result.err) == (1, "", f"ERROR (CommandError): {error}\n")
    assert requests(cloud) == []


def test_what_the_server_has_no_more_is_one_line(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer(GONE, 410)
    result = nova_command("dns-domains", version="2.35")
    assert (result.code, result.out) == (1, "")
    assert result.err == f"ERROR (CommandError): `dns-domains`: {DESIGNATE}\n"
    assert requests(cloud) == [("GET /v2.1/os-floating-ip-dns", None)]


def test_an_old_cloud_is_asked(nova_command: Terminal, cloud: Cloud) -> None:
    """One of Kilo speaks 2.3 at most, and has it all."""
    nova_command.newest = "2.3"
    cloud.answer({"domain_entries": []})
    result = nova_command("dns-domains")
    assert (result.code, result.err) == (0, "")
    assert requests(cloud) == [("GET /v2.1/os-floating-ip-dns", None)]


def test_another_refusal_is_told_as_ever(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"forbidden": {"code": 403, "message": "No."}}, 403)
    result = nova_command("dns-domains", version="2.35")
    assert (result.code, result.err) == (1, "ERROR (Forbidden): No. (HTTP 403)\n")


def test_a_410_of_something_else_is_told_as_ever(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"itemGone": {"code": 410, "message": "Deleted."}}, 410)
    result = nova_command("virtual-interface-list", ID, version="2.43")
    assert result.err == "ERROR (ClientException): Deleted. (HTTP 410)\n"


PAST = [name for name in index.COMMANDS if parse.load(name).command.past]


@pytest.mark.parametrize("name", PAST)
@pytest.mark.parametrize("version", ["2.1", "2.104"])
def test_each_is_there_at_every_microversion(name: str, version: str) -> None:
    from novaclient.api_versions import APIVersion

    assert parse.build(name, parse.load(name), APIVersion(version)) is not None


def test_a_command_of_today_says_nothing_of_it() -> None:
    assert parse.load("list").command.today == ""
    assert {"dns-list", "virtual-interface-list"} <= set(PAST)
    assert not {"list", "boot", "help"} & set(PAST)
