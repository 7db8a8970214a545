"""--format, --columns, --sort, --query: what commands print, for programs."""

from __future__ import annotations

import ast
import csv
import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

import novaclient.cli
from novaclient.cli.index import COMMANDS
from novaclient.cli.records import key_of
from tests.cli.given import ID, a_server
from tests.compat import command_lines, fake_cloud
from tests.support.cloud import Cloud, running
from tests.support.genuine import Driver
from tests.support.terminal import Result, Terminal

WEB: dict[str, Any] = {
    "id": ID,
    "name": "web",
    "status": "ACTIVE",
    "OS-EXT-STS:task_state": None,
    "OS-EXT-STS:power_state": 1,
    "hostId": "",
    "locked": False,
    "metadata": {"hw:team": "blue"},
    "addresses": {"net": [{"addr": "10.0.0.1", "version": 4}]},
    "links": [{"rel": "self"}],
}
DB = {**WEB, "id": "b2", "name": "数据 db\x1b", "OS-EXT-STS:power_state": 4, "locked": True, "hostId": None}
RAW_DB = {
    "id": "b2",
    "name": "数据 db\x1b",
    "status": "ACTIVE",
    "task_state": None,
    "power_state": 4,
    "networks": {"net": ["10.0.0.1"]},
    "host_id": None,
    "locked": True,
    "metadata": {"hw:team": "blue"},
    "addresses": {"net": [{"addr": "10.0.0.1", "version": 4}]},
}
RAW_WEB = {**RAW_DB, "id": ID, "name": "web", "power_state": 1, "host_id": "", "locked": False}

TABLE = """\
+--------------------------------------+-------------+--------+------------+-------------+--------------+
| ID                                   | Name        | Status | Task State | Power State | Networks     |
+--------------------------------------+-------------+--------+------------+-------------+--------------+
| 5d4f0f94-5c36-4a5b-8c1e-2f0a5c2a9d11 | web         | ACTIVE | -          | Running     | net=10.0.0.1 |
| b2                                   | 数据 db\\x1b | ACTIVE | -          | Shutdown    | net=10.0.0.1 |
+--------------------------------------+-------------+--------+------------+-------------+--------------+
"""


@pytest.fixture
def listed(nova_command: Terminal, cloud: Cloud) -> Any:
    """`listed("-f", "json")` lists two servers so."""

    def run(*words: str) -> Result:
        cloud.answer({"servers": [DB, WEB]})
        return nova_command("list", *words)

    return run


def done(result: Result) -> str:
    """What a command printed that ended well and said nothing."""
    assert (result.code, result.err) == (0, "")
    return result.out


# Lists


@pytest.mark.parametrize("words", [[], ["-f", "table"], ["--format=table"], ["-ftable"]])
def test_the_table_is_the_default(listed: Any, words: list[str]) -> None:
    assert done(listed(*words)) == TABLE


def test_a_list_in_json_is_an_array_of_objects_with_raw_values(listed: Any) -> None:
    out = done(listed("-f", "json"))
    # in the order of the table, and the keys too
    assert json.loads(out) == [RAW_WEB, RAW_DB]
    assert list(json.loads(out)[0]) == list(RAW_WEB)
    assert '"name": "数据 db\\u001b"' in out


def test_a_list_in_jsonl_has_a_line_for_each(listed: Any) -> None:
    # in the order of Nova, for each page is printed when it comes
    assert [json.loads(line) for line in done(listed("-f", "jsonl")).splitlines()] == [RAW_DB, RAW_WEB]


def test_a_list_in_yaml(listed: Any) -> None:
    out = done(listed("-f", "yaml", "--columns", "id,name,locked,host_id,networks"))
    assert (
        out
        == f"""\
- id: {ID}
  name: web
  locked: false
  host_id: ''
  networks:
    net:
    - 10.0.0.1
- id: b2
  name: "数据 db\\e"
  locked: true
  host_id: null
  networks:
    net:
    - 10.0.0.1
"""
    )
    assert yaml.safe_load(done(listed("-f", "yaml"))) == [RAW_WEB, RAW_DB]


