"""Versions. The endpoint of the recording cloud has no path; `tests/test_versions.py` has others."""

from tests.cases.row import call, row

VERSION = {"version": {"id": "v2.1", "status": "CURRENT", "version": "2.104", "min_version": "2.1"}}

ROWS = [
    row("versions.get_current", "2.1", call(), "GET /", answer=VERSION,
        gives=lambda version: version.version == "2.104" and repr(version) == "<Version>"),
    row("versions.get_current", "2.1", call(), "GET /", status=401, gives=lambda version: version is None),
    row("versions.list", "2.1", call(), "GET /", answer={"versions": [VERSION["version"]]},
        gives=lambda found: [version.id for version in found] == ["v2.1"]),
]  # fmt: skip
