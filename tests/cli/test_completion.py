"""nova completion: what fits at a place of a command line, and the names it comes from."""

from __future__ import annotations

import stat
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pexpect
import pytest

from novaclient.auth.options import OPTIONS
from novaclient.cli import asking, bash, complete, index, names, parse
from novaclient.cli.completion import SCRIPTS
from tests.shell.conftest import NOVA, clean_environment
from tests.shell.test_imports import HEAVY, argparse_s_own, imported
from tests.support import keystone
from tests.support.cloud import Answer, Cloud, Sent, running
from tests.support.terminal import Terminal, credentials

Environment = dict[str, str]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of its own, and nobody's clouds.yaml."""
    for name in ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def know(kind: str, *known: str, age: float = 0.0) -> None:
    """Put names into the cache, as old as this, in seconds."""
    names.write(names.identity([]), kind, list(known), time.time() - age)


def fits(*words: str) -> list[str]:
    return [value for value, _about in complete.at(list(words))]


# Places


def test_commands() -> None:
    assert fits("keypair-") == ["keypair-add", "keypair-delete", "keypair-list", "keypair-show"]
    assert set(fits("")) == set(index.COMMANDS)
    assert fits("--debug", "--os-region-name", "x", "keypair-s") == ["keypair-show"]
    assert fits("help", "keypair-s") == ["keypair-show"]


def test_global_options() -> None:
    assert fits("--os-region") == ["--os-region-name"]
    assert fits("--os-region-name", "R", "--os-regio") == []
    assert set(fits("--")) >= {option.flags[0] for option in OPTIONS if not option.hidden}
    assert not any("_" in flag for flag in fits("--"))


def test_options_of_a_command() -> None:
    assert fits("delete", "--a") == ["--all-tenants"]
    assert fits("delete", "--all-tenants", "--a") == []
    assert fits("boot", "--met") == ["--meta"]
    assert fits("boot", "--meta", "a=1", "--met") == ["--meta"]
    assert fits("delete", "--", "--a") == []
    assert fits("list", "--form") == ["--format"]


def test_options_of_the_microversion() -> None:
    assert "--locked" in fits("--os-compute-api-version", "2.73", "list", "--")
    assert "--locked" not in fits("--os-compute-api-version", "2.72", "list", "--")
    assert "--locked" in fits("list", "--")
    know("version", "2.72")
    assert "--locked" not in fits("list", "--")
    assert "--locked" in fits("--os-compute-api-version", "2.73", "list", "--")


def test_choices() -> None:
    assert fits("list", "--format", "j") == ["json", "jsonl"]
    assert fits("list", "--format=j") == ["--format=json", "--format=jsonl"]
    assert fits("--format", "y") == ["yaml"]
    know("servers", "web")
    assert fits("meta", "web", "") == ["set", "delete"]


def test_files() -> None:
    assert complete.at(["--os-cacert", ""]) == [complete._FILE]
    assert complete.at(["boot", "--user-data", "x"]) == [complete._FILE]


def test_clouds(home: Path) -> None:
    (home / "clouds.yaml").write_text("clouds: {prod: {}, test: {}}")
    assert fits("--os-cloud", "") == ["prod", "test"]
    assert fits("--os-cloud=t") == ["--os-cloud=test"]


def test_names_of_all_kinds() -> None:
    for kind in names.KINDS:
        know(kind, f"{kind}-1")
    know("servers", "web", "db")
    assert fits("show", "w") == ["web"]
    assert fits("delete", "--poll", "web", "") == ["db"]
    assert fits("resize", "web", "") == ["flavors-1"]
    assert fits("boot", "--flavor", "") == ["flavors-1"]
    assert fits("boot", "--image=") == ["--image=images-1"]
    assert fits("boot", "--key-name", "") == ["keypairs-1"]
    assert fits("keypair-delete", "") == ["keypairs-1"]
    assert fits("keypair-add", "") == []
    assert fits("live-migration", "web", "") == ["hosts-1"]
    assert fits("host-evacuate", "") == ["hypervisors-1"]
    assert fits("host-evacuate", "h", "--target-h") == ["--target-host"]
    assert fits("host-evacuate", "h", "--target_host", "") == ["hosts-1"]
    assert fits("hypervisor-show", "") == ["hypervisors-1"]
    assert fits("aggregate-add-host", "") == ["aggregates-1"]
    assert fits("aggregate-add-host", "a", "") == ["hosts-1"]
    assert fits("list", "--availability-zone", "") == ["availability_zones-1"]
    assert fits("server-group-delete", "") == ["server_groups-1"]
    assert fits("server-addresses", "web", "") == ["networks-1"]
    assert fits("add-secgroup", "web", "") == ["security_groups-1"]
    assert fits("volume-attach", "web", "") == ["volumes-1"]
    assert fits("network-show", "") == fits("net", "") == fits("add-fixed-ip", "web", "") == ["networks-1"]
    assert fits("secgroup-add-group-rule", "") == fits("secgroup-add-group-rule", "web", "") == ["security_groups-1"]
    assert fits("floating-ip-create", "") == ["floating_ip_pools-1"]
    assert fits("floating-ip-associate", "web", "") == fits("floating-ip-delete", "") == ["floating_ips-1"]


