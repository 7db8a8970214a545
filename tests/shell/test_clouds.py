"""`--os-cloud`: clouds.yaml, secure.yaml and vendors' profiles, with environment and options on top."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from novaclient.auth.login import login
from novaclient.shell import OpenStackComputeShell
from tests.shell.conftest import Environment, Nova, Process
from tests.support import keystone
from tests.support.cloud import Cloud

CLOUDS = """\
clouds:
  plain:
    auth:
      auth_url: URL/v3
      username: file-user
      project_id: file-project
      user_domain_name: Users
      project_domain_name: Projects
    region_name: RegionOne
    interface: internal
    compute_api_version: 2
    compute_default_microversion: "2.60"
  credential:
    auth_type: v3applicationcredential
    auth:
      auth_url: URL/v3
      application_credential_id: app-id
  system:
    auth: {auth_url: URL/v3, username: admin, password: p, user_domain_id: default, system_scope: all}
  of-a-vendor:
    profile: URL
    auth: {username: u, password: p, project_name: demo}
  regions:
    auth: {auth_url: URL/v3, username: u, password: p, project_name: demo}
    regions: [RegionOne, RegionTwo]
  tls:
    auth: {auth_url: URL/v3, username: u, password: p, project_name: demo}
    cacert: CACERT
    cert: client.pem
    key: client.key
  careless:
    auth: {auth_url: URL/v3, username: u, password: p, project_name: demo}
    verify: false
  unsaid:
    auth: {auth_url: URL/v3, username: u, password: p, project_name: demo}
    verify:
  unsaid-with-authorities:
    auth: {auth_url: URL/v3, username: u, password: p, project_name: demo}
    verify: ""
    cacert: CACERT
  direct:
    auth: {auth_url: URL/v3, username: u, password: p, project_name: demo}
    compute_endpoint_override: URL/v2.1
    compute_service_name: of-the-file
  future:
    auth: {auth_url: URL/v3, username: u, password: p, project_name: demo}
    compute_default_microversion: "2.999"
  vague:
    auth: {auth_url: URL/v3, username: u, password: p, project_name: demo}
    compute_default_microversion: latest
"""
SECURE = """\
clouds:
  plain: {auth: {password: of-secure-yaml}}
  credential: {auth: {application_credential_secret: app-secret}}
"""


BELOW = "in {file} what belongs to `clouds`, a cloud or its `auth` stands below it, indented"


@pytest.fixture
def files(tmp_path: Path, cloud: Cloud) -> Environment:
    """The environment that names the files, for a Keystone v3."""
    keystone.v3(cloud)
    (tmp_path / "ca.pem").write_text("")
    auth = {"auth_url": f"{cloud.url}/v3", "user_domain_id": "vendors", "project_domain_id": "vendors"}
    cloud.route("GET /.well-known/openstack/api", {"name": "vendor", "profile": {"auth": auth}})
    texts = {"CLIENT_CONFIG": CLOUDS, "CLIENT_SECURE": SECURE}
    environment = {}
    for name, text in texts.items():
        file = tmp_path / f"{name.lower()}.yaml"
        file.write_text(text.replace("URL", cloud.url).replace("CACERT", str(tmp_path / "ca.pem")))
        environment[f"OS_{name}_FILE"] = str(file)
    return environment


@pytest.fixture
def asked(nova: Nova, files: Environment, cloud: Cloud) -> Callable[..., Any]:
    """`asked({}, "plain")` lists that cloud's servers, and returns what Keystone was asked for."""

    def run(environment: Environment, name: str, *words: str) -> Any:
        result = nova(files | environment, "--os-cloud", name, *words, "list")
        assert (result.code, result.err) == (0, "")
        (request,) = (sent for sent in cloud.sent if sent.line.startswith("POST"))
        return request.body["auth"]

    return run


