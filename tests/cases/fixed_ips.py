"""Fixed IPs."""

from novaclient import exceptions
from novaclient.v2.fixed_ips import FixedIP
from tests.cases.row import call, row
from tests.support.cloud import Answer
from tests.support.neighbours import SUBNET_V6, port, subnet

IP = "192.0.2.10"
PORTS = f"GET /v2.0/ports?fixed_ips=ip_address={IP}"
NOVAS = {"address": IP, "cidr": "192.0.2.0/24", "host": "host-1", "hostname": "vm", "reserved": False}
FREE = port(device_id="", device_owner="")
OBJECT = FixedIP(None, {"address": IP}, loaded=True)


def refused(method, line, answer, raises, match):
    """What is not there, or not the only one."""
    return row(f"fixed_ips.{method}", "2.36", call(IP), line, answer=answer, raises=raises, match=match)


ROWS = [
    row("fixed_ips.get", "2.4", call(OBJECT), f"GET /os-fixed-ips/{IP}", answer={"fixed_ip": NOVAS},
        gives=lambda ip: (repr(ip), ip.hostname) == (f"<FixedIP: {IP}>", "vm")),
    row("fixed_ips.get", "2.36", call(IP),
        [(PORTS, None), ("GET /v2.0/subnets/U", None), ("GET /servers/S", None)],
        answers=[Answer({"ports": [port(**{"binding:host_id": "host-1"})]}), Answer({"subnet": subnet()}),
                 Answer({"server": {"id": "S", "name": "vm"}})],
        gives=lambda ip: ip.to_dict() == NOVAS),
    row("fixed_ips.get", "2.104", call(OBJECT), [(PORTS, None), ("GET /v2.0/subnets/U", None)],
        answers=[Answer({"ports": [FREE]}), Answer({"subnet": subnet()})],
        gives=lambda ip: ip.to_dict() == NOVAS | {"host": None, "hostname": None, "reserved": True}),
    refused("get", PORTS, {"ports": []}, exceptions.NotFound, "No port has"),
    refused("get", PORTS, {"ports": [port(), FREE]}, exceptions.NoUniqueMatch, "Several ports have"),
    row("fixed_ips.reserve", "2.35", call(IP), f"POST /os-fixed-ips/{IP}/action", {"reserve": None}, status=202,
        gives=lambda result: result == ()),
    row("fixed_ips.reserve", "2.36", call(OBJECT),
        [("GET /v2.0/subnets", None),
         ("POST /v2.0/ports", {"port": {"network_id": "N", "fixed_ips": [{"subnet_id": "U", "ip_address": IP}]}})],
        answers=[Answer({"subnets": [SUBNET_V6, subnet()]}), Answer({"port": FREE}, 201)],
        gives=lambda result: result == ()),
    refused("reserve", "GET /v2.0/subnets", {"subnets": [SUBNET_V6]}, exceptions.NotFound, "No subnet has"),
    refused("reserve", "GET /v2.0/subnets", {"subnets": [subnet(), subnet(id="X")]}, exceptions.NoUniqueMatch,
            "Several subnets have"),
    row("fixed_ips.unreserve", "2.35", call(IP), f"POST /os-fixed-ips/{IP}/action", {"unreserve": None}, status=202,
        gives=lambda result: result == ()),
    row("fixed_ips.unreserve", "2.36", call(IP), [(PORTS, None), ("DELETE /v2.0/ports/PORT", None)],
        answers=[Answer({"ports": [FREE]}), Answer(None, 204)], gives=lambda result: result == ()),
    refused("unreserve", PORTS, {"ports": [port()]}, exceptions.Conflict, "in use"),
]  # fmt: skip
