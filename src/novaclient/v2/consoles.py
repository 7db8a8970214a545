"""Consoles of servers: which types there are, and how each is opened at a microversion."""

from __future__ import annotations

from novaclient import exceptions

TYPE_CHECKING = False
if TYPE_CHECKING:
    from novaclient.spec import Microversion

# type of console -> (the protocol it belongs to, the action that gave it before 2.6)
_CONSOLES = {
    "novnc": ("vnc", "os-getVNCConsole"),
    "xvpvnc": ("vnc", "os-getVNCConsole"),
    "spice-html5": ("spice", "os-getSPICEConsole"),
    "spice-direct": ("spice", ""),
    "rdp-html5": ("rdp", "os-getRDPConsole"),
    "serial": ("serial", "os-getSerialConsole"),
    "webmks": ("mks", ""),
}
# the first microversion of each type of console that came after 2.6
_SINCE = {"webmks": (2, 8), "spice-direct": (2, 99)}


def how_to_open(console_type: str, version: Microversion) -> tuple[str, str]:
    """The protocol to ask for, or, before 2.6, the action to take; the other of the two is empty.

    :raises UnsupportedConsoleType: if there is no such type at this microversion
    """
    protocol, action = _CONSOLES.get(console_type, ("", ""))
    if version >= (2, 6) and protocol and version >= _SINCE.get(console_type, (2, 6)):
        return protocol, ""
    if version < (2, 6) and action:
        return "", action
    raise exceptions.UnsupportedConsoleType(console_type)
