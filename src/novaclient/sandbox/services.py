"""The services of the cloud: their names, ports, URLs and the processes they live in."""

from __future__ import annotations

from dataclasses import dataclass

ADDRESS = "127.0.0.1"
REGION = "RegionOne"
COMPUTE_HOSTS = ("compute1", "compute2")
USERS = ("admin", "demo")


@dataclass(frozen=True)
class Service:
    """One OpenStack service."""

    name: str
    catalog_type: str
    path: str
    process: str
    """Name of the process, and of its log, that serves it."""


SERVICES = (
    Service("keystone", "identity", "/v3", "keystone"),
    Service("nova", "compute", "/v2.1", "nova"),
    Service("placement", "placement", "", "nova"),  # the two get on, and a process costs 60 MiB
    Service("glance", "image", "", "glance"),
    Service("neutron", "network", "", "neutron"),
    Service("cinder", "block-storage", "/v3", "cinder"),
)
BY_NAME = {service.name: service for service in SERVICES}
SERVICE_USERS = tuple(service.name for service in SERVICES if service.name != "keystone")

PROCESSES: dict[str, list[str]] = {}
for _service in SERVICES:
    PROCESSES.setdefault(_service.process, []).append(_service.name)


def root_url(name: str, ports: dict[str, int]) -> str:
    return f"http://{ADDRESS}:{ports[name]}"


def url(name: str, ports: dict[str, int]) -> str:
    """The URL that people use, as in the catalogue."""
    return root_url(name, ports) + BY_NAME[name].path
