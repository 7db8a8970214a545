"""Mistakes that type checkers must refuse: exactly the lines marked so. Read by mypy and pyright, never run."""

from __future__ import annotations

from keystoneauth1.session import Session

from novaclient import client
from novaclient.aio import AsyncClient
from novaclient.v2.client import Client
from novaclient.v2.flavors import Flavor
from novaclient.v2.servers import Server


def making(session: Session) -> None:
    client.Client("2.90", sesion=session)  # error: a misspelt keyword
    client.Client(session=session)  # error: no version
    client.Client("2.90", session="https://keystone.example/v3")  # error: not a session
    client.Client("2.90", session=session, timeout="soon")  # error: not seconds
    AsyncClient("2.90", sesion=session)  # error: a misspelt keyword


def calling(nova: Client, server: Server, flavor: Flavor) -> None:
    nova.server.list()  # error: no such manager
    nova.servers.listt()  # error: no such method
    nova.servers.list(True, {}, None, "ten")  # error: limit is a number
    nova.servers.list(serch_opts={})  # error: a misspelt keyword
    nova.servers.get()  # error: which one?
    nova.servers.get(12)  # error: an ID is text
    nova.servers.get(flavor)  # error: not a server
    nova.servers.lock(server, reson="mine")  # error: a misspelt keyword
    nova.servers.create("web", "image-id")  # error: no flavor
    nova.servers.create("web", "image-id", flavor, tags="a")  # error: tags are a list
    nova.servers.create("web", "image-id", flavor, meta=["a"])  # error: metadata are a dict
    nova.servers.stop(server, True)  # error: one argument too many
    nova.servers.evacuate(server, "host", True, "password", True)  # error: no microversion has both
    nova.services.disable_log_reason("service-uuid")  # error: no reason
    nova.keypairs.create()  # error: no name
    nova.flavors.set_keys(flavor, "hw:cpu_policy=dedicated")  # error: extra specs are a dict
    nova.limits.list()  # error: limits have no list


def using(nova: Client, server: Server) -> None:
    server.reboot(reboot="HARD")  # error: a misspelt keyword
    server.change_password()  # error: no password
    server.set_tags("a")  # error: tags are a list
    server.networks["net"] = "10.0.0.1"  # error: addresses are a list
    number: int = nova.servers.list()[0]  # error: a server is not a number
    text: str = server.lock()  # error: an action returns no text
    for item in nova.servers.get(server):  # error: one server is not many
        print(item)
    nova.servers.list().name  # error: a list has no name # noqa: B018
    print(number, text)


async def awaiting(nova: AsyncClient, server: Server) -> None:
    nova.servers.list()  # error: not awaited
    nova.servers.lock("an-id")  # error: not awaited
    for item in nova.servers.list():  # error: not awaited
        print(item)
    (await nova.servers.get("an-id")).stop()  # error: not awaited
    await nova.servers.stop(server)  # error: a server of the synchronous client
    await nova.servers.listt()  # error: no such method
    await nova.servers.list(serch_opts={})  # error: a misspelt keyword
    for each in nova.servers.iter():  # error: `async for`
        print(each)
    with AsyncClient("2.90"):  # error: `async with`
        pass
