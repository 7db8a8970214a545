"""Default rules."""

from novaclient import exceptions
from tests.cases.row import call, row
from tests.support.neighbours import rule

URL, ELSEWHERE = "/os-security-group-default-rules", "/v2.0/default-security-group-rules"
NOVAS = {"id": "R", "ip_protocol": "tcp", "from_port": 80, "to_port": 80, "ip_range": {"cidr": "192.0.2.0/24"}}
SENT = {"ip_protocol": "tcp", "from_port": 80, "to_port": 80, "cidr": "192.0.2.0/24"}
TO_NEUTRON = {"direction": "ingress", "ethertype": "IPv4", "protocol": "tcp", "port_range_min": 80,
              "port_range_max": 80, "remote_ip_prefix": "192.0.2.0/24", "used_in_default_sg": True,
              "used_in_non_default_sg": False}  # fmt: skip
WEB = call("tcp", 80, 80, "192.0.2.0/24")


def shown(found):
    """What a row gives: a rule in Nova's form."""
    return found.to_dict() == NOVAS and str(found) == "R"


ROWS = [
    row("security_group_default_rules.create", "2.35", WEB, f"POST {URL}", {"security_group_default_rule": SENT},
        answer={"security_group_default_rule": NOVAS}, gives=shown),
    row("security_group_default_rules.create", "2.36", WEB, f"POST {ELSEWHERE}",
        {"default_security_group_rule": TO_NEUTRON}, answer={"default_security_group_rule": rule()}, status=201,
        gives=shown),
    row("security_group_default_rules.create", "2.36", call("tcp", 80), raises=exceptions.CommandError,
        match="To port"),
    row("security_group_default_rules.delete", "2.35", call("R"), f"DELETE {URL}/R", status=204,
        gives=lambda result: result == ()),
    row("security_group_default_rules.delete", "2.36", call("R"), f"DELETE {ELSEWHERE}/R", status=204,
        gives=lambda result: result == ()),
    row("security_group_default_rules.list", "2.35", call(), f"GET {URL}",
        answer={"security_group_default_rules": [NOVAS]}, gives=lambda rules: shown(rules[0])),
    row("security_group_default_rules.list", "2.36", call(),
        f"GET {ELSEWHERE}?direction=ingress&used_in_default_sg=True",
        answer={"default_security_group_rules": [rule(id="Q", remote_group_id="PARENT"), rule()]},
        gives=lambda rules: len(rules) == 1 and shown(rules[0])),
]  # fmt: skip
