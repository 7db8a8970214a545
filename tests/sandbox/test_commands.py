"""Every command on what is no server, once, on the real cloud: aggregates, hypervisors, quotas, usage, groups, ..."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from novaclient import shell
from novaclient.testing import Cloud
from tests.sandbox.test_console_auth_tokens import token_of
from tests.sandbox.test_server_commands import cells

Run = Callable[..., str]


@pytest.fixture
def run(
    sandbox: Cloud, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], ran: dict[str, set[str]]
) -> Run:
    """Runs a command as a user, which must end with this exit code. Returns what it printed; of a failure, stderr."""

    def command(*words: str, user: str = "admin", version: str = "2.latest", code: int = 0) -> str:
        for name, value in sandbox.env(user).items():
            monkeypatch.setenv(name, value)
        ended = 0
        try:
            shell.main(["--os-compute-api-version", version, *words])
        except SystemExit as stop:
            ended = int(stop.code or 0)
        printed = capsys.readouterr()
        assert (ended, *words) == (code, *words), printed.err
        ran[words[0]].add(user)
        return str(printed.err if code else printed.out)

    return command


def properties(table: str) -> dict[str, str]:
    """A table of properties."""
    return {row[0]: row[1] for row in cells(table)}


@pytest.fixture
def aggregate(nova: Any, unique: str) -> Iterator[Any]:
    """An aggregate without hosts."""
    made = nova.aggregates.create(unique, None)
    yield made
    for host in nova.aggregates.get(made).hosts:
        nova.aggregates.remove_host(made, host)
    nova.aggregates.delete(made)


def test_aggregates(run: Run, unique: str) -> None:
    heading, made = cells(run("aggregate-create", unique))
    assert heading == ["Id", "Name", "Availability Zone", "Hosts", "Metadata", "UUID"]
    number, name = made[0], f"{unique}-2"
    assert made[1:5] == [unique, "-", "", ""]
    try:
        assert f"Aggregate {number} has been successfully updated." in run("aggregate-update", unique, "--name", name)
        assert cells(run("aggregate-set-metadata", name, "a=1", "b=2"))[1][4] == "'a=1', 'b=2'"
        assert cells(run("aggregate-set-metadata", number, "b"))[1][4] == "'a=1'"
        assert "ERROR (CommandError): metadata already exists" in run("aggregate-set-metadata", name, "a=1", code=1)
        assert cells(run("aggregate-add-host", name, "compute1"))[1][3] == "'compute1'"
        assert cells(run("aggregate-show", name))[1][:5] == [number, name, "-", "'compute1'", "'a=1'"]
        assert run("aggregate-cache-images", name, "cirros") == ""
        assert "ERROR (BadRequest)" in run("aggregate-delete", name, code=1)
        assert cells(run("aggregate-remove-host", name, "compute1"))[1][3] == ""
        assert [number, name, "-"] in [row[:3] for row in cells(run("aggregate-list", version="2.40"))]
    finally:
        assert run("aggregate-delete", number) == f"Aggregate {number} has been successfully deleted.\n"
    assert f"No aggregate with a name or ID of '{name}' exists." in run("aggregate-show", name, code=1)


@pytest.mark.parametrize("version", ["2.1", "2.60", "2.87", "2.104"])
def test_hypervisors(run: Run, version: str) -> None:
    heading, *rows = cells(run("hypervisor-list", version=version))
    assert heading == ["ID", "Hypervisor hostname", "State", "Status"]
    ids = {row[1]: row[0] for row in rows}
    assert [row[1] for row in cells(run("hypervisor-list", "--matching", "compute1", version=version))[1:]] == [
        "compute1"
    ]
    for which in ("compute1", ids["compute1"]):
        shown = properties(run("hypervisor-show", which, version=version))
        assert (shown["id"], shown["hypervisor_hostname"]) == (ids["compute1"], "compute1")
        assert " up " in properties(run("hypervisor-uptime", which, version=version))["uptime"]
    assert int(properties(run("hypervisor-stats", version=version))["count"]) >= 2


def test_servers_of_hypervisors(run: Run, nova: Any, server: Any) -> None:
    heading, *rows = cells(run("hypervisor-servers", "compute"))
    assert heading == ["ID", "Name", "Hypervisor ID", "Hypervisor Hostname"]
    assert server.id in [row[0] for row in rows]
    assert "ERROR (NotFound)" in run("hypervisor-servers", "no-such-host", code=1)


@pytest.mark.parametrize("version", ["2.1", "2.50", "2.104"])
def test_quotas(run: Run, nova: Any, version: str) -> None:
    assert properties(run("quota-defaults", version=version))["instances"]
    assert properties(run("quota-class-show", "default", version=version))["Quota"] == "Limit"
    before = properties(run("quota-show", version=version))
    assert ("floating_ips" in before) == (version == "2.1")
    assert "'in_use': " in run("quota-show", "--detail", version=version)
    project = uuid.uuid4().hex
    assert f"Project ID {project} is not a valid project" in run("quota-update", project, "--cores", "1", code=1)
    own = nova.client.get_project_id()
    run("quota-update", own, "--cores", "-1", version=version)
    try:
        assert properties(run("quota-show", "--tenant", own, version=version))["cores"] == "-1"
    finally:
        run("quota-delete", "--tenant", own, version=version)
    assert properties(run("quota-show", version=version))["cores"] == before["cores"]


def test_quota_classes(run: Run) -> None:
    """A class that nobody uses: the quotas of all others stay as they are."""
    name = f"test-{uuid.uuid4().hex[:8]}"
    run("quota-class-update", name, "--key-pairs", "7")
    assert properties(run("quota-class-show", name))["key_pairs"] == "7"
    assert run("quota-class-update", name) == ""


@pytest.mark.parametrize("version", ["2.39", "2.40", "2.104"])
def test_usage(run: Run, nova: Any, server: Any, version: str) -> None:
    printed = run("usage", version=version)
    assert re.match(r"Usage from \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d:\n", printed)
    heading, row = cells(printed)
    assert heading == ["Servers", "RAM MiB-Hours", "CPU Hours", "Disk GiB-Hours"]
    assert int(row[0]) >= 1
    assert nova.client.get_project_id() in [row[0] for row in cells(run("usage-list", version=version))]
    old = ("--start", "2001-01-01", "--end", "2001-02-01")
    assert run("usage", *old, version=version) == "Usage from 2001-01-01 to 2001-02-01:\nNone\n"
    assert len(cells(run("usage-list", *old, version=version))) == 1


@pytest.mark.parametrize("version", ["2.1", "2.60", "2.104"])
@pytest.mark.parametrize("user", ["admin", "demo"])
def test_server_groups(run: Run, unique: str, version: str, user: str) -> None:
    def nova(*words: str, code: int = 0) -> str:
        return run(*words, version=version, user=user, code=code)

    _heading, made = cells(nova("server-group-create", unique, "affinity"))
    try:
        assert made[1] == unique
        assert cells(nova("server-group-get", made[0]))[1] == made
        assert made in cells(nova("server-group-list", "--limit", "1000"))
        assert "affinity" in made[4] if version != "2.1" else made[2] == "['affinity']"
    finally:
        deleted = f"Server group {made[0]} has been successfully deleted.\n"
        assert nova("server-group-delete", made[0], "none") == deleted
    assert "ERROR (NotFound)" in nova("server-group-get", made[0], code=1)
    assert "Unable to delete any of the specified server groups." in nova("server-group-delete", made[0], code=1)


def test_rules_of_a_server_group(run: Run, unique: str) -> None:
    _heading, made = cells(run("server-group-create", unique, "anti-affinity", "--rule", "max_server_per_host=2"))
    assert made[4:6] == ["anti-affinity", "{'max_server_per_host': 2}"]
    run("server-group-delete", made[0])


def test_agents_are_gone(run: Run) -> None:
    for words in (["agent-list"], ["agent-create", *"abcdef"], ["agent-modify", *"1bcd"], ["agent-delete", "1"]):
        printed = run(*words, code=1)
        assert "ERROR (ClientException): This resource is no longer available. No forwarding address" in printed
        assert "22.0 (Victoria)" in printed


def test_audit_log(run: Run) -> None:
    for words in ([], ["--before", "2026-01-31 00:00:00"]):
        shown = properties(run("instance-usage-audit-log", *words))
        assert {"hosts_not_run", "log", "overall_status", "period_beginning"} <= shown.keys()
    assert "ERROR (BadRequest)" in run("instance-usage-audit-log", "--before", "foo", code=1)


def test_shares(run: Run, server: Any) -> None:
    """The cloud has no Manila: none can be attached."""
    assert cells(run("server-share-list", server.name)) == [["Share ID", "Status", "Tag"]]
    share = str(uuid.uuid4())
    assert "ERROR (NotFound)" in run("server-share-show", server.id, share, code=1)
    assert "ERROR (Conflict)" in run("server-share-attach", server.id, share, "--tag", "data", code=1)
    assert "ERROR (Conflict)" in run("server-share-detach", server.id, share, code=1)


def test_console_auth_token(run: Run, nova: Any, server: Any) -> None:
    token = token_of(nova.servers.get_console_url(server, "novnc"))
    for name in ("console-auth-token-show", "console-connection"):
        shown = properties(run(name, token))
        assert (shown["instance_uuid"], shown["port"]) == (server.id, "6969")


def test_addresses(run: Run, server: Any) -> None:
    network, address, version = cells(run("server-addresses", server.name))[1]
    assert (network, version) == ("private", "4")
    assert cells(run("server-addresses", server.id, "private", version="2.1"))[1] == [network, address, version]
    assert "ERROR (NotFound)" in run("server-addresses", server.id, "no-such-network", code=1)


@pytest.mark.parametrize("version", ["2.1", "2.104"])
def test_metadata_of_a_server(run: Run, nova: Any, server: Any, version: str) -> None:
    before = dict(nova.servers.list_meta(server)["metadata"])
    try:
        table = run("server-metadata-replace", server.id, "a=1=2", "b=", version=version)
        assert properties(table) == {"Property": "Value", "a": "1=2", "b": ""}
        assert properties(run("server-metadata", server.name, version=version)) == properties(table)
        assert properties(run("server-metadata", server.id, "a", version=version)) == {"Property": "Value", "a": "1=2"}
        assert "ERROR (NotFound)" in run("server-metadata", server.id, "z", version=version, code=1)
        assert cells(run("server-metadata-replace", server.id, version=version)) == [["Property", "Value"]]
    finally:
        nova.servers.replace_meta(server, before)


@pytest.mark.parametrize("version", ["2.1", "2.104"])
def test_an_interface(run: Run, nova: Any, server: Any, version: str) -> None:
    (interface,) = nova.servers.interface_list(server)
    shown = properties(run("interface-show", server.name, interface.port_id, version=version))
    assert (shown["port_id"], shown["net_id"]) == (interface.port_id, interface.net_id)
    assert shown["fixed_ips"] == interface.fixed_ips[0]["ip_address"]
    assert "ERROR (NotFound)" in run("interface-show", server.id, str(uuid.uuid4()), version=version, code=1)


def test_network_information(run: Run, server: Any) -> None:
    assert run("inject-network-info", server.id) == ""


def test_flavor_key_get(run: Run, nova: Any, unique: str) -> None:
    flavor = nova.flavors.create(unique, 64, 1, 0)
    try:
        run("flavor-key", unique, "set", "a=1", "b=2")
        assert properties(run("flavor-key", unique, "get")) == {"Property": "Value", "a": "1", "b": "2"}
        assert properties(run("flavor-key", unique, "get", "b", version="2.1"))["b"] == "2"
        assert "has no extra spec z" in run("flavor-key", unique, "get", "z", code=1)
    finally:
        nova.flavors.delete(flavor)


def test_api(run: Run, server: Any, unique: str) -> None:
    answer = json.loads(run("api", "GET", f"/servers/{server.id}"))
    assert (answer["server"]["id"], answer["server"]["name"]) == (server.id, server.name)
    assert "flavor" in answer["server"]
    # the microversion is that of the command line
    assert (
        "original_name"
        not in json.loads(run("api", "GET", f"/servers/{server.id}", version="2.46"))["server"]["flavor"]
    )
    body = {"server_group": {"name": unique, "policy": "affinity"}}
    made = json.loads(run("api", "POST", "os-server-groups", "-d", json.dumps(body), user="demo"))["server_group"]
    assert run("api", "DELETE", f"/os-server-groups/{made['id']}", user="demo") == ""
    assert "ERROR (NotFound)" in run("api", "GET", f"/os-server-groups/{made['id']}", user="demo", code=1)


def test_what_a_plain_user_may(run: Run) -> None:
    assert properties(run("quota-show", user="demo"))["Quota"] == "Limit"
    assert properties(run("quota-defaults", user="demo"))["Quota"] == "Limit"
    assert run("usage", user="demo").startswith("Usage from ")
    for words in (["aggregate-list"], ["hypervisor-list"], ["usage-list"], ["instance-usage-audit-log"]):
        assert "ERROR (Forbidden)" in run(*words, user="demo", code=1)
