"""Asking at an older microversion for what newer ones do not have."""

from __future__ import annotations

from contextlib import contextmanager

from novaclient.spec import microversion_of, microversion_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any


@contextmanager
def at_last(cs: Any, op: Any) -> Iterator[None]:
    """Speak the last microversion that has an operation, while this lasts, if the client speaks a later one.

    For what no newer microversion tells in another way: every Nova that has the newer ones has the older ones too.
    """
    spoken = cs.api_version
    if microversion_of(cs.servers) > op.until:
        from novaclient.api_versions import APIVersion

        cs.api_version = APIVersion(microversion_text(op.until))
    try:
        yield
    finally:
        cs.api_version = spoken
