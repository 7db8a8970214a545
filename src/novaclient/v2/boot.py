"""What a new server is described by: the encodings of `servers.create` and `rebuild`, and the rules between them.

Source: API reference, Create Server.
"""

from __future__ import annotations

from novaclient import exceptions
from novaclient.base import getid
from novaclient.spec import REQUIRED, Op, microversion_of
from novaclient.utils import is_integer_like

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_NIC_KEYS = (
    ("net-id", "uuid"),
    ("v4-fixed-ip", "fixed_ip"),
    ("v6-fixed-ip", "fixed_ip"),
    ("port-id", "port"),
    ("tag", "tag"),
)


def reference(value: Any) -> str:
    """The ID of an image or flavor; nothing for none (a server that boots from a volume)."""
    return str(getid(value)) if value else ""


def encoded(data: Any) -> str:
    """A text, bytes, or what an open file holds, in base64."""
    content = data.read() if hasattr(data, "read") else data
    if isinstance(content, str):
        # what was not UTF-8 in a file name or an argument is again what it was
        content = content.encode("utf-8", "surrogateescape")
    from base64 import b64encode

    return b64encode(content).decode("ascii")


def encoded_unless_null(data: Any) -> str | None:
    """As `encoded`; None stays null, which removes what was there."""
    return None if data is None else encoded(data)


def personality(files: dict[str, Any]) -> list[dict[str, str]]:
    """Files to inject: path -> content."""
    return [{"path": path, "contents": encoded(files[path])} for path in sorted(files)]


def names(groups: list[str]) -> list[dict[str, str]]:
    """Security groups, by name."""
    return [{"name": group} for group in groups]


def networks(nics: Any) -> Any:
    """NICs as people write them (net-id, port-id, v4-fixed-ip, ...) as Nova wants them; "auto" and "none" stay."""
    return nics if isinstance(nics, str) else [_network(nic) for nic in nics]


def _network(nic: dict[str, Any]) -> dict[str, Any]:
    if nic.get("v4-fixed-ip") and nic.get("v6-fixed-ip"):
        raise exceptions.CommandError("Only one of 'v4-fixed-ip' and 'v6-fixed-ip' may be provided.")
    return {wire: nic[key] for key, wire in _NIC_KEYS if nic.get(key)}


def legacy_block_devices(devices: dict[str, str]) -> list[dict[str, Any]]:
    """Block devices in the form before 2013: device name -> `id:[type]:[size in GiB]:[delete on termination]`."""
    return [_legacy_block_device(name, text.split(":")) for name, text in devices.items()]


def _legacy_block_device(device_name: str, parts: list[str]) -> dict[str, Any]:
    source, kind, size, delete, *_rest = [*parts, "", "", "", ""]
    is_snapshot = kind.startswith("snap")
    device: dict[str, Any] = {"device_name": device_name}
    device["snapshot_id" if is_snapshot else "volume_id"] = source
    if size:
        if not is_integer_like(size):
            raise exceptions.CommandError(f"The size in a block device mapping is in GiB, not '{size}'")
        device["volume_size"] = str(int(size))
    if delete:
        device["delete_on_termination"] = delete
    return device


class Create(Op):
    """`servers.create`. compat: a manager whose `_boot` is overridden has its calls there."""

    def plan(self, manager: Any, /, *args: Any, **kwargs: Any) -> Any:
        if not hasattr(manager._boot, "is_own"):
            from novaclient.core import Done, bind_names

            version = microversion_of(manager)
            params = self.at(version)
            details = {p.name: p.default for p in params if p.default is not REQUIRED}
            details |= bind_names(self, params, args, kwargs, version)
            first = [details.pop(p) for p in ("name", "image", "flavor") if p in details]
            return Done(manager._boot(self.wrap, *first, **details))
        return super().plan(manager, *args, **kwargs)

    def aftermath(self, call: Any, error: Any) -> Any:
        from novaclient.v2 import lost_boot

        return lost_boot.look(call, error)


def check_nics(manager: Any, nics: Any) -> None:
    """Raise ValueError for what cannot be the networks of a new server."""
    if microversion_of(manager) >= (2, 37):
        if not nics:
            raise ValueError("nics are required after microversion 2.36")
    elif nics and not isinstance(nics, (list, tuple)):
        raise ValueError(f"nics must be a list or a tuple, not {type(nics)}")


def check_boot(manager: Any, args: dict[str, Any]) -> dict[str, Any]:
    """The rules of `create` that one parameter alone does not show."""
    version = microversion_of(manager)
    nics, devices = args["nics"], args["block_device_mapping_v2"]
    check_nics(manager, nics)
    if version < (2, 32):
        _refuse(nics, "tag", "Setting interface tags is unsupported before microversion 2.32")
        _refuse(devices, "tag", "Setting block device tags is unsupported before microversion 2.32")
    if version < (2, 67):
        _refuse(devices, "volume_type", "Block device volume_type is not supported before microversion 2.67")
    minimum = args["min_count"] or 1
    maximum = args["max_count"] or minimum
    args.update(min_count=min(minimum, maximum), max_count=maximum)
    if args["block_device_mapping"]:
        args["block_device_mapping_v2"] = None
    elif devices and args["image"]:
        # Nova takes the image of a server with other disks from the disks: https://bugs.launchpad.net/bugs/1433609
        image_disk = {
            "uuid": getid(args["image"]),
            "source_type": "image",
            "destination_type": "local",
            "boot_index": 0,
            "delete_on_termination": True,
        }
        args["block_device_mapping_v2"] = [image_disk, *devices]
    return args


def _refuse(items: Any, key: str, text: str) -> None:
    if any(item.get(key) for item in items or ()):
        raise ValueError(text)
