"""What is done about faults, for every transport and both drivers, without I/O.

`Policy.deliver` is a generator that delivers one request. It yields an `Attempt` (send this, with these time-outs)
or a `Renew` (the token was refused), and gets the response or the answer back; or a `Pause`. What went wrong is
thrown into it as a `Failure`. A driver runs it with a transport that does one exchange:

    response = drive.run(policy.deliver("GET", "/servers"), exchange, policy.sleep)

A response has `status_code`, `headers` (without regard to case), `content` (bytes) and `url` (the whole one).
"""

from __future__ import annotations

import time
from _thread import allocate_lock

from novaclient import exceptions
from novaclient.core import Pause

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from typing import Any

    Steps = Generator[Any, Any, Any]

# A second one of these does what the first did. Not so a POST, and not Glance's PATCH, a list of changes.
REPEATABLE = frozenset({"GET", "HEAD", "OPTIONS", "PUT", "DELETE"})
# Refusals that may pass. By 413, 429 and 503 with Retry-After a server also says that it did not take the request.
_BUSY = frozenset({429, 502, 503, 504})
_NOT_TAKEN = frozenset({413, 429, 503})
# A gateway gave up on the server behind it, which may have done what it was asked.
_UNKNOWN = frozenset({502, 504})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_UNAUTHORIZED, _NOT_FOUND = 401, 404

_RETRY, _RETRY_AFTER_TIMEOUT, _SUCCESS = 5, 10, 1


class Failure(Exception):
    """What a transport throws into `deliver` when no whole answer came.

    error      the exception for the caller, if it is not tried again
    reached    whether the request can have reached the server; false only if it surely did not
    timed_out  whether time ran out
    final      whether another attempt must end in the same way (a certificate that is not trusted)
    """

    error: Exception
    reached: bool
    timed_out: bool
    final: bool

    def __init__(self, error: Exception, *, reached: bool = True, timed_out: bool = False, final: bool = False) -> None:
        super().__init__(str(error))
        self.error, self.reached, self.timed_out, self.final = error, reached, timed_out, final


class Exchange:
    """What `deliver` wants of a transport."""

    __slots__ = ()


class Attempt(Exchange):
    """Send the request once.

    url          where to, whole, after a redirect; None is where the request says
    credentials  whether the token, and whatever else is not for everybody, goes with it
    connect      seconds to connect in
    idle         seconds in which at least a byte must come
    left()       seconds in which all of the answer must have come
    token        to be set by the transport: what it sent, which a `Renew` hands back
    """

    connect: float
    credentials: bool
    idle: float
    left: Callable[[], float]
    policy: Policy
    url: str | None

    __slots__ = ("connect", "credentials", "idle", "left", "policy", "token", "url")

    def __init__(self, policy: Policy, url: str | None, credentials: bool, left: Callable[[], float]) -> None:
        self.policy, self.url, self.credentials, self.left = policy, url, credentials, left
        seconds = max(left(), 0.001)
        self.connect, self.idle = min(policy.connect, seconds), min(policy.idle, seconds)
        self.token: Any = None


class Renew(Exchange):
    """Have a refused token renewed, unless another request has done it: whether there is another one now."""

    token: Any

    __slots__ = ("token",)

    def __init__(self, token: Any) -> None:
        self.token = token


class Budget:
    """What all requests of a client may spend on retries: not each of them asks three times while a cloud is down."""

    tokens: int
    most: int

    def __init__(self, tokens: int = 500) -> None:
        self.tokens = self.most = tokens
        self._lock = allocate_lock()

    def spend(self, tokens: int) -> bool:
        """Take tokens, if there are so many."""
        with self._lock:
            if self.tokens < tokens:
                return False
            self.tokens -= tokens
            return True

    def refill(self) -> None:
        """Put back what a success is worth."""
        with self._lock:
            self.tokens = min(self.most, self.tokens + _SUCCESS)


