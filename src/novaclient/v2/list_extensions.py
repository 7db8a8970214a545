"""Extensions: what the API of before microversions was said to be made of. The list is frozen since 2014.

compat: python-novaclient had `show_all` before 16.0.
"""

from __future__ import annotations

from novaclient.base import Manager, Resource
from novaclient.fields import Field, Time
from novaclient.spec import GET, Param

TYPE_CHECKING = False
if TYPE_CHECKING:
    pass


class ListExtResource(Resource):
    """An extension: `alias`, `name`, `description`, `updated`."""

    alias = Field(help="What it is called for short.")
    name = Field(help="Name.")
    description = Field(help="Description.")
    namespace = Field(help="URL that stood for it in XML.")
    updated = Field(help="When it was last changed, as text.")
    links = Field(type="list[dict[str, str]]", help="Always empty.")
    updated_at = Time("updated", help="When it was last changed.")

    @property
    def summary(self) -> str:
        """The first line of the description."""
        first, *more = self.description.strip().split("\n")
        return (first + "...") if more else (first or "??")


class ListExtManager(Manager):
    """The operations on extensions. Source: API reference, Extensions (extensions)."""

    resource_class = ListExtResource

    show_all = GET("/extensions", key="extensions", returns=ListExtResource, help="List extensions.")
    get = GET(
        "/extensions/{alias}",
        Param("alias", help='Alias of the extension, as "os-volumes".'),
        key="extension", returns=ListExtResource, help="Show an extension.",
    )  # fmt: skip
