"""Every operation once on the real cloud: as admin and as demo, at three microversions, through both faces.

The calls are the rows of `live_rows.py` and `live_server_rows.py`. Worlds, one for each of the twelve combinations,
have all that they need for themselves, and so go beside each other; only what concerns hosts is done one at a time.
"""

from __future__ import annotations

import itertools
import random
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from functools import cached_property
from importlib import import_module
from inspect import getattr_static, isfunction
from ipaddress import ip_address
from operator import attrgetter
from typing import Any

import pytest

from novaclient import drive, exceptions, waiters
from novaclient.base import Resource
from novaclient.paging import Pages
from novaclient.spec import Method, microversion
from novaclient.testing import Cloud
from novaclient.v2.client import MANAGERS
from tests.sandbox.live_rows import QUICK, Row, unique
from tests.sandbox.live_server_rows import END, LIFE, SERVERS
from tests.support.faces import Async, Face, Sync
from tests.support.real import FACES, PATIENCE, VERSIONS

WORLDS = [(user, version, face) for version, face, user in itertools.product(VERSIONS, FACES, ("admin", "demo"))]
# In these a server also lives through all that may happen to it: each user, face and microversion sees it once.
WHOLE = {("admin", Sync), ("demo", Async)}
AT_ONCE = 4
# More addresses than worlds: some may be taken.
KEPT_BACK = 100
# In the ranges of this run's rules: those that a killed one left behind are others.
THIS_RUN = random.randrange(64, 128)
HOSTS = threading.RLock()


def declared(method: str) -> Any:
    """The declaration of an operation."""
    attribute, _, name = method.partition(".")
    module, manager = MANAGERS[attribute]
    return getattr_static(getattr(import_module(f"novaclient.v2.{module}"), manager), name)


