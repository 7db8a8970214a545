"""nova flavor-list, flavor-show, flavor-create, ..., and flavor-access-list, ..."""

from typing import Any

import pytest

from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

TINY: dict[str, Any] = {
    "id": "1",
    "name": "tiny",
    "ram": 512,
    "disk": 1,
    "vcpus": 1,
    "swap": "",
    "rxtx_factor": 1.0,
    "OS-FLV-EXT-DATA:ephemeral": 0,
    "OS-FLV-DISABLED:disabled": False,
    "os-flavor-access:is_public": True,
    "links": [],
}
MINE = {**TINY, "id": "2", "name": "mine", "swap": 64, "os-flavor-access:is_public": False}
SINCE_2_55 = {**TINY, "swap": 0, "description": None}
SINCE_2_61 = {**SINCE_2_55, "extra_specs": {"hw:cpu_policy": "shared"}}
SINCE_2_102 = {k: v for k, v in SINCE_2_61.items() if k not in ("rxtx_factor", "OS-FLV-DISABLED:disabled")}

LIST = """\
+----+------+------------+------+-----------+------+-------+-------------+-----------+
| ID | Name | Memory_MiB | Disk | Ephemeral | Swap | VCPUs | RXTX_Factor | Is_Public |
+----+------+------------+------+-----------+------+-------+-------------+-----------+
| 1  | tiny | 512        | 1    | 0         |      | 1     | 1.0         | True      |
| 2  | mine | 512        | 1    | 0         | 64   | 1     | 1.0         | False     |
+----+------+------------+------+-----------+------+-------+-------------+-----------+
"""
ONE = "".join(line for line in LIST.splitlines(keepends=True) if "mine" not in line)
WITH_DESCRIPTION = """\
+----+------+------------+------+-----------+------+-------+-------------+-----------+-------------+
| ID | Name | Memory_MiB | Disk | Ephemeral | Swap | VCPUs | RXTX_Factor | Is_Public | Description |
+----+------+------------+------+-----------+------+-------+-------------+-----------+-------------+
| 1  | tiny | 512        | 1    | 0         | 0    | 1     | 1.0         | True      | -           |
+----+------+------------+------+-----------+------+-------+-------------+-----------+-------------+
"""


def lines(cloud: Cloud) -> list[str]:
    """The requests that were sent."""
    return [sent.line.replace("/v2.1", "", 1) for sent in cloud.sent]


def found(cloud: Cloud, flavor: dict[str, Any] = TINY) -> None:
    """Answer the look-up of a flavor by its ID."""
    cloud.answer({"flavor": flavor})


def test_list_keeps_the_servers_order(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"flavors": [TINY, MINE]})
    result = nova_command("flavor-list", version="2.54")
    assert (result.code, result.out, result.err) == (0, LIST, "")
    assert lines(cloud) == ["GET /flavors/detail"]


def test_list_has_the_description_since_2_55(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"flavors": [SINCE_2_55]})
    assert nova_command("flavor-list", version="2.55").out == WITH_DESCRIPTION


def test_list_shows_a_dash_for_what_nova_dropped(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"flavors": [SINCE_2_102]})
    assert nova_command("flavor-list", version="2.102").out == WITH_DESCRIPTION.replace("| 1.0 ", "| -   ")


def test_list_of_nothing_is_a_header(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"flavors": []})
    out = nova_command("flavor-list", version="2.1").out
    assert out == """\
+----+------+------------+------+-----------+------+-------+-------------+-----------+
| ID | Name | Memory_MiB | Disk | Ephemeral | Swap | VCPUs | RXTX_Factor | Is_Public |
+----+------+------------+------+-----------+------+-------+-------------+-----------+
+----+------+------------+------+-----------+------+-------+-------------+-----------+
"""  # fmt: skip


