"""The sans-I/O core: arguments -> `Request`, response -> value or exception. Nothing here touches the network."""

from __future__ import annotations

from novaclient import exceptions, hints
from novaclient.resource import (
    ListWithMeta,
    StrWithMeta,
    TupleWithMeta,
    with_meta,
)
from novaclient.spec import REQUIRED, is_resource, microversion_of, microversion_text
from novaclient.urls import quote, urlencode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from novaclient.spec import Microversion, Op, Param

# What RFC 3986 lets stand unquoted in a path segment. A "/" is not among it: a name stays one segment.
_SEGMENT = ":@!$&'()*+,;=~"
_OK = 200


# The types of JSON of which no resource can be made; nothing is left out.
_NO_OBJECTS = frozenset({bool, int, float, str, list})

# What goes wrong in a decoder when the data is not of the form that it should have.
_ODD = (AttributeError, LookupError, StopIteration, TypeError, ValueError)


class Request:
    """One HTTP request, as a driver's `send` takes it: `body` is what becomes JSON, None is no body.

    `records` says which part of the answer is a list whose items may be left undecoded, or be decoded in part
    (`transport.body`), `repeatable` of a POST that a second one does no harm.
    """

    __slots__ = ("body", "method", "records", "repeatable", "service", "url")

    method: str
    url: str
    body: Any
    service: str
    records: tuple[Any, ...]
    repeatable: bool

    def __init__(
        self,
        method: str,
        url: str,
        body: Any = None,
        service: str = "",
        records: tuple[Any, ...] = (),
        repeatable: bool = False,
    ) -> None:
        self.method, self.url, self.body, self.service, self.records = method, url, body, service, records
        self.repeatable = repeatable

    @property
    def content_type(self) -> str:
        """The media type of the body. The one PATCH of these APIs is Glance's: a list of changes."""
        return "application/openstack-images-v2.1-json-patch" if self.method == "PATCH" else "application/json"

    def __repr__(self) -> str:
        return f"<Request {self.method} {self.url}>"


def arguments_of(request: Request) -> dict[str, Any]:
    """What a request means for `get` and its kin of an HTTP client: see `transport.session.SessionClient`."""
    kwargs: dict[str, Any] = {}
    if request.method in ("POST", "PUT"):
        kwargs["body"] = request.body
    if request.method == "PATCH":
        kwargs.update(body=request.body, headers={"Content-Type": request.content_type})
    if request.service:
        # the override is the address of Nova, and of nothing else
        kwargs.update(endpoint_filter={"service_type": request.service}, endpoint_override=None)
    return kwargs


class Call:
    """An operation with its arguments: what a driver runs, and what a flow yields."""

    __slots__ = ("args", "manager", "op")

    args: dict[str, Any]
    manager: Any
    op: Op

    def __init__(self, op: Op, manager: Any, args: dict[str, Any]) -> None:
        self.op, self.manager, self.args = op, manager, args

    def request(self) -> Request:
        """The request to send."""
        request = build(self.op, microversion_of(self.manager), self.args)
        if request.records:
            request.records += self.manager.shown
        if isinstance(request.body, dict):
            self.manager.run_hooks(_hook(self.op), request.body)
        return request

    def result(self, response: Any, body: Any) -> Any:
        """What the call returns, out of the response and its decoded body."""
        op = self.op
        links = None
        if op.key and isinstance(body, dict):
            # of instance actions they are plain `links`
            links = body.get(f"{op.key}_links") or body.get("links")
        # compat: an update may have an empty answer, whatever it should hold
        if op.key and (body or op.method != "PUT"):
            if not isinstance(body, dict) or op.key not in body:
                raise malformed(op, response, f"the answer has no '{op.key}'")
            body = body[op.key]
        try:
            value = decode(op, self.manager, body, response)
        except _ODD as error:
            raise malformed(op, response, f"the answer is not as the API promises: {error!r}") from error
        # a flow over the answers of a neighbour looks into them itself
        if body is None and not op.service:
            refuse_other_than_json(op, response)
        if links and isinstance(value, ListWithMeta):
            value.next_url = next((link.get("href") for link in links if link.get("rel") == "next"), None)
        return value

    def __repr__(self) -> str:
        # an argument may be a secret
        return f"<Call {self.op.__qualname__} {', '.join(self.args)}>"


