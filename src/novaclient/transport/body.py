"""The bytes of an answer -> data.

Small answers are read by the standard library. msgspec reads large ones in a fifth of the time, but to import it takes
as long as the standard library takes for some megabytes: so that many are read by the one, and what follows by the
other. Where msgspec is not installed, or does not like what it reads, the standard library's word counts.
"""

from __future__ import annotations

import gc
import sys

from novaclient import quick_json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

# bytes: what the standard library reads while msgspec is imported, about. More than a page of Nova's, which has 1,000
# servers: who has seen two of them will see more
_BREAK_EVEN = 3_000_000
# bytes: a smaller answer is not worth a look at all this
_LARGE = 65_536

_read_so_far = 0
_decoders: dict[tuple[Any, ...], Any] = {}
_pickers: dict[tuple[tuple[str, ...], Any], tuple[Any, Any, Any]] = {}


def decoded(content: bytes | None, records: tuple[Any, ...] = ()) -> Any:
    """The data of a body; None if it is empty, or no JSON.

    :param records: (key of the list that the answer is,). Of a large one the items may then come undecoded, for
        `record` to decode when they are looked into, and of the rest only the links are kept. Of (key, keys, absent) an
        item may be the tuple of the values of these keys, the first of which all have; `absent` stands for what one
        lacks
    """
    if not content:
        return None
    if len(content) < _LARGE:
        return _by_json(content)
    with uncollected():
        if _pays(len(content)):
            return _by_msgspec(content, records)
        return _in_part(content, *records) or _by_json(content)


class uncollected:  # noqa: N801  used like a function
    """While much is made that is no garbage yet: to look for some, again and again, takes longer than to make it."""

    def __enter__(self) -> None:
        self._collecting = gc.isenabled()
        gc.disable()

    def __exit__(self, *_: Any) -> None:
        if self._collecting:
            gc.enable()


def record(raw: Any) -> Any:
    """The data of an item that `decoded` left undecoded."""
    try:
        return _decoder().decode(raw)
    except _refusals():
        return _by_json(bytes(raw))


def pick(raw: Any, keys: tuple[str, ...], absent: Any = None) -> tuple[Any, ...]:
    """Some values of an item that `decoded` left undecoded; the rest of it is skipped, at ten times the speed."""
    read, values, refused = _picker(keys, absent)
    try:
        picked: tuple[Any, ...] = values(read(raw))
    except refused:
        item = record(raw)
        return tuple(item.get(key, absent) for key in keys)
    return picked


def _pays(size: int) -> bool:
    """Whether msgspec is there, or worth its import by now."""
    global _read_so_far
    _read_so_far += size
    if "msgspec" in sys.modules:
        return sys.modules["msgspec"] is not None
    # a program that does not count milliseconds has half of what it imports
    bare = "typing" not in sys.modules
    if _read_so_far < (_BREAK_EVEN if bare else _BREAK_EVEN // 2):
        return False
    return _import_msgspec(bare)


def _import_msgspec(bare: bool) -> bool:
    """Import it, if it is there.

    :param bare: do without `typing_extensions`, which it takes if it is there, for a third of its import: it is for
        types that nothing here has. To be said only where no other thread may want it
    """
    if bare:
        sys.modules["typing_extensions"] = None  # type: ignore[assignment]
    try:
        import msgspec  # noqa: F401
    except ImportError:
        return False
    finally:
        if bare:
            del sys.modules["typing_extensions"]
    return True


def _in_part(content: bytes, key: str = "", keys: tuple[str, ...] = (), absent: Any = None) -> Any:
    """An answer of whose items only some values are kept; None if that is not wanted, or it is not like that."""
    if not keys:
        return None

    def part(item: Any) -> Any:
        # an item that is nothing, or no object, is the core's to see
        return tuple([item.get(key, absent) for key in keys]) if type(item) is dict and keys[0] in item else item

    try:
        return quick_json.loads_list(content, key, part)
    except ValueError:
        return None


def _by_json(content: bytes) -> Any:
    try:
        try:
            return quick_json.loads(content)
        except UnicodeDecodeError:
            return quick_json.loads(content.decode("utf-8", "replace").encode())
    except ValueError:
        return None


def _by_msgspec(content: bytes, records: tuple[Any, ...]) -> Any:
    try:
        return (records and _records(content, *records)) or _decoder().decode(content)
    except _refusals():
        return _by_json(content)


def _refusals() -> tuple[type[Exception], ...]:
    """What msgspec raises for what it refuses. The standard library takes some of that: NaN, UTF-16, half a surrogate
    pair.
    """
    from msgspec import DecodeError

    return DecodeError, UnicodeDecodeError


def _records(content: bytes, key: str, keys: tuple[str, ...] = (), absent: Any = None) -> dict[str, Any] | None:
    """An answer whose items are undecoded, or the values of some keys; None if it is not like that. What is skipped is
    checked as what is decoded, except that it is UTF-8: ASCII is.
    """
    from msgspec import ValidationError
    from msgspec.structs import astuple

    if not content.isascii():
        return None
    try:
        answer = _decoder(key, keys, absent).decode(content)
    except ValidationError:
        return None
    if keys:
        items = list(map(astuple, answer.items))
    elif all(bytes(memoryview(item)[:2]) == b'{"' for item in answer.items):
        items = answer.items
    else:
        # an item that is nothing, or no object, is the core's to see
        return None
    return {key: items, f"{key}_links": answer.links_by_name, "links": answer.links}


def _decoder(key: str = "", keys: tuple[str, ...] = (), absent: Any = None) -> Any:
    """What reads an answer: that of a list if there is a `key`, and of its items these keys if there are any."""
    try:
        return _decoders[key, keys, absent]
    except KeyError:
        from msgspec import Raw, defstruct, field
        from msgspec.json import Decoder

    item: Any = Raw
    if keys:
        # what has not even the first key is no such item
        item = _struct([{"name": keys[0]}, *({"name": key, "default": absent} for key in keys[1:])])
    answer = defstruct(
        "Answer",
        [
            ("items", list[item], field(name=key)),
            ("links_by_name", object, field(name=f"{key}_links", default=None)),
            ("links", object, None),
        ],
    )
    made = _decoders[key, keys, absent] = Decoder(answer) if key else Decoder()
    return made


def _picker(keys: tuple[str, ...], absent: Any) -> tuple[Any, Any, Any]:
    """What reads these keys of an item, what makes a tuple of that, and the errors of the first."""
    try:
        return _pickers[keys, absent]
    except KeyError:
        from msgspec.json import Decoder
        from msgspec.structs import astuple

    read: Any = Decoder(_struct([{"name": key, "default": absent} for key in keys])).decode
    made = _pickers[keys, absent] = read, astuple, (*_refusals(), TypeError)
    return made


def _struct(fields: list[dict[str, Any]]) -> type:
    from msgspec import defstruct, field

    return defstruct("Picked", [(f"value{i}", object, field(**facts)) for i, facts in enumerate(fields)], gc=False)
