"""API versions: the value, the negotiation with a server, and `wraps` for managers written by hand."""

from __future__ import annotations

import novaclient
from novaclient import exceptions

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from typing import Any

LEGACY_HEADER_NAME = "X-OpenStack-Nova-API-Version"
HEADER_NAME = "OpenStack-API-Version"
SERVICE_TYPE = "compute"
# From this minor version on Nova also reads the header that all services share.
# Source: REST API Version History, 2.27.
_COMMON_HEADER_SINCE = 27

_LATEST = float("inf")
_MOST_DIGITS = 10


def _is_number(text: str, least: int = 0) -> bool:
    """Whether it is a number as people write it: without a zero in front."""
    # (Python does not read very many digits)
    known = text.isascii() and text.isdecimal() and len(text) < _MOST_DIGITS
    return known and int(text) >= least and (text[0] != "0" or text == "0")


class APIVersion:
    """A version of the Compute API: "2.90", or "2.latest", or null (no argument).

    Raises UnsupportedVersion for a text that is not of the form X.Y.
    """

    __slots__ = ("ver_major", "ver_minor")

    def __init__(self, version_str: str | None = None) -> None:
        self.ver_major: int = 0
        self.ver_minor: float = 0
        if version_str is None:
            return
        major, _, minor = version_str.partition(".")
        if not (_is_number(major, least=1) and (minor == "latest" or _is_number(minor))):
            raise exceptions.UnsupportedVersion(
                f"Invalid format of client version '{version_str}'. Expected format 'X.Y', "
                "where X is a major part and Y is a minor part of version."
            )
        self.ver_major = int(major)
        self.ver_minor = _LATEST if minor == "latest" else int(minor)

    def __str__(self) -> str:
        if self.is_latest():
            return f"Latest API Version Major: {self.ver_major}"
        return f"API Version Major: {self.ver_major}, Minor: {self.ver_minor}"

    def __repr__(self) -> str:
        return f"<APIVersion: {'null' if self.is_null() else self.get_string()}>"

    def _key(self, other: object) -> tuple[tuple[int, float], tuple[int, float]]:
        if not isinstance(other, APIVersion):
            raise TypeError(f"'{other}' should be an instance of '{APIVersion}'")
        return (self.ver_major, self.ver_minor), (other.ver_major, other.ver_minor)

    def __eq__(self, other: object) -> bool:
        mine, theirs = self._key(other)
        return mine == theirs

    def __lt__(self, other: object) -> bool:
        mine, theirs = self._key(other)
        return mine < theirs

    def __gt__(self, other: object) -> bool:
        mine, theirs = self._key(other)
        return mine > theirs

    def __le__(self, other: object) -> bool:
        return not self > other

    def __ge__(self, other: object) -> bool:
        return not self < other

    def __hash__(self) -> int:
        return hash((self.ver_major, self.ver_minor))

    def is_null(self) -> bool:
        """Whether it is no version at all."""
        return self.ver_major == 0 and self.ver_minor == 0

    def is_latest(self) -> bool:
        """Whether it stands for the newest version that both sides know."""
        return self.ver_minor == _LATEST

    def matches(self, min_version: APIVersion, max_version: APIVersion) -> bool:
        """Whether it lies between the two, bounds included. A null bound is none.

        Raises ValueError if it is null itself.
        """
        if self.is_null():
            raise ValueError("Null APIVersion doesn't support 'matches'.")
        return (min_version.is_null() or min_version <= self) and (max_version.is_null() or self <= max_version)

    def get_string(self) -> str:
        """The text that makes this version. Raises ValueError if it is null."""
        if self.is_null():
            raise ValueError("Null APIVersion cannot be converted to string.")
        return f"{self.ver_major}.{'latest' if self.is_latest() else self.ver_minor}"


def get_available_major_versions() -> list[str]:
    """The major versions of the API that this client speaks."""
    return ["2"]


def check_major_version(api_version: APIVersion) -> None:
    """Raise UnsupportedVersion unless the major version is 2 (or the version null)."""
    if not api_version.is_null() and api_version.ver_major != 2:
        raise exceptions.UnsupportedVersion(
            f"Invalid client version '{api_version.get_string()}'. Major part should be '2'"
        )


