"""The programs that are measured: ours, python-novaclient, python-openstackclient, and the least there can be."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.support.genuine import REQUIREMENT, environment

OPENSTACKCLIENT = "python-openstackclient==10.5.0"
_ROOT = Path(__file__).parents[2]

# Lists servers with a token at hand: connect, ask, decode, print. No error has a text, no option is read.
FLOOR = """
import http.client, json, sys
host = sys.argv[1].partition("//")[2]
connection, marker, names = http.client.HTTPConnection(host), "", []
while True:
    connection.request("GET", "/v2.1/servers/detail" + marker, headers={"X-Auth-Token": "t"})
    servers = json.loads(connection.getresponse().read())["servers"]
    names += [server["name"] for server in servers]
    if not servers or sys.argv[2:] == ["one page"]:
        break
    marker = "?marker=" + servers[-1]["id"]
print("\\n".join(names))
"""

# Each says on its first line what the call itself took: CPU seconds.
_CLIENT = """
import sys, time
from keystoneauth1 import session, token_endpoint
from novaclient import client
nova = client.Client("2.90", session=session.Session(auth=token_endpoint.Token(sys.argv[1] + "/v2.1", "t")))
nova.servers.list(limit=1)
started = time.process_time()
"""
LIST_ALL = (
    _CLIENT
    + """
servers = nova.servers.list(limit=-1)
print(time.process_time() - started)
assert len(servers) == int(sys.argv[2])
"""
)
LIST_AND_READ = (
    _CLIENT
    + """
found = [(server.id, server.name, server.status) for server in nova.servers.list(limit=-1)]
print(time.process_time() - started)
assert len(found) == int(sys.argv[2])
"""
)

GET_ONE_BY_ONE = """
import sys, time
from keystoneauth1 import session, token_endpoint
from novaclient import client
nova = client.Client("2.90", session=session.Session(auth=token_endpoint.Token(sys.argv[1] + "/v2.1", "t")))
nova.servers.get("00000001")
started = time.perf_counter()
for _ in range(100):
    nova.servers.get("00000001")
print((time.perf_counter() - started) / 100)
"""
GET_MANY = """
import asyncio, sys, time
from keystoneauth1 import session, token_endpoint
from novaclient.aio import AsyncClient, gather
async def main():
    made = session.Session(auth=token_endpoint.Token(sys.argv[1] + "/v2.1", "t"))
    async with AsyncClient("2.90", session=made) as nova:
        await nova.servers.get("00000001")
        started = time.perf_counter()
        await gather((nova.servers.get("00000001") for _ in range(1000)), limit=100)
        print((time.perf_counter() - started) / 1000)
asyncio.run(main())
"""


def ours() -> Path:
    """The interpreter of an environment with this checkout, installed as users have it."""
    python = environment("ours", f"{_ROOT}[async]")
    pip = [
        str(python),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--no-deps",
        "--force-reinstall",
    ]
    subprocess.run([*pip, str(_ROOT)], check=True)
    return python


def genuine() -> Path:
    """The interpreter of an environment with python-novaclient."""
    return environment("genuine", REQUIREMENT)


def openstackclient() -> Path:
    """The interpreter of an environment with python-openstackclient."""
    return environment("openstackclient", OPENSTACKCLIENT)


def version(python: Path, distribution: str) -> str:
    """The version of a distribution in an environment."""
    code = f"from importlib.metadata import version; print(version({distribution!r}))"
    return subprocess.check_output([python, "-c", code], text=True).strip()
