"""What other programs import, by the names and with the texts of python-novaclient."""

from __future__ import annotations

import argparse
import logging
import warnings
from typing import Any

import pytest
from keystoneauth1 import session, token_endpoint

import novaclient
from novaclient import api_versions, client, exceptions
from novaclient.shell import OpenStackComputeShell, main
from novaclient.v2 import client as v2_client
from tests.shell.conftest import Environment, new_logging
from tests.support import keystone
from tests.support.cloud import Cloud


@pytest.mark.parametrize(
    ("version", "text"),
    [("2", "2.0"), ("2.0", "2.0"), ("2.1", "2.1"), (2, "2.0"), (api_versions.APIVersion("2.104"), "2.104")],
)
def test_client_of_a_version(version: Any, text: str) -> None:
    nova = client.Client(version)
    assert type(nova) is v2_client.Client
    assert nova.api_version.get_string() == text


def test_client_from_credentials_lists_servers(v3: Environment, cloud: Cloud) -> None:
    nova = client.Client(
        "2.90",
        "demo",
        keystone.PASSWORD,
        auth_url=v3["OS_AUTH_URL"],
        project_name="demo",
        user_domain_id="default",
        project_domain_id="default",
    )
    assert cloud.sent == []
    assert nova.servers.list() == []
    assert cloud.sent[-1].headers["X-OpenStack-Nova-API-Version"] == "2.90"


@pytest.mark.parametrize(
    ("version", "text"),
    [
        ("2.latest", "The version should be explicit, not latest."),
        ("2.105", "Invalid client version '2.105'. Max version supported is 'API Version Major: 2, Minor: 104'"),
        ("1.1", "Invalid client version '1.1'. Major part should be '2'"),
        ("3", "Invalid client version '3.0'. Major part should be '2'"),
        ("x", "Invalid format of client version 'x'. Expected format 'X.Y', where X is a major part and Y is a minor "
              "part of version."),
    ],
)  # fmt: skip
def test_client_of_no_version(version: str, text: str) -> None:
    with pytest.raises(exceptions.UnsupportedVersion) as raised:
        client.Client(version)
    assert str(raised.value) == text


@pytest.mark.parametrize("version", ["1.1", "2", "2.0", "2.90", 2])
def test_client_class(version: Any) -> None:
    assert client.get_client_class(version) is v2_client.Client


def test_no_client_class() -> None:
    with pytest.raises(exceptions.UnsupportedVersion) as raised:
        client.get_client_class("3")
    assert str(raised.value) == "Invalid client version '3'. must be one of: 1.1, 2"


def test_direct_use_is_refused() -> None:
    with pytest.raises(exceptions.Forbidden) as raised:
        v2_client.Client()
    assert str(raised.value) == (
        "'novaclient.v2.client.Client' is not designed to be initialized directly. It is inner class of novaclient. "
        "You should use 'novaclient.client.Client' instead. Related lp bug-report: 1493576 (HTTP 403)"
    )


def test_a_client_is_no_context_manager() -> None:
    with pytest.raises(exceptions.InvalidUsage), client.Client("2"):
        pass


@pytest.mark.parametrize(
    ("old", "value", "new", "kept"),
    [
        ("auth_plugin", "x", None, None),
        ("auth_system", "x", None, None),
        ("connection_pool", True, None, None),
        ("proxy_tenant_id", "x", None, None),
        ("proxy_token", "x", None, None),
        ("volume_service_name", "x", None, None),
        ("no_cache", True, "os_cache", False),
        ("bypass_url", "http://n", "endpoint_override", "http://n"),
        ("api_key", "p", "password", "p"),
        ("interface", "internal", "endpoint_type", "internal"),
        ("tenant_name", "t", "project_name", "t"),
        ("tenant_id", "t", "project_id", "t"),
    ],
)
def test_arguments_of_earlier_releases(old: str, value: Any, new: str | None, kept: Any) -> None:
    text = f"The '{old}' argument is deprecated in Ocata and its use may result in errors in future releases."
    with pytest.warns(UserWarning, match="deprecated in Ocata") as caught:
        made = client.Client("2", **{old: value})
    assert [str(w.message) for w in caught] == [text + (f" Use '{new}' instead." if new else "")]
    found = {
        "os_cache": made.os_cache,
        "endpoint_override": made.client.endpoint_override,
        "password": getattr(made.client.session.auth, "_password", None),
        "endpoint_type": made.client.interface,
        "project_name": made.project_name,
        "project_id": made.project_id,
    }
    assert new is None or found[new] == kept


