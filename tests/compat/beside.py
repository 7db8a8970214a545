"""Runs a driver in both clients' interpreters, against one fake cloud.

What the genuine client does never changes as long as the driver, the cloud and the cases do not: its report is kept
beside its environment, and only ours is made anew.
"""

from __future__ import annotations

import hashlib
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.compat import fake_cloud, fake_data
from tests.support.cloud import running
from tests.support.genuine import Driver


@dataclass
class Side:
    """What one client did: a report and a list of requests for each case."""

    reports: list[Any]
    requests: list[list[Any]]


def run(genuine: Path, driver: Path, work: dict[str, Any], cases: int, settings: dict[str, Any]) -> tuple[Side, Side]:
    """The genuine client's side and ours. `settings` are the fake cloud's, by number of the case."""
    kept = _kept(genuine, driver, work, settings)
    cloud = fake_cloud.FakeCloud()
    cloud.settings = settings
    with running(cloud):
        theirs = None if kept.exists() else _start(genuine, driver, cloud, "genuine", work)
        mine = _finish(_start(sys.executable, driver, cloud, "ours", work), cloud, "ours", cases)
        if theirs is None:
            return Side(**json.loads(kept.read_text())), mine
        made = _finish(theirs, cloud, "genuine", cases)
    for old in kept.parent.glob(f"{driver.stem}-*.json"):
        old.unlink()
    kept.write_text(json.dumps(vars(made)))
    return made, mine


def _start(interpreter: Path | str, driver: Path, cloud: fake_cloud.FakeCloud, side: str, work: Any) -> Driver:
    return Driver(interpreter, driver, {**work, "url": f"{cloud.url}/{side}"})


def _finish(running_driver: Driver, cloud: fake_cloud.FakeCloud, side: str, cases: int) -> Side:
    # the address is another for each side and each run
    text = json.dumps(running_driver.report()).replace(f"{cloud.url}/{side}", "http://cloud")
    return Side(json.loads(text), [cloud.requests[side, str(number)] for number in range(cases)])


def _kept(genuine: Path, driver: Path, work: Any, settings: Any) -> Path:
    sources = [Path(str(module.__file__)) for module in (fake_cloud, fake_data)]
    parts = [path.read_text() for path in (driver, *sources)] + [json.dumps(work), repr(settings)]
    key = hashlib.sha256("\0".join(parts).encode()).hexdigest()[:20]
    return genuine.parents[1] / f"{driver.stem}-{key}.json"