def check_version(api_version: APIVersion) -> None:
    """Raise UnsupportedVersion unless this client speaks the version. 2.0 is 2.1 without its strictness."""
    if api_version.is_null():
        return
    for refused, bound, limit in (
        (api_version < APIVersion("2.0"), "Min", novaclient.API_MIN_VERSION),
        (api_version > novaclient.API_MAX_VERSION, "Max", novaclient.API_MAX_VERSION),
    ):
        if refused:
            raise exceptions.UnsupportedVersion(
                f"Invalid client version '{api_version.get_string()}'. {bound} version supported is '{limit}'"
            )


def get_api_version(version_string: object) -> APIVersion:
    """The version named by "2", 2, "2.90" or "2.latest". Raises UnsupportedVersion."""
    text = str(version_string)
    api_version = APIVersion(f"{text}.0" if text.removeprefix("-").isdecimal() else text)
    check_major_version(api_version)
    return api_version


def _server_range(client: Any) -> Generator[Any, Any, tuple[APIVersion, APIVersion]]:
    from novaclient.drive import step

    current = yield step(client.versions.get_current)
    if not getattr(current, "version", None):
        return APIVersion(), APIVersion()
    return APIVersion(current.min_version), APIVersion(current.version)


def _get_server_version_range(client: Any) -> tuple[APIVersion, APIVersion]:
    """(min, max) of a server, both null for one without microversions. compat: programs call and replace this."""
    # a mock of a client says yes to everything
    if getattr(client, "is_async", False) is True:
        raise exceptions.InvalidUsage("an asynchronous client has `await novaclient.aio.discover_version(...)`")
    # help asks for a version too, and speaks to nobody
    from novaclient.drive import run

    result: tuple[APIVersion, APIVersion] = run(_server_range(client), client.send)
    return result


def discovery(client: Any, requested: APIVersion) -> Generator[Any, Any, APIVersion]:
    """The steps of `discover_version`, for either driver."""
    low, high = yield from _server_range(client)
    return negotiate(requested, low, high)


def discover_version(client: Any, requested_version: APIVersion) -> APIVersion:
    """The version to use with the client's server, for the one that is wanted: see `negotiate`.

    :raises InvalidUsage: for an asynchronous client: that has `novaclient.aio.discover_version`
    """
    return negotiate(requested_version, *_get_server_version_range(client))


def negotiate(requested: APIVersion, low: APIVersion, high: APIVersion) -> APIVersion:
    """The version to use with a server that speaks `low` to `high` (null: no microversions).

    A latest one becomes the newest that both sides speak. Raises UnsupportedVersion if there is none.
    """
    no_microversions = low.is_null() and high.is_null()
    if requested == APIVersion("2.0"):
        if no_microversions or low == APIVersion("2.1"):
            return requested
        raise exceptions.UnsupportedVersion("The server isn't backward compatible with Nova V2 REST API")
    if not requested.is_latest():
        if no_microversions:
            raise exceptions.UnsupportedVersion("Server doesn't support microversions")
        if not requested.matches(low, high):
            raise exceptions.UnsupportedVersion(
                "The specified version isn't supported by server. The valid version range is "
                f"'{low.get_string()}' to '{high.get_string()}'"
            )
        return requested
    if no_microversions:
        return APIVersion("2.0")
    ours_low, ours_high = novaclient.API_MIN_VERSION, novaclient.API_MAX_VERSION
    if high < ours_low or low > ours_high:
        raise exceptions.UnsupportedVersion(
            f"Server version is too {'old' if high < ours_low else 'new'}. "
            f"The client valid version range is '{ours_low.get_string()}' to '{ours_high.get_string()}'. "
            f"The server valid version range is '{low.get_string()}' to '{high.get_string()}'."
        )
    return min(ours_high, high)


def update_headers(headers: dict[str, str], api_version: APIVersion) -> None:
    """Add the headers that ask Nova for this version."""
    if api_version.is_null():
        return
    text = api_version.get_string()
    if api_version.ver_minor != 0:
        headers[LEGACY_HEADER_NAME] = text
    if api_version.ver_minor >= _COMMON_HEADER_SINCE:
        headers[HEADER_NAME] = f"{SERVICE_TYPE} {text}"