def test_yaml_has_nothing_that_turns_the_direction_of_text(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"servers": [{**WEB, "name": "a\u202eb\x9b"}]})
    out = done(nova_command("list", "-f", "yaml", "-c", "name"))
    assert out == '- name: "a\\u202Eb\\x9B"\n'


def test_a_list_in_csv_has_the_columns_of_the_table(listed: Any) -> None:
    out = done(listed("-f", "csv"))
    assert (
        out
        == f"""\
id,name,status,task_state,power_state,networks
b2,数据 db\\x1b,ACTIVE,,4,"{{""net"": [""10.0.0.1""]}}"
{ID},web,ACTIVE,,1,"{{""net"": [""10.0.0.1""]}}"
"""
    )
    assert [len(row) for row in csv.reader(io.StringIO(out))] == [6, 6, 6]


def test_a_list_as_values(listed: Any) -> None:
    assert done(listed("-f", "value", "-c", "id", "-c", "locked,task_state")) == f"b2 true null\n{ID} false null\n"


def test_a_value_with_lines_is_one_line_of_a_list(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"servers": [{**WEB, "name": "a\nb"}, DB]})
    assert done(nova_command("list", "-f", "value", "-c", "name")) == "a\\nb\n数据 db\\x1b\n"


def test_wide_has_all_columns(listed: Any) -> None:
    table = done(listed("-f", "wide")).splitlines()
    headings = [cell.strip() for cell in table[1].strip("|").split("|")]
    assert headings == ["ID", "Name", "Status", "Task State", "Power State", "Networks", "host_id", "locked",
                        "metadata", "addresses"]  # fmt: skip
    assert '| Shutdown    | net=10.0.0.1 | -       | True   | {"hw:team": "blue"} |' in table[4]


@pytest.mark.parametrize(
    ("kind", "out"),
    [("json", "[]\n"), ("jsonl", ""), ("yaml", "[]\n"), ("value", ""),
     ("csv", "id,name,status,task_state,power_state,networks\n")],
)  # fmt: skip
def test_a_list_of_nothing(nova_command: Terminal, cloud: Cloud, kind: str, out: str) -> None:
    cloud.answer({"servers": []})
    assert done(nova_command("list", "-f", kind)) == out


def test_columns_of_a_list_of_nothing_are_whatever_is_asked_for(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"servers": []})
    assert done(nova_command("list", "-f", "csv", "-c", "id,locked")) == "id,locked\n"


def test_columns_of_a_table_may_be_any_and_have_their_headings(listed: Any) -> None:
    assert done(listed("-c", "Power State", "-c", "locked,ID,id")) == """\
+-------------+--------+--------------------------------------+
| Power State | locked | ID                                   |
+-------------+--------+--------------------------------------+
| Running     | False  | 5d4f0f94-5c36-4a5b-8c1e-2f0a5c2a9d11 |
| Shutdown    | True   | b2                                   |
+-------------+--------+--------------------------------------+
"""  # fmt: skip


@pytest.mark.parametrize("kind", ["table", "wide", "json", "jsonl", "yaml", "csv", "value"])
def test_a_column_that_is_none(listed: Any, kind: str) -> None:
    result = listed("-c", "id,nix", "-f", kind)
    assert (result.code, result.out) == (1, "")
    assert result.err == (
        "ERROR (CommandError): There is no column `nix`; there are: id, name, status, task_state, power_state, "
        "networks, host_id, locked, metadata, addresses\n"
    )


# Sorting


