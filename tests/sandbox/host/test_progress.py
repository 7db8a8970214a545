"""What `up` tells while it works."""

from __future__ import annotations

import io

from novaclient.sandbox.progress import Progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class TestProgress:
    def test_plain_lines_off_a_terminal(self) -> None:
        stream = io.StringIO()
        progress = Progress(stream, clock=lambda: 0.0)
        with progress.step("making"):
            progress.update("a detail")
        assert stream.getvalue() == "making ...\n"

    def test_a_living_line_on_a_terminal(self) -> None:
        stream = Terminal()
        times = iter([0.0, 0.0, 3.0, 4.0])
        progress = Progress(stream, clock=lambda: next(times), environ={"TERM": "xterm"})
        with progress.step("making"):
            progress.update("a detail")
        assert stream.getvalue().split("\r\x1b[K") == [
            "",
            "making ... 0 s  ",
            "making ... 3 s  a detail",
            "making (4.0 s)\n",
        ]

    def test_a_dumb_terminal_gets_plain_lines(self) -> None:
        stream = Terminal()
        with Progress(stream, environ={"TERM": "dumb"}).step("making"):
            pass
        assert stream.getvalue() == "making ...\n"
