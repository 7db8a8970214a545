"""What the API returned: resources, and plain values that know the requests they came from."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Any, ClassVar, TypeVar

    T = TypeVar("T")
    K = TypeVar("K")
    V = TypeVar("V")


def unhinted(method: T) -> T:
    """Have `typing.get_type_hints` find no hints of a method, whose types are imported for type checkers alone."""
    method.__no_type_check__ = True  # type: ignore[attr-defined]
    return method


def request_id_of(response: Any) -> str | None:
    """The ID under which the server logged the request of this response."""
    headers = response.headers
    return headers.get("x-openstack-request-id") or headers.get("x-compute-request-id") or None


class RequestIdMixin:
    """Carries the IDs of the requests that a value came from, for the server's log: `request_ids`."""

    x_openstack_request_ids: list[str | None]

    def request_ids_setup(self) -> None:
        """Begin with no request ID."""
        self.x_openstack_request_ids = []

    @property
    def request_ids(self) -> list[str | None]:
        """The IDs of the requests, oldest first."""
        return self.x_openstack_request_ids

    @unhinted
    def append_request_ids(self, resp: Any) -> None:
        """Add the ID of a response, of each of a list of responses, or IDs themselves."""
        for item in resp if isinstance(resp, list) else [resp]:
            if item is None:
                continue
            request_id = item if isinstance(item, str) else request_id_of(item)
            if request_id not in self.x_openstack_request_ids:
                self.x_openstack_request_ids.append(request_id)


# The type of the items is in quotes: `typing` is not imported when a program runs.
class ListWithMeta(list["T"], RequestIdMixin):
    """A list that knows its request IDs, and in `next_url` where the server has more of it, or None."""

    next_url: str | None = None

    def __init__(self, values: Iterable[T], resp: Any) -> None:
        super().__init__(values)
        self.request_ids_setup()
        self.append_request_ids(resp)


class DictWithMeta(dict["K", "V"], RequestIdMixin):
    """A dict that knows its request IDs."""

    def __init__(self, values: Any, resp: Any) -> None:
        super().__init__(values)
        self.request_ids_setup()
        self.append_request_ids(resp)


class TupleWithMeta(tuple["T", ...], RequestIdMixin):
    """A tuple that knows its request IDs; the empty one is what an action without an answer returns."""

    def __new__(cls, values: Iterable[T], resp: Any) -> TupleWithMeta[T]:
        return super().__new__(cls, values)

    def __getnewargs__(self) -> tuple[Any, None]:
        # for copies and pickles, which bring the request IDs along
        return tuple(self), None

    def __init__(self, values: Iterable[T], resp: Any) -> None:
        self.request_ids_setup()
        self.append_request_ids(resp)


class StrWithMeta(str, RequestIdMixin):
    """A text that knows its request IDs."""

    def __new__(cls, value: Any, resp: Any) -> StrWithMeta:
        return super().__new__(cls, value)

    def __getnewargs__(self) -> tuple[Any, None]:  # type: ignore[override]
        return str(self), None

    def __init__(self, value: Any, resp: Any) -> None:
        self.request_ids_setup()
        self.append_request_ids(resp)


class BytesWithMeta(bytes, RequestIdMixin):
    """Bytes that know their request IDs."""

    def __new__(cls, value: bytes, resp: Any) -> BytesWithMeta:
        return super().__new__(cls, value)

    def __getnewargs__(self) -> tuple[Any, None]:  # type: ignore[override]
        return bytes(self), None

    def __init__(self, value: bytes, resp: Any) -> None:
        self.request_ids_setup()
        self.append_request_ids(resp)


_WITH_META: tuple[tuple[type, Callable[[Any, Any], Any]], ...] = (
    (str, StrWithMeta),
    (bytes, BytesWithMeta),
    (list, ListWithMeta),
    (tuple, TupleWithMeta),
)


def with_meta(item: Any, resp: Any) -> Any:
    """The item as a value that knows its request IDs; None becomes an empty tuple."""
    if item is None:
        return TupleWithMeta((), resp)
    for kind, wrapper in _WITH_META:
        if isinstance(item, kind):
            return wrapper(item, resp)
    return DictWithMeta(item, resp)


