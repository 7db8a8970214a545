"""What is measured, and what it is to come to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from . import peers
from .measure import Program, Run, median, ratio

OURS, GENUINE, OPENSTACK, FLOOR = "novaclient", "python-novaclient", "python-openstackclient", "http.client"
Results = dict[str, list[Run]]
# of interpreters by who has them
Programs = Callable[[dict[str, str]], dict[str, Program]]


@dataclass(frozen=True)
class Goal:
    """One figure of a scenario: what it is called, how it is read, and what it should be.

    `best` is what would be better still; a goal is reached at `wanted` and above, or below if `most`.
    """

    what: str
    read: Callable[[Results], float]
    wanted: float
    unit: str
    best: float | None = None
    most: bool = False

    def reached(self, value: float) -> bool:
        """Whether this is good enough."""
        return value <= self.wanted if self.most else value >= self.wanted


@dataclass(frozen=True)
class Scenario:
    """Programs that do the same in a cloud of this many servers, in turn; a slow one in three rounds, or in one."""

    name: str
    programs: Programs
    goals: list[Goal]
    servers: int = 0
    delay: float = 0.0
    tls: bool = False
    slow: bool = False
    once: bool = False


def times(other: str, figure: str, wanted: float, best: float | None = None) -> Goal:
    """So many times less than another program."""
    what = {"wall": "faster", "cpu": "less CPU", "reported": "less CPU", "memory": "less memory"}[figure]
    return Goal(f"{what} than {other}", lambda r: ratio(r[OURS], r[other], figure), wanted, "x", best)


def at_most(what: str, figure: str, wanted: float, scale: float = 1) -> Goal:
    """No more than this."""
    return Goal(what, lambda r: median(r[OURS], figure) * scale, wanted, "", most=True)


def over(other: str, wanted: float, best: float | None = None) -> Goal:
    """No more than so many times the time of another program."""
    return Goal(f"times {other}", lambda r: 1 / ratio(r[OURS], r[other], "wall"), wanted, "x", best, most=True)


def nova(*words: str, cold: bool = False) -> Programs:
    """`nova`, ours and the genuine one."""
    return lambda pythons: {who: Program((_beside(pythons[who], "nova"), *words), cold) for who in (OURS, GENUINE)}


def only_ours(*words: str) -> Programs:
    """`nova` with what the genuine one does not know."""
    return lambda pythons: {OURS: nova(*words)(pythons)[OURS]}


def lists(*words: str) -> Programs:
    """A list of servers by every program there is."""

    def programs(pythons: dict[str, str]) -> dict[str, Program]:
        # without a limit it lists all
        openstack = Program((_beside(pythons[OPENSTACK], "openstack"), "server", "list"))
        floor = Program((pythons[GENUINE], "-I", "-c", peers.FLOOR, "{url}", *words))
        return {**nova("list", *words)(pythons), OPENSTACK: openstack, FLOOR: floor}

    return programs


def scripts(ours: str, theirs: str, *words: str) -> Programs:
    """Programs that use the library."""
    both = {OURS: ours, GENUINE: theirs}
    return lambda pythons: {who: Program((pythons[who], "-c", both[who], "{url}", *words)) for who in both}


def _beside(python: str, command: str) -> str:
    return str(Path(python).with_name(command))


ALL = ("--limit", "-1")
SCENARIOS = [
    Scenario("nova --version", nova("--version"), [times(GENUINE, "wall", 8, 12)]),
    Scenario("nova help list", nova("help", "list"), [times(GENUINE, "wall", 8, 12)]),
    Scenario(
        "nova list, first command, nothing kept", nova("list", cold=True), [times(GENUINE, "wall", 1)]
    ),
    Scenario(
        "nova list, 0 servers", lists(),
        [times(GENUINE, "wall", 8, 14), at_most("requests", "requests", 1), times(OPENSTACK, "wall", 20, 35),
         over(FLOOR, 1.5, 1.2)],
    ),
    Scenario("nova list over https, 0 servers", nova("list"), [times(GENUINE, "wall", 6, 10)], tls=True),
    Scenario(
        "nova list --limit -1, 1,000 servers", lists(*ALL),
        [times(GENUINE, "wall", 7, 10), times(OPENSTACK, "wall", 150, 230)], servers=1000, slow=True,
    ),
    Scenario(
        "nova list --limit -1, 10,000 servers", nova("list", *ALL),
        [times(GENUINE, "wall", 10, 14), at_most("MiB at most", "memory", 60)], servers=10_000,
    ),
    Scenario(
        "nova list --limit -1 -f jsonl, 1,000,000 servers", only_ours("list", *ALL, "-f", "jsonl"),
        [at_most("MiB at most", "memory", 64), at_most("ms to the first row", "first", 200, 1000)],
        servers=1_000_000, once=True,
    ),
    Scenario(
        "servers.list(limit=-1), 10,000 servers", scripts(peers.LIST_ALL, peers.LIST_ALL, "10000"),
        [times(GENUINE, "reported", 4, 12), times(GENUINE, "memory", 2)], servers=10_000,
    ),
    Scenario(
        "the same, and three attributes of each", scripts(peers.LIST_AND_READ, peers.LIST_AND_READ, "10000"),
        [times(GENUINE, "reported", 2)], servers=10_000,
    ),
    Scenario(
        "servers.get, server takes 20 ms, one of 1,000", scripts(peers.GET_MANY, peers.GET_ONE_BY_ONE),
        [Goal("faster than one by one", lambda r: ratio(r[OURS], r[GENUINE], "reported"), 60, "x", 100)], delay=0.02,
    ),
]  # fmt: skip
