"""Helpers that commands, extensions and other programs use."""

from __future__ import annotations

import os
import time

from novaclient import exceptions

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from typing import Any

_HEXADECIMAL = frozenset("0123456789abcdef")
_TRUE = frozenset({"1", "t", "true", "on", "y", "yes"})
_FALSE = frozenset({"0", "f", "false", "off", "n", "no"})


def __getattr__(name: str) -> Any:
    if name != "VALID_KEY_REGEX":
        raise AttributeError(f"module 'novaclient.utils' has no attribute {name!r}")
    return _valid_key()


def _valid_key() -> re.Pattern[str]:
    import re

    return re.compile(r"[\w\.\- :]+$")


def env(*names: str, default: Any = "") -> Any:
    """The first of these environment variables that is not empty, else the default."""
    return next((os.environ[name] for name in names if os.environ.get(name)), default)


def is_uuid_like(value: object) -> bool:
    """Whether the value is a UUID, hyphens and braces or not."""
    text = str(value).lower().replace("urn:", "").replace("uuid:", "").strip("{}").replace("-", "")
    return len(text) == 32 and _HEXADECIMAL.issuperset(text)


def bool_from_string(value: object, strict: bool = False, default: bool = False) -> bool:
    """True for 1, t, true, on, y, yes; False for 0, f, false, off, n, no; any case.

    :raises ValueError: for anything else, if `strict`; otherwise that is the default
    """
    if isinstance(value, bool):
        return value
    text = str(value).strip().lower()
    if text in _TRUE:
        return True
    if text in _FALSE:
        return False
    if strict:
        accepted = ", ".join(f"'{word}'" for word in sorted(_FALSE | _TRUE))
        raise ValueError(f"Unrecognized value '{value}', acceptable values are: {accepted}")
    return default


def is_integer_like(val: Any) -> bool:
    """Whether int() takes it."""
    try:
        int(val)
    except (TypeError, ValueError, OverflowError):
        return False
    return True


def find_resource(manager: Any, name_or_id: Any, wrap_exception: bool = True, **find_args: Any) -> Any:
    """The resource that a person means by a name or an ID.

    Tried in this order: the ID, the name, the name as one lower-case word, the ID as an integer.

    :param find_args: further conditions, for `manager.find`
    :raises CommandError: if there is none, or if several have the name (without `wrap_exception`: NotFound
        or NoUniqueMatch)
    """
    kind = manager.resource_class.__name__.lower()
    attempts: list[Callable[[], Any]] = []
    if _is_id(manager, name_or_id):
        attempts.append(lambda: manager.get(name_or_id))
    name_attribute = manager.resource_class.NAME_ATTR
    attempts.append(lambda: manager.find(**{name_attribute: name_or_id}, **find_args))
    if getattr(manager.resource_class, "HUMAN_ID", True) and name_or_id != "":
        attempts.append(lambda: manager.find(human_id=name_or_id, **find_args))
    if is_integer_like(name_or_id):
        attempts.append(lambda: manager.get(int(name_or_id)))
    for attempt in attempts:
        try:
            return attempt()
        except exceptions.NotFound:
            continue
        except exceptions.BadRequest:
            # From some microversions on Nova answers 400, not 404, where an ID must be a UUID and a name came.
            if attempt is not attempts[0] or is_uuid_like(name_or_id):
                raise
        except exceptions.NoUniqueMatch as several:
            from novaclient import hints

            text = f"Multiple {kind} matches found for '{name_or_id}', use an ID to be more specific."
            error = (exceptions.CommandError if wrap_exception else exceptions.NoUniqueMatch)(text)
            hints.give(error, getattr(several, "hint", ""))
            raise error from None
    text = f"No {kind} with a name or ID of '{name_or_id}' exists."
    nothing = exceptions.NotFound(404, text)
    if wrap_exception:
        raise exceptions.CommandError(text) from nothing
    raise nothing


def _is_id(manager: Any, name_or_id: Any) -> bool:
    if name_or_id == "":
        return False
    return is_uuid_like(name_or_id) or getattr(manager, "is_alphanum_id_allowed", False)


def validate_flavor_metadata_keys(keys: Iterable[str]) -> None:
    """Raise CommandError for a key of an extra spec that Nova would not take."""
    for key in keys:
        if not _valid_key().match(key):
            raise exceptions.CommandError(
                f'Invalid key: "{key}". Keys may only contain letters, numbers, spaces, underscores, '
                "periods, colons and hyphens."
            )


def arg(*args: Any, **kwargs: Any) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Gives an extension's `do_*` function an argument, as `ArgumentParser.add_argument` takes it.

    `start_version` and `end_version` limit it to microversions.
    """

    def decorate(func: Callable[..., Any]) -> Callable[..., Any]:
        add_arg(func, *args, **kwargs)
        return func

    return decorate


def add_arg(func: Any, *args: Any, **kwargs: Any) -> None:
    """What `arg` does, as a call."""
    if not hasattr(func, "arguments"):
        func.arguments = []
    if (args, kwargs) not in func.arguments:
        # decorators run from the last to the first
        func.arguments.insert(0, (args, kwargs))


def service_type(stype: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Marks an extension's `do_*` function as one that speaks to another service."""

    def decorate(func: Any) -> Any:
        func.service_type = stype
        return func

    return decorate


def get_service_type(func: Any) -> str | None:
    """The service that a `do_*` function was marked with."""
    return getattr(func, "service_type", None)


