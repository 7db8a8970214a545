"""The errors of requests that got no whole answer: keystoneauth1's, whichever transport sent them.

Programs handle these. keystoneauth1 is imported where there is an error, and not before.
"""

from __future__ import annotations

from novaclient import hints
from novaclient.policy import Failure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from novaclient.policy import Attempt


def unreachable(url: str, why: object) -> Failure:
    """No connection could be made: the request was not sent."""
    from keystoneauth1 import exceptions

    return Failure(exceptions.ConnectFailure(f"Unable to establish connection to {url}: {why}"), reached=False)


def no_way(url: str, why: str) -> Failure:
    """It is not known how to connect: another attempt ends in the same way."""
    from keystoneauth1 import exceptions

    return Failure(
        exceptions.UnknownConnectionError(f"No way to {url}: {why}", ValueError(why)), reached=False, final=True
    )


def lost(url: str, why: object) -> Failure:
    """The connection broke after the request was sent, or while it was."""
    from keystoneauth1 import exceptions

    return Failure(exceptions.ConnectFailure(f"The connection to {url} was lost: {why}"))


def broken(url: str, why: Exception) -> Failure:
    """The connection broke: lost, or ended by a server that does not take the client's certificate.

    By TLS 1.3 a client hears of that after its first request, which nobody has read.
    """
    reason = str(getattr(why, "reason", ""))
    refused = "ALERT" in reason and ("CERTIFICATE" in reason or "UNKNOWN_CA" in reason)
    return untrusted(url, why) if refused else lost(url, why)


def slow(url: str, what: str, *, reached: bool = True) -> Failure:
    """Time ran out: `what` did not come, and for how long it was waited for."""
    from keystoneauth1 import exceptions

    error = exceptions.ConnectTimeout(f"Request to {url} timed out: {what}")
    return Failure(error, reached=reached, timed_out=True)


def slow_to_connect(url: str, attempt: Attempt) -> Failure:
    """No connection within the time for one."""
    return slow(url, f"no connection within {attempt.connect:g} seconds", reached=False)


def silent(url: str, attempt: Attempt) -> Failure:
    """Not a byte within the time for one, or not all of them before the deadline."""
    policy = attempt.policy
    if attempt.left() <= 0:
        return slow(url, f"no whole answer within {policy.deadline:g} seconds")
    return slow(url, f"no answer for {attempt.idle:g} seconds")


def untrusted(url: str, why: object) -> Failure:
    """TLS ended before the request was sent: the certificate is not to be trusted."""
    from keystoneauth1 import exceptions

    error = exceptions.SSLError(f"SSL exception connecting to {url}: {why}")
    hints.give(error, hints.for_tls(str(why)))
    return Failure(error, reached=False, final=True)
