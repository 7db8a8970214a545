"""Rules about servers that a declaration alone does not state: what is sent, and what an answer says."""

from __future__ import annotations

from novaclient.base import StrWithMeta
from novaclient.spec import UNSET

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def image_id(manager: Any, data: Any, response: Any) -> StrWithMeta:
    """The ID of a new image; before 2.45 it is the end of a header."""
    if data and "image_id" in data:
        return StrWithMeta(data["image_id"], response)
    return StrWithMeta(response.headers["location"].rsplit("/", 1)[-1], response)


def something_to_change(manager: Any, args: dict[str, Any]) -> dict[str, Any] | None:
    """An update that changes nothing is not sent."""
    # null is a change of the one thing that can be taken away by it
    nothing = {"pinned_availability_zone": UNSET}
    return args if any(k != "server" and v is not nothing.get(k) for k, v in args.items()) else None


def null_if_empty(text: str) -> str | None:
    """An empty description removes the one there was."""
    return text or None


def filters(search_opts: dict[str, Any] | None) -> dict[str, Any]:
    """The filters that are sent: those with a value, and the two for which false is one."""
    kept = {k: v for k, v in (search_opts or {}).items() if v or (k == "locked" and v is False)}
    for name in [name for name, value in kept.items() if isinstance(value, dict)]:
        import json

        # what Nova makes of `metadata`: nova/compute/api.py, _remap_metadata_filter
        kept[name] = json.dumps(kept[name])
    config_drive = (search_opts or {}).get("config_drive")
    return kept if config_drive is None else kept | {"config_drive": str(config_drive)}
