"""Every operation once, in an order in which each finds what it needs: what `test_every_operation.py` calls.

    row("servers.pause", SERVER, wait="PAUSED")

Arguments that are functions are called with the `World`. A row says what comes of it where that is not success:
`admin` (an administrator's: demo is refused), `refused` (everybody is, with what; or a function of the world), `gone`
(410). That an operation is not there at a microversion need not be said: its declaration says so.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from novaclient import exceptions

NOTHING = "00000000-0000-0000-0000-000000000001"
Refused = type[Exception] | tuple[type[Exception], ...] | None


@dataclass(frozen=True)
class Row:
    """A call: see the module.

    wait      the statuses that the server may then come to, or what is to become true
    keep      under which name the world keeps the result
    hosts     whether it is about hosts, which all worlds share: one at a time
    """

    method: str
    arguments: tuple[Any, ...]
    named: Any = None
    admin: bool = False
    gone: bool = False
    refused: Any = None
    wait: Any = ""
    keep: str = ""
    hosts: bool = False
    only: Callable[[Any], bool] | None = None

    def __str__(self) -> str:
        return self.method


_FACTS = {fact.name for fact in fields(Row)}


def row(method: str, *arguments: Any, **more: Any) -> Row:
    """A row; what is no fact of it is an argument of the call."""
    facts = {name: more.pop(name) for name in _FACTS & more.keys()}
    return Row(method, arguments, **{"named": more} | facts)


def of(key: str) -> Callable[[Any], Any]:
    """What the world keeps under a name; if it was refused to this user, an ID of nothing."""
    return lambda world: world.kept.get(key, NOTHING)


def until(version: str, outcome: Refused) -> Callable[[Any], Refused]:
    """An outcome below a microversion, and success from it on."""
    return lambda world: None if world.since(version) else outcome


def since(version: str, outcome: Refused) -> Callable[[Any], Refused]:
    """An outcome from a microversion on, and success below it."""
    return lambda world: outcome if world.since(version) else None


def as_demo(outcome: Refused) -> Callable[[Any], Refused]:
    """An outcome for demo that is not Forbidden."""
    return lambda world: outcome if world.user == "demo" else None


def not_mine(world: Any) -> Refused:
    """What demo is told since microversion 2.44, when Neutron is asked."""
    # Neutron lets nobody but the owner of a network change the addresses of a port
    return exceptions.Forbidden if world.user == "demo" and world.since("2.44") else None


# How a service is named.
SERVICE = (
    (("compute2", "nova-compute"), lambda world: not world.since("2.53")),
    ((of("service"),), lambda world: world.since("2.53")),
)
SERVER, VOLUME, NAME = of("server"), of("volume"), of("name")
START, END = datetime(2026, 1, 1), datetime(2026, 1, 31)
AGENT = ("7.0", "http://example/7", "add6bb58e139be103324d04d82d8f545")
MAC = "fa:16:3e:00:00:01"
KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKZ2n0JfW2tlJYH1JtVbZbkFkqRKJq1hKxu7xvbGv3aN test"
REFUSED, ENDED = exceptions.ClientException, exceptions.VersionNotFoundForAPIMethod


LISTS = [
    row("versions.list"),
    row("versions.get_current"),
    row("list_extensions.show_all"),
    row("list_extensions.get", "os-services"),
    row("limits.get"),
    row("availability_zones.list", admin=True),
    row("availability_zones.list", False),
    row("glance.list"),
    row("glance.find_image", "cirros"),
    row("glance.find_images", ["cirros"]),
    row("neutron.find_network", "private"),
    row("usage.list", START, END, admin=True),
    row("usage.get", of("project"), START, END),
    row("instance_usage_audit_log.get", admin=True),
    row("services.list", admin=True),
    row("hypervisors.list", admin=True, keep="hypervisors"),
    row("hypervisors.iter", admin=True),
    row("hypervisors.get", of("hypervisor"), admin=True),
    row("hypervisors.search", "compute1", admin=True),
    row("hypervisors.uptime", of("hypervisor"), admin=True),
    row("hypervisors.statistics", admin=True, refused=since("2.88", exceptions.UnsupportedVersion)),
    row("hypervisor_stats.statistics", admin=True, refused=since("2.88", exceptions.UnsupportedVersion)),
    row("migrations.list", admin=True),
    row("migrations.iter", admin=True),
    row("hosts.list", admin=True),
    row("hosts.list_all", "nova", admin=True, refused=since("2.43", ENDED)),
    row("hosts.get", "compute1", admin=True),
    row("hosts.update", "compute1", {"status": "enable"}, admin=True, hosts=True),
    row("hosts.host_action", "compute1", "startup", admin=True, hosts=True),
]

KEYS_AND_FLAVORS = [
    row("keypairs.create", NAME, KEY),
    row("keypairs.list"),
    row("keypairs.iter"),
    row("keypairs.get", NAME),
    row("keypairs.delete", NAME),
    row("flavors.list"),
    row("flavors.iter"),
    row("flavors.create", NAME, 64, 1, 1, is_public=False, admin=True, keep="flavor"),
    row("flavors.get", of("flavor"), refused=as_demo(exceptions.NotFound)),
    row("flavors.update", of("flavor"), "a flavor", admin=True),
    row("flavors.set_keys", of("flavor"), {"hw:cpu_policy": "shared"}, admin=True),
    row("flavors.get_keys", of("flavor"), refused=as_demo(exceptions.NotFound)),
    row("flavors.get_key", of("flavor"), "hw:cpu_policy", refused=as_demo(exceptions.NotFound)),
    row("flavors.update_key", of("flavor"), "hw:cpu_policy", "dedicated", admin=True),
    row("flavors.unset_keys", of("flavor"), ["hw:cpu_policy"], admin=True),
    row("flavor_access.add_tenant_access", of("flavor"), of("project"), admin=True),
    row("flavor_access.list", flavor=of("flavor"), admin=True),
    row("flavor_access.remove_tenant_access", of("flavor"), of("project"), admin=True),
    row("flavors.delete", of("flavor"), admin=True),
]

PLACES = [
    row("aggregates.create", NAME, None, admin=True, keep="aggregate"),
    row("aggregates.list", admin=True),
    row("aggregates.get", of("aggregate"), admin=True),
    row("aggregates.get_details", of("aggregate"), admin=True),
    row("aggregates.update", of("aggregate"), {"name": lambda world: world.kept["name"] + "-2"}, admin=True),
    row("aggregates.set_metadata", of("aggregate"), {"a": "b"}, admin=True),
    row("aggregates.add_host", of("aggregate"), "compute1", admin=True),
    row("aggregates.cache_images", of("aggregate"), [of("image")], admin=True),
    row("aggregates.remove_host", of("aggregate"), "compute1", admin=True),
    row("aggregates.delete", of("aggregate"), admin=True),
    row("server_groups.create", NAME, lambda world: "affinity" if world.since("2.64") else ["affinity"], keep="group"),
    row("server_groups.list"),
    row("server_groups.get", of("group")),
    row("server_groups.delete", of("group")),
    *(
        row(f"services.{method}", *who, *more, admin=True, hosts=True, only=when)
        for who, when in SERVICE
        for method, more in (
            ("force_down", (False,)),
            ("disable", ()),
            ("disable_log_reason", ("test",)),
            ("enable", ()),
        )
    ),
    row("services.delete", lambda world: NOTHING if world.since("2.53") else 99999,
        admin=True, refused=exceptions.NotFound),
    row("quotas.defaults", of("project")),
    row("quotas.get", of("project")),
    row("quotas.update", NOTHING, instances=3, admin=True,
        # the project must be one that Keystone knows
        refused=exceptions.BadRequest),
    row("quotas.delete", NOTHING, admin=True),
    row("quota_classes.get", "default", admin=True),
    row("quota_classes.update", "test", instances=10, admin=True),
]  # fmt: skip

NETWORKS = [
    row("networks.list"),
    row("networks.get", of("network")),
    row("networks.create", label=NAME, cidr="192.0.2.0/24", refused=until("2.36", REFUSED), keep="new_network"),
    row("networks.delete", of("new_network"), refused=until("2.36", REFUSED)),
    *(row(f"networks.{method}", of("network"), *more, gone=True)
      for method, more in (("disassociate", ()), ("associate_host", ("h",)), ("associate_project", ()), ("add", ()))),
    row("tenant_networks.list"),
    row("tenant_networks.get", of("network")),
    row("tenant_networks.create", NAME, "198.51.100.0/24", refused=until("2.36", REFUSED), keep="tenant_network"),
    row("tenant_networks.delete", of("tenant_network"), refused=until("2.36", REFUSED)),
    row("security_groups.create", NAME, "test", keep="security_group"),
    row("security_groups.list"),
    row("security_groups.get", of("security_group")),
    row("security_groups.update", of("security_group"), NAME, "tested"),
    row("security_group_rules.create", lambda world: world.kept["security_group"].id, "tcp", 80, 80, "192.0.2.0/24",
        keep="rule"),
    row("security_group_rules.delete", of("rule")),
    # the default rules are those of all worlds, and no two alike
    row("security_group_default_rules.create", "tcp", 1, 1, of("range"), keep="default_rule", admin=True,
        refused=until("2.36", REFUSED), only=lambda world: world.user == "admin" or not world.since("2.36")),
    row("security_group_default_rules.list", refused=until("2.36", REFUSED)),
    row("security_group_default_rules.delete", of("default_rule"), admin=True, refused=until("2.36", REFUSED),
        only=lambda world: world.user == "admin" or not world.since("2.36")),
    row("floating_ip_pools.list"),
    row("floating_ips.create", "public", keep="floating_ip"),
    row("floating_ips.list"),
    row("floating_ips.get", of("floating_ip")),
]  # fmt: skip

IMAGES_AND_VOLUMES = [
    row("images.list"),
    row("images.get", of("image")),
    row("images.set_meta", of("own_image"), {"a": "b"}),
    row("images.delete_meta", of("own_image"), ["a"]),
    row("images.delete", of("own_image")),
    row("volume_types.list"),
    row("volume_types.create", NAME, admin=True, keep="volume_type"),
    row("volume_types.get", of("volume_type"), refused=as_demo(exceptions.NotFound)),
    row("volume_types.delete", of("volume_type"), admin=True),
    row("volumes.create", 1, display_name=NAME, keep="volume"),
    row("volumes.wait_for", VOLUME, "detached"),
    row("volumes.list"),
    row("volumes.get", VOLUME),
    row(
        "volume_snapshots.create",
        lambda world: world.kept["volume"].id,
        True,
        keep="snapshot",
        wait=lambda world: world.nova.volume_snapshots.get(world.kept["snapshot"]).status == "available",
    ),
    row("volume_snapshots.list"),
    row("volume_snapshots.get", of("snapshot")),
    row("volume_snapshots.delete", of("snapshot")),
]

GONE = [
    row("agents.list", gone=True),
    row("agents.update", 1, *AGENT, gone=True),
    row("agents.create", "linux", "x86_64", *AGENT, "xen", gone=True),
    row("agents.delete", 1, gone=True),
    row("baremetal.list", admin=True, refused=REFUSED),
    row("baremetal.get", "n", admin=True, refused=REFUSED),
    row("baremetal.create", "h", 1, 1, 1, MAC, admin=True, refused=REFUSED),
    row("baremetal.delete", "n", admin=True, refused=REFUSED),
    row("baremetal.add_interface", "n", MAC, admin=True, refused=REFUSED),
    row("baremetal.remove_interface", "n", MAC, admin=True, refused=REFUSED),
    row("baremetal.list_interfaces", "n", admin=True, refused=(REFUSED, ENDED)),
    row("cells.get", "cell", gone=True),
    row("cells.capacities", gone=True),
    row("certs.create", gone=True),
    row("certs.get", gone=True),
    row("cloudpipe.create", "project", gone=True),
    row("cloudpipe.list", gone=True),
    row("cloudpipe.update", "192.0.2.1", 80, gone=True),
    row("dns_domains.domains", gone=True),
    row("dns_domains.create_private", "example.org", "nova", gone=True),
    row("dns_domains.create_public", "example.org", "project", gone=True),
    row("dns_domains.delete", "example.org", gone=True),
    row("dns_entries.get", "example.org", "web", gone=True),
    # what was behind its URL has become a name
    row("dns_entries.get_for_ip", "example.org", "192.0.2.1", refused=REFUSED),
    row("dns_entries.create", "example.org", "web", "192.0.2.1", "A", gone=True),
    row("dns_entries.modify_ip", "example.org", "web", "192.0.2.1", gone=True),
    row("dns_entries.delete", "example.org", "web", gone=True),
    row("fixed_ips.get", of("address"), refused=until("2.36", REFUSED)),
    row("fixed_ips.reserve", of("spare"), admin=True, refused=until("2.36", REFUSED)),
    row(
        "fixed_ips.unreserve",
        of("spare"),
        refused=lambda world: REFUSED if world.user == "demo" or not world.since("2.36") else None,
    ),
    row("floating_ips_bulk.list", gone=True),
    row("floating_ips_bulk.create", "192.0.2.0/24", gone=True),
    row("floating_ips_bulk.delete", "192.0.2.0/24", gone=True),
    row("fping.list", gone=True),
    row("fping.get", "server", gone=True),
    row("virtual_interfaces.list", "server", gone=True),
]

QUICK = [*LISTS, *KEYS_AND_FLAVORS, *PLACES, *NETWORKS, *IMAGES_AND_VOLUMES, *GONE]


def unique() -> str:
    """A name that nothing else has."""
    return f"live-{uuid.uuid4().hex[:8]}"
