"""This machine's clock beside the cloud's, and how long a token lasts by it.

A token that lives for a minute or two is near its end when it comes, and any token seems to be so where this machine's
clock is ahead. keystoneauth1 would have it renewed for every step of a command, by a login each.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from keystoneauth1.identity.base import BaseIdentityPlugin

from novaclient.http_dates import http_date

if TYPE_CHECKING:
    from collections.abc import Callable

_UNITS = ((86400, "days"), (3600, "hours"), (60, "minutes"), (1, "seconds"))


class Clock:
    """What is known of the cloud's clock, by the `Date` of its answers, and of the end of the last token.

    :param now: seconds since the epoch, by this machine's clock
    :param forward: seconds of a clock that nobody sets
    """

    def __init__(self, now: Callable[[], float] = time.time, forward: Callable[[], float] = time.monotonic) -> None:
        self._now, self._forward = now, forward
        self._date, self._heard = "", 0.0
        self._token: Any = None
        self._end = 0.0

    def hear(self, response: Any) -> None:
        """Take note of an answer's `Date`."""
        self._date, self._heard = response.headers.get("date") or "", self._now()

    def ahead(self) -> float:
        """By how many seconds this machine's clock is ahead of the cloud's, by its last answer; 0 if it did not say."""
        date = http_date(self._date)
        return 0.0 if date is None else self._heard - date

    def bear_with(self, auth: Any) -> None:
        """Have a plugin keep the token that it has just got, if it would renew that early, or at once.

        A short one is kept to its end: a request that comes too late is refused, and sent once more with a new one.
        """
        if not isinstance(auth, BaseIdentityPlugin) or auth.auth_ref is None or auth.auth_ref is self._token:
            return
        self._token, least = auth.auth_ref, auth.MIN_TOKEN_LIFE_SECONDS
        auth.reauthenticate = True
        seems = self._token.expires.timestamp() - self._now()
        lasts = seems + self.ahead()
        short = lasts < 2 * least
        if lasts > 0 and (short or seems < 2 * least):
            auth.reauthenticate = False
            self._end = self._forward() + (lasts if short else lasts - least)

    def end(self, auth: Any) -> None:
        """Have a plugin forget the token that it was to keep, when that comes to its end indeed."""
        if not getattr(auth, "reauthenticate", True) and auth.auth_ref is self._token and self._forward() > self._end:
            auth.invalidate()


def about(seconds: float) -> str:
    """A time in words: "about 65 minutes"."""
    size, unit = next((pair for pair in _UNITS if seconds >= 2 * pair[0]), _UNITS[-1])
    return f"about {seconds / size:.0f} {unit}"
