"""Servers."""

import base64
from typing import Any

from novaclient import exceptions
from tests.cases.row import call, row
from tests.support.cloud import Answer

SERVER = {"server": {"id": "S", "name": "vm", "status": "ACTIVE"}}
ONE = {"servers": [SERVER["server"]]}
NONE = {"servers": []}
# what is sent of the least that a server is made of
LEAST = {"name": "vm", "imageRef": "I", "flavorRef": "F", "min_count": 1, "max_count": 1}
DISK = {"uuid": "I", "source_type": "image", "destination_type": "local", "boot_index": 0,
        "delete_on_termination": True}  # fmt: skip
PORT = {"port_id": "P", "net_id": "N", "port_state": "ACTIVE"}


class Open:
    """An open file, which each face may read."""

    def __init__(self, content: Any) -> None:
        self.read = lambda: content


def b64(text):
    """A text in base64."""
    return base64.b64encode(text.encode()).decode()


def empty(result):
    """Whether it is what an action without an answer returns."""
    return result == ()


def pair(result):
    """compat: whether it is the pair (response, body)."""
    response, body = result
    return response.status_code == 202 and body is None


def act(method, version, arguments, body, **more):
    """An action on the server S, that is sent as it should be."""
    more.setdefault("status", 202)
    more.setdefault("gives", empty)
    return row(f"servers.{method}", version, arguments, "POST /servers/S/action", body, **more)


def refused(method, version, arguments, error, match):
    """A call that is not sent."""
    return row(f"servers.{method}", version, arguments, raises=error, match=match)


def unexpected(method, version, name, *args):
    """An argument that the microversion does not have."""
    return refused(method, version, call(*args, **{name: "x"}), TypeError, f"unexpected keyword argument '{name}'")


def only(method, version, name, value, span, *args):
    """An argument that the microversion does not have, refused in the words for it."""
    text = f"'{name}' argument is only allowed {span}."
    return refused(method, version, call(*args, **{name: value}), exceptions.UnsupportedAttribute, text)


def not_yet(method, version, *args):
    """An operation that the microversion does not have."""
    return refused(method, version, call(*args), exceptions.VersionNotFoundForAPIMethod,
                   f"API version '{version}' is not supported on")  # fmt: skip


def boot(version, arguments, beside=None, **body):
    """A server that is made as it should be; `beside` are the parts of the body beside `server`."""
    return row("servers.create", version, arguments, "POST /servers", {"server": {**LEAST, **body}, **(beside or {})},
               answer={"server": {"id": "S", "adminPass": "secret"}}, status=202,
               gives=lambda server: (server.id, server.adminPass, server.is_loaded()) == ("S", "secret", False),
               )  # fmt: skip


def least(*args, **kwargs):
    """A call with the least that a server is made of, and these."""
    return call("vm", "I", "F", *args, **kwargs)


def listed(version, arguments, line, answer=ONE, **more):
    """A list that is asked for as it should be."""
    more.setdefault("gives", lambda found: [server.id for server in found] == ["S"])
    return row("servers.list", version, arguments, line, answer=answer, **more)


def rebuilt(version, arguments, **body):
    """A server that is made anew as it should be."""
    return act("rebuild", version, arguments, {"rebuild": {"imageRef": "I", **body}}, answer=SERVER,
               gives=lambda server: server.name == "vm" and not server.is_loaded())  # fmt: skip


def changed(version, arguments, **body):
    """An update that is sent as it should be."""
    return row("servers.update", version, arguments, "PUT /servers/S", {"server": body}, answer=SERVER,
               gives=lambda server: server.name == "vm")  # fmt: skip


def opened(method, version, protocol, console_type, *args):
    """A console, opened as since 2.6."""
    console = {"remote_console": {"protocol": protocol, "type": console_type}}
    answer = {"remote_console": {**console["remote_console"], "url": "http://console"}}
    return row(f"servers.{method}", version, call("S", *args), "POST /servers/S/remote-consoles", console,
               answer=answer, gives=lambda found: found == answer)  # fmt: skip


