"""`--poll` in a terminal, before the real cloud."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from novaclient.testing import Cloud
from tests.shell.conftest import clean_environment
from tests.support.window import Window

Run = Callable[..., list[str]]


@pytest.fixture
def run(sandbox: Cloud, tmp_path: Path) -> Iterator[Run]:
    """Runs a command in a window, which must end well. Returns its lines, whatever time they tell.

    Not those of an answer that took long, as on a busy machine.
    """
    windows: list[Window] = []

    def start(*words: str, code: int = 0) -> list[str]:
        home = {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path)}
        environment = clean_environment() | sandbox.env() | home
        windows.append(Window(list(words), environment, columns=160, longest=300.0))
        assert windows[-1].ends() == code, "\n".join(windows[-1].lines)
        lines = [line for line in windows[-1].lines if not line.startswith("No answer for ")]
        return [re.sub(r"\b\d+:\d\d\b", "0:00", line) for line in lines]

    yield start
    for window in windows:
        window.child.close(force=True)


def test_servers_of_one_boot_from_birth_to_end(run: Run, unique: str) -> None:
    options = ("--flavor", "m1.nano", "--image", "cirros", "--nic", "net-name=private")
    names = [f"{unique}-{number}" for number in (1, 2, 3)]
    lines = run("boot", unique, *options, "--min-count", "3", "--poll")
    assert lines[-1] == "3 in all: 3 done after 0:00"
    assert sorted(lines[-4:-1]) == [f"{name}: ACTIVE after 0:00" for name in names]
    try:
        lines = run("stop", "--poll", *names)
        assert sorted(lines[:-1]) == [f"{name}: SHUTOFF after 0:00" for name in names]
        lines = run("start", "--poll", "--concurrency", "1", *names, "zz-no-such-server", code=1)
        assert sorted(lines[:-2])[:3] == [f"{name}: ACTIVE after 0:00" for name in names]
        assert lines[-2] == "4 in all: 3 done, 1 failed after 0:00"
        assert run("pause", "--poll", names[0]) == [f"{names[0]}: PAUSED after 0:00"]
        assert run("unpause", "--poll", names[0]) == [f"{names[0]}: ACTIVE after 0:00"]
        assert run("live-migration", "--poll", names[1]) == [f"{names[1]}: ACTIVE after 0:00"]
        assert run("shelve", "--poll", names[2])[-1].startswith(f"{names[2]}: SHELVED")
        assert run("reboot", "--poll", *names[:2])[-1] == "2 in all: 2 done after 0:00"
    finally:
        lines = run("delete", "--poll", *names)
    assert sorted(lines[:-1]) == [f"{name}: deleted after 0:00" for name in names]
