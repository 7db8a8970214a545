"""docs/guide/output.md is true: what its commands print on the real cloud is what stands there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.sandbox.test_commands import Run, run

__all__ = ["run"]

PAGE = Path(__file__).parents[2] / "docs" / "guide" / "output.md"
SHOWN = re.findall(r"^\$ nova (.*)\n((?:(?!\$ |```).*\n)*)", PAGE.read_text(), re.MULTILINE)


@pytest.mark.parametrize(("words", "shown"), SHOWN)
def test_what_is_shown_is_printed(run: Run, words: str, shown: str) -> None:
    printed = run(*shlex.split(words), user="admin").splitlines()
    # another test's flavor may be there too
    assert [line for line in printed if line in shown.splitlines()] == shown.splitlines()
