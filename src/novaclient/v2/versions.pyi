# Made by `python tools/stubs.py` out of `versions.py`: change that, not this.
from datetime import datetime
from typing import Any, type_check_only

from novaclient.base import ListWithMeta, ManagerWithFind, Resource

class Version(Resource):
    """A version of the API: `id`, `status`, and `min_version` and `version`, the microversions it speaks."""

    id: str
    """"v2.0" or "v2.1"."""
    status: str
    """CURRENT, SUPPORTED or DEPRECATED."""
    version: str
    """Newest microversion; empty if it has none."""
    min_version: str
    """Oldest microversion; empty if it has none."""
    media_types: list[dict[str, str]]
    """Media types; only of a version that is shown alone."""
    updated: str
    """When it was last changed, as text."""
    updated_at: datetime | None
    """When it was last changed."""
    links: list[dict[str, Any]]
    """Its URLs."""

@type_check_only
class AsyncVersion(Resource):
    """`Version` as the asynchronous client has it. At run time there is no class of this name."""

    id: str
    """"v2.0" or "v2.1"."""
    status: str
    """CURRENT, SUPPORTED or DEPRECATED."""
    version: str
    """Newest microversion; empty if it has none."""
    min_version: str
    """Oldest microversion; empty if it has none."""
    media_types: list[dict[str, str]]
    """Media types; only of a version that is shown alone."""
    updated: str
    """When it was last changed, as text."""
    updated_at: datetime | None
    """When it was last changed."""
    links: list[dict[str, Any]]
    """Its URLs."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

def as_it_is(url: str) -> str:
    """A whole URL, which is not a segment of a path."""

class VersionManager(ManagerWithFind):
    """What versions a cloud's Nova has. Source: API reference, API Versions."""
    def get_current(self) -> Version | None:
        """The version at the endpoint, or None where the cloud does not tell without more rights."""
    def list(self) -> ListWithMeta[Version]:
        """All versions, as the root above the endpoint lists them."""
    def find(self, **kwargs: Any) -> Version:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    def findall(self, **kwargs: Any) -> ListWithMeta[Version]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """

@type_check_only
class AsyncVersionManager(ManagerWithFind):
    """`VersionManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def get_current(self) -> AsyncVersion | None:
        """The version at the endpoint, or None where the cloud does not tell without more rights."""
    async def list(self) -> ListWithMeta[AsyncVersion]:
        """All versions, as the root above the endpoint lists them."""
    async def find(self, **kwargs: Any) -> AsyncVersion:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    async def findall(self, **kwargs: Any) -> ListWithMeta[AsyncVersion]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """
