"""What every manager is. Resources and their kin are importable from here too, as programs expect."""

from __future__ import annotations

from novaclient import exceptions, hints
from novaclient.drive import flow, step
from novaclient.resource import (
    BytesWithMeta,
    DictWithMeta,
    ListWithMeta,
    RequestIdMixin,
    Resource,
    StrWithMeta,
    TupleWithMeta,
    with_meta,
)
from novaclient.spec import Method
from novaclient.utils import get_url_with_filter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable
    from typing import Any

__all__ = [
    "BootingManagerWithFind",
    "BytesWithMeta",
    "DictWithMeta",
    "HookableMixin",
    "ListWithMeta",
    "Manager",
    "ManagerWithFind",
    "RequestIdMixin",
    "Resource",
    "StrWithMeta",
    "TupleWithMeta",
    "getid",
]


def getid(obj: Any) -> Any:
    """The ID of a resource, or the object itself, which then is an ID."""
    return getattr(obj, "id", obj)


class HookableMixin:
    """Lets an extension change the bodies of requests: `Manager.add_hook("modify_body_for_create", f)`."""

    # compat: one table for all classes
    _hooks_map: dict[str, list[Callable[..., None]]] = {}

    @classmethod
    def add_hook(cls, hook_type: str, hook_func: Callable[..., None]) -> None:
        """Call `hook_func` at every event of this type."""
        cls._hooks_map.setdefault(hook_type, []).append(hook_func)

    @classmethod
    def run_hooks(cls, hook_type: str, *args: Any, **kwargs: Any) -> None:
        """Call what was added for this type of event."""
        for hook_func in cls._hooks_map.get(hook_type, ()):
            hook_func(*args, **kwargs)


class Manager(HookableMixin):
    """The operations on one kind of resource.

    Operations are declared as class attributes (`novaclient.spec`). The methods with an underscore are for
    managers written by hand, as extensions have them; they are synchronous.
    """

    resource_class: Any = None
    # since when newer Novas have none of the operations, and what to use instead (`Op.gone`)
    gone = ""
    # for who makes a table of lists, and nothing else: (keys, what stands for one that an item lacks). Lists then hold,
    # instead of resources, tuples of these values; the first is the one that a marker names
    shown: tuple[Any, ...] = ()

    def __init_subclass__(cls, on_resource: str = "", **kwargs: Any) -> None:
        """`on_resource` names the operations that are methods of the resource too, as `server.stop()` is."""
        super().__init_subclass__(**kwargs)
        for name in on_resource.split():
            setattr(cls.resource_class, name, _on_resource(name))

    def __init__(self, api: Any) -> None:
        self.api = api

    @property
    def client(self) -> Any:
        """The HTTP client: `get`, `post`, `put`, `delete`."""
        return self.api.client

    @property
    def api_version(self) -> Any:
        """The client's microversion."""
        return self.api.api_version

    @property
    def is_async(self) -> bool:
        """Whether calls return coroutines."""
        return getattr(self.api, "is_async", False)

    def _list(
        self,
        url: str,
        response_key: str,
        obj_class: Any = None,
        body: Any = None,
        filters: dict[str, Any] | None = None,
    ) -> ListWithMeta[Any]:
        url = get_url_with_filter(url, filters)
        resp, answer = self.api.client.post(url, body=body) if body else self.api.client.get(url)
        data = answer[response_key]
        if isinstance(data, dict):
            data = data.get("values", data)
        make = obj_class or self.resource_class
        return ListWithMeta([make(self, item, loaded=True) for item in data if item], resp)

    def _get(self, url: str, response_key: str | None, filters: dict[str, Any] | None = None) -> Any:
        resp, body = self.api.client.get(get_url_with_filter(url, filters))
        content = body if response_key is None else body[response_key]
        return self.resource_class(self, content, loaded=True, resp=resp)

    def _create(
        self,
        url: str,
        body: Any,
        response_key: str,
        return_raw: bool = False,
        obj_class: Any = None,
        **kwargs: Any,
    ) -> Any:
        self.run_hooks("modify_body_for_create", body, **kwargs)
        resp, answer = self.api.client.post(url, body=body)
        if return_raw:
            return with_meta(answer[response_key], resp)
        return (obj_class or self.resource_class)(self, answer[response_key], resp=resp)

    def _delete(self, url: str) -> Any:
        resp, body = self.api.client.delete(url)
        return with_meta(body, resp)

    def _update(self, url: str, body: Any, response_key: str | None = None, **kwargs: Any) -> Any:
        self.run_hooks("modify_body_for_update", body, **kwargs)
        resp, answer = self.api.client.put(url, body=body)
        if not answer:
            return StrWithMeta(answer, resp)
        return self.resource_class(self, answer[response_key] if response_key else answer, resp=resp)

    def convert_into_with_meta(self, item: Any, resp: Any) -> Any:
        """The item as a value that knows its request IDs."""
        return with_meta(item, resp)

    def alternate_service_type(self, default: str, allowed_types: Iterable[str] = ()) -> _OtherService:
        """Send the requests of a `with` block to another service. Not for use by several threads."""
        client = self.api.client
        return _OtherService(client, client.service_type if client.service_type in allowed_types else default)


