"""Completion in real shells: what their own machinery offers at a Tab."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from tests.shell.conftest import clean_environment
from tests.support import keystone
from tests.support.cloud import Cloud

BIN = str(Path(sys.executable).parent)

NAMES = ["web-1", "web 2", "db", "it's $HOME `x`", "ümlaut", "a:b=c", "now!echo"]
SERVERS = [{"id": str(number), "name": name} for number, name in enumerate(NAMES)]

Environment = dict[str, str]


def shell(name: str) -> str:
    """The path of a shell."""
    path = shutil.which(name)
    if path is None:
        pytest.skip(f"there is no {name} on this machine")
    return path


@pytest.fixture
def environment(cloud: Cloud, tmp_path: Path) -> Environment:
    """Of a shell whose `nova` is this one, before a cloud of a few servers, and whose cache is its own."""
    cloud.route("GET /v2.1/servers", {"servers": SERVERS})
    flavors = [{"id": "1", "name": "m1.tiny"}, {"id": "2", "name": "m1.small"}]
    cloud.route("GET /v2.1/flavors?is_public=None", {"flavors": flavors})
    home = {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache"), "XDG_CONFIG_HOME": str(tmp_path)}
    ours = {**home, "NOVACLIENT_COMPLETION_WAIT": "30", "TERM": "dumb", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
    path = f"{BIN}:{clean_environment().get('PATH', '')}"
    return clean_environment() | keystone.v3(cloud) | ours | {"PATH": path}


# bash

BASH = """
source <(nova completion bash)
line=$1
COMP_LINE=$line COMP_POINT=${#line}
COMP_WORDS=(nova) COMP_CWORD=0
_nova nova "$2" ""
printf '%s\\n' "${COMPREPLY[@]}"
"""


def bash(environment: Environment, line: str, piece: str) -> list[str]:
    command = [shell("bash"), "--norc", "-c", BASH, "bash", line, piece]
    result = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=True)
    assert result.stderr == ""
    return [line for line in result.stdout.splitlines() if line]


@pytest.mark.parametrize(
    ("line", "piece", "offered"),
    [
        ("nova keypair-s", "keypair-s", ["keypair-show"]),
        ("nova --debug show we", "we", [r"web\ 2", "web-1"]),
        ("nova show web\\ ", "web\\ ", [r"web\ 2"]),
        ("nova show 'web ", "web ", ["web 2"]),
        ('nova show "it', "it", [r"it's \$HOME \`x\`"]),
        ("nova show it", "it", [r"it\'s\ \$HOME\ \`x\`"]),
        ("nova show ü", "ü", ["ümlaut"]),
        ("nova show a:b=", "", ["c"]),
        ("nova show a:", "", ["b=c"]),
        ("nova list --flavor=m1.t", "m1.t", ["m1.tiny"]),
        ('nova show "now', "now", [r'now"\!"echo']),
        ("nova show now", "now", [r"now\!echo"]),
        ("nova delete web-1 db ", "", ["a:b=c", r"it\'s\ \$HOME\ \`x\`", r"now\!echo", r"web\ 2", "ümlaut"]),
        ("nova delete --con", "--con", ["--concurrency"]),
    ],
)
def test_bash(environment: Environment, line: str, piece: str, offered: list[str]) -> None:
    assert bash(environment, line, piece) == offered


def test_bash_at_a_terminal(environment: Environment) -> None:
    """The whole way: readline, the function, and what stands on the line then."""
    child = pexpect.spawn(
        shell("bash"), ["--norc", "--noprofile", "-i"], env=environment | {"PS1": "> "}, encoding="utf-8", timeout=120
    )
    child.expect_exact("> ")
    child.sendline("bind 'set enable-bracketed-paste off'; source <(nova completion bash); echo read''y")
    child.expect_exact("ready\r\n")
    for typed, completed in (
        ("nova keypair-sh", "nova keypair-show "),
        ("true | nova show web\\ ", "nova show web\\ 2 "),
        ('nova show "web ', 'nova show "web 2" '),
        ("nova show a:", "nova show a:b=c "),
        ("nova list --flavor=m1.t", "nova list --flavor=m1.tiny "),
        ('nova show "now', 'nova show "now"\\!"echo" '),
    ):
        child.send(f"{typed}\t")
        child.expect_exact(completed)
        child.sendcontrol("u")
    child.close(force=True)


def test_files(environment: Environment, tmp_path: Path) -> None:
    answer = subprocess.run(
        [f"{BIN}/nova", "completion", "bash", "--", "nova boot --user-data x", "x"], env=environment, check=False
    )
    assert answer.returncode == 3


# zsh

ZSH = """
autoload -Uz compinit && compinit -u -D
source <(nova completion zsh)
bindkey '^I' complete-word
zstyle ':completion:*' list-prompt ''
PS1='> '
"""


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("nova keypair-sh", "nova keypair-show "),
        ("nova show web-", "nova show web-1 "),
        (r"nova show web\ ", r"nova show web\ 2 "),
        ("nova list --flavor=m1.t", "nova list --flavor=m1.tiny "),
        ("nova delete --conc", "nova delete --concurrency "),
    ],
)
def test_zsh(environment: Environment, typed: str, completed: str, tmp_path: Path) -> None:
    (tmp_path / ".zshrc").write_text(ZSH)
    child = pexpect.spawn(
        shell("zsh"), ["-i"], env=environment | {"ZDOTDIR": str(tmp_path)}, encoding="utf-8", timeout=120
    )
    child.expect_exact("> ")
    # ^X? stands for the end of the line, so that what was completed can be read from it
    child.send(f"{typed}\t")
    child.expect_exact(completed)
    child.close(force=True)


# fish


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("nova keypair-s", ["keypair-show"]),
        ("nova show we", ["web 2", "web-1"]),
        ("nova list --flavor=m1.t", ["--flavor=m1.tiny"]),
        ("nova flavor-show m1.s", ["m1.small"]),
        ("nova --timeout 30 show d", ["db"]),
    ],
)
def test_fish(environment: Environment, typed: str, offered: list[str]) -> None:
    script = f"nova completion fish | source; complete -C {typed!r}"
    command = [shell("fish"), "--no-config", "-c", script]
    result = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=True)
    assert result.stderr == ""
    assert sorted(result.stdout.splitlines()) == sorted(offered)
