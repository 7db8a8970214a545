"""What every test may use: a recording cloud, and clients of both faces that talk to it."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from novaclient import redaction
from tests.support import cloud as cloud_module
from tests.support.faces import FACES, Face
from tests.support.terminal import kept_login, nova_command  # noqa: F401  fixtures


@pytest.fixture(autouse=True, scope="session")
def _own_environment() -> Iterator[None]:
    """No test sees the credentials or proxies of the person who runs it."""
    for name in list(os.environ):
        credential = name.startswith(("OS_", "NOVA_", "NOVACLIENT_")) and name != "NOVA_SANDBOX"
        if credential or name.lower().endswith("_proxy"):
            del os.environ[name]
    return


@pytest.fixture(autouse=True, scope="session")
def _interruptible() -> None:
    """What a shell runs in the background ignores interrupts, and so does all that it starts: not here."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def cache_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this test keeps its cache: empty, and never the user's."""
    home = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("XDG_CACHE_HOME", str(home))
    return home / "novaclient"


@pytest.fixture(autouse=True)
def _no_secrets() -> Iterator[None]:
    """What one test had for a secret is none in the next."""
    yield
    redaction._known.clear()


@pytest.fixture(scope="session")
def _server() -> Iterator[cloud_module.Cloud]:
    with cloud_module.running() as cloud:
        yield cloud


@pytest.fixture
def cloud(_server: cloud_module.Cloud) -> cloud_module.Cloud:
    """A recording server, empty."""
    _server.clear()
    return _server


@pytest.fixture(params=FACES, ids=lambda face: face.__name__)
def face(request: pytest.FixtureRequest, cloud: cloud_module.Cloud) -> Face:
    """The synchronous client and the asynchronous one, in turn."""
    made: Face = request.param(cloud.url)
    return made
