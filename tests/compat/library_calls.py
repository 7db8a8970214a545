"""The calls of the library's differential test: every method at every microversion where anything about it changes.

What there is to call, and with which parameters, is read from the genuine client; where our declarations say that
more changes, those microversions are called too. On top of what is derived so there are calls written by hand.
"""

from __future__ import annotations

import importlib
from typing import Any

from novaclient.spec import LATEST, Method, microversion, microversion_text
from novaclient.v2.client import MANAGERS
from tests.compat import fake_data as data

Call = dict[str, Any]
ArgumentSet = tuple[str, list[Any], dict[str, Any]]

ALWAYS = ("2.1", "2.60", "2.96")
# where each parameter gets every value that is worth trying, and not only the plausible one
THOROUGHLY = ("2.1", "2.96")
# Plumbing of the genuine client that takes objects of its own, and the cache that its completion never reads.
PLUMBING = {"alternate_service_type", "completion_cache", "convert_into_with_meta", "write_to_completion_cache"}

_WEB = data.server_id(0)
_SERVER_OBJECT = {"$servers": {"id": _WEB, "name": "web-1"}}
_FLAVOR_OBJECT = {"$flavors": {"id": "2", "name": "m1.small"}}
_IMAGE_OBJECT = {"$glance": {"id": data.IMAGE, "name": "cirros"}}

# By name of the parameter: a plausible value, and others that are worth trying.
VALUES: dict[str, list[Any]] = {
    "access_ip_v4": ["10.0.0.1", ""],
    "access_ip_v6": ["fd00::1", ""],
    "admin_pass": ["S3cret", ""],
    "aggregate": [1, {"$aggregates": {"id": 2, "name": "fast"}}],
    "all_projects": [True],
    "availability_zone": ["nova", "", None],
    "before": ["2026-01-01 00:00:00"],
    "block_device_mapping": [
        {"vda": f"{data.VOLUME}:snap:1:0", "vdb": f"{data.VOLUME}:::True"},
        {"vdc": data.VOLUME},
        {},
    ],
    "block_device_mapping_v2": [
        [{"uuid": data.VOLUME, "source_type": "volume", "destination_type": "volume", "boot_index": 0}],
        [],
        [{"uuid": data.VOLUME, "tag": "t"}],
        [{"uuid": data.VOLUME, "volume_type": "ssd"}],
    ],
    "block_migration": [True, False, "auto", None],
    "config_drive": [True, False, "true"],
    "console_type": ["novnc", "xvpvnc", "spice-html5", "rdp-html5", "serial", "webmks", "bogus"],
    "create_info": [{"snapshot_id": "s", "type": "qcow2", "new_file": "f"}],
    "delete_info": [{"volume_id": data.VOLUME}],
    "delete_on_termination": [True, False],
    "description": ["some text", "", None],
    "detail": [True],
    "detailed": [False, True],
    "disk": [10, "10", "ten"],
    "disk_config": ["AUTO", ""],
    "disk_over_commit": [True, False, None],
    "end": [{"$datetime": "2026-02-01T00:00:00"}],
    "events": [[{"name": "network-changed", "server_uuid": _WEB}]],
    "ephemeral": [5, 0],
    "files": [{"/b": "contents", "/a": {"$file": "ünicode"}}, {}],
    "flavor": ["2", _FLAVOR_OBJECT, data.NOBODY, "a/b c"],
    "flavorid": ["auto", "7"],
    "force": [True, False],
    "force_down": [True, False],
    "host": ["compute-1", None],
    "hypervisor": ["1", {"$hypervisors": {"id": 2, "hypervisor_hostname": "compute-2"}}],
    "hypervisor_match": ["comp%"],
    "id": ["1"],
    "image": [data.IMAGE, _IMAGE_OBJECT, None, ""],
    "images": [[data.IMAGE, data.OTHER_IMAGE]],
    "instances": [5],
    "is_public": [False, True, None],
    "key": ["a", "日本 &?/"],
    "keypair": ["mine", "nobody", "鍵", {"$keypairs": {"name": "mine", "id": "mine"}}],
    "keys": [["a", "b"], []],
    "key_name": ["mine", None],
    "length": [10, "10", 0],
    "limit": [2, 0, "3"],
    "marker": [data.server_id(1), ""],
    "max_count": [3, 0],
    "meta": [{"a": "1", "名": "値"}, {}],
    "metadata": [{"a": "1"}, {}],
    "min_count": [2, 0],
    "min_disk": [10, 0],
    "min_ram": [512],
    "name": ["a name", "", None],
    "name_or_id": ["cirros", data.IMAGE, "nothing", "dup-image", data.NOBODY, "a&b=c"],
    "names_or_ids": [["cirros", data.OTHER_IMAGE], ["nothing"], []],
    "nics": [
        [{"net-id": data.NETWORK, "v4-fixed-ip": "10.0.0.9"}, {"port-id": data.PORT}],
        "auto",
        "none",
        [],
        [{"net-id": data.NETWORK, "tag": "t"}],
        [{"v4-fixed-ip": "10.0.0.9", "v6-fixed-ip": "fd00::9"}],
        {"$tuple": [{"net-id": data.NETWORK, "v6-fixed-ip": "fd00::9"}]},
    ],
    "on_shared_storage": [False, True],
    "password": ["S3cret", ""],
    "policies": [["affinity"], "affinity", []],
    "preserve_ephemeral": [True],
    "private_key": [None],
    "public_key": ["ssh-rsa AAAA", None],
    "ram": [512, "512"],
    "reboot_type": ["HARD"],
    "request_id": ["req-x"],
    "reservation_id": [True],
    "reserved": [True, False],
    "rotation": [3],
    "rules": [{"max_server_per_host": 2}, None],
    "rxtx_factor": [1.5, "2", "x"],
    "scheduler_hints": [{"group": data.GROUP}, {}],
    "search_opts": [
        {"name": "web", "status": "ACTIVE", "all_tenants": 1},
        {"locked": False, "deleted": False, "config_drive": False, "ip": "", "host": None},
        {"locked": True, "config_drive": True, "tags": "a,b", "metadata": {"k": "v"}},
        {"tags": ["a", "b"]},
        {"name": "日本", "changes-since": "2026-01-01T00:00:00+01:00"},
        {},
    ],
    "security_groups": [["default", "web"], []],
    "server": [_WEB, _SERVER_OBJECT, data.NOBODY, data.server_id(6)],
    "server_id": [_WEB, _SERVER_OBJECT],
    "service_id": [1, data.SERVICE.format(1), data.NOBODY],
    "service_uuid": [data.SERVICE.format(1), data.NOBODY],
    "servers": [True, False],
    "sort_dir": ["asc"],
    "sort_dirs": [["asc", "desc"], []],
    "sort_keys": [["name", "id"], []],
    "start": [{"$datetime": "2026-01-01T00:00:00"}],
    "state": ["active", "error"],
    "swap": [512, 0],
    "tag": ["blue", "青 /?", ""],
    "tags": [["a", "b"], []],
    "tenant_id": [data.PROJECT, ""],
    "trusted_image_certificates": [["cert-1"], [], None],
    "url": ["http://x"],
    "userdata": ["#!/bin/sh\necho é", {"$file": "from a file"}, {"$bytes": "bytes"}, "", None],
    "user_id": [data.USER, ""],
    "values": [{"name": "n"}],
    "vcpus": [1],
    "volume_id": [data.VOLUME],
}


