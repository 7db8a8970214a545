"""A Keystone v3 and a Nova with any number of servers, made as they are asked for: cheap beside what it serves.

Runs in a process of its own. `GET /counts` says how many requests and connections there were since the last time.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import ssl
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.request import urlopen

PAGE = 1000
PROJECT, USER, TOKEN = "7e5a6f4c3b2d41908f7e6d5c4b3a2918", "0f1e2d3c4b5a69788796a5b4c3d2e1f0", "gAAAAABbench"
_IMAGE = "70a599e0-31e7-49b7-b260-868f441e862b"
_NUMBER = "%08d"


def server(number: str) -> dict[str, Any]:
    """A server as Nova shows it to an administrator in a list."""
    server_id = f"{number}-0000-4000-8000-000000000000"
    fixed = {"version": 4, "OS-EXT-IPS:type": "fixed", "OS-EXT-IPS-MAC:mac_addr": "fa:16:3e:4c:2c:30"}
    return {
        "id": server_id,
        "name": f"server-{number}",
        "status": "ACTIVE",
        "tenant_id": PROJECT,
        "user_id": USER,
        "metadata": {"role": "web", "owner": "team-a"},
        "hostId": "2091634baaccdc4c5a1d57069c833e402921df696b7f970791b12ec6",
        "image": {"id": _IMAGE, "links": [{"rel": "bookmark", "href": f"http://nova.example/images/{_IMAGE}"}]},
        "flavor": {"vcpus": 1, "ram": 512, "disk": 1, "ephemeral": 0, "swap": 0, "original_name": "m1.tiny",
                   "extra_specs": {"hw:cpu_policy": "shared"}},
        "created": "2026-01-01T00:00:00Z",
        "updated": "2026-01-01T00:00:30Z",
        "addresses": {"private": [{"addr": "10.0.12.34", **fixed}], "public": [{"addr": "172.24.4.99", **fixed}]},
        "accessIPv4": "",
        "accessIPv6": "",
        "links": [
            {"rel": "self", "href": f"http://nova.example/v2.1/servers/{server_id}"},
            {"rel": "bookmark", "href": f"http://nova.example/servers/{server_id}"},
        ],
        "OS-DCF:diskConfig": "AUTO",
        "progress": 0,
        "OS-EXT-AZ:availability_zone": "nova",
        "config_drive": "",
        "key_name": "mykey",
        "OS-SRV-USG:launched_at": "2026-01-01T00:00:10.000000",
        "OS-SRV-USG:terminated_at": None,
        "OS-EXT-SRV-ATTR:host": "compute1",
        "OS-EXT-SRV-ATTR:instance_name": f"instance-{number}",
        "OS-EXT-SRV-ATTR:hypervisor_hostname": "compute1.example",
        "OS-EXT-SRV-ATTR:reservation_id": "r-3fhpjulh",
        "OS-EXT-SRV-ATTR:launch_index": 0,
        "OS-EXT-SRV-ATTR:hostname": f"server-{number}",
        "OS-EXT-SRV-ATTR:kernel_id": "",
        "OS-EXT-SRV-ATTR:ramdisk_id": "",
        "OS-EXT-SRV-ATTR:root_device_name": "/dev/vda",
        "OS-EXT-SRV-ATTR:user_data": None,
        "OS-EXT-STS:task_state": None,
        "OS-EXT-STS:vm_state": "active",
        "OS-EXT-STS:power_state": 1,
        "os-extended-volumes:volumes_attached": [],
        "locked": False,
        "locked_reason": None,
        "description": None,
        "tags": [],
        "host_status": "UP",
        "trusted_image_certificates": None,
        "server_groups": [],
        "security_groups": [{"name": "default"}],
    }  # fmt: skip


# One server with its number left open, as bytes to fill in.
_SERVER = json.dumps(server("%(n)s")).encode()


class Api:
    """Request line -> answer."""

    def __init__(self, count: int, url: Callable[[], str]) -> None:
        self.count, self._url = count, url
        self.requests = self.connections = 0
        self._pages: dict[tuple[int, int], bytes] = {}

    def answer(self, method: str, path: str) -> tuple[str, bytes]:
        """Status (and headers), and body."""
        self.requests += 1
        path, _, query = path.partition("?")
        wanted = dict(item.split("=", 1) for item in query.split("&") if "=" in item)
        path = path.rstrip("/")
        if path == "/counts":
            counts = {"requests": self.requests - 1, "connections": self.connections - 1}
            self.requests = self.connections = 0
            return "200 OK", json.dumps(counts).encode()
        if path in ("/v2.1/servers/detail", "/v2.1/servers"):
            start = int(wanted["marker"].split("-")[0]) + 1 if "marker" in wanted else 0
            return "200 OK", self._page(start, int(wanted.get("limit", PAGE)))
        if path.startswith("/v2.1/servers/"):
            one = server(path.rpartition("/")[2].partition("-")[0])
            return "200 OK", json.dumps({"server": one}).encode()
        if (method, path) == ("POST", "/v3/auth/tokens"):
            return f"201 Created\r\nX-Subject-Token: {TOKEN}", json.dumps(self._token()).encode()
        document = self._documents().get(path)
        return ("404 Not Found", b"{}") if document is None else ("200 OK", json.dumps(document).encode())

    def _page(self, start: int, limit: int) -> bytes:
        stop = min(start + min(limit, PAGE), self.count)
        if (start, stop) not in self._pages:
            items = b", ".join(_SERVER % {b"n": b"%08d" % n} for n in range(start, stop))
            links = b""
            if stop - start == min(limit, PAGE):
                links = b', "servers_links": [{"rel": "next", "href": "%s/v2.1/servers/detail?marker=%08d"}]' % (
                    self._url().encode(), stop - 1)  # fmt: skip
            if len(self._pages) > 12:
                self._pages.clear()
            self._pages[start, stop] = b'{"servers": [' + items + b"]" + links + b"}"
        return self._pages[start, stop]

    def _documents(self) -> dict[str, Any]:
        url = self._url()
        version = {"status": "CURRENT", "updated": "2013-07-23T11:33:21Z"}
        compute = {"id": "v2.1", "version": "2.96", "min_version": "2.1", "links": [
            {"rel": "self", "href": f"{url}/v2.1/"}], **version}  # fmt: skip
        identity = {"id": "v3.14", "status": "stable", "links": [{"rel": "self", "href": f"{url}/v3/"}]}
        image = {"id": "v2.17", "status": "CURRENT", "links": [{"rel": "self", "href": f"{url}/v2/"}]}
        return {
            "": {"versions": [compute, image]},
            "/v2.1": {"version": compute},
            "/v3": {"version": identity},
            "/v2/images": {"images": [{"id": _IMAGE, "name": "cirros"}]},
            f"/v2/images/{_IMAGE}": {"id": _IMAGE, "name": "cirros"},
            "/v2.1/flavors/detail": {"flavors": []},
            "/v2.1/flavors": {"flavors": []},
        }

    def _token(self) -> dict[str, Any]:
        domain = {"id": "default", "name": "Default"}

        def service(kind: str, path: str) -> dict[str, Any]:
            endpoint = {"region": "RegionOne", "region_id": "RegionOne", "url": self._url() + path}
            endpoints = [{"id": kind + face, "interface": face, **endpoint} for face in ("public", "internal", "admin")]
            return {"id": kind, "type": kind, "name": kind, "endpoints": endpoints}

        return {
            "token": {
                "methods": ["password"],
                "issued_at": "2026-01-01T00:00:00.000000Z",
                "expires_at": "2099-12-31T23:59:59.000000Z",
                "audit_ids": ["audit"],
                "user": {"id": USER, "name": "demo", "domain": domain, "password_expires_at": None},
                "project": {"id": PROJECT, "name": "demo", "domain": domain},
                "roles": [{"id": "1", "name": "member"}],
                "catalog": [service("compute", "/v2.1"), service("identity", "/v3"), service("image", "")],
            }
        }


class Connection(asyncio.Protocol):
    """One connection: requests one after another, each answered after a while."""

    def __init__(self, api: Api, delay: float) -> None:
        self.api, self.delay, self.buffer = api, delay, b""

    def connection_made(self, transport: Any) -> None:
        self.transport = transport
        self.api.connections += 1

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        while b"\r\n\r\n" in self.buffer:
            head, _, rest = self.buffer.partition(b"\r\n\r\n")
            lines = head.decode("latin-1").split("\r\n")
            headers = dict(line.lower().split(": ", 1) for line in lines[1:] if ": " in line)
            length = int(headers.get("content-length", 0))
            if len(rest) < length:
                return
            self.buffer = rest[length:]
            method, path, _ = lines[0].split(" ")
            status, body = self.api.answer(method, path)
            request_id = "X-OpenStack-Request-Id: req-11111111-2222-3333-4444-555555555555"
            text = f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\n{request_id}\r\nContent-Length: {len(body)}"
            asyncio.get_running_loop().call_later(self.delay, self._send, text.encode() + b"\r\n\r\n" + body)

    def _send(self, answer: bytes) -> None:
        if not self.transport.is_closing():
            self.transport.write(answer)


@contextmanager
def serving(count: int, delay: float = 0.0, certificate: Path | None = None) -> Iterator[str]:
    """A stub in a process of its own. Gives its URL.

    :param delay: seconds before each answer
    :param certificate: a file of a certificate and its key: https
    """
    words = [sys.executable, "-m", "tools.bench.stub", str(count), "--delay", str(delay)]
    if certificate:
        words += ["--certificate", str(certificate)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]) as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip()
        finally:
            process.terminate()


def counts(url: str, certificate: Path | None = None) -> dict[str, int]:
    """Requests and connections since the last time."""
    context = ssl.create_default_context(cafile=str(certificate)) if certificate else None
    with urlopen(f"{url}/counts", context=context) as answer:
        found: dict[str, int] = json.load(answer)
    return found


async def _main(count: int, delay: float, certificate: str | None) -> None:
    tls = None
    if certificate:
        tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        tls.load_cert_chain(certificate)
    url = ""
    api = Api(count, lambda: url)
    listening = await asyncio.get_running_loop().create_server(lambda: Connection(api, delay), "127.0.0.1", 0, ssl=tls)
    url = f"http{'s' if tls else ''}://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
    for start in range(0, min(count, 10 * PAGE) + 1, PAGE):
        api._page(start, PAGE)
    print(url, flush=True)
    await listening.serve_forever()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, help="servers")
    parser.add_argument("--delay", type=float, default=0.0, help="seconds before each answer")
    parser.add_argument("--certificate", help="file of a certificate and its key: https")
    chosen = parser.parse_args()
    asyncio.run(_main(chosen.count, chosen.delay, chosen.certificate))
