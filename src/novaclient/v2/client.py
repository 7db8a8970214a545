"""The client of version 2: a manager for each kind of resource, made on first use, over one HTTP client."""

from __future__ import annotations

import time

from novaclient import exceptions

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from novaclient.api_versions import APIVersion
    from novaclient.core import Request
    from novaclient.transport.session import SessionClient

# attribute -> module in this package, and the manager in it
MANAGERS = {
    "agents": ("agents", "AgentsManager"),
    "aggregates": ("aggregates", "AggregateManager"),
    "assisted_volume_snapshots": ("assisted_volume_snapshots", "AssistedSnapshotManager"),
    "availability_zones": ("availability_zones", "AvailabilityZoneManager"),
    "baremetal": ("baremetal", "BareMetalNodeManager"),
    "cells": ("cells", "CellsManager"),
    "certs": ("certs", "CertificateManager"),
    "cloudpipe": ("cloudpipe", "CloudpipeManager"),
    "console_auth_tokens": ("console_auth_tokens", "ConsoleAuthTokenManager"),
    "dns_domains": ("floating_ip_dns", "FloatingIPDNSDomainManager"),
    "dns_entries": ("floating_ip_dns", "FloatingIPDNSEntryManager"),
    "fixed_ips": ("fixed_ips", "FixedIPsManager"),
    "flavor_access": ("flavor_access", "FlavorAccessManager"),
    "flavors": ("flavors", "FlavorManager"),
    "floating_ip_pools": ("floating_ip_pools", "FloatingIPPoolManager"),
    "floating_ips": ("floating_ips", "FloatingIPManager"),
    "floating_ips_bulk": ("floating_ips_bulk", "FloatingIPBulkManager"),
    "fping": ("fping", "FpingManager"),
    "glance": ("images", "GlanceManager"),
    "hosts": ("hosts", "HostManager"),
    "hypervisor_stats": ("hypervisors", "HypervisorStatsManager"),
    "hypervisors": ("hypervisors", "HypervisorManager"),
    "images": ("images", "ImageManager"),
    "instance_action": ("instance_action", "InstanceActionManager"),
    "instance_usage_audit_log": ("instance_usage_audit_log", "InstanceUsageAuditLogManager"),
    "keypairs": ("keypairs", "KeypairManager"),
    "limits": ("limits", "LimitsManager"),
    "list_extensions": ("list_extensions", "ListExtManager"),
    "migrations": ("migrations", "MigrationManager"),
    "networks": ("networks", "NetworkManager"),
    "neutron": ("networks", "NeutronManager"),
    "quota_classes": ("quota_classes", "QuotaClassSetManager"),
    "quotas": ("quotas", "QuotaSetManager"),
    "security_group_default_rules": ("security_group_default_rules", "SecurityGroupDefaultRuleManager"),
    "security_group_rules": ("security_group_rules", "SecurityGroupRuleManager"),
    "security_groups": ("security_groups", "SecurityGroupManager"),
    "server_external_events": ("server_external_events", "ServerExternalEventManager"),
    "server_groups": ("server_groups", "ServerGroupsManager"),
    "server_migrations": ("server_migrations", "ServerMigrationsManager"),
    "server_shares": ("server_shares", "ServerShareManager"),
    "servers": ("servers", "ServerManager"),
    "services": ("services", "ServiceManager"),
    "tenant_networks": ("tenant_networks", "TenantNetworkManager"),
    "usage": ("usage", "UsageManager"),
    "versions": ("versions", "VersionManager"),
    "virtual_interfaces": ("virtual_interfaces", "VirtualInterfaceManager"),
    "volume_snapshots": ("volume_snapshots", "SnapshotManager"),
    "volume_types": ("volume_types", "VolumeTypeManager"),
    "volumes": ("volumes", "VolumeManager"),
}


def __getattr__(name: str) -> Any:
    # compat: tests of programs know the managers by this module, as "novaclient.v2.client.servers.ServerManager.get"
    if name not in {module for module, _ in MANAGERS.values()}:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return __import__(f"novaclient.v2.{name}", fromlist=("",))


class Client:
    """The operations of the Compute API, by kind of resource: `nova.servers.list()`.

    Made by `novaclient.client.Client`; what `__init__` says of the arguments holds there.
    """

    is_async = False
    # how waiting takes its time; tests put a clock of their own here
    sleep: Any = staticmethod(time.sleep)

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
        if direct_use:
            raise exceptions.Forbidden(
                403,
                "'novaclient.v2.client.Client' is not designed to be initialized directly. It is inner class of "
                "novaclient. You should use 'novaclient.client.Client' instead. Related lp bug-report: 1493576",
            )
        self.project_id, self.project_name, self.user_id = project_id, project_name, user_id
        self.os_cache = os_cache
        self.client: SessionClient = http
        if http is not None:
            http.api_version = api_version
        else:
            import logging

            from novaclient.transport import session

            self.logger = logger or logging.getLogger(__name__)
            self.client = session.construct(
                api_version=api_version,
                logger=self.logger,
                os_cache=os_cache,
                project_id=project_id,
                project_name=project_name,
                user_id=user_id,
                **kwargs,
            )
        for extension in extensions or ():
            if extension.manager_class:
                setattr(self, extension.name, extension.manager_class(self))

    def __getattr__(self, name: str) -> Any:
        if name == "logger":
            import logging

            return logging.getLogger(__name__)
        if name not in MANAGERS:
            raise AttributeError(f"'{type(self).__name__}' object has no attribute {name!r}")
        module, manager = MANAGERS[name]
        made = getattr(__import__(f"novaclient.v2.{module}", fromlist=("",)), manager)(self)
        # another thread may have made it meanwhile: all get the same one
        return vars(self).setdefault(name, made)

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *MANAGERS})

    @property
    def api_version(self) -> APIVersion:
        """The microversion of every request; may be set."""
        return self.client.api_version

    @api_version.setter
    def api_version(self, value: APIVersion) -> None:
        self.client.api_version = value

    def run(self, step: Any) -> Any:
        """Run what a manager's method planned."""
        from novaclient import drive

        return drive.run(step, self.send, self.sleep)

    def send(self, request: Request) -> tuple[Any, Any]:
        """Send one request by the HTTP client: (response, decoded body)."""
        from novaclient import core

        arguments = core.arguments_of(request)
        # its own class must say so: a subclass, as other programs' tests have, may take nothing of the kind
        if "takes_facts" in vars(type(self.client)):
            facts = (("records", request.records), ("repeatable", request.repeatable))
            arguments.update((name, value) for name, value in facts if value)
        send = getattr(self.client, request.method.lower())
        answer: tuple[Any, Any] = send(request.url, **arguments)
        return answer

    def __enter__(self) -> Any:
        raise exceptions.InvalidUsage(
            "NovaClient instance can't be used as a context manager since it is redundant in case of SessionClient."
        )

    def __exit__(self, t: Any, v: Any, tb: Any) -> None:
        """Nothing to close: the session belongs to the caller."""

    def get_timings(self) -> list[tuple[str, float, float]]:
        """(what, start, end) of each request, if the client was made with `timings=True`."""
        return self.client.get_timings()

    def reset_timings(self) -> None:
        """Forget the times so far."""
        self.client.reset_timings()
