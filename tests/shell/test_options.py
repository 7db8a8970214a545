"""The global options: every name and every variable of each, and what they do."""

from __future__ import annotations

from typing import Any

import pytest
from keystoneauth1 import loading

from novaclient.auth import options
from novaclient.auth.login import login
from novaclient.shell import OpenStackComputeShell
from tests.shell.conftest import Environment, Nova, without
from tests.support import keystone
from tests.support.cloud import Cloud

# attribute -> names on the command line, those of 2015, variables in order, a value, and its default
TEXT: dict[str, tuple[str, str, str, str, Any]] = {
    "os_region_name": ("--os-region-name", "", "OS_REGION_NAME NOVA_REGION_NAME", "r", None),
    "service_type": ("--service-type", "", "", "volume", None),
    "service_name": ("--service-name", "", "NOVA_SERVICE_NAME", "n", None),
    "endpoint_type": ("--os-endpoint-type", "--endpoint-type", "NOVA_ENDPOINT_TYPE OS_ENDPOINT_TYPE", "internal", None),
    "os_compute_api_version": ("--os-compute-api-version", "", "OS_COMPUTE_API_VERSION", "2.60", None),
    "endpoint_override": (
        "--os-endpoint-override",
        "--bypass-url",
        "OS_ENDPOINT_OVERRIDE NOVACLIENT_ENDPOINT_OVERRIDE NOVACLIENT_BYPASS_URL",
        "http://nova",
        None,
    ),
    "os_cloud": ("--os-cloud", "", "OS_CLOUD", "c", None),
    "os_cacert": ("--os-cacert", "", "OS_CACERT", "ca.pem", None),
    "os_cert": ("--os-cert", "", "OS_CERT", "c.pem", None),
    "os_key": ("--os-key", "", "OS_KEY", "k.pem", None),
    "tls_ciphers": ("--tls-ciphers", "", "OS_TLS_CIPHERS", "ALL", None),
    "tls_min_version": ("--tls-min-version", "", "OS_TLS_MIN_VERSION", "1.3", None),
    "os_auth_type": (
        "--os-auth-type --os-auth-plugin",
        "--os-auth-system",
        "OS_AUTH_TYPE OS_AUTH_PLUGIN OS_AUTH_SYSTEM",
        "v3password",
        None,
    ),
    "os_auth_url": ("--os-auth-url", "", "OS_AUTH_URL NOVA_URL", "http://k", None),
    "os_system_scope": ("--os-system-scope", "", "OS_SYSTEM_SCOPE", "all", None),
    "os_domain_id": ("--os-domain-id", "", "OS_DOMAIN_ID", "d", None),
    "os_domain_name": ("--os-domain-name", "", "OS_DOMAIN_NAME", "d", None),
    "os_project_id": ("--os-project-id --os-tenant-id", "", "OS_PROJECT_ID OS_TENANT_ID", "p", None),
    "os_project_name": (
        "--os-project-name --os-tenant-name",
        "",
        "OS_PROJECT_NAME OS_TENANT_NAME NOVA_PROJECT_ID",
        "p",
        None,
    ),
    "os_project_domain_id": ("--os-project-domain-id", "", "OS_PROJECT_DOMAIN_ID", "d", None),
    "os_project_domain_name": ("--os-project-domain-name", "", "OS_PROJECT_DOMAIN_NAME", "d", None),
    "os_trust_id": ("--os-trust-id", "", "OS_TRUST_ID", "t", None),
    "os_default_domain_id": ("--os-default-domain-id", "", "OS_DEFAULT_DOMAIN_ID", "d", None),
    "os_default_domain_name": ("--os-default-domain-name", "", "OS_DEFAULT_DOMAIN_NAME", "d", None),
    "os_user_id": ("--os-user-id", "", "OS_USER_ID", "u", None),
    "os_username": ("--os-username --os-user-name", "", "OS_USERNAME NOVA_USERNAME", "u", None),
    "os_user_domain_id": ("--os-user-domain-id", "", "OS_USER_DOMAIN_ID", "d", None),
    "os_user_domain_name": ("--os-user-domain-name", "", "OS_USER_DOMAIN_NAME", "d", None),
    "os_password": ("--os-password", "", "OS_PASSWORD NOVA_PASSWORD", "s3cret", None),
    "os_token": ("--os-token", "--os-auth-token", "", "t", None),
    "error_format": ("--error-format", "", "NOVA_ERROR_FORMAT", "json", "text"),
    "exit_codes": ("--exit-codes", "", "NOVA_EXIT_CODES", "extended", "classic"),
    "profile": ("--profile", "", "OS_PROFILE", "key", None),
    "volume_service_name": ("--volume-service-name", "", "NOVA_VOLUME_SERVICE_NAME", "v", None),
}
# attribute -> name, variable
SWITCHES = {
    "debug": ("--debug", ""),
    "timings": ("--timings", ""),
    "insecure": ("--insecure", "NOVACLIENT_INSECURE"),
    "collect_timing": ("--collect-timing", ""),
}


