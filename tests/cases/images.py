"""Images."""

from novaclient import exceptions
from tests.cases.row import call, row
from tests.support.cloud import Answer

UUID = "11111111-2222-3333-4444-555555555555"
IMAGE = {"id": UUID, "name": "cirros", "status": "active"}
OTHER = {**IMAGE, "id": "22222222-2222-3333-4444-555555555555"}

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
]  # fmt: skip
