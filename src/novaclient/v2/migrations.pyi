# Made by `python tools/stubs.py` out of `migrations.py`: change that, not this.
from collections.abc import AsyncGenerator, Generator
from datetime import datetime
from typing import Any, overload, type_check_only

from novaclient.base import ManagerWithFind, Resource
from novaclient.resource import ListWithMeta

class Move(Resource):
    """What migrations of every kind have in common: hosts, `status`, times, and who began it."""

    id: int
    """ID."""
    uuid: str
    """UUID. (2.59 and later)"""
    status: str
    """How far it is."""
    source_compute: str | None
    """Host it comes from."""
    source_node: str | None
    """Hypervisor it comes from."""
    dest_compute: str | None
    """Host it goes to."""
    dest_node: str | None
    """Hypervisor it goes to."""
    dest_host: str | None
    """Address of the host it goes to."""
    created_at: str
    """When it began, as text."""
    updated_at: str | None
    """When it was last changed, as text."""
    created_at_utc: datetime | None
    """When it began."""
    updated_at_utc: datetime | None
    """When it was last changed."""
    user_id: str | None
    """ID of the user who began it. (2.80 and later)"""
    project_id: str | None
    """ID of that user's project. (2.80 and later)"""

@type_check_only
class AsyncMove(Resource):
    """`Move` as the asynchronous client has it. At run time there is no class of this name."""

    id: int
    """ID."""
    uuid: str
    """UUID. (2.59 and later)"""
    status: str
    """How far it is."""
    source_compute: str | None
    """Host it comes from."""
    source_node: str | None
    """Hypervisor it comes from."""
    dest_compute: str | None
    """Host it goes to."""
    dest_node: str | None
    """Hypervisor it goes to."""
    dest_host: str | None
    """Address of the host it goes to."""
    created_at: str
    """When it began, as text."""
    updated_at: str | None
    """When it was last changed, as text."""
    created_at_utc: datetime | None
    """When it began."""
    updated_at_utc: datetime | None
    """When it was last changed."""
    user_id: str | None
    """ID of the user who began it. (2.80 and later)"""
    project_id: str | None
    """ID of that user's project. (2.80 and later)"""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

class Migration(Move):
    """A move: `instance_uuid`, `source_compute`, `dest_compute`, `status`, `migration_type` (2.23), `uuid` (2.59)..."""

    instance_uuid: str
    """ID of the server."""
    migration_type: str
    """"migration", "live-migration", "resize" or "evacuation". (2.23 and later)"""
    old_flavor_id: int | None
    """Number of the flavor it had, in Nova's database."""
    new_flavor_id: int | None
    """Number of the flavor it gets."""
    links: list[dict[str, str]]
    """Its URLs, of a live migration in progress. (2.23 and later)"""

@type_check_only
class AsyncMigration(AsyncMove):
    """`Migration` as the asynchronous client has it. At run time there is no class of this name."""

    instance_uuid: str
    """ID of the server."""
    migration_type: str
    """"migration", "live-migration", "resize" or "evacuation". (2.23 and later)"""
    old_flavor_id: int | None
    """Number of the flavor it had, in Nova's database."""
    new_flavor_id: int | None
    """Number of the flavor it gets."""
    links: list[dict[str, str]]
    """Its URLs, of a live migration in progress. (2.23 and later)"""
    async def get(self) -> None:
        """Complete the resource with what a GET of it returns."""