def parsed(*words: str) -> dict[str, Any]:
    return vars(OpenStackComputeShell().get_base_parser(list(words)).parse_args(words))


def test_every_option_is_in_the_tables() -> None:
    assert {option.dest for option in options.OPTIONS} == {*TEXT, *SWITCHES, "os_cache", "timeout"}


@pytest.mark.parametrize("dest", TEXT)
def test_text(dest: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    flags, gone, variables, value, default = TEXT[dest]
    assert parsed()[dest] == default
    for flag in flags.split():
        assert parsed(flag, value)[dest] == value
        assert parsed(f"{flag}={value}")[dest] == value
        assert capsys.readouterr().err == ""
    for flag in [
        *gone.split(),
        *(f"--{f[2:].replace('-', '_')}" for f in (flags + " " + gone).split() if "-" in f[2:]),
    ]:
        assert parsed(flag, value)[dest] == value
        use = flags.split()[0]
        assert capsys.readouterr().err == f'WARNING: Option "{flag}" is deprecated; use "{use}"\n'
    # from the last to the first, each counting for more than those before
    for i, variable in reversed(list(enumerate(variables.split()))):
        one_of = dest in ("tls_min_version", "os_auth_type", "error_format", "exit_codes")
        text = value if one_of else f"{value}-{i}"
        monkeypatch.setenv(variable, text)
        assert parsed()[dest] == text
        assert parsed(flags.split()[0], value)[dest] == value
    for variable in variables.split():
        monkeypatch.setenv(variable, "")
    assert parsed()[dest] == default


@pytest.mark.parametrize("dest", SWITCHES)
def test_switch(dest: str, monkeypatch: pytest.MonkeyPatch) -> None:
    flag, variable = SWITCHES[dest]
    assert parsed()[dest] is False
    assert parsed(flag)[dest] is True
    for text, value in [("1", True), ("true", True), ("0", False), ("no", False), ("nonsense", False), ("", False)]:
        if variable:
            monkeypatch.setenv(variable, text)
            assert parsed()[dest] is value


def test_the_cache_is_on_until_it_is_turned_off(monkeypatch: pytest.MonkeyPatch) -> None:
    assert parsed()["os_cache"] is True
    assert parsed("--no-os-cache")["os_cache"] is False
    for text, value in [("1", True), ("0", False), ("no", False), ("", True)]:
        monkeypatch.setenv("OS_CACHE", text)
        assert parsed()["os_cache"] is value
        assert parsed("--os-cache")["os_cache"] is True
        assert parsed("--no-os-cache")["os_cache"] is False


def test_old_switch_warns(capsys: pytest.CaptureFixture[str]) -> None:
    assert parsed("--os_cache")["os_cache"] is True
    assert capsys.readouterr().err == 'WARNING: Option "--os_cache" is deprecated; use "--os-cache"\n'


def test_timeout() -> None:
    assert parsed()["timeout"] == 600
    assert parsed("--timeout", "2.5")["timeout"] == 2.5


def session_of(environment: Environment, monkeypatch: pytest.MonkeyPatch, *words: str) -> Any:
    """What the options make of a session and a client, nothing being sent."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    return login(OpenStackComputeShell().get_base_parser(list(words)).parse_args(words))


@pytest.mark.parametrize(
    ("words", "attribute", "value"),
    [
        ([], "verify", True),
        (["--insecure"], "verify", False),
        (["--os-cacert", "ca.pem"], "verify", "ca.pem"),
        (["--insecure", "--os-cacert", "ca.pem"], "verify", False),
        (["--os-cert", "c.pem"], "cert", "c.pem"),
        (["--os-cert", "c.pem", "--os-key", "k.pem"], "cert", ("c.pem", "k.pem")),
        ([], "timeout", 600.0),
        (["--timeout", "3"], "timeout", 3.0),
        (["--tls-min-version", "1.3"], "tls_min_version", "1.3"),
        (["--tls-ciphers", "ALL"], "tls_ciphers", "ALL"),
    ],
)
def test_session(
    v3: Environment, monkeypatch: pytest.MonkeyPatch, words: list[str], attribute: str, value: Any
) -> None:
    assert getattr(session_of(v3, monkeypatch, *words).session, attribute) == value


@pytest.mark.parametrize(
    ("words", "attribute", "value"),
    [
        ([], "endpoint_type", "publicURL"),
        (["--os-endpoint-type", "internal"], "endpoint_type", "internalURL"),
        (["--os-endpoint-type", "adminURL"], "endpoint_type", "adminURL"),
        ([], "service_type", "compute"),
        (["--service-type", "compute_legacy"], "service_type", "compute_legacy"),
        (["--service-name", "nova2"], "service_name", "nova2"),
        (["--os-region-name", "Two"], "region_name", "Two"),
        (["--os-endpoint-override", "http://n"], "endpoint_override", "http://n"),
    ],
)
def test_client_arguments(
    v3: Environment, monkeypatch: pytest.MonkeyPatch, words: list[str], attribute: str, value: Any
) -> None:
    assert session_of(v3, monkeypatch, *words).client_args[attribute] == value


@pytest.mark.parametrize(
    ("words", "user", "scope"),
    [
        ([], {"name": "demo", "domain": {"id": "default"}}, {"project": {"name": "demo", "domain": {"id": "default"}}}),
        (
            ["--os-user-domain-name", "U", "--os-project-domain-name", "P"],
            {"name": "demo", "domain": {"name": "U"}},
            {"project": {"name": "demo", "domain": {"name": "P"}}},
        ),
        (
            ["--os-default-domain-id", "D"],
            {"name": "demo", "domain": {"id": "D"}},
            {"project": {"name": "demo", "domain": {"id": "D"}}},
        ),
        (
            ["--os-user-id", "7", "--os-project-id", "9", "--os-project-name", ""],
            {"id": "7"},
            {"project": {"id": "9"}},
        ),
        (
            ["--os-project-name", "", "--os-domain-name", "D"],
            {"name": "demo", "domain": {"id": "default"}},
            {"domain": {"name": "D"}},
        ),
        (
            ["--os-project-name", "", "--os-system-scope", "all"],
            {"name": "demo", "domain": {"id": "default"}},
            {"system": {"all": True}},
        ),
        (
            ["--os-project-name", "", "--os-trust-id", "T"],
            {"name": "demo", "domain": {"id": "default"}},
            {"OS-TRUST:trust": {"id": "T"}},
        ),
    ],
)
def test_what_keystone_is_asked_for(
    nova: Nova, v3: Environment, cloud: Cloud, words: list[str], user: dict[str, Any], scope: dict[str, Any]
) -> None:
    result = nova(v3, *words, "list")
    assert result.err == ""
    auth = cloud.sent[1].body["auth"]
    assert auth["identity"]["password"]["user"] == user | {"password": keystone.PASSWORD}
    assert auth["scope"] == scope


def test_names_of_before_keystone(nova: Nova, v2: Environment, cloud: Cloud) -> None:
    old = {
        "NOVA_USERNAME": v2["OS_USERNAME"],
        "NOVA_PASSWORD": v2["OS_PASSWORD"],
        "NOVA_PROJECT_ID": v2["OS_TENANT_NAME"],
        "NOVA_URL": v2["OS_AUTH_URL"],
    }
    assert nova(old, "list").code == 0
    assert cloud.sent[1].body["auth"]["tenantName"] == "demo"


def identity_sent(cloud: Cloud) -> Any:
    """What Keystone v3 was told of the user."""
    (request,) = (sent for sent in cloud.sent if sent.line.startswith("POST"))
    return request.body["auth"]["identity"]


TOKEN_BODY = {"methods": ["token"], "token": {"id": "T"}}


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({}, ["--os-token", "T"]),
        ({}, ["--os-token=T"]),
        ({}, ["--os-auth-token", "T"]),
        ({"OS_AUTH_TYPE": "password"}, ["--os-token", "T"]),
        ({"OS_AUTH_TYPE": "v3token"}, ["--os-token", "T"]),
        ({"OS_AUTH_TYPE": "token", "OS_TOKEN": "T"}, []),
        ({"OS_AUTH_TYPE": "v3token", "OS_AUTH_TOKEN": "T"}, []),
        ({"OS_USERNAME": "", "OS_TOKEN": "T"}, []),
        ({"OS_USERNAME": "", "OS_AUTH_TOKEN": "T"}, []),
    ],
)
def test_a_token_instead_of_a_password(
    nova: Nova, v3: Environment, cloud: Cloud, environment: Environment, words: list[str]
) -> None:
    assert nova(v3 | environment, *words, "list").code == 0
    assert identity_sent(cloud) == TOKEN_BODY


def test_a_token_after_the_command(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    assert nova(v3, "list", "--os-token", "T").code == 0
    assert identity_sent(cloud) == TOKEN_BODY


def test_a_token_left_over_gives_way_to_a_user(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    assert nova(v3 | {"OS_TOKEN": "T"}, "list").code == 0
    assert identity_sent(cloud)["methods"] == ["password"]


def test_keystone_is_no_auth_system(nova: Nova, v3: Environment) -> None:
    assert nova(v3 | {"OS_AUTH_SYSTEM": "keystone"}, "list").code == 0


def test_none(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    result = nova({}, "--os-auth-type", "none", "--os-endpoint", f"{cloud.url}/v2.1", "list")
    assert result.code == 0
    assert [sent.line for sent in cloud.sent] == ["GET /v2.1", "GET /v2.1/servers/detail"]


@pytest.mark.parametrize("between", ["-", "_"])
def test_an_application_credential(nova: Nova, v3: Environment, cloud: Cloud, between: str) -> None:
    credential = {f"--os{between}application{between}credential{between}{part}": part for part in ("id", "secret")}
    words = [word for pair in credential.items() for word in pair]
    if between == "_":
        words = [word.replace("--os_", "--os-") for word in words]
    environment = without(v3, "OS_USERNAME", "OS_PASSWORD", "OS_PROJECT_NAME") | {
        "OS_AUTH_TYPE": "v3applicationcredential",
        "OS_APPLICATION_CREDENTIAL_ID": "of-the-environment",
    }
    assert nova(environment, *words, "list").code == 0
    assert identity_sent(cloud)["application_credential"] == {"id": "id", "secret": "secret"}


def test_an_application_credential_from_the_environment(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    environment = without(v3, "OS_USERNAME", "OS_PASSWORD", "OS_PROJECT_NAME") | {
        "OS_AUTH_TYPE": "v3applicationcredential",
        "OS_APPLICATION_CREDENTIAL_ID": "i",
        "OS_APPLICATION_CREDENTIAL_SECRET": "s",
    }
    assert nova(environment, "list").code == 0
    assert identity_sent(cloud)["application_credential"] == {"id": "i", "secret": "s"}


def test_an_application_credential_as_of_old(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    environment = {"OS_AUTH_URL": v3["OS_AUTH_URL"], "OS_AUTH_TYPE": "v3applicationcredential"}
    result = nova(environment, "--os_application_credential_id", "i", "--os-application_credential_secret=s", "list")
    old = 'WARNING: Option "--os_application_credential_id" is deprecated; use "--os-application-credential-id"\n'
    assert (result.code, result.err) == (0, old)
    assert identity_sent(cloud)["application_credential"] == {"id": "i", "secret": "s"}


def test_an_application_credential_has_these_options() -> None:
    known = {option.dest for option in (*options.OPTIONS, *options.of_kind("v3applicationcredential"))}
    assert known >= {f"os_{o.dest}" for o in loading.get_plugin_loader("v3applicationcredential").get_options()}


def test_an_application_credential_that_is_not_whole(nova: Nova, v3: Environment) -> None:
    result = nova(v3, "--os-auth-type", "v3applicationcredential", "list")
    assert result.code == 1
    assert result.err.startswith("ERROR (OptionError): You must provide ")


def test_options_of_other_plugins_are_in_the_help(nova: Nova) -> None:
    for words in (["help"], [], ["--help"]):
        assert "--os-passcode" in nova({}, "--os-auth-type", "v3totp", *words).out
    assert "--os-passcode" not in nova({}, "help").out


@pytest.mark.parametrize("plugin", ["v2password", "v3password"])
def test_a_version_of_keystone_can_be_asked_for(
    nova: Nova, cloud: Cloud, plugin: str, request: pytest.FixtureRequest
) -> None:
    environment = request.getfixturevalue(plugin[:2])
    assert nova(environment, "--os-auth-type", plugin, "list").code == 0
    assert cloud.sent[0].line.startswith("POST")
    assert "demo" in str(cloud.sent[0].body)
    if plugin == "v2password":
        assert cloud.sent[0].body["auth"]["tenantName"] == "demo"