def test_list_with_extra_specs_asks_for_those_of_each_flavor_until_2_60(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"flavors": [TINY, MINE]})
    cloud.answer({"extra_specs": {"a": "1"}})
    cloud.answer(status=404)
    out = nova_command("flavor-list", "--extra-specs", version="2.60").out
    assert lines(cloud)[1:] == ["GET /flavors/1/os-extra_specs", "GET /flavors/2/os-extra_specs"]
    assert [line.split(" | ")[-2].strip() for line in out.splitlines() if line[0] == "|"] == [
        "extra_specs",
        "{'a': '1'}",
        "N/A",
    ]


def test_list_with_extra_specs_has_them_since_2_61(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"flavors": [SINCE_2_61]})
    result = nova_command("flavor-list", "--extra-specs", version="2.61")
    assert "| {'hw:cpu_policy': 'shared'} | -           |" in result.out
    assert len(cloud.sent) == 1


def test_list_filters(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"flavors": []})
    nova_command("flavor-list", "--all", "--marker", "1", "--limit", "5", "--min-disk", "10", "--min-ram", "20",
                 "--sort-key", "name", "--sort-dir", "desc", "--name", "m1")  # fmt: skip
    assert lines(cloud) == [
        "GET /flavors/detail?is_public=None&limit=5&marker=1&minDisk=10&minRam=20&name=m1&sort_dir=desc&sort_key=name"
    ]


def test_list_says_when_it_is_cut(nova_command: Terminal, cloud: Cloud) -> None:
    more = [{"rel": "next", "href": "http://next"}]
    cloud.answer({"flavors": [TINY], "flavors_links": more})
    cloud.answer({"flavors": [TINY], "flavors_links": more})
    cut = nova_command("flavor-list", version="2.1")
    assert (cut.code, cut.out) == (0, ONE)
    assert cut.err == "Only the first 1 flavors are shown; `--marker 1` shows those that follow.\n"
    assert nova_command("flavor-list", "--limit", "1", version="2.1").err == ""


@pytest.mark.parametrize(
    ("words", "code", "error"),
    [
        (["--min-ram", "much"], 1, "ERROR (CommandError): --min-ram must be an integer, not 'much'"),
        (["--min-disk", "x"], 1, "ERROR (CommandError): --min-disk must be an integer, not 'x'"),
        (["--limit", "x"], 2, "error: argument --limit: invalid int value: 'x'"),
        (["--name", "x"], 2, "error: unrecognized arguments: --name x"),
    ],
)
def test_list_refuses(nova_command: Terminal, cloud: Cloud, words: list[str], code: int, error: str) -> None:
    result = nova_command("flavor-list", *words, version="2.96")
    assert (result.code, result.out) == (code, "")
    assert error in result.err
    assert cloud.sent == []


def test_list_says_what_the_server_says(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"badRequest": {"code": 400, "message": "Invalid sort key"}}, 400, x_compute_request_id="req-1")
    result = nova_command("flavor-list", "--sort-key", "x")
    assert result.code == 1
    assert result.err == "ERROR (BadRequest): Invalid sort key (HTTP 400) (Request-ID: req-1)\n"


def test_show(nova_command: Terminal, cloud: Cloud) -> None:
    found(cloud, SINCE_2_61)
    assert nova_command("flavor-show", "1", version="2.61").out == """\
+----------------------------+-----------------------------+
| Property                   | Value                       |
+----------------------------+-----------------------------+
| OS-FLV-DISABLED:disabled   | False                       |
| OS-FLV-EXT-DATA:ephemeral  | 0                           |
| description                | -                           |
| disk                       | 1                           |
| extra_specs                | {"hw:cpu_policy": "shared"} |
| id                         | 1                           |
| name                       | tiny                        |
| os-flavor-access:is_public | True                        |
| ram                        | 512                         |
| rxtx_factor                | 1.0                         |
| swap                       | 0                           |
| vcpus                      | 1                           |
+----------------------------+-----------------------------+
"""  # fmt: skip
    assert lines(cloud) == ["GET /flavors/1"]


def test_show_asks_for_the_extra_specs_until_2_60(nova_command: Terminal, cloud: Cloud) -> None:
    found(cloud)
    cloud.answer({"extra_specs": {}})
    assert "| extra_specs                | {}" in nova_command("flavor-show", "1", version="2.60").out
    assert lines(cloud) == ["GET /flavors/1", "GET /flavors/1/os-extra_specs"]


