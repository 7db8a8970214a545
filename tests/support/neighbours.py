"""Answers of Neutron and Glance, as far as our managers read them."""

from __future__ import annotations

from typing import Any


def network(**more: Any) -> dict[str, Any]:
    """A network."""
    return {"id": "N", "name": "net", "project_id": "P", "tenant_id": "P", "mtu": 1450, "subnets": ["U"],
            "router:external": False, **more}  # fmt: skip


def subnet(**more: Any) -> dict[str, Any]:
    """A subnet of it."""
    return {"id": "U", "network_id": "N", "ip_version": 4, "cidr": "192.0.2.0/24", "gateway_ip": "192.0.2.1",
            "enable_dhcp": True, "dns_nameservers": ["192.0.2.2", "192.0.2.3"],
            "allocation_pools": [{"start": "192.0.2.10", "end": "192.0.2.99"}], **more}  # fmt: skip


SUBNET_V6 = subnet(id="W", ip_version=6, cidr="2001:db8::/64", gateway_ip="2001:db8::1")


def port(**more: Any) -> dict[str, Any]:
    """The port of a server."""
    return {"id": "PORT", "network_id": "N", "device_id": "S", "device_owner": "compute:nova",
            "fixed_ips": [{"subnet_id": "U", "ip_address": "192.0.2.10"}], **more}  # fmt: skip


def floating_ip(**more: Any) -> dict[str, Any]:
    """A floating IP that leads nowhere."""
    return {"id": "F", "floating_ip_address": "203.0.113.9", "floating_network_id": "N", "fixed_ip_address": None,
            "port_id": None, "port_details": None, **more}  # fmt: skip


def rule(**more: Any) -> dict[str, Any]:
    """A rule that lets the web in."""
    return {"id": "R", "security_group_id": "G", "direction": "ingress", "ethertype": "IPv4", "protocol": "tcp",
            "port_range_min": 80, "port_range_max": 80, "remote_ip_prefix": "192.0.2.0/24", "remote_group_id": None,
            **more}  # fmt: skip


def group(*rules: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A security group."""
    return {"id": "G", "name": "web", "description": "the web", "tenant_id": "P", "project_id": "P",
            "security_group_rules": list(rules), **more}  # fmt: skip


def image(**more: Any) -> dict[str, Any]:
    """An image."""
    return {"id": "I", "name": "cirros", "status": "active", "visibility": "public", "size": 65536, "min_disk": 1,
            "min_ram": 64, "created_at": "2026-01-01T00:00:00Z", "updated_at": "2026-01-02T00:00:00Z", "owner": "P",
            "tags": [], "self": "/v2/images/I", "file": "/v2/images/I/file", "schema": "/v2/schemas/image",
            **more}  # fmt: skip
