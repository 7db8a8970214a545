"""When: dates as HTTP writes them, and Retry-After, which may be one."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def retry_after(headers: Any, now: Callable[[], float]) -> float | None:
    """The seconds that Retry-After tells to wait, or None: given as such, or as a date.

    A date is compared with the answer's own, if it has one: the clocks may differ.
    """
    text = (headers.get("retry-after") or "").strip()
    if not text:
        return None
    if text.isascii() and text.isdigit():
        return float(text)
    moment = http_date(text)
    if moment is None:
        return None
    sent = http_date(headers.get("date") or "")
    return max(0.0, moment - (now() if sent is None else sent))


def http_date(text: str) -> float | None:
    """Seconds since the epoch of a date as HTTP writes it, or None."""
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(text).timestamp()
    except (ValueError, OverflowError):
        return None
