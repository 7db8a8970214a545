# Made by `python tools/stubs.py` out of `quotas.py`: change that, not this.
from typing import Any, overload, type_check_only

from novaclient.base import Manager, Resource
from novaclient.resource import TupleWithMeta
from novaclient.spec import Op, Param

class QuotaSet(Resource):
    """The quotas of a project: `instances`, `cores`, `ram` (MiB), ...; -1 is no limit."""

    id: str
    """ID of the project."""
    instances: int | dict[str, int]
    """Number of servers."""
    cores: int | dict[str, int]
    """Number of virtual CPUs."""
    ram: int | dict[str, int]
    """Memory, in MiB."""
    key_pairs: int | dict[str, int]
    """Key pairs of each user."""
    metadata_items: int | dict[str, int]
    """Items of metadata of each server."""
    server_groups: int | dict[str, int]
    """Number of server groups."""
    server_group_members: int | dict[str, int]
    """Servers in each group."""
    injected_files: int | dict[str, int]
    """Files to inject into a server. (until 2.56)"""
    injected_file_content_bytes: int | dict[str, int]
    """Size of each. (until 2.56)"""
    injected_file_path_bytes: int | dict[str, int]
    """Length of its path. (until 2.56)"""
    fixed_ips: int | dict[str, int]
    """Number of fixed IPs. (until 2.35)"""
    floating_ips: int | dict[str, int]
    """Number of floating IPs. (until 2.35)"""
    security_groups: int | dict[str, int]
    """Number of security groups. (until 2.35)"""
    security_group_rules: int | dict[str, int]
    """Rules of each. (until 2.35)"""
    def update(self, *args: Any, **kwargs: Any) -> QuotaSet:
        """Change the quotas of this project: see `QuotaSetManager.update`."""

