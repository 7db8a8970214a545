"""Options and words of 2015 that commands of today have under other names: accepted, with a warning, and in no help."""

from __future__ import annotations

from typing import Any

import pytest

from novaclient.api_versions import APIVersion
from novaclient.cli import index, parse
from novaclient.shell import OpenStackComputeShell
from tests.cli.given import GET, ID, IMAGE_ID, a_server, requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

# What python-novaclient 2.20 and 2.21 had with "_" beside its name with "-".
UNDERSCORED = [
    ("boot", "--key_name", "2.1"),
    ("boot", "--user_data", "2.1"),
    ("boot", "--availability_zone", "2.1"),
    ("boot", "--security_groups", "2.1"),
    ("boot", "--block_device_mapping", "2.1"),
    ("get-serial-console", "--console_type", "2.1"),
    ("keypair-add", "--pub_key", "2.1"),
    ("list", "--reservation_id", "2.1"),
    ("list", "--all_tenants", "2.1"),
    ("live-migration", "--block_migrate", "2.1"),
    ("live-migration", "--disk_over_commit", "2.24"),
    ("rebuild", "--rebuild_password", "2.1"),
    ("quota-update", "--floating_ips", "2.35"),
    ("quota-update", "--metadata_items", "2.1"),
    ("quota-update", "--injected_files", "2.56"),
    ("quota-update", "--injected_file_content_bytes", "2.56"),
    ("quota-class-update", "--floating_ips", "2.49"),
    ("volume-list", "--all_tenants", "2.1"),
    ("volume-create", "--display_name", "2.1"),
]


def parser(name: str, version: str = "2.104") -> parse.NovaParser:
    """The parser of a command."""
    found = parse.build(name, parse.load(name), APIVersion(version))
    assert found is not None
    return found


@pytest.mark.parametrize(("name", "old", "version"), UNDERSCORED)
def test_every_option_with_underscores(capsys: pytest.CaptureFixture[str], name: str, old: str, version: str) -> None:
    built = parser(name, version)
    today = old.replace("_", "-").replace("---", "--")
    assert built.gone_options[old] == today
    value = [] if built._option_string_actions[today].nargs == 0 else ["5"]
    words = ["x" if action.type is None else "1" for action in built._actions
             if not action.option_strings and action.nargs not in ("?", "*")]  # fmt: skip
    assert vars(built.parse_args([*words, old, *value])) == vars(built.parse_args([*words, today, *value]))
    assert capsys.readouterr().err.startswith(f'WARNING: Option "{old}" is deprecated; use "{today}"\n')
    assert old not in built.format_help()


def test_with_an_equals_sign_and_before_a_double_dash(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"servers": []})
    result = nova_command("list", "--reservation_id=r", "--all_tenants")
    assert requests(cloud) == [("GET /v2.1/servers/detail?all_tenants=1&reservation_id=r", None)]
    assert (result.code, result.err) == (
        0,
        'WARNING: Option "--reservation_id" is deprecated; use "--reservation-id"\n'
        'WARNING: Option "--all_tenants" is deprecated; use "--all-tenants"\n',
    )
    result = nova_command("show", "--", "--all_tenants")
    assert "WARNING" not in result.err


@pytest.mark.parametrize("name", index.COMMANDS)
def test_no_name_of_today_is_taken(name: str) -> None:
    built = parser(name)
    assert not built.gone_options.keys() & built._option_string_actions.keys()
    assert all("_" in old or old in ("--num-instances", "--policy") for old in built.gone_options)


def test_abbreviations_know_nothing_of_them(nova_command: Terminal, cloud: Cloud) -> None:
    # --n is --nic, whatever --num-instances begins with
    built = parser("boot")
    assert vars(built.parse_args(["--n", "none", "vm"]))["nics"] == ["none"]
    result = nova_command("boot", "--num", "3", "vm")
    assert (result.code, cloud.sent) == (2, [])
    assert "unrecognized arguments: --num" in result.err


def test_num_instances(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"id": IMAGE_ID, "name": "cirros"})
    cloud.answer({"flavor": {"id": "1"}})
    cloud.answer({"reservation_id": "r"}, status=202)
    result = nova_command("boot", "--flavor", "1", "--image", IMAGE_ID, "--nic", "none", "--num-instances", "3",
                          "--return-reservation-id", "vm")  # fmt: skip
    assert result.err == 'WARNING: Option "--num-instances" is deprecated; use "--max-count"\n'
    server = cloud.sent[-1].body["server"]
    assert (server["min_count"], server["max_count"]) == (1, 3)


GROUP = {"id": "G", "name": "g", "project_id": "P", "user_id": "U", "policy": "affinity", "rules": {}, "members": []}


