"""Secrets everywhere: in every place where a command has one, or may be sent one, and then in nothing that is logged.

Every command runs with `--debug --timings`, one in two with `--error-format json`, in a cloud that accepts, and again
in one that refuses what it is asked to do and repeats it in its message. Nothing on stderr may hold a canary. Standard
output may hold what a command is for: what the cloud answers, and of what the user has said only what `MEANT` names.
"""

from __future__ import annotations

import base64
import copy
import json
import re
import shlex
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from novaclient.cli import index, parse
from novaclient.redaction import is_secret
from tests.compat import command_lines
from tests.compat.fake_cloud import FakeCloud
from tests.fuzz.commands import arguments
from tests.shell.conftest import Nova
from tests.support import keystone
from tests.support.cloud import Answer, Cloud, Sent, running

# `.` and `'` are where patterns stop, and `é` is another text in JSON and in URLs.
GIVEN, ASKED, TOLD = "canary. it's givenbird é1", "canary. it's askedbird é2", "canary. it's toldbird é3"
FILE = "canary in a file"
CODED, TOLD_CODED = (base64.b64encode(text.encode()).decode() for text in (FILE, "told canary in a file"))
# What of them stands between the characters that may be escaped.
CANARIES = ("givenbird", "askedbird", "toldbird", "canary", CODED[:12], TOLD_CODED[:12])

KEY = "-----BEGIN RSA PRIVATE KEY-----\ncanary\n-----END RSA PRIVATE KEY-----"
PLANTED = {
    "adminPass": TOLD,
    "admin_password": TOLD,
    "OS-EXT-SRV-ATTR:user_data": TOLD_CODED,
    "user_data": TOLD_CODED,
    "private_key": KEY,
    "personality": [{"path": "/etc/x", "contents": TOLD_CODED}],
    "deep": [{"er": [{"auth_token": TOLD, "client_secret": TOLD, "passcode": TOLD}]}],
    "json": json.dumps({"refresh_token": TOLD, "n": [{"password": TOLD}]}),
    "text": f"--os-password=canary http://u:canary@h/x?token=canary&y=1 path=%3Ftoken%3Dcanary {KEY}",
    "url": "ws://h:6083/?token=canary",
}
HEADERS = {"Set-Cookie": "s=canary", "X-Subject-Token": "canary-token", "Location": "http://h/?token=canary"}

# Commands whose arguments hold secrets in ways that their names do not tell.
LINES = """
boot --flavor 1 --image cirros --nic none --admin-pass "{asked}" --user-data secret.txt --file /x=secret.txt --poll new
boot --flavor 1 --image cirros --nic none --meta db_password="{asked}" --config-drive true new
rebuild web-1 cirros --rebuild-password "{asked}" --user-data secret.txt --file /etc/x=secret.txt
rescue --password "{asked}" web-1
evacuate --password "{asked}" web-1
meta web-1 set api_token="{asked}"
set-password web-1
root-password web-1
console-auth-token-show canary-in-a-path
api POST /servers/1/action {json}
api PUT /os-x?password=canary&x=1 {json}
keypair-add --pub-key key.pub new
keypair-add new
get-vnc-console web-1 novnc
get-serial-console web-1
credentials
x509-create-cert key.pem cert.pem
flavor-key 1 set x:secret="{asked}"
aggregate-set-metadata 1 password="{asked}"
image-meta cirros set password="{asked}"
lits --admin-pass "{asked}"
list --admin-pass "{asked}"
boot --admin-pass "{asked}"
list --os-password "{given}" --nonsense
""".strip().splitlines()

# What a command is for: on standard output it shows what the user has said.
MEANT = {"boot", "meta", "flavor-key", "aggregate-set-metadata", "api", "show"}


def words_of(line: str) -> list[str]:
    """The words of a command line, secrets filled in."""
    body = json.dumps({"changePassword": {"adminPass": ASKED, "more": [{"token": ASKED}]}})
    return [
        word.replace("{asked}", ASKED).replace("{given}", GIVEN).replace("{json}", body) for word in shlex.split(line)
    ]


