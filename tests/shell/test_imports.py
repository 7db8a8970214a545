"""What a fresh interpreter imports: the start-up time of a command is the sum of it."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache

import pytest

from tests.shell.conftest import NOVA, Environment, clean_environment
from tests.support import proxy
from tests.support.cloud import Cloud

# Ours to leave out.
HEAVY = {"requests", "keystoneauth1", "openstack", "yaml", "asyncio", "typing", "dataclasses", "inspect", "ssl",
         "json", "logging", "importlib.metadata", "pathlib", "subprocess", "wcwidth"}  # fmt: skip

RUN = """
import contextlib, io, sys
from novaclient import shell
with contextlib.suppress(SystemExit), contextlib.redirect_stdout(io.StringIO()) as printed:
    shell.main(sys.argv[1:])
assert printed.getvalue()
"""


def imported(code: str, *words: str) -> set[str]:
    """The modules that a program imports which its interpreter has not."""
    report = "\nprint(__import__('json').dumps(list(sys.modules.keys() - before)))"
    code = f"import sys; before = set(sys.modules){chr(10)}{code}\nafter = list(sys.modules){report}"
    code = code.replace("sys.modules.keys() - before", "set(after) - before")
    # -I: no path of this checkout, no user's site; -S is not possible, as the package is installed
    command = [sys.executable, "-I", "-c", code, *words]
    return set(json.loads(subprocess.check_output(command, env=clean_environment(), text=True)))


@cache
def argparse_s_own() -> set[str]:
    """What argparse imports itself: since Python 3.14 `dataclasses` and more, for colours."""
    return imported("import argparse; argparse.ArgumentParser().format_help()")


def test_the_package_alone() -> None:
    assert imported("import novaclient") == {"novaclient"}


@pytest.mark.parametrize(
    "words", [["help"], ["help", "list"], ["list", "--help"], ["bash-completion"], ["--debug", "help"]]
)
def test_what_needs_no_cloud(words: list[str]) -> None:
    found = imported(RUN, *words)
    light = HEAVY - imported("import logging") - {"json"} if "--debug" in words else HEAVY
    assert not found & light - argparse_s_own()


def test_no_time_goes_into_looking_for_garbage() -> None:
    looked = "sum(generation['collections'] for generation in gc.get_stats())"
    code = f"import gc; from novaclient import shell; before = {looked}; shell.main(); print({looked} - before)"
    command = [sys.executable, "-I", "-c", code, "help", "boot"]
    assert subprocess.check_output(command, env=clean_environment(), text=True).splitlines()[-1] == "0"


def test_help_of_a_command_imports_no_other() -> None:
    found = imported(RUN, "help", "list")
    assert "novaclient.cli.servers" in found
    assert not {"novaclient.cli.boot", "novaclient.cli.flavors", "novaclient.cli.completion"} & found


# The installed command, module by module. What is not ours is what these need of the standard library.

# Which modules are built into the interpreter is its packager's choice.
BUILT_IN = set(sys.builtin_module_names)

SHELL = {"novaclient", "novaclient.auth", "novaclient.auth.options", "novaclient.cli", "novaclient.cli.index",
         "novaclient.exceptions", "novaclient.shell", "novaclient.utils", "__future__"}  # fmt: skip
COMMAND = {"novaclient.cli.command", "novaclient.cli.quick", "novaclient.resource", "novaclient.spec", "types"}
LIBRARY = {"novaclient.api_versions", "novaclient.base", "novaclient.client", "novaclient.core", "novaclient.drive",
           "novaclient.extension", "novaclient.fields", "novaclient.hints", "novaclient.policy", "novaclient.urls",
           "novaclient.v2", "novaclient.v2.client", "warnings"}  # fmt: skip
CLOUD = {"novaclient.auth.cache", "novaclient.cli.connect", "novaclient.cli.patience", "novaclient.private_files",
         "novaclient.quick_json", "novaclient.transport", "novaclient.transport.answer", "novaclient.transport.body",
         "novaclient.transport.http1", "novaclient.transport.intake", "novaclient.transport.light", "_blake2", "_json",
         "_socket", "select"} - BUILT_IN  # fmt: skip
SERVERS = {"novaclient.cli.find", "novaclient.cli.names", "novaclient.cli.output", "novaclient.paging",
           "novaclient.v2.addresses", "novaclient.v2.boot", "novaclient.v2.consoles", "novaclient.v2.elsewhere",
           "novaclient.v2.rules", "novaclient.v2.server", "novaclient.v2.servers", "novaclient.waiters"}  # fmt: skip
FLAVORS = {"novaclient.cli.find", "novaclient.cli.names", "novaclient.cli.output", "novaclient.cli.pages",
           "novaclient.cli.values", "novaclient.paging", "novaclient.v2.flavors",
           "novaclient.v2.flavor_access"}  # fmt: skip

SERVER = "0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0"


def of_the_command(environment: Environment, *words: str) -> set[str]:
    """The modules that the installed command imports beyond those of its interpreter; those built into it aside."""
    names = []
    for command in ([sys.executable, "-c", "pass"], [sys.executable, NOVA, *words]):
        run = subprocess.run(
            [command[0], "-X", "importtime", *command[1:]],
            env=clean_environment() | environment,
            capture_output=True,
            text=True,
            check=True,
        )
        lines = [line for line in run.stderr.splitlines() if line.startswith("import time:")]
        names.append({line.rpartition("|")[2].strip() for line in lines})
    # since 3.14 Python starts without `io`, and has what it warns by in a module of its own
    return names[1] - names[0] - BUILT_IN - {"io", "_py_warnings"}


def test_the_version() -> None:
    assert of_the_command({}, "--version") == SHELL


def test_a_list(v3: Environment) -> None:
    of_the_command(v3, "list")
    expected = SHELL | COMMAND | LIBRARY | CLOUD | SERVERS | {"novaclient.cli.servers", "novaclient.cli.values"}
    assert of_the_command(v3, "list") == expected


@pytest.mark.parametrize("variables", [{"no_proxy": "x"}, {"HTTP_PROXY": "http://p", "NO_PROXY": "127.0.0.1"}])
def test_a_list_past_a_proxy(v3: Environment, variables: Environment) -> None:
    of_the_command(v3, "list")
    expected = of_the_command(v3, "list") | {"novaclient.transport.proxy"}
    assert of_the_command(v3 | variables, "list") == expected


def test_a_list_through_a_proxy(v3: Environment) -> None:
    of_the_command(v3, "list")
    expected = of_the_command(v3, "list") | {"novaclient.transport.proxy"} | {"binascii"} - BUILT_IN
    with proxy.running() as forward:
        found = of_the_command(v3 | {"http_proxy": forward.url.replace("://", "://me:pw@")}, "list")
        assert len(forward.heads) == 1
    assert found == expected


KIND = {"OS_AUTH_TYPE": "v3applicationcredential"}
CREDENTIAL = ["--os-application-credential-id", "i", "--os-application-credential-secret", "s"]


def test_a_list_with_the_options_of_an_application_credential(v3: Environment, cloud: Cloud) -> None:
    environment = {"OS_AUTH_URL": v3["OS_AUTH_URL"], **KIND}
    of_the_command(environment, *CREDENTIAL, "list")
    cloud.sent.clear()
    expected = SHELL | COMMAND | LIBRARY | CLOUD | SERVERS | {"novaclient.cli.servers", "novaclient.cli.values"}
    assert of_the_command(environment, *CREDENTIAL, "list") == expected
    # those are for argparse
    unusual = [word.removesuffix("d") for word in CREDENTIAL[:2]] + CREDENTIAL[2:]
    assert "keystoneauth1" not in of_the_command(environment, *unusual, "list")
    assert [sent.line for sent in cloud.sent] == 2 * ["GET /v2.1/servers/detail"]


def test_an_action(v3: Environment, cloud: Cloud) -> None:
    of_the_command(v3, "list")
    cloud.route(f"GET /v2.1/servers/{SERVER}", {"server": {"id": SERVER, "name": "vm"}})
    cloud.route(f"POST /v2.1/servers/{SERVER}/action", None, status=202)
    of_servers = {"novaclient.cli.many", "novaclient.cli.power", "novaclient.cli.servers", "novaclient.cli.values",
                  "novaclient.cli.watch"}  # fmt: skip
    expected = SHELL | COMMAND | LIBRARY | CLOUD | SERVERS | of_servers
    assert of_the_command(v3, "lock", SERVER) == expected


def test_a_list_of_something_else(v3: Environment, cloud: Cloud) -> None:
    of_the_command(v3, "list")
    cloud.route("GET /v2.1/flavors/detail", {"flavors": []})
    expected = SHELL | COMMAND | LIBRARY | CLOUD | FLAVORS | {"novaclient.cli.flavors"}
    assert of_the_command(v3, "flavor-list") == expected