# Some parameters mean another thing with some methods. Dates of the usage are datetimes.
_OWN_VALUES: dict[str, dict[str, list[Any]]] = {
    "keypairs.list": {"user_id": [data.USER, "nobody"]},
    "keypairs.delete": {"key": ["mine", "nobody", {"$keypairs": {"name": "mine"}}]},
    "neutron.find_network": {"name": ["private", "nothing", "dup-net", "a&b"]},
    "server_groups.list": {"limit": [2, 0], "offset": [1]},
}


# What a method needs, beside what its signature says.
_NEEDED: dict[str, tuple[str, dict[str, Any]]] = {"servers.create": ("2.37", {"nics": "auto"})}


def manager_of(target: str) -> str:
    """The manager that `servers.lock` or `servers:Server.lock` speaks of."""
    return target.replace(":", ".").split(".")[0]


def values(target: str, name: str) -> list[Any]:
    """Values for a parameter."""
    return _OWN_VALUES.get(target, {}).get(name) or VALUES.get(name) or [f"some-{name}"]


def derived(described: dict[str, Any]) -> list[Call]:
    """The calls for what the genuine client described, of the managers that we have."""
    calls = []
    for target, variants in described["methods"].items():
        name = target.rsplit(".", 1)[1]
        if manager_of(target) not in MANAGERS or name in PLUMBING or name in ("find", "findall"):
            continue
        for version in _versions(target, variants):
            calls += [
                {"version": version, "target": target, "args": args, "kwargs": kwargs, "case": case}
                for case, args, kwargs in _argument_sets(target, variants, version)
            ]
    return calls


