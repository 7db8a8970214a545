"""nova cell-*, cloudpipe-*, x509-*: what no Nova of today has, and what they print where one has it."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.given import requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

GONE = {"itemGone": {"code": 410, "message": "This resource is no longer available. No forwarding address is given."}}
TRAIN = "removed in Nova 20.0 (Train); cells of today have no API: `nova-manage cell_v2` manages them"
VPN = "removed in Nova 16.0 (Pike); VPN as a service of Neutron connects networks, though not in this way"
BARBICAN = "removed in Nova 16.0 (Pike); the Key Manager service (Barbican) keeps and issues certificates"
ROOM = {"cell": {"capacities": {"disk_free": {"total_mb": 1052672, "units_by_mb": {"0": 0, "20480": 46}},
                                "ram_free": {"total_mb": 7680, "units_by_mb": {"2048": 3, "512": 13}}}}}  # fmt: skip


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("version", ["2.1", "2.104"])
@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["cell-show", "c"], TRAIN),
        (["cell-capacities"], TRAIN),
        (["cloudpipe-list"], VPN),
        (["cloudpipe-create", "P"], VPN),
        (["cloudpipe-configure", "192.0.2.1", "22"], VPN),
        (["x509-create-cert"], BARBICAN),
        (["x509-get-root-cert"], BARBICAN),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_one_line_says_since_when_and_what_to_use(
    nova_command: Terminal, cloud: Cloud, words: list[str], hint: str, version: str
) -> None:
    cloud.answer(GONE, status=410)
    result = nova_command(*words, version=version)
    assert (result.code, result.out, result.err) == (1, "", f"ERROR (CommandError): `{words[0]}`: {hint}\n")
    assert list(Path().iterdir()) == []


def test_show_a_cell(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"cell": {"name": "c", "rpc_host": None, "type": "child"}})
    assert (
        nova_command("cell-show", "c").out
        == """\
+----------+-------+
| Property | Value |
+----------+-------+
| name     | c     |
| rpc_host | -     |
| type     | child |
+----------+-------+
"""
    )
    assert requests(cloud) == [("GET /v2.1/os-cells/c", None)]


def test_capacities(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer(ROOM)
    assert (
        nova_command("cell-capacities", "--cell", "c").out
        == """\
Ram Available: 7680 MB
+---------+-------+
| Ram(MB) | Units |
+---------+-------+
| 2048    | 3     |
| 512     | 13    |
+---------+-------+

Disk Available: 1052672 MB
+----------+-------+
| Disk(MB) | Units |
+----------+-------+
| 0        | 0     |
| 20480    | 46    |
+----------+-------+
"""
    )
    cloud.answer(ROOM)
    ram, disk = json.loads(nova_command("cell-capacities", "-f", "json").out)
    assert (ram["ram_free"]["total_mb"], disk["disk_free"]["units_by_mb"]) == (7680, {"0": 0, "20480": 46})
    assert [sent.line for sent in cloud.sent] == ["GET /v2.1/os-cells/c/capacities", "GET /v2.1/os-cells/capacities"]


def test_cloudpipes(nova_command: Terminal, cloud: Cloud) -> None:
    pipe = {"instance_id": "S", "internal_ip": "192.168.1.30", "project_id": "P", "public_ip": "192.0.2.1",
            "public_port": 22, "state": "down"}  # fmt: skip
    cloud.answer({"cloudpipes": [pipe]})
    assert (
        nova_command("cloudpipe-list").out
        == """\
+------------+-----------+-------------+--------------+
| Project Id | Public IP | Public Port | Internal IP  |
+------------+-----------+-------------+--------------+
| P          | 192.0.2.1 | 22          | 192.168.1.30 |
+------------+-----------+-------------+--------------+
"""
    )


@pytest.mark.parametrize(
    ("words", "sent", "answer"),
    [
        (["cloudpipe-create", "P"], ("POST /v2.1/os-cloudpipe", {"cloudpipe": {"project_id": "P"}}),
         {"instance_id": "S"}),
        (["cloudpipe-configure", "192.0.2.1", "22"],
         ("PUT /v2.1/os-cloudpipe/configure-project",
          {"configure_project": {"vpn_ip": "192.0.2.1", "vpn_port": "22"}}), None),
    ],
)  # fmt: skip
def test_changes_of_cloudpipes(nova_command: Terminal, cloud: Cloud, words: list[str], sent: Any, answer: Any) -> None:
    cloud.answer(answer, status=200 if answer else 202)
    result = nova_command(*words)
    assert (result.code, result.out, result.err) == (0, "", "")
    assert requests(cloud) == [sent]


def test_a_certificate(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"certificate": {"private_key": "KEY\n", "data": "CERTIFICATE\n"}})
    result = nova_command("x509-create-cert")
    assert (result.code, result.out) == (0, "Wrote private key to pk.pem\nWrote x509 certificate to cert.pem\n")
    assert (Path("pk.pem").read_text(), Path("cert.pem").read_text()) == ("KEY\n", "CERTIFICATE\n")
    assert Path("pk.pem").stat().st_mode & 0o777 == 0o400
    assert requests(cloud) == [("POST /v2.1/os-certificates", {})]


def test_the_root_certificate(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"certificate": {"private_key": None, "data": "ROOT\n"}})
    result = nova_command("x509-get-root-cert")
    assert (result.code, result.out) == (0, "Wrote x509 root cert to cacert.pem\n")
    assert Path("cacert.pem").read_text() == "ROOT\n"
    assert requests(cloud) == [("GET /v2.1/os-certificates/root", None)]


@pytest.mark.parametrize(
    "words", [["x509-create-cert", "there"], ["x509-create-cert", "k", "there"], ["x509-get-root-cert", "there"]]
)
def test_no_file_is_overwritten(nova_command: Terminal, cloud: Cloud, words: list[str]) -> None:
    Path("there").write_text("mine")
    result = nova_command(*words)
    assert (result.code, result.out, result.err) == (
        1, "", "ERROR (CommandError): Unable to write 'there': it exists.\n"
    )  # fmt: skip
    assert (cloud.sent, Path("there").read_text(), len(list(Path().iterdir()))) == ([], "mine", 1)


def test_a_folder_that_is_not_there(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"certificate": {"private_key": None, "data": "ROOT\n"}})
    result = nova_command("x509-get-root-cert", "no/such")
    assert result.err == "ERROR (CommandError): Unable to write 'no/such': No such file or directory\n"