def test_a_cloud_by_option_or_variable(nova: Nova, files: Environment, cloud: Cloud) -> None:
    for environment, words in (({}, ["--os-cloud", "plain"]), ({"OS_CLOUD": "plain"}, [])):
        cloud.sent.clear()
        result = nova(files | environment, *words, "list")
        assert (result.code, result.err) == (0, "")
        user = {"name": "file-user", "domain": {"name": "Users"}, "password": "of-secure-yaml"}
        assert cloud.sent[1].body["auth"] == {
            "identity": {"methods": ["password"], "password": {"user": user}},
            "scope": {"project": {"id": "file-project"}},
        }
        # the file's default microversion
        assert cloud.sent[-1].headers["X-OpenStack-Nova-API-Version"] == "2.60"


def test_a_working_folder_that_was_removed(process: Process, files: Environment, tmp_path: Path) -> None:
    def run(*words: str) -> Any:
        folder = tmp_path / "gone"
        folder.mkdir()
        words = (*words, "--os-cloud", "plain", "list")
        return process(files, *words, cwd=folder, preexec_fn=folder.rmdir)

    result = run("--exit-codes", "extended")
    assert (result.returncode, result.stdout) == (16, "")
    assert result.stderr == (
        "ERROR (CommandError): The working folder was removed, in which clouds.yaml is looked for\n\n`cd` to another\n"
    )
    # a login that is kept needs no file
    assert process(files, "--os-cloud", "plain", "list").returncode == 0
    assert run().returncode == 0


def test_a_microversion_on_top(nova: Nova, files: Environment, cloud: Cloud) -> None:
    for environment, words in (({"OS_COMPUTE_API_VERSION": "2.70"}, []), ({}, ["--os-compute-api-version", "2.70"])):
        assert nova(files | environment, "--os-cloud", "plain", *words, "list").code == 0
        assert cloud.sent[-1].headers["X-OpenStack-Nova-API-Version"] == "2.70"


@pytest.mark.parametrize(
    ("environment", "words"),
    [({"OS_PROJECT_NAME": "other"}, []), ({}, ["--os-project-name", "other"]), ({"OS_TENANT_NAME": "other"}, [])],
)
def test_a_project_name_on_top_of_the_project_id(
    asked: Callable[..., Any], environment: Environment, words: list[str]
) -> None:
    project = {"name": "other", "domain": {"name": "Projects"}}
    assert asked(environment, "plain", *words)["scope"] == {"project": project}


def test_a_user_and_a_domain_on_top(asked: Callable[..., Any]) -> None:
    words = ["--os-username", "me", "--os-user-domain-id", "mine", "--os-password", "secret"]
    user = {"name": "me", "domain": {"id": "mine"}, "password": "secret"}
    assert asked({}, "plain", *words)["identity"]["password"] == {"user": user}


def test_a_scope_on_top_of_another(asked: Callable[..., Any], cloud: Cloud) -> None:
    assert asked({}, "system")["scope"] == {"system": {"all": True}}
    cloud.sent.clear()
    assert asked({}, "system", "--os-project-id", "p")["scope"] == {"project": {"id": "p"}}
    cloud.sent.clear()
    assert asked({"OS_SYSTEM_SCOPE": "all"}, "plain")["scope"] == {"system": {"all": True}}


def test_a_token_on_top(asked: Callable[..., Any]) -> None:
    assert asked({}, "plain", "--os-token", "T")["identity"] == {"methods": ["token"], "token": {"id": "T"}}


def test_an_application_credential(asked: Callable[..., Any], cloud: Cloud) -> None:
    credential = {"id": "app-id", "secret": "app-secret"}
    assert asked({}, "credential")["identity"]["application_credential"] == credential
    cloud.sent.clear()
    on_top = asked({"OS_APPLICATION_CREDENTIAL_SECRET": "new"}, "credential")
    assert on_top["identity"]["application_credential"] == {"id": "app-id", "secret": "new"}


