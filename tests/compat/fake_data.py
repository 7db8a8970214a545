"""What the fake cloud holds: servers, flavors, key pairs, images ... as Nova shows them at each microversion."""

from __future__ import annotations

from typing import Any

Version = tuple[int, int]

PROJECT = "b0a2d5f0a7f14b1e9a6f0c0ffee00001"
USER = "c0ffee00a7f14b1e9a6f0c0ffee00002"
IMAGE, OTHER_IMAGE, GONE_IMAGE = (f"1111111{n}-1111-4111-8111-111111111111" for n in range(3))
FLAVOR_UUID = "22222222-2222-4222-8222-222222222222"
NETWORK, OTHER_NETWORK = (f"3333333{n}-3333-4333-8333-333333333333" for n in range(2))
PORT = "44444444-4444-4444-8444-444444444444"
VOLUME = "55555555-5555-4555-8555-555555555555"
SERVICE = "66666666-6666-4666-8666-66666666666{}"
HYPERVISOR = "77777777-7777-4777-8777-77777777777{}"
GROUP = "88888888-8888-4888-8888-888888888888"
NOBODY = "99999999-9999-4999-8999-999999999999"


def server_id(number: int) -> str:
    """The ID of the server of this number."""
    return f"a{number:07d}-0000-4000-8000-00000000000a"


_STATE = "OS-EXT-STS:"
_FAULT = {"code": 500, "created": "2026-01-02T03:04:05Z", "message": "No valid host was found.\nThere are none"}
_TRACE = {**_FAULT, "details": 'File "a.py", line 1\\n  raise Boom\\nBoom: \\u4e2d\r\n'}


def _net(*addresses: str) -> list[dict[str, Any]]:
    return [
        {
            "addr": a,
            "version": 6 if ":" in a else 4,
            "OS-EXT-IPS:type": "fixed",
            "OS-EXT-IPS-MAC:mac_addr": "fa:16:3e:0:0:1",
        }
        for a in addresses
    ]


# What sets each server apart from `_common`.
SERVERS: list[dict[str, Any]] = [
    {"name": "web-1", "addresses": {"private": _net("10.0.0.5", "fd00::5")}, "metadata": {"b": "2", "a": "1"}},
    {
        "name": "db",
        "status": "SHUTOFF",
        "addresses": {"z-net": _net("10.9.0.1"), "Alpha": _net("10.1.0.1", "10.1.0.2"), "empty": []},
        f"{_STATE}power_state": 4,
        f"{_STATE}vm_state": "stopped",
        "key_name": None,
    },
    {"name": "日本語サーバ", "metadata": {"名": "値"}, "addresses": {"プライベート": _net("10.0.0.7")}},
    {
        "name": "broken",
        "status": "ERROR",
        f"{_STATE}vm_state": "error",
        f"{_STATE}power_state": 0,
        "fault": _TRACE,
        "addresses": {},
        "OS-EXT-SRV-ATTR:host": None,
        "image": "",
    },
    {"name": "dup", "addresses": {"private": _net("10.0.0.11")}},
    {"name": "dup", "addresses": {"private": _net("10.0.0.12")}, f"{_STATE}task_state": "rebooting"},
    {"name": "locked", "locked": True, "locked_reason": "maintenance", "addresses": {"private": _net("10.0.0.13")}},
    {"name": "building", "status": "BUILD", "progress": 40, f"{_STATE}task_state": "spawning", "addresses": {}},
    {
        "name": "Volume Boot",
        "image": "",
        "os-extended-volumes:volumes_attached": [{"id": VOLUME, "delete_on_termination": False}],
        "security_groups": [{"name": "default"}, {"name": "web"}, {"name": "default"}],
        "addresses": {"private": _net("10.0.0.14")},
        f"{_STATE}power_state": 7,
        "description": "",
        "tags": [],
    },
    {"name": "old-image", "image": {"id": GONE_IMAGE}, "flavor": "gone", "addresses": {}},
    {"name": "with,comma and 'quotes\"", "addresses": {}, f"{_STATE}power_state": 2, "host_status": ""},
    {"name": "failing", "status": "BUILD", "addresses": {}},
    {"name": "vanishing", "status": "BUILD", "addresses": {}},
]