def _versions(target: str, variants: list[Any]) -> list[str]:
    """The microversions where anything about a method changes, and those before."""
    found = {microversion(text) for text in ALWAYS}
    for since, until, _ in variants:
        found |= _around(microversion(since), None if until.endswith("latest") else microversion(until))
    for declared in _declarations(target):
        found |= _around(declared.since, None if declared.until == LATEST else declared.until)
    low, high = microversion(ALWAYS[0]), microversion(ALWAYS[-1])
    return [microversion_text(version) for version in sorted(found) if low <= version <= high]


def _around(since: Any, until: Any) -> set[Any]:
    found = {since, (since[0], since[1] - 1)}
    return found | ({until, (until[0], until[1] + 1)} if until else set())


def _declarations(target: str) -> list[Any]:
    """What our client declares about a method: operations and parameters, each with its microversions."""
    module, cls = MANAGERS[manager_of(target)]
    manager = getattr(importlib.import_module(f"novaclient.v2.{module}"), cls)
    method = vars(manager).get(target.rsplit(".", 1)[1])
    if not isinstance(method, Method) or not hasattr(method, "ops"):
        return []
    return [*method.ops, *(p for op in method.ops for p in op.params)]


def _argument_sets(target: str, variants: list[Any], version: str) -> list[ArgumentSet]:
    """(what it is, positional, keywords): valid calls, each parameter's other values, and calls to be refused."""
    every = {name: has_default for _, _, parameters in variants for name, has_default in parameters}
    here = _parameters_at(variants, version)
    if here is None:
        here = variants[-1][2]
    resource = [] if ":" not in target else [_resource_of(target)]
    required = [values(target, name)[0] for name, has_default in here if not has_default]
    optional = [name for name, has_default in here if has_default]
    since, needed = _NEEDED.get(target, ("2.0", {}))
    needed = needed if microversion(version) >= microversion(since) else {}
    all_here = {name: values(target, name)[0] for name, _ in here}
    sets: list[ArgumentSet] = [
        ("required", resource + required, needed),
        ("all positional", resource + list(all_here.values()), {}),
        ("all keyword", resource, dict(all_here)),
        ("one too many", [*resource, *all_here.values(), "too many"], {}),
        ("unknown keyword", resource + required, {**needed, "no_such_argument": 1}),
    ]
    if required:
        sets.append(("one too few", resource + required[:-1], {}))
    for name in every:
        positional = [n for n, has_default in here if not has_default]
        tried = values(target, name)
        for value in tried if version in THOROUGHLY else tried[:1]:
            if name in positional:
                args = [value if n == name else values(target, n)[0] for n in positional]
                sets.append((f"{name}={value}", resource + args, needed))
            else:
                sets.append((f"{name}={value}", resource + required, {**needed, name: value}))
    if optional:
        sets.append(("all None", resource + required, dict.fromkeys(optional) | needed))
        sets.append(("none of what is needed", resource + required, {}))
    return sets


def _parameters_at(variants: list[Any], version: str) -> list[Any] | None:
    for since, until, parameters in variants:
        if (
            microversion(since)
            <= microversion(version)
            <= (LATEST if until.endswith("latest") else microversion(until))
        ):
            found: list[Any] = parameters
            return found
    return None


def _resource_of(target: str) -> dict[str, Any]:
    """What the API says of a resource whose method is called."""
    return {
        "servers": {"id": _WEB, "name": "web-1"},
        "flavors": {"id": "2", "name": "m1.small"},
        "keypairs": {"name": "mine", "id": "mine"},
        "aggregates": {"id": 1, "name": "fast"},
    }.get(target.partition(":")[0], {"id": "1", "name": "one"})


def _call(target: str, *args: Any, at: str = "2.96", then: str = "", **kwargs: Any) -> Call:
    shown = ", ".join([*map(repr, args), *(f"{key}={value!r}" for key, value in kwargs.items())])
    return {"version": at, "target": target, "args": list(args), "kwargs": kwargs, "then": then, "case": shown}