class Done:
    """A step that is done already: its value (for an asynchronous driver it may be an awaitable)."""

    __slots__ = ("value",)

    value: Any

    def __init__(self, value: Any) -> None:
        self.value = value


class Pause:
    """A step that takes time: seconds."""

    __slots__ = ("seconds",)

    seconds: float

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds


def bind(op: Op, manager: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> dict[str, Any] | None:
    """Bind arguments to the operation's signature at the client's microversion, as Python binds a call's.

    Raises VersionNotFoundForAPIMethod if the operation does not exist at it, TypeError if the arguments do
    not fit, and what `op.gate` names for an argument out of its microversions. None: there is nothing to send.
    """
    version = microversion_of(manager)
    if not op.exists_at(version):
        error = exceptions.VersionNotFoundForAPIMethod(microversion_text(version), f"{op.__module__}.{op.__qualname__}")
        hints.give(error, hints.for_microversion(op, version))
        raise error
    params = op.at(version)
    bound = bind_names(op, params, args, kwargs, version)
    for p in params:
        if p.name not in bound:
            if p.default is REQUIRED:
                raise TypeError(f"{op.__name__}() missing 1 required positional argument: '{p.name}'")
            bound[p.name] = p.default
        elif op.gate and not p.exists_at(version) and bound[p.name] != p.default and p.is_sent(bound[p.name]):
            bounds = [microversion_text(p.since)]
            if p.until < (2, float("inf")):
                bounds.append(microversion_text(p.until))
            raise op.gate(p.name, *bounds)
    return op.prepare(manager, bound) if op.prepare else bound


def bind_names(
    op: Op, params: list[Param], args: tuple[Any, ...], kwargs: dict[str, Any], version: Microversion
) -> dict[str, Any]:
    """Arguments by name, as Python would bind them to these parameters; no defaults."""
    names = [p.name for p in params]
    by_position = [p.name for p in params if not p.keyword]
    if len(args) > len(by_position):
        # as Python counts: `self` among the positional arguments
        takes, given = len(by_position) + 1, len(args) + 1
        raise TypeError(f"{op.__name__}() takes {takes} positional arguments but {given} were given")
    bound = dict(zip(by_position, args, strict=False))
    for name, value in kwargs.items():
        if name in bound:
            raise TypeError(f"{op.__name__}() got multiple values for argument '{name}'")
        if name not in names:
            at = microversion_text(version)
            raise TypeError(f"{op.__name__}() got an unexpected keyword argument '{name}' (microversion {at})")
        bound[name] = value
    return bound


def build(op: Op, version: Microversion, args: dict[str, Any]) -> Request:
    """The HTTP request of one call."""
    path: dict[str, str] = {}
    query: list[tuple[str, Any]] = []
    body, beside, whole = dict(op.const), {}, None
    in_path = op.in_path
    for p in op.at(version):
        value = args[p.name]
        if p.name in in_path:
            path[p.name] = p.encode(value) if p.encode else segment(p.name, value)
        elif p.exists_at(version) and p.is_sent(value):
            value = p.encode(value) if p.encode else value
            if p.query:
                query += _query_items(p.wire, value)
            elif p.wire == "/" and isinstance(value, list):
                whole = value
            elif p.wire == "/":
                beside.update(value)
            elif p.wire[0] == "/":
                beside[p.wire[1:]] = value
            else:
                body[p.wire] = value
    url = op.path.format(**path)
    if query:
        query.sort(key=lambda pair: op.order.index(pair[0]) if op.order else pair[0])
        url += "?" + urlencode(query, safe=":" if op.order else "")
    if op.method in ("GET", "DELETE"):
        records = (op.key,) if op.key and is_resource(op.returns) and op.returns.can_wait() else ()
        return Request(op.method, url, None, op.service, records)
    content = {op.wrap: body or op.empty, **beside} if op.wrap else (whole or body | beside or op.empty)
    return Request(op.method, url, content, op.service, repeatable=op.repeatable)


def _query_items(name: str, value: Any) -> list[tuple[str, Any]]:
    if isinstance(value, dict):
        return [pair for key, item in value.items() for pair in _query_items(key, item)]
    return [(name, item) for item in value] if isinstance(value, list) else [(name, value)]


def segment(name: str, value: Any) -> str:
    """A resource, or its ID, as one segment of a path.

    Raises ValueError for what would address another URL than the one meant: nothing, "." and "..".
    """
    text = str(getattr(value, "id", value))
    if text in ("", ".", ".."):
        raise ValueError(f"'{name}' must be an ID or a name, not {text!r}")
    return quote(text, safe=_SEGMENT)


def decode(op: Op, manager: Any, data: Any, response: Any) -> Any:
    """The value an operation returns for the decoded data of its answer."""
    make = op.returns
    if make is None:
        return with_meta(data, response)
    if not is_resource(make):
        return make(manager, data, response)
    if isinstance(data, list):
        if not _NO_OBJECTS.isdisjoint(map(type, data)):
            raise malformed(op, response, "the answer is not a list of objects")
        if manager.shown:
            return ListWithMeta(_rows(data, *manager.shown), response)
        if make.can_wait():
            return ListWithMeta([make.waiting(manager, item) for item in data if item], response)
        return ListWithMeta([make(manager, item, loaded=True) for item in data if item], response)
    if not data and op.method == "PUT":
        # compat: an update without an answer is this text
        return StrWithMeta(data, response)
    if not isinstance(data, dict):
        raise malformed(op, response, "the answer is not an object")
    # What a GET returns is all there is; what a POST or PUT returns may be a part, completed on first need.
    return make(manager, data, loaded=op.method == "GET", resp=response)


def _rows(items: list[Any], keys: tuple[str, ...], absent: Any) -> list[tuple[Any, ...]]:
    """Of each item the values of some keys: what a transport has made of it, or else made of the whole."""
    return [item if type(item) is tuple else tuple(item.get(key, absent) for key in keys) for item in items if item]


def malformed(op: Op, response: Any, what: str) -> exceptions.MalformedResponse:
    """The error for an answer that does not hold what the operation returns."""
    content = getattr(response, "content", None)
    size = len(content) if isinstance(content, bytes) else None
    return exceptions.malformed(response, op.method, str(getattr(response, "url", None) or op.path), what, size)


def refuse_other_than_json(op: Op, response: Any) -> None:
    """Refuse a success that has a body and no JSON in it: what a captive portal answers, or the half of an answer.

    compat: what an operation without an answer says at other statuses than 200 is nobody's concern.
    """
    content = getattr(response, "content", None)
    if not isinstance(content, bytes) or content.strip() in (b"", b"null"):
        return
    kind = response.headers.get("content-type", "")
    if "html" in kind:
        raise malformed(op, response, "the answer is HTML, not JSON")
    if response.status_code == _OK or "json" in kind:
        raise malformed(op, response, "the answer is not JSON, or not all of it")


def response_and_body(manager: Any, data: Any, response: Any) -> TupleWithMeta[Any]:
    """compat: some actions return the pair (response, body)."""
    return TupleWithMeta((response, data), response)


def _hook(op: Op) -> str:
    """compat: the name of the hook by which an extension may change the body of a request."""
    if op.path.endswith("/action"):
        return "modify_body_for_action"
    return "modify_body_for_update" if op.method == "PUT" else "modify_body_for_create"
