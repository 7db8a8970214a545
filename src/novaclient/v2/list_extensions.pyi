# Made by `python tools/stubs.py` out of `list_extensions.py`: change that, not this.
from datetime import datetime
from typing import type_check_only

from novaclient.base import Manager, Resource
from novaclient.resource import ListWithMeta

class ListExtResource(Resource):
    """An extension: `alias`, `name`, `description`, `updated`."""

    alias: str
    """What it is called for short."""
    name: str
    """Name."""
    description: str
    """Description."""
    namespace: str
    """URL that stood for it in XML."""
    updated: str
    """When it was last changed, as text."""
    links: list[dict[str, str]]
    """Always empty."""
    updated_at: datetime | None
    """When it was last changed."""
    @property
    def summary(self) -> str:
        """The first line of the description."""

@type_check_only
class AsyncListExtResource(Resource):
    """`ListExtResource` as the asynchronous client has it. At run time there is no class of this name."""

    alias: str
    """What it is called for short."""
    name: str
    """Name."""
    description: str
    """Description."""
    namespace: str
    """URL that stood for it in XML."""
    updated: str
    """When it was last changed, as text."""
    links: list[dict[str, str]]
    """Always empty."""
    updated_at: datetime | None
    """When it was last changed."""
    @property
    def summary(self) -> str:
        """The first line of the description."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

class ListExtManager(Manager):
    """The operations on extensions. Source: API reference, Extensions (extensions)."""
    def show_all(self) -> ListWithMeta[ListExtResource]:
        """List extensions."""
    def get(self, alias: str) -> ListExtResource:
        """Show an extension.

        :param alias: Alias of the extension, as "os-volumes".
        """

@type_check_only
class AsyncListExtManager(Manager):
    """`ListExtManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def show_all(self) -> ListWithMeta[AsyncListExtResource]:
        """List extensions."""
    async def get(self, alias: str) -> AsyncListExtResource:
        """Show an extension.

        :param alias: Alias of the extension, as "os-volumes".
        """
