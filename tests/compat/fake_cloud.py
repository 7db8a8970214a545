"""A cloud in memory, good enough for every command of `nova`: Keystone, Nova, Glance and Neutron by one port.

Each case of a differential test has a part of its own under a path, `/{side}/{case}/`, so that two clients may
run hundreds of cases at the same time, and each request is known to belong to one of them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from tests.compat import fake_data as data
from tests.support.cloud import Answer, Cloud, Sent

MICROVERSION, NEW_MICROVERSION = "X-OpenStack-Nova-API-Version", "OpenStack-API-Version"


@dataclass
class Setting:
    """What is special in the cloud of one case: the newest microversion, and answers by "METHOD /path"."""

    newest: str = "2.96"
    answers: dict[str, Answer] = field(default_factory=dict)


@dataclass
class Asked:
    """One request, taken apart. `path` begins after the endpoint; `seen` counts what a case has asked for."""

    method: str
    path: str
    query: dict[str, str]
    body: Any
    version: data.Version
    base: str
    setting: Setting
    seen: dict[str, int]


Handler = Callable[..., Any]
_ROUTES: list[tuple[re.Pattern[str], Handler]] = []


def on(pattern: str) -> Callable[[Handler], Handler]:
    """Answer these requests, "METHOD /path", with what a function returns: a body, or an Answer."""

    def mark(handler: Handler) -> Handler:
        _ROUTES.append((re.compile(pattern), handler))
        return handler

    return mark


class FakeCloud(Cloud):
    """The cloud. `requests` holds, by (side, case), each request as what is to be compared of it."""

    def __init__(self) -> None:
        super().__init__()
        self.requests: dict[tuple[str, str], list[Any]] = defaultdict(list)
        self.settings: dict[str, Setting] = {}
        self._seen: dict[tuple[str, str], dict[str, int]] = defaultdict(lambda: defaultdict(int))

    def take(self, sent: Sent) -> Answer:
        method, _, raw = sent.raw.partition(" ")
        parts = urlsplit(raw)
        _, side, case, *rest = parts.path.split("/", 3)
        path = "/" + (rest[0] if rest else "")
        query = sorted(parse_qsl(parts.query, keep_blank_values=True))
        line = f"{method} {unquote(path)}" + ("?" + "&".join(f"{k}={v}" for k, v in query) if query else "")
        headers = {name.lower(): value for name, value in sent.headers.items()}
        versions = [headers.get(name.lower(), "-") for name in (MICROVERSION, NEW_MICROVERSION)]
        self.requests[side, case].append({"line": line, "body": sent.body, "microversion": versions})
        asked = Asked(
            method,
            unquote(path),
            dict(query),
            sent.body,
            _version(versions),
            f"{self.url}/{side}/{case}",
            self.settings.get(case, Setting()),
            self._seen[side, case],
        )
        answer = self._answer(asked)
        number = len(self.requests[side, case])
        service = "x-openstack-request-id" if path.startswith("/identity") else "x-compute-request-id"
        answer.headers.setdefault(service, f"req-{number}")
        return answer

    def _answer(self, asked: Asked) -> Answer:
        line = f"{asked.method} {asked.path}"
        if line in asked.setting.answers:
            kept = asked.setting.answers[line]
            return Answer(kept.body, kept.status, dict(kept.headers))
        for pattern, handler in _ROUTES:
            match = pattern.fullmatch(line)
            if match:
                made = handler(asked, *match.groups())
                return made if isinstance(made, Answer) else Answer(made)
        return _fault(404, "itemNotFound", f"The resource {asked.path} could not be found.")


def _version(headers: list[str]) -> data.Version:
    found = re.search(r"2\.(\d+)", headers[0])
    return (2, int(found[1])) if found else (2, 1)


def _fault(status: int, key: str, message: str) -> Answer:
    return Answer({key: {"code": status, "message": message}}, status)


def _missing(kind: str, name: str) -> Answer:
    return _fault(404, "itemNotFound", f"{kind} {name} could not be found.")


# Keystone


@on("GET /identity/v3/?")
def keystone_version(asked: Asked) -> Any:
    links = [{"rel": "self", "href": f"{asked.base}/identity/v3/"}]
    return {"version": {"id": "v3.14", "status": "stable", "links": links}}


@on("POST /identity/v3/auth/tokens")
def token(asked: Asked) -> Any:
    if asked.body["auth"]["identity"].get("password", {}).get("user", {}).get("name") == "nobody":
        text = "The request you have made requires authentication."
        return Answer({"error": {"code": 401, "title": "Unauthorized", "message": text}}, 401)
    services = {"compute": "/compute/v2.1", "image": "/image", "network": "/network"}
    catalog = [
        {
            "type": kind,
            "id": kind,
            "name": {"compute": "nova", "image": "glance", "network": "neutron"}[kind],
            "endpoints": [
                {
                    "id": f"{kind}-{interface}",
                    "interface": interface,
                    "region": "One",
                    "region_id": "One",
                    "url": asked.base + path,
                }
                for interface in ("public", "internal", "admin")
            ],
        }
        for kind, path in services.items()
    ]
    made = {
        "methods": ["password"],
        "user": {"id": data.USER, "name": "demo", "domain": {"id": "default", "name": "Default"}},
        "project": {"id": data.PROJECT, "name": "demo", "domain": {"id": "default", "name": "Default"}},
        "roles": [{"id": "r", "name": "member"}],
        "catalog": catalog,
        "expires_at": "2099-01-01T00:00:00.000000Z",
        "issued_at": "2026-01-01T00:00:00.000000Z",
    }
    return Answer({"token": made}, 201, {"X-Subject-Token": "a-token"})


# Nova: what it is


@on("GET /compute/v2.1/?")
def nova_version(asked: Asked) -> Any:
    return {"version": data.version_document(asked.setting.newest)}


@on("GET /compute/?")
def nova_versions(asked: Asked) -> Any:
    old = {"id": "v2.0", "status": "SUPPORTED", "version": "", "min_version": "", "updated": "2011-01-21T11:33:21Z"}
    return {"versions": [{**old, "links": []}, data.version_document(asked.setting.newest)]}


# Nova: servers


def _find_server(text: str) -> int | None:
    return next((n for n in range(len(data.SERVERS)) if data.server_id(n) == text), None)


def _servers(asked: Asked) -> list[dict[str, Any]]:
    found = [data.server(n, asked.version) for n in range(len(data.SERVERS))]
    name = asked.query.get("name")
    if name:
        found = [server for server in found if re.search(re.escape(name), server["name"])]
    ids = [server["id"] for server in found]
    marker = asked.query.get("marker")
    begin = ids.index(marker) + 1 if marker in ids else 0
    end = begin + min(int(asked.query.get("limit") or 1000), 5 if name == "" else 1000)
    return found[begin:end]


@on("GET /compute/v2.1/servers")
def servers(asked: Asked) -> Any:
    return {"servers": [{key: server[key] for key in ("id", "name", "links")} for server in _servers(asked)]}


@on("GET /compute/v2.1/servers/detail")
def servers_in_detail(asked: Asked) -> Any:
    if asked.query.get("status") == "NOTHING":
        return {"servers": []}
    if asked.query.get("host") == "forbidden":
        return _fault(403, "forbidden", "Policy doesn't allow os_compute_api:servers:detail to be performed.")
    return {"servers": _servers(asked)}


@on("POST /compute/v2.1/servers")
def boot(asked: Asked) -> Any:
    wanted = asked.body["server"]
    if wanted.get("return_reservation_id"):
        return Answer({"reservation_id": "r-abcdefgh"}, 202)
    failures = {"quota": (403, "forbidden"), "overlimit": (413, "overLimit"), "bad": (400, "badRequest")}
    if wanted["name"] in failures:
        return _fault(*failures[wanted["name"]], f"Quota exceeded for {wanted['name']}")
    number = _named(wanted["name"])
    made = {
        "id": data.server_id(number),
        "links": [],
        "OS-DCF:diskConfig": "MANUAL",
        "adminPass": "S3cret",
        "security_groups": [{"name": "default"}],
    }
    return Answer({"server": made}, 202)


def _named(name: str) -> int:
    return next((n for n, server in enumerate(data.SERVERS) if server["name"] == name), 0)


# status and progress of a server that is looked at again and again: the last of them stays
_COURSES = {
    "building": [("BUILD", 0), ("BUILD", 40), ("ACTIVE", 100)],
    "failing": [("BUILD", 0), ("BUILD", None), ("ERROR", 0)],
    "vanishing": [("BUILD", 10), ("DELETED", 0)],
}


@on("GET /compute/v2.1/servers/([^/]+)")
def show_server(asked: Asked, server_id: str) -> Any:
    number = _find_server(server_id)
    if server_id == data.server_id(99) and asked.version >= (2, 69):
        return {"server": data.partial_server(asked.version)}
    if number is None:
        return _missing("Instance", server_id)
    shown = data.server(number, asked.version)
    course = _COURSES.get(shown["name"])
    if course:
        times = asked.seen[server_id]
        asked.seen[server_id] += 1
        shown["status"], shown["progress"] = course[min(times, len(course) - 1)]
        if shown["status"] in ("ERROR", "DELETED"):
            shown["fault"] = {"code": 500, "message": "It did not work", "created": "2026-01-01T00:00:00Z"}
    return {"server": shown}


@on("(PUT|DELETE) /compute/v2.1/servers/([^/]+)")
def change_server(asked: Asked, method: str, server_id: str) -> Any:
    number = _find_server(server_id)
    if number is None:
        return _missing("Instance", server_id)
    if data.SERVERS[number]["name"] == "locked":
        return _fault(409, "conflictingRequest", f"Instance {server_id} is locked")
    if method == "DELETE":
        return Answer(status=204)
    return {"server": {**data.server(number, asked.version), **asked.body["server"]}}


def _console(asked: Asked) -> Any:
    return {"console": {"type": "novnc", "url": "http://console/?token=1"}}


_ACTION_ANSWERS: dict[str, Handler] = {
    "rescue": lambda asked: {"adminPass": "S3cret"},
    "evacuate": lambda asked: {"adminPass": "S3cret"} if asked.version < (2, 14) else None,
    "os-getConsoleOutput": lambda asked: {"output": "boot\r\n\x1b[1mlogin:\x1b[0m ログイン\n"},
    "os-getVNCConsole": _console,
    "os-getSPICEConsole": _console,
    "os-getRDPConsole": _console,
    "os-getSerialConsole": _console,
    "rebuild": lambda asked: {"server": {**data.server(0, asked.version), "adminPass": "S3cret"}},
}


_GONE = {"gone": {"code": 410, "message": "This resource is no longer available. No forwarding address is given."}}


@on("POST /compute/v2.1/servers/([^/]+)/action")
def act(asked: Asked, server_id: str) -> Any:
    number = _find_server(server_id)
    if number is None:
        return _missing("Instance", server_id)
    if data.SERVERS[number]["name"] == "locked":
        return _fault(409, "conflictingRequest", f"Instance {server_id} is locked")
    action = next(iter(asked.body or {"": None}))
    if action == "resetNetwork":
        return Answer(_GONE, 410)
    if action == "createImage":
        answer = {"image_id": data.IMAGE} if asked.version >= (2, 45) else None
        return Answer(answer, 202, {"Location": f"http://glance/v2/images/{data.IMAGE}"})
    return Answer(_ACTION_ANSWERS.get(action, lambda asked: None)(asked), 202)


_INTERFACE = {
    "port_state": "ACTIVE",
    "port_id": data.PORT,
    "net_id": data.NETWORK,
    "mac_addr": "fa:16:3e:0:0:1",
    "fixed_ips": [{"subnet_id": data.GROUP, "ip_address": "10.0.0.5"}],
}
_ACTION = {
    "action": "create",
    "instance_uuid": data.server_id(0),
    "request_id": "req-x",
    "message": None,
    "start_time": "2026-01-01T00:00:00.000000",
    "user_id": data.USER,
    "project_id": data.PROJECT,
}


def _always(pattern: str, body: Any, status: int = 200) -> None:
    """Answer these requests always alike. A function of the microversion may stand for the body."""

    @on(pattern)
    def handler(asked: Asked, *_parts: str) -> Answer:
        return Answer(body(asked.version) if callable(body) else body, status)


_SERVER = "/compute/v2.1/servers/[^/]+"
_always(f"GET {_SERVER}/ips(/.+)?", {"addresses": {"private": [{"addr": "10.0.0.5", "version": 4}]}})
_always(f"GET {_SERVER}/diagnostics", {"state": "running", "cpu0_time": 17300000000})
_always(f"GET {_SERVER}/topology", {"nodes": [{"vcpu_set": [0, 1], "memory_mb": 1024}], "pagesize_kb": 4})
_always(f"(GET|POST) {_SERVER}/metadata", {"metadata": {"a": "1"}})
_always(f"(GET|PUT) {_SERVER}/metadata/.+", {"meta": {"a": "1"}})
_always(f"GET {_SERVER}/tags", {"tags": ["blue", "青"]})
_always(f"PUT {_SERVER}/tags", {"tags": ["blue"]})
_always(f"PUT {_SERVER}/tags/.+", None, 201)
_always(f"DELETE {_SERVER}/.*", None, 204)
_always(f"GET {_SERVER}/os-security-groups", {"security_groups": [{"id": data.GROUP, "name": "default", "rules": []}]})
_always(f"GET {_SERVER}/os-interface", {"interfaceAttachments": [_INTERFACE]})
_always(f"POST {_SERVER}/os-interface", {"interfaceAttachment": _INTERFACE})
_always(f"GET {_SERVER}/os-server-password", {"password": "c2VjcmV0"})
_always(f"POST {_SERVER}/remote-consoles", {"remote_console": {"protocol": "vnc", "type": "novnc", "url": "http://c/"}})
_always(f"GET {_SERVER}/os-instance-actions", {"instanceActions": [_ACTION]})
_always(f"GET {_SERVER}/os-instance-actions/.+", {"instanceAction": {**_ACTION, "events": []}})
_always(f"GET {_SERVER}/migrations", lambda version: {"migrations": [data.migration(version)]})
_always(f"GET {_SERVER}/migrations/.+", lambda version: {"migration": data.migration(version)})
_always(f"POST {_SERVER}/migrations/.+", None, 202)
_always(f"GET {_SERVER}/os-volume_attachments", lambda version: {"volumeAttachments": [data.attachment(version)]})
_always(f"GET {_SERVER}/os-volume_attachments/.+", lambda version: {"volumeAttachment": data.attachment(version)})
_always(f"POST {_SERVER}/os-volume_attachments", lambda version: {"volumeAttachment": data.attachment(version)})
_always(f"PUT {_SERVER}/os-volume_attachments/.+", None, 202)


# Nova: flavors and key pairs


def _flavor(flavor_id: str) -> dict[str, Any] | None:
    return next((f for f in data.FLAVORS if f["id"] == flavor_id), None)


@on("GET /compute/v2.1/flavors(/detail)?")
def flavors(asked: Asked, detail: str | None) -> Any:
    public = asked.query.get("is_public", "True")
    found = [
        data.flavor(f, asked.version)
        for f in data.FLAVORS
        if public == "None" or str(f["os-flavor-access:is_public"]) == public
    ]
    if asked.query.get("minRam") == "4096":
        found = []
    short = ("id", "name", "links", "description") if asked.version >= (2, 55) else ("id", "name", "links")
    return {"flavors": found if detail else [{key: f[key] for key in short} for f in found]}


@on("POST /compute/v2.1/flavors")
def create_flavor(asked: Asked) -> Any:
    wanted = asked.body["flavor"]
    if wanted["name"] == "m1.tiny":
        return _fault(409, "conflictingRequest", "Flavor with name m1.tiny already exists.")
    made = {**data.FLAVORS[0], **wanted, "id": wanted.get("id") or "new-id", "swap": wanted.get("swap") or ""}
    return {"flavor": data.flavor(made, asked.version)}


@on("(GET|PUT|DELETE) /compute/v2.1/flavors/([^/]+)")
def one_flavor(asked: Asked, method: str, flavor_id: str) -> Any:
    found = _flavor(flavor_id)
    if found is None:
        return _missing("Flavor", flavor_id)
    if method == "DELETE":
        return Answer(status=202)
    changes = asked.body["flavor"] if method == "PUT" else {}
    return {"flavor": data.flavor({**found, **changes}, asked.version)}


@on("(GET|POST|DELETE) /compute/v2.1/flavors/([^/]+)/os-extra_specs(?:/(.+))?")
def extra_specs(asked: Asked, method: str, flavor_id: str, key: str | None) -> Any:
    if method == "POST":
        return asked.body
    if method == "DELETE":
        return _missing("Extra spec", key or "") if key == "missing" else Answer(status=200)
    specs = (_flavor(flavor_id) or {}).get("extra_specs", {})
    return {"extra_specs": specs} if key is None else {key: specs.get(key)}


@on("(GET|POST) /compute/v2.1/flavors/([^/]+)/(?:os-flavor-access|action)")
def flavor_access(asked: Asked, method: str, flavor_id: str) -> Any:
    return {"flavor_access": [{"flavor_id": flavor_id, "tenant_id": data.PROJECT}]}


@on("GET /compute/v2.1/os-keypairs")
def keypairs(asked: Asked) -> Any:
    shown = [{"keypair": data.keypair(k, asked.version)} for k in data.KEYPAIRS]
    return {"keypairs": [] if asked.query.get("user_id") == "nobody" else shown}


@on("(GET|DELETE) /compute/v2.1/os-keypairs/(.+)")
def one_keypair(asked: Asked, method: str, name: str) -> Any:
    found = next((k for k in data.KEYPAIRS if k["name"] == name), None)
    if found is None:
        return _missing("Keypair", name)
    if method == "DELETE":
        return Answer(status=202 if asked.version < (2, 2) else 204)
    return {"keypair": data.keypair(found, asked.version, whole=True)}


@on("POST /compute/v2.1/os-keypairs")
def create_keypair(asked: Asked) -> Any:
    wanted = asked.body["keypair"]
    if "public_key" not in wanted and asked.version >= (2, 92):
        return _fault(
            400, "badRequest", "Invalid input for field/attribute keypair. 'public_key' is a required property"
        )
    if wanted["name"] == "mine":
        return _fault(409, "conflictingRequest", "Key pair 'mine' already exists.")
    made = {**data.KEYPAIRS[0], **wanted, "user_id": data.USER}
    if "public_key" not in wanted:
        made["private_key"] = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"
    return {"keypair": data.keypair(made, asked.version)}


# Nova: the cloud


@on("GET /compute/v2.1/limits")
def limits(asked: Asked) -> Any:
    return data.limits(asked.version)


@on("GET /compute/v2.1/os-availability-zone(/detail)?")
def zones(asked: Asked, detail: str | None) -> Any:
    return data.zones(bool(detail))


@on("GET /compute/v2.1/os-services")
def services(asked: Asked) -> Any:
    shown = [data.service(s, asked.version) for s in data.SERVICES]
    wanted = {key: value for key, value in asked.query.items() if key in ("host", "binary")}
    return {"services": [s for s in shown if all(s[key] == value for key, value in wanted.items())]}


@on("(PUT|DELETE) /compute/v2.1/os-services/([^/]+)")
def change_service(asked: Asked, method: str, which: str) -> Any:
    if which in (data.NOBODY, "404"):
        return _missing("Service", which)
    if method == "DELETE":
        return Answer(status=204)
    if asked.version >= (2, 53):
        return {"service": {**data.service(data.SERVICES[1], asked.version), **asked.body}}
    state = {"enable": {"status": "enabled"}, "disable": {"status": "disabled"}}.get(which, {})
    state = {"status": "disabled"} if which == "disable-log-reason" else state
    return {"service": {**asked.body, **state}}


@on("GET /compute/v2.1/os-hypervisors(/detail)?")
def hypervisors(asked: Asked, detail: str | None) -> Any:
    return {"hypervisors": [data.hypervisor(n, asked.version, bool(detail)) for n in (1, 2)]}


@on("GET /compute/v2.1/os-hypervisors/(?!statistics)[^/]+(/uptime)?")
def one_hypervisor(asked: Asked, uptime: str | None) -> Any:
    return {"hypervisor": data.hypervisor(1, asked.version, True) | ({"uptime": "up 93 days"} if uptime else {})}


_ROOT = "/compute/v2.1"
_EVENT = {"name": "network-changed", "server_uuid": data.server_id(0), "status": "completed", "code": 200}
_AUDIT = {"hosts_not_run": [], "instance_errors": 0, "log": {}, "num_hosts": 1, "total_errors": 0}
_CLASS = {"id": "default", "cores": 20, "instances": 10}
_always(f"GET {_ROOT}/os-hypervisors/statistics", {"hypervisor_statistics": {"count": 2, "vcpus": 16}})
_always(f"GET {_ROOT}/os-hypervisors/[^/]+/(search|servers)", {"hypervisors": [{"id": 1, "hypervisor_hostname": "c"}]})
_always(f"GET {_ROOT}/os-aggregates", lambda version: {"aggregates": [data.aggregate(version)]})
_always(f"POST {_ROOT}/os-aggregates/[^/]+/images", None, 202)
_always(f"DELETE {_ROOT}/os-aggregates/[^/]+", None)
_always(f"(GET|POST|PUT) {_ROOT}/os-aggregates.*", lambda version: {"aggregate": data.aggregate(version)})
_always(f"GET {_ROOT}/os-server-groups", lambda version: {"server_groups": [data.group(version)]})
_always(f"DELETE {_ROOT}/os-server-groups/[^/]+", None, 204)
_always(f"(GET|POST) {_ROOT}/os-server-groups.*", lambda version: {"server_group": data.group(version)})
_always(f"GET {_ROOT}/os-migrations", lambda version: {"migrations": [data.migration(version)]})
_always(f"GET {_ROOT}/os-quota-sets/[^/]+/detail", lambda version: {"quota_set": data.quota(version, True)})
_always(f"DELETE {_ROOT}/os-quota-sets/[^/]+", None, 202)
_always(f"(GET|PUT) {_ROOT}/os-quota-sets/.*", lambda version: {"quota_set": data.quota(version)})
_always(f"(GET|PUT) {_ROOT}/os-quota-class-sets/[^/]+", {"quota_class_set": _CLASS})
_always(f"POST {_ROOT}/os-server-external-events", {"events": [_EVENT]})
_always(f"POST {_ROOT}/os-assisted-volume-snapshots", {"snapshot": {"id": data.GROUP, "volumeId": data.VOLUME}})
_always(f"DELETE {_ROOT}/os-assisted-volume-snapshots/[^/]+", None, 204)
_always(f"GET {_ROOT}/os-instance_usage_audit_log", {"instance_usage_audit_logs": _AUDIT})
_always(f"GET {_ROOT}/os-instance_usage_audit_log/.+", {"instance_usage_audit_log": _AUDIT})
_always(f"(GET|POST|PUT|DELETE) {_ROOT}/os-agents.*", _GONE, 410)


@on(f"GET {_ROOT}/os-simple-tenant-usage(/[^/]+)?")
def usages(asked: Asked, project: str | None) -> Any:
    # the page after the last server is empty: a client that goes on by markers ends there
    usage = {} if "marker" in asked.query else data.usage(asked.version)
    return {"tenant_usage": usage} if project else {"tenant_usages": [usage] if usage else []}


# Glance and Neutron. Beside Nova's endpoint too: a client with one endpoint for all services asks there.


@on("GET (?:/image|/compute/v2.1)/v2/images(?:/(.+))?")
def images(asked: Asked, image_id: str | None) -> Any:
    if image_id:
        found = next((image for image in data.IMAGES if image["id"] == image_id), None)
        return found or _missing("Image", image_id)
    wanted = {key: value.removeprefix("in:").split(",") for key, value in asked.query.items() if key in ("id", "name")}
    return {"images": [i for i in data.IMAGES if all(i[key] in values for key, values in wanted.items())]}


@on("GET (?:/network|/compute/v2.1)/v2.0/networks")
def networks(asked: Asked) -> Any:
    name = asked.query.get("name")
    return {"networks": [network for network in data.NETWORKS if name in (None, network["name"])]}
