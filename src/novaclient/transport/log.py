"""How requests and responses appear in the log: as curl lines, without a secret in them."""

from __future__ import annotations

import hashlib
import json
import shlex

from novaclient.resource import request_id_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from logging import Logger
    from typing import Any

# Header values that are credentials; a hash lets two lines be matched.
_SECRET_HEADERS = frozenset({"authorization", "x-auth-token", "x-service-token", "x-subject-token"})

# Keys whose values are credentials, or may hold one, in bodies of Nova and its neighbours. Compared in lower
# case without "-" and "_".
_SECRET_KEYS = frozenset(
    {
        "adminpass",
        "password",
        "originalpassword",
        "privatekey",
        "userdata",
        "personality",
        "authkey",
        "secret",
    }
    | {"token", "secretuuid"}
)
_MASK = "***"

# What curl says by itself, or what only this connection is about.
_NOT_REPEATED = frozenset({"accept-encoding", "connection", "content-length"})


def redacted_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """The headers with each credential as a hash of it."""
    return {
        name: f"{{SHA256}}{hashlib.sha256(value.encode()).hexdigest()}" if name.lower() in _SECRET_HEADERS else value
        for name, value in headers.items()
    }


def redacted(body: Any) -> Any:
    """A copy of decoded JSON with each secret masked, however deep it stands."""
    if isinstance(body, dict):
        return {k: _MASK if _is_secret(k) and v else redacted(v) for k, v in body.items()}
    if isinstance(body, list):
        return [redacted(item) for item in body]
    return body


def _is_secret(key: Any) -> bool:
    return isinstance(key, str) and key.lower().replace("-", "").replace("_", "") in _SECRET_KEYS


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
    logger.debug("REQ: %s", " ".join(words))


def log_response(logger: Logger, method: str, service: str, response: Any, body: Any) -> None:
    """Log a response: status and headers, its JSON, and the request ID under which the server logged it."""
    if not logger.isEnabledFor(10):
        return
    headers = redacted_headers(response.headers)
    logger.debug("RESP: [%s] %s", response.status_code, " ".join(f"{k}: {v}" for k, v in headers.items()))
    if body is not None:
        logger.debug("RESP BODY: %s", json.dumps(redacted(body)))
    request_id = request_id_of(response)
    if request_id:
        logger.debug("%s call to %s for %s used request id %s", method, service, response.url, request_id)
