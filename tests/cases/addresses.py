"""Addresses of servers: by Nova's actions, and in Neutron."""

from novaclient import exceptions
from novaclient.base import Resource
from tests.cases.row import call, row
from tests.support.cloud import Answer
from tests.support.neighbours import floating_ip, port, subnet

FIXED, FLOATING = "192.0.2.10", "203.0.113.9"
IP = Resource(None, {"id": "F", "ip": FLOATING}, loaded=True)
S = Resource(None, {"id": "S"})
PORTS = "GET /v2.0/ports?device_id=S"
ON_NET, WITH_IP = f"{PORTS}&network_id=N", f"{PORTS}&fixed_ips=ip_address={FIXED}"
SUBNETS, IPS = "GET /v2.0/subnets?network_id=N", f"GET /v2.0/floatingips?floating_ip_address={FLOATING}"
OTHER = port(id="PORT2", fixed_ips=[{"subnet_id": "W", "ip_address": "2001:db8::9"},
                                    {"subnet_id": "U", "ip_address": "192.0.2.11"}])  # fmt: skip
CONFLICT = Answer({"NeutronError": {"type": "IpAddressGenerationFailure", "message": "No more addresses."}}, 409)
UNREACHABLE = Answer({"NeutronError": {"type": "ExternalGatewayForFloatingIPNotFound", "message": "No route."}}, 404)


def acted(method, arguments, body):
    """An action of Nova's."""
    return row(f"servers.{method}", "2.43", arguments, "POST /servers/S/action", body, status=202,
               gives=lambda result: result == ())  # fmt: skip


def moved(method, arguments, sends, *answers, **facts):
    """What is done in Neutron."""
    facts = facts or {"gives": lambda result: result == ()}
    return row(f"servers.{method}", "2.44", arguments, sends, answers=list(answers), **facts)


def more(subnet_id):
    """The change that gives a port an address of a subnet."""
    kept = {"subnet_id": "U", "ip_address": FIXED}
    return "PUT /v2.0/ports/PORT", {"port": {"fixed_ips": [kept, {"subnet_id": subnet_id}]}}


def led(port_id, fixed):
    """The change that leads a floating IP to a port."""
    return "PUT /v2.0/floatingips/F", {"floatingip": {"port_id": port_id, "fixed_ip_address": fixed}}


ONE_IP, ONE_PORT, NO_PORT = Answer({"floatingips": [floating_ip()]}), Answer({"ports": [port()]}), Answer({"ports": []})
LED, CHANGED = Answer({"floatingip": floating_ip(port_id="PORT")}), Answer({"port": port()})
TWO_SUBNETS, VM = Answer({"subnets": [subnet(), subnet(id="X")]}), Answer({"server": {"id": "S"}})

ROWS = [
    acted("add_fixed_ip", call("S", "N"), {"addFixedIp": {"networkId": "N"}}),
    acted("remove_fixed_ip", call(S, FIXED), {"removeFixedIp": {"address": FIXED}}),
    acted("add_floating_ip", call("S", FLOATING), {"addFloatingIp": {"address": FLOATING}}),
    acted("add_floating_ip", call(S, IP, Resource(None, {"ip": FIXED}, loaded=True)),
          {"addFloatingIp": {"address": FLOATING, "fixed_address": FIXED}}),
    acted("remove_floating_ip", call("S", IP), {"removeFloatingIp": {"address": FLOATING}}),
    moved("add_fixed_ip", call(S, "N"), [(ON_NET, None), (SUBNETS, None), more("U")], ONE_PORT, TWO_SUBNETS, CHANGED),
    moved("add_fixed_ip", call("S", "N"), [(ON_NET, None), (SUBNETS, None), more("U"), more("X")],
          ONE_PORT, TWO_SUBNETS, CONFLICT, CHANGED),
    moved("add_fixed_ip", call("S", "N"), [(ON_NET, None), (SUBNETS, None), more("U"), more("X")],
          ONE_PORT, TWO_SUBNETS, CONFLICT, CONFLICT, raises=exceptions.Conflict, match="No more addresses"),
    moved("add_fixed_ip", call("S", "N"), [(ON_NET, None), ("GET /servers/S", None), (SUBNETS, None)],
          NO_PORT, VM, TWO_SUBNETS, raises=exceptions.BadRequest, match="no port on the network N"),
    moved("add_fixed_ip", call("S", "N"), [(ON_NET, None), ("GET /servers/S", None)], NO_PORT,
          Answer({"itemNotFound": {"code": 404, "message": "Instance S could not be found."}}, 404),
          raises=exceptions.NotFound, match="Instance S"),
    moved("remove_fixed_ip", call("S", FIXED), [(WITH_IP, None), ("PUT /v2.0/ports/PORT", {"port": {"fixed_ips": []}})],
          ONE_PORT, CHANGED),
    moved("remove_fixed_ip", call("S", FIXED), [(WITH_IP, None), ("GET /servers/S", None)], NO_PORT, VM,
          raises=exceptions.BadRequest, match="does not have"),
    moved("add_floating_ip", call("S", FLOATING), [(IPS, None), (PORTS, None), led("PORT", FIXED)],
          ONE_IP, ONE_PORT, LED),
    moved("add_floating_ip", call(S, IP), [(IPS, None), (PORTS, None), led("PORT", FIXED), led("PORT2", "192.0.2.11")],
          ONE_IP, Answer({"ports": [port(), OTHER]}), UNREACHABLE, LED),
    moved("add_floating_ip", call("S", FLOATING), [(IPS, None), (PORTS, None), led("PORT", FIXED)],
          ONE_IP, ONE_PORT, UNREACHABLE, raises=exceptions.NotFound, match="No route"),
    moved("add_floating_ip", call("S", IP, "192.0.2.11"), [(IPS, None), (PORTS, None), led("PORT2", "192.0.2.11")],
          ONE_IP, Answer({"ports": [port(), OTHER]}), LED),
    moved("add_floating_ip", call("S", IP, "192.0.2.77"), [(IPS, None), (PORTS, None)], ONE_IP, ONE_PORT,
          raises=exceptions.BadRequest, match="does not have the address 192.0.2.77"),
    moved("add_floating_ip", call("S", IP), [(IPS, None), (PORTS, None)], ONE_IP,
          Answer({"ports": [port(fixed_ips=[])]}), raises=exceptions.BadRequest, match="no IPv4 address"),
    moved("add_floating_ip", call("S", FLOATING), [(IPS, None)], Answer({"floatingips": []}),
          raises=exceptions.NotFound, match=f"no floating IP {FLOATING}"),
    moved("remove_floating_ip", call(S, IP),
          [(IPS, None), (PORTS, None), ("PUT /v2.0/floatingips/F", {"floatingip": {"port_id": None}})],
          Answer({"floatingips": [floating_ip(port_id="PORT")]}), ONE_PORT, LED),
    moved("remove_floating_ip", call("S", FLOATING), [(IPS, None), (PORTS, None)], ONE_IP, ONE_PORT,
          raises=exceptions.Conflict, match="not associated"),
]  # fmt: skip
