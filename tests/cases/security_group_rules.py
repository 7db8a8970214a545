"""Rules of security groups."""

from novaclient import exceptions
from novaclient.base import Resource
from tests.cases.row import call, row
from tests.support.cloud import Answer
from tests.support.neighbours import group, rule

NOVAS = {"id": "R", "parent_group_id": "G", "ip_protocol": "tcp", "from_port": 80, "to_port": 80, "group": {},
         "ip_range": {"cidr": "192.0.2.0/24"}}  # fmt: skip
SENT = {"parent_group_id": "G", "ip_protocol": "tcp", "from_port": 80, "to_port": 80, "cidr": "192.0.2.0/24",
        "group_id": None}  # fmt: skip
TO_NEUTRON = {"security_group_id": "G", "direction": "ingress", "ethertype": "IPv4", "protocol": "tcp",
              "port_range_min": 80, "port_range_max": 80, "remote_ip_prefix": "192.0.2.0/24"}  # fmt: skip
ANY = {"port_range_min": None, "port_range_max": None}


def shown(**more):
    """What a row gives: a rule in Nova's form."""
    return lambda made: made.to_dict() == NOVAS | more and str(made) == "R"


def made(arguments, sent, answer, **more):
    """A rule that Neutron makes, of or for addresses."""
    return row("security_group_rules.create", "2.36", arguments, "POST /v2.0/security-group-rules",
               {"security_group_rule": TO_NEUTRON | sent}, answer={"security_group_rule": rule(**answer)},
               status=201, gives=shown(**more))  # fmt: skip


ROWS = [
    row("security_group_rules.create", "2.35", call("G", "tcp", "80", 80, "192.0.2.0/24"),
        "POST /os-security-group-rules", {"security_group_rule": SENT}, answer={"security_group_rule": NOVAS},
        gives=shown()),
    row("security_group_rules.create", "2.1", call("G", "icmp", -1, -1, group_id="H"),
        "POST /os-security-group-rules",
        {"security_group_rule": SENT | {"ip_protocol": "icmp", "from_port": -1, "to_port": -1, "cidr": None,
                                        "group_id": "H"}}, answer={"security_group_rule": NOVAS}),
    made(call("G", "TCP", "80", 80, "192.0.2.0/24"), {}, {}),
    made(call("G", "icmp", -1, -1), ANY | {"protocol": "icmp", "remote_ip_prefix": "0.0.0.0/0"},
         ANY | {"protocol": "icmp", "remote_ip_prefix": None},
         ip_protocol="icmp", from_port=-1, to_port=-1, ip_range={"cidr": "0.0.0.0/0"}),
    made(call("G", "udp", -1, -1, "2001:db8::/64"),
         ANY | {"protocol": "udp", "ethertype": "IPv6", "remote_ip_prefix": "2001:db8::/64"},
         ANY | {"protocol": "udp", "ethertype": "IPv6", "remote_ip_prefix": "2001:db8::/64"},
         ip_protocol="udp", from_port=1, to_port=65535, ip_range={"cidr": "2001:db8::/64"}),
    row("security_group_rules.create", "2.104", call("G", "tcp", 80, 80, None, "H"),
        [("GET /v2.0/security-groups?id=H", None),
         ("POST /v2.0/security-group-rules",
          {"security_group_rule": {k: v for k, v in TO_NEUTRON.items() if k != "remote_ip_prefix"}
           | {"remote_group_id": "H"}})],
        answers=[Answer({"security_groups": [group(id="H", name="proxies")]}),
                 Answer({"security_group_rule": rule(remote_ip_prefix=None, remote_group_id="H")}, 201)],
        gives=shown(ip_range={}, group={"name": "proxies", "tenant_id": "P"})),
    *(row("security_group_rules.create", version, arguments, raises=exceptions.CommandError, match=match)
      for version in ("2.35", "2.36")
      for arguments, match in ((call("G"), "From port must be an integer."),
                               (call("G", "tcp", 1, "x"), "To port must be an integer."),
                               (call("G", None, 1, 2), "IP protocol must be 'tcp', 'udp', or 'icmp'."))),
    row("security_group_rules.delete", "2.35", call("R"), "DELETE /os-security-group-rules/R", status=202,
        gives=lambda result: result == ()),
    row("security_group_rules.delete", "2.36", call(Resource(None, {"id": "R"})),
        "DELETE /v2.0/security-group-rules/R", status=204, gives=lambda result: result == ()),
]  # fmt: skip
