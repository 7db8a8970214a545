# Made by `python tools/stubs.py` out of `flavors.py`: change that, not this.
from collections.abc import AsyncGenerator, Generator, Iterable
from typing import Any, type_check_only

from novaclient.base import ManagerWithFind, Resource, StrWithMeta, TupleWithMeta
from novaclient.resource import DictWithMeta, ListWithMeta
from novaclient.spec import Param

class Flavor(Resource):
    """A size of servers: `ram` in MiB, `disk` in GiB, `vcpus`, ..."""

    id: str
    """ID."""
    name: str
    """Name."""
    description: str | None
    """Description. (2.55 and later)"""
    ram: int
    """Memory, in MiB."""
    vcpus: int
    """Number of virtual CPUs."""
    disk: int
    """Size of the root disk, in GiB."""
    swap: int | str
    """Size of the swap disk, in MiB; before 2.75 an empty text for none."""
    extra_specs: dict[str, str]
    """Extra specs. (2.61 and later)"""
    rxtx_factor: float
    """Factor of the network's bandwidth. (until 2.101)"""
    disabled: bool
    """Whether it is hidden. (until 2.101)"""
    links: list[dict[str, str]]
    """Its URLs."""
    @property
    def ephemeral(self) -> Any:
        """The size of the ephemeral disk in GiB; "N/A" if the answer has none, as a list without details."""
    @property
    def is_public(self) -> Any:
        """Whether every project may use it; "N/A" if the answer does not say, as a list without details."""
    def delete(self) -> TupleWithMeta[Any]:
        """Delete a flavor; servers of it stay."""
    def update(self, description: str | None = None) -> Flavor:
        """Change the description of a flavor. (2.55 and later)"""
    def get_keys(self) -> DictWithMeta[str, str]:
        """All extra specs of a flavor."""
    def set_keys(self, metadata: dict[str, str]) -> DictWithMeta[str, str]:
        """Set extra specs of a flavor."""
    def unset_keys(self, keys: Iterable[str]) -> TupleWithMeta[Any]:
        """Remove extra specs, one request each."""
    def get_key(self, key: str) -> StrWithMeta:
        """One extra spec's value."""
    def update_key(self, key: str, value: str) -> StrWithMeta:
        """Set one extra spec, and return its value."""

