"""Volumes of servers, and volumes."""

from novaclient import exceptions
from novaclient.base import StrWithMeta
from novaclient.v2.volumes import Volume
from tests.cases.row import call, row
from tests.support.cloud import Answer

ATTACHED = {"volumeAttachment": {"id": "V", "volumeId": "V", "serverId": "S", "device": "/dev/vdb"}}
REQUEST = {"x-openstack-request-id": "req-1"}
OBJECT = Volume(None, {"id": "V"})
URL = "/servers/S/os-volume_attachments"


def attached(version, arguments, **more):
    """An attachment that is answered with what it is."""
    return row("volumes.create_server_volume", version, arguments, f"POST {URL}",
               {"volumeAttachment": {"volumeId": "V", **more}}, answer=ATTACHED,
               gives=lambda volume: volume.device == "/dev/vdb" and repr(volume) == "<Volume: V>")  # fmt: skip


def accepted(version, arguments, sends, **gives):
    """An attachment that is answered with nothing."""
    known = {"id": "V", "volumeId": "V", "serverId": "S", **gives}
    return row("volumes.create_server_volume", version, arguments, f"POST {URL}",
               {"volumeAttachment": {"volumeId": "V", **sends}}, status=202, headers=REQUEST,
               gives=lambda volume: type(volume) is Volume and volume.to_dict() == known
               and volume.request_ids == ["req-1"])  # fmt: skip


def one(method, verb, arguments, **more):
    """One attachment, by whichever name of the argument."""
    return row(f"volumes.{method}_server_volume", "2.1", arguments, f"{verb} {URL}/V", **more)


def swapped(version, arguments, **more):
    """A change of an attachment, whose empty answer is a text."""
    return row("volumes.update_server_volume", version, arguments, f"PUT {URL}/V",
               {"volumeAttachment": {"volumeId": "W", **more}}, status=202, headers=REQUEST,
               gives=lambda result: type(result) is StrWithMeta and result.request_ids == ["req-1"])  # fmt: skip


CINDERS = {"id": "V", "name": "data", "description": "why", "size": 1, "status": "available", "attachments": []}
MORE = {"volumes_links": [{"rel": "next", "href": "http://cinder/v3/volumes/detail?marker=V"}]}


def shown(volume):
    """What Cinder's rows give: a volume by its names of old."""
    names = volume.display_name, volume.display_description, volume.name, repr(volume)
    return names == ("data", "why", "data", "<Volume: V>")


def listed(arguments, line):
    """A list of volumes."""
    return row("volumes.list", "2.104", arguments, f"GET {line}", answer={"volumes": [CINDERS]},
               gives=lambda volumes: shown(volumes[0]))  # fmt: skip


