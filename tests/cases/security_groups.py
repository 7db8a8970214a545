"""Security groups."""

from novaclient import exceptions
from novaclient.base import Resource
from tests.cases.row import call, row
from tests.support.cloud import Answer
from tests.support.neighbours import group, rule

NOVAS = {"id": "G", "name": "web", "description": "the web", "tenant_id": "P", "rules": []}
RULE = {"id": "R", "parent_group_id": "G", "ip_protocol": "tcp", "from_port": 80, "to_port": 80, "group": {},
        "ip_range": {"cidr": "192.0.2.0/24"}}  # fmt: skip
FROM_GROUP = rule(id="Q", protocol=None, port_range_min=None, port_range_max=None, remote_ip_prefix=None,
                  remote_group_id="H")  # fmt: skip
NAMES = {"name": "web", "description": "the web"}
G = Resource(None, {"id": "G"})
PROXIES = group(id="H", name="proxies")


def shown(*rules):
    """What a row gives: a group in Nova's form."""
    return lambda found: found.to_dict() == NOVAS | {"rules": list(rules)} and str(found) == "G"


def listed(arguments, query, gives, *groups):
    """A list of Neutron's."""
    return row("security_groups.list", "2.36", arguments, f"GET /v2.0/security-groups{query}",
               answer={"security_groups": list(groups)}, gives=gives)  # fmt: skip


def ids(*wanted):
    """The groups that a list must be."""
    return lambda groups: [found.id for found in groups] == list(wanted)


ROWS = [
    row("security_groups.create", "2.35", call("web", "the web"), "POST /os-security-groups",
        {"security_group": NAMES}, answer={"security_group": NOVAS}, gives=shown()),
    row("security_groups.create", "2.36", call("web", "the web"), "POST /v2.0/security-groups",
        {"security_group": NAMES}, answer={"security_group": group(rule(direction="egress"))}, status=201,
        gives=shown()),
    row("security_groups.update", "2.35", call("G", "web", "the web"), "PUT /os-security-groups/G",
        {"security_group": NAMES}, answer={"security_group": NOVAS}, gives=shown()),
    row("security_groups.update", "2.36", call(G, "web", "the web"), "PUT /v2.0/security-groups/G",
        {"security_group": NAMES}, answer={"security_group": group(rule())}, gives=shown(RULE)),
    row("security_groups.delete", "2.35", call("G"), "DELETE /os-security-groups/G", status=202,
        gives=lambda result: result == ()),
    row("security_groups.delete", "2.36", call(G), "DELETE /v2.0/security-groups/G", status=204,
        gives=lambda result: result == ()),
    row("security_groups.delete", "2.36", call("G"), "DELETE /v2.0/security-groups/G", status=409,
        answer={"NeutronError": {"type": "SecurityGroupInUse", "message": "Security Group G in use."}},
        raises=exceptions.Conflict, match="in use"),
    row("security_groups.get", "2.35", call("G"), "GET /os-security-groups/G", answer={"security_group": NOVAS},
        gives=shown()),
    row("security_groups.get", "2.36", call("G"),
        [("GET /v2.0/security-groups/G", None), ("GET /v2.0/security-groups?id=H", None)],
        answers=[Answer({"security_group": group(rule(), FROM_GROUP)}), Answer({"security_groups": [PROXIES]})],
        gives=shown(RULE, {"id": "Q", "parent_group_id": "G", "ip_protocol": None, "from_port": None, "to_port": None,
                           "group": {"name": "proxies", "tenant_id": "P"}, "ip_range": {}})),
    row("security_groups.list", "2.35", call(), "GET /os-security-groups", answer={"security_groups": [NOVAS]},
        gives=ids("G")),
    row("security_groups.list", "2.1", call({"all_tenants": 1, "limit": 5, "offset": 0}),
        "GET /os-security-groups?all_tenants=1&limit=5", answer={"security_groups": []}),
    listed(call(), "", ids("H", "G"), group(FROM_GROUP), PROXIES),
    listed(call({"all_tenants": True}), "", ids("H", "G", "A"), group(id="A", tenant_id="Z"), group(), PROXIES),
    listed(call({"limit": "1", "offset": 1}), "", ids("G"), group(), PROXIES),
    listed(call(search_opts={"name": "web"}), "?name=web", ids("G"), group()),
    row("security_groups.find", "2.104", call(name="web"), "GET /v2.0/security-groups?name=web",
        answer={"security_groups": [group()]}, gives=shown()),
]  # fmt: skip
