"""The disks of a new server: --boot-volume, --snapshot, --block-device, --ephemeral, --swap."""

from __future__ import annotations

from novaclient.cli.values import parts
from novaclient.exceptions import CommandError
from novaclient.spec import microversion_text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from novaclient.spec import Microversion

# key of --block-device -> field of a block device. Source: API reference, Create Server, block_device_mapping_v2.
_FIELDS = {
    "id": "uuid",
    "source": "source_type",
    "dest": "destination_type",
    "bus": "disk_bus",
    "device": "device_name",
    "size": "volume_size",
    "format": "guest_format",
    "bootindex": "boot_index",
    "type": "device_type",
    "shutdown": "delete_on_termination",
    "tag": "tag",
    "volume_type": "volume_type",
}
_DESTINATIONS = {"image": "local", "blank": "local", "snapshot": "volume", "volume": "volume"}


def takes_tags(version: Microversion) -> bool:
    """Whether a disk may have a tag; Nova took that away for a while. Source: History, 2.32, 2.33, 2.42."""
    return version == (2, 32) or version >= (2, 42)


def takes_volume_types(version: Microversion) -> bool:
    """Whether the type of a new volume may be named. Source: REST API Version History, 2.67."""
    return version >= (2, 67)


def block_devices(args: Any, version: Microversion) -> list[dict[str, Any]]:
    """The `block_device_mapping_v2` of `servers.create`. Raises CommandError."""
    return [
        *(_boot_disk(text, kind) for text, kind in ((args.boot_volume, "volume"), (args.snapshot, "snapshot")) if text),
        *(_block_device(parts(text), version) for text in args.block_device),
        *(_ephemeral(parts(text)) for text in args.ephemeral),
        *([_extra_disk() | {"guest_format": "swap", "volume_size": args.swap}] if args.swap else []),
    ]


def _boot_disk(uuid: str, source: str) -> dict[str, Any]:
    return {
        "uuid": uuid,
        "source_type": source,
        "destination_type": "volume",
        "boot_index": 0,
        "delete_on_termination": False,
    }


def _extra_disk() -> dict[str, Any]:
    return {"source_type": "blank", "destination_type": "local", "boot_index": -1, "delete_on_termination": True}


def _ephemeral(spec: dict[str, str]) -> dict[str, Any]:
    sized = {"volume_size": spec["size"]} if "size" in spec else {}
    formatted = {"guest_format": spec["format"]} if "format" in spec else {}
    return _extra_disk() | sized | formatted


def _block_device(spec: dict[str, str], version: Microversion) -> dict[str, Any]:
    unknown = [key for key in spec if key not in _FIELDS]
    if unknown:
        raise CommandError(f"Unknown key '{unknown[0]}' in --block-device: it takes {', '.join(_FIELDS)}")
    for key, takes in (("tag", takes_tags), ("volume_type", takes_volume_types)):
        if key in spec and not takes(version):
            at = microversion_text(version)
            raise CommandError(f"'{key}' in block device mapping is not supported in API version {at}.")
    device: dict[str, Any] = {_FIELDS[key]: value for key, value in spec.items()}
    source = device["source_type"] = device.get("source_type") or "blank"
    if source not in _DESTINATIONS:
        raise CommandError(
            "The value of source_type key of --block-device should be one of 'volume', 'image', 'snapshot' "
            f"or 'blank' but it was '{source}'"
        )
    destination = device["destination_type"] = device.get("destination_type") or _DESTINATIONS[source]
    if destination not in ("local", "volume"):
        raise CommandError(
            "The value of destination_type key of --block-device should be either 'local' or 'volume' but it "
            f"was '{destination}'"
        )
    return device | _shutdown(device.get("delete_on_termination"), destination)


def _shutdown(text: str | None, destination: str) -> dict[str, bool]:
    """What becomes of the disk with its server: a local one goes, unless told otherwise."""
    if text is None:
        return {"delete_on_termination": True} if destination == "local" else {}
    if text not in ("remove", "preserve"):
        raise CommandError(
            f"The value of shutdown key of --block-device shall be either 'remove' or 'preserve' but it was '{text}'"
        )
    return {"delete_on_termination": text == "remove"}
