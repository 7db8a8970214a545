"""The stub and the measures of `make bench`."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest
from tools.bench import certificate, goals, measure, stub
from tools.bench.measure import Cloud, Program, Run

NOVA = (sys.executable, "-c", "from novaclient.shell import main; main()", "list", "--limit", "-1")


@pytest.mark.parametrize("tls", [False, True])
def test_a_command_against_the_stub(tmp_path: Path, tls: bool) -> None:
    file = certificate.make(tmp_path) if tls else None
    with stub.serving(1500, certificate=file) as url:
        cloud = Cloud(url, tmp_path, file)
        run = cloud.run(Program((*NOVA, "-f", "value", "-c", "name")))
        assert run.requests >= 3
        assert run.connections >= 1
        assert 0 < run.first <= run.wall
        assert 5 < run.memory < 500
        with pytest.raises(SystemExit, match=r"ended with 2:(?s:.*)--no-such"):
            cloud.run(Program((*NOVA, "--no-such")))


def test_the_stub_has_all_servers_once() -> None:
    with stub.serving(2000) as url:
        seen, marker = [], ""
        while page := json.load(urlopen(f"{url}/v2.1/servers/detail{marker}"))["servers"]:
            seen += [server["id"] for server in page]
            marker = f"?marker={page[-1]['id']}"
        assert len(seen) == len(set(seen)) == 2000
        assert stub.counts(url)["requests"] == 3


def test_ratios_are_of_rounds() -> None:
    ours, theirs = ([Run(wall, 1, 1, 1, 1, 1, None) for wall in walls] for walls in ((1, 2, 4), (10, 10, 10)))
    assert measure.ratio(ours, theirs, "wall") == 5
    assert goals.over("it", 0.3).reached(goals.over("it", 0.3).read({goals.OURS: ours, "it": theirs}))
    assert not goals.times("it", "wall", 6).reached(5)


def test_each_scenario_has_its_programs() -> None:
    pythons = {who: f"/{who}/bin/python" for who in (goals.OURS, goals.GENUINE, goals.OPENSTACK)}
    for scenario in goals.SCENARIOS:
        assert goals.OURS in scenario.programs(pythons)
        assert scenario.goals
