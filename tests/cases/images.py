"""Images."""

from novaclient import exceptions
from novaclient.base import Resource
from tests.cases.row import call, row
from tests.support.cloud import Answer
from tests.support.neighbours import image

UUID = "11111111-2222-3333-4444-555555555555"
IMAGE = {"id": UUID, "name": "cirros", "status": "active"}
OTHER = {**IMAGE, "id": "22222222-2222-3333-4444-555555555555"}
NOVAS = {"id": "I", "name": "cirros", "status": "ACTIVE", "progress": 100, "minDisk": 1, "minRam": 64,
         "created": "2026-01-01T00:00:00Z", "updated": "2026-01-02T00:00:00Z", "OS-EXT-IMG-SIZE:size": 65536,
         "metadata": {}}  # fmt: skip
SNAPSHOT = image(status="queued", size=None, instance_uuid="S", auto_disk_config="True", base_image_ref="J")
NOVAS_SNAPSHOT = NOVAS | {
    "status": "SAVING", "progress": 25, "OS-EXT-IMG-SIZE:size": 0, "server": {"id": "S"}, "OS-DCF:diskConfig": "AUTO",
    "metadata": {"instance_uuid": "S", "auto_disk_config": "True", "base_image_ref": "J"},
}  # fmt: skip
IMAGE_I = Resource(None, {"id": "I"})
ELSEWHERE = "/v2/images/I"


def page(*ids, more=False):
    """A page of Glance's."""
    return Answer({"images": [image(id=i) for i in ids], **({"next": "/v2/images?marker=..."} if more else {})})


def listed(arguments, lines, *pages, ids):
    """A list of Glance's, page after page."""
    return row("images.list", "2.36", arguments, [(f"GET /v2/images{query}", None) for query in lines],
               answers=list(pages), gives=lambda images: "".join(found.id for found in images) == ids)  # fmt: skip


