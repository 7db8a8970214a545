"""Tokens of the asynchronous client: one login for many requests, once more when one is refused."""

from __future__ import annotations

import asyncio
from typing import Any
from unittest import mock

import pytest
from keystoneauth1 import session
from keystoneauth1.identity import v3

from novaclient import exceptions
from novaclient.aio import AsyncClient, gather
from tests.support import keystone
from tests.support.cloud import Cloud

SERVER = {"server": {"id": "S", "name": "vm", "status": "ACTIVE"}}


@pytest.fixture
def made(cloud: Cloud) -> Any:
    """A session with a Keystone to ask."""
    auth_url = keystone.v3(cloud)["OS_AUTH_URL"]
    auth = v3.Password(
        auth_url=auth_url, username="demo", password=keystone.PASSWORD, project_name="demo",
        user_domain_id="default", project_domain_id="default",
    )  # fmt: skip
    made = session.Session(auth=auth)
    yield made
    made.session.close()


def logins(cloud: Cloud) -> int:
    """How often a token was asked for."""
    return sum(sent.line == "POST /v3/auth/tokens" for sent in cloud.sent)


def test_many_requests_at_once_log_in_once(cloud: Cloud, made: Any) -> None:
    cloud.route("GET /v2.1/servers/S", SERVER)

    async def main() -> None:
        async with AsyncClient("2.90", session=made) as nova:
            await gather((nova.servers.get("S") for _ in range(20)), limit=10)

    asyncio.run(main())
    assert logins(cloud) == 1


def test_a_refused_token_is_renewed_once(cloud: Cloud, made: Any) -> None:
    async def main() -> Any:
        async with AsyncClient("2.90", session=made) as nova:
            return await nova.servers.get("S")

    cloud.answer({"error": {"message": "expired"}}, 401)
    cloud.answer(SERVER)
    assert asyncio.run(main()).name == "vm"
    assert logins(cloud) == 2


def test_a_token_that_is_refused_again_is_an_error(cloud: Cloud, made: Any) -> None:
    async def main() -> None:
        async with AsyncClient("2.90", session=made) as nova:
            await nova.servers.get("S")

    cloud.answer({"error": {"message": "expired"}}, 401)
    cloud.answer({"error": {"message": "not you"}}, 401)
    with pytest.raises(exceptions.Unauthorized, match="not you"):
        asyncio.run(main())
    assert logins(cloud) == 2


def test_a_cancelled_request_leaves_the_client_usable(cloud: Cloud, made: Any) -> None:
    cloud.route("GET /v2.1/servers/S", SERVER)

    async def main() -> Any:
        async with AsyncClient("2.90", session=made) as nova:
            task = asyncio.ensure_future(nova.servers.get("S"))
            await asyncio.sleep(0)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            return await nova.servers.get("S")

    assert asyncio.run(main()).name == "vm"


def test_a_double_of_a_plugin_that_has_no_more_answers() -> None:
    plugin = mock.create_autospec(v3.Password, instance=True)
    plugin.get_headers.side_effect = []

    async def main() -> None:
        async with AsyncClient("2.90", session=session.Session(auth=plugin)) as nova:
            # so that it fails, and does not hang
            async with asyncio.timeout(30):
                await nova.servers.get("S")

    with pytest.raises(RuntimeError, match="StopIteration"):
        asyncio.run(main())
