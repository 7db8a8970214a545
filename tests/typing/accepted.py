"""A program that type checkers must accept, as people write it: read by mypy and pyright, never run."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Generator, Iterator
from typing import TYPE_CHECKING, Any, assert_type

from keystoneauth1.session import Session

from novaclient import client, exceptions, testing
from novaclient.aio import AsyncClient, gather
from novaclient.api_versions import APIVersion
from novaclient.base import DictWithMeta, ListWithMeta, Resource, StrWithMeta, TupleWithMeta
from novaclient.client import SessionClient
from novaclient.v2.client import Client
from novaclient.v2.flavors import Flavor
from novaclient.v2.hypervisors import HypervisorStats
from novaclient.v2.keypairs import Keypair
from novaclient.v2.limits import AbsoluteLimit, Limits
from novaclient.v2.servers import NetworkInterface, Server, ServerManager
from novaclient.v2.services import Service

if TYPE_CHECKING:
    from novaclient.v2.server import AsyncServer


def made(session: Session) -> Client:
    nova = client.Client("2.90", session=session, region_name="north", timings=True, connect_retries=3)
    assert_type(nova, Client)
    client.Client(2, "me", "secret", "project", "https://keystone.example/v3", user_domain_id="default")
    return client.get_client_class("2")(session=session, direct_use=False)


def servers(nova: Client) -> None:
    assert_type(nova.servers, ServerManager)
    found = nova.servers.list(search_opts={"status": "ACTIVE"}, limit=-1, sort_keys=["name"])
    assert_type(found, ListWithMeta[Server])
    assert_type(found.next_url, str | None)
    assert_type(found.request_ids, list[str | None])
    for server in found:
        assert_type(server.networks, dict[str, list[str]])
    assert_type(nova.servers.get(found[0]), Server)
    assert_type(nova.servers.find(name="web"), Server)
    assert_type(nova.servers.findall(status="ERROR"), ListWithMeta[Server])
    assert_type(nova.servers.iter(limit=100), Generator[Server, None, None])
    with contextlib.closing(nova.servers.iter()) as some:
        assert_type(next(some), Server)
    assert_type(nova.servers.wait_for("an-id", "ACTIVE", timeout=60), Server)


def booted(nova: Client, flavor: Flavor) -> Server:
    server = nova.servers.create(
        "web",
        "image-id",
        flavor,
        nics=[{"net-id": "N"}],
        meta={"a": "b"},
        min_count=2,
        userdata=b"#!/bin/sh",
        tags=["t"],
    )
    assert_type(nova.servers.lock(server, reason="mine"), TupleWithMeta[Any])
    assert_type(server.tag_list(), ListWithMeta[str] | Any)
    got = nova.servers.get(server.id)
    assert_type(got.tag_list(), ListWithMeta[str])
    assert_type(got.interface_list(), ListWithMeta[NetworkInterface])
    assert_type(got.create_image("backup"), StrWithMeta)
    assert_type(got.get_console_url("novnc"), DictWithMeta[str, Any])
    got.set_tags(["a", "b"])
    got.unshelve(host="h")
    got.unshelve(availability_zone=None)
    return got


def older_microversions(nova: Client, server: Server) -> None:
    nova.servers.evacuate(server, "host", "password")
    nova.servers.evacuate(server, "host", True, "password")
    nova.servers.evacuate(server, "host", on_shared_storage=True)
    nova.servers.live_migrate(server, None, "auto")
    nova.servers.live_migrate(server, "host", True, disk_over_commit=False)
    nova.services.force_down("host", "nova-compute", True)
    nova.services.force_down("service-uuid", force_down=True)
    nova.keypairs.create("made by Nova")


def others(nova: Client) -> None:
    assert_type(nova.flavors.create("small", 512, "1", 10), Flavor)
    assert_type(nova.flavors.list(is_public=None), ListWithMeta[Flavor])
    assert_type(nova.flavors.get("1").get_keys(), DictWithMeta[str, str])
    assert_type(nova.keypairs.list(user_id="U"), ListWithMeta[Keypair])
    assert_type(nova.services.enable("service-uuid"), Service)
    assert_type(nova.limits.get(reserved=True), Limits)
    assert_type(nova.limits.get().absolute, Iterator[AbsoluteLimit])
    nova.client.get("/servers/detail")
    assert_type(nova.client, SessionClient)
    assert_type(nova.api_version, APIVersion)
    assert_type(nova.get_timings(), list[tuple[str, float, float]])
    assert_type(nova.hypervisors.statistics(), HypervisorStats)


def failed(nova: Client) -> str:
    try:
        nova.servers.wait_for("an-id")
    except exceptions.WaitTimeout as error:
        assert_type(error.resource, Resource)
    except exceptions.AmbiguousOutcome as error:
        assert_type(error.servers, list[Any] | None)
    except exceptions.OverLimit as error:
        assert_type(error.retry_after, int)
    except exceptions.NotFound as error:
        return error.hint or error.message
    return ""


async def in_asyncio(session: Session) -> AsyncServer:
    async with AsyncClient("2.104", session=session) as nova:
        found = await nova.servers.list(limit=10)
        first = await nova.servers.get(found[0])
        await first.stop()
        await first.get()
        await nova.servers.lock(first, reason="mine")
        assert_type(first.networks, dict[str, list[str]])
        async with contextlib.aclosing(nova.servers.iter()) as some:
            assert_type(await anext(some), "AsyncServer")
        async for server in nova.servers.iter(search_opts={"name": "web"}):
            await server.delete()
        for flavor in await nova.flavors.list():
            assert_type(await flavor.get_keys(), DictWithMeta[str, str])
        await nova.servers.evacuate(first, "host", True, "password")
        got = await gather((nova.servers.get(id) for id in ("A", "B")), limit=2)
        assert_type(got, "list[AsyncServer]")
        both = await asyncio.gather(nova.servers.get("A"), nova.flavors.get("1"))
        await both[0].resize(both[1])
        task = asyncio.create_task(nova.servers.get("A"))
        assert_type(await asyncio.wait_for(task, 5), "AsyncServer")
        assert_type(nova.api_version, APIVersion)
        assert_type((await nova.hypervisors.statistics()).vcpus, int)
        return await nova.servers.find(name="web")


def test_against_a_real_cloud(sandbox: testing.Cloud) -> None:
    assert_type(sandbox.session("demo"), Session)
    assert_type(sandbox.client("demo", version="2.90"), Client)


class Mine(AsyncClient):
    async def count(self) -> int:
        return len(await self.servers.list())


async def counted() -> int:
    async with Mine("2.90", "me", "secret", auth_url="https://keystone.example/v3", timeout=(5, 60)) as mine:
        return await mine.count()


async def names(nova: AsyncClient) -> AsyncIterator[str]:
    async for server in nova.servers.iter():
        yield server.name
