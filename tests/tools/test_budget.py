"""tools/budget.py: the guard against commands becoming slower bit by bit."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

TOOL = Path(__file__).parents[2] / "tools" / "budget.py"


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (100, ""),
        (103, ""),
        (104, "nova list: 104 instructions, 4.0% above the budget of 100"),
        (50, ""),
    ],
)
def test_a_count_above_its_budget_is_told(count: int, said: str) -> None:
    program = f"import budget; print(*budget.over({{'nova list': {count}}}, {{'nova list': 100}}))"
    done = subprocess.run([sys.executable, "-c", program], cwd=TOOL.parent, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == said


def test_counting_twice_gives_the_same() -> None:
    program = (
        "import budget; budget.COMMANDS = {20: ['list']}; first = budget.counts(); "
        "print(first, first == budget.counts())"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=TOOL.parent, capture_output=True, text=True, check=True)
    assert done.stdout.endswith("True\n")
