"""Quota classes. Nova knows one, "default": the quotas of projects that have none of their own."""

from __future__ import annotations

from novaclient.base import Manager, Resource
from novaclient.fields import Field
from novaclient.resource import unhinted
from novaclient.spec import GET, PUT, ByVersion, Param
from novaclient.v2.quotas import (
    CORES,
    INJECTED_FILES,
    INSTANCES,
    KEY_PAIRS,
    METADATA_ITEMS,
    RAM,
    SERVER_GROUP_MEMBERS,
    SERVER_GROUPS,
    OpenOp,
    by_name,
    network_quotas,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    pass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


class QuotaClassSet(Resource):
    """The quotas of a class: `instances`, `cores`, `ram` (MiB), ...; -1 is no limit.

    What an update returns has no `id`.
    """

    id = Field(help="Name of the class.")
    instances = Field(type="int", help="Number of servers.")
    cores = Field(type="int", help="Number of virtual CPUs.")
    ram = Field(type="int", help="Memory, in MiB.")
    key_pairs = Field(type="int", help="Key pairs of each user.")
    metadata_items = Field(type="int", help="Items of metadata of each server.")
    server_groups = Field(type="int", since="2.50", help="Number of server groups.")
    server_group_members = Field(type="int", since="2.50", help="Servers in each group.")
    injected_files = Field(type="int", until="2.56", help="Files to inject into a server.")
    injected_file_content_bytes = Field(type="int", until="2.56", help="Size of each.")
    injected_file_path_bytes = Field(type="int", until="2.56", help="Length of its path.")
    fixed_ips = Field(type="int", until="2.49", help="Number of fixed IPs.")
    floating_ips = Field(type="int", until="2.49", help="Number of floating IPs.")
    security_groups = Field(type="int", until="2.49", help="Number of security groups.")
    security_group_rules = Field(type="int", until="2.49", help="Rules of each.")

    @unhinted
    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Change the quotas of this class: see `QuotaClassSetManager.update`."""
        return self.manager.update(self.id, *args, **kwargs)


CLASS = Param("class_name", help='Name of the class: "default".')


class QuotaClassSetManager(Manager):
    """The operations on quota classes. Source: API reference, Quota class sets (os-quota-class-sets)."""

    resource_class = QuotaClassSet

    get = GET(
        "/os-quota-class-sets/{class_name}",
        CLASS,
        key="quota_class_set", returns=QuotaClassSet, help="The quotas of a class.",
    )  # fmt: skip
    update = ByVersion(
        OpenOp(
            "PUT", "/os-quota-class-sets/{class_name}",
            CLASS,
            *by_name(
                INSTANCES, CORES, RAM, *network_quotas(until="2.49"), METADATA_ITEMS, *INJECTED_FILES, KEY_PAIRS,
                SERVER_GROUPS, SERVER_GROUP_MEMBERS,
            ),
            wrap="quota_class_set", returns=QuotaClassSet, empty={}, until="2.49",
            help="Change the quotas of a class.",
        ),
        PUT(
            "/os-quota-class-sets/{class_name}",
            CLASS,
            INSTANCES, CORES, RAM, METADATA_ITEMS, *INJECTED_FILES, KEY_PAIRS, SERVER_GROUPS, SERVER_GROUP_MEMBERS,
            wrap="quota_class_set", returns=QuotaClassSet, empty={}, since="2.50",
            help="Change the quotas of a class.",
        ),
    )  # fmt: skip