def _common(number: int) -> dict[str, Any]:
    return {
        "id": server_id(number),
        "status": "ACTIVE",
        "tenant_id": PROJECT,
        "user_id": USER,
        "metadata": {},
        "hostId": "0123456789abcdef",
        "image": {"id": IMAGE, "links": []},
        "flavor": "m1.small",
        "created": "2026-01-01T00:00:00Z",
        "updated": f"2026-01-01T00:0{number % 10}:00Z",
        "accessIPv4": "",
        "accessIPv6": "",
        "links": [{"rel": "self", "href": "http://nova/servers/x"}],
        "OS-DCF:diskConfig": "MANUAL",
        "progress": 0,
        "OS-EXT-AZ:availability_zone": "nova",
        "config_drive": "",
        "key_name": "mine",
        "OS-SRV-USG:launched_at": "2026-01-01T00:00:10.000000",
        "OS-SRV-USG:terminated_at": None,
        "OS-EXT-SRV-ATTR:host": "compute-1",
        "OS-EXT-SRV-ATTR:instance_name": f"instance-{number:08x}",
        "OS-EXT-SRV-ATTR:hypervisor_hostname": "compute-1",
        f"{_STATE}task_state": None,
        f"{_STATE}vm_state": "active",
        f"{_STATE}power_state": 1,
        "os-extended-volumes:volumes_attached": [],
        "security_groups": [{"name": "default"}],
        "OS-EXT-SRV-ATTR:hostname": "host-name",
        "OS-EXT-SRV-ATTR:reservation_id": "r-12345678",
        "OS-EXT-SRV-ATTR:launch_index": 0,
        "OS-EXT-SRV-ATTR:ramdisk_id": "",
        "OS-EXT-SRV-ATTR:kernel_id": "",
        "OS-EXT-SRV-ATTR:root_device_name": "/dev/vda",
        "OS-EXT-SRV-ATTR:user_data": "c2VjcmV0",
        "locked": False,
        "host_status": "UP",
        "description": None,
        "tags": ["blue", "青"],
        "trusted_image_certificates": None,
        "server_groups": [GROUP],
        "locked_reason": None,
        "pinned_availability_zone": None,
    }


# Fields that came after 2.1, by microversion.
_NEW_FIELDS = {
    3: "hostname reservation_id launch_index ramdisk_id kernel_id root_device_name user_data",
    9: "locked",
    16: "host_status",
    19: "description",
    26: "tags",
    63: "trusted_image_certificates",
    71: "server_groups",
    73: "locked_reason",
    96: "pinned_availability_zone",
}
_SINCE = {name: minor for minor, names in _NEW_FIELDS.items() for name in names.split()}


def _since(key: str) -> int:
    return _SINCE.get(key.removeprefix("OS-EXT-SRV-ATTR:"), 0)


def server(number: int, version: Version) -> dict[str, Any]:
    """A server as it is shown at a microversion."""
    made = {**_common(number), **SERVERS[number]}
    made = {key: value for key, value in made.items() if version[1] >= _since(key)}
    name = made["flavor"]
    if version[1] < 47:
        made["flavor"] = {"id": next((f["id"] for f in FLAVORS if f["name"] == name), name), "links": []}
    else:
        made["flavor"] = {"vcpus": 1, "ram": 512, "disk": 1, "ephemeral": 0, "swap": 0, "original_name": name}
        made["flavor"]["extra_specs"] = {"hw:numa_nodes": "1"} if number == 0 else {}
    return made


def partial_server(version: Version) -> dict[str, Any]:
    """What is known of a server in a cell that does not answer (2.69)."""
    return {"id": server_id(99), "status": "UNKNOWN", "tenant_id": PROJECT, "created": "2026-01-01T00:00:00Z"}


def _flavor(number: str, name: str, **changes: Any) -> dict[str, Any]:
    return {
        "id": number,
        "name": name,
        "ram": 512,
        "disk": 1,
        "vcpus": 1,
        "swap": "",
        "OS-FLV-EXT-DATA:ephemeral": 0,
        "OS-FLV-DISABLED:disabled": False,
        "os-flavor-access:is_public": True,
        "rxtx_factor": 1.0,
        "links": [],
        "description": None,
        "extra_specs": {},
        **changes,
    }


FLAVORS = [
    _flavor("1", "m1.tiny"),
    _flavor("2", "m1.small", ram=2048, disk=20, swap=512, extra_specs={"hw:cpu_policy": "shared", "a": "b"}),
    _flavor(FLAVOR_UUID, "大きい", vcpus=16, rxtx_factor=1.5, description="Große Kiste\nzwei Zeilen"),
    _flavor("private", "secret", **{"os-flavor-access:is_public": False}),
    _flavor("512", "5", ram=512),
]


def flavor(made: dict[str, Any], version: Version) -> dict[str, Any]:
    """A flavor as it is shown at a microversion."""
    hidden = {"description"} if version[1] < 55 else set()
    hidden |= {"extra_specs"} if version[1] < 61 else set()
    return {key: value for key, value in made.items() if key not in hidden}