class _OtherService:
    """In its block a client speaks to another service."""

    def __init__(self, client: Any, service_type: str) -> None:
        self._client, self._service_type = client, service_type

    def __enter__(self) -> None:
        self._original = self._client.service_type
        self._client.service_type = self._service_type

    def __exit__(self, *_: Any) -> None:
        self._client.service_type = self._original


def _on_resource(name: str) -> Callable[..., Any]:
    # a lambda has no annotations: `typing.get_type_hints` would look for what is imported for type checkers alone
    method = lambda self, *args, **kwargs: getattr(self.manager, name)(self, *args, **kwargs)  # noqa: E731
    method.__name__ = name
    method.__doc__ = f"The manager's `{name}`, on this resource."
    return method


class ManagerWithFind(Manager):
    """A manager that can also look for resources by their attributes."""

    list: Any
    get: Any

    @flow
    def find(self, **kwargs: Any) -> Generator[Any, Any, Any]:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
        matches = yield step(self.findall, **kwargs)
        if not matches:
            raise exceptions.NotFound(404, f"No {self.resource_class.__name__} matching {kwargs}.")
        if len(matches) > 1:
            raise hints.several(exceptions.NoUniqueMatch(), matches)
        matches[0].append_request_ids(matches.request_ids)
        return matches[0]

    @flow
    def findall(self, **kwargs: Any) -> Generator[Any, Any, ListWithMeta[Any]]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """
        found: ListWithMeta[Any] = ListWithMeta([], None)
        list_args, wanted = self._search(kwargs)
        listing = yield step(self.list, **list_args)
        found.append_request_ids(getattr(listing, "request_ids", None))
        for item in listing:
            if any(not _has(item, name, value) for name, value in wanted.items()):
                continue
            if list_args.get("detailed", True):
                found.append(item)
                continue
            complete = yield step(self.get, item.id)
            found.append(complete)
            found.append_request_ids(complete.request_ids)
        return found

    def _search(self, wanted: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
        """What to ask the server for, and what is left to compare."""
        names = _parameter_names(self.list)
        list_args: dict[str, Any] = {}
        wanted = dict(wanted)
        name = next((wanted[k] for k in ("human_id", "name", "display_name") if k in wanted), None)
        if "detailed" in names:
            list_args["detailed"] = name is None
        if "is_public" in names and "is_public" in wanted:
            list_args["is_public"] = wanted["is_public"]
            if wanted["is_public"] is None:
                del wanted["is_public"]
        if "search_opts" in names:
            options = {} if name is None else {"name": name}
            options |= {k: wanted.pop(k) for k in ("all_tenants", "deleted") if k in wanted}
            if options:
                list_args["search_opts"] = options
        return list_args, wanted


def _has(item: Any, name: str, value: Any) -> bool:
    try:
        return bool(getattr(item, name) == value)
    except AttributeError:
        return False


def _parameter_names(method: Any) -> tuple[str, ...]:
    declared = getattr(method, "__func__", method)
    params = getattr(declared, "params", None)
    if isinstance(declared, Method) and params is not None:
        return tuple(p.name for p in params)
    function = getattr(declared, "function", declared)
    code = getattr(getattr(function, "__wrapped__", function), "__code__", None)
    return () if code is None else code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]


class BootingManagerWithFind(ManagerWithFind):
    """compat: the base of the servers' manager."""