@pytest.mark.parametrize(
    "words", [["--policy", "affinity", "g"], ["g", "--policy", "affinity"], ["g", "--policy=affinity"]]
)
def test_policy_of_a_server_group(nova_command: Terminal, cloud: Cloud, words: list[str]) -> None:
    cloud.answer({"server_group": GROUP})
    result = nova_command("server-group-create", *words)
    assert requests(cloud) == [("POST /v2.1/os-server-groups", {"server_group": {"name": "g", "policy": "affinity"}})]
    assert (result.code, result.err) == (0, 'WARNING: Option "--policy" is deprecated; use "<policy>"\n')


AGGREGATE = {"id": 3, "name": "a", "availability_zone": None, "hosts": [], "metadata": {}, "uuid": "U"}


@pytest.mark.parametrize(
    ("words", "changes"),
    [
        (["new"], {"name": "new"}),
        (["new", "north"], {"name": "new", "availability_zone": "north"}),
        (["new", "--availability-zone", "north"], {"name": "new", "availability_zone": "north"}),
    ],
)
def test_words_of_aggregate_update(
    nova_command: Terminal, cloud: Cloud, words: list[str], changes: dict[str, str]
) -> None:
    for _request in range(2):
        cloud.answer({"aggregates": [AGGREGATE], "aggregate": AGGREGATE})
    result = nova_command("aggregate-update", "a", *words)
    assert requests(cloud)[1:] == [("PUT /v2.1/os-aggregates/3", {"aggregate": changes})]
    assert result.code == 0
    warned = 'WARNING: Argument "new" is deprecated; use "--name new"\n'
    if words[-1] == "north" and len(words) == 2:
        warned += 'WARNING: Argument "north" is deprecated; use "--availability-zone north"\n'
    assert result.err == warned


@pytest.mark.parametrize("words", [["a", "b", "c", "d"], ["a", "--bogus", "b"]])
def test_too_many_words_are_refused_as_ever(nova_command: Terminal, cloud: Cloud, words: list[str]) -> None:
    result = nova_command("aggregate-update", *words)
    assert (result.code, cloud.sent) == (2, [])
    assert f"error: unrecognized arguments: {' '.join(words[1:])}\n" in result.err


SERVICE = {"id": "U", "host": "c1", "binary": "nova-conductor", "status": "disabled"}


@pytest.mark.parametrize(
    ("words", "version", "sent"),
    [
        (["service-enable"], "2.52",
         [("PUT /v2.1/os-services/enable", {"binary": "nova-conductor", "host": "c1"})]),
        (["service-disable"], "2.52",
         [("PUT /v2.1/os-services/disable", {"binary": "nova-conductor", "host": "c1"})]),
        (["service-enable"], "2.53",
         [("GET /v2.1/os-services?host=c1&binary=nova-conductor", None),
          ("PUT /v2.1/os-services/U", {"status": "enabled"})]),
        (["service-disable", "--reason", "why"], "2.53",
         [("GET /v2.1/os-services?host=c1&binary=nova-conductor", None),
          ("PUT /v2.1/os-services/U", {"status": "disabled", "disabled_reason": "why"})]),
    ],
)  # fmt: skip
def test_host_and_binary_of_a_service(
    nova_command: Terminal, cloud: Cloud, words: list[str], version: str, sent: list[Any]
) -> None:
    for _request in sent:
        cloud.answer({"services": [SERVICE], "service": SERVICE})
    result = nova_command(*words, "c1", "nova-conductor", version=version)
    assert requests(cloud) == sent
    assert (result.code, result.err) == (0, 'WARNING: Argument "nova-conductor" is deprecated\n')


def test_a_binary_that_is_not_there(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"services": []})
    result = nova_command("service-enable", "c1", "nova-cert")
    assert result.code == 1
    assert result.err.endswith("ERROR (CommandError): There is no nova-cert on the host 'c1'\n")


def test_cell_name(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"migrations": []})
    result = nova_command("migration-list", "--cell_name", "c", version="2.58")
    assert requests(cloud) == [("GET /v2.1/os-migrations?cell_name=c", None)]
    assert (result.code, result.err) == (0, 'WARNING: Option "--cell_name" is deprecated\n')
    assert "cell" not in nova_command("help", "migration-list", version="2.58").out
    result = nova_command("migration-list", "--cell_name", "c", version="2.59")
    assert (result.code, "unrecognized arguments: --cell_name" in result.err) == (2, True)


def test_names_of_today_are_not_remarked_upon(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    result = nova_command("meta", ID, "delete", "--", "--key_name")
    assert requests(cloud)[0] == (GET, None)
    assert "WARNING" not in result.err


def test_in_the_parser_of_all_commands(capsys: pytest.CaptureFixture[str]) -> None:
    built = OpenStackComputeShell().get_subcommand_parser(APIVersion("2.104"))
    assert built.parse_args(["list", "--all_tenants"]).all_tenants == 1
    assert capsys.readouterr().err == 'WARNING: Option "--all_tenants" is deprecated; use "--all-tenants"\n'