def opened_by_action(method, version, action, console_type):
    """A console, opened as before 2.6."""
    answer = {"console": {"type": console_type, "url": "http://console"}}
    return act(method, version, call("S", console_type), {action: {"type": console_type}}, status=200, answer=answer,
               gives=lambda found: found == answer)  # fmt: skip


def no_console(method, version, console_type):
    """A console that the microversion does not have."""
    return refused(method, version, call("S", console_type), exceptions.UnsupportedConsoleType, console_type)


LISTS = [
    row("servers.get", "2.1", call("S"), "GET /servers/S", answer=SERVER,
        gives=lambda server: (server.name, repr(server), server.human_id, server.networks, server.is_loaded())
        == ("vm", "<Server: vm>", "vm", {}, True)),
    row("servers.get", "2.1", call("S"), "GET /servers/S", answer={"servers": []},
        raises=exceptions.MalformedResponse, match="the answer has no 'server'"),
    row("servers.get", "2.1", call("S"), "GET /servers/S", status=404,
        answer={"itemNotFound": {"code": 404, "message": "Instance S could not be found."}},
        headers={"x-compute-request-id": "req-1"}, raises=exceptions.NotFound,
        match=r"Instance S could not be found. \(HTTP 404\) \(Request-ID: req-1\)"),
    row("servers.get", "2.1", call("S/../T"), "GET /servers/S/../T", answer=SERVER),
    refused("get", "2.1", call(".."), ValueError, "'server' must be an ID or a name"),
    listed("2.1", call(), "GET /servers/detail"),
    listed("2.1", call(), "GET /servers/detail", NONE, gives=lambda found: found == [] and found.next_url is None),
    listed("2.1", call(), "GET /servers/detail",
           {**ONE, "servers_links": [{"rel": "next", "href": "http://next"}]},
           gives=lambda found: found.next_url == "http://next"),
    listed("2.1", call(False), "GET /servers"),
    listed("2.1", call(True, {"name": "vm", "status": None, "deleted": False, "all_tenants": 1}, "M", 3,
                       ["name", "uuid"], ["asc", "desc"]),
           "GET /servers/detail?all_tenants=1&limit=3&marker=M&name=vm&sort_dir=asc&sort_dir=desc"
           "&sort_key=name&sort_key=uuid"),
    listed("2.1", call(search_opts={"config_drive": False}), "GET /servers/detail?config_drive=False"),
    listed("2.1", call(search_opts={"config_drive": None}), "GET /servers/detail"),
    listed("2.1", call(search_opts={"name": "ü&x=1"}), "GET /servers/detail?name=ü&x=1"),
    listed("2.1", call(limit=-1), [("GET /servers/detail", None), ("GET /servers/detail?marker=S", None)],
           answers=[Answer(ONE), Answer(NONE)]),
    row("servers.list", "2.1", call(limit=-1),
        [("GET /servers/detail", None), ("GET /servers/detail?marker=S", None)],
        answers=[Answer(ONE), Answer(ONE)], raises=exceptions.ClientException, match="the page after S again"),
    refused("list", "2.72", call(search_opts={"locked": True}), exceptions.UnsupportedAttribute,
            "'locked' argument is only allowed since microversion 2.73."),
    listed("2.73", call(search_opts={"locked": False}), "GET /servers/detail?locked=False"),
    listed("2.104", call(limit=1), "GET /servers/detail?limit=1"),
    row("servers.find", "2.1", call(name="vm"), [("GET /servers?name=vm", None), ("GET /servers/S", None)],
        answers=[Answer(ONE), Answer(SERVER)], gives=lambda server: server.status == "ACTIVE"),
    row("servers.find", "2.1", call(name="v"), "GET /servers?name=v", answer=ONE, raises=exceptions.NotFound,
        match=r"No Server matching \{'name': 'v'\}\. \(HTTP 404\)"),
    row("servers.find", "2.1", call(status="ACTIVE"), "GET /servers/detail",
        answer={"servers": [SERVER["server"], {**SERVER["server"], "id": "T"}]}, raises=exceptions.NoUniqueMatch,
        match="^\nthese fit: S, T$"),
    row("servers.findall", "2.1", call(name="vm", all_tenants=1),
        [("GET /servers?all_tenants=1&name=vm", None), ("GET /servers/S", None)],
        answers=[Answer(ONE), Answer(SERVER)], gives=lambda found: [server.id for server in found] == ["S"]),
]  # fmt: skip

