"""Every error this library raises.

    Exception
    ├── ClientException               the server answered with an error
    │   ├── BadRequest 400, Unauthorized 401, Forbidden 403, NotFound 404, MethodNotAllowed 405,
    │   │   NotAcceptable 406, Conflict 409, HTTPNotImplemented 501
    │   ├── RetryAfterException       carries `retry_after`
    │   │   └── OverLimit 413, RateLimit 429
    │   ├── MalformedResponse         (TypeError, KeyError) the answer is not what the API promises
    │   └── RefusedRedirect           the server sends the request elsewhere, and it is not safe to follow
    ├── AmbiguousOutcome              nobody knows whether it was done; is also the error that led to it
    ├── CommandError                  a command cannot do what was asked; the text is for a person
    ├── NoUniqueMatch                 a name fits several resources
    ├── ResourceNotFound
    ├── ResourceInErrorState          waiting ended with status ERROR
    ├── InstanceInDeletedState        waiting ended with status DELETED
    ├── WaitTimeout                   (TimeoutError) waiting took too long
    ├── UnsupportedVersion            no microversion that both sides speak
    ├── UnsupportedConsoleType
    ├── VersionNotFoundForAPIMethod   the operation does not exist at the client's microversion
    ├── UnsupportedAttribute          (AttributeError) the argument does not exist at it
    └── InvalidUsage                  (RuntimeError)

The names, bases, attributes and texts are those of python-novaclient 18.13, on which other programs depend.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from novaclient.resource import Resource


class _Kept:
    """Lets an error be copied and pickled, however it was made: Python would call its class with its `args`."""

    def __reduce__(self) -> Any:
        return _again, (type(self), self.args, vars(self))  # type: ignore[attr-defined]


def _again(cls: Any, args: tuple[Any, ...], attributes: dict[str, Any]) -> Any:
    made = cls.__new__(cls, *args)
    made.args = args
    made.__dict__.update(attributes)
    return made


class ClientException(_Kept, Exception):
    """The server refused the request or failed on it.

    Attributes: `code` (HTTP status), `message`, `details`, `request_id`, `url`, `method`; and of a declared
    operation `operation`, `microversion` and, where something may help, `hint`.
    """

    operation: str = ""
    microversion: str = ""
    hint: str = ""

    http_status: int
    message: str = "Unknown Error"

    def __init__(
        self,
        code: int | str,
        message: str | None = None,
        details: Any = None,
        request_id: str | None = None,
        url: str | None = None,
        method: str | None = None,
    ) -> None:
        # compat: `args` are those that were given by position
        self.code = code
        self.message = message or type(self).message
        self.details = details
        self.request_id = request_id
        self.url = url
        self.method = method

    def __str__(self) -> str:
        text = f"{self.message} (HTTP {self.code})"
        return f"{text} (Request-ID: {self.request_id})" if self.request_id else text


class RetryAfterException(ClientException):
    """A refusal that names when to try again: `retry_after`, in seconds, 0 if the server named none."""

    retry_after: int

    def __init__(self, *args: Any, retry_after: int | str = 0, **kwargs: Any) -> None:
        try:
            self.retry_after = int(retry_after)
        except ValueError:
            self.retry_after = 0
        super().__init__(*args, **kwargs)


class BadRequest(ClientException):
    """HTTP 400: the request breaks the API's rules."""

    http_status = 400
    message = "Bad request"


class Unauthorized(ClientException):
    """HTTP 401: the credentials are not accepted."""

    http_status = 401
    message = "Unauthorized"


class Forbidden(ClientException):
    """HTTP 403: the credentials do not allow this, or a quota is used up."""

    http_status = 403
    message = "Forbidden"


class NotFound(ClientException):
    """HTTP 404: there is no such resource or URL."""

    http_status = 404
    message = "Not found"


class MethodNotAllowed(ClientException):
    """HTTP 405: the URL does not have this verb."""

    http_status = 405
    message = "Method Not Allowed"


class NotAcceptable(ClientException):
    """HTTP 406: the server cannot answer in this form, or not at this microversion."""

    http_status = 406
    message = "Not Acceptable"


