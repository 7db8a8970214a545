"""What an operation of the Compute API is: one declaration, from which every face is read.

    create = POST("/os-server-groups",
        Param("name"),
        Param("policies", until="2.63", encode=one_policy),
        Param("policy", since="2.64"),
        wrap="server_group", returns=ServerGroup)

As a class attribute of a manager such an operation is a method: `cs.server_groups.create("g", "affinity")`.
No I/O here.
"""

from __future__ import annotations

from types import FunctionType, MethodType, SimpleNamespace

from novaclient.resource import Resource

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from types import CodeType
    from typing import Any

    from novaclient.core import Call, Done
    from novaclient.exceptions import AmbiguousOutcome

    Microversion = tuple[int, float]


class _Required:
    """The default of a parameter that has none."""

    def __repr__(self) -> str:
        return "REQUIRED"


class _Unset:
    """The default of a parameter for which None is a value of its own."""

    def __repr__(self) -> str:
        return "<unset>"


REQUIRED = _Required()
UNSET = _Unset()
FIRST: Microversion = (2, 0)
LATEST: Microversion = (2, float("inf"))


def microversion(text: str) -> Microversion:
    """'2.90' -> (2, 90), which compares."""
    major, minor = text.split(".")
    return int(major), int(minor)


def microversion_text(version: Microversion) -> str:
    """(2, 90) -> '2.90'."""
    return f"{version[0]}.{'latest' if version[1] == LATEST[1] else version[1]}"


def given(value: object) -> bool:
    """Send a value unless it is None (the usual rule leaves out every false value)."""
    return value is not None


def set_at_all(value: object) -> bool:
    """Send a value unless it was left out: None is sent, as null."""
    return value is not UNSET


class Param:
    """One parameter of an operation: its names, its microversions, its encoding.

    name      the argument's name in Python
    wire      its name in the request, if another. A leading "/" puts it beside the wrapping key of the body;
              "/" alone is for a dict, or a list, that is the body
    type      its type, as the stubs write it; "| None" is added when the default is None
    default   its default; without one the argument is required
    since, until   the microversions at which it exists
    encode    value -> JSON value (or text, in a path or query)
    keep      whether a value is sent: by default every true one, and any value of a required parameter
    query     it goes into the query string: a list as repeated keys, a dict as keys of its own
    keyword   it is given by its name only
    help      one sentence for people, in help and reference
    """

    name: str
    wire: str
    type: str
    default: object
    since: Microversion
    until: Microversion
    encode: Callable[[Any], Any] | None
    keep: Callable[[Any], bool] | None
    query: bool
    keyword: bool
    help: str

    def __init__(
        self,
        name: str,
        wire: str = "",
        *,
        type: str = "str",
        default: object = REQUIRED,
        since: str = "",
        until: str = "",
        encode: Callable[[Any], Any] | None = None,
        keep: Callable[[Any], bool] | None = None,
        query: bool = False,
        keyword: bool = False,
        help: str = "",
    ) -> None:
        self.name, self.wire, self.type, self.default = name, wire or name, type, default
        self.since = microversion(since) if since else FIRST
        self.until = microversion(until) if until else LATEST
        self.encode, self.keep, self.query, self.keyword, self.help = encode, keep, query, keyword, help

    def exists_at(self, version: Microversion) -> bool:
        """Whether the parameter exists at this microversion."""
        return self.since <= version <= self.until

    def is_sent(self, value: Any) -> bool:
        """Whether this value goes into the request."""
        if self.keep:
            return self.keep(value)
        return self.default is REQUIRED or bool(value)

    def __repr__(self) -> str:
        return f"<Param {self.name}>"


def is_resource(returns: Any) -> bool:
    """Whether an operation's `returns` is a class of resource (and not a function, or nothing)."""
    return isinstance(returns, type) and issubclass(returns, Resource)


