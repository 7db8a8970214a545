"""Every key that Nova's documented samples have is declared: as a field of its resource, with a type that it fits.

The samples are those of `samples-34.json`: see `tools/samples.py`. What extensions of 2015 answered is among them.
"""

from __future__ import annotations

import ast
import json
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from novaclient.base import Resource
from novaclient.fields import Field
from novaclient.spec import microversion
from novaclient.v2.client import MANAGERS

KINDS: dict[str, Any] = json.loads((Path(__file__).parent / "samples-34.json").read_text())["kinds"]

# Module and class of a resource -> what it is in the samples.
RESOURCES = {
    "agents.Agent": "os-agents/agent os-agents/agents",
    "aggregates.Aggregate": "os-aggregates/aggregate os-aggregates/aggregates",
    "assisted_volume_snapshots.Snapshot": "os-assisted-volume-snapshots/snapshot",
    "availability_zones.AvailabilityZone": "os-availability-zone/availabilityZoneInfo",
    "baremetal.BareMetalNode": "os-baremetal-nodes/node os-baremetal-nodes/nodes",
    "cells.Cell": "os-cells/cell os-cells/cells",
    "certs.Certificate": "os-certificates/certificate",
    "cloudpipe.Cloudpipe": "os-cloudpipe/cloudpipes os-cloudpipe/",
    "console_auth_tokens.ConsoleAuthToken": "os-console-auth-tokens/console",
    "fixed_ips.FixedIP": "os-fixed-ips/fixed_ip",
    "flavor_access.FlavorAccess": "flavor-access/flavor_access",
    "flavors.Flavor": "flavors/flavor flavors/flavors flavor-manage/flavor",
    "floating_ip_dns.FloatingIPDNSDomain": "os-floating-ip-dns/domain_entries os-floating-ip-dns/domain_entry",
    "floating_ip_dns.FloatingIPDNSEntry": "os-floating-ip-dns/dns_entries os-floating-ip-dns/dns_entry",
    "floating_ip_pools.FloatingIPPool": "os-floating-ip-pools/floating_ip_pools",
    "floating_ips.FloatingIP": "os-floating-ips/floating_ip os-floating-ips/floating_ips",
    "floating_ips_bulk.FloatingIP": "os-floating-ips-bulk/floating_ip_info"
    " os-floating-ips-bulk/floating_ips_bulk_create",
    "fping.Fping": "os-fping/server os-fping/servers",
    "hosts.Host": "os-hosts/ os-hosts/host os-hosts/hosts",
    "hypervisors.Hypervisor": "os-hypervisors/hypervisor os-hypervisors/hypervisors",
    "hypervisors.HypervisorStats": "os-hypervisors/hypervisor_statistics",
    "images.Image": "images/image images/images",
    "instance_action.InstanceAction": "os-instance-actions/instanceAction os-instance-actions/instanceActions",
    "instance_usage_audit_log.InstanceUsageAuditLog": "os-instance-usage-audit-log/instance_usage_audit_log"
    " os-instance-usage-audit-log/instance_usage_audit_logs",
    "keypairs.Keypair": "os-keypairs/keypair os-keypairs/keypairs",
    "limits.Limits": "limits/limits",
    "list_extensions.ListExtResource": "extension-info/extension extension-info/extensions",
    "migrations.Migration": "os-migrations/migrations",
    "networks.Network": "os-networks/network os-networks/networks",
    "quota_classes.QuotaClassSet": "os-quota-class-sets/quota_class_set",
    "quotas.QuotaSet": "os-quota-sets/quota_set os-quota-sets-noop/quota_set",
    "security_group_default_rules.SecurityGroupDefaultRule": (
        "os-security-group-default-rules/security_group_default_rule"
        " os-security-group-default-rules/security_group_default_rules"
    ),
    "security_group_rules.SecurityGroupRule": "os-security-groups/security_group_rule",
    "security_groups.SecurityGroup": "os-security-groups/security_group os-security-groups/security_groups",
    "server.NetworkInterface": "os-attach-interfaces/interfaceAttachment os-attach-interfaces/interfaceAttachments",
    "server.SecurityGroup": "os-security-groups/security_groups",
    "server.Server": "servers/server servers/servers servers-sort/servers os-multiple-create/server os-rescue/server"
    " os-preserve-ephemeral-rebuild/server os-server-tags/server os-server-tags/servers",
    "server_external_events.Event": "os-server-external-events/events",
    "server_groups.ServerGroup": "os-server-groups/server_group os-server-groups/server_groups servers/server_group",
    "server_migrations.ServerMigration": "server-migrations/migration",
    "server_shares.ServerShare": "os-server-shares/share os-server-shares/shares",
    "services.Service": "os-services/service os-services/services",
    "tenant_networks.TenantNetwork": "os-tenant-networks/network os-tenant-networks/networks",
    "usage.Usage": "os-simple-tenant-usage/tenant_usage os-simple-tenant-usage/tenant_usages",
    "versions.Version": "versions/version versions/versions",
    "virtual_interfaces.VirtualInterface": "os-virtual-interfaces/virtual_interfaces",
    "volumes.Volume": "os-volume_attachments/volumeAttachment os-volume_attachments/volumeAttachments",
}

# What calls hand on as a text, a dict or a pair, and what comes beside a list.
PLAIN = """
    flavor-extra-specs/ flavor-extra-specs/extra_specs images/meta images/metadata server-metadata/meta
    server-metadata/metadata server-ips/addresses server-ips/private os-server-password/ os-evacuate/
    os-console-output/ os-create-backup/ os-multiple-create/ servers/ os-remote-consoles/console
    os-remote-consoles/remote_console os-server-diagnostics/ os-server-diagnostics/cpu_details
    os-server-diagnostics/disk_details os-server-diagnostics/memory_details os-server-diagnostics/nic_details
    os-server-topology/ os-server-topology/nodes os-floating-ips-bulk/
    os-hypervisors/hypervisors_links os-instance-actions/links os-keypairs/keypairs_links
    os-migrations/migrations_links os-simple-tenant-usage/tenant_usage_links
    os-simple-tenant-usage/tenant_usages_links servers/servers_links
""".split()  # noqa: SIM905  a list of forty lines is not easier to read
# What is never asked for: Cinder is, for volumes and snapshots, as python-novaclient always did; and nothing ever
# had a method for the consoles of XVP.
NOT_ASKED_FOR = ["os-volumes/volume", "os-volumes/volumes", "os-snapshots/snapshot", "os-snapshots/snapshots"]
NOT_ASKED_FOR += ["consoles/console", "consoles/consoles"]

# Keys that a property reads, which has a value for their absence too.
PROPERTIES = {"OS-FLV-EXT-DATA:ephemeral": "ephemeral", "os-flavor-access:is_public": "is_public"}

PYTHON = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "array": "list", "object": "dict"}


def test_every_sample_is_of_something() -> None:
    told = {kind for kinds in RESOURCES.values() for kind in kinds.split()}
    assert {*told, *PLAIN, *NOT_ASKED_FOR} == KINDS.keys()


def test_every_resource_has_fields() -> None:
    classes = {
        value
        for module, _ in MANAGERS.values()
        for value in vars(import_module(f"novaclient.v2.{module}")).values()
        if isinstance(value, type) and issubclass(value, Resource) and value.__module__.startswith("novaclient.v2.")
    }
    # it has properties
    bare = {cls.__name__ for cls in classes if not fields_of(cls)}
    assert bare == {"Limits"}


def resource(name: str) -> Any:
    module, cls = name.split(".")
    return getattr(import_module(f"novaclient.v2.{module}"), cls)


def fields_of(cls: Any) -> dict[str, Field]:
    return {n: value for kind in cls.__mro__ for n, value in vars(kind).items() if isinstance(value, Field)}


def accepted(annotation: str) -> set[str]:
    """The outer types of a union: `list[str] | None` -> {"list", "None"}."""
    parts: set[str] = set()
    nodes = [ast.parse(annotation, mode="eval").body]
    while nodes:
        node = nodes.pop()
        if isinstance(node, ast.BinOp):
            nodes += [node.left, node.right]
        else:
            parts.add(ast.unparse(node.value if isinstance(node, ast.Subscript) else node))
    return parts


def fits(field: Field, kind: str) -> bool:
    types = accepted(field.type)
    if kind == "null":
        return "None" in types or "Any" in types
    if field.decode:
        return kind == "string"
    return "Any" in types or PYTHON[kind] in types or (kind == "integer" and "float" in types)


@pytest.mark.parametrize("name", RESOURCES)
def test_every_key_is_a_field(name: str) -> None:
    cls = resource(name)
    fields = fields_of(cls).values()
    wrong = []
    for kind in RESOURCES[name].split():
        for key, types in KINDS[kind].items():
            if isinstance(getattr(cls, PROPERTIES.get(key, key), None), property):
                continue
            # the raw attribute may have the name of a field that reads another key
            found = [field for field in fields if key in (field.wire, field.name)]
            if not found:
                wrong.append(f"{kind}: no field for {key}")
            for json_type, span in types.items():
                for field in found:
                    if not fits(field, json_type):
                        wrong.append(f"{kind}: {field.name} is no {json_type}")
                    if field.wire == key and not all(field.since <= microversion(at) <= field.until for at in span):
                        wrong.append(f"{kind}: {field.name} is there from {span[0]} to {span[1]}")
    assert not wrong, "\n".join(wrong)
