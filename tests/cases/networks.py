"""Networks."""

from novaclient import exceptions
from novaclient.base import Resource
from novaclient.spec import UNSET
from tests.cases.row import call, row
from tests.support.cloud import Answer
from tests.support.neighbours import SUBNET_V6, network, subnet

NET = {"id": "N", "name": "net"}
NOVAS = {"id": "N", "label": "net", "cidr": None, "gateway": None}
GONE = {"itemGone": {"code": 410, "message": "This resource is no longer available. No forwarding address is given."}}
N = Resource(None, {"id": "N"})
NO_V4 = dict.fromkeys(("cidr", "gateway", "netmask", "broadcast", "dns1", "dns2", "enable_dhcp", "dhcp_start"))
NO_V6 = dict.fromkeys(("cidr_v6", "gateway_v6", "netmask_v6"))
# What only nova-network knew.
UNKNOWN = dict.fromkeys(
    ("bridge", "bridge_interface", "deleted", "deleted_at", "dhcp_server", "host", "injected", "multi_host",
     "priority", "rxtx_base", "share_address", "vpn_private_address", "vpn_public_address", "vpn_public_port")
)  # fmt: skip
V4 = {"cidr": "192.0.2.0/24", "gateway": "192.0.2.1", "netmask": "255.255.255.0", "broadcast": "192.0.2.255",
      "dns1": "192.0.2.2", "dns2": "192.0.2.3", "enable_dhcp": True, "dhcp_start": "192.0.2.10"}  # fmt: skip
V6 = {"cidr_v6": "2001:db8::/64", "gateway_v6": "2001:db8::1", "netmask_v6": "64"}


def shown(*parts, **more):
    """What a row gives: a network in Nova's form."""
    info = {"id": "N", "label": "net", "project_id": "P", "mtu": 1450, "vlan": None, "created_at": None,
            "updated_at": None, **UNKNOWN, **NO_V4, **NO_V6, **more}  # fmt: skip
    for part in parts:
        info |= part
    return lambda net: net.to_dict() == info and (net.name, repr(net)) == ("net", "<Network: net>")


def made(arguments, wanted, *subnets):
    """A network that Neutron makes, and subnets."""
    return row("networks.create", "2.36", arguments,
               [("POST /v2.0/networks", {"network": wanted}),
                *(("POST /v2.0/subnets", {"subnet": {**sent, "network_id": "N"}}) for sent in subnets)],
               answers=[Answer({"network": network()}, 201),
                        *(Answer({"subnet": SUBNET_V6 if sent["ip_version"] == 6 else subnet()}, 201)
                          for sent in subnets)],
               gives=shown(*(V6 if sent["ip_version"] == 6 else V4 for sent in subnets)))  # fmt: skip


def acted(method, arguments, body, url="/os-networks/N/action"):
    """What only nova-network could do."""
    return row(f"networks.{method}", "2.1", arguments, f"POST {url}", body, status=202,
               gives=lambda result: result == ())  # fmt: skip