ROWS = [
    row("glance.list", "2.1", call(), "GET /v2/images", answer={"images": [IMAGE]},
        gives=lambda found: [(image.name, repr(image), image.human_id) for image in found]
        == [("cirros", "<Image: cirros>", "cirros")]),
    row("glance.find_image", "2.1", call(UUID), f"GET /v2/images/{UUID}", answer=IMAGE,
        gives=lambda image: image.name == "cirros"),
    row("glance.find_image", "2.1", call("cirros & co"), "GET /v2/images?name=cirros+&+co", answer={"images": [IMAGE]},
        gives=lambda image: image.id == UUID),
    row("glance.find_image", "2.1", call("x"), "GET /v2/images?name=x", answer={"images": []},
        raises=exceptions.NotFound, match=r"No Image matching x\. \(HTTP 404\)"),
    row("glance.find_image", "2.1", call(""), "GET /v2/images", answer={"images": [IMAGE]},
        raises=exceptions.NotFound, match=r"No Image matching \. \(HTTP 404\)"),
    row("glance.find_image", "2.1", call("cirros"), "GET /v2/images?name=cirros", answer={"images": [IMAGE, OTHER]},
        raises=exceptions.NoUniqueMatch,
        match="Multiple image matches found for 'cirros', use an ID to be more specific."),
    row("glance.find_images", "2.1", call([UUID, "a,b"]),
        [(f'GET /v2/images?id=in:{UUID},"a,b"', None), (f'GET /v2/images?name=in:{UUID},"a,b"', None)],
        answers=[Answer({"images": [IMAGE]}), Answer({"images": [{**OTHER, "name": "a,b"}, IMAGE]})],
        gives=lambda found: [image.name for image in found] == ["cirros", "a,b"]),
    row("glance.find_images", "2.1", call([UUID, "b", "a"]),
        [(f"GET /v2/images?id=in:{UUID},b,a", None), (f"GET /v2/images?name=in:{UUID},b,a", None)],
        answers=[Answer({"images": [IMAGE]}), Answer({"images": []})],
        raises=exceptions.NotFound, match=r"Unable to find image\(s\): a,b"),
    row("images.get", "2.35", call(IMAGE_I), "GET /images/I", answer={"image": NOVAS},
        gives=lambda found: found.minDisk == 1 and repr(found) == "<Image: cirros>"),
    row("images.get", "2.36", call("I"), f"GET {ELSEWHERE}", answer=image(),
        gives=lambda found: found.to_dict() == NOVAS),
    row("images.get", "2.104", call("I"), f"GET {ELSEWHERE}", answer=SNAPSHOT,
        gives=lambda found: found.to_dict() == NOVAS_SNAPSHOT),
    row("images.get", "2.104", call("I"), f"GET {ELSEWHERE}", answer=image(status="importing"),
        gives=lambda found: (found.status, found.progress) == ("UNKNOWN", 0)),
    row("images.list", "2.35", call(), "GET /images/detail", answer={"images": [NOVAS]},
        gives=lambda images: images[0].progress == 100),
    row("images.list", "2.1", call(False, "5"), "GET /images?limit=5", answer={"images": [{"id": "I", "name": "i"}]},
        gives=lambda images: images[0].id == "I"),
    listed(call(), ["", "?marker=B", "?marker=D"], page(*"AB", more=True), page(*"CD", more=True), page(), ids="ABCD"),
    listed(call(True, 2), ["?limit=2"], page(*"AB", more=True), ids="AB"),
    listed(call(limit="3"), ["?limit=3", "?limit=3&marker=B"], page(*"AB", more=True), page(*"CD"), ids="ABC"),
    row("images.list", "2.36", call(detailed=False), "GET /v2/images", answer={"images": [image()]},
        gives=lambda images: images[0].to_dict() == {"id": "I", "name": "cirros"}),
    row("images.find", "2.36", call(name="cirros"), [("GET /v2/images", None), (f"GET {ELSEWHERE}", None)],
        answers=[Answer({"images": [image(id="J", name="x"), image()]}), Answer(image())],
        gives=lambda found: found.to_dict() == NOVAS),
    row("images.delete", "2.35", call("I"), "DELETE /images/I", status=204, gives=lambda result: result == ()),
    row("images.delete", "2.36", call(IMAGE_I), f"DELETE {ELSEWHERE}", status=204, gives=lambda result: result == ()),
    row("images.set_meta", "2.38", call("I", {"os": "linux"}), "POST /images/I/metadata",
        {"metadata": {"os": "linux"}}, answer={"metadata": {"os": "linux", "arch": "x86"}},
        gives=lambda found: (found.os, found.arch) == ("linux", "x86")),
    row("images.set_meta", "2.39", call(IMAGE_I, {"os": "linux", "a/b~c": "d"}), f"PATCH {ELSEWHERE}",
        [{"op": "add", "path": "/os", "value": "linux"}, {"op": "add", "path": "/a~1b~0c", "value": "d"}],
        answer=image(**{"os": "linux", "a/b~c": "d"}),
        gives=lambda found: (found.to_dict(), repr(found)) == ({"os": "linux", "a/b~c": "d"}, "<Image: unknown-name>")),
    row("images.set_meta", "2.39", call("I", {}), f"GET {ELSEWHERE}", answer=image(os="linux"),
        gives=lambda found: found.os == "linux"),
    row("images.delete_meta", "2.38", call(IMAGE_I, ["os", "arch"]),
        [("DELETE /images/I/metadata/os", None), ("DELETE /images/I/metadata/arch", None)],
        answers=[Answer(None, 204)] * 2, gives=lambda result: result == ()),
    row("images.delete_meta", "2.39", call("I", ["os", "arch"]), f"PATCH {ELSEWHERE}",
        [{"op": "remove", "path": "/os"}, {"op": "remove", "path": "/arch"}], answer=image(),
        gives=lambda result: result == ()),
    row("images.delete_meta", "2.39", call("I", []), gives=lambda result: result == ()),
]  # fmt: skip
