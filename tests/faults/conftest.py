"""The ways of sending that every fault is tried on, and the table of what happened that `make test` ends with."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from keystoneauth1 import session as ksession
from keystoneauth1 import token_endpoint
from requests.utils import DEFAULT_CA_BUNDLE_PATH

from novaclient import aio, client
from novaclient.auth.cache import Entry
from novaclient.cli.connect import Outdated
from novaclient.policy import Policy
from novaclient.testing import faults
from novaclient.transport.light import LightClient
from novaclient.transport.session import SessionClient

TOKEN = "a-token-that-is-secret"


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds

    def tick(self) -> None:
        """A second passes."""
        self.seconds += 1


class Way:
    """A driver and a transport: how a request goes out. Pauses take no time, and are kept."""

    driver = "sync"
    transport = "session"
    # whether keystoneauth1 has settings of its own here
    has_session = True

    def __init__(self) -> None:
        self.pauses: list[float] = []
        self.notes: list[str] = []

    def __str__(self) -> str:
        return f"{self.driver}-{self.transport}"

    def sleep(self, seconds: float) -> Any:
        """Take no time."""
        self.pauses.append(seconds)

    def policy(self, **settings: Any) -> Policy:
        """The usual policy, with a die that always shows the same."""
        return Policy(**{"sleep": self.sleep, "random": lambda: 0.5, "note": self.notes.append, **settings})

    def session(self, server: faults.Server, **arguments: Any) -> Any:
        """A session that asks no Keystone."""
        return ksession.Session(auth=token_endpoint.Token(server.url, TOKEN), **arguments)

    def call(self, session: Any, do: Callable[[Any], Any], *, policy: Policy | None = None, **arguments: Any) -> Any:
        """What `do(client)` comes to: its value, or its error."""
        try:
            nova = client.Client("2.96", session=session, retry=policy or self.policy(), **arguments)
            return do(nova)
        except Exception as error:  # noqa: BLE001  the error is what is looked at
            return error
        finally:
            session.session.close()


class AsyncWay(Way):
    """The asynchronous client."""

    driver = "async"
    transport = "aio"

    async def sleep(self, seconds: float) -> None:
        """Take no time."""
        self.pauses.append(seconds)

    def call(self, session: Any, do: Callable[[Any], Any], *, policy: Policy | None = None, **arguments: Any) -> Any:
        """What `await do(client)` comes to."""

        async def main() -> Any:
            made = aio.AsyncClient("2.96", session=session, retry=policy or self.policy(), **arguments)
            async with made as nova:
                result = do(nova)
                return await result if hasattr(result, "__await__") else result

        try:
            return asyncio.run(main())
        except Exception as error:  # noqa: BLE001  as above
            return error
        finally:
            session.session.close()


class LightWay(Way):
    """What a command uses while it holds a token."""

    transport = "light"
    has_session = False

    def call(self, session: Any, do: Callable[[Any], Any], *, policy: Policy | None = None, **arguments: Any) -> Any:
        """What `do(client)` comes to, with a token of the session, which logs in anew where that is refused."""

        def begin_anew() -> tuple[Entry, Any]:
            session.invalidate()
            return self._entry(session), SessionClient(session=session, service_type="compute", policy=policy)

        policy = policy or self.policy()
        http = LightClient(self._entry(session), begin_anew, Outdated, policy=policy)
        try:
            return do(client.Client("2.96", http=http, **arguments))
        except Exception as error:  # noqa: BLE001  as above
            return error
        finally:
            http.close()
            session.session.close()

    def _entry(self, session: Any) -> Entry:
        verify = session.verify
        return Entry(
            "login",
            token=session.get_token(),
            expires=2e10,
            endpoints={"compute": session.get_endpoint(service_type="compute")},
            user_id=None,
            project_id=None,
            oldest="2.1",
            newest="2.96",
            asked=0.0,
            default_version=None,
            verify=verify,
            authorities=verify if isinstance(verify, str) else DEFAULT_CA_BUNDLE_PATH,
            cert=session.cert,
            where="here",
        )


# a transport is a line here
WAYS: list[Callable[[], Way]] = [Way, LightWay, AsyncWay]


@pytest.fixture(params=WAYS, ids=lambda make: str(make()))
def way(request: pytest.FixtureRequest) -> Way:
    """Each driver with each transport."""
    made: Way = request.param()
    if request.node.get_closest_marker("of_session") and not made.has_session:
        pytest.skip("a session of keystoneauth1 is what this is about, and this transport has none")
    return made


@pytest.fixture
def server() -> Iterator[faults.Server]:
    """A server that does what it is told."""
    with faults.Server() as running:
        yield running
        assert running.all_happened(), f"{running.left} faults did not happen"


@pytest.fixture
def elsewhere() -> Iterator[faults.Server]:
    """Another one, to which nothing secret may go."""
    with faults.Server() as running:
        yield running


@pytest.fixture
def clock() -> Clock:
    """A clock that stands still."""
    return Clock()


@pytest.fixture
def happened(request: pytest.FixtureRequest, record_property: Callable[[str, object], None], way: Way) -> Any:
    """Tells, for the table, what happened: `happened("tried 3 times")`. The fault is the test's mark."""
    mark = request.node.get_closest_marker("fault")

    def tell(what: str) -> None:
        record_property("fault", (mark.args[0], way.driver, way.transport, what))

    return tell


def pytest_configure(config: pytest.Config) -> None:
    """Make the mark known."""
    config.addinivalue_line("markers", "fault(name): the row of docs/reliability.md that a test is about")
    config.addinivalue_line("markers", "of_session: what is tried is a setting, or a login, of keystoneauth1's session")


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Print the matrix."""
    reports = [r for kind in ("passed", "failed") for r in terminalreporter.stats.get(kind, []) if r.when == "call"]
    rows = [(*value, r.outcome) for r in reports for name, value in r.user_properties if name == "fault"]
    if not rows:
        return
    terminalreporter.section("faults")
    table = [("fault", "driver", "transport", "what happened"), *(row[:4] for row in rows)]
    widths = [max(len(row[column]) for row in table) for column in range(3)]
    for row, outcome in zip(table, ["passed", *(row[4] for row in rows)], strict=True):
        line = "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=False))
        terminalreporter.write_line(f"{line}  {row[3]}{'' if outcome == 'passed' else '  FAILED'}")