BOOTS = [
    boot("2.1", least()),
    boot("2.1", call("vm", None, "F"), imageRef=""),
    boot("2.1", least({"k": "v"}, {"/b": Open("two"), "/a": "one"}, False, 2, 3, ["web", "db"], "#!", "key",
                      "az", None, None, [{"net-id": "N", "v4-fixed-ip": "10.0.0.5"}], {"group": "G"}, True, "AUTO",
                      "secret", "1.2.3.4", "::1"),
         {"os:scheduler_hints": {"group": "G"}},
         metadata={"k": "v"},
         personality=[{"path": "/a", "contents": b64("one")}, {"path": "/b", "contents": b64("two")}],
         min_count=2, max_count=3, security_groups=[{"name": "web"}, {"name": "db"}], user_data=b64("#!"),
         key_name="key", availability_zone="az", networks=[{"uuid": "N", "fixed_ip": "10.0.0.5"}], config_drive=True,
         **{"OS-DCF:diskConfig": "AUTO", "adminPass": "secret", "accessIPv4": "1.2.3.4", "accessIPv6": "::1"}),
    boot("2.1", least(max_count=3), max_count=3),
    boot("2.1", least(min_count=3), min_count=3, max_count=3),
    boot("2.1", least(min_count=3, max_count=2), min_count=2, max_count=2),
    boot("2.1", least(userdata=b"\xff"), user_data="/w=="),
    boot("2.1", least(userdata=Open(b"\xff")), user_data="/w=="),
    boot("2.1", least(nics=[])),
    boot("2.1", least(nics=[{"port-id": "P", "v6-fixed-ip": "::1", "net-id": ""}]),
         networks=[{"port": "P", "fixed_ip": "::1"}]),
    boot("2.1", least(block_device_mapping={"vda": "V:::1", "vdb": "W:snap:5"}),
         block_device_mapping=[{"device_name": "vda", "volume_id": "V", "delete_on_termination": "1"},
                               {"device_name": "vdb", "snapshot_id": "W", "volume_size": "5"}]),
    boot("2.1", least(block_device_mapping_v2=[{"uuid": "V"}]), block_device_mapping_v2=[DISK, {"uuid": "V"}]),
    boot("2.1", call("vm", "", "F", block_device_mapping_v2=[{"uuid": "V"}]), imageRef="",
         block_device_mapping_v2=[{"uuid": "V"}]),
    row("servers.create", "2.1", least(reservation_id=True, min_count=2), "POST /servers",
        {"server": {**LEAST, "min_count": 2, "max_count": 2, "return_reservation_id": True}},
        answer={"reservation_id": "r-1"}, status=202, gives=lambda reservation: reservation == "r-1"),
    refused("create", "2.1", least(nics=[{"v4-fixed-ip": "10.0.0.5", "v6-fixed-ip": "::1"}]), exceptions.CommandError,
            "Only one of 'v4-fixed-ip' and 'v6-fixed-ip' may be provided."),
    refused("create", "2.31", least(nics=[{"net-id": "N", "tag": "t"}]), ValueError, "interface tags is unsupported"),
    refused("create", "2.31", least(block_device_mapping_v2=[{"tag": "t"}]), ValueError,
            "block device tags is unsupported"),
    boot("2.32", least(nics=[{"net-id": "N", "tag": "t"}], block_device_mapping_v2=[{"tag": "t"}]),
         networks=[{"uuid": "N", "tag": "t"}], block_device_mapping_v2=[DISK, {"tag": "t"}]),
    only("create", "2.18", "description", "d", "since microversion 2.19", "vm", "I", "F"),
    boot("2.19", least(description="d"), description="d"),
    refused("create", "2.36", least(nics="auto"), ValueError, "nics must be a list or a tuple"),
    refused("create", "2.37", least(), ValueError, "nics are required after microversion 2.36"),
    refused("create", "2.37", least(nics=[]), ValueError, "nics are required after microversion 2.36"),
    boot("2.37", least(nics="none"), networks="none"),
    only("create", "2.51", "tags", ["t"], "since microversion 2.52", "vm", "I", "F"),
    boot("2.52", least(nics="auto", tags=["t"]), networks="auto", tags=["t"]),
    boot("2.56", least(nics="auto", files={"/a": "one"}), networks="auto",
         personality=[{"path": "/a", "contents": b64("one")}]),
    only("create", "2.57", "files", {"/a": "one"}, "for microversions 2.0 - 2.56", "vm", "I", "F"),
    boot("2.57", least(nics="auto"), networks="auto"),
    only("create", "2.62", "trusted_image_certificates", ["c"], "since microversion 2.63", "vm", "I", "F"),
    boot("2.63", least(nics="auto", trusted_image_certificates=["c"]), networks="auto",
         trusted_image_certificates=["c"]),
    refused("create", "2.66", least(nics="auto", block_device_mapping_v2=[{"volume_type": "fast"}]), ValueError,
            "volume_type is not supported before microversion 2.67"),
    boot("2.67", call("vm", None, "F", nics="auto", block_device_mapping_v2=[{"volume_type": "fast"}]), imageRef="",
         networks="auto", block_device_mapping_v2=[{"volume_type": "fast"}]),
    only("create", "2.73", "host", "h", "since microversion 2.74", "vm", "I", "F"),
    only("create", "2.73", "hypervisor_hostname", "h", "since microversion 2.74", "vm", "I", "F"),
    boot("2.74", least(nics="auto", host="h", hypervisor_hostname="hh"), networks="auto", host="h",
         hypervisor_hostname="hh"),
    only("create", "2.89", "hostname", "n", "since microversion 2.90", "vm", "I", "F"),
    boot("2.90", least(None, None, False, None, None, None, None, None, None, None, None, "auto", None, None, None,
                       None, None, None, "d", ["t"], ["c"], "h", "hh", "n"),
         networks="auto", description="d", tags=["t"], trusted_image_certificates=["c"], host="h",
         hypervisor_hostname="hh", hostname="n"),
]  # fmt: skip

