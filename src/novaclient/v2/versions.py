"""Versions of the Compute API: the documents at the root of its endpoint."""

from __future__ import annotations

from novaclient import exceptions
from novaclient.base import ListWithMeta, ManagerWithFind, Resource
from novaclient.core import Done
from novaclient.drive import flow, step
from novaclient.fields import Field, Time
from novaclient.spec import GET, Param

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator
    from typing import Any


class Version(Resource):
    """A version of the API: `id`, `status`, and `min_version` and `version`, the microversions it speaks."""

    id = Field(help='"v2.0" or "v2.1".')
    status = Field(help="CURRENT, SUPPORTED or DEPRECATED.")
    version = Field(help="Newest microversion; empty if it has none.")
    min_version = Field(help="Oldest microversion; empty if it has none.")
    media_types = Field(
        "media-types", type="list[dict[str, str]]", help="Media types; only of a version that is shown alone."
    )
    updated = Field(help="When it was last changed, as text.")
    updated_at = Time("updated", help="When it was last changed.")
    links = Field(type="list[dict[str, Any]]", help="Its URLs.")

    def __repr__(self) -> str:
        return "<Version>"


def as_it_is(url: str) -> str:
    """A whole URL, which is not a segment of a path."""
    return url


class VersionManager(ManagerWithFind):
    """What versions a cloud's Nova has. Source: API reference, API Versions."""

    resource_class = Version

    _show = GET("{url}", Param("url", encode=as_it_is), key="version", returns=Version, help="One version.")
    _all = GET("{url}", Param("url", encode=as_it_is), key="versions", returns=Version, help="All versions.")

    @flow
    def get_current(self) -> Generator[Any, Any, Version | None]:
        """The version at the endpoint, or None where the cloud does not tell without more rights."""
        url = yield self._endpoint()
        try:
            try:
                return (yield step(self._show, url))
            except exceptions.NotFound:
                # before Mitaka the endpoint with a project ID has no document; the one above it has
                return (yield step(self._show, url.rsplit("/", 1)[0] + "/"))
        except exceptions.Unauthorized:
            return None

    @flow
    def list(self) -> Generator[Any, Any, ListWithMeta[Version]]:
        """All versions, as the root above the endpoint lists them."""
        from urllib.parse import urlsplit

        endpoint = yield self._endpoint()
        parts = urlsplit(endpoint)
        if parts.path.endswith(("v2", "v2.1")) or "/v2/" in parts.path or "/v2.1/" in parts.path:
            endpoint = f"{parts.scheme}://{parts.netloc}{parts.path[: parts.path.rfind('/v2')]}"
        return (yield step(self._all, endpoint))

    def _endpoint(self) -> Done:
        """A step that finds the endpoint. For that an authentication may be needed, which blocks."""
        if not self.is_async:
            return Done(self.api.client.get_endpoint())
        import asyncio

        return Done(asyncio.to_thread(self.api.client.get_endpoint))