class World:
    """A user's calls at one microversion through one face, and what they have to call about."""

    def __init__(self, cloud: Cloud, found: tuple[Any, Any, str], user: str, version: str, face: type[Face]) -> None:
        self.image, self.network, self.spare = found
        self.cloud, self.user, self.version, self.face = cloud, user, version, face("")
        self.session = cloud.session(user)
        self.face.session = lambda: self.session  # type: ignore[method-assign]
        self.nova = cloud.client(user)
        self.admin = cloud.client()
        self.kept: dict[str, Any] = {}

    def since(self, version: str) -> bool:
        """Whether the microversion is this one or a later one."""
        return microversion(self.version) >= microversion(version)

    @property
    def status(self) -> str:
        """The status of the server."""
        return str(self.nova.servers.get(self.kept["server"]).status)

    def furnish(self) -> None:
        """Make what the rows are about."""
        nova, name = self.nova, unique()
        image, network = self.image, self.network
        nano = nova.flavors.find(name="m1.nano")
        server = nova.servers.create(name, image, nano, nics=[{"net-id": network.id}])
        to = {"endpoint_filter": {"service_type": "image"}}
        body = {"name": name, "disk_format": "raw", "container_format": "bare"}
        own = self.session.post("/v2/images", json=body, **to).json()["id"]
        self.kept |= {
            "name": name,
            "server": server,
            "image": image,
            "network": network,
            "nano": nano,
            "own_image": own,
            "spare": self.spare,
            "range": f"100.{THIS_RUN}.{WORLDS.index((self.user, self.version, type(self.face)))}.0/24",
            "tiny": nova.flavors.find(name="m1.tiny"),
            "project": self.session.get_project_id(),
            "service": next(s.id for s in self.admin.services.list(binary="nova-compute") if s.host == "compute2"),
            "hypervisor": self._hypervisor(),
        }
        nova.servers.wait_for(server)
        self.kept["port"] = self.ports()[0].port_id
        self.kept["address"] = next(iter(self.addresses()))

    def _hypervisor(self) -> Any:
        client = self.cloud.client(version=self.version)
        return client.hypervisors.list()[0].id

    def ports(self) -> list[Any]:
        """The server's ports."""
        found: list[Any] = self.nova.servers.interface_list(self.kept["server"])
        return found

    def addresses(self) -> set[str]:
        """The server's addresses in its network."""
        return {item["ip_address"] for port in self.ports() for item in port.fixed_ips}

    def is_at_its_address(self) -> bool:
        """Whether the server has none but its first, and Nova has noticed."""
        shown = self.nova.servers.get(self.kept["server"]).addresses
        known = {item["addr"] for items in shown.values() for item in items}
        return known == self.addresses() == {self.kept["address"]}

    def until(self, seen: Callable[[World], bool]) -> None:
        """Wait until something is to be seen."""

        def look(_: Any) -> Resource:
            return Resource(None, {"status": "seen" if seen(self) else "not seen"})

        drive.run(waiters.wait(look, None, "seen", waiters.Waiter({"status": ("seen",)}), PATIENCE), None)

    @cached_property
    def token(self) -> str:
        """The token in the URL of a console."""
        url: str = self.nova.servers.get_vnc_console(self.kept["server"], "novnc")["remote_console"]["url"]
        return url.replace("%3D", "=").rpartition("token=")[2]

    def clear(self) -> None:
        """Delete what may be left."""
        name = self.kept.get("name", "")
        for server in self.nova.servers.list(search_opts={"name": f"^{name}$"}) if name else ():
            # it may be going as it is
            with suppress(exceptions.NotFound):
                self.nova.servers.delete(server)
        to = {"endpoint_filter": {"service_type": "image"}}
        for image in self.session.get(f"/v2/images?name={name}", **to).json()["images"]:
            self.session.delete(f"/v2/images/{image['id']}", raise_exc=False, **to)
        self.session.session.close()

    def resolved(self, value: Any) -> Any:
        """An argument, with all functions in it called."""
        if callable(value) and not isinstance(value, (type, Resource)):
            return value(self)
        if isinstance(value, list):
            return [self.resolved(item) for item in value]
        return {key: self.resolved(item) for key, item in value.items()} if isinstance(value, dict) else value

    def call(self, row: Row) -> Any:
        """Make the call of a row."""
        arguments = [self.resolved(value) for value in row.arguments]
        named = self.resolved(row.named or {})

        def do(nova: Any) -> Any:
            made = attrgetter(row.method)(nova)(*arguments, **named)
            if not isinstance(declared(row.method), Pages):
                return made
            return _all(made) if isinstance(self.face, Async) else list(made)

        return self.face.call(self.version, do)

    def expected(self, row: Row) -> Any:
        """The errors, one of which must come; None for success."""
        operation = declared(row.method)
        if not getattr(operation, "exists_at", lambda version: True)(microversion(self.version)):
            return exceptions.VersionNotFoundForAPIMethod
        if row.gone:
            return exceptions.ClientException
        if row.admin and self.user == "demo":
            return (exceptions.Forbidden, exceptions.VersionNotFoundForAPIMethod, *_several(self._refused(row)))
        return self._refused(row)

    def _refused(self, row: Row) -> Any:
        return row.refused if row.refused is None or isinstance(row.refused, (type, tuple)) else row.refused(self)

    def play(self) -> list[str]:
        """Call all rows; what is not as expected."""
        wrong = []
        try:
            self.furnish()
            rows = [*QUICK, *SERVERS, *(LIFE if (self.user, type(self.face)) in WHOLE else ()), *END]
            # what one row does to a host a later one undoes: no other world comes in between
            for hosts, together in itertools.groupby(rows, lambda row: row.hosts):
                with HOSTS if hosts else threading.Lock():
                    wrong += self._play(together)
        finally:
            try:
                self.clear()
            except Exception as error:
                error.add_note("\n".join(wrong))
                raise
        return wrong

    def _play(self, rows: Iterable[Row]) -> list[str]:
        """Call these rows; what is not as expected."""
        tried = [(row, self._try(row)) for row in rows if not row.only or row.only(self)]
        return [f"{row}: {said}" for row, said in tried if said]

    def _try(self, row: Row) -> str:
        expected = self.expected(row)
        try:
            result = self.call(row)
        except Exception as error:  # noqa: BLE001  all that is wrong is to be told
            if expected and isinstance(error, expected):
                if row.gone and getattr(error, "code", None) not in (410, None):
                    return f"not 410, but {error}"
                return ""
            return f"{type(error).__name__}: {error}"
        if expected:
            return f"not refused: {result}"
        if row.keep:
            self.kept[row.keep] = result
        try:
            self._wait(row.wait)
        except Exception as error:  # noqa: BLE001
            return f"then {type(error).__name__}: {error}"
        return ""

    def _wait(self, wait: Any) -> None:
        if callable(wait):
            self.until(wait)
        elif wait:
            settled = self.nova.servers.wait_for(self.kept["server"], "settled")
            if settled.status not in wait.split():
                self.nova.servers.wait_for(self.kept["server"], wait.split()[-1])


