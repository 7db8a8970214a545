"""Networks."""

from novaclient import exceptions
from tests.cases.row import call, row

NET = {"id": "N", "name": "net"}

ROWS = [
    row("neutron.find_network", "2.1", call("net #1"), "GET /v2.0/networks?name=net+#1", answer={"networks": [NET]},
        gives=lambda network: (network.id, repr(network), network.human_id) == ("N", "<Network: net>", "net")),
    row("neutron.find_network", "2.1", call("x"), "GET /v2.0/networks?name=x", answer={"networks": []},
        raises=exceptions.NotFound, match=r"No Network matching x\. \(HTTP 404\)"),
    row("neutron.find_network", "2.1", call("net"), "GET /v2.0/networks?name=net", answer={"networks": [NET, NET]},
        raises=exceptions.NoUniqueMatch, match="Multiple network matches found for 'net', use an ID to be more"),
]  # fmt: skip
