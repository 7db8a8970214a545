"""Files that only their owner can read: what is refused, and what is borne."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from novaclient import private_files


@pytest.fixture(autouse=True)
def _not_told_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(private_files, "_told", set())


def test_what_is_written_is_read_and_nobody_else_can(cache_home: Path) -> None:
    assert private_files.read("a") is None
    assert private_files.write("a", b"one")
    assert private_files.write("a", b"two" * 100_000)
    assert private_files.read("a") == b"two" * 100_000
    assert cache_home.stat().st_mode & 0o777 == 0o700
    assert (cache_home / "a").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in cache_home.iterdir()] == ["a"]
    assert private_files.names() == ["a"]
    assert private_files.remove("a")
    assert not private_files.remove("a")


@pytest.mark.parametrize(("value", "home"), [("", "~/.cache/novaclient"), ("relative", "~/.cache/novaclient")])
def test_where_it_is(monkeypatch: pytest.MonkeyPatch, value: str, home: str) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", value)
    assert private_files.home() == os.path.expanduser(home)


def test_a_symbolic_link_is_refused_and_replaced(
    cache_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    private_files.write("other", b"")
    target = tmp_path / "target"
    target.write_bytes(b"theirs")
    target.chmod(0o600)
    (cache_home / "a").symlink_to(target)
    assert private_files.read("a") is None
    assert private_files.read("a") is None
    assert capsys.readouterr().err == f"note: {cache_home}/a is not used: it is a symbolic link\n"
    assert private_files.write("a", b"ours")
    assert target.read_bytes() == b"theirs"
    assert private_files.read("a") == b"ours"


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620])
def test_a_wide_mode_is_refused(cache_home: Path, capsys: pytest.CaptureFixture[str], mode: int) -> None:
    private_files.write("a", b"x")
    (cache_home / "a").chmod(mode)
    assert private_files.read("a") is None
    expected = f"note: {cache_home}/a is not used: others can read or write it (`chmod go-rwx` helps)\n"
    assert capsys.readouterr().err == expected


def test_a_wide_folder_is_refused(cache_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    private_files.write("a", b"x")
    cache_home.chmod(0o750)
    assert private_files.read("a") is None
    assert not private_files.write("a", b"y")
    assert capsys.readouterr().err.startswith(f"note: {cache_home} is not used: others can read")


def test_a_folder_that_is_a_symbolic_link_is_refused(
    cache_home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cache_home.symlink_to(tmp_path)
    assert not private_files.write("a", b"x")
    assert capsys.readouterr().err == f"note: {cache_home} is not used: it is a symbolic link\n"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a file away")
def test_what_belongs_to_another_user_is_refused(cache_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    private_files.write("a", b"x")
    os.chown(cache_home / "a", 12345, -1)
    assert private_files.read("a") is None
    assert capsys.readouterr().err == f"note: {cache_home}/a is not used: it belongs to another user\n"


def test_what_is_no_file_is_refused(cache_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    private_files.write("b", b"x")
    os.mkfifo(cache_home / "a", 0o600)
    assert private_files.read("a") is None
    assert capsys.readouterr().err.endswith("it is not a file\n")


def test_nowhere_to_write(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "/dev/null/nowhere")
    assert not private_files.write("a", b"x")
    assert private_files.read("a") is None
    with private_files.Locked():
        pass
    assert capsys.readouterr().err == ""


WRITER = """
import sys
from novaclient import private_files
for i in range(200):
    private_files.write("shared", bytes([65 + int(sys.argv[1])]) * 50_000)
    content = private_files.read("shared")
    assert content is not None and len(content) == 50_000 and len(set(content)) == 1
"""
COUNTER = """
from novaclient import private_files
for i in range(100):
    with private_files.Locked():
        number = int(private_files.read("number") or b"0")
        private_files.write("number", b"%d" % (number + 1))
"""


def processes(code: str) -> list[int]:
    """The exit codes of four processes that run this code at once."""
    started = [subprocess.Popen([sys.executable, "-c", code, str(number)]) for number in range(4)]
    return [process.wait() for process in started]


def test_a_reader_sees_a_whole_file_whoever_writes() -> None:
    assert processes(WRITER) == [0, 0, 0, 0]


def test_a_lock_is_for_one_process_at_a_time() -> None:
    assert processes(COUNTER) == [0, 0, 0, 0]
    assert private_files.read("number") == b"400"
