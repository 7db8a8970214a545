"""How requests and responses appear in the log: as curl lines, without a secret in them."""

from __future__ import annotations

import json
import shlex

from novaclient.redaction import redacted, redacted_headers, redacted_text, remember_those_of
from novaclient.resource import request_id_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from logging import Logger
    from typing import Any

# What curl says by itself, or what only this connection is about.
_NOT_REPEATED = frozenset({"accept-encoding", "connection", "content-length"})


def decoded(body: str | bytes | None) -> Any:
    """The JSON of a body, as far as it is to be logged."""
    try:
        return json.loads(body) if body else None
    except ValueError:
        return "<not JSON>"


def _text(body: Any) -> str:
    """The JSON of what is decoded, its secrets masked."""
    try:
        return json.dumps(redacted(body))
    except RecursionError:
        # what could be read cannot always be written: that takes more of Python's stack
        return '"<nested too deeply>"'


def log_request(
    logger: Logger, method: str, url: str, headers: Mapping[str, str], body: Any, verify: bool | str | None = True
) -> None:
    """Log a request as the curl command that repeats it (after its token has been put in)."""
    if not logger.isEnabledFor(10):
        return
    words = ["curl -g -i"]
    if verify is False:
        words.append("--insecure")
    elif isinstance(verify, str):
        words.append(f'--cacert "{verify}"')
    words.append(f"-X {method} {shlex.quote(url)}")
    words += [
        f'-H "{name}: {value}"'
        for name, value in sorted(redacted_headers(headers).items())
        if name.lower() not in _NOT_REPEATED
    ]
    if body is not None:
        words.append(f"-d {shlex.quote(_text(body))}")
    logger.debug("REQ: %s", redacted_text(" ".join(words)))


def log_response(logger: Logger, method: str, service: str, response: Any, body: Any) -> None:
    """Log a response: status and headers, its JSON, and the request ID under which the server logged it."""
    if not logger.isEnabledFor(10):
        return
    headers = " ".join(f"{name}: {value}" for name, value in sorted(redacted_headers(response.headers).items()))
    logger.debug("RESP: [%s] %s", response.status_code, redacted_text(headers))
    if body is not None:
        logger.debug("RESP BODY: %s", redacted_text(_text(body)))
    request_id = request_id_of(response)
    if request_id:
        url = redacted_text(str(response.url))
        logger.debug("%s call to %s for %s used request id %s", method, service, url, request_id)


def to_terminal() -> None:
    """Show every log on stderr, of other libraries too: secrets masked, and nothing that a terminal acts upon."""
    import logging

    from novaclient import cli
    from novaclient.cli.output import printable

    remember_those_of(cli.command_line)

    class Formatter(logging.Formatter):
        def format(self, record: logging.LogRecord) -> str:
            return printable(redacted_text(super().format(record)))

    handler = logging.StreamHandler()
    handler.setFormatter(Formatter("%(levelname)s (%(module)s:%(lineno)d) %(message)s"))
    logging.basicConfig(level=logging.DEBUG, handlers=[handler])
    # the search for plugins says a line for every one it finds; these two, what `LoggedSession` says better
    for name in ("stevedore", "keystoneauth.identity.v2", "keystoneauth.identity.v3.base"):
        logging.getLogger(name).setLevel(logging.WARNING)


def warnings_to_terminal(*names: str) -> None:
    """Show the warnings of these loggers on stderr, where no log is shown: a line each, secrets masked."""
    import logging

    from novaclient.cli import failure

    class Lines(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if not logging.getLogger().handlers:
                failure.say(failure.one_line(record.getMessage()))

    for name in names:
        logger = logging.getLogger(name)
        if not any(type(handler).__name__ == Lines.__name__ for handler in logger.handlers):
            logger.addHandler(Lines(logging.WARNING))
