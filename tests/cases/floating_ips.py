"""Floating IPs."""

from novaclient import exceptions
from novaclient.base import Resource
from tests.cases.row import call, row
from tests.support.cloud import Answer
from tests.support.neighbours import floating_ip, network, port

NOVAS = {"fixed_ip": None, "id": "F", "instance_id": None, "ip": "203.0.113.9", "pool": "public"}
PUBLIC = network(name="public")
USED = {"port_id": "PORT", "fixed_ip_address": "192.0.2.10"}
DETAILED = floating_ip(**USED, port_details={"device_id": "S", "device_owner": "compute:nova"})
OLDER = {k: v for k, v in floating_ip(**USED).items() if k != "port_details"}
NETS, EXTERNAL = "GET /v2.0/networks?id=N", "GET /v2.0/networks?router:external=True"
F = Resource(None, {"id": "F"})


def free(ip):
    """A floating IP that is not in use."""
    return ip.to_dict() == NOVAS


def used(ip):
    """One that leads to a server."""
    return ip.to_dict() == NOVAS | {"fixed_ip": "192.0.2.10", "instance_id": "S"}


def taken(arguments, *networks, gives=free):
    """A floating IP out of Neutron's pool N."""
    return row("floating_ips.create", "2.36", arguments,
               [(EXTERNAL, None), ("POST /v2.0/floatingips", {"floatingip": {"floating_network_id": "N"}})],
               answers=[Answer({"networks": list(networks)}), Answer({"floatingip": floating_ip()}, 201)],
               gives=gives)  # fmt: skip


def refused(arguments, *networks, raises, match):
    """A pool that is none, or not the only one."""
    return row("floating_ips.create", "2.36", arguments, EXTERNAL, answer={"networks": list(networks)},
               raises=raises, match=match)  # fmt: skip


ROWS = [
    row("floating_ips.list", "2.35", call(), "GET /os-floating-ips", answer={"floating_ips": [NOVAS]},
        gives=lambda ips: free(ips[0])),
    row("floating_ips.list", "2.1", call(True), "GET /os-floating-ips?all_tenants=1", answer={"floating_ips": []}),
    row("floating_ips.list", "2.36", call(), [("GET /v2.0/floatingips", None), (NETS, None)],
        answers=[Answer({"floatingips": [floating_ip(), DETAILED]}), Answer({"networks": [PUBLIC]})],
        gives=lambda ips: free(ips[0]) and used(ips[1])),
    row("floating_ips.list", "2.104", call(all_tenants=True),
        [("GET /v2.0/floatingips", None), (NETS, None), ("GET /v2.0/ports?id=PORT", None)],
        answers=[Answer({"floatingips": [OLDER]}), Answer({"networks": [PUBLIC]}), Answer({"ports": [port()]})],
        gives=lambda ips: used(ips[0])),
    row("floating_ips.list", "2.36", call(), [("GET /v2.0/floatingips", None), (NETS, None)],
        answers=[Answer({"floatingips": [floating_ip()]}), Answer({"networks": []})],
        gives=lambda ips: ips[0].pool == "N"),
    row("floating_ips.list", "2.36", call(), "GET /v2.0/floatingips", answer={"floatingips": []},
        gives=lambda ips: ips == []),
    row("floating_ips.list", "2.36", call(), "GET /v2.0/floatingips", answer=b"<html>",
        raises=exceptions.MalformedResponse, match="'floatingips'"),
    row("floating_ips.get", "2.35", call("F"), "GET /os-floating-ips/F", answer={"floating_ip": NOVAS}, gives=free),
    row("floating_ips.get", "2.36", call(F), [("GET /v2.0/floatingips/F", None), (NETS, None)],
        answers=[Answer({"floatingip": DETAILED}, headers={"x-openstack-request-id": "req-1"}),
                 Answer({"networks": [PUBLIC]})],
        gives=lambda ip: used(ip) and ip.request_ids == ["req-1"]),
    row("floating_ips.get", "2.36", call("F"), "GET /v2.0/floatingips/F", status=404,
        answer={"NeutronError": {"type": "FloatingIPNotFound", "message": "Floating IP F could not be found"}},
        raises=exceptions.NotFound, match="could not be found"),
    row("floating_ips.create", "2.35", call("public"), "POST /os-floating-ips", {"pool": "public"},
        answer={"floating_ip": NOVAS}, gives=free),
    row("floating_ips.create", "2.1", call(), "POST /os-floating-ips", {"pool": None}, answer={"floating_ip": NOVAS}),
    taken(call("public"), network(id="M", name="other"), PUBLIC),
    taken(call("N"), network(id="M", name="other"), PUBLIC),
    taken(call(), PUBLIC),
    taken(call(pool=None), network(id="M", name="other"), network(name="public", is_default=True)),
    refused(call("x"), PUBLIC, raises=exceptions.NotFound, match="No floating IP pool x"),
    refused(call(), raises=exceptions.NotFound, match="There is no floating IP pool"),
    refused(call(), PUBLIC, network(id="M", name="other"), raises=exceptions.NoUniqueMatch, match="other, public"),
    row("floating_ips.delete", "2.35", call("F"), "DELETE /os-floating-ips/F", status=202,
        gives=lambda result: result == ()),
    row("floating_ips.delete", "2.36", call(F), "DELETE /v2.0/floatingips/F", status=204,
        gives=lambda result: result == ()),
]  # fmt: skip
