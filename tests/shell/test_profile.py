"""`--profile`, and OS_PROFILE: a trace by OSprofiler where it is installed, and a clear word where it is not."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.shell.conftest import Environment, Nova
from tests.support.cloud import Cloud

# OSprofiler as far as a client sees it.
PROFILER = """
class Profiler:
    def get_base_id(self):
        return "trace-of-" + key
def init(hmac_key):
    global key
    key = hmac_key
def get():
    return Profiler()
"""
WEB = "def get_trace_id_headers(): return {'X-Trace-Info': 'what', 'X-Trace-HMAC': 'signature'}"


@pytest.fixture
def osprofiler(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """One that is installed."""
    package = tmp_path / "site" / "osprofiler"
    package.mkdir(parents=True)
    for name, text in (("__init__", ""), ("profiler", PROFILER), ("web", WEB)):
        (package / f"{name}.py").write_text(text)
    monkeypatch.syspath_prepend(str(package.parent))
    yield
    for name in ("osprofiler", "osprofiler.profiler", "osprofiler.web"):
        sys.modules.pop(name, None)


@pytest.mark.parametrize(("more", "words"), [({}, ("--profile", "key")), ({"OS_PROFILE": "key"}, ())])
@pytest.mark.usefixtures("osprofiler")
def test_a_trace(nova: Nova, v3: Environment, cloud: Cloud, more: Environment, words: tuple[str, ...]) -> None:
    result = nova(v3 | more, *words, "list")
    assert (result.code, result.err) == (0, "")
    assert result.out.endswith("To display trace use the command:\n\n  osprofiler trace show --html trace-of-key \n")
    (listed,) = [sent for sent in cloud.sent if sent.line.startswith("GET /v2.1/servers")]
    assert (listed.headers["X-Trace-Info"], listed.headers["X-Trace-HMAC"]) == ("what", "signature")


def test_the_option_without_osprofiler(nova: Nova, v3: Environment, cloud: Cloud) -> None:
    result = nova(v3, "--profile", "key", "list")
    assert (result.code, result.out, cloud.sent) == (2, "", [])
    assert (
        result.err
        == """\
error: argument --profile: OSprofiler is not installed
Install the package osprofiler, or leave the option out.
"""
    )


def test_the_variable_without_osprofiler(nova: Nova, v3: Environment) -> None:
    result = nova(v3 | {"OS_PROFILE": "key"}, "list")
    assert (result.code, result.out.splitlines()[1]) == (
        0,
        "| ID | Name | Status | Task State | Power State | Networks |",
    )
    assert result.err == "WARNING: no trace is recorded, for OSprofiler is not installed; OS_PROFILE asks for one\n"