ABSENT = object()

# The attributes that a resource really has; `vars` of it says what is in its answer too.
_attributes_of: Callable[[Any], dict[str, Any]] = vars(RequestIdMixin)["__dict__"].__get__


class Resource(RequestIdMixin):
    """What the API returned, as attributes.

    Every key of the answer is an attribute of the same name; one with a ":" is read by
    `getattr(server, "OS-EXT-STS:vm_state")`. A resource that came out of a create or update holds what that
    answer held: the first read of anything else completes it with one GET (the synchronous client's way; with
    the asynchronous client get it again explicitly).

    The resources of a list hold their part of the answer as it came: a read of an attribute looks there, and only
    what needs it all (`to_dict`, `vars`, ...) makes attributes of all.
    """

    HUMAN_ID = False
    NAME_ATTR = "name"
    # Keys of an answer that a property of the class answers for.
    _answered_by_class: frozenset[str] = frozenset()
    # The answer, as long as it has not been made attributes.
    if TYPE_CHECKING:
        _record: Any
    _record = None

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        cls._answered_by_class = frozenset(
            name for kind in cls.__mro__ for name, value in vars(kind).items() if isinstance(value, property)
        )

    @unhinted
    def __init__(self, manager: Any, info: dict[str, Any], loaded: bool = False, resp: Any = None) -> None:
        self.manager = manager
        self._info = info
        self._loaded = loaded
        self._add_details(info)
        self.request_ids_setup()
        self.append_request_ids(resp)

    @classmethod
    def can_wait(cls) -> bool:
        """Whether `waiting` may make it: its class has no ways of its own to make attributes of an answer."""
        return cls.__init__ is Resource.__init__ and cls._add_details is Resource._add_details

    @classmethod
    @unhinted
    def waiting(cls, manager: Any, record: Any) -> Any:
        """A complete resource that makes no attributes of its answer before they are needed.

        :param record: the answer, or an item that `transport.body.decoded` has left undecoded
        """
        made = cls.__new__(cls)
        made.manager, made._loaded, made._record = manager, True, record
        return made

    def _whole(self) -> dict[str, Any]:
        """The whole answer, for who does not change it; attributes are not made of it."""
        record = self._record
        if record is None:
            return self._info
        if not isinstance(record, dict):
            self._record = record = _body().record(record)
        return record

    def _pick(self, keys: tuple[str, ...], absent: Any = None) -> Sequence[Any]:
        """What the answer has under some keys."""
        record = self._record
        if record is None or isinstance(record, dict):
            get = (self._info if record is None else record).get
            return [get(key, absent) for key in keys]
        return _body().pick(record, keys, absent)

    def _answered(self, key: str) -> Any:
        """What the answer has under one key, or ABSENT; decoded no more than once."""
        (value,) = self._pick((key,), ABSENT)
        if self._record is None or isinstance(self._record, dict) or value is ABSENT:
            return value
        if isinstance(value, (dict, list)):
            # a program may write into it, and is to find that in `_info`
            return self._whole()[key]
        if key not in self._answered_by_class:
            setattr(self, key, value)
        return value

    def _take_apart(self, attributes: dict[str, Any]) -> None:
        answer = self._whole()
        # what a program has written meanwhile is the newer
        written = attributes.copy()
        attributes.setdefault("x_openstack_request_ids", [])
        # another thread may be at the same
        self._add_details(attributes.setdefault("_info", answer))
        attributes.update(written)
        attributes.pop("_record", None)

    # What `vars` and `dir` read.
    @property
    def __dict__(self) -> dict[str, Any]:  # type: ignore[override]
        attributes = _attributes_of(self)
        if "_record" in attributes:
            self._take_apart(attributes)
        return attributes

    def __getstate__(self) -> dict[str, Any]:
        # a pickle is what it holds: the client stays where its connections are
        return {**vars(self), "manager": None}

    def __copy__(self) -> Resource:
        return self._with(vars(self).copy())

    def __deepcopy__(self, memo: dict[int, Any]) -> Resource:
        import copy

        held = {name: value for name, value in vars(self).items() if name != "manager"}
        return self._with({**copy.deepcopy(held, memo), "manager": self.manager})

    def _with(self, attributes: dict[str, Any]) -> Resource:
        made = type(self).__new__(type(self))
        _attributes_of(made).update(attributes)
        return made

    def __delattr__(self, name: str) -> None:
        vars(self)
        super().__delattr__(name)

    def __repr__(self) -> str:
        shown = sorted(k for k in vars(self) if k[:1] != "_" and k not in ("manager", "x_openstack_request_ids"))
        return f"<{type(self).__name__} {', '.join(f'{k}={getattr(self, k)}' for k in shown)}>"

    @property
    def api_version(self) -> Any:
        """The microversion of the client it came from."""
        return self.manager.api_version

    @property
    def human_id(self) -> str | None:
        """The name as one lower-case word, for completion; None for resources that have none."""
        if not self.HUMAN_ID:
            return None
        name = getattr(self, self.NAME_ATTR, None)
        return None if name is None else slug(name)

    def _add_details(self, info: dict[str, Any]) -> None:
        if info is not self._info:
            self._info.update(info)
        attributes = _attributes_of(self)
        if self._answered_by_class.isdisjoint(info):
            attributes.update(info)
        else:
            attributes.update((k, v) for k, v in info.items() if k not in self._answered_by_class)

    def __getattr__(self, name: str) -> Any:
        # called only for what is not there
        if self._record is not None and name not in self._answered_by_class:
            value = self._answered(name)
            if value is not ABSENT:
                return value
            if name in ("_info", "x_openstack_request_ids"):
                return vars(self)[name]
        if name[:2] == "__" or "_loaded" not in _attributes_of(self):
            raise AttributeError(name)
        if self._loaded:
            absent = getattr(getattr(type(self), name, None), "absent", None)
            raise AttributeError(absent(self) if absent else name)
        # compat: the mock of a manager, or of its client, has anything
        if getattr(self.manager, "is_async", False) is True:
            raise AttributeError(f"{name} (this answer does not hold it; `await resource.get()` completes it)")
        self.get()
        return getattr(self, name)

    @unhinted
    def get(self) -> Any:
        """Complete the resource with what a GET of it returns. With the asynchronous client: await it."""
        # first: should the request fail, it is not tried again for every attribute
        self.set_loaded(True)
        if not hasattr(self.manager, "get"):
            return None
        new = self.manager.get(self.id)
        return self._complete_later(new) if hasattr(new, "__await__") else self._complete(new)

    def _complete(self, new: Any) -> None:
        if new:
            self._add_details(new._info)
            self.append_request_ids(new.request_ids)

    async def _complete_later(self, new: Any) -> None:
        self._complete(await new)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Resource):
            return NotImplemented
        if not isinstance(other, type(self)):
            return False
        if hasattr(self, "id") and hasattr(other, "id"):
            return bool(self.id == other.id)
        return bool(self._info == other._info)

    # compat: two resources of one ID may differ in all else
    if TYPE_CHECKING:
        __hash__: ClassVar[None]  # type: ignore[assignment]
    __hash__ = None

    def is_loaded(self) -> bool:
        """Whether it holds all that the API has."""
        return self._loaded

    def set_loaded(self, val: bool) -> None:
        """Say whether it holds all that the API has."""
        self._loaded = val

    @unhinted
    def set_info(self, key: str, value: Any) -> None:
        """Change what `to_dict` returns; attributes stay as they are."""
        self._info[key] = value

    @unhinted
    def to_dict(self) -> dict[str, Any]:
        """A deep copy of the answer."""
        import copy

        return copy.deepcopy(self._info)


def picks(resources: Sequence[Resource], keys: tuple[str, ...], absent: Any = None) -> list[Sequence[Any]]:
    """What the answers of some resources have under some keys."""
    return [resource._pick(keys, absent) for resource in resources]


_body_module: Any = None


def _body() -> Any:
    """`transport.body`. The statement that imports it takes as long as what is done there."""
    global _body_module
    if _body_module is None:
        from novaclient.transport import body

        _body_module = body
    return _body_module


def slug(text: str) -> str:
    """'My Server!' -> 'my-server'."""
    import re
    import unicodedata

    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", ascii_text).strip().lower())