def unauthenticated(func: Any) -> Any:
    """Marks a `do_*` function as one that needs no credentials."""
    func.unauthenticated = True
    return func


def isunauthenticated(func: Any) -> bool:
    """Whether a `do_*` function needs no credentials."""
    return getattr(func, "unauthenticated", False)


def safe_issubclass(*args: Any) -> bool:
    """`issubclass` that is False for what is no class."""
    try:
        return issubclass(*args)
    except TypeError:
        return False


def print_list(
    objs: Iterable[Any],
    fields: Sequence[str],
    formatters: Mapping[str, Callable[[Any], Any]] | None = None,
    sortby_index: int | None = None,
) -> None:
    """Print objects as a table: see `novaclient.cli.output`."""
    from novaclient.cli import output

    output.print_list(objs, fields, formatters, sortby_index)


def print_dict(d: Mapping[str, Any], dict_property: str = "Property", dict_value: str = "Value", wrap: int = 0) -> None:
    """Print a mapping as a table of two columns: see `novaclient.cli.output`."""
    from novaclient.cli import output

    output.print_dict(d, dict_property, dict_value, wrap)


def flatten_dict(data: Mapping[str, Any]) -> dict[str, Any]:
    """A dict of dicts as one dict: `{"a": {"b": 1}}` -> `{"a_b": 1}`. An empty dict stays a value."""
    flat: dict[str, Any] = {}
    for key, value in data.items():
        if isinstance(value, dict) and value:
            flat.update((f"{key}_{inner}", item) for inner, item in flatten_dict(value).items())
        else:
            flat[key] = value
    return flat


def pretty_choice_list(values: Iterable[Any]) -> str:
    """The values quoted, with commas between them."""
    return ", ".join(f"'{value}'" for value in values)


def pretty_choice_dict(d: Mapping[str, Any]) -> str:
    """The items as `'key=value'`, sorted by key, with commas between them."""
    return pretty_choice_list(f"{key}={d[key]}" for key in sorted(d))


def format_servers_list_networks(server: Any) -> str:
    """A server's addresses by network, as in the table of servers: `net=ip, ip; net2=ip`."""
    return format_networks(server.networks)


def format_networks(networks: Mapping[str, Iterable[str]]) -> str:
    """Addresses by network, as in the table of servers."""
    return "; ".join([f"{network}={', '.join(ips)}" for network, ips in networks.items() if ips])


def format_security_groups(groups: Iterable[Mapping[str, Any]]) -> str:
    """The names of security groups, with commas between them."""
    return ", ".join(group["name"] for group in groups)


def make_field_formatter(
    attr: str, filters: Mapping[str, Callable[[Any], Any]] | None = None
) -> tuple[str, Callable[[Any], Any]]:
    """A heading for an attribute and the function that makes its cells, for `print_list`.

    :param filters: attribute -> function that makes the text from a value that is not false
    """
    make = (filters or {}).get(attr)

    def cell(item: Any) -> Any:
        value = getattr(item, attr, "")
        return make(value) if value and make else value

    return heading(attr), cell


def heading(attribute: str) -> str:
    """'task_state' -> 'Task State', 'OS-EXT-STS:task_state' -> 'OS-EXT-STS: Task State'; 'hostId' stays."""
    prefix, colon, name = attribute.rpartition(":")
    name = name.replace("_", " ")
    return f"{prefix}: {_title(name)}" if colon else _title(name)


def _title(words: str) -> str:
    return words.title() if words.islower() or words.isupper() else words


def do_action_on_many(action: Callable[[Any], Any], resources: Iterable[Any], success_msg: str, error_msg: str) -> None:
    """Do something to each resource; go on when it fails for one, and raise CommandError in the end.

    :param success_msg: what to print for each, with `%s` for the resource
    """
    from novaclient.cli import failure
    from novaclient.cli.output import one_line

    failed: Exception | None = None
    for resource in resources:
        try:
            action(resource)
        except Exception as error:  # noqa: BLE001  whatever it is, the others are to be tried
            failed = error
            failure.say(failure.one_line(str(error)))
        else:
            print(success_msg % one_line(str(_label(resource))))
    if failed:
        raise exceptions.CommandError(error_msg) from failed


def _label(resource: Any) -> Any:
    """`name (ID)`, or what there is of the two, or the resource itself."""
    name, item_id = getattr(resource, "human_id", None), getattr(resource, "id", None)
    if name and item_id:
        return f"{name} ({item_id})"
    return name or item_id or resource


class record_time:  # noqa: N801  compat: it was a function that made one
    """Add (words, start, end) to a list, in seconds since the epoch, when the block ends without an error."""

    def __init__(self, times: list[tuple[str, float, float]], enabled: bool, *args: str) -> None:
        self._times, self._enabled, self._words = times, enabled, " ".join(args)

    def __enter__(self) -> None:
        self._start = time.time()

    def __exit__(self, kind: Any, *_: Any) -> None:
        if self._enabled and kind is None:
            self._times.append((self._words, self._start, time.time()))


def get_url_with_filter(url: str, filters: Mapping[str, Any] | None) -> str:
    """The URL with a query string."""
    return url + prepare_query_string(filters)


def prepare_query_string(params: Mapping[str, Any] | None) -> str:
    """The parameters as `?a=1&b=2`, sorted by name, or nothing."""
    if not params:
        return ""
    from urllib.parse import urlencode

    return f"?{urlencode(sorted(params.items()))}"