def test_every_place_has_an_answer() -> None:
    for kind in names.KINDS:
        know(kind, f"{kind}-1")
    for name in index.COMMANDS:
        parser = parse.build(name, parse.load(name), names_version())
        if parser is None:
            continue
        assert isinstance(complete.at([name, ""]), list)
        for flag in parser._option_string_actions:
            assert isinstance(complete.at([name, flag, ""]), list)


def names_version() -> object:
    from novaclient.api_versions import APIVersion

    return APIVersion("2.latest")


def test_what_is_wrong_fits_nothing(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    (home / "clouds.yaml").write_text("{")
    for words in (["bogus", ""], ["--os-cloud", ""], ["--os-compute-api-version", "x", "list", "-"], []):
        complete.answer(["zsh", "--", *words])
    assert capsys.readouterr() == ("", "")


def test_no_password_of_a_url_is_kept(home: Path) -> None:
    words = ["--os-auth-url", "http://me:s3cret@keystone/v3"]
    names.write(names.identity(words), "servers", ["web"], time.time())
    assert fits(*words, "show", "") == ["web"]
    assert b"s3cret" not in b"".join(file.read_bytes() for file in (home / "novaclient").iterdir())


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_file_of_a_hostile_folder(capsys: pytest.CaptureFixture[str], home: Path, shell: str) -> None:
    clouds = r'{"mine": {}, "\e]0;title\a": {}, "two\nlines": {}, "a\tb": {}}'
    (home / "clouds.yaml").write_text(f"clouds: {clouds}")
    given = ["nova --os-cloud ", ""] if shell == "bash" else ["--os-cloud", ""]
    complete.answer([shell, "--", *given])
    assert capsys.readouterr().out == "mine\n"


# Lines of bash


@pytest.mark.parametrize(
    ("line", "words", "quote"),
    [
        ("nova ", ["nova", ""], ""),
        ("nova  show web", ["nova", "show", "web"], ""),
        (r"nova my\ web", ["nova", "my web"], ""),
        ("nova 'my we", ["nova", "my we"], "'"),
        ('nova "a\\"b \\x', ["nova", 'a"b \\x'], '"'),
        ("nova '' x''y ", ["nova", "", "xy", ""], ""),
    ],
)
def test_words_of_a_line(line: str, words: list[str], quote: str) -> None:
    assert bash.split(line) == (words, quote)


# The cache


class Counting(Cloud):
    """A cloud that counts, and answers the list of servers when it may."""

    def __init__(self) -> None:
        super().__init__()
        self.may_answer = threading.Event()
        self.may_answer.set()

    def take(self, sent: Sent) -> Answer:
        answer = super().take(sent)
        if sent.line == "GET /v2.1/servers":
            self.may_answer.wait(60)
        return answer

    @property
    def lists(self) -> int:
        """How often the list of servers was asked for."""
        return [sent.line for sent in self.sent].count("GET /v2.1/servers")


@pytest.fixture
def counting() -> Iterator[Counting]:
    with running(Counting()) as cloud:
        assert isinstance(cloud, Counting)
        yield cloud
        cloud.may_answer.set()


def tab(cloud: Counting, *words: str, wait: str = "30", **more: str) -> subprocess.CompletedProcess[str]:
    environment = clean_environment() | keystone.v3(cloud) | {"NOVACLIENT_COMPLETION_WAIT": wait} | more
    cloud.route("GET /v2.1/servers", {"servers": [{"id": "1", "name": "web"}]})
    command = [NOVA, "completion", "zsh", "--", *words]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)


def test_the_cloud_is_asked_once(counting: Counting, home: Path) -> None:
    for _time in range(3):
        result = tab(counting, "show", "")
        assert (result.returncode, result.stdout, result.stderr) == (0, "web\n", "")
    assert counting.lists == 1
    for file in (home / "novaclient").iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert b"correct-horse" not in file.read_bytes()


def test_another_cloud_has_names_of_its_own(counting: Counting) -> None:
    tab(counting, "show", "")
    tab(counting, "show", "", OS_PROJECT_NAME="other")
    tab(counting, "--os-username", "other", "show", "")
    assert counting.lists == 3