def test_a_vendors_profile(asked: Callable[..., Any]) -> None:
    auth = asked({}, "of-a-vendor")
    assert auth["identity"]["password"]["user"]["domain"] == {"id": "vendors"}
    assert auth["scope"]["project"] == {"name": "demo", "domain": {"id": "vendors"}}


@pytest.mark.parametrize(
    ("environment", "words", "error"),
    [
        (
            {},
            ["--os-cloud", "regions", "--os-region-name", "Three"],
            "ERROR (CommandError): Region Three is not a valid region name for cloud regions. "
            "Valid choices are RegionOne,RegionTwo. Please note that region names are case sensitive.\n",
        ),
        (
            {"OS_CLIENT_SECURE_FILE": "nowhere"},
            ["--os-cloud", "plain"],
            "ERROR (CommandError): You must provide a password via --os-password or env[OS_PASSWORD]. "
            "It can be asked for only where there is a terminal.\n\n"
            "see what {file} says below `auth` of cloud plain; options and variables OS_* go before it\n",
        ),
        (
            {"OS_AUTH_URL": "cloud"},
            ["--os-cloud", "plain"],
            "ERROR (CommandError): The auth URL is no URL that begins with http:// or https://: cloud\n\n"
            "see what {file} says below `auth` of cloud plain; options and variables OS_* go before it\n",
        ),
        (
            {},
            ["--os-cloud", "future"],
            "ERROR (CommandError): The specified version isn't supported by client. "
            "The valid version range is '2.1' to '2.104'\n\n2.999 is from clouds.yaml\n",
        ),
        (
            {},
            ["--os-cloud", "vague"],
            "ERROR (UnsupportedVersion): Invalid format of client version 'latest'. Expected format 'X.Y', where X is "
            "a major part and Y is a minor part of version.\n\n"
            'a microversion is written as "2.90" or "2.latest"; latest is from clouds.yaml\n',
        ),
    ],
)
def test_what_is_wrong_is_said_in_one_line(
    nova: Nova, files: Environment, cloud: Cloud, environment: Environment, words: list[str], error: str
) -> None:
    result = nova(files | environment, *words, "list")
    assert (result.code, result.out) == (1, "")
    assert result.err == error.replace("{file}", files["OS_CLIENT_CONFIG_FILE"])
    assert not [sent for sent in cloud.sent if "servers" in sent.line]


def test_which_clouds_there_are(nova: Nova, files: Environment, cloud: Cloud) -> None:
    result = nova(files | {"OS_USERNAME": "u"}, "--os-cloud", "bogus", "list")
    names = "careless, credential, direct, future, of-a-vendor, plain, regions, system, tls, unsaid, "
    names += "unsaid-with-authorities, vague"
    hint = f"{files['OS_CLIENT_CONFIG_FILE']} has {names}"
    assert (result.code, result.out, cloud.sent) == (1, "", [])
    assert result.err == f"ERROR (CommandError): Cloud bogus was not found.\n\n{hint}\n"


def test_there_is_no_file(nova: Nova) -> None:
    result = nova({}, "--os-cloud", "bogus", "list")
    error, *hint = result.err.splitlines()
    assert (result.code, error) == (1, "ERROR (CommandError): Cloud bogus was not found.")
    assert hint == [
        "",
        "no clouds.yaml that can be read is in this folder, in ~/.config/openstack or in /etc/openstack; "
        "OS_CLIENT_CONFIG_FILE may name another",
    ]


def test_a_file_that_is_no_yaml(nova: Nova, files: Environment) -> None:
    Path(files["OS_CLIENT_CONFIG_FILE"]).write_text("clouds: {")
    result = nova(files, "--os-cloud", "plain", "list")
    assert (result.code, result.out) == (1, "")
    assert result.err.startswith(f"Skipping config file {files['OS_CLIENT_CONFIG_FILE']}: ")


def test_debug_shows_no_secret_of_the_files(nova: Nova, files: Environment) -> None:
    for name in ("plain", "credential"):
        result = nova(files, "--os-cloud", name, "--debug", "list")
        assert result.code == 0
        assert not any(secret in result.err for secret in ("of-secure-yaml", "app-secret", keystone.TOKEN))


