"""Values that options are written in: key=value, lists of those, files."""

from __future__ import annotations

import sys

from novaclient.exceptions import CommandError
from novaclient.utils import bool_from_string, env

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


def _wrong(text: str) -> CommandError:
    """The error for a value of another form."""
    from novaclient.cli.actions import ArgumentTypeError

    return ArgumentTypeError(text)


def key_value(text: str) -> tuple[str, str]:
    """`key=value` as a pair: the type of an option, whose error is the parser's."""
    key, equals, value = text.partition("=")
    if not equals:
        raise _wrong(f"'{text}' is not in the format of 'key=value'")
    return key, value


def boolean(text: str) -> bool:
    """A truth value as people write it: for argparse, which names the function in its error."""
    return bool_from_string(text, strict=True)


def all_tenants() -> int:
    """The default of `--all-tenants`: what the environment says of it."""
    return int(bool_from_string(env("ALL_TENANTS")))


def pairs(texts: Iterable[str]) -> dict[str, str]:
    """Several `key=value` as a dict. Raises ArgumentTypeError."""
    return dict(key_value(text) for text in texts)


def parts(text: str) -> dict[str, str]:
    """`key=value,key=value` as a dict. Raises ArgumentTypeError."""
    found: dict[str, str] = {}
    for part in text.split(","):
        key, equals, value = part.partition("=")
        if not equals:
            raise _wrong(f"Expected a comma-separated list of key=value pairs. '{part}' is not a key=value pair.")
        found[key] = value
    return found


def content_of(path: str) -> str:
    """What a file holds. Raises CommandError."""
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"Can't open '{path}': {error}") from None


def standard_input() -> str:
    """What comes on standard input; nothing where that is closed."""
    return sys.stdin.read() if sys.stdin else ""
