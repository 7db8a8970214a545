# Made by `python tools/stubs.py` out of `client.py`: change that, not this.
from typing import Any

from novaclient.api_versions import APIVersion
from novaclient.core import Request
from novaclient.transport.session import SessionClient
from novaclient.v2.agents import AgentsManager
from novaclient.v2.aggregates import AggregateManager
from novaclient.v2.assisted_volume_snapshots import AssistedSnapshotManager
from novaclient.v2.availability_zones import AvailabilityZoneManager
from novaclient.v2.baremetal import BareMetalNodeManager
from novaclient.v2.cells import CellsManager
from novaclient.v2.certs import CertificateManager
from novaclient.v2.cloudpipe import CloudpipeManager
from novaclient.v2.console_auth_tokens import ConsoleAuthTokenManager
from novaclient.v2.fixed_ips import FixedIPsManager
from novaclient.v2.flavor_access import FlavorAccessManager
from novaclient.v2.flavors import FlavorManager
from novaclient.v2.floating_ip_dns import FloatingIPDNSDomainManager, FloatingIPDNSEntryManager
from novaclient.v2.floating_ip_pools import FloatingIPPoolManager
from novaclient.v2.floating_ips import FloatingIPManager
from novaclient.v2.floating_ips_bulk import FloatingIPBulkManager
from novaclient.v2.fping import FpingManager
from novaclient.v2.hosts import HostManager
from novaclient.v2.hypervisors import HypervisorManager, HypervisorStatsManager
from novaclient.v2.images import GlanceManager, ImageManager
from novaclient.v2.instance_action import InstanceActionManager
from novaclient.v2.instance_usage_audit_log import InstanceUsageAuditLogManager
from novaclient.v2.keypairs import KeypairManager
from novaclient.v2.limits import LimitsManager
from novaclient.v2.list_extensions import ListExtManager
from novaclient.v2.migrations import MigrationManager
from novaclient.v2.networks import NetworkManager, NeutronManager
from novaclient.v2.quota_classes import QuotaClassSetManager
from novaclient.v2.quotas import QuotaSetManager
from novaclient.v2.security_group_default_rules import SecurityGroupDefaultRuleManager
from novaclient.v2.security_group_rules import SecurityGroupRuleManager
from novaclient.v2.security_groups import SecurityGroupManager
from novaclient.v2.server_external_events import ServerExternalEventManager
from novaclient.v2.server_groups import ServerGroupsManager
from novaclient.v2.server_migrations import ServerMigrationsManager
from novaclient.v2.server_shares import ServerShareManager
from novaclient.v2.servers import ServerManager
from novaclient.v2.services import ServiceManager
from novaclient.v2.tenant_networks import TenantNetworkManager
from novaclient.v2.usage import UsageManager
from novaclient.v2.versions import VersionManager
from novaclient.v2.virtual_interfaces import VirtualInterfaceManager
from novaclient.v2.volume_snapshots import SnapshotManager
from novaclient.v2.volume_types import VolumeTypeManager
from novaclient.v2.volumes import VolumeManager

MANAGERS: dict[str, tuple[str, str]]

class Client:
    """The operations of the Compute API, by kind of resource: `nova.servers.list()`."""

    agents: AgentsManager
    aggregates: AggregateManager
    assisted_volume_snapshots: AssistedSnapshotManager
    availability_zones: AvailabilityZoneManager
    baremetal: BareMetalNodeManager
    cells: CellsManager
    certs: CertificateManager
    cloudpipe: CloudpipeManager
    console_auth_tokens: ConsoleAuthTokenManager
    dns_domains: FloatingIPDNSDomainManager
    dns_entries: FloatingIPDNSEntryManager
    fixed_ips: FixedIPsManager
    flavor_access: FlavorAccessManager
    flavors: FlavorManager
    floating_ip_pools: FloatingIPPoolManager
    floating_ips: FloatingIPManager
    floating_ips_bulk: FloatingIPBulkManager
    fping: FpingManager
    glance: GlanceManager
    hosts: HostManager
    hypervisor_stats: HypervisorStatsManager
    hypervisors: HypervisorManager
    images: ImageManager
    instance_action: InstanceActionManager
    instance_usage_audit_log: InstanceUsageAuditLogManager
    keypairs: KeypairManager
    limits: LimitsManager
    list_extensions: ListExtManager
    migrations: MigrationManager
    networks: NetworkManager
    neutron: NeutronManager
    quota_classes: QuotaClassSetManager
    quotas: QuotaSetManager
    security_group_default_rules: SecurityGroupDefaultRuleManager
    security_group_rules: SecurityGroupRuleManager
    security_groups: SecurityGroupManager
    server_external_events: ServerExternalEventManager
    server_groups: ServerGroupsManager
    server_migrations: ServerMigrationsManager
    server_shares: ServerShareManager
    servers: ServerManager
    services: ServiceManager
    tenant_networks: TenantNetworkManager
    usage: UsageManager
    versions: VersionManager
    virtual_interfaces: VirtualInterfaceManager
    volume_snapshots: SnapshotManager
    volume_types: VolumeTypeManager
    volumes: VolumeManager
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
        api_version: Any = None,
        *,
        direct_use: bool = True,
        extensions: Any = None,
        http: Any = None,
        logger: Any = None,
        os_cache: bool = False,
        project_id: str | None = None,
        project_name: str | None = None,
        user_id: str | None = None,
        **kwargs: Any,
    ) -> None:
        """Make a client; nothing is sent.

        :param api_version: the microversion to speak, an `APIVersion`
        :param session, auth: a keystoneauth1 session or plugin; or credentials instead of either:
        :param auth_url, username, user_id, password, auth_token, project_id, project_name, user_domain_id,
            user_domain_name, project_domain_id, project_domain_name: credentials for Keystone
        :param region_name, service_type, service_name, endpoint_type: which endpoint of the catalogue to use
        :param endpoint_override: the URL of Nova, instead of the catalogue's
        :param insecure, cacert, cert: of a session that is made here
        :param timeout: seconds to connect in, and between two bytes of an answer, or a pair of them. By default
            those of the session; if it has none, 5 and 60
        :param deadline: seconds for a whole call, what is tried again included; 600 by default
        :param retry: how often a request may be sent again where that is safe, 2 by default; or a
            `novaclient.policy.Policy`, which says more
        :param extensions: what `client.discover_extensions` returned: each adds its manager as an attribute
        :param http: an HTTP client that is made already, instead of all that says how to make one
        :param timings: keep the time of each request, for `get_timings`
        :param logger: where requests are logged, at level DEBUG
        :param direct_use: must be false; this class is made by `novaclient.client.Client`
        """
    @property
    def api_version(self) -> APIVersion:
        """The microversion of every request; may be set."""
    @api_version.setter
    def api_version(self, value: APIVersion) -> None: ...
    def run(self, step: Any) -> Any:
        """Run what a manager's method planned."""
    def send(self, request: Request) -> tuple[Any, Any]:
        """Send one request by the HTTP client: (response, decoded body)."""
    def get_timings(self) -> list[tuple[str, float, float]]:
        """(what, start, end) of each request, if the client was made with `timings=True`."""
    def reset_timings(self) -> None:
        """Forget the times so far."""