@pytest.mark.parametrize(
    ("name", "environment", "words", "expected"),
    [
        ("plain", {}, [], {"endpoint_type": "internalURL", "region_name": "RegionOne"}),
        ("plain", {"OS_INTERFACE": "admin"}, [], {"endpoint_type": "adminURL"}),
        ("plain", {"OS_INTERFACE": "admin"}, ["--os-endpoint-type", "public"], {"endpoint_type": "publicURL"}),
        ("tls", {"OS_REGION_NAME": "Two"}, [], {"region_name": "Two"}),
        ("regions", {}, [], {"region_name": "RegionOne"}),
        ("regions", {}, ["--os-region-name", "RegionTwo"], {"region_name": "RegionTwo"}),
        ("direct", {}, [], {"endpoint_override": "URL/v2.1", "service_name": "of-the-file"}),
        ("direct", {}, ["--service-name", "n"], {"service_name": "n"}),
        ("direct", {}, ["--os-endpoint-override", "http://n"], {"endpoint_override": "http://n"}),
    ],
)
def test_which_endpoint(
    files: Environment,
    cloud: Cloud,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    environment: Environment,
    words: list[str],
    expected: dict[str, str],
) -> None:
    found = logged_in(files | environment, monkeypatch, "--os-cloud", name, "--os-password", "p", *words).client_args
    assert {key: found[key] for key in expected} == {
        key: value.replace("URL/", f"{cloud.url}/") for key, value in expected.items()
    }


def logged_in(environment: Environment, monkeypatch: pytest.MonkeyPatch, *words: str) -> Any:
    for variable, value in environment.items():
        monkeypatch.setenv(variable, value)
    return login(OpenStackComputeShell().get_base_parser(list(words)).parse_args(words))


@pytest.mark.parametrize(
    ("name", "words", "verify", "cert"),
    [
        ("plain", [], True, None),
        ("tls", [], "ca.pem", ("client.pem", "client.key")),
        ("tls", ["--insecure"], False, ("client.pem", "client.key")),
        ("tls", ["--os-cacert", "mine.pem"], "mine.pem", ("client.pem", "client.key")),
        ("tls", ["--os-cert", "mine.pem"], "ca.pem", "mine.pem"),
        ("careless", [], False, None),
        ("unsaid", [], True, None),
        ("unsaid-with-authorities", [], "ca.pem", None),
        ("careless", ["--os-cacert", "mine.pem"], "mine.pem", None),
    ],
)
def test_certificates(
    files: Environment, monkeypatch: pytest.MonkeyPatch, name: str, words: list[str], verify: Any, cert: Any
) -> None:
    session = logged_in(files, monkeypatch, "--os-cloud", name, "--os-password", "p", *words).session
    assert str(session.verify).rpartition("/")[2] == str(verify)
    assert session.cert == cert


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("clouds: {c: {region_name: true}}", BELOW),
        (
            "clouds: {c: {regions: 5}}",
            "see what {file} says below `auth` of cloud c; options and variables OS_* go before it",
        ),
        ("clouds: {c: 5}", BELOW),
        ("clouds: {c: {auth_type: [a]}}", None),
        # where not even that is known
        ("clouds: 5", BELOW.replace("{file}", "clouds.yaml")),
    ],
)
def test_a_file_that_makes_no_sense(nova: Nova, tmp_path: Path, text: str, hint: str | None) -> None:
    file = tmp_path / "odd.yaml"
    file.write_text(text)
    result = nova({"OS_CLIENT_CONFIG_FILE": str(file)}, "--os-cloud", "c", "list")
    error, *below = result.err.splitlines()
    assert (result.code, result.out, error[:22]) == (1, "", "ERROR (CommandError): ")
    assert below == (["", hint.format(file=file)] if hint else [])