@pytest.mark.parametrize(
    ("sort", "names"),
    [("vcpus", "c a b"), ("vcpus:desc,name", "a b c"), ("vcpus:asc,name:desc", "c b a"), ("swap", "a b c"),
     ("swap:desc", "b c a"), ("description", "b a c"), ("description:desc", "b a c"), ("Name:desc", "c b a")],
)  # fmt: skip
def test_sort_by_raw_values(nova_command: Terminal, cloud: Cloud, sort: str, names: str) -> None:
    flavor = {"ram": 1, "disk": 1, "OS-FLV-EXT-DATA:ephemeral": 0, "os-flavor-access:is_public": True}
    three = [
        {"id": "2", "name": "a", "vcpus": 10, "swap": 9, "description": None},
        {"id": "3", "name": "b", "vcpus": 10, "swap": "", "description": "x"},
        {"id": "1", "name": "c", "vcpus": 9, "swap": "", "description": None},
    ]
    cloud.answer({"flavors": [flavor | item for item in three]})
    out = done(nova_command("flavor-list", "--sort", sort, "-f", "value", "-c", "name"))
    assert out.split() == names.split()


def test_the_sort_of_list_is_novas_and_a_sort_before_the_command_is_ours(listed: Any, cloud: Cloud) -> None:
    assert listed("--sort", "name:desc").code == 0
    assert "sort_dir=desc&sort_key=name" in cloud.sent[-1].line


def test_sort_before_the_command(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"servers": [WEB, DB]})
    out = done(nova_command("--sort", "power_state:desc", "list", "-f", "value", "-c", "power_state"))
    assert out == "4\n1\n"
    assert "sort_key" not in cloud.sent[-1].line


@pytest.mark.parametrize(
    ("sort", "error"),
    [
        ("id:up", "Unknown sort direction: up"),
        ("nix", "Cannot sort by `nix`; there are: id, binary, host, zone, status, state, "),
    ],
)
def test_sort_by_what_is_none(nova_command: Terminal, cloud: Cloud, sort: str, error: str) -> None:
    cloud.answer({"services": [{"host": "h", "binary": "nova-compute"}]})
    result = nova_command("service-list", "--sort", sort)
    assert (result.code, result.out) == (1, "")
    assert result.err.startswith(f"ERROR (CommandError): {error}")


# Queries


def test_query_filters_raw_values(listed: Any) -> None:
    assert (
        done(listed("--query", "[?locked].{n: name, p: power_state}"))
        == """\
[
  {
    "n": "数据 db\\u001b",
    "p": 4
  }
]
"""
    )


@pytest.mark.parametrize(
    ("words", "out"),
    [
        (["--query", "length(@)"], "2\n"),
        (["--query", "[].id", "-f", "value"], f"{ID}\nb2\n"),
        (["--query", "[].id", "-f", "table"], f"{ID}\nb2\n"),
        (["--query", "[].id", "-f", "jsonl"], f'"{ID}"\n"b2"\n'),
        (["--query", "[].id", "-f", "csv"], f"value\n{ID}\nb2\n"),
        (["--query", "[0].id", "-f", "yaml"], f"{ID}\n"),
        (["--query", "[0].nix"], "null\n"),
        (["--query", "[?locked]", "-f", "csv", "-c", "id,power_state"], "id,power_state\nb2,4\n"),
        (["--query", "[?id=='nix']", "-f", "csv", "-c", "id,power_state"], "id,power_state\n"),
        (["--query", "[?id=='nix']", "-f", "json", "-c", "id"], "[]\n"),
        (["--query", "[?id=='nix']", "-f", "jsonl", "-c", "id"], ""),
        (["--query", "[?id=='nix']", "-f", "value", "-c", "id"], ""),
        (["--query", "[?id=='nix']", "-f", "table", "-c", "id"], "+----+\n| id |\n+----+\n+----+\n"),
        (["--query", "[?locked].{b: id, a: locked}", "-f", "table"],
         "+----+------+\n| b  | a    |\n+----+------+\n| b2 | True |\n+----+------+\n"),
        (["--query", "[0].{b: id}", "-f", "table"],
         f"+----------+{'-' * 38}+\n| Property | Value{' ' * 32}|\n+----------+{'-' * 38}+\n"
         f"| b        | {ID} |\n+----------+{'-' * 38}+\n"),
    ],
)  # fmt: skip
def test_query_in_any_format(listed: Any, words: list[str], out: str) -> None:
    assert done(listed(*words)) == out