@type_check_only
class AsyncQuotaSet(Resource):
    """`QuotaSet` as the asynchronous client has it. At run time there is no class of this name."""

    id: str
    """ID of the project."""
    instances: int | dict[str, int]
    """Number of servers."""
    cores: int | dict[str, int]
    """Number of virtual CPUs."""
    ram: int | dict[str, int]
    """Memory, in MiB."""
    key_pairs: int | dict[str, int]
    """Key pairs of each user."""
    metadata_items: int | dict[str, int]
    """Items of metadata of each server."""
    server_groups: int | dict[str, int]
    """Number of server groups."""
    server_group_members: int | dict[str, int]
    """Servers in each group."""
    injected_files: int | dict[str, int]
    """Files to inject into a server. (until 2.56)"""
    injected_file_content_bytes: int | dict[str, int]
    """Size of each. (until 2.56)"""
    injected_file_path_bytes: int | dict[str, int]
    """Length of its path. (until 2.56)"""
    fixed_ips: int | dict[str, int]
    """Number of fixed IPs. (until 2.35)"""
    floating_ips: int | dict[str, int]
    """Number of floating IPs. (until 2.35)"""
    security_groups: int | dict[str, int]
    """Number of security groups. (until 2.35)"""
    security_group_rules: int | dict[str, int]
    """Rules of each. (until 2.35)"""
    async def update(self, *args: Any, **kwargs: Any) -> AsyncQuotaSet:
        """Change the quotas of this project: see `QuotaSetManager.update`."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

class OpenOp(Op):
    """An operation that takes any keyword more than it declares, and sends it in the body unless it is None."""
    def plan(self, manager: Any, /, *args: Any, **kwargs: Any) -> Any: ...

def quota(name: str, help: str, until: str = "") -> Param:
    """One quota, as a parameter."""

INSTANCES: Param
CORES: Param
RAM: Param
METADATA_ITEMS: Param
INJECTED_FILES: tuple[Param, Param, Param]
KEY_PAIRS: Param
SERVER_GROUPS: Param
SERVER_GROUP_MEMBERS: Param

def by_name(*params: Param) -> list[Param]:
    """The same parameters, but given by name only."""

def network_quotas(until: str) -> list[Param]:
    """The quotas that went to Neutron."""

PROJECT: Param
USER: Param

class QuotaSetManager(Manager):
    """The operations on quotas. Source: API reference, Quota sets (os-quota-sets)."""
    def get(self, tenant_id: str, user_id: str | None = None, detail: bool = False) -> QuotaSet:
        """The quotas of a project, or of a user in it.

        :param tenant_id: ID of the project.
        :param user_id: ID of a user of the project.
        :param detail: Add what is used.
        """
    @overload
    def update(
        self,
        tenant_id: str,
        user_id: str | None = None,
        force: bool = False,
        instances: int | None = None,
        cores: int | None = None,
        ram: int | None = None,
        metadata_items: int | None = None,
        key_pairs: int | None = None,
        server_groups: int | None = None,
        server_group_members: int | None = None,
    ) -> QuotaSet:
        """Change the quotas of a project, or of a user in it. (2.57 and later)

        :param tenant_id: ID of the project.
        :param user_id: ID of a user of the project.
        :param force: Even below what is used.
        :param instances: Servers.
        :param cores: Virtual CPUs.
        :param ram: Memory of all servers, in MiB.
        :param metadata_items: Items of metadata of one server.
        :param key_pairs: Key pairs of one user.
        :param server_groups: Server groups.
        :param server_group_members: Servers in one group.
        """
    @overload
    def update(
        self,
        tenant_id: str,
        *,
        user_id: str | None = None,
        force: bool | None = None,
        instances: int | None = None,
        cores: int | None = None,
        ram: int | None = None,
        metadata_items: int | None = None,
        injected_files: int | None = None,
        injected_file_content_bytes: int | None = None,
        injected_file_path_bytes: int | None = None,
        key_pairs: int | None = None,
        server_groups: int | None = None,
        server_group_members: int | None = None,
    ) -> QuotaSet:
        """Change the quotas of a project, or of a user in it. (until 2.56)

        :param tenant_id: ID of the project.
        :param user_id: ID of a user of the project.
        :param force: Even below what is used.
        :param instances: Servers.
        :param cores: Virtual CPUs.
        :param ram: Memory of all servers, in MiB.
        :param metadata_items: Items of metadata of one server.
        :param injected_files: Files to inject into one server. (until 2.56)
        :param injected_file_content_bytes: Size of each such file. (until 2.56)
        :param injected_file_path_bytes: Length of each such path. (until 2.56)
        :param key_pairs: Key pairs of one user.
        :param server_groups: Server groups.
        :param server_group_members: Servers in one group.
        """
    @overload
    def update(
        self,
        tenant_id: str,
        *,
        user_id: str | None = None,
        force: bool | None = None,
        instances: int | None = None,
        cores: int | None = None,
        ram: int | None = None,
        floating_ips: int | None = None,
        fixed_ips: int | None = None,
        security_groups: int | None = None,
        security_group_rules: int | None = None,
        metadata_items: int | None = None,
        injected_files: int | None = None,
        injected_file_content_bytes: int | None = None,
        injected_file_path_bytes: int | None = None,
        key_pairs: int | None = None,
        server_groups: int | None = None,
        server_group_members: int | None = None,
    ) -> QuotaSet:
        """Change the quotas of a project, or of a user in it. (until 2.56)

        :param tenant_id: ID of the project.
        :param user_id: ID of a user of the project.
        :param force: Even below what is used.
        :param instances: Servers.
        :param cores: Virtual CPUs.
        :param ram: Memory of all servers, in MiB.
        :param floating_ips: Floating IP addresses. (until 2.35)
        :param fixed_ips: Fixed IP addresses. (until 2.35)
        :param security_groups: Security groups. (until 2.35)
        :param security_group_rules: Rules of one security group. (until 2.35)
        :param metadata_items: Items of metadata of one server.
        :param injected_files: Files to inject into one server. (until 2.56)
        :param injected_file_content_bytes: Size of each such file. (until 2.56)
        :param injected_file_path_bytes: Length of each such path. (until 2.56)
        :param key_pairs: Key pairs of one user.
        :param server_groups: Server groups.
        :param server_group_members: Servers in one group.
        """
    def defaults(self, tenant_id: str) -> QuotaSet:
        """The quotas of a project that has none of its own.

        :param tenant_id: ID of the project.
        """
    def delete(self, tenant_id: str, user_id: str | None = None) -> TupleWithMeta[Any]:
        """Return a project, or a user in it, to the default quotas.

        :param tenant_id: ID of the project.
        :param user_id: ID of a user of the project.
        """

@type_check_only
class AsyncQuotaSetManager(Manager):
    """`QuotaSetManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def get(self, tenant_id: str, user_id: str | None = None, detail: bool = False) -> AsyncQuotaSet:
        """The quotas of a project, or of a user in it.

        :param tenant_id: ID of the project.
        :param user_id: ID of a user of the project.
        :param detail: Add what is used.
        """
    @overload
    async def update(
        self,
        tenant_id: str,
        user_id: str | None = None,
        force: bool = False,
        instances: int | None = None,
        cores: int | None = None,
        ram: int | None = None,
        metadata_items: int | None = None,
        key_pairs: int | None = None,
        server_groups: int | None = None,
        server_group_members: int | None = None,
    ) -> AsyncQuotaSet:
        """Change the quotas of a project, or of a user in it. (2.57 and later)

        :param tenant_id: ID of the project.
        :param user_id: ID of a user of the project.
        :param force: Even below what is used.
        :param instances: Servers.
        :param cores: Virtual CPUs.
        :param ram: Memory of all servers, in MiB.
        :param metadata_items: Items of metadata of one server.
        :param key_pairs: Key pairs of one user.
        :param server_groups: Server groups.
        :param server_group_members: Servers in one group.
        """
    @overload
    async def update(
        self,
        tenant_id: str,
        *,
        user_id: str | None = None,
        force: bool | None = None,
        instances: int | None = None,
        cores: int | None = None,
        ram: int | None = None,
        metadata_items: int | None = None,
        injected_files: int | None = None,
        injected_file_content_bytes: int | None = None,
        injected_file_path_bytes: int | None = None,
        key_pairs: int | None = None,
        server_groups: int | None = None,
        server_group_members: int | None = None,
    ) -> AsyncQuotaSet:
        """Change the quotas of a project, or of a user in it. (until 2.56)

        :param tenant_id: ID of the project.
        :param user_id: ID of a user of the project.
        :param force: Even below what is used.
        :param instances: Servers.
        :param cores: Virtual CPUs.
        :param ram: Memory of all servers, in MiB.
        :param metadata_items: Items of metadata of one server.
        :param injected_files: Files to inject into one server. (until 2.56)
        :param injected_file_content_bytes: Size of each such file. (until 2.56)
        :param injected_file_path_bytes: Length of each such path. (until 2.56)
        :param key_pairs: Key pairs of one user.
        :param server_groups: Server groups.
        :param server_group_members: Servers in one group.
        """
    @overload
    async def update(
        self,
        tenant_id: str,
        *,
        user_id: str | None = None,
        force: bool | None = None,
        instances: int | None = None,
        cores: int | None = None,
        ram: int | None = None,
        floating_ips: int | None = None,
        fixed_ips: int | None = None,
        security_groups: int | None = None,
        security_group_rules: int | None = None,
        metadata_items: int | None = None,
        injected_files: int | None = None,
        injected_file_content_bytes: int | None = None,
        injected_file_path_bytes: int | None = None,
        key_pairs: int | None = None,
        server_groups: int | None = None,
        server_group_members: int | None = None,
    ) -> AsyncQuotaSet:
        """Change the quotas of a project, or of a user in it. (until 2.56)

        :param tenant_id: ID of the project.
        :param user_id: ID of a user of the project.
        :param force: Even below what is used.
        :param instances: Servers.
        :param cores: Virtual CPUs.
        :param ram: Memory of all servers, in MiB.
        :param floating_ips: Floating IP addresses. (until 2.35)
        :param fixed_ips: Fixed IP addresses. (until 2.35)
        :param security_groups: Security groups. (until 2.35)
        :param security_group_rules: Rules of one security group. (until 2.35)
        :param metadata_items: Items of metadata of one server.
        :param injected_files: Files to inject into one server. (until 2.56)
        :param injected_file_content_bytes: Size of each such file. (until 2.56)
        :param injected_file_path_bytes: Length of each such path. (until 2.56)
        :param key_pairs: Key pairs of one user.
        :param server_groups: Server groups.
        :param server_group_members: Servers in one group.
        """
    async def defaults(self, tenant_id: str) -> AsyncQuotaSet:
        """The quotas of a project that has none of its own.

        :param tenant_id: ID of the project.
        """
    async def delete(self, tenant_id: str, user_id: str | None = None) -> TupleWithMeta[Any]:
        """Return a project, or a user in it, to the default quotas.

        :param tenant_id: ID of the project.
        :param user_id: ID of a user of the project.
        """