KEYPAIRS = [
    {"name": "mine", "fingerprint": "aa:bb", "type": "ssh", "public_key": "ssh-rsa AAAA me@home"},
    {"name": "鍵", "fingerprint": "cc:dd", "type": "x509", "public_key": "-----BEGIN CERTIFICATE-----\nAA\n-----END"},
]


def keypair(made: dict[str, Any], version: Version, whole: bool = False) -> dict[str, Any]:
    """A key pair as it is listed or, whole, shown."""
    shown = {key: value for key, value in made.items() if key != "type" or version[1] >= 2}
    if whole:
        shown |= {"id": 1, "user_id": USER, "deleted": False, "created_at": "2026-01-01T00:00:00", "updated_at": None}
    return shown


IMAGES = [
    {"id": IMAGE, "name": "cirros", "status": "active", "visibility": "public", "os_distro": "cirros", "tags": [],
     "created_at": "2026-01-01T00:00:00Z", "updated_at": "2026-01-01T00:00:00Z"},
    {"id": OTHER_IMAGE, "name": "dup-image", "status": "active", "visibility": "public", "os_distro": "fedora"},
    {"id": OTHER_IMAGE.replace("1", "a"), "name": "dup-image", "status": "queued", "visibility": "private"},
]  # fmt: skip
NETWORKS = [
    {"id": NETWORK, "name": "private", "status": "ACTIVE"},
    {"id": OTHER_NETWORK, "name": "dup-net", "status": "ACTIVE"},
    {"id": OTHER_NETWORK.replace("3", "b"), "name": "dup-net", "status": "ACTIVE"},
]


def _service(number: int, binary: str, host: str, **changes: Any) -> dict[str, Any]:
    return {
        "id": number,
        "binary": binary,
        "host": host,
        "zone": "nova",
        "status": "enabled",
        "state": "up",
        "updated_at": "2026-01-01T00:00:00.000000",
        "disabled_reason": None,
        "forced_down": False,
        **changes,
    }


SERVICES = [
    _service(1, "nova-conductor", "controller", zone="internal"),
    _service(2, "nova-compute", "compute-1"),
    _service(3, "nova-compute", "compute-2", status="disabled", state="down", disabled_reason="kaputt, 故障"),
]


def service(made: dict[str, Any], version: Version) -> dict[str, Any]:
    """A service as it is shown at a microversion."""
    shown = {key: value for key, value in made.items() if key != "forced_down" or version[1] >= 11}
    return shown | ({"id": SERVICE.format(made["id"])} if version[1] >= 53 else {})


def limits(version: Version) -> dict[str, Any]:
    """Limits, with what 2.36, 2.39 and 2.57 took away."""
    absolute = {
        "maxServerMeta": 128, "maxTotalCores": 20, "totalCoresUsed": 3, "maxTotalRAMSize": -1, "totalRAMUsed": 1536,
        "maxTotalInstances": 10, "totalInstancesUsed": 3, "maxTotalKeypairs": 100, "maxServerGroups": 10,
        "totalServerGroupsUsed": 1, "maxServerGroupMembers": 10, "somethingNew": 7,
    }  # fmt: skip
    if version[1] < 36:
        absolute |= {"maxSecurityGroups": 10, "maxSecurityGroupRules": 20, "totalSecurityGroupsUsed": 1}
        absolute |= {"maxTotalFloatingIps": 10, "totalFloatingIpsUsed": 0}
    if version[1] < 39:
        absolute["maxImageMeta"] = 128
    if version[1] < 57:
        absolute |= {"maxPersonality": 5, "maxPersonalitySize": 10240}
    rate = [
        {
            "uri": "*",
            "regex": ".*",
            "limit": [
                {"verb": "POST", "value": 10, "remaining": 2, "unit": "MINUTE", "next-available": "2026-01-01T00:00Z"},
                {"verb": "GET", "value": 3, "remaining": 3, "unit": "MINUTE", "next-available": "2026-01-01T00:00Z"},
            ],
        }
    ]
    return {"limits": {"rate": rate if version[1] < 57 else [], "absolute": absolute}}


def zones(detailed: bool) -> dict[str, Any]:
    """Availability zones; in detail with their hosts."""
    updated = "2026-01-01T00:00:00.000000"
    hosts = {
        "compute-2": {"nova-compute": {"available": False, "active": True, "updated_at": updated}},
        "compute-1": {
            "nova-compute": {"available": True, "active": True, "updated_at": updated},
            "nova-cert": {"available": True, "active": False, "updated_at": None},
        },
    }
    return {
        "availabilityZoneInfo": [
            {"zoneName": "nova", "zoneState": {"available": True}, "hosts": hosts if detailed else None},
            {"zoneName": "東京", "zoneState": {"available": False}, "hosts": {} if detailed else None},
        ]
    }


