"""nova ssh."""

import os
from pathlib import Path
from typing import Any

import pytest

from tests.cli.given import GET, ID, a_server, requests
from tests.support.cloud import Cloud
from tests.support.terminal import Terminal

FIXED = {"addr": "10.0.0.5", "version": 4, "OS-EXT-IPS:type": "fixed"}
FIXED_6 = {"addr": "fd00::5", "version": 6, "OS-EXT-IPS:type": "fixed"}
FLOATING = {"addr": "192.0.2.7", "version": 4, "OS-EXT-IPS:type": "floating"}
OLD = {"addr": "192.0.2.8", "version": 4}


@pytest.fixture
def ssh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program ssh that writes its words to this file, one a line, and ends with 3."""
    said = tmp_path / "said"
    program = tmp_path / "bin" / "ssh"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\nprintf '%s\\n' \"$@\" > '{said}'\nexit 3\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    return said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([ID], ["-4", "-p22", "root@192.0.2.7"]),
        ([f"cirros@{ID}"], ["-4", "-p22", "cirros@192.0.2.7"]),
        (["--login", "cirros", "--port", "2022", ID], ["-4", "-p2022", "cirros@192.0.2.7"]),
        (["--private", ID], ["-4", "-p22", "root@10.0.0.5"]),
        (["--address-type", "fixed", "--ipv6", ID], ["-6", "-p22", "root@fd00::5"]),
        (["-i", "my key", ID], ["-4", "-p22", "-i", "my key", "root@192.0.2.7"]),
        (
            [ID, "--extra-opts", "-o 'UserKnownHostsFile=/tmp/a b' echo $HOME; true"],
            ["-4", "-p22", "root@192.0.2.7", "-o", "UserKnownHostsFile=/tmp/a b", "echo", "$HOME;", "true"],
        ),
        (["--network", "net", ID], ["-4", "-p22", "root@192.0.2.7"]),
    ],
)
def test_ssh(nova_command: Terminal, cloud: Cloud, ssh: Path, words: list[str], said: list[str]) -> None:
    a_server(cloud, addresses={"net": [FIXED, FIXED_6, FLOATING]})
    result = nova_command("ssh", *words)
    assert requests(cloud) == [(GET, None)]
    assert ssh.read_text().splitlines() == said
    assert (result.code, result.out, result.err) == (3, "", "")


def test_address_of_no_type(nova_command: Terminal, cloud: Cloud, ssh: Path) -> None:
    a_server(cloud, addresses={"net": [OLD]})
    nova_command("ssh", ID)
    assert ssh.read_text().splitlines()[-1] == "root@192.0.2.8"


@pytest.mark.parametrize(
    ("words", "addresses", "error"),
    [
        ([], {}, f"CommandError): Server '{ID}' is not attached to any network."),
        ([], {"a": [FLOATING], "b": [FIXED]},
         f"CommandError): Server '{ID}' is attached to more than one network. Please pick the network to use.\n\n"
         "--network takes one of: a, b"),
        (["--network", "b"], {"a": [FLOATING]},
         f"ResourceNotFound): Server '{ID}' is not attached to network 'b'\n\nits networks: a"),
        ([], {"a": [FIXED, FIXED_6]},
         "ResourceNotFound): No address that would match network 'None' and type 'floating' of version IPv4 has been "
         f"found for server '{ID}'.\n\nits addresses there: 10.0.0.5 (IPv4, fixed), fd00::5 (IPv6, fixed)"),
        ([], {"a": [FLOATING, OLD]}, "CommandError): More than one IPv4 floating address found."),
        (
            [],
            {"a": [{"addr": "`id`", "version": 4}]},
            "CommandError): The address of the server is none: '`id`'",
        ),
        (["--login=-oProxyCommand=x"], {"a": [FLOATING]},
         "CommandError): A login does not begin with `-`: '-oProxyCommand=x'"),
        (["--extra-opts", "echo 'a"], {"a": [FLOATING]}, "CommandError): --extra-opts 'echo 'a': No closing quotation"),
    ],
)  # fmt: skip
def test_refusals(
    nova_command: Terminal, cloud: Cloud, ssh: Path, words: list[str], addresses: dict[str, Any], error: str
) -> None:
    a_server(cloud, addresses=addresses)
    result = nova_command("ssh", ID, *words)
    assert (result.code, result.out, result.err) == (1, "", f"ERROR ({error}\n")
    assert not ssh.exists()


def test_no_program(nova_command: Terminal, cloud: Cloud, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    a_server(cloud, addresses={"net": [FLOATING]})
    result = nova_command("ssh", ID)
    assert (result.code, result.err) == (1, "ERROR (CommandError): The program ssh is not installed\n")
