"""`make bench`: what commands and long lists cost beside other clients, in docs/benchmarks.md.

Whole processes against a stub on loopback, the programs of a scenario in turn. On a busy machine trust the ratios.
"""

from __future__ import annotations

import argparse
import datetime
import os
import platform
import sys
import tempfile
from pathlib import Path

from . import certificate, peers, stub
from .goals import GENUINE, OPENSTACK, OURS, SCENARIOS, Results, Scenario, nova
from .measure import Cloud, median

PAGE = Path(__file__).parents[2] / "docs" / "benchmarks.md"
_SLOW = 3


def measured(scenario: Scenario, pythons: dict[str, str], rounds: int, certificate_file: Path) -> Results:
    """The runs of each program, after one to warm up."""
    programs = scenario.programs(pythons)
    tls = certificate_file if scenario.tls else None
    rounds = 1 if scenario.once else min(rounds, _SLOW) if scenario.slow else rounds
    runs: Results = {who: [] for who in programs}
    with tempfile.TemporaryDirectory() as home, stub.serving(scenario.servers, scenario.delay, tls) as url:
        cloud = Cloud(url, Path(home), tls)
        if scenario.once:
            # the login is kept, as the first round does it elsewhere
            cloud.run(nova("list", "--limit", "1")(pythons)[OURS])
        for number in range(rounds + (not scenario.once)):
            for who, program in programs.items():
                run = cloud.run(program)
                if number or scenario.once:
                    runs[who].append(run)
    return runs


def lines(scenario: Scenario, runs: Results) -> tuple[list[str], list[str]]:
    """The rows of the two tables: figures, and goals."""
    figures = []
    for who, own in runs.items():
        wall, cpu, memory, first = (median(own, name) for name in ("wall", "cpu", "memory", "first"))
        counts = f"{median(own, 'requests'):.0f} | {median(own, 'connections'):.0f}"
        times = f"{wall * 1000:,.0f} | {first * 1000:,.0f} | {cpu * 1000:,.0f}"
        figures.append(f"| {scenario.name} | {who} | {times} | {memory:.0f} | {counts} |")
    goals = []
    for goal in scenario.goals:
        value = goal.read(runs)
        sign = "at most " if goal.most else ""
        best = f"{goal.best:g}{goal.unit}" if goal.best else ""
        reached = "**yes**" if goal.reached(value) else "no"
        wanted = f"{sign}{goal.wanted:g}{goal.unit} | {best}"
        goals.append(f"| {scenario.name} | {goal.what} | {value:.3g}{goal.unit} | {wanted} | {reached} |")
    return figures, goals


def page(figures: list[str], goals: list[str], versions: dict[str, str], rounds: int, left_out: list[str]) -> str:
    """docs/benchmarks.md."""
    skipped = f"\nLeft out here: {'; '.join(left_out)}.\n" if left_out else ""
    programs = ", ".join(f"{name} {version}" for name, version in versions.items())
    return f"""# Benchmarks

Made by `make bench` on {datetime.datetime.now(datetime.UTC):%Y-%m-%d}: {_machine()};
{platform.python_implementation()} {platform.python_version()}; {programs}.

Whole processes against a stub of Keystone and Nova on loopback, {rounds} rounds (fewer of the slow ones) with the
programs in turn; medians, and of ratios the medians of the ratios of each round. Servers have some 2.3 kB each, pages
1,000 servers. CPU and memory are the operating system's figures of the finished process; the first output is what
arrives first on standard output. `http.client` is a script of twenty lines that lists servers with a token at hand.
Trust the ratios, not the milliseconds.
{skipped}
## Goals

| | | here | goal | hoped for | reached |
|---|---|---|---|---|---|
{chr(10).join(goals)}

## Figures

| | | ms | ms to first output | CPU ms | MiB | requests | connections |
|---|---|---|---|---|---|---|---|
{chr(10).join(figures)}
"""


def _machine() -> str:
    model = next(
        (line.partition(": ")[2] for line in Path("/proc/cpuinfo").read_text().splitlines() if "model name" in line),
        platform.processor(),
    )
    return f"{os.cpu_count()} cores of {model}, load {os.getloadavg()[0]:.1f}"


def main() -> None:
    """Measure, print, write the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=7, help="rounds of each scenario, after one to warm up")
    parser.add_argument("--only", default="", help="only the scenarios whose name has this; writes no page")
    parser.add_argument("--skip", default="\n", help="not the scenarios whose name has this")
    chosen = parser.parse_args()
    pythons = {OURS: str(peers.ours()), GENUINE: str(peers.genuine()), OPENSTACK: str(peers.openstackclient())}
    figures: list[str] = []
    goals: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        certificate_file = certificate.make(Path(folder))
        for scenario in SCENARIOS:
            if chosen.only in scenario.name and chosen.skip not in scenario.name:
                runs = measured(scenario, pythons, chosen.rounds, certificate_file)
                for table, rows in zip((figures, goals), lines(scenario, runs), strict=True):
                    table.extend(rows)
                    print(*rows, sep="\n", flush=True)
    if not chosen.only:
        versions = {who: peers.version(Path(pythons[who]), who) for who in (OURS, GENUINE, OPENSTACK)}
        left_out = [scenario.name for scenario in SCENARIOS if chosen.skip in scenario.name]
        PAGE.write_text(page(figures, goals, versions, chosen.rounds, left_out))
        print(f"written to {PAGE.relative_to(Path.cwd())}", file=sys.stderr)


if __name__ == "__main__":
    main()