class _Docstring:
    """The docstring of a class of methods, and that of a method of this class, which tells what is declared."""

    def __init__(self, of_class: str | None) -> None:
        self.of_class = of_class

    def __get__(self, method: Method | None, owner: type) -> str | None:
        return self.of_class if method is None else method.docstring()


class Method:
    """What a manager's declared methods have in common: bound to a manager they are ordinary bound methods.

    `plan` describes a call without making it (what flows yield); calling makes it, by the client's driver.
    """

    # unseen at run time: an operation would have them for the annotations of its parameters
    if TYPE_CHECKING:
        __name__: str
        __qualname__: str
        __code__: CodeType

    def __init_subclass__(cls) -> None:
        cls.__doc__ = _Docstring(cls.__doc__)  # type: ignore[assignment]

    def __set_name__(self, owner: type, name: str) -> None:
        self.__name__, self.__qualname__ = name, f"{owner.__name__}.{name}"
        self.__module__ = owner.__module__

    def __get__(self, manager: Any, owner: type | None = None) -> Any:
        return self if manager is None else MethodType(self, manager)

    # What looks into a class is to find a method in it: `unittest.mock` gives its doubles `self` and the signature only
    # where there is a function, `help` shows what is none as data.
    @property  # type: ignore[misc]
    def __class__(self) -> Any:
        return FunctionType

    # What looks at it without following what it wraps (`inspect.getfullargspec`) finds any arguments: see `_Signed`.
    __code__ = (lambda self, *args, **kwargs: None).__code__
    __defaults__ = __kwdefaults__ = None

    def __reduce__(self) -> str:
        # copied and pickled as functions are: by its name
        return self.__qualname__

    def __call__(self, manager: Any, /, *args: Any, **kwargs: Any) -> Any:
        run = getattr(getattr(manager, "api", None), "run", _run_without_client)
        return run(self.plan(manager, *args, **kwargs))

    def plan(self, manager: Any, /, *args: Any, **kwargs: Any) -> Any:
        """What the call would do: a `Call`, or a generator of steps."""
        raise NotImplementedError

    def docstring(self) -> str | None:
        """What the method does, for people."""
        raise NotImplementedError


def _run_without_client(step: Any) -> Any:
    # compat: the manager of a third party may have a client of its own, and send its requests by that
    from novaclient import drive

    return drive.run(step, _no_client)


def _no_client(request: Any) -> Any:
    raise AttributeError(f"the manager has no client to send {request} with")


class _Signed(Method):
    """A method whose signature is that of the newest microversion."""

    def newest(self) -> Op:
        """The operation at the newest microversion."""
        raise NotImplementedError

    def has_lost_arguments(self) -> bool:
        """Whether it does not take every argument any more that it took at some microversion."""
        raise NotImplementedError

    # compat: who asks for the signature of a method gets it; but who looks no further than the function at hand is not
    # told one that refuses what older clouds take. Mistral checks the words of workflows against what it is told.
    @property
    def __signature__(self) -> Any:
        if self.has_lost_arguments():
            raise AttributeError("__signature__")
        return _signature(self.newest())

    @property
    def __wrapped__(self) -> Any:
        return SimpleNamespace(__signature__=_signature(self.newest()))


