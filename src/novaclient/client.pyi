# Made by `python tools/stubs.py` out of `client.py`: change that, not this.
from typing import Any

from keystoneauth1 import session as ksession
from keystoneauth1.plugin import BaseAuthPlugin

from novaclient import api_versions
from novaclient.extension import Extension
from novaclient.policy import Policy
from novaclient.transport.session import SessionClient as SessionClient
from novaclient.transport.session import construct as construct
from novaclient.v2 import client as v2

# ruff: noqa: N802
def Client(
    version: str | float | api_versions.APIVersion,
    username: str | None = None,
    password: str | None = None,
    project_id: str | None = None,
    auth_url: str | None = None,
    *,
    additional_headers: dict[str, str] | None = None,
    auth: BaseAuthPlugin | None = None,
    auth_token: str | None = None,
    cacert: str | None = None,
    cert: str | tuple[str, str] | None = None,
    connect_retries: int | None = None,
    deadline: float | None = None,
    endpoint_override: str | None = None,
    endpoint_type: str = "publicURL",
    extensions: Any = None,
    global_request_id: str | None = None,
    http: Any = None,
    http_log_debug: bool = False,
    insecure: bool = False,
    logger: Any = None,
    os_cache: bool = False,
    profile: str | None = None,
    project_domain_id: str | None = None,
    project_domain_name: str | None = None,
    project_name: str | None = None,
    region_name: str | None = None,
    retry: Policy | int | None = None,
    service_name: str | None = None,
    service_type: str = "compute",
    session: ksession.Session | None = None,
    status_code_retries: int | None = None,
    timeout: float | tuple[float, float] | None = None,
    timings: bool = False,
    user_agent: str = "python-novaclient",
    user_domain_id: str | None = None,
    user_domain_name: str | None = None,
    user_id: str | None = None,
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

def versioned_arguments(
    version: Any,
    username: str | None,
    password: str | None,
    project_id: str | None,
    auth_url: str | None,
    kwargs: dict[str, Any],
) -> tuple[dict[str, Any], str]:
    """The arguments of a versioned client's constructor, and its version as text."""

def get_client_class(version: Any) -> type[v2.Client]:
    """The class of client for a version: "1.1", "2" or any "2.x".

    :raises UnsupportedVersion: for any other
    """

def discover_extensions(*_args: Any, **_kwargs: Any) -> list[Extension]:
    """The extensions installed beside this package (arguments are accepted and ignored)."""

_construct_http_client = construct
