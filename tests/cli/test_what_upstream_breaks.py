"""What python-novaclient's command gets wrong, once each: here it is right."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives import serialization

from novaclient import shell
from tests.cli.given import GET, ID, IMAGE_ID, a_server, requests
from tests.cli.test_passwords import key, key_file  # noqa: F401  fixtures
from tests.support import keystone
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

SERVER: dict[str, Any] = {
    "id": ID, "name": "web", "status": "ACTIVE", "addresses": {}, "links": [], "metadata": {}, "image": "",
    "flavor": {"original_name": "m1.tiny", "vcpus": 1, "extra_specs": {}},
}  # fmt: skip


def test_a_hypervisor_by_its_name_at_the_newest_microversion(nova_command: Terminal, cloud: Cloud) -> None:
    found = {"id": "U", "hypervisor_hostname": "compute1", "state": "up", "status": "enabled", "servers": []}
    cloud.answer({"badRequest": {"code": 400, "message": "Invalid uuid compute1"}}, status=400)
    cloud.answer({"hypervisors": [found | {"id": "V", "hypervisor_hostname": "compute10"}, found]})
    result = nova_command("hypervisor-show", "compute1")
    assert (result.code, result.err) == (0, "")
    assert "| hypervisor_hostname | compute1 |" in result.out


def test_a_key_pair_without_a_key(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"keypair": {"name": "k"}}, status=201)
    result = nova_command("keypair-add", "k")
    assert (result.code, result.err) == (0, "")
    private = serialization.load_pem_private_key(result.out.encode(), None)
    public = private.public_key().public_bytes(serialization.Encoding.OpenSSH, serialization.PublicFormat.OpenSSH)
    # the half that Nova got belongs to the one that was printed
    assert cloud.sent[0].body["keypair"]["public_key"].startswith(public.decode())


def test_sums_over_hypervisors_past_the_last_microversion_that_has_them(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"hypervisor_statistics": {"count": 2, "vcpus": 8}})
    result = nova_command("hypervisor-stats", version="2.88")
    assert (result.code, result.err) == (0, "")
    assert "| vcpus    | 8     |" in result.out
    assert cloud.sent[0].headers["X-OpenStack-Nova-API-Version"] == "2.87"


@pytest.mark.parametrize(
    ("version", "flavor", "shown"), [("2.46", {"id": "1", "links": []}, "1"), ("2.47", SERVER["flavor"], "m1.tiny")]
)
def test_the_flavor_as_a_field(
    nova_command: Terminal, cloud: Cloud, version: str, flavor: dict[str, Any], shown: str
) -> None:
    cloud.answer({"servers": [SERVER | {"flavor": flavor}]})
    result = nova_command("list", "--fields", "flavor", version=version)
    assert (result.code, result.err) == (0, "")
    assert [cell.strip() for cell in result.out.splitlines()[3].split("|")[1:-1]] == [ID, shown]


def test_a_server_in_a_cell_that_does_not_answer(nova_command: Terminal, cloud: Cloud) -> None:
    down = {"id": ID, "status": "UNKNOWN", "tenant_id": "P", "created": "2026-01-01T00:00:00Z", "links": []}
    cloud.answer({"server": down})
    result = nova_command("show", ID)
    assert (result.code, result.err) == (0, "")
    assert re.search(r"\| status +\| UNKNOWN ", result.out)
    cloud.answer({"servers": [down]})
    result = nova_command("list")
    assert (result.code, result.err) == (0, "")
    assert ID in result.out


@pytest.mark.parametrize("command", ["delete", "start", "stop"])
def test_failures_are_lines_on_stderr(nova_command: Terminal, cloud: Cloud, command: str) -> None:
    a_server(cloud)
    cloud.answer({"conflictingRequest": {"code": 409, "message": "It is locked: „nein“"}}, status=409)
    result = nova_command(command, ID)
    assert (result.code, result.out) == (1, "")
    assert result.err == (
        "It is locked: „nein“ (HTTP 409)\n"
        f"ERROR (CommandError): Unable to {command} the specified server(s).\n"
    )  # fmt: skip


def test_a_password_without_the_openssl_program(
    nova_command: Terminal, cloud: Cloud, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, key: Any, key_file: str  # noqa: F811
) -> None:  # fmt: skip
    import base64

    from cryptography.hazmat.primitives.asymmetric import padding

    monkeypatch.setenv("PATH", str(tmp_path))
    a_server(cloud)
    encrypted = key.public_key().encrypt(b"s3cret", padding.PKCS1v15())
    cloud.answer({"password": base64.b64encode(encrypted).decode()})
    result = nova_command("get-password", ID, key_file)
    assert (result.code, result.out, result.err) == (0, "s3cret\n", "")


@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_of_a_command_after_it(nova_command: Terminal, cloud: Cloud, flag: str) -> None:
    result = nova_command("delete", flag)
    assert (result.code, result.err, cloud.sent) == (0, "", [])
    assert result.out.startswith("usage: nova delete ")


def test_a_list_that_the_server_cuts(nova_command: Terminal, cloud: Cloud) -> None:
    cloud.answer({"servers": [SERVER], "servers_links": [{"rel": "next", "href": f"http://n/servers?marker={ID}"}]})
    result = nova_command("list", "-f", "json")
    assert len(json.loads(result.out)) == 1
    assert "Only the first 1 servers are shown" in result.err


def test_an_image_is_not_looked_for_at_the_address_of_nova(
    cloud: Cloud, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, value in keystone.v3(cloud).items():
        monkeypatch.setenv(name, value)
    catalog = cloud.routes["POST /v3/auth/tokens"].body["token"]["catalog"]
    glance = [{"id": "g", "interface": "public", "region": "RegionOne", "region_id": "RegionOne",
               "url": f"{cloud.url}/glance"}]  # fmt: skip
    catalog.append({"id": "glance", "type": "image", "name": "glance", "endpoints": glance})
    # the proxy before Nova speaks as Nova
    cloud.route("GET /proxy/v2.1", cloud.routes["GET /v2.1"].body)
    server = SERVER | {"image": {"id": IMAGE_ID}}
    cloud.route(f"GET /proxy/v2.1/servers/{ID}", {"server": server})
    cloud.route("GET /glance", {"versions": []}, status=300)
    cloud.route(f"GET /glance/v2/images/{IMAGE_ID}", {"id": IMAGE_ID, "name": "cirros"})
    shell.main(["--os-endpoint-override", f"{cloud.url}/proxy/v2.1", "show", ID])
    assert f"| cirros ({IMAGE_ID})" in capsys.readouterr().out
    assert f"GET /glance/v2/images/{IMAGE_ID}" in [line for line, _body in requests(cloud)]
    assert GET not in [line for line, _body in requests(cloud)]
