"""Test against a real Nova: a pytest plugin.

It is there wherever novaclient and pytest are installed, and does nothing until a test asks for one of its fixtures:

    def test_boot(nova):
        image, flavor = nova.glance.find_image("cirros"), nova.flavors.find(name="m1.nano")
        server = nova.servers.create("web", image, flavor, nics="none")
        nova.servers.wait_for(server, "ACTIVE", timeout=60)

`sandbox` is the cloud of `nova sandbox`, started if it is down and left as it was found; `nova` is a client of it as
admin, `nova_demo` one as a plain user. The environment variable NOVA_SANDBOX names a sandbox other than `default`.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, NoReturn

import pytest

# pytest imports this module in every project: all that takes time is imported where it is used.
if TYPE_CHECKING:
    from keystoneauth1.session import Session

    from novaclient.sandbox.errors import SandboxError
    from novaclient.sandbox.instance import Sandbox
    from novaclient.v2.client import Client


@dataclass(frozen=True)
class Cloud:
    """A running sandbox, as tests see it."""

    name: str
    auth_url: str
    endpoints: dict[str, str]
    """Service (`nova`, `keystone`, `glance`, ...) -> URL."""
    credentials: dict[str, dict[str, str]]
    """User (`admin`, `demo`) -> arguments of keystoneauth1's `identity.v3.Password`."""
    region_name: str

    def env(self, user: str = "admin") -> dict[str, str]:
        """The OS_* variables of a user, for the environment of a program."""
        variables = {f"OS_{key.upper()}": value for key, value in self.credentials[user].items()}
        return variables | {"OS_REGION_NAME": self.region_name, "OS_IDENTITY_API_VERSION": "3"}

    def session(self, user: str = "admin") -> Session:
        """A new `keystoneauth1.session.Session` of a user."""
        from keystoneauth1 import session
        from keystoneauth1.identity import v3

        arguments: dict[str, Any] = dict(self.credentials[user])
        return session.Session(auth=v3.Password(**arguments))

    def client(self, user: str = "admin", version: str | None = None, session: Session | None = None) -> Client:
        """A new `novaclient.client.Client` of a user, at a microversion: by default the newest that both ends speak."""
        from novaclient import api_versions
        from novaclient.client import Client

        made = partial(Client, session=self.session(user) if session is None else session, region_name=self.region_name)
        if version is None:
            newest = api_versions.APIVersion("2.latest")
            version = api_versions.discover_version(made("2.1"), newest).get_string()
        return made(version)


@pytest.fixture(scope="session")
def sandbox(request: pytest.FixtureRequest) -> Iterator[Cloud]:
    """A real cloud. It is started if it is down, and then stopped at the end, when no other test run uses it."""
    from novaclient.sandbox import locks, paths
    from novaclient.sandbox.errors import SandboxError
    from novaclient.sandbox.instance import Sandbox
    from novaclient.sandbox.lifecycle import Lifecycle
    from novaclient.sandbox.progress import Progress, Quiet

    try:
        box = Sandbox.named(paths.default_name())
    except SandboxError as error:
        _give_up(error)
    # Several runs, as the workers of pytest-xdist, may use one sandbox: the last of them stops it, if any started it.
    users = locks.Shared(box.users_lock)
    started_by_tests = box.path("run", "started-by-tests")
    try:
        with _terminal(request):
            if Lifecycle(box, Progress()).up():
                started_by_tests.touch()
        yield _describe(box)
    except SandboxError as error:
        _give_up(error)
    finally:
        if users.release() and started_by_tests.exists():
            Lifecycle(box, Quiet()).down()


@pytest.fixture(scope="session")
def nova(sandbox: Cloud) -> Iterator[Client]:
    """A `novaclient.client.Client` as admin, at the newest microversion that both ends speak."""
    with _client(sandbox, "admin") as client:
        yield client


@pytest.fixture(scope="session")
def nova_demo(sandbox: Cloud) -> Iterator[Client]:
    """The same as the user `demo`, who may do what a plain member of a project may."""
    with _client(sandbox, "demo") as client:
        yield client


def _give_up(error: SandboxError) -> NoReturn:
    pytest.fail(f"no sandbox to test against: {error.message}\n\n{error.hint}", pytrace=False)


def _describe(box: Sandbox) -> Cloud:
    from novaclient.sandbox import environment, services

    ports = box.record.ports
    return Cloud(
        name=box.name,
        auth_url=services.url("keystone", ports),
        endpoints={service.name: services.url(service.name, ports) for service in services.SERVICES},
        credentials={user: environment.credentials(box, user) for user in services.USERS},
        region_name=services.REGION,
    )


@contextlib.contextmanager
def _client(cloud: Cloud, user: str) -> Iterator[Client]:
    session = cloud.session(user)
    try:
        yield cloud.client(user, session=session)
    finally:
        session.session.close()  # or Python warns of the open socket, which many projects take for an error


@contextlib.contextmanager
def _terminal(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let the progress of `up` be seen: the first one takes a minute or two."""
    capture = request.config.pluginmanager.getplugin("capturemanager")
    if capture is None:
        yield
    else:
        with capture.global_and_fixture_disabled():
            yield