@pytest.mark.parametrize(
    ("query", "error"),
    [
        ("[?", "--query is no JMESPath expression: Invalid jmespath expression: Incomplete expression"),
        ("a b", "--query is no JMESPath expression: "),
        ("'a", "--query is no JMESPath expression: "),
        ("abs(@)", "--query does not fit what is printed: abs() is not for array"),
        ("nix(@)", "--query does not fit what is printed: Unknown function: nix()"),
    ],
)
def test_a_bad_query_is_one_line(listed: Any, query: str, error: str) -> None:
    result = listed("--query", query)
    assert (result.code, result.out) == (1, "")
    assert result.err.startswith(f"ERROR (CommandError): {error}")
    assert result.err.count("\n") == 1


def test_a_query_that_is_no_expression_asks_the_cloud_nothing(listed: Any, cloud: Cloud) -> None:
    listed("--query", "[?")
    assert cloud.sent == []


def test_columns_of_a_query_that_gives_no_objects(listed: Any) -> None:
    result = listed("--query", "[].id", "-c", "id")
    assert (result.code, result.out) == (1, "")
    assert result.err == "ERROR (CommandError): What is printed has no columns\n"


# One object


def test_a_show_command_is_one_object(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud, **WEB)
    out = done(nova_command("show", "--minimal", ID, "-f", "json"))
    assert json.loads(out) == RAW_WEB


@pytest.mark.parametrize(
    ("words", "out"),
    [
        (["-f", "value", "-c", "status,id"], f"ACTIVE\n{ID}\n"),
        (["-f", "value", "-c", "networks,metadata"], '{"net": ["10.0.0.1"]}\n{"hw:team": "blue"}\n'),
        (["-f", "csv", "-c", "status,id"], f"status,id\nACTIVE,{ID}\n"),
        (["-f", "jsonl", "-c", "status,id"], f'{{"status": "ACTIVE", "id": "{ID}"}}\n'),
        (["-f", "yaml", "-c", "locked,status"], "locked: false\nstatus: ACTIVE\n"),
        (["--query", "addresses.net[0].addr", "-f", "value"], "10.0.0.1\n"),
        (["-c", "status,power_state,addresses"],
         "+------------------------+-----------------------------------------------+\n"
         "| Property               | Value                                         |\n"
         "+------------------------+-----------------------------------------------+\n"
         "| status                 | ACTIVE                                        |\n"
         "| OS-EXT-STS:power_state | 1                                             |\n"
         '| addresses              | {"net": [{"addr": "10.0.0.1", "version": 4}]} |\n'
         "+------------------------+-----------------------------------------------+\n"),
    ],
)  # fmt: skip
def test_parts_of_one_object(nova_command: Terminal, cloud: Cloud, words: list[str], out: str) -> None:
    a_server(cloud, **WEB)
    assert done(nova_command("show", "--minimal", ID, *words)) == out


def test_an_object_that_the_table_shows_as_a_row(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"server_group": {"id": "g", "name": "n", "policy": "affinity", "rules": {}, "members": ["m"]}})
    out = done(nova_command("server-group-get", "g", "-f", "json"))
    group = {"id": "g", "name": "n", "project_id": None, "user_id": None, "policy": "affinity", "rules": {}}
    assert json.loads(out) == {**group, "members": ["m"]}


def test_keys_that_are_data_stay(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"flavor": {"id": "1", "name": "tiny"}})
    cloud.answer({"extra_specs": {"hw:cpu_policy": "shared"}})
    assert done(nova_command("flavor-key", "1", "get", "-f", "yaml")) == "hw:cpu_policy: shared\n"


