"""Help, completion, and where on the line global options may stand. Nothing here needs a cloud, or credentials."""

from __future__ import annotations

import json

import pytest

from novaclient.cli import index
from tests.shell.conftest import Environment, Nova
from tests.support.cloud import Cloud


@pytest.mark.parametrize("words", [[], ["help"], ["--help"], ["-h"], ["--help", "list"], ["--debug", "-h"]])
def test_the_whole(nova: Nova, words: list[str]) -> None:
    result = nova({}, *words)
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("usage: nova [--version] [--debug] ")
    for title in ("\nPositional arguments:\n  <subcommand>\n", "\nOptions:\n  --version "):
        assert title in result.out
    for name in index.COMMANDS:
        assert f"\n    {name}" in result.out
    assert result.out.endswith('\nSee "nova help COMMAND" for help on a specific command.\n')
    assert "bash_completion" not in result.out


@pytest.mark.parametrize("words", [["list", "--help"], ["list", "-h"], ["help", "list"], ["list", "--name", "x", "-h"]])
def test_of_a_command(nova: Nova, words: list[str]) -> None:
    result = nova({}, *words)
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("usage: nova list [--reservation-id <reservation-id>]")
    assert "\nList servers.\n\nOptions:\n  --reservation-id <reservation-id>\n" in result.out


@pytest.mark.parametrize("name", [*index.COMMANDS, *index.ALIASES])
def test_of_every_command(nova: Nova, name: str) -> None:
    result = nova({}, "help", name)
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(f"usage: nova {index.ALIASES.get(name, name)}")


def test_microversions_are_told_by_help(nova: Nova) -> None:
    text = " ".join(nova({}, "help", "list").out.split())
    assert "(Supported by API versions '2.26' - '2.latest')" in text
    text = " ".join(nova({}, "help").out.split())
    assert "evacuated. (Supported by API versions '2.11' - '2.latest') service-list" in text


def test_help_is_of_the_microversion_asked_for(nova: Nova) -> None:
    assert "--tags" in nova({}, "--os-compute-api-version", "2.26", "help", "list").out
    assert "--tags" not in nova({}, "--os-compute-api-version", "2.25", "help", "list").out
    assert "--tags" not in nova({}, "--os-compute-api-version", "2.25", "list", "--help").out
    assert "service-force-down" not in nova({}, "--os-compute-api-version", "2.10", "help").out
    for words in (["help", "service-force-down"], ["service-force-down", "--help"]):
        assert nova({}, "--os-compute-api-version", "2.10", *words).code != 0


def test_the_width_of_the_terminal_counts(nova: Nova) -> None:
    # argparse leaves two columns free
    assert max(map(len, nova({"COLUMNS": "60"}, "help", "list").out.splitlines())) <= 58
    assert max(map(len, nova({"COLUMNS": "150"}, "help", "list").out.splitlines())) > 100


@pytest.mark.parametrize("name", ["bash-completion", "bash_completion"])
def test_completion(nova: Nova, name: str) -> None:
    result = nova({}, name)
    assert (result.code, result.err) == (0, "")
    words = result.out.split()
    assert result.out.count("\n") == 1
    assert {*index.COMMANDS} - {"bash-completion"} <= set(words)
    assert {"--all-tenants", "--poll", "--help", "-h"} <= set(words)
    assert not {"bash-completion", "bash_completion"} & set(words)


def test_version(nova: Nova) -> None:
    from novaclient import __version__

    result = nova({}, "--version")
    assert (result.code, result.out, result.err) == (0, f"{__version__}\n", "")


@pytest.mark.parametrize(
    "words",
    [
        ["list", "--os-region-name", "RegionOne", "--name", "x"],
        ["list", "--name", "x", "--os-region-name=RegionOne"],
        ["list", "--name", "x", "--os_region_name", "RegionOne"],
        ["--os-region-name", "RegionOne", "list", "--name", "x"],
    ],
)
def test_global_options_stand_anywhere(nova: Nova, v3: Environment, cloud: Cloud, words: list[str]) -> None:
    environment = v3 | {"OS_REGION_NAME": "Nowhere"}
    cloud.route("GET /v2.1/servers/detail?name=x", {"servers": []})
    assert nova(environment, *words).code == 0
    assert cloud.sent[-1].line == "GET /v2.1/servers/detail?name=x"


@pytest.mark.parametrize("words", [["--debug"], ["--os-cloud", "x"]], ids=" ".join)
def test_global_options_stand_before_sandbox_too(nova: Nova, words: list[str]) -> None:
    missing = "sandbox `not-there` is not there; make it with `nova sandbox up --name not-there`\n"
    assert nova({}, *words, "sandbox", "status", "--name", "not-there").out == missing


def test_the_form_of_the_output_stands_before_sandbox_too(nova: Nova) -> None:
    shown = nova({}, "-f", "json", "sandbox", "status", "--name", "not-there").out
    assert json.loads(shown)["state"] == "absent"


def test_debug_after_the_command(nova: Nova, v3: Environment) -> None:
    assert "REQ: curl" in nova(v3, "list", "--debug").err


def test_a_global_option_without_its_value(nova: Nova, v3: Environment) -> None:
    result = nova(v3, "list", "--os-region-name")
    assert result.code == 2
    assert "error: argument --os-region-name: expected one argument\n" in result.err


def test_nothing_is_global_after_two_hyphens(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    cloud.route("GET /v2.1/servers?name=--debug", {"servers": []})
    result = nova(v3, "show", "--", "--debug")
    assert result.err == "ERROR (CommandError): No server with a name or ID of '--debug' exists.\n"


def test_options_may_be_shortened(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    cloud.route("GET /v2.1/servers/detail?all_tenants=1", {"servers": []})
    assert nova(v3, "list", "--all").code == 0
    assert cloud.sent[-1].line == "GET /v2.1/servers/detail?all_tenants=1"


def test_commands_of_2015_are_listed_apart(nova: Nova) -> None:
    text = nova({}, "help").out
    today, past = text.split("\nCommands of 2015:\n")
    past, options = past.split("\nOptions:\n")
    assert ("\n    boot ", "\n    boot " in past) == ("\n    boot ", False)
    assert "\n    dns-list " in past
    assert "\n    dns-list " not in today + options
    assert "\n    boot " in today
    line = "Delete a domain (removed in Nova 18.0 (Rocky); use the DNS service (Designate): `openstack zone` and"
    assert line in " ".join(past.split())


def test_when_a_command_of_2015_moved_says_its_own_help(nova: Nova) -> None:
    assert "List networks (done in Neutron). " in " ".join(nova({}, "help").out.split())
    moved = "List networks (done in Neutron from microversion 2.36 on). Options:"
    assert moved in " ".join(nova({}, "help", "network-list").out.split())