ROWS = [
    row("volumes.create", "2.1", call(1), "POST /volumes", {"volume": {"size": 1}}, answer={"volume": CINDERS},
        status=202, gives=shown),
    row("volumes.create", "2.104", call(1, "X", "data", "why", "fast", "nova", "I"), "POST /volumes",
        {"volume": {"size": 1, "snapshot_id": "X", "name": "data", "description": "why", "volume_type": "fast",
                    "availability_zone": "nova", "imageRef": "I"}},
        answer={"volume": CINDERS}, status=202, gives=shown),
    row("volumes.get", "2.104", call("V"), "GET /volumes/V", answer={"volume": CINDERS}, gives=shown),
    row("volumes.delete", "2.104", call(OBJECT), "DELETE /volumes/V", status=202, gives=lambda result: result == ()),
    listed(call(), "/volumes/detail"),
    listed(call(False), "/volumes"),
    listed(call(True, {"all_tenants": 1, "display_name": "data", "status": ""}),
           "/volumes/detail?all_tenants=1&name=data"),
    row("volumes.list", "2.1", call(),
        [("GET /volumes/detail", None), ("GET /volumes/detail?marker=V", None)],
        answers=[Answer({"volumes": [CINDERS], **MORE}), Answer({"volumes": [{**CINDERS, "id": "W"}]})],
        gives=lambda volumes: [volume.id for volume in volumes] == ["V", "W"]),
    row("volumes.list", "2.1", call(search_opts={"limit": 1}), "GET /volumes/detail?limit=1",
        answer={"volumes": [CINDERS], **MORE}, gives=lambda volumes: len(volumes) == 1),
    row("volumes.list", "2.1", call(), [("GET /volumes/detail", None), ("GET /volumes/detail?marker=V", None)],
        answers=[Answer({"volumes": [CINDERS], **MORE})] * 2, raises=exceptions.ClientException, match="again"),
    row("volumes.find", "2.1", call(display_name="data"), [("GET /volumes?name=data", None), ("GET /volumes/V", None)],
        answers=[Answer({"volumes": [{"id": "V", "name": "data"}]}), Answer({"volume": CINDERS})], gives=shown),
    attached("2.1", call("S", "V")),
    attached("2.48", call(Volume(None, {"id": "S"}), OBJECT, ""), device=""),
    row("volumes.create_server_volume", "2.48", call("S", "V", tag="t"), raises=TypeError, match="'tag'"),
    attached("2.49", call("S", "V", "/dev/vdb", "t"), device="/dev/vdb", tag="t"),
    row("volumes.create_server_volume", "2.78", call("S", "V", delete_on_termination=True), raises=TypeError,
        match="'delete_on_termination'"),
    attached("2.79", call("S", "V", None, None, True), delete_on_termination=True),
    attached("2.100", call("S", "V", tag="", delete_on_termination=False), tag=""),
    accepted("2.101", call("S", "V"), {}, device=None, tag=None, delete_on_termination=False),
    accepted("2.104", call("S", OBJECT, "/dev/vdc", tag="t", delete_on_termination=True),
             {"device": "/dev/vdc", "tag": "t", "delete_on_termination": True},
             device="/dev/vdc", tag="t", delete_on_termination=True),
    row("volumes.create_server_volume", "2.104", call("S"), raises=TypeError, match="'volume_id'"),
    swapped("2.1", call("S", "V", "W")),
    row("volumes.update_server_volume", "2.84", call("S", "V", "W", True), raises=TypeError, match="positional"),
    swapped("2.85", call("S", "V", "W", False), delete_on_termination=False),
    swapped("2.104", call("S", OBJECT, "W")),
    one("get", "GET", call("S", "V"), answer=ATTACHED, gives=lambda volume: volume.serverId == "S"),
    row("volumes.get_server_volume", "2.89", call("S", "V"), f"GET {URL}/V",
        answer={"volumeAttachment": {"volumeId": "V", "attachment_id": "A"}},
        gives=lambda volume: repr(volume) == "<Volume: V>" and not hasattr(volume, "id")),
    row("volumes.get_server_volume", "2.1", call("S", "V", "V"), raises=TypeError, match="one argument"),
    row("volumes.get_server_volume", "2.1", call("S"), raises=TypeError, match="volume_id is required"),
    row("volumes.get_server_volume", "2.1", call("S", attachment_id="V"), raises=UserWarning, match="deprecated"),
    row("volumes.get_server_volumes", "2.1", call("S"), f"GET {URL}",
        answer={"volumeAttachments": [ATTACHED["volumeAttachment"]]}, gives=lambda volumes: volumes == [OBJECT]),
    row("volumes.get_server_volumes", "2.104", call("S", limit=5, offset="2"), f"GET {URL}?limit=5&offset=2",
        answer={"volumeAttachments": []}),
    one("delete", "DELETE", call("S", volume_id="V"), status=202, gives=lambda result: result == ()),
    row("volumes.delete_server_volume", "2.1", call("S"), raises=TypeError, match="volume_id is required"),
    row("volumes.delete_server_volume", "2.1", call("S", None, "V"), raises=UserWarning, match="deprecated"),
]  # fmt: skip
