"""How requests and responses appear in the log: as curl lines, without a secret in them."""

from __future__ import annotations

import hashlib
import json
import re
import shlex

from novaclient.resource import request_id_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from logging import Logger
    from typing import Any

# Header values that are credentials; a hash lets two lines be matched.
_SECRET_HEADERS = frozenset(
    {"authorization", "cookie", "proxy-authorization", "set-cookie"}
    | {"x-auth-token", "x-service-token", "x-subject-token"}
)

# Keys whose values are credentials, or may hold one, in bodies of Nova and its neighbours. Compared in lower
# case without "-" and "_", and without an extension's prefix ("OS-EXT-SRV-ATTR:user_data").
_SECRET_KEYS = frozenset(
    {"adminpass", "authkey", "authpassword", "originalpassword", "passcode", "password", "personality"}
    | {"privatekey", "secret", "secretuuid", "userdata"}
    | {"accesstoken", "clientsecret", "devicecode", "idtoken", "refreshtoken", "token"}
)
_MASK = "***"

# Secrets in text, each with what stands before it: a member of JSON or of a printed dict, the token in the URL of
# a console or after /os-console-auth-tokens/, the password in a URL.
_MEMBER = re.compile(r"""(["'](?:[\w-]+:)?([\w-]+)["']:\s*)(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')""")
_CONSOLE = re.compile(r"(token(?:=|%3[Dd])|/os-console-auth-tokens/)[\w.-]+")
_IN_URL = re.compile(r"(://[^/@\s:]+:)[^/@\s]+(?=@)")

# What curl says by itself, or what only this connection is about.
_NOT_REPEATED = frozenset({"accept-encoding", "connection", "content-length"})


def redacted_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """The headers with each credential as a hash of it."""
    return {name: _hash(value) if name.lower() in _SECRET_HEADERS else value for name, value in headers.items()}


def _hash(value: str) -> str:
    return f"{{SHA256}}{hashlib.sha256(value.encode()).hexdigest()}"


def redacted(body: Any) -> Any:
    """A copy of decoded JSON with each secret masked, however deep it stands."""
    if isinstance(body, dict):
        return {key: _value(key, value) for key, value in body.items()}
    if isinstance(body, list):
        return [redacted(item) for item in body]
    return body


def _value(key: str, value: Any) -> Any:
    if key == "token" and isinstance(value, dict):
        # Keystone's: beside the token it says whose it is, and what for
        return redacted(value) | ({"id": _hash(str(value["id"]))} if "id" in value else {})
    return _MASK if value and _is_secret(key) else redacted(value)


def _is_secret(key: Any) -> bool:
    name = str(key).rpartition(":")[2]
    return name.lower().replace("-", "").replace("_", "") in _SECRET_KEYS


def redacted_text(text: str) -> str:
    """The text with each secret masked that can be told by what stands before it."""
    text = _MEMBER.sub(lambda found: f'{found[1]}"{_MASK}"' if _is_secret(found[2]) else found[0], text)
    return _IN_URL.sub(rf"\1{_MASK}", _CONSOLE.sub(rf"\1{_MASK}", text))


def decoded(body: str | bytes | None) -> Any:
    """The JSON of a body, as far as it is to be logged."""
    try:
        return json.loads(body) if body else None
    except ValueError:
        return "<not JSON>"


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
        words.append(f"-d {shlex.quote(json.dumps(redacted(body)))}")
    logger.debug("REQ: %s", redacted_text(" ".join(words)))


def log_response(logger: Logger, method: str, service: str, response: Any, body: Any) -> None:
    """Log a response: status and headers, its JSON, and the request ID under which the server logged it."""
    if not logger.isEnabledFor(10):
        return
    headers = " ".join(f"{name}: {value}" for name, value in sorted(redacted_headers(response.headers).items()))
    logger.debug("RESP: [%s] %s", response.status_code, redacted_text(headers))
    if body is not None:
        logger.debug("RESP BODY: %s", redacted_text(json.dumps(redacted(body))))
    request_id = request_id_of(response)
    if request_id:
        url = redacted_text(str(response.url))
        logger.debug("%s call to %s for %s used request id %s", method, service, url, request_id)


def to_terminal() -> None:
    """Show every log on stderr, of other libraries too: secrets masked, and nothing that a terminal acts upon."""
    import logging

    from novaclient.cli.output import printable

    class Formatter(logging.Formatter):
        def format(self, record: logging.LogRecord) -> str:
            return printable(redacted_text(super().format(record)))

    handler = logging.StreamHandler()
    handler.setFormatter(Formatter("%(levelname)s (%(module)s:%(lineno)d) %(message)s"))
    logging.basicConfig(level=logging.DEBUG, handlers=[handler])
    # the search for plugins says a line for every one it finds; these two, what `LoggedSession` says better
    for name in ("stevedore", "keystoneauth.identity.v2", "keystoneauth.identity.v3.base"):
        logging.getLogger(name).setLevel(logging.WARNING)
