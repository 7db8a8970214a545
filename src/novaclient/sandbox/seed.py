"""What a new cloud holds: users, catalogue, flavors, an image, networks; put there through the public APIs."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from typing import Any

from novaclient.sandbox import services
from novaclient.sandbox.errors import SandboxError
from novaclient.sandbox.instance import Sandbox
from novaclient.sandbox.services import REGION, SERVICES, root_url, url

# name, id, vCPUs, MB of memory, GB of disk: the names and ids that OpenStack people know
FLAVORS = (
    ("m1.nano", "42", 1, 128, 1),
    ("m1.tiny", "1", 1, 512, 1),
    ("m1.small", "2", 1, 2048, 20),
    ("m1.medium", "3", 2, 4096, 40),
    ("m1.large", "4", 4, 8192, 80),
)
IMAGE = b"\0" * 65536
PUBLIC_RANGE = "203.0.113.0/24"  # RFC 5737: for documentation, reached from nowhere
PRIVATE_RANGE = "10.0.0.0/22"
VOLUME_TYPE = "records"


class Api:
    """As admin, JSON in and JSON out."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.ports = sandbox.record.ports
        self.passwords = sandbox.record.passwords
        self._opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        self._token = ""
        self.project_id = ""

    def sign_in(self) -> None:
        domain = {"id": "default"}
        user = {"name": "admin", "domain": domain, "password": self.passwords["admin"]}
        auth = {
            "identity": {"methods": ["password"], "password": {"user": user}},
            "scope": {"project": {"name": "admin", "domain": domain}},
        }
        headers, answer = self._call("POST", f"{url('keystone', self.ports)}/auth/tokens", _dump({"auth": auth}))
        self._token = headers["X-Subject-Token"]
        self.project_id = answer["token"]["project"]["id"]

    def get(self, service: str, path: str) -> Any:
        return self._call("GET", self._url(service, path))[1]

    def post(self, service: str, path: str, body: Any) -> Any:
        return self._call("POST", self._url(service, path), _dump(body))[1]

    def put(self, service: str, path: str, body: Any = None) -> Any:
        return self._call("PUT", self._url(service, path), _dump(body))[1]

    def delete(self, service: str, path: str) -> None:
        self._call("DELETE", self._url(service, path))

    def upload(self, service: str, path: str, data: bytes) -> None:
        self._call("PUT", self._url(service, path), data, "application/octet-stream")

    def _url(self, service: str, path: str) -> str:
        return url(service, self.ports) + path

    def _call(
        self, method: str, address: str, data: bytes | None = None, content_type: str = "application/json"
    ) -> tuple[Any, Any]:
        request = urllib.request.Request(address, data=data, method=method, headers={"Content-Type": content_type})
        if self._token:
            request.add_header("X-Auth-Token", self._token)
        try:
            with self._opener.open(request, timeout=60) as response:
                text = response.read()
                return response.headers, json.loads(text) if text else None
        except urllib.error.HTTPError as error:
            with error:
                text = error.read().decode(errors="replace")
            raise SandboxError(
                f"{method} {address} was refused while the cloud was furnished (HTTP {error.code})", text[:500]
            ) from None
        except OSError as error:
            raise SandboxError(f"{method} {address} failed while the cloud was furnished: {error}") from None


def _dump(body: Any) -> bytes | None:
    return None if body is None else json.dumps(body).encode()


def identity(api: Api) -> None:
    """Projects, users and the catalogue: what the other services need before they can start in full."""
    roles = {role["name"]: role["id"] for role in api.get("keystone", "/roles")["roles"]}
    if "service" not in roles:
        roles["service"] = api.post("keystone", "/roles", {"role": {"name": "service"}})["role"]["id"]
    admin = api.get("keystone", "/users?name=admin")["users"][0]["id"]
    service_project, demo_project = (_project(api, name) for name in ("service", "demo"))
    for name in services.SERVICE_USERS:
        user = _user(api, name)
        for role in ("admin", "service"):
            _grant(api, service_project, user, roles[role])
    _grant(api, demo_project, _user(api, "demo"), roles["member"])
    _grant(api, demo_project, admin, roles["admin"])
    for service in SERVICES:
        if service.name != "keystone":  # keystone entered itself
            _enter(api, service.name, service.catalog_type, service.path)
    _enter(api, "cinderv3", "volumev3", "/v3/%(project_id)s", "cinder")  # the name that older clients look for


def _project(api: Api, name: str) -> str:
    made = api.post("keystone", "/projects", {"project": {"name": name, "domain_id": "default"}})
    return str(made["project"]["id"])


def _user(api: Api, name: str) -> str:
    body = {"user": {"name": name, "domain_id": "default", "password": api.passwords[name]}}
    return str(api.post("keystone", "/users", body)["user"]["id"])


def _grant(api: Api, project: str, user: str, role: str) -> None:
    api.put("keystone", f"/projects/{project}/users/{user}/roles/{role}")


def _enter(api: Api, name: str, catalog_type: str, path: str, served_by: str = "") -> None:
    service = api.post("keystone", "/services", {"service": {"name": name, "type": catalog_type}})["service"]
    address = root_url(served_by or name, api.ports) + path
    for interface in ("public", "internal"):
        endpoint = {"service_id": service["id"], "interface": interface, "url": address, "region_id": REGION}
        api.post("keystone", "/endpoints", {"endpoint": endpoint})


def flavors(api: Api) -> None:
    for name, flavor_id, vcpus, ram, disk in FLAVORS:
        body = {"name": name, "id": flavor_id, "vcpus": vcpus, "ram": ram, "disk": disk}
        api.post("nova", "/flavors", {"flavor": body})


def image(api: Api) -> None:
    body = {"name": "cirros", "disk_format": "raw", "container_format": "bare", "visibility": "public"}
    made = api.post("glance", "/v2/images", body)
    api.upload("glance", f"/v2/images/{made['id']}/file", IMAGE)


def networks(api: Api) -> None:
    def make(kind: str, **body: Any) -> str:
        return str(api.post("neutron", f"/v2.0/{kind}s", {kind: body})[kind]["id"])

    public = make(
        "network",
        name="public",
        **{
            "router:external": True,
            "provider:network_type": "flat",
            "provider:physical_network": "public",
        },
    )
    make("subnet", name="public-subnet", network_id=public, ip_version=4, cidr=PUBLIC_RANGE, enable_dhcp=False)
    private = make("network", name="private", shared=True)
    subnet = make("subnet", name="private-subnet", network_id=private, ip_version=4, cidr=PRIVATE_RANGE)
    router = make("router", name="router1", external_gateway_info={"network_id": public})
    api.put("neutron", f"/v2.0/routers/{router}/add_router_interface", {"subnet_id": subnet})


def volume_type(api: Api) -> None:
    body = {"name": VOLUME_TYPE, "extra_specs": {"volume_backend_name": VOLUME_TYPE}}
    api.post("cinder", f"/{api.project_id}/types", {"volume_type": body})


def bootstrap(sandbox: Sandbox) -> tuple[list[str], dict[str, str]]:
    """Arguments and environment of `keystone-manage` that make the first user; the password is not an argument."""
    address = url("keystone", sandbox.record.ports)
    arguments = ["--config-file", str(sandbox.path("etc", "keystone.conf")), "bootstrap"]
    for interface in ("admin", "internal", "public"):
        arguments += [f"--bootstrap-{interface}-url", address]
    arguments += ["--bootstrap-region-id", REGION]
    return arguments, {"OS_BOOTSTRAP_PASSWORD": sandbox.record.passwords["admin"]}