def test_an_old_argument_beside_its_new_name_is_ignored() -> None:
    with pytest.warns(UserWarning, match="As 'project_id' is provided, the 'tenant_id' argument will be ignored"):
        assert client.Client("2", project_id="new", tenant_id="old").project_id == "new"


def test_a_warning_points_at_the_caller() -> None:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        client.Client("2", tenant_id="t")
    assert caught[0].filename == __file__


def test_discover_version(cloud: Cloud) -> None:
    keystone.nova(cloud, "2.60")
    over = session.Session(auth=token_endpoint.Token(f"{cloud.url}/v2.1", "t"))
    found = api_versions.discover_version(client.Client("2", session=over), api_versions.APIVersion("2.latest"))
    assert found == api_versions.APIVersion("2.60")


def test_the_bounds() -> None:
    assert novaclient.API_MIN_VERSION.get_string() == "2.1"
    assert novaclient.API_MAX_VERSION.get_string() == "2.104"
    with pytest.raises(AttributeError):
        novaclient.API_LEAST_VERSION  # noqa: B018


def test_base_parser_leaves_the_command_to_others() -> None:
    argv = ["--os-username", "me", "list", "--name", "x"]
    args, rest = OpenStackComputeShell().get_base_parser(argv).parse_known_args(argv)
    assert (args.os_username, rest) == ("me", ["list", "--name", "x"])


def test_subcommand_parser_parses_everything() -> None:
    shell = OpenStackComputeShell()
    parser = shell.get_subcommand_parser(api_versions.APIVersion("2.90"), do_help=True, argv=[])
    args = parser.parse_args(["--debug", "list", "--name", "x"])
    assert (args.debug, args.name, args.func.__name__) == (True, "x", "do_list")
    assert parser.prog == "nova"
    assert shell.subcommands["list"].prog == "nova list"


def test_a_programs_own_shell_runs_a_command(v3: Environment, cloud: Cloud, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in v3.items():
        monkeypatch.setenv(name, value)
    shell = OpenStackComputeShell()
    assert shell.main(["list"]) is None
    assert type(shell.cs) is v2_client.Client
    assert shell.cs.api_version == api_versions.APIVersion("2.96")
    assert shell.main([]) == 0


def test_func_is_called_with_client_and_arguments(v3: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    from novaclient.cli import servers

    seen: list[tuple[Any, argparse.Namespace]] = []

    def do_list(cs: Any, args: argparse.Namespace) -> None:
        seen.append((cs, args))

    do_list.command = servers.do_list.command  # type: ignore[attr-defined]
    monkeypatch.setattr(servers, "do_list", do_list)
    for name, value in v3.items():
        monkeypatch.setenv(name, value)
    shell = OpenStackComputeShell()
    shell.main(["--insecure", "list", "--name", "x"])
    ((cs, args),) = seen
    assert cs is shell.cs
    assert (args.func, args.name, args.insecure, args.os_username) == (do_list, "x", True, "demo")


def test_main_raises_an_exit_only_for_an_error(v3: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    assert main(["help"]) is None  # type: ignore[func-returns-value]
    with pytest.raises(SystemExit) as stop:
        main(["list"])
    assert stop.value.code == 1


def test_setup_debugging(capsys: pytest.CaptureFixture[str]) -> None:
    shell = OpenStackComputeShell()
    with new_logging():
        shell.setup_debugging(False)
        assert (shell.client_logger, logging.getLogger().handlers) == (None, [])
        shell.setup_debugging(True)
        assert shell.client_logger.name == "novaclient.client"
        shell.client_logger.debug("seen")
    assert capsys.readouterr().err.startswith("DEBUG (test_faces:")
