"""Security groups: rules of what may reach the servers that are in the group.

compat: python-novaclient had them before 8.0.
"""

from __future__ import annotations

from novaclient.base import ListWithMeta, ManagerWithFind, Resource, getid
from novaclient.drive import step
from novaclient.fields import Field
from novaclient.spec import DELETE, GET, POST, PUT, ByVersion, Param
from novaclient.v2 import security_group_rules
from novaclient.v2.elsewhere import MOVED, PROXIED, Elsewhere, neutron, own_project

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator
    from typing import Any


class SecurityGroup(Resource):
    """A group: `id`, `name`, `description`, `tenant_id`, and its `rules`, each as `SecurityGroupRule` has it."""

    id = Field(type="str | int", help="ID; a number from nova-network.")
    name = Field(help="Name.")
    description = Field(help="What it is for.")
    project_id = Field("tenant_id", help="ID of the project it belongs to.")
    rules = Field(type="list[dict[str, Any]]", help="Its rules.")

    def __str__(self) -> str:
        return str(self.id)


def as_nova_says(groups: list[dict[str, Any]], manager: Any) -> Generator[Any, Any, list[SecurityGroup]]:
    """Groups of Neutron as Nova showed them: only rules for what comes in, and groups that are sources by name."""
    known = {group["id"]: group for group in groups}
    sources = {rule["remote_group_id"] for group in groups for rule in group["security_group_rules"]}
    known |= yield step(neutron(manager).by_id, "security-groups", sources - known.keys())
    found = []
    for group in groups:
        info = {name: group[name] for name in ("id", "name", "description", "tenant_id")}
        info["rules"] = [
            security_group_rules.as_nova_says(rule, known)
            for rule in group["security_group_rules"]
            if rule["direction"] == "ingress"
        ]
        found.append(SecurityGroup(manager, info, loaded=True))
    return found


def listed(manager: Any, search_opts: dict[str, Any] | None) -> Generator[Any, Any, ListWithMeta[SecurityGroup]]:
    """List the groups of the project, or those of all; ordered, and cut, as Nova did it."""
    options = search_opts or {}
    project = None if options.get("all_tenants") else (yield own_project(manager))
    query = {"project_id": project} if project else {}
    if options.get("name"):
        query["name"] = options["name"]
    groups = yield step(neutron(manager).all, "security-groups", query)
    start, most = int(options.get("offset") or 0), int(options.get("limit") or len(groups))
    found = yield from as_nova_says(groups, manager)
    found.sort(key=lambda group: (group.tenant_id, group.name))
    return ListWithMeta(found[start : start + most], groups.request_ids)


def shown(manager: Any, group_id: Any) -> Generator[Any, Any, SecurityGroup]:
    """Show a group."""
    group = yield step(neutron(manager).one, "security-groups", getid(group_id))
    return (yield from _one(manager, group))


def made(manager: Any, name: str, description: str) -> Generator[Any, Any, SecurityGroup]:
    """Make a group."""
    values = {"name": name, "description": description}
    group = yield step(neutron(manager).create, "security-groups", values)
    return (yield from _one(manager, group))


def changed(manager: Any, group: Any, name: str, description: str) -> Generator[Any, Any, SecurityGroup]:
    """Change a group."""
    values = {"name": name, "description": description}
    now = yield step(neutron(manager).update, "security-groups", getid(group), values)
    return (yield from _one(manager, now))


def _one(manager: Any, group: Any) -> Generator[Any, Any, SecurityGroup]:
    found = yield from as_nova_says([group], manager)
    found[0].append_request_ids(group.request_ids)
    return found[0]


_GROUP = Param("group", type="SecurityGroup | str", help="The group, or its ID.")
_GROUP_ID = Param("group_id", type="SecurityGroup | str", help="The group, or its ID.")
_NAME = Param("name", help="Its name.")
_DESCRIPTION = Param("description", help="What it is for.")


class SecurityGroupManager(ManagerWithFind, on_resource="delete update"):
    """The operations on security groups. Source: API reference, Security groups (os-security-groups)."""

    resource_class = SecurityGroup

    create = ByVersion(
        POST("/os-security-groups", _NAME, _DESCRIPTION, wrap="security_group", returns=SecurityGroup, until=PROXIED,
             help="Make a security group."),
        Elsewhere("POST", "/v2.0/security-groups", _NAME, _DESCRIPTION, steps=made, service="network",
                  answer="SecurityGroup", since=MOVED, help="Make a security group."),
    )  # fmt: skip
    update = ByVersion(
        PUT("/os-security-groups/{group}", _GROUP, _NAME, _DESCRIPTION, wrap="security_group", returns=SecurityGroup,
            until=PROXIED, help="Change the name and the description of a security group."),
        Elsewhere("PUT", "/v2.0/security-groups/{group}", _GROUP, _NAME, _DESCRIPTION, steps=changed,
                  service="network", answer="SecurityGroup", since=MOVED,
                  help="Change the name and the description of a security group."),
    )  # fmt: skip
    delete = ByVersion(
        DELETE("/os-security-groups/{group}", _GROUP, until=PROXIED, help="Delete a security group."),
        DELETE("/v2.0/security-groups/{group}", _GROUP, service="network", since=MOVED,
               help="Delete a security group."),
    )  # fmt: skip
    get = ByVersion(
        GET("/os-security-groups/{group_id}", _GROUP_ID, key="security_group", returns=SecurityGroup, until=PROXIED,
            help="Show a security group."),
        Elsewhere("GET", "/v2.0/security-groups/{group_id}", _GROUP_ID, steps=shown, service="network",
                  answer="SecurityGroup", since=MOVED, help="Show a security group."),
    )  # fmt: skip
    list = ByVersion(
        GET("/os-security-groups",
            Param("search_opts", type="dict[str, Any]", default=None, query=True,
                  encode=lambda options: {k: v for k, v in options.items() if v},
                  help="`all_tenants` (admin only), `limit`, `offset`."),
            key="security_groups", returns=SecurityGroup, until=PROXIED, help="List security groups."),
        Elsewhere("GET", "/v2.0/security-groups",
                  Param("search_opts", type="dict[str, Any]", default=None,
                        help="`all_tenants` (admin only), `limit`, `offset`, `name`."),
                  steps=listed, service="network", answer="ListWithMeta[SecurityGroup]", since=MOVED,
                  help="List security groups."),
    )  # fmt: skip
