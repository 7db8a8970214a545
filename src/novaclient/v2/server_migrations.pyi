# Made by `python tools/stubs.py` out of `server_migrations.py`: change that, not this.
from typing import Any, type_check_only

from novaclient.base import ManagerWithFind
from novaclient.resource import ListWithMeta, TupleWithMeta
from novaclient.spec import Param
from novaclient.v2.migrations import AsyncMove, Move
from novaclient.v2.server import AsyncServer, Server

class ServerMigration(Move):
    """A live migration in progress: hosts, `status`, and how many bytes are done and remain."""

    server_uuid: str
    """ID of the server."""
    memory_total_bytes: int | None
    """Memory to copy."""
    memory_processed_bytes: int | None
    """Memory that is copied."""
    memory_remaining_bytes: int | None
    """Memory that is left."""
    disk_total_bytes: int | None
    """Disk to copy."""
    disk_processed_bytes: int | None
    """Disk that is copied."""
    disk_remaining_bytes: int | None
    """Disk that is left."""

@type_check_only
class AsyncServerMigration(AsyncMove):
    """`ServerMigration` as the asynchronous client has it. At run time there is no class of this name."""

    server_uuid: str
    """ID of the server."""
    memory_total_bytes: int | None
    """Memory to copy."""
    memory_processed_bytes: int | None
    """Memory that is copied."""
    memory_remaining_bytes: int | None
    """Memory that is left."""
    disk_total_bytes: int | None
    """Disk to copy."""
    disk_processed_bytes: int | None
    """Disk that is copied."""
    disk_remaining_bytes: int | None
    """Disk that is left."""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

MIGRATION: Param

class ServerMigrationsManager(ManagerWithFind):
    """The operations on them. Source: API reference, Server migrations (servers, migrations)."""
    def live_migrate_force_complete(
        self, server: Server | str, migration: ServerMigration | int | str
    ) -> TupleWithMeta[Any]:
        """Pause the server, so that its live migration comes to an end. (2.22 and later)

        :param server: The server, or its ID.
        :param migration: The migration, or its ID: a number.
        """
    def get(self, server: Server | str, migration: ServerMigration | int | str) -> ServerMigration:
        """Show a live migration in progress. (2.23 and later)

        :param server: The server, or its ID.
        :param migration: The migration, or its ID: a number.
        """
    def list(self, server: Server | str) -> ListWithMeta[ServerMigration]:
        """List the live migrations in progress. (2.23 and later)

        :param server: The server, or its ID.
        """
    def live_migration_abort(self, server: Server | str, migration: ServerMigration | int | str) -> TupleWithMeta[Any]:
        """Abort a live migration; one that is still queued, from 2.65 on. (2.24 and later)

        :param server: The server, or its ID.
        :param migration: The migration, or its ID: a number.
        """
    def find(self, **kwargs: Any) -> ServerMigration:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    def findall(self, **kwargs: Any) -> ListWithMeta[ServerMigration]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """

@type_check_only
class AsyncServerMigrationsManager(ManagerWithFind):
    """`ServerMigrationsManager` as the asynchronous client has it. At run time there is no class of this name."""
    async def live_migrate_force_complete(
        self, server: AsyncServer | str, migration: AsyncServerMigration | int | str
    ) -> TupleWithMeta[Any]:
        """Pause the server, so that its live migration comes to an end. (2.22 and later)

        :param server: The server, or its ID.
        :param migration: The migration, or its ID: a number.
        """
    async def get(self, server: AsyncServer | str, migration: AsyncServerMigration | int | str) -> AsyncServerMigration:
        """Show a live migration in progress. (2.23 and later)

        :param server: The server, or its ID.
        :param migration: The migration, or its ID: a number.
        """
    async def list(self, server: AsyncServer | str) -> ListWithMeta[AsyncServerMigration]:
        """List the live migrations in progress. (2.23 and later)

        :param server: The server, or its ID.
        """
    async def live_migration_abort(
        self, server: AsyncServer | str, migration: AsyncServerMigration | int | str
    ) -> TupleWithMeta[Any]:
        """Abort a live migration; one that is still queued, from 2.65 on. (2.24 and later)

        :param server: The server, or its ID.
        :param migration: The migration, or its ID: a number.
        """
    async def find(self, **kwargs: Any) -> AsyncServerMigration:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    async def findall(self, **kwargs: Any) -> ListWithMeta[AsyncServerMigration]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """
