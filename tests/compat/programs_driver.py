"""What other programs do with the library that its documentation does not say: private names that they reach for,
errors that they expect, doubles that they make of its parts, extensions of their own.

Runs in the genuine client's interpreter and in ours: it may import nothing of this project but `novaclient`, which is
then the one or the other. Reads {"task": "names"} or {"task": "run", "url": URL} from stdin. The cloud of program N is
at URL/N/compute/v2.1. Prints the names, or a JSON list of what each program found.
"""

import json
import sys
from unittest import mock

from keystoneauth1 import session, token_endpoint

import novaclient.client
from novaclient import base
from novaclient.v2 import servers

SERVER = "a0000000-0000-4000-8000-00000000000a"
PROGRAMS = []


def program(version):
    """Marks what a program does with a client of this microversion."""

    def mark(function):
        PROGRAMS.append((version, function))
        return function

    return mark


# Private names


@program("2.32")
def ec2_api_reads_a_key_pair_of_another_user(nova):
    pair = nova.keypairs._get(f"/{nova.keypairs.keypair_prefix}/mine?user_id=u", "keypair")
    return pair.to_dict(), hasattr(nova.client, "last_request_id"), nova.versions.get_current().id


@program("2.60")
def rally_lists_all_servers_itself(nova):
    found = nova.servers._list("/servers/detail", response_key="servers", filters={"limit": 2, "marker": "m"})
    return [server.manager is nova.servers for server in found]


@program("2.60")
def tobiko_migrates_to_a_host(nova):
    return list(nova.servers._action("migrate", SERVER, info={"host": "h"})), nova.client.session is not None


@program("2.60")
def openstackclient_shows_a_server_it_found(nova):
    server = nova.servers.find(name="web-1")
    shown = server._info.copy()
    shown.update(nova.flavors.get(shown["flavor"].get("id", "1"))._info if "id" in shown["flavor"] else {})
    return sorted(shown), server._loaded, type(server.manager).__name__, server.manager.resource_class.NAME_ATTR


@program("2.60")
def kloudbuster_keeps_the_attributes(nova):
    return vars(nova.flavors.find(name="m1.tiny"))["vcpus"], sorted(vars(nova.quotas.get("p")))


@program("2.60")
def adjutant_compares_usage_and_quota(nova):
    limits = nova.limits.get(tenant_id="p")
    return limits.to_dict()["absolute"], sorted((limit.name, limit.value) for limit in limits.absolute)


@program("2.90")
def congress_lists_what_can_be_called(nova):
    methods = [nova.servers.get_vnc_console, nova.servers.lock, nova.flavors.find, nova.services.list]
    return [(type(method).__name__, method.__name__) for method in methods], nova.servers.__module__


# Errors


@program("2.60")
def tobiko_tries_again_where_the_console_is_no_json(nova):
    try:
        nova.servers.get_console_output(server="broken", length=5)
    except (TypeError, novaclient.exceptions.NotFound) as error:
        return isinstance(error, TypeError)
    return None


@program("2.60")
def rally_knows_a_marker_that_is_gone(nova):
    try:
        nova.servers._list("/servers/detail", "servers", filters={"marker": "gone"})
    except novaclient.exceptions.BadRequest as error:
        return error.message, error.code, error.http_status


@program("2.60")
def neutron_tells_which_events_were_taken(nova):
    extensions = [e for e in novaclient.client.discover_extensions("2.15") if e.name == "server_external_events"]
    found = nova.server_external_events.create([{"name": "network-changed", "server_uuid": "a", "tag": "t"}])
    return extensions, isinstance(found, list), [event.get("code") for event in found]


# Doubles, extensions


@program("2.60")
def searchlight_patches_a_manager_by_the_clients_module(nova):
    with (
        mock.patch("novaclient.v2.client.versions.VersionManager.list", return_value=["v"]),
        mock.patch("novaclient.v2.client.servers.ServerManager.get") as get,
    ):
        return nova.versions.list(), nova.servers.get("s") is get.return_value


class Card(base.Resource):
    """A resource of an extension."""


class CardManager(base.ManagerWithFind):
    """The manager of an extension, as Rackspace's are."""

    resource_class = Card

    def list(self, server):
        return self._list(f"/servers/{base.getid(server)}/os-cards", "cards")

    def create(self, server):
        return self._create(f"/servers/{base.getid(server)}/os-cards", {"card": {}}, "cards", return_raw=True)

    def update(self, server, card):
        return self._update(f"/servers/{base.getid(server)}/os-cards/{base.getid(card)}", {"card": {}}, "card")

    def delete(self, server, card):
        return self._delete(f"/servers/{base.getid(server)}/os-cards/{base.getid(card)}")

    def reset(self, server):
        return self.api.client.post(f"/servers/{base.getid(server)}/os-cards/action", body={"reset": None})[1]


@program("2.60")
def an_extension_has_a_manager(nova):
    cards = CardManager(nova)
    (card,) = cards.list("s")
    updated = cards.update("s", card)
    return repr(card), cards.create("s"), updated.to_dict(), list(cards.delete("s", card)), cards.reset("s")


@program("2.60")
def an_extension_changes_what_is_booted(nova):
    def modify(body, **kwargs):
        body["server"].setdefault("networks", []).append({"uuid": "public"})

    with mock.patch.object(servers.ServerManager, "_hooks_map", {}):
        servers.ServerManager.add_hook("modify_body_for_create", modify)
        return nova.servers.create("new", "image", "1", nics=[{"net-id": "own"}]).name


@program("2.60")
def an_extension_adds_an_action(nova):
    def soft_delete(self, server):
        return self._action("softDelete", server, {})

    with mock.patch.object(servers.ServerManager, "soft_delete", soft_delete, create=True):
        return list(nova.servers.soft_delete(SERVER))


def _found(version, function, url):
    keystone = session.Session(auth=token_endpoint.Token(url, "a-token"))
    try:
        return {"value": function(novaclient.client.Client(version, session=keystone))}
    except Exception as error:  # noqa: BLE001  whatever it is, the other client is to raise it too
        return {"error": type(error).__name__}


def main():
    """Do what stdin asks for."""
    work = json.load(sys.stdin)
    if work["task"] == "names":
        print(json.dumps([function.__name__ for _, function in PROGRAMS]))
        return
    found = [_found(*program, f"{work['url']}/{number}/compute/v2.1") for number, program in enumerate(PROGRAMS)]
    print(json.dumps(found))


if __name__ == "__main__":
    main()
