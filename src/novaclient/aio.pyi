# Made by `python tools/stubs.py` out of `aio.py` and `v2/client.py`: change that, not this.
import asyncio
from collections.abc import Awaitable, Coroutine, Iterable
from typing import Any, Self

from keystoneauth1 import session as ksession
from keystoneauth1.plugin import BaseAuthPlugin

from novaclient import api_versions
from novaclient.api_versions import APIVersion
from novaclient.core import Request
from novaclient.policy import Policy
from novaclient.resource import T
from novaclient.transport.session import SessionClient
from novaclient.v2.agents import AsyncAgentsManager
from novaclient.v2.aggregates import AsyncAggregateManager
from novaclient.v2.assisted_volume_snapshots import AsyncAssistedSnapshotManager
from novaclient.v2.availability_zones import AsyncAvailabilityZoneManager
from novaclient.v2.baremetal import AsyncBareMetalNodeManager
from novaclient.v2.cells import AsyncCellsManager
from novaclient.v2.certs import AsyncCertificateManager
from novaclient.v2.cloudpipe import AsyncCloudpipeManager
from novaclient.v2.console_auth_tokens import AsyncConsoleAuthTokenManager
from novaclient.v2.fixed_ips import AsyncFixedIPsManager
from novaclient.v2.flavor_access import AsyncFlavorAccessManager
from novaclient.v2.flavors import AsyncFlavorManager
from novaclient.v2.floating_ip_dns import AsyncFloatingIPDNSDomainManager, AsyncFloatingIPDNSEntryManager
from novaclient.v2.floating_ip_pools import AsyncFloatingIPPoolManager
from novaclient.v2.floating_ips import AsyncFloatingIPManager
from novaclient.v2.floating_ips_bulk import AsyncFloatingIPBulkManager
from novaclient.v2.fping import AsyncFpingManager
from novaclient.v2.hosts import AsyncHostManager
from novaclient.v2.hypervisors import AsyncHypervisorManager, AsyncHypervisorStatsManager
from novaclient.v2.images import AsyncGlanceManager, AsyncImageManager
from novaclient.v2.instance_action import AsyncInstanceActionManager
from novaclient.v2.instance_usage_audit_log import AsyncInstanceUsageAuditLogManager
from novaclient.v2.keypairs import AsyncKeypairManager
from novaclient.v2.limits import AsyncLimitsManager
from novaclient.v2.list_extensions import AsyncListExtManager
from novaclient.v2.migrations import AsyncMigrationManager
from novaclient.v2.networks import AsyncNetworkManager, AsyncNeutronManager
from novaclient.v2.quota_classes import AsyncQuotaClassSetManager
from novaclient.v2.quotas import AsyncQuotaSetManager
from novaclient.v2.security_group_default_rules import AsyncSecurityGroupDefaultRuleManager
from novaclient.v2.security_group_rules import AsyncSecurityGroupRuleManager
from novaclient.v2.security_groups import AsyncSecurityGroupManager
from novaclient.v2.server_external_events import AsyncServerExternalEventManager
from novaclient.v2.server_groups import AsyncServerGroupsManager
from novaclient.v2.server_migrations import AsyncServerMigrationsManager
from novaclient.v2.server_shares import AsyncServerShareManager
from novaclient.v2.servers import AsyncServerManager
from novaclient.v2.services import AsyncServiceManager
from novaclient.v2.tenant_networks import AsyncTenantNetworkManager
from novaclient.v2.usage import AsyncUsageManager
from novaclient.v2.versions import AsyncVersionManager
from novaclient.v2.virtual_interfaces import AsyncVirtualInterfaceManager
from novaclient.v2.volume_snapshots import AsyncSnapshotManager
from novaclient.v2.volume_types import AsyncVolumeTypeManager
from novaclient.v2.volumes import AsyncVolumeManager

async def gather(awaitables: Iterable[Awaitable[T]], limit: int = 16) -> list[T]:
    """Await many at once, `limit` at a time: their results, in order.

        servers = await gather(nova.servers.get(i) for i in ids)

    The first error cancels the rest, and is raised.

    :param limit: how many are awaited at a time, 1 or more
    """

async def discover_version(nova: AsyncClient, requested_version: APIVersion) -> APIVersion:
    """The version to use with the client's server, for the one that is wanted: as `api_versions.discover_version`.

        nova.api_version = await discover_version(nova, APIVersion("2.latest"))

    :raises UnsupportedVersion: if the server does not speak it, or has none in common with this client
    """

