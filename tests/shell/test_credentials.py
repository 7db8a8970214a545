"""Missing and wrong credentials, and clouds that are not there: python-novaclient's texts and exit codes."""

from __future__ import annotations

from typing import Any

import pexpect
import pytest
from keystoneauth1.session import Session

from tests.shell.conftest import NOVA, Environment, Nova, Process, clean_environment, without
from tests.support import keystone
from tests.support.cloud import Cloud

NO_USER = (
    "ERROR (CommandError): You must provide a user name/id (via --os-username, --os-user-id, env[OS_USERNAME] or "
    "env[OS_USER_ID]) or an auth token (via --os-token)."
)
NO_PROJECT = (
    "ERROR (CommandError): You must provide a project name or project ID via --os-project-name, --os-project-id, "
    "env[OS_PROJECT_ID] or env[OS_PROJECT_NAME]. You may use os-project and os-tenant interchangeably."
)
NO_AUTH_URL = "ERROR (CommandError): You must provide an auth url via either --os-auth-url or env[OS_AUTH_URL]"
NO_PASSWORD = (
    "ERROR (CommandError): You must provide a password via --os-password or env[OS_PASSWORD]. "
    "It can be asked for only where there is a terminal."
)


@pytest.mark.parametrize(
    ("missing", "error"),
    [
        ("OS_USERNAME", NO_USER),
        ("OS_PROJECT_NAME", NO_PROJECT),
        ("OS_AUTH_URL", f"{NO_AUTH_URL}."),
        ("OS_PASSWORD", NO_PASSWORD),
    ],
)
def test_missing_credentials(nova: Nova, v3: Environment, cloud: Cloud, missing: str, error: str) -> None:
    result = nova(without(v3, missing), "list")
    assert (result.code, result.out, result.err) == (1, "", f"{error}\n")
    assert cloud.sent == []


def test_a_token_and_an_endpoint_need_an_auth_url_too(nova: Nova) -> None:
    words = ["--os-token", "t", "--os-endpoint-override", "http://nova/", "--os-project-name", "demo"]
    assert nova({}, *words, "list").err == f"{NO_AUTH_URL}\n"


@pytest.mark.parametrize("scope", ["OS_PROJECT_ID", "OS_DOMAIN_ID", "OS_DOMAIN_NAME", "OS_TRUST_ID"])
def test_a_project_is_one_of_several_scopes(nova: Nova, v3: Environment, scope: str) -> None:
    assert nova(without(v3, "OS_PROJECT_NAME") | {scope: "x"}, "list").code == 0


@pytest.mark.parametrize("identity", ["v2", "v3"])
def test_wrong_credentials(nova: Nova, cloud: Cloud, identity: str, request: pytest.FixtureRequest) -> None:
    environment = request.getfixturevalue(identity)
    keystone.refuse(cloud)
    result = nova(environment, "list")
    text = "ERROR (Unauthorized): The request you have made requires authentication. (HTTP 401)\n"
    domain = "" if identity == "v2" else " of domain 'default'"
    hint = (
        f"Keystone at {environment['OS_AUTH_URL']} does not let user 'demo'{domain} log in to project 'demo'{domain}: "
        "is the password right, and has the user a role there?"
    )
    assert (result.code, result.out, result.err) == (1, "", f"{text}\n{hint}\n")