def test_a_cloud_that_does_not_answer(counting: Counting) -> None:
    counting.may_answer.clear()
    result = tab(counting, "show", "", wait="0.01")
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")
    # one process asks, and a Tab that follows neither starts another nor waits for it: it would bring a name
    result = tab(counting, "show", "", wait="60")
    assert (result.returncode, result.stdout, result.stderr) == (0, "", "")


@pytest.mark.parametrize("wait", ["soon", "-1", "nan", "inf", "1e99"])
def test_a_wait_that_is_none(counting: Counting, wait: str) -> None:
    result = tab(counting, "show", "", wait=wait)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout in ("", "web\n")


def test_a_cloud_that_refuses(counting: Counting, home: Path) -> None:
    assert tab(counting, "show", "", OS_AUTH_URL=f"{counting.url}/nowhere").stdout == ""
    refused = len(counting.sent)
    assert refused > 0
    # it is not asked again for a minute, which is longer than after an attempt of which nothing is known
    (file,) = (home / "novaclient").glob("*-servers.names")
    assert time.time() - float(file.read_text().split()[0]) < names.FRESH - names.AGAIN
    assert tab(counting, "show", "", OS_AUTH_URL=f"{counting.url}/nowhere").stdout == ""
    assert len(counting.sent) == refused


