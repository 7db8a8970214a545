"""What other programs do with the library beyond its documentation comes to the same as with the genuine one."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.compat import beside
from tests.compat.fake_cloud import Setting
from tests.support.cloud import Answer
from tests.support.genuine import Driver

DRIVER = Path(__file__).with_name("programs_driver.py")

ANSWERS = {
    "POST /servers/broken/action": Answer(b'{"output": "cut'),
    "GET /servers/s/os-cards": Answer({"cards": [{"id": "1", "name": "one"}]}),
    "POST /servers/s/os-cards": Answer({"cards": [{"id": "2"}]}),
    "PUT /servers/s/os-cards/1": Answer({"card": {"id": "1", "name": "new"}}),
    "DELETE /servers/s/os-cards/1": Answer(status=204),
    "POST /servers/s/os-cards/action": Answer(status=202),
}
GONE = {"GET /servers/detail": Answer({"badRequest": {"code": 400, "message": "marker [gone] not found"}}, 400)}


def test_programs_find_what_they_find_with_the_genuine_client(genuine: Path) -> None:
    names = Driver(sys.executable, DRIVER, {"task": "names"}).report()
    settings = {
        str(number): Setting(
            answers={f"{line.replace(' ', ' /compute/v2.1')}": answer for line, answer in some.items()}
        )
        for number, name in enumerate(names)
        for some in [GONE if name == "rally_knows_a_marker_that_is_gone" else ANSWERS]
    }
    theirs, mine = beside.run(genuine, DRIVER, {"task": "run"}, len(names), settings)
    assert dict(zip(names, mine.reports, strict=True)) == dict(zip(names, theirs.reports, strict=True))
    assert dict(zip(names, mine.requests, strict=True)) == dict(zip(names, theirs.requests, strict=True))
    # and not because all of them fail
    assert not [(name, report) for name, report in zip(names, theirs.reports, strict=True) if "error" in report]