CHANGES = [
    changed("2.1", call("S", "new"), name="new"),
    changed("2.18", call("S", ""), name=""),
    row("servers.update", "2.1", call("S"), gives=lambda result: result is None),
    unexpected("update", "2.18", "description", "S"),
    changed("2.19", call("S", "new", "d"), name="new", description="d"),
    changed("2.19", call("S", description=""), description=None),
    unexpected("update", "2.89", "hostname", "S"),
    changed("2.90", call("S", None, None, "n"), hostname="n"),
    row("servers.update", "2.90", call("S", None, None, None), gives=lambda result: result is None),
    unexpected("update", "2.103", "pinned_availability_zone", "S"),
    changed("2.104", call("S", pinned_availability_zone="az"), pinned_availability_zone="az"),
    changed("2.104", call("S", pinned_availability_zone=None), pinned_availability_zone=None),
    changed("2.104", call("S", "new"), name="new"),
    row("servers.delete", "2.1", call("S"), "DELETE /servers/S", status=204, gives=empty),
]  # fmt: skip

POWER = [
    act("start", "2.1", call("S"), {"os-start": None}),
    act("stop", "2.1", call("S"), {"os-stop": None}, gives=pair),
    act("reboot", "2.1", call("S"), {"reboot": {"type": "SOFT"}}),
    act("reboot", "2.1", call("S", "HARD"), {"reboot": {"type": "HARD"}}),
    act("pause", "2.1", call("S"), {"pause": None}),
    act("unpause", "2.1", call("S"), {"unpause": None}),
    act("suspend", "2.1", call("S"), {"suspend": None}),
    act("resume", "2.1", call("S"), {"resume": None}),
    act("lock", "2.1", call("S"), {"lock": None}),
    unexpected("lock", "2.72", "reason", "S"),
    act("lock", "2.73", call("S", reason="why"), {"lock": {"locked_reason": "why"}}),
    act("lock", "2.73", call("S"), {"lock": None}),
    act("unlock", "2.1", call("S"), {"unlock": None}),
    act("force_delete", "2.1", call("S"), {"forceDelete": None}, gives=pair),
    act("restore", "2.1", call("S"), {"restore": None}, gives=pair),
    act("reset_state", "2.1", call("S"), {"os-resetState": {"state": "error"}}),
    act("reset_state", "2.1", call("S", "active"), {"os-resetState": {"state": "active"}}),
    act("rescue", "2.1", call("S"), {"rescue": None}, gives=pair),
    act(
        "rescue",
        "2.1",
        call("S", "secret", "I"),
        {"rescue": {"adminPass": "secret", "rescue_image_ref": "I"}},
        answer={"adminPass": "secret"},
        gives=lambda result: result[1] == {"adminPass": "secret"},
    ),
    act("unrescue", "2.1", call("S"), {"unrescue": None}),
    act("shelve", "2.1", call("S"), {"shelve": None}),
    act("shelve_offload", "2.1", call("S"), {"shelveOffload": None}),
    act("unshelve", "2.1", call("S"), {"unshelve": None}),
    unexpected("unshelve", "2.76", "availability_zone", "S"),
    act("unshelve", "2.77", call("S", "az"), {"unshelve": {"availability_zone": "az"}}),
    act("unshelve", "2.90", call("S", None), {"unshelve": None}),
    unexpected("unshelve", "2.90", "host", "S"),
    act("unshelve", "2.91", call("S"), {"unshelve": None}),
    act("unshelve", "2.91", call("S", None, "h"), {"unshelve": {"availability_zone": None, "host": "h"}}),
    act("unshelve", "2.91", call("S", "az"), {"unshelve": {"availability_zone": "az"}}),
    not_yet("trigger_crash_dump", "2.16", "S"),
    act("trigger_crash_dump", "2.17", call("S"), {"trigger_crash_dump": None}),
]