def check_headers(response: Any, api_version: APIVersion) -> None:
    """Warn in the log if a response does not name the microversion it was made at."""
    if api_version.ver_minor <= 0:
        return
    name = HEADER_NAME if api_version.ver_minor >= _COMMON_HEADER_SINCE else LEGACY_HEADER_NAME
    if name not in response.headers:
        _log().warning(
            "The Nova API that answered does not support microversions (it sent no %s header): "
            "the response may not be what was asked for.",
            name,
        )


def _log() -> Any:
    import sys

    return sys.modules[__name__].LOG


def __getattr__(name: str) -> Any:
    # compat: programs replace it in their tests; logging is imported on first need
    if name != "LOG":
        raise AttributeError(f"module '{__name__}' has no attribute {name!r}")
    import logging

    return logging.getLogger(__name__)


class VersionedMethod:
    """One of the functions behind a name that was wrapped by `wraps`, with its microversions."""

    name: str
    start_version: APIVersion
    end_version: APIVersion
    func: Callable[..., Any]

    def __init__(self, name: str, start_version: APIVersion, end_version: APIVersion, func: Callable[..., Any]) -> None:
        self.name, self.start_version, self.end_version, self.func = name, start_version, end_version, func

    def __str__(self) -> str:
        return f"Version Method {self.name}: min: {self.start_version}, max: {self.end_version}"

    def __repr__(self) -> str:
        return f"<VersionedMethod {self.name}>"


_SUBSTITUTIONS: dict[str, list[VersionedMethod]] = {}


def get_substitutions(func_name: Any, api_version: APIVersion | None = None) -> list[VersionedMethod]:
    """The functions behind a wrapped name: those of one microversion, or all, oldest first."""
    methods = _SUBSTITUTIONS.get(getattr(func_name, "__id__", func_name), [])
    if api_version and not api_version.is_null():
        return [m for m in methods if api_version.matches(m.start_version, m.end_version)]
    return sorted(methods, key=lambda m: m.start_version)


def _get_function_name(func: Callable[..., Any]) -> str:
    return f"{func.__module__}.{func.__qualname__}"


def wraps(start_version: str, end_version: str | None = None) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Several functions of one name, each for its microversions: for extensions' managers and commands.

    A call picks by the `api_version` of its first argument, and raises VersionNotFoundForAPIMethod if no
    function is for that.
    """
    from functools import wraps as wraps_function

    start = APIVersion(start_version)
    end = APIVersion(end_version) if end_version else APIVersion(f"{start.ver_major}.latest")

    def decorate(func: Callable[..., Any]) -> Callable[..., Any]:
        name = _get_function_name(func)
        _SUBSTITUTIONS.setdefault(name, []).append(VersionedMethod(name, start, end, func))

        @wraps_function(func)
        def substitution(obj: Any, *args: Any, **kwargs: Any) -> Any:
            methods = get_substitutions(name, obj.api_version)
            if not methods:
                raise exceptions.VersionNotFoundForAPIMethod(obj.api_version.get_string(), name)
            return methods[-1].func(obj, *args, **kwargs)

        # `utils.arg` and `wraps` may stand in either order: both see one list of arguments
        marks: Any = func
        marks.versioned = True
        marks.arguments = getattr(func, "arguments", [])
        outer: Any = substitution
        outer.versioned, outer.arguments, outer.__id__ = True, marks.arguments, name
        return substitution

    return decorate


def deprecated_after(version: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Like `wraps("2.0", version)`, with a DeprecationWarning at each call."""
    from functools import wraps as wraps_function
    from warnings import warn

    def decorate(func: Callable[..., Any]) -> Callable[..., Any]:
        versioned = wraps("2.0", version)(func)

        @wraps_function(versioned)
        def warned(*args: Any, **kwargs: Any) -> Any:
            warn(f"The {func.__module__} module is deprecated and will be removed.", DeprecationWarning, 2)
            return versioned(*args, **kwargs)

        return warned

    return decorate
