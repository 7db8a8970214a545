"""`make soak`: many servers come and go in a real cloud whose services are stopped and started meanwhile.

    python tools/soak.py [--boots 500] [--workers 20]

Each of the workers boots a server by the asynchronous client, waits for it, deletes it, and waits again, through
whatever goes wrong. In the end nothing may be lost (every boot came to an end that is known), nothing doubled (no name
has had two servers), nothing left over (no server, port or allocation), and every error that surfaced must have been of
a documented kind. The cloud is a sandbox of its own, `soak`, that is as new at the beginning and down at the end.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import json
import os
import signal
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Awaitable, Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from novaclient import exceptions, waiters  # noqa: E402
from novaclient.aio import AsyncClient  # noqa: E402
from novaclient.cli import failure  # noqa: E402
from novaclient.sandbox import guest_environment, install, processes, services, supervise  # noqa: E402
from novaclient.sandbox.instance import Sandbox  # noqa: E402
from novaclient.sandbox.lifecycle import Lifecycle  # noqa: E402
from novaclient.sandbox.progress import Progress  # noqa: E402
from novaclient.testing import Cloud, _describe  # noqa: E402

NAME = "soak"

# What is done to the services, in turn: a process that is stopped for seconds answers nobody; one that is killed is
# started again, and forgets what it was doing. Neutron is only stopped: Nova leaves ports behind, of whose making it
# did not hear, and that would hide what a client leaves.
TROUBLE = (
    ("glance", "stopped", 3.0),
    ("neutron", "stopped", 3.0),
    ("keystone", "stopped", 3.0),
    ("nova", "stopped", 3.0),
    ("keystone", "killed", 1.0),
    ("nova", "killed", 1.0),
    ("glance", "killed", 1.0),
    ("neutron", "stopped", 3.0),
)

_SIGNALS = {"stopped": signal.SIGSTOP, "killed": signal.SIGKILL}

# How often a worker tries something again, a second in between; a service is back after some ten.
PATIENCE = 60
# Seconds for one server to come up, or to go.
TIMEOUT = 45.0


class Soak:
    """The workers, and what they have seen."""

    def __init__(self, nova: AsyncClient, image: Any, flavor: Any, network: str) -> None:
        self.nova, self.image, self.flavor, self.network = nova, image, flavor, network
        self.known: dict[str, set[str]] = defaultdict(set)
        self.errors: Counter[str] = Counter()
        self.undocumented: list[str] = []
        self.ends: Counter[str] = Counter()
        self.lost: list[str] = []

    def saw(self, error: Exception) -> None:
        """Take down an error that surfaced."""
        kind = failure.kind_of(error)
        self.errors[f"{kind} ({type(error).__name__})"] += 1
        if kind == "unexpected":
            self.undocumented.append(repr(error))

    async def insist(self, do: Callable[[], Awaitable[Any]], *finals: type[Exception]) -> Any:
        """What a harmless call returns in the end; `finals` are errors that tell of a server, not of the cloud."""
        for _ in range(PATIENCE):
            try:
                return await do()
            except finals:
                raise
            except Exception as error:  # noqa: BLE001  counted, by kind
                self.saw(error)
                await asyncio.sleep(1)
        raise TimeoutError("the cloud did not come back")

    async def one(self, name: str) -> None:
        """A server comes and goes."""
        server = await self.boot(name)
        self.known[name].add(server.id)
        finals = (exceptions.ResourceInErrorState, exceptions.InstanceInDeletedState, exceptions.WaitTimeout)
        try:
            await self.insist(lambda: self.nova.servers.wait_for(server, timeout=TIMEOUT), *finals)
            self.ends["active"] += 1
        except finals as error:
            self.saw(error)
            self.ends[type(error).__name__] += 1
        await self.delete(server.id)
        self.ends["deleted"] += 1

    async def boot(self, name: str) -> Any:
        """A new server. After an error it is looked for before it is asked for again."""
        for _ in range(PATIENCE):
            try:
                return await self.nova.servers.create(name, self.image, self.flavor, nics=[{"net-id": self.network}])
            except Exception as error:  # noqa: BLE001  counted, by kind
                self.saw(error)
            await asyncio.sleep(1)
            there = await self.insist(lambda: self.nova.servers.list(search_opts={"name": f"^{name}$"}))
            if there:
                self.ends["found after an error"] += 1
                return there[0]
        raise TimeoutError("the cloud did not come back")

    async def delete(self, server_id: str) -> None:
        """Delete a server until it is gone."""
        for _ in range(PATIENCE):
            try:
                await self.nova.servers.delete(server_id)
                await self.nova.servers.wait_for(server_id, "deleted", timeout=TIMEOUT)
                return
            except exceptions.NotFound:
                return
            except exceptions.WaitTimeout as error:
                # a cast that a killed process had got is lost: an administrator sets the server free
                self.saw(error)
                self.ends["set free"] += 1
                await self.insist(lambda: self.nova.servers.reset_state(server_id), exceptions.NotFound)
            except Exception as error:  # noqa: BLE001  counted, by kind
                self.saw(error)
            await asyncio.sleep(1)
        raise TimeoutError("the server did not go")

    async def work(self, names: Iterator[str]) -> None:
        """What one worker does."""
        for name in names:
            try:
                await self.one(name)
            except Exception as error:  # noqa: BLE001  a lost server
                self.lost.append(f"{name}: {error!r}")
            if self.ends["deleted"] % 50 == 0:
                print(f"{self.ends['deleted']} have come and gone", file=sys.stderr, flush=True)


class Troublemaker:
    """Stops and kills services, and starts them again."""

    def __init__(self, box: Sandbox, every: float, trouble: Sequence[tuple[str, str, float]]) -> None:
        self.box, self.every, self.trouble = box, every, trouble
        self.done: Counter[str] = Counter()
        self.venv = install.find(Lifecycle(box, Progress()).data, box.record.requirements)

    async def run(self) -> None:
        """Make trouble until cancelled; what was stopped goes on at the end."""
        for process, how, seconds in itertools.cycle(self.trouble):
            await asyncio.sleep(self.every)
            pid = self.box.pids[process]
            os.kill(pid, _SIGNALS[how])
            try:
                await asyncio.sleep(seconds)
            finally:
                if how == "stopped":
                    os.kill(pid, signal.SIGCONT)
            if how != "stopped":
                await asyncio.to_thread(self.start, process)
            self.done[f"{process} {how}"] += 1

    def mend(self) -> None:
        """Have everything run again."""
        for process, pid in self.box.pids.items():
            if processes.has_token(pid, self.box.record.token):
                os.kill(pid, signal.SIGCONT)
            else:
                self.start(process)

    def start(self, process: str) -> None:
        """Start one process of the sandbox again, as `up` starts all of them."""
        box, others = self.box, self.box.pids
        plan = json.loads(box.path("run", "plan.json").read_text())
        plan["processes"] = {process: plan["processes"][process]}
        for service in plan["processes"][process]:
            box.path("run", "ready", service).unlink(missing_ok=True)
        file = box.path("run", f"plan-{process}.json")
        file.write_text(json.dumps(plan))
        command = [guest_environment.program(self.venv, "python"), "-m", f"{guest_environment.PACKAGE}.zygote"]
        with open(box.log("start"), "a", encoding="utf-8") as log:
            variables = guest_environment.variables(box)
            processes.spawn([*command, str(file)], box.record.token, variables, log).wait()
        target = box.path("run", "processes.json")
        target.write_text(json.dumps({**others, **json.loads(target.read_text())}))
        deadline = time.monotonic() + supervise.PATIENCE
        names = services.PROCESSES[process]
        while not all(box.path("run", "ready", name).exists() for name in names):
            if time.monotonic() > deadline:
                raise TimeoutError(f"{process} did not come up again")
            time.sleep(0.1)


async def left_over(soak: Soak, session: Any) -> dict[str, Any]:
    """Servers, ports and allocations that are there; names that have had two servers, and servers unknown to us."""
    nova = soak.nova
    everywhere = {"all_tenants": 1, "name": "^soak-"}
    servers = await soak.insist(lambda: nova.servers.list(search_opts=everywhere, limit=-1))
    gone = await soak.insist(lambda: nova.servers.list(search_opts={**everywhere, "deleted": True}, limit=-1))
    made: dict[str, set[str]] = defaultdict(set)
    for server in [*servers, *gone]:
        made[server.name].add(server.id)

    def get(service: str, path: str) -> Any:
        return session.get(path, endpoint_filter={"service_type": service}).json()

    ports = [
        port["id"]
        for port in get("network", "/v2.0/ports")["ports"]
        if port["device_owner"].startswith("compute:") or port["device_owner"] == ""
    ]
    providers = get("placement", "/resource_providers")["resource_providers"]
    allocations = [
        consumer
        for provider in providers
        for consumer in get("placement", f"/resource_providers/{provider['uuid']}/allocations")["allocations"]
    ]
    return {
        "servers": [server.name for server in servers],
        "ports": ports,
        "allocations": allocations,
        "doubled": sorted(name for name, ids in made.items() if len(ids | soak.known[name]) > 1),
        "unknown": sorted(name for name, ids in made.items() if ids - soak.known[name]),
        "on record": len(made),
    }


async def soak(cloud: Cloud, trouble: Troublemaker | None, boots: int, workers: int) -> tuple[Soak, dict[str, Any]]:
    """Run the workers, and look at what is left."""
    session = cloud.session()
    try:
        async with AsyncClient("2.90", session=session, region_name=cloud.region_name) as nova:
            image, network = await nova.glance.find_image("cirros"), await nova.neutron.find_network("private")
            made = Soak(nova, image, await nova.flavors.find(name="m1.nano"), network.id)
            names = iter([f"soak-{number}" for number in range(boots)])
            troubling = asyncio.ensure_future(trouble.run()) if trouble else None
            try:
                await asyncio.gather(*(made.work(names) for _ in range(workers)))
            finally:
                if troubling:
                    troubling.cancel()
                    await asyncio.gather(troubling, return_exceptions=True)
            if trouble:
                await asyncio.to_thread(trouble.mend)
            return made, await settled(made, session)
    finally:
        session.session.close()


async def settled(made: Soak, session: Any) -> dict[str, Any]:
    """What is left over when Nova has had time to tidy up behind the last server."""
    for _ in range(30):
        left = await left_over(made, session)
        if not (left["servers"] or left["ports"] or left["allocations"]):
            break
        await asyncio.sleep(2)
    return left


def verdict(made: Soak, left: dict[str, Any], boots: int) -> list[str]:
    """What is wrong."""
    wrong = [
        f"{what}: {left[what]}" for what in ("servers", "ports", "allocations", "doubled", "unknown") if left[what]
    ]
    wrong += [f"lost: {lost}" for lost in made.lost] + [f"undocumented: {error}" for error in made.undocumented]
    if made.ends["deleted"] != boots:
        wrong.append(f"{boots} were to come and go, {made.ends['deleted']} did")
    return wrong


def main() -> int:
    """Make the cloud, run, tell."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--boots", type=int, default=500, help="how many servers; 500 by default")
    parser.add_argument("--workers", type=int, default=20, help="how many at once; 20 by default")
    parser.add_argument("--every", type=float, default=20.0, help="seconds between two troubles; 20 by default")
    args = parser.parse_args()
    waiters.FIRST_PAUSE, waiters.GROWTH, waiters.LONGEST_PAUSE = 0.5, 1.3, 4.0
    box = Sandbox.named(NAME)
    life = Lifecycle(box, Progress())
    life.reset()
    try:
        trouble = Troublemaker(box, args.every, TROUBLE)
        started = time.monotonic()
        made, left = asyncio.run(soak(_describe(box), trouble, args.boots, args.workers))
        seconds = time.monotonic() - started
    finally:
        life.down()
    wrong = verdict(made, left, args.boots)
    print(f"{args.boots} boots and deletes by {args.workers} workers in {seconds:.0f} s")
    print(f"servers that Nova has on record: {left['on record']}")
    for title, counted in (("what became of them", made.ends), ("troubles", trouble.done), ("errors", made.errors)):
        print(f"{title}: " + ", ".join(f"{what} {number}" for what, number in sorted(counted.items())))
    print("\n".join(wrong) if wrong else "nothing is lost, doubled or left over; every error is of a documented kind")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
