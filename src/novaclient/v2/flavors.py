"""Flavors: the sizes that servers come in, and their extra specs."""

from __future__ import annotations

from novaclient import exceptions
from novaclient.base import ManagerWithFind, Resource, StrWithMeta, TupleWithMeta
from novaclient.drive import flow, step
from novaclient.fields import Field
from novaclient.paging import Pages
from novaclient.spec import DELETE, GET, POST, PUT, Param, set_at_all
from novaclient.utils import bool_from_string, validate_flavor_metadata_keys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator, Iterable
    from typing import Any


class Flavor(Resource):
    """A size of servers: `ram` in MiB, `disk` in GiB, `vcpus`, ..."""

    HUMAN_ID = True

    id = Field(help="ID.")
    name = Field(help="Name.")
    description = Field(type="str | None", since="2.55", help="Description.")
    ram = Field(type="int", help="Memory, in MiB.")
    vcpus = Field(type="int", help="Number of virtual CPUs.")
    disk = Field(type="int", help="Size of the root disk, in GiB.")
    swap = Field(type="int | str", help="Size of the swap disk, in MiB; before 2.75 an empty text for none.")
    extra_specs = Field(type="dict[str, str]", since="2.61", help="Extra specs.")
    rxtx_factor = Field(type="float", until="2.101", help="Factor of the network's bandwidth.")
    disabled = Field("OS-FLV-DISABLED:disabled", type="bool", until="2.101", help="Whether it is hidden.")
    links = Field(type="list[dict[str, str]]", help="Its URLs.")

    def __repr__(self) -> str:
        return f"<Flavor: {getattr(self, 'name', 'unknown-name')}>"

    @property
    def ephemeral(self) -> Any:
        """The size of the ephemeral disk in GiB; "N/A" if the answer has none, as a list without details."""
        return self._info.get("OS-FLV-EXT-DATA:ephemeral", "N/A")

    @property
    def is_public(self) -> Any:
        """Whether every project may use it; "N/A" if the answer does not say, as a list without details."""
        return self._info.get("os-flavor-access:is_public", "N/A")


# argument of `create` -> how its errors call it
_INTEGERS = {"ram": "Ram", "vcpus": "VCPUs", "disk": "Disk", "swap": "Swap", "ephemeral": "Ephemeral"}


def check_sizes(manager: Any, args: dict[str, Any]) -> dict[str, Any]:
    """Sizes may come as text, from a command line or a form."""
    for name, label in _INTEGERS.items():
        args[name] = _converted(int, args[name], f"{label} must be an integer.")
    args["rxtx_factor"] = _converted(float, args["rxtx_factor"], "rxtx_factor must be a float.")
    args["is_public"] = _converted(_strict_bool, args["is_public"], "is_public must be a boolean.")
    return args


def _converted(convert: Any, value: Any, otherwise: str) -> Any:
    try:
        return convert(value)
    except (TypeError, ValueError, OverflowError):
        raise exceptions.CommandError(otherwise) from None


def _strict_bool(value: Any) -> bool:
    return bool_from_string(value, strict=True)


def no_auto(flavor_id: Any) -> Any:
    """Nova makes an ID where it gets null."""
    return None if flavor_id == "auto" else flavor_id


def check_keys(manager: Any, args: dict[str, Any]) -> dict[str, Any]:
    """Nova would refuse these keys too, in words of JSON Schema."""
    validate_flavor_metadata_keys(args["metadata"])
    return args


def only_value(manager: Any, data: Any, response: Any) -> StrWithMeta:
    """The value of an answer that is one key with its value."""
    return StrWithMeta(next(iter(data.values())), response)


FLAVOR = Param("flavor", type="Flavor | str", help="The flavor, or its ID.")
KEY = Param("key", help="Key of the extra spec.")


