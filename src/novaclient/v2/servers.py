"""Servers: /servers, and what hangs on one server by name: metadata, tags, interfaces, security groups."""

from __future__ import annotations

from novaclient import exceptions, waiters
from novaclient.base import (
    BootingManagerWithFind,
    DictWithMeta,
    ListWithMeta,
    StrWithMeta,
    TupleWithMeta,
    getid,
)
from novaclient.core import response_and_body
from novaclient.drive import flow, step
from novaclient.paging import Pages, Trail
from novaclient.spec import (
    ACTION,
    DELETE,
    GET,
    POST,
    PUT,
    SERVER,
    UNSET,
    ByVersion,
    Op,
    Param,
    given,
    microversion_of,
    set_at_all,
)
from novaclient.v2 import addresses, boot, consoles, rules
from novaclient.v2.server import NetworkInterface, SecurityGroup, Server

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Generator, Iterable
    from typing import Any

__all__ = ["REBOOT_HARD", "REBOOT_SOFT", "NetworkInterface", "SecurityGroup", "Server", "ServerManager"]

REBOOT_SOFT, REBOOT_HARD = "SOFT", "HARD"


def server_or_reservation(manager: Any, data: Any, response: Any) -> Server | Any:
    """What a boot returns: the first server, or the ID of the reservation if that was asked for."""
    if "server" not in data:
        return StrWithMeta(data["reservation_id"], response)
    return Server(manager, data["server"], resp=response)


def as_server(manager: Any, data: Any, response: Any) -> Server:
    """compat: some answers about metadata and tags come as a `Server`, which they are not."""
    return Server(manager, data or {}, resp=response)


DISK_CONFIG = Param("disk_config", "OS-DCF:diskConfig", default=None, keep=given,
                    help='"AUTO" or "MANUAL" partitioning.')  # fmt: skip
ACCESS_IPS = [
    Param(f"access_ip_v{n}", f"accessIPv{n}", default=None, keep=given, help=f"IPv{n} address to reach the server by.")
    for n in (4, 6)
]
# python-novaclient does not have them here: by keyword, so that no argument of old means another one
NEW_ACCESS_IPS = [Param(p.name, p.wire, default=None, keep=given, keyword=True, help=p.help) for p in ACCESS_IPS]
KEY = Param("key", help="Key of the item.")
TAG = Param("tag", help="The tag.")
PORT = Param("port_id", help="ID of the port.")


