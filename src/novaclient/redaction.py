"""Secrets, and how none of them gets into a log, a line on stderr or an error.

By name: a member of JSON, of a query or of a form, a header, an option, each called as secrets are called. By value:
what has been masked once, and what the command line and the environment hold under such a name, is masked in any text.
"""

from __future__ import annotations

import hashlib
import os
import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Any

MASK = "***"

# Header values that are credentials; a hash lets two lines be matched.
_SECRET_HEADERS = frozenset(
    {"authorization", "cookie", "proxy-authorization", "set-cookie"}
    | {"x-auth-token", "x-service-token", "x-subject-token", "x-storage-token", "x-auth-key"}
)

# How the names of credentials end, or of what may hold one, in Nova, its neighbours and keystoneauth1's plugins.
# Compared in lower case without "-" and "_", and without an extension's prefix ("OS-EXT-SRV-ATTR:user_data").
_NAMES = (
    "adminpass", "assertion", "authkey", "authorizationcode", "devicecode", "oscode", "osprofile", "otpkey", "passcode",
    "passphrase", "passwd", "password", "personality", "privatekey", "secret", "secretuuid", "signature", "token",
    "userdata",
)  # fmt: skip
_SECRET = re.compile(f"(?:{'|'.join(_NAMES)})$")

# Secrets in text, each with what stands before it: a member of JSON (in a text of JSON, too) or of a printed dict;
_ANYHOW = f"(?:{'|'.join('[-_]?'.join(name) for name in _NAMES)})"
# a quote in a text of JSON has as many backslashes before it as that text is deep, and one in the secret has more.
# (Nothing here may look for an end in vain from many places: the text is as long as a cloud wants it to be.)
_VALUE = r"""(?:(["'])(?:(?!\3)(?:\\.|.))*(?:\3|$)|(\\+)(["'])(?:(?!(?<!\\)\4\5).)*(?:\4\5|$)|\[[^\]]*(?:\]|\Z)|\d+)"""
_MEMBER = re.compile(rf"""((\\{{0,63}})["'][\w:-]*{_ANYHOW}\2["']\s*:\s*)b?{_VALUE}""", re.IGNORECASE | re.MULTILINE)
# of a query, of a form, or of the words of a command;
_PAIR = re.compile(rf"""({_ANYHOW}(?:=|%3d))(?:%(?!26)|[^\s&;"'<>,)\]}}%])+""", re.IGNORECASE)
# a header in a log of keystoneauth1's, unless it is hashed there;
_HEADER = re.compile(
    rf"((?<![\w-])(?:{'|'.join(_SECRET_HEADERS)}): )(?!{{SHA256}}).+?(?=\\?[\"']| [\w-]+: |$)",
    re.IGNORECASE | re.MULTILINE,
)
# a console's token; the password in a URL; a private key;
_IN_PATH = re.compile(r"""(/os-console-auth-tokens/)[^\s/?"'&]+""")
_IN_URL = re.compile(r"(://[^/@\s:]*:)[^/\s\"'<>]+(?=@)")
_KEY = re.compile(r"(-----BEGIN [A-Z ]*PRIVATE KEY-----).*?(?:-----END [A-Z ]*PRIVATE KEY-----|\Z)", re.DOTALL)
# and a value that Nova refuses, which it then says twice.
_REFUSED = re.compile(r"""(field/attribute (\S+?)\. Value: ).*?(?= \(HTTP |"[,}]|\Z)""", re.DOTALL)

# Options whose value is the name of a file: the secret is what the file holds, and is masked where it is sent.
_FILES = frozenset({"--user-data"})

# Shorter beginnings of options are of many.
_SHORT = len("--os-")
# A shorter secret is masked by its name alone: as a value it would be found in all kinds of words.
_SHORTEST = 6
# How a text is encoded that may hold half a surrogate pair.
_ANY = "backslashreplace"
# What was remembered last; a program may run for years.
_known: dict[str, None] = {}
_MOST = 1000


def is_secret(name: object) -> bool:
    """Whether what has this name is a secret."""
    text = str(name).rpartition(":")[2].lower().replace("-", "").replace("_", "")
    return _SECRET.search(text) is not None


