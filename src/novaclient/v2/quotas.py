"""Quotas: how much of each resource a project, or one user of it, may use."""

from __future__ import annotations

from copy import copy

from novaclient.base import Manager, Resource
from novaclient.fields import Field
from novaclient.resource import unhinted
from novaclient.spec import DELETE, GET, PUT, ByVersion, Op, Param, given, microversion_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class QuotaSet(Resource):
    """The quotas of a project: `instances`, `cores`, `ram` (MiB), ...; -1 is no limit.

    With `detail` each is a dict of `limit`, `in_use` and `reserved`. What an update returns has no `id`.
    """

    id = Field(help="ID of the project.")
    instances = Field(type="int | dict[str, int]", help="Number of servers.")
    cores = Field(type="int | dict[str, int]", help="Number of virtual CPUs.")
    ram = Field(type="int | dict[str, int]", help="Memory, in MiB.")
    key_pairs = Field(type="int | dict[str, int]", help="Key pairs of each user.")
    metadata_items = Field(type="int | dict[str, int]", help="Items of metadata of each server.")
    server_groups = Field(type="int | dict[str, int]", help="Number of server groups.")
    server_group_members = Field(type="int | dict[str, int]", help="Servers in each group.")
    injected_files = Field(type="int | dict[str, int]", until="2.56", help="Files to inject into a server.")
    injected_file_content_bytes = Field(type="int | dict[str, int]", until="2.56", help="Size of each.")
    injected_file_path_bytes = Field(type="int | dict[str, int]", until="2.56", help="Length of its path.")
    fixed_ips = Field(type="int | dict[str, int]", until="2.35", help="Number of fixed IPs.")
    floating_ips = Field(type="int | dict[str, int]", until="2.35", help="Number of floating IPs.")
    security_groups = Field(type="int | dict[str, int]", until="2.35", help="Number of security groups.")
    security_group_rules = Field(type="int | dict[str, int]", until="2.35", help="Rules of each.")

    @unhinted
    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Change the quotas of this project: see `QuotaSetManager.update`."""
        return self.manager.update(self.id, *args, **kwargs)


class OpenOp(Op):
    """An operation that takes any keyword more than it declares, and sends it in the body unless it is None.

    compat: before Nova listed the quotas that there are, python-novaclient took any name, and left the check to Nova.
    """

    def plan(self, manager: Any, /, *args: Any, **kwargs: Any) -> Any:
        known = {p.name for p in self.at(microversion_of(manager))}
        # not by `copy`: of a method there is one
        op = Op.__new__(OpenOp)
        vars(op).update(vars(self))
        op.params = (*self.params, *(Param(name, default=None, keep=given) for name in kwargs if name not in known))
        return Op.plan(op, manager, *args, **kwargs)


def quota(name: str, help: str, until: str = "") -> Param:
    """One quota, as a parameter."""
    return Param(name, type="int", default=None, until=until, keep=given, help=help)


INSTANCES = quota("instances", "Servers.")
CORES = quota("cores", "Virtual CPUs.")
RAM = quota("ram", "Memory of all servers, in MiB.")
METADATA_ITEMS = quota("metadata_items", "Items of metadata of one server.")
INJECTED_FILES = (
    quota("injected_files", "Files to inject into one server.", until="2.56"),
    quota("injected_file_content_bytes", "Size of each such file.", until="2.56"),
    quota("injected_file_path_bytes", "Length of each such path.", until="2.56"),
)
KEY_PAIRS = quota("key_pairs", "Key pairs of one user.")
SERVER_GROUPS = quota("server_groups", "Server groups.")
SERVER_GROUP_MEMBERS = quota("server_group_members", "Servers in one group.")


def by_name(*params: Param) -> list[Param]:
    """The same parameters, but given by name only."""
    copies = [copy(p) for p in params]
    for p in copies:
        p.keyword = True
    return copies


def network_quotas(until: str) -> list[Param]:
    """The quotas that went to Neutron."""
    return [
        quota("floating_ips", "Floating IP addresses.", until=until),
        quota("fixed_ips", "Fixed IP addresses.", until=until),
        quota("security_groups", "Security groups.", until=until),
        quota("security_group_rules", "Rules of one security group.", until=until),
    ]


PROJECT = Param("tenant_id", help="ID of the project.")
USER = Param("user_id", default=None, query=True, help="ID of a user of the project.")


class QuotaSetManager(Manager):
    """The operations on quotas. Source: API reference, Quota sets (os-quota-sets)."""

    resource_class = QuotaSet

    get = GET(
        "/os-quota-sets/{tenant_id}{detail}",
        PROJECT,
        USER,
        Param("detail", type="bool", default=False, encode=lambda detail: "/detail" if detail else "",
              help="Add what is used."),
        key="quota_set", returns=QuotaSet, answer="QuotaSet", help="The quotas of a project, or of a user in it.",
    )  # fmt: skip
    update = ByVersion(
        OpenOp(
            "PUT", "/os-quota-sets/{tenant_id}",
            PROJECT,
            *by_name(
                USER,
                Param("force", type="bool", default=None, keep=given, help="Even below what is used."),
                INSTANCES, CORES, RAM, *network_quotas(until="2.35"), METADATA_ITEMS, *INJECTED_FILES, KEY_PAIRS,
                SERVER_GROUPS, SERVER_GROUP_MEMBERS,
            ),
            wrap="quota_set", returns=QuotaSet, empty={}, until="2.56",
            help="Change the quotas of a project, or of a user in it.",
        ),
        PUT(
            "/os-quota-sets/{tenant_id}",
            PROJECT,
            USER,
            Param("force", type="bool", default=False, help="Even below what is used."),
            INSTANCES, CORES, RAM, METADATA_ITEMS, KEY_PAIRS, SERVER_GROUPS, SERVER_GROUP_MEMBERS,
            wrap="quota_set", returns=QuotaSet, empty={}, since="2.57",
            help="Change the quotas of a project, or of a user in it.",
        ),
    )  # fmt: skip
    defaults = GET(
        "/os-quota-sets/{tenant_id}/defaults",
        PROJECT,
        key="quota_set", returns=QuotaSet, answer="QuotaSet", help="The quotas of a project that has none of its own.",
    )  # fmt: skip
    delete = DELETE(
        "/os-quota-sets/{tenant_id}",
        PROJECT,
        USER,
        help="Return a project, or a user in it, to the default quotas.",
    )
