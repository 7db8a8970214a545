"""`make bench`: what a command and a long list cost, beside the genuine python-novaclient.

Whole processes against a replay on loopback, the two clients in turn; CPU (user and system) and peak memory are the
operating system's own figures of the finished process. On a busy machine trust the ratios, not the milliseconds.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.support import genuine, keystone
from tests.support.cloud import Cloud, running

PAGE = 1000

# Answers every request after 20 ms, as a cloud far away would; prints its port.
SLOW_SERVER = """
import asyncio
body = b'{"server": {"id": "S", "name": "vm", "status": "ACTIVE"}}'
head = b"HTTP/1.1 200 OK\\r\\nContent-Type: application/json\\r\\nContent-Length: %d\\r\\n\\r\\n"
answer = head % len(body) + body
class Server(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport, self.buffer = transport, b""
    def data_received(self, data):
        self.buffer += data
        while b"\\r\\n\\r\\n" in self.buffer:
            _, _, self.buffer = self.buffer.partition(b"\\r\\n\\r\\n")
            asyncio.get_running_loop().call_later(0.02, self.transport.write, answer)
async def main():
    server = await asyncio.get_running_loop().create_server(Server, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()
asyncio.run(main())
"""

GET_MANY = """
import asyncio, sys, time
from keystoneauth1 import session, token_endpoint
from novaclient.aio import AsyncClient, gather
async def main():
    made = session.Session(auth=token_endpoint.Token(sys.argv[1], "t"))
    async with AsyncClient("2.90", session=made) as nova:
        await nova.servers.get("S")
        started = time.perf_counter()
        await gather((nova.servers.get("S") for _ in range(1000)), limit=100)
        print(1000 / (time.perf_counter() - started))
asyncio.run(main())
"""

GET_ONE_BY_ONE = """
import sys, time
from keystoneauth1 import session, token_endpoint
from novaclient import client
nova = client.Client("2.90", session=session.Session(auth=token_endpoint.Token(sys.argv[1], "t")))
nova.servers.get("S")
started = time.perf_counter()
for _ in range(100):
    nova.servers.get("S")
print(100 / (time.perf_counter() - started))
"""

LIST_ALL = """
import sys
from keystoneauth1 import session, token_endpoint
from novaclient import client
nova = client.Client("2.96", session=session.Session(auth=token_endpoint.Token(sys.argv[1], "t")))
print(len(nova.servers.list(limit=-1)))
"""


@dataclass
class Run:
    """What one process cost: CPU and wall seconds, peak memory in MiB."""

    cpu: float
    wall: float
    memory: float


def measure(command: list[str], environment: dict[str, str]) -> Run:
    """Run a command to its end."""
    started = time.perf_counter()
    with tempfile.TemporaryFile("w+") as output:
        process = subprocess.Popen(command, env=environment, stdout=output, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            output.seek(0)
            raise SystemExit(f"{' '.join(command)} ended with {process.returncode}:\n{output.read()}")
    return Run(usage.ru_utime + usage.ru_stime, time.perf_counter() - started, usage.ru_maxrss / 1024)


def server(number: int) -> dict[str, Any]:
    """A server as Nova shows it in a list."""
    return {
        "id": f"{number:08d}-0000-4000-8000-000000000000",
        "name": f"server-{number}",
        "status": "ACTIVE",
        "tenant_id": "7e5a6f4c3b2d41908f7e6d5c4b3a2918",
        "user_id": "0f1e2d3c4b5a69788796a5b4c3d2e1f0",
        "metadata": {"role": "web"},
        "hostId": "2091634baaccdc4c5a1d57069c833e402921df696b7f970791b12ec6",
        "image": {"id": "70a599e0-31e7-49b7-b260-868f441e862b", "links": []},
        "flavor": {"vcpus": 1, "ram": 512, "disk": 1, "ephemeral": 0, "swap": 0, "original_name": "m1.tiny"},
        "created": "2026-01-01T00:00:00Z",
        "updated": "2026-01-01T00:00:00Z",
        "addresses": {"private": [{"version": 4, "addr": "10.0.0.4", "OS-EXT-IPS:type": "fixed"}]},
        "OS-EXT-STS:vm_state": "active",
        "OS-EXT-STS:task_state": None,
        "OS-EXT-STS:power_state": 1,
        "OS-EXT-AZ:availability_zone": "nova",
        "OS-EXT-SRV-ATTR:host": "compute1",
        "OS-SRV-USG:launched_at": "2026-01-01T00:00:10.000000",
        "security_groups": [{"name": "default"}],
        "tags": [],
    }


@contextmanager
def serving(count: int) -> Iterator[tuple[Cloud, dict[str, str]]]:
    """A replay of Keystone v3 and a Nova with this many servers."""
    with running() as cloud:
        environment = keystone.v3(cloud)
        for path in ("/v2.1/servers/detail", "/servers/detail"):
            _pages(cloud, path, count)
        yield cloud, {"PATH": os.environ["PATH"], **environment}


def _pages(cloud: Cloud, path: str, count: int) -> None:
    marker = ""
    for start in range(0, count + 1, PAGE):
        servers = [server(n) for n in range(start, min(start + PAGE, count))]
        cloud.route(f"GET {path}{marker}", json.dumps({"servers": servers}).encode())
        marker = f"?marker={servers[-1]['id']}" if servers else ""
    cloud.route(f"GET {path}{marker}", {"servers": []})


def cases(python: str) -> list[tuple[str, int, list[str]]]:
    """(name, servers in the cloud, command) of one interpreter; `{url}` is the cloud's."""
    nova = [python, "-c", "import sys; from novaclient.shell import main; sys.exit(main())"]
    return [
        ("nova --version", 0, [*nova, "--version"]),
        ("nova help boot", 0, [*nova, "help", "boot"]),
        ("nova list, no server", 0, [*nova, "list"]),
        ("nova list, 1,000 servers", 1000, [*nova, "list", "--limit", "-1"]),
        ("servers.list, 10,000 servers", 10000, [python, "-c", LIST_ALL, "{url}"]),
    ]


def compare(runs: int) -> None:
    """Print the table."""
    print(f"{'':30}{'ours':>28}{'python-novaclient':>28}{'CPU ratio':>12}")
    print(f"{'medians of ' + str(runs):30}" + f"{'CPU ms':>10}{'wall ms':>9}{'MiB':>9}" * 2)
    for (name, count, ours), (_, _, theirs) in zip(cases(sys.executable), cases(str(genuine.python())), strict=True):
        with serving(count) as (cloud, environment):
            sides: tuple[list[Run], list[Run]] = ([], [])
            for _ in range(runs + 1):
                for side, command in zip(sides, (ours, theirs), strict=True):
                    side.append(measure([word.replace("{url}", cloud.url) for word in command], environment))
        medians = [_median(side[1:]) for side in sides]
        shown = "".join(f"{m.cpu * 1000:10.0f}{m.wall * 1000:9.0f}{m.memory:9.0f}" for m in medians)
        print(f"{name:30}{shown}{medians[1].cpu / medians[0].cpu:11.1f}x", flush=True)


def fan_out(runs: int) -> None:
    """Print how many servers a second are got from a server that takes 20 ms."""
    with subprocess.Popen([sys.executable, "-c", SLOW_SERVER], stdout=subprocess.PIPE, text=True) as slow:
        assert slow.stdout is not None
        url = f"http://127.0.0.1:{slow.stdout.readline().strip()}"
        rates: tuple[list[float], list[float]] = ([], [])
        for _ in range(runs):
            for side, python, script in (
                (rates[0], sys.executable, GET_MANY),
                (rates[1], str(genuine.python()), GET_ONE_BY_ONE),
            ):
                done = subprocess.run([python, "-c", script, url], capture_output=True, text=True, check=True)
                side.append(float(done.stdout))
        slow.terminate()
    ours, theirs = (statistics.median(side) for side in rates)
    print("\nservers.get from a server that takes 20 ms, requests a second (medians)")
    print(f"{'AsyncClient, 100 at a time':30}{ours:10.0f}")
    print(f"{'python-novaclient, one by one':30}{theirs:10.0f}{ours / theirs:28.1f}x")


def _median(runs: list[Run]) -> Run:
    return Run(*(statistics.median(getattr(run, name) for run in runs) for name in ("cpu", "wall", "memory")))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=5, help="measured runs of each command, after one to warm up")
    arguments = parser.parse_args()
    compare(arguments.runs)
    fan_out(arguments.runs)
