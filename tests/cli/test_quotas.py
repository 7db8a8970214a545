"""nova quota-show, quota-defaults, quota-update, quota-delete, quota-class-show, quota-class-update"""

from typing import Any

import pytest

from tests.cli.given import requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

# not in the order of the table, and with what no table shows
QUOTAS: dict[str, Any] = {"id": "P", "ram": 51200, "instances": 10, "other": 1, "server_groups": -1, "cores": 20}
TABLE = """\
+---------------+-------+
| Quota         | Limit |
+---------------+-------+
| instances     | 10    |
| cores         | 20    |
| ram           | 51200 |
| server_groups | -1    |
+---------------+-------+
"""
ALL = [
    "instances", "cores", "ram", "floating_ips", "fixed_ips", "metadata_items", "injected_files",
    "injected_file_content_bytes", "injected_file_path_bytes", "key_pairs", "security_groups",
    "security_group_rules", "server_groups", "server_group_members",
]  # fmt: skip
NETWORK = ["floating_ips", "fixed_ips", "security_groups", "security_group_rules"]
INJECTED = ["injected_files", "injected_file_content_bytes", "injected_file_path_bytes"]


def option(name: str) -> str:
    """The option of a quota."""
    return "--" + name.replace("_", "-")


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (["quota-show", "--tenant", "P"], "os-quota-sets/P"),
        (["quota-show", "--tenant", "P", "--user", "U"], "os-quota-sets/P?user_id=U"),
        (["quota-defaults", "--tenant", "P"], "os-quota-sets/P/defaults"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
@pytest.mark.parametrize("version", ["2.1", "2.104"])
def test_show(nova_command: Terminal, cloud: Cloud, words: list[str], line: str, version: str) -> None:
    cloud.answer({"quota_set": QUOTAS})
    result = nova_command(*words, version=version)
    assert (result.code, result.out, result.err) == (0, TABLE, "")
    assert requests(cloud) == [(f"GET /v2.1/{line}", None)]


def test_class_show(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"quota_class_set": QUOTAS})
    result = nova_command("quota-class-show", "default")
    assert (result.code, result.out, result.err) == (0, TABLE, "")
    assert requests(cloud) == [("GET /v2.1/os-quota-class-sets/default", None)]


def test_all_quotas_there_ever_were_in_their_order(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"quota_set": {name: number for number, name in enumerate(sorted(ALL))}})
    result = nova_command("quota-show", "--tenant", "P", version="2.35")
    assert [line.split()[1] for line in result.out.splitlines()[3:-1]] == ALL


def test_show_detail(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"quota_set": {"cores": {"limit": 20, "in_use": 1, "reserved": 0}}})
    assert (
        nova_command("quota-show", "--tenant", "P", "--user", "U", "--detail").out
        == """\
+-------+-------------------------------------------+
| Quota | Limit                                     |
+-------+-------------------------------------------+
| cores | {'limit': 20, 'in_use': 1, 'reserved': 0} |
+-------+-------------------------------------------+
"""
    )
    assert requests(cloud) == [("GET /v2.1/os-quota-sets/P/detail?user_id=U", None)]


@pytest.mark.parametrize("command", ["quota-show", "quota-defaults"])
def test_show_without_a_project(nova_command: Terminal, cloud: Cloud, command: str) -> None:
    """The credentials of these sessions are of no project."""
    result = nova_command(command)
    assert (result.code, result.out) == (1, "")
    assert result.err == "ERROR (CommandError): These credentials are of no project; say which one by `--tenant`\n"
    assert cloud.sent == []


@pytest.mark.parametrize("version", ["2.1", "2.56", "2.57", "2.104"])
def test_update(nova_command: Terminal, cloud: Cloud, version: str) -> None:
    cloud.answer({"quota_set": QUOTAS})
    result = nova_command("quota-update", "P", "--cores", "0", "--ram", "-1", version=version)
    assert (result.code, result.out, result.err) == (0, "", "")
    assert requests(cloud) == [("PUT /v2.1/os-quota-sets/P", {"quota_set": {"cores": 0, "ram": -1}})]


def test_update_to_0(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"quota_set": QUOTAS})
    nova_command("quota-update", "P", "--cores", "0")
    assert [sent.body for sent in cloud.sent] == [{"quota_set": {"cores": 0}}]