class Conflict(ClientException):
    """HTTP 409: the state of the resource does not allow this now."""

    http_status = 409
    message = "Conflict"


class OverLimit(RetryAfterException):
    """HTTP 413: over the limits of this period."""

    http_status = 413
    message = "Over limit"


class RateLimit(RetryAfterException):
    """HTTP 429: too many requests."""

    http_status = 429
    message = "Rate limit"


class HTTPNotImplemented(ClientException):
    """HTTP 501: the server, or the hypervisor behind it, cannot do this."""

    http_status = 501
    message = "Not Implemented"


# compat: programs handle the errors that other clients make of such a body: Tobiko a TypeError
class MalformedResponse(ClientException, TypeError, KeyError):
    """The server said success, but the body is not what the operation returns."""

    message = "Malformed response"


class RefusedRedirect(ClientException):
    """The server sends the request on to `location`, where it does not go: nothing was done."""

    message = "Refused redirect"
    kind = "malformed"

    def __init__(self, code: int, method: str, url: str, problem: str, location: str) -> None:
        where = f", to {location}" if location else ""
        super().__init__(code, f"{method} {url}: {problem}{where}", url=url, method=method)
        self.location = location


class AmbiguousOutcome(_Kept, Exception):
    """A request was sent whose answer never came, and a second one might do it twice: it was sent once.

    The class of the error is a subclass of this one and of what the transport or the server said: a handler of
    keystoneauth1's `ConnectFailure`, or of `ClientException`, still gets it.

    Attributes: `method`, `url`, `seconds` (how long ago it may have been done, at most), `reason` (what the
    error was); `operation`, `microversion`, `hint`. After `servers.create` also `servers`: those of that name that
    appeared since, or None if they could not be listed.
    """

    method: str = ""
    url: str = ""
    seconds: float = 0.0
    reason: str = ""
    operation: str = ""
    microversion: str = ""
    hint: str = ""
    servers: list[Any] | None = None

    def __str__(self) -> str:
        if not self.method:
            # as the tests of a program make one
            return super().__str__()
        return f"{self.method} {self.url} was sent once, and whether it was done is not known: {self.reason}"

    def __reduce__(self) -> Any:
        # its class is in no module: the other class that it is of tells which it is
        return _ambiguous_again, (type(self).__bases__[-1], self.args, vars(self))


_ambiguous_classes: dict[type[Exception], type[Exception]] = {Exception: AmbiguousOutcome}


def ambiguous(error: Exception, method: str, url: str, seconds: float) -> Any:
    """The AmbiguousOutcome of an error, which is still an error of its own class."""
    facts = {**vars(error), "method": method, "url": url, "seconds": seconds, "reason": str(error)}
    facts.pop("__notes__", None)
    return _ambiguous_again(type(error), error.args, facts)


def _ambiguous_again(kind: type[Exception], args: tuple[Any, ...], attributes: dict[str, Any]) -> Any:
    if kind not in _ambiguous_classes:
        _ambiguous_classes[kind] = type("AmbiguousOutcome", (AmbiguousOutcome, kind), {"__module__": __name__})
    return _again(_ambiguous_classes[kind], args, attributes)


def malformed(response: Any, method: str, url: str, what: str, size: int | None = None) -> MalformedResponse:
    """The error for an answer that is not what it should be: what is known of it is in its text."""
    from novaclient.resource import request_id_of

    kind = response.headers.get("content-type", "no content type")
    facts = kind if size is None else f"{kind}, {size} bytes"
    return MalformedResponse(
        response.status_code,
        f"{method} {url}: {what} ({facts})",
        request_id=request_id_of(response),
        method=method,
        url=str(getattr(response, "url", None) or url),
    )


class CommandError(Exception):
    """A command cannot do what was asked.

    :param kind: what kind of failure it is, for exit codes, where that does not follow from the error behind it
    """

    def __init__(self, *args: Any, kind: str = "") -> None:
        super().__init__(*args)
        self.kind = kind


class NoUniqueMatch(Exception):
    """Several resources fit where one was expected."""


class ResourceNotFound(Exception):
    """There is no such resource."""