class Op(_Signed):
    """One HTTP operation.

    wrap      the key that the body's parameters stand under
    key       the key of the answer's body that holds the result (by default `wrap`, if a resource is returned)
    returns   the class of resource in the answer, or a function (manager, data, response) -> result
    order     compat: the query's names in an order that tests of programs know, with colons as they are; else the
              query is in the order of its names, and quoted
    const     parts of the body that are always the same
    empty     the body's content when no parameter is sent: Nova wants null for some actions, {} for others
    prepare   (manager, arguments) -> arguments, or None if nothing is to be sent: rules that join parameters
    answer    the type of the result, as the stubs write it, where `returns` and the path do not tell: what is not
              a resource, and a list from a path that ends in a parameter (or one from a path that does not)
    gate      an exception to raise for an argument out of its microversions. Without it the signature differs
              from microversion to microversion, and such an argument is a TypeError
    repeatable  whether a second one does what the first did, of a POST that only reads, or sets what it names: then
              it is sent again after a lost answer, as a GET is
    service   the service type to ask, if not compute
    gone      since when newer Novas do not have it, and what to use instead: the hint after a 410. By default
              what its manager says of all its operations that ask Nova
    source    the section of the API reference, or the file of Nova, that says so
    """

    if TYPE_CHECKING:
        method: str
        path: str
        params: tuple[Param, ...]
        wrap: str
        key: str
        returns: Any
        const: dict[str, Any]
        empty: Any
        prepare: Callable[[Any, dict[str, Any]], dict[str, Any] | None] | None
        gate: type[Exception] | None
        answer: str
        service: str
        gone: str
        help: str
        source: str
        order: list[str]
        since: Microversion
        until: Microversion

    def __init__(
        self,
        method: str,
        path: str,
        *params: Param,
        wrap: str = "",
        key: str = "",
        returns: Any = None,
        answer: str = "",
        order: str = "",
        const: dict[str, Any] | None = None,
        empty: Any = None,
        prepare: Callable[[Any, dict[str, Any]], dict[str, Any] | None] | None = None,
        gate: type[Exception] | None = None,
        repeatable: bool = False,
        service: str = "",
        gone: str = "",
        since: str = "",
        until: str = "",
        help: str = "",
        source: str = "",
    ) -> None:
        self.method, self.path, self.params = method, path, params
        self.wrap, self.key, self.returns = wrap, key or (wrap if is_resource(returns) else ""), returns
        self.const, self.empty, self.prepare, self.gate = const or {}, empty, prepare, gate
        self.repeatable = repeatable
        self.answer, self.service, self.gone, self.help, self.source = answer, service, gone, help, source
        self.order = order.split()
        self.since = microversion(since) if since else FIRST
        self.until = microversion(until) if until else LATEST

    def __set_name__(self, owner: type, name: str) -> None:
        super().__set_name__(owner, name)
        if not self.service:
            self.gone = self.gone or getattr(owner, "gone", "")

    @property
    def ops(self) -> tuple[Op, ...]:
        """The operations behind the name, oldest first."""
        return (self,)

    def exists_at(self, version: Microversion) -> bool:
        """Whether the operation exists at this microversion."""
        return self.since <= version <= self.until

    @property
    def in_path(self) -> set[str]:
        """The names of the parameters that are part of the path."""
        return {p.name for p in self.params if "{" + p.name + "}" in self.path}

    def at(self, version: Microversion) -> list[Param]:
        """The parameters at one microversion, in the order of the signature."""
        return [p for p in self.params if self.gate or p.exists_at(version)]

    def plan(self, manager: Any, /, *args: Any, **kwargs: Any) -> Call | Done:
        from novaclient import core

        bound = core.bind(self, manager, args, kwargs)
        return core.Done(None) if bound is None else core.Call(self, manager, bound)

    def aftermath(self, call: Call, error: AmbiguousOutcome) -> Any:
        """What is to be done after a call whose outcome is not known, to know more: a step, or None."""
        return None

    def docstring(self) -> str:
        return _docstring(self)

    def newest(self) -> Op:
        return self

    def has_lost_arguments(self) -> bool:
        return not self.gate and any(p.until < self.until for p in self.params)

    def __repr__(self) -> str:
        return f"<{self.__qualname__}: {self.method} {self.path}>"


