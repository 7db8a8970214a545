"""JSON by the part of CPython's `json` that is written in C. Importing the rest takes longer than a small answer does.

Where that part is missing, or does not know what it is given, this is `json` itself: also for the text of its errors.
"""

from __future__ import annotations

try:
    import _json
except ImportError:
    _json = None  # type: ignore[assignment]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_BLANKS = " \t\n\r"

# What the C scanner raises for what it does not take. The last is Python 3.11's where it cannot say more: nobody has
# imported the error of `json`.
_REFUSALS = (StopIteration, SystemError)


class _Decoder:
    """What `json.JSONDecoder` is for the C scanner."""

    strict = True
    # the last since Python 3.15
    object_hook = object_pairs_hook = array_hook = None
    parse_float = float
    parse_int = int
    parse_constant = {"-Infinity": float("-inf"), "Infinity": float("inf"), "NaN": float("nan")}.__getitem__


try:
    _scan: Any = _json.make_scanner(_Decoder)  # type: ignore[arg-type]
except AttributeError:
    # it is not there, or wants to know more of a decoder than those of today
    _scan = None


def loads(content: bytes) -> Any:
    """As `json.loads`. Raises ValueError."""
    try:
        text = content.decode()
        if _scan is not None:
            text = text.strip(_BLANKS)
            value, end = _scan(text, 0)
            if end == len(text):
                return value
    except (*_REFUSALS, UnicodeDecodeError):
        pass
    import json

    return json.loads(content)


def loads_list(content: bytes, key: str, keep: Callable[[Any], Any]) -> dict[str, Any] | None:
    """As `loads`, of what Nova sends as a list of objects: of each of them only what `keep` makes of it is kept, from
    the moment when it is read. None if the content is anything else; the whole of it is to be read then.
    """
    start = f'{{"{key}": ['
    text = content.decode()
    if _scan is None or not text.startswith(start + "{"):
        return None
    items, end = [], len(start)
    try:
        while True:
            item, end = _scan(text, end)
            items.append(keep(item))
            if text[end : end + 2] != ", ":
                break
            end += 2
        rest = text[end:]
        if rest == "]}":
            return {key: items}
        if rest[:3] != "], ":
            return None
        others, end = _scan("{" + rest[3:], 0)
    except _REFUSALS:
        return None
    return {key: items} | others if end == len(rest) - 2 else None


def dumps(value: Any) -> str:
    """As `json.dumps`. Raises TypeError and ValueError."""
    encode = _encoder() if isinstance(value, (dict, list)) else None
    if encode is not None:
        return "".join(encode(value, 0))
    import json

    return json.dumps(value)


def _encoder() -> Any:
    try:
        return _json.make_encoder({}, _unknown, _json.encode_basestring_ascii, None, ": ", ", ", False, False, True)
    except (AttributeError, TypeError):
        # as above
        return None


def _unknown(value: Any) -> Any:
    raise TypeError(f"Object of type {type(value).__name__} is not JSON serializable")
