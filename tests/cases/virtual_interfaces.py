"""Virtual interfaces."""

from novaclient import exceptions
from tests.cases.row import call, row

CARD = {"id": "V", "mac_address": "fa:16:3e:3c:ce:6f"}

ROWS = [
    row("virtual_interfaces.list", "2.1", call("S"), "GET /servers/S/os-virtual-interfaces",
        answer={"virtual_interfaces": [CARD]},
        gives=lambda cards: [repr(card) for card in cards] == ["<VirtualInterface: V>"]),
    row("virtual_interfaces.list", "2.12", call("S"), "GET /servers/S/os-virtual-interfaces",
        answer={"virtual_interfaces": [{**CARD, "net_id": "N"}]}, gives=lambda cards: cards[0].net_id == "N"),
    row("virtual_interfaces.list", "2.44", call("S"), raises=exceptions.VersionNotFoundForAPIMethod),
]  # fmt: skip
