"""The inputs that are kept: those that reach all that fuzzing reached, and those that once found something."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

TARGETS = ("responses", "tables", "commands", "boots", "credentials")
CORPUS = Path(__file__).with_name("corpus")


@pytest.mark.parametrize("target", TARGETS)
def test_kept_inputs(target: str, capsys: pytest.CaptureFixture[str]) -> None:
    module = importlib.import_module(f"tests.fuzz.{target}")
    kept = [path.read_bytes() for path in sorted((CORPUS / target).iterdir())]
    assert kept
    for data in [*module.SEEDS, *kept]:
        module.one(data)
