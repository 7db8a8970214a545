"""How an error becomes text or JSON on stderr, and an exit code. Imported only where there is one.

`KINDS` is the one table of them: docs/guide/exit-codes.md is checked against it.
"""

from __future__ import annotations

import sys

from novaclient import cli
from novaclient.auth import options
from novaclient.cli.output import printable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# Kind of failure: its extended exit code, and the errors that are of it, by the names of their classes: most are of
# libraries that nobody needs only to be told of their errors.
KINDS: dict[str, tuple[int, str]] = {
    "unexpected": (1, ""),
    "usage": (2, ""),
    "not-found": (3, "NotFound ResourceNotFound"),
    "invalid": (
        4,
        "BadRequest MethodNotAllowed CommandError NoUniqueMatch InvalidUsage UnsupportedConsoleType ValueError",
    ),
    "login": (
        5,
        "Unauthorized AuthPluginException "
        "AuthorizationFailure MissingAuthMethods CatalogException ServiceProviderNotFound DiscoveryFailure",
    ),
    "forbidden": (6, "Forbidden"),
    "limit": (7, "OverLimit RateLimit RequestEntityTooLarge TooManyRequests"),
    "conflict": (8, "Conflict"),
    "server": (9, "HttpServerError"),
    "connection": (10, "ConnectionError ClientConnectionError SSLError gaierror"),
    "timeout": (11, "TimeoutError ConnectTimeout RequestTimeout"),
    "ended-badly": (12, "ResourceInErrorState InstanceInDeletedState"),
    "malformed": (13, "MalformedResponse InvalidResponse RefusedRedirect"),
    "ambiguous": (14, "AmbiguousOutcome"),
    "unsupported": (
        15,
        "UnsupportedVersion VersionNotFoundForAPIMethod UnsupportedAttribute NotAcceptable HTTPNotImplemented "
        "HttpNotImplemented",
    ),
    "local": (16, "OSError"),
    "interrupted": (130, "KeyboardInterrupt"),
    "closed-pipe": (141, "BrokenPipeError"),
}
_KIND_OF = {name: kind for kind, (_, names) in KINDS.items() for name in names.split()}

# Errors that say what another one means. The second is keystoneauth1's, where nothing answers, too.
_WORDS = frozenset({"CommandError", "DiscoveryFailure"})

# Those that end as a signal would have it, whatever codes were asked for.
_SIGNALS = frozenset({"interrupted", "closed-pipe"})
_CLASSIC, _USAGE = 1, 2
_ODD = (AttributeError, LookupError, TypeError)
_ODD_ANSWER = "either the cloud answered what Nova's API does not promise, or this is a bug: `--debug` shows both"
_BAD_REQUEST, _FORBIDDEN, _SERVER_ERROR = 400, 403, 500


def report(error: BaseException) -> int:
    """Tell of an error, and return the exit code of the command that it ended."""
    kind = kind_of(error)
    code = exit_code(kind)
    if kind == "closed-pipe":
        # nobody reads any more, and nobody needs to be told: as if the signal had ended it
        return code
    if "logging" in sys.modules and kind != "interrupted":
        import logging

        logging.getLogger("novaclient.shell").debug("", exc_info=error)
    if _asked("error_format") == "json":
        say(_as_json(kind=kind, exit_code=code, **_facts(error)))
    elif kind == "interrupted":
        say("... terminating nova client")
    else:
        say(f"ERROR ({type(error).__name__}): {one_line(str(error))}")
        hint = _hint(error)
        if hint:
            say(f"\n{one_line(hint)}")
    return code


def misused(usage: str, message: str, hint: str) -> int:
    """Tell of a wrong command line, and return the exit code."""
    if _asked("error_format") == "json":
        say(_as_json(kind="usage", exit_code=_USAGE, **{"class": "UsageError"}, message=message, hint=hint))
    else:
        say(f"{usage}error: {one_line(message)}\n{hint}")
    return _USAGE


def kind_of(error: BaseException) -> str:
    """The kind of an error, a key of `KINDS`."""
    error = _origin(error)
    told: str = getattr(error, "kind", "")
    if told in KINDS:
        return told
    status = _status(error)
    if status == _FORBIDDEN and "quota" in str(error).lower():
        return "limit"
    for cls in type(error).__mro__:
        if cls.__name__ in _KIND_OF:
            return _KIND_OF[cls.__name__]
    if status is not None and status >= _BAD_REQUEST:
        return "server" if status >= _SERVER_ERROR else "invalid"
    return "unexpected"


def exit_code(kind: str) -> int:
    """The exit code of a kind of failure, classic or extended as the user asked."""
    return KINDS[kind][0] if kind in _SIGNALS or _asked("exit_codes") == "extended" else _CLASSIC


def one_line(text: str) -> str:
    """The text in one line, and harmless."""
    return harmless(" ".join(text.split("\n")))


def say(text: str) -> None:
    """Print to stderr, if there is anybody to read it: an error is not to become another one."""
    try:
        # `print` takes None for stdout
        if sys.stderr is not None:
            print(text, file=sys.stderr, flush=True)
    except OSError:
        sys.stderr = None


def harmless(text: str) -> str:
    """The text without a secret, and without a character that a terminal would act upon."""
    return printable(_redacted(text))


def _redacted(text: str) -> str:
    from novaclient.redaction import redacted_text, remember, remember_those_of

    remember_those_of(cli.command_line)
    remember(cli.secrets)
    return redacted_text(text)


def _origin(error: BaseException) -> BaseException:
    """The error that another one only puts into words for a person."""
    while type(error).__name__ in _WORDS and not getattr(error, "kind", ""):
        cause = error.__cause__ or error.__context__
        # a lookup that failed may be how a command finds out that something is wrong
        if cause is None or (error.__cause__ is None and isinstance(cause, _ODD)):
            break
        error = cause
    return error


def _status(error: BaseException) -> int | None:
    """The HTTP status that the server answered."""
    # the one is ours, the other keystoneauth1's
    found = getattr(error, "code", None) or getattr(error, "http_status", None)
    return found if isinstance(found, int) else None


def _hint(error: BaseException) -> str:
    hint: str = getattr(error, "hint", "") or getattr(_origin(error), "hint", "")
    return hint or (_ODD_ANSWER if isinstance(_origin(error), _ODD) else "")


def _facts(error: BaseException) -> dict[str, Any]:
    origin = _origin(error)
    names = ("request_id", "operation", "microversion", "method", "url")
    facts = {name: getattr(error, name, None) or getattr(origin, name, None) for name in names}
    # the text of an error of the server has its code and request ID once more
    text, message = str(error), str(getattr(error, "message", None) or "")
    return {
        "class": type(error).__name__,
        "message": message if text.startswith(message) and message else text,
        "http_code": _status(origin),
        "hint": _hint(error),
        **facts,
    }


def _as_json(**facts: Any) -> str:
    import json

    keys = ("class", "kind", "message", "http_code", "request_id", "operation", "microversion", "method", "url")
    texts = {key: facts.get(key) or None for key in (*keys, "hint", "exit_code")}
    return json.dumps({k: _redacted(v) if isinstance(v, str) else v for k, v in texts.items()}, default=str)


def _asked(dest: str) -> Any:
    """What the command line, else the environment, says of one of the options, though nothing may be parsed yet."""
    return options.found_in(cli.command_line, dest)
