"""`--nic`: which networks a new server is connected to."""

from __future__ import annotations

from novaclient.cli.find import find_network
from novaclient.exceptions import CommandError
from novaclient.spec import microversion_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from novaclient.spec import Microversion

_WORDS = ("auto", "none")
_ALONE = "'auto' or 'none' cannot be used with any other nic arguments"
_KEYS = {"net-id", "net-name", "port-id", "v4-fixed-ip", "v6-fixed-ip"}


def takes_words(version: Microversion) -> bool:
    """Whether `auto` and `none` exist. Source: REST API Version History, 2.37."""
    return version >= (2, 37)


def takes_tags(version: Microversion) -> bool:
    """Whether an interface may have a tag; Nova took that away for a while. Source: History, 2.32, 2.37, 2.42."""
    return (2, 32) <= version <= (2, 36) or version >= (2, 42)


def form(version: Microversion) -> str:
    """How a value of `--nic` is written at this microversion."""
    keys = ["net-id=net-uuid", "net-name=network-name", "v4-fixed-ip=ip-addr", "v6-fixed-ip=ip-addr"]
    keys.append("port-id=port-uuid")
    words = list(_WORDS) if takes_words(version) else []
    tags = ["tag=tag"] if takes_tags(version) else []
    return f"<{','.join([*words, *keys, *tags])}>"


def nics(cs: Any, texts: list[str]) -> Any:
    """The `nics` of `servers.create`: a list, or "auto" or "none".

    Networks given by name are looked up. Raises CommandError.
    """
    version = microversion_of(cs.servers)
    found = [_nic(text, version) for text in texts]
    words = [nic for nic in found if isinstance(nic, str)]
    if words and len(found) > 1:
        raise CommandError(_ALONE if found[0] in _WORDS else _complaint(words[0], version))
    if words:
        return words[0]
    for nic in found:
        if "net-name" in nic:
            nic["net-id"] = find_network(cs, nic.pop("net-name")).id
    return found or ("auto" if takes_words(version) else [])


def _nic(text: str, version: Microversion) -> Any:
    items = text.split(",")
    if any(item in _WORDS for item in items):
        if not takes_words(version):
            raise CommandError(_complaint(text, version))
        if len(items) > 1:
            raise CommandError(_ALONE)
        return text
    nic: dict[str, str] = {}
    known = _KEYS | {"tag"} if takes_tags(version) else _KEYS
    for item in items:
        key, equals, value = item.partition("=")
        if not equals or key not in known or key in nic:
            raise CommandError(_complaint(text, version))
        nic[key] = value
    _check(nic, text, version)
    return nic


def _check(nic: dict[str, str], text: str, version: Microversion) -> None:
    for key, kind in (("v4-fixed-ip", "IPv4Address"), ("v6-fixed-ip", "IPv6Address")):
        if key not in nic:
            continue
        import ipaddress

        try:
            getattr(ipaddress, kind)(nic[key])
        except ValueError:
            raise CommandError(f"Invalid ip{key[:2]} address.") from None
    if sum(bool(nic.get(key)) for key in ("net-id", "net-name", "port-id")) != 1:
        raise CommandError(_complaint(text, version))


def _complaint(text: str, version: Microversion) -> str:
    end = " Specifying a --nic of auto or none cannot be used with any other --nic value."
    return (
        f"Invalid nic argument '{text}'. Nic arguments must be of the form --nic {form(version)}, "
        f"with only one of net-id, net-name or port-id specified.{end if takes_words(version) else ''}"
    )
