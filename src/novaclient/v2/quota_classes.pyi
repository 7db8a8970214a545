# Made by `python tools/stubs.py` out of `quota_classes.py`: change that, not this.
from typing import Any, overload, type_check_only

from novaclient.base import Manager, Resource
from novaclient.spec import Param

class QuotaClassSet(Resource):
    """The quotas of a class: `instances`, `cores`, `ram` (MiB), ...; -1 is no limit."""

    id: str
    """Name of the class."""
    instances: int
    """Number of servers."""
    cores: int
    """Number of virtual CPUs."""
    ram: int
    """Memory, in MiB."""
    key_pairs: int
    """Key pairs of each user."""
    metadata_items: int
    """Items of metadata of each server."""
    server_groups: int
    """Number of server groups. (2.50 and later)"""
    server_group_members: int
    """Servers in each group. (2.50 and later)"""
    injected_files: int
    """Files to inject into a server. (until 2.56)"""
    injected_file_content_bytes: int
    """Size of each. (until 2.56)"""
    injected_file_path_bytes: int
    """Length of its path. (until 2.56)"""
    fixed_ips: int
    """Number of fixed IPs. (until 2.49)"""
    floating_ips: int
    """Number of floating IPs. (until 2.49)"""
    security_groups: int
    """Number of security groups. (until 2.49)"""
    security_group_rules: int
    """Rules of each. (until 2.49)"""
    def update(self, *args: Any, **kwargs: Any) -> QuotaClassSet:
        """Change the quotas of this class: see `QuotaClassSetManager.update`."""

@type_check_only
class AsyncQuotaClassSet(Resource):
    """`QuotaClassSet` as the asynchronous client has it. At run time there is no class of this name."""

    id: str
    """Name of the class."""
    instances: int
    """Number of servers."""
    cores: int
    """Number of virtual CPUs."""
    ram: int
    """Memory, in MiB."""
    key_pairs: int
    """Key pairs of each user."""
    metadata_items: int
    """Items of metadata of each server."""
    server_groups: int
    """Number of server groups. (2.50 and later)"""
    server_group_members: int
    """Servers in each group. (2.50 and later)"""
    injected_files: int
    """Files to inject into a server. (until 2.56)"""
    injected_file_content_bytes: int
    """Size of each. (until 2.56)"""
    injected_file_path_bytes: int
    """Length of its path. (until 2.56)"""
    fixed_ips: int
    """Number of fixed IPs. (until 2.49)"""
    floating_ips: int
    """Number of floating IPs. (until 2.49)"""
    security_groups: int
    """Number of security groups. (until 2.49)"""
    security_group_rules: int
    """Rules of each. (until 2.49)"""
    async def update(self, *args: Any, **kwargs: Any) -> AsyncQuotaClassSet:
        """Change the quotas of this class: see `QuotaClassSetManager.update`."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

CLASS: Param

class QuotaClassSetManager(Manager):
    """The operations on quota classes. Source: API reference, Quota class sets (os-quota-class-sets)."""
    def get(self, class_name: str) -> QuotaClassSet:
        """The quotas of a class.

        :param class_name: Name of the class: "default".
        """
    @overload
    def update(
        self,
        class_name: str,
        instances: int | None = None,
        cores: int | None = None,
        ram: int | None = None,
        metadata_items: int | None = None,
        key_pairs: int | None = None,
        server_groups: int | None = None,
        server_group_members: int | None = None,
    ) -> QuotaClassSet:
        """Change the quotas of a class. (2.50 and later)

        :param class_name: Name of the class: "default".
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
        class_name: str,
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
    ) -> QuotaClassSet:
        """Change the quotas of a class. (2.50 and later)

        :param class_name: Name of the class: "default".
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
        class_name: str,
        *,
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
    ) -> QuotaClassSet:
        """Change the quotas of a class. (until 2.49)

        :param class_name: Name of the class: "default".
        :param instances: Servers.
        :param cores: Virtual CPUs.
        :param ram: Memory of all servers, in MiB.
        :param floating_ips: Floating IP addresses. (until 2.49)
        :param fixed_ips: Fixed IP addresses. (until 2.49)
        :param security_groups: Security groups. (until 2.49)
        :param security_group_rules: Rules of one security group. (until 2.49)
        :param metadata_items: Items of metadata of one server.
        :param injected_files: Files to inject into one server. (until 2.56)
        :param injected_file_content_bytes: Size of each such file. (until 2.56)
        :param injected_file_path_bytes: Length of each such path. (until 2.56)
        :param key_pairs: Key pairs of one user.
        :param server_groups: Server groups.
        :param server_group_members: Servers in one group.
        """

@type_check_only
class AsyncQuotaClassSetManager(Manager):
    """`QuotaClassSetManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def get(self, class_name: str) -> AsyncQuotaClassSet:
        """The quotas of a class.

        :param class_name: Name of the class: "default".
        """
    @overload
    async def update(
        self,
        class_name: str,
        instances: int | None = None,
        cores: int | None = None,
        ram: int | None = None,
        metadata_items: int | None = None,
        key_pairs: int | None = None,
        server_groups: int | None = None,
        server_group_members: int | None = None,
    ) -> AsyncQuotaClassSet:
        """Change the quotas of a class. (2.50 and later)

        :param class_name: Name of the class: "default".
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
        class_name: str,
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
    ) -> AsyncQuotaClassSet:
        """Change the quotas of a class. (2.50 and later)

        :param class_name: Name of the class: "default".
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
        class_name: str,
        *,
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
    ) -> AsyncQuotaClassSet:
        """Change the quotas of a class. (until 2.49)

        :param class_name: Name of the class: "default".
        :param instances: Servers.
        :param cores: Virtual CPUs.
        :param ram: Memory of all servers, in MiB.
        :param floating_ips: Floating IP addresses. (until 2.49)
        :param fixed_ips: Fixed IP addresses. (until 2.49)
        :param security_groups: Security groups. (until 2.49)
        :param security_group_rules: Rules of one security group. (until 2.49)
        :param metadata_items: Items of metadata of one server.
        :param injected_files: Files to inject into one server. (until 2.56)
        :param injected_file_content_bytes: Size of each such file. (until 2.56)
        :param injected_file_path_bytes: Length of each such path. (until 2.56)
        :param key_pairs: Key pairs of one user.
        :param server_groups: Server groups.
        :param server_group_members: Servers in one group.
        """