PLACES = [
    act("resize", "2.1", call("S", "F"), {"resize": {"flavorRef": "F"}}),
    act("resize", "2.1", call("S", "F", "AUTO"), {"resize": {"flavorRef": "F", "OS-DCF:diskConfig": "AUTO"}}),
    act("confirm_resize", "2.1", call("S"), {"confirmResize": None}, status=204),
    act("revert_resize", "2.1", call("S"), {"revertResize": None}),
    act("migrate", "2.1", call("S"), {"migrate": None}),
    unexpected("migrate", "2.55", "host", "S"),
    act("migrate", "2.56", call("S"), {"migrate": {}}),
    act("migrate", "2.56", call("S", "h"), {"migrate": {"host": "h"}}),
    act("live_migrate", "2.1", call("S", "h", False, False),
        {"os-migrateLive": {"host": "h", "block_migration": False, "disk_over_commit": False}}),
    act("live_migrate", "2.24", call("S", None, True, True),
        {"os-migrateLive": {"host": None, "block_migration": True, "disk_over_commit": True}}),
    refused("live_migrate", "2.24", call("S", None, True), TypeError, "missing 1 required positional argument"),
    act("live_migrate", "2.25", call("S", None, "auto"), {"os-migrateLive": {"host": None, "block_migration": "auto"}}),
    unexpected("live_migrate", "2.29", "force", "S", None, "auto"),
    act("live_migrate", "2.30", call("S", "h", "auto", True),
        {"os-migrateLive": {"host": "h", "block_migration": "auto", "force": True}}),
    act("live_migrate", "2.67", call("S", "h", "auto"), {"os-migrateLive": {"host": "h", "block_migration": "auto"}}),
    unexpected("live_migrate", "2.68", "force", "S", None, "auto"),
    act("live_migrate", "2.68", call("S", "h", False), {"os-migrateLive": {"host": "h", "block_migration": False}}),
    act("evacuate", "2.1", call("S"), {"evacuate": {"onSharedStorage": True}}, gives=pair),
    act("evacuate", "2.13", call("S", "h", False, "secret"),
        {"evacuate": {"host": "h", "onSharedStorage": False, "adminPass": "secret"}}, gives=pair),
    unexpected("evacuate", "2.14", "on_shared_storage", "S"),
    act("evacuate", "2.14", call("S"), {"evacuate": {}}, gives=pair),
    act("evacuate", "2.28", call("S", "h", "secret"), {"evacuate": {"host": "h", "adminPass": "secret"}}, gives=pair),
    act("evacuate", "2.29", call("S", "h", None, True), {"evacuate": {"host": "h", "force": True}}, gives=pair),
    act("evacuate", "2.67", call("S", "h", force=False), {"evacuate": {"host": "h"}}, gives=pair),
    unexpected("evacuate", "2.68", "force", "S"),
    act("evacuate", "2.68", call("S", "h", "secret"), {"evacuate": {"host": "h", "adminPass": "secret"}}, gives=pair),
    rebuilt("2.1", call("S", "I")),
    rebuilt("2.1", call("S", "I", "secret", "MANUAL", True, "new", {"k": "v"}, {"/a": "one"}), adminPass="secret",
            preserve_ephemeral=True, name="new", metadata={"k": "v"},
            personality=[{"path": "/a", "contents": b64("one")}], **{"OS-DCF:diskConfig": "MANUAL"}),
    only("rebuild", "2.18", "description", None, "since microversion 2.19", "S", "I"),
    rebuilt("2.19", call("S", "I", description=None), description=None),
    only("rebuild", "2.53", "key_name", None, "since microversion 2.54", "S", "I"),
    rebuilt("2.54", call("S", "I", key_name="k"), key_name="k"),
    only("rebuild", "2.56", "userdata", "u", "since microversion 2.57", "S", "I"),
    only("rebuild", "2.57", "files", {"/a": "one"}, "for microversions 2.0 - 2.56", "S", "I"),
    rebuilt("2.57", call("S", "I", userdata="u"), user_data=b64("u")),
    rebuilt("2.57", call("S", "I", userdata=None), user_data=None),
    only("rebuild", "2.62", "trusted_image_certificates", ["c"], "since microversion 2.63", "S", "I"),
    rebuilt("2.63", call("S", "I", trusted_image_certificates=None), trusted_image_certificates=None),
    only("rebuild", "2.89", "hostname", "n", "since microversion 2.90", "S", "I"),
    rebuilt("2.90", call("S", "I", hostname="n", description="d", key_name=None), hostname="n", description="d",
            key_name=None),
]  # fmt: skip