def _several(errors: Any) -> tuple[Any, ...]:
    return errors if isinstance(errors, tuple) else (errors,) if errors else ()


async def _all(items: Any) -> list[Any]:
    return [item async for item in items]


@contextmanager
def addresses_kept_back(cloud: Cloud, network: Any) -> Iterator[list[str]]:
    """Free addresses that Neutron gives to nobody meanwhile: it chooses at random, the one to be reserved too."""
    ask, to = cloud.session(), {"endpoint_filter": {"service_type": "network"}}
    (subnet,) = ask.get("/v2.0/subnets", params={"network_id": network.id}, **to).json()["subnets"]
    (pool,) = subnet["allocation_pools"]
    last = ip_address(pool["end"])
    url = f"/v2.0/subnets/{subnet['id']}"
    shorter = {**pool, "end": str(last - KEPT_BACK)}
    ask.put(url, json={"subnet": {"allocation_pools": [shorter]}}, **to)
    ports = ask.get("/v2.0/ports", params={"network_id": network.id}, **to).json()["ports"]
    taken = {item["ip_address"] for port in ports for item in port["fixed_ips"]}
    try:
        yield [address for n in range(KEPT_BACK) if (address := str(last - n)) not in taken]
    finally:
        ask.put(url, json={"subnet": {"allocation_pools": [pool]}}, **to)
        ask.session.close()


@pytest.fixture(scope="module")
def outcomes(request: pytest.FixtureRequest, sandbox: Cloud) -> Iterator[dict[Any, Future[list[str]]]]:
    """World -> what was wrong in it."""
    items = [item for item in request.session.items if getattr(item, "function", None) is test_every_operation]
    wanted = [item.callspec.params["world"] for item in items]  # type: ignore[attr-defined]
    nova = sandbox.client()
    image, network = nova.glance.find_image("cirros"), nova.neutron.find_network("private")
    with addresses_kept_back(sandbox, network) as addresses, ThreadPoolExecutor(AT_ONCE) as threads:
        found = {world: (image, network, address) for world, address in zip(wanted, addresses, strict=False)}
        yield {world: threads.submit(World(sandbox, found[world], *world).play) for world in wanted}


@pytest.mark.parametrize("world", WORLDS, ids=lambda world: f"{world[0]}-{world[1]}-{world[2].__name__}")
def test_every_operation(outcomes: dict[Any, Future[list[str]]], world: Any) -> None:
    wrong = outcomes[world].result()
    assert not wrong, "\n".join(wrong)


def operations() -> set[str]:
    """The public operations of all managers."""
    found = set()
    for attribute, (module, name) in MANAGERS.items():
        manager = getattr(import_module(f"novaclient.v2.{module}"), name)
        for cls in manager.__mro__:
            if cls.__module__.startswith("novaclient.v2."):
                found |= {
                    f"{attribute}.{method}"
                    for method, value in vars(cls).items()
                    if method[0] != "_" and (isinstance(value, Method) or isfunction(value))
                }
    return found


def test_every_operation_has_a_row() -> None:
    rows = {row.method for row in [*QUICK, *SERVERS, *LIFE, *END]}
    assert operations() == rows