class InvalidUsage(RuntimeError):
    """A call that this client does not have any more."""


class UnsupportedVersion(Exception):
    """The API version is unknown, or client and server have none in common."""


class UnsupportedConsoleType(_Kept, Exception):
    """There is no console of this type at the client's microversion."""

    message: str

    def __init__(self, console_type: str) -> None:
        self.message = f'Unsupported console_type "{console_type}"'
        super().__init__(self.message)


class UnsupportedAttribute(_Kept, AttributeError):
    """An argument was given that the client's microversion does not have."""

    message: str

    def __init__(self, argument_name: str, start_version: str, end_version: str | None = None) -> None:
        if end_version:
            span = f"for microversions {start_version} - {end_version}"
        else:
            span = f"since microversion {start_version}"
        self.message = f"'{argument_name}' argument is only allowed {span}."
        super().__init__(self.message)


class VersionNotFoundForAPIMethod(Exception):
    """The operation does not exist at the client's microversion; `hint` says at which it does."""

    hint: str = ""

    def __init__(self, version: str, method: str) -> None:
        super().__init__(version, method)
        self.version = version
        self.method = method

    def __str__(self) -> str:
        return f"API version '{self.version}' is not supported on '{self.method}' method."


class ResourceInErrorState(_Kept, Exception):
    """The resource that was waited for is in status ERROR; `message` carries its fault, if it has one."""

    message: str

    def __init__(self, obj: Any) -> None:
        fault = (getattr(obj, "fault", None) or {}).get("message")
        reason = f" due to '{fault}'" if fault else ""
        self.message = f"`{type(obj).__name__}` resource is in the error state{reason}."
        super().__init__(self.message)


class InstanceInDeletedState(Exception):
    """The server that was waited for is in status DELETED."""


class WaitTimeout(_Kept, TimeoutError):
    """What was waited for did not come in time; the resource as it was last seen is `resource`."""

    message: str
    resource: Resource

    def __init__(self, resource: Resource, what: str, seconds: float) -> None:
        self.resource = resource
        self.message = f"{resource!r} is not {what} after {seconds:g} seconds; it is {resource.status}"
        super().__init__(self.message)


_BY_STATUS: dict[int, type[ClientException]] = {
    cls.http_status: cls
    for cls in (
        BadRequest,
        Unauthorized,
        Forbidden,
        NotFound,
        MethodNotAllowed,
        NotAcceptable,
        Conflict,
        OverLimit,
        RateLimit,
        HTTPNotImplemented,
    )
}


def from_response(response: Any, body: Any, url: str | None, method: str | None = None) -> ClientException:
    """The exception for an error response.

    `response` has `status_code` and `headers`; `body` is its decoded JSON, or None. Nova wraps its message
    as `{"itemNotFound": {"code": 404, "message": "..."}}`; other services send `{"message": "..."}`.
    """
    cls = _BY_STATUS.get(response.status_code, ClientException)
    facts: dict[str, Any] = {"url": url, "method": method}
    message = None
    if response.headers:
        facts["request_id"] = response.headers.get("x-compute-request-id")
        retry_after = response.headers.get("retry-after")
        if retry_after and issubclass(cls, RetryAfterException):
            facts["retry_after"] = retry_after
    if body:
        message, facts["details"] = _message(body)
    elif response.status_code >= 500 and "html" in (response.headers or {}).get("content-type", ""):
        from urllib.parse import urlsplit

        from novaclient.resource import request_id_of

        # a page for people, of a proxy before Nova: it would be of no use to anybody
        host = urlsplit(str(getattr(response, "url", None) or url)).netloc
        message = f"The gateway at {host} answered HTML" if host else "A gateway answered HTML"
        facts["request_id"] = request_id_of(response)
    return cls(response.status_code, message, **facts)


def _message(body: Any) -> tuple[Any, Any]:
    if not isinstance(body, dict):
        return "n/a", "n/a"
    if "message" in body:
        return body["message"], body.get("details")
    error = next(iter(body.values()))
    if not isinstance(error, dict):
        return str(error), None
    return error.get("message"), error.get("details")