@type_check_only
class AsyncFlavor(Resource):
    """`Flavor` as the asynchronous client has it. At run time there is no class of this name."""

    id: str
    """ID."""
    name: str
    """Name."""
    description: str | None
    """Description. (2.55 and later)"""
    ram: int
    """Memory, in MiB."""
    vcpus: int
    """Number of virtual CPUs."""
    disk: int
    """Size of the root disk, in GiB."""
    swap: int | str
    """Size of the swap disk, in MiB; before 2.75 an empty text for none."""
    extra_specs: dict[str, str]
    """Extra specs. (2.61 and later)"""
    rxtx_factor: float
    """Factor of the network's bandwidth. (until 2.101)"""
    disabled: bool
    """Whether it is hidden. (until 2.101)"""
    links: list[dict[str, str]]
    """Its URLs."""
    @property
    def ephemeral(self) -> Any:
        """The size of the ephemeral disk in GiB; "N/A" if the answer has none, as a list without details."""
    @property
    def is_public(self) -> Any:
        """Whether every project may use it; "N/A" if the answer does not say, as a list without details."""
    async def delete(self) -> TupleWithMeta[Any]:
        """Delete a flavor; servers of it stay."""
    async def update(self, description: str | None = None) -> AsyncFlavor:
        """Change the description of a flavor. (2.55 and later)"""
    async def get_keys(self) -> DictWithMeta[str, str]:
        """All extra specs of a flavor."""
    async def set_keys(self, metadata: dict[str, str]) -> DictWithMeta[str, str]:
        """Set extra specs of a flavor."""
    async def unset_keys(self, keys: Iterable[str]) -> TupleWithMeta[Any]:
        """Remove extra specs, one request each."""
    async def get_key(self, key: str) -> StrWithMeta:
        """One extra spec's value."""
    async def update_key(self, key: str, value: str) -> StrWithMeta:
        """Set one extra spec, and return its value."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

def check_sizes(manager: Any, args: dict[str, Any]) -> dict[str, Any]:
    """Sizes may come as text, from a command line or a form."""

def no_auto(flavor_id: Any) -> Any:
    """Nova makes an ID where it gets null."""

def check_keys(manager: Any, args: dict[str, Any]) -> dict[str, Any]:
    """Nova would refuse these keys too, in words of JSON Schema."""

def only_value(manager: Any, data: Any, response: Any) -> StrWithMeta:
    """The value of an answer that is one key with its value."""

FLAVOR: Param
KEY: Param

class FlavorManager(ManagerWithFind):
    """The operations on flavors. Source: API reference, Flavors (flavors) and Flavors extra-specs."""

    is_alphanum_id_allowed: bool
    def list(
        self,
        detailed: bool = True,
        is_public: bool | None = True,
        marker: str | None = None,
        min_disk: int | str | None = None,
        min_ram: int | str | None = None,
        limit: int | str | None = None,
        sort_key: str | None = None,
        sort_dir: str | None = None,
        *,
        name: str | None = None,
    ) -> ListWithMeta[Flavor]:
        """List flavors.

        :param detailed: Whole flavors, or only ID, name and links.
        :param is_public: Public flavors; False: those that are not; None: all (admin only).
        :param marker: ID of the flavor after which to begin.
        :param min_disk: Only flavors with a disk of at least this size, in GiB.
        :param min_ram: Only flavors with a memory of at least this size, in MiB.
        :param limit: How many at most; the server has a limit of its own.
        :param sort_key: Attribute to sort by.
        :param sort_dir: "asc" or "desc".
        :param name: Only flavors whose name fits this regular expression. (2.102 and later)
        """
    def iter(
        self,
        detailed: bool = True,
        is_public: bool | None = True,
        marker: str | None = None,
        min_disk: int | str | None = None,
        min_ram: int | str | None = None,
        limit: int | str | None = None,
        sort_key: str | None = None,
        sort_dir: str | None = None,
        *,
        name: str | None = None,
    ) -> Generator[Flavor]:
        """Iterates over all that `list` lists, page by page: `limit` is the size of a page."""
    def get(self, flavor: Flavor | str) -> Flavor:
        """Show a flavor.

        :param flavor: The flavor, or its ID.
        """
    def create(
        self,
        name: str,
        ram: int | str,
        vcpus: int | str,
        disk: int | str,
        flavorid: str | None = "auto",
        ephemeral: int | str = 0,
        swap: int | str = 0,
        rxtx_factor: float | str = 1.0,
        is_public: bool | str = True,
        description: str | None = None,
    ) -> Flavor:
        """Create a flavor.

        :param name: Name of the flavor.
        :param ram: Memory in MiB.
        :param vcpus: Number of virtual CPUs.
        :param disk: Size of the root disk in GiB.
        :param flavorid: ID of the flavor; "auto": Nova makes a UUID.
        :param ephemeral: Size of the ephemeral disk in GiB.
        :param swap: Size of the swap disk in MiB.
        :param rxtx_factor: Factor of network bandwidth, for the Xen driver that was. (until 2.101)
        :param is_public: Whether every project may use it.
        :param description: Description, up to 65535 printable characters. (2.55 and later)
        """
    def update(self, flavor: Flavor | str, description: str | None = None) -> Flavor:
        """Change the description of a flavor. (2.55 and later)

        :param flavor: The flavor, or its ID.
        :param description: New description; None removes it.
        """
    def delete(self, flavor: Flavor | str) -> TupleWithMeta[Any]:
        """Delete a flavor; servers of it stay.

        :param flavor: The flavor, or its ID.
        """
    def get_keys(self, flavor: Flavor | str) -> DictWithMeta[str, str]:
        """All extra specs of a flavor.

        :param flavor: The flavor, or its ID.
        """
    def set_keys(self, flavor: Flavor | str, metadata: dict[str, str]) -> DictWithMeta[str, str]:
        """Set extra specs of a flavor.

        :param flavor: The flavor, or its ID.
        :param metadata: Extra specs to set; others stay.
        """
    def get_key(self, flavor: Flavor | str, key: str) -> StrWithMeta:
        """One extra spec's value.

        :param flavor: The flavor, or its ID.
        :param key: Key of the extra spec.
        """
    def update_key(self, flavor: Flavor | str, key: str, value: str) -> StrWithMeta:
        """Set one extra spec, and return its value."""
    def unset_keys(self, flavor: Flavor | str, keys: Iterable[str]) -> TupleWithMeta[Any]:
        """Remove extra specs, one request each."""
    def find(self, **kwargs: Any) -> Flavor:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    def findall(self, **kwargs: Any) -> ListWithMeta[Flavor]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """

