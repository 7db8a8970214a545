"""Networks of a project."""

from novaclient import exceptions
from tests.cases.row import call, row
from tests.support.cloud import Answer
from tests.support.neighbours import network, subnet

NOVAS = {"cidr": "None", "id": "N", "label": "net"}
GONE = {"itemGone": {"code": 410, "message": "This resource is no longer available. No forwarding address is given."}}
FOUND = [("GET /v2.0/networks", None), ("GET /v2.0/subnets", None)]


def shown(net):
    """What a row gives: a network in Nova's form, with the addresses that it has."""
    return net.to_dict() == {"id": "N", "label": "net", "cidr": "192.0.2.0/24"} and repr(net) == "<TenantNetwork: net>"


ROWS = [
    row("tenant_networks.list", "2.35", call(), "GET /os-tenant-networks", answer={"networks": [NOVAS]},
        gives=lambda found: found[0].cidr == "None"),
    row("tenant_networks.list", "2.36", call(), FOUND,
        answers=[Answer({"networks": [network()]}), Answer({"subnets": [subnet()]})],
        gives=lambda found: shown(found[0])),
    row("tenant_networks.get", "2.35", call("N"), "GET /os-tenant-networks/N", answer={"network": NOVAS},
        gives=lambda net: net.label == "net"),
    row("tenant_networks.get", "2.36", call("N"),
        [("GET /v2.0/networks/N", None), ("GET /v2.0/subnets?network_id=N", None)],
        answers=[Answer({"network": network()}), Answer({"subnets": [subnet()]})], gives=shown),
    row("tenant_networks.delete", "2.35", call("N"), "DELETE /os-tenant-networks/N", answer=GONE, status=410,
        raises=exceptions.ClientException, match="HTTP 410"),
    row("tenant_networks.delete", "2.36", call("N"), "DELETE /v2.0/networks/N", status=204,
        gives=lambda result: result == ()),
    row("tenant_networks.create", "2.35", call("net", "192.0.2.0/24"), "POST /os-tenant-networks",
        {"network": {"label": "net", "cidr": "192.0.2.0/24"}}, answer={"network": NOVAS | {"cidr": "192.0.2.0/24"}},
        gives=shown),
    row("tenant_networks.create", "2.36", call("net", "192.0.2.0/24"),
        [("POST /v2.0/networks", {"network": {"name": "net"}}),
         ("POST /v2.0/subnets", {"subnet": {"cidr": "192.0.2.0/24", "ip_version": 4, "network_id": "N"}})],
        answers=[Answer({"network": network()}, 201), Answer({"subnet": subnet()}, 201)], gives=shown),
]  # fmt: skip