class ServerManager(
    BootingManagerWithFind,
    on_resource="""delete update get_console_output get_vnc_console get_spice_console get_rdp_console
    get_serial_console get_mks_console get_console_url get_password clear_password stop force_delete restore start
    pause unpause lock unlock suspend resume rescue unrescue shelve shelve_offload unshelve diagnostics topology
    migrate change_password reboot resize create_image backup confirm_resize revert_resize reset_state
    reset_network add_security_group remove_security_group list_security_group evacuate interface_list
    interface_show interface_attach interface_detach inject_network_info trigger_crash_dump replace_meta tag_list
    has_tag delete_tag delete_all_tags set_tags add_tag add_fixed_ip remove_fixed_ip add_floating_ip
    remove_floating_ip""",
):
    """The operations on servers. Source: API reference, Servers (servers)."""

    resource_class = Server

    transform_userdata = staticmethod(boot.encoded)

    get = GET("/servers/{server}", SERVER, key="server", returns=Server, help="Show a server.")

    _page = GET(
        "/servers{detailed}",
        Param("detailed", type="bool", default=True, encode=lambda detailed: "/detail" if detailed else ""),
        Param("filters", type="dict[str, Any]", default=None, query=True),
        key="servers", returns=Server, help="One page of servers.",
    )  # fmt: skip

    create = boot.Create(
        "POST", "/servers",
        Param("name", help="Name of the server."),
        Param("image", "imageRef", type="Any", encode=boot.reference, help="Image to boot from, or its ID."),
        Param("flavor", "flavorRef", type="Any", encode=boot.reference, help="Flavor, or its ID."),
        Param("meta", "metadata", type="dict[str, str]", default=None, help="Metadata: up to 255 characters each."),
        Param("files", "personality", type="dict[str, Any]", default=None, until="2.56", encode=boot.personality,
              help="Files to inject: path -> content, text or open file."),
        Param("reservation_id", "return_reservation_id", type="bool", default=False,
              help="Return the ID of the reservation instead of a server."),
        Param("min_count", type="int", default=None, keep=given, help="Least number of servers to launch."),
        Param("max_count", type="int", default=None, keep=given, help="Largest number of servers to launch."),
        Param("security_groups", type="list[str]", default=None, encode=boot.names, help="Names of security groups."),
        Param("userdata", "user_data", type="Any", default=None, encode=boot.encoded,
              help="What the metadata service serves to the guest: text, bytes or open file."),
        Param("key_name", default=None, help="Name of a key pair to inject."),
        Param("availability_zone", default=None, help="Availability zone to place the server in."),
        Param("block_device_mapping", type="dict[str, str]", default=None, encode=boot.legacy_block_devices,
              help="Block devices, in the legacy form: device -> id:type:size:delete."),
        Param("block_device_mapping_v2", type="list[dict[str, Any]]", default=None,
              help="Disks, as Nova's API has them: source_type, destination_type, uuid, boot_index, volume_size (GiB), "
                   "delete_on_termination, ..."),
        Param("nics", "networks", type="list[dict[str, str]] | str", default=None, encode=boot.networks,
              help='Networks to connect, each with net-id or port-id, and v4-fixed-ip, v6-fixed-ip or tag; or "auto" '
                   'or "none" (2.37). Required since 2.37.'),
        Param("scheduler_hints", "/os:scheduler_hints", type="dict[str, Any]", default=None,
              help='Hints for the scheduler, as {"group": ID of a server group}.'),
        Param("config_drive", type="bool | str", default=None, help="Give the guest a configuration drive."),
        DISK_CONFIG,
        Param("admin_pass", "adminPass", default=None, help="Password of the guest's administrator."),
        *ACCESS_IPS,
        Param("description", default=None, since="2.19", help="Description of the server."),
        Param("tags", type="list[str]", default=None, since="2.52", help="Tags of the server."),
        Param("trusted_image_certificates", type="list[str]", default=None, since="2.63",
              help="IDs of certificates to verify the image's signature with."),
        Param("host", default=None, since="2.74", help="Host to launch the server on."),
        Param("hypervisor_hostname", default=None, since="2.74", help="Hypervisor to launch the server on."),
        Param("hostname", default=None, since="2.90", help="Host name of the guest."),
        wrap="server", returns=server_or_reservation, prepare=boot.check_boot,
        gate=exceptions.UnsupportedAttribute, help="Launch servers.",
    )  # fmt: skip

    def _boot(self, response_key: str, name: str, image: Any, flavor: Any, **details: Any) -> Any:
        """compat: programs override this to change what `create` sends."""
        return self.api.run(Op.plan(ServerManager.create, self, name, image, flavor, **details))

    _boot.is_own = True  # type: ignore[attr-defined]

    _validate_create_nics = boot.check_nics  # compat

    update = PUT(
        "/servers/{server}",
        SERVER,
        Param("name", default=None, keep=given, until="2.18", help="New name."),
        Param("name", default=None, since="2.19", help="New name."),
        Param("description", default=None, since="2.19", keep=given, encode=rules.null_if_empty,
              help="New description; an empty one removes it."),
        Param("hostname", default=None, since="2.90", help="New host name of the guest."),
        Param("pinned_availability_zone", type="str | None", default=UNSET, since="2.104", keep=set_at_all,
              help="Zone to pin the server to, its own; None to unpin it."),
        *NEW_ACCESS_IPS,
        Param("disk_config", DISK_CONFIG.wire, default=None, keep=given, keyword=True, help=DISK_CONFIG.help),
        wrap="server", returns=Server, empty={}, prepare=rules.something_to_change, help="Change a server.",
    )  # fmt: skip

    delete = DELETE("/servers/{server}", SERVER, help="Delete a server.")

    @flow
    def list(
        self,
        detailed: bool = True,
        search_opts: dict[str, Any] | None = None,
        marker: str | None = None,
        limit: int | None = None,
        sort_keys: list[str] | None = None,
        sort_dirs: list[str] | None = None,
    ) -> Generator[Any, Any, ListWithMeta[Server]]:
        """List servers.

        :param detailed: whole servers, or only ID, name and links
        :param search_opts: filters, by name of the query parameter: see List Servers in the API reference
        :param marker: ID of the server after which to begin
        :param limit: how many at most; the server has a limit of its own. -1: all, page by page
        :param sort_keys: attributes to sort by
        :param sort_dirs: "asc" or "desc", one for each key
        """
        if "locked" in (search_opts or {}) and microversion_of(self) < (2, 73):
            raise exceptions.UnsupportedAttribute("locked", "2.73")
        query = rules.filters(search_opts)
        if limit and limit != -1:
            query["limit"] = limit
        query |= {k: v for k, v in (("sort_key", sort_keys), ("sort_dir", sort_dirs)) if v}
        found: ListWithMeta[Server] = ListWithMeta([], None)
        trail = Trail()
        while True:
            page = yield step(self._page, detailed, query | ({"marker": marker} if marker else {}))
            found.extend(page)
            found.append_request_ids(page.request_ids)
            found.next_url = page.next_url
            if not page or limit != -1:
                return found
            marker = trail.follow(page[-1].id, page.next_url or "/servers")

    iter = Pages("list")

    @flow
    def wait_for(self, server: Any, what: str = "ACTIVE", timeout: float = 600.0) -> Generator[Any, Any, Server]:
        """Wait until a server is somewhere, and return it as it is then.

        :param what: a status, which must have come to rest; or "settled" (no task), "deleted", "resized", "migrated",
            "confirmed", "shelved"
        :param timeout: seconds
        :raises ResourceInErrorState: if it gets into ERROR, with its fault
        :raises InstanceInDeletedState: if it is deleted meanwhile
        :raises WaitTimeout: if it takes longer
        """
        return (yield from waiters.wait(self.get, server, what, waiters.server_waiter(what), timeout))

    # Power and state

    start = ACTION("os-start", help="Start a stopped server.")
    stop = ACTION("os-stop", returns=response_and_body, help="Stop a server.")
    reboot = ACTION(
        "reboot",
        Param("reboot_type", "type", default=REBOOT_SOFT, keep=lambda value: True,
              help='"SOFT", or "HARD" as a power cycle.'),
        help="Reboot a server.",
    )  # fmt: skip
    pause = ACTION("pause", help="Pause a server: it stays in memory.")
    unpause = ACTION("unpause", help="Unpause a server.")
    suspend = ACTION("suspend", help="Suspend a server: its memory goes to disk.")
    resume = ACTION("resume", help="Resume a suspended server.")
    lock = ACTION(
        "lock",
        Param("reason", "locked_reason", default=None, since="2.73", help="Why it is locked."),
        repeatable=True,
        help="Lock a server: only administrators may act on it.",
    )
    unlock = ACTION("unlock", repeatable=True, help="Unlock a server.")
    force_delete = ACTION("forceDelete", returns=response_and_body, help="Delete a server that is in any state.")
    restore = ACTION("restore", returns=response_and_body, help="Restore a soft-deleted server.")
    reset_state = ACTION(
        "os-resetState",
        Param("state", default="error", keep=lambda value: True, help='"error" or "active".'),
        repeatable=True,
        help="Set the state that Nova has on record for a server.",
    )
    rescue = ACTION(
        "rescue",
        Param("password", "adminPass", default=None, help="Password for the rescue system."),
        Param("image", "rescue_image_ref", type="Any", default=None, encode=getid, help="Image to rescue from."),
        returns=response_and_body,
        help="Boot a server from a rescue image, its own disk beside it.",
    )
    unrescue = ACTION("unrescue", help="Return a server from rescue.")
    shelve = ACTION("shelve", help="Shelve a server: its disk is kept as an image.")
    shelve_offload = ACTION("shelveOffload", help="Remove a shelved server from its host.")
    unshelve = ACTION(
        "unshelve",
        Param("availability_zone", default=None, since="2.77", until="2.90", help="Zone to restore it in."),
        Param("availability_zone", default=UNSET, since="2.91", keep=lambda zone: zone is None or isinstance(zone, str),
              type="str | None", help="Zone to restore it in; None unpins it from its zone."),
        Param("host", default=None, since="2.91", help="Host to restore it on."),
        help="Bring a shelved server back.",
    )  # fmt: skip
    trigger_crash_dump = ACTION("trigger_crash_dump", since="2.17", help="Make the guest dump its memory.")

    # Shape and place

    resize = ACTION(
        "resize",
        Param("flavor", "flavorRef", type="Any", encode=getid, help="New flavor, or its ID."),
        DISK_CONFIG,
        help="Resize a server.",
    )
    confirm_resize = ACTION("confirmResize", help="Confirm a resize or migration: the old server goes.")
    revert_resize = ACTION("revertResize", help="Revert a resize or migration.")
    migrate = ByVersion(
        ACTION("migrate", until="2.55", help="Migrate a server to another host."),
        ACTION(
            "migrate",
            Param("host", default=None, help="Host to migrate to."),
            empty={}, since="2.56", help="Migrate a server to another host.",
        ),
    )  # fmt: skip
    live_migrate = ACTION(
        "os-migrateLive",
        Param("host", type="str | None", help="Host to migrate to; None lets the scheduler choose."),
        Param("block_migration", type="bool | str | None", help='Copy local disks; "auto" from 2.25.'),
        Param("disk_over_commit", type="bool | None", until="2.24", keep=given, help="Let the disks overcommit."),
        Param("force", type="bool", default=None, since="2.30", until="2.67", help="Do not ask the scheduler."),
        help="Migrate a running server to another host.",
    )
    evacuate = ACTION(
        "evacuate",
        Param("host", default=None, keep=given, help="Host to rebuild the server on."),
        Param("on_shared_storage", "onSharedStorage", type="bool", default=True, until="2.13", keep=given,
              help="Its disk is on shared storage."),
        Param("password", "adminPass", default=None, keep=given, help="New password of the administrator."),
        Param("force", type="bool", default=None, since="2.29", until="2.67", help="Do not ask the scheduler."),
        empty={}, returns=response_and_body, help="Rebuild a server of a failed host on another.",
    )  # fmt: skip
    rebuild = ACTION(
        "rebuild",
        Param("image", "imageRef", type="Any", encode=getid, help="Image to rebuild from, or its ID."),
        Param("password", "adminPass", default=None, keep=given, help="New password of the administrator."),
        DISK_CONFIG,
        Param("preserve_ephemeral", type="bool", default=False, keep=lambda value: value is not False,
              encode=lambda value: True, help="Keep the ephemeral disk."),
        Param("name", default=None, keep=given, help="New name."),
        Param("meta", "metadata", type="dict[str, str]", default=None, help="New metadata."),
        Param("files", "personality", type="dict[str, Any]", default=None, until="2.56", encode=boot.personality,
              help="Files to inject: path -> content, text or open file."),
        Param("description", type="str | None", default=UNSET, since="2.19", keep=set_at_all, keyword=True,
              help="New description; None removes it."),
        Param("key_name", type="str | None", default=UNSET, since="2.54", keep=set_at_all, keyword=True,
              help="New key pair; None removes it."),
        Param("userdata", "user_data", type="Any", default=UNSET, since="2.57", keep=set_at_all, keyword=True,
              encode=boot.encoded_unless_null, help="New user data; None removes it."),
        Param("trusted_image_certificates", type="list[str] | None", default=UNSET, since="2.63", keep=set_at_all,
              keyword=True, help="New IDs of certificates; None removes them."),
        Param("hostname", type="str | None", default=UNSET, since="2.90", keep=set_at_all, keyword=True,
              help="New host name of the guest; None resets it."),
        *NEW_ACCESS_IPS,
        key="server", returns=Server, gate=exceptions.UnsupportedAttribute, help="Make a server anew from an image.",
    )  # fmt: skip

    # Images of it, consoles, passwords

    create_image = ACTION(
        "createImage",
        Param("image_name", "name", help="Name of the image."),
        Param("metadata", type="dict[str, str]", default=None, keep=lambda value: True,
              encode=lambda value: value or {}, help="Metadata of the image."),
        returns=rules.image_id, help="Make an image of a server.",
    )  # fmt: skip
    backup = ACTION(
        "createBackup",
        Param("backup_name", "name", help="Name of the image."),
        Param("backup_type", help='A label as "daily" or "weekly".'),
        Param("rotation", type="int", help="How many backups of this type to keep."),
        Param("metadata", type="dict[str, str]", default=None, keyword=True, help="Metadata of the image."),
        answer="DictWithMeta[str, str] | TupleWithMeta[Any]",
        help="Make an image of a server, one of a rotation.",
    )
    get_console_output = ACTION(
        "os-getConsoleOutput",
        Param("length", type="int | str", default=None, keep=lambda value: True, help="Lines from the end; None: all."),
        key="output", answer="StrWithMeta", repeatable=True, help="What the guest wrote to its console.",
    )  # fmt: skip
    change_password = ACTION(
        "changePassword",
        Param("password", "adminPass", help="The new password."),
        help="Set the password of the guest's administrator.",
    )
    _password = GET("/servers/{server}/os-server-password", SERVER, help="The guest's encrypted password.")
    clear_password = DELETE("/servers/{server}/os-server-password", SERVER, help="Forget the guest's password.")

    @flow
    def get_password(self, server: Server | str, private_key: str | None = None) -> Generator[Any, Any, StrWithMeta]:
        """The password that the guest published, encrypted with the key pair it was booted with.

        :param private_key: path of a private key to decrypt it with; without one it stays encrypted
        """
        answer = yield step(self._password, server)
        password = answer.get("password", "") if answer else ""
        if private_key and password:
            from novaclient import crypto

            try:
                password = crypto.decrypt_password(private_key, password)
            except crypto.DecryptionFailure as error:
                password = f"{error}Failed to decrypt:\n{password}"
        return StrWithMeta(password, answer.request_ids)

    _console = POST(
        "/servers/{server}/remote-consoles",
        SERVER,
        Param("protocol", help="Protocol of the console."),
        Param("type", help="Type of the console."),
        wrap="remote_console", since="2.6", repeatable=True, help="Open a console.",
    )  # fmt: skip
    _act = POST(
        "/servers/{server}/action",
        SERVER,
        Param("action", "/", type="dict[str, Any]", help="The action, and its arguments."),
        help="Any action on a server.",
    )

    @flow
    def get_console_url(self, server: Server | str, console_type: str) -> Generator[Any, Any, DictWithMeta[str, Any]]:
        """Open a console: type and URL.

        :param console_type: novnc, xvpvnc, spice-html5, rdp-html5, serial; webmks (2.8), spice-direct (2.99)
        :raises UnsupportedConsoleType: if there is no such type at the client's microversion
        """
        protocol, action = consoles.how_to_open(console_type, microversion_of(self))
        if protocol:
            return (yield step(self._console, server, protocol, console_type))
        return (yield step(self._act, server, {action: {"type": console_type}}))

    # compat: one name for each kind of console
    get_vnc_console = flow(get_console_url.function)
    get_spice_console = flow(get_console_url.function)
    get_rdp_console = flow(get_console_url.function)
    get_serial_console = flow(get_console_url.function)

    get_mks_console = POST(
        "/servers/{server}/remote-consoles",
        SERVER,
        wrap="remote_console", const={"protocol": "mks", "type": "webmks"}, since="2.8",
        answer="DictWithMeta[str, Any]", repeatable=True, help="Open an MKS console.",
    )  # fmt: skip

    # What hangs on a server

    _ips = GET(
        "/servers/{server}/ips",
        SERVER,
        key="addresses", answer="DictWithMeta[str, Any]", help="The addresses of a server, by network.",
    )  # fmt: skip
    _ips_of_network = GET(
        "/servers/{server}/ips/{network}",
        SERVER,
        Param("network", help="Name of the network."),
        help="The addresses of a server on one network.",
    )

    @flow
    def ips(self, server: Server | str, network: str | None = None) -> Generator[Any, Any, DictWithMeta[str, Any]]:
        """The addresses of a server: name of the network -> `addr` and `version` of each.

        :param network: only those on the network of this name
        """
        if network is None:
            return (yield step(self._ips, server))
        return (yield step(self._ips_of_network, server, network))

    # for clouds of old, and for what of these went to Neutron
    add_fixed_ip, remove_fixed_ip = addresses.add_fixed_ip, addresses.remove_fixed_ip
    add_floating_ip, remove_floating_ip = addresses.add_floating_ip, addresses.remove_floating_ip

    diagnostics = GET("/servers/{server}/diagnostics", SERVER, returns=response_and_body, help="Usage of a server.")
    topology = GET("/servers/{server}/topology", SERVER, since="2.78", help="The NUMA topology of a server.")

    list_meta = GET("/servers/{server}/metadata", SERVER, help="All metadata of a server.")
    get_meta = GET("/servers/{server}/metadata/{key}", SERVER, KEY, help="One item of metadata.")
    set_meta = POST(
        "/servers/{server}/metadata",
        SERVER,
        Param("metadata", type="dict[str, str]", help="Items to set; others stay."),
        key="metadata", returns=as_server, repeatable=True, help="Set metadata of a server.",
    )  # fmt: skip
    replace_meta = PUT(
        "/servers/{server}/metadata",
        SERVER,
        Param("metadata", type="dict[str, str]", help="All items: others go."),
        key="metadata", answer="DictWithMeta[str, str]", help="Replace the metadata of a server.",
    )  # fmt: skip
    _set_meta_item = PUT(
        "/servers/{server}/metadata/{key}",
        SERVER,
        KEY,
        Param("item", "meta", type="dict[str, str]", help="The key and its value."),
        returns=as_server, help="Set one item of metadata.",
    )  # fmt: skip
    _delete_meta_item = DELETE("/servers/{server}/metadata/{key}", SERVER, KEY, help="Delete an item.")

    @flow
    def set_meta_item(self, server: Server | str, key: str, value: str) -> Generator[Any, Any, Server]:
        """Set one item of metadata."""
        return (yield step(self._set_meta_item, server, key, {key: value}))

    @flow
    def delete_meta(self, server: Server | str, keys: Iterable[str]) -> Generator[Any, Any, TupleWithMeta[Any]]:
        """Delete items of metadata, one request each."""
        result: TupleWithMeta[Any] = TupleWithMeta((), None)
        for key in keys:
            deleted = yield step(self._delete_meta_item, server, key)
            result.append_request_ids(deleted.request_ids)
        return result

    tag_list = GET(
        "/servers/{server}/tags",
        SERVER,
        key="tags", answer="ListWithMeta[str]", since="2.26", help="The tags of a server.",
    )  # fmt: skip
    _tag = GET("/servers/{server}/tags/{tag}", SERVER, TAG, since="2.26", help="Nothing, if a server has a tag.")

    @flow
    def has_tag(self, server: Server | str, tag: str) -> Generator[Any, Any, bool]:
        """Whether a server has a tag (2.26)."""
        try:
            yield step(self._tag, server, tag)
        except exceptions.NotFound:
            # of the tag, or of the server? If of the server, this says so
            yield step(self.tag_list, server)
            return False
        return True

    set_tags = PUT(
        "/servers/{server}/tags",
        SERVER,
        Param("tags", type="list[str]", help="The tags, in place of those there are."),
        returns=as_server, since="2.26", help="Replace the tags of a server.",
    )  # fmt: skip
    add_tag = PUT(
        "/servers/{server}/tags/{tag}",
        SERVER,
        TAG,
        returns=Server, answer="StrWithMeta", since="2.26", help="Add a tag to a server.",
    )  # fmt: skip
    delete_tag = DELETE("/servers/{server}/tags/{tag}", SERVER, TAG, since="2.26", help="Remove a tag.")
    delete_all_tags = DELETE("/servers/{server}/tags", SERVER, since="2.26", help="Remove all tags of a server.")

    list_security_group = GET(
        "/servers/{server}/os-security-groups",
        SERVER,
        key="security_groups", returns=SecurityGroup, help="The security groups of a server.",
    )  # fmt: skip
    add_security_group = ACTION(
        "addSecurityGroup",
        Param("security_group", "name", help="Name or ID of the group."),
        help="Add a security group to a server.",
    )
    remove_security_group = ACTION(
        "removeSecurityGroup",
        Param("security_group", "name", help="Name or ID of the group."),
        help="Remove a security group from a server.",
    )

    interface_list = GET(
        "/servers/{server}/os-interface",
        SERVER,
        key="interfaceAttachments", returns=NetworkInterface, help="The network interfaces of a server.",
    )  # fmt: skip
    interface_show = GET(
        "/servers/{server}/os-interface/{port_id}",
        SERVER,
        PORT,
        key="interfaceAttachment", returns=NetworkInterface, help="One network interface of a server.",
    )  # fmt: skip
    interface_attach = POST(
        "/servers/{server}/os-interface",
        SERVER,
        Param("port_id", type="str | None", keep=bool, help="Port to attach, or None."),
        Param("net_id", type="str | None", keep=bool, help="Network to make a port on, or None."),
        Param("fixed_ip", "fixed_ips", type="str | None", keep=bool, encode=lambda ip: [{"ip_address": ip}],
              help="Address of the port, or None."),
        Param("tag", default=None, since="2.49", help="Tag by which the guest knows the interface."),
        wrap="interfaceAttachment", empty={}, returns=NetworkInterface, help="Attach a network interface to a server.",
    )  # fmt: skip
    interface_detach = DELETE(
        "/servers/{server}/os-interface/{port_id}",
        SERVER,
        PORT,
        help="Detach a network interface from a server.",
    )
    inject_network_info = ACTION(
        "injectNetworkInfo", help="Give a server the information about its network again (admin only)."
    )
    reset_network = ACTION(
        "resetNetwork", gone="removed in Nova 23.0 (Wallaby)", help="Set up the network inside of a server again."
    )

    def _action(self, action: str, server: Any, info: Any = None, **_kwargs: Any) -> Any:
        # compat: subclasses in other programs send actions by this
        return self._act(server, {action: info})
