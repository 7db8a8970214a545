"""What the user may have meant by a wrong command line: a sentence, or nothing. Imported only where there is one."""

from __future__ import annotations

import os
from difflib import get_close_matches

from novaclient.auth.options import OPTIONS, OUTPUT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

# How many commands of one noun are named.
_MOST = 8


def command(words: list[str], names: Iterable[str]) -> str:
    """For words that do not begin with the name of a command."""
    names = list(names)
    word, following = words[0].lower().replace("_", "-"), (words[1:2] or [""])[0]
    # the way of `openstack`, whose servers are the commands without a noun here
    joined = following if word == "server" else f"{word}-{following}"
    exact = [name for name in (word, joined) if name in names]
    if exact:
        return _meant(exact[:1])
    # two letters that changed places make a name less alike than it looks
    near = sorted(get_close_matches(word, names, n=2), key=lambda name: sorted(name) != sorted(word))
    return _meant(near or [name for name in names if name.startswith(f"{word}-")][:_MOST])


def option(words: Iterable[str], known: Iterable[str]) -> str:
    """For words among which are options that a command, whose options are `known`, does not have."""
    own, everywhere = (
        list(known),
        [flag for option in (*OPTIONS, *OUTPUT) if not option.hidden for flag in option.flags],
    )
    unknown = ["--" + word.partition("=")[0].lstrip("-") for word in words if word.startswith("-")]
    found = [_nearest(flag, own) or _nearest(flag, everywhere) for flag in unknown]
    return _meant(list(dict.fromkeys(near[0] for near in found if near)))


def hyphens(words: list[str], known: Iterable[str]) -> str:
    """For words that lack one, where one that begins with a hyphen is none of the options that are `known`."""
    own = words[: words.index("--")] if "--" in words else words
    unknown = {word.partition("=")[0] for word in own if word[:1] == "-"} - set(known)
    return "A name that begins with `-` comes after `--`." if unknown else ""


def _nearest(flag: str, flags: list[str]) -> list[str]:
    return get_close_matches(flag, flags, n=1, cutoff=0.7)


def choice(message: str) -> str:
    """For argparse's text about a value that is none of the possible ones, which it names at the end."""
    _, _, choices = message.partition(" (choose from ")
    return choices and f"There are: {choices.rstrip(')').replace(chr(39), '')}."


def variable(message: str, words: Iterable[str]) -> str:
    """For a value that is not among the words: which variable of the environment has it."""
    flag = message.removeprefix("argument ").partition(":")[0].partition("/")[0]
    given = any(flag.startswith(word.partition("=")[0]) for word in words if word[:2] == "--")
    names = () if given else next((option.env for option in OPTIONS if flag in option.flags), ())
    return next((f"The environment variable {name} says so." for name in names if os.environ.get(name)), "")


def _meant(names: list[str]) -> str:
    return f"Did you mean {' or '.join(f'`{name}`' for name in names)}?" if names else ""