def test_show_has_a_dash_for_what_nova_dropped(nova_command: Terminal, cloud: Cloud) -> None:
    found(cloud, SINCE_2_102)
    out = nova_command("flavor-show", "1", version="2.104").out
    assert "| OS-FLV-DISABLED:disabled   | -  " in out
    assert "| rxtx_factor                | -  " in out


def test_show_by_name(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer(status=404)
    cloud.answer({"flavors": [{"id": "1", "name": "tiny"}, {"id": "2", "name": "mine"}]})
    found(cloud, SINCE_2_61)
    assert nova_command("flavor-show", "tiny", version="2.96").code == 0
    assert lines(cloud) == ["GET /flavors/tiny", "GET /flavors?is_public=None", "GET /flavors/1"]


def test_show_of_what_is_not_there(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.route("GET /v2.1/flavors/x", status=404)
    cloud.route("GET /v2.1/flavors?is_public=None", {"flavors": []})
    result = nova_command("flavor-show", "x")
    assert (result.code, result.out) == (1, "")
    assert result.err == "ERROR (CommandError): No flavor with a name or ID of 'x' exists.\n"


def test_show_of_a_name_that_several_have(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer(status=404)
    cloud.answer({"flavors": [TINY, {**TINY, "id": "2"}]})
    found(cloud)
    found(cloud, {**TINY, "id": "2"})
    result = nova_command("flavor-show", "tiny")
    assert result.code == 1
    error = "ERROR (CommandError): Multiple flavor matches found for 'tiny', use an ID to be more specific.\n"
    assert result.err == f"{error}\nthese fit: 1, 2\n"


def test_create(nova_command: Terminal, cloud: Cloud) -> None:
    found(cloud)
    result = nova_command("flavor-create", "tiny", "1", "512", "1", "1", version="2.1")
    assert (result.code, result.out) == (0, ONE)
    assert lines(cloud) == ["POST /flavors"]
    assert cloud.sent[0].body == {
        "flavor": {
            "name": "tiny",
            "id": "1",
            "ram": 512,
            "disk": 1,
            "vcpus": 1,
            "OS-FLV-EXT-DATA:ephemeral": 0,
            "swap": 0,
            "rxtx_factor": 1.0,
            "os-flavor-access:is_public": True,
        }
    }


def test_create_with_everything(nova_command: Terminal, cloud: Cloud) -> None:
    found(cloud, SINCE_2_55)
    result = nova_command("flavor-create", "tiny", "auto", "512", "1", "2", "--ephemeral", "3", "--swap", "4",
                          "--rxtx-factor", "2", "--is-public", "no", "--description", "d", version="2.96")  # fmt: skip
    assert result.out == WITH_DESCRIPTION
    assert cloud.sent[0].body == {
        "flavor": {
            "name": "tiny",
            "id": None,
            "ram": 512,
            "disk": 1,
            "vcpus": 2,
            "OS-FLV-EXT-DATA:ephemeral": 3,
            "swap": 4,
            "rxtx_factor": 2.0,
            "os-flavor-access:is_public": False,
            "description": "d",
        }
    }


@pytest.mark.parametrize("factor", [[], ["--rxtx-factor", "1"], ["--rxtx-factor", "1.0"]])
def test_create_sends_no_factor_where_there_is_none(nova_command: Terminal, cloud: Cloud, factor: list[str]) -> None:
    found(cloud, SINCE_2_102)
    result = nova_command("flavor-create", "tiny", "1", "512", "1", "1", *factor, version="2.102")
    assert result.out == WITH_DESCRIPTION.replace("| 1.0 ", "| -   ")
    assert lines(cloud) == ["POST /flavors"]
    assert "rxtx_factor" not in cloud.sent[0].body["flavor"]


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (["x", "1", "1"], "(CommandError): Ram must be an integer."),
        (["1", "x", "1"], "(CommandError): Disk must be an integer."),
        (["1", "1", "x"], "(CommandError): VCPUs must be an integer."),
        (["1", "1", "1", "--swap", "x"], "(CommandError): Swap must be an integer."),
        (["1", "1", "1", "--ephemeral", "x"], "(CommandError): Ephemeral must be an integer."),
        (["1", "1", "1", "--rxtx-factor", "x"], "(CommandError): rxtx_factor must be a float."),
    ],
)
def test_create_refuses_what_is_no_number(nova_command: Terminal, cloud: Cloud, words: list[str], error: str) -> None:
    result = nova_command("flavor-create", "tiny", "1", *words, version="2.96")
    assert (result.code, result.out, result.err) == (1, "", f"ERROR {error}\n")
    assert cloud.sent == []


def test_create_refuses_a_factor_where_there_is_none(nova_command: Terminal, cloud: Cloud) -> None:
    result = nova_command("flavor-create", "tiny", "1", "1", "1", "1", "--rxtx-factor", "2", version="2.102")
    assert result.code == 1
    assert "ERROR (UnsupportedAttribute): 'rxtx_factor' argument is only allowed" in result.err
    assert cloud.sent == []


def test_create_refuses_what_is_no_truth_value(nova_command: Terminal, cloud: Cloud) -> None:
    result = nova_command("flavor-create", "tiny", "1", "1", "1", "1", "--is-public", "perhaps")
    assert result.code == 2
    assert "error: argument --is-public: invalid boolean value: 'perhaps'" in result.err


def test_update(nova_command: Terminal, cloud: Cloud) -> None:
    found(cloud)
    found(cloud, SINCE_2_55)
    assert nova_command("flavor-update", "1", "new", version="2.55").out == WITH_DESCRIPTION
    assert lines(cloud) == ["GET /flavors/1", "PUT /flavors/1"]
    assert cloud.sent[1].body == {"flavor": {"description": "new"}}


def test_update_is_there_since_2_55(nova_command: Terminal, cloud: Cloud) -> None:
    result = nova_command("flavor-update", "1", "new", version="2.54")
    assert result.code == 2
    assert "invalid choice: 'flavor-update'" in result.err


def test_delete(nova_command: Terminal, cloud: Cloud) -> None:
    found(cloud)
    cloud.answer(status=202)
    result = nova_command("flavor-delete", "1")
    assert (result.code, result.out, result.err) == (0, "", "")
    assert lines(cloud) == ["GET /flavors/1", "DELETE /flavors/1"]


def test_key_set(nova_command: Terminal, cloud: Cloud) -> None:
    found(cloud)
    cloud.answer({"extra_specs": {}})
    result = nova_command("flavor-key", "1", "set", "hw:cpu_policy=shared", "b==c")
    assert (result.code, result.out, result.err) == (0, "", "")
    assert lines(cloud) == ["GET /flavors/1", "POST /flavors/1/os-extra_specs"]
    assert cloud.sent[1].body == {"extra_specs": {"hw:cpu_policy": "shared", "b": "=c"}}


def test_key_unset(nova_command: Terminal, cloud: Cloud) -> None:
    found(cloud)
    cloud.answer()
    cloud.answer()
    assert nova_command("flavor-key", "1", "unset", "b", "a=1").code == 0
    assert lines(cloud)[1:] == ["DELETE /flavors/1/os-extra_specs/b", "DELETE /flavors/1/os-extra_specs/a"]


@pytest.mark.parametrize(
    ("keys", "rows"),
    [([], "| a        | 1     |\n| b        | 2     |\n"), (["b"], "| b        | 2     |\n")],
)
def test_key_get(nova_command: Terminal, cloud: Cloud, keys: list[str], rows: str) -> None:
    found(cloud)
    cloud.answer({"extra_specs": {"b": "2", "a": "1"}})
    result = nova_command("flavor-key", "1", "get", *keys)
    rule = "+----------+-------+\n"
    assert (result.code, result.err) == (0, "")
    assert result.out == f"{rule}| Property | Value |\n{rule}{rows}{rule}"
    assert lines(cloud) == ["GET /flavors/1", "GET /flavors/1/os-extra_specs"]


def test_key_get_of_what_is_not_there(nova_command: Terminal, cloud: Cloud) -> None:
    found(cloud)
    cloud.answer({"extra_specs": {"b": "2"}})
    result = nova_command("flavor-key", "1", "get", "a", "b", "c")
    assert (result.code, result.out) == (1, "")
    assert result.err == "ERROR (CommandError): The flavor has no extra spec a, c\n"


@pytest.mark.parametrize(
    ("words", "code", "error"),
    [
        (["set", "a"], 1, "ERROR (CommandError): 'a' is not in the format of 'key=value'\n"),
        (["set", "a/b=1"], 1, 'ERROR (CommandError): Invalid key: "a/b". Keys may only contain letters, numbers, '),
        (["zap", "a"], 2, "error: argument <action>: invalid choice: 'zap'\n"),
        (["set"], 2, "error: the following arguments are required: <key=value>\n"),
        (["unset"], 2, "Try 'nova help flavor-key' for more information.\n"),
    ],
)
def test_key_refuses(nova_command: Terminal, cloud: Cloud, words: list[str], code: int, error: str) -> None:
    cloud.route("GET /v2.1/flavors/1", {"flavor": TINY})
    result = nova_command("flavor-key", "1", *words)
    assert (result.code, result.out) == (code, "")
    assert error in result.err


ACCESS = """\
+-----------+-----------+
| Flavor_ID | Tenant_ID |
+-----------+-----------+
| 2         | P         |
+-----------+-----------+
"""
NO_ACCESS = "".join(line for line in ACCESS.splitlines(keepends=True) if "P  " not in line)


def test_access_list(nova_command: Terminal, cloud: Cloud) -> None:
    found(cloud, MINE)
    cloud.answer({"flavor_access": [{"flavor_id": "2", "tenant_id": "P"}]})
    assert nova_command("flavor-access-list", "--flavor", "2").out == ACCESS
    assert lines(cloud) == ["GET /flavors/2", "GET /flavors/2/os-flavor-access"]


def test_access_list_of_nobody_is_a_header(nova_command: Terminal, cloud: Cloud) -> None:
    found(cloud, MINE)
    cloud.answer({"flavor_access": []})
    assert nova_command("flavor-access-list", "--flavor", "2").out == NO_ACCESS


def test_access_list_needs_a_flavor(nova_command: Terminal, cloud: Cloud) -> None:
    result = nova_command("flavor-access-list")
    assert result.code == 1
    assert result.err == "ERROR (CommandError): Unable to get all access lists. Specify --flavor\n"


def test_access_list_refuses_a_public_flavor(nova_command: Terminal, cloud: Cloud) -> None:
    found(cloud)
    result = nova_command("flavor-access-list", "--flavor", "1")
    assert result.code == 1
    assert result.err == "ERROR (CommandError): Access list not available for public flavors.\n"


@pytest.mark.parametrize(
    ("command", "action"), [("flavor-access-add", "addTenantAccess"), ("flavor-access-remove", "removeTenantAccess")]
)
def test_access_changes(nova_command: Terminal, cloud: Cloud, command: str, action: str) -> None:
    found(cloud, MINE)
    cloud.answer({"flavor_access": [{"flavor_id": "2", "tenant_id": "P"}]})
    assert nova_command(command, "2", "P").out == ACCESS
    assert lines(cloud) == ["GET /flavors/2", "POST /flavors/2/action"]
    assert cloud.sent[1].body == {action: {"tenant": "P"}}


@pytest.mark.parametrize("command", ["flavor-access-add", "flavor-access-remove"])
def test_access_changes_that_the_server_refuses(nova_command: Terminal, cloud: Cloud, command: str) -> None:
    found(cloud, MINE)
    cloud.answer({"conflictingRequest": {"code": 409, "message": "It is so already."}}, 409)
    result = nova_command(command, "2", "P")
    assert (result.code, result.out) == (1, "")
    assert result.err == "ERROR (Conflict): It is so already. (HTTP 409)\n"
