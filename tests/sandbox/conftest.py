"""What the tests against the real cloud share: faces, microversions, and one server that none changes for good."""

from __future__ import annotations

import itertools
import uuid
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pytest

from novaclient import waiters
from novaclient.cli import patience
from novaclient.testing import Cloud
from tests.support.real import FACES, PATIENCE, VERSIONS, Real


@pytest.fixture(autouse=True, scope="package")
def _look_often() -> Iterator[None]:
    """A cloud on this machine is quick, and nobody else's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(waiters, "FIRST_PAUSE", 0.1)
        patch.setattr(waiters, "GROWTH", 1.2)
        yield


@pytest.fixture(autouse=True, scope="package")
def _wait_in_silence() -> Iterator[None]:
    """Commands do not tell of an answer that takes long, as on a busy machine: what they print is compared."""
    usual = patience.policy
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(patience, "policy", lambda timeout: usual(timeout).but(patience=(PATIENCE, PATIENCE)))
        yield


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What looks at all that was run comes last."""
    items.sort(key=lambda item: item.path.name == "test_all_commands.py")


@pytest.fixture(scope="session")
def ran() -> dict[str, set[str]]:
    """The commands that tests have run on the real cloud, and as whom."""
    return defaultdict(set)


@pytest.fixture(scope="session")
def admin_session(sandbox: Cloud) -> Iterator[Any]:
    """A session of admin: one log-in for all tests."""
    made = sandbox.session()
    yield made
    made.session.close()


@pytest.fixture(params=itertools.product(FACES, VERSIONS), ids=lambda of: f"{of[0].__name__}-{of[1]}")
def real(request: pytest.FixtureRequest, admin_session: Any) -> Real:
    """Calls as admin, through both faces, at the oldest microversion, one in the middle and the newest."""
    face, version = request.param
    return Real(face, admin_session, version)


@pytest.fixture(scope="session")
def server(nova: Any) -> Iterator[Any]:
    """A server that is active. A test that changes it puts it back."""
    image, network = nova.glance.find_image("cirros"), nova.neutron.find_network("private")
    name, flavor = f"test-{uuid.uuid4().hex[:8]}", nova.flavors.find(name="m1.nano")
    made = nova.servers.create(name, image, flavor, nics=[{"net-id": network.id}])
    try:
        yield nova.servers.wait_for(made)
    finally:
        nova.servers.delete(made)
        nova.servers.wait_for(made, "deleted")


@pytest.fixture
def unique() -> str:
    """A name that nothing else has."""
    return f"test-{uuid.uuid4().hex[:8]}"
