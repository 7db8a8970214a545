"""Server groups."""

from novaclient import exceptions
from novaclient.v2.server_groups import ServerGroup
from tests.cases.row import call, row

GROUP = {"server_group": {"id": "G", "name": "g", "members": []}}
RULES = {"max_server_per_host": "2"}


def created(version, arguments, **body):
    """A group that is created as it should be."""
    return row("server_groups.create", version, arguments, "POST /os-server-groups",
               {"server_group": {"name": "g", **body}}, answer=GROUP, gives=lambda group: group.members == []
               and RULES == {"max_server_per_host": "2"})  # fmt: skip


ROWS = [
    row("server_groups.list", "2.1", call(), "GET /os-server-groups", answer={"server_groups": [GROUP["server_group"]]},
        gives=lambda groups: [repr(group) for group in groups] == ["<ServerGroup: G>"]),
    row("server_groups.list", "2.104", call(1, "5", 2.0), "GET /os-server-groups?all_projects=True&limit=5&offset=2",
        answer={"server_groups": []}),
    row("server_groups.list", "2.1", call(limit=0, offset=0), "GET /os-server-groups", answer={"server_groups": []}),
    row("server_groups.get", "2.1", call("G"), "GET /os-server-groups/G", answer=GROUP,
        gives=lambda group: group.name == "g"),
    row("server_groups.get", "2.104", call(ServerGroup(None, {"id": "G"})), "GET /os-server-groups/G", answer=GROUP),
    row("server_groups.delete", "2.1", call("G"), "DELETE /os-server-groups/G", status=204,
        gives=lambda result: result == ()),
    created("2.1", call("g", "affinity"), policies=["affinity"]),
    created("2.63", call("g", policies=["soft-affinity"]), policies=["soft-affinity"]),
    row("server_groups.create", "2.63", call("g", "affinity", {}), raises=TypeError, match="positional argument"),
    row("server_groups.create", "2.64", call("g", policies="affinity"), raises=TypeError, match="'policies'"),
    created("2.64", call("g", "affinity"), policy="affinity"),
    created("2.104", call("g", "anti-affinity", RULES), policy="anti-affinity", rules={"max_server_per_host": 2}),
    created("2.64", call("g", policy="anti-affinity", rules={"other": "x"}), policy="anti-affinity",
            rules={"other": "x"}),
    row("server_groups.create", "2.64", call("g", "anti-affinity", {"max_server_per_host": "many"}),
        raises=exceptions.CommandError, match="Invalid 'max_server_per_host' value: many"),
]  # fmt: skip
