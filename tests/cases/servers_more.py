"""What servers can do that python-novaclient does not cover."""

from novaclient import exceptions
from tests.cases.row import call, row
from tests.support.cloud import Answer

SERVER = {"server": {"id": "S", "name": "vm"}}
META = {"metadata": {"a": "1"}}
MISSING = {"itemNotFound": {"code": 404, "message": "Server S has no tag 'red'"}}
PORT = {"interfaceAttachment": {"port_id": "P", "net_id": "N", "fixed_ips": [{"ip_address": "10.0.0.4"}]}}
IMAGE = "70a599e0-31e7-49b7-b260-868f441e862b"

ASKED = [("GET /servers/S/tags/red", None), ("GET /servers/S/tags", None)]

ROWS = [
    row("servers.ips", "2.1", call("S"), "GET /servers/S/ips", answer={"addresses": {"private": []}},
        gives=lambda found: found == {"private": []}),
    row("servers.ips", "2.1", call("S", "private"), "GET /servers/S/ips/private", answer={"private": [{"addr": "::1"}]},
        gives=lambda found: found["private"][0]["addr"] == "::1"),
    row("servers.ips", "2.104", call("S", network="a b/c"), "GET /servers/S/ips/a b/c", answer={"a b/c": []}),
    row("servers.inject_network_info", "2.1", call("S"), "POST /servers/S/action", {"injectNetworkInfo": None},
        status=202, gives=lambda result: result == ()),
    row("servers.replace_meta", "2.1", call("S", {"a": "1"}), "PUT /servers/S/metadata", META, answer=META,
        gives=lambda found: found == {"a": "1"}),
    row("servers.replace_meta", "2.104", call("S", {}), "PUT /servers/S/metadata", {"metadata": {}},
        answer={"metadata": {}}, gives=lambda found: found == {}),
    row("servers.has_tag", "2.25", call("S", "red"), raises=exceptions.VersionNotFoundForAPIMethod,
        match="API version '2.25' is not supported"),
    row("servers.has_tag", "2.26", call("S", "red"), "GET /servers/S/tags/red", status=204,
        gives=lambda result: result is True),
    row("servers.has_tag", "2.104", call("S", "red"), ASKED,
        answers=[Answer(MISSING, 404), Answer({"tags": []})], gives=lambda result: result is False),
    row("servers.has_tag", "2.104", call("S", "red"), ASKED,
        answers=[Answer(MISSING, 404), Answer(MISSING, 404)], raises=exceptions.NotFound,
        match="Server S"),
    row("servers.interface_show", "2.1", call("S", "P"), "GET /servers/S/os-interface/P", answer=PORT,
        gives=lambda port: (port.id, port.net_id) == ("P", "N")),
    row("servers.update", "2.18", call("S", access_ip_v4="10.0.0.1", access_ip_v6="::1", disk_config="AUTO"),
        "PUT /servers/S",
        {"server": {"accessIPv4": "10.0.0.1", "accessIPv6": "::1", "OS-DCF:diskConfig": "AUTO"}}, answer=SERVER),
    row("servers.update", "2.1", call("S", "vm", "AUTO"), raises=TypeError, match="takes 3 positional arguments but 4"),
    row("servers.update", "2.104", call("S", "n", "d", "h", None, disk_config="MANUAL"), "PUT /servers/S",
        {"server": {"name": "n", "description": "d", "hostname": "h", "pinned_availability_zone": None,
                    "OS-DCF:diskConfig": "MANUAL"}}, answer=SERVER),
    row("servers.rebuild", "2.1", call("S", IMAGE, access_ip_v4="10.0.0.1", access_ip_v6="::1"),
        "POST /servers/S/action",
        {"rebuild": {"imageRef": IMAGE, "accessIPv4": "10.0.0.1", "accessIPv6": "::1"}}, answer=SERVER, status=202),
    row("servers.rebuild", "2.104", call("S", IMAGE, None, None, False, None, None, None, "description"),
        raises=TypeError, match="takes 9 positional arguments but 10 were given"),
    row("servers.backup", "2.1", call("S", "b", "daily", 2, metadata={"a": "1"}), "POST /servers/S/action",
        {"createBackup": {"name": "b", "backup_type": "daily", "rotation": 2, "metadata": {"a": "1"}}}, status=202),
    row("servers.backup", "2.104", call("S", "b", "daily", 2, {"a": "1"}), raises=TypeError, match="5 positional"),
]  # fmt: skip
