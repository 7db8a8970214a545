"""The client: `Client(version, ...)` makes the one for an API version.

from novaclient import client
nova = client.Client("2.90", session=keystone_session)
nova.servers.list()
"""

from __future__ import annotations

# compat: tests of programs look for it here
import warnings

from novaclient import api_versions, exceptions

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from novaclient.extension import Extension
    from novaclient.v2 import client as v2

# compat: arguments of earlier releases, and what they are called now (None: gone, and ignored)
_RENAMED = {
    "auth_plugin": None,
    "auth_system": None,
    "no_cache": "os_cache",
    "bypass_url": "endpoint_override",
    "api_key": "password",
    "interface": "endpoint_type",
    "tenant_name": "project_name",
    "tenant_id": "project_id",
    "proxy_tenant_id": None,
    "proxy_token": None,
    "connection_pool": None,
    "volume_service_name": None,
}

# compat: the versions that `get_client_class` has always known by these names
_CLASSES = {"1.1": "novaclient.v2.client", "2": "novaclient.v2.client"}

# Names that come with keystoneauth1, which takes a while to import: not before they are asked for.
_IN_SESSION = {"SessionClient": "SessionClient", "_construct_http_client": "construct"}


def Client(  # noqa: N802  compat: it was a class once, and is called like one
    version: str | float | api_versions.APIVersion,
    username: str | None = None,
    password: str | None = None,
    project_id: str | None = None,
    auth_url: str | None = None,
    **kwargs: Any,
) -> v2.Client:
    """A client of the Compute API.

    :param version: the microversion to speak: "2.90", an `APIVersion`, or "2" for the API's base version.
        It must be explicit; `api_versions.discover_version` finds the newest that a cloud speaks
    :param session: a keystoneauth1 session, which brings its own authentication
    :param auth: a keystoneauth1 plugin
    :param kwargs: `region_name`, `endpoint_override`, `timeout`, `deadline`, `retry` and more:
        `help(novaclient.v2.client.Client)` explains all of them
    :raises UnsupportedVersion: if the version is unknown to this client

    Nothing is sent before the first call.
    """
    kwargs, explicit = versioned_arguments(version, username, password, project_id, auth_url, kwargs)
    return get_client_class(explicit)(**kwargs)


def versioned_arguments(
    version: Any,
    username: str | None,
    password: str | None,
    project_id: str | None,
    auth_url: str | None,
    kwargs: dict[str, Any],
) -> tuple[dict[str, Any], str]:
    """The arguments of a versioned client's constructor, and its version as text."""
    if password:
        kwargs["password"] = password
    if project_id:
        kwargs["project_id"] = project_id
    for old, new in _RENAMED.items():
        _check_arguments(kwargs, "Ocata", old, new, stacklevel=4)
    if isinstance(version, api_versions.APIVersion):
        api_versions.check_major_version(version)
    else:
        version = api_versions.get_api_version(version)
    if version.is_latest():
        raise exceptions.UnsupportedVersion("The version should be explicit, not latest.")
    profile = kwargs.pop("profile", None)
    if profile:
        _start_profiler(profile)
    kwargs.update(api_version=version, auth_url=auth_url, username=username, direct_use=False)
    return kwargs, "2" if version.is_null() else version.get_string()


def _check_arguments(
    kwargs: dict[str, Any], release: str, deprecated_name: str, right_name: str | None = None, stacklevel: int = 2
) -> None:
    """Put an argument of an earlier release where it belongs now, with a warning."""
    if deprecated_name not in kwargs:
        return
    value = kwargs.pop(deprecated_name)
    text = f"The '{deprecated_name}' argument is deprecated in {release} and its use may result in errors in future"
    if not right_name:
        text += " releases."
    elif right_name in kwargs:
        text += f" releases. As '{right_name}' is provided, the '{deprecated_name}' argument will be ignored."
    else:
        text += f" releases. Use '{right_name}' instead."
        kwargs[right_name] = not value if deprecated_name == "no_cache" else value
    warnings.warn(text, stacklevel=stacklevel)


def _start_profiler(hmac_key: str) -> None:
    try:
        from osprofiler import profiler  # type: ignore[import-not-found,unused-ignore]
    except ImportError:
        return
    profiler.init(hmac_key)


def get_client_class(version: Any) -> type[v2.Client]:
    """The class of client for a version: "1.1", "2" or any "2.x".

    :raises UnsupportedVersion: for any other
    """
    text = str(version)
    if text not in _CLASSES:
        try:
            api_versions.get_api_version(text)
        except exceptions.UnsupportedVersion:
            known = ", ".join(_CLASSES)
            raise exceptions.UnsupportedVersion(f"Invalid client version '{text}'. must be one of: {known}") from None
        text = text.partition(".")[0]
    found: type[v2.Client] = __import__(_CLASSES[text], fromlist=("",)).Client
    return found


def discover_extensions(*_args: Any, **_kwargs: Any) -> list[Extension]:
    """The extensions installed beside this package (arguments are accepted and ignored)."""
    from novaclient import extension

    return extension.discover()


def __getattr__(name: str) -> Any:
    if name not in _IN_SESSION:
        raise AttributeError(f"module 'novaclient.client' has no attribute {name!r}")
    from novaclient.transport import session

    return getattr(session, _IN_SESSION[name])