def test_key_pairs(nova_command: Terminal, cloud: Cloud) -> None:
    pair = {"name": "k", "type": "ssh", "fingerprint": "f", "public_key": "ssh-rsa A\n"}
    cloud.answer({"keypairs": [{"keypair": pair}]})
    assert json.loads(done(nova_command("keypair-list", "-f", "json"))) == [pair]
    cloud.answer({"keypair": pair})
    assert json.loads(done(nova_command("keypair-show", "k", "-f", "json"))) == pair
    cloud.answer({"keypair": pair})
    assert done(nova_command("keypair-show", "k", "-f", "value", "-c", "public_key")) == "ssh-rsa A\n\n"


def test_text_that_is_no_table(nova_command: Terminal, cloud: Cloud) -> None:
    for words, out in ((["-f", "json"], '{\n  "output": "a\\nb"\n}\n'), (["-f", "value"], "a\nb\n"), ([], "a\nb\n")):
        a_server(cloud)
        cloud.answer({"output": "a\nb"})
        assert done(nova_command("console-log", ID, *words)) == out


def test_the_raw_call(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"servers": [{"id": "x"}]})
    assert done(nova_command("api", "get", "/servers", "--query", "servers[].id", "-f", "value")) == "x\n"
    answer = {"hostId": "h", "links": [], "OS-EXT-STS:vm_state": {"a": 1}}
    cloud.answer(answer)
    assert json.loads(done(nova_command("api", "get", "/x", "-f", "json"))) == answer


# Two tables


ABSOLUTE = [{"name": "Instances", "used": 2, "max": 10, "other": None}]


@pytest.mark.parametrize(
    ("words", "out"),
    [
        (["-f", "jsonl"], json.dumps({"rate": [], "absolute": ABSOLUTE}) + "\n"),
        (["-f", "value"], "Instances 2 10\n"),
        (["-f", "csv"], "verb,uri,value,remain,unit,next_available\n\nname,used,max\nInstances,2,10\n"),
        (["-f", "csv", "-c", "max,name"], "max,name\n10,Instances\n"),
        (["--query", "absolute[?name=='Instances'] | [0].max"], "10\n"),
        (["-c", "name,max"], "+-----------+-----+\n| Name      | Max |\n+-----------+-----+\n"
                             "| Instances | 10  |\n+-----------+-----+\n"),
    ],
)  # fmt: skip
def test_limits(nova_command: Terminal, cloud: Cloud, words: list[str], out: str) -> None:
    cloud.answer({"limits": {"rate": [], "absolute": {"maxTotalInstances": 10, "totalInstancesUsed": 2}}})
    assert done(nova_command("limits", *words)) == out


def test_a_column_that_none_of_two_tables_has(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"limits": {"rate": [], "absolute": {}}})
    result = nova_command("limits", "-c", "nix")
    assert (result.code, result.out) == (1, "")
    assert result.err.startswith("ERROR (CommandError): There is no column `nix`; there are: verb, uri,")


def test_usage_is_numbers_also_where_there_is_none(nova_command: Terminal, cloud: Cloud) -> None:
    used = {"total_memory_mb_usage": 1.234, "total_vcpus_usage": 2.0, "total_local_gb_usage": 0.005}
    for answer, numbers in (({**used, "server_usages": [{"instance_id": "s"}]}, [1, 1.234, 2.0, 0.005]), ({}, [0] * 4)):
        cloud.answer({"tenant_usage": answer})
        result = nova_command("usage", "--tenant", "P", "-f", "json", version="2.39")
        names = ["servers", "ram_mib_hours", "cpu_hours", "disk_gib_hours"]
        assert json.loads(result.out) == dict(zip(names, numbers, strict=True)) | {"tenant_id": "P"}
        assert result.err.startswith("Usage from ")


# What is no data


