"""What extensions import from `novaclient.v2.shell`."""

from __future__ import annotations

import time
from types import SimpleNamespace
from typing import Any

import pytest

from novaclient import exceptions
from novaclient.v2 import shell


class Getting:
    """Looks at something that goes through these states, and says at which it was looked at, and what was slept."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *states: dict[str, Any]) -> None:
        self.states, self.ids = list(states), list[str]()
        self.pauses: list[float] = []
        monkeypatch.setattr(time, "sleep", self.pauses.append)

    def __call__(self, item_id: str) -> SimpleNamespace:
        self.ids.append(item_id)
        return SimpleNamespace(**self.states.pop(0))


BUILDING, ACTIVE = {"status": "BUILD", "progress": 7}, {"status": "ACTIVE", "progress": 100}


@pytest.mark.parametrize(
    ("options", "printed"),
    [
        ({}, "\n\rServer building... 7% complete\rServer building... 100% complete\nFinished\n"),
        ({"show_progress": False}, "\n\rServer building...\rServer building...\nFinished\n"),
        ({"silent": True}, ""),
    ],
)
def test_poll(
    options: dict[str, Any], printed: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    get = Getting(monkeypatch, BUILDING, ACTIVE)
    assert shell._poll_for_status(get, "1", "building", ["active"], **options) is None  # type: ignore[func-returns-value]
    assert (get.ids, get.pauses, capsys.readouterr().out) == (["1", "1"], [5], printed)


def test_poll_for_something_else(monkeypatch: pytest.MonkeyPatch) -> None:
    get = Getting(monkeypatch, {"state": None}, {"state": "Up"})
    shell._poll_for_status(get, "1", "starting", ["up"], poll_period=2, status_field="state")
    assert get.pauses == [2]


@pytest.mark.parametrize(
    ("state", "error", "said"),
    [
        ({"status": "ERROR"}, exceptions.ResourceInErrorState, "Error building server"),
        ({"status": "DELETED", "fault": {"message": "gone"}}, exceptions.InstanceInDeletedState,
         "Deleted building server"),
    ],
)  # fmt: skip
def test_poll_in_vain(
    state: dict[str, Any],
    error: type[Exception],
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(error):
        shell._poll_for_status(Getting(monkeypatch, state), "1", "building", ["active"])
    assert capsys.readouterr().out == f"\n\n{said}\n"
