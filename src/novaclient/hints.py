"""What may help after an error: one sentence, kept in the error's `hint`."""

from __future__ import annotations

from novaclient.exceptions import AmbiguousOutcome
from novaclient.spec import LATEST, microversion_of, microversion_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from novaclient.core import Call
    from novaclient.spec import Microversion, Op

# So many of the resources that fit are named.
_NAMED = 10
_UNAUTHORIZED, _FORBIDDEN, _NOT_ACCEPTABLE, _GONE = 401, 403, 406, 410


def explain(error: Any, call: Call) -> Any:
    """Give an error of a request its operation, its microversion and, where there is one, its hint.

    Returns a step that finds out more, if there is one to be done.
    """
    version = microversion_of(call.manager)
    error.operation = f"{call.op.__module__}.{call.op.__qualname__}"
    error.microversion = microversion_text(version)
    give(error, _for_status(error, call.op))
    return call.op.aftermath(call, error) if isinstance(error, AmbiguousOutcome) else None


def give(error: Exception, hint: str) -> None:
    """Put a hint into an error: an attribute for programs, a note for tracebacks."""
    if not hint:
        return
    error.hint = hint  # type: ignore[attr-defined]
    error.add_note(hint)


def _for_status(error: Any, op: Op) -> str:
    if isinstance(error, AmbiguousOutcome):
        return "look whether it was done before you send it again"
    text = str(error.message).lower()
    if error.code == _GONE and op.gone:
        return op.gone
    if error.code == _FORBIDDEN and "quota exceeded" in text:
        return "a quota of the project is used up: `nova limits` shows what is used, an administrator can raise it"
    if error.code == _FORBIDDEN and "policy doesn't allow" in text:
        return "the cloud's policy does not let this user do it; it may need the role admin, or another project"
    if error.code == _NOT_ACCEPTABLE:
        return f"this cloud does not speak microversion {error.microversion}"
    if error.code == _UNAUTHORIZED and not op.service:
        return "Nova does not accept the token that Keystone gave: it was taken back, or Nova cannot verify it"
    if text == "unknown error":
        return _in_words(error.code)
    return ""


def _in_words(code: int) -> str:
    """What a status means that came without a text."""
    from http import HTTPStatus

    known = {status.value: status.phrase for status in HTTPStatus}
    return f"{code} is {known[code]!r}, and no more was said" if code in known else ""


def several(error: Exception, matches: Sequence[Any]) -> Exception:
    """The error, with the IDs of what fits."""
    ids = [str(match.id) for match in matches[:_NAMED]]
    give(error, f"these fit: {', '.join(ids)}" + (", ..." if len(matches) > _NAMED else ""))
    return error


def for_tls(text: str) -> str:
    """What may help if TLS fails, by what the TLS library says of it."""
    text = text.lower()
    if "alert" in text and ("certificate" in text or "unknown ca" in text):
        # an alert is what the other side says
        return "the server wants another certificate of its client: OS_CERT and OS_KEY, or --os-cert and --os-key"
    if "no certificate or crl found" in text:
        return "there is no certificate in the file of authorities: see OS_CACERT, or --os-cacert"
    if "wrong version number" in text or "unknown protocol" in text:
        return "no TLS is spoken there: is it http:// rather than https:// ?"
    if "expired" in text:
        return "the cloud's certificate has expired, which OS_CACERT does not help: its operator has to renew it"
    if "mismatch" in text or "doesn't match" in text or "not valid for" in text:
        return "the certificate is for another host, which OS_CACERT does not help: is the URL the right one?"
    if "verify failed" in text:
        return "if the cloud's certificates are of an authority of its own, name its file: OS_CACERT, or --os-cacert"
    return ""


def for_endpoint(client: Any, service: str) -> str:
    """What may help if the catalogue has no endpoint of a service for an HTTP client."""
    auth = client.auth or client.session.auth
    if getattr(auth, "auth_url", "") is None:
        return "there was no catalogue to look into: neither a `session` nor an `auth_url` was given"
    asked = {"service type": service, "interface": client.interface, "region": client.region_name}
    if service == client.service_type:
        asked["service name"] = client.service_name
    return "looked for " + ", ".join(f"{what} {value!r}" for what, value in asked.items() if value)


def for_microversion(op: Any, version: Microversion) -> str:
    """Why an operation, or a parameter, is not at this microversion."""
    at = microversion_text(version)
    if version < op.since:
        return f"needs microversion {microversion_text(op.since)}; this client speaks {at}"
    if op.until < LATEST:
        gone = getattr(op, "gone", "")
        return f"ends with microversion {microversion_text(op.until)}; this client speaks {at}" + (gone and f"; {gone}")
    return ""