def test_what_is_no_data_is_not_on_stdout(nova_command: Terminal, cloud: Cloud) -> None:
    a_server(cloud)
    cloud.answer(None, 204)
    result = nova_command("delete", ID, "-f", "json")
    assert (result.code, result.out) == (0, "")
    assert result.err == f"Request to delete server {ID} has been accepted.\n"


def test_data_is_printed_also_when_the_command_fails_afterwards(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"flavor": {"id": "1", "name": "tiny"}})
    cloud.answer({"server": WEB})
    cloud.answer({"server": {**WEB, "status": "ERROR"}})
    words = ["boot", "--flavor", "1", "--boot-volume", "V", "--nic", "none", "web", "--poll", "-f", "value", "-c", "id"]
    result = nova_command(*words)
    assert (result.code, result.out) == (1, f"{ID}\n")
    assert "Error building server" in result.err


def test_the_classic_table_imports_nothing_of_this(listed: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("novaclient.cli.formats", "jmespath", "yaml", "csv"):
        # None instead of a module makes its import fail
        monkeypatch.setitem(sys.modules, module, None)
    monkeypatch.delattr(novaclient.cli, "formats")
    assert done(listed()) == TABLE
    result = listed("-f", "json")
    assert (result.code, result.err.partition(":")[0]) == (1, "ERROR (ModuleNotFoundError)")


def test_stdout_is_itself_again_afterwards(listed: Any) -> None:
    before = sys.stdout
    listed("-f", "json")
    assert sys.stdout is before
    assert done(listed()) == TABLE


# Options


@pytest.mark.parametrize(
    "words",
    [["list", "-f", "json"], ["-f", "json", "list"], ["--format", "json", "list"], ["list", "--format=json"],
     ["list", "-fjson"], ["-f", "csv", "list", "-f", "json"]],
)  # fmt: skip
def test_options_before_and_after_the_command(nova_command: Terminal, cloud: Cloud, words: list[str]) -> None:
    cloud.answer({"servers": [WEB, DB]})
    assert json.loads(done(nova_command(*words)))[0] == RAW_WEB


def test_a_format_that_is_none(nova_command: Terminal, cloud: Cloud) -> None:
    result = nova_command("list", "-f", "xml")
    assert (result.code, result.out, cloud.sent) == (2, "", [])
    assert "error: argument --format/-f: invalid choice: 'xml'\n" in result.err


def test_only_list_has_an_option_of_one_of_these_names() -> None:
    from novaclient.auth.options import OUTPUT
    from novaclient.cli import parse

    ours = {flag for option in OUTPUT for flag in option.flags}
    clashes = {(name, flag) for name in COMMANDS for arg in parse.load(name).command.args
               for flag in arg.flags if flag in ours}  # fmt: skip
    assert clashes == {("list", "--sort")}


@pytest.mark.parametrize(
    ("name", "key"),
    [("OS-EXT-STS:vm_state", "vm_state"), ("OS-EXT-STS: Vm State", "vm_state"), ("hostId", "host_id"),
     ("OS-DCF:diskConfig", "disk_config"), ("accessIPv4", "access_ipv4"), ("Memory_MiB", "memory_mib"),
     ("os-flavor-access:is_public", "is_public"), ("RAM MiB-Hours", "ram_mib_hours"), ("serverId", "server_id"),
     ("flavor:vcpus", "flavor_vcpus"), ("DELETE ON TERMINATION", "delete_on_termination")],
)  # fmt: skip
def test_keys(name: str, key: str) -> None:
    assert key_of(name) == key


# All commands

# The functions of commands that print texts to stdout otherwise than by `output`: words for people, no data.
WORDS = {
    "aggregates": {"do_aggregate_delete", "do_aggregate_update", "do_aggregate_set_metadata", "do_aggregate_add_host",
                   "do_aggregate_remove_host"},
    "complete": {"answer"},
    "completion": {"do_bash_completion", "do_completion"},
    "many": {"act_on_servers", "begin_and_say"},
    "output": {"_print_table", "print_dict", "print_raw"},
    "formats": {"_print_table", "_stream", "_write"},
    "profiling": {"tell"},
    "repair": {"do_reset_state"},
    "server_groups": {"do_server_group_delete"},
    "usage": {"_print_period"},
    "versions": {"do_version_list"},
    "watch": {"poll", "_show"},
}  # fmt: skip


def printing(source: str) -> set[str]:
    """The functions that print to standard output, or render a table, themselves."""
    found = set()
    for function in ast.walk(ast.parse(source)):
        if not isinstance(function, ast.FunctionDef):
            continue
        for node in ast.walk(function):
            if not isinstance(node, ast.Call):
                continue
            called = ast.unparse(node.func)
            to_stderr = any(k.arg == "file" and ast.unparse(k.value) == "sys.stderr" for k in node.keywords)
            if (called == "print" and not to_stderr) or called in ("output.render", "sys.stdout.write"):
                found.add(function.name)
    return found


def test_no_command_prints_data_otherwise_than_by_the_sinks() -> None:
    (folder,) = novaclient.cli.__path__
    found = {path.stem: printing(path.read_text()) for path in Path(folder).glob("*.py")}
    assert {module: functions for module, functions in found.items() if functions} == WORDS


def test_a_function_that_prints_is_seen() -> None:
    assert printing("def f():\n print(1)\n print(2, file=sys.stderr)") == {"f"}
    assert printing("def f():\n print(2, file=sys.stderr)") == set()
    assert printing("def f():\n return output.render([], [])") == {"f"}


DRIVER = Path(command_lines.__file__).with_name("command_driver.py")


def _reports(lines: list[Any], *more: str) -> list[Any]:
    work: dict[str, Any] = {"task": "run", "lines": [line.work() for line in lines], "files": command_lines.FILES}
    for line in work["lines"]:
        line["argv"] = [*more, *line["argv"]]
    cloud = fake_cloud.FakeCloud()
    cloud.settings = {str(number): line.setting for number, line in enumerate(lines)}
    with running(cloud):
        reports: list[Any] = Driver(sys.executable, DRIVER, {**work, "url": f"{cloud.url}/ours"}).report()
    return reports


def unparseable(classic: dict[str, Any], machine: dict[str, Any]) -> str:
    """What is wrong with the JSON of a command, by its classic output; "" if nothing is."""
    if machine["code"] != classic["code"]:
        return f"exit code {machine['code']}, not {classic['code']}: {machine['err']}"
    if not machine["out"]:
        return "no data, but a table" if "\n+--" in f"\n{classic['out']}" else ""
    try:
        json.loads(machine["out"])
    except ValueError:
        return f"no JSON: {machine['out']}"
    return ""


def test_what_is_wrong_with_json_is_seen() -> None:
    table = {"code": 0, "out": "+--+\n", "err": ""}
    assert unparseable(table, {**table, "out": ""}) == "no data, but a table"
    assert unparseable(table, table).startswith("no JSON")
    assert unparseable(table, {**table, "code": 1, "out": "[]"}).startswith("exit code 1")
    assert unparseable(table, {**table, "out": "[]"}) == ""


def test_every_command_that_prints_a_table_prints_json() -> None:
    # of each command one line
    chosen: dict[str, list[Any]] = {}
    for line in command_lines.lines():
        if line.version == "2.96" and len(chosen.setdefault(line.command, [])) < 1:
            chosen[line.command].append(line)
    lines = [
        line for some in chosen.values() for line in some if line.command not in ("help", "bash-completion", "ssh")
    ]
    assert len({line.command for line in lines}) > 100
    classic, machine = _reports(lines), _reports(lines, "-f", "json")
    wrong = {str(line): problem for line, a, b in zip(lines, classic, machine, strict=True)
             if (problem := unparseable(a, b))}  # fmt: skip
    assert wrong == {}
