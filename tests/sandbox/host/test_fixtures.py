"""The fixtures of the pytest plugin where there is no sandbox to be had."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize(
    ("variable", "said"),
    [
        ("NOVA_SANDBOX", "'a b' is no name for a sandbox"),
        ("XDG_DATA_HOME", "the data folder '/a$b/novaclient/sandbox' has"),
    ],
)
def test_a_sandbox_that_cannot_be(tmp_path: Path, variable: str, said: str) -> None:
    (tmp_path / "test_it.py").write_text("def test_it(nova):\n    pass\n")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_it.py"]
    environment = os.environ | {variable: "/a$b" if variable == "XDG_DATA_HOME" else "a b"}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert f"no sandbox to test against: {said}" in done.stdout
    assert "src/novaclient" not in done.stdout