@type_check_only
class AsyncFlavorManager(ManagerWithFind):
    """`FlavorManager` as the asynchronous client has it. At run time there is no class of this name."""

    is_alphanum_id_allowed: bool
    async def list(
        self,
        detailed: bool = True,
        is_public: bool | None = True,
        marker: str | None = None,
        min_disk: int | str | None = None,
        min_ram: int | str | None = None,
        limit: int | str | None = None,
        sort_key: str | None = None,
        sort_dir: str | None = None,
        *,
        name: str | None = None,
    ) -> ListWithMeta[AsyncFlavor]:
        """List flavors.

        :param detailed: Whole flavors, or only ID, name and links.
        :param is_public: Public flavors; False: those that are not; None: all (admin only).
        :param marker: ID of the flavor after which to begin.
        :param min_disk: Only flavors with a disk of at least this size, in GiB.
        :param min_ram: Only flavors with a memory of at least this size, in MiB.
        :param limit: How many at most; the server has a limit of its own.
        :param sort_key: Attribute to sort by.
        :param sort_dir: "asc" or "desc".
        :param name: Only flavors whose name fits this regular expression. (2.102 and later)
        """
    def iter(
        self,
        detailed: bool = True,
        is_public: bool | None = True,
        marker: str | None = None,
        min_disk: int | str | None = None,
        min_ram: int | str | None = None,
        limit: int | str | None = None,
        sort_key: str | None = None,
        sort_dir: str | None = None,
        *,
        name: str | None = None,
    ) -> AsyncGenerator[AsyncFlavor]:
        """Iterates over all that `list` lists, page by page: `limit` is the size of a page."""
    async def get(self, flavor: AsyncFlavor | str) -> AsyncFlavor:
        """Show a flavor.

        :param flavor: The flavor, or its ID.
        """
    async def create(
        self,
        name: str,
        ram: int | str,
        vcpus: int | str,
        disk: int | str,
        flavorid: str | None = "auto",
        ephemeral: int | str = 0,
        swap: int | str = 0,
        rxtx_factor: float | str = 1.0,
        is_public: bool | str = True,
        description: str | None = None,
    ) -> AsyncFlavor:
        """Create a flavor.

        :param name: Name of the flavor.
        :param ram: Memory in MiB.
        :param vcpus: Number of virtual CPUs.
        :param disk: Size of the root disk in GiB.
        :param flavorid: ID of the flavor; "auto": Nova makes a UUID.
        :param ephemeral: Size of the ephemeral disk in GiB.
        :param swap: Size of the swap disk in MiB.
        :param rxtx_factor: Factor of network bandwidth, for the Xen driver that was. (until 2.101)
        :param is_public: Whether every project may use it.
        :param description: Description, up to 65535 printable characters. (2.55 and later)
        """
    async def update(self, flavor: AsyncFlavor | str, description: str | None = None) -> AsyncFlavor:
        """Change the description of a flavor. (2.55 and later)

        :param flavor: The flavor, or its ID.
        :param description: New description; None removes it.
        """
    async def delete(self, flavor: AsyncFlavor | str) -> TupleWithMeta[Any]:
        """Delete a flavor; servers of it stay.

        :param flavor: The flavor, or its ID.
        """
    async def get_keys(self, flavor: AsyncFlavor | str) -> DictWithMeta[str, str]:
        """All extra specs of a flavor.

        :param flavor: The flavor, or its ID.
        """
    async def set_keys(self, flavor: AsyncFlavor | str, metadata: dict[str, str]) -> DictWithMeta[str, str]:
        """Set extra specs of a flavor.

        :param flavor: The flavor, or its ID.
        :param metadata: Extra specs to set; others stay.
        """
    async def get_key(self, flavor: AsyncFlavor | str, key: str) -> StrWithMeta:
        """One extra spec's value.

        :param flavor: The flavor, or its ID.
        :param key: Key of the extra spec.
        """
    async def update_key(self, flavor: AsyncFlavor | str, key: str, value: str) -> StrWithMeta:
        """Set one extra spec, and return its value."""
    async def unset_keys(self, flavor: AsyncFlavor | str, keys: Iterable[str]) -> TupleWithMeta[Any]:
        """Remove extra specs, one request each."""
    async def find(self, **kwargs: Any) -> AsyncFlavor:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    async def findall(self, **kwargs: Any) -> ListWithMeta[AsyncFlavor]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """
