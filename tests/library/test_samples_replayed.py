"""The managers of January 2015 against a server that answers as Nova's documented samples of that time do.

Of the samples there are the keys and the types (`tests/schema/samples-34.json`, by `tools/samples.py`): an answer is
made with all of them, and each must be found on the resource.
"""

from __future__ import annotations

from operator import attrgetter
from typing import Any

import pytest

from tests.schema.test_samples import KINDS
from tests.support.cloud import Cloud
from tests.support.faces import Face

VALUES: dict[str, Any] = {"string": "text", "integer": 7, "number": 1.5, "boolean": True, "null": None}
VALUES |= {"array": [], "object": {"available": True}}
# Quoted twice, as the router of Nova needs it; of the two the server undoes one.
DOMAIN = "example%2Eorg"

# Call, its arguments, the request, and what is answered: the kind of sample, and whether it is a list.
CALLS = [
    ("agents.list", (), "GET /os-agents", "os-agents/agents", True),
    ("agents.create", ("a", "b", "1", "u", "m", "h"), "POST /os-agents", "os-agents/agent", False),
    ("agents.update", (1, "1", "u", "m"), "PUT /os-agents/1", "os-agents/agent", False),
    ("baremetal.list", (), "GET /os-baremetal-nodes", "os-baremetal-nodes/nodes", True),
    ("baremetal.get", ("n",), "GET /os-baremetal-nodes/n", "os-baremetal-nodes/node", False),
    ("cells.get", ("c",), "GET /os-cells/c", "os-cells/cell", False),
    ("cells.capacities", (), "GET /os-cells/capacities", "os-cells/cell", False),
    ("certs.create", (), "POST /os-certificates", "os-certificates/certificate", False),
    ("certs.get", (), "GET /os-certificates/root", "os-certificates/certificate", False),
    ("cloudpipe.list", (), "GET /os-cloudpipe", "os-cloudpipe/cloudpipes", True),
    ("dns_domains.domains", (), "GET /os-floating-ip-dns", "os-floating-ip-dns/domain_entries", True),
    (
        *("dns_domains.create_public", ("example.org", "p"), f"PUT /os-floating-ip-dns/{DOMAIN}"),
        *("os-floating-ip-dns/domain_entry", False),
    ),
    (
        *("dns_entries.get", ("example.org", "web"), f"GET /os-floating-ip-dns/{DOMAIN}/entries/web"),
        *("os-floating-ip-dns/dns_entry", False),
    ),
    (
        *("dns_entries.get_for_ip", ("example.org", "192.0.2.1"), None),
        *("os-floating-ip-dns/dns_entries", True),
    ),
    ("fixed_ips.get", ("192.0.2.1",), "GET /os-fixed-ips/192.0.2.1", "os-fixed-ips/fixed_ip", False),
    ("floating_ip_pools.list", (), "GET /os-floating-ip-pools", "os-floating-ip-pools/floating_ip_pools", True),
    ("floating_ips.list", (), "GET /os-floating-ips", "os-floating-ips/floating_ips", True),
    ("floating_ips.get", ("1",), "GET /os-floating-ips/1", "os-floating-ips/floating_ip", False),
    ("floating_ips.create", (), "POST /os-floating-ips", "os-floating-ips/floating_ip", False),
    ("floating_ips_bulk.list", (), "GET /os-floating-ips-bulk", "os-floating-ips-bulk/floating_ip_info", True),
    ("fping.list", (), "GET /os-fping", "os-fping/servers", True),
    ("fping.get", ("s",), "GET /os-fping/s", "os-fping/server", False),
    ("hosts.list", (), "GET /os-hosts", "os-hosts/hosts", True),
    ("hosts.get", ("h",), "GET /os-hosts/h", "os-hosts/host", True),
    (
        "hypervisor_stats.statistics",
        (),
        "GET /os-hypervisors/statistics",
        "os-hypervisors/hypervisor_statistics",
        False,
    ),
    ("images.list", (), "GET /images/detail", "images/images", True),
    ("images.get", ("i",), "GET /images/i", "images/image", False),
    ("list_extensions.show_all", (), "GET /extensions", "extension-info/extensions", True),
    ("list_extensions.get", ("a",), "GET /extensions/a", "extension-info/extension", False),
    ("networks.list", (), "GET /os-networks", "os-networks/networks", True),
    ("networks.get", ("n",), "GET /os-networks/n", "os-networks/network", False),
    ("networks.create", (), "POST /os-networks", "os-networks/network", False),
    ("quota_classes.get", ("c",), "GET /os-quota-class-sets/c", "os-quota-class-sets/quota_class_set", False),
    (
        *("security_group_default_rules.list", (), "GET /os-security-group-default-rules"),
        *("os-security-group-default-rules/security_group_default_rules", True),
    ),
    ("security_groups.list", (), "GET /os-security-groups", "os-security-groups/security_groups", True),
    ("security_groups.get", ("g",), "GET /os-security-groups/g", "os-security-groups/security_group", False),
    ("security_group_rules.create", ("g", "tcp", 1, 2), None, "os-security-groups/security_group_rule", False),
    ("tenant_networks.list", (), "GET /os-tenant-networks", "os-tenant-networks/networks", True),
    ("tenant_networks.get", ("n",), "GET /os-tenant-networks/n", "os-tenant-networks/network", False),
    ("virtual_interfaces.list", ("s",), None, "os-virtual-interfaces/virtual_interfaces", True),
]


@pytest.mark.parametrize(("method", "arguments", "line", "kind", "is_list"), CALLS, ids=lambda v: str(v)[:40])
def test_every_key_is_found(
    face: Face, cloud: Cloud, method: str, arguments: tuple[Any, ...], line: str | None, kind: str, is_list: bool
) -> None:
    sample = {key: VALUES[min(types)] for key, types in KINDS[kind].items()}
    cloud.answer({kind.partition("/")[2]: [sample] if is_list else sample})
    found = face.call("2.1", lambda nova: attrgetter(method)(nova)(*arguments))
    item = found[0] if is_list else found
    if line:
        assert [sent.line for sent in cloud.sent] == [line]
    assert item.to_dict() == sample
    assert {key: getattr(item, key) for key in sample} == sample