def fewest(name: str) -> list[str]:
    """The fewest words of a command, and a secret in each option that is called like one."""
    parser: Any = parse.build(name, parse.load(name), Version)
    if parser is None:
        return []
    arguments(parser)
    words = []
    for action in parser._actions:
        flags = action.option_strings
        if flags and is_secret(flags[0]) and action.nargs is None:
            words += [flags[0], ASKED]
        elif action.required:
            value = str(next(iter(action.choices))) if action.choices else "k=1" if "=" in str(action.metavar) else "1"
            words += [*flags[:1], *[value] * (action.nargs if isinstance(action.nargs, int) else 1)]
    return [name, *words]


class Version:
    """The newest microversion of the cloud."""

    ver_major, ver_minor = 2, 96


def all_lines() -> list[list[str]]:
    """A command line of every command, and those that have secrets."""
    known = {line.command: line.text for line in command_lines.lines() if line.version == "2.96" and not line.env}
    offline = {"bash-completion", "help", "sandbox", "ssh"}
    made = [shlex.split(known[name]) if name in known else fewest(name) for name in index.COMMANDS.keys() - offline]
    return SPECIAL + sorted(words for words in made if words)


SPECIAL = [words_of(line) for line in LINES]


class Birdcage(FakeCloud):
    """A cloud that puts canaries into every answer. `refuses`: what is more than a question it repeats as an error."""

    refuses = False

    def take(self, sent: Sent) -> Answer:
        answer = super().take(sent)
        is_login = "/identity/" in sent.line
        answer.headers |= {"Set-Cookie": HEADERS["Set-Cookie"]} if is_login else HEADERS
        if not is_login and self.refuses and not sent.line.startswith("GET"):
            said = json.dumps(sent.body, ensure_ascii=False)
            text = f"Invalid input for field/attribute adminPass. Value: {ASKED}. '{ASKED}' is too short. {said}"
            text += f" {sent.body}"
            return Answer({"badRequest": {"code": 400, "message": text}, **PLANTED}, 400, answer.headers)
        return Answer(planted(answer.body, is_login), answer.status, answer.headers)


def planted(body: Any, is_login: bool) -> Any:
    """The answer, with canaries in each of its objects that stands for a resource."""
    body = copy.deepcopy(body)
    for item in (body or {}).values() if isinstance(body, dict) else ():
        for resource in item if isinstance(item, list) else [item]:
            if isinstance(resource, dict) and ("id" in resource or "name" in resource or is_login):
                resource.update(PLANTED)
    return body


@pytest.fixture(scope="module")
def birdcage() -> Iterator[Birdcage]:
    cloud = Birdcage()
    with running(cloud):
        yield cloud


