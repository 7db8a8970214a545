"""Locks: one command at a time."""

from __future__ import annotations

import threading
from pathlib import Path

from novaclient.sandbox import locks
from tests.sandbox.host.conftest import collected, sleeper


class TestLocks:
    def test_the_second_waits_and_says_so(self, tmp_path: Path) -> None:
        path = tmp_path / "lock"
        taken, let_go = threading.Event(), threading.Event()
        order: list[str] = []

        def first() -> None:
            with locks.exclusive(path):
                taken.set()
                let_go.wait()
                order.append("first")

        thread = threading.Thread(target=first)
        thread.start()
        taken.wait()
        assert locks.is_held(path)
        with locks.exclusive(path, on_wait=let_go.set):
            order.append("second")
        thread.join()
        assert order == ["first", "second"]
        assert not locks.is_held(path)

    def test_a_free_lock_is_not_waited_for(self, tmp_path: Path) -> None:
        waited: list[bool] = []
        with locks.exclusive(tmp_path / "lock", on_wait=lambda: waited.append(True)):
            pass
        assert not waited

    def test_the_last_of_several_users_knows(self, tmp_path: Path) -> None:
        one, two = locks.Shared(tmp_path / "users"), locks.Shared(tmp_path / "users")
        assert not one.release()
        assert two.release()

    def test_a_lock_that_was_removed_by_its_holder_is_made_anew(self, tmp_path: Path) -> None:
        path = tmp_path / "lock"
        taken, let_go = threading.Event(), threading.Event()

        def deleter() -> None:
            with locks.exclusive(path):
                taken.set()
                let_go.wait()
                path.unlink()

        thread = threading.Thread(target=deleter)
        thread.start()
        taken.wait()
        with locks.exclusive(path, on_wait=let_go.set):
            assert locks.is_held(path)
        thread.join()

    def test_a_process_that_is_killed_lets_go(self, tmp_path: Path) -> None:
        path = tmp_path / "lock"
        code = f"import fcntl; lock = open({str(path)!r}, 'w'); fcntl.flock(lock, fcntl.LOCK_EX)"
        with collected(sleeper("abc", code)) as process:
            assert locks.is_held(path)
            process.kill()
            process.wait()
            assert not locks.is_held(path)