@pytest.mark.parametrize("version", ["2.1", "2.57"])
def test_update_of_a_user_by_force(nova_command: Terminal, cloud: Cloud, version: str) -> None:
    cloud.answer({"quota_set": QUOTAS})
    result = nova_command("quota-update", "P", "--user", "U", "--force", "--instances", "1", version=version)
    assert (result.code, result.out, result.err) == (0, "", "")
    body = {"quota_set": {"force": True, "instances": 1}}
    assert requests(cloud) == [("PUT /v2.1/os-quota-sets/P?user_id=U", body)]


@pytest.mark.parametrize("words", [["quota-update", "P", "--force"], ["quota-class-update", "default"]])
@pytest.mark.parametrize("version", ["2.1", "2.104"])
def test_nothing_to_update_is_no_request(nova_command: Terminal, cloud: Cloud, words: list[str], version: str) -> None:
    result = nova_command(*words, version=version)
    assert (result.code, result.out, result.err) == (0, "", "")
    assert cloud.sent == []


@pytest.mark.parametrize(
    ("command", "version", "without"),
    [
        ("quota-update", "2.35", []),
        ("quota-update", "2.36", NETWORK),
        ("quota-update", "2.56", NETWORK),
        ("quota-update", "2.57", NETWORK + INJECTED),
        ("quota-class-update", "2.49", []),
        ("quota-class-update", "2.50", NETWORK),
        ("quota-class-update", "2.56", NETWORK),
        ("quota-class-update", "2.57", NETWORK + INJECTED),
    ],
)
def test_each_quota_where_it_exists(
    nova_command: Terminal, cloud: Cloud, command: str, version: str, without: list[str]
) -> None:
    wrap = "quota_set" if command == "quota-update" else "quota_class_set"
    cloud.answer({wrap: QUOTAS})
    wanted = {name: number for number, name in enumerate(ALL) if name not in without}
    words = [word for name, number in wanted.items() for word in (option(name), str(number))]
    result = nova_command(command, "X", *words, version=version)
    assert (result.code, result.out) == (0, "")
    assert [sent.body for sent in cloud.sent] == [{wrap: wanted}]
    warned = [name for name in wanted if name in NETWORK]
    assert result.err == "".join(f'WARNING: Option "{option(name)}" is deprecated\n' for name in warned)
    for name in without:
        assert nova_command(command, "X", option(name), "1", version=version).code == 2


def test_an_option_is_warned_of_once(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"quota_set": QUOTAS})
    result = nova_command("quota-update", "P", "--fixed-ips", "1", "--fixed-ips", "2", version="2.35")
    assert result.err == 'WARNING: Option "--fixed-ips" is deprecated\n'
    assert cloud.sent[0].body == {"quota_set": {"fixed_ips": 2}}


def test_class_update(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"quota_class_set": QUOTAS})
    result = nova_command("quota-class-update", "default", "--key-pairs", "5")
    assert (result.code, result.out, result.err) == (0, "", "")
    assert requests(cloud) == [("PUT /v2.1/os-quota-class-sets/default", {"quota_class_set": {"key_pairs": 5}})]


@pytest.mark.parametrize(("words", "query"), [([], ""), (["--user", "U"], "?user_id=U")])
def test_delete(nova_command: Terminal, cloud: Cloud, words: list[str], query: str) -> None:
    cloud.answer(status=202)
    result = nova_command("quota-delete", "--tenant", "P", *words)
    assert (result.code, result.out, result.err) == (0, "", "")
    assert requests(cloud) == [(f"DELETE /v2.1/os-quota-sets/P{query}", None)]


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (["quota-delete"], "the following arguments are required: --tenant"),
        (["quota-update", "--cores", "1"], "the following arguments are required: <tenant-id>"),
        (["quota-update", "P", "--cores", "many"], "argument --cores: invalid int value: 'many'"),
        (["quota-class-show"], "the following arguments are required: <class>"),
        (["quota-class-update", "default", "--user", "U"], "unrecognized arguments: --user U"),
        # several begin so
        (["quota-update", "P", "--server", "1"], "ambiguous option: --server could match --server-groups"),
    ],
)
def test_command_lines_that_are_refused(nova_command: Terminal, words: list[str], error: str) -> None:
    result = nova_command(*words)
    assert (result.code, result.out) == (2, "")
    assert error in result.err


def test_what_the_server_refuses(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"badRequest": {"code": 400, "message": "Project ID x is not a valid project."}}, 400)
    result = nova_command("quota-update", "x", "--cores", "1")
    assert (result.code, result.out) == (1, "")
    assert result.err == "ERROR (BadRequest): Project ID x is not a valid project. (HTTP 400)\n"