class ByVersion(_Signed):
    """Operations of one name whose verb, URL or answer changed: the one of the client's microversion is meant."""

    def __init__(self, *ops: Op) -> None:
        self.ops = ops

    def __set_name__(self, owner: type, name: str) -> None:
        super().__set_name__(owner, name)
        for op in self.ops:
            op.__set_name__(owner, name)

    @property
    def since(self) -> Microversion:
        """The first microversion that has any of the operations."""
        return self.ops[0].since

    @property
    def until(self) -> Microversion:
        """The last microversion that has any of the operations."""
        return self.ops[-1].until

    @property
    def help(self) -> str:
        """The sentence of the newest operation."""
        return self.ops[-1].help

    @property
    def params(self) -> tuple[Param, ...]:
        """All parameters, the newest operation's first."""
        return tuple(p for op in reversed(self.ops) for p in op.params)

    def exists_at(self, version: Microversion) -> bool:
        """Whether any of the operations exists at this microversion."""
        return any(op.exists_at(version) for op in self.ops)

    def plan(self, manager: Any, /, *args: Any, **kwargs: Any) -> Call | Done:
        version = microversion_of(manager)
        op = next((op for op in self.ops if op.exists_at(version)), self.ops[-1])
        return op.plan(manager, *args, **kwargs)

    def newest(self) -> Op:
        return self.ops[-1]

    def has_lost_arguments(self) -> bool:
        kept = {p.name for p in self.ops[-1].params}
        return any(op.has_lost_arguments() or not kept.issuperset(p.name for p in op.params) for op in self.ops)

    def docstring(self) -> str:
        return _docstring(self.ops[-1])

    def __repr__(self) -> str:
        return f"<{self.__qualname__}: {' | '.join(f'{op.method} {op.path}' for op in self.ops)}>"


def microversion_of(manager: Any) -> Microversion:
    """The microversion a manager's client speaks; a client without one is taken to speak the newest."""
    version = manager.api_version
    if isinstance(version, str):
        # compat: the stand-ins of clients in programs' tests have it as text
        return microversion(version)
    if version is None or not isinstance(version.ver_major, int) or version.ver_major == 0:
        # compat: the mock of an HTTP client has the mock of a version
        return LATEST
    return version.ver_major, version.ver_minor


def _signature(op: Op) -> Any:
    from inspect import Parameter, Signature

    def parameter(p: Param) -> Parameter:
        kind = Parameter.KEYWORD_ONLY if p.keyword else Parameter.POSITIONAL_OR_KEYWORD
        return Parameter(p.name, kind, default=Parameter.empty if p.default is REQUIRED else p.default)

    params = sorted(op.at(LATEST), key=lambda p: (p.keyword, p.default is not REQUIRED))
    return Signature([Parameter("self", Parameter.POSITIONAL_OR_KEYWORD), *map(parameter, params)])


def _docstring(op: Op) -> str:
    lines = [op.help]
    if op.params:
        lines.append("")
    for p in op.params:
        span = ""
        if p.since > FIRST or p.until < LATEST:
            span = f" (microversions {microversion_text(p.since)} to {microversion_text(p.until)})"
        lines.append(f":param {p.name}: {p.help}{span}")
    if op.source:
        lines += ["", f"Source: {op.source}"]
    return "\n".join(lines)


def GET(path: str, *params: Param, **facts: Any) -> Op:  # noqa: N802  verbs are upper case: a manager has a `get` of its own
    """A GET operation."""
    return Op("GET", path, *params, **facts)


def POST(path: str, *params: Param, **facts: Any) -> Op:  # noqa: N802
    """A POST operation."""
    return Op("POST", path, *params, **facts)


def PUT(path: str, *params: Param, **facts: Any) -> Op:  # noqa: N802
    """A PUT operation."""
    return Op("PUT", path, *params, **facts)


def DELETE(path: str, *params: Param, **facts: Any) -> Op:  # noqa: N802
    """A DELETE operation."""
    return Op("DELETE", path, *params, **facts)


SERVER = Param("server", type="Server | str", help="The server, or its ID.")


def ACTION(verb: str, *params: Param, **facts: Any) -> Op:  # noqa: N802
    """An action on a server: POST /servers/{server}/action {verb: {...}}."""
    return Op("POST", "/servers/{server}/action", SERVER, *params, wrap=verb, **facts)
