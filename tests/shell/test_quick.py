"""The parser of usual command lines makes of them what argparse makes of them, or leaves them to it."""

from __future__ import annotations

import shlex
from typing import Any

import pytest

from novaclient.api_versions import APIVersion
from novaclient.cli import index, quick
from novaclient.shell import OpenStackComputeShell
from tests.compat import command_lines

VERSIONS = ("2.1", "2.60", "2.104")
LINES = sorted({tuple(shlex.split(line.text)) for line in command_lines.lines()})


def quickly(argv: list[str], version: APIVersion) -> dict[str, Any] | None:
    """What the quick parser makes of it; None if it leaves it."""
    try:
        return vars(quick.Line(argv).finish((version.ver_major, version.ver_minor)))
    except quick.Unusual:
        return None


def slowly(argv: list[str], version: APIVersion) -> dict[str, Any] | None:
    """What argparse makes of it; None if it refuses it."""
    try:
        parsed = OpenStackComputeShell()._parsed(argv)
        return parsed and vars(parsed[3](version))
    except SystemExit:
        return None


@pytest.mark.parametrize("version", VERSIONS)
def test_every_line_that_the_tests_know(version: str) -> None:
    at = APIVersion(version)
    taken = 0
    for line in LINES:
        quickly_parsed = quickly(list(line), at)
        if quickly_parsed is not None:
            taken += 1
            assert quickly_parsed == slowly(list(line), at), line
    assert taken > len(LINES) / 2


WORDS = ["x", "", "-", "--", "a b", "-1", "1", "--debug", "--timeout", "5", "--format=json", "-fjson", "-f", "json",
         "--os-cloud", "--name", "--nam", "--host=a", "--all-tenants", "--poll", "--min-ram", "=",
         "--os_cloud"]  # fmt: skip


@pytest.mark.parametrize("name", sorted(index.COMMANDS))
def test_any_words_after_any_command(name: str) -> None:
    """Pairs of the words, other ones for each command, after it and around it."""
    at = APIVersion("2.104")
    shift = len(name)
    pairs = [(word, WORDS[(i + shift) % len(WORDS)]) for i, word in enumerate(WORDS)]
    for first, second in pairs:
        line = [name, first, second] if len(first) % 2 else [first, name, second]
        quickly_parsed = quickly(line, at)
        if quickly_parsed is not None:
            assert quickly_parsed == slowly(line, at), line


def own_words(name: str) -> list[list[str]]:
    """A command with each of its options, with a value and without, before its other words and after them."""
    command = quick._function(name).command
    places = [str((arg.options.get("choices") or ["5"])[0]) for arg in command.args if arg.flags[0][0] != "-"]
    lines = [[name, *places], [name, *places, "6"], [name, *places[1:]]]
    for i, flag in enumerate(flag for arg in command.args for flag in arg.flags if flag[0] == "-"):
        for given in ([flag], [flag, "5"], [f"{flag}=5", flag, "6"]):
            at = (i + len(given)) % (len(places) + 1)
            lines.append([name, *places[:at], *given, *places[at:]])
    return lines


@pytest.mark.parametrize("name", sorted(index.COMMANDS))
def test_every_option_of_every_command(name: str) -> None:
    at = APIVersion("2.104")
    for line in own_words(name):
        quickly_parsed = quickly(line, at)
        if quickly_parsed is not None:
            assert quickly_parsed == slowly(line, at), line


@pytest.mark.parametrize("line", [
    ["--os-application-credential-id", "i", "--os-application-credential-secret=s", "list"],
    ["list", "--os-application_credential_name", "n"], ["list"],
    ["--os-application-credential-secret", "of-env", "list"],
])  # fmt: skip
def test_the_options_of_an_application_credential(line: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert quickly(line, APIVersion("2.90")) is None or line == ["list"]
    monkeypatch.setenv("OS_AUTH_TYPE", "v3applicationcredential")
    monkeypatch.setenv("OS_APPLICATION_CREDENTIAL_SECRET", "of-env")
    assert quickly(line, APIVersion("2.90")) == slowly(line, APIVersion("2.90"))
    parsed = OpenStackComputeShell()._parsed(line)
    assert parsed is not None
    assert quick.Line(line).plugin == parsed[2]


@pytest.mark.parametrize("line", [
    ["list"], ["list", "--name", "x"], ["show", "x"], ["lock", "x"], ["--os-cloud", "c", "list", "--all-tenants"],
    ["boot", "vm", "--image", "i", "--flavor=f", "--nic", "auto", "--poll"], ["list", "-f", "json", "--debug"],
    ["delete", "a", "b", "c"], ["flavor-list", "--all"], ["keypair-add", "k"], ["help", "list"], ["help"],
])  # fmt: skip
def test_usual_lines_are_taken(line: list[str]) -> None:
    assert quickly(line, APIVersion("2.104")) is not None