def test_old_names_are_better_than_none(counting: Counting, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in keystone.v3(counting).items():
        monkeypatch.setenv(name, value)
    know("servers", "old", age=names.FRESH + 1)
    counting.may_answer.clear()
    assert tab(counting, "show", "", wait="0.01").stdout == "old\n"
    counting.may_answer.set()
    know("servers", "old", age=names.FRESH + 1)
    assert tab(counting, "show", "").stdout == "web\n"


def test_no_password_is_asked_for(counting: Counting) -> None:
    environment = clean_environment() | keystone.v3(counting) | {"NOVACLIENT_COMPLETION_WAIT": "30"}
    del environment["OS_PASSWORD"]
    child = pexpect.spawn(NOVA, ["completion", "zsh", "--", "show", ""], env=environment, encoding="utf-8", timeout=120)
    assert child.expect([pexpect.EOF, "assword"]) == 0
    assert child.before == ""


def test_a_list_brings_the_names(counting: Counting, home: Path) -> None:
    environment = clean_environment() | keystone.v3(counting)
    listed = {"servers": [{"id": "2", "name": "listed", "status": "ACTIVE", "addresses": {}}]}

    def run(*words: str) -> None:
        counting.route("GET /v2.1/servers/detail", listed)
        counting.route("GET /v2.1/servers/detail?name=x", {"servers": []})
        subprocess.run([NOVA, *words], env=environment, stdout=subprocess.DEVNULL, timeout=60, check=True)

    run("list")
    # nobody has asked for names yet
    assert not list((home / "novaclient").glob("*.names"))
    assert tab(counting, "show", "").stdout == "web\n"
    run("list", "--name", "x")
    assert tab(counting, "show", "").stdout == "web\n"
    run("list")
    assert tab(counting, "show", "").stdout == "listed\n"


_SERVICES = [{"id": 1, "binary": "nova-compute", "host": "c1"}, {"id": 2, "binary": "nova-conductor", "host": "n1"}]
_STATE = {"active": True, "available": True, "updated_at": None}
_ZONES = [{"zoneName": name, "zoneState": {"available": True}, "hosts": hosts} for name, hosts in
          [("internal", {"n1": {"nova-conductor": _STATE}}), ("nova", {"c1": {"nova-compute": _STATE}}),
           ("empty", None)]]  # fmt: skip

# kind -> what the cloud answers to the command that lists all of the kind, at 2.35, and the names in it
LISTS: dict[str, tuple[dict[str, Any], list[str]]] = {
    "servers": ({"servers": [{"id": "1", "name": "web", "status": "ACTIVE", "addresses": {}}]}, ["web"]),
    "flavors": ({"flavors": [{"id": "1", "name": "m1.tiny"}]}, ["m1.tiny"]),
    "images": ({"images": [{"id": "1", "name": "cirros", "status": "ACTIVE"}]}, ["cirros"]),
    "keypairs": ({"keypairs": [{"keypair": {"name": "mine", "type": "ssh", "fingerprint": "f"}}]}, ["mine"]),
    "hosts": ({"services": _SERVICES}, ["c1"]),
    "hypervisors": ({"hypervisors": [{"id": 1, "hypervisor_hostname": "h1"}]}, ["h1"]),
    "aggregates": ({"aggregates": [{"id": 1, "name": "fast", "availability_zone": None}]}, ["fast"]),
    "availability_zones": ({"availabilityZoneInfo": _ZONES}, ["empty", "nova"]),
    "server_groups": ({"server_groups": [{"id": "G", "name": "apart"}]}, ["G\tapart"]),
    "networks": ({"networks": [{"id": "N", "label": "private", "cidr": None}]}, ["private"]),
    "floating_ips": ({"floating_ips": [{"id": 1, "ip": "192.0.2.1", "fixed_ip": "10.0.0.1", "instance_id": None,
                                        "pool": "public"}]}, ["192.0.2.1\t10.0.0.1"]),
    "floating_ip_pools": ({"floating_ip_pools": [{"name": "public"}]}, ["public"]),
    "security_groups": ({"security_groups": [{"id": "S", "name": "default", "description": ""}]}, ["default"]),
    "volumes": ({"volumes": [{"id": "V", "name": "data", "attachments": []}]}, ["V\tdata"]),
}  # fmt: skip


@pytest.mark.parametrize("kind", names.KINDS)
def test_the_lists_of_all_kinds_bring_names(kind: str, nova_command: Terminal, cloud: Cloud) -> None:
    answer, expected = LISTS[kind]
    assert known_after(nova_command, cloud, kind, *names.KINDS[kind].command, answer=answer) == expected


@pytest.mark.parametrize(
    ("kind", "words"),
    [("flavors", "flavor-list"), ("hosts", "service-list --host c1"), ("server_groups", "server-group-list --limit 1")],
)
def test_a_list_that_may_leave_some_out_brings_none(
    kind: str, words: str, nova_command: Terminal, cloud: Cloud
) -> None:
    assert known_after(nova_command, cloud, kind, *words.split(), answer=LISTS[kind][0]) == ["old"]


def known_after(nova: Terminal, cloud: Cloud, kind: str, *words: str, answer: dict[str, Any]) -> list[str]:
    """The names that are known when one was, and the cloud has answered a command."""
    who = names.identity([*credentials(cloud), "--os-compute-api-version", "2.35"])
    names.write(who, kind, ["old"], 0.0)
    cloud.answer(answer)
    result = nova(*words, version="2.35")
    assert result.code == 0, result.err
    when, known = names.read(who, kind) or (0.0, [])
    assert (known == ["old"]) == (when == 0.0)
    return known


def test_names_are_those_of_an_application_credential(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OS_AUTH_TYPE", "v3applicationcredential")
    words = ["--os-application-credential-id", "i", "list", "--os-application_credential_secret=s3cret"]
    assert asking._global_words(words) == [*words[:2], words[3]]
    assert names.identity(words) != names.identity([])
    assert names.identity(words) != names.identity(["--os-application-credential-name", "i"])
    assert "s3cret" not in names.identity(words)
    monkeypatch.setenv("OS_APPLICATION_CREDENTIAL_ID", "i")
    assert names.identity(words) == names.identity([])


def test_what_is_no_name_is_left_out() -> None:
    class Thing:
        def __init__(self, id: str, name: str) -> None:
            self.id, self.name = id, name

    things = [Thing("1", "a"), Thing("2", "twin"), Thing("3", "twin"), Thing("4", "--x"), Thing("5", "b\x1b[1m"),
              Thing("6", "")]  # fmt: skip
    assert names.lines(names.KINDS["servers"], things) == ["2\ttwin", "3\ttwin", "a"]
    assert names.lines(names.KINDS["server_groups"], things[:1]) == ["1\ta"]


def test_a_file_of_somebody_else_is_not_read(home: Path) -> None:
    know("servers", "web")
    file = next((home / "novaclient").iterdir())
    file.write_text(file.read_text().replace("os_username=None", "os_username=eve"))
    assert names.read(names.identity([]), "servers") is None


# The command, and what it costs


@pytest.mark.parametrize("shell", SCRIPTS)
def test_scripts(nova_command: Terminal, shell: str) -> None:
    result = nova_command("completion", shell)
    assert (result.code, result.out, result.err) == (0, SCRIPTS[shell], "")


def test_no_such_shell(nova_command: Terminal) -> None:
    result = nova_command("completion", "csh")
    assert (result.code, result.out) == (2, "")


@pytest.mark.parametrize("words", [["zsh", "--", "show", ""], ["bash", "--", "nova show ", ""], ["fish", "--", ""]])
def test_a_tab_is_light(words: list[str], home: Path) -> None:
    know("servers", "web")
    code = (
        "import contextlib, io, sys\nfrom novaclient import shell\n"
        "with contextlib.suppress(SystemExit), contextlib.redirect_stdout(io.StringIO()) as printed:\n"
        "    shell.main(['completion', *sys.argv[1:]])\n"
        "assert printed.getvalue()"
    )
    found = imported(code, *words)
    heavy = HEAVY | {"hashlib", "subprocess", "select", "signal", "socket", "novaclient.client"}
    assert not found & heavy - argparse_s_own()
    assert len(found - argparse_s_own()) < 50, sorted(found)