class Policy:
    """How a client deals with faults.

    retries      how often a request may be sent again, if that does no harm
    connect      seconds to connect in
    idle         seconds in which at least a byte of the answer must come
    deadline     seconds for the whole call, its retries and pauses included
    longest      the longest pause before a retry, in seconds; the first is at most one second
    delay        the pause before each retry, in seconds, instead of one that grows and is drawn at random
    obey         the longest pause that a server may ask for by Retry-After, in seconds
    redirects    how many are followed
    most_bytes   the size of an answer, unpacked
    most_ratio   how much larger an answer may be unpacked than packed, above a megabyte
    statuses     which refusals are tried again
    budget       shared by all requests of a client
    clock        seconds of a clock that only runs forward; `now` seconds since the epoch
    sleep        takes seconds; None is the driver's own. `random` gives a number from 0 to 1
    note         is told, in a sentence, what takes long: a pause of `patience[0]` seconds, a silence of `patience[1]`
    """

    retries: int
    connect: float
    idle: float
    deadline: float
    longest: float
    delay: float | None
    obey: float
    redirects: int
    most_bytes: int
    most_ratio: int
    statuses: frozenset[int]
    budget: Budget
    clock: Callable[[], float]
    now: Callable[[], float]
    sleep: Callable[[float], Any] | None
    random: Callable[[], float] | None
    note: Callable[[str], Any] | None
    patience: tuple[float, float]

    def __init__(
        self,
        *,
        retries: int = 2,
        connect: float = 5.0,
        idle: float = 60.0,
        deadline: float = 600.0,
        longest: float = 20.0,
        delay: float | None = None,
        obey: float = 60.0,
        redirects: int = 5,
        most_bytes: int = 256 << 20,
        most_ratio: int = 200,
        statuses: frozenset[int] = _BUSY,
        budget: Budget | None = None,
        clock: Callable[[], float] = time.monotonic,
        now: Callable[[], float] = time.time,
        sleep: Callable[[float], Any] | None = None,
        random: Callable[[], float] | None = None,
        note: Callable[[str], Any] | None = None,
        patience: tuple[float, float] = (2.0, 5.0),
    ) -> None:
        self.retries, self.connect, self.idle, self.deadline = retries, connect, idle, deadline
        self.longest, self.delay, self.obey, self.redirects = longest, delay, obey, redirects
        self.most_bytes, self.most_ratio, self.statuses = most_bytes, most_ratio, statuses
        self.budget = Budget() if budget is None else budget
        self.clock, self.now, self.sleep, self.random = clock, now, sleep, random
        self.note, self.patience = note, patience

    @classmethod
    def of(cls, retry: Policy | int | None = None, timeout: Any = None, deadline: float | None = None) -> Policy:
        """The policy that a program means by the arguments of `Client`.

        :param retry: a policy, or how often a request may be sent again (False: never)
        :param timeout: seconds to connect in and between two bytes, or a pair of them
        :param deadline: seconds for a whole call
        """
        policy = retry if isinstance(retry, cls) else cls()
        changes: dict[str, Any] = {}
        if isinstance(retry, int) and retry is not True:
            changes["retries"] = int(retry)
        if timeout is not None:
            connect, idle = timeout if isinstance(timeout, tuple) else (timeout, timeout)
            changes.update(connect=float(connect), idle=float(idle))
        if deadline is not None:
            changes["deadline"] = float(deadline)
        return policy.but(**changes)

    def but(self, **changes: Any) -> Policy:
        """The same policy with some values changed; it spends from the same budget."""
        if not changes:
            return self
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__, **changes)
        return other

    def deliver(self, method: str, url: str, *, repeatable: bool | None = None, follow: bool = True) -> Steps:
        """Deliver one request: yields `Attempt`, `Renew` and `Pause`, returns a `Delivery` with the response in it.

        :param url: as the caller gave it, for messages
        :param repeatable: whether a second one does no harm; by default what the method says
        :param follow: whether redirects are followed; otherwise one is the response
        :raises AmbiguousOutcome: if it may have been done, and is not repeatable; it is also one of the errors below
        :raises RefusedRedirect: for a redirect that is not followed
        :raises Exception: the `error` of the last failure
        """
        return Delivery(self, method, url, method in REPEATABLE if repeatable is None else repeatable, follow).steps()


