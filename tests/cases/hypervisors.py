"""Hypervisors, and the sums over all of them."""

from novaclient import exceptions
from tests.cases.row import call, row

UUID = "b1e43b5f-eec1-44e0-9f10-7b4945c0226d"
HYPERVISOR = {"id": UUID, "hypervisor_hostname": "h", "state": "up", "status": "enabled"}
ONE = {"hypervisor": HYPERVISOR}
SEVERAL = {"hypervisors": [HYPERVISOR]}
STATISTICS = {"hypervisor_statistics": {"count": 1, "vcpus": 2}}

ROWS = [
    row("hypervisors.list", "2.1", call(), "GET /os-hypervisors/detail", answer=SEVERAL,
        gives=lambda found: [repr(h) for h in found] == [f"<Hypervisor: {UUID}>"]),
    row("hypervisors.list", "2.32", call(False), "GET /os-hypervisors", answer=SEVERAL),
    row("hypervisors.list", "2.32", call(True, "1"), raises=TypeError, match="positional arguments"),
    row("hypervisors.list", "2.33", call(True, 7, "2"), "GET /os-hypervisors/detail?limit=2&marker=7", answer=SEVERAL),
    row("hypervisors.list", "2.33", call(limit=0), "GET /os-hypervisors/detail?limit=0", answer=SEVERAL),
    row("hypervisors.list", "2.52", call(with_servers=True), raises=TypeError, match="'with_servers'"),
    row("hypervisors.list", "2.53", call(False, UUID, 1, with_servers=True),
        f"GET /os-hypervisors?limit=1&marker={UUID}&with_servers=True",
        answer={**SEVERAL, "hypervisors_links": [{"rel": "next", "href": "http://next"}]},
        gives=lambda found: found.next_url == "http://next"),
    row("hypervisors.list", "2.104", call(), "GET /os-hypervisors/detail", answer=SEVERAL),
    row("hypervisors.get", "2.1", call(1), "GET /os-hypervisors/1", answer=ONE,
        gives=lambda found: found.hypervisor_hostname == "h" and found.is_loaded()),
    row("hypervisors.get", "2.52", call(1, with_servers=True), raises=TypeError, match="'with_servers'"),
    row("hypervisors.get", "2.53", call(UUID), f"GET /os-hypervisors/{UUID}", answer=ONE),
    row("hypervisors.get", "2.53", call(UUID, with_servers=True), f"GET /os-hypervisors/{UUID}?with_servers=True",
        answer={"hypervisor": {**HYPERVISOR, "servers": [{"name": "vm", "uuid": "S"}]}},
        gives=lambda found: found.servers[0]["name"] == "vm"),
    row("hypervisors.search", "2.1", call("h"), "GET /os-hypervisors/h/search", answer=SEVERAL,
        gives=lambda found: found[0].id == UUID),
    row("hypervisors.search", "2.52", call("rack 1/h", servers=True), "GET /os-hypervisors/rack 1/h/servers",
        answer=SEVERAL),
    row("hypervisors.search", "2.52", call("h", detailed=True), raises=exceptions.UnsupportedVersion,
        match='Parameter "detailed" requires API version 2.53 or greater.'),
    row("hypervisors.search", "2.53", call("h"), "GET /os-hypervisors?hypervisor_hostname_pattern=h", answer=SEVERAL,
        gives=lambda found: found[0].hypervisor_hostname == "h"),
    row("hypervisors.search", "2.53", call("h", True, True),
        "GET /os-hypervisors/detail?hypervisor_hostname_pattern=h&with_servers=True", answer=SEVERAL),
    row("hypervisors.uptime", "2.87", call(UUID), f"GET /os-hypervisors/{UUID}/uptime",
        answer={"hypervisor": {**HYPERVISOR, "uptime": "up 1 day"}}, gives=lambda found: found.uptime == "up 1 day"),
    row("hypervisors.uptime", "2.88", call(UUID), f"GET /os-hypervisors/{UUID}",
        answer={"hypervisor": {**HYPERVISOR, "uptime": None, "host_ip": "10.0.0.1", "servers": []}},
        gives=lambda found: found.to_dict() == {**HYPERVISOR, "uptime": None}),
    row("hypervisors.find", "2.104", call(hypervisor_hostname="h"), "GET /os-hypervisors/detail", answer=SEVERAL,
        gives=lambda found: found.id == UUID),
    row("hypervisors.statistics", "2.1", call(), "GET /os-hypervisors/statistics", answer=STATISTICS),
    row("hypervisors.statistics", "2.88", call(), raises=exceptions.UnsupportedVersion, match="removed in API version"),
    row("hypervisor_stats.statistics", "2.1", call(), "GET /os-hypervisors/statistics", answer=STATISTICS,
        gives=lambda found: (found.vcpus, repr(found)) == (2, "<HypervisorStats: 1 Hypervisor>")),
    row("hypervisor_stats.statistics", "2.87", call(), "GET /os-hypervisors/statistics",
        answer={"hypervisor_statistics": {"count": 2}},
        gives=lambda found: repr(found) == "<HypervisorStats: 2 Hypervisors>"),
    row("hypervisor_stats.statistics", "2.88", call(), raises=exceptions.UnsupportedVersion,
        match="The 'statistics' API is removed in API version 2.88 or later."),
]  # fmt: skip