CONSOLES = [
    act("create_image", "2.1", call("S", "i"), {"createImage": {"name": "i", "metadata": {}}},
        headers={"location": "http://glance/images/I"}, gives=lambda image: image == "I"),
    act("create_image", "2.45", call("S", "i", {"k": "v"}), {"createImage": {"name": "i", "metadata": {"k": "v"}}},
        answer={"image_id": "I"}, gives=lambda image: image == "I"),
    act("backup", "2.1", call("S", "b", "daily", 3),
        {"createBackup": {"name": "b", "backup_type": "daily", "rotation": 3}}),
    act("backup", "2.45", call("S", "b", "daily", 3),
        {"createBackup": {"name": "b", "backup_type": "daily", "rotation": 3}}, answer={"image_id": "I"},
        gives=lambda result: result == {"image_id": "I"}),
    act("get_console_output", "2.1", call("S"), {"os-getConsoleOutput": {"length": None}}, status=200,
        answer={"output": "login:"}, gives=lambda text: text == "login:"),
    act("get_console_output", "2.1", call("S", 5), {"os-getConsoleOutput": {"length": 5}}, status=200,
        answer={"output": ""}, gives=lambda text: text == ""),
    act("change_password", "2.1", call("S", "secret"), {"changePassword": {"adminPass": "secret"}}),
    row("servers.get_password", "2.1", call("S"), "GET /servers/S/os-server-password", answer={"password": "c2Vj"},
        gives=lambda password: password == "c2Vj"),
    row("servers.get_password", "2.1", call("S"), "GET /servers/S/os-server-password", answer={"password": ""},
        gives=lambda password: password == ""),
    row("servers.get_password", "2.1", call("S", "/no/such/key"), "GET /servers/S/os-server-password",
        answer={"password": "c2Vj"}, gives=lambda text: text.endswith("Failed to decrypt:\nc2Vj")),
    row("servers.clear_password", "2.1", call("S"), "DELETE /servers/S/os-server-password", status=204, gives=empty),
    opened_by_action("get_console_url", "2.1", "os-getVNCConsole", "novnc"),
    opened_by_action("get_vnc_console", "2.5", "os-getVNCConsole", "xvpvnc"),
    opened_by_action("get_spice_console", "2.1", "os-getSPICEConsole", "spice-html5"),
    opened_by_action("get_rdp_console", "2.1", "os-getRDPConsole", "rdp-html5"),
    opened_by_action("get_serial_console", "2.1", "os-getSerialConsole", "serial"),
    no_console("get_console_url", "2.5", "webmks"),
    no_console("get_vnc_console", "2.1", "bogus"),
    opened("get_console_url", "2.6", "vnc", "novnc", "novnc"),
    opened("get_vnc_console", "2.6", "vnc", "xvpvnc", "xvpvnc"),
    opened("get_spice_console", "2.6", "spice", "spice-html5", "spice-html5"),
    opened("get_rdp_console", "2.6", "rdp", "rdp-html5", "rdp-html5"),
    opened("get_serial_console", "2.6", "serial", "serial", "serial"),
    no_console("get_console_url", "2.7", "webmks"),
    opened("get_console_url", "2.8", "mks", "webmks", "webmks"),
    no_console("get_console_url", "2.6", "bogus"),
    no_console("get_spice_console", "2.98", "spice-direct"),
    opened("get_spice_console", "2.99", "spice", "spice-direct", "spice-direct"),
    not_yet("get_mks_console", "2.7", "S"),
    opened("get_mks_console", "2.8", "mks", "webmks"),
]  # fmt: skip

