"""docs/guide is true on the real cloud: what the commands of output.md print, and the tests of sandbox.md."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.sandbox.test_commands import Run, run

__all__ = ["run"]

GUIDE = Path(__file__).parents[2] / "docs" / "guide"
SHOWN = re.findall(r"^\$ nova (.*)\n((?:(?!\$ |```).*\n)*)", (GUIDE / "output.md").read_text(), re.MULTILINE)


@pytest.mark.parametrize(("words", "shown"), SHOWN)
def test_what_is_shown_is_printed(run: Run, words: str, shown: str) -> None:
    printed = run(*shlex.split(words), user="admin").splitlines()
    # another test's flavor may be there too
    assert [line for line in printed if line in shown.splitlines()] == shown.splitlines()


@pytest.mark.usefixtures("sandbox")
def test_the_tests_pass(tmp_path: Path) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", (GUIDE / "sandbox.md").read_text(), re.DOTALL)
    program = tmp_path / "my-program"
    program.write_text(f"#!{sys.executable}\nimport os\nassert os.environ['OS_USERNAME'] == 'demo'\n")
    program.chmod(0o755)
    (tmp_path / "test_example.py").write_text(example.replace('"my-program"', repr(str(program))))
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_example.py"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert "2 passed" in done.stdout, done.stdout