class MigrationManager(ManagerWithFind):
    """The operation on migrations. Source: API reference, Migrations (os-migrations)."""
    @overload
    def list(
        self,
        host: str | None = None,
        status: str | None = None,
        instance_uuid: str | None = None,
        marker: str | None = None,
        limit: int | str | None = None,
        changes_since: str | None = None,
        changes_before: str | None = None,
        migration_type: str | None = None,
        source_compute: str | None = None,
        user_id: str | None = None,
        project_id: str | None = None,
        *,
        hidden: bool | None = None,
    ) -> ListWithMeta[Migration]:
        """List migrations, the newest first.

        :param host: Only from or to this host.
        :param status: Only of this status, as "running".
        :param instance_uuid: Only of the server of this ID.
        :param marker: UUID of the migration after which to begin. (2.59 and later)
        :param limit: How many at most; the server has a limit of its own. (2.59 and later)
        :param changes_since: Only what changed at this time or later: ISO 8601. (2.59 and later)
        :param changes_before: Only what changed at this time or earlier: ISO 8601. (2.66 and later)
        :param migration_type: Only of this type: "evacuation", "live-migration", "migration" (cold) or
            "resize".
        :param source_compute: Only from this host.
        :param user_id: Only of this user. (2.80 and later)
        :param project_id: Only of this project. (2.80 and later)
        :param hidden: False: only those that are not hidden, which is all that Nova shows; with True there
            are none.
        """
    @overload
    def list(
        self,
        host: str | None = None,
        status: str | None = None,
        instance_uuid: str | None = None,
        marker: str | None = None,
        limit: int | str | None = None,
        changes_since: str | None = None,
        migration_type: str | None = None,
        source_compute: str | None = None,
        *,
        hidden: bool | None = None,
    ) -> ListWithMeta[Migration]:
        """List migrations, the newest first.

        :param host: Only from or to this host.
        :param status: Only of this status, as "running".
        :param instance_uuid: Only of the server of this ID.
        :param marker: UUID of the migration after which to begin. (2.59 and later)
        :param limit: How many at most; the server has a limit of its own. (2.59 and later)
        :param changes_since: Only what changed at this time or later: ISO 8601. (2.59 and later)
        :param migration_type: Only of this type: "evacuation", "live-migration", "migration" (cold) or
            "resize".
        :param source_compute: Only from this host.
        :param hidden: False: only those that are not hidden, which is all that Nova shows; with True there
            are none.
        """
    @overload
    def list(
        self,
        host: str | None = None,
        status: str | None = None,
        instance_uuid: str | None = None,
        migration_type: str | None = None,
        source_compute: str | None = None,
        *,
        cell_name: str | None = None,
        hidden: bool | None = None,
    ) -> ListWithMeta[Migration]:
        """List migrations, the newest first.

        :param host: Only from or to this host.
        :param status: Only of this status, as "running".
        :param instance_uuid: Only of the server of this ID.
        :param migration_type: Only of this type: "evacuation", "live-migration", "migration" (cold) or
            "resize".
        :param source_compute: Only from this host.
        :param cell_name: Only of servers in this cell, in a Nova that has cells of the first kind. (until
            2.58)
        :param hidden: False: only those that are not hidden, which is all that Nova shows; with True there
            are none.
        """
    def iter(
        self,
        host: str | None = None,
        status: str | None = None,
        instance_uuid: str | None = None,
        marker: str | None = None,
        limit: int | str | None = None,
        changes_since: str | None = None,
        changes_before: str | None = None,
        migration_type: str | None = None,
        source_compute: str | None = None,
        user_id: str | None = None,
        project_id: str | None = None,
        *,
        hidden: bool | None = None,
    ) -> Generator[Migration]:
        """Iterates over all that `list` lists, page by page: `limit` is the size of a page."""
    def find(self, **kwargs: Any) -> Migration:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    def findall(self, **kwargs: Any) -> ListWithMeta[Migration]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """

@type_check_only
class AsyncMigrationManager(ManagerWithFind):
    """`MigrationManager` as the asynchronous client has it. At run time there is no class of this name."""
    @overload
    async def list(
        self,
        host: str | None = None,
        status: str | None = None,
        instance_uuid: str | None = None,
        marker: str | None = None,
        limit: int | str | None = None,
        changes_since: str | None = None,
        changes_before: str | None = None,
        migration_type: str | None = None,
        source_compute: str | None = None,
        user_id: str | None = None,
        project_id: str | None = None,
        *,
        hidden: bool | None = None,
    ) -> ListWithMeta[AsyncMigration]:
        """List migrations, the newest first.

        :param host: Only from or to this host.
        :param status: Only of this status, as "running".
        :param instance_uuid: Only of the server of this ID.
        :param marker: UUID of the migration after which to begin. (2.59 and later)
        :param limit: How many at most; the server has a limit of its own. (2.59 and later)
        :param changes_since: Only what changed at this time or later: ISO 8601. (2.59 and later)
        :param changes_before: Only what changed at this time or earlier: ISO 8601. (2.66 and later)
        :param migration_type: Only of this type: "evacuation", "live-migration", "migration" (cold) or
            "resize".
        :param source_compute: Only from this host.
        :param user_id: Only of this user. (2.80 and later)
        :param project_id: Only of this project. (2.80 and later)
        :param hidden: False: only those that are not hidden, which is all that Nova shows; with True there
            are none.
        """
    @overload
    async def list(
        self,
        host: str | None = None,
        status: str | None = None,
        instance_uuid: str | None = None,
        marker: str | None = None,
        limit: int | str | None = None,
        changes_since: str | None = None,
        migration_type: str | None = None,
        source_compute: str | None = None,
        *,
        hidden: bool | None = None,
    ) -> ListWithMeta[AsyncMigration]:
        """List migrations, the newest first.

        :param host: Only from or to this host.
        :param status: Only of this status, as "running".
        :param instance_uuid: Only of the server of this ID.
        :param marker: UUID of the migration after which to begin. (2.59 and later)
        :param limit: How many at most; the server has a limit of its own. (2.59 and later)
        :param changes_since: Only what changed at this time or later: ISO 8601. (2.59 and later)
        :param migration_type: Only of this type: "evacuation", "live-migration", "migration" (cold) or
            "resize".
        :param source_compute: Only from this host.
        :param hidden: False: only those that are not hidden, which is all that Nova shows; with True there
            are none.
        """
    @overload
    async def list(
        self,
        host: str | None = None,
        status: str | None = None,
        instance_uuid: str | None = None,
        migration_type: str | None = None,
        source_compute: str | None = None,
        *,
        cell_name: str | None = None,
        hidden: bool | None = None,
    ) -> ListWithMeta[AsyncMigration]:
        """List migrations, the newest first.

        :param host: Only from or to this host.
        :param status: Only of this status, as "running".
        :param instance_uuid: Only of the server of this ID.
        :param migration_type: Only of this type: "evacuation", "live-migration", "migration" (cold) or
            "resize".
        :param source_compute: Only from this host.
        :param cell_name: Only of servers in this cell, in a Nova that has cells of the first kind. (until
            2.58)
        :param hidden: False: only those that are not hidden, which is all that Nova shows; with True there
            are none.
        """
    def iter(
        self,
        host: str | None = None,
        status: str | None = None,
        instance_uuid: str | None = None,
        marker: str | None = None,
        limit: int | str | None = None,
        changes_since: str | None = None,
        changes_before: str | None = None,
        migration_type: str | None = None,
        source_compute: str | None = None,
        user_id: str | None = None,
        project_id: str | None = None,
        *,
        hidden: bool | None = None,
    ) -> AsyncGenerator[AsyncMigration]:
        """Iterates over all that `list` lists, page by page: `limit` is the size of a page."""
    async def find(self, **kwargs: Any) -> AsyncMigration:
        """The one resource whose attributes equal these.

        Raises NotFound if there is none, NoUniqueMatch if there are several.
        """
    async def findall(self, **kwargs: Any) -> ListWithMeta[AsyncMigration]:
        """All resources whose attributes equal these.

        A name is also given to the server as a filter where the list has one; the matches of such a short
        list are then got one by one, complete.
        """