def test_a_token_that_is_not_accepted(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    keystone.refuse(cloud)
    result = nova(v3, "--os-token", "t-1", "--os-project-id", "7", "list")
    hint = f"Keystone at {v3['OS_AUTH_URL']} does not accept the token to project '7': it may have expired"
    assert (result.code, result.err.splitlines()[1:]) == (1, ["", hint])


def test_a_name_with_the_end_of_a_line_of_another_system(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    """As of a file of variables that was written there."""
    keystone.refuse(cloud)
    assert r"user 'demo\r' of domain " in nova(v3 | {"OS_USERNAME": "demo\r"}, "list").err


@pytest.mark.parametrize("status", [403, 404, 500, 503])
def test_which_request_failed_is_said(nova: Nova, v3: Environment, cloud: Cloud, status: int) -> None:
    cloud.route("POST /v3/auth/tokens", {"error": {"message": "No", "code": status}}, status)
    error, *hint = nova(v3, "list").err.splitlines()
    assert error.endswith(f": No (HTTP {status})")
    assert hint == ["", f"it is the login that fails, at {v3['OS_AUTH_URL']}: Nova has not been asked for anything yet"]


@pytest.mark.parametrize(
    "url",
    ["cloud:5000/v3", "cloud", "http:/cloud", "http://", "ftp://cloud/v3", "http://[::1/v3", "http://cloud:99999"],
)
def test_an_auth_url_that_is_none(nova: Nova, v3: Environment, cloud: Cloud, url: str) -> None:
    result = nova(v3 | {"OS_AUTH_URL": url}, "list")
    text = f"ERROR (CommandError): The auth URL is no URL that begins with http:// or https://: {url}\n"
    assert (result.code, result.out, result.err, cloud.sent) == (1, "", text, [])


def test_blanks_around_the_auth_url(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    assert nova(v3 | {"OS_AUTH_URL": f" {v3['OS_AUTH_URL']} \r"}, "list").code == 0
    assert cloud.sent[0].raw == "GET /v3"


def test_https_where_no_tls_is_spoken(nova: Nova, v3: Environment) -> None:
    result = nova(v3 | {"OS_AUTH_URL": v3["OS_AUTH_URL"].replace("http:", "https:")}, "list")
    assert (result.code, result.out) == (1, "")
    assert result.err.endswith("\n\nno TLS is spoken there: is it http:// rather than https:// ?\n")


def test_versions_of_keystone_that_only_a_login_shows(process: Process, v3: Environment, cloud: Cloud) -> None:
    cloud.route("GET /v3", {"error": {"message": "No", "code": 401}}, 401)
    result = process(v3, "list")
    warning = f"Failed to discover available identity versions when contacting {v3['OS_AUTH_URL']}. "
    assert (result.returncode, result.stderr) == (0, f"{warning}Attempting to parse version from URL.\n")


def test_a_password_in_the_url_is_not_shown(process: Process, v3: Environment) -> None:
    environment = v3 | {"OS_AUTH_URL": "http://me:pa55word@127.0.0.1:9/v3"}
    for words in (["list"], ["--debug", "list"]):
        result = process(environment, *words)
        assert "Failed to discover available identity versions when contacting http://me:***@" in result.stderr
        assert "pa55word" not in result.stderr


def test_wrong_region(nova: Nova, v3: Environment) -> None:
    result = nova(v3, "--os-region-name", "Nowhere", "list")
    text = "ERROR (EndpointNotFound): publicURL endpoint for compute service in Nowhere region not found\n"
    text += "\nthe catalogue has nova in region RegionOne (admin, internal, public)\n"
    assert (result.code, result.out, result.err) == (1, "", text)


def test_wrong_service_type(nova: Nova, v3: Environment) -> None:
    result = nova(v3, "--service-type", "bogus", "list")
    text = "ERROR (EndpointNotFound): publicURL endpoint for bogus service not found\n"
    text += "\nthe catalogue of this login has no service of type bogus; it has compute, identity\n"
    assert (result.code, result.err) == (1, text)


def in_the_token(cloud: Cloud, **changes: Any) -> None:
    """Let Keystone say something else; None: nothing of it."""
    body = cloud.routes["POST /v3/auth/tokens"].body["token"] | changes
    token = {name: value for name, value in body.items() if value is not None}
    cloud.route("POST /v3/auth/tokens", {"token": token}, status=201, X_Subject_Token=keystone.TOKEN)


def a_service(kind: str, **fields: str) -> dict[str, Any]:
    return {"id": kind, "name": kind, "type": kind, "endpoints": [{"id": "1", "region": "North"} | fields]}


@pytest.mark.parametrize(
    ("changes", "hint"),
    [
        ({"catalog": []}, "the catalogue of this login has no service of type compute; it has nothing at all"),
        ({"catalog": [a_service("image", url="http://g", interface="public")]},
         "the catalogue of this login has no service of type compute; it has image"),
        ({"catalog": None, "project": None},
         "this login is for no project, and so brings no catalogue: name one by --os-project-name"),
        ({"catalog": [a_service("compute", url="http://n", interface="internal")]},
         "the catalogue has compute in region North (internal)"),
        ({"catalog": [a_service("compute") | {"endpoints": []}]},
         "the catalogue has no endpoint of the compute service"),
        ({"catalog": [a_service("compute", url="http://127.0.0.1:9/v2.1", interface="public")]},
         "the URL is from the catalogue, which has compute in region North (public); "
         "--os-endpoint-type and --os-region-name choose"),
    ],
    ids=lambda value: None if isinstance(value, dict) else value[:40],
)  # fmt: skip
def test_a_catalogue_of_no_use(nova: Nova, v3: Environment, cloud: Cloud, changes: Any, hint: str) -> None:
    in_the_token(cloud, **changes)
    result = nova(v3, "list")
    assert (result.code, result.out, result.err.splitlines()[1:]) == (1, "", ["", hint])


def test_no_catalogue(nova: Nova) -> None:
    error, *hint = nova({"OS_AUTH_TYPE": "none"}, "list").err.splitlines()
    assert error == "ERROR (EndpointNotFound): Could not find requested endpoint in Service Catalog."
    assert hint == ["", "this kind of authentication brings no catalogue: name Nova's URL by --os-endpoint-override"]


@pytest.mark.parametrize(("name", "shown"), [("bogus", "bogus"), ("\udcf8", r"\udcf8")])
def test_no_cipher_that_is_known(nova: Nova, v3: Environment, cloud: Cloud, name: str, shown: str) -> None:
    result = nova(v3, "--tls-ciphers", name, "list")
    error = f"ERROR (CommandError): --tls-ciphers names none that this machine's TLS knows: '{shown}'\n"
    assert (result.code, result.out, result.err, cloud.sent) == (1, "", error, [])


def test_keystone_is_down(process: Process) -> None:
    # port 9, "discard", on which nothing listens
    environment = {"OS_AUTH_URL": "http://127.0.0.1:9", "OS_USERNAME": "u", "OS_PASSWORD": "p", "OS_PROJECT_NAME": "d"}
    result = process(environment, "list")
    warning, error, blank, hint = result.stderr.splitlines()
    assert (result.returncode, result.stdout) == (1, "")
    assert warning.startswith("Failed to discover available identity versions when contacting http://127.0.0.1:9. ")
    assert error.startswith(
        "ERROR (DiscoveryFailure): Could not find versioned identity endpoints when attempting to authenticate. "
        "Please check that your auth_url is correct. "
    )
    assert (blank, hint.partition(":")[0]) == ("", "it is the login that fails, at http")


def test_nova_is_down(nova: Nova, v3: Environment) -> None:
    result = nova(v3, "--os-endpoint-override", "http://127.0.0.1:9/v2.1", "list")
    assert (result.code, result.out) == (1, "")
    assert result.err.startswith("ERROR (ConnectFailure): Unable to establish connection to http://127.0.0.1:9/v2.1")
    assert result.err.count("\n") == 1


def spawn(environment: Environment, *words: str) -> pexpect.spawn[str]:
    return pexpect.spawn(NOVA, list(words), env=clean_environment() | environment, encoding="utf-8", timeout=120)


def ended(child: pexpect.spawn[str]) -> tuple[str, int | None]:
    """What a process printed until its end, and its exit code."""
    child.expect(pexpect.EOF)
    child.close()
    return child.before.replace("\r\n", "\n"), child.exitstatus


def test_a_password_is_asked_for_and_never_echoed(v2: Environment, cloud: Cloud) -> None:
    child = spawn(without(v2, "OS_PASSWORD"), "list")
    child.expect_exact("OS Password: ")
    child.sendline("asked-for")
    printed, code = ended(child)
    assert code == 0
    assert "| ID | Name |" in printed
    assert "asked-for" not in printed
    assert cloud.sent[1].body["auth"]["passwordCredentials"]["password"] == "asked-for"


def test_end_of_file_at_the_prompt(v2: Environment, cloud: Cloud) -> None:
    child = spawn(without(v2, "OS_PASSWORD"), "list")
    child.expect_exact("OS Password: ")
    child.sendeof()
    printed, code = ended(child)
    assert (printed, code) == (f"\n{NO_PASSWORD}\n", 1)
    assert cloud.sent == []


def test_interrupt_at_the_prompt(v2: Environment, cloud: Cloud) -> None:
    child = spawn(without(v2, "OS_PASSWORD"), "list")
    child.expect_exact("OS Password: ")
    child.sendintr()
    printed, code = ended(child)
    assert (printed.removeprefix("^C"), code) == ("\n... terminating nova client\n", 130)
    assert cloud.sent == []


def test_an_empty_password_that_is_given_is_sent(nova: Nova, v2: Environment, cloud: Cloud) -> None:
    assert nova(v2, "--os-password", "", "list").code == 0
    assert cloud.sent[1].body["auth"]["passwordCredentials"]["password"] == ""


@pytest.mark.parametrize(
    ("words", "code", "error"),
    [
        (["bogus"], 2, "error: argument <subcommand>: invalid choice: 'bogus'\nTry 'nova help ' for more information."),
        (["list", "--bogus"], 2, "error: unrecognized arguments: --bogus\nTry 'nova help list' for more information."),
        (["--bogus", "list"], 2, "error: unrecognized arguments: --bogus\nTry 'nova help ' for more information."),
        (
            ["list", "--limit", "x"],
            2,
            "error: argument --limit: invalid int value: 'x'\nTry 'nova help list' for more information.",
        ),
        (
            ["show"],
            2,
            "error: the following arguments are required: <server>\nTry 'nova help show' for more information.",
        ),
        (
            ["--timeout", "x", "list"],
            2,
            "error: argument --timeout: x must be a float\nTry 'nova help ' for more information.",
        ),
        (
            ["--timeout", "0", "list"],
            2,
            "error: argument --timeout: 0 must be greater than 0\nTry 'nova help ' for more information.",
        ),
        (
            ["--timeout", "nan", "list"],
            2,
            "error: argument --timeout: nan must be greater than 0\nTry 'nova help ' for more information.",
        ),
        (
            ["--tls-min-version", "1.0", "list"],
            2,
            "error: argument --tls-min-version: invalid choice: '1.0'\nThere are: 1.2, 1.3.\n"
            "Try 'nova help ' for more information.",
        ),
        (["help", "bogus"], 1, "ERROR (CommandError): 'bogus' is not a valid subcommand"),
        (["--os-auth-type", "bogus", "list"], 1, "ERROR (NoMatchingPlugin): The plugin bogus could not be found"),
        (["--os-key", "k", "list"], 1, "ERROR (CommandError): --os-key needs the certificate it is for: --os-cert"),
    ],
)
def test_what_nobody_understands(nova: Nova, v3: Environment, words: list[str], code: int, error: str) -> None:
    result = nova(v3, *words)
    assert (result.code, result.out) == (code, "")
    assert result.err.endswith(f"{error}\n")


@pytest.mark.parametrize(
    ("words", "which"),
    [
        (["--tls-min-version", "1.3"], "--tls-min-version"),
        (["--tls-min-version", "1.3", "--tls-ciphers", "HIGH"], "--tls-ciphers and --tls-min-version"),
    ],
)
def test_what_an_old_keystoneauth1_lacks(
    nova: Nova, v3: Environment, cloud: Cloud, words: list[str], which: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = Session.__init__

    def of_5_12(
        self: Session,
        auth: Any = None,
        verify: Any = True,
        cert: Any = None,
        timeout: Any = None,
        app_name: Any = None,
        app_version: Any = None,
    ) -> None:
        whole(self, auth, verify=verify, cert=cert, timeout=timeout, app_name=app_name, app_version=app_version)

    monkeypatch.setattr(Session, "__init__", of_5_12)
    assert nova(v3, "list").code == 0
    cloud.sent.clear()
    result = nova(v3, *words, "list")
    needed = "cannot be heeded while logging in: that takes keystoneauth1 5.13 or newer"
    assert (result.code, result.err) == (1, f"ERROR (CommandError): {which} {needed}\n")
    assert cloud.sent == []


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        (["lst"], "`list`"),
        (["lits"], "`list` or `limits`"),
        (["List"], "`list`"),
        (["server", "list"], "`list`"),
        (["flavor", "list"], "`flavor-list`"),
        (["host-evacuate-"], "`host-evacuate` or `host-evacuate-live`"),
        (["availability"], "`availability-zone-list`"),
        (["list", "--nmae", "x"], "`--name`"),
        (["list", "-name=x"], "`--name`"),
        (["list", "--sort-key", "name"], "`--sort`"),
        (["show", "--os-regionname", "x", "y"], "`--os-region-name`"),
        (["--frmat", "json", "list"], "`--format`"),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, list) else None,
)
def test_a_near_miss_gets_a_hint(nova: Nova, v3: Environment, words: list[str], meant: str) -> None:
    result = nova(v3, *words)
    usage, error, suggestion, hint = result.err.rsplit("\n", 4)[:-1]
    assert (result.code, usage.startswith("usage: nova"), error.partition(":")[0]) == (2, True, "error")
    assert (suggestion, hint[:15]) == (f"Did you mean {meant}?", "Try 'nova help ")


@pytest.mark.parametrize(
    ("words", "is_said"),
    [
        (["show", "-x"], True),
        (["boot", "--flavor", "1", "-x"], True),
        (["show"], False),
        (["show", "--minimal"], False),
        (["rename", "db", "--"], False),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, list) else None,
)
def test_a_name_that_looks_like_an_option(nova: Nova, v3: Environment, words: list[str], is_said: bool) -> None:
    result = nova(v3, *words)
    assert result.code == 2
    assert result.err.splitlines()[-3 if is_said else -2].startswith("error: the following arguments are required: ")
    assert ("A name that begins with `-` comes after `--`." in result.err.splitlines()) is is_said


def test_help_of_a_near_miss(nova: Nova) -> None:
    error = "ERROR (CommandError): 'lits' is not a valid subcommand\n"
    assert nova({}, "help", "lits").err == f"{error}\nDid you mean `list` or `limits`?\n"


@pytest.mark.parametrize(
    ("words", "there_are"),
    [(["list", "-f", "xml"], "table, wide, json, jsonl, yaml, csv, value"), (["cache", "x"], "show, clear")],
    ids=["global", "own"],
)
def test_a_value_that_is_none_of_the_possible_ones(nova: Nova, words: list[str], there_are: str) -> None:
    result = nova({}, *words)
    assert (result.code, result.err.splitlines()[-2]) == (2, f"There are: {there_are}.")