def version_document(newest: str) -> dict[str, Any]:
    """The document at Nova's endpoint."""
    return {
        "id": "v2.1",
        "status": "CURRENT",
        "version": newest,
        "min_version": "2.1",
        "updated": "2013-07-23T11:33:21Z",
        "links": [{"rel": "self", "href": "http://nova/v2.1/"}],
        "media-types": [],
    }


def aggregate(version: Version) -> dict[str, Any]:
    """An aggregate."""
    shown = {
        "id": 1,
        "name": "fast",
        "availability_zone": None,
        "hosts": ["compute-1"],
        "metadata": {"ssd": "true", "k": "v"},
        "created_at": "2026-01-01T00:00:00.000000",
        "deleted": False,
        "deleted_at": None,
        "updated_at": None,
    }
    return shown | ({"uuid": GROUP} if version[1] >= 41 else {})


def hypervisor(number: int, version: Version, detailed: bool) -> dict[str, Any]:
    """A hypervisor."""
    shown: dict[str, Any] = {
        "id": HYPERVISOR.format(number) if version[1] >= 53 else number,
        "hypervisor_hostname": f"compute-{number}",
        "state": "up",
        "status": "enabled",
    }
    if detailed:
        shown |= {"host_ip": "10.0.0.1", "hypervisor_type": "QEMU", "hypervisor_version": 2012000}
        shown |= {"service": {"id": SERVICE.format(number), "host": f"compute-{number}", "disabled_reason": None}}
        shown |= {"cpu_info": '{"arch": "x86_64"}', "vcpus": 8, "memory_mb": 8192} if version[1] < 88 else {}
        shown |= {"uptime": "08:32:11 up 93 days"} if version[1] >= 88 else {}
    return shown


def group(version: Version) -> dict[str, Any]:
    """A server group."""
    shown: dict[str, Any] = {"id": GROUP, "name": "apart", "members": [server_id(0)]}
    if version[1] >= 64:
        shown |= {"policy": "anti-affinity", "rules": {"max_server_per_host": 2}}
    else:
        shown |= {"policies": ["anti-affinity"], "metadata": {}}
    return shown | ({"project_id": PROJECT, "user_id": USER} if version[1] >= 13 else {})


def migration(version: Version) -> dict[str, Any]:
    """A migration."""
    return {
        "id": 7,
        "uuid": GROUP,
        "server_uuid": server_id(0),
        "instance_uuid": server_id(0),
        "source_node": "n1",
        "dest_node": "n2",
        "source_compute": "compute-1",
        "dest_compute": "compute-2",
        "dest_host": "1.2.3.4",
        "status": "running",
        "migration_type": "live-migration",
        "old_instance_type_id": 1,
        "new_instance_type_id": 2,
        "created_at": "2026-01-01T00:00:00.000000",
        "updated_at": None,
    }


def quota(version: Version, detailed: bool = False) -> dict[str, Any]:
    """A quota set."""
    names = ["instances", "cores", "ram", "metadata_items", "key_pairs", "server_groups", "server_group_members"]
    if version[1] < 36:
        names += ["floating_ips", "fixed_ips", "security_groups", "security_group_rules"]
    if version[1] < 57:
        names += ["injected_files", "injected_file_content_bytes", "injected_file_path_bytes"]
    values: dict[str, Any] = {name: {"in_use": 1, "limit": 10, "reserved": 0} if detailed else 10 for name in names}
    return {"id": PROJECT, **values}


def usage(version: Version) -> dict[str, Any]:
    """The usage of a project."""
    times = {"start": "2026-01-01T00:00:00.000000", "stop": "2026-01-02T00:00:00.000000"}
    servers = [{"instance_id": server_id(0), "name": "web-1", "hours": 24.0, "state": "active"}]
    totals = {"total_hours": 24.0, "total_memory_mb_usage": 12288.5, "total_vcpus_usage": 24.0}
    return {"tenant_id": PROJECT, "server_usages": servers, **totals, "total_local_gb_usage": 24.0, **times}


def attachment(version: Version) -> dict[str, Any]:
    """A volume's attachment to a server."""
    shown: dict[str, Any] = {"device": "/dev/vdb", "serverId": server_id(0), "volumeId": VOLUME}
    if version[1] < 89:
        shown["id"] = VOLUME
    else:
        shown |= {"attachment_id": GROUP, "bdm_uuid": NOBODY}
    shown |= {"tag": None} if version[1] >= 70 else {}
    return shown | ({"delete_on_termination": False} if version[1] >= 79 else {})