class AsyncClient:
    """A client of the Compute API for asyncio. Arguments as for `novaclient.client.Client`."""

    agents: AsyncAgentsManager
    aggregates: AsyncAggregateManager
    assisted_volume_snapshots: AsyncAssistedSnapshotManager
    availability_zones: AsyncAvailabilityZoneManager
    baremetal: AsyncBareMetalNodeManager
    cells: AsyncCellsManager
    certs: AsyncCertificateManager
    cloudpipe: AsyncCloudpipeManager
    console_auth_tokens: AsyncConsoleAuthTokenManager
    dns_domains: AsyncFloatingIPDNSDomainManager
    dns_entries: AsyncFloatingIPDNSEntryManager
    fixed_ips: AsyncFixedIPsManager
    flavor_access: AsyncFlavorAccessManager
    flavors: AsyncFlavorManager
    floating_ip_pools: AsyncFloatingIPPoolManager
    floating_ips: AsyncFloatingIPManager
    floating_ips_bulk: AsyncFloatingIPBulkManager
    fping: AsyncFpingManager
    glance: AsyncGlanceManager
    hosts: AsyncHostManager
    hypervisor_stats: AsyncHypervisorStatsManager
    hypervisors: AsyncHypervisorManager
    images: AsyncImageManager
    instance_action: AsyncInstanceActionManager
    instance_usage_audit_log: AsyncInstanceUsageAuditLogManager
    keypairs: AsyncKeypairManager
    limits: AsyncLimitsManager
    list_extensions: AsyncListExtManager
    migrations: AsyncMigrationManager
    networks: AsyncNetworkManager
    neutron: AsyncNeutronManager
    quota_classes: AsyncQuotaClassSetManager
    quotas: AsyncQuotaSetManager
    security_group_default_rules: AsyncSecurityGroupDefaultRuleManager
    security_group_rules: AsyncSecurityGroupRuleManager
    security_groups: AsyncSecurityGroupManager
    server_external_events: AsyncServerExternalEventManager
    server_groups: AsyncServerGroupsManager
    server_migrations: AsyncServerMigrationsManager
    server_shares: AsyncServerShareManager
    servers: AsyncServerManager
    services: AsyncServiceManager
    tenant_networks: AsyncTenantNetworkManager
    usage: AsyncUsageManager
    versions: AsyncVersionManager
    virtual_interfaces: AsyncVirtualInterfaceManager
    volume_snapshots: AsyncSnapshotManager
    volume_types: AsyncVolumeTypeManager
    volumes: AsyncVolumeManager
    project_id: str | None
    project_name: str | None
    user_id: str | None
    os_cache: bool
    client: SessionClient
    logger: Any
    is_async: bool
    sleep: Any
    def __init__(
        self,
        version: str | float | api_versions.APIVersion,
        username: str | None = None,
        password: str | None = None,
        project_id: str | None = None,
        auth_url: str | None = None,
        *,
        additional_headers: dict[str, str] | None = None,
        auth: BaseAuthPlugin | None = None,
        auth_token: str | None = None,
        cacert: str | None = None,
        cert: str | tuple[str, str] | None = None,
        connect_retries: int | None = None,
        deadline: float | None = None,
        endpoint_override: str | None = None,
        endpoint_type: str = "publicURL",
        extensions: Any = None,
        global_request_id: str | None = None,
        http: Any = None,
        http_log_debug: bool = False,
        insecure: bool = False,
        logger: Any = None,
        os_cache: bool = False,
        profile: str | None = None,
        project_domain_id: str | None = None,
        project_domain_name: str | None = None,
        project_name: str | None = None,
        region_name: str | None = None,
        retry: Policy | int | None = None,
        service_name: str | None = None,
        service_type: str = "compute",
        session: ksession.Session | None = None,
        status_code_retries: int | None = None,
        timeout: float | tuple[float, float] | None = None,
        timings: bool = False,
        user_agent: str = "python-novaclient",
        user_domain_id: str | None = None,
        user_domain_name: str | None = None,
        user_id: str | None = None,
    ) -> None:
        """A client of the Compute API.

        :param version: the microversion to speak: "2.90", an `APIVersion`, or "2" for the API's base version.
            It must be explicit; `api_versions.discover_version` finds the newest that a cloud speaks
        :param session: a keystoneauth1 session, which brings its own authentication
        :param auth: a keystoneauth1 plugin
        :param kwargs: `region_name`, `endpoint_override`, `timeout`, `deadline`, `retry` and more:
            `help(novaclient.v2.client.Client)` explains all of them
        :raises UnsupportedVersion: if the version is unknown to this client

        Nothing is sent before the first call.
        """
    def run(self, step: Any) -> Any:
        """A coroutine that runs what a manager's method planned."""
    async def send(self, request: Request) -> tuple[Any, Any]:
        """Send one request: (response, decoded body)."""
    def ahead(self, coroutine: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        """Begin what may come to be of no use: it ends with the client, if not before."""
    async def close(self) -> None:
        """Close the connections. The client may be used again after."""
    async def __aenter__(self) -> Self: ...
    async def __aexit__(self, *exc_info: object) -> None: ...
    @property
    def api_version(self) -> APIVersion:
        """The microversion of every request; may be set."""
    @api_version.setter
    def api_version(self, value: APIVersion) -> None: ...
    def get_timings(self) -> list[tuple[str, float, float]]:
        """(what, start, end) of each request, if the client was made with `timings=True`."""
    def reset_timings(self) -> None:
        """Forget the times so far."""