PARTS = [
    row("servers.ips", "2.1", call("S"), "GET /servers/S/ips", answer={"addresses": {"net": [{"addr": "10.0.0.5"}]}},
        gives=lambda addresses: addresses == {"net": [{"addr": "10.0.0.5"}]}),
    row("servers.ips", "2.1", call("S", "net"), "GET /servers/S/ips/net", answer={"net": [{"addr": "10.0.0.5"}]},
        gives=lambda addresses: addresses == {"net": [{"addr": "10.0.0.5"}]}),
    row("servers.diagnostics", "2.1", call("S"), "GET /servers/S/diagnostics", answer={"uptime": 3},
        gives=lambda result: result[0].status_code == 200 and result[1] == {"uptime": 3}),
    not_yet("topology", "2.77", "S"),
    row("servers.topology", "2.78", call("S"), "GET /servers/S/topology", answer={"nodes": []},
        gives=lambda result: result == {"nodes": []}),
    row("servers.list_meta", "2.1", call("S"), "GET /servers/S/metadata", answer={"metadata": {"k": "v"}},
        gives=lambda result: result == {"metadata": {"k": "v"}}),
    row("servers.get_meta", "2.1", call("S", "k"), "GET /servers/S/metadata/k", answer={"meta": {"k": "v"}},
        gives=lambda result: result == {"meta": {"k": "v"}}),
    # compat: what these return is called a server
    row("servers.set_meta", "2.1", call("S", {"k": "v"}), "POST /servers/S/metadata", {"metadata": {"k": "v"}},
        answer={"metadata": {"k": "v"}}, gives=lambda result: result.to_dict() == {"k": "v"}),
    row("servers.set_meta_item", "2.1", call("S", "k", "v"), "PUT /servers/S/metadata/k", {"meta": {"k": "v"}},
        answer={"meta": {"k": "v"}}, gives=lambda result: result.to_dict() == {"meta": {"k": "v"}}),
    row("servers.replace_meta", "2.1", call("S", {"k": "v"}), "PUT /servers/S/metadata", {"metadata": {"k": "v"}},
        answer={"metadata": {"k": "v"}}, gives=lambda result: result == {"k": "v"}),
    row("servers.delete_meta", "2.1", call("S", ["a", "b"]),
        [("DELETE /servers/S/metadata/a", None), ("DELETE /servers/S/metadata/b", None)],
        answers=[Answer(status=204), Answer(status=204)], gives=empty),
    not_yet("tag_list", "2.25", "S"),
    row("servers.tag_list", "2.26", call("S"), "GET /servers/S/tags", answer={"tags": ["t"]},
        gives=lambda tags: tags == ["t"]),
    row("servers.has_tag", "2.26", call("S", "t"), "GET /servers/S/tags/t", status=204,
        gives=lambda found: found is True),
    row("servers.has_tag", "2.26", call("S", "t"), [("GET /servers/S/tags/t", None), ("GET /servers/S/tags", None)],
        answers=[Answer(status=404), Answer({"tags": []})], gives=lambda found: found is False),
    row("servers.has_tag", "2.26", call("S", "t"), [("GET /servers/S/tags/t", None), ("GET /servers/S/tags", None)],
        answers=[Answer(status=404), Answer(status=404)], raises=exceptions.NotFound, match="HTTP 404"),
    not_yet("set_tags", "2.25", "S", ["t"]),
    row("servers.set_tags", "2.26", call("S", ["t"]), "PUT /servers/S/tags", {"tags": ["t"]}, answer={"tags": ["t"]},
        gives=lambda result: result.to_dict() == {"tags": ["t"]}),
    not_yet("add_tag", "2.25", "S", "t"),
    # compat: the text of no answer
    row("servers.add_tag", "2.26", call("S", "t"), "PUT /servers/S/tags/t", status=201,
        gives=lambda result: result == "None"),
    not_yet("delete_tag", "2.25", "S", "t"),
    row("servers.delete_tag", "2.26", call("S", "t"), "DELETE /servers/S/tags/t", status=204, gives=empty),
    not_yet("delete_all_tags", "2.25", "S"),
    row("servers.delete_all_tags", "2.26", call("S"), "DELETE /servers/S/tags", status=204, gives=empty),
    row("servers.list_security_group", "2.1", call("S"), "GET /servers/S/os-security-groups",
        answer={"security_groups": [{"id": "G", "name": "web"}]},
        gives=lambda found: [(group.name, str(group)) for group in found] == [("web", "G")]),
    act("add_security_group", "2.1", call("S", "web"), {"addSecurityGroup": {"name": "web"}}),
    act("remove_security_group", "2.1", call("S", "web"), {"removeSecurityGroup": {"name": "web"}}),
    row("servers.interface_list", "2.1", call("S"), "GET /servers/S/os-interface",
        answer={"interfaceAttachments": [PORT]},
        gives=lambda found: [(port.id, repr(port)) for port in found] == [("P", "<NetworkInterface: P>")]),
    row("servers.interface_show", "2.1", call("S", "P"), "GET /servers/S/os-interface/P",
        answer={"interfaceAttachment": PORT}, gives=lambda port: port.net_id == "N"),
    row("servers.interface_attach", "2.1", call("S", "P", None, None), "POST /servers/S/os-interface",
        {"interfaceAttachment": {"port_id": "P"}}, answer={"interfaceAttachment": PORT},
        gives=lambda port: port.id == "P"),
    row("servers.interface_attach", "2.1", call("S", "", "N", "10.0.0.5"), "POST /servers/S/os-interface",
        {"interfaceAttachment": {"net_id": "N", "fixed_ips": [{"ip_address": "10.0.0.5"}]}},
        answer={"interfaceAttachment": PORT}),
    row("servers.interface_attach", "2.1", call("S", None, None, None), "POST /servers/S/os-interface",
        {"interfaceAttachment": {}}, answer={"interfaceAttachment": PORT}),
    unexpected("interface_attach", "2.48", "tag", "S", "P", None, None),
    row("servers.interface_attach", "2.49", call("S", None, "N", None, "t"), "POST /servers/S/os-interface",
        {"interfaceAttachment": {"net_id": "N", "tag": "t"}}, answer={"interfaceAttachment": PORT}),
    row("servers.interface_detach", "2.1", call("S", "P"), "DELETE /servers/S/os-interface/P", status=202, gives=empty),
    act("inject_network_info", "2.1", call("S"), {"injectNetworkInfo": None}),
    act("reset_network", "2.1", call("S"), {"resetNetwork": None}, status=410,
        gives=None, raises=exceptions.ClientException, match="HTTP 410"),
]  # fmt: skip

ROWS = LISTS + BOOTS + CHANGES + POWER + PLACES + CONSOLES + PARTS
