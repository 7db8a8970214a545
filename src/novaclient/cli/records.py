"""What a row stands for: its raw values by keys in snake_case."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from novaclient.cli import output
from novaclient.resource import Resource

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

# The names of Nova's extensions in its keys, as in OS-EXT-STS:vm_state: nobody but Nova needs them.
_EXTENSION = re.compile(r"^(?:OS-[A-Z-]+|os-[a-z-]+): ?")
_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_BETWEEN_WORDS = re.compile(r"[^a-z0-9]+")


def key_of(name: str) -> str:
    """The key of a heading, or of a key of Nova's: `Task State` and `OS-EXT-STS:task_state` are both task_state."""
    name = _EXTENSION.sub("", name)
    if name[:1].islower():
        name = _HUMP.sub("_", name)
    return _BETWEEN_WORDS.sub("_", name.lower()).strip("_")


def keyed(names: Iterable[str]) -> dict[str, str]:
    """Key -> name; of two names with one key the second keeps its prefix, or else is numbered."""
    keys: dict[str, str] = {}
    for name in names:
        key = key_of(name)
        if key in keys:
            key = _BETWEEN_WORDS.sub("_", name.lower())
        while key in keys:
            key += "_2"
        keys[key] = name
    return keys


def record_of(item: Any) -> dict[str, Any]:
    """The raw values of what a row stands for, by their keys; none of what is no object."""
    if isinstance(item, Resource):
        info: Any = item._whole()
    else:
        info = item if isinstance(item, Mapping) else getattr(item, "_info", None)
    if not isinstance(info, Mapping):
        info = getattr(item, "__dict__", {})
    elif len(info) == 1 and isinstance(next(iter(info.values())), Mapping) and info is not item:
        # in their list each key pair is wrapped once more
        (info,) = info.values()
    return {key: info[name] for key, name in _keys_of(tuple(info))}


@lru_cache(64)
def _keys_of(names: tuple[str, ...]) -> list[tuple[str, str]]:
    """(key, name) of each name of an object that is data. The objects of a list have the same ones."""
    return list(keyed(name for name in names if name != "links" and name[:1] != "_").items())


def record(
    source: Any,
    columns: dict[str, str],
    formatters: Mapping[str, Callable[[Any], Any]],
    make: Callable[[Any], Any],
) -> dict[str, Any]:
    """The record of a row; the columns, of which it may lack some, come first.

    :param make: what makes the object of the table, which is asked for no more than it must
    """
    record = record_of(source)
    own = {
        key: record[key] if key in record else _raw(key, field, source, formatters, make)
        for key, field in columns.items()
    }
    return own | record


def itself(item: Any, source: Any) -> Any:
    return item


def _raw(
    key: str,
    field: str,
    source: Any,
    formatters: Mapping[str, Callable[[Any], Any]],
    make: Callable[[Any], Any],
) -> Any:
    if isinstance(getattr(type(source), key, None), property):
        return getattr(source, key)
    item = make(source)
    return formatters[field](item) if field in formatters else getattr(item, output.attribute_of(field), None)