class Delivery:
    """One request on its way; when it has arrived, its `response`."""

    policy: Policy
    method: str
    url: str
    repeatable: bool
    follow: bool
    start: float
    retries: int
    lost: bool

    def __init__(self, policy: Policy, method: str, url: str, repeatable: bool, follow: bool) -> None:
        self.policy, self.method, self.url = policy, method, url
        self.repeatable, self.follow = repeatable, follow
        self.start = policy.clock()
        self.retries = 0
        # whether an attempt may have been carried out though its answer was lost
        self.lost = False
        self.response: Any = None

    def left(self) -> float:
        """Seconds until the deadline."""
        return self.start + self.policy.deadline - self.policy.clock()

    def seconds(self) -> float:
        """Seconds since the request was first sent."""
        return self.policy.clock() - self.start

    def error(self, body: Any) -> exceptions.ClientException:
        """The exception for a response of 400 and above, given its decoded body."""
        error = exceptions.from_response(self.response, body, self.url, self.method)
        if error.code in _UNKNOWN and not self.repeatable:
            return exceptions.ambiguous(error, self.method, self.url, self.seconds())
        if error.code == _NOT_FOUND and self.lost:
            error.hint = "an earlier attempt got no answer, and may have done it"
            error.add_note(error.hint)
        return error

    def steps(self) -> Steps:
        """What `Policy.deliver` returns."""
        target, credentials, hops, renewed = None, True, 0, False
        while True:
            attempt = Attempt(self.policy, target, credentials, self.left)
            failure = None
            try:
                self.response = yield attempt
            except Failure as failed:
                failure, pause = failed, self.after_failure(failed)
            else:
                status = self.response.status_code
                if status in _REDIRECTS and self.follow:
                    # what most commands never need
                    from novaclient import redirects

                    hops += 1
                    target, credentials = redirects.follow(self, hops, credentials)
                    continue
                if status == _UNAUTHORIZED and credentials and not renewed and (yield Renew(attempt.token)):
                    renewed = True
                    continue
                pause = self.after_response()
            if pause is not None:
                self.retries += 1
                yield Pause(pause)
            elif failure is None:
                return self
            elif failure.reached and not self.repeatable:
                raise exceptions.ambiguous(failure.error, self.method, self.url, self.seconds()) from failure.error
            else:
                raise failure.error

    def after_failure(self, failure: Failure) -> float | None:
        """Seconds to wait before another attempt; None: there is none."""
        self.lost = self.lost or failure.reached
        if failure.final or (failure.reached and not self.repeatable):
            return None
        return self.pause(_RETRY_AFTER_TIMEOUT if failure.timed_out else _RETRY)

    def after_response(self) -> float | None:
        """The same after an answer."""
        status = self.response.status_code
        if status < 400:
            self.policy.budget.refill()
            return None
        if status in _NOT_TAKEN:
            # what most commands never need
            from novaclient.http_dates import retry_after

            told = retry_after(self.response.headers, self.policy.now)
            if told is not None:
                return self.pause(_RETRY, min(told, self.policy.obey), f"HTTP {status}")
        return self.pause(_RETRY) if self.repeatable and status in self.policy.statuses else None

    def pause(self, tokens: int, told: float = 0.0, why: str = "") -> float | None:
        """The pause before another attempt, if attempts, time and budget are left for one."""
        policy = self.policy
        if self.retries >= policy.retries:
            return None
        seconds = told or self.backoff()
        if seconds >= self.left() or not policy.budget.spend(tokens):
            return None
        if policy.note and told > policy.patience[0]:
            policy.note(f"The server asks to wait ({why}): {self.method} {self.url} again in {told:.0f} seconds")
        return seconds

    def backoff(self) -> float:
        """Exponential backoff with full jitter: any time up to a bound that doubles."""
        if self.policy.delay is not None:
            return self.policy.delay
        draw = self.policy.random or _random()
        return draw() * min(self.policy.longest, 2.0**self.retries)


def _random() -> Callable[[], float]:
    # not before there is something to wait for: it takes a while to import
    from random import random

    return random