def redacted(body: Any) -> Any:
    """A copy of decoded JSON with each secret masked, however deep it stands. They are remembered."""
    if isinstance(body, dict):
        # a change to an image, as Glance takes it, has the name in its path
        named = {"value": body.get("path")}
        return {key: _value(named.get(key) or key, value) for key, value in body.items()}
    if isinstance(body, (list, tuple)):
        return [redacted(item) for item in body]
    return body


def _value(key: Any, value: Any) -> Any:
    if key == "token" and isinstance(value, dict):
        # Keystone's: beside the token it says whose it is, and what for
        remember(value.get("id"))
        return {name: _hash(str(item)) if name == "id" else _value(name, item) for name, item in value.items()}
    if value and is_secret(key):
        remember(value)
        return MASK
    return redacted(value)


def redacted_headers(headers: Mapping[str, str]) -> dict[str, str]:
    """The headers with each credential as a hash of it. They are remembered."""
    found = {}
    for name, value in headers.items():
        is_one = name.lower() in _SECRET_HEADERS
        if is_one:
            remember(value)
        found[name] = _hash(value) if is_one else value
    return found


def _hash(value: str) -> str:
    return f"{{SHA256}}{hashlib.sha256(value.encode(errors=_ANY)).hexdigest()}"


def remember(secret: Any) -> None:
    """Have a secret masked in every text from now on: a text, or whatever texts are in a value."""
    if isinstance(secret, dict):
        for item in secret.values():
            remember(item)
    elif isinstance(secret, (list, tuple)):
        for item in secret:
            remember(item)
    elif isinstance(secret, str) and len(secret) >= _SHORTEST and secret != MASK:
        from json import dumps
        from urllib.parse import quote, quote_plus

        spellings = (
            secret,
            quote(secret, safe="", errors=_ANY),
            quote_plus(secret, errors=_ANY),
            dumps(secret)[1:-1],
            repr(secret)[1:-1],
        )
        _known.update(dict.fromkeys(spellings))
        for old in list(_known)[:-_MOST]:
            del _known[old]


def remember_those_of(words: Iterable[str]) -> None:
    """Remember the secrets that the words of a command line, and the environment, hold under names of secrets."""
    from novaclient.auth.options import OPTIONS

    whole = [flag for option in OPTIONS for flag in (*option.flags, *option.gone) if is_secret(flag)]
    words = list(words)
    for i, word in enumerate(words):
        flag, equals, value = word.partition("=")
        flag = flag.replace("_", "-")
        # argparse takes the beginning of an option for it
        known = is_secret(flag) or (len(flag) > _SHORT and any(name.startswith(flag) for name in whole))
        if flag[:2] == "--" and known and flag not in _FILES:
            remember(value if equals else words[i + 1 : i + 2])
    for name, value in os.environ.items():
        if is_secret(name):
            remember(value)
        elif name[-6:].lower() == "_proxy":
            _remember_that_of(value)


def _remember_that_of(proxy: str) -> None:
    """Remember the password of a proxy, in the spellings that a variable and the header have for it."""
    userinfo = proxy.rpartition("@")[0]
    userinfo = userinfo.partition("://")[2] or userinfo
    password = userinfo.partition(":")[2]
    if password:
        from base64 import b64encode
        from urllib.parse import unquote

        plain = unquote(userinfo)
        remember([password, unquote(password), b64encode(plain.encode("latin-1", "replace")).decode()])


def redacted_text(text: str) -> str:
    """The text with each secret masked that was remembered, or can be told by what stands before it."""
    for secret in sorted(_known, key=len, reverse=True):
        text = text.replace(secret, MASK)
    text = _MEMBER.sub(rf'\1\2"{MASK}\2"', text)
    text = _REFUSED.sub(lambda found: f"{found[1]}{MASK}" if is_secret(found[2]) else found[0], text)
    for pattern in (_PAIR, _HEADER, _IN_PATH, _IN_URL, _KEY):
        text = pattern.sub(rf"\1{MASK}", text)
    return text