def _finds() -> list[Call]:
    calls = []
    for at in ("2.1", "2.53", "2.96"):
        for manager, wanted in {
            "servers": [
                {"name": "web-1"},
                {"name": "dup"},
                {"name": "nothing"},
                {"human_id": "web-1"},
                {"status": "SHUTOFF"},
                {"id": data.server_id(3)},
                {"name": "web-1", "all_tenants": 1},
                {"name": "web-1", "deleted": True},
                {"no_such": 1},
                {},
            ],
            "flavors": [
                {"name": "m1.tiny"},
                {"name": "secret", "is_public": None},
                {"ram": 512},
                {"ram": 2048, "disk": 20},
                {"is_public": False},
                {"name": "nothing"},
            ],
            "keypairs": [{"name": "mine"}, {"fingerprint": "cc:dd"}, {"name": "nothing"}],
            "services": [{"host": "compute-1"}, {"binary": "nova-compute"}, {"zone": "nowhere"}],
            "availability_zones": [{"zoneName": "nova"}, {"zoneName": "nothing"}],
            "versions": [{"status": "CURRENT"}, {"id": "v9"}],
        }.items():
            for method in ("find", "findall"):
                calls += [_call(f"{manager}.{method}", at=at, **kwargs) for kwargs in wanted]
    return calls


def _boots() -> list[Call]:
    """`servers.create`: arguments that hang together, and what the server answers."""
    calls = []
    for at in ("2.1", "2.18", "2.19", "2.32", "2.36", "2.37", "2.42", "2.56", "2.57", "2.66", "2.67", "2.96"):
        nics = "auto" if int(at.partition(".")[2]) >= 37 else None
        for kwargs in [
            {},
            {"nics": nics},
            {"nics": nics, "min_count": 3},
            {"nics": nics, "max_count": 3},
            {"nics": nics, "min_count": 5, "max_count": 3},
            {"nics": nics, "reservation_id": True},
            {"nics": nics, "block_device_mapping_v2": [{"uuid": data.VOLUME, "boot_index": 1}]},
            {
                "nics": nics,
                "block_device_mapping": {"vda": data.VOLUME},
                "block_device_mapping_v2": [{"uuid": data.VOLUME}],
            },
            {"nics": nics, "block_device_mapping_v2": [{"uuid": data.VOLUME, "volume_type": "x", "tag": "t"}]},
            {"nics": nics, "meta": {"a": "b"}, "files": {"/f": "x"}, "userdata": "u", "key_name": "mine"},
            {"nics": nics, "scheduler_hints": {"a": ["b", "c"]}, "security_groups": ["a"], "config_drive": True},
            {"nics": [{"net-id": data.NETWORK, "tag": "t"}]},
            {"nics": 5},
        ]:
            calls.append(_call("servers.create", "vm", data.IMAGE, "2", at=at, **kwargs))
        calls.append(
            _call("servers.create", "vm", None, "2", at=at, nics=nics, block_device_mapping_v2=[{"uuid": data.VOLUME}])
        )
        calls.append(_call("servers.create", "quota", data.IMAGE, "2", at=at, nics=nics))
        calls.append(_call("servers.create", "overlimit", data.IMAGE, "2", at=at, nics=nics))
        calls.append(_call("servers.create", "vm", _IMAGE_OBJECT, _FLAVOR_OBJECT, at=at, nics=nics, then="status"))
        calls.append(_call("servers.create", "db", data.IMAGE, "2", at=at, nics=nics, then="networks"))
    return calls


def by_hand() -> list[Call]:
    """Calls whose arguments hang together, or whose answers are special."""
    calls = _finds() + _boots()
    for at in ("2.1", "2.26", "2.46", "2.47", "2.60", "2.69", "2.96"):
        calls += [
            _call("servers.get", data.server_id(number), at=at, then="networks") for number in range(len(data.SERVERS))
        ]
        calls += [
            _call("servers.get", data.server_id(99), at=at),
            _call("servers.get", _WEB, at=at, then="human_id"),
            _call("servers.get", _WEB, at=at, then="no_such_attribute"),
            _call("servers.list", at=at, limit=-1),
            _call("servers.list", at=at, limit=-1, search_opts={"name": ""}),
            _call("servers.list", at=at, marker=data.server_id(3), limit=2),
            _call("servers.list", False, {"status": "NOTHING"}, at=at),
            _call("servers.list", True, {"host": "forbidden"}, at=at),
            _call("servers.update", _WEB, name="new", at=at),
            _call("servers.update", _WEB, at=at),
            _call("servers.delete_meta", _WEB, ["a", "b"], at=at),
            _call("servers.rebuild", _WEB, data.IMAGE, at=at, password="p", meta={"a": "b"}, name="n"),
            _call("servers.lock", data.server_id(6), at=at),
            _call("servers.live_migrate", _WEB, None, False, None, at=at),
            _call("servers.no_such_method", at=at),
            _call("no_such_manager.list", at=at),
        ]
    return [call for call in calls if call["target"].split(".")[0] in {*MANAGERS, "no_such_manager"}]