ROWS = [
    row("neutron.find_network", "2.1", call("net #1"), "GET /v2.0/networks?name=net+#1", answer={"networks": [NET]},
        gives=lambda network: (network.id, repr(network), network.human_id) == ("N", "<Network: net>", "net")),
    row("neutron.find_network", "2.1", call("x"), "GET /v2.0/networks?name=x", answer={"networks": []},
        raises=exceptions.NotFound, match=r"No Network matching x\. \(HTTP 404\)"),
    row("neutron.find_network", "2.1", call("net"), "GET /v2.0/networks?name=net", answer={"networks": [NET, NET]},
        raises=exceptions.NoUniqueMatch, match="Multiple network matches found for 'net', use an ID to be more"),
    row("networks.list", "2.35", call(), "GET /os-networks", answer={"networks": [NOVAS]},
        gives=lambda found: (found[0].label, found[0].name, repr(found[0])) == ("net", "net", "<Network: net>")),
    row("networks.list", "2.36", call(), [("GET /v2.0/networks", None), ("GET /v2.0/subnets", None)],
        answers=[Answer({"networks": [network(**{"provider:network_type": "vlan", "provider:segmentation_id": 7}),
                                      network(id="M", name="other")]}),
                 Answer({"subnets": [SUBNET_V6, subnet()]})],
        gives=lambda found: shown(V4, V6, vlan=7)(found[0]) and found[1].cidr is None),
    row("networks.find", "2.104", call(label="net"), [("GET /v2.0/networks", None), ("GET /v2.0/subnets", None)],
        answers=[Answer({"networks": [network(id="M", name="other"), network()]}), Answer({"subnets": []})],
        gives=shown()),
    row("networks.get", "2.35", call(N), "GET /os-networks/N", answer={"network": NOVAS},
        gives=lambda net: net.label == "net"),
    row("networks.get", "2.36", call("N"), [("GET /v2.0/networks/N", None), ("GET /v2.0/subnets?network_id=N", None)],
        answers=[Answer({"network": network()}),
                 Answer({"subnets": [subnet(dns_nameservers=[], allocation_pools=[])]})],
        gives=shown(V4, {"dns1": None, "dns2": None, "dhcp_start": None})),
    row("networks.delete", "2.35", call("N"), "DELETE /os-networks/N", answer=GONE, status=410,
        raises=exceptions.ClientException, match="HTTP 410"),
    row("networks.delete", "2.36", call(N), "DELETE /v2.0/networks/N", status=204, gives=lambda result: result == ()),
    row("networks.create", "2.35", call(label="net", cidr="192.0.2.0/24", bridge="br0", vlan=7, cidr_v6=None),
        "POST /os-networks",
        {"network": {"label": "net", "cidr": "192.0.2.0/24", "bridge": "br0", "vlan": 7, "cidr_v6": None}},
        answer={"network": NOVAS}, gives=lambda net: net.label == "net"),
    made(call(label="net"), {"name": "net"}),
    made(call(label="net", project_id="P", mtu=1450, cidr="192.0.2.0/24", gateway="192.0.2.1", dns1="192.0.2.2",
              dns2="192.0.2.3", enable_dhcp="T", allowed_start="192.0.2.10", allowed_end="192.0.2.99"),
         {"name": "net", "project_id": "P", "mtu": 1450},
         {"cidr": "192.0.2.0/24", "ip_version": 4, "gateway_ip": "192.0.2.1", "enable_dhcp": True, "project_id": "P",
          "dns_nameservers": ["192.0.2.2", "192.0.2.3"],
          "allocation_pools": [{"start": "192.0.2.10", "end": "192.0.2.99"}]}),
    made(call(label="net", cidr="192.0.2.0/24", cidr_v6="2001:db8::/64", gateway_v6="2001:db8::1", dns1="192.0.2.2",
              allowed_end="192.0.2.99", bridge=UNSET),
         {"name": "net"},
         {"cidr": "192.0.2.0/24", "ip_version": 4, "dns_nameservers": ["192.0.2.2"],
          "allocation_pools": [{"start": "192.0.2.2", "end": "192.0.2.99"}]},
         {"cidr": "2001:db8::/64", "ip_version": 6, "gateway_ip": "2001:db8::1"}),
    row("networks.create", "2.36", call(label="net", cidr="nonsense"),
        [("POST /v2.0/networks", {"network": {"name": "net"}}),
         ("POST /v2.0/subnets", {"subnet": {"cidr": "nonsense", "ip_version": 4, "network_id": "N"}}),
         ("DELETE /v2.0/networks/N", None)],
        answers=[Answer({"network": network()}, 201),
                 Answer({"NeutronError": {"type": "HTTPBadRequest", "message": "Invalid input for cidr."}}, 400),
                 Answer(None, 204)],
        raises=exceptions.BadRequest, match="Invalid input for cidr"),
    row("networks.create", "2.36", call(label="net", bridge="br0"), raises=exceptions.UnsupportedAttribute,
        match="'bridge' argument is only allowed for microversions 2.0 - 2.35"),
    row("networks.create", "2.36", call("net"), raises=TypeError),
    acted("disassociate", call("N"), {"disassociate": None}),
    acted("disassociate", call(N, False), {"disassociate_project": None}),
    acted("disassociate", call("N", True, False), {"disassociate_host": None}),
    row("networks.disassociate", "2.1", call("N", False, False), raises=exceptions.CommandError, match="Must"),
    acted("associate_host", call("N", "host-1"), {"associate_host": "host-1"}),
    acted("associate_project", call("N"), {"id": "N"}, "/os-networks/add"),
    acted("add", call(N), {"id": "N"}, "/os-networks/add"),
    acted("add", call(), {"id": None}, "/os-networks/add"),
    *(row(f"networks.{method}", "2.36", arguments, raises=exceptions.VersionNotFoundForAPIMethod)
      for method, arguments in (("disassociate", call("N")), ("associate_host", call("N", "host-1")),
                                ("associate_project", call("N")), ("add", call("N")))),
]  # fmt: skip