@pytest.fixture
def _files(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in {**command_lines.FILES, "secret.txt": FILE}.items():
        Path(name).write_text(text)
    monkeypatch.setattr("getpass.getpass", lambda prompt="": ASKED)
    monkeypatch.setattr("time.sleep", lambda seconds: None)


def credentials(cloud: Birdcage) -> dict[str, str]:
    """An environment full of secrets, most of which are of no use."""
    useless = (
        "NOVA_PASSWORD",
        "OS_PASSCODE",
        "OS_APPLICATION_CREDENTIAL_SECRET",
        "OS_CLIENT_SECRET",
        "OS_ACCESS_TOKEN",
    )
    return {
        **dict.fromkeys(useless, GIVEN),
        "OS_PASSWORD": GIVEN,
        "OS_TOKEN": GIVEN,
        "OS_USERNAME": "demo",
        "OS_PROJECT_NAME": "demo",
        "OS_REGION_NAME": "One",
        "OS_AUTH_URL": f"{cloud.url}/mine/1/identity/v3",
    }


@pytest.mark.usefixtures("_files")
@pytest.mark.parametrize("refuses", [False, True], ids=["accepts", "refuses"])
@pytest.mark.parametrize("words", all_lines(), ids=" ".join)
def test_no_canary_gets_out(nova: Nova, birdcage: Birdcage, words: list[str], refuses: bool) -> None:
    birdcage.refuses = refuses
    form = ["--error-format", "json"] if len(words) % 2 else []
    said = ["givenbird", FILE, CODED[:12], "canary-in-a-path"] + ([] if words[0] in MEANT else ["askedbird"])
    # the second time the login is remembered, and another transport has it
    for _ in range(2 if words in SPECIAL else 1):
        result = nova(credentials(birdcage), "--debug", "--timings", *form, *words)
        assert leaks(result.err, CANARIES) == []
        assert leaks(result.out, said) == []


def leaks(text: str, canaries: Iterable[str]) -> list[str]:
    """Where the canaries are, with what stands before them."""
    places = (match for canary in canaries for match in re.finditer(re.escape(canary), text))
    return [text[max(0, match.start() - 80) : match.end()].replace("\n", " ") for match in places]


def test_the_list_has_every_command() -> None:
    run = {words[0] for words in all_lines()}
    gone = {name for name in index.COMMANDS if parse.build(name, parse.load(name), Version) is None}
    assert index.COMMANDS.keys() - run == {"bash-completion", "help", "sandbox", "ssh"} | (gone - run)


OIDC = {"identity_provider": "i", "protocol": "p", "client_id": "c", "access_token_endpoint": "URL/oidc/token"}
KINDS = {
    "v2password": {"username": "u", "password": GIVEN},
    "v3password": {"username": "u", "password": GIVEN},
    "v3token": {"token": GIVEN},
    "v3totp": {"username": "u", "passcode": GIVEN},
    "v3applicationcredential": {"application_credential_id": "a", "application_credential_secret": GIVEN},
    "v3oidcpassword": {**OIDC, "client_secret": GIVEN, "username": "u", "password": GIVEN},
    "v3oidcclientcredentials": {**OIDC, "client_secret": GIVEN},
    "v3oidcaccesstoken": {**OIDC, "access_token": GIVEN},
    "v3oidcauthcode": {**OIDC, "client_secret": GIVEN, "code": GIVEN, "redirect_uri": "http://h/"},
}


@pytest.mark.parametrize("accepts", [True, False], ids=["accepts", "refuses"])
@pytest.mark.parametrize("kind", KINDS)
def test_no_login_gets_out(nova: Nova, cloud: Cloud, kind: str, accepts: bool) -> None:
    environment = keystone.v2(cloud) if kind == "v2password" else keystone.v3(cloud)
    token = cloud.routes["POST /v2.0/tokens" if kind == "v2password" else "POST /v3/auth/tokens"]
    cloud.route("POST /v3/OS-FEDERATION/identity_providers/i/protocols/p/auth", token.body, 201, X_Subject_Token=TOLD)
    cloud.route("POST /oidc/token", dict.fromkeys(("access_token", "id_token", "refresh_token"), TOLD))
    if not accepts:
        text = f"{GIVEN} is wrong: password={GIVEN}&token=canary"
        for line, answer in cloud.routes.items():
            if line.startswith("POST"):
                cloud.route(
                    line, {"error": {"code": 401, "title": "Unauthorized", "message": text}}, 401, **answer.headers
                )
    given = {f"OS_{name.upper()}": value.replace("URL", cloud.url) for name, value in KINDS[kind].items()}
    shared = {name: environment[name] for name in ("OS_AUTH_URL",)} | {"OS_PROJECT_NAME": "demo", "OS_AUTH_TYPE": kind}
    if kind == "v3applicationcredential":
        del shared["OS_PROJECT_NAME"]
    result = nova(shared | given, "--debug", "--timings", "list")
    assert (result.code == 0) is accepts, result.err
    assert len([sent for sent in cloud.sent if sent.line.startswith("POST")]) >= 1
    assert leaks(result.err + result.out, [*CANARIES, keystone.TOKEN]) == []
