"""Words as bash has them: for completion, which bash hands a line, and which replaces a piece of it."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    Candidate = tuple[str, str]

# What stands for itself in a word that is not quoted, beside letters and digits.
_PLAIN = frozenset("_@%+=:,./-")


def answer(at: Callable[[list[str]], list[Candidate]], line: str, piece: str) -> tuple[list[Candidate], list[str]]:
    """What fits at the end of a line, and the texts that bash is to put in the place of the piece.

    :param at: words -> what fits for the last of them
    :param piece: what bash takes for the word: it is broken at `=` and `:`, and begins behind an open quote
    """
    words, quote = split(line)
    found = at(words[1:] or [""])
    current = words[-1]
    plain = piece.lstrip(quote) if quote else split(piece)[0][-1]
    before = len(current) - len(plain) if current.endswith(plain) else 0
    return found, [quoted(value[before:], quote) for value, _ in found if value.isprintable()]


def split(line: str) -> tuple[list[str], str]:
    """The words of a line, the last of them unfinished, perhaps empty; and the quote that is open at its end."""
    words, quote, escaped, inside = [""], "", False, False
    for character in line:
        if escaped:
            # between double quotes a backslash stands for itself before most characters
            words[-1] += character if not quote or character in '"\\$`' else f"\\{character}"
            escaped = False
        elif character == "\\" and quote != "'":
            escaped = inside = True
        elif quote:
            if character == quote:
                quote = ""
            else:
                words[-1] += character
        elif character in "\"'":
            quote, inside = character, True
        elif character.isspace():
            if words[-1] or inside:
                words.append("")
            inside = False
        else:
            words[-1] += character
    return words, quote


def quoted(text: str, quote: str = "") -> str:
    """The text as a part of a word of a line, where this quote is open."""
    if quote == "'":
        return text.replace("'", "'\\''")
    if quote:
        # nothing between double quotes keeps history from being put in for a `!`
        return "".join(f"\\{c}" if c in '"\\$`' else '"\\!"' if c == "!" else c for c in text)
    return "".join(c if c.isalnum() or c in _PLAIN else f"\\{c}" for c in text)
