"""Server groups: servers that the scheduler is to put on one host, or on hosts apart."""

from __future__ import annotations

from novaclient import exceptions
from novaclient.base import ManagerWithFind, Resource
from novaclient.fields import Field
from novaclient.spec import DELETE, GET, POST, Param

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class ServerGroup(Resource):
    """A group of servers: `members`, and `policies` (until 2.63) or `policy` with its `rules` (2.64)."""

    id = Field(help="ID.")
    name = Field(help="Name.")
    policies = Field(type="list[str]", until="2.63", help="Its policy, in a list.")
    policy = Field(since="2.64", help="Its policy.")
    rules = Field(type="dict[str, Any]", since="2.64", help="Rules of the policy.")
    members = Field(type="list[str]", help="IDs of the servers.")
    metadata = Field(type="dict[str, str]", until="2.63", help="Always empty.")
    project_id = Field(type="str | None", since="2.13", help="ID of the project it belongs to.")
    user_id = Field(type="str | None", since="2.13", help="ID of the user who made it.")

    def __repr__(self) -> str:
        return f"<ServerGroup: {self.id}>"


def listed(policies: Any) -> list[Any]:
    """One policy, or the list of it that Nova wants."""
    return policies if isinstance(policies, list) else [policies]


def with_numbers(rules: dict[str, Any]) -> dict[str, Any]:
    """The rules, with the number that may come as text from a command line."""
    key = "max_server_per_host"
    try:
        return rules | {key: int(rules[key])} if key in rules else rules
    except ValueError:
        raise exceptions.CommandError(f"Invalid '{key}' value: {rules[key]}") from None


ID = Param("id", type="ServerGroup | str", help="The group, or its ID.")


class ServerGroupsManager(ManagerWithFind, on_resource="delete"):
    """The operations on server groups. Source: API reference, Server groups (os-server-groups)."""

    resource_class = ServerGroup

    list = GET(
        "/os-server-groups",
        Param("all_projects", type="bool", default=False, query=True, encode=bool, help="Of all projects (admins)."),
        Param("limit", type="int | str", default=None, query=True, encode=int,
              help="How many at most; the server has a limit of its own."),
        Param("offset", type="int | str", default=None, query=True, encode=int, help="How many to leave out first."),
        key="server_groups", returns=ServerGroup, help="List server groups.",
    )  # fmt: skip
    get = GET("/os-server-groups/{id}", ID, key="server_group", returns=ServerGroup, help="Show a server group.")
    delete = DELETE("/os-server-groups/{id}", ID, help="Delete a server group; its servers stay.")
    create = POST(
        "/os-server-groups",
        Param("name", help="Name of the group."),
        Param("policies", type="list[str] | str", until="2.63", encode=listed, help="The policy, alone or in a list."),
        Param("policy", since="2.64",
              help='"affinity" (one host), "anti-affinity" (hosts apart), "soft-affinity" or "soft-anti-affinity".'),
        Param("rules", type="dict[str, Any]", default=None, since="2.64", encode=with_numbers,
              help="`max_server_per_host`, for anti-affinity."),
        wrap="server_group", returns=ServerGroup, help="Create a server group.",
    )  # fmt: skip
