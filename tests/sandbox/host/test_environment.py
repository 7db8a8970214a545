"""The OS_* variables of programs that use the sandbox."""

from __future__ import annotations

import subprocess

import pytest

from novaclient.sandbox import environment
from novaclient.sandbox.instance import Sandbox


class TestEnvironment:
    def test_variables(self, box: Sandbox) -> None:
        variables = environment.variables(box, "demo")
        assert variables["OS_AUTH_URL"] == "http://127.0.0.1:25000/v3"
        assert variables["OS_USERNAME"] == variables["OS_PROJECT_NAME"] == "demo"
        assert variables["OS_PASSWORD"] == box.record.passwords["demo"]

    def test_another_clouds_variables_are_cleared(self, box: Sandbox) -> None:
        lines = environment.shell_lines(box, "admin", {"OS_CLOUD": "x", "OS_USERNAME": "y", "HOME": "/h"}).splitlines()
        assert lines[0] == "unset OS_CLOUD"
        assert "export OS_USERNAME=admin" in lines
        assert not any("HOME" in line for line in lines)
        assert "OS_CLOUD" not in environment.complete(box, "admin", {"OS_CLOUD": "x", "HOME": "/h"})

    def test_the_shell_reads_back_what_was_meant(self, box: Sandbox) -> None:
        box.record.passwords["admin"] = 'it\'s $(odd) "here"'
        script = f'{environment.shell_lines(box, "admin", {})}\nprintf %s "$OS_PASSWORD"'
        said = subprocess.run(["sh", "-c", script], capture_output=True, text=True, check=True).stdout
        assert said == box.record.passwords["admin"]

    @pytest.mark.parametrize(
        ("environ", "wanted"),
        [
            ({}, None),
            ({"no_proxy": "a"}, None),
            ({"http_proxy": "p"}, "127.0.0.1"),
            ({"http_proxy": "p", "no_proxy": "a,b"}, "a,b,127.0.0.1"),
            ({"http_proxy": "p", "no_proxy": "a, 127.0.0.1"}, None),
            ({"http_proxy": "p", "no_proxy": "*"}, None),
        ],
    )
    def test_requests_keep_away_from_a_proxy(self, environ: dict[str, str], wanted: str | None) -> None:
        assert environment.around_proxy(environ).get("no_proxy") == wanted