class FlavorManager(ManagerWithFind, on_resource="delete update get_keys set_keys unset_keys get_key update_key"):
    """The operations on flavors. Source: API reference, Flavors (flavors) and Flavors extra-specs."""

    resource_class = Flavor
    is_alphanum_id_allowed = True

    list = GET(
        "/flavors{detailed}",
        Param("detailed", type="bool", default=True, encode=lambda detailed: "/detail" if detailed else "",
              help="Whole flavors, or only ID, name and links."),
        Param("is_public", type="bool | None", default=True, query=True, keep=lambda is_public: not is_public,
              help="Public flavors; False: those that are not; None: all (admin only)."),
        Param("marker", default=None, query=True, encode=str, help="ID of the flavor after which to begin."),
        Param("min_disk", "minDisk", type="int | str", default=None, query=True, encode=int,
              help="Only flavors with a disk of at least this size, in GiB."),
        Param("min_ram", "minRam", type="int | str", default=None, query=True, encode=int,
              help="Only flavors with a memory of at least this size, in MiB."),
        Param("limit", type="int | str", default=None, query=True, encode=int,
              help="How many at most; the server has a limit of its own."),
        Param("sort_key", default=None, query=True, encode=str, help="Attribute to sort by."),
        Param("sort_dir", default=None, query=True, encode=str, help='"asc" or "desc".'),
        Param("name", default=None, since="2.102", query=True, keyword=True,
              help="Only flavors whose name fits this regular expression."),
        key="flavors", returns=Flavor, help="List flavors.",
    )  # fmt: skip
    iter = Pages("list")

    get = GET("/flavors/{flavor}", FLAVOR, key="flavor", returns=Flavor, help="Show a flavor.")
    create = POST(
        "/flavors",
        Param("name", help="Name of the flavor."),
        Param("ram", type="int | str", help="Memory in MiB."),
        Param("vcpus", type="int | str", help="Number of virtual CPUs."),
        Param("disk", type="int | str", help="Size of the root disk in GiB."),
        Param("flavorid", "id", type="str | None", default="auto", keep=set_at_all, encode=no_auto,
              help='ID of the flavor; "auto": Nova makes a UUID.'),
        Param("ephemeral", "OS-FLV-EXT-DATA:ephemeral", type="int | str", default=0, keep=set_at_all,
              help="Size of the ephemeral disk in GiB."),
        Param("swap", type="int | str", default=0, keep=set_at_all, help="Size of the swap disk in MiB."),
        Param("rxtx_factor", type="float | str", default=1.0, until="2.101", keep=set_at_all,
              help="Factor of network bandwidth, for the Xen driver that was."),
        Param("is_public", "os-flavor-access:is_public", type="bool | str", default=True, keep=set_at_all,
              help="Whether every project may use it."),
        Param("description", default=None, since="2.55", help="Description, up to 65535 printable characters."),
        wrap="flavor", returns=Flavor, prepare=check_sizes, gate=exceptions.UnsupportedAttribute,
        help="Create a flavor.",
    )  # fmt: skip
    update = PUT(
        "/flavors/{flavor}",
        FLAVOR,
        Param("description", default=None, keep=set_at_all, help="New description; None removes it."),
        wrap="flavor", returns=Flavor, since="2.55", help="Change the description of a flavor.",
    )  # fmt: skip
    delete = DELETE("/flavors/{flavor}", FLAVOR, help="Delete a flavor; servers of it stay.")

    # Extra specs

    get_keys = GET(
        "/flavors/{flavor}/os-extra_specs",
        FLAVOR,
        key="extra_specs", answer="DictWithMeta[str, str]", help="All extra specs of a flavor.",
    )  # fmt: skip
    set_keys = POST(
        "/flavors/{flavor}/os-extra_specs",
        FLAVOR,
        Param("metadata", "extra_specs", type="dict[str, str]", help="Extra specs to set; others stay."),
        key="extra_specs", answer="DictWithMeta[str, str]", prepare=check_keys, repeatable=True,
        help="Set extra specs of a flavor.",
    )  # fmt: skip
    get_key = GET(
        "/flavors/{flavor}/os-extra_specs/{key}", FLAVOR, KEY, returns=only_value, help="One extra spec's value."
    )
    _set_key = PUT(
        "/flavors/{flavor}/os-extra_specs/{key}",
        FLAVOR,
        KEY,
        Param("item", "/", type="dict[str, str]", help="The key and its value."),
        returns=only_value, help="Change one extra spec.",
    )  # fmt: skip
    _unset_key = DELETE("/flavors/{flavor}/os-extra_specs/{key}", FLAVOR, KEY, help="Remove an extra spec.")

    @flow
    def update_key(self, flavor: Flavor | str, key: str, value: str) -> Generator[Any, Any, StrWithMeta]:
        """Set one extra spec, and return its value."""
        validate_flavor_metadata_keys([key])
        return (yield step(self._set_key, flavor, key, {key: value}))

    @flow
    def unset_keys(self, flavor: Flavor | str, keys: Iterable[str]) -> Generator[Any, Any, TupleWithMeta[Any]]:
        """Remove extra specs, one request each."""
        result: TupleWithMeta[Any] = TupleWithMeta((), None)
        for key in keys:
            removed = yield step(self._unset_key, flavor, key)
            result.append_request_ids(removed.request_ids)
        return result
