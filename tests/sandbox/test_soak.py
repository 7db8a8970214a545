"""A small soak (`make soak` is the large one): servers come and go while Keystone is killed and started again."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

import soak
from novaclient.sandbox.instance import Sandbox
from novaclient.sandbox.lifecycle import Lifecycle
from novaclient.sandbox.progress import Quiet
from novaclient.testing import _describe

BOOTS, WORKERS = 10, 5


@pytest.fixture
def box() -> Iterator[Sandbox]:
    """A sandbox of its own: what is done to its services is nobody else's business."""
    made = Sandbox.named(soak.NAME)
    life = Lifecycle(made, Quiet())
    life.reset()
    yield made
    life.down()


def test_servers_come_and_go(box: Sandbox) -> None:
    trouble = soak.Troublemaker(box, 2.0, [("keystone", "killed", 0.5)])
    made, left = asyncio.run(soak.soak(_describe(box), trouble, BOOTS, WORKERS))
    assert trouble.done["keystone killed"] >= 1
    assert soak.verdict(made, left, BOOTS) == []
